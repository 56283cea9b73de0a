// What whoever is signed in may do, as the service says.
import { useQuery } from 'urql';
import { ViewerDocument } from '../gql/graphql.ts';

/** Whether the seat has a permit, like station:open; nothing may be done until it is known. */
export function useMay(): (permit: string) => boolean {
  const [{ data }] = useQuery({ query: ViewerDocument });
  const permissions = data?.viewer?.permissions ?? [];
  return (permit) => permissions.includes(permit);
}
