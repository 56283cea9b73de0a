// Declared figures (公开数据): what places published themselves, kept beside what the records here count.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'declared', term: '公开数据', metrics: [], behind: {} };

export const qualifierTerms = {
  EXACT: 'Just this many.',
  OVER: 'More than this, in the same order of size (余).',
  NEARLY: 'Not quite this many (近).',
} as const;

export type Qualifier = keyof typeof qualifierTerms;

export const matchTerms = {
  SAME: 'It speaks of just the period asked for (同期).',
  CUMULATIVE: 'It is a running total without dates (累计).',
  OTHER: 'It speaks of another period that overlaps with the one asked for (其他时段).',
} as const;

export type Match = keyof typeof matchTerms;

export const verdictTerms = {
  CONSISTENT: 'The records count what was published, as exactly as that was said (一致).',
  BELOW: 'The records count fewer (偏少).',
  ABOVE: 'The records count more (偏多).',
  NOT_COUNTED_HERE: 'Nothing here counts this: it stays as published (本系统不统计).',
} as const;

export type Verdict = keyof typeof verdictTerms;
