// The table of faults: what is done to the service while people work, and that every promise holds after each.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SignJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Head } from '../../src/store/chain.ts';
import { ensureSeat } from '../../src/exchange/demo/seats.ts';
import { readKeys } from '../../src/store/tokenKeys.ts';
import { clockAhead } from '../support/clock.ts';
import { type Desk, type Writer, writer } from '../support/crowd.ts';
import { openDesks } from '../support/desks.ts';
import { type Acknowledged, numberIn } from '../support/insisting.ts';
import { invariants, secrets } from '../support/invariants.ts';
import { type Proxy, openProxy } from '../support/proxy.ts';
import { randomFrom } from '../support/random.ts';
import { type Service, startService } from '../support/service.ts';

const whole = process.env['RENDA_FAULTS'] === 'all';
const random = randomFrom(20_261_130);
const root = fileURLToPath(new URL('../..', import.meta.url));
const sheetLines = 200;

let folder: string;
let disk: string | null = null;
let service: Service;
let owner: pg.Pool;
let desks: readonly Desk[];
let writers: Writer[];
/** Who worked by another clock: their tokens are good by that alone. */
const others: Writer[] = [];
let token = '';
let proxy: Proxy | null = null;
let head: Head | null = null;

/** A file system of its own, small enough to be filled, where this machine permits one. */
async function smallDisk(): Promise<string | null> {
  if (!whole) return null;
  const made = await mkdtemp(join(tmpdir(), 'renda-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2000m,mode=755', 'none', made], { stdio: 'ignore' });
    return made;
  } catch {
    await rm(made, { recursive: true, force: true });
    return null;
  }
}

beforeAll(async () => {
  disk = await smallDisk();
  folder = disk ? join(disk, 'data') : await mkdtemp(join(tmpdir(), 'renda-faults-'));
  if (disk) execFileSync('mkdir', ['-p', folder]);
  await chmod(folder, 0o755);
  service = await startService(folder, {
    LOG_LEVEL: 'info',
    RATE_LIMIT: 'off',
    DATABASE_MEMORY: '512MB',
  });
  owner = new pg.Pool({ connectionString: service.ownerUrl, max: 4 });
  owner.on('error', () => undefined);
  owner.on('connect', (client) => client.on('error', () => undefined));
  desks = await openDesks(service.ownerUrl, folder);
  token = desks[0]?.token ?? '';
  writers = desks.map((desk, at) =>
    writer(`writer-${at}`, desk, randomFrom(at + 1), () => proxy?.url ?? service.url()),
  );
  await writers[0]?.insist('somebody', 'electDeputy', {
    ...{ division: '530502', name: '段玉梅', gender: 'FEMALE', electoralUnit: '第一选区', manner: 'GENERAL' },
    ...secrets,
  });
  if (done() !== 1) throw new Error('Nobody was elected, whose number no log may hold');
});
afterAll(async () => {
  await owner?.end();
  await service?.stop();
  await rm(folder, { recursive: true, force: true });
  if (disk) execFileSync('umount', [disk]);
  if (disk) await rm(disk, { recursive: true, force: true });
});

const done = (): number => writers.reduce((sum, each) => sum + each.acknowledged.length, 0);

/** Everybody works until so many more mutations are acknowledged, while something is done to the service. */
async function underLoad(
  mutations: number,
  harm: () => Promise<void> = async () => undefined,
): Promise<void> {
  const goal = done() + mutations;
  const isOver = () => done() >= goal;
  await Promise.all([
    ...writers.map(async (each) => {
      while (!isOver()) await each.step();
    }),
    harm(),
  ]);
}

const again = (): number =>
  writers.reduce((sum, each) => sum + Object.values(each.again).reduce((a, b) => a + b, 0), 0);

interface Post {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly code: string | undefined;
}

async function post(query: string, variables: object): Promise<Post> {
  const response = await fetch(service.url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const body = await response.json();
  const code: string | undefined = body.errors?.[0]?.extensions.code;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), code };
}

const correction =
  'mutation ($input: CorrectActivityInput!) { correctActivity(input: $input) { id version } }';

/** An activity of the first desk as it stands, which its keeper may correct. */
async function anActivity() {
  const [first] = writers;
  if (!first) throw new Error('Nobody is at a desk');
  const standing = () => first.kept.find(({ noun, isWithdrawn }) => noun === 'activity' && !isWithdrawn);
  while (!standing()) await first.step();
  const activity = standing();
  if (!activity) throw new Error('Nothing is on record');
  return activity;
}

type Figures = Readonly<Record<string, number | string>>;

interface Fault {
  readonly name: string;
  /** How often in the short selection, null where it is left out of it, and in the whole table. */
  readonly rounds: readonly [short: number | null, whole: number];
  readonly run: (rounds: number) => Promise<Figures>;
}

