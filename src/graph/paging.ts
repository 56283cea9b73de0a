// A page of a list that is all in memory, as the connections of rows have it.
import { formatPrismaCursor } from '@pothos/plugin-prisma';
import { Refusal } from '../core/refusal.ts';
import { page } from './builder.ts';

export interface Paging {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

interface Numbered {
  readonly id: number;
}

/** The first page of a list. Refuses to leaf on from a cursor: the resolvers do that. */
export function pageOf<Node extends Numbered>(all: readonly Node[], { first, last, after, before }: Paging) {
  if (last != null || after != null || before != null) {
    throw new Refusal('INVALID', 'Only the first page is told directly.');
  }
  const nodes = all.slice(0, first ?? page.usual);
  const cursorOf = (node: Node | undefined) => node && formatPrismaCursor({ id: node.id }, 'id');
  return {
    totalCount: all.length,
    edges: nodes.map((node) => ({
      node,
      get cursor() {
        return cursorOf(node);
      },
    })),
    get pageInfo() {
      return {
        hasNextPage: nodes.length < all.length,
        hasPreviousPage: false,
        startCursor: cursorOf(nodes[0]) ?? null,
        endCursor: cursorOf(nodes.at(-1)) ?? null,
      };
    },
  };
}
