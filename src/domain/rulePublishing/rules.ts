// When a version of scoring rules can be scored by, what it may add to another, and what it replaces.
import { dayText, today } from '../../core/day.ts';
import { compare, hundredths } from '../../core/decimal.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Span } from '../../core/scoreCycle.ts';
import { demandOfItem } from '../ruleDrafting/rules.ts';
import { demandConsequences } from '../ruleConsequence/rules.ts';
import { demandConditions, demandGrades } from '../ruleGrade/rules.ts';
import { faultsOf, type Item } from '../ruleItem/rules.ts';
import type { Category, Draft } from '../ruleSet/rules.ts';

/** Refuses with INVALID items that exclude each other and are not alike: record by record, or in all. */
function demandExclusions(items: readonly Item[]): void {
  const alike = new Map<string, boolean>();
  for (const [index, { exclusionGroup, formula, source }] of items.entries()) {
    if (exclusionGroup === null) continue;
    const isEach = formula === 'EACH' && source !== 'BASE';
    const sentence = `the items of ${exclusionGroup} exclude each other record by record, so all count each record, or none does`;
    demandOfItem((alike.get(exclusionGroup) ?? isEach) === isEach, index + 1, sentence);
    alike.set(exclusionGroup, isEach);
  }
}

/** A version as far as scoring by it goes. */
export type Scorable = Pick<
  Draft,
  'categories' | 'items' | 'grades' | 'conditions' | 'consequences' | 'subject' | 'cycle' | 'cap' | 'floor'
>;

/** Refuses with INVALID a version that nobody could be scored by. `base`: what it adds items to. */
export function demandScorable(
  version: Scorable,
  base: { readonly categories: readonly Category[] } | null,
): void {
  const { categories, items, grades, conditions, consequences } = version;
  demand(items.length > 0, 'Rules have at least one item when they are published', 'items');
  const names = (base ?? version).categories.map(({ name }) => name);
  for (const [index, item] of items.entries()) {
    for (const fault of faultsOf(item)) demandOfItem(false, index + 1, fault);
    const isForWhom = item.source !== 'MARKS' || version.subject === 'DEPUTY';
    demandOfItem(isForWhom, index + 1, 'marks are given to deputies, not to groups');
    const isKnown = item.category === null || names.includes(item.category);
    demandOfItem(isKnown, index + 1, `there is no category ${item.category}`);
  }
  demandExclusions(items);
  demandGrades(grades);
  demandConditions(conditions, grades, names);
  demandConsequences(consequences, grades, version);
  demand(
    base === null || categories.length === 0,
    'The categories are those of what is extended',
    'categories',
  );
}

/** Whether an item can come to less than nothing. */
function takes({ formula, points, further, count, bandPoints, amountFrom }: Item): boolean {
  const around = hundredths(points ?? '0') * 100n - hundredths(count ?? '0') * hundredths(further ?? '0');
  const worths = [points, further, amountFrom, ...bandPoints];
  return (
    (formula === 'AROUND' && around < 0n) || worths.some((value) => value !== null && compare(value, '0') < 0)
  );
}

/** A version as far as what it adds to another goes. */
type Adding = Pick<Scorable, 'items' | 'grades' | 'conditions' | 'consequences' | 'subject' | 'cycle'>;

/**
 * Refuses with INVALID items beyond the bounds that the version above sets: in categories it does not open, without a most,
 * or with one that is too high; that exclude items above, whose names for that are `exclusions`; and terms that are not the
 * extending version's to set.
 */
