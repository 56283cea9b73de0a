// Villages: where deputies live and stations stand beneath a township, and which of them must have a station.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayFrom,
  does,
  elect,
  identityNumber,
  type Named,
  refused,
  seat,
  termEnd,
} from '../support/congresses.ts';
import { drafted, draftOf, published } from '../support/standards.ts';
import { ask, node, openStation, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let prefecture: Person;
let county: Person;
let clerk: Person;
const since = dayFrom(-300);
const deputies: Named[] = [];
let base: Named;

beforeAll(async () => {
  world = await openWorld();
  prefecture = await world.as('CLERK', '5305');
  county = await world.as('CLERK', '530502');
  clerk = await world.as('CLERK', town);
  await seat(county, town);
  for (let n = 0; n < 9; n += 1) deputies.push(await elect(county, town, { name: `代表${n}` }));
});
afterAll(() => world.close());

const registered = (deputy: number, village: string | null, wish: object = {}): Promise<Named> =>
  does(clerk, 'registerDeputy', {
    ...{ division: town, deputy: deputies[deputy]?.id, since, village },
    ...wish,
  });

interface Coverage {
  readonly required: number;
  readonly covered: number;
  readonly rate: { readonly value: number | null };
  readonly missing: {
    readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

async function coverage(person: Person, code: string, on = dayFrom(0), page = ''): Promise<Coverage> {
  const query = `{ division(code: "${code}") { villageCoverage(on: "${on}") { required covered rate { value }
    missing${page} { edges { cursor node { name deputies demanded division { code } } } pageInfo { hasNextPage } } } } }`;
  return (await ask<{ division: { villageCoverage: Coverage } }>(person, query)).division.villageCoverage;
}

const told = async (person: Person, code: string, on?: string): Promise<string> => {
  const { required, covered, missing } = await coverage(person, code, on);
  return [`${covered}/${required}`, ...missing.edges.map(({ node: each }) => each['name'])].join(' ');
};

describe('a village', () => {
  it('is said of a deputy who is registered, and of a station', async () => {
    const { id, version } = await registered(0, ' 横山村 ');
    expect(await node(clerk, 'Serving', id, 'village')).toEqual({ village: '横山村' });
    await does(clerk, 'correctRegistration', { id, version, village: '马转弯村' });
    expect(await node(clerk, 'Serving', id, 'village version')).toEqual({ village: '马转弯村', version: 2 });
    const station = await openStation(clerk, { kind: 'ROOM', name: '横山村联络室', village: '横山村' });
    expect(await node(clerk, 'Station', station.id, 'village')).toEqual({ village: '横山村' });
    await does(clerk, 'correctStation', { ...station, village: null });
    expect(await node(clerk, 'Station', station.id, 'village')).toEqual({ village: null });
    const { version: now } = (await node(clerk, 'Station', station.id, 'version')) as { version: number };
    await does(clerk, 'closeStation', { id: station.id, version: now, on: dayFrom(0) });
  });

  it('is refused where it says nothing, to who does not write there, and on an old version', async () => {
    const input = { division: town, deputy: deputies[1]?.id, since, village: '  ' };
    expect(await refused(clerk, 'registerDeputy', input)).toMatchObject({
      code: 'INVALID',
      field: 'village',
    });
    const { id } = await registered(1, null);
    const beside = await world.as('CLERK', '530502101');
    const change = { id, version: 1, village: '横山村' };
    expect(await refused(beside, 'correctRegistration', change)).toMatchObject({ code: 'NOT_FOUND' });
    const keeper = await world.as('KEEPER', town);
    expect(await refused(keeper, 'correctRegistration', change)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(clerk, 'correctRegistration', { ...change, version: 7 })).toMatchObject({
      code: 'CONFLICT',
    });
    await does(clerk, 'correctRegistration', change);
  });
});

describe('a village lies in a township', () => {
  it('so that a county names none for its deputies and stations', async () => {
    const refusal = { code: 'INVALID', field: 'village' };
    const deputy = { division: '530502', deputy: deputies[8]?.id, since, village: '横山村' };
    expect(await refused(county, 'registerDeputy', deputy)).toMatchObject(refusal);
    const station = { division: '530502', kind: 'ROOM', name: '室', openedOn: since, village: '横山村' };
    expect(await refused(county, 'openStation', station)).toMatchObject(refusal);
    const { village: _, ...bare } = station;
    const opened = await does(county, 'openStation', bare);
    expect(await refused(county, 'correctStation', { ...opened, village: '横山村' })).toMatchObject(refusal);
  });
});

describe('a standard', () => {
  it('says from how many deputies on a village must have a station, where it covers rooms', async () => {
    const wish = (villageDeputies: number, kinds = ['STATION', 'ROOM']) =>
      draftOf('530502', { label: '试', villageDeputies, kinds });
    for (const bad of [wish(0), wish(101), wish(3, ['HOME'])]) {
      expect(await refused(county, 'draftStandard', bad)).toMatchObject({
        code: 'INVALID',
        field: 'villageDeputies',
      });
    }
    const { id } = await drafted(county, '530502', { label: '试', villageDeputies: 3 });
    expect(await node(county, 'Standard', id, 'villageDeputies')).toEqual({ villageDeputies: 3 });
  });
});

describe('the coverage of villages', () => {
  it('requires nothing where no rule is in force', async () => {
    for (const deputy of [2, 3]) await registered(deputy, '横山村');
    for (const deputy of [4, 5, 6]) await registered(deputy, '马转弯村');
    await registered(7, null);
    expect(await told(clerk, town)).toBe('0/0');
    expect((await coverage(clerk, town)).rate.value).toBeNull();
  });

  it('names the villages with so many deputies and no station, under the rule of the day', async () => {
    base = await published(prefecture, '5305', {
      ...{ villageDeputies: 3, effectiveFrom: dayFrom(-200), extensionTopics: ['FUNDS'] },
    });
    expect(await told(county, '530502')).toBe('0/2 横山村 马转弯村');
    expect(await told(prefecture, '5305', dayFrom(-201))).toBe('0/0');
    const [first] = (await coverage(prefecture, '5305')).missing.edges;
    expect(first?.node).toEqual({ name: '横山村', deputies: 3, demanded: 3, division: { code: town } });
  });

  it('counts persons, whatever number of mandates they hold', async () => {
    await seat(county, '530502');
    const number = { identityNumber: identityNumber(7) };
    const [one, other] = [await elect(county, town, number), await elect(county, '530502', number)];
    const both = { division: town, since, village: '双任村' };
    for (const { id } of [one, other]) await does(clerk, 'registerDeputy', { ...both, deputy: id });
    await does(clerk, 'registerDeputy', { ...both, deputy: deputies[8]?.id });
    expect(await told(prefecture, '5305')).toBe('0/2 横山村 马转弯村');
  });

  it('counts a village as covered while a station is open there', async () => {
    await openStation(clerk, {
      kind: 'ROOM',
      name: '马转弯村联络室',
      village: '马转弯村',
      openedOn: dayFrom(-100),
    });
    expect(await told(prefecture, '5305')).toBe('1/2 横山村');
    expect(await told(prefecture, '5305', dayFrom(-101))).toBe('0/2 横山村 马转弯村');
    expect((await coverage(prefecture, '5305')).rate.value).toBe(0.5);
  });

  it('follows the nearest rule that stands: one that adds to another lapses with it', async () => {
    const own = { label: '四人', villageDeputies: 4, effectiveFrom: dayFrom(-50), extends: base.id };
    await published(county, '530502', {
      ...own,
      items: [{ text: '有经费', topic: 'FUNDS', kind: 'PRESENCE' }],
    });
    expect(await told(prefecture, '5305')).toBe('1/1');
    expect(await told(prefecture, '5305', dayFrom(-51))).toBe('1/2 横山村');
    // What it adds to is replaced by one that asks for three again: nothing of the addition is left.
    await published(prefecture, '5305', { label: '新', villageDeputies: 3, effectiveFrom: dayFrom(-10) });
    expect(await told(prefecture, '5305')).toBe('1/2 横山村');
    expect(await told(prefecture, '5305', dayFrom(-11))).toBe('1/1');
  });

  it('ends with the mandates', async () => {
    expect(await told(prefecture, '5305', termEnd)).toBe('0/0');
  });

  it('is read page by page', async () => {
    const on = dayFrom(-120);
    const page = await coverage(prefecture, '5305', on, '(first: 1)');
    expect(page.missing.pageInfo.hasNextPage).toBe(true);
    const cursor = page.missing.edges[0]?.cursor;
    const next = await coverage(prefecture, '5305', on, `(first: 1, after: "${cursor}")`);
    expect(next.missing.edges.map(({ node: each }) => each['name'])).toEqual(['马转弯村']);
    expect(next.missing.pageInfo.hasNextPage).toBe(false);
    const { errors } = await prefecture.ask<object, object>(
      `{ division(code: "5305") { villageCoverage { missing(after: "%%%") { edges { cursor } } } } }`,
      {},
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID']);
  });

  it('tells nothing from the side, and nothing to who reads no records', async () => {
    const beside = await ask<{ division: object }>(
      await world.as('ANALYST', '5304'),
      `{ division(code: "5305") { villageCoverage { required } } }`,
    );
    expect(beside.division).toEqual({ villageCoverage: null });
    const [row] = await world.sql<{ n: number }>(
      `select count(*)::int as n from pg_proc where proname = 'villagers' and prosecdef`,
    );
    expect(row?.n).toBe(1);
    const auditor = await world.as('AUDITOR', '5305');
    const { errors } = await auditor.ask<object, object>(
      `{ division(code: "5305") { villageCoverage { required } } }`,
      {},
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('takes as many statements for many divisions as for one', async () => {
    const query = (first: number) =>
      `{ division(code: "5305") { children(first: ${first}) { edges { node { villageCoverage {
        required covered missing(first: 3) { edges { node { name division { code } } } } } } } } } }`;
    const many = await prefecture.ask<object, object>(query(5), {});
    expect(many.errors).toBeUndefined();
    const one = await prefecture.ask<object, object>(query(1), {});
    expect(many.statements).toHaveLength(one.statements.length);
  });
});
