// Opening, correcting, placing and closing stations (家站开设).
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'opening', term: '家站开设', metrics: [], behind: {} };
