// Runs a private PostgreSQL out of an npm package: nothing to install, no TCP port, and none of it as root.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, realpath, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import {
  accountFor,
  findBinaries,
  homeFor,
  privateFolder,
  socketFolder,
  type Account,
  type Binaries,
} from './binaries.ts';
import { createCluster } from './initdb.ts';
import { claimant, type Claimant } from './owner.ts';

const run = promisify(execFile);

/** Milliseconds in which a killed server's last backends let go of their memory, so that a new one can start. */
const PATIENCE = 15_000;
const PORT = '5432';

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: PORT,
  shared_buffers: '256MB',
  max_connections: '100',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_checkpoints: 'off',
  // A failed statement's text and detail may hold a citizen's data, and this log is nobody's record.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** A running server. `folder` is where its files are, which is not always where they were asked for. */
export interface Server {
  readonly folder: string;
  /** A connection URL, as the superuser `postgres` unless another user is named. */
  url(database: string, user?: string): string;
  /** Stops the server if it is this process's to stop. May be called again. */
  stop(): Promise<void>;
}

interface Cluster {
  readonly home: string;
  readonly data: string;
  readonly sockets: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Starts the server whose files are in `folder`, or joins the one already running there. It belongs to the process
 * that started it; if that process is gone without having stopped it, to the next one that comes.
 * @param settings server settings that differ from the usual ones
 * @throws if the platform has no binaries, or the server does not start; the message says what to do
 */
export async function startServer(
  folder: string,
  say: (line: string) => void = () => {},
  settings: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const asked = await realpath(folder).catch(() => resolve(folder)); // one folder, one name
  const cluster = await prepare(asked, { ...SETTINGS, ...settings });
  if (cluster.home !== asked) say(`PostgreSQL cannot reach ${asked}: its files are in ${cluster.home}`);
  const { sockets, started } = await bringUp(cluster, say);
  const claim = claimant(cluster.home);
  await (started ? claim.take() : claim.takeIfLeft());
  let stopping: Promise<void> | undefined;
  return {
    folder: cluster.home,
    url: (database, user = 'postgres') =>
      `postgresql://${user}@localhost:${PORT}/${encodeURIComponent(database)}?host=${encodeURIComponent(sockets)}`,
    stop: () => (stopping ??= release(cluster, claim)),
  };
}

async function prepare(folder: string, settings: Cluster['settings']): Promise<Cluster> {
  const account = await accountFor(folder);
  const binaries = await findBinaries(account);
  const home = await homeFor(folder, account);
  const sockets = await socketFolder(home, account);
  const data = join(home, 'data');
  await createCluster(data, binaries.initdb, account);
  return { home, data, sockets, account, binaries, settings };
}

/** Waits until a server answers, starting one as often as it takes for an old one to be gone. */
async function bringUp(
  cluster: Cluster,
  say: (line: string) => void,
): Promise<{ sockets: string; started: boolean }> {
  let ours: Launch | undefined;
  let deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await probe(cluster);
    if (found.state === 'ready') return { sockets: found.sockets, started: found.pid === ours?.child.pid };
    const late = Date.now() > deadline;
    if (found.state === 'busy' || (ours && isRunning(ours))) {
      if (late) say(`PostgreSQL is still starting; see ${logOf(cluster)}`);
      if (late) deadline += PATIENCE;
    } else {
      if (ours) await failUnlessPassing(cluster, ours, late);
      ours = await launch(cluster);
    }
    await sleep(20);
  }
}

interface Launch {
  readonly child: ChildProcess;
  /** The length of the log before it, in bytes. */
  readonly logged: number;
}

async function launch(cluster: Cluster): Promise<Launch> {
  const { data, sockets, account, binaries, settings } = cluster;
  await privateFolder(sockets, account); // a server that was just stopped took it away
  const log = await open(logOf(cluster), 'a', 0o600);
  const logged = (await log.stat()).size;
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', data, '-k', sockets, ...flags], {
    ...account,
    detached: true, // a Ctrl-C at the terminal is for us: we stop the server when we are done with it
    stdio: ['ignore', log.fd, log.fd],
  });
  child.on('error', () => {}); // then it has no pid
  child.unref();
  await log.close();
  return { child, logged };
}

function isRunning({ child }: Launch): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** A server that was killed leaves others that still hold its lock or its memory, for a moment. */
async function failUnlessPassing(cluster: Cluster, { logged }: Launch, late: boolean): Promise<void> {
  const log = await readFile(logOf(cluster)).catch(() => Buffer.alloc(0));
  const words = log.subarray(logged).toString().trim();
  if (late || !/lock file|shared memory block/.test(words)) {
    await rmdir(cluster.sockets).catch(() => {});
    throw new Error(`PostgreSQL does not start in ${cluster.home}: ${words.slice(-800)}`);
  }
  await sleep(200);
}

function logOf({ home }: Cluster): string {
  return join(home, 'postgres.log');
}

type Probe = { state: 'ready'; sockets: string; pid: number } | { state: 'busy' | 'none' };

/** Asks the server itself, since a pid file outlives a killed server and its number may have gone to another process. */
async function probe({ data, sockets }: Cluster): Promise<Probe> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const host = lines[4] || sockets; // whoever started it may have had another temp folder
  const client = new pg.Client({ host, port: Number(PORT), user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    return { state: 'ready', sockets: host, pid: Number(lines[0]) };
  } catch (error) {
    const code = (error as { code?: string }).code;
    return { state: code === '57P03' || code === '53300' ? 'busy' : 'none' }; // starting or stopping; full
  } finally {
    await client.end().catch(() => {});
  }
}

async function release(cluster: Cluster, claim: Claimant): Promise<void> {
  if (!(await claim.mayStop())) return;
  if ((await probe(cluster)).state !== 'none') {
    const { binaries, data, account } = cluster;
    await run(binaries.pgCtl, ['--pgdata', data, '--mode=fast', '--wait', '--timeout=60', 'stop'], account);
  }
  await claim.leave();
  await rmdir(cluster.sockets).catch(() => {}); // tidiness only
}
