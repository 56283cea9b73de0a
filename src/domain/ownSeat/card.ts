// One's own seats (本人席位): which there are to choose among, where a token names none.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'ownSeat', term: '本人席位', metrics: [], behind: {} };
