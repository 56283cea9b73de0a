// Finds appeals by who decides them, and by who corrects what they are against.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';

const none: Prisma.AppealWhereInput = { id: { in: [] } };

/** The condition for appeals that a division or one beneath it decides. */
export async function scoredUnder(db: Db, code: string): Promise<Prisma.AppealWhereInput> {
  const top = await find(db, code);
  return top ? { scorerPlace: { gte: top.from, lt: top.to } } : none;
}

/** The condition for those that wait until a division or one beneath it corrects an activity. */
export async function uncorrectedUnder(db: Db, code: string): Promise<Prisma.AppealWhereInput> {
  const top = await find(db, code);
  return top ? { awaitsCorrection: true, place: { gte: top.from, lt: top.to } } : none;
}
