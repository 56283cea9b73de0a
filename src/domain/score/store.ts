// Works out scores: what the records come to by the rules that judge them.
import { dayText } from '../../core/day.ts';
import type { Prisma, RuleCategory, RuleGrade } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import type { Judged } from '../ruleSetInForce/store.ts';

export const keyOfJudged = ({ divisionId, ruleSet, since, until }: Judged): string =>
  `${divisionId}:${ruleSet.id}:${dayText(since)}:${dayText(until)}`;

/** One score on its board. */
export interface Scored {
  readonly subjectId: number;
  readonly total: Prisma.Decimal;
  readonly categories: Readonly<Record<string, string>> | null;
  /** Null for whoever is exempt. */
  readonly rank: number | null;
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

/** The grades of each version, the best first. */
export async function gradesOfSets(db: Db, ids: readonly number[]): Promise<RuleGrade[][]> {
  const found = await db.ruleGrade.findMany({
    where: { ruleSetId: { in: [...ids] } },
    orderBy: { number: 'asc' },
  });
  return ids.map((id) => found.filter(({ ruleSetId }) => ruleSetId === id));
}

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
