// Published figures beside what the records count: how exactly they were said, of when, and who reads them.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDay } from '../../src/core/day.ts';
import { type Period, parsePeriod } from '../../src/core/period.ts';
import type { Qualifier } from '../../src/domain/declared/card.ts';
import { bandOf, matchOf, periodOf, sourceText, stepOf, verdictOf } from '../../src/domain/declared/rules.ts';
import { ask } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const value = fc.integer({ min: 1, max: 9_999_999 });
const qualifier = fc.constantFrom<Qualifier>('EXACT', 'OVER', 'NEARLY');

describe('a figure agrees with a count', () => {
  it.each<[number, Qualifier, string, readonly number[], readonly number[], readonly number[]]>([
    [20_000, 'OVER', '2万余', [20_001, 20_137, 21_999], [19_999, 20_000], [22_000, 26_000]],
    [2_100, 'OVER', '2100余', [2_101, 2_143, 2_199], [2_099, 2_100], [2_200]],
    [280, 'OVER', '280余', [281, 289], [280], [290]],
    [40, 'OVER', '40余', [41, 49], [40], [50]],
    [200, 'NEARLY', '近200', [181, 199], [180, 33], [200, 201]],
    [1_425, 'EXACT', '1425', [1_425], [1_424, 0], [1_426]],
    [100, 'OVER', '100余', [101, 109], [100], [110]],
  ])('%i %s (%s)', (figure, how, _said, consistent, below, above) => {
    for (const each of consistent) expect(verdictOf(figure, how, each), String(each)).toBe('CONSISTENT');
    for (const each of below) expect(verdictOf(figure, how, each), String(each)).toBe('BELOW');
    for (const each of above) expect(verdictOf(figure, how, each), String(each)).toBe('ABOVE');
  });

  it('only when it is the same number, if it was said exactly', () => {
    fc.assert(
      fc.property(value, value, (figure, counted) => {
        expect(verdictOf(figure, 'EXACT', counted) === 'CONSISTENT').toBe(figure === counted);
      }),
    );
  });

  it('never when it is the very number that was passed, or not reached', () => {
    fc.assert(
      fc.property(value, (figure) => {
        expect(verdictOf(figure, 'OVER', figure)).toBe('BELOW');
        expect(verdictOf(figure, 'NEARLY', figure)).toBe('ABOVE');
      }),
    );
  });

  it('or lies on one side of it, and more never lies below less', () => {
    const order = ['BELOW', 'CONSISTENT', 'ABOVE'];
    fc.assert(
      fc.property(
        value,
        qualifier,
        fc.tuple(fc.nat(20_000_000), fc.nat(20_000_000)),
        (figure, how, [one, other]) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const ranks = [less, more].map((counted) => order.indexOf(verdictOf(figure, how, counted)));
          expect(ranks).not.toContain(-1);
          expect(ranks[0]).toBeLessThanOrEqual(ranks[1] ?? -1);
        },
      ),
    );
  });

  it('within one unit of its last digit, and within a tenth of it or ten', () => {
    fc.assert(
      fc.property(value, fc.constantFrom<Qualifier>('OVER', 'NEARLY'), (figure, how) => {
        const { from, to } = bandOf(figure, how);
        expect(how === 'OVER' ? from : to).toBe(figure);
        expect(to - from).toBeLessThanOrEqual(stepOf(figure));
        expect(to - from).toBeLessThanOrEqual(Math.max(figure / 10, 10));
      }),
    );
  });

  it('whose last digit stands where the zeros begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(5), (digits, zeros) => {
        fc.pre(digits % 10 !== 0);
        expect(stepOf(digits * 10 ** zeros)).toBe(10 ** zeros);
      }),
    );
    expect(stepOf(0)).toBe(1);
    expect(stepOf(2.5)).toBeCloseTo(0.1);
  });

  it('or is not counted here at all', () => {
    fc.assert(
      fc.property(value, qualifier, (figure, how) => {
        expect(verdictOf(figure, how, null)).toBe('NOT_COUNTED_HERE');
      }),
    );
  });
});

describe('a figure’s own period', () => {
  const year = { periodFrom: parseDay('2024-01-01'), periodTo: parseDay('2025-01-01') };
  const span = fc
    .tuple(fc.integer({ min: 1990 * 12, max: 2060 * 12 }), fc.integer({ min: 1, max: 36 }))
    .map(([from, length]): Period => ({ from, to: from + length }));

  it('is the months it was dated with, and none for a running total', () => {
    expect(periodOf(year)).toEqual(parsePeriod({ year: 2024 }));
    expect(periodOf({ periodFrom: parseDay('2024-01-10'), periodTo: parseDay('2024-03-02') })).toEqual(
      parsePeriod({ quarter: '2024-Q1' }),
    );
    expect(periodOf({ periodFrom: null, periodTo: null })).toBeNull();
  });

  it('matches the one asked for when they are the same, or touch; a running total always does', () => {
    fc.assert(
      fc.property(span, span, (own, asked) => {
        const touches = own.from < asked.to && asked.from < own.to;
        const isSame = own.from === asked.from && own.to === asked.to;
        expect(matchOf(own, asked)).toBe(isSame ? 'SAME' : touches ? 'OTHER' : null);
        expect(matchOf(own, own)).toBe('SAME');
        expect(matchOf(null, asked)).toBe('CUMULATIVE');
      }),
    );
  });

  it('comes with its source', () => {
    const source = { publisher: '安康新闻网', title: '综述' };
    expect(sourceText({ ...source, publishedOn: parseDay('2025-03-19') })).toBe(
      '安康新闻网《综述》，2025-03-19',
    );
    expect(sourceText({ ...source, publishedOn: null })).toBe('安康新闻网《综述》');
  });
});

