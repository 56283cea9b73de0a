// What becomes of marks: they outlast versions of the rules and corrections of days, are corrected and taken back by whoever may, and stay unseen by whom they are about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, refused, seat } from '../support/congresses.ts';
import {
  enact,
  from,
  linesOf,
  numberIn,
  rulesOf,
  scoreOf,
  settleScores,
  within,
} from '../support/scoring.ts';
import { ask, node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const matter = '年度民主评议';
const marks = (assessors: Readonly<Record<string, string>>, wish: object = {}) => ({
  ...{ text: '民主评议', matter, source: 'MARKS', measure: 'MEAN', points: '1' },
  ...{ amountFrom: '0', amountTo: '100' },
  assessors: Object.entries(assessors).map(([kind, weight]) => ({ kind, weight })),
  ...wish,
});
const all = { SELF: '0.1', PEER: '0.2', COMMITTEE: '0.3', VOTERS: '0.4' };
const alone = { COMMITTEE: '1' };

interface Place {
  readonly code: string;
  readonly clerk: Person;
  readonly deputy: Named;
  give(wish?: object): Promise<Named>;
  total(): Promise<string | undefined>;
  /** The total as it is read off the records, and as it is stored. */
  totals(): Promise<readonly (string | undefined)[]>;
}

/** A congress of its own with one deputy and rules, where nobody has given a mark yet. */
async function place(code: string, wish: object = {}, about: object = {}): Promise<Place> {
  const clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  const deputy = await elect(clerk, code, about);
  await enact(clerk, code, { items: [marks(alone)], ...wish });
  const total = async () => (await scoreOf(clerk, deputy))?.total;
  return {
    ...{ code, clerk, deputy, total },
    give: (said = {}) =>
      does(clerk, 'giveAppraisal', {
        ...{ division: code, deputy: deputy.id, matter, on: within(), assessor: 'COMMITTEE', points: '80' },
        ...said,
      }),
    totals: async () => {
      const told = await total();
      await settleScores(world);
      return [told, await total()];
    },
  };
}

/** Seats of a deputy, on an account of its own or on that of another seat. */
async function deputySeat(deputy: Named, code: string, of?: Person): Promise<Person> {
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(deputy.id),
  ]);
  if (!of) return world.as('DEPUTY', code, row?.id);
  await world.arrange(
    `insert into seat (division_id, place, account_id, role, person_id)
     select s.division_id, s.place, s.account_id, 'DEPUTY', $2 from seat s where s.id = $1`,
    [of.seatId, row?.id],
  );
  return of;
}

interface Shown extends Named {
  readonly assessor: string;
  readonly mayCorrect: boolean;
}

async function seenBy(person: Person, deputy: Named): Promise<Shown[]> {
  const found = await node(
    person,
    'Deputy',
    deputy.id,
    'appraisals(first: 20) { edges { node { id version assessor mayCorrect } } }',
  );
  const seen = found?.['appraisals'] as { edges: { node: Shown }[] } | undefined;
  return (seen?.edges ?? []).map(({ node: mark }) => mark);
}

