// Publishing scoring rules: what nobody could be scored by is refused with a sentence, and what is added stays within bounds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayFrom,
  does,
  elect,
  type Named,
  refused,
  seat,
  termEnd,
  termStart,
} from '../support/congresses.ts';
import { enact, numberIn, rulesOf, scoreOf, within } from '../support/scoring.ts';
import { ask, node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let prefecture: Person;
let county: Person;
let keeper: Person;

beforeAll(async () => {
  world = await openWorld();
  prefecture = await world.as('CLERK', '5305');
  county = await world.as('CLERK', '530502');
  keeper = await world.as('KEEPER', '530502105');
});
afterAll(() => world.close());

const good = { text: '条目', source: 'DUTY', kinds: ['OTHER'], points: '1' };
const drafted = (wish: object, person = county, code = '530502103'): Promise<Named> =>
  does(person, 'draftRuleSet', rulesOf(code, { items: [good], ...wish }));

const consequence = (wish: object = {}) => ({
  ...{ name: '表彰', text: '予以表彰', side: 'TOP', places: 2, cycles: 1 },
  ...wish,
});
const half = (kind: string) => ({ kind, weight: '0.5' });
const marks = (wish: object = {}) => ({
  ...{ source: 'MARKS', matter: '评议', kinds: [], measure: 'MEAN', amountFrom: '0', amountTo: '10' },
  assessors: [half('SELF'), half('PEER')],
  ...wish,
});
const yearly = { cycle: 'YEAR', windowFrom: null, windowTo: null };

/** Why rules cannot be published. */
async function fault(wish: object, person = county, code = '530502103') {
  const { id, version } = await drafted(wish, person, code);
  return refused(person, 'publishRuleSet', { id, version });
}

describe('rules', () => {
  it.each([
    [
      'that say not what they count',
      { source: null },
      'it does not say what it counts, so nobody can be scored by it',
    ],
    ['that say not what it is worth', { points: null }, 'it does not say how many points each is worth'],
    ['of no kind of records', { kinds: [] }, 'it names no kind of duty records'],
    [
      'by half-days of activities',
      { source: 'ATTENDANCE', kinds: [], measure: 'HALF_DAY' },
      'activities are counted by EVENT or DAY',
    ],
    ['by kinds of activities', { source: 'ATTENDANCE' }, 'kinds, roles and outcomes are those of DUTY'],
    ['by activities of duty records', { atStation: true }, 'activity types and stations go with ATTENDANCE'],
    [
      'of a base for each',
      { source: 'BASE', kinds: [], formula: 'THRESHOLD', count: '1' },
      'a base is so many points, granted once',
    ],
    ['for a share of what is no base', { isProRata: true }, 'only a BASE is granted for a share of the days'],
    [
      'of further ones without their worth',
      { formula: 'FURTHER', count: '1' },
      'it says how many are worth what, and what each further one is',
    ],
    [
      'of a threshold without a number',
      { formula: 'THRESHOLD' },
      'it says from how many on it is worth what',
    ],
    ['of no bands', { formula: 'BAND', points: null }, 'it has bands'],
    [
      'of bands that fall',
      {
        formula: 'BAND',
        points: null,
        bands: [
          { least: 3, points: 1 },
          { least: 3, points: 2 },
        ],
      },
      'each band begins above the one before',
    ],
    [
      'of bands beside another formula',
      { bands: [{ least: 3, points: 1 }] },
      'bands go with the formula BAND',
    ],
    ['of a rate for each', { measure: 'RATE', outOf: ['LEAVE'] }, 'a rate has bands or a threshold'],
    [
      'of a rate of nothing',
      { measure: 'RATE', formula: 'THRESHOLD', count: '90' },
      'a rate says what else makes up the whole',
    ],
    [
      'of a kind that counts and does not',
      { measure: 'RATE', formula: 'THRESHOLD', count: '90', outOf: ['OTHER'] },
      'a kind counts, or makes up the rest, not both',
    ],
    ['of given points without a range', { measure: 'AMOUNT' }, 'points that a reviewer gives have a range'],
    [
      'of a range upside down',
      { measure: 'AMOUNT', amountFrom: '5', amountTo: '4' },
      'its range ends above where it begins',
    ],
    [
      'of a range for what is counted',
      { amountFrom: '5', amountTo: '6' },
      'a range of points goes with AMOUNT and MEAN, and with nothing else',
    ],
    ['of a category that is not there', { category: '闭会期间' }, 'there is no category 闭会期间'],
    [
      'of assessors of what is no mark',
      { assessors: [{ kind: 'SELF', weight: '1' }] },
      'assessors and their weights go with MARKS',
    ],
    [
      'of marks whose weights are not one',
      marks({ assessors: [half('SELF'), { kind: 'PEER', weight: '0.49' }] }),
      'the weights of its assessors come to 1 together, and not to 0.99',
    ],
    [
      'of marks that nobody gives',
      marks({ assessors: [] }),
      'the weights of its assessors come to 1 together, and not to 0',
    ],
    [
      'of marks without a weight',
      marks({ assessors: [half('SELF'), half('PEER'), { kind: 'VOTERS', weight: '0' }] }),
      'each weight is above zero',
    ],
    [
      'of one kind of assessors twice',
      marks({ assessors: [half('SELF'), half('SELF')] }),
      'each kind of assessors has one weight',
    ],
    [
      'of a matter of activities',
      { source: 'ATTENDANCE', kinds: [], matter: '评议' },
      'matters are those of DUTY and MARKS',
    ],
    ['of marks of no matter', marks({ matter: null }), 'marks are of a matter'],
    ['of marks without a range', marks({ amountFrom: null, amountTo: null }), 'marks have a range'],
    ['of marks that are counted', marks({ measure: 'EVENT' }), 'marks count by their MEAN'],
    ['of marks that exclude others', marks({ exclusionGroup: '甲' }), 'marks exclude nothing'],
  ])('%s are not published', async (_, wrong, sentence) => {
    expect(await fault({ items: [good, { ...good, ...wrong }] })).toEqual({
      ...{ code: 'INVALID', field: 'items', message: `Item 2: ${sentence}.` },
    });
  });

  it.each([
    [
      'whose items exclude each other in two ways',
      {
        items: [
          { ...good, exclusionGroup: '甲' },
          { ...good, exclusionGroup: '甲', formula: 'THRESHOLD', count: 1 },
        ],
      },
      'items',
    ],
    [
      'with a grade that is never given',
      { grades: [{ name: '合格' }, { name: '优秀', least: 90 }] },
      'grades',
    ],
    [
      'with grades that rise',
      {
        grades: [
          { name: '合格', least: 60 },
          { name: '优秀', least: 90 },
        ],
      },
      'grades',
    ],
    ['with a condition by nothing', { conditions: [{ text: '条件', barsAward: true }] }, 'conditions'],
    [
      'with a condition from which nothing follows',
      { conditions: [{ text: '条件', kinds: ['MISCONDUCT'], count: 1 }] },
      'conditions',
    ],
    [
      'with a condition to a grade that is not there',
      { conditions: [{ text: '条件', kinds: ['MISCONDUCT'], count: 1, bestGrade: 1 }] },
      'conditions',
    ],
    [
      'with a condition on a category that is not there',
      { conditions: [{ text: '条件', category: '甲', below: 1, barsAward: true }] },
      'conditions',
    ],
    ['with a consequence by nothing', { consequences: [consequence({ places: null })] }, 'consequences'],
    [
      'with a consequence of a grade that is not there',
      { grades: [{ name: '合格' }], consequences: [consequence({ places: null, grade: '优秀' })] },
      'consequences',
    ],
    ['of marks for groups', { subject: 'GROUP', items: [{ ...good, ...marks() }] }, 'items'],
    [
      'with a consequence of too high a score',
      { consequences: [consequence({ places: null, below: 60 })] },
      'consequences',
    ],
    [
      'with a consequence of more windows than one',
      { consequences: [consequence({ cycles: 2 })] },
      'consequences',
    ],
    [
      'with a consequence of more years than a term has',
      { ...yearly, consequences: [consequence({ cycles: 6 })] },
      'consequences',
    ],
    [
      'with a consequence of a term that groups have not',
      { ...yearly, subject: 'GROUP', consequences: [consequence({ cycles: 2, spell: 'TERM' })] },
      'consequences',
    ],
  ])('%s are not published', async (_, wrong, field) => {
    expect(await fault(wrong)).toMatchObject({ code: 'INVALID', field });
  });

  it.each([
    ['a most below zero', { items: [{ ...good, cap: '-1' }] }, 'items'],
    ['a least above zero', { items: [{ ...good, floor: '1' }] }, 'items'],
    ['a category capped below zero', { categories: [{ name: '甲', cap: '-1' }] }, 'categories'],
    ['a total capped below zero', { cap: '-1' }, 'cap'],
    ['points beyond measure', { items: [{ ...good, points: '10000.01' }] }, 'items'],
    ['a window that no cycle has', { cycle: 'YEAR' }, 'windowFrom'],
    ['a custom cycle without a window', { windowFrom: null }, 'windowFrom'],
    ['a window upside down', { windowFrom: '2024-02-01', windowTo: '2024-02-01' }, 'windowTo'],
    ['a quota of nobody', { grades: [{ name: '优秀', quota: 0 }] }, 'grades'],
    ['a consequence by two things', { consequences: [consequence({ grade: '合格' })] }, 'consequences'],
    ['a consequence of no places', { consequences: [consequence({ places: 0 })] }, 'consequences'],
    ['a consequence of a share above all', { consequences: [consequence({ share: 101 })] }, 'consequences'],
    ['a consequence of no cycle', { consequences: [consequence({ cycles: 0 })] }, 'consequences'],
    ['a consequence of 61 cycles', { consequences: [consequence({ cycles: 61 })] }, 'consequences'],
    ['a consequence that says nothing', { consequences: [consequence({ text: ' ' })] }, 'consequences'],
    [
      'two consequences of one name',
      { consequences: [consequence(), consequence({ places: 3 })] },
      'consequences',
    ],
    [
      'a weight above one',
      { items: [{ ...good, ...marks({ assessors: [{ kind: 'SELF', weight: '1.01' }] }) }] },
      'items',
    ],
    ['a share above all', { grades: [{ name: '优秀', share: '100.01' }] }, 'grades'],
    ['two categories of one name', { categories: [{ name: '甲' }, { name: ' 甲' }] }, 'categories'],
    [
      'two grades of one name',
      {
        grades: [
          { name: '优', least: 9 },
          { name: '优', least: 8 },
        ],
      },
      'grades',
    ],
    ['61 days for objections', { objectionDays: 61 }, 'objectionDays'],
  ])('with %s are not even drafted', async (_, wrong, field) => {
    const said = rulesOf('530502103', { items: [good], ...wrong });
    expect(await refused(county, 'draftRuleSet', said)).toMatchObject({ code: 'INVALID', field });
  });

  it('take decimals as texts, and no binary fractions', async () => {
    const send = (points: string) =>
      county.ask<object, object>(
        `mutation { draftRuleSet(input: { division: "530502103", label: "办法", effectiveFrom: "2024-01-01", items: [{ text: "条", points: ${points} }] }) { items { points } } }`,
      );
    expect((await send('"118.5"')).data).toEqual({ draftRuleSet: { items: [{ points: '118.5' }] } });
    expect((await send('5')).data).toEqual({ draftRuleSet: { items: [{ points: '5' }] } });
    for (const wrong of ['118.5', '"1.005"', '"1e3"', '"五"', '"123456789"']) {
      expect((await send(wrong)).errors?.[0]?.message, wrong).toContain('A decimal is a text like "118.5"');
    }
  });
});

describe('rules that add to those above', () => {
  const town = '530502104';
  let base: Named;
  const added = (wish: object = {}) => ({ ...good, category: '创新', cap: '5', ...wish });
  const adding = (wish: object) => ({ extends: base.id, items: [added()], ...wish });

  beforeAll(async () => {
    base = await enact(prefecture, '5305', {
      ...{ label: '保山市办法', items: [{ ...good, category: '基本', exclusionGroup: '甲' }] },
      categories: [{ name: '基本' }, { name: '创新', extensionCap: '5' }],
    });
  });

  it('have items in the categories that are open, each within the points that the owner above allows', async () => {
    expect(await fault(adding({ items: [added({ category: '基本' })] }), county, town)).toMatchObject({
      message: 'Item 1: the owner above lets no item be added in its category.',
    });
    for (const cap of [null, '5.01']) {
      expect(await fault(adding({ items: [added({ cap })] }), county, town)).toMatchObject({
        message: 'Item 1: an added item brings 5 points at most, and says so.',
      });
    }
    for (const floor of [null, '-5.01']) {
      expect(await fault(adding({ items: [added({ points: '-1', floor })] }), county, town)).toMatchObject({
        message: 'Item 1: an added item takes 5 points at most, and says so.',
      });
    }
  });

  it.each([
    ['further ones', { formula: 'FURTHER', count: '1', further: '-1' }],
    ['fewer than a number', { formula: 'AROUND', count: '3', further: '1' }],
    ['more than a number', { formula: 'AROUND', count: '0', further: '-1' }],
    ['a band', { formula: 'BAND', points: null, bands: [{ least: '0', points: '-100' }] }],
    ['points given below zero', { measure: 'AMOUNT', amountFrom: '-9', amountTo: '9' }],
  ])('take no more for %s than the owner above allows', async (_, wish) => {
    expect(await fault(adding({ items: [added(wish)] }), county, town)).toMatchObject({
      ...{ field: 'items', message: 'Item 1: an added item takes 5 points at most, and says so.' },
    });
  });

  it('exclude none of the items that they add to', async () => {
    expect(await fault(adding({ items: [added({ exclusionGroup: '甲' })] }), county, town)).toMatchObject({
      ...{ field: 'items', message: 'Item 1: 甲 excludes items of what it adds to.' },
    });
  });

  it('leave the cycle, the categories and the grades as they are above', async () => {
    const cycle = { cycle: 'YEAR', windowFrom: null, windowTo: null };
    expect(await fault(adding(cycle), county, town)).toMatchObject({ field: 'cycle' });
    expect(await fault(adding({ categories: [{ name: '丙' }] }), county, town)).toMatchObject({
      field: 'categories',
    });
    expect(await fault(adding({ grades: [{ name: '优秀' }] }), county, town)).toMatchObject({
      field: 'grades',
    });
    expect(await fault(adding({ consequences: [consequence()] }), county, town)).toMatchObject({
      field: 'consequences',
    });
  });

  it('add to published ones of a division above, for the same subject', async () => {
    const draft = (wish: object) => refused(county, 'draftRuleSet', rulesOf(town, adding(wish)));
    const own = await enact(county, '530502106', { items: [good] });
    expect(await draft({ extends: own.id })).toMatchObject({ code: 'INVALID', field: 'extends' });
    expect(await draft({ subject: 'GROUP' })).toMatchObject({ code: 'INVALID' });
    expect(await draft({ extends: 'UnVsZVNldDo5OTk5OTk=' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('apply beneath together with what they add to, and say so', async () => {
    const made = await enact(county, '530502', adding({ label: '隆阳区补充办法' }));
    expect(await node(county, 'RuleSet', made.id, 'extends { label } state')).toEqual({
      ...{ extends: { label: '保山市办法' }, state: 'PUBLISHED' },
    });
    const query = `{ division(code: "530502105") { scoringRules { because chain { counts applies ruleSet { label } } } } }`;
    expect(await ask(keeper, query)).toEqual({
      division: {
        scoringRules: {
          because:
            'This division has no rules of its own in force; the nearest above it that has is 云南省保山市隆阳区. They add to those of 云南省保山市.',
          chain: [
            { counts: true, applies: true, ruleSet: { label: '隆阳区补充办法' } },
            { counts: true, applies: false, ruleSet: { label: '保山市办法' } },
          ],
        },
      },
    });
  });

  it('are not published beneath others that apply there by then', async () => {
    expect(await fault(adding({}), county, '530502101')).toMatchObject({
      message: 'What they add to is not what would apply here on the day they take effect',
    });
  });
});

describe('rules from a past day', () => {
  const town = '530502201';
  const cycle = (wish: object) => ({ cycle: 'YEAR', windowFrom: null, windowTo: null, ...wish });
  const thisYear = Number(dayFrom(0).slice(0, 4));

  it('judge no cycle anew that is over, and say from which day on they can be', async () => {
    await enact(county, town, { ...cycle({ effectiveFrom: '2022-01-01' }), items: [good] });
    for (const effectiveFrom of ['2023-01-01', '2023-07-15', `${thisYear - 1}-12-31`]) {
      const year = effectiveFrom.slice(0, 4);
      expect(await fault(cycle({ effectiveFrom }), county, town)).toEqual({
        ...{ code: 'INVALID', field: 'effectiveFrom' },
        message: `The cycle from ${year}-01-01 until before ${Number(year) + 1}-01-01 is over and was judged by other rules: these can take effect from ${thisYear}-01-01 on`,
      });
    }
    await enact(county, town, { ...cycle({ effectiveFrom: `${thisYear}-01-01` }), items: [good] });
  });

  it('judge none that the rules of a division above have judged, either', async () => {
    const below = '530502202';
    const above = '5305';
    const other = await world.as('CLERK', above);
    await enact(other, above, {
      ...{ subject: 'GROUP', items: [{ ...good, source: 'DUTY' }] },
      ...cycle({ effectiveFrom: '2021-03-01', cycle: 'QUARTER' }),
    });
    // Nothing judged the day it takes effect, but the quarters since.
    const wish = cycle({ effectiveFrom: '2020-01-01', subject: 'GROUP' });
    expect(await fault(wish, county, below)).toMatchObject({
      ...{ code: 'INVALID', field: 'effectiveFrom' },
      message: expect.stringMatching(/^The cycle from 2021-03-01 until before 2021-04-01 is over/),
    });
    // Those for deputies are others.
    await enact(county, below, { ...cycle({ effectiveFrom: dayFrom(0) }), items: [good] });
  });

  it('judge none that began when rules between ended', async () => {
    const [province, city, district] = await Promise.all(
      ['61', '6109', '610902'].map((code) => world.as('CLERK', code)),
    );
    if (!province || !city || !district) throw new Error('Nobody is there');
    const quarters = cycle({ cycle: 'QUARTER', subject: 'GROUP', items: [good] });
    // Over before the new ones begin, so it judges no day of theirs; but what is above judges from its end on.
    const between = await enact(city, '6109', {
      ...{ subject: 'GROUP', items: [good], effectiveFrom: '2019-06-01' },
      ...{ windowFrom: '2019-06-01', windowTo: '2019-12-01' },
    });
    await enact(province, '61', { ...quarters, effectiveFrom: '2019-01-01' });
    await world.sql(
      `begin; set local session_replication_role = replica;
       update rule_set set effective_to = '2022-05-01' where id = ${numberIn(between.id)}; commit`,
    );
    expect(await fault({ ...quarters, effectiveFrom: '2021-01-01' }, district, '610902')).toMatchObject({
      ...{ code: 'INVALID', field: 'effectiveFrom' },
      message: expect.stringMatching(/^The cycle from 2022-04-01 until before 2022-07-01 is over/),
    });
  });

  it('may take effect where nothing was judged, and in a cycle that runs', async () => {
    const fresh = '530502203';
    const running = { windowFrom: dayFrom(-20), windowTo: dayFrom(20) };
    await enact(county, fresh, { ...running, effectiveFrom: '2019-01-01', items: [good] });
    const made = await enact(county, fresh, { ...running, effectiveFrom: dayFrom(-3), items: [good] });
    expect(await node(county, 'RuleSet', made.id, 'state number')).toEqual({ state: 'PUBLISHED', number: 2 });
  });
});

describe('a draft', () => {
  it('is given up as a whole, by a clerk of its own, and what is published is not', async () => {
    const draft = await drafted({ categories: [{ name: '甲' }], grades: [{ name: '合格' }] });
    for (const [person, code] of [
      [keeper, 'FORBIDDEN'],
      [await world.as('CLERK', '530502104'), 'NOT_FOUND'],
      [prefecture, 'NOT_FOUND'],
    ] as const) {
      expect(await refused(person, 'discardRuleSet', draft)).toMatchObject({ code });
    }
    const wrong = { ...draft, version: draft.version + 1 };
    expect(await refused(county, 'discardRuleSet', wrong)).toMatchObject({ code: 'CONFLICT' });
    expect(await does(county, 'discardRuleSet', draft, 'name')).toEqual({ name: expect.any(String) });
    expect(await node(county, 'RuleSet', draft.id, 'label')).toBeNull();
    const left = await world.sql('select 1 from rule_item where rule_set_id = $1', [numberIn(draft.id)]);
    expect(left).toEqual([]);
    const made = await enact(county, '530502103', { effectiveFrom: dayFrom(400), items: [good] });
    expect(await refused(county, 'discardRuleSet', made)).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('published rules', () => {
  const code = '530502204';
  const applies = (on: string) =>
    ask<{ division: { scoringRules: { ruleSet: { label: string } } | null } }>(
      county,
      `{ division(code: "${code}") { scoringRules(on: "${on}", subject: GROUP) { ruleSet { label } } } }`,
    ).then(({ division }) => division.scoringRules?.ruleSet.label);

  it('end on a day that is not past, and what is above applies from then on', async () => {
    const made = await enact(county, code, {
      ...{ label: '镇办法', subject: 'GROUP', items: [good], effectiveFrom: dayFrom(0) },
      ...{ windowFrom: dayFrom(0), windowTo: dayFrom(90) },
    });
    for (const on of [dayFrom(-1), '2020-01-01']) {
      expect(await refused(county, 'endRuleSet', { ...made, on })).toMatchObject({
        code: 'INVALID',
        field: 'on',
      });
    }
    for (const [person, reason] of [
      [keeper, 'FORBIDDEN'],
      [await world.as('CLERK', '530502104'), 'NOT_FOUND'],
    ] as const) {
      expect(await refused(person, 'endRuleSet', { ...made, on: dayFrom(5) })).toMatchObject({
        code: reason,
      });
    }
    const ended = await does(county, 'endRuleSet', { ...made, on: dayFrom(5) });
    expect(await node(county, 'RuleSet', made.id, 'state effectiveTo')).toEqual({
      ...{ state: 'PUBLISHED', effectiveTo: dayFrom(5) },
    });
    expect(await applies(dayFrom(4))).toBe('镇办法');
    expect(await applies(dayFrom(5))).not.toBe('镇办法');
    expect(await refused(county, 'endRuleSet', { ...ended, on: dayFrom(6) })).toMatchObject({
      message: `These rules end on ${dayFrom(5)} as it is`,
    });
    await does(county, 'endRuleSet', { ...ended, on: dayFrom(0) });
    const again = await node(county, 'RuleSet', made.id, 'version');
    const wish = { id: made.id, version: again?.['version'], on: dayFrom(1) };
    expect(await refused(county, 'endRuleSet', wish)).toMatchObject({ code: 'WRONG_STATE' });
    const draft = await drafted({});
    expect(await refused(county, 'endRuleSet', { ...draft, on: dayFrom(1) })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });
});

describe('rules that were ended on their own first day', () => {
  it('leave their day to others', async () => {
    const code = '530502205';
    const wish = { items: [good], effectiveFrom: dayFrom(0), windowFrom: dayFrom(0), windowTo: dayFrom(90) };
    const wrong = await enact(county, code, { ...wish, label: '误发' });
    expect(await fault(wish, county, code)).toMatchObject({ code: 'INVALID', field: 'effectiveFrom' });
    await does(county, 'endRuleSet', { ...wrong, on: dayFrom(0) });
    const right = await enact(county, code, { ...wish, label: '更正' });
    const query = `{ division(code: "${code}") { scoringRules { ruleSet { label } } } }`;
    expect(await ask(county, query)).toEqual({
      division: { scoringRules: { ruleSet: { label: '更正' } } },
    });
    expect(await node(county, 'RuleSet', right.id, 'state')).toEqual({ state: 'PUBLISHED' });
    expect(await node(county, 'RuleSet', wrong.id, 'state effectiveTo')).toEqual({
      ...{ state: 'PUBLISHED', effectiveTo: dayFrom(0) },
    });
  });
});

describe('rules by terms', () => {
  it('score the term of the congress, and a deputy sees the own score as the staff do', async () => {
    const code = '530521';
    const clerk = await world.as('CLERK', code);
    await seat(clerk, code);
    const deputy = await elect(clerk, code);
    await enact(clerk, code, {
      ...{ cycle: 'TERM', windowFrom: null, windowTo: null },
      items: [{ text: '基础分', source: 'BASE', points: '60' }],
    });
    const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
      numberIn(deputy.id),
    ]);
    const own = await world.as('DEPUTY', code, row?.id);
    for (const person of [clerk, own]) {
      expect(await scoreOf(person, deputy, within())).toMatchObject({
        ...{ total: '60', from: termStart, to: termEnd, rank: 1 },
      });
    }
  });
});
