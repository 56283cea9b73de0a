// The lists that places made public: complete, sourced, loaded once, and in force where their owners put them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFile } from '../../src/exchange/files.ts';
import { loadStandards } from '../../src/exchange/loadStandards.ts';
import { type ListFile, readStandards } from '../../src/exchange/standardFiles.ts';
import { does, refused } from '../support/congresses.ts';
import { applying, chainOf, published } from '../support/standards.ts';
import { ask, listed } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const folder = dataFile('standards');

describe('the files', () => {
  let lists: readonly ListFile[];

  beforeAll(async () => {
    lists = await readStandards(folder);
  });

  it('hold the lists that are known, each with what is known of it', () => {
    const told = lists.map(
      ({ name, owner, state, draft: { label, isModel, kinds, items } }) =>
        `${name}: ${owner} ${label} ${state}${isModel ? ' model' : ''} ${kinds.join('+')} ${items.length}`,
    );
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "chuxiong-seven: 532301 七个到位 DRAFT  0
      fogang-five: 441821 五个有 DRAFT  2
      longquan-seven: 0 七有 PUBLISHED model  7
      qujing-seven: 5303 七有 PUBLISHED STATION+ROOM 7
      qujing-six-ones: 5303 六个一 PUBLISHED model  6
      sichuan-seven-norms: 51 七个规范 DRAFT  7
      station-norm: 0 联络站规范 PUBLISHED model  5
      subdistrict-rule: 0 街道联络站制度 PUBLISHED model  5
      xianan-eight: 421202 八有七簿八上墙 PUBLISHED HOME+STATION+ROOM+POINT 18
      yichang-five: 4205 五有五化 PUBLISHED HOME+STATION+ROOM+POINT 5
      yunnan-eight: 53 八有 DRAFT  0
      yunnan-seven: 53 七有 DRAFT HOME+STATION+ROOM 5"
    `);
  });

  it('have a topic for every item, and use every topic', () => {
    const topics = lists.flatMap(({ draft }) => draft.items.map(({ topic }) => topic));
    expect(topics).not.toContain(null);
    expect(new Set(topics).size).toBe(14);
  });

  it('say where each list is from, and what a reader should know', () => {
    for (const { name, draft } of lists) {
      expect(draft.publisher, name).toMatch(/\p{Script=Han}|com/u);
      expect(draft.note?.length, name).toBeGreaterThan(10);
      expect(draft.url ?? draft.publishedOn, name).not.toBeNull();
    }
  });

  it('have no items where only a name is known, and are drafts where a part is', () => {
    const bare = lists.filter(({ draft }) => draft.items.length === 0);
    expect(bare.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'chuxiong-seven DRAFT',
      'yunnan-eight DRAFT',
    ]);
    const part = lists.filter(({ draft, state }) => draft.items.length > 0 && state === 'DRAFT');
    expect(part.map(({ name }) => name)).toEqual(['fogang-five', 'sichuan-seven-norms', 'yunnan-seven']);
  });
});

describe('a file is refused', () => {
  let draft: string;

  beforeEach(async () => {
    draft = await mkdtemp(join(tmpdir(), 'renda-lists-'));
  });
  afterEach(() => rm(draft, { recursive: true, force: true }));

  const list = {
    ...{ owner: '5303', state: 'PUBLISHED', label: '五有', title: 'T', kinds: ['ROOM'] },
    ...{ effectiveFrom: '2024-01-01', items: [{ text: '有', topic: 'FUNDS', kind: 'PRESENCE' }] },
  };
  const item = (wish: object) => ({ items: [{ ...list.items[0], ...wish }] });
  const reading = async (text: string) => {
    await writeFile(join(draft, 'list.json'), text);
    return readStandards(draft).then(
      () => 'read',
      (error: Error) => error.message,
    );
  };

  it('only when something is wrong with it', async () => {
    expect(await reading(JSON.stringify(list))).toBe('read');
  });

  it.each([
    ['{', /^list: this is no JSON/],
    ['[]', /^list: there is \[\] in place of an object$/],
    [{ lable: 'x' }, /^list: nothing is known of lable; there are owner, state, copyOf, label,/],
    [{ label: undefined }, /^list\.label: there is nothing in place of a string$/],
    [{ state: 'SUPERSEDED' }, /^list\.state: "SUPERSEDED" is none of DRAFT, PUBLISHED$/],
    [{ isModel: 'yes' }, /^list\.isModel: there is "yes" in place of a boolean$/],
    [{ kinds: 'ROOM' }, /^list\.kinds: there is "ROOM" in place of a list$/],
    [{ kinds: ['ROOM', 'HUT'] }, /^list\.kinds\[1\]: "HUT" is none of HOME,/],
    [{ effectiveFrom: '2024-02-30' }, /^list\.effectiveFrom: "2024-02-30" is no day like 2024-03-05$/],
    [{ effectiveFrom: 'soon' }, /^list\.effectiveFrom: "soon" is no day/],
    [item({ topic: '场所' }), /^list\.items\[0\]\.topic: "场所" is none of PREMISES,/],
    [item({ weight: '2' }), /^list\.items\[0\]\.weight: there is "2" in place of a number$/],
    [item({ unit: '件' }), /^list\.items\[0\]: nothing is known of unit/],
    [
      item({ kind: 'FREQUENCY', frequency: { count: 1, per: 'DAY', measure: 'STATION_VISITS' } }),
      /^list\.items\[0\]\.frequency\.per: "DAY" is none of WEEK,/,
    ],
    [item({ topic: null }), /^list\.items: Item 1: it has no topic/],
    [item({ kind: 'QUANTITY', quantity: { threshold: 1 } }), /^list\.items: Item 1: a quantity has a unit/],
    [{ title: ' ' }, /^list\.title: The name of a standard has 1 to 200 characters/],
    [{ owner: '53x' }, /^list\.owner: A division code has/],
    [{ items: [], copyOf: 'other' }, /^list\.copyOf: there is no list other$/],
    [{ copyOf: 'list' }, /^list\.items: they are those of list$/],
  ])('with file, field and fault: %j', async (wrong, message) => {
    expect(await reading(typeof wrong === 'string' ? wrong : JSON.stringify({ ...list, ...wrong }))).toMatch(
      message,
    );
  });
});

describe('in a database', () => {
  let world: World;
  let nation: Person;

  beforeAll(async () => {
    world = await openWorld('demo');
    nation = await world.as('ANALYST', '0');
  });
  afterAll(() => world.close());

  it('all lists stand with their owners', async () => {
    const query = `{ standards(first: 100) { totalCount edges { node { label state isModel isSynthetic division { name } } } } }`;
    type Row = {
      label: string;
      state: string;
      isModel: boolean;
      isSynthetic: boolean;
      division: { name: string };
    };
    const { standards } = await ask<{ standards: { totalCount: number; edges: { node: Row }[] } }>(
      nation,
      query,
    );
    const told = standards.edges.map(
      ({ node: { label, state, isModel, isSynthetic, division } }) =>
        `${division.name} ${label} ${state}${isModel ? ' model' : ''}${isSynthetic ? ' synthetic' : ''}`,
    );
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "全国 七有 PUBLISHED model
      全国 联络站规范 PUBLISHED model
      全国 街道联络站制度 PUBLISHED model
      宜昌市 五有五化 PUBLISHED
      咸安区 八有七簿八上墙 PUBLISHED
      佛冈县 五个有 DRAFT
      四川省 七个规范 DRAFT
      云南省 七有 DRAFT
      云南省 八有 DRAFT
      曲靖市 七有 PUBLISHED
      曲靖市 六个一 PUBLISHED model
      隆阳区 七有 PUBLISHED synthetic
      楚雄市 七个到位 DRAFT
      迪庆藏族自治州 七有 PUBLISHED synthetic
      汉滨区 七有 PUBLISHED synthetic"
    `);
  });

  it('one label names different lists in different places, comparable by their topics', async () => {
    const query = `{ standards(label: "七有", state: PUBLISHED) { edges { node { division { name } items { topic } } } } }`;
    type Row = { division: { name: string }; items: { topic: string }[] };
    const { standards } = await ask<{ standards: { edges: { node: Row }[] } }>(nation, query);
    const topics = Object.fromEntries(
      standards.edges.map(({ node: { division, items } }) => [
        division.name,
        items.map(({ topic }) => topic),
      ]),
    );
    const shared = ['PREMISES', 'SIGNAGE', 'RULES', 'RECORDS', 'EQUIPMENT'];
    for (const name of ['曲靖市', '汉滨区']) expect(topics[name]).toEqual(expect.arrayContaining(shared));
    expect(topics['曲靖市']).toContain('ACTIVITY');
    expect(topics['汉滨区']).not.toContain('ACTIVITY');
    expect(topics['汉滨区']).toEqual(topics['全国']);
  });

  it('published ones are in force from their day on, for all beneath', async () => {
    const room = (code: string, on: string) => applying(nation, code, on, 'ROOM');
    const qujing = await room('530302001', '2020-01-01');
    expect(chainOf(qujing)).toEqual(['APPLIES 曲靖市 七有']);
    expect(qujing?.items.map(({ text }) => text).join('、')).toBe(
      '有固定场所、有牌子、有公示栏、有制度、有台账、有办公设备、有活动',
    );
    expect(await room('530302001', '2019-07-22')).toBeNull();
    expect((await room('421202', '2013-01-01'))?.items).toHaveLength(18);
    expect((await room('4205', '2024-01-01'))?.items).toHaveLength(5);
    expect(await room('53', '2024-01-01')).toBeNull();
    expect(await room('0', '2024-01-01')).toBeNull();
  });

  it('the demo’s places are judged by what the demo lets them adopt, and it says so', async () => {
    const query = `{ division(code: "530502105") { stations { edges { node { kind
      standard(on: "2024-12-31") { owner { name } standard { isSynthetic note } items { text } } } } } } }`;
    type Row = {
      kind: string;
      standard: { owner: { name: string }; standard: object; items: object[] } | null;
    };
    const { division } = await ask<{ division: { stations: { edges: { node: Row }[] } } }>(nation, query);
    expect(division.stations.edges).toHaveLength(8);
    for (const { node } of division.stations.edges) {
      expect(node.standard?.owner.name).toBe('隆阳区');
      expect(node.standard?.items).toHaveLength(7);
      expect(node.standard?.standard).toMatchObject({
        isSynthetic: true,
        note: expect.stringContaining('演示数据') as string,
      });
    }
    expect((await applying(nation, '533401', '2024-12-31', 'HOME'))?.owner.name).toBe('迪庆藏族自治州');
    expect(await applying(nation, '533401', '2024-12-31', 'PROFESSIONAL')).toBeNull();
    expect((await applying(nation, '610902001', '2024-12-31', 'POINT'))?.owner.name).toBe('汉滨区');
  });

  it('the province’s 八有 waits for its owner, who enters and publishes it', async () => {
    const clerk = await world.as('CLERK', '53');
    const query =
      '{ division(code: "53") { standards(label: "八有") { edges { node { id version note items { text } } } } } }';
    type Shell = { id: string; version: number; note: string; items: object[] };
    const { division } = await ask<{ division: { standards: { edges: { node: Shell }[] } } }>(clerk, query);
    const [{ node: shell } = { node: null }] = division.standards.edges;
    expect(shell?.items).toEqual([]);
    expect(shell?.note).toContain('由制定机关录入');
    const { id = '', version = 0 } = shell ?? {};
    const bare = await refused(clerk, 'publishStandard', { id, version });
    expect(bare).toMatchObject({ code: 'INVALID', field: 'kinds' });
    const entered = await does(clerk, 'reviseStandard', {
      ...{ id, version, label: '八有', title: '“八有”标准', kinds: ['ROOM'], effectiveFrom: '2025-01-01' },
      items: [{ text: '有网络', topic: 'NETWORK', kind: 'PRESENCE' }],
    });
    await does(clerk, 'publishStandard', { id, version: entered.version });
    expect(chainOf(await applying(nation, '530302001', '2025-06-30', 'ROOM'))).toEqual([
      'APPLIES 曲靖市 七有',
      'REPLACED 云南省 八有',
    ]);
    expect(chainOf(await applying(nation, '532301', '2025-06-30', 'ROOM'))).toEqual(['APPLIES 云南省 八有']);
  });

  it('are not loaded again', async () => {
    expect(await loadStandards(world.ownerUrl, { demo: true })).toBe(0);
  });

  it('take nothing from an owner who has a standard, and leave the demo’s out where it does not play', async () => {
    const own = await openWorld('nation');
    const clerk = await own.as('CLERK', '5303');
    await published(clerk, '5303', { label: '自订', kinds: ['ROOM'] });
    expect(await loadStandards(own.ownerUrl, { demo: true })).toBe(10);
    expect(await listed(clerk, '5303', 'standards', 'label')).toEqual(['自订']);
    for (const code of ['5334', '530502', '610902']) {
      expect(await listed(await own.as('ANALYST', '0'), code, 'standards', 'label')).toEqual([]);
    }
    expect(await loadStandards(own.ownerUrl, { demo: false })).toBe(0);
    await own.close();
  }, 120_000);
});
