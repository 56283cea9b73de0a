// Records by-elections and withdraws records of them.
import type { Level, Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import { type Db, momentOf } from '../../store/client.ts';
import { cardOf } from '../deputy/store.ts';
import type { Standing } from '../division/store.ts';
import { demandElects } from './rules.ts';

export interface Wanted {
  readonly level?: Level | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly includeWithdrawn?: boolean | null | undefined;
}

/** The condition for a list, both days included. */
export const listed = ({ level, from, to, includeWithdrawn }: Wanted): Prisma.ByElectionWhereInput => ({
  ...(level ? { level } : {}),
  ...(includeWithdrawn ? {} : { withdrawnAt: null }),
  AND: [from ? { heldOn: { gte: from } } : {}, to ? { heldOn: { lte: to } } : {}],
});

/** The division at a level on the way up from another that has a congress, or null. */
async function congressAbove(db: Db, divisionId: number, level: Level): Promise<number | null> {
  const [found] = await db.$queryRaw<{ readonly id: number }[]>`
    select d.id from division_ancestor a join division d on d.id = a.ancestor_id
    where a.version = tally.current_version() and a.descendant_id = ${divisionId}
      and d.level = ${level}::"Level" and d.has_congress`;
  return found?.id ?? null;
}

export interface Recorded {
  readonly level: Level;
  readonly heldOn: Date;
  readonly electoralUnit: string;
  readonly cardId: number | null;
}

/** Records that a division elected one deputy, to its own congress or to one above. */
export async function record(db: Db, at: Standing, wish: Recorded): Promise<Done> {
  demandElects(at.level, wish.level);
  const elected = await congressAbove(db, at.id, wish.level);
  demand(elected !== null, `${at.name} lies in no division of that level with a congress`, 'level');
  if (wish.cardId !== null) {
    const card = await cardOf(db, wish.cardId);
    demand(card.divisionId === elected, 'This deputy sits in another congress', 'deputy');
    // Two records of one election must not each find none.
    await db.$queryRaw`select pg_advisory_xact_lock(726176, ${card.id})::text`;
    if (await db.byElection.findFirst({ where: { divisionId: at.id, cardId: card.id, withdrawnAt: null } })) {
      throw new Refusal('CONFLICT', 'The by-election of this deputy is on record already.', {
        field: 'deputy',
      });
    }
  }
  return db.byElection.create({ data: { divisionId: at.id, place: at.place, ...wish } });
}

/** Withdraws the record of a by-election: it no longer counts. */
export async function withdraw(
  db: Db,
  within: Range,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Done> {
  const held = rowToWrite(await db.byElection.findUnique({ where: { id } }), within, 'by-election');
  demandVersion(held.version, version);
  if (held.withdrawnAt) throw new Refusal('WRONG_STATE', 'This record is withdrawn already.');
  const { count } = await db.byElection.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { withdrawnAt: await momentOf(db), version: { increment: 1 } },
  });
  demandWritten(count);
  return held;
}
