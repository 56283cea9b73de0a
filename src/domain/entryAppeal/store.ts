// Finds what appeals are raised against, beside duty records: attendances, and the marks in a matter over a cycle.
import { dayText } from '../../core/day.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Span } from '../../core/scoreCycle.ts';
import type { Appeal, Prisma } from '../../generated/prisma/client.ts';
import type { Viewer } from '../../graph/context.ts';
import { type Db, todayOf } from '../../store/client.ts';
import { cardOf } from '../deputy/store.ts';
import { cyclesOf, type Judged, judgedBy, judgedOver } from '../ruleSetInForce/store.ts';
import { demandDeputy, demandNow, type Terms, untilOf } from './rules.ts';

const oldestFirst = { orderBy: { id: 'asc' as const } };

/** A deputy at an activity. */
export interface Attended {
  readonly activityId: number;
  readonly cardId: number;
}

/** The marks of a deputy in a matter over a cycle. */
export interface Marked {
  readonly cardId: number;
  readonly matter: string;
  readonly since: Date;
  readonly until: Date;
}

/** Whether a row is of these marks: of the deputy, the matter and the cycle. */
const isOf = (
  row: Pick<Appeal, 'cardId' | 'matter' | 'cycleSince' | 'cycleUntil'>,
  { cardId, matter, since, until }: Marked,
): boolean =>
  row.cardId === cardId &&
  row.matter === matter &&
  row.cycleSince?.getTime() === since.getTime() &&
  row.cycleUntil?.getTime() === until.getTime();

/** What is on record of somebody, since when, and what was said against it; no moment where it is not for the viewer to see. */
export interface Fact {
  readonly recordedAt: Date | null;
  readonly appeals: readonly Appeal[];
}

const withActivity = { activity: { select: { recordedAt: true, correctedAt: true, withdrawnAt: true } } };

/** Since when an attendance is on record as it counts. */
function countsSince({ recordedAt, activity }: Recorded): Date {
  const since = recordedAt ?? activity.recordedAt;
  return activity.correctedAt !== null && activity.correctedAt > since ? activity.correctedAt : since;
}

interface Recorded {
  readonly recordedAt: Date | null;
  readonly activity: { readonly recordedAt: Date; readonly correctedAt: Date | null };
}

/** What is on record of deputies at activities. Two statements. */
export async function attended(db: Db, asked: readonly Attended[]): Promise<Fact[]> {
  const where = {
    activityId: { in: asked.map(({ activityId }) => activityId) },
    cardId: { in: asked.map(({ cardId }) => cardId) },
  };
  const there = await db.attendance.findMany({ where, include: withActivity });
  const said = await db.appeal.findMany({ where, ...oldestFirst });
  return asked.map(({ activityId, cardId }) => {
    const isIt = (row: { activityId: number | null; cardId: number | null }) =>
      row.activityId === activityId && row.cardId === cardId;
    const found = there.find(isIt);
    return {
      recordedAt: found?.activity.withdrawnAt === null ? countsSince(found) : null,
      appeals: said.filter(isIt),
    };
  });
}

/** At which moment marks of the deputy who asks were last put on record. One statement. */
async function markedAt(db: Db, asked: readonly Marked[]): Promise<(Date | null)[]> {
  const rows = await db.$queryRaw<{ at: number; recordedAt: Date }[]>`
    select at, recorded_at as "recordedAt" from marks_recorded(${asked.map(({ cardId }) => cardId)}::int[],
      ${asked.map(({ matter }) => matter)}::text[], ${asked.map(({ since }) => dayText(since))}::date[],
      ${asked.map(({ until }) => dayText(until))}::date[])`;
  return asked.map((_, index) => rows.find(({ at }) => at === index + 1)?.recordedAt ?? null);
}

/** What is on record of marks of the deputy who asks. Two statements. */
export async function marked(db: Db, asked: readonly Marked[]): Promise<Fact[]> {
  const recorded = await markedAt(db, asked);
  const said = await db.appeal.findMany({
    where: {
      cardId: { in: asked.map(({ cardId }) => cardId) },
      matter: { in: asked.map(({ matter }) => matter) },
      cycleSince: { in: asked.map(({ since }) => since) },
    },
    ...oldestFirst,
  });
  return asked.map((marks, index) => ({
    recordedAt: recorded[index] ?? null,
    appeals: said.filter((each) => isOf(each, marks)),
  }));
}

