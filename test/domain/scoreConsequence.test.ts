// What follows from scores over several cycles: for whom, by which cycles, and for whose eyes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayText, today } from '../../src/core/day.ts';
import { does, elect, type Named, seat } from '../support/congresses.ts';
import { dutyOf, enact, numberIn, settleScores } from '../support/scoring.ts';
import { ask, node, type People, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
const code = '530502';
const deputies = new Map<string, Named>();
const of = (name: string): Named => deputies.get(name) ?? { id: '', version: 0 };

/** The first day of the month so many months ago. */
const month = (ago: number): string =>
  dayText(new Date(Date.UTC(today().getUTCFullYear(), today().getUTCMonth() - ago, 1)));

const items = [{ text: '履职', source: 'DUTY', kinds: ['OTHER'], measure: 'QUANTITY', points: '1' }];
const conditions = [{ text: '违法违纪', kinds: ['MISCONDUCT'], count: 1, barsAward: true }];
const grades = [{ name: '优秀', least: '8' }, { name: '合格', least: '3' }, { name: '不合格' }];
const consequences = [
  { name: '表彰', text: '连续三个月排名第一的，予以表彰。', side: 'TOP', places: 1, cycles: 3 },
  { name: '约谈', text: '当月不合格的，由主席团约谈。', side: 'BOTTOM', grade: '不合格', cycles: 1 },
  {
    ...{ name: '诫勉谈话', text: '连续两个月排名后两名的，进行诫勉谈话。' },
    ...{ side: 'BOTTOM', places: 2, cycles: 2 },
  },
  {
    ...{ name: '不再提名', text: '任期内三个月不合格的，不再提名。', side: 'BOTTOM', grade: '不合格' },
    ...{ cycles: 3, spell: 'TERM' },
  },
];
const rules = {
  ...{ cycle: 'MONTH', windowFrom: null, windowTo: null, effectiveFrom: month(4) },
  ...{ items, conditions, grades, consequences },
};

/** What each did in the last four months that are over, earliest first. */
const done: Readonly<Record<string, readonly number[]>> = {
  甲: [9, 9, 9, 9],
  乙: [5, 5, 5, 5],
  丙: [1, 4, 1, 2],
  丁: [4, 2, 6, 1],
  戊: [9, 8, 8, 8],
};

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  await seat(people.county, code);
  await enact(people.county, code, rules);
  for (const [name, quantities] of Object.entries(done)) {
    const made = await elect(people.county, code, { name });
    deputies.set(name, made);
    for (const [at, quantity] of quantities.entries()) {
      await dutyOf(world, code, made, { quantity, happened_on: month(4 - at) });
    }
  }
});
afterAll(() => world.close());

interface Follows {
  readonly consequence: { readonly name: string; readonly text: string };
  readonly cycles: readonly { from: string; total: string; rank: number; grade: { name: string } | null }[];
}

const fields = `consequences { consequence { name text } cycles { from total rank grade { name } } }`;

async function followsFor(person: Person, name: string, on: string): Promise<readonly Follows[] | null> {
  const query = `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) { ${fields} } } } }`;
  type Told = { node: { score: { consequences: readonly Follows[] } | null } };
  return (await ask<Told>(person, query, { id: of(name).id, on })).node.score?.consequences ?? null;
}

const namesFor = async (name: string, ago = 1, person = people.county) =>
  (await followsFor(person, name, month(ago)))?.map(
    ({ consequence, cycles }) => `${consequence.name} ${cycles.map(({ from }) => from).join(' ')}`,
  );

interface Roll {
  readonly consequence: { readonly name: string };
  readonly count: number;
  readonly deputies: readonly { readonly deputy: { readonly name: string } }[];
}

async function rolls(person: Person, ago = 1) {
  const query = `{ division(code: "${code}") { scoreBoard(on: "${month(ago)}") { consequences { consequence { name } count deputies { deputy { name } } } } } }`;
  type Told = { division: { scoreBoard: { consequences: readonly Roll[] } | null } };
  const { scoreBoard } = (await ask<Told>(person, query)).division;
  return scoreBoard?.consequences.map(
    ({ consequence, count, deputies: found }) =>
      `${consequence.name} ${count}: ${found.map(({ deputy }) => deputy.name).join('、')}`,
  );
}

