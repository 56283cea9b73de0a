// Reviews duty records, publishes them for objection, and lets them stand.
import { today } from '../../core/day.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { DutyRecord, RuleItem } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Db } from '../../store/client.ts';
import { demandFinding, type Finding } from '../dutyDeclaring/rules.ts';
import { demandMatter, itemsFor, take, termsFor, type Wish } from '../dutyDeclaring/store.ts';

/** What a reviewer sets right; what is left out stays. */
export type Correction = Partial<Finding> & { readonly amount?: string | null };

type Counted = Pick<RuleItem, 'measure' | 'kinds' | 'matter' | 'amountFrom' | 'amountTo'>;

/** Refuses with INVALID points that no item of the rules lets a reviewer give for such a record. */
function demandAmount(
  items: readonly Counted[],
  { kind }: DutyRecord,
  matter: string | null,
  amount: string,
): void {
  const ranges = items.filter(
    (item) =>
      (item.measure === 'AMOUNT' || item.measure === 'MEAN') &&
      item.kinds.includes(kind) &&
      (item.matter === null || item.matter === matter),
  );
  const told = ranges
    .map(({ amountFrom, amountTo }) => `${String(amountFrom)} to ${String(amountTo)}`)
    .join(', ');
  const fits = ranges.some(
    ({ amountFrom, amountTo }) => amountFrom?.lte(amount) === true && amountTo?.gte(amount) === true,
  );
  demand(
    fits,
    told === ''
      ? 'The rules let no points be given for this'
      : `The rules let ${told} points be given for this`,
    'amount',
  );
}

async function corrected(db: Db, found: DutyRecord, said: Correction) {
  const { amount, ...others } = said;
  const { quantity, halfDays, role, outcomes, matter } = found;
  const finding = demandFinding({ quantity: String(quantity), halfDays, role, outcomes, matter, ...others });
  if (finding.matter !== matter) await demandMatter(db, found, finding.matter);
  if (amount != null) demandAmount(await itemsFor(db, found), found, finding.matter, amount);
  return { ...finding, outcomes: [...finding.outcomes], ...(amount === undefined ? {} : { amount }) };
}

/** Passes a record, with what is set right: for the first time where it was done, then by whoever scores it. */
export async function review(
  db: Db,
  viewer: Viewer,
  { correction, ...wish }: Wish & { readonly correction: Correction },
): Promise<Done> {
  const found = await db.dutyRecord.findUnique({ where: { id: wish.id } });
  const move = found?.state === 'FIRST_REVIEWED' ? 'secondReview' : 'firstReview';
  return take(db, viewer, {
    ...{ ...wish, move, note: null },
    sets: async (record) => ({
      ...(await corrected(db, record, correction)),
      ...(move === 'firstReview'
        ? { firstReviewedBy: viewer.accountId }
        : { secondReviewedBy: viewer.accountId }),
    }),
  });
}

const daysAfter = (day: Date, days: number): Date => new Date(day.getTime() + days * 86_400_000);

/** Publishes a record for as many days as the rules in force on its day say. */
export const publish = (db: Db, viewer: Viewer, wish: Wish): Promise<Done> =>
  take(db, viewer, {
    ...{ ...wish, move: 'publish', note: null },
    sets: async (found) => {
      const terms = await termsFor(db, found);
      if (!terms) {
        throw new Refusal('WRONG_STATE', 'No scoring rules are in force for this record on its day.');
      }
      const objectionUntil = daysAfter(today(), terms.objectionDays);
      return {
        publishedOn: today(),
        objectionUntil,
        appealUntil: daysAfter(objectionUntil, terms.appealDays),
      };
    },
  });

/** Lets a record stand when the time for objections is over. */
export const finalise = (db: Db, viewer: Viewer, wish: Wish): Promise<Done> =>
  take(db, viewer, { ...wish, move: 'finalise', note: null, sets: async () => ({}) });

/** Sends a record back to be declared anew, for a reason: also when an objection is upheld. */
export const sendBack = (
  db: Db,
  viewer: Viewer,
  { reason, ...wish }: Wish & { readonly reason: string },
): Promise<Done> => take(db, viewer, { ...wish, move: 'sendBack', note: reason, sets: async () => ({}) });
