// Registrations of deputies with the divisions they take part in.
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
  termEnd,
  termStart,
} from '../support/congresses.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let clerk: Person;
let township: Named;
let higher: Named;
let provincial: Named;
const town = '530502105';
const since = dayFrom(-300);

beforeAll(async () => {
  world = await openWorld();
  county = await world.as('CLERK', '530502');
  clerk = await world.as('CLERK', town);
  const province = await world.as('CLERK', '53');
  await seat(county, town);
  await seat(county, '530502');
  await seat(province, '53');
  township = await elect(county, town, { name: '段玉梅', pinyin: 'duanyumei' });
  higher = await elect(county, '530502', { name: '张志远', pinyin: 'zhangzhiyuan' });
  provincial = await elect(province, '53', { name: '王建平' });
});
afterAll(() => world.close());

const list = /* GraphQL */ `
  query ($code: DivisionCode!, $level: Level, $search: String, $on: Date) {
    division(code: $code) {
      servedDeputies(level: $level, search: $search, on: $on) {
        totalCount
        edges { node { level since until deputy { name level division { code } } division { code } } }
      }
    }
  }`;
type List = {
  division: { servedDeputies: { totalCount: number; edges: { node: { deputy: { name: string } } }[] } };
};
const names = async (person: Person, variables: object = {}) => {
  const { data, errors } = await person.ask<List, object>(list, { code: town, ...variables });
  expect(errors).toBeUndefined();
  return data?.division.servedDeputies.edges.map(({ node }) => node.deputy.name);
};

