// Roll-ups (汇总统计) in the language: one field for each metric that the nouns above declare.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'rollup', term: '汇总统计', metrics: [], behind: {} };
