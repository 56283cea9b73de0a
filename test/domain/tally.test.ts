// Roll-ups as their readers see them: a record made in a town is in every number above it on the next read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recount } from '../support/mend.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let analyst: Person;
let keeper: Person;

beforeAll(async () => {
  world = await openWorld();
  analyst = await world.as('ANALYST', '53');
  keeper = await world.as('KEEPER', '530502105');
});
afterAll(() => world.close());

interface Counts {
  votersReceived: number;
  opinionsCollected: number;
  activityCount: number;
  coverage: { expected: number; reporting: number };
}
const counts = 'votersReceived opinionsCollected activityCount coverage { expected reporting }';

async function rollup(code: string, period = '{year: 2024}', who = analyst): Promise<Counts | null> {
  const { data, errors } = await who.ask<{ division: { rollup: Counts | null } }, object>(
    `{ division(code: "${code}") { rollup(period: ${period}) { ${counts} } } }`,
  );
  expect(errors).toBeUndefined();
  return data?.division.rollup ?? null;
}

const record = /* GraphQL */ `
  mutation ($input: RecordActivityInput!) {
    recordActivity(input: $input) { id version }
  }`;
const reception = {
  division: '530502105',
  type: 'RECEPTION',
  title: '选民接待日',
  heldOn: '2024-03-15',
  votersReceived: 4,
};
const recordOne = async (input: object = {}) => {
  const { data, errors } = await keeper.ask<{ recordActivity: { id: string; version: number } }, object>(
    record,
    {
      input: { ...reception, ...input },
    },
  );
  expect(errors).toBeUndefined();
  return data?.recordActivity ?? { id: '', version: 0 };
};

const ancestors = ['530502105', '530502', '5305', '53'];
const all = () => Promise.all(ancestors.map((code) => rollup(code)));

describe('a record', () => {
  it('is in the number of every division above it on the next read, and leaves with its withdrawal', async () => {
    const before = await all();
    const made = await recordOne({ opinions: [{ content: '希望修路' }, { content: '希望通公交' }] });
    const after = await all();
    after.forEach((now, index) => {
      expect(now?.votersReceived).toBe((before[index]?.votersReceived ?? 0) + 4);
      expect(now?.opinionsCollected).toBe((before[index]?.opinionsCollected ?? 0) + 2);
      expect(now?.coverage.reporting).toBe(1);
    });
    const corrected = await keeper.ask(
      'mutation ($input: CorrectActivityInput!) { correctActivity(input: $input) { version } }',
      { input: { ...made, votersReceived: 10, heldOn: '2023-12-31' } },
    );
    expect(corrected.errors).toBeUndefined();
    expect((await rollup('53'))?.votersReceived).toBe(before[3]?.votersReceived);
    expect((await rollup('53', '{month: "2023-12"}'))?.votersReceived).toBe(10);
    const withdrawn = await keeper.ask(
      'mutation ($input: WithdrawActivityInput!) { withdrawActivity(input: $input) { version } }',
      { input: { id: made.id, version: made.version + 1, reason: '重复登记' } },
    );
    expect(withdrawn.errors).toBeUndefined();
    expect((await rollup('53', '{month: "2023-12"}'))?.votersReceived).toBe(0);
    expect(await world.sql(recount)).toEqual([]);
  });

  it('counts the same pending, folded, and half of each', async () => {
    await recordOne({ heldOn: '2022-05-01' });
    const pending = await rollup('53', '{year: 2022}');
    await world.sql('select tally.fold()');
    expect(await rollup('53', '{year: 2022}')).toEqual(pending);
    await recordOne({ heldOn: '2022-06-01' });
    const half = await rollup('53', '{half: "2022-H1"}');
    expect(half?.votersReceived).toBe((pending?.votersReceived ?? 0) + 4);
    expect(half?.coverage.reporting).toBe(1);
    expect(await world.sql(recount)).toEqual([]);
  });
});

