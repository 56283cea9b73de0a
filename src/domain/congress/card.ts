// A division's own congress (本级人大): its terms, sessions, seats and by-elections.
import { splitBy } from '../../core/metric.ts';
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';
import { within } from '../../graph/spans.ts';

export const may = permits('congress', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  constitute: seatOf('CLERK'),
});

/** The levels that have congresses here. */
export const congressLevels = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const;

export const card: Card = {
  noun: 'congress',
  term: '本级人大',
  metrics: [
    {
      key: 'seatQuota',
      term: '代表名额',
      unit: '名',
      kind: 'stock',
      definition: 'Seats of the congresses in the subtree, each by its term in office (选举法 Art. 12).',
      additive: true,
      total: { plus: ['seat_quota'] },
    },
    {
      key: 'byElectedCount',
      term: '补选代表',
      unit: '名',
      kind: 'flow',
      definition:
        'Deputies elected between general elections, counted by the division whose congress or voters acted.',
      additive: true,
      ...splitBy('level', 'by_elected', congressLevels),
    },
  ],
  behind: {
    seatQuota: {
      model: 'term',
      type: 'Term',
      where: (_period, until) => ({ startsOn: { lte: until }, endsOn: { gt: until } }),
    },
    byElectedCount: {
      model: 'byElection',
      type: 'ByElection',
      where: (period, _until, level) => ({
        heldOn: within(period),
        withdrawnAt: null,
        ...(level ? { level } : {}),
      }),
    },
  },
};
