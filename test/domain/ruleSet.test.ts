// Scoring rules: drafted by a division, published once, in force for all beneath unless they have their own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { ask, node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let province: Person;
let prefecture: Person;
let county: Person;
let town: Person;
let keeper: Person;

beforeAll(async () => {
  world = await openWorld();
  province = await world.as('CLERK', '53');
  prefecture = await world.as('CLERK', '5305');
  county = await world.as('CLERK', '530502');
  town = await world.as('CLERK', '530502105');
  keeper = await world.as('KEEPER', '530502105');
});
afterAll(() => world.close());

const items = [
  {
    ...{ category: '闭会期间', text: '进站接待选民一次5分', source: 'ATTENDANCE', points: '5' },
    ...{ activityTypes: ['RECEPTION'], atStation: true },
  },
  { text: '参加培训一次3分', source: 'ATTENDANCE', activityTypes: ['TRAINING'], points: '3' },
];
const categories = [{ name: '闭会期间' }];
const draft = (division: string, wish: object = {}) => ({
  division,
  label: '人大代表履职积分办法',
  effectiveFrom: '2024-01-01',
  ...{ categories, items },
  ...wish,
});

const made = (person: Person, division: string, wish: object = {}): Promise<Named> =>
  does(person, 'draftRuleSet', draft(division, wish));

async function published(person: Person, division: string, wish: object = {}): Promise<Named> {
  const { id, version } = await made(person, division, wish);
  return does(person, 'publishRuleSet', { id, version });
}

interface Applies {
  readonly because: string;
  readonly owner: { readonly name: string };
  readonly ruleSet: { readonly label: string; readonly number: number; readonly items: readonly object[] };
  readonly chain: readonly {
    readonly applies: boolean;
    readonly owner: { readonly name: string };
    readonly ruleSet: { readonly number: number };
  }[];
}

async function applying(person: Person, code: string, on = '2024-06-30'): Promise<Applies | null> {
  const query = `{ division(code: "${code}") { scoringRules(on: "${on}") { because owner { name }
    ruleSet { label number items { category text } } chain { applies owner { name } ruleSet { number } } } } }`;
  return (await ask<{ division: { scoringRules: Applies | null } }>(person, query)).division.scoringRules;
}

const ownersOf = (found: Applies | null) =>
  found?.chain.map(({ applies, owner, ruleSet }) => `${applies ? '→' : ''}${owner.name} ${ruleSet.number}`);

async function labels(person: Person, code: string): Promise<string[]> {
  const query = `{ division(code: "${code}") { ruleSets(first: 50) { edges { node { label number state } } } } }`;
  type Found = { division: { ruleSets: { edges: { node: Record<string, string | number> }[] } } };
  const { edges } = (await ask<Found>(person, query)).division.ruleSets;
  return edges.map(({ node: { number, label, state } }) => `${number} ${label} ${state}`);
}