/** By what a deputy is judged on a day. Refuses with WRONG_STATE a day that no rules judge: nothing is scored that could be wrong. */
async function judgedOn(db: Db, divisionId: number, on: Date) {
  const [judged] = await judgedBy(db, [{ divisionId, subject: 'DEPUTY', on }]);
  if (judged) return judged;
  throw new Refusal('WRONG_STATE', 'No scoring rules are in force for this deputy on that day.');
}

/** A cycle, and by which terms what is of it is appealed against. */
export type Contestable = Span & { readonly terms: Terms };

/**
 * Of which cycle the marks are that each score counts, and by which terms they are appealed against: the same from whichever day of
 * the cycle one asks, whatever rules come after it. A constant number of statements.
 */
export async function markedOver(db: Db, judged: readonly Judged[]): Promise<Contestable[]> {
  const cycles = await cyclesOf(db, judged);
  const asked = judged.map((each, at) => ({
    ...{ divisionId: each.divisionId, subject: each.terms.subject, cycle: cycles[at] ?? each },
  }));
  const over = await judgedOver(db, asked);
  return judged.map((each, at) => ({ ...(cycles[at] ?? each), terms: (over[at] ?? each).terms }));
}

/** What an appeal is against, as it is written down. */
export type Against = Pick<
  Prisma.AppealUncheckedCreateInput,
  'divisionId' | 'place' | 'scorerDivisionId' | 'scorerPlace'
> &
  Partial<Prisma.AppealUncheckedCreateInput>;

/** The attendance that a deputy appeals against, in time. */
export async function attendanceToContest(db: Db, viewer: Viewer, id: number): Promise<Against> {
  const found = await db.attendance.findUnique({ where: { id }, include: { activity: true } });
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such attendance that you may see.');
  demandDeputy(viewer);
  const { activity, activityId, cardId, divisionId, place } = found;
  const [fact] = await attended(db, [found]);
  if (!fact?.recordedAt) throw new Refusal('WRONG_STATE', 'This activity was withdrawn: it does not count.');
  const card = await cardOf(db, cardId);
  const { terms } = await judgedOn(db, card.divisionId, activity.heldOn);
  const { recordedAt: since, appeals } = fact;
  demandNow({ since, until: untilOf(since, terms), appeals }, await todayOf(db));
  return {
    ...{ divisionId, place, scorerDivisionId: card.divisionId, scorerPlace: card.division.place },
    ...{ activityId, activityVersion: activity.version, cardId },
  };
}

/** The marks of which somebody says that they are wrong. */
export interface MarksWish {
  readonly deputyId: number;
  readonly matter: string;
  readonly on: Date;
}

/** The marks that a deputy appeals against, in time. */
export async function marksToContest(db: Db, viewer: Viewer, wish: MarksWish): Promise<Against> {
  demandDeputy(viewer);
  const { deputyId: cardId, matter } = wish;
  const card = await cardOf(db, cardId);
  // Of mandates a deputy sees the own alone.
  const missing = new Refusal('NOT_FOUND', 'There are no such marks that you may appeal against.');
  if ((await db.mandate.count({ where: { id: cardId } })) === 0) throw missing;
  const [over] = await markedOver(db, [await judgedOn(db, card.divisionId, wish.on)]);
  if (!over) throw missing;
  const { since, until, terms } = over;
  const [fact] = await marked(db, [{ cardId, matter, since, until }]);
  if (!fact?.recordedAt) throw missing;
  const { recordedAt, appeals } = fact;
  demandNow({ since: recordedAt, until: untilOf(recordedAt, terms), appeals }, await todayOf(db));
  const own = { id: card.divisionId, place: card.division.place };
  return {
    ...{ divisionId: own.id, place: own.place, scorerDivisionId: own.id, scorerPlace: own.place },
    ...{ cardId, matter, cycleSince: since, cycleUntil: until },
  };
}

/** Which marks were withdrawn as some appeals were upheld: for whoever is not a deputy. One statement. */
export async function withdrawnBy(db: Db, appeals: readonly number[]): Promise<number[][]> {
  const found = await db.appeal.findMany({
    where: { id: { in: [...appeals] } },
    select: { id: true, withdraws: true },
  });
  return appeals.map((id) => found.find((each) => each.id === id)?.withdraws ?? []);
}
