// Opinions (民情民意): what people say, and what comes of it.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';
import { within } from '../../graph/spans.ts';

export const may = permits('opinion', {
  read: anySeat,
  receive: seatOf('CLERK', 'KEEPER'),
  assign: seatOf('CLERK', 'KEEPER'),
  answer: seatOf('CLERK', 'KEEPER'),
  resolve: seatOf('CLERK', 'KEEPER'),
  decline: seatOf('CLERK'),
  correct: seatOf('CLERK', 'KEEPER'),
  withdraw: seatOf('CLERK', 'KEEPER'),
});

export const stateTerms = {
  RECEIVED: 'Received, and nothing done yet (已收集).',
  ASSIGNED: 'Handed to somebody to deal with (已交办).',
  ANSWERED: 'Answered, and not closed (已答复).',
  RESOLVED: 'Closed with an outcome (已解决).',
  DECLINED: 'Closed without one, for a reason (不予采纳).',
} as const;

export type OpinionState = keyof typeof stateTerms;

export const sourceTerms = {
  STATION: 'Said at a station (家站接待).',
  VISIT: 'Said on a visit or another activity outside (走访活动).',
  SCAN: "Left by scanning a station's code (扫码留言).",
  OTHER: 'Came another way (其他).',
} as const;

export type OpinionSource = keyof typeof sourceTerms;

const model = 'opinion';
const type = 'Opinion';

export const card: Card = {
  noun: 'opinion',
  term: '民情民意',
  metrics: [
    {
      key: 'opinionsCollected',
      term: '收集意见',
      unit: '条',
      kind: 'flow',
      definition:
        'Opinions received, one for each matter, at the division that received it, by the day it was received.',
      additive: true,
      total: { plus: ['opinions_collected'] },
    },
    {
      key: 'opinionsResolved',
      term: '推动解决',
      unit: '件',
      kind: 'flow',
      definition:
        'Opinions closed as resolved, by the day they were resolved. Publishers say it in five ways (推动解决, 帮助解决, 推动落实 …).',
      additive: true,
      total: { plus: ['opinions_resolved'] },
    },
  ],
  rates: [
    {
      key: 'opinionResolutionRate',
      term: '办结率',
      numerator: 'opinionsResolved',
      denominator: 'opinionsCollected',
      definition: 'Opinions resolved in the period ÷ opinions collected in the period (推动解决 ÷ 收集意见).',
    },
  ],
  behind: {
    opinionsCollected: {
      model,
      type,
      where: (period) => ({ receivedOn: within(period), withdrawnAt: null }),
    },
    opinionsResolved: {
      model,
      type,
      where: (period) => ({ resolvedOn: within(period), state: 'RESOLVED', withdrawnAt: null }),
    },
  },
};
