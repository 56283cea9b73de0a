// Finds appeals by who decides them, and which are about whom.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';

/** The condition for appeals that a division or one beneath it decides. */
export async function scoredUnder(db: Db, code: string): Promise<Prisma.AppealWhereInput> {
  const top = await find(db, code);
  return top ? { scorerPlace: { gte: top.from, lt: top.to } } : { id: { in: [] } };
}

/** Those of them that were upheld against attendances of which nobody has corrected anything since. */
export async function uncorrectedUnder(db: Db, code: string): Promise<Prisma.AppealWhereInput> {
  const top = await find(db, code);
  if (!top) return { id: { in: [] } };
  const rows = await db.$queryRaw<{ id: number }[]>`
    select a.id from appeal a join activity v on v.division_id = a.division_id and v.place = a.place and v.id = a.activity_id
    where a.state = 'UPHELD' and a.place >= ${top.from} and a.place < ${top.to}
      and v.version = a.activity_version and v.withdrawn_at is null`;
  return { id: { in: rows.map(({ id }) => id) } };
}

/** Of which of some appeals the account that asks is whom they are about, or put on record what they are against. One statement. */
export async function ownAmong(db: Db, appeals: readonly number[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`select own_appeals(${[...appeals]}::int[]) as id`;
  const own = new Set(rows.map(({ id }) => id));
  return appeals.map((id) => own.has(id));
}
