// Coverage by stations (家站覆盖情况): every town, township and subdistrict must have one at least.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('stationCoverage', { read: seatOf('ANALYST', 'CLERK', 'KEEPER') });

export const card: Card = { noun: 'stationCoverage', term: '家站覆盖情况', metrics: [], behind: {} };
