// What the service tells the wall of whoever asks: the ranges of the seat and no wider ones, and how long a statement may take.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range } from '../../src/core/place.ts';
import type { Role } from '../../src/core/role.ts';
import { usual } from '../../src/graph/patience.ts';
import { mostBytes } from '../../src/graph/written.ts';
import { type Client, openClient } from '../../src/store/client.ts';
import { openReader, type Reader } from '../../src/store/reader.ts';
import { lazily, openReading, type Scope, writing } from '../../src/store/scope.ts';
import { statement } from '../../src/store/statement.ts';
import { idOf } from '../support/everyField.ts';
import { type Node, plantOrderly } from '../support/tree.ts';
import { openWorld, type World } from '../support/world.ts';

type Told = Readonly<Record<string, string | null>>;

const names = [
  'role',
  ...['read', 'write', 'grant'].flatMap((name) => [`app.${name}_from`, `app.${name}_to`]),
  ...['app.chain', 'app.seat', 'app.person'],
  ...['transaction_read_only', 'transaction_isolation'],
  ...['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'],
];
const looking = `select ${names.map((name) => `nullif(current_setting('${name}', true), '') as "${name}"`).join(', ')}`;

/** What each way told the wall, of each transaction that it opened since this was emptied. */
const seen: { readonly way: 'reads' | 'writes' | 'short'; readonly told: Told }[] = [];

interface Transaction {
  $queryRawUnsafe(text: string): Promise<readonly Told[]>;
}

/** Looks at what was told when the work of a transaction is done. */
const watching = (client: Client): Client =>
  new Proxy(client, {
    get(it, name) {
      const value: unknown = Reflect.get(it, name);
      if (name !== '$transaction') return typeof value === 'function' ? value.bind(it) : value;
      return (work: (db: Transaction) => Promise<unknown>, options: object) =>
        (value as (...args: readonly unknown[]) => unknown).call(
          it,
          async (db: Transaction) => {
            try {
              return await work(db);
            } finally {
              const [told] = await db.$queryRawUnsafe(looking);
              if (told?.['app.seat'] != null) {
                seen.push({ way: told['transaction_read_only'] === 'on' ? 'reads' : 'writes', told });
              }
            }
          },
          options,
        );
    },
  });

const looked = statement(looking, []);

const watchingReader = (reader: Reader): Reader => ({
  ...reader,
  read: async (scope, standing, statements, onward) => {
    const whole = ({ rows, ...rest }: Awaited<ReturnType<Reader['read']>>) => {
      seen.push({ way: 'short', told: rows.at(-1)?.[0] as Told });
      return { ...rest, rows: rows.slice(0, -1) };
    };
    const both = [...statements, looked];
    if (!onward) return whole(await reader.read(scope, standing, both));
    let isFirst = true;
    let first: Awaited<ReturnType<Reader['read']>> | undefined;
    await reader.read(scope, standing, both, (answers) => {
      const mine = isFirst ? whole(answers) : answers;
      if (isFirst) first = mine;
      isFirst = false;
      return onward(mine);
    });
    if (!first) throw new Error('Nothing was read');
    return first;
  },
});

let world: World;
let tree: Readonly<Record<string, Node>>;

beforeAll(async () => {
  world = await openWorld('empty', { between: watching, besideReader: watchingReader });
  tree = await plantOrderly(world);
  await world.arrange(`insert into person (id) values (77)`);
});
afterAll(() => world.close());

type Reach = 'all beneath' | 'its own' | 'nothing';

const rangeOf = (reach: Reach, { from, to }: Range): readonly [from: string, to: string] =>
  reach === 'nothing' ? ['0', '0'] : [String(from), String(reach === 'its own' ? from + 1n : to)];

const levels = {
  '0': 'the nation',
  '11': 'a province',
  '1101': 'a prefecture',
  '110101': 'a county',
  '110101100': 'a township',
};
type Code = keyof typeof levels;

const here: Readonly<Record<Role, readonly [as: string, write: (code: Code) => Reach, grant: Reach]>> = {
  ANALYST: ['renda_reader', () => 'nothing', 'nothing'],
  AUDITOR: ['renda_auditor', () => 'nothing', 'nothing'],
  DEPUTY: ['renda_deputy', () => 'nothing', 'nothing'],
  KEEPER: ['renda_staff', () => 'its own', 'nothing'],
  CLERK: [
    'renda_staff',
    (code) => (['110101', '110101100'].includes(code) ? 'all beneath' : 'its own'),
    'all beneath',
  ],
};

const chains: Readonly<Record<Code, readonly Code[]>> = {
  '0': ['0'],
  '11': ['11', '0'],
  '1101': ['1101', '11', '0'],
  '110101': ['110101', '1101', '11', '0'],
  '110101100': ['110101100', '110101', '1101', '11', '0'],
};

const cases = (Object.keys(here) as Role[]).flatMap((role) =>
  (Object.keys(levels) as Code[]).map((code) => [role, levels[code], code] as const),
);

const longWay = `{ node(id: "${idOf('Station', { id: 1 })}") { id } }`;
const shortWay = (code: string) =>
  `{ division(code: "${code}") { rollup(period: { month: "2024-03" }) { activityCount } } }`;
