// Moves a case along its life: compare-and-set plus one event, so that two people cannot both win.
import { type Lifecycle, stateAfter } from '../core/lifecycle.ts';
import { contains, type Range } from '../core/place.ts';
import { Refusal } from '../core/refusal.ts';
import type { CaseEvent } from '../generated/prisma/client.ts';
import type { Db } from './client.ts';

export interface Case<State extends string> {
  readonly id: number;
  readonly divisionId: number;
  readonly place: bigint;
  readonly state: State;
  readonly version: number;
}

export interface Advance<State extends string, Name extends string> {
  readonly noun: string;
  readonly life: Lifecycle<State, Name>;
  readonly move: Name;
  readonly note?: string | null;
  readonly seatId?: number;
  /** Writes the new state and whatever else the move sets where id, state and version still match; says how many. */
  readonly write: (state: State) => Promise<number>;
}

/** Makes one move. Refuses with WRONG_STATE when the move may not be made now, CONFLICT when somebody was faster. */
export async function advance<State extends string, Name extends string>(
  db: Db,
  found: Case<State>,
  step: Advance<State, Name>,
): Promise<void> {
  const state = stateAfter(step.life, found.state, step.move);
  demandWritten(await step.write(state));
  await db.caseEvent.create({
    data: {
      divisionId: found.divisionId,
      place: found.place,
      noun: step.noun,
      caseId: found.id,
      move: step.move,
      fromState: found.state,
      toState: state,
      note: step.note ?? null,
      seatId: step.seatId ?? null,
    },
  });
}

/** Refuses with CONFLICT when the version a client read is not the one on record. */
export function demandVersion(onRecord: number, read: number): void {
  if (onRecord !== read) {
    throw new Refusal('CONFLICT', 'Somebody changed this meanwhile; read it again.', { version: onRecord });
  }
}

/** Refuses with CONFLICT when a compare-and-set wrote nothing: somebody was faster. */
export function demandWritten(count: number): void {
  if (count === 0) throw new Refusal('CONFLICT', 'Somebody changed this meanwhile; read it again.');
}

/** The row, where it is on record and lies in the range. Refuses with NOT_FOUND otherwise: it is not there. */
export function rowToWrite<Row extends { readonly place: bigint }>(
  row: Row | null,
  within: Range,
  what: string,
): Row {
  if (!row || !contains(within, row.place)) {
    throw new Refusal('NOT_FOUND', `There is no such ${what} that you may write to.`);
  }
  return row;
}

/** The steps of each case of a noun, oldest first, in the order of the ids. One statement. */
export async function eventsOf(db: Db, noun: string, ids: readonly number[]): Promise<CaseEvent[][]> {
  const events = await db.caseEvent.findMany({
    where: { noun, caseId: { in: [...ids] } },
    orderBy: { id: 'asc' },
  });
  return ids.map((id) => events.filter((event) => event.caseId === id));
}
