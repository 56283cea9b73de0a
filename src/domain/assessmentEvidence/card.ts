// Evidence of assessments (评估佐证材料): photographs and papers that show what is said of a station.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('assessmentEvidence', {
  add: seatOf('CLERK', 'KEEPER'),
  remove: seatOf('CLERK', 'KEEPER'),
});

export const card: Card = { noun: 'assessmentEvidence', term: '评估佐证材料', metrics: [], behind: {} };
