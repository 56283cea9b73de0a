// Proves that the private server starts, is shared, survives being killed, and is stopped by the right process.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startServer, type Server } from '../../src/store/embedded.ts';
import { sql } from '../support/sql.ts';

const ROOT = process.getuid?.() === 0;

let scratch: string;
let cleanup: (() => Promise<unknown>)[];

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'renda-embedded-'));
  await chmod(scratch, 0o755);
  cleanup = [];
});

afterEach(async () => {
  for (const undo of cleanup.reverse()) await undo();
  await rm(scratch, { recursive: true, force: true });
});

async function start(folder = join(scratch, 'pg'), say?: (line: string) => void): Promise<Server> {
  const server = await startServer(folder, say);
  cleanup.push(() => server.stop());
  return server;
}

async function ask<T>(url: string, query: string): Promise<T[]> {
  return (await sql<{ answer: T }>(url, query)).map((row) => row.answer);
}

function answers(server: Server): Promise<boolean> {
  return ask<number>(server.url('postgres'), 'select 1 as answer').then(
    () => true,
    () => false,
  );
}

async function postmaster(server: Server): Promise<number> {
  return Number((await readFile(join(server.folder, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function output(command: string, args: string[]): Promise<string> {
  return (await promisify(execFile)(command, args)).stdout.trim();
}

/** Starts a server on `folder` in another process: the answer kills that process. */
async function startElsewhere(folder: string): Promise<() => Promise<unknown>> {
  const script = fileURLToPath(new URL('../support/serverProcess.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return async () => {
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
}

describe('a private server', () => {
  test('answers on a socket only, keeps what was written, and is gone once stopped', async () => {
    const first = await start();
    await ask(first.url('postgres'), "create table kept as select '人大' as answer");
    const settings = ['listen_addresses', 'fsync', 'jit', 'TimeZone', 'shared_buffers', 'server_encoding'];
    const list = settings.map((name) => `'${name}'`).join(', ');
    const query = `select current_setting(name) as answer from unnest(array[${list}]) with ordinality t(name, n) order by n`;
    expect(await ask(first.url('postgres'), query)).toEqual([
      '',
      'on',
      'off',
      'Asia/Shanghai',
      '256MB',
      'UTF8',
    ]);
    await first.stop();
    await first.stop();
    expect(await answers(first)).toBe(false);
    const second = await start();
    expect(await ask(second.url('postgres'), 'select answer from kept')).toEqual(['人大']);
  });

  test('sorts and folds letters in the same way on every machine', async () => {
    const server = await start();
    const query =
      "select datlocprovider::text || datlocale as answer from pg_database where datname = 'postgres'";
    expect(await ask(server.url('postgres'), query)).toEqual(['bC.UTF-8']);
  });

  test('runs as nobody where this process is root, and as its own account elsewhere', async () => {
    const server = await start();
    const expected = ROOT ? await output('id', ['-u', 'nobody']) : String(process.getuid?.());
    expect(await output('ps', ['-o', 'uid=', '-p', String(await postmaster(server))])).toBe(expected);
    const sockets = new URL(server.url('postgres')).searchParams.get('host') ?? '';
    const modes = await Promise.all(
      [sockets, server.folder].map(async (path) => (await stat(path)).mode & 0o777),
    );
    expect(modes).toEqual([0o700, 0o700]);
  });

  test('finds a place that its account can reach, where the asked one lies in a private folder', async () => {
    const home = join(scratch, 'home');
    await mkdir(home, { mode: 0o700 });
    const said: string[] = [];
    const server = await start(join(home, 'pg'), (line) => said.push(line));
    if (ROOT) cleanup.unshift(() => rm(server.folder, { recursive: true }));
    expect(await answers(server)).toBe(true);
    expect(server.folder === join(home, 'pg')).toBe(!ROOT);
    expect(said).toHaveLength(ROOT ? 1 : 0);
    await ask(server.url('postgres'), 'create table kept as select 7 as answer');
    await server.stop();
    const again = await start(join(home, 'pg'));
    expect(await ask(again.url('postgres'), 'select answer from kept')).toEqual([7]);
  });

  test('refuses a folder that is something else, and says so', async () => {
    await writeFile(join(scratch, 'pg'), '');
    await expect(startServer(join(scratch, 'pg'))).rejects.toThrow(/pg belongs to another account/);
  });

  test('says at once why it does not start', async () => {
    const nonsense = startServer(join(scratch, 'pg'), undefined, { shared_buffers: 'plenty' });
    await expect(nonsense).rejects.toThrow(
      /does not start in .*invalid value for parameter "shared_buffers"/s,
    );
  });

  test('asks for DATABASE_URL on a machine that it has no programs for', async () => {
    vi.spyOn(process, 'arch', 'get').mockReturnValue('mips');
    cleanup.push(async () => void vi.restoreAllMocks());
    await expect(startServer(join(scratch, 'pg'))).rejects.toThrow(/(linux|darwin)-mips: set DATABASE_URL/);
  });
});

describe('two on one folder', () => {
  test('share one server, which the second leaves running and the first stops', async () => {
    const first = await start();
    await symlink(join(scratch, 'pg'), join(scratch, 'other name'));
    const second = await start(join(scratch, 'other name'));
    expect(second.url('postgres')).toBe(first.url('postgres'));
    await second.stop();
    expect(await answers(first)).toBe(true);
    await first.stop();
    expect(await answers(first)).toBe(false);
  });

  test('may come at once to an empty one', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    const pids = await Promise.all(
      servers.map((server) => ask(server.url('postgres'), 'select 1 as answer')),
    );
    expect(pids).toEqual([[1], [1], [1]]);
    expect(new Set(servers.map((server) => server.url('postgres'))).size).toBe(1);
  });
});

describe('a server whose process was killed', () => {
  test('lives on, is taken over by the next that comes, and is stopped by that', async () => {
    const killIt = await startElsewhere(join(scratch, 'pg'));
    const guest = await start();
    const before = await postmaster(guest);
    await killIt();
    expect(await answers(guest)).toBe(true);
    const heir = await start();
    expect(await postmaster(heir)).toBe(before);
    await guest.stop();
    expect(await answers(heir)).toBe(true);
    await heir.stop();
    expect(await answers(heir)).toBe(false);
  });

  test('is left alone while that process lives', async () => {
    const killIt = await startElsewhere(join(scratch, 'pg'));
    const guest = await start();
    await guest.stop();
    expect(await answers(guest)).toBe(true);
    await killIt();
    await (await start()).stop();
    expect(await answers(guest)).toBe(false);
  });
});

describe('a server that was killed itself', () => {
  test('comes back with all that was committed, though its old sessions were busy', async () => {
    const first = await start();
    await ask(first.url('postgres'), 'create table kept as select generate_series(1, 1000) as answer');
    const busy = ask(first.url('postgres'), 'select count(*) as answer from generate_series(1, 8000000)');
    const running = "select count(*)::int as answer from pg_stat_activity where query like '%8000000)'";
    await vi.waitFor(async () => expect(await ask(first.url('postgres'), running)).toEqual([1]));
    process.kill(await postmaster(first), 'SIGKILL');
    const second = await start();
    expect(await ask(second.url('postgres'), 'select count(*)::int as answer from kept')).toEqual([1000]);
    await Promise.allSettled([busy]);
  });
});