export function demandExtends(
  version: Adding,
  base: Pick<Draft, 'categories' | 'subject' | 'cycle'>,
  exclusions: readonly string[],
): void {
  const { items, grades, conditions, consequences } = version;
  const open = new Map(base.categories.map(({ name, extensionCap }) => [name, extensionCap]));
  demand(base.cycle === version.cycle, `What it adds to is scored by the ${base.cycle}`, 'cycle');
  const isOwn = grades.length + conditions.length === 0;
  demand(isOwn, 'Grades and conditions are those of what is extended', 'grades');
  demand(consequences.length === 0, 'Consequences are those of what is extended', 'consequences');
  for (const [index, item] of items.entries()) {
    const { category, cap, floor, exclusionGroup } = item;
    const isApart = exclusionGroup === null || !exclusions.includes(exclusionGroup);
    demandOfItem(isApart, index + 1, `${exclusionGroup} excludes items of what it adds to`);
    const most = open.get(category ?? '') ?? null;
    demandOfItem(most !== null, index + 1, 'the owner above lets no item be added in its category');
    if (most === null) continue;
    demandOfItem(
      cap !== null && compare(cap, most) <= 0,
      index + 1,
      `an added item brings ${most} points at most, and says so`,
    );
    demandOfItem(
      !takes(item) || (floor !== null && compare(floor, `-${most}`) >= 0),
      index + 1,
      `an added item takes ${most} points at most, and says so`,
    );
  }
}

interface Version {
  readonly number: number;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
}

/** Whether a version is, was or will be in force on any day: one that ended on its own first day never was. */
export const isEverInForce = ({ effectiveFrom, effectiveTo }: Version): boolean =>
  effectiveTo === null || effectiveTo > effectiveFrom;

/** The published versions that a new one replaces: those in force on the day it takes effect. Refuses with INVALID one that takes effect before another. */
export function supersededBy<Published extends Version>(
  version: Pick<Version, 'effectiveFrom'>,
  published: readonly Published[],
): Published[] {
  for (const other of published) {
    demand(
      other.effectiveFrom < version.effectiveFrom,
      `Version ${other.number} is published and takes effect on ${dayText(other.effectiveFrom)}: a later version takes effect after that`,
      'effectiveFrom',
    );
  }
  return published.filter(({ effectiveTo }) => effectiveTo === null || effectiveTo > version.effectiveFrom);
}

const dayMs = 86_400_000;

/** The latest of some days; undefined of none. */
const latest = (days: readonly Date[]): Date | undefined =>
  days.reduce<Date | undefined>((late, day) => (late && late > day ? late : day), undefined);

/**
 * Refuses with INVALID a version that takes effect in a cycle that is over, or before one, and says from which day on it can.
 * `judged`: the cycles from that day on, today's included, as other rules judge them; `published`: the owner's own versions.
 */
export function demandNotOver(
  judged: readonly Span[],
  published: readonly Pick<Version, 'effectiveFrom'>[],
  now: Date,
): void {
  const over = judged.filter(({ until }) => until <= now);
  const [first] = over;
  if (!first) return;
  const running = judged.filter(({ until }) => until > now).map(({ since }) => since);
  const own = published.map(({ effectiveFrom }) => new Date(effectiveFrom.getTime() + dayMs));
  const open = running.length > 0 ? running : over.map(({ until }) => until);
  const allowed = latest([...open, ...own]) ?? now;
  demand(
    false,
    `The cycle from ${dayText(first.since)} until before ${dayText(first.until)} is over and was judged by other rules: these can take effect from ${dayText(allowed)} on`,
    'effectiveFrom',
  );
}

/** Refuses to end what is in force nowhere, or ended already (WRONG_STATE), and to end it in the past or later than it ends (INVALID). */
export function demandEnding(
  {
    state,
    effectiveFrom,
    effectiveTo,
  }: Pick<Version, 'effectiveFrom' | 'effectiveTo'> & { readonly state: string },
  on: Date,
): void {
  if (state === 'DRAFT') {
    throw new Refusal('WRONG_STATE', 'These rules are a draft and in force nowhere: discard it.', { state });
  }
  if (effectiveTo !== null && effectiveTo <= today()) {
    throw new Refusal('WRONG_STATE', `These rules ended on ${dayText(effectiveTo)}.`, { state });
  }
  demand(on >= today(), 'Rules end today or later: the past stays judged by them', 'on');
  demand(on >= effectiveFrom, `These rules take effect on ${dayText(effectiveFrom)} only`, 'on');
  demand(
    effectiveTo === null || on < effectiveTo,
    `These rules end on ${effectiveTo ? dayText(effectiveTo) : ''} as it is`,
    'on',
  );
}