describe('marks', () => {
  it('count under a version that is published in the middle of their cycle', async () => {
    const { code, clerk, give, total, totals } = await place('410102');
    await give();
    expect(await total()).toBe('80');
    await enact(clerk, code, {
      ...{ effectiveFrom: dayFrom(-200), items: [marks({ COMMITTEE: '0.5', VOTERS: '0.5' })] },
    });
    expect(await totals()).toEqual(['40', '40']);
  });

  it('are of the cycle from its own first day, where rules begin later', async () => {
    const { clerk, deputy, give } = await place('410103', { effectiveFrom: dayFrom(-30) });
    await give({ on: dayFrom(-10) });
    const total = async () => (await scoreOf(clerk, deputy, dayFrom(-10)))?.total;
    expect(await total()).toBe('80');
    await settleScores(world);
    expect(await total()).toBe('80');
  });

  it('count no further than the range of the item that counts them', async () => {
    const { code, clerk, give, totals } = await place('410104');
    await give();
    await enact(clerk, code, { effectiveFrom: dayFrom(-200), items: [marks(alone, { amountTo: '50' })] });
    expect(await totals()).toEqual(['50', '50']);
  });

  it('count in trials of a draft that reads like the rules in force', async () => {
    const { code, clerk, give } = await place('410105');
    await give();
    const draft = await does(clerk, 'draftRuleSet', rulesOf(code, { items: [marks(alone)] }));
    const query = `{ scoreTrial(ruleSet: "${draft.id}", division: "${code}", on: "${within()}") {
      changes(first: 5) { edges { node { before { total } after { total } } } } } }`;
    expect((await ask<{ scoreTrial: object }>(clerk, query)).scoreTrial).toEqual({
      changes: { edges: [{ node: { before: { total: '80' }, after: { total: '80' } } }] },
    });
  });

  it('neither double nor get lost where the first day in office is corrected', async () => {
    const { clerk, deputy, give, totals } = await place('410106');
    await give();
    for (const [at, startsOn] of [dayFrom(-20), dayFrom(-300), dayFrom(-5)].entries()) {
      await does(clerk, 'correctDeputy', { id: deputy.id, version: deputy.version + at, startsOn });
      expect(await totals(), startsOn).toEqual(['80', '80']);
      await expect(give()).rejects.toThrow('on record already');
    }
  });

  it('of meetings are on record once for each occasion, whoever of the staff writes them down', async () => {
    const { code, clerk, deputy, give, total } = await place('410108');
    const second = await world.as('CLERK', code);
    const wish = { division: code, deputy: deputy.id, matter, on: within(), assessor: 'COMMITTEE' };
    const said = { ...wish, points: '60' };
    const both = await Promise.allSettled([give(), does(second, 'giveAppraisal', said)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await does(second, 'giveAppraisal', { ...said, points: '200', assessors: 4, occasion: '第二次会议' });
    expect(await refused(clerk, 'giveAppraisal', { ...said, occasion: ' 第二次会议 ' })).toMatchObject({
      code: 'CONFLICT',
    });
    const [first] = await seenBy(second, deputy).then((seen) => seen.toReversed());
    expect(first?.mayCorrect).toBe(true);
    await does(second, 'correctAppraisal', { id: first?.id, version: 1, points: '100' });
    expect(await total()).toBe('60');
    await does(clerk, 'withdrawAppraisal', { id: first?.id, version: 2, reason: '重复登记' });
    expect(await total()).toBe('50');
  });
});

describe('a mark', () => {
  it('is not given in a cycle that has not begun', async () => {
    const { clerk, deputy, code } = await place('410122', { windowFrom: dayFrom(10), windowTo: dayFrom(20) });
    const on = dayFrom(12);
    const said = { division: code, deputy: deputy.id, matter, on, assessor: 'COMMITTEE', points: '1' };
    expect(await refused(clerk, 'giveAppraisal', said)).toMatchObject({
      ...{ code: 'WRONG_STATE', message: `This cycle begins on ${dayFrom(10)}.` },
    });
  });

  it('stays as it is from 90 days after the end of its cycle on', async () => {
    const { clerk, give, deputy } = await place('410181');
    const mark = await give();
    await world.sql(
      `begin; set local session_replication_role = replica;
       update appraisal set cycle_since = cycle_since - 200, cycle_until = cycle_until - 91 where card_id = ${numberIn(deputy.id)}; commit`,
    );
    for (const [mutation, wish] of [
      ['correctAppraisal', { points: '1' }],
      ['withdrawAppraisal', { reason: '误登' }],
    ] as const) {
      expect(await refused(clerk, mutation, { ...mark, ...wish })).toMatchObject({ code: 'WRONG_STATE' });
    }
  });

  it('is given where the deputy is registered on a day of the cycle, and nowhere else', async () => {
    const { code, clerk, deputy, give } = await place('410185', {
      items: [marks({ VOTERS: '0.5', TOWNSHIP: '0.5' })],
    });
    const [lower] = await world.sql<{ code: string }>(
      `select code from division where code like '${code}%' and level = 'TOWNSHIP' order by code limit 1`,
    );
    const division = lower?.code ?? '';
    await does(clerk, 'registerDeputy', { division, deputy: deputy.id, since: dayFrom(-300) }, 'id');
    const until = (day: string) =>
      world.sql(
        `begin; set local session_replication_role = replica;
         update serving set until = '${day}' where card_id = ${numberIn(deputy.id)}; commit`,
      );
    const said = { division, deputy: deputy.id, matter, on: within(), assessor: 'VOTERS', points: '8' };
    await until(from);
    expect(await refused(clerk, 'giveAppraisal', said)).toMatchObject({
      ...{ code: 'INVALID', field: 'division' },
      message: 'This deputy is neither of the congress here nor registered here in that cycle',
    });
    const mark = await give({ assessor: 'VOTERS' });
    const copy = world.arrange(
      `insert into appraisal (division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points)
       select d.id, d.place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points
       from appraisal, division d where appraisal.id = $1 and d.code = $2`,
      [numberIn(mark.id), division],
    );
    await expect(copy).rejects.toMatchObject({ code: 'RD105' });
    await until(dayFrom(-98));
    await does(clerk, 'giveAppraisal', said);
    expect(
      await refused(clerk, 'giveAppraisal', { ...said, assessor: 'TOWNSHIP', assessors: 2 }),
    ).toMatchObject({
      ...{ code: 'INVALID', field: 'assessors', message: 'A township gives one mark' },
    });
  });

  it('that is taken back counts no more and stays, and another is given instead', async () => {
    const { clerk, give, totals, deputy } = await place('410182');
    const mark = await give();
    expect(await refused(clerk, 'withdrawAppraisal', { ...mark, reason: ' ' })).toMatchObject({
      ...{ code: 'INVALID', field: 'reason' },
    });
    await does(clerk, 'withdrawAppraisal', { ...mark, reason: '误登' });
    expect(await totals()).toEqual(['0', '0']);
    const again = { id: mark.id, version: mark.version + 1 };
    expect(await refused(clerk, 'correctAppraisal', { ...again, points: '1' })).toMatchObject({
      ...{ code: 'WRONG_STATE', message: 'This mark was withdrawn.' },
    });
    await give({ points: '70' });
    expect(await totals()).toEqual(['70', '70']);
    expect((await seenBy(clerk, deputy)).map(({ mayCorrect }) => mayCorrect)).toEqual([true, false]);
  });

  it('of a deputy is given at the congress, and corrected on whatever seat the account has by then', async () => {
    const { code, clerk, deputy, total } = await place('410183', { items: [marks(all)] });
    const peer = await deputySeat(await elect(clerk, code, { name: '周明' }), code);
    const said = { deputy: deputy.id, matter, on: within(), assessor: 'PEER', points: '80' };
    const [lower] = await world.sql<{ code: string }>(
      `select code from division where code like '${code}%' and level = 'TOWNSHIP' order by code limit 1`,
    );
    expect(await refused(peer, 'giveAppraisal', { ...said, division: lower?.code })).toMatchObject({
      ...{ code: 'INVALID', field: 'division' },
      message: 'The marks of SELF and PEER are given at the division of the congress',
    });
    expect(await refused(peer, 'giveAppraisal', { ...said, division: code, occasion: '会议' })).toMatchObject(
      { code: 'INVALID', field: 'occasion' },
    );
    const mark = await does(peer, 'giveAppraisal', { ...said, division: code });
    expect(await refused(clerk, 'withdrawAppraisal', { ...mark, reason: '误登' })).toMatchObject({
      ...{ code: 'FORBIDDEN', message: 'A mark is corrected and withdrawn by whoever gave it.' },
    });
    const later = await world.as('CLERK', code);
    // The same account, on another seat than it gave the mark on.
    await world.sql(
      `begin; set local session_replication_role = replica; update appraisal set given_by = (select account_id from seat
         where id = ${later.seatId}) where id = ${numberIn(mark.id)}; commit`,
    );
    expect(await seenBy(later, deputy)).toMatchObject([{ mayCorrect: true }]);
    await does(later, 'correctAppraisal', { ...mark, points: '90' });
    expect(await total()).toBe('18');
    await does(later, 'withdrawAppraisal', { id: mark.id, version: 2, reason: '误打' });
    expect(await total()).toBe('0');
  });
});

describe('whom marks are about', () => {
  it('sees one line and one number, on whatever seat, where staff see each kind', async () => {
    const { code, clerk, deputy, give } = await place('410184', { items: [marks(all)] });
    const own = await deputySeat(deputy, code);
    const said = { division: code, deputy: deputy.id, matter, on: within(), assessor: 'SELF', points: '90' };
    await does(own, 'giveAppraisal', said);
    await give();
    await give({ assessor: 'VOTERS', points: '35000', assessors: 500 });
    const both = await deputySeat(deputy, code, await world.as('CLERK', code));
    const analyst = await deputySeat(deputy, code, await world.as('ANALYST', code));
    // 0.1 × 90 + 0.3 × 80 + 0.4 × 70
    for (const person of [own, both, analyst]) {
      const score = await scoreOf(person, deputy);
      expect(linesOf(score).map(({ counted }) => counted)).toEqual(['61']);
      expect(score?.explain).toEqual([
        '“民主评议”（《积分办法》第1版）：评议打分，原始分61分，计入总分61分。',
        '合计61分，在1人（组）中排第1名，未评定等次。',
      ]);
      const seen = (await seenBy(person, deputy)).map(({ assessor }) => assessor);
      expect(seen).toEqual(person === own ? ['SELF'] : []);
    }
    const told = await scoreOf(clerk, deputy);
    expect(linesOf(told).map(({ counted }) => counted)).toEqual(['9', '24', '28']);
    expect(told?.explain.slice(1, -1)).toEqual([
      '自评1人，权重0.1，平均分90分。',
      '互评缺评，权重0.2不计分。',
      '代工委（主席团）1人，权重0.3，平均分80分。',
      '选民500人，权重0.4，平均分70分。',
    ]);
    expect(told?.told.slice(1, -1)[3]).toBe('Voters: 500 assessors, weight 0.4, mean 70.');
    const records = async (person: Person) => {
      const query = `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) { items { records } } } } }`;
      type Told = { node: { score: { items: { records: number }[] } } };
      return (await ask<Told>(person, query, { id: deputy.id, on: within() })).node.score.items;
    };
    expect(await records(clerk)).toEqual([{ records: 502 }]);
    expect(await records(own)).toEqual([{ records: 1 }]);
  });
});
