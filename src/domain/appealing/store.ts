// Writes appeals down, decides them and takes them back; what is upheld sends the record back, or withdraws the marks.
import { today } from '../../core/day.ts';
import { contains } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Appeal, DutyRecord } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { advance, demandVersion, demandWritten } from '../../store/advance.ts';
import { type Db, momentOf } from '../../store/client.ts';
import { type Decision, demandDecider, demandRaised, demandRaiser, life } from '../appeal/rules.ts';
import { ownAmong } from '../appeal/store.ts';
import { life as lifeOfRecord } from '../dutyRecord/rules.ts';
import { marksOf } from '../entryAppeal/rules.ts';
import {
  type Against,
  attended,
  attendanceToContest,
  type MarksWish,
  marksToContest,
  wereMended,
} from '../entryAppeal/store.ts';

const missing = (what: string) => new Refusal('NOT_FOUND', `There is no such ${what} that you may see.`);

type Whose = Pick<DutyRecord, 'divisionId' | 'place' | 'scorerDivisionId' | 'scorerPlace'>;

/** Whose an act is: of where the record was made, for whoever sees that; else of whoever scores it. */
const ownerOf = (found: Whose, viewer: Viewer, id: number): Done => {
  const { divisionId, place, scorerDivisionId, scorerPlace } = found;
  return contains(viewer.scope.read, place)
    ? { id, divisionId, place }
    : { id, divisionId: scorerDivisionId, place: scorerPlace };
};

/** What happens to a record and leaves it in its state. */
const tell = (db: Db, record: DutyRecord, move: string, note: string, { seatId }: Viewer) =>
  db.caseEvent.createMany({
    data: {
      ...{ divisionId: record.divisionId, place: record.place, noun: 'dutyRecord', caseId: record.id },
      ...{ move, fromState: record.state, toState: record.state, note, seatId },
    },
  });

/** Writes down what somebody says. */
const write = (db: Db, { accountId }: Viewer, against: Against, ground: string): Promise<Appeal> =>
  db.appeal.create({ data: { ...against, ground, raisedOn: today(), raisedBy: accountId } });

interface Said {
  readonly ground: string;
}

/** Writes down what somebody says against a duty record. */
export async function raise(
  db: Db,
  viewer: Viewer,
  { id, ground }: Said & { readonly id: number },
): Promise<Done> {
  const record = await db.dutyRecord.findUnique({ where: { id }, include: { appeals: true } });
  if (!record) throw missing('duty record');
  demandRaised(record, viewer, today());
  const { divisionId, place, scorerDivisionId, scorerPlace } = record;
  const whose = { divisionId, place, scorerDivisionId, scorerPlace };
  const made = await write(db, viewer, { ...whose, dutyRecordId: id }, ground);
  await tell(db, record, 'appeal', ground, viewer);
  return ownerOf(record, viewer, made.id);
}

/** Writes down what a deputy says against an attendance. */
export async function raiseAgainstAttendance(
  db: Db,
  viewer: Viewer,
  { id, ground }: Said & { readonly id: number },
): Promise<Done> {
  const made = await write(db, viewer, await attendanceToContest(db, viewer, id), ground);
  return ownerOf(made, viewer, made.id);
}

/** Writes down what a deputy says against marks. */
export async function raiseAgainstMarks(
  db: Db,
  viewer: Viewer,
  { ground, ...wish }: Said & MarksWish,
): Promise<Done> {
  const made = await write(db, viewer, await marksToContest(db, viewer, wish), ground);
  return ownerOf(made, viewer, made.id);
}

export interface Wish {
  readonly id: number;
  readonly version: number;
  readonly decision: Decision;
  readonly reason: string;
  /** Which marks are withdrawn, where it is against marks and upheld. */
  readonly marks: readonly number[];
}

/** As many as there are deputies in the largest congress, and some. */
const mostMarks = 5_000;

/** Refuses with INVALID to name marks where none go, and none where some do and none was mended meanwhile; with NOT_FOUND others. */
async function demandMarks(db: Db, against: Appeal, { decision, marks }: Wish) {
  const those = marksOf(against);
  const isToName = those !== null && decision === 'uphold';
  const sentence = isToName ? 'Say which of the marks are withdrawn' : 'No marks are withdrawn with this';
  const isNamed = marks.length > 0 || (isToName && (await wereMended(db, those, against.raisedOn)));
  demand(isNamed === isToName && marks.length <= mostMarks, sentence, 'marks');
  if (!those || marks.length === 0) return;
  const found = await db.appraisal.count({
    where: { id: { in: [...marks] }, ...those, withdrawnAt: null },
  });
  if (found === new Set(marks).size) return;
  throw new Refusal('NOT_FOUND', 'Not all of these are marks that the appeal is against.', {
    field: 'marks',
  });
}

