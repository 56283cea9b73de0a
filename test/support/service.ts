// The real service, built as it is shipped, in a process of its own, for the tests that kill it.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Server, startServer } from '../../src/store/embedded.ts';
import { folderOfRun } from './cluster.ts';

export interface Service {
  /** Where it listens now, or last did. */
  url(): string;
  /** A privileged login to its database. */
  readonly ownerUrl: string;
  /** Kills it without a warning, and leaves its database server running. */
  kill(): Promise<void>;
  /** Kills its database server without a warning. */
  killDatabase(): Promise<void>;
  /** Starts it again on the same data, with more said by its environment if that is wished. */
  restart(also?: Readonly<Record<string, string>>): Promise<void>;
  /** All that it said so far, whatever was killed in between: its log as well. */
  said(): string;
  /** Where its database server keeps its files. */
  readonly databaseFolder: string;
  /** Stops it, and its database server with it, whatever was killed before. */
  stop(): Promise<void>;
}

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a process and waits until it says where it listens. Throws what it said when it ends before. */
async function launch(
  dataFolder: string,
  env: Readonly<Record<string, string>>,
  heard: (text: string) => void,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['dist/app/server.js'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataFolder,
      DATABASE_URL: '',
      PORT: '0',
      RENDA_DEMO: 'off',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      heard(chunk.toString());
      const found = /Renda is at (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code, signal) => heard(`\nIt ended: ${code ?? signal}\n`));
    child.on('exit', () => reject(new Error(`The service ended: ${said}`)));
  });
  return { child, url };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Gives a folder that holds no data yet what a service makes of it when it is first started, made once in a run. */
async function furnish(dataFolder: string): Promise<void> {
  const isThere = await access(join(dataFolder, 'postgres')).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const first = await folderOfRun('first', async (folder) => {
    const { child } = await launch(folder, {}, () => undefined);
    await end(child, 'SIGTERM');
  });
  // With the account that the files belong to.
  await run('cp', ['-a', `${first}/.`, dataFolder]);
}

/** Starts the service on a data folder of its own, which other accounts have to be able to enter. */
export async function startService(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Service> {
  await run(process.execPath, ['.config/build.mjs'], { cwd: root });
  await furnish(dataFolder);
  let said = '';
  const heard = (text: string) => {
    said += text;
  };
  let running = await launch(dataFolder, env, heard);
  const folder = join(dataFolder, 'postgres');
  const database: Server = await startServer(folder);
  return {
    url: () => running.url,
    ownerUrl: database.url('renda'),
    said: () => said,
    databaseFolder: database.folder,
    kill: () => end(running.child, 'SIGKILL'),
    killDatabase: async () => {
      const [pid = ''] = (await readFile(join(database.folder, 'data/postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    restart: async (also = {}) => {
      running = await launch(dataFolder, { ...env, ...also }, heard);
    },
    stop: async () => {
      await end(running.child, 'SIGTERM');
      await (await startServer(folder)).stop();
    },
  };
}
