// Keeps the list of deputies at an activity, and finds who is on it.
import { demand, Refusal } from '../../core/refusal.ts';
import type { Attendance } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { heldOn } from '../serving/store.ts';

/** The activity a list belongs to, as it is from now on. */
export interface Attended {
  readonly id: number;
  readonly divisionId: number;
  readonly place: bigint;
  readonly heldOn: Date;
}

/** The registrations by which deputies take part in a division on a day. Refuses, naming them, who has none. */
async function servingsOf(
  db: Db,
  { divisionId, heldOn: day }: Attended,
  cardIds: readonly number[],
): Promise<Map<number, number>> {
  const servings = await db.serving.findMany({
    where: { divisionId, cardId: { in: [...cardIds] }, ...heldOn(day) },
  });
  const byCard = new Map(servings.map(({ cardId, id }) => [cardId, id]));
  const missing = cardIds.filter((cardId) => !byCard.has(cardId));
  if (missing.length > 0) {
    const cards = await db.deputyCard.findMany({ where: { id: { in: missing } } });
    if (cards.length < missing.length) {
      throw new Refusal('NOT_FOUND', 'One of the deputies named here is not on record.', {
        field: 'attendees',
      });
    }
    const names = cards.map(({ name }) => name).join('、');
    demand(false, `Not registered with this division on that day: ${names}`, 'attendees');
  }
  return byCard;
}

/**
 * Makes exactly these deputies the attendance of an activity. Whoever stays on the list stays so under another registration as well,
 * as on another day: taken off it is only who was not there, which answers an appeal that said so.
 */
export async function setAttendance(db: Db, activity: Attended, cardIds: readonly number[]): Promise<void> {
  const { id: activityId, divisionId, place } = activity;
  const wanted = await servingsOf(db, activity, cardIds);
  const kept = await db.attendance.findMany({ where: { activityId } });
  const gone = kept.filter(({ cardId }) => !wanted.has(cardId));
  const moved = kept.filter(({ cardId, servingId }) => (wanted.get(cardId) ?? servingId) !== servingId);
  if (gone.length > 0) await db.attendance.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  if (moved.length > 0) {
    const servings = moved.map(({ cardId }) => wanted.get(cardId));
    await db.$executeRaw`
      update attendance t set serving_id = m.serving_id
      from unnest(${moved.map(({ id }) => id)}::int[], ${servings}::int[]) as m (id, serving_id) where t.id = m.id`;
  }
  for (const { cardId } of kept) wanted.delete(cardId);
  if (wanted.size > 0) {
    await db.attendance.createMany({
      data: [...wanted].map(([cardId, servingId]) => ({ divisionId, place, activityId, servingId, cardId })),
    });
  }
}

/** The deputies at an activity. */
export const attendeesOf = async (db: Db, activityId: number): Promise<number[]> => {
  const attendances = await db.attendance.findMany({ where: { activityId } });
  return attendances.map(({ cardId }) => cardId);
};

/** The attendances of deputies at activities, null for each that one may not see. One statement. */
export async function attendancesOf(
  db: Db,
  asked: readonly { readonly activityId: number; readonly cardId: number }[],
): Promise<(Attendance | null)[]> {
  const found = await db.attendance.findMany({
    where: {
      activityId: { in: asked.map(({ activityId }) => activityId) },
      cardId: { in: asked.map(({ cardId }) => cardId) },
    },
  });
  return asked.map(
    ({ activityId, cardId }) =>
      found.find((each) => each.activityId === activityId && each.cardId === cardId) ?? null,
  );
}
