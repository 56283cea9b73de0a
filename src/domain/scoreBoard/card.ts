// Rankings by score (积分排名): of a division's deputies, and within a delegation, a group or a station.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreBoard', term: '积分排名', metrics: [], behind: {} };
