// Works out scores: which rules judge whom over which days, and what the records come to by them.
import { dayText } from '../../core/day.ts';
import type { Span } from '../../core/scoreCycle.ts';
import type { Prisma, RuleCategory, RuleGrade } from '../../generated/prisma/client.ts';
import type { RuleSubject } from '../../generated/prisma/enums.ts';
import type { Db } from '../../store/client.ts';
import { inForce } from '../ruleSetInForce/store.ts';
import { type Ruling, rulingOf, spanOf } from './rules.ts';

/** Whoever is scored: a mandate of a division's congress, or a group of a division. */
export interface Asked {
  readonly subject: RuleSubject;
  readonly divisionId: number;
  readonly on: Date;
}

/** By what, and over which days. */
export type Judged = Ruling & Span & { readonly divisionId: number };

/** The terms of the divisions' congresses that hold on the days. One statement. */
async function termsOf(db: Db, asked: readonly Asked[]): Promise<(Span | null)[]> {
  const found = await db.term.findMany({
    where: { divisionId: { in: asked.map(({ divisionId }) => divisionId) } },
  });
  return asked.map(({ divisionId, on }) => {
    const term = found.find(
      (each) => each.divisionId === divisionId && each.startsOn <= on && on < each.endsOn,
    );
    return term ? { since: term.startsOn, until: term.endsOn } : null;
  });
}

const rulingsOf = async (db: Db, asked: readonly Asked[]) =>
  (
    await inForce(
      db,
      asked.map(({ subject, ...each }) => ({ ...each, kind: subject })),
    )
  ).map(rulingOf);

/**
 * By what each is scored, and over which days: by the version in force on the first day of the cycle. Where there was none,
 * or one of another cycle, the version of the day scores from its own first day on. A constant number of statements.
 */
export async function judgedBy(db: Db, asked: readonly Asked[]): Promise<(Judged | null)[]> {
  const rulings = await rulingsOf(db, asked);
  const needsTerm = rulings.some((each) => each?.terms.cycle === 'TERM');
  const terms = needsTerm ? await termsOf(db, asked) : [];
  const spans = asked.map(({ on }, at) => {
    const ruling = rulings[at];
    return ruling ? spanOf(ruling, on, terms[at] ?? null) : null;
  });
  const late = asked.map((each, at) => {
    const since = spans[at]?.since;
    return since && (rulings[at]?.ruleSet.effectiveFrom ?? since) > since ? { ...each, on: since } : null;
  });
  const wanted = late.filter((each) => each !== null);
  const earlier = wanted.length > 0 ? await rulingsOf(db, wanted) : [];
  return asked.map(({ divisionId }, at) => {
    const [ruling, span, then] = [rulings[at], spans[at], late[at]];
    if (!ruling || !span) return null;
    const before = then ? earlier[wanted.indexOf(then)] : null;
    if (before && before.terms.cycle === ruling.terms.cycle) return { divisionId, ...before, ...span };
    return { divisionId, ...ruling, ...span, since: then ? ruling.ruleSet.effectiveFrom : span.since };
  });
}

export const keyOfJudged = ({ divisionId, ruleSet, since, until }: Judged): string =>
  `${divisionId}:${ruleSet.id}:${dayText(since)}:${dayText(until)}`;

/** One score on its board. */
export interface Scored {
  readonly subjectId: number;
  readonly total: Prisma.Decimal;
  readonly categories: Readonly<Record<string, string>> | null;
  readonly rank: number;
  readonly ranked: number;
  readonly gradeId: number | null;
  readonly isBarred: boolean;
}

/** The days of each as the database takes them. */
export const daysOf = (judged: readonly { readonly since: Date; readonly until: Date }[]) => ({
  since: judged.map(({ since }) => dayText(since)),
  until: judged.map(({ until }) => dayText(until)),
});

/** Everybody whom each division scores, as far as one may see them, best first. One statement. */
export async function boards(db: Db, judged: readonly Judged[]): Promise<Scored[][]> {
  const { since, until } = daysOf(judged);
  const rows = await db.$queryRaw<(Scored & { readonly at: number })[]>`
    select b.at, b.subject_id as "subjectId", b.total, b.rank, b.ranked, b.grade as "gradeId", b.is_barred as "isBarred",
      (select jsonb_object_agg(key, value) from jsonb_each_text(b.categories)) as categories
    from score_board(${judged.map(({ divisionId }) => divisionId)}::int[], ${judged.map(({ ruleSet }) => ruleSet.id)}::int[],
      ${since}::date[], ${until}::date[]) b
    order by b.at, b.rank, b.subject_id`;
  const found: Scored[][] = judged.map(() => []);
  for (const { at, ...scored } of rows) found[at - 1]?.push(scored);
  return found;
}

/** Rows in the order of their ids. */
const inOrder = <Row extends { readonly id: number }>(ids: readonly number[], rows: readonly Row[]) =>
  ids.map((id) => rows.find((row) => row.id === id) ?? null);

export const gradesOf = async (db: Db, ids: readonly number[]): Promise<(RuleGrade | null)[]> =>
  inOrder(ids, await db.ruleGrade.findMany({ where: { id: { in: [...ids] } } }));

/** The categories of each version, in order. */
export async function categoriesOf(db: Db, ids: readonly number[]): Promise<RuleCategory[][]> {
  const found = await db.ruleCategory.findMany({
    where: { ruleSetId: { in: [...ids] } },
    orderBy: { number: 'asc' },
  });
  return ids.map((id) => found.filter(({ ruleSetId }) => ruleSetId === id));
}

/** Somebody who is scored, by what. */
export interface Subject {
  readonly judged: Judged;
  readonly subjectId: number;
}
