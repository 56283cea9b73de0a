// By-elections (补选): recorded and counted by the division whose congress or voters acted.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('byElection', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  record: seatOf('CLERK'),
  withdraw: seatOf('CLERK'),
});

/** What by-elections count stands with the congress that the deputies are elected to. */
export const card: Card = { noun: 'byElection', term: '补选', metrics: [], behind: {} };