describe('consequences of scores', () => {
  it('are said with the rules', async () => {
    const query = `{ division(code: "${code}") { scoringRules(on: "${month(1)}") { ruleSet { consequences {
      number name text side grade places share below cycles spell } } } } }`;
    const none = { grade: null, places: null, share: null, below: null, spell: 'RUNNING' };
    expect(await ask(people.keeper, query)).toEqual({
      division: {
        scoringRules: {
          ruleSet: {
            consequences: consequences.map((each, at) => ({ ...none, ...each, number: at + 1 })),
          },
        },
      },
    });
  });

  it('follow for the best of three months running, and tell of which', async () => {
    expect(await followsFor(people.county, '甲', month(1))).toEqual([
      {
        consequence: { name: '表彰', text: '连续三个月排名第一的，予以表彰。' },
        cycles: [3, 2, 1].map((ago) => ({
          ...{ from: month(ago), total: '9', rank: 1, grade: { name: '优秀' } },
        })),
      },
    ]);
    expect(await namesFor('甲', 2)).toEqual([`表彰 ${month(4)} ${month(3)} ${month(2)}`]);
    // Two months are not three, and whoever shares the first place once is first once.
    expect(await namesFor('甲', 3)).toEqual([]);
    expect(await namesFor('戊')).toEqual([]);
    expect(await namesFor('乙')).toEqual([]);
  });

  it('follow for the last of two months running, and in all of the term', async () => {
    // 丁 was third in the month before.
    expect(await namesFor('丁')).toEqual([`约谈 ${month(1)}`]);
    expect(await namesFor('丙')).toEqual([
      `约谈 ${month(1)}`,
      `诫勉谈话 ${month(2)} ${month(1)}`,
      `不再提名 ${month(4)} ${month(2)} ${month(1)}`,
    ]);
    expect(await namesFor('丙', 2)).toEqual([`约谈 ${month(2)}`, `诫勉谈话 ${month(3)} ${month(2)}`]);
    expect(await namesFor('丙', 3)).toEqual([`诫勉谈话 ${month(4)} ${month(3)}`]);
  });

  it('are listed for a board, those that take in nobody left out', async () => {
    expect(await rolls(people.county)).toEqual([
      '表彰 1: 甲',
      '约谈 2: 丙、丁',
      '诫勉谈话 1: 丙',
      '不再提名 1: 丙',
    ]);
    expect(await rolls(people.analyst)).toEqual(await rolls(people.county));
    expect(await rolls(people.keeper)).toBeUndefined();
  });

  it('are drawn from scores that are stored for all the cycles that they look back at', async () => {
    const before = await rolls(people.county);
    await settleScores(world);
    const boards = await world.sql<{ since: string }>(
      `select b.since::text from tally.score_board b join division d on d.id = b.division_id
       where d.code = $1 and b.computed_at is not null and b.subject = 'DEPUTY' order by 1`,
      [code],
    );
    expect(boards.map(({ since }) => since)).toEqual([4, 3, 2, 1, 0].map(month));
    expect(await rolls(people.county)).toEqual(before);
  });

  it('wait for the end of the cycle', async () => {
    await dutyOf(world, code, of('甲'), { quantity: 1, happened_on: dayText(today()) });
    expect(await namesFor('甲', 0)).toEqual([]);
    expect(await namesFor('丙', 0)).toEqual([]);
    expect(await rolls(people.county, 0)).toEqual([]);
  });

  it('are seen by the deputy, and by nobody who does not see the score', async () => {
    const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
      numberIn(of('丙').id),
    ]);
    const own = await world.as('DEPUTY', code, row?.id);
    expect(await namesFor('丙', 1, own)).toEqual(await namesFor('丙'));
    expect(await followsFor(own, '甲', month(1))).toBeNull();
    expect(await followsFor(await world.as('CLERK', '610902'), '甲', month(1))).toBeNull();
  });
});

describe('whoever', () => {
  it('is exempt in a cycle is in none of its consequences, nor in those that run over it', async () => {
    const wish = { deputy: of('甲').id, kind: 'STUDY', reason: '脱产学习', since: month(2), until: month(1) };
    const made = await does(people.county, 'exemptDeputy', wish);
    expect(await namesFor('甲')).toEqual([]);
    expect(await namesFor('甲', 2)).toEqual([]);
    // The others are ranked without: 戊 was second.
    expect(await namesFor('戊', 2)).toEqual([]);
    await does(people.county, 'endExemption', { ...made, until: month(2) });
    expect(await namesFor('甲')).toHaveLength(1);
  });

  it('is barred from awards is not among the best, and may be among the last', async () => {
    const record = await dutyOf(world, code, of('甲'), { kind: 'MISCONDUCT', happened_on: month(1) });
    expect(await namesFor('甲')).toEqual([]);
    expect(await namesFor('甲', 2)).toHaveLength(1);
    await world.arrange(`update duty_record set state = 'SENT_BACK' where id = $1`, [record]);
    expect(await namesFor('甲')).toHaveLength(1);
  });

  it('has a record corrected is judged by what it comes to then', async () => {
    const record = await dutyOf(world, code, of('乙'), { quantity: 5, happened_on: month(2) });
    expect(await namesFor('甲')).toEqual([]);
    await world.arrange(`update duty_record set state = 'SENT_BACK' where id = $1`, [record]);
    expect(await namesFor('甲')).toHaveLength(1);
  });
});

