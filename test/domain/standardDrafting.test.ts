// Standards as drafts: written, written anew, taken over from others, given up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { does, refused } from '../support/congresses.ts';
import { drafted, draftOf, items, published } from '../support/standards.ts';
import { ask, listed, node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let prefecture: Person;

beforeAll(async () => {
  world = await openWorld();
  county = await world.as('CLERK', '530502');
  prefecture = await world.as('CLERK', '5305');
});
afterAll(() => world.close());

const full = `label title number state isModel document publisher publishedOn url note kinds effectiveFrom effectiveTo
  extensionTopics starBands { stars least } validityMonths version isSynthetic division { name } extends { label }
  items { number section text topic kind weight isRequired note documents
    quantity { unit comparison threshold thresholdTo } frequency { measure activityTypes count per } standard { label } }`;

describe('a draft', () => {
  it('keeps all that was said, its items in order', async () => {
    const wish = {
      ...{ document: '云南省人大代表活动阵地建设基本标准', publisher: '云南省人大常委会' },
      ...{ publishedOn: '2019-04-01', url: 'https://example.org/standard', note: ' 说明 ' },
      ...{ effectiveTo: '2026-01-01', extensionTopics: ['FUNDS', 'FUNDS', 'NETWORK'] },
      ...{ starBands: [60, 80, 95], validityMonths: 12 },
      items: [
        { ...items[0], section: '五有', weight: 2.5, isRequired: false, note: '原文' },
        ...items.slice(1),
      ],
    };
    const { id } = await drafted(county, '530502103', wish);
    const of = { standard: { label: '五有' } };
    const bare = { ...{ section: null, note: null, weight: 1, isRequired: true }, ...of };
    const none = { quantity: null, frequency: null, documents: [] };
    expect(await node(county, 'Standard', id, full)).toEqual({
      ...{ label: '五有', title: '代表家站建设标准', number: 1, state: 'DRAFT', isModel: false, version: 1 },
      ...{ document: '云南省人大代表活动阵地建设基本标准', publisher: '云南省人大常委会', note: '说明' },
      ...{ publishedOn: '2019-04-01', url: 'https://example.org/standard', kinds: ['STATION', 'ROOM'] },
      ...{ effectiveFrom: '2024-01-01', effectiveTo: '2026-01-01', validityMonths: 12, isSynthetic: false },
      ...{ extensionTopics: ['FUNDS', 'NETWORK'], division: { name: '汉庄镇' }, extends: null },
      starBands: [
        { stars: 1, least: 60 },
        { stars: 2, least: 80 },
        { stars: 3, least: 95 },
      ],
      items: [
        {
          ...{ ...bare, ...none, ...items[0], number: 1, section: '五有', weight: 2.5, isRequired: false },
          note: '原文',
        },
        {
          ...{ ...bare, ...none, ...items[1], number: 2 },
          quantity: { unit: '平方米', comparison: 'AT_LEAST', threshold: 40, thresholdTo: null },
        },
        { ...bare, ...none, ...items[2], number: 3 },
        { ...bare, ...none, ...items[3], number: 4 },
        { ...bare, ...none, ...items[4], number: 5 },
      ],
    });
  });

  it('may leave open what is not known yet', async () => {
    const shell = { division: '530502103', label: '八有', title: '“八有”标准' };
    const { id } = await does(county, 'draftStandard', shell);
    const fields = 'number kinds effectiveFrom items { text }';
    expect(await node(county, 'Standard', id, fields)).toEqual({
      ...{ number: 1, kinds: [], effectiveFrom: null, items: [] },
    });
    const half = [
      { text: '面积', kind: 'QUANTITY' },
      { text: '接待', kind: 'FREQUENCY', frequency: { count: 2 } },
    ];
    const open = await does(county, 'draftStandard', { ...shell, items: half });
    expect(
      await node(
        county,
        'Standard',
        open.id,
        'number items { topic quantity { unit } frequency { count per } }',
      ),
    ).toEqual({
      number: 2,
      items: [
        { topic: null, quantity: { unit: null }, frequency: null },
        { topic: null, quantity: null, frequency: { count: 2, per: null } },
      ],
    });
  });

  it('is numbered among the versions of its label', async () => {
    const numberOf = async (label: string) => {
      const { id } = await drafted(county, '530502104', { label });
      return (await node(county, 'Standard', id, 'number'))?.['number'];
    };
    expect([await numberOf('七有'), await numberOf('六个一'), await numberOf('七有')]).toEqual([1, 1, 2]);
  });

  it('is revised as a whole, and numbered anew when its label changes', async () => {
    await drafted(county, '530502106', { label: '八有' });
    const { id, version } = await drafted(county, '530502106', { starBands: [50], validityMonths: 6 });
    const wish = { id, version, label: '八有', title: '新标准', items: [items[4]], kinds: ['HOME'] };
    expect((await does(county, 'reviseStandard', wish)).version).toBe(version + 1);
    const fields =
      'label number title kinds effectiveFrom starBands { least } validityMonths items { number text }';
    expect(await node(county, 'Standard', id, fields)).toEqual({
      ...{ label: '八有', number: 2, title: '新标准', kinds: ['HOME'], effectiveFrom: null },
      ...{ starBands: [], validityMonths: null, items: [{ number: 1, text: '代表信息上墙' }] },
    });
    expect(await refused(county, 'reviseStandard', wish)).toMatchObject({ code: 'CONFLICT' });
  });

  it('takes over the items of one that can be read, and of no other', async () => {
    const source = await published(prefecture, '5305', { label: '来源' });
    const hidden = await drafted(await world.as('CLERK', '610902'), '610902');
    const { division: _, items: _own, ...said } = draftOf('', { label: '照录' });
    const wish = { division: '530502203', ...said, copyOf: source.id };
    const { id } = await does(county, 'draftStandard', wish);
    const fields = 'items { text topic kind quantity { threshold } frequency { count } documents }';
    expect(await node(county, 'Standard', id, fields)).toEqual(
      await node(prefecture, 'Standard', source.id, fields),
    );
    const refusal = { code: 'NOT_FOUND', field: 'copyOf' };
    expect(await refused(county, 'draftStandard', { ...wish, copyOf: hidden.id })).toMatchObject(refusal);
    expect(await refused(county, 'draftStandard', { ...wish, items })).toMatchObject({
      code: 'INVALID',
      field: 'copyOf',
    });
  });

  it('is given up, and then it is gone', async () => {
    const { id, version } = await drafted(county, '530502201');
    const wish = { id, version: version + 1 };
    expect(await refused(county, 'discardStandard', wish)).toMatchObject({ code: 'CONFLICT' });
    const left = await does(county, 'discardStandard', { id, version }, 'name standards { totalCount }');
    expect(left).toEqual({ name: '金鸡乡', standards: { totalCount: 0 } });
    expect(await node(county, 'Standard', id, 'label')).toBeNull();
    expect(
      await world.sql('select from standard_item where standard_id not in (select id from standard)'),
    ).toEqual([]);
  });

  it('is drafted once for a key', async () => {
    const wish = draftOf('530502202', { idempotencyKey: 'one-standard-only' });
    const first = await does(county, 'draftStandard', wish);
    expect(await does(county, 'draftStandard', wish)).toEqual(first);
    expect(await listed(county, '530502202', 'standards', 'label')).toEqual(['五有']);
    const other = { ...wish, label: '另一个' };
    expect(await refused(county, 'draftStandard', other)).toMatchObject({ code: 'KEY_REUSED' });
  });
});

const item = (wish: object) => ({ items: [{ text: '项', kind: 'PRESENCE', ...wish }] });

describe('a draft is refused', () => {
  it.each([
    ['without a short name', { label: ' ' }, 'label'],
    ['with a short name of 101 characters', { label: '有'.repeat(101) }, 'label'],
    ['without a name', { title: '' }, 'title'],
    ['with a document of 201 characters', { document: '文'.repeat(201) }, 'document'],
    ['with a publisher of 101 characters', { publisher: '人'.repeat(101) }, 'publisher'],
    ['with an address that is none', { url: 'example.org' }, 'url'],
    ['with a source from the future', { publishedOn: '2099-01-01' }, 'publishedOn'],
    ['in force from before the republic', { effectiveFrom: '1949-09-30' }, 'effectiveFrom'],
    ['in force from a day far ahead', { effectiveFrom: '2099-01-01' }, 'effectiveFrom'],
    ['that ends on the day it begins', { effectiveTo: '2024-01-01' }, 'effectiveTo'],
    ['that ends and never begins', { effectiveFrom: null, effectiveTo: '2024-01-01' }, 'effectiveTo'],
    ['with six stars', { starBands: [10, 20, 30, 40, 50, 60] }, 'starBands'],
    ['with a star for nothing', { starBands: [0] }, 'starBands'],
    ['with a star for more than all', { starBands: [101] }, 'starBands'],
    ['that holds for no month', { validityMonths: 0 }, 'validityMonths'],
    [
      'with 101 items',
      { items: Array.from({ length: 101 }, () => ({ text: '项', kind: 'PRESENCE' })) },
      'items',
    ],
    ['with an empty item', item({ text: ' ' }), 'items'],
    ['with a heading of 101 characters', item({ section: '类'.repeat(101) }), 'items'],
    ['with an item that weighs nothing', item({ weight: 0 }), 'items'],
    ['with a weight of three decimals', item({ weight: 1.005 }), 'items'],
    ['with a threshold on what is there or not', item({ quantity: { threshold: 1 } }), 'items'],
    ['with a frequency on a quantity', item({ kind: 'QUANTITY', frequency: { count: 1 } }), 'items'],
    ['with documents on a display', item({ kind: 'PUBLIC_DISPLAY', documents: ['簿'] }), 'items'],
    ['with a threshold below zero', item({ kind: 'QUANTITY', quantity: { threshold: -1 } }), 'items'],
    ['with a frequency of none', item({ kind: 'FREQUENCY', frequency: { count: 0 } }), 'items'],
    ['with an empty document', item({ kind: 'DOCUMENT_SET', documents: [''] }), 'items'],
    [
      'with 51 documents',
      item({ kind: 'DOCUMENT_SET', documents: Array.from({ length: 51 }, () => '簿') }),
      'items',
    ],
  ])('%s, new or written anew', async (_, wrong, field) => {
    const refusal = { code: 'INVALID', field };
    expect(await refused(county, 'draftStandard', draftOf('530502205', wrong))).toMatchObject(refusal);
    const { id, version } = await drafted(county, '530502206');
    const { division: _division, ...said } = draftOf('', wrong);
    expect(await refused(county, 'reviseStandard', { id, version, ...said })).toMatchObject(refusal);
  });

  it('and says which item is wrong', async () => {
    const wrong = draftOf('530502205', { items: [...items, { text: '项', kind: 'PRESENCE', weight: -1 }] });
    const { message } = await refused(county, 'draftStandard', wrong);
    expect(message).toBe('Item 6: a weight lies between 0.01 and 1000.');
  });

  it.each([
    ['ANALYST', '530502', 'FORBIDDEN'],
    ['KEEPER', '530502207', 'FORBIDDEN'],
    ['DEPUTY', '530502207', 'FORBIDDEN'],
    ['AUDITOR', '530502', 'FORBIDDEN'],
    ['CLERK', '530502208', 'NOT_FOUND'],
    ['CLERK', '5305', 'NOT_FOUND'],
    ['CLERK', '610902', 'NOT_FOUND'],
  ] as const)('to a %s at %s, whatever is to be done with it', async (role, code, reason) => {
    const { id, version } = await drafted(county, '530502207', { label: `${role}${code}` });
    const other = await world.as(role, code);
    const refusal = { code: reason };
    const wish = { id, version };
    const { division: _, ...said } = draftOf('');
    expect(await refused(other, 'draftStandard', draftOf('530502207'))).toMatchObject(refusal);
    expect(await refused(other, 'reviseStandard', { ...wish, ...said })).toMatchObject(refusal);
    expect(await refused(other, 'publishStandard', wish)).toMatchObject(refusal);
    expect(await refused(other, 'endStandard', { ...wish, on: '2030-01-01' })).toMatchObject(refusal);
    expect(await refused(other, 'discardStandard', wish)).toMatchObject(refusal);
  });

  it('to whoever is not signed in, and where no id names one', async () => {
    expect(await refused(world.anonymous, 'draftStandard', draftOf('530502'))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { division: _, ...said } = draftOf('');
    for (const id of ['U3RhbmRhcmQ6OTk5OTk5', 'nonsense']) {
      const refusal = { code: 'NOT_FOUND' };
      expect(await refused(county, 'reviseStandard', { id, version: 1, ...said })).toMatchObject(refusal);
      expect(await refused(county, 'publishStandard', { id, version: 1 })).toMatchObject(refusal);
      expect(await refused(county, 'discardStandard', { id, version: 1 })).toMatchObject(refusal);
    }
  });

  it('asks for the scope before it says what is wrong', async () => {
    const stranger = await world.as('CLERK', '610902');
    const answer = await refused(stranger, 'draftStandard', draftOf('530502', { extends: 'nonsense' }));
    expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask(stranger, '{ standards(under: "530502") { totalCount } }')).resolves.toEqual({
      standards: { totalCount: 0 },
    });
  });
});
