// Finds standards for many items at once.
import type { Standard } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';

/** The standards of these ids, in their order. One statement. */
export async function standardsOf(db: Db, ids: readonly number[]): Promise<Standard[]> {
  const rows = await db.standard.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
