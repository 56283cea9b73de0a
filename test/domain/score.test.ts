// Scores: what records come to by the rules in force, within their bounds, explained line by line, and seen by whom they concern.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, seat, termEnd } from '../support/congresses.ts';
import { dutyOf, enact, linesOf, numberIn, scoreOf, sumOf, until, within } from '../support/scoring.ts';
import { ask, type Furnished, furnish, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;

const beside = '530502106';

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
});
afterAll(() => world.close());

const reception = (attendees: readonly Named[], heldOn: string, wish: object = {}) =>
  does(people.keeper, 'recordActivity', {
    ...{ division: town, type: 'RECEPTION', title: '代表接待日', heldOn, votersReceived: 3 },
    ...{ station: furnished.station.id, attendees: attendees.map(({ id }) => id), ...wish },
  });

/** A county of its own with a deputy, so that rules do not get into each other's way. */
const counties: string[] = [];
async function another(): Promise<{ readonly code: string; readonly clerk: Person; readonly deputy: Named }> {
  if (counties.length === 0) {
    const rows = await world.sql<{ code: string }>(
      `select code from division where level = 'COUNTY' and has_congress and code like '51%' order by code limit 99`,
    );
    counties.push(...rows.map(({ code }) => code));
  }
  const code = counties.pop() ?? '';
  const clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  return { code, clerk, deputy: await elect(clerk, code, { name: '王芳' }) };
}

