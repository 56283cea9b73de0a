// What becomes of a mandate (任职): corrected, suspended, restored, ended; and how to reach who holds it.
import type { MandateEndReason } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('mandate', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER', 'DEPUTY'),
  follow: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  contact: seatOf('CLERK', 'DEPUTY'),
  correct: seatOf('CLERK'),
  suspend: seatOf('CLERK'),
  restore: seatOf('CLERK'),
  end: seatOf('CLERK'),
});

export const card: Card = { noun: 'mandate', term: '任职', metrics: [], behind: {} };

export const reasonTerms: Readonly<Record<MandateEndReason, string>> = {
  TERM_EXPIRED: 'The term ran out (届满).',
  MOVED_AWAY: 'Moved out of the division (迁出或者调离本行政区域).',
  RESIGNED: 'Resigned, and it was accepted (辞职被接受).',
  ABSENT: 'Absent from two sessions without leave (未经批准两次不出席).',
  RECALLED: 'Recalled by those who elected (被罢免).',
  DISQUALIFIED: 'Lost the nationality, political rights or legal capacity (丧失代表资格条件).',
  DIED: 'Died (去世).',
};
