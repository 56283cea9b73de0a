// What passers-by see of a station.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextReceptions } from '../../src/domain/signboard/rules.ts';
import { signedCode } from '../../src/domain/station/rules.ts';
import { sealWith } from '../../src/store/seal.ts';
import { dayFrom, does, elect, type Named, refused, seat } from '../support/congresses.ts';
import { node, openStation, peopleOf } from '../support/town.ts';
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

describe('the next days on which deputies receive', () => {
  it.each([29, 30, 31])('are three from whatever day on, for day %i of the month', (day) => {
    for (let ahead = 0; ahead < 4 * 366; ahead++) {
      const from = new Date(Date.UTC(2026, 0, 1 + ahead));
      const days = nextReceptions({ monthDays: [day], weekdays: [] }, from);
      expect(days.map((each) => each.getUTCDate())).toEqual([day, day, day]);
    }
  });

  it('are not more than are there', () => {
    expect(nextReceptions({ monthDays: [], weekdays: [] }, new Date(0))).toEqual([]);
  });
});

describe('the signboard of a station', () => {
  const board = /* GraphQL */ `
    query ($code: String!) {
      publicStation(code: $code) { id kind name division address hours topics nextReceptions deputies { name level electoralUnit post } }
    }`;
  const look = async (code: string): Promise<unknown> => {
    const { data, errors } = await world.anonymous.ask<{ publicStation: unknown }, object>(board, { code });
    expect(errors).toBeUndefined();
    return data?.publicStation;
  };
  const codeOf = async (id: string): Promise<string> =>
    String((await node(keeper, 'Station', id, 'publicCode'))?.['publicCode']);

  it('shows anybody who scans it the station and the deputies who come there now', async () => {
    await seat(county, '530502105');
    const deputies = [
      await elect(county, '530502105', { name: '李桂芳', phone: '13800000000' }),
      await elect(county, '530502105', { name: '段文', electoralUnit: '第二选区' }),
    ];
    const { id } = await open({ name: '横山村联络室', kind: 'ROOM', address: '横山村' });
    for (const deputy of deputies) {
      const since = dayFrom(-90);
      await does(county, 'registerDeputy', { division: '530502105', deputy: deputy.id, since }, 'id');
      await does(keeper, 'assignDeputy', { station: id, deputy: deputy.id, since }, 'id');
    }
    const code = await codeOf(id);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{20}$/);
    const shown = {
      ...{ id, kind: 'ROOM', name: '横山村联络室', division: '云南省保山市隆阳区瓦窑镇', address: '横山村' },
      ...{ hours: null, topics: [], nextReceptions: [] },
      deputies: [
        { name: '李桂芳', level: 'TOWNSHIP', electoralUnit: '第一选区', post: null },
        { name: '段文', level: 'TOWNSHIP', electoralUnit: '第二选区', post: null },
      ],
    };
    expect(await look(code)).toEqual(shown);
    expect(await look(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `)).toEqual(shown);
    const { data } = await analyst.ask<{ publicStation: unknown }, object>(board, { code });
    expect(data?.publicStation).toEqual(shown);
  });

  it('shows nothing for a code that was forged, cut short, or is on a closed door', async () => {
    const [closed, open_] = [await open(), await open()];
    const [old, code] = [await codeOf(closed.id), await codeOf(open_.id)];
    await does(clerk, 'closeStation', { id: closed.id, version: 1, on: dayFrom(-1) });
    expect(await look(code)).not.toBeNull();
    const last = code.endsWith('2') ? '3' : '2';
    const forged = [
      code.slice(0, -1) + last,
      code.slice(0, 12) + old.slice(12),
      code.slice(0, 12),
      code.slice(1),
    ];
    const foreign = signedCode(code.slice(0, 12), sealWith('another service'));
    for (const wrong of [old, ...forged, foreign, '', "' or true --", '1'.repeat(5000)]) {
      expect(await look(wrong), wrong.slice(0, 30)).toBeNull();
    }
  });

  it('shows nothing for a code that was renewed, by whoever keeps the station there', async () => {
    const { id } = await open();
    const old = await codeOf(id);
    expect((await refused(analyst, 'renewStationCode', { id, version: 1 })).code).toBe('FORBIDDEN');
    const elsewhere = await world.as('KEEPER', '530502106');
    expect((await refused(elsewhere, 'renewStationCode', { id, version: 1 })).code).toBe('NOT_FOUND');
    const { publicCode } = await does<{ publicCode: string }>(
      keeper,
      'renewStationCode',
      { id, version: 1 },
      'publicCode',
    );
    expect(await look(old)).toBeNull();
    expect(await look(publicCode)).not.toBeNull();
    expect(await codeOf(id)).toBe(publicCode);
  });

  it('says when it is open, when deputies receive next and on what, as its keeper puts it up', async () => {
    const { id } = await open();
    const notice = {
      station: id,
      hours: ' 工作日 9:00–17:00 ',
      weekdays: [3, 3],
      monthDays: [],
      topics: ['道路', '供水'],
    };
    expect((await refused(analyst, 'postNotice', notice)).code).toBe('FORBIDDEN');
    expect((await refused(await world.as('KEEPER', '530502106'), 'postNotice', notice)).code).toBe(
      'NOT_FOUND',
    );
    const bad = { weekdays: [8], monthDays: [0], topics: ['题'.repeat(101)], hours: '时'.repeat(201) };
    for (const [field, value] of Object.entries(bad)) {
      expect(await refused(keeper, 'postNotice', { ...notice, [field]: value })).toMatchObject({
        code: 'INVALID',
        field,
      });
    }
    await does(keeper, 'postNotice', notice);
    const shown = await look(await codeOf(id));
    expect(shown).toMatchObject({ hours: '工作日 9:00–17:00', topics: ['道路', '供水'] });
    const { nextReceptions: days } = shown as { nextReceptions: string[] };
    expect(days.map((day) => new Date(day).getUTCDay())).toEqual([3, 3, 3]);
    expect((days[0] ?? '') >= dayFrom(0) && (days[0] ?? '') < dayFrom(7)).toBe(true);
    expect((await refused(keeper, 'postNotice', notice)).code).toBe('CONFLICT');
    await does(keeper, 'postNotice', { ...notice, version: 1, hours: null, weekdays: [], topics: [] });
    expect(await look(await codeOf(id))).toMatchObject({ hours: null, topics: [], nextReceptions: [] });
  });

  it('is the one thing that nobody needs an account for', async () => {
    const { id } = await open();
    const { errors } = await world.anonymous.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const tree = await world.anonymous.ask('{ division(code: "530502105") { stations { totalCount } } }');
    expect(tree.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const code = await analyst.ask<{ node: object }, object>(
      'query ($id: ID!) { node(id: $id) { ... on Station { name publicCode } } }',
      { id },
    );
    expect(code.data?.node).toMatchObject({ publicCode: null });
    expect(code.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
