// Publishing scoring rules (发布办法): what can be scored is put in force.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'rulePublishing', term: '发布办法', metrics: [], behind: {} };
