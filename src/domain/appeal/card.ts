// Appeals (申诉): against a duty record that was published, by whom it concerns; decided by whoever scores it.
import type { AppealState } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('appeal', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER', 'DEPUTY'),
  raise: seatOf('CLERK', 'KEEPER', 'DEPUTY'),
  decide: seatOf('CLERK'),
  withdraw: seatOf('CLERK', 'KEEPER', 'DEPUTY'),
});

export const card: Card = { noun: 'appeal', term: '申诉', metrics: [], behind: {} };

export const stateTerms: Readonly<Record<AppealState, string>> = {
  OPEN: 'Raised, and to be decided (待处理); meanwhile the record stays as it is.',
  UPHELD: 'Upheld: the record was sent back to be set right (申诉成立).',
  REJECTED: 'Rejected: the record stands (申诉不成立).',
  WITHDRAWN: 'Taken back by whoever raised it, before it was decided (已撤回).',
};
