// Who is ranked among whom: exempt deputies, delegations and pass rates of one board, and congresses beside each other.
import { isObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';
import { dayFrom, does, elect, type Named, refused, seat } from '../support/congresses.ts';
import { dutyOf, enact, from, numberIn, rulesOf, scoreOf, within } from '../support/scoring.ts';
import { ask, node, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
/** By name, of the county's congress. */
const deputies = new Map<string, Named>();
const of = (name: string): Named => deputies.get(name) ?? { id: '', version: 0 };

const item = {
  ...{ text: '履职', source: 'DUTY', kinds: ['OTHER'], measure: 'QUANTITY', points: '1' },
};
const grades = [{ name: '优秀', quota: 1 }, { name: '合格', least: '60', isPass: true }, { name: '不合格' }];
const beside = '530502106';

async function scored(code: string, name: string, quantity: number, electoralUnit = '第一选区') {
  const made = await elect(people.county, code, { name, electoralUnit });
  await dutyOf(world, code, made, { quantity });
  return made;
}

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  for (const code of ['530502', town, beside]) await seat(people.county, code);
  await enact(people.county, beside, { label: '自有办法', items: [{ ...item, points: '10' }] });
  await enact(people.county, '530502', { items: [item], grades });
  const units: readonly (readonly [string, number, string])[] = [
    ['甲', 95, '城区代表团'],
    ['乙', 80, '城区代表团'],
    ['丙', 60, '乡镇代表团'],
    ['丁', 40, '乡镇代表团'],
    ['戊', 90, '机关代表团'],
  ];
  for (const [name, quantity, unit] of units)
    deputies.set(name, await scored('530502', name, quantity, unit));
  for (const [name, quantity] of [
    ['己', 70],
    ['庚', 50],
  ] as const)
    deputies.set(name, await scored(town, name, quantity));
  for (const [name, quantity] of [
    ['辛', 7],
    ['壬', 5],
  ] as const)
    deputies.set(name, await scored(beside, name, quantity));
});
afterAll(() => world.close());

interface Rate {
  readonly passed: number;
  readonly of: number;
  readonly percent: string;
}
interface Board {
  readonly count: number;
  readonly mean: string;
  readonly passRate: Rate | null;
  readonly exempt: readonly {
    readonly deputy: { name: string };
    readonly score: { total: string; rank: number | null; isExempt: boolean; grade: object | null };
    readonly exemptions: readonly {
      kind: string;
      since: string;
      until: string | null;
      reason: string | null;
    }[];
  }[];
  readonly delegations: readonly {
    name: string;
    rank: number;
    count: number;
    mean: string;
    passRate: Rate | null;
  }[];
  readonly ranking: {
    readonly edges: readonly {
      readonly node: {
        rank: number;
        deputy: { name: string };
        score: { rank: number; grade: { name: string } | null };
      };
    }[];
  };
}

const fields = `count mean passRate { passed of percent }
  exempt { deputy { name } score { total rank isExempt grade { name } } exemptions { kind since until } }
  delegations { name rank count mean passRate { passed of percent } }
  ranking { edges { node { rank deputy { name } score { rank grade { name } } } } }`;

async function boardOf(person: Person, code = '530502', field = 'scoreBoard'): Promise<Board | null> {
  const args = field === 'scoreBoard' ? `(on: "${within()}")` : `(level: TOWNSHIP, on: "${within()}")`;
  const query = `{ division(code: "${code}") { board: ${field}${args} { ${fields} } } }`;
  return (await ask<{ division: { board: Board | null } }>(person, query)).division.board;
}
const told = (board: Board | null) =>
  board?.ranking.edges.map(({ node }) => [node.rank, node.deputy.name, node.score.grade?.name]);

const wish = (name: string, more: object = {}) => ({
  ...{ deputy: of(name).id, kind: 'STUDY', reason: '党校脱产学习', since: within(-9), until: within(9) },
  ...more,
});

