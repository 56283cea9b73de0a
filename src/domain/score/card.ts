// Scores (履职积分): worked out from the records by the rules in force, with rank, grade and where each point is from.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('score', { read: seatOf('ANALYST', 'CLERK', 'KEEPER', 'DEPUTY') });

export const card: Card = { noun: 'score', term: '履职积分', metrics: [], behind: {} };
