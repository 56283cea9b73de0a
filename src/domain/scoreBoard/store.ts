// Finds who belongs to a delegation, a group or a station.
import type { DeputyCard, Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { holdingOn } from '../assignment/store.ts';
import { existing } from '../group/store.ts';
import { heldOn } from '../serving/store.ts';

/** Among whom to rank; what is null does not matter. */
export interface Among {
  readonly electoralUnit: string | null;
  readonly groupId: number | null;
  readonly stationId: number | null;
  /** The day on which one has to be in the group, or assigned to the station. */
  readonly on: Date;
}

const condition = ({ electoralUnit, groupId, stationId, on }: Among): Prisma.DeputyCardWhereInput => {
  const inGroup = { groupId: groupId ?? 0, group: { is: existing(on) } };
  const atStation = { stationId: stationId ?? 0, ...holdingOn(on) };
  return {
    ...(electoralUnit === null ? {} : { electoralUnit }),
    AND: [
      groupId === null ? {} : { servings: { some: { ...heldOn(on), memberships: { some: inGroup } } } },
      stationId === null ? {} : { servings: { some: { ...heldOn(on), assignments: { some: atStation } } } },
    ],
  };
};

/** Which of some deputies belong there, as far as one may see it; all of them where nothing is wished for. */
export async function among(db: Db, ids: readonly number[], wish: Among): Promise<ReadonlySet<number>> {
  const { electoralUnit, groupId, stationId } = wish;
  if (electoralUnit === null && groupId === null && stationId === null) return new Set(ids);
  const where = { id: { in: [...ids] }, ...condition(wish) };
  return new Set((await db.deputyCard.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/** Their cards, in the order of the ids. */
export async function cardsOf(db: Db, ids: readonly number[]): Promise<(DeputyCard | null)[]> {
  const rows = await db.deputyCard.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
