// The scoring rules that places made public: sourced, loaded once, and computed to what their published points come to by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile } from '../../src/exchange/files.ts';
import { loadScoring } from '../../src/exchange/loadScoring.ts';
import { readSchemes, type SchemeFile } from '../../src/exchange/scoringFiles.ts';
import { does, elect, type Named, seat } from '../support/congresses.ts';
import { dutyOf, enact, scoreOf, sumOf, within } from '../support/scoring.ts';
import { type Furnished, furnish, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let schemes: readonly SchemeFile[];
let world: World;
let furnished: Furnished;
let county: Person;
let keeper: Person;

beforeAll(async () => {
  schemes = await readSchemes(dataFile('scoring'));
  world = await openWorld();
  const people = await peopleOf(world);
  furnished = await furnish(people);
  ({ county, keeper } = people);
});
afterAll(() => world.close());

it('are read from their files, each with its source and what a reader should know', () => {
  const told = schemes.map(({ name, owner, state, draft: { subject, cycle, items } }) => {
    const known = items.filter(({ source, points }) => source !== null && points !== null).length;
    return `${name}: ${owner} ${state} ${subject} ${cycle} ${known}/${items.length}`;
  });
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "bishan: 500120 DRAFT DEPUTY QUARTER 0/0
    chunfu: 511124111 PUBLISHED GROUP YEAR 13/13
    dongbao: 420802 DRAFT DEPUTY YEAR 1/3
    hanbin: 610902 DRAFT DEPUTY YEAR 0/14
    jiangbei: 500105 DRAFT DEPUTY YEAR 3/11
    mati: 620721200 DRAFT DEPUTY YEAR 0/0
    minhang: 0 DRAFT DEPUTY YEAR 10/10
    ruzhou: 410482 DRAFT DEPUTY YEAR 0/17
    shigu: 430407 DRAFT DEPUTY MONTH 1/3
    xinghualing: 140107 DRAFT DEPUTY HALF_YEAR 3/4
    yinchuan: 6401 DRAFT DEPUTY YEAR 0/6"
  `);
  for (const { name, draft } of schemes) {
    expect(draft.publisher, name).toMatch(/\p{Script=Han}/u);
    expect(draft.note, name).toMatch(/未公开|公开|对照/);
  }
});

it('are loaded once, for owners that have none', async () => {
  expect(await loadScoring(world.ownerUrl, { demo: true })).toBe(schemes.length);
  expect(await loadScoring(world.ownerUrl, { demo: true })).toBe(0);
  const rows = await world.sql<{ code: string; state: string; items: number }>(
    `select d.code, s.state::text, (select count(*)::int from rule_item i where i.rule_set_id = s.id) as items
     from rule_set s join division d on d.id = s.division_id where s.state <> 'DRAFT'`,
  );
  expect(rows).toEqual([{ code: '511124111', state: 'PUBLISHED', items: 13 }]);
});

it('of the demo are examples, each part of which says so', async () => {
  const examples = await readSchemes(dataFile('scoring/demo'));
  expect(examples.map(({ name, owner, state }) => [name, owner, state])).toEqual([
    ['hanbin', '610902', 'PUBLISHED'],
  ]);
  for (const { draft } of examples) {
    expect([draft.categories.length, draft.items.length]).toEqual([4, 14]);
    expect(draft.note).toContain('由制定机关录入');
    const told = [
      ...[draft.label, draft.note],
      ...[draft.categories, draft.grades, draft.consequences].flatMap((parts) =>
        parts.map(({ name }) => name),
      ),
      ...[draft.items, draft.conditions, draft.consequences].flatMap((parts) =>
        parts.map(({ text }) => text),
      ),
    ];
    for (const each of told) expect(each).toContain('示例');
  }
});

it('say what follows from scores, as far as that was published', () => {
  const told = schemes.flatMap(({ name, draft }) =>
    draft.consequences.map(
      ({ side, grade, places, cycles, spell, text }) =>
        `${name}: ${side} ${grade ?? places ?? '—'} ${cycles} ${spell} ${text}`,
    ),
  );
  expect(told).toEqual([
    'dongbao: TOP — 3 RUNNING 连续三年排名靠前的表彰（取前几名，由制定机关录入）。',
    'dongbao: BOTTOM — 2 RUNNING 连续两年排名靠后的诫勉谈话，并作为是否再提名的依据（取后几名，由制定机关录入）。',
    'yinchuan: BOTTOM 履职差 1 RUNNING 履职差的约谈。',
    'yinchuan: BOTTOM 履职差 2 RUNNING 连续两年履职差的，劝其辞职或者依法罢免。',
  ]);
});

/** What is known of a scheme, as a clerk would draft it. */
function knownOf(name: string) {
  const scheme = schemes.find((each) => each.name === name);
  if (!scheme) throw new Error(`There is no ${name}`);
  const { categories, items, grades, subject, cap, floor } = scheme.draft;
  const known = items.filter(({ source, points }) => source !== null && points !== null);
  return {
    ...{ label: name, subject, cap, floor, categories, grades },
    items: known.map(({ bandLeast: _l, bandPoints: _p, weights: _w, ...item }) => item),
  };
}

const counties: string[] = [];

/** A deputy of a county of its own, scored by what is known of a scheme and what a test adds. */
async function scoredBy(name: string, added: readonly object[] = []) {
  if (counties.length === 0) {
    const rows = await world.sql<{ code: string }>(
      `select code from division where level = 'COUNTY' and has_congress and code like '45%' order by code`,
    );
    counties.push(...rows.map(({ code }) => code));
  }
  const code = counties.pop() ?? '';
  const clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  const deputy = await elect(clerk, code, { name: '王芳' });
  const known = knownOf(name);
  await enact(clerk, code, { ...known, items: [...known.items, ...added] });
  return { code, clerk, deputy };
}

const times = (count: number, record: object): object[] =>
  Array.from({ length: count }, (_, day) => ({ happened_on: within(day), ...record }));
const suggestion = (role: string, ...outcomes: string[]) => ({ kind: 'SUGGESTION', role, outcomes });

/** Records, and what they come to by hand. */
const worked: readonly (readonly [scheme: string, how: string, records: readonly object[], total: string])[] =
  [
    [
      'jiangbei',
      '两件建议，一次视察，请假三个半天：2×3＋3－3',
      [...times(2, { kind: 'SUGGESTION' }), { kind: 'INSPECTION' }, { kind: 'LEAVE', half_days: 3 }],
      '6',
    ],
    ['jiangbei', '只请假两个半天：－2', [{ kind: 'LEAVE', half_days: 2 }], '-2'],
    ['jiangbei', '四次调研：4×3', times(4, { kind: 'RESEARCH' }), '12'],
    ['dongbao', '只有基础分', [], '60'],
    ['dongbao', '基础分不因请假、缺席而减：60', [{ kind: 'LEAVE' }, { kind: 'ABSENCE' }], '60'],
    [
      'xinghualing',
      '两份报告被转交，执笔一份：20',
      [
        { kind: 'REPORT', role: 'LEAD', outcomes: ['FORWARDED'] },
        { kind: 'REPORT', role: 'JOINT', outcomes: ['FORWARDED'] },
      ],
      '20',
    ],
    ['xinghualing', '未经批准缺席两次：－10', times(2, { kind: 'ABSENCE' }), '-10'],
    [
      'xinghualing',
      '报告未被转交、经批准请假：0',
      [{ kind: 'REPORT', role: 'LEAD' }, { kind: 'LEAVE' }],
      '0',
    ],
    [
      'minhang',
      '全会五个半天，全程培训一次、部分一次：25＋10＋5',
      [
        { kind: 'SESSION', half_days: 5 },
        { kind: 'TRAINING', role: 'FULL' },
        { kind: 'TRAINING', role: 'PARTIAL' },
      ],
      '40',
    ],
    ['minhang', '既重点又优秀的提案只计最高：30', [suggestion('LEAD', 'KEY', 'EXCELLENT')], '30'],
    [
      'minhang',
      '领衔一件、联名两件，其中一件优秀：15＋3＋5',
      [suggestion('LEAD'), suggestion('JOINT'), suggestion('JOINT', 'EXCELLENT')],
      '23',
    ],
  ];

it.each(worked)('%s: %s', async (name, _how, records, total) => {
  const { code, clerk, deputy } = await scoredBy(name);
  for (const record of records) await dutyOf(world, code, deputy, record);
  const score = await scoreOf(clerk, deputy);
  expect(score?.total).toBe(total);
  expect(sumOf(score)).toBe(Math.round(Number(total) * 100));
});

describe('with receptions at a station', () => {
  const reception = (attendees: readonly Named[], wish: object = {}) =>
    does(keeper, 'recordActivity', {
      ...{ division: town, type: 'RECEPTION', title: '代表接待日', heldOn: within() },
      ...{ station: furnished.station.id, attendees: attendees.map(({ id }) => id), ...wish },
    });

  it('杏花岭 gives five points for each, and 石鼓 the same wherever they are', async () => {
    await enact(county, '530502', knownOf('xinghualing'));
    for (const day of [0, 1, 2]) await reception([furnished.countyDeputy], { heldOn: within(day) });
    await reception([furnished.countyDeputy], { station: null });
    await dutyOf(world, '530502', furnished.countyDeputy, {
      kind: 'REPORT',
      role: 'LEAD',
      outcomes: ['FORWARDED'],
    });
    expect((await scoreOf(county, furnished.countyDeputy))?.total).toBe('35');
    await enact(county, town, knownOf('shigu'));
    await reception([furnished.townDeputy], { station: null });
    await reception([furnished.townDeputy], { heldOn: within(3) });
    expect((await scoreOf(county, furnished.townDeputy))?.total).toBe('10');
    // A visit is none; a third one is.
    await reception([furnished.townDeputy], { type: 'VISIT', heldOn: within(4) });
    expect((await scoreOf(county, furnished.townDeputy))?.total).toBe('10');
    await reception([furnished.townDeputy], { heldOn: within(5) });
    expect((await scoreOf(county, furnished.townDeputy))?.total).toBe('15');
  });
});

describe('what is known of a form alone, with points that a test sets', () => {
  it('银川 grades by a hundred points: 80 is 好, 79.5 较好, 59.9 差', async () => {
    const given = {
      text: '评分',
      source: 'DUTY',
      kinds: ['APPRAISAL'],
      measure: 'AMOUNT',
      points: '1',
      amountFrom: '0',
      amountTo: '100',
    };
    const graded = [];
    for (const amounts of [[45, 35], [79.5], [59.9], [80, 60]]) {
      const { code, clerk, deputy } = await scoredBy('yinchuan', [given]);
      for (const amount of amounts) await dutyOf(world, code, deputy, { kind: 'APPRAISAL', amount });
      const score = await scoreOf(clerk, deputy);
      graded.push([score?.total, score?.grade?.name]);
    }
    expect(graded).toEqual([
      ['80', '履职好'],
      ['79.5', '履职较好'],
      ['59.9', '履职差'],
      ['100', '履职好'],
    ]);
  });

  it.each([
    ['三件规定事项、一件争先事项：60＋3×2＋5', 3, 1, '71'],
    ['四十件规定事项，上不封顶：60＋40×2', 40, 0, '140'],
  ])('东宝 adds to its base without a most: %s', async (_, duties, awards, total) => {
    const added = [
      { category: '履职规定事项', text: '规定', source: 'DUTY', kinds: ['MEETING'], points: '2' },
      { category: '争先创优事项', text: '争先', source: 'DUTY', kinds: ['AWARD'], points: '5' },
    ];
    const { code, clerk, deputy } = await scoredBy('dongbao', added);
    const records = [...times(duties, { kind: 'MEETING' }), ...times(awards, { kind: 'AWARD' })];
    for (const record of records) await dutyOf(world, code, deputy, record);
    expect((await scoreOf(clerk, deputy))?.total).toBe(total);
  });

  it.each([
    ['all three are past theirs: 40 of 70, 60 of 70, all 70', [10, 10, 10], '170'],
    ['none is: 21 + 14 + 7', [3, 2, 1], '42'],
    ['one is: 35 + 60 of 63', [5, 9, 0], '95'],
  ])(
    '马蹄 leaves 40 points of the session and 60 of the recess, and any beside them; %s',
    async (_, counts, total) => {
      const each = (category: string, kind: string) => ({
        category,
        text: category,
        source: 'DUTY',
        kinds: [kind],
        points: '7',
      });
      const added = [each('会议期间', 'SESSION'), each('闭会期间', 'RECEPTION'), each('附加分', 'AWARD')];
      const { code, clerk, deputy } = await scoredBy('mati', added);
      for (const [at, kind] of ['SESSION', 'RECEPTION', 'AWARD'].entries()) {
        for (const record of times(counts[at] ?? 0, { kind })) await dutyOf(world, code, deputy, record);
      }
      expect((await scoreOf(clerk, deputy))?.total).toBe(total);
    },
  );

  it('汝州 gives a base for the first, more for each further one, and the most of the item', async () => {
    const added = [
      {
        text: '接待选民',
        source: 'DUTY',
        kinds: ['RECEPTION'],
        formula: 'FURTHER',
        count: 1,
        points: '5',
        further: '2',
        cap: '10',
      },
    ];
    const totals = [];
    for (const count of [1, 3, 5]) {
      const { code, clerk, deputy } = await scoredBy('ruzhou', added);
      for (const record of times(count, { kind: 'RECEPTION' })) await dutyOf(world, code, deputy, record);
      totals.push((await scoreOf(clerk, deputy))?.total);
    }
    expect(totals).toEqual(['5', '9', '10']);
  });

  it.each([
    ['27 days, twice something taken away: 27 × 4.5 − 2 × 1.5', 27, 2, 0, 2, '118.5'],
    ['23 days and an award: 23 × 4.5 + 10', 23, 0, 1, 2, '113.5'],
    ['three half-days: 1.5 × 4.5', 3, 0, 0, 1, '6.75'],
  ])(
    '璧山 counts days and half points exactly: %s',
    async (_, meetings, absences, awards, halfDays, total) => {
      const added = [
        { text: '履职一天4.5分', source: 'DUTY', kinds: ['MEETING'], measure: 'DAY', points: '4.5' },
        { text: '扣分', source: 'DUTY', kinds: ['ABSENCE'], points: '-1.5' },
        { text: '加分', source: 'DUTY', kinds: ['AWARD'], points: '10' },
      ];
      const { code, clerk, deputy } = await scoredBy('bishan', added);
      const records = [
        ...times(meetings, { kind: 'MEETING', half_days: halfDays }),
        ...times(absences, { kind: 'ABSENCE' }),
        ...times(awards, { kind: 'AWARD' }),
      ];
      for (const record of records) await dutyOf(world, code, deputy, record);
      expect((await scoreOf(clerk, deputy))?.total).toBe(total);
    },
  );
});

describe('纯复 scores its groups', () => {
  const duties = (wish: readonly (readonly [kind: string, matter?: string | undefined, times?: number])[]) =>
    wish.flatMap(([kind, matter, count = 1]) =>
      times(count, { kind, ...(matter === undefined ? {} : { matter }) }),
    );
  const full = [
    ...([
      ['SESSION'],
      ['SUGGESTION', undefined, 3],
      ['SPEECH', '大会发言'],
      ['MEETING', '主席团会议'],
      ['TRAINING'],
    ] as const),
    ...([
      ['SPEECH', '学习会发言'],
      ['OTHER', '活动记录'],
      ['OTHER', '指导村民代表'],
      ['OTHER', '经费使用'],
    ] as const),
    ...([['VISIT'], ['AWARD'], ['DEED']] as const),
  ];
  let group: Named;

  it.each([
    ['all of it: a hundred', full, 4, '100'],
    [
      'five suggestions and two speeches more: 100 + 10 + 10',
      [...full, ['SUGGESTION', undefined, 2], ['SPEECH', '大会发言', 2]] as const,
      4,
      '120',
    ],
    [
      'one suggestion, and three activities: 100 - 10 - 10',
      full.map((each) => (each[0] === 'SUGGESTION' ? (['SUGGESTION'] as const) : each)),
      3,
      '80',
    ],
  ])('%s', async (_, wish, activities, total) => {
    const code =
      (
        await world.sql<{ code: string }>(
          `select code from division d where level = 'TOWNSHIP' and has_congress and code like '4511%'
         and not exists (select from deputy_group g where g.division_id = d.id) order by code limit 1`,
        )
      )[0]?.code ?? '';
    const clerk = await world.as('CLERK', code);
    group = await does(clerk, 'formGroup', { division: code, name: '第一代表小组', formedOn: within(-20) });
    await enact(clerk, code, knownOf('chunfu'));
    for (const record of duties(wish)) await dutyOf(world, code, group, record, true);
    for (let day = 0; day < activities; day += 1) {
      await does(clerk, 'recordActivity', {
        ...{
          division: code,
          type: 'VISIT',
          title: '小组活动',
          heldOn: within(day),
          group: group.id,
          attendees: [],
        },
      });
    }
    const score = await scoreOf(clerk, group);
    expect(score?.total).toBe(total);
    expect(score?.grade?.name).toBe('先进');
    expect(sumOf(score)).toBe(Number(total) * 100);
  });
});
