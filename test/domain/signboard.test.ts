// What passers-by see of a station.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, seat } from '../support/congresses.ts';
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

describe('the signboard of a station', () => {
  const board = /* GraphQL */ `
    query ($code: String!) {
      publicStation(code: $code) { id kind name division address deputies { name level electoralUnit } }
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
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
    const shown = {
      ...{ id, kind: 'ROOM', name: '横山村联络室', division: '云南省保山市隆阳区瓦窑镇', address: '横山村' },
      deputies: [
        { name: '李桂芳', level: 'TOWNSHIP', electoralUnit: '第一选区' },
        { name: '段文', level: 'TOWNSHIP', electoralUnit: '第二选区' },
      ],
    };
    expect(await look(code)).toEqual(shown);
    expect(await look(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `)).toEqual(shown);
    const { data } = await analyst.ask<{ publicStation: unknown }, object>(board, { code });
    expect(data?.publicStation).toEqual(shown);
  });

  it('shows nothing for a code that is on no door, or on a closed one', async () => {
    const { id } = await open();
    const code = await codeOf(id);
    await does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-1) });
    for (const wrong of [code, '222222222222', '', "' or true --", '1'.repeat(5000)]) {
      expect(await look(wrong)).toBeNull();
    }
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
