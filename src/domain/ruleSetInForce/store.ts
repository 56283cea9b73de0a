// Finds the scoring rules in force for many divisions at once, and by which of them whoever is scored is judged.
import { dayText } from '../../core/day.ts';
import { isSame, liesIn, type Span } from '../../core/scoreCycle.ts';
import type { RuleSubject } from '../../generated/prisma/enums.ts';
import type { Db } from '../../store/client.ts';
import { type Asked, chainsInForce } from '../../store/inForce.ts';
import { type Link, type Ruling, rulingOf, spanOf } from './rules.ts';

/** The one that applies, if any does. */
export const appliedOf = (links: readonly Link[]): Link | undefined =>
  links.find(({ part }) => part === 'APPLIES');

/** What each division and those above it have in force on a day, nearest first. A constant number of statements. */
export async function inForce(db: Db, asked: readonly Asked[]): Promise<Link[][]> {
  const chains = await chainsInForce(db, 'rule_set', asked);
  const ids = new Set(chains.flat().map(({ id }) => id));
  const rows = await db.ruleSet.findMany({ where: { id: { in: [...ids] } }, include: { division: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return chains.map((chain) =>
    chain.flatMap(({ id, depth, part }) => {
      const ruleSet = byId.get(id);
      return ruleSet ? [{ ruleSet, depth, part }] : [];
    }),
  );
}

/** Whoever is scored: a mandate of a division's congress, or a group of a division. */
export interface Scorable {
  readonly subject: RuleSubject;
  readonly divisionId: number;
  readonly on: Date;
}

/** By what, and over which days. */
export type Judged = Ruling & Span & { readonly divisionId: number };

/** With the first day of the cycle itself, on which these rules may not have held yet. */
export type Begun = Judged & { readonly begins: Date };

/** The terms of the divisions' congresses that hold on the days, also where one sees no more of these. One statement. */
async function termsOf(db: Db, asked: readonly Scorable[]): Promise<(Span | null)[]> {
  const found = await db.$queryRaw<(Span & { readonly divisionId: number })[]>`
    select division_id as "divisionId", starts_on as since, ends_on as until
    from days_of_terms(${asked.map(({ divisionId }) => divisionId)}::int[])`;
  return asked.map(({ divisionId, on }) => {
    const term = found.find((each) => each.divisionId === divisionId && liesIn(on, each));
    return term ? { since: term.since, until: term.until } : null;
  });
}

const rulingsOf = async (db: Db, asked: readonly Scorable[]) =>
  (
    await inForce(
      db,
      asked.map(({ subject, ...each }) => ({ ...each, kind: subject })),
    )
  ).map(rulingOf);

/**
 * By what each is scored, and over which days: by the version in force on the first day of the cycle, whichever day of it one
 * asks about. Where there was none then, or one of another cycle, the version of the day scores from its own first day on. A
 * constant number of statements.
 */
export async function judgedBy(db: Db, asked: readonly Scorable[]): Promise<(Begun | null)[]> {
  const rulings = await rulingsOf(db, asked);
  const needsTerm = rulings.some((each) => each?.terms.cycle === 'TERM');
  const terms = needsTerm ? await termsOf(db, asked) : [];
  const spanBy = (ruling: Ruling | null | undefined, at: number): Span | null => {
    const on = asked[at]?.on;
    return ruling && on ? spanOf(ruling, on, terms[at] ?? null) : null;
  };
  const spans = rulings.map(spanBy);
  const begun = asked.map((each, at) => ({ ...each, on: spans[at]?.since ?? each.on }));
  const isBegun = begun.every(({ on }, at) => on.getTime() === asked[at]?.on.getTime());
  const first = isBegun ? rulings : await rulingsOf(db, begun);
  return asked.map(({ divisionId }, at) => {
    const [ruling, span, before] = [rulings[at], spans[at], first[at]];
    if (!ruling || !span) return null;
    const theirs = spanBy(before, at);
    const begins = span.since;
    if (before && theirs && isSame(theirs, span)) return { divisionId, ...before, ...span, begins };
    const days = [span.since, ...ruling.counting.map(({ effectiveFrom }) => effectiveFrom)];
    const since = days.reduce((late, day) => (day > late ? day : late));
    return { divisionId, ...ruling, ...span, since, begins };
  });
}

/** The whole cycles that some are judged in, whichever day of these the rules hold from. At most one statement. */
export async function cyclesOf(db: Db, all: readonly Judged[]): Promise<Span[]> {
  const lastOf = ({ divisionId, until, terms: { subject } }: Judged): Scorable => ({
    ...{ subject, divisionId, on: new Date(until.getTime() - 86_400_000) },
  });
  const needsTerm = all.some(({ terms: { cycle } }) => cycle === 'TERM');
  const terms = needsTerm ? await termsOf(db, all.map(lastOf)) : [];
  return all.map((judged, at) => spanOf(judged, lastOf(judged).on, terms[at] ?? null) ?? judged);
}

/** Whoever is scored, over a whole cycle. */
export interface Cycled extends Omit<Scorable, 'on'> {
  readonly cycle: Span;
}

/**
 * By what each cycle is scored, whichever days of it rules hold on: where several do, the latest. Null where none do. A constant
 * number of statements.
 */
export async function judgedOver(db: Db, asked: readonly Cycled[]): Promise<(Begun | null)[]> {
  // What applies changes on days on which a version begins or ends.
  const days = await db.$queryRaw<{ at: number; on: Date }[]>`
    select distinct q.at::int as at, d.day as on
    from unnest(${asked.map(({ divisionId }) => divisionId)}::int[],
        ${asked.map(({ cycle }) => dayText(cycle.since))}::date[],
        ${asked.map(({ cycle }) => dayText(cycle.until))}::date[])
      with ordinality as q (division_id, since, until, at)
      cross join lateral (
        select unnest(array[effective_from, effective_to]) as day from rule_set
        where state <> 'DRAFT' and is_at_or_above(rule_set.division_id, q.division_id)
        union all values (q.since), (q.until - 1)) d
    where d.day >= q.since and d.day < q.until order by 1, 2 desc`;
  const told = days.flatMap(({ at, on }) => {
    const each = asked[at - 1];
    return each ? [{ at, divisionId: each.divisionId, subject: each.subject, on }] : [];
  });
  const all = await judgedBy(db, told);
  return asked.map(({ cycle }, index) => {
    const theirs = all.filter((_, which) => told[which]?.at === index + 1);
    return theirs.find((each) => each && isSame({ since: each.begins, until: each.until }, cycle)) ?? null;
  });
}