describe('a score', () => {
  beforeAll(async () => {
    await enact(people.county, '530502', {
      categories: [{ name: '闭会期间', cap: '18' }],
      items: [
        {
          ...{
            category: '闭会期间',
            text: '进站接待选民一次5分',
            source: 'ATTENDANCE',
            points: '5',
            cap: '10',
          },
          ...{ activityTypes: ['RECEPTION'], atStation: true },
        },
        {
          category: '闭会期间',
          text: '参加活动一天2.5分',
          source: 'ATTENDANCE',
          measure: 'DAY',
          points: '2.5',
        },
        { text: '收集意见一件1分', source: 'OPINION_COLLECTED', points: '1' },
        { text: '基础分', source: 'BASE', points: '60' },
      ],
      grades: [{ name: '优秀', least: '75' }, { name: '合格' }],
    });
    for (const day of [1, 2, 2]) await reception([furnished.countyDeputy], within(day));
    const last = await reception([furnished.countyDeputy, furnished.townDeputy], within(3));
    await reception([furnished.countyDeputy], within(9), { station: null, type: 'VISIT' });
    const taken = await reception([furnished.countyDeputy], within(10));
    await does(people.keeper, 'withdrawActivity', { id: taken.id, version: taken.version, reason: '重复' });
    const opinion = { content: '路灯不亮', receivedOn: within(3), activity: last.id, source: 'STATION' };
    await does(people.keeper, 'receiveOpinion', opinion);
  });

  it('is worked out from the records, wherever in the tree they are, within every bound', async () => {
    const score = await scoreOf(people.county, furnished.countyDeputy);
    // Four receptions are worth 20, of which 10 count; four days 10, of which the category leaves 8; one opinion; the base.
    expect(score).toMatchObject({ total: '79', isOver: false, grade: { name: '优秀' }, isBarred: false });
    expect(score?.categories).toEqual([{ category: { name: '闭会期间' }, points: '18' }]);
    expect(score?.items).toEqual([
      { item: { text: '进站接待选民一次5分' }, counted: '10' },
      { item: { text: '参加活动一天2.5分' }, counted: '8' },
      { item: { text: '收集意见一件1分' }, counted: '1' },
      { item: { text: '基础分' }, counted: '60' },
    ]);
  });

  it('is made of lines that add up to it, each with its record', async () => {
    const score = await scoreOf(people.county, furnished.countyDeputy);
    const lines = linesOf(score);
    expect(sumOf(score)).toBe(7_900);
    expect(
      lines.map(({ on, points, withinItem, withinCategory, counted }) => [
        on,
        points,
        withinItem,
        withinCategory,
        counted,
      ]),
    ).toEqual([
      [within(1), '5', '5', '5', '5'],
      [within(2), '5', '5', '5', '5'],
      [within(2), '5', '0', '0', '0'],
      [within(3), '5', '0', '0', '0'],
      [within(1), '2.5', '2.5', '2.5', '2.5'],
      [within(2), '2.5', '2.5', '2.5', '2.5'],
      [within(3), '2.5', '2.5', '2.5', '2.5'],
      [within(9), '2.5', '2.5', '0.5', '0.5'],
      [within(3), '1', '1', '1', '1'],
      [null, '60', '60', '60', '60'],
    ]);
    expect(lines.filter(({ activity }) => activity !== null)).toHaveLength(8);
    expect(lines.filter(({ opinion }) => opinion !== null)).toHaveLength(1);
    expect(lines[0]?.title).toBe('代表接待日');
    expect(score?.explain).toEqual([
      '“进站接待选民一次5分”（《积分办法》第1版）：4条记录，原始分20分，本条目最高10分后为10分，计入总分10分。',
      '“参加活动一天2.5分”（《积分办法》第1版）：4条记录，原始分10分，类别“闭会期间”限分后为8分，计入总分8分。',
      '“收集意见一件1分”（《积分办法》第1版）：1条记录，原始分1分，计入总分1分。',
      '“基础分”（《积分办法》第1版）：无须记录，原始分60分，计入总分60分。',
      '合计79分，在2人（组）中排第1名，等次为“优秀”。',
    ]);
    expect(score?.told).toEqual([
      '进站接待选民一次5分 (积分办法, version 1): 4 records, worth 20 points; 10 within the 10 of the item at most; 10 counted.',
      '参加活动一天2.5分 (积分办法, version 1): 4 records, worth 10 points; 8 within the bounds of 闭会期间; 8 counted.',
      '收集意见一件1分 (积分办法, version 1): 1 record, worth 1 point; 1 counted.',
      '基础分 (积分办法, version 1): no record needed, worth 60 points; 60 counted.',
      'In all 79 points: rank 1 of 2, grade 优秀.',
    ]);
  });

  it('of somebody with nothing on record is what the rules grant, and has a rank', async () => {
    expect(await scoreOf(people.county, furnished.stranger)).toMatchObject({
      total: '60',
      rank: 2,
      grade: { name: '合格' },
    });
  });

  it('is seen by the owner’s staff and from above, by the deputy, and by nobody else', async () => {
    const { countyDeputy } = furnished;
    for (const person of [people.county, people.analyst, await world.as('KEEPER', '530502')]) {
      expect((await scoreOf(person, countyDeputy))?.total).toBe('79');
    }
    for (const person of [people.keeper, people.clerk, await world.as('CLERK', '610902')]) {
      expect(await scoreOf(person, countyDeputy)).toBeNull();
    }
    const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
      numberIn(countyDeputy.id),
    ]);
    const deputy = await world.as('DEPUTY', '530502', row?.id);
    const own = await scoreOf(deputy, countyDeputy);
    // The opinion counts for the deputy as it does for the staff, and only its words stay out of sight.
    expect(own).toMatchObject({ total: '79', rank: 1 });
    expect(linesOf(own).filter(({ opinion }) => opinion !== null)).toEqual([]);
    expect(await scoreOf(deputy, furnished.stranger)).toBeNull();
  });

  it('is not for auditors to ask', async () => {
    const auditor = await world.as('AUDITOR', '530502');
    const query = `{ node(id: "${furnished.countyDeputy.id}") { ... on Deputy { score { total } } } }`;
    const { errors } = await auditor.ask<object, object>(query);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is asked of a whole page in as many statements as of one', async () => {
    const query = (first: number) => `{ division(code: "530502") { deputies(first: ${first}) { edges { node {
      score(on: "${within()}") { total grade { name } categories { points } items { item { text } } explain ledger(first: 5) { edges { node { counted } } } } } } } } }`;
    const one = await people.county.ask(query(1));
    const two = await people.county.ask(query(20));
    expect(two.errors).toBeUndefined();
    expect(two.statements.length).toBe(one.statements.length);
  });

  it('is null on a day without rules', async () => {
    expect(await scoreOf(people.county, furnished.countyDeputy, until)).toBeNull();
    expect(await scoreOf(people.county, furnished.countyDeputy, '2019-06-30')).toBeNull();
  });

  it('of a town’s deputy goes by the county’s rules while the town has none, and counts what was done elsewhere', async () => {
    const high = await does(people.county, 'recordActivity', {
      ...{ division: '530502', type: 'VISIT', title: '区级视察', heldOn: within(20), attendees: [] },
    });
    await world.arrange(
      `with v as (insert into serving (division_id, place, card_id, level, since)
         select id, place, $1, 'TOWNSHIP', $2::date from division where code = '530502' returning *)
       insert into attendance (division_id, place, activity_id, serving_id, card_id) select division_id, place, $3, id, card_id from v`,
      [numberIn(furnished.townDeputy.id), within(-30), numberIn(high.id)],
    );
    const score = await scoreOf(people.clerk, furnished.townDeputy);
    // One reception with its opinion, two days, one of them at the county, which the town does not see.
    expect(score).toMatchObject({ total: '71', rank: 1, ranked: 1 });
    const [foreign] = linesOf(score).filter(({ on }) => on === within(20));
    expect(foreign).toMatchObject({ title: '区级视察', activity: null, counted: '2.5' });
  });
});

