// One page of a list as the service tells it, for whoever shows it as lines or as rows.
import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useQuery } from 'urql';
import { useLast } from './last.ts';
import type { PageInfo } from './paged.tsx';

export interface Connection<Node> {
  readonly totalCount?: number;
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: PageInfo;
}

export interface Listing<Data, Asked, Node> {
  readonly query: TypedDocumentNode<Data, Asked>;
  /** What is asked for beside the page: with another, the list begins anew. */
  readonly asked: Omit<Asked, 'after'>;
  readonly of: (data: Data) => Connection<Node> | null | undefined;
  /** What is said where there is none. */
  readonly none: string;
}

interface Page<Data, Node> {
  readonly data: Data | undefined;
  /** Undefined while it is read; null where it is not there for whoever asks. */
  readonly list: Connection<Node> | null | undefined;
  /** Why there is nothing to show; beside a list, why what is shown is no newer. */
  readonly error: CombinedError | undefined;
}

export function usePage<Data, Asked, Node>(
  { query, asked, of }: Listing<Data, Asked, Node>,
  after: string | null,
): Page<Data, Node> {
  const [{ data: read, error }] = useQuery<Data | null>({ query, variables: { ...asked, after } });
  // Where nothing is told at all, what was told before is not shown either: a right may have been withdrawn.
  const last = useLast(read ?? undefined);
  const data = read === null ? undefined : last;
  const list = read === null ? null : data && (of(data) ?? null);
  return { data, list, error };
}
