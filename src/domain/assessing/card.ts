// Assessing stations (家站自评): begun, judged item by item, submitted, given up; and gaps closed afterwards.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'assessing', term: '家站自评', metrics: [], behind: {} };