let world: World;
let nation: Person;
let clerk: Person;

beforeAll(async () => {
  world = await openWorld('demo');
  nation = await world.as('ANALYST', '0');
  clerk = await world.as('CLERK', '610902');
});
afterAll(() => world.close());

interface Figure {
  readonly metric: string;
  readonly value: number;
  readonly match: string | null;
  readonly [field: string]: unknown;
}

async function declared(person: Person, code: string, period = '', fields = 'metric value match') {
  const query = `{ division(code: "${code}") { declared${period === '' ? '' : `(period: ${period})`} { ${fields} } } }`;
  return (await ask<{ division: { declared: Figure[] | null } }>(person, query)).division.declared;
}

interface Reconciled {
  readonly counted: number | null;
  readonly countedOver: string | null;
  readonly verdict: string;
  readonly declared: Figure;
}

async function reconciled(person: Person, code: string, period: string): Promise<Reconciled[] | null> {
  const query = `{ division(code: "${code}") { reconcile(period: ${period}) {
    counted countedOver verdict declared { metric dimension value match } } } }`;
  return (await ask<{ division: { reconcile: Reconciled[] | null } }>(person, query)).division.reconcile;
}

describe('what a place published', () => {
  it('is told word for word, with its source', async () => {
    const fields = `metric dimension value qualifier unit source verbatim definition note periodText match`;
    const figures = await declared(clerk, '610902', '{ year: 2024 }', fields);
    expect(figures).toHaveLength(19);
    expect(figures).toContainEqual({
      metric: 'opinionsResolved',
      dimension: null,
      value: 280,
      qualifier: 'OVER',
      unit: '件',
      source: '安康新闻网《履职尽责显担当 砥砺前行启新程——2024年汉滨区人大常委会工作综述》，2025-03-19',
      verbatim: '解决或推动解决问题280 余件',
      definition: '解决或推动解决',
      note: null,
      periodText: '2024年',
      match: 'SAME',
    });
  });

  it('is told whole when no period is asked for', async () => {
    const figures = await declared(nation, '5334');
    expect(figures).toHaveLength(10);
    expect(new Set(figures?.map(({ match }) => match))).toEqual(new Set([null]));
  });

  it.each([
    ['{ year: 2024 }', 'SAME', 19],
    ['{ quarter: "2024-Q3" }', 'OTHER', 19],
    ['{ months: { from: "2023-06", to: "2024-01" } }', 'OTHER', 19],
    ['{ year: 2023 }', null, 0],
    ['{ month: "2025-01" }', null, 0],
  ])('of 2024 matches %s as %s', async (period, match, count) => {
    const figures = await declared(clerk, '610902', period);
    expect(figures?.map((figure) => figure.match)).toEqual(Array.from({ length: count }, () => match));
  });

  it('without dates shows in every period as cumulative', async () => {
    for (const period of ['{ year: 2024 }', '{ year: 2019 }', '{ month: "2025-06" }']) {
      const figures = await declared(nation, '5334', period);
      expect(figures?.map((figure) => figure.match)).toEqual(Array.from({ length: 10 }, () => 'CUMULATIVE'));
    }
    const [first] = (await declared(nation, '5334', '', 'metric value match note periodText')) ?? [];
    expect(first?.['note']).toContain('inference');
    expect(first?.['periodText']).toBe('自开展代表活动阵地规范化建设以来（未注明日期）');
  });

  it('is nothing where nothing was published', async () => {
    expect(await declared(nation, '530502')).toEqual([]);
    expect(await reconciled(nation, '530502', '{ year: 2024 }')).toEqual([]);
  });
});

