// The use of stations (家站使用情况): what was done there, beside what they have.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('stationUse', { read: seatOf('ANALYST', 'CLERK', 'KEEPER') });

export const card: Card = { noun: 'stationUse', term: '家站使用情况', metrics: [], behind: {} };
