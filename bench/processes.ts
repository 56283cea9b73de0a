// Starts what is measured, each in a process of its own on the same Node: the limit, the peer and the product.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Opened } from './opened.ts';
import type { World } from './world.ts';

export interface Service {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** How many connections each of them reads through: as many as the product's reader. */
export const connections = 8;

const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node that all are run on: the one that the peer needs, where there is one for this platform. */
export function nodeToUse(): string {
  const installed = `${root}bench/node_modules/node-${process.platform}-${process.arch}/bin/node`;
  return existsSync(installed) ? installed : process.execPath;
}

/** Those that run; none outlives this process. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Starts a program and waits until it says where it listens. Throws what it said when it ends before. */
async function start(file: string, env: Readonly<Record<string, string>>): Promise<Service> {
  const child = spawn(nodeToUse(), [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), file], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4_000);
      const found = / at (http:\/\/[\w.]+:\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => reject(new Error(`${file} ended: ${said}`)));
  });
  return { url, pid: child.pid ?? 0, stop: () => end(child) };
}

const seatsOf = ({ viewers }: World): string =>
  JSON.stringify(Object.fromEntries(viewers.map(({ seatId, from, to }) => [seatId, { from, to }])));

/** The bare server: past the wall, or scoped behind it. */
export const startLimit = (opened: Opened, world: World, isScoped: boolean): Promise<Service> =>
  start('bench/servers/limit.ts', {
    BENCH_URL: isScoped ? opened.appUrl : opened.ownerUrl,
    BENCH_SCOPED: isScoped ? 'yes' : '',
    BENCH_SEATS: seatsOf(world),
    BENCH_CONNECTIONS: String(connections),
  });

export const startPeer = (opened: Opened, world: World): Promise<Service> =>
  start('bench/servers/peer.ts', {
    BENCH_URL: opened.appUrl,
    BENCH_OWNER_URL: opened.ownerUrl,
    BENCH_KEYS: `${opened.folder}/keys`,
    BENCH_SEATS: seatsOf(world),
    BENCH_CONNECTIONS: String(connections),
    // It warns of what a development server would, and answers faster without.
    GRAPHILE_ENV: 'production',
  });

/** The product as it is served, on the same database; only its log is quieter, since the others keep none. */
export const startProduct = (opened: Opened): Promise<Service> =>
  start('dist/app/server.js', {
    ...{ DATA_DIR: opened.folder, PORT: '0', RENDA_DEMO: 'off', LOG_LEVEL: 'warn' },
    // All is asked from a few seats.
    RATE_LIMIT: 'off',
  });