describe('what records are worth', () => {
  const item = (wish: object) => ({ text: '条目', source: 'DUTY', kinds: ['OTHER'], ...wish });
  const times = (count: number, wish: object = {}) =>
    Array.from({ length: count }, (_, day) => ({ happened_on: within(day), ...wish }));

  it.each([
    ['each', { points: '3' }, times(4), '12'],
    ['each half-day', { measure: 'HALF_DAY', points: '0.5' }, times(3, { half_days: 5 }), '7.5'],
    ['each day', { measure: 'DAY', points: '2' }, times(1, { half_days: 3 }), '3'],
    ['so much', { measure: 'QUANTITY', points: '0.01' }, [{ quantity: '999' }], '9.99'],
    ['at most the cap', { points: '3', cap: '10' }, times(4), '10'],
    ['at least the floor', { points: '-3', floor: '-10' }, times(4), '-10'],
    [
      'the first ones and further ones',
      { formula: 'FURTHER', points: '10', count: '2', further: '5' },
      times(5),
      '35',
    ],
    [
      'fewer than the first ones',
      { formula: 'FURTHER', points: '10', count: '2', further: '5' },
      times(1),
      '10',
    ],
    [
      'around a number, above it',
      { formula: 'AROUND', points: '10', count: '3', further: '5', floor: '0' },
      times(5),
      '20',
    ],
    [
      'around a number, below it',
      { formula: 'AROUND', points: '10', count: '3', further: '5', floor: '0' },
      times(2),
      '5',
    ],
    [
      'around a number, at nothing',
      { formula: 'AROUND', points: '10', count: '3', further: '5', floor: '0' },
      [],
      '0',
    ],
    ['from a threshold on', { formula: 'THRESHOLD', points: '10', count: '4' }, times(4), '10'],
    ['below a threshold', { formula: 'THRESHOLD', points: '10', count: '4' }, times(3), '0'],
    [
      'a band',
      {
        formula: 'BAND',
        bands: [
          { least: 1, points: 2 },
          { least: 3, points: 8 },
        ],
      },
      times(3),
      '8',
    ],
    ['no band', { formula: 'BAND', bands: [{ least: 2, points: 2 }] }, times(1), '0'],
    [
      'a band for nothing',
      {
        formula: 'BAND',
        bands: [
          { least: 0, points: -5 },
          { least: 1, points: 0 },
        ],
      },
      [],
      '-5',
    ],
    ['a role', { points: '15', roles: ['LEAD'] }, [{ role: 'LEAD' }, { role: 'JOINT' }, {}], '15'],
    [
      'an outcome',
      { points: '20', outcomes: ['FORWARDED', 'KEY'] },
      [{ outcomes: ['KEY'] }, { outcomes: ['EXCELLENT'] }, {}],
      '20',
    ],
    [
      'a matter',
      { points: '4', matter: '学习发言' },
      [{ matter: '学习发言' }, { matter: '大会发言' }, {}],
      '4',
    ],
    [
      'points that were given',
      { measure: 'AMOUNT', points: '1', amountFrom: '0', amountTo: '10' },
      [{ amount: '8.5' }, { amount: '12' }, {}],
      '18.5',
    ],
    [
      'their mean',
      { measure: 'MEAN', points: '0.4', amountFrom: '0', amountTo: '100' },
      [{ amount: '90' }, { amount: '85' }, { amount: '85' }],
      '34.67',
    ],
    [
      'a rate',
      {
        measure: 'RATE',
        formula: 'BAND',
        outOf: ['ABSENCE', 'LEAVE'],
        bands: [
          { least: '60', points: '5' },
          { least: '90', points: '12' },
        ],
      },
      [{ half_days: 9 }, { kind: 'LEAVE', half_days: 1 }],
      '12',
    ],
    [
      'a lower rate',
      {
        measure: 'RATE',
        formula: 'BAND',
        outOf: ['ABSENCE'],
        bands: [
          { least: '60', points: '5' },
          { least: '90', points: '12' },
        ],
      },
      [{ half_days: 8 }, { kind: 'ABSENCE', half_days: 1 }],
      '5',
    ],
    [
      'no rate of nothing',
      { measure: 'RATE', formula: 'THRESHOLD', count: '0', points: '5', outOf: ['ABSENCE'] },
      [],
      '0',
    ],
    ['deputies of other levels', { points: '3', levels: ['TOWNSHIP'] }, times(2), '0'],
  ] as const)('%s', async (_name, wish, records, total) => {
    const { code, clerk, deputy } = await another();
    await enact(clerk, code, { items: [item(wish)] });
    for (const record of records) await dutyOf(world, code, deputy, record);
    const score = await scoreOf(clerk, deputy);
    expect(score?.total).toBe(total);
    expect(sumOf(score)).toBe(Math.round(Number(total) * 100));
  });
});

