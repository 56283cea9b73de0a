// A page of a list that is all in memory, as the connections of rows have it.
import { formatPrismaCursor } from '@pothos/plugin-prisma';
import { Refusal } from '../core/refusal.ts';
import { page } from './builder.ts';
import type { Selected } from './selection.ts';

export interface Paging {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
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

/** What a page is told with, beside its rows. */
interface Beside<Node> {
  readonly cursorOf: (node: Node) => string;
  readonly totalCount: unknown;
}

/** The first page of rows of which one more was read than it holds, if there are so many. Refuses as `pageOf` does. */
export function firstOf<Node>(
  read: readonly Node[],
  { first, last, after, before }: Paging,
  selected: Selected,
  { cursorOf, totalCount }: Beside<Node>,
) {
  if (last != null || after != null || before != null) {
    throw new Refusal('INVALID', 'Only the first page is told directly.');
  }
  const nodes = read.slice(0, Math.min(first ?? page.usual, page.most));
  const hasCursors = selected.under('edges').names.has('cursor');
  const [start, end] = [nodes[0], nodes.at(-1)];
  const pageInfo = selected.names.has('pageInfo') && {
    hasNextPage: nodes.length < read.length,
    hasPreviousPage: false,
    startCursor: start === undefined ? null : cursorOf(start),
    endCursor: end === undefined ? null : cursorOf(end),
  };
  const edges = nodes.map((node) => (hasCursors ? { node, cursor: cursorOf(node) } : { node }));
  return { totalCount, edges, ...(pageInfo ? { pageInfo } : {}) };
}
