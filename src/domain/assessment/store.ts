// Finds assessments, the ones that count on a day and the one a mutation names, and writes what changed.
import { dayText } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import type { Assessment, AssessmentItem, Prisma, StandardItem } from '../../generated/prisma/client.ts';
import type { AssessmentStepKind } from '../../generated/prisma/enums.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';

/** A station on a day. */
export interface Asked {
  readonly id: number;
  readonly divisionId: number;
  readonly place: bigint;
  readonly on: Date;
}

export const keyOf = ({ id, on }: Asked): string => `${id}:${dayText(on)}`;

/** The assessment of each station that counts on the day, or null. Two statements for any number of them. */
export async function holding(db: Db, asked: readonly Asked[]): Promise<(Assessment | null)[]> {
  const found = await db.$queryRaw<{ readonly at: number; readonly id: number }[]>`
    select q.at::int as at, h.id
    from unnest(${asked.map(({ id }) => id)}::int[], ${asked.map(({ divisionId }) => divisionId)}::int[],
      ${asked.map(({ place }) => place)}::bigint[], ${asked.map(({ on }) => dayText(on))}::text[])
      with ordinality as q (station_id, division_id, place, day, at)
    cross join lateral (
      select a.id from assessments_holding(q.day::date) a
      where a.division_id = q.division_id and a.place = q.place and a.station_id = q.station_id
      order by a.on_date desc, a.id desc limit 1
    ) h`;
  const rows = await db.assessment.findMany({ where: { id: { in: found.map(({ id }) => id) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byAsked = new Map(found.map(({ at, id }) => [at, byId.get(id) ?? null]));
  return asked.map((_, index) => byAsked.get(index + 1) ?? null);
}

/** An assessment as a mutation names it: which, and in which version it was read. */
export interface Wish {
  readonly id: number;
  readonly version: number;
}

/**
 * The assessment that a mutation names. Refuses with NOT_FOUND what does not lie in the range, with CONFLICT what was
 * changed since it was read.
 */
export async function assessmentToWrite(db: Db, { id, version }: Wish, within: Range): Promise<Assessment> {
  const found = rowToWrite(await db.assessment.findUnique({ where: { id } }), within, 'assessment');
  demandVersion(found.version, version);
  return found;
}

/** What was found of an item, with what is asked. */
export type Listed = AssessmentItem & { readonly item: StandardItem };

/** What an assessment asks, item by item, in order. */
export const listOf = (db: Db, assessmentId: number): Promise<Listed[]> =>
  db.assessmentItem.findMany({ where: { assessmentId }, include: { item: true }, orderBy: { id: 'asc' } });

/** Writes over the version that was read. Refuses with CONFLICT when it is no longer the one on record. */
export async function change(
  db: Db,
  { id, version, state }: Assessment,
  data: Prisma.AssessmentUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await db.assessment.updateMany({
    where: { id, version, state },
    data: { ...data, version: { increment: 1 } },
  });
  demandWritten(count);
}

/** Writes down one step, with who took it. */
export async function step(
  db: Db,
  { id: assessmentId, divisionId, place }: Done,
  { accountId, seatId, division }: Viewer,
  { kind, reason }: { readonly kind: AssessmentStepKind; readonly reason: string | null },
): Promise<void> {
  await db.assessmentStep.createMany({
    data: {
      ...{ divisionId, place, assessmentId, kind, reason, accountId, seatId },
      byDivisionId: division.id,
      byPlace: division.from,
    },
  });
}
