// Scores where much meets: two congresses of one person, items that exclude each other, wholes of rates, and conditions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, seat } from '../support/congresses.ts';
import { dutyOf, enact, from, linesOf, numberIn, scoreOf, sumOf, until, within } from '../support/scoring.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
const counties: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  const rows = await world.sql<{ code: string }>(
    `select code from division where level = 'COUNTY' and has_congress and code like '62%' order by code`,
  );
  counties.push(...rows.map(({ code }) => code));
});
afterAll(() => world.close());

/** A county of its own with a deputy, so that rules do not get into each other's way. */
async function another(): Promise<{ readonly code: string; readonly clerk: Person; readonly deputy: Named }> {
  const code = counties.pop() ?? '';
  const clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  return { code, clerk, deputy: await elect(clerk, code, { name: '王芳' }) };
}

const personOf = async ({ id }: Named): Promise<number | undefined> => {
  const rows = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(id),
  ]);
  return rows[0]?.id;
};

/** An activity of the county that a deputy was at. */
async function activityAt(clerk: Person, code: string, deputy: Named): Promise<number> {
  await does(clerk, 'registerDeputy', { division: code, deputy: deputy.id, since: from }, 'id');
  const { id } = await does(clerk, 'recordActivity', {
    ...{ division: code, type: 'VISIT', title: '视察', heldOn: within(), attendees: [deputy.id] },
  });
  return numberIn(id);
}

const duty = (text: string, wish: object = {}) => ({ text, source: 'DUTY', kinds: ['OTHER'], ...wish });
const rival = (text: string, wish: object) => duty(text, { exclusionGroup: '取最高', ...wish });

describe('whoever sits in two congresses', () => {
  it('is scored in each by its own rules, and sees the same as the staff there', async () => {
    const { code, clerk, deputy } = await another();
    const [below] = await world.sql<{ code: string }>(
      `select code from division where level = 'TOWNSHIP' and has_congress and code like $1 order by code limit 1`,
      [`${code}%`],
    );
    const town = below?.code ?? '';
    await seat(clerk, town);
    const second = await elect(clerk, town, { name: '王芳' });
    const person = await personOf(deputy);
    await world.arrange(`update mandate set person_id = $2 where id = $1`, [numberIn(second.id), person]);
    const base = (points: string) => ({ items: [{ text: '基础分', source: 'BASE', points }] });
    await enact(clerk, code, base('60'));
    await enact(clerk, town, base('7'));
    const own = await world.as('DEPUTY', code, person);
    for (const [mandate, total] of [
      [deputy, '60'],
      [second, '7'],
    ] as const) {
      expect((await scoreOf(clerk, mandate))?.total).toBe(total);
      const seen = await scoreOf(own, mandate);
      expect(seen?.total).toBe(total);
      expect(seen?.items).toEqual([{ item: { text: '基础分' }, counted: total }]);
    }
  });
});

describe('items that exclude each other', () => {
  it('of which one is a mean have lines that add up to the score', async () => {
    const { code, clerk, deputy } = await another();
    const range = { amountFrom: '0', amountTo: '100' };
    await enact(clerk, code, {
      items: [
        rival('评议平均分', { measure: 'MEAN', points: '1', ...range }),
        rival('优秀记50分', { outcomes: ['EXCELLENT'], points: '50' }),
      ],
    });
    await dutyOf(world, code, deputy, { amount: '10', outcomes: ['EXCELLENT'] });
    await dutyOf(world, code, deputy, { amount: '30' });
    const score = await scoreOf(clerk, deputy);
    expect(score?.total).toBe('80');
    expect(sumOf(score)).toBe(8_000);
  });

  it('count one of two bases', async () => {
    const { code, clerk, deputy } = await another();
    const base = (points: string) => ({ text: '基础分', source: 'BASE', points, exclusionGroup: '基础' });
    await enact(clerk, code, { items: [base('40'), base('60')] });
    const score = await scoreOf(clerk, deputy);
    expect(score?.total).toBe('60');
    expect(sumOf(score)).toBe(6_000);
    expect(linesOf(score).map(({ counted }) => counted)).toEqual(['0', '60']);
  });

  it('keep of one activity all records of the item that comes to most', async () => {
    const { code, clerk, deputy } = await another();
    await enact(clerk, code, {
      items: [
        rival('发言一次3分', { kinds: ['SPEECH'], points: '3' }),
        rival('报告一篇5分', { kinds: ['REPORT'], points: '5' }),
      ],
    });
    const activity_id = await activityAt(clerk, code, deputy);
    for (const kind of ['SPEECH', 'SPEECH', 'REPORT'])
      await dutyOf(world, code, deputy, { kind, activity_id });
    const score = await scoreOf(clerk, deputy);
    expect(score?.total).toBe('6');
    expect(sumOf(score)).toBe(600);
    expect(linesOf(score).map(({ isKept, counted }) => [isKept, counted])).toEqual([
      [true, '3'],
      [true, '3'],
      [false, '0'],
    ]);
  });
});

