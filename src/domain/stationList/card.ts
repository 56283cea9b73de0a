// The stations behind the numbers of a group (分组家站清单与排行): by what they came to, and in order.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'stationList', term: '分组家站清单', metrics: [], behind: {} };

export const resultTerms = {
  ASSESSED: 'With an assessment that counts on the day (已评估).',
  NOT_ASSESSED: 'Without one, or with one that has expired (未评估).',
  COMPLIANT: 'With everything that they must have (达标).',
  NOT_COMPLIANT: 'Assessed, and without something that they must have (不达标).',
  UNUSED: 'Open over all of the three months before the day, and no deputy came to it in them (建而不用).',
  COMPLIANT_BUT_UNUSED: 'With everything that they must have, and unused (达标但未使用).',
} as const;

export type Result = keyof typeof resultTerms;

export const orderTerms = {
  GAPS: 'Items that are not met, the fewest first; only those that are assessed (缺项数).',
  ACTIVITIES: 'Activities held there in the period, the most first (家站活动).',
  VISITS:
    'Deputies at activities held there in the period, one for each deputy at each, the most first (代表进站).',
  VOTERS: 'Voters received at activities held there in the period, the most first (接待选民).',
  OPINIONS: 'Opinions received there in the period, the most first (收集意见).',
} as const;

export type Order = keyof typeof orderTerms;
