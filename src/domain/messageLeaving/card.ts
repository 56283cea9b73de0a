// Leaving a message at a station and following it (留言与查询), without an account.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'messageLeaving', term: '留言与查询', metrics: [], behind: {} };
