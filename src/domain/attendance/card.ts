// Attendances (出席): which deputies took part in an activity.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'attendance', term: '活动出席', metrics: [], behind: {} };
