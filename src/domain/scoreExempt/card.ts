// Who is on a ranking by score without a rank (免予排名人员), and why.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreExempt', term: '免予排名人员', metrics: [], behind: {} };
