// Growth: what each read costs in the database as the data grows, at each level of the tree, and against counting live.
import pg from 'pg';
import { drive, spreadOf } from './client.ts';
import { liveTimes, type Live } from './live.ts';
import type { Opened } from './opened.ts';
import { startProduct } from './processes.ts';
import { queries } from './queries.ts';
import { type Statement, statements } from './statements.ts';
import { product } from './stacks.ts';
import { openWorld, type World } from './world.ts';

/** Milliseconds of one read at one size of the data. */
export interface Cost {
  readonly what: string;
  /** The level of the division that it is asked of. */
  readonly level: string;
  /** In the database alone, the limit's statement within a scope. */
  readonly database: number;
  /** Of the product, over HTTP on one connection; null where it was not asked. */
  readonly product: number | null;
}

export interface Growth {
  readonly scale: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly megabytes: number;
  readonly costs: readonly Cost[];
  readonly live: Live;
}

const warm = 10;
const seconds = 1;

/** The median of the milliseconds that a statement takes, asked in turn with each of these values. */
export async function timeOf(
  client: pg.ClientBase,
  { name, text }: Pick<Statement, 'name' | 'text'>,
  values: readonly (readonly unknown[])[],
): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1_000;
  for (let at = 0; performance.now() < until || times.length < 3; at += 1) {
    const began = performance.now();
    await client.query({ name, text, values: [...(values[at % values.length] ?? [])] });
    if (at >= warm || performance.now() > until) times.push(performance.now() - began);
  }
  return spreadOf(times).p50;
}

interface Sized {
  readonly what: string;
  readonly level: string;
  readonly key: string;
  readonly codes: readonly string[];
}

async function sizedOf({ owner }: Opened, { questions }: World): Promise<Sized[]> {
  const codes = (over: keyof World['questions']) => questions[over].map(({ code }) => code);
  const { rows } = await owner.query<{ code: string }>(
    `select d.code from division d join division c on d.place >= c.place and d.place < c.place_end
     where c.code = any($1) and d.level = 'TOWNSHIP' and d.closed_on is null order by d.place limit 200`,
    [codes('counties')],
  );
  const townships = rows.map(({ code }) => code);
  const nation = codes('nation');
  return [
    { what: 'by month (Q1)', level: 'nation', key: 'q1', codes: nation },
    { what: 'by month (Q1)', level: 'province', key: 'q1', codes: codes('provinces') },
    { what: 'by month (Q1)', level: 'county', key: 'q1', codes: codes('counties') },
    { what: 'by month (Q1)', level: 'township', key: 'q1', codes: townships },
    { what: 'by province (Q3)', level: 'nation', key: 'q3', codes: nation },
    { what: 'by prefecture (Q2)', level: 'province', key: 'q2', codes: codes('provinces') },
    { what: 'by township (Q4)', level: 'county', key: 'q4', codes: codes('counties') },
    { what: 'every township (Q6)', level: 'province', key: 'q6', codes: codes('largest') },
  ];
}

/** Reads as an analyst of the nation would, all in one session: what is timed is the statement and the wall alone. */
async function reading<Result>(
  opened: Opened,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: opened.appUrl });
  await client.connect();
  try {
    await client.query(`select set_config('role', 'renda_reader', false), set_config('app.read_from', '0', false),
      set_config('app.read_to', '1000000000000', false)`);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function costsOf(opened: Opened, world: World, url: string): Promise<Cost[]> {
  const sized = await sizedOf(opened, world);
  const [nation] = world.questions.nation;
  return reading(opened, async (client) => {
    const costs: Cost[] = [];
    for (const { what, level, key, codes } of sized) {
      const [statement, query] = [statements.get(key), queries.find((each) => each.key === key)];
      if (!statement || !query || !nation) continue;
      const database = await timeOf(
        client,
        { ...statement, name: `${key}_${level}` },
        codes.map((code) => [code, world.year]),
      );
      const requests = codes.flatMap((code) => product.request(query, { ...nation, code }) ?? []);
      await drive(url, requests, { connections: 1, seconds });
      const { p50, bad } = await drive(url, requests, { connections: 1, seconds });
      if (bad > 0) throw new Error(`The product refused ${query.title}`);
      costs.push({ what, level, database, product: p50 });
    }
    return costs;
  });
}

async function sizeOf({ owner }: Opened) {
  const { rows } = await owner.query<{ name: string; n: string }>(
    ['activity', 'attendance', 'opinion', 'mandate', 'station']
      .map((name) => `select '${name}' as name, count(*) as n from ${name}`)
      .join(' union all '),
  );
  const size = await owner.query<{ mb: string }>(
    'select pg_database_size(current_database()) / 1048576 as mb',
  );
  return {
    rows: Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)])),
    megabytes: Number(size.rows[0]?.mb),
  };
}

/** Times the reads on one size of the data. */
export async function measureGrowth(
  opened: Opened,
  scale: string,
  say: (line: string) => void,
): Promise<Growth> {
  const world = await openWorld(opened);
  const service = await startProduct(opened);
  try {
    const costs = await costsOf(opened, world, service.url);
    for (const { what, level, database, product: ours } of costs)
      say(`scale ${scale}: ${what} at a ${level}: ${database.toFixed(2)} ms, product ${ours?.toFixed(2)} ms`);
    const live = await reading(opened, (client) => liveTimes(opened, client, world));
    say(
      `scale ${scale}: live ${live.q1.toFixed(1)} and ${live.q3.toFixed(1)} ms, ` +
        `${(live.q1 / live.counted.q1).toFixed(0)} and ${(live.q3 / live.counted.q3).toFixed(0)} times the counters`,
    );
    return { scale, ...(await sizeOf(opened)), costs, live };
  } finally {
    await service.stop();
  }
}
