// Nil reports (零报告): a division says of a month that nothing happened, which is not the same as saying nothing.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('nil', {
  report: seatOf('CLERK', 'KEEPER'),
  withdraw: seatOf('CLERK', 'KEEPER'),
});

export const card: Card = { noun: 'nil', term: '零报告', metrics: [], behind: {} };
