// Which deputies come to which station (代表进站安排).
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'assignment', term: '代表进站安排', metrics: [], behind: {} };
