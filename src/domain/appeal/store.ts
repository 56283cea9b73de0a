// Finds appeals by who decides them.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';

/** The condition for appeals that a division or one beneath it decides. */
export async function scoredUnder(db: Db, code: string): Promise<Prisma.AppealWhereInput> {
  const top = await find(db, code);
  return top ? { scorerPlace: { gte: top.from, lt: top.to } } : { id: { in: [] } };
}