/** Takes marks back, because an appeal against them was upheld. */
async function withdrawMarks(db: Db, marks: readonly number[], withdrawnReason: string): Promise<void> {
  const { count } = await db.appraisal.updateMany({
    where: { id: { in: [...marks] }, withdrawnAt: null },
    data: { withdrawnAt: await momentOf(db), withdrawnReason, version: { increment: 1 } },
  });
  demandWritten(count === new Set(marks).size ? count : 0);
}

/** The activity that waits to be corrected once an appeal is upheld, as it is now; nothing where that was done meanwhile. */
async function toCorrect(db: Db, { activityId, cardId }: Appeal): Promise<{ activityVersion?: number }> {
  if (activityId === null || cardId === null) return {};
  const [fact] = await attended(db, [{ activityId, cardId }]);
  const activity = fact?.recordedOn ? await db.activity.findUnique({ where: { id: activityId } }) : null;
  return activity ? { activityVersion: activity.version } : {};
}

/** Sends a record back, because an appeal against it was upheld. */
const sendBack = (db: Db, record: DutyRecord, reason: string, { seatId }: Viewer): Promise<void> =>
  advance(db, record, {
    ...{ noun: 'dutyRecord', life: lifeOfRecord, move: 'uphold', note: reason, seatId },
    write: async (state) => {
      const { id, version } = record;
      const { count } = await db.dutyRecord.updateMany({
        where: { id, version, state: record.state },
        data: { state, version: { increment: 1 } },
      });
      return count;
    },
  });

/** Decides an appeal, with a reason. */
export async function decide(db: Db, viewer: Viewer, wish: Wish): Promise<Done> {
  const { id, version, decision, reason, marks } = wish;
  const found = await db.appeal.findUnique({ where: { id }, include: { dutyRecord: true } });
  if (!found) throw missing('appeal');
  const { dutyRecord } = found;
  const [isOwn = false] = await ownAmong(db, [id]);
  demandDecider({ ...found, isOwn }, viewer);
  demandVersion(found.version, version);
  if (found.state === 'OPEN') await demandMarks(db, found, wish);
  const waits = decision === 'uphold' ? await toCorrect(db, found) : {};
  await advance(db, found, {
    ...{ noun: 'appeal', life, move: decision, note: reason, seatId: viewer.seatId },
    write: async (state) => {
      const done = { state, reason, decidedOn: today(), decidedBy: viewer.accountId, ...waits };
      const { count } = await db.appeal.updateMany({
        where: { id, version, state: 'OPEN' },
        data: { ...done, version: { increment: 1 } },
      });
      return count;
    },
  });
  if (marks.length > 0) await withdrawMarks(db, marks, reason);
  if (dutyRecord && decision === 'uphold') await sendBack(db, dutyRecord, reason, viewer);
  if (dutyRecord && decision === 'reject') await tell(db, dutyRecord, 'rejectAppeal', reason, viewer);
  return ownerOf(found, viewer, id);
}

/** Takes back an appeal that waits, with a reason. */
export async function withdraw(
  db: Db,
  viewer: Viewer,
  { id, version, reason }: Pick<Wish, 'id' | 'version' | 'reason'>,
): Promise<Done> {
  const found = await db.appeal.findUnique({ where: { id }, include: { dutyRecord: true } });
  if (!found) throw missing('appeal');
  demandRaiser(found, viewer);
  demandVersion(found.version, version);
  await advance(db, found, {
    ...{ noun: 'appeal', life, move: 'withdraw', note: reason, seatId: viewer.seatId },
    write: async (state) => {
      const { count } = await db.appeal.updateMany({
        where: { id, version, state: 'OPEN' },
        data: { state, reason, decidedOn: today(), version: { increment: 1 } },
      });
      return count;
    },
  });
  if (found.dutyRecord) await tell(db, found.dutyRecord, 'withdrawAppeal', reason, viewer);
  return ownerOf(found, viewer, id);
}
