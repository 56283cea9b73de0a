// Standards as they are read: by their owners, from above, from beneath, and from the side.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { does, type Named } from '../support/congresses.ts';
import { drafted, published } from '../support/standards.ts';
import { ask, listed, node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let keeper: Person;
let stranger: Person;
let open: Named;
let draft: Named;

beforeAll(async () => {
  world = await openWorld();
  county = await world.as('CLERK', '530502');
  keeper = await world.as('KEEPER', '530502105');
  stranger = await world.as('CLERK', '610902');
  open = await published(county, '530502', { label: '七有' });
  draft = await drafted(county, '530502', { label: '七有', kinds: ['HOME'] });
  await published(county, '530502', { label: '范本', isModel: true });
  await published(county, '530502103', { label: '七有' });
  await published(await world.as('CLERK', '0'), '0', { label: '全国范本', isModel: true });
  await published(stranger, '610902', { label: '七有' });
});
afterAll(() => world.close());

const labels = (person: Person, args: string): Promise<string[]> => listed(person, '530502', args, 'label');

async function found(person: Person, args: string): Promise<string[]> {
  const query = `{ standards(${args}) { totalCount edges { node { label number division { name } } } } }`;
  type Page = {
    standards: {
      totalCount: number;
      edges: { node: { label: string; number: number; division: { name: string } } }[];
    };
  };
  const { standards } = await ask<Page>(person, query);
  expect(standards.totalCount).toBe(standards.edges.length);
  return standards.edges.map(({ node: at }) => `${at.division.name} ${at.label} ${at.number}`);
}

describe('the standards of a division', () => {
  it('are listed by label, the latest version first, and found by label, kind and state', async () => {
    expect(await labels(county, 'standards')).toEqual(['七有', '七有', '范本']);
    expect(await listed(county, '530502', 'standards(label: "七有")', 'state')).toEqual([
      'DRAFT',
      'PUBLISHED',
    ]);
    expect(await labels(county, 'standards(kind: HOME)')).toEqual(['七有']);
    expect(await labels(county, 'standards(kind: ROOM)')).toEqual(['七有', '范本']);
    expect(await labels(county, 'standards(state: DRAFT)')).toEqual(['七有']);
    expect(await labels(county, 'standards(label: "八有")')).toEqual([]);
  });

  it('are drafts where they are written and above, and published beneath; from the side there are none', async () => {
    expect(await labels(await world.as('ANALYST', '53'), 'standards')).toEqual(['七有', '七有', '范本']);
    expect(await labels(keeper, 'standards')).toEqual(['七有', '范本']);
    expect(await labels(stranger, 'standards')).toEqual([]);
    expect(await labels(await world.as('AUDITOR', '53'), 'standards')).toEqual([]);
    for (const person of [keeper, stranger])
      expect(await node(person, 'Standard', draft.id, 'label')).toBeNull();
    expect(await node(keeper, 'Standard', open.id, 'label')).toEqual({ label: '七有' });
    expect(await node(stranger, 'Standard', open.id, 'label')).toBeNull();
  });

  it('are read by a deputy of the place once they are published', async () => {
    const [person] = await world.arrange<{ id: number }>('insert into person default values returning id');
    const deputy = await world.as('DEPUTY', '530502105', person?.id);
    expect(await labels(deputy, 'standards')).toEqual(['七有', '范本']);
    const higher = await world.as('DEPUTY', '530502', person?.id);
    expect(await listed(higher, '530502103', 'standards', 'label')).toEqual(['七有']);
  });

  it('have items with ids of their own, behind the same wall', async () => {
    const items = 'items { id text }';
    const shown = (await node(keeper, 'Standard', open.id, items))?.['items'] as {
      id: string;
      text: string;
    }[];
    const [first] = shown;
    const fields = 'text standard { label }';
    expect(await node(keeper, 'StandardItem', first?.id ?? '', fields)).toEqual({
      text: first?.text,
      standard: { label: '七有' },
    });
    expect(await node(stranger, 'StandardItem', first?.id ?? '', fields)).toBeNull();
  });
});

describe('standards are found', () => {
  it('over all that one may read, from the top of the tree down', async () => {
    const nation = await world.as('ANALYST', '0');
    expect(await found(nation, 'label: "七有"')).toEqual([
      '隆阳区 七有 2',
      '隆阳区 七有 1',
      '汉庄镇 七有 1',
      '汉滨区 七有 1',
    ]);
    expect(await found(nation, 'label: "七有", under: "53", state: PUBLISHED')).toEqual([
      '隆阳区 七有 1',
      '汉庄镇 七有 1',
    ]);
    expect(await found(nation, 'under: "530502"')).toEqual(['汉庄镇 七有 1']);
    expect(await found(nation, 'isModel: false, kind: HOME')).toEqual(['隆阳区 七有 2']);
  });

  it('with the models of those above, to draft from', async () => {
    expect(await found(keeper, 'isModel: true')).toEqual(['全国 全国范本 1', '隆阳区 范本 1']);
    expect(await found(stranger, 'isModel: true')).toEqual(['全国 全国范本 1']);
    expect(await found(keeper, 'first: 20')).toEqual(['全国 全国范本 1', '隆阳区 七有 1', '隆阳区 范本 1']);
  });

  it('by nobody who is not signed in', async () => {
    const { errors } = await world.anonymous.ask('{ standards { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

it('says over which days a frequency is counted', async () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Standard { items { frequency { days(on: "2024-12-31") { from to } } } } } }`;
  type Found = { node: { items: { frequency: { days: object } | null }[] } };
  const { items } = (await ask<Found>(keeper, query, { id: open.id })).node;
  expect(items.flatMap(({ frequency }) => frequency ?? [])).toEqual([
    { days: { from: '2024-10-01', to: '2024-12-31' } },
  ]);
  const half = [{ text: '接待', kind: 'FREQUENCY', frequency: { count: 1 } }];
  const { id } = await drafted(county, '530502', { label: '草', items: half });
  expect(await node(county, 'Standard', id, 'items { frequency { days { from } } }')).toEqual({
    items: [{ frequency: { days: null } }],
  });
  await does(county, 'discardStandard', { id, version: 1 }, 'name');
});
