// Carries opinions through their life: one compare-and-set and one event for each move.
import { dayText, demandHappened } from '../../core/day.ts';
import { contains } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Opinion, Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { advance, demandVersion } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';
import { demandReach, demandStands, life, type Move } from '../opinion/rules.ts';

/** Which opinion, as it was read. */
interface Wish {
  readonly id: number;
  readonly version: number;
}

interface Step extends Wish {
  readonly move: Move;
  /** What is said with it in the history. */
  readonly note: string | null;
  /** Checks the move against what is on record, and says what else it sets. */
  readonly sets: (
    found: Opinion,
  ) => Prisma.OpinionUncheckedUpdateManyInput | Promise<Prisma.OpinionUncheckedUpdateManyInput>;
}

async function take(db: Db, viewer: Viewer, { id, version, move, note, sets }: Step): Promise<Done> {
  const found = await db.opinion.findUnique({ where: { id } });
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such opinion that you may write to.');
  demandReach(found, move, viewer);
  demandStands(found);
  demandVersion(found.version, version);
  const others = await sets(found);
  await advance(db, found, {
    noun: 'opinion',
    life,
    move,
    note,
    seatId: viewer.seatId,
    write: async (state) => {
      const { count } = await db.opinion.updateMany({
        where: { id, version, state: found.state },
        data: { ...others, state, version: { increment: 1 } },
      });
      return count;
    },
  });
  return found;
}

function demandAfter(day: Date, { receivedOn }: Opinion): void {
  demandHappened(day, 'on');
  demand(day >= receivedOn, `This opinion was received on ${dayText(receivedOn)}`, 'on');
}

export interface Assignment extends Wish {
  /** The code of the division that is to deal with it. */
  readonly to: string;
  readonly handler: string | null;
}

/** Hands an opinion to its own division or to one above. */
export const assign = (db: Db, viewer: Viewer, { to, handler, ...wish }: Assignment): Promise<Done> =>
  take(db, viewer, {
    ...wish,
    move: 'assign',
    note: handler,
    sets: async ({ place }) => {
      const assignee = await find(db, to);
      demand(
        assignee !== null && contains(assignee, place),
        'An opinion is dealt with by its own division or by one above it',
        'to',
      );
      return { assigneeId: assignee.id, assigneePlace: assignee.place, handler };
    },
  });

/** Writes down what was answered. */
export const answer = (
  db: Db,
  viewer: Viewer,
  { text, on, ...wish }: Wish & { readonly text: string; readonly on: Date },
): Promise<Done> =>
  take(db, viewer, {
    ...wish,
    move: 'answer',
    note: null,
    sets: (found) => {
      demandAfter(on, found);
      return { answer: text, answeredOn: on };
    },
  });

/** Closes an opinion with an outcome; counted on the day it was resolved. */
export const resolve = (
  db: Db,
  viewer: Viewer,
  { outcome, on, ...wish }: Wish & { readonly outcome: string; readonly on: Date },
): Promise<Done> =>
  take(db, viewer, {
    ...wish,
    move: 'resolve',
    note: null,
    sets: (found) => {
      demandAfter(on, found);
      return { outcome, resolvedOn: on };
    },
  });

/** Closes an opinion without an outcome, for a reason. */
export const decline = (
  db: Db,
  viewer: Viewer,
  { reason, ...wish }: Wish & { readonly reason: string },
): Promise<Done> =>
  take(db, viewer, { ...wish, move: 'decline', note: reason, sets: () => ({ outcome: reason }) });
