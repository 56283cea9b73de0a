// Dealing with opinions (民情民意办理): assigning, answering, resolving, declining.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'handling', term: '民情民意办理', metrics: [], behind: {} };
