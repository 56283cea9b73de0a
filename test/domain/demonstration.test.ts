// Demonstration sites, from the naming to its end.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { counted, openStation, peopleOf } from '../support/town.ts';
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

const open = (wish: object = {}, by: Person = clerk): Promise<Named> => openStation(by, wish);

const count = async (code: string, field: string): Promise<number> =>
  (await counted(analyst, code, dayFrom(0), `n: ${field}`))['n'] ?? -1;

describe('a demonstration site', () => {
  it('counts once, at its highest level, and can only rise', async () => {
    const { id } = await open({ name: '示范站' });
    const sites = (level: string) => count('5305', `demonstrationStationCount(level: ${level})`);
    const name = (version: number, level: string, on: string) => ({ id, version, level, on });
    const before = await sites('PREFECTURE');
    await does(clerk, 'grantDemonstration', name(1, 'COUNTY', dayFrom(-100)));
    await does(county, 'grantDemonstration', name(2, 'PREFECTURE', dayFrom(-60)));
    expect(await sites('COUNTY')).toBe(0);
    expect(await sites('PREFECTURE')).toBe(before + 1);
    expect((await refused(clerk, 'grantDemonstration', name(3, 'COUNTY', dayFrom(-50)))).code).toBe(
      'WRONG_STATE',
    );
    expect((await refused(clerk, 'grantDemonstration', name(3, 'PROVINCE', dayFrom(-61)))).code).toBe(
      'INVALID',
    );
    await does(clerk, 'withdrawDemonstration', { id, version: 3 });
    expect(await sites('PREFECTURE')).toBe(before);
    expect((await refused(clerk, 'withdrawDemonstration', { id, version: 4 })).code).toBe('WRONG_STATE');
  });

  it('is named by a level that stands above it, from when it was open', async () => {
    const { id } = await open();
    const naming = (level: string, on: string, version = 1) =>
      refused(clerk, 'grantDemonstration', { id, version, level, on });
    expect(await naming('TOWNSHIP', dayFrom(-1))).toMatchObject({ code: 'INVALID', field: 'level' });
    expect(await naming('NATION', dayFrom(-1))).toMatchObject({ code: 'INVALID', field: 'level' });
    expect(await naming('COUNTY', dayFrom(1))).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await naming('COUNTY', dayFrom(-301))).toMatchObject({ code: 'INVALID', field: 'on' });
    const beijing = await world.as('CLERK', '110101');
    const street = await open({ division: '110101001', kind: 'ROOM', openedOn: dayFrom(-9) }, beijing);
    const wish = { id: street.id, version: 1, level: 'PREFECTURE', on: dayFrom(-1) };
    expect(await refused(beijing, 'grantDemonstration', wish)).toMatchObject({
      code: 'INVALID',
      field: 'level',
    });
    expect((await refused(keeper, 'grantDemonstration', { ...wish, id })).code).toBe('FORBIDDEN');
    await does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-1) });
    expect((await naming('COUNTY', dayFrom(-2), 2)).code).toBe('WRONG_STATE');
    expect((await naming('COUNTY', dayFrom(-2), 1)).code).toBe('CONFLICT');
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
