// Takes the national data set out of a database again, and whatever was recorded beside it since.
import type pg from 'pg';
import { connected, importing } from '../../src/exchange/bulk.ts';
import { settle } from '../../src/exchange/loadTree.ts';
import { demandOnlyOwn, readMark, removeMark } from './mark.ts';
import { putBack, setAside } from './setAside.ts';
import { recordTables } from './tables.ts';

/** The tables that count. */
async function countTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class
     where relkind = 'r' and relnamespace = 'tally'::regnamespace order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function emptyTables(client: pg.ClientBase): Promise<void> {
  const tables = [...(await recordTables(client)), ...(await countTables(client))];
  const aside = await setAside(client, tables);
  await client.query(`truncate ${tables.join(', ')}`);
  await putBack(client, aside);
  await removeMark(client);
}

/** Empties all tables of records. What is left to count is the tree, so it is taken out of the counts and put back. */
async function empty(client: pg.ClientBase): Promise<void> {
  // A deputy's seat names a person who is gone.
  await client.query('delete from seat where person_id is not null');
  await client.query('create temp table reporter on commit drop as select id from division where reports');
  await client.query('update division set reports = false where reports');
  await client.query("select set_config('role', 'renda_owner', true)");
  await emptyTables(client);
  await client.query("select set_config('role', 'renda_import', true)");
  await client.query('update division d set reports = true from reporter r where r.id = d.id');
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
      return true;
    }),
  );
  if (cleared) await settle(ownerUrl);
  return cleared;
}
