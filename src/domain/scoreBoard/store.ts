// Finds who belongs to a delegation, a group or a station.
import type { DeputyCard, Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';

/** Among whom to rank; what is null does not matter. */
export interface Among {
  readonly electoralUnit: string | null;
  readonly groupId: number | null;
  readonly stationId: number | null;
}

const condition = ({ electoralUnit, groupId, stationId }: Among): Prisma.DeputyCardWhereInput => ({
  ...(electoralUnit === null ? {} : { electoralUnit }),
  AND: [
    groupId === null ? {} : { servings: { some: { memberships: { some: { groupId } } } } },
    stationId === null ? {} : { servings: { some: { assignments: { some: { stationId } } } } },
  ],
});

/** Those of some deputies who belong there, as far as one may see it. */
export const among = (db: Db, ids: readonly number[], wish: Among): Promise<DeputyCard[]> =>
  db.deputyCard.findMany({ where: { id: { in: [...ids] }, ...condition(wish) } });
