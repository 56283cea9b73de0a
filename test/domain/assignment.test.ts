// Deputies assigned to stations, and what that needs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { furnish, type Furnished, node, openStation, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let clerk: Person;
let keeper: Person;
let analyst: Person;
let there: Furnished;

beforeAll(async () => {
  world = await openWorld();
  const people = await peopleOf(world);
  ({ county, clerk, keeper, analyst } = people);
  there = await furnish(people);
});
afterAll(() => world.close());

const wish = (station: Named, deputy: Named, since = dayFrom(-90)) => ({
  station: station.id,
  deputy: deputy.id,
  since,
});

const assign = (station: Named, deputy: Named, since?: string): Promise<Named> =>
  does(keeper, 'assignDeputy', wish(station, deputy, since), 'id');

const deputiesOf = (person: Person, station: Named, on: string) =>
  node(
    person,
    'Station',
    station.id,
    `assignments(on: "${on}") { totalCount edges { node { deputy { name } } } }`,
  );

const named = (...names: string[]) => ({
  assignments: { totalCount: names.length, edges: names.map((name) => ({ node: { deputy: { name } } })) },
});

describe('a deputy assigned to a station', () => {
  it('stands on the list of the station from that day on, and has it among the own stations', async () => {
    const station = await openStation(clerk, { name: '横山村联络室' });
    await assign(station, there.townDeputy);
    const { id } = await assign(station, there.countyDeputy, dayFrom(-30));
    expect(await deputiesOf(analyst, station, dayFrom(-91))).toEqual(named());
    expect(await deputiesOf(analyst, station, dayFrom(-90))).toEqual(named('李桂芳'));
    expect(await deputiesOf(analyst, station, dayFrom(0))).toEqual(named('李桂芳', '赵强'));
    expect(await node(analyst, 'Deputy', there.countyDeputy.id, 'stations { name }')).toEqual({
      stations: [{ name: '横山村联络室' }],
    });
    const fields = 'since until station { name } deputy { name level }';
    expect(await node(analyst, 'StationAssignment', id, fields)).toEqual({
      ...{ since: dayFrom(-30), until: null, station: { name: '横山村联络室' } },
      deputy: { name: '赵强', level: 'COUNTY' },
    });
  });

  it('is seen there by the own eyes, and by no neighbour or auditor', async () => {
    const station = await openStation(clerk, { name: '本站' });
    const { id } = await assign(station, there.townDeputy);
    const [row] = await world.sql<{ person_id: number }>(
      `select person_id from mandate m join deputy_card c on c.id = m.id where c.name = '李桂芳'`,
    );
    const deputy = await world.as('DEPUTY', '530502105', row?.person_id);
    expect(await node(deputy, 'Station', station.id, 'name')).toEqual({ name: '本站' });
    const neighbour = await world.as('CLERK', '530502106');
    for (const other of [neighbour, await world.as('AUDITOR', '53')]) {
      expect(await node(other, 'StationAssignment', id, 'since')).toBeNull();
      expect(await node(other, 'Deputy', there.townDeputy.id, 'name stations { name }')).toEqual({
        ...{ name: '李桂芳', stations: [] },
      });
    }
    expect((await refused(neighbour, 'unassignDeputy', { id, until: dayFrom(0) })).code).toBe('NOT_FOUND');
  });

  it('is registered with the division of the station, once, and in days that have come', async () => {
    const station = await openStation(clerk);
    const asking = (deputy: Named, since?: string) =>
      refused(keeper, 'assignDeputy', wish(station, deputy, since));
    expect(await asking(there.stranger)).toMatchObject({ code: 'INVALID', field: 'deputy' });
    expect(await asking(there.townDeputy, dayFrom(1))).toMatchObject({ code: 'INVALID', field: 'since' });
    expect(await asking(there.townDeputy, dayFrom(-301))).toMatchObject({ code: 'INVALID', field: 'since' });
    await assign(station, there.townDeputy);
    expect(await asking(there.townDeputy)).toMatchObject({ code: 'WRONG_STATE', field: 'deputy' });
    expect((await asking({ id: 'nobody', version: 1 })).code).toBe('NOT_FOUND');
  });

  it('is assigned once to each station when several ask at the same time', async () => {
    const stations = await Promise.all([1, 2, 3, 4].map(() => openStation(clerk)));
    const tries = stations.flatMap((station) =>
      [1, 2, 3, 4].map(() =>
        assign(station, there.townDeputy).then(
          () => 1,
          () => 0,
        ),
      ),
    );
    expect((await Promise.all(tries)).filter((done) => done === 1)).toHaveLength(stations.length);
  });

  it('is assigned by clerks and keepers alone, and only where they write', async () => {
    const asking = (person: Person) => refused(person, 'assignDeputy', wish(there.station, there.townDeputy));
    expect((await asking(analyst)).code).toBe('FORBIDDEN');
    expect((await asking(world.anonymous)).code).toBe('UNAUTHENTICATED');
    const others = [await world.as('CLERK', '5305'), await world.as('KEEPER', '530502')];
    for (const other of others) expect((await asking(other)).code).toBe('NOT_FOUND');
    const told = [clerk, keeper, county, analyst, ...others].map((each) =>
      node(each, 'Station', there.station.id, 'mayAssign'),
    );
    expect((await Promise.all(told)).map((station) => station?.['mayAssign'])).toEqual([
      ...[true, true, true, false, false, false],
    ]);
  });
});

describe('the end of an assignment', () => {
  it('comes on a day that is not ahead nor before it began, and once', async () => {
    const station = await openStation(clerk);
    const { id } = await assign(station, there.townDeputy);
    const end = (until: string) => refused(keeper, 'unassignDeputy', { id, until });
    expect(await end(dayFrom(1))).toMatchObject({ code: 'INVALID', field: 'until' });
    expect(await end(dayFrom(-91))).toMatchObject({ code: 'INVALID', field: 'until' });
    await does(county, 'unassignDeputy', { id, until: dayFrom(-5) }, 'id');
    expect((await end(dayFrom(-4))).code).toBe('WRONG_STATE');
    expect(await deputiesOf(keeper, station, dayFrom(-6))).toEqual(named('李桂芳'));
    expect(await deputiesOf(keeper, station, dayFrom(-5))).toEqual(named());
    await assign(station, there.townDeputy, dayFrom(-5));
  });

  it('comes when the station closes, and nobody is assigned to it after that', async () => {
    const station = await openStation(clerk);
    await assign(station, there.townDeputy);
    await assign(station, there.countyDeputy, dayFrom(-3));
    await does(clerk, 'closeStation', { id: station.id, version: 1, on: dayFrom(-10) });
    expect(await deputiesOf(keeper, station, dayFrom(-11))).toEqual(named('李桂芳'));
    expect(await deputiesOf(keeper, station, dayFrom(-3))).toEqual(named());
    expect(await node(clerk, 'Station', station.id, 'mayAssign')).toEqual({ mayAssign: false });
    const late = wish(station, there.townDeputy, dayFrom(-20));
    expect((await refused(keeper, 'assignDeputy', late)).code).toBe('WRONG_STATE');
  });
});
