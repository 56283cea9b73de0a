// What a viewer may do with a station now (家站可办事项), told beside it.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'stationMoves', term: '家站可办事项', metrics: [], behind: {} };
