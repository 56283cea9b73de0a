// Moves mandates along their life and corrects them, the public card with them.
import { today } from '../../core/day.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { MandateEndReason, MandateStatus } from '../../generated/prisma/enums.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { advance, demandVersion, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { statusOn } from '../deputy/rules.ts';
import { demandSeats, lockTerm } from '../term/store.ts';
import { demandEnd, demandReason, endedEarly, life } from './rules.ts';

export interface Wish {
  readonly id: number;
  readonly version: number;
}

/** The mandate behind a deputy's card, as read; refuses when it is not one's to write, or has changed since. */
export async function mandateToWrite(db: Db, viewer: Viewer, { id, version }: Wish) {
  const found = await db.mandate.findUnique({ where: { id }, include: { term: true } });
  const mandate = rowToWrite(found, viewer.scope.write, 'deputy');
  demandVersion(mandate.version, version);
  return mandate;
}

export type Found = Awaited<ReturnType<typeof mandateToWrite>>;

interface Step {
  readonly move: keyof typeof life.moves;
  readonly note: string | null;
  readonly set?: { readonly endsOn: Date; readonly endReason: MandateEndReason | null };
}

async function take(db: Db, viewer: Viewer, mandate: Found, { move, note, set }: Step): Promise<void> {
  const state = statusOn(mandate, today());
  const written: { status?: MandateStatus } = {};
  await advance(
    db,
    { ...mandate, state },
    {
      noun: 'mandate',
      life,
      move,
      note,
      seatId: viewer.seatId,
      write: async (status) => {
        written.status = status;
        const { count } = await db.mandate.updateMany({
          where: { id: mandate.id, version: mandate.version },
          data: { status, ...set, version: { increment: 1 } },
        });
        return count;
      },
    },
  );
  const card: Prisma.DeputyCardUpdateInput = { ...written, ...(set ? { endsOn: set.endsOn } : {}) };
  await db.deputyCard.update({ where: { id: mandate.id }, data: card });
}

/** Suspends a deputy. Refuses with WRONG_STATE unless the mandate is active. */
export async function suspend(
  db: Db,
  viewer: Viewer,
  wish: Wish & { readonly note: string | null },
): Promise<Done> {
  const mandate = await mandateToWrite(db, viewer, wish);
  await take(db, viewer, mandate, { move: 'suspend', note: wish.note });
  return mandate;
}

/** Ends a suspension, or takes back an end that was recorded by mistake. Refuses when the term is over. */
export async function restore(
  db: Db,
  viewer: Viewer,
  wish: Wish & { readonly note: string | null },
): Promise<Done> {
  const mandate = await mandateToWrite(db, viewer, wish);
  const early = endedEarly(mandate, mandate.term);
  if (!early && statusOn(mandate, today()) === 'ENDED') {
    throw new Refusal('WRONG_STATE', 'This mandate ran out with its term.');
  }
  await lockTerm(db, mandate.termId);
  const set = early ? { set: { endsOn: mandate.term.endsOn, endReason: null } } : {};
  await take(db, viewer, mandate, { move: 'restore', note: wish.note, ...set });
  await demandSeats(db, mandate.term, mandate.startsOn);
  return mandate;
}

export interface End extends Wish {
  readonly on: Date;
  readonly reason: MandateEndReason;
  readonly note: string | null;
}

/** Ends a mandate before its term does. */
export async function end(db: Db, viewer: Viewer, wish: End): Promise<Done> {
  const mandate = await mandateToWrite(db, viewer, wish);
  demandReason(wish.reason);
  if (statusOn(mandate, today()) !== 'ENDED') demandEnd(wish.on, mandate, mandate.term);
  const set = { endsOn: wish.on, endReason: wish.reason };
  await take(db, viewer, mandate, { move: 'end', note: wish.note, set });
  return mandate;
}
