// How a score came about (积分明细): each point, from which record, under which item of which version.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreLedger', term: '积分明细', metrics: [], behind: {} };
