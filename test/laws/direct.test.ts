// The law of the short way: what is told directly is what the resolvers tell, and it takes one round trip.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/domain/tally/card.ts';
import { randomFrom } from '../support/random.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let analyst: Person;
let clerk: Person;

beforeAll(async () => {
  world = await openWorld('demo');
  [analyst, clerk] = await Promise.all([world.as('ANALYST', '0'), world.as('CLERK', '530502')]);
  // Some of it is folded, some pending: both ways have to add the two.
  const town = await world.as('KEEPER', '530502105');
  for (const heldOn of ['2024-02-29', '2024-12-31', '2025-01-01']) {
    const { errors } = await town.ask(
      `mutation { recordActivity(input: { division: "530502105", type: RECEPTION, title: "接待", heldOn: "${heldOn}",
        votersReceived: 7, opinions: [{ content: "路灯" }] }) { id } }`,
    );
    if (errors) throw new Error(errors[0]?.message);
  }
});
afterAll(() => world?.close());

/** How many operations that chance has made are asked both ways: as many as RENDA_DIRECT_OPERATIONS says. */
const operations = Number(process.env['RENDA_DIRECT_OPERATIONS'] ?? 12);
const random = randomFrom(20_241_124);
const some = (values: readonly string[]): string[] => values.filter(() => random.chance(0.4));

const periods = [
  '{year: 2024}',
  '{year: 2025}',
  '{half: "2024-H2"}',
  '{quarter: "2024-Q1"}',
  '{month: "2024-12"}',
  '{months: {from: "2023-11", to: "2025-02"}}',
];
const plain = [
  'code',
  'name',
  'fullName',
  'level',
  'kind',
  'hasCongress',
  'isExpectedToReport',
  'bornOn',
  'id',
];
const above = 'ancestors { code name level }';

function metrics(): string[] {
  const chosen = some(catalogue.metrics.map(({ key }) => key));
  const metric = random.pick(catalogue.metrics.filter(({ by }) => by));
  const split = `split: ${metric.key}(${metric.by?.argument}: ${random.pick(Object.keys(metric.by?.values ?? {}))})`;
  return [...chosen.slice(0, 6), split, 'votersReceived'];
}

const rates = (): string[] =>
  some(catalogue.rates.map(({ key }) => `${key} { numerator denominator value definition }`));

function rollup(depth: number): string {
  const more = [
    `series { month ${[...metrics(), ...rates()].join(' ')} }`,
    'coverage { expected reporting rate }',
    ...(depth > 0 ? [`previousYear ${rollup(depth - 1)}`, `previousPeriod ${rollup(depth - 1)}`] : []),
  ];
  return `{ period ${[...metrics(), ...rates(), ...some(more)].join(' ')} }`;
}

const lower = {
  NATION: 'PROVINCE',
  PROVINCE: 'PREFECTURE',
  PREFECTURE: 'COUNTY',
  COUNTY: 'TOWNSHIP',
} as const;
const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

function division(level: keyof typeof lower | 'TOWNSHIP', depth: number): string {
  const figure = '{ metric dimension value qualifier unit source verbatim definition note periodText match }';
  const published = [
    `declared ${figure}`,
    `of: declared(period: ${random.pick(periods)}) ${figure}`,
    `reconcile(period: ${random.pick(periods)}) { declared ${figure} counted countedOver verdict }`,
  ];
  const parts = [
    ...some([...plain, above, ...published]),
    '__typename',
    `rollup(period: ${random.pick(periods)}) ${rollup(1)}`,
  ];
  if (depth > 0 && level !== 'TOWNSHIP') {
    const next = lower[level];
    parts.push(
      `children(first: ${random.pick([1, 3, 100])}) { ${page} edges { cursor node { ${division(next, depth - 1)} } } }`,
      `breakdown(level: ${next}, period: ${random.pick(periods)}) { division { ${['name', ...some(plain)].join(' ')} } rollup ${rollup(1)} }`,
    );
  }
  return parts.join(' ');
}

/** The same operation, with a directive that changes nothing and that only the resolvers understand. */
const resolved = (query: string): string => query.replace('{ __typename', '{ __typename @include(if: true)');

const tops = [
  ['53', 'PROVINCE', 0],
  ['5305', 'PREFECTURE', 1],
  ['530502', 'COUNTY', 1],
  ['530502105', 'TOWNSHIP', 0],
  ['11', 'PROVINCE', 0],
  ['999999', 'COUNTY', 0],
] as const;