describe('rules that exclude each other', () => {
  const duty = (text: string, wish: object) => ({ text, source: 'DUTY', exclusionGroup: '取最高', ...wish });

  it('record by record count each record where it is worth most, and once', async () => {
    const { code, clerk, deputy } = await another();
    await enact(clerk, code, {
      items: [
        duty('提案一件15分', { kinds: ['SUGGESTION'], points: '15' }),
        duty('优秀提案一件25分', { kinds: ['SUGGESTION'], outcomes: ['EXCELLENT'], points: '25' }),
        duty('重点提案一件30分', { kinds: ['SUGGESTION'], outcomes: ['KEY'], points: '30' }),
      ],
    });
    await dutyOf(world, code, deputy, { kind: 'SUGGESTION', outcomes: ['EXCELLENT', 'KEY'] });
    await dutyOf(world, code, deputy, { kind: 'SUGGESTION', outcomes: ['EXCELLENT'] });
    await dutyOf(world, code, deputy, { kind: 'SUGGESTION' });
    const score = await scoreOf(clerk, deputy);
    expect(score?.total).toBe('70');
    expect(sumOf(score)).toBe(7_000);
    expect(linesOf(score).map(({ points, isKept, counted }) => [points, isKept, counted])).toEqual([
      ['15', false, '0'],
      ['15', false, '0'],
      ['15', true, '15'],
      ['25', false, '0'],
      ['25', true, '25'],
      ['30', true, '30'],
    ]);
  });

  it('in all count the one item that comes to most', async () => {
    const { code, clerk, deputy } = await another();
    await enact(clerk, code, {
      items: [
        duty('有建议10分', { kinds: ['SUGGESTION'], formula: 'THRESHOLD', count: 1, points: '10' }),
        duty('有议案20分', { kinds: ['MOTION'], formula: 'THRESHOLD', count: 1, points: '20' }),
      ],
    });
    await dutyOf(world, code, deputy, { kind: 'SUGGESTION' });
    expect((await scoreOf(clerk, deputy))?.total).toBe('10');
    await dutyOf(world, code, deputy, { kind: 'MOTION' });
    const score = await scoreOf(clerk, deputy);
    expect(score?.total).toBe('20');
    expect(sumOf(score)).toBe(2_000);
  });
});

describe('a base', () => {
  const base = (wish: object = {}) => ({ text: '基础分', source: 'BASE', points: '60', ...wish });

  it('is granted for the share of days in office, without those suspended', async () => {
    const { code, clerk, deputy } = await another();
    const late = await elect(clerk, code, { name: '李明', manner: 'BY_ELECTION', startsOn: within(0) });
    await enact(clerk, code, { items: [base({ isProRata: true })] });
    expect((await scoreOf(clerk, deputy))?.total).toBe('60');
    // Fifty days of a hundred.
    expect((await scoreOf(clerk, late))?.total).toBe('30');
    const suspend = (move: string, day: string) =>
      world.arrange(
        `insert into case_event (division_id, place, noun, case_id, move, from_state, to_state, at)
         select division_id, place, 'mandate', id, $2, 'ACTIVE', 'SUSPENDED', $3::date + time '08:00' from mandate where id = $1`,
        [numberIn(deputy.id), move, day],
      );
    await suspend('suspend', within(-10));
    await suspend('restore', within(23));
    // 67 of 100 days.
    expect((await scoreOf(clerk, deputy))?.total).toBe('40.2');
  });

  it('is granted whole where the rules do not share it out', async () => {
    const { code, clerk } = await another();
    const late = await elect(clerk, code, { name: '李明', manner: 'BY_ELECTION', startsOn: within(0) });
    await enact(clerk, code, { items: [base()] });
    expect((await scoreOf(clerk, late))?.total).toBe('60');
  });
});

