// Items of scoring rules (积分条目): which records each counts, what of them, and what that is worth.
import type { AssessorKind, RuleFormula, RuleMeasure, RuleSource } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'ruleItem', term: '积分条目', metrics: [], behind: {} };

export const sourceTerms: Readonly<Record<RuleSource, string>> = {
  BASE: 'Nothing: it is granted from the first day on (基础分).',
  ATTENDANCE: 'Activities attended (活动出席); for a group, its activities.',
  OPINION_COLLECTED: 'Opinions received at activities attended, by the day they were received (收集意见).',
  OPINION_RESOLVED: 'Opinions received at activities attended, by the day they were resolved (解决意见).',
  DUTY: 'Duty records that count: final, or published and past objection (履职记录).',
  MARKS:
    'Marks that assessors gave in a matter (评议打分): the mean of each kind of them, by its weight, rounded to two decimals.',
};

export const assessorTerms: Readonly<Record<AssessorKind, string>> = {
  SELF: 'The deputy (自评).',
  PEER: 'Other deputies of the same congress (互评).',
  GROUP: 'The group of deputies (小组评定).',
  TOWNSHIP: 'The township or subdistrict where the deputy is registered (乡镇、街道评定).',
  COMMITTEE: 'The committee for deputies, or the presidium, of the congress (代工委、主席团评定).',
  VOTERS: 'Voters (选民评议).',
};

/** In the order in which the database has them. */
export const assessorKinds = Object.keys(assessorTerms) as readonly AssessorKind[];

export const measureTerms: Readonly<Record<RuleMeasure, string>> = {
  EVENT: 'Each record once (次).',
  HALF_DAY: 'The half-days of each duty record (半天).',
  DAY: 'Days: half of the half-days of duty records; different days of activities (天).',
  QUANTITY: 'The quantity of each duty record (数量).',
  AMOUNT: 'The points that a reviewer gave (评定分值).',
  MEAN: 'The mean of the points that reviewers gave, rounded to two decimals (平均评定分值).',
  RATE: 'How many in a hundred of the half-days of these records and those of `outOf` (百分率).',
};

export const formulaTerms: Readonly<Record<RuleFormula, string>> = {
  EACH: '`points` for each (每次计分).',
  FURTHER: '`points` for each of the first `count`, and `further` for each after them (每多一次加分).',
  AROUND: '`points` for `count`, and `further` more for each more, less for each fewer (每增减一次增减分).',
  THRESHOLD: '`points` from `count` on, and nothing below (达标计分).',
  BAND: 'The points of the highest band that is reached (分档计分).',
};
