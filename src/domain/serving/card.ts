// Where deputies take part (驻区代表): of whatever level, registered by the division they live or work in.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('serving', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  own: seatOf('ANALYST', 'CLERK', 'KEEPER', 'DEPUTY'),
  register: seatOf('CLERK'),
  deregister: seatOf('CLERK'),
  correct: seatOf('CLERK'),
});

export const card: Card = { noun: 'serving', term: '驻区代表', metrics: [], behind: {} };
