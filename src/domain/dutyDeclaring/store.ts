// Writes down what was declared, and carries duty records through their life.
import { contains } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { DutyRecord, Prisma, RuleSet } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { advance, demandVersion } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';
import { cardOf } from '../deputy/store.ts';
import { demandMove, life, type Move } from '../dutyRecord/rules.ts';
import { ownAmong } from '../dutyRecord/store.ts';
import { rulingOf } from '../ruleSetInForce/rules.ts';
import { inForce, judgedBy } from '../ruleSetInForce/store.ts';
import { type Declared, mayDeclareWithin } from './rules.ts';

/** Where a record is written. */
interface At {
  readonly id: number;
  readonly place: bigint;
}

/** Whose a record is. */
export interface Whose {
  readonly deputyId: number | null;
  readonly groupId: number | null;
}

/**
 * The rules that a record will be scored by, nearest first: those of the cycle, as for scores. What lies in no cycle goes by the
 * rules of the day.
 */
async function rulesFor(db: Db, { scorerDivisionId: divisionId, happenedOn: on, groupId }: RecordDay) {
  const subject = groupId === null ? ('DEPUTY' as const) : ('GROUP' as const);
  const [judged] = await judgedBy(db, [{ divisionId, on, subject }]);
  if (judged) return judged.counting;
  const [chain = []] = await inForce(db, [{ divisionId, on, kind: subject }]);
  return rulingOf(chain)?.counting ?? [];
}

export type RecordDay = Pick<DutyRecord, 'scorerDivisionId' | 'happenedOn' | 'groupId'>;

/** The items of the rules that a record will be scored by. */
export async function itemsFor(db: Db, record: RecordDay) {
  const rules = await rulesFor(db, record);
  return db.ruleItem.findMany({ where: { ruleSetId: { in: rules.map(({ id }) => id) } } });
}

/** The terms of the rules that a record will be scored by: those of the top; undefined where there are none. */
export const termsFor = async (db: Db, record: RecordDay): Promise<RuleSet | undefined> =>
  (await rulesFor(db, record)).at(-1);

/** Refuses with INVALID a matter that the rules for the record do not name: nothing would ever count it. */
export async function demandMatter(db: Db, record: RecordDay, matter: string | null): Promise<void> {
  if (matter === null) return;
  const items = await itemsFor(db, record);
  const known = [...new Set(items.flatMap((item) => item.matter ?? []))];
  const named = known.length === 0 ? 'none' : known.join('、');
  demand(known.includes(matter), `The rules in force know no such matter; they name ${named}`, 'matter');
}

/** Where a deputy who asks declares: at the congresses of the own mandates, and where the own person is registered. Two statements. */
export async function ownDivisions(db: Db, { scope }: Viewer): Promise<ReadonlySet<number>> {
  const own = { personId: scope.personId ?? 0 };
  const select = { divisionId: true };
  const mandates = await db.mandate.findMany({ select, where: own });
  const servings = await db.serving.findMany({ select, where: { card: { mandate: { is: own } } } });
  return new Set([...mandates, ...servings].map(({ divisionId }) => divisionId));
}

/** Whether this viewer may declare duty records of a division; `own`: where one does as a deputy. */
export const mayDeclare = async (
  at: At,
  viewer: Viewer | null,
  own: (viewer: Viewer) => Promise<ReadonlySet<number>>,
): Promise<boolean> =>
  viewer !== null &&
  mayDeclareWithin(at.place, viewer) &&
  (viewer.role !== 'DEPUTY' || (await own(viewer)).has(at.id));

/** Where a record is written. Refuses with NOT_FOUND where a viewer declares nothing. */
async function divisionFor(db: Db, code: string, viewer: Viewer): Promise<At> {
  const found = await find(db, code);
  if (found && (await mayDeclare(found, viewer, () => ownDivisions(db, viewer)))) return found;
  throw new Refusal('NOT_FOUND', `There is no division ${code} that you may declare for.`, {
    ...{ field: 'division', division: code },
  });
}

/** Who scores what a deputy or a group did. Refuses with INVALID what is nobody's, or two subjects'. */
async function scorerOf(db: Db, at: At, { deputyId, groupId }: Whose) {
  demand((deputyId === null) !== (groupId === null), "A duty record is a deputy's, or a group's", 'deputy');
  if (deputyId === null) return { scorerDivisionId: at.id, scorerPlace: at.place };
  const { divisionId, division } = await cardOf(db, deputyId);
  return { scorerDivisionId: divisionId, scorerPlace: division.place };
}

/** Writes down what somebody did, to be reviewed. */
export async function declare(
  db: Db,
  viewer: Viewer,
  said: Declared & Whose & { readonly division: string; readonly activityId: number | null },
): Promise<Done> {
  const { division, deputyId, groupId, ...declared } = said;
  const at = await divisionFor(db, division, viewer);
  const scorer = await scorerOf(db, at, { deputyId, groupId });
  await demandMatter(db, { ...scorer, happenedOn: said.happenedOn, groupId }, said.matter);
  return db.dutyRecord.create({
    data: {
      ...{ ...declared, ...scorer, cardId: deputyId, groupId, outcomes: [...said.outcomes] },
      ...{ divisionId: at.id, place: at.place, declaredBy: viewer.accountId },
    },
  });
}

export interface Wish {
  readonly id: number;
  readonly version: number;
}

interface Step extends Wish {
  readonly move: Move;
  readonly note: string | null;
  /** Checks the move against what is on record, and says what else it sets. */
  readonly sets: (found: DutyRecord) => Promise<Prisma.DutyRecordUncheckedUpdateManyInput>;
}

/** Makes one move of a record's life. */
export async function take(db: Db, viewer: Viewer, { id, version, move, note, sets }: Step): Promise<Done> {
  const found = await db.dutyRecord.findUnique({
    where: { id },
    include: { appeals: { where: { state: 'OPEN' } } },
  });
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such duty record that you may write to.');
  const [isTheirs = false] = await ownAmong(db, [id]);
  demandMove({ ...found, isTheirs }, move, viewer);
  demandVersion(found.version, version);
  const data = await sets(found);
  await advance(db, found, {
    ...{ noun: 'dutyRecord', life, move, note, seatId: viewer.seatId },
    write: async (state) => {
      const { count } = await db.dutyRecord.updateMany({
        where: { id, version, state: found.state },
        data: { ...data, state, version: { increment: 1 } },
      });
      return count;
    },
  });
  // Whoever scores what was done above writes it down at home.
  const { scorerDivisionId: divisionId, scorerPlace: place } = found;
  return contains(viewer.scope.read, found.place) ? found : { id, divisionId, place };
}

/** What a record loses when it starts over. */
const anew = {
  ...{ firstReviewedBy: null, secondReviewedBy: null, amount: null },
  ...{ publishedOn: null, objectionUntil: null, appealUntil: null },
} as const;

/** Declares a record anew, as a whole: one that was sent back, or that nobody has reviewed yet. */
export const redeclare = (db: Db, viewer: Viewer, { id, version, ...said }: Wish & Declared): Promise<Done> =>
  take(db, viewer, {
    ...{ id, version, move: 'redeclare', note: null },
    sets: async (found) => {
      await demandMatter(db, { ...found, happenedOn: said.happenedOn }, said.matter);
      return { ...said, ...anew, outcomes: [...said.outcomes], declaredBy: viewer.accountId };
    },
  });

/** Takes a record back before its second review. */
export const withdraw = (db: Db, viewer: Viewer, { reason, ...wish }: Wish & { readonly reason: string }) =>
  take(db, viewer, { ...wish, move: 'withdraw', note: reason, sets: async () => ({}) });
