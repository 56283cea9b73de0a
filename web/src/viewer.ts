// What whoever is signed in may do, as the service says.
import type { CombinedError } from '@urql/core';
import { useQuery } from 'urql';
import { HereDocument, type HereQuery, ViewerDocument } from '../gql/graphql.ts';
import { useLast } from './parts/last.ts';

/** Whether the seat has a permit, like station:open, wherever that holds; nothing may be done until it is known. */
export function useMay(): (permit: string) => boolean {
  const [{ data }] = useQuery({ query: ViewerDocument });
  const permissions = useLast(data ?? undefined)?.viewer?.permissions ?? [];
  return (permit) => permissions.includes(permit);
}

/** What the seat may do in a division. */
type Here = Omit<NonNullable<HereQuery['division']>, '__typename' | 'id'>;

const nothing: Here = {
  mayRecordActivity: false,
  mayDeclareDuty: false,
  mayOpenStation: false,
  mayRegisterDeputy: false,
};

/** What the seat may do in a division, wherever that is; undefined until it is known, or where it could not be read. */
export function useHere(code: string): { readonly here?: Here; readonly error?: CombinedError } {
  const [{ data, error }] = useQuery({ query: HereDocument, variables: { code }, pause: code === '' });
  const known = useLast(data ?? undefined);
  if (known) return { here: known.division ?? nothing };
  return error ? { error } : {};
}