describe('a board', () => {
  it('says how many pass, and what its delegations come to', async () => {
    const board = await boardOf(people.county);
    expect(board?.passRate).toEqual({ passed: 4, of: 5, percent: '80' });
    expect(board?.delegations).toEqual([
      { name: '机关代表团', rank: 1, count: 1, mean: '90', passRate: { passed: 1, of: 1, percent: '100' } },
      { name: '城区代表团', rank: 2, count: 2, mean: '87.5', passRate: { passed: 2, of: 2, percent: '100' } },
      { name: '乡镇代表团', rank: 3, count: 2, mean: '50', passRate: { passed: 1, of: 2, percent: '50' } },
    ]);
  });

  it('says no pass rate where the rules mark no grade', async () => {
    const board = await boardOf(people.county, beside);
    expect(board?.passRate).toBeNull();
    expect(board?.delegations.map(({ passRate }) => passRate)).toEqual([null]);
  });

  it('marks one grade as the last that passes', async () => {
    const two = grades.map((grade) => ({ ...grade, isPass: true }));
    const { id, version } = await does(
      people.county,
      'draftRuleSet',
      rulesOf('530502201', { items: [item], grades: two }),
    );
    expect(await refused(people.county, 'publishRuleSet', { id, version })).toMatchObject({
      ...{ code: 'INVALID', field: 'grades' },
      message: 'Of the grades 优秀, 合格, 不合格 one is the last that passes: those above it pass as well',
    });
  });
});

