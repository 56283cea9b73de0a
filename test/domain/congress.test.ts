// Congresses, terms and sessions as their clerks and readers meet them.
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
let clerk: Person;

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.as('CLERK', '530502');
});
afterAll(() => world.close());

const congress = /* GraphQL */ `
  query ($code: DivisionCode!, $on: Date) {
    division(code: $code) {
      congress {
        name level division { code }
        terms { number startsOn endsOn seatQuota sessions { number opensOn closesOn term { number } } }
        currentTerm(on: $on) { number congress { name } }
      }
    }
  }`;

describe('a congress', () => {
  it('is put on record with its terms and sessions by the clerk of the county, and read from above', async () => {
    const term = await seat(clerk, '530502105');
    await does(
      clerk,
      'holdSession',
      { term: term.id, number: 1, opensOn: termStart, closesOn: dayFrom(-798) },
      'id',
    );
    await does(
      clerk,
      'holdSession',
      { term: term.id, number: 2, opensOn: dayFrom(-400), closesOn: dayFrom(-400) },
      'id',
    );
    const analyst = await world.as('ANALYST', '53');
    const { data, errors } = await analyst.ask<object, object>(congress, { code: '530502105' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      division: {
        congress: {
          name: '瓦窑镇人民代表大会',
          level: 'TOWNSHIP',
          division: { code: '530502105' },
          terms: [
            {
              number: 5,
              startsOn: termStart,
              endsOn: termEnd,
              seatQuota: 60,
              sessions: [
                { number: 1, opensOn: termStart, closesOn: dayFrom(-798), term: { number: 5 } },
                { number: 2, opensOn: dayFrom(-400), closesOn: dayFrom(-400), term: { number: 5 } },
              ],
            },
          ],
          currentTerm: { number: 5, congress: { name: '瓦窑镇人民代表大会' } },
        },
      },
    });
    const before = await analyst.ask<{ division: { congress: { currentTerm: unknown } } }, object>(congress, {
      code: '530502105',
      on: dayFrom(-900),
    });
    expect(before.data?.division.congress.currentTerm).toBeNull();
  });

  it('is not there from the side, nor for those who read no records', async () => {
    const neighbour = await world.as('CLERK', '530521');
    const { data, errors } = await neighbour.ask(congress, { code: '530502105' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ division: { congress: null } });
    const auditor = await world.as('AUDITOR', '530502');
    const answer = await auditor.ask(congress, { code: '530502105' });
    expect(answer.data).toEqual({ division: { congress: null } });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['街道', '530502001'],
    ['地区', '6529'],
    ['开发区', '370406405'],
    ['全国', '0'],
  ])('is refused, with the reason, where the law knows none: %s', async (_, division) => {
    const local = await world.as('CLERK', division);
    const no = await refused(local, 'constituteCongress', { division });
    expect(no).toMatchObject({ code: 'INVALID', field: 'division' });
    expect(no.message).toContain('地方组织法');
  });

  it('is constituted once, even by two at the same time', async () => {
    expect(await refused(clerk, 'constituteCongress', { division: '530502105' })).toMatchObject({
      code: 'CONFLICT',
    });
    const both = await Promise.allSettled(
      [1, 2].map(() => does(clerk, 'constituteCongress', { division: '530502203' }, 'id')),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['ANALYST', '530502', 'FORBIDDEN'],
    ['KEEPER', '530502204', 'FORBIDDEN'],
    ['AUDITOR', '530502', 'FORBIDDEN'],
    ['CLERK', '530521', 'NOT_FOUND'],
    ['CLERK', '53', 'NOT_FOUND'],
  ] as const)('is not put on record by a %s at %s', async (role, code, reason) => {
    const other = await world.as(role, code);
    expect(await refused(other, 'constituteCongress', { division: '530502204' })).toMatchObject({
      code: reason,
    });
    expect(
      await refused(other, 'openTerm', {
        division: '530502105',
        number: 6,
        startsOn: termEnd,
        seatQuota: 60,
      }),
    ).toMatchObject({ code: reason });
  });

  it('is refused to whoever has not signed in, and a name must be one', async () => {
    expect(await refused(world.anonymous, 'constituteCongress', { division: '530502204' })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    for (const name of [' ', '人'.repeat(101), 'a\u0007b']) {
      expect(await refused(clerk, 'constituteCongress', { division: '530502204', name })).toMatchObject({
        code: 'INVALID',
        field: 'name',
      });
    }
  });
});

describe('a term', () => {
  let term: Named;
  const division = '530502101';

  beforeAll(async () => {
    term = await seat(clerk, division, { number: 3 });
  });

  it('lasts five years unless said otherwise', async () => {
    await does(clerk, 'constituteCongress', { division: '530502201' }, 'id');
    const next = await does<{ endsOn: string }>(
      clerk,
      'openTerm',
      { division: '530502201', number: 4, startsOn: '2020-02-29', seatQuota: 45 },
      'endsOn',
    );
    expect(next.endsOn).toBe('2025-03-01');
  });

  it.each([
    ['overlaps with another', { number: 4, startsOn: dayFrom(-10), endsOn: dayFrom(1_500) }, 'startsOn'],
    [
      'comes before one of a lower number',
      { number: 4, startsOn: dayFrom(-2_000), endsOn: termStart },
      'number',
    ],
    ['ends before it begins', { number: 2, startsOn: dayFrom(-900), endsOn: dayFrom(-900) }, 'endsOn'],
    ['lasts sixteen years', { number: 2, startsOn: dayFrom(-6_700), endsOn: dayFrom(-810) }, 'endsOn'],
    [
      'begins before the founding of the state',
      { number: 1, startsOn: '1949-09-30', endsOn: '1954-01-01' },
      'startsOn',
    ],
    ['begins more than a year ahead', { number: 4, startsOn: termEnd, endsOn: dayFrom(2_000) }, 'startsOn'],
    ['has no seats', { number: 2, startsOn: dayFrom(-1_500), endsOn: termStart, seatQuota: 0 }, 'seatQuota'],
    [
      'has 3,001 seats',
      { number: 2, startsOn: dayFrom(-1_500), endsOn: termStart, seatQuota: 3_001 },
      'seatQuota',
    ],
    ['has the number 0', { number: 0, startsOn: dayFrom(-1_500), endsOn: termStart }, 'number'],
  ])('is refused when it %s', async (_, wish, field) => {
    expect(await refused(clerk, 'openTerm', { division, seatQuota: 45, ...wish })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('is refused under a number that is taken, and where no congress is on record', async () => {
    const wish = { number: 3, startsOn: dayFrom(-1_500), endsOn: termStart, seatQuota: 45 };
    expect(await refused(clerk, 'openTerm', { division, ...wish })).toMatchObject({
      code: 'CONFLICT',
      field: 'number',
    });
    expect(await refused(clerk, 'openTerm', { division: '530502205', ...wish })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await refused(clerk, 'openTerm', { division: '530502001', ...wish })).toMatchObject({
      code: 'INVALID',
    });
  });

  it('takes the mandates along when its end is corrected, but not those that ended before', async () => {
    const staying = await elect(clerk, division, { name: '赵国强' });
    const leaving = await elect(clerk, division, { name: '钱建华' });
    await does(clerk, 'endMandate', { ...leaving, on: dayFrom(-100), reason: 'RESIGNED' });
    const changed = await does(clerk, 'correctTerm', { ...term, endsOn: dayFrom(400), seatQuota: 50 });
    expect(changed.version).toBe(term.version + 1);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Deputy { name endsOn status } } }`;
    const { data } = await clerk.ask<object, object>(query, { ids: [staying.id, leaving.id] });
    expect(data).toEqual({
      nodes: [
        { name: '赵国强', endsOn: dayFrom(400), status: 'ACTIVE' },
        { name: '钱建华', endsOn: dayFrom(-100), status: 'ENDED' },
      ],
    });
    term = changed;
  });

  it('refuses a correction that leaves out a session, a mandate or a deputy', async () => {
    await does(
      clerk,
      'holdSession',
      { term: term.id, number: 1, opensOn: dayFrom(-700), closesOn: dayFrom(-699) },
      'id',
    );
    const wrong = [
      { startsOn: dayFrom(-699) },
      { endsOn: dayFrom(-699) },
      { startsOn: dayFrom(-50), endsOn: dayFrom(600) },
      { seatQuota: 0 },
      { endsOn: dayFrom(-801) },
    ];
    for (const wish of wrong) {
      expect(await refused(clerk, 'correctTerm', { ...term, ...wish })).toMatchObject({ code: 'INVALID' });
    }
    await elect(clerk, division, { name: '孙丽' });
    expect(await refused(clerk, 'correctTerm', { ...term, seatQuota: 1 })).toMatchObject({
      code: 'INVALID',
      field: 'seatQuota',
    });
  });

  it('refuses a stale version, a foreign id and a clerk from elsewhere', async () => {
    expect(await refused(clerk, 'correctTerm', { id: term.id, version: 1, seatQuota: 55 })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refused(clerk, 'correctTerm', { id: 'Zm9v', version: 1 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const code of ['530521', '5305', '510311']) {
      const other = await world.as('CLERK', code);
      expect(await refused(other, 'correctTerm', { ...term, seatQuota: 55 })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('counts its seats at the division and at all above it, as corrected', async () => {
    const analyst = await world.as('ANALYST', '53');
    const before = await counts(analyst, '53', 'seatQuota');
    expect(await counts(analyst, division, 'seatQuota')).toEqual({ seatQuota: 50 });
    await does(clerk, 'correctTerm', { ...term, seatQuota: 53 });
    expect(await counts(analyst, division, 'seatQuota')).toEqual({ seatQuota: 53 });
    expect(await counts(analyst, '53', 'seatQuota')).toEqual({ seatQuota: (before['seatQuota'] ?? 0) + 3 });
  });
});

describe('a session', () => {
  let term: Named;

  beforeAll(async () => {
    term = await seat(clerk, '530502103');
    await does(
      clerk,
      'holdSession',
      { term: term.id, number: 2, opensOn: dayFrom(-300), closesOn: dayFrom(-298) },
      'id',
    );
  });

  it.each([
    ['opens before the term', { number: 1, opensOn: dayFrom(-801), closesOn: dayFrom(-799) }, 'opensOn'],
    ['lies ahead', { number: 3, opensOn: dayFrom(2), closesOn: dayFrom(3) }, 'opensOn'],
    ['closes before it opens', { number: 3, opensOn: dayFrom(-20), closesOn: dayFrom(-21) }, 'closesOn'],
    ['lasts half a year', { number: 3, opensOn: dayFrom(-200), closesOn: dayFrom(-20) }, 'closesOn'],
    [
      'bears a lower number than an earlier one',
      { number: 1, opensOn: dayFrom(-20), closesOn: dayFrom(-19) },
      'number',
    ],
    ['overlaps with another', { number: 3, opensOn: dayFrom(-298), closesOn: dayFrom(-297) }, 'number'],
    ['has no number', { number: 0, opensOn: dayFrom(-20), closesOn: dayFrom(-19) }, 'number'],
  ])('is refused when it %s', async (_, wish, field) => {
    expect(await refused(clerk, 'holdSession', { term: term.id, ...wish })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('is refused beyond the end of its term, with the dates of the term', async () => {
    await does(clerk, 'constituteCongress', { division: '530502202', name: '辛街乡人大' }, 'id');
    const short = await does(clerk, 'openTerm', {
      division: '530502202',
      number: 1,
      startsOn: dayFrom(-500),
      endsOn: dayFrom(-100),
      seatQuota: 45,
    });
    const wish = { term: short.id, number: 1, opensOn: dayFrom(-101), closesOn: dayFrom(-100) };
    const no = await refused(clerk, 'holdSession', wish);
    expect(no).toMatchObject({ code: 'INVALID', field: 'opensOn' });
    expect(no.message).toContain('outside the term');
    expect(no.message).toContain(dayFrom(-100));
  });

  it('is refused twice, to other roles and from elsewhere', async () => {
    const wish = { term: term.id, number: 2, opensOn: dayFrom(-200), closesOn: dayFrom(-199) };
    expect(await refused(clerk, 'holdSession', wish)).toMatchObject({ code: 'CONFLICT' });
    const keeper = await world.as('KEEPER', '530502103');
    expect(await refused(keeper, 'holdSession', wish)).toMatchObject({ code: 'FORBIDDEN' });
    const neighbour = await world.as('CLERK', '530502101');
    expect(await refused(neighbour, 'holdSession', { ...wish, number: 3 })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is not done twice when the request is sent again with its key', async () => {
    const wish = {
      term: term.id,
      number: 3,
      idempotencyKey: 'session-3-key',
      opensOn: dayFrom(-10),
      closesOn: dayFrom(-9),
    };
    const [first, second] = [
      await does(clerk, 'holdSession', wish, 'id'),
      await does(clerk, 'holdSession', wish, 'id'),
    ];
    expect(second).toEqual(first);
    expect(await refused(clerk, 'holdSession', { ...wish, number: 4 })).toMatchObject({ code: 'KEY_REUSED' });
  });
});

it('shows many congresses in as many statements as one, and is counted right', async () => {
  const query = /* GraphQL */ `
    query ($first: Int) {
      division(code: "530502") {
        children(first: $first) {
          edges { node { congress { name terms { number sessions { number } } currentTerm { number } } } }
        }
      }
    }`;
  type Children = { division: { children: { edges: { node: { congress: object | null } }[] } } };
  const statements = async (first: number, congresses: number) => {
    const answer = await clerk.ask<Children, object>(query, { first });
    const found = answer.data?.division.children.edges.filter(({ node }) => node.congress) ?? [];
    expect(found.length).toBe(congresses);
    return answer.statements.length;
  };
  expect(await statements(20, 6)).toBe(await statements(7, 1));
  expect(await miscounted(world)).toBe(0);
});
