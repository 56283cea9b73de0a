// Which standard applies: the nearest above that is in force for the kind of station, with what it adds to, and why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { type Applies, appliesFields, applying, chainOf, published } from '../support/standards.ts';
import { ask, openStation } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let province: Person;
let prefecture: Person;
let county: Person;
let keeper: Person;
let analyst: Person;
let base: Named;
let closer: Named;

const town = '530502105';
const other = '530502103';
const funds = (text: string) => [{ text, topic: 'FUNDS', kind: 'PRESENCE' }];
const open = { extensionTopics: ['FUNDS'] };

beforeAll(async () => {
  world = await openWorld();
  province = await world.as('CLERK', '53');
  prefecture = await world.as('CLERK', '5305');
  county = await world.as('CLERK', '530502');
  keeper = await world.as('KEEPER', town);
  analyst = await world.as('ANALYST', '53');
  base = await published(province, '53', { label: '省标', ...open, items: funds('省有经费') });
});
afterAll(() => world.close());

describe('the standard that applies', () => {
  it('is that of the nearest above, for the kinds it covers, from the day it takes effect', async () => {
    const found = await applying(keeper, town, '2024-06-30');
    expect(chainOf(found)).toEqual(['APPLIES 云南省 省标']);
    expect(found?.because).toBe(
      'This division has no standard of its own in force; the nearest above it that has is 云南省.',
    );
    expect(await applying(keeper, town, '2023-12-31')).toBeNull();
    expect(await applying(keeper, town, '2024-06-30', 'HOME')).toBeNull();
  });

  it('is a county’s own from the day it replaces the province’s, and the province’s before and beside', async () => {
    await published(county, '530502', { label: '县标', effectiveFrom: '2024-09-01', kinds: ['STATION'] });
    expect(chainOf(await applying(keeper, town, '2024-08-31'))).toEqual(['APPLIES 云南省 省标']);
    const found = await applying(keeper, town, '2024-09-01');
    expect(chainOf(found)).toEqual(['APPLIES 隆阳区 县标', 'REPLACED 云南省 省标']);
    expect(found?.owner.name).toBe('隆阳区');
    expect(found?.items).toHaveLength(5);
    expect(found?.because).toBe(
      'This division has no standard of its own in force; the nearest above it that has is 云南省保山市隆阳区. It replaces that of 云南省.',
    );
    expect(chainOf(await applying(keeper, town, '2024-09-01', 'ROOM'))).toEqual(['APPLIES 云南省 省标']);
    expect(chainOf(await applying(analyst, '530521', '2024-09-01'))).toEqual(['APPLIES 云南省 省标']);
  });

  it('is asked with the items of what it adds to, over any number of steps', async () => {
    closer = await published(prefecture, '5305', {
      ...{ label: '市补', extends: base.id, kinds: ['ROOM'], ...open },
      items: funds('市有经费'),
    });
    await published(county, '530502', {
      ...{ label: '县补', extends: closer.id, kinds: ['ROOM'], effectiveFrom: '2024-02-01' },
      items: funds('县有经费'),
    });
    const found = await applying(keeper, town, '2024-06-30', 'ROOM');
    expect(chainOf(found)).toEqual(['APPLIES 隆阳区 县补', 'EXTENDED 保山市 市补', 'EXTENDED 云南省 省标']);
    expect(found?.items.map(({ text, standard }) => `${text} ${standard.label}`)).toEqual([
      '省有经费 省标',
      '市有经费 市补',
      '县有经费 县补',
    ]);
    expect(found?.because).toContain('It adds to that of 云南省保山市, 云南省.');
    expect(chainOf(await applying(keeper, town, '2024-01-31', 'ROOM'))).toEqual([
      'APPLIES 保山市 市补',
      'EXTENDED 云南省 省标',
    ]);
  });

  it('is no longer one that adds to a version which was replaced, and stays it for the days before', async () => {
    await published(prefecture, '5305', { label: '新市标', kinds: ['ROOM'], effectiveFrom: '2024-11-01' });
    const found = await applying(keeper, town, '2024-11-01', 'ROOM');
    expect(chainOf(found)).toEqual(['LAPSED 隆阳区 县补', 'APPLIES 保山市 新市标', 'REPLACED 云南省 省标']);
    expect(found?.because).toBe(
      'This division has no standard of its own in force; the nearest above it that has is 云南省保山市. It replaces that of 云南省. What 云南省保山市隆阳区 added does not apply: what it was added to is not in force.',
    );
    expect(chainOf(await applying(keeper, town, '2024-10-31', 'ROOM'))?.[0]).toBe('APPLIES 隆阳区 县补');
  });

  it('is that above again when one ends without another in its place', async () => {
    const own = await published(county, town, { label: '镇标', effectiveFrom: '2024-12-01' });
    expect(chainOf(await applying(keeper, town, dayFrom(0)))?.[0]).toBe('APPLIES 瓦窑镇 镇标');
    expect((await applying(keeper, town, dayFrom(0)))?.because).toMatch(
      /^This division has a standard of its own in force\. It replaces that of /,
    );
    await does(county, 'endStandard', { id: own.id, version: own.version, on: dayFrom(3) });
    expect(chainOf(await applying(keeper, town, dayFrom(2)))?.[0]).toBe('APPLIES 瓦窑镇 镇标');
    expect(chainOf(await applying(keeper, town, dayFrom(3)))?.[0]).toBe('APPLIES 隆阳区 县标');
  });

  it('is never a draft or a model', async () => {
    await published(county, other, { label: '范本', isModel: true });
    const found = await applying(county, other, '2024-10-01');
    expect(chainOf(found)).toEqual(['APPLIES 隆阳区 县标', 'REPLACED 云南省 省标']);
  });

  it('is known above and beneath, and not from the side or to an auditor', async () => {
    expect((await applying(await world.as('ANALYST', '0'), town, '2024-10-01'))?.owner.name).toBe('隆阳区');
    expect((await applying(keeper, '530502', '2024-10-01'))?.owner.name).toBe('隆阳区');
    expect(await applying(keeper, other, '2024-10-01')).toBeNull();
    expect(await applying(await world.as('CLERK', '610902'), town, '2024-10-01')).toBeNull();
    expect(await applying(await world.as('AUDITOR', '53'), town, '2024-10-01')).toBeNull();
  });
});

