// Records activities with who came and what was said there, corrects them, and takes them back.
import { dayText, demandHappened } from '../../core/day.ts';
import { given } from '../../core/given.ts';
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Activity } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import { type Db, momentOf } from '../../store/client.ts';
import type { ActivityType } from '../activity/card.ts';
import { demandStands } from '../activity/rules.ts';
import { attendeesOf, setAttendance } from '../attendance/store.ts';
import { divisionToWrite } from '../division/store.ts';
import { groupInUse } from '../group/store.ts';
import type { OpinionSource } from '../opinion/card.ts';
import { demandInUse, demandOnePlace } from '../station/rules.ts';
import { stationInUse } from '../station/store.ts';

/** What is said of an activity. */
export interface Content {
  readonly type: ActivityType;
  readonly title: string;
  readonly heldOn: Date;
  readonly startsAt: number | null;
  readonly stationId: number | null;
  readonly groupId: number | null;
  readonly leadOrganiser: string | null;
  readonly votersReceived: number;
  readonly remark: string | null;
}

export interface Collected {
  readonly content: string;
  readonly source: OpinionSource | null;
}

export interface Draft extends Content {
  readonly division: string | null;
  readonly attendees: readonly number[];
  readonly opinions: readonly Collected[];
}

type Where = Pick<Content, 'heldOn' | 'stationId' | 'groupId'>;

/** The station and the group of an activity. Refuses what was not there on the day. */
async function setting(db: Db, within: Range, { heldOn, stationId, groupId }: Where) {
  demandHappened(heldOn, 'heldOn');
  const station = stationId === null ? null : await stationInUse(db, stationId, within);
  if (station) demandInUse(station, heldOn, 'heldOn');
  if (groupId === null) return { station, group: null };
  const group = await groupInUse(db, groupId, within);
  demand(group.formedOn <= heldOn, `This group was formed on ${dayText(group.formedOn)}`, 'heldOn');
  if (group.dissolvedOn !== null && heldOn >= group.dissolvedOn) {
    throw new Refusal('WRONG_STATE', `This group was dissolved on ${dayText(group.dissolvedOn)}.`, {
      field: 'group',
    });
  }
  return { station, group };
}

/** Records an activity: its attendance and the opinions collected there with it, or nothing at all. */
export async function record(db: Db, { scope, seatId }: Viewer, draft: Draft): Promise<Done> {
  const { division, attendees, opinions, ...content } = draft;
  const named = division === null ? null : await divisionToWrite(db, division, scope.write);
  const { station, group } = await setting(db, scope.write, content);
  const at = demandOnePlace([named && { divisionId: named.id, place: named.place }, station, group]);
  const { divisionId, place } = at;
  const activity = await db.activity.create({ data: { ...content, divisionId, place, recordedBy: seatId } });
  await setAttendance(db, activity, attendees);
  if (opinions.length > 0) {
    const { id: activityId, stationId, heldOn: receivedOn } = activity;
    const usual = stationId === null ? 'VISIT' : 'STATION';
    await db.opinion.createMany({
      data: opinions.map((opinion) => ({
        ...opinion,
        source: opinion.source ?? usual,
        divisionId,
        place,
        activityId,
        stationId,
        receivedOn,
      })),
    });
  }
  return activity;
}

async function activityToChange(db: Db, within: Range, id: number, version: number): Promise<Activity> {
  await db.$executeRaw`select from activity where id = ${id} for no key update`;
  const found = rowToWrite(await db.activity.findUnique({ where: { id } }), within, 'activity');
  demandVersion(found.version, version);
  demandStands(found);
  return found;
}

/** The opinions of an activity were received on its day and at its station. */
async function moveOpinions(db: Db, activityId: number, { heldOn, stationId }: Where): Promise<void> {
  const where = { activityId, withdrawnAt: null };
  const done = await db.opinion.findFirst({
    where: { ...where, OR: [{ answeredOn: { lt: heldOn } }, { resolvedOn: { lt: heldOn } }] },
  });
  demand(done === null, 'An opinion collected there was answered or resolved before that day', 'heldOn');
  await db.opinion.updateMany({
    where,
    data: { receivedOn: heldOn, stationId, version: { increment: 1 } },
  });
}

export interface Correction {
  readonly id: number;
  readonly version: number;
  readonly change: { readonly [Name in keyof Content]: Content[Name] | undefined };
  /** The whole list, where it changes. */
  readonly attendees: readonly number[] | undefined;
}

/** Corrects an activity, and with it the day and station of the opinions collected there. */
export async function correct(db: Db, within: Range, wish: Correction): Promise<Done> {
  const found = await activityToChange(db, within, wish.id, wish.version);
  const change = given(wish.change);
  const after = { ...found, ...change };
  const isMoved = after.heldOn.getTime() !== found.heldOn.getTime();
  if (isMoved || after.stationId !== found.stationId || after.groupId !== found.groupId) {
    const { station, group } = await setting(db, within, after);
    demandOnePlace([found, station, group]);
  }
  const { count } = await db.activity.updateMany({
    where: { id: found.id, version: found.version },
    data: { ...change, version: { increment: 1 } },
  });
  demandWritten(count);
  if (isMoved || after.stationId !== found.stationId) await moveOpinions(db, found.id, after);
  if (wish.attendees ?? isMoved) {
    await setAttendance(db, after, wish.attendees ?? (await attendeesOf(db, found.id)));
  }
  return found;
}

/** Takes an activity back; it is no longer counted. The opinions collected there stay. */
export async function withdraw(
  db: Db,
  within: Range,
  { id, version, reason }: { readonly id: number; readonly version: number; readonly reason: string },
): Promise<Done> {
  const found = await activityToChange(db, within, id, version);
  const { count } = await db.activity.updateMany({
    where: { id, version: found.version },
    data: { withdrawnAt: await momentOf(db), withdrawnReason: reason, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}