describe('a set of rules', () => {
  it('is drafted with its items, in order, and numbered', async () => {
    const first = await made(county, '530502103', { document: '试行办法', effectiveTo: '2025-01-01' });
    const second = await made(county, '530502103', { label: '第二版' });
    const fields =
      'number label state document effectiveFrom effectiveTo version division { name } items { number category text }';
    expect(await node(county, 'RuleSet', first.id, fields)).toEqual({
      number: 1,
      label: '人大代表履职积分办法',
      state: 'DRAFT',
      document: '试行办法',
      effectiveFrom: '2024-01-01',
      effectiveTo: '2025-01-01',
      version: 1,
      division: { name: '汉庄镇' },
      items: [
        { number: 1, category: '闭会期间', text: '进站接待选民一次5分' },
        { number: 2, category: null, text: '参加培训一次3分' },
      ],
    });
    expect(await node(county, 'RuleSet', second.id, 'number')).toEqual({ number: 2 });
  });

  it('is revised as a whole while it is a draft', async () => {
    const { id, version } = await made(county, '530502104', { items: [] });
    const one = { text: '只此一项', source: 'ATTENDANCE', points: 1 };
    const wish = { id, version, label: '修订稿', effectiveFrom: '2024-02-01', items: [one] };
    const revised = await does(county, 'reviseRuleSet', wish);
    expect(revised.version).toBe(version + 1);
    expect(await node(county, 'RuleSet', id, 'label effectiveFrom items { number text }')).toEqual({
      label: '修订稿',
      effectiveFrom: '2024-02-01',
      items: [{ number: 1, text: '只此一项' }],
    });
    expect(await refused(county, 'reviseRuleSet', wish)).toMatchObject({ code: 'CONFLICT' });
    expect(await refused(county, 'publishRuleSet', { id, version })).toMatchObject({ code: 'CONFLICT' });
    await does(county, 'publishRuleSet', { id, version: version + 1 });
  });

  it('never changes once it is published', async () => {
    const { id, version } = await published(county, '530502106');
    const wish = { id, version, label: '改动', effectiveFrom: '2024-01-01', items };
    expect(await refused(county, 'reviseRuleSet', wish)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await refused(county, 'publishRuleSet', { id, version })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await node(county, 'RuleSet', id, 'label state')).toEqual({
      label: '人大代表履职积分办法',
      state: 'PUBLISHED',
    });
  });

  it('is replaced by a later one from the day that takes effect, and stays what it was before', async () => {
    const code = '530502201';
    const soon = dayFrom(10);
    const first = await published(county, code, { label: '第一版' });
    const second = await published(county, code, { label: '第二版', effectiveFrom: soon });
    expect(await node(county, 'RuleSet', first.id, 'state effectiveTo version')).toEqual({
      state: 'SUPERSEDED',
      effectiveTo: soon,
      version: first.version + 1,
    });
    expect(await node(county, 'RuleSet', second.id, 'state effectiveTo')).toEqual({
      state: 'PUBLISHED',
      effectiveTo: null,
    });
    expect((await applying(county, code, dayFrom(9)))?.ruleSet.label).toBe('第一版');
    expect((await applying(county, code, soon))?.ruleSet.label).toBe('第二版');
    expect(await applying(county, code, '2023-12-31')).toBeNull();
    expect(await labels(county, code)).toEqual(['2 第二版 PUBLISHED', '1 第一版 SUPERSEDED']);
    const third = await made(county, code, { label: '第三版', effectiveFrom: soon });
    const wish = { id: third.id, version: third.version };
    expect(await refused(county, 'publishRuleSet', wish)).toMatchObject({
      code: 'INVALID',
      field: 'effectiveFrom',
    });
  });

  it('leaves one alone that had ended before', async () => {
    const code = '530502202';
    const first = await published(county, code, { effectiveTo: '2024-03-01' });
    await published(county, code, { effectiveFrom: '2024-05-01' });
    expect(await node(county, 'RuleSet', first.id, 'state effectiveTo')).toEqual({
      state: 'PUBLISHED',
      effectiveTo: '2024-03-01',
    });
    expect(await applying(county, code, '2024-04-01')).toBeNull();
  });

  it('has items when it is published', async () => {
    const { id, version } = await made(county, '530502203', { items: [] });
    expect(await refused(county, 'publishRuleSet', { id, version })).toMatchObject({
      code: 'INVALID',
      field: 'items',
    });
  });

  it('is drafted once for a key', async () => {
    const wish = draft('530502204', { idempotencyKey: 'one-and-only-key' });
    const first = await does(county, 'draftRuleSet', wish);
    expect(await does(county, 'draftRuleSet', wish)).toEqual(first);
    expect(await labels(county, '530502204')).toHaveLength(1);
    const other = { ...wish, label: '另一个' };
    expect(await refused(county, 'draftRuleSet', other)).toMatchObject({ code: 'KEY_REUSED' });
  });

  it.each([
    ['without a name', { label: ' ' }, 'label'],
    ['with a name of 201 characters', { label: '规'.repeat(201) }, 'label'],
    ['with a document of 201 characters', { document: '文'.repeat(201) }, 'document'],
    ['in force from before the republic', { effectiveFrom: '1949-09-30' }, 'effectiveFrom'],
    ['in force from a day far ahead', { effectiveFrom: '2099-01-01' }, 'effectiveFrom'],
    ['that ends on the day it begins', { effectiveTo: '2024-01-01' }, 'effectiveTo'],
    ['with an empty item', { items: [{ text: '' }] }, 'items'],
    ['with an empty category', { items: [{ category: ' ', text: '项' }] }, 'items'],
    ['with an item of 5,001 characters', { items: [{ text: '项'.repeat(5_001) }] }, 'items'],
    ['with 301 items', { items: Array.from({ length: 301 }, () => ({ text: '项' })) }, 'items'],
  ])('is not drafted %s, nor revised so', async (_, wrong, field) => {
    const refusal = { code: 'INVALID', field };
    expect(await refused(county, 'draftRuleSet', draft('530502205', wrong))).toMatchObject(refusal);
    const { id, version } = await made(county, '530502206');
    const { division: _division, ...said } = draft('', wrong);
    expect(await refused(county, 'reviseRuleSet', { id, version, ...said })).toMatchObject(refusal);
  });

  it.each([
    ['ANALYST', '530502', 'FORBIDDEN'],
    ['KEEPER', '530502207', 'FORBIDDEN'],
    ['AUDITOR', '530502', 'FORBIDDEN'],
    ['CLERK', '530502208', 'NOT_FOUND'],
    ['CLERK', '5305', 'NOT_FOUND'],
    ['CLERK', '610902', 'NOT_FOUND'],
  ] as const)('is not written by a %s at %s', async (role, code, reason) => {
    const { id, version } = await made(county, '530502207');
    const other = await world.as(role, code);
    const said = { label: '改动', effectiveFrom: '2024-01-01', items };
    expect(await refused(other, 'draftRuleSet', draft('530502207'))).toMatchObject({ code: reason });
    expect(await refused(other, 'reviseRuleSet', { id, version, ...said })).toMatchObject({ code: reason });
    expect(await refused(other, 'publishRuleSet', { id, version })).toMatchObject({ code: reason });
  });

  it('is not there when no id names it', async () => {
    const wish = { id: 'UnVsZVNldDo5OTk5OTk=', version: 1 };
    expect(await refused(county, 'publishRuleSet', wish)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(county, 'publishRuleSet', { ...wish, id: 'nonsense' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the rules in force', () => {
  beforeAll(async () => {
    // From below upward: whoever is scored by rules above stays so in cycles that are over.
    await published(town, '530502105', { label: '瓦窑镇办法', effectiveFrom: '2024-03-01' });
    await published(county, '530502', { label: '隆阳区办法' });
    await made(prefecture, '5305', { label: '保山市草案' });
    await published(province, '53', { label: '云南省指导意见' });
  });

  it('are those of the nearest above that has any, and say so', async () => {
    const found = await applying(keeper, '530502105', '2024-02-29');
    expect(ownersOf(found)).toEqual(['→隆阳区 1', '云南省 1']);
    expect(found?.owner.name).toBe('隆阳区');
    expect(found?.ruleSet).toEqual({
      label: '隆阳区办法',
      number: 1,
      items: [
        { category: '闭会期间', text: '进站接待选民一次5分' },
        { category: null, text: '参加培训一次3分' },
      ],
    });
    expect(found?.because).toBe(
      'This division has no rules of its own in force; the nearest above it that has is 云南省保山市隆阳区. They replace those of 云南省.',
    );
  });

  it('are a division’s own as soon as they take effect', async () => {
    expect(ownersOf(await applying(town, '530502105', '2024-02-29'))).toEqual(['→隆阳区 1', '云南省 1']);
    const found = await applying(town, '530502105', '2024-03-01');
    expect(ownersOf(found)).toEqual(['→瓦窑镇 1', '隆阳区 1', '云南省 1']);
    expect(found?.because).toContain('This division has rules of its own in force.');
  });

  it('are seen from above, and of one’s own ancestors, but not from the side', async () => {
    expect((await applying(await world.as('ANALYST', '53'), '530502105'))?.ruleSet.label).toBe('瓦窑镇办法');
    expect((await applying(keeper, '530502'))?.ruleSet.label).toBe('隆阳区办法');
    expect((await applying(keeper, '5305'))?.ruleSet.label).toBe('云南省指导意见');
    expect(await applying(await world.as('KEEPER', '530502101'), '530502105')).toBeNull();
    expect(await applying(await world.as('CLERK', '610902'), '530502')).toBeNull();
    expect(await applying(await world.as('CLERK', '610902'), '610902')).toBeNull();
  });

  it('are seen by a deputy of the place, and not by an auditor', async () => {
    const [person] = await world.arrange<{ id: number }>('insert into person default values returning id');
    const deputy = await world.as('DEPUTY', '530502105', person?.id);
    expect((await applying(deputy, '530502105'))?.ruleSet.label).toBe('瓦窑镇办法');
    expect(await applying(deputy, '530502106')).toBeNull();
    expect(await applying(await world.as('AUDITOR', '530502'), '530502105')).toBeNull();
  });

  it('are never a draft, which only those see who may read where it is written', async () => {
    expect(await labels(await world.as('ANALYST', '53'), '5305')).toEqual(['1 保山市草案 DRAFT']);
    expect(await labels(county, '5305')).toEqual([]);
    expect(await labels(keeper, '53')).toEqual(['1 云南省指导意见 PUBLISHED']);
    expect(await labels(await world.as('CLERK', '610902'), '530502')).toEqual([]);
  });

  it('take as many statements for a county as for a town', async () => {
    const analyst = await world.as('ANALYST', '53');
    const query = (first: number) =>
      `{ division(code: "530502") { children(first: ${first}) { edges { node { name scoringRules(on: "2024-06-30") {
         because owner { name } ruleSet { label items { text } division { name } } chain { applies owner { name } ruleSet { number } } } } } } } }`;
    const one = await analyst.ask(query(1));
    const many = await analyst.ask(query(21));
    expect(many.errors).toBeUndefined();
    expect(many.statements.length, many.statements.join('\n')).toBe(one.statements.length);
    expect(many.statements.filter((sql) => sql.includes('division_ancestor'))).toHaveLength(1);
  });
});

describe('what was made public of scoring rules', () => {
  let demo: World;

  beforeAll(async () => {
    demo = await openWorld('demo');
  });
  afterAll(() => demo.close());

  it('stands as published where its points are known', async () => {
    const analyst = await demo.as('ANALYST', '0');
    const query =
      '{ division(code: "511124111") { scoringRules(subject: GROUP) { owner { name } ruleSet { items { points } } } } }';
    type Found = { division: { scoringRules: { owner: object; ruleSet: { items: { points: string }[] } } } };
    const { owner, ruleSet } = (await ask<Found>(analyst, query)).division.scoringRules;
    expect(owner).toEqual({ name: '纯复镇' });
    expect(ruleSet.items).toHaveLength(13);
    expect(ruleSet.items.reduce((sum, { points }) => sum + Number(points), 0)).toBe(100);
  });

  it('is a draft where they are not: its owner enters them', async () => {
    const clerk = await demo.as('CLERK', '610902');
    expect(await labels(clerk, '610902')).toEqual([
      '2 履职积分制管理办法（示例） PUBLISHED',
      '1 履职积分制管理办法 DRAFT',
    ]);
    // The year of the demo's records is scored by an example, which says that it is one.
    expect((await applying(clerk, '610902'))?.ruleSet.number).toBe(2);
    const query =
      '{ division(code: "610902") { ruleSets { edges { node { id version isSynthetic note categories { name } items { text source } } } } } }';
    type Shell = Named & {
      isSynthetic: boolean;
      note: string;
      categories: object[];
      items: { source: null }[];
    };
    type Found = { division: { ruleSets: { edges: { node: Shell }[] } } };
    const [example, shell] = (await ask<Found>(clerk, query)).division.ruleSets.edges;
    expect([example?.node.isSynthetic, shell?.node.isSynthetic]).toEqual([true, false]);
    expect(example?.node.items).toHaveLength(14);
    expect(shell?.node.categories).toHaveLength(4);
    expect(shell?.node.items.map(({ source }) => source)).toEqual(Array.from({ length: 14 }, () => null));
    expect(shell?.node.note).toContain('4类14项');
    const { id = '', version = 0 } = shell?.node ?? {};
    expect(await refused(clerk, 'publishRuleSet', { id, version })).toMatchObject({
      code: 'INVALID',
      message: 'Item 1: it does not say what it counts, so nobody can be scored by it.',
    });
    // What the example judged stays judged.
    const effectiveFrom = '2025-01-01';
    const { division: _, ...said } = draft('', { id, version, label: '履职积分制管理办法', effectiveFrom });
    const entered = await does(clerk, 'reviseRuleSet', said);
    await does(clerk, 'publishRuleSet', { id, version: entered.version });
    const local = await demo.as('KEEPER', '610902100');
    for (const [on, number] of [
      ['2024-06-30', 2],
      [effectiveFrom, 1],
    ] as const) {
      const found = await applying(local, '610902100', on);
      expect([found?.owner.name, found?.ruleSet.number]).toEqual(['汉滨区', number]);
    }
  });
});
