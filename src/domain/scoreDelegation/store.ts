// Finds the cards of those who are scored.
import type { DeputyCard } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';

export const cardsById = async (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, DeputyCard>> =>
  new Map((await db.deputyCard.findMany({ where: { id: { in: [...ids] } } })).map((card) => [card.id, card]));
