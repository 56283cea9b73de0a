// Takes opinions in, corrects them, and takes them back.
import { dayText, demandHappened } from '../../core/day.ts';
import { given } from '../../core/given.ts';
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Opinion, Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import { type Db, momentOf } from '../../store/client.ts';
import { divisionToWrite } from '../division/store.ts';
import type { OpinionSource } from '../opinion/card.ts';
import { demandStands } from '../opinion/rules.ts';
import { demandInUse, demandOnePlace } from '../station/rules.ts';
import { stationInUse } from '../station/store.ts';

/** Where an opinion was received: one of these says it, and those that are given agree. */
export interface Whence {
  readonly division: string | null;
  readonly stationId: number | null;
  readonly activityId: number | null;
}

async function activityToJoin(db: Db, id: number, within: Range, receivedOn: Date) {
  await db.$executeRaw`select from activity where id = ${id} for share`;
  const found = rowToWrite(await db.activity.findUnique({ where: { id } }), within, 'activity');
  if (found.withdrawnAt)
    throw new Refusal('WRONG_STATE', 'This activity was withdrawn.', { field: 'activity' });
  demand(
    found.heldOn.getTime() === receivedOn.getTime(),
    `This activity was held on ${dayText(found.heldOn)}: its opinions were received that day`,
    'receivedOn',
  );
  return found;
}

export interface Draft extends Whence {
  readonly content: string;
  readonly source: OpinionSource | null;
  readonly receivedOn: Date;
}

/** Takes an opinion in. What an activity collected was said at the activity's station. */
export async function receive(db: Db, within: Range, draft: Draft): Promise<Done> {
  const { content, receivedOn, activityId } = draft;
  demandHappened(receivedOn, 'receivedOn');
  const activity = activityId === null ? null : await activityToJoin(db, activityId, within, receivedOn);
  const stationId = draft.stationId ?? activity?.stationId ?? null;
  const station = stationId === null ? null : await stationInUse(db, stationId, within);
  const division = draft.division === null ? null : await divisionToWrite(db, draft.division, within);
  if (station) demandInUse(station, receivedOn, 'receivedOn');
  const at = demandOnePlace([
    division && { divisionId: division.id, place: division.place },
    station,
    activity,
  ]);
  demand(
    activity === null || activity.stationId === stationId,
    'This activity was held elsewhere',
    'station',
  );
  const source = draft.source ?? (station ? 'STATION' : activity ? 'VISIT' : 'OTHER');
  const { divisionId, place } = at;
  return db.opinion.create({
    data: { divisionId, place, content, receivedOn, source, stationId, activityId },
  });
}

async function opinionToChange(db: Db, within: Range, id: number, version: number): Promise<Opinion> {
  const found = rowToWrite(await db.opinion.findUnique({ where: { id } }), within, 'opinion');
  demandVersion(found.version, version);
  demandStands(found);
  return found;
}

async function change(db: Db, found: Opinion, data: Prisma.OpinionUncheckedUpdateManyInput): Promise<Done> {
  const { count } = await db.opinion.updateMany({
    where: { id: found.id, version: found.version },
    data: { ...data, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}

export interface Correction {
  readonly id: number;
  readonly version: number;
  readonly content: string | undefined;
  readonly source: OpinionSource | undefined;
  readonly receivedOn: Date | undefined;
  /** Null takes the station away. */
  readonly stationId: number | null | undefined;
}

/** Whether an opinion was collected at an activity that stands: one that was withdrawn says nothing of it any more, and never will again. */
async function isOfActivity(db: Db, { activityId }: Opinion): Promise<boolean> {
  if (activityId === null) return false;
  const activity = await db.activity.findUnique({ where: { id: activityId } });
  return activity?.withdrawnAt == null;
}

/** Corrects what was written down. Day and station of what an activity collected are the activity's, for as long as that stands. */
export async function correct(
  db: Db,
  within: Range,
  { id, version, ...correction }: Correction,
): Promise<Done> {
  const found = await opinionToChange(db, within, id, version);
  const { stationId = found.stationId, receivedOn = found.receivedOn } = correction;
  if (correction.stationId === undefined && correction.receivedOn === undefined) {
    return change(db, found, given(correction));
  }
  demand(
    !(await isOfActivity(db, found)),
    'Day and station of what an activity collected are those of the activity: correct that',
    'receivedOn',
  );
  demandHappened(receivedOn, 'receivedOn');
  for (const after of [found.answeredOn, found.resolvedOn]) {
    demand(
      after === null || receivedOn <= after,
      `Something came of this on ${after === null ? '' : dayText(after)} already`,
      'receivedOn',
    );
  }
  if (stationId !== null) {
    const station = await stationInUse(db, stationId, within);
    demandInUse(station, receivedOn, 'receivedOn');
    demandOnePlace([found, station]);
  }
  return change(db, found, given(correction));
}

/** Takes an opinion back; it is no longer counted. */
export async function withdraw(
  db: Db,
  within: Range,
  { id, version, reason }: { readonly id: number; readonly version: number; readonly reason: string },
): Promise<Done> {
  const found = await opinionToChange(db, within, id, version);
  return change(db, found, { withdrawnAt: await momentOf(db), withdrawnReason: reason });
}
