// Who was elected (选举): the record of it, and its correction.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('election', { elect: seatOf('CLERK'), correct: seatOf('CLERK') });

export const card: Card = { noun: 'election', term: '代表选举', metrics: [], behind: {} };
