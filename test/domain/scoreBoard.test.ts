// Rankings by score within one division and its parts, and trials of drafts on what is past.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { does, elect, type Named, refused } from '../support/congresses.ts';
import { dutyOf, enact, rulesOf, within } from '../support/scoring.ts';
import { ask, type Furnished, furnish, type People, peopleOf, town } from '../support/town.ts';
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
