// Demonstration sites (示范点): stations that a county, prefecture or province holds up as examples.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'demonstration', term: '示范点', metrics: [], behind: {} };
