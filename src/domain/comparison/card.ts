// Comparison (家站比较): the stations of many parts of the tree side by side, beside what they must have and how they are used.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('comparison', { read: seatOf('ANALYST', 'CLERK', 'KEEPER') });

export const card: Card = { noun: 'comparison', term: '家站比较', metrics: [], behind: {} };

export const basisTerms = {
  ITEM: 'All were judged under one version of one standard: every item means the same everywhere (按条目可比).',
  TOPIC: 'They were judged under different ones: what is compared is topics (按主题可比).',
} as const;

export type Basis = keyof typeof basisTerms;
