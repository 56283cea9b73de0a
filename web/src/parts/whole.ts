// Reads a list to its end, page by page, as it is now.
import type { AnyVariables, Client, CombinedError, OperationResult, TypedDocumentNode } from '@urql/core';
import { gone } from '../refusal.ts';

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Whole<Data, Asked extends AnyVariables, Node> {
  readonly query: TypedDocumentNode<Data, Asked>;
  readonly asked: (after: string | null) => Asked;
  readonly of: (data: Data) => Page<Node> | null | undefined;
}

/** All of a list; where a page could not be read, or is not there, why: what was read of it by then is not the whole. */
export async function readWhole<Data, Asked extends AnyVariables, Node>(
  client: Client,
  { query, asked, of }: Whole<Data, Asked, Node>,
): Promise<readonly Node[] | CombinedError> {
  const read = (after: string | null): Promise<OperationResult<Data, Asked>> =>
    client.query(query, asked(after), { requestPolicy: 'network-only' }).toPromise();
  const nodes: Node[] = [];
  for (let page = await read(null); ; ) {
    if (page.error) return page.error;
    const list = page.data && of(page.data);
    if (!list) return gone();
    nodes.push(...list.edges.map(({ node }) => node));
    if (!list.pageInfo.hasNextPage) return nodes;
    page = await read(list.pageInfo.endCursor);
  }
}
