// Hands assessments in, with what the records say counted and frozen; gives them up; and closes their gaps.
import { dayText, demandHappened } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';
import type { Assessment } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { asking, assessor, demandApplies } from '../assessing/store.ts';
import { demandMove } from '../assessment/rules.ts';
import { assessmentToWrite, change, type Listed, listOf, step, type Wish } from '../assessment/store.ts';
import { isEnough, unitOf } from '../frequency/rules.ts';
import { countsOf } from '../frequency/store.ts';
import { stationInUse } from '../station/store.ts';
import { demandComplete, demandGap, gapText } from './rules.ts';

/** Counts the frequencies as of the day and freezes them. */
async function freeze(db: Db, { stationId, onDate: on }: Assessment, listed: readonly Listed[]) {
  const station = await db.station.findUniqueOrThrow({ where: { id: stationId } });
  const asked = listed.filter(({ item }) => item.kind === 'FREQUENCY');
  const counts = await countsOf(
    db,
    asked.map(({ item }) => ({ item, station, on })),
  );
  for (const [index, { id, item }] of asked.entries()) {
    const value = counts[index] ?? 0;
    const verdict = isEnough(item, value) ? ('MET' as const) : ('NOT_MET' as const);
    const unit = unitOf[item.measure ?? 'STATION_ACTIVITIES'];
    await db.assessmentItem.update({ where: { id }, data: { verdict, value, unit, dueOn: null } });
  }
}

/** Gives each gap without a day of its own one. Refuses with INVALID when none is said, or one that is no later. */
async function demandDue(
  db: Db,
  { id: assessmentId, onDate }: Assessment,
  dueOn: Date | null,
): Promise<void> {
  const without = { assessmentId, verdict: 'NOT_MET' as const, dueOn: null };
  if ((await db.assessmentItem.count({ where: without })) === 0) return;
  demand(dueOn !== null, 'There are gaps: say until when they are to be closed', 'gapsDueOn');
  demand(dueOn > onDate, `A gap is closed after ${dayText(onDate)}`, 'gapsDueOn');
  await db.assessmentItem.updateMany({ where: without, data: { dueOn } });
}

/** Hands an assessment in: every item is judged, what is counted from the records is counted. */
export async function submit(
  db: Db,
  viewer: Viewer,
  { gapsDueOn, ...wish }: Wish & { readonly gapsDueOn: Date | null },
): Promise<Done> {
  const found = await assessmentToWrite(db, wish, viewer.scope.write);
  const state = demandMove(found, 'submit');
  const station = await stationInUse(db, found.stationId, viewer.scope.write);
  const applied = (await asking(db, station, found.onDate)).at(-1);
  demandApplies({ id: applied?.id ?? 0 }, found.standardId, found.onDate);
  await freeze(db, found, await listOf(db, found.id));
  const listed = await listOf(db, found.id);
  demandComplete(listed.map(({ verdict, item }) => ({ verdict, text: item.text })));
  await demandDue(db, found, gapsDueOn);
  await change(db, found, { state, ...assessor(viewer) });
  await step(db, found, viewer, { kind: 'SUBMITTED', reason: null });
  return found;
}

/** Gives an assessment up before it is verified. */
export async function withdraw(
  db: Db,
  viewer: Viewer,
  { reason, ...wish }: Wish & { readonly reason: string },
): Promise<Done> {
  const found = await assessmentToWrite(db, wish, viewer.scope.write);
  await change(db, found, { state: demandMove(found, 'withdraw') });
  await step(db, found, viewer, { kind: 'WITHDRAWN', reason });
  return found;
}

export interface Remedy {
  /** The item that was a gap. */
  readonly id: number;
  readonly on: Date;
  readonly note: string | null;
}

/** Closes a gap: what is counted from the records has to be enough by then. */
export async function remedy(db: Db, viewer: Viewer, { id, on, note }: Remedy): Promise<Done> {
  const row = await db.assessmentItem.findUnique({
    where: { id },
    include: { item: true, assessment: { include: { station: true } } },
  });
  const found = rowToWrite(row, viewer.scope.write, 'gap');
  const { item, assessment } = found;
  demandHappened(on, 'on');
  demandGap(found, on);
  if (item.kind === 'FREQUENCY') {
    const [counted = 0] = await countsOf(db, [{ item, station: assessment.station, on }]);
    demand(isEnough(item, counted), `The records say ${counted} of ${item.count} by that day`, 'on');
  }
  const { count } = await db.assessmentItem.updateMany({
    where: { id, remediedOn: null },
    data: { remediedOn: on },
  });
  demandWritten(count);
  await step(db, assessment, viewer, { kind: 'REMEDIED', reason: gapText(item, note) });
  return found;
}
