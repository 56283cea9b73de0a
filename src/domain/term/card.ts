// Terms of a congress (届) and the sessions held in them (次).
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('term', {
  open: seatOf('CLERK'),
  correct: seatOf('CLERK'),
  hold: seatOf('CLERK'),
});

export const card: Card = { noun: 'term', term: '届次', metrics: [], behind: {} };
