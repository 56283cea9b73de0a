// Rankings by score within one division and its parts, and trials of drafts on what is past.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankingDay } from '../../src/domain/scoreBoard/rules.ts';
import { dayFrom, does, elect, type Named, refused } from '../support/congresses.ts';
import { dutyOf, enact, rulesOf, within } from '../support/scoring.ts';
import { ask, type Furnished, furnish, openStation, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
const deputies: Named[] = [];

const grades = [{ name: '优秀', least: '90' }, { name: '合格', least: '60' }, { name: '不合格' }];
const item = (wish: object = {}) => ({
  ...{ text: '履职', source: 'DUTY', kinds: ['OTHER'], measure: 'QUANTITY', points: '1' },
  ...wish,
});

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  await enact(people.county, '530502', { items: [item()], grades });
  deputies.push(furnished.countyDeputy, furnished.stranger);
  for (const [name, electoralUnit] of [
    ['甲', '第二选区'],
    ['乙', '第二选区'],
  ]) {
    deputies.push(await elect(people.county, '530502', { name, electoralUnit }));
  }
  for (const [index, quantity] of [95, 70, 70, 45].entries()) {
    await dutyOf(world, '530502', deputies[index] ?? furnished.stranger, { quantity });
  }
  await dutyOf(world, '530502', deputies[3] ?? furnished.stranger, { kind: 'DEED', title: '办实事' });
});
afterAll(() => world.close());

interface Board {
  readonly count: number;
  readonly mean: string;
  readonly grades: readonly { readonly grade: { readonly name: string }; readonly count: number }[];
  readonly ranking: {
    readonly edges: readonly {
      readonly node: {
        rank: number;
        zScore: string;
        deputy: { name: string };
        score: { total: string; rank: number };
      };
    }[];
  };
}

async function boardOf(person: Person, wish = ''): Promise<Board | null> {
  const query = `{ division(code: "530502") { scoreBoard(on: "${within()}") { count mean grades { grade { name } count }
    ranking${wish} { edges { node { rank zScore deputy { name } score { total rank } } } } } } }`;
  return (await ask<{ division: { scoreBoard: Board | null } }>(person, query)).division.scoreBoard;
}
const told = (board: Board | null) =>
  board?.ranking.edges.map(({ node }) => [node.rank, node.deputy.name, node.score.total]);

