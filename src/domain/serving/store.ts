// Registers deputies with the divisions they take part in, and finds those registered.
import { dayText, today } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Prisma, Serving } from '../../generated/prisma/client.ts';
import type { Level } from '../../generated/prisma/enums.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import type { Done } from '../../graph/act.ts';
import { cardOf, named } from '../deputy/store.ts';
import { levelOf, type Standing } from '../division/store.ts';
import { demandServable, demandTownship, isOver } from './rules.ts';

/** The condition for registrations that hold on a day, of one level if it is named. */
export const heldOn = (day: Date, level?: Level | null): Prisma.ServingWhereInput => ({
  since: { lte: day },
  OR: [{ until: null }, { until: { gt: day } }],
  ...(level ? { level } : {}),
});

export interface Wanted {
  readonly level?: Level | null | undefined;
  readonly search?: string | null | undefined;
}

/** The condition for a list of those registered on a day. */
export const registered = ({ level, search }: Wanted, day: Date): Prisma.ServingWhereInput => ({
  ...heldOn(day, level),
  ...(search ? { card: { is: named(search) } } : {}),
});

/** The registration of a deputy with a division that holds on a day. Refuses with INVALID when there is none. */
export async function servingOf(db: Db, divisionId: number, cardId: number, on: Date): Promise<Serving> {
  const serving = await db.serving.findFirst({ where: { divisionId, cardId, ...heldOn(on) } });
  demand(
    serving !== null,
    'This deputy is not registered with this division on that day: register first',
    'deputy',
  );
  return serving;
}

/** A deputy to register. */
export interface Registration {
  readonly cardId: number;
  readonly since: Date;
  readonly village: string | null;
}

/** Registers a deputy. Refuses with CONFLICT when a registration there holds on that day or later already. */
export async function register(
  db: Db,
  at: Standing,
  { cardId, since, village }: Registration,
): Promise<Done> {
  const card = await cardOf(db, cardId);
  if (village !== null) demandTownship(at.level);
  demandServable(card, { from: card.division.place, to: card.division.placeEnd }, at, since);
  const { id: divisionId, place } = at;
  const serving = await db.serving.create({
    data: { divisionId, place, cardId, level: card.level, since, village },
  });
  // Counted afterwards: the counting holds the card by then, so that two who register at once cannot both pass.
  const others = await db.serving.count({
    where: { divisionId, cardId, id: { not: serving.id }, OR: [{ until: null }, { until: { gt: since } }] },
  });
  if (others > 0)
    throw new Refusal('CONFLICT', 'This deputy is registered here already.', { field: 'deputy' });
  return serving;
}

/** Ends a registration on a day, and with it the assignments to stations it stood for. */
export async function deregister(
  db: Db,
  within: Range,
  wish: { readonly id: number; readonly until: Date; readonly version: number },
): Promise<Done> {
  const serving = rowToWrite(await db.serving.findUnique({ where: { id: wish.id } }), within, 'registration');
  demandVersion(serving.version, wish.version);
  if (isOver(serving, today())) {
    throw new Refusal('WRONG_STATE', `This registration ended on ${dayText(serving.until)}.`);
  }
  demand(wish.until >= serving.since, `This registration began on ${dayText(serving.since)}`, 'until');
  const { count } = await db.serving.updateMany({
    where: { id: serving.id, version: wish.version },
    data: { until: wish.until, version: { increment: 1 } },
  });
  demandWritten(count);
  await db.stationAssignment.updateMany({
    where: {
      servingId: serving.id,
      since: { lte: wish.until },
      OR: [{ until: null }, { until: { gt: wish.until } }],
    },
    data: { until: wish.until },
  });
  return serving;
}

/** Says in which village a registered deputy lives or works. */
export async function correct(
  db: Db,
  within: Range,
  {
    id,
    version,
    village,
  }: { readonly id: number; readonly version: number; readonly village: string | null },
): Promise<Done> {
  const serving = rowToWrite(await db.serving.findUnique({ where: { id } }), within, 'registration');
  demandVersion(serving.version, version);
  if (village !== null) demandTownship(await levelOf(db, serving.divisionId));
  const data = { village, version: { increment: 1 } };
  const { count } = await db.serving.updateMany({ where: { id, version }, data });
  demandWritten(count);
  return serving;
}
