// How to reach a deputy (联系方式): masked beside the card, and shown one at a time to the clerks of the owner, who say why.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('contact', { reveal: seatOf('CLERK') });

export const card: Card = { noun: 'contact', term: '联系方式', metrics: [], behind: {} };

/** What one seat may have shown within an hour. */
export const mostReveals = 60;
