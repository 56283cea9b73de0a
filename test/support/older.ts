// A database as it was before a migration, to be filled as of then and brought up to date.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.ts';
import { freshDatabase } from './cluster.ts';

const migrations = new URL('../../prisma/migrations', import.meta.url).pathname;

export interface Older {
  /** Asks as the login that may do everything. */
  rows<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
  /** Writes as the import does. */
  importing(text: string): Promise<void>;
  /** Brings it up to date. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a database with one county (id 1, place 11) and with none of the migrations from `turn` on. */
export async function openBefore(turn: string): Promise<Older> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'renda-migrations-'));
  const before = (await readdir(migrations)).filter((name) => name < turn);
  for (const name of before) await cp(join(migrations, name), join(folder, name), { recursive: true });
  await migrate(database.ownerUrl, folder);
  await rm(folder, { recursive: true });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const importing = async (text: string): Promise<void> => {
    await client.query(`begin; set local role renda_import; ${text}; commit`);
  };
  await importing(`
    insert into tree_version (version, valid_from, document) values (1, '2000-01-01', 'test');
    insert into division (id, place, place_end, parent_id, level, kind, code, name, full_name, has_congress, is_virtual,
      reports, pinyin, initials) values (1, 11, 20, null, 'COUNTY', 'COUNTY', '110101', 'C', 'C', true, false, false, 'c', 'c');
    insert into division_ancestor (version, descendant_id, ancestor_id, depth) values (1, 1, 1, 0)`);
  return {
    importing,
    rows: async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows,
    migrate: () => migrate(database.ownerUrl, migrations).then(() => undefined),
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
}
