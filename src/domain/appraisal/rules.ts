// Who may give a mark and change it, when, and what it may be.
import { dayText } from '../../core/day.ts';
import { compare, hundredths } from '../../core/decimal.ts';
import { contains, type Level, type Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Role } from '../../core/role.ts';
import type { Span } from '../../core/scoreCycle.ts';
import type { RuleItem } from '../../generated/prisma/client.ts';
import type { AssessorKind } from '../../generated/prisma/enums.ts';
import type { Begun } from '../ruleSetInForce/store.ts';

/** For how many days after the end of a cycle its marks are given, corrected and withdrawn. */
const daysAfter = 90;
const dayMs = 86_400_000;
/** So many that what they give together, each the most that rules allow, is a number of eight digits still. */
const mostAssessors = 9_999;

/** One mark, or what those of several assessors come to together. */
export interface Mark {
  readonly points: string;
  readonly assessors: number;
}

/** What a mark is of, as far as rules say how it may be. */
export interface Of {
  readonly matter: string;
  readonly assessor: AssessorKind;
}

/** From what to what a mark may be. */
export interface Bounds {
  readonly from: string;
  readonly to: string;
}

/** Whether deputies give such marks themselves; all others are put on record by staff. */
export const isByDeputy = (assessor: AssessorKind): boolean => assessor === 'SELF' || assessor === 'PEER';

/** What is said of marks that whoever gives them gives once in a cycle; null of those of meetings and groups. */
const onceText = (assessor: AssessorKind): string | null =>
  isByDeputy(assessor)
    ? 'A deputy gives one mark'
    : assessor === 'TOWNSHIP'
      ? 'A township gives one mark'
      : null;

/** How many assessors a mark can be of. */
export const mostOf = (assessor: AssessorKind): number => (onceText(assessor) === null ? mostAssessors : 1);

/** Refuses with INVALID an occasion of a mark that is given once. */
export function demandOccasion(occasion: string, assessor: AssessorKind): void {
  const once = onceText(assessor);
  if (once !== null) demand(occasion === '', `${once}, on no occasion`, 'occasion');
}

/** Refuses with INVALID a mark out of the range of its matter, and how many assessors there cannot be. */
export function demandMark({ points, assessors }: Mark, assessor: AssessorKind, { from, to }: Bounds): void {
  const once = onceText(assessor);
  demand(
    Number.isInteger(assessors) && assessors >= 1 && assessors <= mostOf(assessor),
    once ?? `Marks are those of 1 to ${mostAssessors} assessors`,
    'assessors',
  );
  const [given, many] = [hundredths(points), BigInt(assessors)];
  const isWithin = given >= hundredths(from) * many && given <= hundredths(to) * many;
  const each = assessors === 1 ? '' : `, and those of ${assessors} that many times as much`;
  demand(isWithin && compare(from, to) <= 0, `A mark in this matter is ${from} to ${to}${each}`, 'points');
}

/**
 * From what to what marks in a matter are: where several items count them, what all of them allow. Refuses with INVALID a matter
 * in which nobody, or another kind of assessor, gives marks.
 */
export function demandRange(all: readonly RuleItem[], { matter, assessor }: Of): Bounds {
  const items = all.filter((item) => item.matter === matter);
  demand(items.length > 0, 'No marks are given to this deputy in this matter in that cycle', 'matter');
  const kinds = [...new Set(items.flatMap(({ assessors }) => assessors))].join(', ');
  const counting = items.filter(({ assessors }) => assessors.includes(assessor));
  demand(counting.length > 0, `Marks in this matter are given by ${kinds}`, 'assessor');
  const ends = (end: (item: RuleItem) => { toString(): string } | null) =>
    counting.map((item) => String(end(item) ?? 0)).toSorted(compare);
  return {
    from: ends(({ amountFrom }) => amountFrom).at(-1) ?? '0',
    to: ends(({ amountTo }) => amountTo)[0] ?? '0',
  };
}

/** From which day on the marks of a cycle stay as they are. */
const closing = ({ until }: Span): Date => new Date(until.getTime() + daysAfter * dayMs);

/** Whether marks of a cycle are given, corrected and withdrawn now: as well while an appeal against those of the matter lets them be longer. */
export const isOpen = (cycle: Span, now: Date, isReopened = false): boolean =>
  cycle.since <= now && (now < closing(cycle) || isReopened);

/** Refuses with WRONG_STATE a mark of a cycle that has not begun, or that has been over for long. */
export function demandOpen(cycle: Span, now: Date, isReopened: boolean): void {
  if (isOpen(cycle, now, isReopened)) return;
  throw new Refusal(
    'WRONG_STATE',
    cycle.since > now
      ? `This cycle begins on ${dayText(cycle.since)}.`
      : `Marks of this cycle were given, corrected and withdrawn until before ${dayText(closing(cycle))}.`,
  );
}

