// The generator's mark in a database that it filled: what is in it, so that it is never mixed up with real records.
import type pg from 'pg';
import { recordTables } from './tables.ts';

export interface Mark {
  readonly scale: number;
  readonly seed: number;
  readonly checksum: string;
}

const pattern = /^National data of scale ([\d.]+) and seed (-?\d+), checksum (\w+)$/;

/** The mark, or null in a database that the generator has not filled: a comment on the table of activities. */
export async function readMark(client: pg.ClientBase): Promise<Mark | null> {
  const { rows } = await client.query<{ text: string | null }>(
    "select obj_description('public.activity'::regclass) as text",
  );
  const [, scale, seed, checksum] = pattern.exec(rows[0]?.text ?? '') ?? [];
  return checksum === undefined ? null : { scale: Number(scale), seed: Number(seed), checksum };
}

/** Leaves the mark, as the owner. */
export async function leaveMark(client: pg.ClientBase, { scale, seed, checksum }: Mark): Promise<void> {
  const text = `National data of scale ${scale} and seed ${seed}, checksum ${checksum}`;
  await client.query(`comment on table public.activity is '${text}'`);
}

/** Takes the mark away, as the owner. */
export async function removeMark(client: pg.ClientBase): Promise<void> {
  await client.query('comment on table public.activity is null');
}

/** How many rows of records there are, by table, where there are any. Asked as the import role. */
async function recordsIn(client: pg.ClientBase): Promise<string[]> {
  const found: string[] = [];
  for (const table of await recordTables(client)) {
    const { rows } = await client.query<{ n: string }>(
      `select count(*)::text as n from (select from ${table} limit 1000) t`,
    );
    const n = Number(rows[0]?.n);
    if (n > 0) found.push(`${n === 1000 ? '1000 or more' : n} in ${table}`);
  }
  return found;
}

/**
 * Refuses with a sentence a database that holds records: those of the generator, which can be cleared, or others, which
 * it never touches.
 */
export async function demandEmpty(client: pg.ClientBase): Promise<void> {
  const mark = await readMark(client);
  if (mark) {
    throw new Error(
      `This database holds the national data of scale ${mark.scale} and seed ${mark.seed} already: --clear`,
    );
  }
  await demandOnlyOwn(client);
}

/** Refuses with a sentence a database with records that the generator did not make. */
export async function demandOnlyOwn(client: pg.ClientBase): Promise<void> {
  if (await readMark(client)) return;
  const found = await recordsIn(client);
  if (found.length === 0) return;
  throw new Error(
    `This database holds records that the generator did not make (${found.join(', ')}): name an empty one`,
  );
}
