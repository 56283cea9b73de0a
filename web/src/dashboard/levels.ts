// Which level beneath a division is shown first: not every level is there on every path.
import type { Level } from '../../gql/graphql.ts';
import type { Division } from './shown.ts';

const order: readonly Level[] = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'];

/** The levels that may be beneath it, nearest first. */
export function levelsBeneath({ level, kind }: Division): readonly Level[] {
  const beneath = order.slice(order.indexOf(level) + 1);
  return kind === 'MUNICIPALITY' ? beneath.filter((each) => each !== 'PREFECTURE') : beneath;
}