describe('a station', () => {
  const standardOf = async (person: Person, id: string, on: string): Promise<Applies | null> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Station { standard(on: "${on}") { ${appliesFields} } } } }`;
    return (await ask<{ node: { standard: Applies | null } }>(person, query, { id })).node.standard;
  };

  it('says by its kind and its place which standard applies to it on a day', async () => {
    const station = await openStation(county, { division: other, openedOn: '2020-01-01' });
    const room = await openStation(county, { division: other, kind: 'ROOM', openedOn: '2020-01-01' });
    const home = await openStation(county, { division: other, kind: 'HOME', openedOn: '2020-01-01' });
    expect(chainOf(await standardOf(analyst, station.id, '2024-08-31'))).toEqual(['APPLIES 云南省 省标']);
    expect(chainOf(await standardOf(analyst, station.id, '2024-09-01'))).toEqual([
      'APPLIES 隆阳区 县标',
      'REPLACED 云南省 省标',
    ]);
    expect(chainOf(await standardOf(analyst, room.id, '2024-10-01'))?.[0]).toBe('APPLIES 隆阳区 县补');
    expect(await standardOf(analyst, home.id, '2024-10-01')).toBeNull();
  });

  it('is told with many others in as many statements as alone', async () => {
    const kinds = ['STATION', 'ROOM', 'HOME', 'POINT', 'STATION', 'ROOM', 'STATION'];
    for (const kind of kinds) await openStation(county, { division: other, kind, openedOn: '2020-01-01' });
    const query = (
      first: number,
    ) => `{ division(code: "${other}") { stations(first: ${first}) { edges { node {
      name standard(on: "2024-10-01") { ${appliesFields} } } } } } }`;
    const one = await analyst.ask(query(1));
    const many = await analyst.ask(query(20));
    expect(many.errors).toBeUndefined();
    expect(many.statements.length, many.statements.join('\n')).toBeLessThanOrEqual(one.statements.length);
    expect(many.statements.filter((sql) => sql.includes('division_ancestor'))).toHaveLength(1);
    expect(many.statements.filter((sql) => sql.includes('"standard_item"')).length).toBeLessThanOrEqual(1);
  });

  it('takes one statement to find what is in force for a whole county, on however many days', async () => {
    const query = (first: number) => `{ division(code: "530502") { children(first: ${first}) { edges { node {
      a: standard(kind: STATION, on: "2024-10-01") { because items { text } }
      b: standard(kind: ROOM, on: "2024-11-01") { because items { text } }
      c: standard(kind: ROOM, on: "2024-01-01") { because owner { name } } } } } } }`;
    const one = await analyst.ask(query(1));
    const many = await analyst.ask(query(21));
    expect(many.errors).toBeUndefined();
    expect(many.statements.length, many.statements.join('\n')).toBe(one.statements.length);
    expect(many.statements.filter((sql) => sql.includes('division_ancestor'))).toHaveLength(1);
  });
});
