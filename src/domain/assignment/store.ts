// Assigns registered deputies to stations, and ends assignments.
import { dayText, demandHappened } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { servingOf } from '../serving/store.ts';
import { demandInUse, demandOpen } from '../station/rules.ts';
import { stationToChange } from '../station/store.ts';

/** The condition for assignments that hold on a day. */
export const holdingOn = (day: Date): Prisma.StationAssignmentWhereInput => ({
  since: { lte: day },
  OR: [{ until: null }, { until: { gt: day } }],
});

export interface Wish {
  readonly stationId: number;
  readonly cardId: number;
  readonly since: Date;
}

/** Assigns a deputy who is registered with the station's division. Refuses with WRONG_STATE whom it has already. */
export async function assign(db: Db, within: Range, { stationId, cardId, since }: Wish): Promise<Done> {
  const station = await stationToChange(db, stationId, within);
  demandOpen(station);
  demandHappened(since, 'since');
  demandInUse(station, since, 'since');
  const { divisionId, place } = station;
  const serving = await servingOf(db, divisionId, cardId, since);
  const held = await db.stationAssignment.findFirst({
    where: { stationId, serving: { cardId }, OR: [{ until: null }, { until: { gt: since } }] },
  });
  if (held) {
    throw new Refusal('WRONG_STATE', `This deputy is assigned here since ${dayText(held.since)}.`, {
      field: 'deputy',
    });
  }
  return db.stationAssignment.create({
    data: { divisionId, place, stationId, servingId: serving.id, since },
  });
}

/** Ends an assignment on a day. */
export async function unassign(
  db: Db,
  within: Range,
  { id, until }: { readonly id: number; readonly until: Date },
): Promise<Done> {
  const found = rowToWrite(await db.stationAssignment.findUnique({ where: { id } }), within, 'assignment');
  if (found.until !== null) {
    throw new Refusal('WRONG_STATE', `This assignment ended on ${dayText(found.until)}.`);
  }
  demandHappened(until, 'until');
  demand(until >= found.since, `This assignment began on ${dayText(found.since)}`, 'until');
  const { count } = await db.stationAssignment.updateMany({ where: { id, until: null }, data: { until } });
  demandWritten(count);
  return found;
}