describe('a ranking', () => {
  it('has everybody, best first, ties sharing a rank, with mean, grades and standard scores', async () => {
    const board = await boardOf(people.county);
    expect(told(board)).toEqual([
      [1, '赵强', '95'],
      [2, '杨丽', '70'],
      [2, '甲', '70'],
      [4, '乙', '45'],
    ]);
    expect(board).toMatchObject({ count: 4, mean: '70' });
    expect(board?.grades.map(({ grade, count }) => [grade.name, count])).toEqual([
      ['优秀', 1],
      ['合格', 2],
      ['不合格', 1],
    ]);
    // The standard deviation is the root of 1250 / 4.
    expect(board?.ranking.edges.map(({ node }) => node.zScore)).toEqual(['1.41', '0', '0', '-1.41']);
  });

  it('within a delegation, a group or a station ranks these alone, and keeps the place in all', async () => {
    const unit = await boardOf(people.county, '(electoralUnit: "第二选区")');
    expect(told(unit)).toEqual([
      [1, '甲', '70'],
      [2, '乙', '45'],
    ]);
    expect(unit?.ranking.edges.map(({ node }) => node.score.rank)).toEqual([2, 4]);
    const { group, countyDeputy, station } = furnished;
    await does(people.clerk, 'joinGroup', { group: group.id, deputy: countyDeputy.id }, 'id');
    expect(told(await boardOf(people.county, `(group: "${group.id}")`))).toEqual([[1, '赵强', '95']]);
    expect(told(await boardOf(people.county, `(station: "${station.id}")`))).toEqual([]);
  });

  it('is seen by staff and from above, and is nobody else’s', async () => {
    expect((await boardOf(people.analyst))?.count).toBe(4);
    expect(await boardOf(people.keeper)).toBeNull();
    expect(await boardOf(await world.as('CLERK', '610902'))).toBeNull();
    const deputy = await world.as('DEPUTY', '530502');
    const { errors } = await deputy.ask<object, object>(
      '{ division(code: "530502") { scoreBoard { count } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a trial', () => {
  const fields = `count gaining losing from to inForce { label } grades { name before after }
    gradeChanges { deputy { name } before { total grade { name } } after { total rank grade { name } } }
    changes(first: 10) { edges { node { deputy { name } before { rank } after { rank } } } }`;
  const tries = (person: Person, ruleSet: string, division = '530502') =>
    ask<{ scoreTrial: object | null }>(
      person,
      `{ scoreTrial(ruleSet: "${ruleSet}", division: "${division}", on: "${within()}") { ${fields} } }`,
    ).then(({ scoreTrial }) => scoreTrial);
  let draft: Named;

  beforeAll(async () => {
    const items = [
      item({ points: '0.8' }),
      { text: '办实事', source: 'DUTY', kinds: ['DEED'], points: '40' },
    ];
    draft = await does(people.county, 'draftRuleSet', rulesOf('530502', { label: '新办法', items, grades }));
  });

  it('of a draft names whoever would gain or lose, and whose grade would change', async () => {
    expect(await tries(people.county, draft.id)).toMatchObject({
      ...{ count: 4, gaining: 1, losing: 2, inForce: { label: '积分办法' } },
      grades: [
        { name: '优秀', before: 1, after: 0 },
        { name: '合格', before: 2, after: 2 },
        { name: '不合格', before: 1, after: 2 },
      ],
      gradeChanges: [
        {
          deputy: { name: '赵强' },
          before: { total: '95', grade: { name: '优秀' } },
          after: { total: '76', rank: 1, grade: { name: '合格' } },
        },
        {
          deputy: { name: '乙' },
          before: { total: '45' },
          after: { total: '76', rank: 1, grade: { name: '合格' } },
        },
        {
          deputy: { name: '杨丽' },
          before: { total: '70' },
          after: { total: '56', rank: 3, grade: { name: '不合格' } },
        },
        {
          deputy: { name: '甲' },
          before: { total: '70' },
          after: { total: '56', rank: 3, grade: { name: '不合格' } },
        },
      ],
    });
  });

  it('leaves all as it is', async () => {
    const before = await boardOf(people.county);
    await tries(people.county, draft.id);
    expect(await boardOf(people.county)).toEqual(before);
    await does(people.county, 'reviseRuleSet', {
      ...{
        id: draft.id,
        version: draft.version,
        label: '新办法',
        effectiveFrom: '2024-01-01',
        items: [item()],
      },
    });
  });

  it('is for those who read the draft and the scores, and for no others', async () => {
    expect(await tries(people.analyst, draft.id)).not.toBeNull();
    expect(await tries(people.keeper, draft.id)).toBeNull();
    expect(await tries(await world.as('CLERK', '610902'), draft.id)).toBeNull();
    expect(await tries(people.county, draft.id, '610902')).toBeNull();
    // Whoever is scored by it sees the draft of those above neither here nor elsewhere.
    await enact(people.clerk, town, { items: [item()] });
    expect(await tries(people.clerk, draft.id, town)).toBeNull();
    expect(await tries(people.county, draft.id, town)).not.toBeNull();
    expect(await refused(people.clerk, 'publishRuleSet', { ...draft })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a ranking within a part', () => {
  it('has those who are in the group or at the station when the cycle ends, or today, and nobody who left before', async () => {
    const { clerk, county, keeper } = people;
    const group = await does(county, 'formGroup', {
      division: town,
      name: '第三代表小组',
      formedOn: dayFrom(-300),
    });
    const station = await openStation(clerk, { name: '村联络站' });
    const assigned: Named[] = [];
    const registered: Named[] = [];
    for (const [at, name] of ['丙', '丁', '戊', '己'].entries()) {
      const deputy = await elect(county, '530502', { name, electoralUnit: '第三选区' });
      const who = { deputy: deputy.id };
      await dutyOf(world, '530502', deputy, { quantity: 40 - at });
      registered.push(await does(county, 'registerDeputy', { division: town, ...who, since: dayFrom(-200) }));
      await does(clerk, 'joinGroup', { group: group.id, ...who }, 'id');
      const since = dayFrom(at === 3 ? -1 : -190);
      assigned.push(await does(keeper, 'assignDeputy', { station: station.id, ...who, since }, 'id'));
    }
    const names = async (wish: string) => {
      const board = await boardOf(county, wish);
      return board?.ranking.edges.map(({ node }) => `${node.rank} ${node.deputy.name}`);
    };
    const [inGroup, atStation] = [`(group: "${group.id}")`, `(station: "${station.id}")`];
    expect(await names(inGroup)).toEqual(['1 丙', '2 丁', '3 戊', '4 己']);
    expect(await names(atStation)).toEqual(['1 丙', '2 丁', '3 戊', '4 己']);
    // The assignment of one ends, the registration of another, and with it what it stood for.
    await does(keeper, 'unassignDeputy', { id: assigned[1]?.id, until: dayFrom(-2) }, 'id');
    await does(county, 'deregisterDeputy', { ...registered[2], until: dayFrom(-2) }, 'id');
    expect(await names(inGroup)).toEqual(['1 丙', '2 丁', '3 己']);
    expect(await names(atStation)).toEqual(['1 丙', '2 己']);
    // All are ranked in the division as before.
    expect((await boardOf(county, '(first: 100, electoralUnit: "第三选区")'))?.ranking.edges).toHaveLength(4);
    await does(county, 'dissolveGroup', { ...group, on: dayFrom(0) });
    expect(await names(inGroup)).toEqual([]);
  });

  it('goes by the last day of a cycle that is over, and by today in one that runs', () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    expect(rankingDay({ until: day('2025-01-01') }, day('2025-03-09'))).toEqual(day('2024-12-31'));
    expect(rankingDay({ until: day('2026-01-01') }, day('2025-03-09'))).toEqual(day('2025-03-09'));
    expect(rankingDay({ until: day('2025-03-10') }, day('2025-03-09'))).toEqual(day('2025-03-09'));
  });
});
