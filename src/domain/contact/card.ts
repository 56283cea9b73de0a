// How to reach a deputy, or whoever left a message (联系方式): masked beside them, shown one at a time to those who keep it
// and say why.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('contact', { reveal: seatOf('CLERK'), revealLeft: seatOf('CLERK', 'KEEPER') });

export const card: Card = { noun: 'contact', term: '联系方式', metrics: [], behind: {} };

/** What one seat may have shown within an hour. */
export const mostReveals = 60;
