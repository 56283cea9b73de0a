// Reviewing duty records (审核履职): twice, by different people; then published for objection, and final.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'dutyReviewing', term: '审核履职', metrics: [], behind: {} };
