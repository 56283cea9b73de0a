// Finds appeals by who decides them, and which are about whom.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';

/** The condition for appeals that a division or one beneath it decides. */
export async function scoredUnder(db: Db, code: string): Promise<Prisma.AppealWhereInput> {
  const top = await find(db, code);
  return top ? { scorerPlace: { gte: top.from, lt: top.to } } : { id: { in: [] } };
}

/** Which of some duty records are of the person whose deputy's seat the account that asks holds as well. One statement. */
export async function ownAmong(db: Db, records: readonly number[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`select own_records(${[...records]}::int[]) as id`;
  const own = new Set(rows.map(({ id }) => id));
  return records.map((id) => own.has(id));
}
