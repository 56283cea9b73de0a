// Keeps deputy groups and who is in them.
import { dayText, today } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { DeputyGroup, Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import type { Standing } from '../division/store.ts';

/** The condition for groups that exist on a day. */
export const existing = (day: Date): Prisma.DeputyGroupWhereInput => ({
  formedOn: { lte: day },
  OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: day } }],
});

/** Forms a group. Refuses with CONFLICT a name that another group of the division bears. */
export async function form(db: Db, at: Standing, name: string, formedOn: Date): Promise<Done> {
  const { id: divisionId, place } = at;
  if (await db.deputyGroup.findFirst({ where: { divisionId, name, ...existing(today()) } })) {
    throw new Refusal('CONFLICT', 'This division has a group of that name already.', { field: 'name' });
  }
  return db.deputyGroup.create({ data: { divisionId, place, name, formedOn } });
}

/**
 * A group for something that it did to be recorded; it is not dissolved until the transaction ends. Several may hold it at once.
 */
export async function groupInUse(db: Db, id: number, within: Range): Promise<DeputyGroup> {
  await db.$executeRaw`select from deputy_group where id = ${id} for share`;
  return rowToWrite(await db.deputyGroup.findUnique({ where: { id } }), within, 'deputy group');
}

/** A group that can still change, locked so that two who change it see each other. */
export async function groupToWrite(db: Db, within: Range, id: number): Promise<DeputyGroup> {
  await db.$queryRaw`select id from deputy_group where id = ${id} for no key update`;
  const group = rowToWrite(await db.deputyGroup.findUnique({ where: { id } }), within, 'group');
  if (group.dissolvedOn) {
    throw new Refusal('WRONG_STATE', `This group was dissolved on ${dayText(group.dissolvedOn)}.`);
  }
  return group;
}

/** Dissolves a group. Refuses with INVALID a day before it was formed, or before its last activity. */
export async function dissolve(
  db: Db,
  within: Range,
  wish: { readonly id: number; readonly on: Date; readonly version: number },
): Promise<Done> {
  const group = await groupToWrite(db, within, wish.id);
  demandVersion(group.version, wish.version);
  demand(wish.on >= group.formedOn, `This group was formed on ${dayText(group.formedOn)}`, 'on');
  const later = await db.activity.findFirst({
    where: { groupId: group.id, withdrawnAt: null, heldOn: { gte: wish.on } },
    orderBy: { heldOn: 'desc' },
  });
  demand(later === null, `This group was active on ${later ? dayText(later.heldOn) : ''}`, 'on');
  const { count } = await db.deputyGroup.updateMany({
    where: { id: group.id, version: wish.version },
    data: { dissolvedOn: wish.on, version: { increment: 1 } },
  });
  demandWritten(count);
  return group;
}
