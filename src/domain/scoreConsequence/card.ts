// What followed from scores (积分结果运用名单): whom the consequences of the rules take in, and by which cycles.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreConsequence', term: '积分结果运用名单', metrics: [], behind: {} };
