// Gives the tests one server for the whole run, and each of them a database of its own in a moment.
import { randomBytes } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startServer } from '../../src/store/embedded.ts';
import { isAlive } from '../../src/store/owner.ts';
import { appPasswordFrom, appUrlFrom, ensureRoles } from '../../src/store/roles.ts';
import { CARELESS, keptFolder, removeKept, serverFolder, sweep } from './leftovers.ts';

/** One database. `ownerUrl` is a privileged login, `appUrl` the one that serves. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** Where the workers find the server, and what the names of this run's databases begin with. */
const SERVER = 'RENDA_TEST_SERVER';
const RUN = 'RENDA_TEST_RUN';

/** What the password of `renda_app` is made of: the same for every run, since they may share a server. */
export const TEST_SECRET = 'tests';

/** Starts the run's server, or takes the one that `TEST_DATABASE_URL` names: vitest calls this once, before all. */
export async function setup(): Promise<() => Promise<void>> {
  process.env[RUN] = `t${process.pid}_${randomBytes(3).toString('hex')}`;
  const given = process.env['TEST_DATABASE_URL'];
  const stop = given ? useServer(given) : await startOwn();
  await withServer((client) => ensureRoles(client, appPasswordFrom(TEST_SECRET)));
  return async () => {
    if (given) await dropAll();
    await removeKept((pid) => pid === process.pid);
    await stop();
  };
}

/**
 * A new database, empty or cloned from a template made before. Cloning takes tens of milliseconds.
 * @param from the name that the template was given
 */
export async function freshDatabase(from?: string): Promise<TestDatabase> {
  const name = `${run()}_${randomBytes(6).toString('hex')}`;
  await withServer((client) => client.query(cloning(name, from)));
  const ownerUrl = urlOf(name);
  const drop = () => withServer(async (client) => void (await client.query(dropping(name))));
  return { name, ownerUrl, appUrl: appUrlFrom(ownerUrl, TEST_SECRET), drop };
}

/**
 * Makes a database that `freshDatabase` can clone, unless this run has one of that name already. Workers may ask at
 * once: one builds, the others wait.
 * @param build fills the database behind the URL, and leaves no connection open
 * @param from the name of the template that it begins with, made before
 */
export async function template(
  name: string,
  build: (ownerUrl: string) => Promise<void>,
  from?: string,
): Promise<void> {
  const final = templateName(name);
  const draft = `${final}_draft`;
  await oneAtATime(final, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [final]);
    if (rowCount !== 0) return;
    await client.query(dropping(draft));
    await client.query(cloning(draft, from));
    await build(urlOf(draft));
    await renameWhenLeft(client, draft, final);
  });
}

/** Makes a folder unless this run has one of that name already, and answers where it is; gone after the run. */
export async function folderOfRun(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = keptFolder(run(), name);
  await oneAtATime(folder, async () => {
    const isThere = await access(folder).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    const draft = `${folder}-draft`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o755 });
    await make(draft);
    await rename(draft, folder);
  });
  return folder;
}

async function renameWhenLeft(client: pg.Client, draft: string, final: string): Promise<void> {
  for (let left = 40; ; left--) {
    try {
      await client.query(`alter database "${draft}" rename to "${final}"`);
      return;
    } catch (error) {
      // 55006: a connection is open; one just closed takes the server a moment to notice.
      if ((error as { code?: string }).code !== '55006' || left === 0) throw error;
      await sleep(50);
    }
  }
}

async function startOwn(): Promise<() => Promise<void>> {
  await sweep();
  await removeKept((pid) => !isAlive(pid));
  const asked = await serverFolder();
  const server = await startServer(asked, undefined, CARELESS);
  process.env[SERVER] = server.url('postgres');
  return async () => {
    await server.stop();
    for (const folder of new Set([asked, server.folder])) await rm(folder, { recursive: true, force: true });
  };
}

function useServer(url: string): () => Promise<void> {
  process.env[SERVER] = url;
  return async () => {};
}

async function dropAll(): Promise<void> {
  await withServer(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [`${run()}_`],
    );
    for (const { name } of rows) await client.query(dropping(name));
  });
}

async function withServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env[SERVER] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function run(): string {
  const name = process.env[RUN];
  if (!name) throw new Error('No test server: run vitest with --config .config/vitest.ts, which starts it');
  return name;
}

function templateName(name: string): string {
  return `${run()}_template_${name}`;
}

/** Copying files takes a third of the time of the usual way through the log. */
function cloning(name: string, from: string | undefined): string {
  const source = from === undefined ? 'template1' : templateName(from);
  return `create database "${name}" template "${source}" strategy file_copy`;
}

/** Does what other workers may be about to do as well: they wait. */
function oneAtATime(what: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  return withServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [what]);
    await work(client);
  });
}

function urlOf(database: string): string {
  const url = new URL(process.env[SERVER] ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

function dropping(name: string): string {
  return `drop database if exists "${name}" with (force)`;
}
