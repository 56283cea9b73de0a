// Appeals against entries of a score (积分明细申诉): which may be raised, and what was said before.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'entryAppeal', term: '积分明细申诉', metrics: [], behind: {} };
