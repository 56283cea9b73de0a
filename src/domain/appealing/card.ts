// Raising and deciding appeals (提出和处理申诉).
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'appealing', term: '申诉处理', metrics: [], behind: {} };
