// A page of a list that is all in memory, as the connections of rows have it.
import { formatPrismaCursor } from '@pothos/plugin-prisma';
import { Refusal } from '../core/refusal.ts';
import { page } from './builder.ts';
import type { Selected } from './selection.ts';

export interface Paging {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

interface Numbered {
  readonly id: number;
}

/**
 * The first page of a list, with cursors where they are selected. Refuses to leaf on from a cursor: the resolvers do that.
 */
export function pageOf<Node extends Numbered>(
  all: readonly Node[],
  { first, last, after, before }: Paging,
  selected: Selected,
) {
  if (last != null || after != null || before != null) {
    throw new Refusal('INVALID', 'Only the first page is told directly.');
  }
  const nodes = all.slice(0, first ?? page.usual);
  const cursorOf = (node: Node | undefined) => node && formatPrismaCursor({ id: node.id }, 'id');
  const hasCursors = selected.under('edges').names.has('cursor');
  const edges = nodes.map((node) => (hasCursors ? { node, cursor: cursorOf(node) } : { node }));
  const pageInfo = selected.names.has('pageInfo') && {
    hasNextPage: nodes.length < all.length,
    hasPreviousPage: false,
    startCursor: cursorOf(nodes[0]) ?? null,
    endCursor: cursorOf(nodes.at(-1)) ?? null,
  };
  return { totalCount: all.length, edges, ...(pageInfo ? { pageInfo } : {}) };
}