const isPrisma = (sql: string): boolean => /"public"\."/.test(sql);

describe('an operation of roll-ups', () => {
  it.each(['{year: 2024}', '{month: "2024-12"}', '{quarter: "2024-Q1"}'])(
    'is told as the resolvers tell it for all the townships of a province over %s',
    async (period) => {
      const query = `query { __typename division(code: "53") { breakdown(level: TOWNSHIP, period: ${period}) {
        division { code } rollup { votersReceived stationCount deputyStationVisits } } } }`;
      const short = await analyst.ask<{ division: { breakdown: readonly object[] } }, object>(query);
      const long = await analyst.ask(resolved(query));
      expect(short.data?.division.breakdown.length).toBeGreaterThan(1_000);
      expect(short.data).toEqual(long.data);
      const isDense = short.statements.some((sql) => sql.includes('division_id between'));
      expect(isDense).toBe(!period.includes('quarter'));
    },
  );

  it.each(Array.from({ length: operations }, (_, at) => [at] as const))(
    'is told as the resolvers tell it: number %i',
    async (at) => {
      const [code, level, depth] = tops[at % tops.length] ?? tops[0];
      const query = `query { __typename division(code: "${code}") { ${division(level, depth)} } }`;
      const who = at % 3 === 2 ? clerk : analyst;
      const short = await who.ask(query);
      const long = await who.ask(resolved(query));
      expect(short.errors, query).toBeUndefined();
      expect(short.data, query).toEqual(long.data);
      expect(JSON.stringify(short.data)).toBe(JSON.stringify(long.data));
      expect(
        short.statements.filter(isPrisma).map((sql) => sql.slice(0, 80)),
        query,
      ).toEqual([]);
      expect(long.statements.some(isPrisma)).toBe(true);
    },
  );

  it('is told as the resolvers tell it beside what was published', async () => {
    const query = `query { __typename division(code: "610902") { name
      reconcile(period: {year: 2024}) { declared { metric value periodText match } counted countedOver verdict }
      rollup(period: {year: 2024}) { votersReceived } } }`;
    const short = await analyst.ask<
      { division: { reconcile: readonly { counted: number | null }[] } },
      object
    >(query);
    const long = await analyst.ask(resolved(query));
    expect(short.data?.division.reconcile.some(({ counted }) => counted !== null)).toBe(true);
    expect(short.data).toEqual(long.data);
    expect(short.statements.filter(isPrisma)).toEqual([]);
  });

  const refusals = [
    '{ division(code: "53") { reconcile(period: {month: "2024-13"}) { counted } } }',
    '{ division(code: "53") { rollup(period: {month: "2024-13"}) { votersReceived } } }',
    '{ division(code: "53") { breakdown(level: PROVINCE, period: {year: 2024}) { rollup { votersReceived } } } }',
    '{ division(code: "53") { rollup(period: {year: 1700}) { votersReceived } } }',
  ];
  it.each(refusals)('is refused as the resolvers refuse it: %s', async (query) => {
    const { data, errors } = await analyst.ask<{ division: object }, object>(query);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(data?.division).toBeTruthy();
  });

  it('tells the rest where one field is asked with what does not fit', async () => {
    const query =
      'query ($p: PeriodInput = {year: 2024}) { division(code: "53") { name rollup(period: $p) { asOf } } }';
    for (const _ of [1, 2]) {
      const { data, errors } = await analyst.ask<{ division: { name: string } }, object>(query, { p: null });
      expect(errors?.[0]).toMatchObject({ path: ['division', 'rollup'], extensions: { code: 'INVALID' } });
      expect(data?.division).toEqual({ name: '云南省', rollup: null });
    }
  });

  it('answers whatever a client calls its fields', async () => {
    for (const query of [
      '{ json: __typename @include(if: true) viewer { role } }',
      '{ json: division(code: "53") { json: name aliases } data: __typename }',
      '{ json: division(code: "53") { json: name } extensions: __typename }',
    ]) {
      const { data, errors } = await analyst.ask<{ json: unknown }, object>(query);
      expect(errors, query).toBeUndefined();
      expect(data?.json, query).toBeTruthy();
    }
  });

  it('reads nothing when it costs too much', async () => {
    const all = 'children(first: 100) { edges { node { name';
    const { errors, statements } = await analyst.ask(
      `{ division(code: "0") { ${all} ${all} ${all} } } } } } } } } } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('TOO_COSTLY');
    expect(statements).toEqual([]);
  });

  it('asks once for what only the resolvers can tell', async () => {
    const { errors, statements } = await analyst.ask('{ standards(first: 1) { edges { node { label } } } }');
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });

  it('leafs on from a cursor all the same', async () => {
    const names = 'edges { cursor node { name } } pageInfo { hasNextPage }';
    const first = await clerk.ask<Page, object>(
      `{ division(code: "530502") { children(first: 2) { ${names} } } }`,
    );
    const cursor = first.data?.division.children.edges.at(-1)?.cursor;
    const second = await clerk.ask<Page, object>(
      `{ division(code: "530502") { children(first: 2, after: "${cursor}") { ${names} } } }`,
    );
    const all = await clerk.ask<Page, object>(
      `{ division(code: "530502") { children(first: 4) { ${names} } } }`,
    );
    expect([
      ...(first.data?.division.children.edges ?? []),
      ...(second.data?.division.children.edges ?? []),
    ]).toEqual(all.data?.division.children.edges);
  });
});

interface Page {
  readonly division: {
    readonly children: { readonly edges: readonly { readonly cursor: string; readonly node: object }[] };
  };
}

describe('what is kept in memory', () => {
  const ask = '{ division(code: "530502105") { name rollup(period: {year: 2024}) { votersReceived } } }';

  it('is read anew when the tree has changed', async () => {
    const before = await clerk.ask<{ division: { name: string } }, object>(ask);
    expect(before.data?.division.name).toBe('瓦窑镇');
    await world.arrange(`update division set name = '瓦窑新镇' where code = '530502105'`);
    const after = await clerk.ask<{ division: { name: string } }, object>(ask);
    expect(after.data?.division.name).toBe('瓦窑新镇');
    await world.arrange(`update division set name = '瓦窑镇' where code = '530502105'`);
    expect((await clerk.ask<{ division: { name: string } }, object>(ask)).data?.division.name).toBe('瓦窑镇');
  });

  it('lets nobody in whose seat was withdrawn or moved, whose account was disabled or whose token was taken back since', async () => {
    for (const harm of [
      'update seat set withdrawn_at = now() where id = $1',
      'update account set disabled_at = now() where id = (select account_id from seat where id = $1)',
      `insert into revoked_token (jti, until) select $2, now() + interval '1 day' where $1::int > 0`,
    ]) {
      const person = await world.as('CLERK', '530502');
      const [, body = ''] = person.token?.split('.') ?? [];
      const { jti } = JSON.parse(Buffer.from(body, 'base64url').toString());
      expect((await person.ask(ask)).errors).toBeUndefined();
      await world.arrange(harm, harm.includes('$2') ? [person.seatId, jti] : [person.seatId]);
      const { data, errors } = await person.ask(ask);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const moved = await world.as('CLERK', '530502');
    expect((await moved.ask<Rolled, object>(ask)).data?.division.rollup).not.toBeNull();
    await world.arrange(
      `update seat set division_id = d.id, place = d.place from division d where d.code = '610902' and seat.id = $1`,
      [moved.seatId],
    );
    expect((await moved.ask<Rolled, object>(ask)).data?.division.rollup).toBeNull();
  });
});

describe('two mutations of one operation', () => {
  it('each show the counts as they are after it', async () => {
    const keeper = await world.as('KEEPER', '530502105');
    const record = `recordActivity(input: { division: "530502105", type: RECEPTION, title: "接待", heldOn: "2024-12-30",
      votersReceived: 3 }) { division { rollup(period: {year: 2024}) { votersReceived } } }`;
    const { data, errors } = await keeper.ask<Record<'one' | 'two', Recorded>, object>(
      `mutation { one: ${record} two: ${record} }`,
    );
    expect(errors).toBeUndefined();
    const [one, two] = [data?.one, data?.two].map((each) => each?.division.rollup.votersReceived ?? 0);
    expect(two).toBe((one ?? 0) + 3);
  });
});

interface Recorded {
  readonly division: { readonly rollup: { readonly votersReceived: number } };
}

interface Rolled {
  readonly division: { readonly rollup: object | null };
}