describe('grades', () => {
  const items = [
    { text: '履职', source: 'DUTY', kinds: ['OTHER', 'DEED'], measure: 'QUANTITY', points: '1' },
  ];

  it('go by points, by rank, or by both, and ties share a rank', async () => {
    const { code, clerk, deputy } = await another();
    const others = [];
    for (const name of ['甲', '乙', '丙', '丁']) others.push(await elect(clerk, code, { name }));
    await enact(clerk, code, {
      items,
      grades: [
        { name: '优秀', least: '90', quota: 2 },
        { name: '合格', share: '80', least: '50' },
        { name: '基本合格', least: '50' },
        { name: '不合格' },
      ],
    });
    for (const [index, quantity] of [95, 92, 92, 60].entries()) {
      await dutyOf(world, code, [deputy, ...others][index] ?? deputy, { quantity });
    }
    const told = [];
    for (const each of [deputy, ...others]) {
      const score = await scoreOf(clerk, each);
      told.push([score?.total, score?.rank, score?.ranked, score?.grade?.name]);
    }
    expect(told).toEqual([
      ['95', 1, 5, '优秀'],
      ['92', 2, 5, '优秀'],
      ['92', 2, 5, '优秀'],
      ['60', 4, 5, '合格'],
      ['0', 5, 5, '不合格'],
    ]);
  });

  it('are capped, and awards barred, by a condition', async () => {
    const { code, clerk, deputy } = await another();
    await enact(clerk, code, {
      ...{ categories: [{ name: '办实事' }] },
      items: [...items, { category: '办实事', text: '办实事', source: 'DUTY', kinds: ['DEED'], points: '1' }],
      grades: [{ name: '优秀', least: '90' }, { name: '合格', least: '0' }, { name: '不合格' }],
      conditions: [
        {
          text: '违法违纪的，不得评优，等次为不合格',
          kinds: ['MISCONDUCT'],
          count: 1,
          bestGrade: 3,
          barsAward: true,
        },
        { text: '未办实事的，不得评为优秀', category: '办实事', below: '1', bestGrade: 2 },
      ],
    });
    await dutyOf(world, code, deputy, { quantity: 95 });
    expect(await scoreOf(clerk, deputy)).toMatchObject({ grade: { name: '合格' }, isBarred: false });
    await dutyOf(world, code, deputy, { kind: 'DEED' });
    expect(await scoreOf(clerk, deputy)).toMatchObject({ grade: { name: '优秀' }, isBarred: false });
    await dutyOf(world, code, deputy, { kind: 'MISCONDUCT' });
    const barred = await scoreOf(clerk, deputy);
    expect(barred).toMatchObject({ grade: { name: '不合格' }, isBarred: true, total: '97' });
    expect(barred?.explain.at(-1)).toBe(
      '合计97分，在1人（组）中排第1名，等次为“不合格”。因限制性条件，取消评先评优资格。',
    );
  });
});

describe('the total', () => {
  it('stays within its bounds, and the lines add up to it', async () => {
    const { code, clerk, deputy } = await another();
    const items = [
      { text: '加分', source: 'DUTY', kinds: ['DEED'], points: '7' },
      { text: '扣分', source: 'DUTY', kinds: ['ABSENCE'], points: '-5' },
    ];
    await enact(clerk, code, { cap: '10', floor: '0', items });
    await dutyOf(world, code, deputy, { kind: 'ABSENCE' });
    expect(await scoreOf(clerk, deputy)).toMatchObject({ total: '0' });
    for (const day of [1, 2]) await dutyOf(world, code, deputy, { kind: 'DEED', happened_on: within(day) });
    const score = await scoreOf(clerk, deputy);
    expect(score?.total).toBe('9');
    expect(sumOf(score)).toBe(900);
  });
});

