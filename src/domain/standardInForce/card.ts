// Which standard applies (适用标准): to a station, or to a kind of station in a division, and why.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'standardInForce', term: '适用标准', metrics: [], behind: {} };
