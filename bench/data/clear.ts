// Takes the national data set out of a database again, and whatever was recorded beside it since.
import type pg from 'pg';
import { connected, importing } from '../../src/exchange/bulk.ts';
import { settle } from '../../src/exchange/loadTree.ts';
import { demandOnlyOwn, readMark, removeMark } from './mark.ts';
import { putBack, setAside } from './setAside.ts';
import { recordTables } from './tables.ts';

/** The tables that count. Emptied as a whole, they are counted anew from the tree, which is all that is left. */
async function countTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class
     where relkind = 'r' and relnamespace = 'tally'::regnamespace order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function empty(client: pg.ClientBase): Promise<void> {
  const tables = [...(await recordTables(client)), ...(await countTables(client))];
  // A deputy's seat names a person who is gone.
  await client.query('delete from seat where person_id is not null');
  await client.query("select set_config('role', 'renda_owner', true)");
  const aside = await setAside(client, tables);
  await client.query(`truncate ${tables.join(', ')}`);
  await putBack(client, aside);
  await removeMark(client);
}

async function countAnew(client: pg.ClientBase): Promise<void> {
  for (let left = 1; left > 0; ) {
    const { rows } = await client.query<{ n: number }>('select tally.repair() as n');
    left = Number(rows[0]?.n);
  }
}

/**
 * Clears a database that the generator filled; answers false where there is nothing to clear.
 * @throws a sentence when the records are others
 */
export async function clear(ownerUrl: string): Promise<boolean> {
  const cleared = await connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726178)');
      await demandOnlyOwn(client);
      if (!(await readMark(client))) return false;
      await empty(client);
      await client.query("select set_config('role', 'renda_import', true)");
      await countAnew(client);
      return true;
    }),
  );
  if (cleared) await settle(ownerUrl);
  return cleared;
}
