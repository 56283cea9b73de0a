// Grades (等次) of scoring rules, and what keeps somebody from a better one.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'ruleGrade', term: '等次', metrics: [], behind: {} };
