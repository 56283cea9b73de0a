// Stored scores (积分重算): kept as the records are, and worked out anew in the background where the rules change.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'rescoring', term: '积分重算', metrics: [], behind: {} };