describe('a group', () => {
  it('is under the consequences of the rules for groups', async () => {
    const made = [];
    for (const name of ['一组', '二组']) {
      made.push(await does(people.county, 'formGroup', { division: code, name, formedOn: month(5) }));
    }
    const [first, second] = made;
    await enact(people.county, code, {
      ...{ ...rules, subject: 'GROUP', conditions: [], effectiveFrom: month(3) },
      consequences: [{ name: '先进小组', text: '发给奖金', side: 'TOP', share: '50', cycles: 2 }],
    });
    for (const ago of [2, 1]) {
      if (first) await dutyOf(world, code, first, { quantity: 3, happened_on: month(ago) }, true);
    }
    const query = `query ($id: ID!, $on: Date!) { node(id: $id) { ... on DeputyGroup { score(on: $on) { ${fields} } } } }`;
    type Told = { node: { score: { consequences: readonly Follows[] } } };
    const follows = async (who: Named | undefined) =>
      (await ask<Told>(people.county, query, { id: who?.id, on: month(1) })).node.score.consequences;
    expect((await follows(first)).map(({ cycles }) => cycles.map(({ from }) => from))).toEqual([
      [month(2), month(1)],
    ]);
    expect(await follows(second)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is written anew with its consequences, and given up with them', async () => {
    const draft = await does(people.county, 'draftRuleSet', {
      division: '530502103',
      label: '办法',
      ...rules,
    });
    const told = (id: string) => node(people.county, 'RuleSet', id, 'consequences { name }');
    expect(await told(draft.id)).toEqual({ consequences: consequences.map(({ name }) => ({ name })) });
    const { id, version } = draft;
    const [one] = consequences;
    const anew = await does(people.county, 'reviseRuleSet', {
      id,
      version,
      label: '办法',
      ...rules,
      consequences: [one],
    });
    expect(await told(draft.id)).toEqual({ consequences: [{ name: '表彰' }] });
    await does(people.county, 'discardRuleSet', anew, 'id');
    expect(await world.sql('select 1 from rule_consequence where rule_set_id = $1', [numberIn(id)])).toEqual(
      [],
    );
  });
});

describe('cycles running', () => {
  it('follow each other where the rules of one began after its first day', async () => {
    const clerk = await world.as('CLERK', '530521');
    await seat(clerk, '530521');
    const made = await elect(clerk, '530521', { name: '己' });
    const sixth = (ago: number) => `${month(ago).slice(0, 8)}06`;
    const three = { ...rules, grades: [], conditions: [], consequences: consequences.slice(0, 1) };
    await enact(clerk, '530521', { ...three, effectiveTo: month(2) });
    await enact(clerk, '530521', { ...three, effectiveFrom: sixth(2) });
    for (const ago of [4, 3, 2, 1]) {
      await dutyOf(world, '530521', made, { quantity: 5, happened_on: `${month(ago).slice(0, 8)}09` });
    }
    const query = `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) { ${fields} } } } }`;
    type Told = { node: { score: { consequences: readonly Follows[] } } };
    const cycles = async (ago: number) =>
      (
        await ask<Told>(clerk, query, { id: made.id, on: `${month(ago).slice(0, 8)}09` })
      ).node.score.consequences.map((each) => each.cycles.map(({ from }) => from));
    const found = [await cycles(3), await cycles(2), await cycles(1)];
    expect(found).toEqual([[], [[month(4), month(3), sixth(2)]], [[month(3), sixth(2), month(1)]]]);
    await settleScores(world);
    expect([await cycles(3), await cycles(2), await cycles(1)]).toEqual(found);
  });
});

describe('the consequences of many congresses at once', () => {
  it('cost as much as those of so many boards', async () => {
    const costOf = async (board: string) => {
      const { extensions } = await people.county.ask<object, object>(
        `{ division(code: "${code}") { ${board} { count consequences { count } } } }`,
      );
      return Number((extensions?.['cost'] as { points?: number } | undefined)?.points);
    };
    expect(await costOf('scoreBoard')).toBeLessThan(100);
    expect(await costOf('levelScoreBoard(level: TOWNSHIP)')).toBeGreaterThan(6_000);
  });
});
