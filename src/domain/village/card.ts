// Villages and communities (村、社区): which of them must have a station, and which have one.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('village', { read: seatOf('ANALYST', 'CLERK', 'KEEPER') });

export const card: Card = { noun: 'village', term: '村、社区', metrics: [], behind: {} };
