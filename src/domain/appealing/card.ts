// Raising, deciding and taking back appeals (提出、处理和撤回申诉).
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'appealing', term: '申诉处理', metrics: [], behind: {} };
