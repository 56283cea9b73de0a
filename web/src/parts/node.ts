// One thing read by its id, which stays on the page while it cannot be read again.
import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { type UseQueryExecute, useQuery } from 'urql';
import { useLast } from './last.ts';

interface Asked {
  readonly id: string;
}

interface Read<Data> {
  /** Undefined until it is known; what was read last while newer is read, or could not be. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly again: UseQueryExecute;
}

/** Refused as a whole it tells nothing, not that there is none: what is typed beneath stays. */
export function useNode<Data extends { readonly node: unknown }>(
  query: TypedDocumentNode<Data, Asked>,
  id: string,
  pause = false,
): Read<Data> {
  const [{ data: read, error, fetching }, again] = useQuery<Data | null, Asked>({
    ...{ query, variables: { id }, pause },
  });
  const data = useLast(error && !read?.node ? undefined : (read ?? undefined));
  return { data, error, fetching, again };
}
