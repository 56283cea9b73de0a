// Scoring rules (履职积分办法): owned by a division, in versions with dates; the nearest one in force applies beneath.
import type { RuleSetState, RuleSubject, ScoreCycle } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';

export const may = permits('ruleSet', {
  read: anySeat,
  draft: seatOf('CLERK'),
  revise: seatOf('CLERK'),
  discard: seatOf('CLERK'),
  publish: seatOf('CLERK'),
  end: seatOf('CLERK'),
});

export const card: Card = { noun: 'ruleSet', term: '履职积分办法', metrics: [], behind: {} };

export const stateTerms: Readonly<Record<RuleSetState, string>> = {
  DRAFT: 'Being written; nobody is scored by it (草案).',
  PUBLISHED: 'Published, and never changed again (已发布).',
  SUPERSEDED: 'Published, and replaced by a later version (已被替代).',
};

export const subjectTerms: Readonly<Record<RuleSubject, string>> = {
  DEPUTY: 'Each mandate (代表任职): a person with two has two scores.',
  GROUP: 'Each group of deputies (代表小组).',
};

export const cycleTerms: Readonly<Record<ScoreCycle, string>> = {
  MONTH: 'A month of the calendar (月).',
  QUARTER: 'A quarter (季度).',
  HALF_YEAR: 'Half a year (半年).',
  YEAR: 'A year (年度).',
  TERM: 'A term of the congress (届).',
  CUSTOM: 'The one window that the rules name (自定起止).',
};