describe('a rate', () => {
  it('counts in a role, out of a whole to which those belong who had none', async () => {
    const { code, clerk, deputy } = await another();
    const attended = { measure: 'RATE', formula: 'BAND', outOf: ['ABSENCE'], roles: ['FULL'] };
    const bands = [
      { least: '60', points: '5' },
      { least: '90', points: '12' },
    ];
    await enact(clerk, code, { items: [duty('出勤率', { ...attended, bands })] });
    await dutyOf(world, code, deputy, { role: 'FULL', half_days: 3 });
    await dutyOf(world, code, deputy, { kind: 'ABSENCE', half_days: 1 });
    expect((await scoreOf(clerk, deputy))?.total).toBe('5');
  });
});

describe('conditions', () => {
  it('read each record a few times, however many conditions and deputies there are', async () => {
    const { code, clerk, deputy } = await another();
    for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) await elect(clerk, code, { name });
    const condition = (text: string) => ({ text, kinds: ['MISCONDUCT'], count: 1, barsAward: true });
    const rules = await enact(clerk, code, {
      items: [duty('履职', { points: '1' })],
      conditions: ['一', '二', '三', '四', '五', '六'].map(condition),
    });
    for (let day = 0; day < 10; day++) await dutyOf(world, code, deputy, { happened_on: within(day) });
    // So many that the planner weighs how to find them.
    await world.sql(
      `set session_replication_role = replica;
       insert into duty_record (division_id, place, card_id, scorer_division_id, scorer_place, declared_by, kind, title, happened_on)
         select division_id, place, card_id, scorer_division_id, scorer_place, declared_by, kind, title, date '2015-01-01' + n % 999
         from (select * from duty_record order by id desc limit 1) r, generate_series(1, 20000) n;
       set session_replication_role = origin; analyze duty_record`,
    );
    const [read] = await world.sql<{ records: number; found: number; times: number }>(
      `with board as materialized (
         select count(*)::int as found from score_boards(array[(select id from division where code = $1)], array[$2::int], array[$3::date], array[$4::date])
       ) select found, (select count(*)::int from duty_record) as records,
         (pg_stat_get_xact_tuples_returned('duty_record'::regclass) + pg_stat_get_xact_tuples_fetched('duty_record'::regclass))::int as times from board`,
      [code, numberIn(rules.id), from, until],
    );
    expect(read?.found).toBe(7);
    expect(read?.times).toBeGreaterThan(0);
    expect(read?.times).toBeLessThanOrEqual(5 * (read?.records ?? 0));
  });
});

describe('a cycle', () => {
  const base = (points: string, wish: object = {}) => ({
    items: [{ text: '基础分', source: 'BASE', points }],
    ...wish,
  });

  it('has one score, whichever of its days one asks about', async () => {
    const { code, clerk, deputy } = await another();
    const yearly = { cycle: 'YEAR', windowFrom: null, windowTo: null };
    const year = Number(dayFrom(0).slice(0, 4));
    const above = await world.as('CLERK', code.slice(0, 4));
    // The county's own end in the course of the year, and those of the prefecture apply again.
    await enact(clerk, code, base('2', { ...yearly, effectiveTo: `${year}-03-01` }));
    await enact(above, code.slice(0, 4), base('1', { ...yearly, effectiveFrom: `${year}-01-01` }));
    for (const day of ['02-01', '12-31']) {
      expect(await scoreOf(clerk, deputy, `${year}-${day}`)).toMatchObject({
        ...{ total: '2', from: `${year}-01-01`, to: `${year + 1}-01-01` },
      });
    }
    expect(await scoreOf(clerk, deputy, `${year + 1}-01-01`)).toMatchObject({ total: '1' });
  });

  it('of its own days goes by the rules that name them, and not by earlier rules of other days', async () => {
    const { code, clerk, deputy } = await another();
    await enact(clerk, code, base('1', { windowFrom: dayFrom(-400), windowTo: from }));
    await enact(clerk, code, base('2', { effectiveFrom: within() }));
    const score = await scoreOf(clerk, deputy, within(1));
    expect(score).toMatchObject({ total: '2', from: within(), to: until });
  });

  it('is not asked for by a day that no calendar here has', async () => {
    const { deputy, clerk } = await another();
    const query = (on: string) =>
      clerk.ask<object, object>(
        `{ node(id: "${deputy.id}") { ... on Deputy { score(on: "${on}") { total } } } }`,
      );
    for (const on of ['9999-12-31', '0001-01-01']) {
      expect((await query(on)).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'on' });
    }
    expect((await query('2199-12-31')).errors).toBeUndefined();
  });
});
