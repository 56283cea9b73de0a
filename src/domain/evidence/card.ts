// Evidence (数据溯源): from a number to the records behind it, and the catalogue of what is counted.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'evidence', term: '数据溯源', metrics: [], behind: {} };
