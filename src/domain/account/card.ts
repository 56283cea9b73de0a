// Accounts and their seats (账号与席位): who holds which role where, and who did what.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';

export const may = permits('seat', {
  self: anySeat,
  list: seatOf('CLERK', 'AUDITOR'),
  grant: seatOf('CLERK'),
  withdraw: seatOf('CLERK'),
});

export const mayAudit = permits('audit', { read: seatOf('AUDITOR') });

export const card: Card = { noun: 'account', term: '账号与席位', metrics: [], behind: {} };
