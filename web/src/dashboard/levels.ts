// Which levels there are beneath a division: not every level is there on every path.
import type { Level } from '../../gql/graphql.ts';

const order: readonly Level[] = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'];

interface Above {
  /** The first of those directly beneath it, in the order of their codes: none of the others is of a higher level. */
  readonly children: { readonly edges: readonly { readonly node: { readonly level: Level } }[] };
}

/** Nearest first; none where nothing lies beneath it. */
export function levelsBeneath({ children }: Above): readonly Level[] {
  const nearest = children.edges[0]?.node.level;
  return nearest ? order.slice(order.indexOf(nearest)) : [];
}
