// Stations as their clerks, their readers and their neighbours meet them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { ask, counted, listed, node, openStation, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let clerk: Person;
let keeper: Person;
let analyst: Person;

beforeAll(async () => {
  world = await openWorld();
  ({ county, clerk, keeper, analyst } = await peopleOf(world));
});
afterAll(() => world.close());

const fields = `name kind address phone keeperName openedOn closedOn demonstrationLevel demonstrationOn version isSynthetic
  division { code } parent { name } under { edges { node { name } } }
  assignments { totalCount } activities { totalCount } opinions { totalCount }`;

const read = (person: Person, id: string) => node(person, 'Station', id, fields);

const open = (wish: object = {}, by: Person = clerk): Promise<Named> => openStation(by, wish);

const count = async (code: string, field: string): Promise<number> =>
  (await counted(analyst, code, dayFrom(0), `n: ${field}`))['n'] ?? -1;

describe('a station', () => {
  it('is opened by the clerk of its clerk and read from above with all it is', async () => {
    const { id } = await open({
      name: ' 老营村代表联络室 ',
      kind: 'ROOM',
      address: '老营村村委会一楼',
      phone: '0875-3050210',
      keeperName: '段明',
    });
    expect(await read(analyst, id)).toEqual({
      name: '老营村代表联络室',
      kind: 'ROOM',
      address: '老营村村委会一楼',
      phone: '0875-3050210',
      keeperName: '段明',
      openedOn: dayFrom(-300),
      closedOn: null,
      demonstrationLevel: null,
      demonstrationOn: null,
      version: 1,
      isSynthetic: false,
      division: { code: '530502105' },
      parent: null,
      under: { edges: [] },
      assignments: { totalCount: 0 },
      activities: { totalCount: 0 },
      opinions: { totalCount: 0 },
    });
  });

  it('is not there for a neighbour, an auditor or a deputy it does not concern', async () => {
    const { id } = await open();
    for (const other of [await world.as('CLERK', '510311'), await world.as('AUDITOR', '53')]) {
      expect(await read(other, id)).toBeNull();
      const query =
        '{ division(code: "530502105") { name stations { totalCount edges { node { name } } } } }';
      expect(await ask(other, query)).toEqual({
        division: { name: '瓦窑镇', stations: { totalCount: 0, edges: [] } },
      });
    }
  });

  it('is opened by clerks alone, and only where they write', async () => {
    const wish = { division: '530502105', kind: 'ROOM', name: '室', openedOn: dayFrom(-1) };
    expect((await refused(keeper, 'openStation', wish)).code).toBe('FORBIDDEN');
    expect((await refused(analyst, 'openStation', wish)).code).toBe('FORBIDDEN');
    expect((await refused(world.anonymous, 'openStation', wish)).code).toBe('UNAUTHENTICATED');
    const prefecture = await world.as('CLERK', '5305');
    for (const other of [prefecture, await world.as('CLERK', '610902')]) {
      expect((await refused(other, 'openStation', wish)).code).toBe('NOT_FOUND');
    }
  });

  it('is counted at its clerk and everywhere above, from the day it opened to the day it closed', async () => {
    const before = await count('53', 'stationCount(kind: POINT)');
    const { id } = await open({ kind: 'POINT', name: '下麦庄代表联系点' });
    expect(await count('530502105', 'stationCount(kind: POINT)')).toBe(1);
    expect(await count('53', 'stationCount(kind: POINT)')).toBe(before + 1);
    await does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-1) });
    expect(await count('53', 'stationCount(kind: POINT)')).toBe(before);
  });

  it.each([
    ['a name of nothing but blanks', { name: '  ' }, 'name'],
    ['a name that is too long', { name: '站'.repeat(101) }, 'name'],
    ['an address that is too long', { address: '路'.repeat(201) }, 'address'],
    ['a telephone that is none', { phone: 'call me' }, 'phone'],
    ['an opening that lies ahead', { openedOn: dayFrom(1) }, 'openedOn'],
    ['an opening before the founding of the state', { openedOn: '1949-09-30' }, 'openedOn'],
  ])('is refused with %s', async (_what, wish, field) => {
    const wrong = { division: '530502105', kind: 'ROOM', name: '室', openedOn: dayFrom(-1), ...wish };
    expect(await refused(clerk, 'openStation', wrong)).toMatchObject({ code: 'INVALID', field });
  });

  it('is opened once, however often the same request is sent', async () => {
    const wish = { kind: 'LEGISLATIVE', name: '基层立法联系点', idempotencyKey: 'open-legislative-1' };
    const first = await open(wish);
    expect(await open(wish)).toEqual(first);
    const other = { division: '530502105', openedOn: dayFrom(-300), ...wish, name: '另一个' };
    expect((await refused(clerk, 'openStation', other)).code).toBe('KEY_REUSED');
  });
});

describe('the stations of a division', () => {
  it('are found by kind, by the day they were open, and by who holds them up as examples', async () => {
    const division = '530502106';
    const home = await open({ division, kind: 'HOME', name: '甲', openedOn: dayFrom(-100) }, county);
    const room = await open({ division, kind: 'ROOM', name: '乙', openedOn: dayFrom(-50) }, county);
    await does(county, 'grantDemonstration', {
      id: home.id,
      version: 1,
      level: 'PROVINCE',
      on: dayFrom(-40),
    });
    await does(county, 'closeStation', { id: room.id, version: 1, on: dayFrom(-5) });
    const names = (args: string) => listed(analyst, division, `stations${args}`, 'name');
    expect(await names('')).toEqual(['甲', '乙']);
    expect(await names('(kind: ROOM)')).toEqual(['乙']);
    expect(await names(`(openOn: "${dayFrom(-60)}")`)).toEqual(['甲']);
    expect(await names(`(openOn: "${dayFrom(-6)}")`)).toEqual(['甲', '乙']);
    expect(await names(`(openOn: "${dayFrom(-5)}")`)).toEqual(['甲']);
    expect(await names('(demonstration: [PREFECTURE])')).toEqual([]);
    expect(await names('(demonstration: [COUNTY, PROVINCE])')).toEqual(['甲']);
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
