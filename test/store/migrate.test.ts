// Proves that migrations are applied once, whole, by the right role, and only onto the record they continue.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { QueryResultRow } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, pendingMigrations } from '../../src/store/migrate.ts';
import { freshDatabase, type TestDatabase } from '../support/cluster.ts';
import { sql } from '../support/sql.ts';

const FIRST = '20260101000000_first';
const SECOND = '20260102000000_second';
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'renda-migrations-'));
  await write(SECOND, 'alter table station add column name text;');
  await write(FIRST, 'create table station (id int primary key);');
  await writeFile(join(folder, 'migration_lock.toml'), 'provider = "postgresql"');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

const ask = <T extends QueryResultRow>(query: string) => sql<T>(database.ownerUrl, query);
const run = () => migrate(database.ownerUrl, folder);
const tables = () =>
  ask<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
const recorded = () =>
  ask<{ name: string }>('select migration_name as name from _prisma_migrations order by 1');

describe('migrating', () => {
  test('applies every migration once, in the order of their names', async () => {
    expect(await run()).toEqual([FIRST, SECOND]);
    expect(await run()).toEqual([]);
    await write('20260103000000_third', 'create index on station (name);');
    expect(await run()).toEqual(['20260103000000_third']);
  });

  test('gives the tables to renda_owner, and keeps the record with the login', async () => {
    await run();
    const owners =
      "select tablename as name, tableowner = current_user as mine, tableowner as owner from pg_tables where schemaname = 'public' order by 1";
    expect(await ask(owners)).toMatchObject([
      { name: '_prisma_migrations', mine: true },
      { name: 'station', mine: false, owner: 'renda_owner' },
    ]);
  });

  test('lets a migration make a trusted extension, and hand a function to the role that counts', async () => {
    await write(
      '20260103000000_count',
      `create extension pg_trgm;
       create function tally() returns int language plpgsql as $$ begin return 1; end $$;
       grant create on schema public to renda_tally;
       alter function tally() owner to renda_tally;
       revoke create on schema public from renda_tally;`,
    );
    await run();
    expect(await ask("select proowner::regrole::text as owner from pg_proc where proname = 'tally'")).toEqual(
      [{ owner: 'renda_tally' }],
    );
  });

  test('happens once when two processes start at the same moment', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.toSorted((one, other) => one.length - other.length)).toEqual([[], [FIRST, SECOND]]);
    expect(await recorded()).toEqual([{ name: FIRST }, { name: SECOND }]);
  });

  test('tells any login what is still missing', async () => {
    expect(await pendingMigrations(database.appUrl, folder)).toEqual([FIRST, SECOND]);
    await run();
    expect(await pendingMigrations(database.appUrl, folder)).toEqual([]);
    await write('20260103000000_third', 'select 1;');
    expect(await pendingMigrations(database.appUrl, folder)).toEqual(['20260103000000_third']);
  });

  test('leaves a database that Prisma itself finds up to date', async () => {
    const real = join(REPOSITORY, 'prisma/migrations');
    expect(await migrate(database.ownerUrl, real)).not.toEqual([]);
    const command = [join(REPOSITORY, 'node_modules/prisma/build/index.js'), 'migrate', 'status'];
    const env = { ...process.env, DATABASE_URL: database.ownerUrl, CHECKPOINT_DISABLE: '1' };
    const said = await promisify(execFile)(process.execPath, command, { cwd: REPOSITORY, env });
    expect(said.stdout).toContain('Database schema is up to date!');
  });
});

describe('a migration that does not fit', () => {
  test('is named and leaves nothing behind, and may be applied once it is mended', async () => {
    await write('20260103000000_wrong', 'create table half (id int); select 1 / 0;');
    await expect(run()).rejects.toThrow('Migration 20260103000000_wrong failed: division by zero');
    expect(await tables()).toEqual([{ name: '_prisma_migrations' }, { name: 'station' }]);
    expect(await recorded()).toEqual([{ name: FIRST }, { name: SECOND }]);
    await write('20260103000000_wrong', 'create table half (id int);');
    expect(await run()).toEqual(['20260103000000_wrong']);
  });

  test('is refused if it was edited after it was applied', async () => {
    await run();
    await write(SECOND, 'alter table station add column title text;');
    await expect(run()).rejects.toThrow(`Migration ${SECOND} was edited after it was applied`);
    await expect(pendingMigrations(database.appUrl, folder)).rejects.toThrow('was edited');
  });

  test('is refused if Prisma recorded that it failed, until that is marked as rolled back', async () => {
    await run();
    await ask(
      `update _prisma_migrations set finished_at = null, logs = 'no' where migration_name = '${SECOND}'`,
    );
    await expect(run()).rejects.toThrow(`Migration ${SECOND} failed before`);
    await ask(`update _prisma_migrations set rolled_back_at = now() where migration_name = '${SECOND}'`);
    await ask('alter table station drop column name');
    expect(await run()).toEqual([SECOND]);
  });

  test('is refused if only the database knows it', async () => {
    await run();
    await rm(join(folder, SECOND), { recursive: true });
    await expect(run()).rejects.toThrow(`Migration ${SECOND} is in the database but not in this version`);
  });

  test('is refused if it ends the transaction that is to hold it whole', async () => {
    await write('20260103000000_commits', 'create table half (id int); commit;');
    await expect(run()).rejects.toThrow('must not commit, roll back or change the role');
    await expect(run()).rejects.toThrow('Migration 20260103000000_commits failed before');
  });

  test('is not taken for applied if it ends its transaction and then fails', async () => {
    await write('20260103000000_commits', 'create table half (id int); commit; select 1 / 0;');
    await expect(run()).rejects.toThrow('Migration 20260103000000_commits failed: division by zero');
    await expect(run()).rejects.toThrow('Migration 20260103000000_commits failed before');
  });
});
