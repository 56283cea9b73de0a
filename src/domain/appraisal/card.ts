// Marks (评议打分): what assessors of several kinds give a deputy in a matter that the rules name, in each cycle.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('appraisal', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER', 'DEPUTY'),
  give: seatOf('CLERK', 'KEEPER', 'DEPUTY'),
  correct: seatOf('CLERK', 'KEEPER', 'DEPUTY'),
  withdraw: seatOf('CLERK', 'KEEPER', 'DEPUTY'),
});

export const card: Card = { noun: 'appraisal', term: '评议打分', metrics: [], behind: {} };
