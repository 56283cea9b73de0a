// What was acknowledged is there, once, whatever was killed meanwhile; and the counters still equal a recount.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureSeat } from '../../src/exchange/demo/seats.ts';
import { type Server, startServer } from '../../src/store/embedded.ts';
import { openTokens } from '../../src/store/token.ts';
import { randomFrom } from '../support/random.ts';
import { type Ask, type Model, writer } from '../support/writer.ts';

const root = new URL('../..', import.meta.url).pathname;
const mutations = Number(process.env['RENDA_CRASH_MUTATIONS'] ?? 800);
const writers = 16;
const towns = ['530502105', '530502103', '610902120', '610902117'];
const patience = 120_000;

let folder: string;
let port: number;
let service: ChildProcess;
let database: Server;
let owner: pg.Pool;
const tokens: string[] = [];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function start(): Promise<void> {
  service = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      RENDA_DEMO: 'off',
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
    },
    stdio: 'ignore',
  });
  for (let left = patience / 100; left > 0; left -= 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (ready?.ok) return;
    await sleep(100);
  }
  throw new Error('The service did not come up');
}

async function kill(): Promise<void> {
  const gone = once(service, 'exit');
  service.kill('SIGKILL');
  await gone;
}

async function killDatabase(): Promise<void> {
  const text = await readFile(join(database.folder, 'data', 'postmaster.pid'), 'utf8');
  process.kill(Number(text.split('\n')[0]), 'SIGKILL');
}

/** Sends a mutation until it is answered: a lost answer is asked for again with the same key. */
const asking =
  (token: string): Ask =>
  async (query, input) => {
    for (let left = patience / 50; left > 0; left -= 1) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { input } }),
      }).catch(() => null);
      const body = (await response?.json().catch(() => null)) as Awaited<ReturnType<Ask>> | null;
      const code = body?.errors?.[0]?.extensions.code;
      if (body && code !== 'BUSY' && code !== 'INTERNAL') return body;
      await sleep(50);
    }
    throw new Error('The service did not answer');
  };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renda-crash-'));
  port = await freePort();
  await start();
  database = await startServer(join(folder, 'postgres'));
  const url = database.url('renda');
  owner = new pg.Pool({ connectionString: url, max: 2 });
  owner.on('error', () => undefined);
  const issuer = await openTokens({ folder: join(folder, 'keys'), issuer: 'renda', audience: 'renda' });
  for (const town of towns) {
    const seat = await ensureSeat(url, 'CLERK', town);
    tokens.push(await issuer.sign(seat.account, seat.id, 3_600));
  }
}, patience);

afterAll(async () => {
  await owner?.end().catch(() => undefined);
  const gone = once(service, 'exit');
  service.kill('SIGTERM');
  await gone;
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

it(
  `keeps every one of ${mutations} acknowledged mutations of ${writers} writers once, through kills of the service and the database`,
  async () => {
    const model: Model = { activities: new Map(), opinions: new Map(), acknowledged: 0 };
    const goOn = () => model.acknowledged < mutations;
    const running = Promise.all(
      Array.from({ length: writers }, (_, at) =>
        writer({
          ask: asking(tokens[at % towns.length] ?? ''),
          division: towns[at % towns.length] ?? '',
          name: `w${at}`,
          random: randomFrom(at + 1),
          model,
          goOn,
        }),
      ),
    );
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      while (model.acknowledged < mutations * part) await sleep(20);
      if (part === 0.6) await killDatabase();
      await kill();
      await start();
    }
    await running;
    const { rows } = await owner.query<{ key: string; state: string; voters: number }>(
      `select 'Activity:' || id as key, case when withdrawn_at is null then 'STANDS' else 'WITHDRAWN' end as state,
         voters_received as voters from activity
       union all select 'Opinion:' || id, case when withdrawn_at is null then state::text else 'WITHDRAWN' end, 0 from opinion`,
    );
    const kept = new Map(rows.map(({ key, state, voters }) => [key, `${state} ${voters}`]));
    const told = [
      ...[...model.activities].map(([id, { state, voters }]) => [id, `${state} ${voters}`] as const),
      ...[...model.opinions].map(([id, { state }]) => [id, `${state} 0`] as const),
    ];
    expect(kept).toEqual(new Map(told.map(([id, state]) => [Buffer.from(id, 'base64').toString(), state])));
    expect(model.acknowledged).toBeGreaterThanOrEqual(mutations);
    expect((await owner.query('select * from tally.recount()')).rows).toEqual([]);
    const total = await owner.query<{ n: string }>(
      `select coalesce(sum(voters_received), 0) + coalesce((select sum(voters_received) from tally.ledger
         where on_date <= tally.today()), 0) as n from tally.cell
       where division_id = (select id from division where code = '0') and not own and grain = 'year'`,
    );
    const standing = [...model.activities.values()].filter(({ state }) => state === 'STANDS');
    expect(Number(total.rows[0]?.n)).toBe(standing.reduce((sum, { voters }) => sum + voters, 0));
  },
  mutations * 200 + patience,
);
