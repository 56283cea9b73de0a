// Finds who belongs to a delegation, a group or a station.
import type { Span } from '../../core/scoreCycle.ts';
import type { DeputyCard, Prisma, ScoreExemption } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { exemptionsOver } from '../exemption/store.ts';

/** Among whom to rank; what is null does not matter. */
export interface Among {
  readonly electoralUnit: string | null;
  readonly groupId: number | null;
  readonly stationId: number | null;
}

/** Everybody. */
export const all: Among = { electoralUnit: null, groupId: null, stationId: null };

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

/** A deputy, and why the deputy is not ranked. */
export interface Excused {
  readonly deputy: DeputyCard;
  readonly exemptions: readonly ScoreExemption[];
}

/** Some deputies with their exemptions over some days. */
export async function exemptAmong(db: Db, ids: readonly number[], days: Span): Promise<Excused[]> {
  const cards = await among(db, ids, all);
  const found = await exemptionsOver(db, ids, days);
  return cards.map((deputy) => ({
    deputy,
    exemptions: found.filter(({ cardId }) => cardId === deputy.id),
  }));
}