describe('a published figure beside the count', () => {
  const of = (list: readonly Reconciled[] | null, metric: string) =>
    list?.find((each) => each.declared.metric === metric);

  it('is counted over its own period, whatever touching one is asked for', async () => {
    for (const period of ['{ year: 2024 }', '{ month: "2024-03" }']) {
      expect(of(await reconciled(clerk, '610902', period), 'votersReceived')).toMatchObject({
        counted: 20_137,
        countedOver: '2024年',
        verdict: 'CONSISTENT',
      });
    }
  });

  it('is counted over the one asked for when it has none', async () => {
    const year = of(await reconciled(nation, '5334', '{ year: 2024 }'), 'votersReceived');
    expect(year).toMatchObject({ counted: 5_038, countedOver: '2024年', verdict: 'CONSISTENT' });
    const half = of(await reconciled(nation, '5334', '{ half: "2024-H1" }'), 'votersReceived');
    expect(half).toMatchObject({ countedOver: '2024年上半年', verdict: 'BELOW' });
    expect(half?.counted).toBeGreaterThan(0);
  });

  it('stays as published where nothing here counts it', async () => {
    const one = of(await reconciled(clerk, '610902', '{ year: 2024 }'), 'suggestionsAssigned');
    expect(one).toMatchObject({ counted: null, countedOver: null, verdict: 'NOT_COUNTED_HERE' });
    expect(one?.declared.value).toBe(241);
  });

  it('follows a record on the next read', async () => {
    const keeper = await world.as('KEEPER', '530502105');
    const before = of(await reconciled(keeper, '530502105', '{ year: 2024 }'), 'votersReceived');
    expect(before).toMatchObject({ counted: 175, verdict: 'CONSISTENT' });
    const input = {
      ...{
        division: '530502105',
        type: 'RECEPTION',
        title: '选民接待日',
        heldOn: '2024-12-30',
        votersReceived: 3,
      },
    };
    await ask(keeper, 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { id } }', {
      input,
    });
    const after = of(await reconciled(keeper, '530502105', '{ year: 2024 }'), 'votersReceived');
    expect(after).toMatchObject({ counted: 178, verdict: 'ABOVE' });
  });

  it('equals the roll-up of the same period', async () => {
    const query = `{ division(code: "5334") { rollup(period: { year: 2024 }) {
      HOME: stationCount(kind: HOME) ROOM: stationCount(kind: ROOM) STATION: stationCount(kind: STATION)
      PROFESSIONAL: stationCount(kind: PROFESSIONAL) } } }`;
    const { rollup } = (await ask<{ division: { rollup: Record<string, number> } }>(nation, query)).division;
    const list = await reconciled(nation, '5334', '{ year: 2024 }');
    const counted = list
      ?.filter((each) => each.declared.metric === 'stationCount')
      .map((each) => [String(each.declared['dimension']), each.counted]);
    expect(Object.fromEntries(counted ?? [])).toEqual(rollup);
  });
});

describe('who reads them', () => {
  it.each([
    ['ANALYST', '61'],
    ['CLERK', '6109'],
    ['KEEPER', '610902'],
  ] as const)('%s at %s, from above or there', async (role, code) => {
    const person = await world.as(role, code);
    expect(await declared(person, '610902')).toHaveLength(19);
  });

  it.each([
    ['CLERK', '610902', '510311'],
    ['CLERK', '610902', '6109'],
    ['ANALYST', '53', '610902'],
    ['KEEPER', '610902100', '610902'],
    ['AUDITOR', '610902', '610902'],
  ] as const)('not %s at %s those of %s: null, alone and beside the counts', async (role, at, code) => {
    const person = await world.as(role, at);
    expect(await declared(person, code)).toBeNull();
    expect(await reconciled(person, code, '{ year: 2024 }')).toBeNull();
  });

  it('not a deputy, and nobody without an account', async () => {
    const [mandate] = await world.sql<{ person: number }>(
      `select m.person_id as person from mandate m join division d on d.id = m.division_id where d.code = '610902' limit 1`,
    );
    const deputy = await world.as('DEPUTY', '610902', mandate?.person);
    expect(await declared(deputy, '610902')).toBeNull();
    const { errors } = await world.anonymous.ask('{ division(code: "610902") { declared { metric } } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses what is no period', async () => {
    const { errors } = await clerk.ask(
      '{ division(code: "610902") { reconcile(period: { year: 12 }) { verdict } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
  });
});

it('takes as many statements for many divisions as for one', async () => {
  const fields = `reconcile(period: { year: 2024 }) { counted verdict declared { metric value source } }
    declared { metric } rollup(period: { year: 2024 }) { votersReceived }`;
  const children = (first: number) =>
    `{ division(code: "5334") { ${fields} children(first: ${first}) { edges { node { ${fields}
       children(first: 30) { edges { node { ${fields} } } } } } } } }`;
  const one = await nation.ask(children(1));
  const many = await nation.ask(children(20));
  expect(many.errors).toBeUndefined();
  expect(many.statements).toHaveLength(one.statements.length);
  expect(many.statements.filter((sql) => sql.includes('declared_figure')).length).toBeLessThanOrEqual(3);
  const prefectures = await nation.ask(
    `{ divisions(level: PREFECTURE, under: "53", first: 100) { edges { node { ${fields} } } } }`,
  );
  const alone = await nation.ask(
    `{ divisions(level: PREFECTURE, under: "53", search: "迪庆") { edges { node { ${fields} } } } }`,
  );
  expect(prefectures.errors).toBeUndefined();
  expect(prefectures.statements).toHaveLength(alone.statements.length);
});