describe('what counts', () => {
  it('is a duty record when it is final, or published and past objection, while the deputy was in office', async () => {
    const { code, clerk, deputy } = await another();
    await enact(clerk, code, { items: [{ text: '履职', source: 'DUTY', kinds: ['OTHER'], points: '1' }] });
    const id = await dutyOf(world, code, deputy);
    expect((await scoreOf(clerk, deputy))?.total).toBe('1');
    await world.arrange(`update duty_record set state = 'SENT_BACK' where id = $1`, [id]);
    expect((await scoreOf(clerk, deputy))?.total).toBe('0');
    for (const set of [
      `state = 'DECLARED', first_reviewed_by = null, second_reviewed_by = null, published_on = null, objection_until = null`,
      `state = 'FIRST_REVIEWED', first_reviewed_by = 2`,
      `state = 'SECOND_REVIEWED', second_reviewed_by = 3`,
    ]) {
      await world.arrange(`update duty_record set ${set} where id = $1`, [id]);
      expect((await scoreOf(clerk, deputy))?.total).toBe('0');
    }
    const publish = async (days: number) => {
      await world.arrange(
        `update duty_record set state = 'PUBLISHED', published_on = tally.today() - 9, objection_until = tally.today() + $2::int where id = $1`,
        [id, days],
      );
      return (await scoreOf(clerk, deputy))?.total;
    };
    expect(await publish(1)).toBe('0');
    const again = await dutyOf(world, code, deputy, { state: 'DECLARED' });
    expect(again).toBeGreaterThan(id);
    expect((await scoreOf(clerk, deputy))?.total).toBe('1');
  });

  it('is scored by the version in force when the cycle began, whatever came after', async () => {
    const { code, clerk, deputy } = await another();
    const items = (points: string) => [{ text: '基础分', source: 'BASE', points }];
    const yearly = (effectiveFrom: string, points: string) =>
      enact(clerk, code, {
        ...{ effectiveFrom, cycle: 'YEAR', windowFrom: null, windowTo: null, items: items(points) },
      });
    const last = Number(termEnd.slice(0, 4)) - 1;
    await yearly('2020-03-01', '1');
    await yearly(`${last}-03-01`, '2');
    expect(await scoreOf(clerk, deputy, within())).toMatchObject({ total: '1' });
    expect(await scoreOf(clerk, deputy, dayFrom(-400))).toMatchObject({ total: '1', isOver: true });
    // The year in which the second takes effect is the first one's to the end; the next is its own.
    expect(await scoreOf(clerk, deputy, `${last}-12-31`)).toMatchObject({
      total: '1',
      from: `${last}-01-01`,
    });
    expect(await scoreOf(clerk, deputy, `${last + 1}-01-01`)).toMatchObject({ total: '2', isOver: false });
  });

  it('is scored from its first day on by the first version there is', async () => {
    const { code, clerk, deputy } = await another();
    const items = [{ text: '基础分', source: 'BASE', points: '1' }];
    const year = Number(within().slice(0, 4));
    await enact(clerk, code, {
      ...{ effectiveFrom: `${year}-01-02`, cycle: 'YEAR', windowFrom: null, windowTo: null, items },
    });
    expect(await scoreOf(clerk, deputy, `${year}-12-31`)).toMatchObject({
      from: `${year}-01-02`,
      to: `${year + 1}-01-01`,
    });
    expect(await scoreOf(clerk, deputy, `${year}-01-01`)).toBeNull();
  });
});

describe('a group', () => {
  it('is scored by what it did as a group, and not by its members', async () => {
    const rules = {
      subject: 'GROUP',
      items: [
        { text: '活动', source: 'ATTENDANCE', points: '10', formula: 'THRESHOLD', count: 1 },
        { text: '建议', source: 'DUTY', kinds: ['SUGGESTION'], points: '3' },
      ],
    };
    await enact(people.clerk, town, rules);
    await reception([], within(30), { group: furnished.group.id, station: null });
    await dutyOf(world, town, furnished.group, { kind: 'SUGGESTION' }, true);
    await dutyOf(world, town, furnished.townDeputy, { kind: 'SUGGESTION' });
    const score = await scoreOf(people.clerk, furnished.group);
    expect(score).toMatchObject({ total: '13', rank: 1, ranked: 1 });
    expect(sumOf(score)).toBe(1_300);
    expect(await scoreOf(await world.as('CLERK', beside), furnished.group)).toBeNull();
    const query = `{ division(code: "${town}") { scoringRules(subject: DEPUTY) { owner { name } } } }`;
    expect(await ask(people.clerk, query)).toEqual({
      division: { scoringRules: { owner: { name: '隆阳区' } } },
    });
  });
});
