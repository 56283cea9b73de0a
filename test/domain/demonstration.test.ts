// Demonstration sites, from the naming to its end, and what stays on record of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../src/core/day.ts';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { ask, counted, node, openStation, peopleOf, type Shown } from '../support/town.ts';
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

/** How many sites of a level the prefecture has at the end of the month so many months from now. */
async function sites(level: string, monthsFromNow = 0): Promise<number> {
  const day = today();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + monthsFromNow);
  const found = await counted(
    analyst,
    '5305',
    day.toISOString(),
    `n: demonstrationStationCount(level: ${level})`,
  );
  return found['n'] ?? -1;
}

const history = async (person: Person, id: string): Promise<Shown | null> =>
  node(
    person,
    'Station',
    id,
    `demonstrationLevel demonstrationOn demonstrations { level grantedOn reason document endedOn end endReason endDocument }`,
  );

const name = (id: string, version: number, level: string, on: string) => ({ id, version, level, on });
const take = (id: string, version: number, wish: object = {}) => ({
  ...{ id, version, reason: '活动停滞' },
  ...wish,
});

describe('a demonstration site', () => {
  it('counts once, at its highest level, and can only rise', async () => {
    const { id } = await open({ name: '示范站' });
    const before = await sites('PREFECTURE');
    await does(clerk, 'grantDemonstration', name(id, 1, 'COUNTY', dayFrom(-100)));
    expect(await sites('COUNTY')).toBe(1);
    await does(county, 'grantDemonstration', name(id, 2, 'PREFECTURE', dayFrom(-60)));
    expect(await sites('COUNTY')).toBe(0);
    expect(await sites('PREFECTURE')).toBe(before + 1);
    const later = name(id, 3, 'COUNTY', dayFrom(-50));
    expect((await refused(clerk, 'grantDemonstration', later)).code).toBe('WRONG_STATE');
    const early = name(id, 3, 'PROVINCE', dayFrom(-61));
    expect(await refused(clerk, 'grantDemonstration', early)).toMatchObject({ code: 'INVALID', field: 'on' });
    await does(clerk, 'withdrawDemonstration', take(id, 3));
    expect(await sites('PREFECTURE')).toBe(before);
    expect((await refused(clerk, 'withdrawDemonstration', take(id, 4))).code).toBe('WRONG_STATE');
  });

  it('keeps who named it, when, why and by which document, and how each naming ended', async () => {
    const { id } = await open({ openedOn: dayFrom(-400) });
    const said = { reason: '活动经常', document: '隆人常发〔2024〕3号' };
    await does(clerk, 'grantDemonstration', { ...name(id, 1, 'COUNTY', dayFrom(-300)), ...said });
    await does(clerk, 'grantDemonstration', name(id, 2, 'PROVINCE', dayFrom(-200)));
    const wish = take(id, 3, { on: dayFrom(-90), document: '云人发〔2025〕1号' });
    await does(clerk, 'withdrawDemonstration', wish);
    await does(clerk, 'grantDemonstration', name(id, 4, 'COUNTY', dayFrom(-90)));
    const none = { reason: null, document: null, endReason: null, endDocument: null };
    const third = { ...none, level: 'COUNTY', grantedOn: dayFrom(-90), endedOn: null, end: null };
    expect(await history(analyst, id)).toEqual({
      demonstrationLevel: 'COUNTY',
      demonstrationOn: dayFrom(-90),
      demonstrations: [
        {
          ...none,
          ...said,
          level: 'COUNTY',
          grantedOn: dayFrom(-300),
          endedOn: dayFrom(-200),
          end: 'RAISED',
        },
        {
          ...{
            ...none,
            level: 'PROVINCE',
            grantedOn: dayFrom(-200),
            endedOn: dayFrom(-90),
            end: 'WITHDRAWN',
          },
          ...{ endReason: '活动停滞', endDocument: '云人发〔2025〕1号' },
        },
        third,
      ],
    });
    await does(clerk, 'closeStation', { id, version: 5, on: dayFrom(-30) });
    expect(await history(analyst, id)).toMatchObject({
      demonstrationLevel: null,
      demonstrationOn: null,
      demonstrations: [{}, {}, { ...third, endedOn: dayFrom(-30), end: 'CLOSED' }],
    });
  });

  it('counts in the months in which it was one, whatever happened since', async () => {
    const [two, five, nine] = await Promise.all([-2, -5, -9].map((months) => sites('PROVINCE', months)));
    const { id } = await open({ openedOn: dayFrom(-400) });
    await does(clerk, 'grantDemonstration', name(id, 1, 'PROVINCE', dayFrom(-200)));
    await does(clerk, 'withdrawDemonstration', take(id, 2, { on: dayFrom(-100) }));
    expect(await sites('PROVINCE', -9)).toBe(nine);
    expect(await sites('PROVINCE', -5)).toBe((five ?? 0) + 1);
    expect(await sites('PROVINCE', -2)).toBe(two);
  });

  it('that was named by mistake is withdrawn from the day it was named, and never counts', async () => {
    const { id } = await open();
    const before = await sites('COUNTY', -3);
    await does(clerk, 'grantDemonstration', name(id, 1, 'COUNTY', dayFrom(-150)));
    expect(await sites('COUNTY', -3)).toBe(before + 1);
    await does(clerk, 'withdrawDemonstration', take(id, 2, { on: dayFrom(-150), reason: '误录' }));
    expect(await sites('COUNTY', -3)).toBe(before);
    await does(clerk, 'grantDemonstration', name(id, 3, 'COUNTY', dayFrom(-150)));
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
    const wish = name(street.id, 1, 'PREFECTURE', dayFrom(-1));
    expect(await refused(beijing, 'grantDemonstration', wish)).toMatchObject({
      code: 'INVALID',
      field: 'level',
    });
    expect((await refused(keeper, 'grantDemonstration', { ...wish, id })).code).toBe('FORBIDDEN');
    expect((await refused(beijing, 'grantDemonstration', { ...wish, id })).code).toBe('NOT_FOUND');
    await does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-1) });
    expect((await naming('COUNTY', dayFrom(-2), 2)).code).toBe('WRONG_STATE');
    expect((await naming('COUNTY', dayFrom(-2), 1)).code).toBe('CONFLICT');
  });

  it('is withdrawn between its naming and today, with a reason, by whoever may write', async () => {
    const { id } = await open();
    await does(clerk, 'grantDemonstration', name(id, 1, 'COUNTY', dayFrom(-20)));
    const taking = (wish: object, by: Person = clerk) =>
      refused(by, 'withdrawDemonstration', take(id, 2, wish));
    expect(await taking({ on: dayFrom(-21) })).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await taking({ on: dayFrom(1) })).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await taking({ reason: ' ' })).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect(await taking({ document: '文'.repeat(201) })).toMatchObject({
      code: 'INVALID',
      field: 'document',
    });
    expect(await taking({ version: 1 })).toMatchObject({ code: 'CONFLICT' });
    expect(await taking({}, keeper)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await taking({}, await world.as('CLERK', '5305'))).toMatchObject({ code: 'NOT_FOUND' });
    await does(clerk, 'withdrawDemonstration', take(id, 2));
    const again = name(id, 3, 'COUNTY', dayFrom(-1));
    expect(await refused(clerk, 'grantDemonstration', again)).toMatchObject({ code: 'INVALID', field: 'on' });
  });

  it('is named once when two name it at the same moment', async () => {
    const { id } = await open();
    const naming = ['COUNTY', 'PREFECTURE', 'PROVINCE'].map((level) =>
      does(clerk, 'grantDemonstration', name(id, 1, level, dayFrom(-5))).then(
        () => 'named',
        () => 'refused',
      ),
    );
    expect((await Promise.all(naming)).sort()).toEqual(['named', 'refused', 'refused']);
    expect((await history(clerk, id))?.['demonstrations']).toHaveLength(1);
  });

  it('shows its history for many stations in as many statements as for one', async () => {
    const query = (
      first: number,
    ) => `{ division(code: "530502105") { stations(first: ${first}) { edges { node {
      demonstrationLevel demonstrationOn demonstrations { level grantedOn end } } } } } }`;
    await ask(analyst, query(1));
    const one = await analyst.ask(query(1));
    const many = await analyst.ask(query(20));
    expect(many.errors).toBeUndefined();
    expect(many.statements.length, many.statements.join('\n')).toBe(one.statements.length);
    expect(many.statements.filter((sql) => sql.includes('"demonstration"'))).toHaveLength(1);
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
