// Stations corrected, placed under others, and closed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { counted, node, openStation, peopleOf } from '../support/town.ts';
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

describe('a correction of a station', () => {
  it('changes what it names, takes away what is null, and moves the counts', async () => {
    const { id } = await open({ kind: 'ROOM', name: '旧名', address: '旧址', phone: '12345' });
    const professional = await count('530502', 'professionalStationCount');
    await does(county, 'correctStation', {
      id,
      version: 1,
      kind: 'PROFESSIONAL',
      name: '民族团结专业代表工作站',
      address: null,
      openedOn: dayFrom(-500),
    });
    expect(await read(keeper, id)).toMatchObject({
      ...{ kind: 'PROFESSIONAL', name: '民族团结专业代表工作站', address: null, phone: '12345' },
      ...{ openedOn: dayFrom(-500), version: 2 },
    });
    expect(await count('530502', 'professionalStationCount')).toBe(professional + 1);
  });

  it('is refused over a version that is no longer on record', async () => {
    const { id } = await open();
    await does(clerk, 'correctStation', { id, version: 1, name: '一' });
    expect(await refused(clerk, 'correctStation', { id, version: 1, name: '二' })).toMatchObject({
      code: 'CONFLICT',
      message: 'Somebody changed this meanwhile; read it again.',
    });
  });

  it('cannot reach a station of others, nor one that is not', async () => {
    const { id } = await open();
    const prefecture = await world.as('CLERK', '5305');
    const sideways = await world.as('CLERK', '530502106');
    for (const other of [prefecture, sideways]) {
      expect((await refused(other, 'correctStation', { id, version: 1, name: '他' })).code).toBe('NOT_FOUND');
    }
    for (const wrong of [
      'nonsense',
      Buffer.from('Opinion:1').toString('base64'),
      Buffer.from('Station:99999').toString('base64'),
    ]) {
      expect((await refused(clerk, 'correctStation', { id: wrong, version: 1 })).code).toBe('NOT_FOUND');
    }
  });

  it('cannot put the opening after something that happened there', async () => {
    const { id } = await open();
    await does(
      keeper,
      'receiveOpinion',
      { station: id, content: '路灯不亮', receivedOn: dayFrom(-200) },
      'id',
    );
    expect(await refused(clerk, 'correctStation', { id, version: 1, openedOn: dayFrom(-199) })).toMatchObject(
      {
        code: 'INVALID',
        field: 'openedOn',
      },
    );
    await does(clerk, 'correctStation', { id, version: 1, openedOn: dayFrom(-200) });
  });
});

describe('closing a station', () => {
  it('ends its assignments and is refused a second time', async () => {
    const { id } = await open();
    await does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-10) });
    expect(await read(clerk, id)).toMatchObject({ closedOn: dayFrom(-10), version: 2 });
    expect((await refused(clerk, 'closeStation', { id, version: 2, on: dayFrom(-5) })).code).toBe(
      'WRONG_STATE',
    );
  });

  it('is refused before it was named a demonstration site', async () => {
    const { id } = await open();
    await does(clerk, 'grantDemonstration', { id, version: 1, level: 'COUNTY', on: dayFrom(-30) });
    const early = { id, version: 2, on: dayFrom(-31) };
    expect(await refused(clerk, 'closeStation', early)).toMatchObject({ code: 'INVALID', field: 'on' });
    await does(clerk, 'closeStation', { ...early, on: dayFrom(-30) });
  });

  it('and what is recorded there at the same moment never contradict each other', async () => {
    const stations = await Promise.all([1, 2, 3, 4, 5, 6].map(() => open()));
    await Promise.all(
      stations.flatMap(({ id }) => [
        does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-20) }).catch(() => undefined),
        does(keeper, 'recordActivity', {
          ...{ station: id, type: 'RECEPTION', title: '接待日', heldOn: dayFrom(-10) },
        }).catch(() => undefined),
      ]),
    );
    const [row] = await world.sql<{ used: number; both: number }>(
      `select count(*)::int as used, count(*) filter (where a.held_on > s.closed_on)::int as both
       from station s left join activity a on a.station_id = s.id where s.closed_on = $1 or a.held_on = $2`,
      [dayFrom(-20), dayFrom(-10)],
    );
    expect(row).toEqual({ used: 6, both: 0 });
  });

  it('is refused ahead, before the opening, and before the last thing that happened there', async () => {
    const { id } = await open();
    const closing = (on: string) => refused(clerk, 'closeStation', { id, version: 1, on });
    await does(
      keeper,
      'recordActivity',
      { station: id, type: 'RECEPTION', title: '接待日', heldOn: dayFrom(-20) },
      'id',
    );
    expect(await closing(dayFrom(1))).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await closing(dayFrom(-301))).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await closing(dayFrom(-21))).toMatchObject({ code: 'INVALID', field: 'on' });
    await does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-20) });
  });
});

