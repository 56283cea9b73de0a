// The signboard of a station (公示牌): what its keeper puts up, and what anybody may see of it by the code printed there.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'signboard', term: '公示牌', metrics: [], behind: {} };
