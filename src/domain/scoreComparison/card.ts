// Scores of many divisions (跨区划比较): points where one version scores them all; else ranks, pass rates and standard scores alone.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreComparison', term: '跨区划积分比较', metrics: [], behind: {} };
