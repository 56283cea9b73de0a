// Writes appeals down, decides them and takes them back; what is upheld sends the record back, or withdraws the marks.
import { contains } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Appeal, DutyRecord } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { advance, demandVersion, demandWritten } from '../../store/advance.ts';
import { type Db, momentOf, todayOf } from '../../store/client.ts';
import { type Decision, demandDecider, demandRaised, demandRaiser, life } from '../appeal/rules.ts';
import { ownAmong } from '../appeal/store.ts';
import { life as lifeOfRecord } from '../dutyRecord/rules.ts';
import { marksOf, others } from '../entryAppeal/rules.ts';
import { type Against, attendanceToContest, type MarksWish, marksToContest } from '../entryAppeal/store.ts';

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
const write = async (db: Db, { accountId }: Viewer, against: Against, ground: string): Promise<Appeal> =>
  db.appeal.create({ data: { ...against, ground, raisedOn: await todayOf(db), raisedBy: accountId } });

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
  demandRaised(record, viewer, await todayOf(db));
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
  /** Whether it is upheld since the deputy was not there, where it is against an attendance. */
  readonly wasAbsent: boolean;
}

/** Refuses with INVALID to find that somebody was not there where nobody said so, or where that is rejected. */
function demandFound({ activityId }: Appeal, { decision, wasAbsent }: Wish): void {
  const sentence = 'That the deputy was not there upholds an appeal against an attendance, and no other';
  demand(!wasAbsent || (activityId !== null && decision === 'uphold'), sentence, 'wasAbsent');
}

/** As many as there are deputies in the largest congress, and some. */
const mostMarks = 5_000;

/** The marks that a decision withdraws. Refuses with INVALID to name some where none go, and none where some do; with NOT_FOUND others. */
async function marksToWithdraw(db: Db, against: Appeal, { decision, marks }: Wish): Promise<number[]> {
  const those = marksOf(against);
  const isToName = those !== null && decision === 'uphold';
  const sentence = isToName ? 'Say which of the marks are withdrawn' : 'No marks are withdrawn with this';
  demand(marks.length > 0 === isToName && marks.length <= mostMarks, sentence, 'marks');
  if (!isToName) return [];
  const withdraws = [...new Set(marks)];
  const where = { id: { in: withdraws }, ...those, ...others, withdrawnAt: null };
  const found = await db.appraisal.count({ where });
  if (found === withdraws.length) return withdraws;
  throw new Refusal('NOT_FOUND', 'Not all of these are marks that the appeal is against.', {
    field: 'marks',
  });
}

/** Takes marks back, because an appeal against them was upheld: the wall allows those that the decision names. */
async function withdrawMarks(db: Db, marks: number[], withdrawnReason: string): Promise<void> {
  const { count } = await db.appraisal.updateMany({
    where: { id: { in: marks }, withdrawnAt: null },
    data: { withdrawnAt: await momentOf(db), withdrawnReason, version: { increment: 1 } },
  });
  demandWritten(count === marks.length ? count : 0);
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
  const { id, version, decision, reason, wasAbsent } = wish;
  const found = await db.appeal.findUnique({ where: { id }, include: { dutyRecord: true } });
  if (!found) throw missing('appeal');
  const { dutyRecord } = found;
  const [isOwn = false] = await ownAmong(db, [id]);
  demandDecider({ ...found, isOwn }, viewer);
  demandVersion(found.version, version);
  const withdraws = found.state === 'OPEN' ? await marksToWithdraw(db, found, wish) : [];
  if (found.state === 'OPEN') demandFound(found, wish);
  const decidedOn = await todayOf(db);
  await advance(db, found, {
    ...{ noun: 'appeal', life, move: decision, note: reason, seatId: viewer.seatId },
    write: async (state) => {
      const done = { state, reason, decidedOn, decidedBy: viewer.accountId, withdraws, wasAbsent };
      const { count } = await db.appeal.updateMany({
        where: { id, version, state: 'OPEN' },
        data: { ...done, version: { increment: 1 } },
      });
      return count;
    },
  });
  if (withdraws.length > 0) await withdrawMarks(db, withdraws, reason);
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
  const decidedOn = await todayOf(db);
  await advance(db, found, {
    ...{ noun: 'appeal', life, move: 'withdraw', note: reason, seatId: viewer.seatId },
    write: async (state) => {
      const { count } = await db.appeal.updateMany({
        where: { id, version, state: 'OPEN' },
        data: { state, reason, decidedOn, version: { increment: 1 } },
      });
      return count;
    },
  });
  if (found.dutyRecord) await tell(db, found.dutyRecord, 'withdrawAppeal', reason, viewer);
  return ownerOf(found, viewer, id);
}