describe('an exempt deputy', () => {
  let exemption: Named;

  it('is scored, and has no rank or grade; the others are ranked and graded without', async () => {
    expect(told(await boardOf(people.county))).toEqual([
      [1, '甲', '优秀'],
      [2, '戊', '合格'],
      [3, '乙', '合格'],
      [4, '丙', '合格'],
      [5, '丁', '不合格'],
    ]);
    exemption = await does(people.county, 'exemptDeputy', wish('甲'));
    const board = await boardOf(people.county);
    expect(told(board)).toEqual([
      [1, '戊', '优秀'],
      [2, '乙', '合格'],
      [3, '丙', '合格'],
      [4, '丁', '不合格'],
    ]);
    expect(board).toMatchObject({ count: 4, mean: '67.5', passRate: { passed: 3, of: 4, percent: '75' } });
    expect(board?.exempt).toEqual([
      {
        deputy: { name: '甲' },
        score: { total: '95', rank: null, isExempt: true, grade: null },
        exemptions: [{ kind: 'STUDY', since: within(-9), until: within(9) }],
      },
    ]);
    expect(board?.delegations.map(({ name, count, mean }) => [name, count, mean])).toEqual([
      ['机关代表团', 1, '90'],
      ['城区代表团', 1, '80'],
      ['乡镇代表团', 2, '50'],
    ]);
  });

  it('sees it, as the others see their own ranks without', async () => {
    const personOf = async (name: string) =>
      (
        await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
          numberIn(of(name).id),
        ])
      )[0]?.id;
    const exempt = await world.as('DEPUTY', '530502', await personOf('甲'));
    const score = await scoreOf(exempt, of('甲'));
    expect(score).toMatchObject({ total: '95', rank: null, ranked: 4, isExempt: true, grade: null });
    expect(score?.explain.at(-1)).toBe('合计95分，本周期免予排名。');
    const query = `query ($id: ID!) { node(id: $id) { ... on Deputy { exemptions { edges { node { kind reason } } } } } }`;
    const list = { exemptions: { edges: [{ node: { kind: 'STUDY', reason: '党校脱产学习' } }] } };
    expect(await ask(exempt, query, of('甲'))).toEqual({ node: list });
    const other = await world.as('DEPUTY', '530502', await personOf('戊'));
    expect(await scoreOf(other, of('戊'))).toMatchObject({ rank: 1, ranked: 4, isExempt: false });
    expect(await ask(other, query, of('甲'))).toEqual({ node: { exemptions: { edges: [] } } });
    for (const person of [await world.as('KEEPER', beside), await world.as('CLERK', '610902')]) {
      expect(await node(person, 'ScoreExemption', exemption.id, 'since')).toBeNull();
    }
  });

  it('is left out of trials as well', async () => {
    const draft = await does(people.county, 'draftRuleSet', rulesOf('530502', { items: [item], grades }));
    const query = `{ scoreTrial(ruleSet: "${draft.id}", division: "530502", on: "${within()}") { count gaining losing
      changes { edges { node { deputy { name } after { rank grade { name } } } } } } }`;
    expect(await ask(people.county, query)).toMatchObject({
      scoreTrial: {
        ...{ count: 4, gaining: 0, losing: 0 },
        changes: {
          edges: [
            { node: { deputy: { name: '戊' }, after: { rank: 1, grade: { name: '优秀' } } } },
            {},
            {},
            {},
          ],
        },
      },
    });
  });

  it('is so in every cycle that has one of the days, and in no other', async () => {
    const total = async (more: object) => {
      const made = await does(people.county, 'exemptDeputy', wish('乙', more));
      const names = (await boardOf(people.county))?.exempt.map(({ deputy }) => deputy.name) ?? [];
      await does(people.county, 'endExemption', {
        id: made.id,
        version: made.version,
        until: (more as { since: string }).since,
      });
      return names.includes('乙');
    };
    expect(await total({ since: dayFrom(-300), until: from })).toBe(false);
    expect(await total({ since: dayFrom(-300), until: dayFrom(-98) })).toBe(true);
    expect(await total({ since: dayFrom(0), until: null })).toBe(true);
    expect(await total({ since: dayFrom(1), until: null })).toBe(false);
    expect((await boardOf(people.county))?.exempt.map(({ deputy }) => deputy.name)).toEqual(['甲']);
  });

  it.each([
    ['twice over one day', () => wish('甲', { since: within(8), until: null }), 'INVALID', 'since'],
    ['until before it begins', () => wish('丙', { until: within(-9) }), 'INVALID', 'until'],
    [
      'before being in office',
      () => wish('丙', { since: '2001-01-01', until: '2001-02-01' }),
      'INVALID',
      'since',
    ],
    ['without a reason', () => wish('丙', { reason: ' ' }), 'INVALID', 'reason'],
  ])('is not exempt %s', async (_, said, code, field) => {
    expect(await refused(people.county, 'exemptDeputy', said())).toMatchObject({ code, field });
  });

  it('is so for reasons that its clerks and those above read, and nobody else does', async () => {
    const of = (person: Person, fields: string) =>
      person.ask<object, { id: string }>(
        `query ($id: ID!) { node(id: $id) { ... on ScoreExemption { ${fields} } } }`,
        { id: exemption.id },
      );
    for (const person of [people.county, people.prefecture]) {
      expect((await of(person, 'kind reason')).data).toEqual({
        node: { kind: 'STUDY', reason: '党校脱产学习' },
      });
    }
    for (const field of ['kind', 'reason', 'endedReason']) {
      const { data, errors } = await of(people.analyst, `since ${field}`);
      expect(data).toEqual({ node: { since: within(-9), [field]: null } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is exempted by a clerk of the congress, and by nobody else', async () => {
    for (const [person, code] of [
      [people.clerk, 'NOT_FOUND'],
      [people.prefecture, 'NOT_FOUND'],
      [people.keeper, 'FORBIDDEN'],
      [people.analyst, 'FORBIDDEN'],
      [await world.as('CLERK', '610902'), 'NOT_FOUND'],
      [await world.as('DEPUTY', '530502', 1), 'FORBIDDEN'],
    ] as const) {
      expect(await refused(person, 'exemptDeputy', wish('丙'))).toMatchObject({ code });
      const end = { id: exemption.id, version: exemption.version, until: within() };
      expect(await refused(person, 'endExemption', end)).toMatchObject({ code });
    }
  });

  it('is ranked again when it is taken back, and why is kept', async () => {
    const end = { id: exemption.id, version: exemption.version, until: within(-9), reason: '误录' };
    for (const reason of [' ', '误'.repeat(201)]) {
      expect(await refused(people.county, 'endExemption', { ...end, reason })).toMatchObject({
        ...{ code: 'INVALID', field: 'reason' },
      });
    }
    await does(people.county, 'endExemption', end);
    const fields = 'reason endedReason until';
    expect(await node(people.county, 'ScoreExemption', exemption.id, fields)).toEqual({
      ...{ reason: '党校脱产学习', endedReason: '误录', until: within(-9) },
    });
    expect(await refused(people.county, 'endExemption', end)).toMatchObject({ code: 'CONFLICT' });
    expect(told(await boardOf(people.county))?.[0]).toEqual([1, '甲', '优秀']);
    await expect(
      world.arrange(
        `insert into score_exemption (division_id, place, card_id, kind, reason, since)
         select division_id, place, card_id, kind, reason, d::date from score_exemption, (values ('2020-01-01'), ('2021-01-01')) as v (d) where id = $1`,
        [numberIn(exemption.id)],
      ),
    ).rejects.toMatchObject({ code: 'RD098' });
  });
});

describe('the congresses of a level', () => {
  it('are ranked together where one version scores them, and no others', async () => {
    const board = await boardOf(people.county, '530502', 'levelScoreBoard');
    expect(told(board)).toEqual([
      [1, '己', '优秀'],
      [2, '庚', '不合格'],
    ]);
    expect(board).toMatchObject({ count: 2, mean: '60', passRate: { passed: 1, of: 2 } });
    // Units of one name are those of one congress alone.
    expect(board?.delegations.map(({ name, count }) => [name, count])).toEqual([['第一选区', 2]]);
    expect(await boardOf(people.keeper, '530502', 'levelScoreBoard')).toMatchObject({ count: 2 });
    expect(await boardOf(await world.as('CLERK', '610902'), '530502', 'levelScoreBoard')).toBeNull();
  });
});

describe('congresses with rules of their own', () => {
  const query = `{ compareScores(under: "530502", level: TOWNSHIP, on: "${within()}") {
    divisions { division { name } ruleSet { label } count exempt rank passRate { passed of percent } }
    deputies(first: 10) { edges { node { deputy { name } division { name } rank ranked zScore } } } } }`;

  it('are set side by side by pass rates, ranks and standard scores', async () => {
    expect(await ask(people.county, query)).toEqual({
      compareScores: {
        divisions: [
          {
            ...{ division: { name: '瓦窑镇' }, ruleSet: { label: '积分办法' }, count: 2, exempt: 0, rank: 1 },
            passRate: { passed: 1, of: 2, percent: '50' },
          },
          {
            ...{
              division: { name: expect.any(String) },
              ruleSet: { label: '自有办法' },
              count: 2,
              exempt: 0,
            },
            ...{ rank: null, passRate: null },
          },
        ],
        deputies: {
          edges: [
            ['己', 1, '1'],
            ['辛', 1, '1'],
            ['庚', 2, '-1'],
            ['壬', 2, '-1'],
          ].map(([name, rank, zScore]) => ({
            node: { deputy: { name }, division: { name: expect.any(String) }, rank, ranked: 2, zScore },
          })),
        },
      },
    });
  });

  it('are seen by those who read their scores', async () => {
    type Told = { compareScores: { divisions: { division: { name: string } }[] } };
    const seen = async (person: Person) =>
      (await ask<Told>(person, query)).compareScores.divisions.map(({ division }) => division.name);
    expect(await seen(people.analyst)).toHaveLength(2);
    expect(await seen(people.keeper)).toEqual(['瓦窑镇']);
    expect(await seen(await world.as('CLERK', '610902'))).toEqual([]);
    const deputy = await world.as('DEPUTY', '530502', 1);
    expect((await deputy.ask<object, object>(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are compared so many at a time and no more', async () => {
    const many = await people.analyst.ask<object, object>(
      '{ compareScores(under: "53", level: TOWNSHIP) { divisions { count } } }',
    );
    expect(many.errors?.[0]).toMatchObject({ extensions: { code: 'TOO_COSTLY' } });
  });

  it('have no points to ask for: neither sums nor means', () => {
    const names = ['ScoreComparison', 'ComparedDivision', 'ComparedDeputy', 'PassRate'];
    const decimals = names.flatMap((name) => {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`There is no ${name}`);
      return Object.values(type.getFields())
        .filter((field) =>
          ['Decimal', 'Float', 'Score', 'ScoreBoard'].includes(getNamedType(field.type).name),
        )
        .map((field) => `${name}.${field.name}`);
    });
    expect(decimals).toEqual(['ComparedDeputy.zScore', 'PassRate.percent']);
  });
});
