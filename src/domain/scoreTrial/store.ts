// Scores by a draft, beside the scores that stand.
import { dayText } from '../../core/day.ts';
import type { Prisma, RuleGrade } from '../../generated/prisma/client.ts';
import type { Span } from '../../core/scoreCycle.ts';
import type { Db } from '../../store/client.ts';

/** What somebody comes to. */
export interface Tried {
  readonly subjectId: number;
  readonly total: Prisma.Decimal;
  readonly rank: number;
  readonly gradeId: number | null;
}

/** What each deputy of a division would have scored by a version over some days. One statement. */
export const trial = (
  db: Db,
  ruleSetId: number,
  divisionId: number,
  { since, until }: Span,
): Promise<Tried[]> =>
  db.$queryRaw<Tried[]>`
    select subject_id as "subjectId", total, rank, grade as "gradeId"
    from score_trial(${divisionId}::int, ${ruleSetId}::int, ${dayText(since)}::date, ${dayText(until)}::date)
    order by rank, subject_id`;

export const gradesById = async (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, RuleGrade>> =>
  new Map(
    (await db.ruleGrade.findMany({ where: { id: { in: [...ids] } } })).map((grade) => [grade.id, grade]),
  );