const act = `mutation { withdrawAppeal(input: { id: "${idOf('Appeal', { id: 1 })}", version: 1, reason: "R" }) { id } }`;

describe('of a seat the wall is told its ranges on every way, and no wider ones', () => {
  it.each(cases)('%s of %s', async (role, _level, code) => {
    const [as, write, grant] = here[role];
    const node = tree[code];
    if (!node) throw new Error(`There is no ${code}`);
    const seat = await world.as(role, code, role === 'DEPUTY' ? 77 : undefined);
    await seat.ask('{ viewer { role } }');
    seen.length = 0;
    for (const text of [longWay, shortWay(code), act]) await seat.ask<object, object>(text);
    const whose = {
      role: as,
      'app.chain': chains[code].map((each) => tree[each]?.id).join(','),
      'app.seat': String(seat.seatId),
      'app.person': role === 'DEPUTY' ? '77' : null,
      statement_timeout: '10s',
      lock_timeout: '5s',
    };
    const told = (name: string, [from, to]: readonly [string, string]) => ({
      [`app.${name}_from`]: from,
      [`app.${name}_to`]: to,
    });
    const read = told('read', rangeOf('all beneath', node));
    const all = {
      ...whose,
      ...read,
      ...told('write', rangeOf(write(code), node)),
      ...told('grant', rangeOf(grant, node)),
      idle_in_transaction_session_timeout: '1min',
    };
    const snapshot = { transaction_read_only: 'on', transaction_isolation: 'repeatable read' };
    const expected = {
      reads: { ...all, ...snapshot },
      writes: { ...all, transaction_read_only: 'off', transaction_isolation: 'read committed' },
      short: { ...all, ...snapshot, idle_in_transaction_session_timeout: '15s' },
    };
    for (const { way, told: each } of seen) expect(each, way).toEqual(expected[way]);
    const ways = new Set(seen.map(({ way }) => way));
    const mayWrite = ['CLERK', 'KEEPER', 'DEPUTY'].includes(role);
    expect([...ways].sort()).toEqual(['reads', 'short', ...(mayWrite ? ['writes'] : [])]);
  });
});

describe('a statement that takes too long', () => {
  const scope: Scope = {
    ...{ role: 'renda_reader', chain: [], seatId: 1 },
    ...{ read: { from: 0n, to: 1n }, write: { from: 0n, to: 0n }, grant: { from: 0n, to: 0n } },
  };
  const standing = { account: 'nobody', seatId: 1, jti: 'x', role: 'ANALYST', held: { from: 0n, to: 1n } };
  const sooner = `select set_config('statement_timeout', '100', true)`;
  const sleeping = 'select pg_sleep(8)';
  const busy = { name: 'Refusal', code: 'BUSY', message: 'The service is busy; try again in a moment.' };

  /** The statements that the serving login is about now. */
  const underWay = async () =>
    (
      await world.sql<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where usename = 'renda_app' and datname = current_database()
           and (state <> 'idle' or query like '%pg_sleep%' and state = 'active')`,
      )
    )[0]?.n;

  it.each([
    [
      'in writing',
      async (client: Client) =>
        writing(client, scope, async (db) => {
          await db.$queryRawUnsafe(sooner);
          await db.$queryRawUnsafe(`${sleeping}::text`);
        }),
    ],
    [
      'in a snapshot',
      async (client: Client) => {
        const { db, close } = await openReading(client, scope);
        const read = lazily(
          async () => db,
          () => undefined,
        );
        try {
          await read.$queryRawUnsafe(sooner);
          await read.$queryRawUnsafe(`${sleeping}::text`);
        } finally {
          await close();
        }
      },
    ],
  ])('is ended and refused as BUSY %s, and its connection serves again', async (_way, work) => {
    const client = openClient({ url: world.appUrl, connections: 1 });
    const began = performance.now();
    const fault = await work(client).catch((error: unknown) => error);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(fault).toMatchObject(busy);
    expect(await underWay()).toBe(0);
    expect(await client.$queryRawUnsafe('select 1 as one')).toEqual([{ one: 1 }]);
    await client.$disconnect();
  });

  it('is ended and refused as BUSY on the short way, and another connection serves', async () => {
    const reader = openReader({ url: world.appUrl, connections: 1 });
    const began = performance.now();
    const late = reader.read(scope, standing, [statement(sooner, []), statement(sleeping, [])]);
    expect(await late.catch((error: unknown) => error)).toMatchObject(busy);
    expect(performance.now() - began).toBeLessThan(5_000);
    // Its connection is cut: the database notices a moment later.
    await expect.poll(underWay).toBe(0);
    expect((await reader.read(scope, standing, [statement('select 1 as one', [])])).rows).toEqual([
      [{ one: 1 }],
    ]);
    await reader.end();
  });
});

it('others may keep the service waiting so long, and an answer is so long at most', () => {
  expect(usual).toEqual({
    ...{ head: 10_000, request: 30_000, idle: 120_000 },
    ...{ answer: 60_000, pace: 32_768, filePace: 131_072, held: 536_870_912, heldEach: 134_217_728 },
    ...{ look: 2_000, stop: 10_000, connections: 2_000, neighbours: 500 },
  });
  expect(mostBytes).toBe(8_388_608);
});
