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

const condition = ({ electoralUnit, groupId, stationId }: Among): Prisma.DeputyCardWhereInput => ({
  ...(electoralUnit === null ? {} : { electoralUnit }),
  AND: [
    groupId === null ? {} : { servings: { some: { memberships: { some: { groupId } } } } },
    stationId === null ? {} : { servings: { some: { assignments: { some: { stationId } } } } },
  ],
});

/** Which of some deputies belong there, as far as one may see it; all of them where nothing is wished for. */
export async function among(db: Db, ids: readonly number[], wish: Among): Promise<ReadonlySet<number>> {
  if (Object.values(wish).every((each) => each === null)) return new Set(ids);
  const where = { id: { in: [...ids] }, ...condition(wish) };
  return new Set((await db.deputyCard.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/** The cards of deputies, each at its id. */
export async function cardsAt(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, DeputyCard>> {
  const rows = await db.deputyCard.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same in the order of the ids. */
export async function cardsOf(db: Db, ids: readonly number[]): Promise<(DeputyCard | null)[]> {
  const found = await cardsAt(db, ids);
  return ids.map((id) => found.get(id) ?? null);
}

/** A deputy, and why the deputy is not ranked. */
export interface Excused {
  readonly deputy: DeputyCard;
  readonly exemptions: readonly ScoreExemption[];
}

/** Some deputies with their exemptions over some days. */
export async function exemptAmong(db: Db, ids: readonly number[], days: Span): Promise<Excused[]> {
  const cards = await cardsAt(db, ids);
  const found = await exemptionsOver(db, ids, days);
  return [...cards.values()].map((deputy) => ({
    deputy,
    exemptions: found.filter(({ cardId }) => cardId === deputy.id),
  }));
}
