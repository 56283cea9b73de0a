// Appeals (申诉): against what a score counts, by whom it concerns; decided by whoever scores it.
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

/** What an appeal is against. */
export type AppealSubject = 'DUTY_RECORD' | 'ATTENDANCE' | 'MARKS';

export const subjectTerms: Readonly<Record<AppealSubject, string>> = {
  DUTY_RECORD: 'A duty record (履职记录) that was published.',
  ATTENDANCE: 'An attendance of an activity (活动出席), as somebody recorded it.',
  MARKS:
    'The marks of others in a matter over a cycle (评议打分), of which whom they are about sees one number: whoever decides says which of them are withdrawn.',
};

export const stateTerms: Readonly<Record<AppealState, string>> = {
  OPEN: 'Raised, and to be decided (待处理); meanwhile a duty record and marks stay as they are. An activity may still be corrected by whoever recorded it.',
  UPHELD:
    'Upheld (申诉成立): the duty record was sent back to be set right, the marks were withdrawn, or the activity is to be corrected by whoever recorded it.',
  REJECTED: 'Rejected: the record stands (申诉不成立).',
  WITHDRAWN: 'Taken back by whoever raised it, before it was decided (已撤回).',
};
