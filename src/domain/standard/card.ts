// Standards (七有、八有 …): what a station must have, owned by a division, in versions with dates.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';

export const may = permits('standard', {
  read: anySeat,
  draft: seatOf('CLERK'),
  revise: seatOf('CLERK'),
  discard: seatOf('CLERK'),
  publish: seatOf('CLERK'),
  end: seatOf('CLERK'),
});

export const card: Card = { noun: 'standard', term: '建设标准', metrics: [], behind: {} };

export const stateTerms = {
  DRAFT: 'Being written; no station is judged by it (草案).',
  PUBLISHED: 'Published, and never changed again (已发布).',
  SUPERSEDED: 'Published, and replaced by a later version (已被替代).',
} as const;

export type StandardState = keyof typeof stateTerms;
