// Takes deputies into groups and lets them leave.
import { today } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Db } from '../../store/client.ts';
import { groupToWrite } from '../group/store.ts';
import { heldOn, servingOf } from '../serving/store.ts';

/** The condition for members who are registered with the division on a day. */
export const present = (day: Date): Prisma.GroupMemberWhereInput => ({ serving: { is: heldOn(day) } });

export interface Join {
  readonly group: number;
  readonly cardId: number;
  readonly isLeader: boolean;
}

/** Takes a deputy into a group. The deputy is registered with the group's division. */
export async function join(db: Db, within: Range, wish: Join): Promise<Done> {
  const group = await groupToWrite(db, within, wish.group);
  const { id: groupId, divisionId, place } = group;
  const serving = await servingOf(db, divisionId, wish.cardId, today());
  const members = await db.groupMember.findMany({ where: { groupId, ...present(today()) } });
  if (members.some((member) => member.servingId === serving.id)) {
    throw new Refusal('CONFLICT', 'This deputy is in the group already.', { field: 'deputy' });
  }
  demand(
    !wish.isLeader || !members.some((member) => member.isLeader),
    'This group has a leader already: let that one leave first',
    'isLeader',
  );
  await db.groupMember.create({
    data: { divisionId, place, groupId, servingId: serving.id, isLeader: wish.isLeader },
  });
  return group;
}

/** Lets a deputy leave a group. Refuses with NOT_FOUND who is not in it. */
export async function leave(db: Db, within: Range, groupId: number, cardId: number): Promise<Done> {
  const group = await groupToWrite(db, within, groupId);
  const { count } = await db.groupMember.deleteMany({ where: { groupId, serving: { is: { cardId } } } });
  if (count === 0) throw new Refusal('NOT_FOUND', 'This deputy is not in the group.', { field: 'deputy' });
  return group;
}