describe('where a station stands', () => {
  it('is under the 家 or 站 of its own division or one above, even one that its clerk cannot read', async () => {
    const home = await open({ division: '530502', kind: 'HOME', name: '隆阳区代表之家' }, county);
    const station = await open({ name: '工作站' });
    const room = await open({ kind: 'ROOM', name: '联络室' });
    await does(clerk, 'placeStation', { id: station.id, version: 1, parent: home.id });
    await does(clerk, 'placeStation', { id: room.id, version: 1, parent: station.id });
    expect(await read(county, station.id)).toMatchObject({
      parent: { name: '隆阳区代表之家' },
      under: { edges: [{ node: { name: '联络室' } }] },
    });
    expect(await read(clerk, station.id)).toMatchObject({ parent: null });
    await does(clerk, 'placeStation', { id: room.id, version: 2 });
    expect(await read(county, station.id)).toMatchObject({ under: { edges: [] } });
  });

  it('is never beside, beneath, in a ring, under a room, or under what is closed', async () => {
    const home = await open({ division: '530502', kind: 'HOME', name: '家' }, county);
    const station = await open({ name: '站' });
    const second = await open({ name: '二' });
    const room = await open({ kind: 'ROOM', name: '室' });
    const beside = await open({ division: '530502106', name: '邻站' }, county);
    const place = (person: Person, id: string, parent: string, version = 1) =>
      refused(person, 'placeStation', { id, version, parent });
    expect(await place(county, station.id, beside.id)).toMatchObject({ code: 'NOT_FOUND', field: 'parent' });
    expect(await place(county, home.id, station.id)).toMatchObject({ code: 'NOT_FOUND', field: 'parent' });
    expect(await place(clerk, station.id, room.id)).toMatchObject({ code: 'INVALID', field: 'parent' });
    expect((await place(clerk, station.id, station.id)).code).toBe('INVALID');
    await does(clerk, 'placeStation', { id: second.id, version: 1, parent: station.id });
    expect(await place(clerk, station.id, second.id)).toMatchObject({
      code: 'INVALID',
      message: 'A station cannot stand under itself.',
    });
    const inner = await open({ division: '530502', kind: 'HOME', name: '内' }, county);
    await does(county, 'correctStation', { id: inner.id, version: 1, kind: 'STATION' });
    expect(await place(county, home.id, inner.id)).toMatchObject({ code: 'INVALID', field: 'parent' });
    await does(county, 'closeStation', { id: inner.id, version: 2, on: dayFrom(-1) });
    expect((await place(county, station.id, inner.id)).code).toBe('WRONG_STATE');
  });

  it('keeps a station with others under it from becoming what none can stand under', async () => {
    const station = await open({ name: '站' });
    const room = await open({ kind: 'ROOM', name: '室' });
    await does(clerk, 'placeStation', { id: room.id, version: 1, parent: station.id });
    const correct = (id: string, version: number, kind: string) =>
      refused(clerk, 'correctStation', { id, version, kind });
    expect(await correct(station.id, 1, 'POINT')).toMatchObject({ code: 'INVALID', field: 'kind' });
    expect(await correct(room.id, 2, 'HOME')).toMatchObject({ code: 'INVALID', field: 'kind' });
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
