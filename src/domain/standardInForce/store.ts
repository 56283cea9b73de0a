// Finds the standards in force for many stations at once, and their items.
import type { Division, Standard, StandardItem } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { type Asked, chainsInForce, type InForce } from '../../store/inForce.ts';

/** A version in force at a division, its own or an ancestor's, and what it means there. */
export type Link = Pick<InForce, 'depth' | 'part'> & {
  readonly standard: Standard & { readonly division: Division };
};

/** What each asker and those above have in force, nearest first. A constant number of statements. */
export async function inForce(db: Db, asked: readonly Asked[]): Promise<Link[][]> {
  const chains = await chainsInForce(db, 'standard', asked);
  const ids = new Set(chains.flat().map(({ id }) => id));
  const rows = await db.standard.findMany({ where: { id: { in: [...ids] } }, include: { division: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return chains.map((chain) =>
    chain.flatMap(({ id, depth, part }) => {
      const standard = byId.get(id);
      return standard ? [{ standard, depth, part }] : [];
    }),
  );
}

/** The items of each version, in order. One statement. */
export async function itemsOf(db: Db, standardIds: readonly number[]): Promise<StandardItem[][]> {
  const items = await db.standardItem.findMany({
    where: { standardId: { in: [...standardIds] } },
    orderBy: [{ standardId: 'asc' }, { number: 'asc' }],
  });
  return standardIds.map((id) => items.filter(({ standardId }) => standardId === id));
}
