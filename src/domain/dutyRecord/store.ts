// Finds which duty records are of whoever asks.
import type { Db } from '../../store/client.ts';

/** Which of some duty records are of the person whose deputy's seat the account that asks holds, or held. One statement. */
export async function ownAmong(db: Db, records: readonly number[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`select own_records(${[...records]}::int[]) as id`;
  const own = new Set(rows.map(({ id }) => id));
  return records.map((id) => own.has(id));
}
