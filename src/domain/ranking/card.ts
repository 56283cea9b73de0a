// Rankings (活跃度排行): the stations where most happens and the deputies who attend most.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'ranking', term: '活跃度排行', metrics: [], behind: {} };
