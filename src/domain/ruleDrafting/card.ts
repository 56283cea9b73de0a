// Drafting scoring rules (起草办法): written, written anew, not yet in force.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'ruleDrafting', term: '起草办法', metrics: [], behind: {} };
