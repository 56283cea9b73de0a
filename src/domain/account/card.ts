// Accounts and their seats (账号与席位): who holds which role where.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';

export const may = permits('seat', {
  self: anySeat,
  list: seatOf('CLERK', 'AUDITOR'),
  grant: seatOf('CLERK'),
  withdraw: seatOf('CLERK'),
});

export const card: Card = { noun: 'account', term: '账号与席位', metrics: [], behind: {} };
