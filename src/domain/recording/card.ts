// Recording activities (活动登记), correcting them, and taking them back.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'recording', term: '活动登记', metrics: [], behind: {} };
