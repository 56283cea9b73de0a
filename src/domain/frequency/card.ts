// Frequencies (频次统计): what the records say a station did in the cycle that ends on a day. Nobody enters them.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'frequency', term: '频次统计', metrics: [], behind: {} };