const faults: readonly Fault[] = [
  {
    name: 'the service is killed',
    rounds: [null, 8],
    run: async (rounds) => {
      await underLoad(rounds * 60, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await sleep(random.int(100, 900));
          await service.kill();
          await service.restart();
        }
      });
      return {};
    },
  },
  {
    name: 'the database is killed, and the service with it',
    rounds: [null, 5],
    run: async (rounds) => {
      let slowest = 0;
      await underLoad(rounds * 60, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await sleep(random.int(200, 900));
          await service.killDatabase();
          await service.kill();
          const began = Date.now();
          await service.restart();
          slowest = Math.max(slowest, Date.now() - began);
        }
      });
      expect(slowest).toBeLessThan(30_000);
      return { 'back after at most ms': slowest };
    },
  },
  {
    name: 'connections to the database are ended',
    rounds: [10, 200],
    run: async (rounds) => {
      let ended = 0;
      await underLoad(rounds * 8, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await sleep(random.int(5, 60));
          const { rowCount } = await owner.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'renda_app' order by random() limit 2`,
          );
          ended += rowCount ?? 0;
        }
      });
      return { ended };
    },
  },
  {
    name: 'lines to the service are slow, in bytes, cut or swallow answers',
    rounds: [1, 8],
    run: async (rounds) => {
      const opened = await openProxy(random, () => service.url());
      proxy = opened;
      await underLoad(rounds * 60);
      proxy = null;
      await opened.close();
      return opened.seen;
    },
  },
  {
    name: 'four times as many come as there is room for',
    rounds: [1, 3],
    run: async (rounds) => {
      const activity = await anActivity();
      const figures = { asked: 0, unavailable: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const locker = await owner.connect();
        await locker.query('begin');
        // Whoever comes has to wait for this, and holds a connection meanwhile.
        await locker.query('lock table activity in access exclusive mode');
        const stale = { id: activity.id, version: activity.version + 1_000, votersReceived: 1 };
        const answers = await Promise.all(
          Array.from({ length: 80 }, () => post(correction, { input: stale })),
        );
        await locker.query('rollback');
        locker.release();
        const busy = answers.filter(({ code }) => code === 'BUSY');
        figures.asked += answers.length;
        figures.unavailable += busy.length;
        expect(busy.length).toBeGreaterThan(0);
        for (const each of busy) expect(each).toEqual({ status: 503, retryAfter: '1', code: 'BUSY' });
        for (const { code } of answers) expect(['BUSY', 'CONFLICT']).toContain(code);
        // No connection is lost on the way: all that there are serve again at once.
        await underLoad(40);
        await sleep(200);
        const { rows } = await owner.query(
          `select count(*)::int as n from pg_stat_activity where usename = 'renda_app' and state like 'idle in transaction%'`,
        );
        expect(rows).toEqual([{ n: 0 }]);
      }
      return figures;
    },
  },
  {
    name: 'fifty correct one record at once',
    rounds: [1, 40],
    run: async (rounds) => {
      for (let round = 0; round < rounds; round += 1) {
        const activity = await anActivity();
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, at) =>
            post(correction, {
              input: {
                ...{ id: activity.id, version: activity.version, votersReceived: at },
                idempotencyKey: `fifty-${round}-${at}`,
              },
            }).then((answer) => ({ ...answer, at })),
          ),
        );
        const taken = answers.filter(({ code }) => code === undefined);
        expect(taken).toHaveLength(1);
        expect(new Set(answers.filter(({ code }) => code !== undefined).map(({ code }) => code))).toEqual(
          new Set(['CONFLICT']),
        );
        const at = taken[0]?.at ?? 0;
        Object.assign(activity, { version: activity.version + 1, voters: at });
        const one = { key: `fifty-${round}-${at}`, action: 'correctActivity', id: numberIn(activity.id) };
        const [first] = writers;
        if (first) (first.acknowledged as Acknowledged[]).push(one);
      }
      return {};
    },
  },
  {
    name: 'a report reads for as long as it likes',
    rounds: [null, 2],
    run: async (rounds) => {
      for (let round = 0; round < rounds; round += 1) {
        const reader = await owner.connect();
        await reader.query('begin isolation level repeatable read read only');
        await reader.query('select count(*) from activity');
        await underLoad(40);
        await sleep(1_500);
        const { rows } = await owner.query(
          'select count(*)::int as n from tally.ledger where on_date <= current_date',
        );
        await reader.query('rollback');
        reader.release();
        expect(rows).toEqual([{ n: 0 }]);
      }
      return {};
    },
  },
  {
    name: 'the import of a sheet is killed',
    rounds: [null, 5],
    run: async (rounds) => {
      const { id } = await ensureSeat(service.ownerUrl, 'CLERK', '530502');
      const figures = { killed: 0, whole: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const path = join(folder, `sheet-${round}.csv`);
        const lines = Array.from(
          { length: sheetLines },
          (_, at) => `530502,VISIT,sheet-${round}/${at},2024-05-${String((at % 28) + 1).padStart(2, '0')}`,
        );
        await writeFile(path, ['division,type,title,heldOn', ...lines].join('\n'));
        const command = ['--import', 'tsx', 'src/cli.ts', 'import', 'activities', path, '--seat', String(id)];
        const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '' };
        const start = () => spawn(process.execPath, command, { cwd: root, env, stdio: 'pipe' });
        const first = start();
        const gone = once(first, 'exit');
        const timer = setTimeout(() => first.kill('SIGKILL'), random.int(800, 3_000));
        const [code] = await gone;
        clearTimeout(timer);
        figures[code === 0 ? 'whole' : 'killed'] += 1;
        expect(await findings(), 'amid an import').toEqual([]);
        const [second] = await once(start(), 'exit');
        expect(second).toBe(0);
      }
      return figures;
    },
  },
  {
    name: 'the clock of the service jumps two hours ahead, and then behind',
    rounds: [null, 4],
    run: async (rounds) => {
      const [desk] = desks;
      if (!desk) throw new Error('Nobody is at a desk');
      const before = others.length;
      for (const hours of Array.from({ length: rounds }, () => [2, -2]).flat()) {
        const by = hours * 3_600_000;
        await service.kill();
        await service.restart(clockAhead(by));
        // What was signed by the right clock has run out by this one, or is not of its time yet.
        const refused = { status: 401, retryAfter: null, code: 'UNAUTHENTICATED' };
        expect(await post('{ viewer { account } }', {})).toEqual(refused);
        const mine = { ...desk, token: await tokenBy(by, desk), silentYear: 1_900 + others.length };
        const number = others.length;
        const other = writer(`writer-${900 + number}`, mine, randomFrom(number + 900), () => service.url());
        others.push(other);
        for (let step = 0; step < 40; step += 1) await other.step();
        expect(other.acknowledged.length).toBeGreaterThan(10);
        // What is on record has the moments of the database.
        expect(await momentsBy(by)).toEqual([]);
        await service.kill();
        await service.restart();
        expect((await post('{ viewer { account } }', {})).status).toBe(200);
      }
      const acts = others.slice(before).reduce((sum, each) => sum + each.acknowledged.length, 0);
      return { 'by another clock': acts };
    },
  },
  {
    name: 'the disk is full',
    rounds: [null, 2],
    run: async (rounds) => {
      if (!disk) return { skipped: 'this machine permits no small file system' };
      const figures = { again: 0, restarts: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const ballast = join(disk, 'ballast');
        execFileSync('sh', ['-c', `cat /dev/zero > ${ballast} 2>/dev/null || true`]);
        const before = again();
        await underLoad(60, async () => {
          await sleep(3_000);
          await rm(ballast);
          await sleep(3_000);
          if (await isReady()) return;
          figures.restarts += 1;
          await service.kill();
          await service.restart();
        });
        figures.again += again() - before;
      }
      return figures;
    },
  },
];

/** A token of the clerk at a desk as the service would sign it by a clock that is so many milliseconds ahead. */
async function tokenBy(by: number, { county }: Desk): Promise<string> {
  const { account, id } = await ensureSeat(service.ownerUrl, 'CLERK', county);
  const { current } = await readKeys(join(folder, 'keys'));
  const now = Math.floor((Date.now() + by) / 1_000);
  return new SignJWT({ seat: id, sub: account, iss: 'renda', aud: 'renda', jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'EdDSA', kid: current.kid })
    .setIssuedAt(now)
    .setExpirationTime(now + 3_600)
    .sign(current.privateKey);
}

/** The columns of moments that say what only a clock that is so many milliseconds ahead can have said. */
async function momentsBy(by: number): Promise<readonly string[]> {
  const { rows: columns } = await owner.query<{ table: string; name: string }>(
    `select c.table_schema || '.' || c.table_name as table, c.column_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema in ('public', 'audit', 'tally') and t.table_type = 'BASE TABLE' and c.data_type = 'timestamp with time zone'`,
  );
  const told: string[] = [];
  for (const { table, name } of columns) {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from ${table} where abs(extract(epoch from ${name} - now()) * 1000 - $1) < 600000`,
      [by],
    );
    if ((rows[0]?.n ?? 0) > 0) told.push(`${table}.${name}`);
  }
  return told;
}

/** What does not hold now. */
async function findings(): Promise<readonly string[]> {
  const checked = await invariants(service, owner, [...writers, ...others], sheetLines, head);
  ({ head } = checked);
  return checked.findings;
}

const isReady = (): Promise<boolean> =>
  fetch(service.url().replace('/graphql', '/health/ready')).then(
    ({ ok }) => ok,
    () => false,
  );

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

for (const { name, rounds, run } of faults) {
  const [short, all] = rounds;
  const times = whole ? all : short;
  if (times === null) continue;
  it(
    `holds every promise when ${name} (${times})`,
    async () => {
      const [began, before, sent] = [Date.now(), done(), again()];
      const figures = await run(times);
      expect(await findings()).toEqual([]);
      const took = ((Date.now() - began) / 1_000).toFixed(1);
      const more = Object.entries(figures).map(([what, figure]) => `, ${what} ${figure}`);
      const counts = `${done() - before} acknowledged, ${again() - sent} sent again`;
      tell(`${name}: ${times} rounds, ${took} s, ${counts}${more.join('')}; I1–I10 hold`);
    },
    60_000 + times * 60_000,
  );
}
