// Scoring rules (履职积分办法): owned by a division, in versions with dates; the nearest one in force applies beneath.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';

export const may = permits('score', {
  read: anySeat,
  draft: seatOf('CLERK'),
  revise: seatOf('CLERK'),
  publish: seatOf('CLERK'),
});

export const card: Card = { noun: 'score', term: '履职积分办法', metrics: [], behind: {} };

export const stateTerms = {
  DRAFT: 'Being written; nobody is judged by it (草案).',
  PUBLISHED: 'Published, and never changed again (已发布).',
  SUPERSEDED: 'Published, and replaced by a later version (已被替代).',
} as const;

export type RuleSetState = keyof typeof stateTerms;
