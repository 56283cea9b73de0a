// Breakdowns (分区划统计): a division's lower levels side by side.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'breakdown', term: '分区划统计', metrics: [], behind: {} };