describe('a registration', () => {
  it('brings deputies of every level into the division where they take part', async () => {
    for (const deputy of [township, higher, provincial]) {
      await does(clerk, 'registerDeputy', { division: town, deputy: deputy.id, since }, 'id');
    }
    expect(await names(clerk)).toEqual(['段玉梅', '张志远', '王建平']);
    expect(await names(clerk, { level: 'COUNTY' })).toEqual(['张志远']);
    expect(await names(clerk, { search: '建' })).toEqual(['王建平']);
    expect(await names(clerk, { search: 'zhang' })).toEqual(['张志远']);
    expect(await names(clerk, { on: dayFrom(-301) })).toEqual([]);
    expect(await names(clerk, { on: termEnd })).toEqual([]);
  });

  it('is seen from above, and lasts as long as the mandate', async () => {
    const analyst = await world.as('ANALYST', '5305');
    const { data } = await analyst.ask<object, object>(list, { code: town, level: 'PROVINCE' });
    expect(data).toEqual({
      division: {
        servedDeputies: {
          totalCount: 1,
          edges: [
            {
              node: {
                level: 'PROVINCE',
                since,
                until: termEnd,
                division: { code: town },
                deputy: { name: '王建平', level: 'PROVINCE', division: { code: '53' } },
              },
            },
          ],
        },
      },
    });
  });

  it('is not there from the side, and not for those who read no records', async () => {
    expect(await names(await world.as('CLERK', '530502101'))).toEqual([]);
    expect(await names(await world.as('CLERK', '530521'))).toEqual([]);
    const auditor = await world.as('AUDITOR', '530502');
    const { data, errors } = await auditor.ask<object, object>(list, { code: town });
    expect(data).toEqual({ division: { servedDeputies: null } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('is shown with the deputy, as far as the viewer reads', async () => {
    await does(county, 'registerDeputy', { division: '530502', deputy: higher.id, since }, 'id');
    const query = `query ($id: ID!) { node(id: $id) { ... on Deputy { servings { totalCount edges { node { division { code } } } } } } }`;
    const codes = async (person: Person) => {
      type Found = { node: { servings: { edges: { node: { division: { code: string } } }[] } } };
      const { data } = await person.ask<Found, object>(query, { id: higher.id });
      return data?.node.servings.edges.map(({ node }) => node.division.code);
    };
    expect(await codes(county)).toEqual([town, '530502']);
    expect(await codes(clerk)).toEqual([town]);
    expect(await codes(await world.as('CLERK', '530521'))).toEqual([]);
  });

  it('is shown to the deputy on the own seat, and no other', async () => {
    const [who] = await world.arrange<{ person: number }>(
      `select m.person_id as person from mandate m join deputy_card c on c.id = m.id where c.name = '张志远'`,
    );
    const me = await world.as('DEPUTY', '530502', who?.person);
    const query = '{ myMandates { name servings { edges { node { deputy { name } division { code } } } } } }';
    const edge = (code: string) => ({ node: { deputy: { name: '张志远' }, division: { code } } });
    expect((await me.ask(query)).data).toEqual({
      myMandates: [{ name: '张志远', servings: { edges: [edge(town), edge('530502')] } }],
    });
    const other = `query ($id: ID!) { node(id: $id) { ... on Deputy { servings { totalCount } } } }`;
    expect((await me.ask<object, object>(other, { id: township.id })).data).toEqual({
      node: { servings: { totalCount: 0 } },
    });
  });

  it('is there once for a deputy and a division, even for two who register at once', async () => {
    const wish = { division: town, deputy: township.id, since };
    expect(await refused(clerk, 'registerDeputy', wish)).toMatchObject({ code: 'CONFLICT', field: 'deputy' });
    const fresh = await elect(county, town, { name: '寸金凤' });
    const both = await Promise.allSettled(
      [clerk, county].map((person) => does(person, 'registerDeputy', { ...wish, deputy: fresh.id })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['a day ahead', { since: dayFrom(1) }, 'since'],
    ['a day before the mandate', { since: dayFrom(-801) }, 'since'],
    ['a day before the founding of the state', { since: '1949-01-01' }, 'since'],
  ])('is refused from %s', async (_, wrong, field) => {
    const wish = { division: '530502', deputy: township.id, since: termStart };
    expect(await refused(county, 'registerDeputy', { ...wish, ...wrong })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('is refused beside the congress, and for deputies that are not', async () => {
    const beside = { division: '530502101', deputy: township.id, since };
    expect(await refused(county, 'registerDeputy', beside)).toMatchObject({
      code: 'INVALID',
      field: 'division',
    });
    expect(
      await refused(county, 'registerDeputy', { ...beside, deputy: 'RGVwdXR5Ojk5OTk5OQ==' }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['ANALYST', '530502', 'FORBIDDEN'],
    ['KEEPER', '530502105', 'FORBIDDEN'],
    ['CLERK', '530502101', 'NOT_FOUND'],
    ['CLERK', '5305', 'NOT_FOUND'],
  ] as const)('is not made or ended by a %s at %s', async (role, code, reason) => {
    const other = await world.as(role, code);
    const wish = { division: town, deputy: township.id, since };
    expect(await refused(other, 'registerDeputy', wish)).toMatchObject({ code: reason });
    const { data } = await clerk.ask<{ division: { servedDeputies: { edges: { node: Named }[] } } }, object>(
      'query ($code: DivisionCode!) { division(code: $code) { servedDeputies(first: 1) { edges { node { id version } } } } }',
      { code: town },
    );
    const serving = data?.division.servedDeputies.edges[0]?.node;
    expect(serving?.version).toBe(1);
    expect(await refused(other, 'deregisterDeputy', { ...serving, until: dayFrom(-1) })).toMatchObject({
      code: reason,
    });
  });
});

describe('deputies served', () => {
  it('are counted once at each level of the tree, by the level of their congress, until the mandate ends', async () => {
    const analyst = await world.as('ANALYST', '53');
    const fields = 'servedDeputyCount county: servedDeputyCount(level: COUNTY)';
    const before = await counts(analyst, '53', fields);
    const deputy = await elect(county, '530502', { name: '沙金' });
    for (const division of [town, '530502101']) {
      await does(county, 'registerDeputy', { division, deputy: deputy.id, since: dayFrom(-1) }, 'id');
    }
    expect(await counts(analyst, '53', fields)).toEqual({
      servedDeputyCount: (before['servedDeputyCount'] ?? 0) + 1,
      county: (before['county'] ?? 0) + 1,
    });
    expect(await counts(analyst, '530502101', fields)).toEqual({ servedDeputyCount: 1, county: 1 });
    await does(county, 'endMandate', { ...deputy, on: dayFrom(0), reason: 'DIED' });
    expect(await counts(analyst, '53', fields)).toEqual(before);
    expect(await counts(analyst, '530502101', fields)).toEqual({ servedDeputyCount: 0, county: 0 });
  });

  it('are served no longer than their mandates last, whoever writes the registration', async () => {
    const rows = await world.arrange<{ until: string }>(
      `insert into serving (division_id, place, card_id, level, since)
       select d.id, d.place, c.id, c.level, current_date - 2 from division d, deputy_card c
       where d.code = '530502103' and c.name = '张志远' returning until::text`,
    );
    expect(rows).toEqual([{ until: termEnd }]);
  });
});

describe('the end of a registration', () => {
  it('is recorded once, with its day, by whoever has read it', async () => {
    const deputy = await elect(county, town, { name: '匡云' });
    const serving = await does(clerk, 'registerDeputy', { division: town, deputy: deputy.id, since });
    const end = { ...serving, until: dayFrom(-10) };
    expect(await refused(clerk, 'deregisterDeputy', { ...end, version: 7 })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refused(clerk, 'deregisterDeputy', { ...end, until: dayFrom(1) })).toMatchObject({
      code: 'INVALID',
    });
    expect(await refused(clerk, 'deregisterDeputy', { ...end, until: dayFrom(-301) })).toMatchObject({
      code: 'INVALID',
      field: 'until',
    });
    await does(clerk, 'deregisterDeputy', end);
    expect(await refused(clerk, 'deregisterDeputy', { ...end, version: 2 })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await names(clerk)).not.toContain('匡云');
    expect(await names(clerk, { on: dayFrom(-11) })).toContain('匡云');
    await does(clerk, 'registerDeputy', { division: town, deputy: deputy.id, since: dayFrom(-5) });
    expect(await names(clerk)).toContain('匡云');
  });

  it('comes with the end of the mandate, in whatever tenant, and is taken back with it', async () => {
    const deputy = await elect(county, '530502', { name: '江海' });
    await does(clerk, 'registerDeputy', { division: town, deputy: deputy.id, since }, 'id');
    const ended = await does(county, 'endMandate', { ...deputy, on: dayFrom(-20), reason: 'RECALLED' });
    expect(await names(clerk)).not.toContain('江海');
    expect(await names(clerk, { on: dayFrom(-21) })).toContain('江海');
    await does(county, 'restoreDeputy', ended);
    expect(await names(clerk)).toContain('江海');
  });

  it('ends the assignments to stations that stood on it', async () => {
    const deputy = await elect(county, town, { name: '普照' });
    const serving = await does(clerk, 'registerDeputy', { division: town, deputy: deputy.id, since });
    const assigned = await world.arrange<{ id: number }>(
      `with home as (
         insert into station (division_id, place, kind, name, opened_on, public_code)
         select id, place, 'STATION', '瓦窑镇人大代表工作站', current_date - 500, 'test-serving-1' from division where code = $1
         returning id, division_id, place)
       insert into station_assignment (division_id, place, station_id, serving_id, since)
       select h.division_id, h.place, h.id, s.id, s.since from home h, serving s join deputy_card c on c.id = s.card_id
       where c.name = '普照' returning id`,
      [town],
    );
    await does(clerk, 'deregisterDeputy', { ...serving, until: dayFrom(-3) });
    const rows = await world.arrange<{ until: string }>(
      'select until::text from station_assignment where id = $1',
      [assigned[0]?.id],
    );
    expect(rows).toEqual([{ until: dayFrom(-3) }]);
    expect(await miscounted(world)).toBe(0);
  });
});
