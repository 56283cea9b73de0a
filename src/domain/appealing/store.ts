// Writes appeals down, decides them and takes them back; what is upheld sends the record back.
import { today } from '../../core/day.ts';
import { contains } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { DutyRecord } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { advance, demandVersion } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { type Decision, demandDecider, demandRaised, demandRaiser, life } from '../appeal/rules.ts';
import { ownAmong } from '../appeal/store.ts';
import { life as lifeOfRecord } from '../dutyRecord/rules.ts';

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

/** Writes down what somebody says against a record. */
export async function raise(
  db: Db,
  viewer: Viewer,
  { id, ground }: { readonly id: number; readonly ground: string },
): Promise<Done> {
  const record = await db.dutyRecord.findUnique({ where: { id }, include: { appeals: true } });
  if (!record) throw missing('duty record');
  demandRaised(record, viewer, today());
  const { divisionId, place, scorerDivisionId, scorerPlace } = record;
  const made = await db.appeal.create({
    data: {
      ...{ divisionId, place, scorerDivisionId, scorerPlace, dutyRecordId: id },
      ...{ ground, raisedOn: today(), raisedBy: viewer.accountId },
    },
  });
  await tell(db, record, 'appeal', ground, viewer);
  return ownerOf(record, viewer, made.id);
}

export interface Wish {
  readonly id: number;
  readonly version: number;
  readonly decision: Decision;
  readonly reason: string;
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
export async function decide(db: Db, viewer: Viewer, { id, version, decision, reason }: Wish): Promise<Done> {
  const found = await db.appeal.findUnique({ where: { id }, include: { dutyRecord: true } });
  if (!found) throw missing('appeal');
  const [isOwn = false] = await ownAmong(db, [found.dutyRecordId]);
  demandDecider({ ...found, isOwn }, viewer);
  demandVersion(found.version, version);
  await advance(db, found, {
    ...{ noun: 'appeal', life, move: decision, note: reason, seatId: viewer.seatId },
    write: async (state) => {
      const { count } = await db.appeal.updateMany({
        where: { id, version, state: 'OPEN' },
        data: {
          ...{ state, reason, decidedOn: today(), decidedBy: viewer.accountId, version: { increment: 1 } },
        },
      });
      return count;
    },
  });
  if (decision === 'uphold') await sendBack(db, found.dutyRecord, reason, viewer);
  else await tell(db, found.dutyRecord, 'rejectAppeal', reason, viewer);
  return ownerOf(found, viewer, id);
}

/** Takes back an appeal that waits, with a reason. */
export async function withdraw(
  db: Db,
  viewer: Viewer,
  { id, version, reason }: Omit<Wish, 'decision'>,
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
  await tell(db, found.dutyRecord, 'withdrawAppeal', reason, viewer);
  return ownerOf(found, viewer, id);
}
