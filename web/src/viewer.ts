// What whoever is signed in may do, as the service says.
import { useQuery } from 'urql';
import { ViewerDocument } from '../gql/graphql.ts';
import { useLast } from './parts/last.ts';

/** Whether the seat has a permit, like station:open; nothing may be done until it is known. */
export function useMay(): (permit: string) => boolean {
  const [{ data }] = useQuery({ query: ViewerDocument });
  const permissions = useLast(data ?? undefined)?.viewer?.permissions ?? [];
  return (permit) => permissions.includes(permit);
}
