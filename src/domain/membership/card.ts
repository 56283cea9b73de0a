// Who is in which deputy group (小组成员).
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('membership', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  join: seatOf('CLERK'),
  leave: seatOf('CLERK'),
});

export const card: Card = { noun: 'membership', term: '小组成员', metrics: [], behind: {} };