describe('a period', () => {
  it('may be a year, half, quarter, month or any months, and they agree', async () => {
    await recordOne({ heldOn: '2021-02-10' });
    await recordOne({ heldOn: '2021-11-30' });
    const voters = async (period: string) => (await rollup('5305', period))?.votersReceived;
    expect(await voters('{year: 2021}')).toBe(8);
    expect([await voters('{half: "2021-H1"}'), await voters('{half: "2021-H2"}')]).toEqual([4, 4]);
    expect(await voters('{quarter: "2021-Q1"}')).toBe(4);
    expect(await voters('{month: "2021-11"}')).toBe(4);
    expect(await voters('{months: {from: "2020-06", to: "2021-10"}}')).toBe(4);
    expect(await voters('{months: {from: "2021-02", to: "2021-11"}}')).toBe(8);
  });

  it.each([
    '{year: 1800}',
    '{year: 99999}',
    '{half: "2024-H3"}',
    '{quarter: "Q1"}',
    '{month: "2024-13"}',
    '{month: "March"}',
    '{months: {from: "2024-05", to: "2024-04"}}',
    '{months: {from: "1950-01", to: "2024-04"}}',
    '{year: 2024, month: "2024-01"}',
    '{}',
  ])('%s is refused', async (period) => {
    const { errors } = await analyst.ask(
      `{ division(code: "53") { rollup(period: ${period}) { votersReceived } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('is compared with the one before and a year ago, and told month by month', async () => {
    await recordOne({ heldOn: '2020-04-02' });
    await recordOne({ heldOn: '2020-06-20' });
    await recordOne({ heldOn: '2019-05-05' });
    interface Compared {
      votersReceived: number;
      period: string;
      series: { month: string; votersReceived: number }[];
      previousPeriod: { votersReceived: number };
      previousYear: { votersReceived: number; period: string };
    }
    const { data } = await analyst.ask<{ division: { rollup: Compared } }, object>(
      `{ division(code: "530502") { rollup(period: {quarter: "2020-Q2"}) { period votersReceived
         series { month votersReceived } previousPeriod { votersReceived } previousYear { votersReceived period } } } }`,
    );
    expect(data?.division.rollup).toEqual({
      period: '2020年第2季度',
      votersReceived: 8,
      series: [
        { month: '2020-04', votersReceived: 4 },
        { month: '2020-05', votersReceived: 0 },
        { month: '2020-06', votersReceived: 4 },
      ],
      previousPeriod: { votersReceived: 0 },
      previousYear: { votersReceived: 4, period: '2019年第2季度' },
    });
  });
});

describe('coverage', () => {
  const missing = /* GraphQL */ `
    query ($code: DivisionCode!, $period: PeriodInput!, $after: String) {
      division(code: $code) {
        rollup(period: $period) {
          coverage { expected reporting rate missing(first: 10, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } }
        }
      }
    }`;
  interface Covered {
    division: {
      rollup: {
        coverage: {
          expected: number;
          reporting: number;
          missing: {
            edges: { node: { code: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      };
    };
  }

  it('names the towns that have not reported, and takes a nil report for one', async () => {
    const ask = async (after?: string) =>
      (await analyst.ask<Covered, object>(missing, { code: '530502', period: { month: '2018-07' }, after }))
        .data?.division.rollup.coverage;
    const before = await ask();
    expect(before).toMatchObject({ expected: 21, reporting: 0 });
    const nil = await keeper.ask(
      'mutation ($input: ReportNothingInput!) { reportNothing(input: $input) { id } }',
      {
        input: { division: '530502105', month: '2018-07' },
      },
    );
    expect(nil.errors).toBeUndefined();
    const codes: string[] = [];
    let page = await ask();
    expect(page).toMatchObject({ expected: 21, reporting: 1 });
    while (page) {
      codes.push(...page.missing.edges.map((edge) => edge.node.code));
      page = page.missing.pageInfo.hasNextPage ? await ask(page.missing.pageInfo.endCursor) : undefined;
    }
    expect(codes).toHaveLength(20);
    expect(codes).not.toContain('530502105');
    expect((await rollup('53', '{quarter: "2018-Q3"}'))?.coverage.reporting).toBe(1);
    expect((await rollup('53', '{year: 2018}'))?.coverage.reporting).toBe(1);
  });

  it('expects what there is: not the zone of 香格里拉, and every town of the nation', async () => {
    expect((await rollup('5334'))?.coverage.expected).toBe(29);
    const nation = await world.as('ANALYST', '0');
    expect((await rollup('0', '{year: 2024}', nation))?.coverage.expected).toBe(38_756);
    expect((await rollup('460301', '{year: 2024}', nation))?.coverage).toEqual({ expected: 0, reporting: 0 });
  });
});

describe('a breakdown', () => {
  it('lists a lower level with its numbers, and refuses another', async () => {
    await recordOne({ heldOn: '2017-01-10' });
    const ask = (level: string, code = '53') =>
      analyst.ask<{ division: { breakdown: { division: { code: string }; rollup: Counts }[] } }, object>(
        `{ division(code: "${code}") { breakdown(level: ${level}, period: {year: 2017}) { division { code } rollup { ${counts} } } } }`,
      );
    const { data } = await ask('PREFECTURE');
    expect(data?.division.breakdown).toHaveLength(16);
    const baoshan = data?.division.breakdown.find((each) => each.division.code === '5305');
    expect(baoshan?.rollup).toMatchObject({ votersReceived: 4, coverage: { reporting: 1 } });
    expect((await ask('TOWNSHIP', '5305')).data?.division.breakdown.length).toBeGreaterThan(70);
    expect((await ask('PROVINCE')).errors?.[0]?.extensions.code).toBe('INVALID');
    expect((await ask('COUNTY', '530502')).errors?.[0]?.extensions.code).toBe('INVALID');
  });
});

describe('under strain', () => {
  it('leaves no transaction open when a field fails while others still read', async () => {
    const bad = `{ division(code: "53") { rollup(period: {year: 2024}) { activityCount
      records(metric: "votersReceived", after: "R1BDOk46MQ==") { edges { node { id } } }
      coverage { reporting missing { edges { node { name } } } } } } }`;
    await Promise.all(Array.from({ length: 20 }, () => analyst.ask(bad)));
    const open = async () =>
      (
        await world.sql<{ n: number }>(
          `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        )
      )[0]?.n;
    await expect.poll(open, { timeout: 3_000 }).toBe(0);
  });

  it('says of a record whose payload could not be told whole that it was made', async () => {
    const { data, errors } = await keeper.ask<object, object>(
      `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) {
         division { rollup(period: {year: 2014}) { records(metric: "happiness") { edges { node { id } } } } } } }`,
      { input: { ...reception, heldOn: '2014-01-01' } },
    );
    expect(data).toEqual({ recordActivity: { division: { rollup: null } } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', done: true });
    expect((await rollup('53', '{year: 2014}'))?.activityCount).toBe(1);
  });

  it('does two mutations of one operation for many at once, each with its payload', async () => {
    const two = /* GraphQL */ `
      mutation ($input: RecordActivityInput!) {
        a: recordActivity(input: $input) { division { name rollup(period: { year: 2015 }) { activityCount } } }
        b: recordActivity(input: $input) { division { name rollup(period: { year: 2015 }) { activityCount } } }
      }`;
    const input = { ...reception, heldOn: '2015-05-05' };
    const answers = await Promise.all(Array.from({ length: 40 }, () => keeper.ask(two, { input })));
    expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
    expect((await rollup('53', '{year: 2015}'))?.activityCount).toBe(80);
  });
});

describe('outside one’s part of the tree', () => {
  it.each([
    ['CLERK', '510311', '530502105'],
    ['CLERK', '530502105', '530502'],
    ['KEEPER', '530502105', '53'],
    ['ANALYST', '53', '0'],
    ['AUDITOR', '53', '53'],
    ['DEPUTY', '530502', '530502'],
  ] as const)('a %s of %s is told nothing of %s', async (role, home, code) => {
    const who = await world.as(role, home);
    expect(await rollup(code, '{year: 2024}', who)).toBeNull();
    const level = code.length <= 2 ? 'COUNTY' : 'TOWNSHIP';
    const { data } = await who.ask(
      `{ division(code: "${code}") { breakdown(level: ${level}, period: {year: 2024}) { division { code } } } }`,
    );
    if (code !== '530502105') expect(data).toEqual({ division: { breakdown: null } });
  });
});

describe('from a number to its records', () => {
  const records = /* GraphQL */ `
    query ($metric: String!, $value: String, $first: Int, $after: String) {
      division(code: "5305") {
        rollup(period: { year: 2016 }) {
          votersReceived
          records(metric: $metric, value: $value, first: $first, after: $after) {
            edges { node { __typename id ... on Activity { title heldOn division { fullName } } ... on Opinion { content } } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }`;
  interface Page {
    division: {
      rollup: {
        records: {
          edges: { node: Record<string, unknown> }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    };
  }
  const ask = (variables: object) => analyst.ask<Page, object>(records, variables);

  it('leads, page by page, each once', async () => {
    for (let day = 1; day <= 5; day += 1)
      await recordOne({ heldOn: `2016-08-0${day}`, opinions: [{ content: `第${day}条` }] });
    const seen: unknown[] = [];
    let after: string | undefined;
    do {
      const page = (await ask({ metric: 'votersReceived', first: 2, after })).data?.division.rollup.records;
      seen.push(...(page?.edges ?? []).map((edge) => edge.node['heldOn']));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(['2016-08-05', '2016-08-04', '2016-08-03', '2016-08-02', '2016-08-01']);
    const opinions = (await ask({ metric: 'opinionsCollected' })).data?.division.rollup.records.edges;
    expect(opinions?.map((edge) => edge.node['content'])).toEqual([
      '第5条',
      '第4条',
      '第3条',
      '第2条',
      '第1条',
    ]);
    expect(
      (await ask({ metric: 'activityCount', value: 'TRAINING' })).data?.division.rollup.records.edges,
    ).toEqual([]);
  });

  it.each([
    [{ metric: 'happiness' }],
    [{ metric: 'vacantSeats' }],
    [{ metric: 'stationCount', value: 'PALACE' }],
    [{ metric: 'votersReceived', after: 'x' }],
  ])('%j is refused', async (variables) => {
    const { errors } = await ask(variables);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
  });
});

describe('the catalogue', () => {
  it('says of each metric what it is', async () => {
    const { data } = await analyst.ask<{ metrics: { key: string }[] }, object>(
      '{ metrics { key term unit kind definition isAdditive argument values } }',
    );
    expect(data?.metrics).toContainEqual({
      key: 'deputyStationVisits',
      term: '代表进站',
      unit: '人次',
      kind: 'FLOW',
      definition: 'Deputies at activities held at a station, one for each deputy at each.',
      isAdditive: true,
      argument: null,
      values: [],
    });
  });
});