/** By what a cycle is judged. Refuses with WRONG_STATE one that no rules judge. */
export function demandJudged(judged: Begun | null | undefined, when: string): Begun {
  if (!judged) throw new Refusal('WRONG_STATE', `No scoring rules are in force for this deputy ${when}.`);
  return judged;
}

/** Refuses with WRONG_STATE what is withdrawn already. */
export function demandStands({ withdrawnAt }: { readonly withdrawnAt: Date | null }): void {
  if (withdrawnAt !== null) throw new Refusal('WRONG_STATE', 'This mark was withdrawn.');
}

/** Whoever gives a mark, where and to whom. */
export interface Giver {
  readonly role: Role;
  /** Whether the mark is about the giver's own person. */
  readonly isOwn: boolean;
  /** Whether the giver sat in the congress in that cycle together with whom it is about. */
  readonly isPeer: boolean;
  /** Whether the giver's own seat is where it is given, and not above. */
  readonly isHome: boolean;
  /** Whether it is given at the division of the congress. */
  readonly isScorer: boolean;
  /** Of the division where it is given. */
  readonly level: Level;
}

const ways: Readonly<Record<AssessorKind, readonly [(giver: Giver) => boolean, sentence: string]>> = {
  SELF: [({ role, isOwn }) => role === 'DEPUTY' && isOwn, 'Deputies give the marks of SELF, each the own.'],
  PEER: [
    ({ role, isPeer }) => role === 'DEPUTY' && isPeer,
    'The marks of PEER are given by other deputies who sat in the same congress in that cycle.',
  ],
  GROUP: [({ role }) => role !== 'DEPUTY', 'The marks of GROUP are put on record by staff.'],
  TOWNSHIP: [
    ({ role, level, isHome }) => role === 'CLERK' && level === 'TOWNSHIP' && isHome,
    'The marks of TOWNSHIP are given by a clerk at the township where the deputy is registered.',
  ],
  COMMITTEE: [
    ({ role, isScorer, isHome }) => role === 'CLERK' && isScorer && isHome,
    'The marks of COMMITTEE are given by a clerk of the congress.',
  ],
  VOTERS: [({ role }) => role !== 'DEPUTY', 'The marks of VOTERS are put on record by staff.'],
};

/** Refuses with FORBIDDEN a mark of a kind that the giver is not of, and any about oneself that is not of SELF. */
export function demandGiver(assessor: AssessorKind, giver: Giver): void {
  if (giver.isOwn && assessor !== 'SELF') {
    throw new Refusal('FORBIDDEN', 'Whoever a mark is about gives none but that of SELF.');
  }
  const [isOne, sentence] = ways[assessor];
  if (!isOne(giver)) throw new Refusal('FORBIDDEN', sentence);
}

/** Whoever would change a mark. */
export interface Changer {
  readonly role: Role;
  readonly accountId: number;
  readonly division: { readonly id: number };
  readonly scope: { readonly read: Range; readonly write: Range; readonly personId?: number };
}

/** A mark as far as it says who may change it. */
export interface Given {
  readonly assessor: AssessorKind;
  readonly givenBy: number | null;
  readonly givenByPerson: number | null;
  readonly place: bigint;
  readonly divisionId: number;
  readonly scorerDivisionId: number;
  readonly division: { readonly level: Level };
}

/** Whether somebody may change a mark: what deputies give, the person or the account that gave it; else staff who could give it there. */
export function mayChange(mark: Given, { role, accountId, division: home, scope }: Changer): boolean {
  const { assessor, place, divisionId, scorerDivisionId, division } = mark;
  const isStaff = role !== 'DEPUTY';
  if (!contains(isStaff ? scope.write : scope.read, place)) return false;
  if (isByDeputy(assessor)) return mark.givenBy === accountId || mark.givenByPerson === scope.personId;
  const [isHome, isScorer] = [divisionId === home.id, divisionId === scorerDivisionId];
  const at = { level: division.level, isHome, isScorer };
  return isStaff && ways[assessor][0]({ role, ...at, isOwn: false, isPeer: false });
}

/** Refuses with FORBIDDEN whoever may not change a mark. */
export function demandChanger(mark: Given, changer: Changer): void {
  if (mayChange(mark, changer)) return;
  const sentence = isByDeputy(mark.assessor)
    ? 'A mark is corrected and withdrawn by whoever gave it.'
    : 'A mark is corrected and withdrawn by whoever may put it on record there.';
  throw new Refusal('FORBIDDEN', sentence);
}
