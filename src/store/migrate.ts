// Brings a database up to date with the folder of migrations, keeping Prisma's own record of them.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { ensureRoles, OWNER_ROLE } from './roles.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Prisma's own key: neither runs while the other does. */
const LOCK = 72_707_369;

/**
 * Applies what is missing, each migration as `renda_owner` and in a transaction of its own, record included: it is
 * there whole or not at all, even if this process is killed.
 * @param url a login that may prepare the roles, or already holds `renda_migrator`
 * @param folder holds one folder for each migration, with `migration.sql` in it
 * @returns the names of those applied now, in order
 * @throws if the record and the folder disagree, or a migration fails; the message names it
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await prepare(client);
    const missing = await comparePlan(client, migrations);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

/**
 * The names of the migrations that the database still lacks. Any login may ask.
 * @throws if the record and the folder disagree
 */
export async function pendingMigrations(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const missing = await withClient(url, (client) => comparePlan(client, migrations));
  return missing.map(({ name }) => name);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the query under way tells it too
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query('set search_path to public');
  await ensureRoles(client);
  const { rows } = await client.query<{ database: string; ready: boolean }>(
    `select current_database() as database, has_schema_privilege($1, 'public', 'create with grant option')
       and has_database_privilege($1, current_database(), 'create') as ready`,
    [OWNER_ROLE],
  );
  const [here] = rows;
  if (here && !here.ready) await letOwnerCreate(client, here.database);
  await client.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
  // The serving login has to see whether the schema is the one it was built for; logs are not its business.
  await client.query(
    `grant select (migration_name, checksum, finished_at, rolled_back_at) on _prisma_migrations to public`,
  );
}

/** The owner may hand the right to create on, since a function's new owner needs it for that moment. */
async function letOwnerCreate(client: pg.Client, database: string): Promise<void> {
  await client.query(`grant create on database ${client.escapeIdentifier(database)} to ${OWNER_ROLE}`);
  // Sheets are staged in temporary tables, which a careful administrator forbids to all.
  await client.query(`grant temporary on database ${client.escapeIdentifier(database)} to renda_sheets`);
  await client.query(`revoke create on schema public from public`);
  await client.query(`grant usage, create on schema public to ${OWNER_ROLE} with grant option`);
  const { rows } = await client.query<{ ready: boolean; login: string }>(
    "select has_schema_privilege($1, 'public', 'create') as ready, session_user as login",
    [OWNER_ROLE],
  );
  if (!rows[0]?.ready) throw new Error(`${rows[0]?.login} has to own the database ${database} to migrate it`);
}

async function comparePlan(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const table = await client.query<{ name: string | null }>(
    "select to_regclass('public._prisma_migrations') as name",
  );
  if (!table.rows[0]?.name) return [...migrations];
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    `select migration_name, checksum, finished_at from public._prisma_migrations where rolled_back_at is null`,
  );
  const wanted = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const known = wanted.get(row.migration_name);
    if (!row.finished_at)
      throw new Error(`Migration ${row.migration_name} failed before: see \`prisma migrate resolve\``);
    if (!known) throw new Error(`Migration ${row.migration_name} is in the database but not in this version`);
    if (known.checksum !== row.checksum)
      throw new Error(`Migration ${known.name} was edited after it was applied`);
  }
  const done = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    const id = randomUUID();
    const record = 'insert into public._prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)';
    await client.query(record, [id, checksum, name]);
    await client.query(`set local role ${OWNER_ROLE}`);
    await client.query(sql);
    // The role is gone if it ended the transaction that it was to be whole in. Then its record stays, unfinished.
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    if (rows[0]?.role !== OWNER_ROLE)
      throw new Error('it must not commit, roll back or change the role itself');
    await client.query('set local role none');
    const finish = 'set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1';
    await client.query(`update public._prisma_migrations ${finish}`, [id]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
