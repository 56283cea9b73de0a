// Publishing standards (发布标准): what can be judged is put in force, and ended.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'standardPublishing', term: '发布标准', metrics: [], behind: {} };
