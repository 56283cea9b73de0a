// Opens the database that the settings name, brings it up to date, and refuses to serve through a login that sees all.
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from './embedded.ts';
import { memorySettings } from './memory.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { allowToServe, APP_ROLE, appPasswordFrom, appUrlFrom, ensureRoles, PRINCIPALS } from './roles.ts';

/** Where the database is. Without `databaseUrl` it is a private server with its files under `dataFolder`. */
export interface DatabaseSettings {
  /** The login that serves; one that may prepare the roles is enough for everything. */
  readonly databaseUrl?: string | undefined;
  /** The login that migrates, where the one that serves may not. */
  readonly migrationDatabaseUrl?: string | undefined;
  readonly dataFolder: string;
  /** Megabytes of memory that the private server may use; a little where it is not said. */
  readonly databaseMemory?: number;
  /** The folder of migrations. */
  readonly migrations: string;
  /** Shared by all processes of one service: the password of `renda_app` comes from it. */
  readonly secret: string;
  readonly say: (line: string) => void;
}

/** A database that is up to date. `ownerUrl` is missing where only a login that serves was given. */
export interface Database {
  readonly appUrl: string;
  readonly ownerUrl: string | undefined;
  readonly kind: 'embedded' | 'external';
  /** Stops the private server; does nothing to an external one. */
  stop(): Promise<void>;
}

interface Login {
  readonly name: string;
  readonly version: number;
  readonly super: boolean;
  readonly bypass: boolean;
  readonly createrole: boolean;
  readonly owns: boolean;
  readonly ownsDatabase: boolean;
  readonly becomes: readonly string[];
  readonly inherits: readonly string[];
}

const NAME = 'renda';
const OLDEST = 150_000;
const POWERS = ['renda_owner', 'renda_tally', 'renda_sheets', 'renda_import', 'renda_migrator'];

/**
 * Opens the database, migrates it and checks the login that will serve.
 * @throws if it cannot be reached, brought up to date, or served safely; the message says what to change
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { databaseUrl } = settings;
  const opened = databaseUrl ? await openExternal(databaseUrl, settings) : await openEmbedded(settings);
  try {
    await refuseBypass(opened.appUrl);
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

/**
 * Checks that row-level security binds the login of `url`.
 * @throws if the login is a superuser, bypasses or owns what it should be bound by, or has a principal's rights always
 */
export async function refuseBypass(url: string): Promise<void> {
  const login = await withClient(url, describe);
  // A superuser is everything else as well, which would only hide the reason.
  const reasons = login.super ? ['it is a superuser'] : whyUnbound(login);
  if (reasons.length === 0) return;
  const cure = `Set DATABASE_URL to a login that row-level security binds, such as ${APP_ROLE}.`;
  throw new Error(`The login ${login.name} may not serve: ${reasons.join('; ')}. ${cure}`);
}

function whyUnbound(login: Login): string[] {
  return [
    login.bypass && 'it has BYPASSRLS',
    login.createrole && 'it has CREATEROLE',
    login.owns && 'it owns tables',
    login.becomes.length > 0 && `it may become ${login.becomes.join(', ')}`,
    login.inherits.length > 0 && `it inherits ${login.inherits.join(', ')}: make it NOINHERIT`,
  ].filter((reason) => reason !== false);
}

async function openEmbedded(settings: DatabaseSettings): Promise<Database> {
  const { dataFolder, databaseMemory, migrations, say } = settings;
  const memory = databaseMemory === undefined ? {} : memorySettings(databaseMemory);
  const server = await startServer(join(dataFolder, 'postgres'), say, memory);
  try {
    await withClient(server.url('postgres'), createDatabase);
    const ownerUrl = server.url(NAME);
    await migrateAndSay(ownerUrl, migrations, say);
    return { appUrl: server.url(NAME, APP_ROLE), ownerUrl, kind: 'embedded', stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
  if (rowCount !== 0) return;
  await client.query(`create database ${NAME}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error; // another process made it just now
  });
}

async function openExternal(databaseUrl: string, settings: DatabaseSettings): Promise<Database> {
  const login = await withClient(databaseUrl, describe);
  if (login.version < OLDEST)
    throw new Error(`PostgreSQL ${login.version} is too old: version 15 is the oldest`);
  const separate = settings.migrationDatabaseUrl;
  const external = { kind: 'external', stop: async () => {} } as const;
  if (separate && separate !== databaseUrl) {
    await prepareFor(login.name, separate, settings);
    return { ...external, appUrl: await upToDate(databaseUrl, settings), ownerUrl: separate };
  }
  if (!mayPrepare(login)) {
    return { ...external, appUrl: await upToDate(databaseUrl, settings), ownerUrl: undefined };
  }
  await migrateAndSay(databaseUrl, settings.migrations, settings.say);
  return { ...external, appUrl: await becomeApp(databaseUrl, settings), ownerUrl: databaseUrl };
}

function mayPrepare(login: Login): boolean {
  const { super: all, bypass, createrole, owns, ownsDatabase, becomes } = login;
  return all || bypass || createrole || owns || ownsDatabase || becomes.length > 0;
}

async function prepareFor(login: string, url: string, { migrations, say }: DatabaseSettings): Promise<void> {
  await migrateAndSay(url, migrations, say);
  await withClient(url, (client) => allowToServe(client, login));
}

async function migrateAndSay(url: string, folder: string, say: (line: string) => void): Promise<void> {
  const applied = await migrate(url, folder);
  if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}`);
}

/** The same URL, once the login behind it sees a schema that is up to date. */
async function upToDate(url: string, { migrations }: DatabaseSettings): Promise<string> {
  const missing = await pendingMigrations(url, migrations);
  if (missing.length === 0) return url;
  throw new Error(
    `The database lacks ${missing.join(', ')}, and the login of DATABASE_URL may not migrate it: ` +
      'set MIGRATION_DATABASE_URL to the login that owns this database',
  );
}

/** The URL of `renda_app` on the same server, once it lets us in. */
async function becomeApp(url: string, { secret }: DatabaseSettings): Promise<string> {
  const app = appUrlFrom(url, secret);
  const refused = await withClient(app, async () => false).catch(() => true);
  if (refused) await withClient(url, (client) => ensureRoles(client, appPasswordFrom(secret)));
  return app;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the query under way tells it too
  try {
    await client.connect();
  } catch (error) {
    const why =
      error instanceof AggregateError ? error.errors.map(String).join(', ') : (error as Error).message;
    throw new Error(`Cannot connect to the database: ${why}`, { cause: error });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client): Promise<Login> {
  const { rows } = await client.query<Login>(
    `select r.rolname as name, current_setting('server_version_num')::int as version, r.rolsuper as super,
       r.rolbypassrls as bypass, r.rolcreaterole as createrole,
       pg_has_role(r.oid, d.datdba, 'member') as "ownsDatabase",
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
           and pg_has_role(r.oid, c.relowner, 'member')) as owns,
       array(select p.rolname::text from pg_roles p where p.rolname = any($1) and pg_has_role(r.oid, p.oid, 'member'))
         as becomes,
       array(select p.rolname::text from pg_roles p where p.rolname = any($2) and pg_has_role(r.oid, p.oid, 'usage'))
         as inherits
     from pg_roles r, pg_database d where r.rolname = session_user and d.datname = current_database()`,
    [POWERS, PRINCIPALS],
  );
  const [login] = rows;
  if (!login) throw new Error('The server does not know its own login');
  return login;
}
