// Standards put in force: only what can be judged, never changed, one at a time for a kind of station.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { drafted, draftOf, items, published } from '../support/standards.ts';
import { node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let town: Person;

beforeAll(async () => {
  world = await openWorld();
  county = await world.as('CLERK', '530502');
  town = await world.as('CLERK', '530502105');
});
afterAll(() => world.close());

async function refusedAs(division: string, wish: object, by: Person = county) {
  const { id, version } = await drafted(by, division, wish);
  return refused(by, 'publishStandard', { id, version });
}

const state = (id: string) => node(county, 'Standard', id, 'state effectiveTo');

const only = (wish: object) => ({ items: [{ text: '项', topic: 'PREMISES', kind: 'PRESENCE', ...wish }] });
const quantity = { unit: '平方米', comparison: 'AT_LEAST', threshold: 40 };
const frequency = { measure: 'STATION_ACTIVITIES', count: 1, per: 'YEAR' };

describe('a standard is not published', () => {
  it.each([
    ['that covers no kind of station', { kinds: [] }, 'kinds', 'covers'],
    ['that says not from when', { effectiveFrom: null }, 'effectiveFrom', 'from when'],
    ['without items', { items: [] }, 'items', 'at least one item'],
    ['whose item has no topic', only({ topic: null }), 'items', 'Item 1: it has no topic'],
    [
      'whose quantity has no unit',
      only({ kind: 'QUANTITY', quantity: { ...quantity, unit: null } }),
      'items',
      'unit',
    ],
    [
      'whose quantity has no threshold',
      only({ kind: 'QUANTITY', quantity: { ...quantity, threshold: null } }),
      'items',
      'threshold',
    ],
    [
      'whose quantity says not how it stands to the threshold',
      only({ kind: 'QUANTITY', quantity: { ...quantity, comparison: null } }),
      'items',
      'threshold',
    ],
    [
      'whose quantity lies between one threshold and none',
      only({ kind: 'QUANTITY', quantity: { ...quantity, comparison: 'BETWEEN' } }),
      'items',
      'two thresholds',
    ],
    [
      'whose quantity has one threshold too many',
      only({ kind: 'QUANTITY', quantity: { ...quantity, thresholdTo: 50 } }),
      'items',
      'two thresholds',
    ],
    [
      'whose thresholds stand upside down',
      only({ kind: 'QUANTITY', quantity: { ...quantity, comparison: 'BETWEEN', thresholdTo: 40 } }),
      'items',
      'above the lower',
    ],
    [
      'whose frequency has no count',
      only({ kind: 'FREQUENCY', frequency: { ...frequency, count: null } }),
      'items',
      'how many times',
    ],
    [
      'whose frequency has no cycle',
      only({ kind: 'FREQUENCY', frequency: { ...frequency, per: null } }),
      'items',
      'how many times',
    ],
    [
      'whose frequency counts nothing on record',
      only({ kind: 'FREQUENCY', frequency: { ...frequency, measure: null } }),
      'items',
      'measure',
    ],
    [
      'whose frequency counts opinions by types of activities',
      only({
        kind: 'FREQUENCY',
        frequency: { ...frequency, measure: 'OPINIONS_COLLECTED', activityTypes: ['VISIT'] },
      }),
      'items',
      'activity types',
    ],
    ['whose set of documents names none', only({ kind: 'DOCUMENT_SET' }), 'items', 'names them'],
    [
      'whose set of documents names one twice',
      only({ kind: 'DOCUMENT_SET', documents: ['簿', '簿'] }),
      'items',
      'once',
    ],
    ['whose stars do not rise', { starBands: [60, 60] }, 'starBands', 'higher'],
  ])('%s', async (_, wrong, field, sentence) => {
    const answer = await refusedAs('530502103', wrong);
    expect(answer).toMatchObject({ code: 'INVALID', field });
    expect(answer.message).toContain(sentence);
  });

  it('under a version that was not read', async () => {
    const { id, version } = await drafted(county, '530502103');
    const wish = { id, version: version + 1 };
    expect(await refused(county, 'publishStandard', wish)).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a published standard', () => {
  it('is never changed, published again or deleted', async () => {
    const { id, version } = await published(county, '530502104');
    const { division: _, ...said } = draftOf('', { label: '改动' });
    const refusal = { code: 'WRONG_STATE' };
    expect(await refused(county, 'reviseStandard', { id, version, ...said })).toMatchObject(refusal);
    expect(await refused(county, 'publishStandard', { id, version })).toMatchObject(refusal);
    const deleting = await refused(county, 'discardStandard', { id, version });
    expect(deleting).toMatchObject(refusal);
    expect(deleting.message).toContain('never changed nor deleted');
    expect(await node(county, 'Standard', id, 'label state items { text }')).toEqual({
      label: '五有',
      state: 'PUBLISHED',
      items: items.map(({ text }) => ({ text })),
    });
  });

  it('is replaced by a later one from the day that takes effect', async () => {
    const first = await published(county, '530502106');
    const second = await published(county, '530502106', { effectiveFrom: '2024-07-01', label: '八有' });
    expect(await state(first.id)).toEqual({ state: 'SUPERSEDED', effectiveTo: '2024-07-01' });
    expect(await state(second.id)).toEqual({ state: 'PUBLISHED', effectiveTo: null });
  });

  it('stands beside one for other kinds of stations, and beside one whose days do not meet its own', async () => {
    const first = await published(county, '530502201', { effectiveTo: '2024-03-01' });
    const home = await published(county, '530502201', { kinds: ['HOME'], label: '家' });
    const later = await published(county, '530502201', { effectiveFrom: '2024-03-01' });
    const before = await published(county, '530502201', {
      effectiveFrom: '2023-01-01',
      effectiveTo: '2024-01-01',
    });
    for (const { id } of [first, home, later, before]) {
      expect(await state(id)).toMatchObject({ state: 'PUBLISHED' });
    }
  });

  it('does not let another overlap it', async () => {
    const division = '530502202';
    await published(county, division, { effectiveTo: '2025-01-01' });
    const overlap = (wish: object) => refusedAs(division, wish);
    const refusal = { code: 'INVALID', field: 'effectiveFrom' };
    expect(await overlap({})).toMatchObject(refusal);
    const earlier = await overlap({ effectiveFrom: '2023-06-01', effectiveTo: '2024-01-02' });
    expect(earlier).toMatchObject(refusal);
    expect(earlier.message).toBe(
      'Effective dates overlap: 五有, version 1, is in force from 2024-01-01 until 2025-01-01, for the same kind of station',
    );
    const fewer = await overlap({ effectiveFrom: '2024-06-01', kinds: ['ROOM'] });
    expect(fewer).toMatchObject({ code: 'INVALID', field: 'kinds' });
    expect(fewer.message).toContain('covers STATION too');
    await published(county, division, { effectiveFrom: '2025-01-01', kinds: ['ROOM'] });
  });

  it('is one, when two are published at the same moment', async () => {
    const drafts = await Promise.all([1, 2, 3].map(() => drafted(county, '530502203')));
    const publishing = drafts.map(({ id, version }) =>
      does(county, 'publishStandard', { id, version }).then(
        () => 'published',
        () => 'refused',
      ),
    );
    expect((await Promise.all(publishing)).sort()).toEqual(['published', 'refused', 'refused']);
  });

  it('may be a model, which is in force nowhere and replaces the one before it', async () => {
    const wish = { isModel: true, kinds: [], effectiveFrom: null, label: '范本' };
    const first = await published(county, '530502204', wish);
    await published(county, '530502204', { label: '另一范本', isModel: true });
    const second = await published(county, '530502204', wish);
    expect(await state(first.id)).toMatchObject({ state: 'SUPERSEDED', effectiveTo: null });
    expect(await state(second.id)).toMatchObject({ state: 'PUBLISHED' });
    await published(county, '530502204');
    const end = { id: second.id, version: second.version, on: dayFrom(1) };
    expect(await refused(county, 'endStandard', end)).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('the end of a standard', () => {
  const ending = ({ id, version }: Named, on: string) => ({ id, version, on });

  it('lies today or ahead, after it takes effect, and before an end that is set', async () => {
    const now = await published(county, '530502205', { effectiveTo: dayFrom(30) });
    const refusal = { code: 'INVALID', field: 'on' };
    expect(await refused(county, 'endStandard', ending(now, dayFrom(-1)))).toMatchObject(refusal);
    expect(await refused(county, 'endStandard', ending(now, dayFrom(30)))).toMatchObject(refusal);
    const ended = await does(county, 'endStandard', ending(now, dayFrom(10)));
    expect(await state(now.id)).toEqual({ state: 'PUBLISHED', effectiveTo: dayFrom(10) });
    expect(await refused(county, 'endStandard', ending(now, dayFrom(5)))).toMatchObject({ code: 'CONFLICT' });
    await does(county, 'endStandard', ending(ended, dayFrom(0)));
    const last = { id: now.id, version: ended.version + 1, on: dayFrom(0) };
    expect(await refused(county, 'endStandard', last)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('takes one back that has not taken effect, so that another may begin that day', async () => {
    const next = await published(county, '530502206', { effectiveFrom: dayFrom(20) });
    expect(await refused(county, 'endStandard', ending(next, dayFrom(19)))).toMatchObject({ field: 'on' });
    await does(county, 'endStandard', ending(next, dayFrom(20)));
    await published(county, '530502206', { effectiveFrom: dayFrom(20) });
  });

  it('is no draft’s', async () => {
    const draft = await drafted(county, '530502207');
    expect(await refused(county, 'endStandard', ending(draft, dayFrom(1)))).toMatchObject({
      code: 'WRONG_STATE',
    });
  });
});

describe('what adds to another', () => {
  let base: Named;
  const added = [{ text: '有活动经费', topic: 'FUNDS', kind: 'PRESENCE' }];
  const adding = (wish: object = {}) => ({ label: '补充', extends: base.id, items: added, ...wish });

  beforeAll(async () => {
    base = await published(county, '530502', { extensionTopics: ['FUNDS', 'NETWORK'] });
  });

  it('is drafted for a published one of a division above, and for no other', async () => {
    const draft = (division: string, wish: object, by = county) =>
      refused(by, 'draftStandard', draftOf(division, adding(wish)));
    const refusal = { code: 'INVALID', field: 'extends' };
    const side = await published(county, '530502103', { extensionTopics: ['FUNDS'] });
    const unpublished = await drafted(county, '530502', { label: '草案', extensionTopics: ['FUNDS'] });
    const model = await published(county, '530502', {
      label: '范',
      isModel: true,
      extensionTopics: ['FUNDS'],
    });
    expect(await draft('530502105', { extends: side.id })).toMatchObject(refusal);
    expect(await draft('530502', {})).toMatchObject(refusal);
    expect(await draft('530502105', { extends: unpublished.id })).toMatchObject(refusal);
    expect(await draft('530502105', { extends: model.id })).toMatchObject(refusal);
    const hidden = { code: 'NOT_FOUND', field: 'extends' };
    expect(await draft('530502105', { extends: unpublished.id }, town)).toMatchObject(hidden);
    expect(await draft('530502105', { extends: side.id }, town)).toMatchObject(hidden);
    expect(await draft('530502105', { extends: 'nonsense' }, town)).toMatchObject(hidden);
  });

  it('adds in the topics that are left open alone, for kinds that are covered, to what would apply', async () => {
    const publishing = (wish: object, division = '530502105') => refusedAs(division, adding(wish));
    const foreign = await publishing({ items: [...added, items[0]] });
    expect(foreign).toMatchObject({ code: 'INVALID', field: 'items' });
    expect(foreign.message).toBe('Item 2: items may be added in these topics alone: FUNDS, NETWORK.');
    const kinds = await publishing({ kinds: ['ROOM', 'HOME'] });
    expect(kinds).toMatchObject({ code: 'INVALID', field: 'kinds' });
    expect(kinds.message).toContain('HOME');
    const early = await publishing({ effectiveFrom: '2023-12-31' });
    expect(early).toMatchObject({ code: 'INVALID', field: 'extends' });
    const closed = await published(county, '530502', { kinds: ['HOME'], label: '家' });
    const shut = await publishing({ kinds: ['HOME'], extends: closed.id });
    expect(shut).toMatchObject({ code: 'INVALID', field: 'extends' });
    expect(shut.message).toContain('does not let others add');
  });

  it('is put in force by the division that adds, once it keeps to that', async () => {
    const { id } = await published(town, '530502105', adding());
    const fields = 'state extends { label division { name } } items { text }';
    expect(await node(town, 'Standard', id, fields)).toEqual({
      state: 'PUBLISHED',
      extends: { label: '五有', division: { name: '隆阳区' } },
      items: [{ text: '有活动经费' }],
    });
  });
});
