// By-elections: recorded where they are held, counted there, and withdrawn.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  counts,
  dayFrom,
  does,
  elect,
  miscounted,
  type Named,
  refused,
  seat,
} from '../support/congresses.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;
const held = { division: '510311', level: 'COUNTY', heldOn: dayFrom(-200), electoralUnit: '沿滩镇第二选区' };

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.as('CLERK', '510311');
});
afterAll(() => world.close());

const list = /* GraphQL */ `
  query ($code: DivisionCode!, $level: Level, $from: Date, $to: Date, $all: Boolean) {
    division(code: $code) {
      byElections(level: $level, from: $from, to: $to, includeWithdrawn: $all) {
        totalCount
        edges { node { level heldOn electoralUnit division { code } deputy { name } withdrawnAt } }
      }
    }
  }`;
type List = {
  division: {
    byElections: { totalCount: number; edges: { node: { level: string; heldOn: string } }[] } | null;
  };
};
const listed = async (person: Person, variables: object) => {
  const { data, errors } = await person.ask<List, object>(list, { code: '510311', ...variables });
  expect(errors).toBeUndefined();
  return data?.division.byElections?.edges.map(({ node }) => `${node.level} ${node.heldOn}`);
};

describe('a by-election', () => {
  it('of one deputy is on record once, however many send it at once', async () => {
    const other = await world.as('CLERK', '370406');
    await seat(other, '370406');
    const deputy = await elect(other, '370406', {
      name: '田景海',
      manner: 'BY_ELECTION',
      startsOn: dayFrom(-90),
    });
    const input = { ...held, division: '370406', heldOn: dayFrom(-90), deputy: deputy.id };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        other.ask('mutation ($input: RecordByElectionInput!) { recordByElection(input: $input) { id } }', {
          input,
        }),
      ),
    );
    expect(answers.filter((answer) => answer.errors === undefined)).toHaveLength(1);
    for (const { errors } of answers) if (errors) expect(errors[0]?.extensions.code).toBe('CONFLICT');
  });

  it('to a congress above is owned by the division that held it, and read from above', async () => {
    const prefecture = await world.as('CLERK', '5103');
    await seat(prefecture, '5103');
    const deputy = await elect(prefecture, '5103', {
      name: '钟秀英',
      manner: 'BY_ELECTION',
      startsOn: dayFrom(-100),
    });
    const wish = { ...held, level: 'PREFECTURE', heldOn: dayFrom(-100), electoralUnit: '沿滩区人民代表大会' };
    await does(clerk, 'recordByElection', { ...wish, deputy: deputy.id }, 'id');
    const analyst = await world.as('ANALYST', '51');
    const { data, errors } = await analyst.ask<object, object>(list, { code: '510311' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      division: {
        byElections: {
          totalCount: 1,
          edges: [
            {
              node: {
                level: 'PREFECTURE',
                heldOn: dayFrom(-100),
                electoralUnit: '沿滩区人民代表大会',
                division: { code: '510311' },
                deputy: { name: '钟秀英' },
                withdrawnAt: null,
              },
            },
          ],
        },
      },
    });
    expect(await refused(clerk, 'recordByElection', { ...wish, deputy: deputy.id })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('is listed by level and by date, latest first', async () => {
    for (const days of [-200, -150, -5]) {
      await does(clerk, 'recordByElection', { ...held, heldOn: dayFrom(days) }, 'id');
    }
    const county = [-5, -150, -200].map((days) => `COUNTY ${dayFrom(days)}`);
    expect(await listed(clerk, { level: 'COUNTY' })).toEqual(county);
    expect(await listed(clerk, { level: 'COUNTY', from: dayFrom(-150) })).toEqual(county.slice(0, 2));
    expect(await listed(clerk, { level: 'COUNTY', to: dayFrom(-150) })).toEqual(county.slice(1));
    expect(await listed(clerk, { from: dayFrom(-150), to: dayFrom(-100) })).toEqual([
      `PREFECTURE ${dayFrom(-100)}`,
      `COUNTY ${dayFrom(-150)}`,
    ]);
  });

  it('is not there from the side, nor for those who read no records', async () => {
    const neighbour = await world.as('CLERK', '610902');
    expect(await listed(neighbour, {})).toEqual([]);
    const auditor = await world.as('AUDITOR', '510311');
    const { data, errors } = await auditor.ask(list, { code: '510311' });
    expect(data).toEqual({ division: { byElections: null } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['to a congress beneath', { level: 'TOWNSHIP' }, 'level'],
    ['to the national congress', { level: 'NATION' }, 'level'],
    ['on a day ahead', { heldOn: dayFrom(1) }, 'heldOn'],
    ['from before the founding of the state', { heldOn: '1949-09-30' }, 'heldOn'],
    ['without an electoral unit', { electoralUnit: ' ' }, 'electoralUnit'],
  ])('is refused %s', async (_, wrong, field) => {
    expect(await refused(clerk, 'recordByElection', { ...held, ...wrong })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('is refused to a level with no congress on the way up', async () => {
    const chongming = await world.as('CLERK', '310151');
    const wish = { ...held, division: '310151', level: 'PREFECTURE' };
    expect(await refused(chongming, 'recordByElection', wish)).toMatchObject({
      code: 'INVALID',
      field: 'level',
    });
    const street = { ...held, division: '510311001', level: 'TOWNSHIP' };
    expect(await refused(clerk, 'recordByElection', street)).toMatchObject({
      code: 'INVALID',
      field: 'level',
    });
  });

  it('is refused for a deputy of another congress, or one that is not there', async () => {
    await seat(clerk, '510311100');
    const elsewhere = await elect(clerk, '510311100');
    expect(await refused(clerk, 'recordByElection', { ...held, deputy: elsewhere.id })).toMatchObject({
      code: 'INVALID',
      field: 'deputy',
    });
    for (const deputy of ['RGVwdXR5Ojk5OTk5OQ==', 'U3RhdGlvbjox', 'nonsense']) {
      expect(await refused(clerk, 'recordByElection', { ...held, deputy })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it.each([
    ['ANALYST', '510311', 'FORBIDDEN'],
    ['KEEPER', '510311', 'FORBIDDEN'],
    ['CLERK', '610902', 'NOT_FOUND'],
    ['CLERK', '5103', 'NOT_FOUND'],
  ] as const)('is not recorded by a %s at %s', async (role, code, reason) => {
    expect(await refused(await world.as(role, code), 'recordByElection', held)).toMatchObject({
      code: reason,
    });
  });

  it('is counted where it was held and above, until it is withdrawn', async () => {
    const analyst = await world.as('ANALYST', '51');
    const fields = 'byElectedCount county: byElectedCount(level: COUNTY)';
    const before = await counts(analyst, '51', fields);
    const record = await does(clerk, 'recordByElection', { ...held, heldOn: dayFrom(0) });
    expect(await counts(analyst, '51', fields)).toEqual({
      byElectedCount: (before['byElectedCount'] ?? 0) + 1,
      county: (before['county'] ?? 0) + 1,
    });
    await does(clerk, 'withdrawByElection', record, 'id');
    expect(await counts(analyst, '51', fields)).toEqual(before);
  });

  it('is withdrawn once, by the own clerk, who has read it', async () => {
    const record: Named = await does(clerk, 'recordByElection', { ...held, heldOn: dayFrom(-7) });
    const prefecture = await world.as('CLERK', '5103');
    expect(await refused(prefecture, 'withdrawByElection', record)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(clerk, 'withdrawByElection', { ...record, version: 2 })).toMatchObject({
      code: 'CONFLICT',
    });
    await does(clerk, 'withdrawByElection', record, 'id');
    expect(await refused(clerk, 'withdrawByElection', { ...record, version: 2 })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await listed(clerk, { from: dayFrom(-8), to: dayFrom(-6) })).toEqual([]);
    expect(await listed(clerk, { from: dayFrom(-8), to: dayFrom(-6), all: true })).toEqual([
      `COUNTY ${dayFrom(-7)}`,
    ]);
    expect(await miscounted(world)).toBe(0);
  });
});
