// Marks that assessors give: who gives which, once and within the range, what they come to, and who sees them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, refused, seat } from '../support/congresses.ts';
import { enact, numberIn, scoreOf, settleScores, within } from '../support/scoring.ts';
import { ask, type Furnished, furnish, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
const county = '530502';
/** Deputies of the county's congress on seats of their own. */
let own: Person;
let peer: Person;
let other: Person;

const marks = (text: string, assessors: Readonly<Record<string, string>>, wish: object = {}) => ({
  ...{ text, matter: text, source: 'MARKS', measure: 'MEAN', points: '1', amountFrom: '0', amountTo: '100' },
  assessors: Object.entries(assessors).map(([kind, weight]) => ({ kind, weight })),
  ...wish,
});

const few = { SELF: '0.2', COMMITTEE: '0.6', VOTERS: '0.2' };

async function deputySeat(deputy: Named, code = county): Promise<Person> {
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(deputy.id),
  ]);
  return world.as('DEPUTY', code, row?.id);
}

const give = (wish: object = {}) => ({
  ...{ division: county, deputy: furnished.countyDeputy.id, matter: '综合评议', on: within() },
  ...{ assessor: 'COMMITTEE', points: '88' },
  ...wish,
});

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  await enact(people.county, county, {
    items: [
      marks('综合评议', { SELF: '0.1', PEER: '0.2', TOWNSHIP: '0.3', COMMITTEE: '0.25', VOTERS: '0.15' }),
      marks('缺评不计', few),
      marks('缺评分摊', few, { spreads: true }),
      { text: '履职', source: 'DUTY', kinds: ['OTHER'], points: '1' },
    ],
  });
  own = await deputySeat(furnished.countyDeputy);
  peer = await deputySeat(furnished.stranger);
  other = await deputySeat(await elect(people.county, county, { name: '周明' }));
});
afterAll(() => world.close());

const total = async (deputy = furnished.countyDeputy) => (await scoreOf(people.county, deputy))?.total;

describe('marks', () => {
  it('come to the exact mean of each kind of assessors by its weight, told kind by kind in the ledger', async () => {
    const given: readonly (readonly [Person, object])[] = [
      [own, { assessor: 'SELF', points: '90' }],
      [peer, { assessor: 'PEER', points: '80' }],
      [other, { assessor: 'PEER', points: '85' }],
      [people.clerk, { assessor: 'TOWNSHIP', points: '70', division: town }],
      [people.county, { assessor: 'COMMITTEE', points: '88' }],
      [people.keeper, { assessor: 'VOTERS', points: '250', assessors: 3, division: town }],
    ];
    for (const [person, wish] of given) await does(person, 'giveAppraisal', give(wish));
    // 0.1 × 90 + 0.2 × 82.5 + 0.3 × 70 + 0.25 × 88 + 0.15 × 250 / 3
    expect(await total()).toBe('81');
    const query = `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) { ledger(first: 20) {
      edges { node { item { text } assessor records quantity counted on dutyRecord { id } } } } } } } }`;
    type Told = { node: { score: { ledger: { edges: { node: Record<string, unknown> }[] } } } };
    const { edges } = (await ask<Told>(people.county, query, { id: furnished.countyDeputy.id, on: within() }))
      .node.score.ledger;
    expect(edges.map(({ node: line }) => line)).toEqual(
      [
        ['SELF', 1, '9'],
        ['PEER', 2, '16.5'],
        ['TOWNSHIP', 1, '21'],
        ['COMMITTEE', 1, '22'],
        ['VOTERS', 3, '12.5'],
      ].map(([assessor, records, points]) => ({
        ...{ item: { text: '综合评议' }, assessor, records, quantity: points, counted: points },
        ...{ on: null, dutyRecord: null },
      })),
    );
    await settleScores(world);
    expect(await total()).toBe('81');
  });

  it('of a kind that gave none count nothing, or leave their weight to the others, as the rules say', async () => {
    const deputy = furnished.stranger;
    for (const matter of ['缺评不计', '缺评分摊']) {
      const wish = { deputy: deputy.id, matter };
      await does(peer, 'giveAppraisal', give({ ...wish, assessor: 'SELF', points: '90' }));
      await does(people.county, 'giveAppraisal', give({ ...wish, points: '80' }));
    }
    const score = await scoreOf(people.county, deputy);
    // 0.2 × 90 + 0.6 × 80, and the same by 0.8.
    expect(score?.items.map(({ item, counted }) => [item.text, counted])).toEqual([
      ['缺评不计', '66'],
      ['缺评分摊', '82.5'],
    ]);
    await settleScores(world);
    expect(await total(deputy)).toBe('148.5');
  });
});

describe('a mark', () => {
  it('is given once, and corrected by who gave it, or may put it on record there', async () => {
    expect(await refused(people.county, 'giveAppraisal', give())).toMatchObject({
      ...{ code: 'CONFLICT', message: 'This mark is on record already: correct it.' },
    });
    const found = async (person: Person) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on Deputy { appraisals(first: 20) { edges { node {
        id version assessor points mayCorrect } } } } } }`;
      type Mark = Named & { assessor: string; points: string; mayCorrect: boolean };
      type Told = { node: { appraisals: { edges: { node: Mark }[] } } };
      const { edges } = (await ask<Told>(person, query, { id: furnished.countyDeputy.id })).node.appraisals;
      return edges.map(({ node: mark }) => mark);
    };
    // Whoever scores sees all; where it was given, those; a deputy what the own seat gave.
    expect((await found(people.county)).map(({ assessor }) => assessor).toSorted()).toEqual(
      ['SELF', 'PEER', 'PEER', 'TOWNSHIP', 'COMMITTEE', 'VOTERS'].toSorted(),
    );
    expect((await found(people.keeper)).map(({ assessor }) => assessor).toSorted()).toEqual([
      'TOWNSHIP',
      'VOTERS',
    ]);
    expect((await found(peer)).map(({ points }) => points)).toEqual(['80']);
    expect((await found(own)).map(({ assessor }) => assessor)).toEqual(['SELF']);
    expect(await found(await world.as('CLERK', '610902'))).toEqual([]);

    const [mark] = await found(peer);
    if (!mark) throw new Error('There is no mark');
    const { id, version } = mark;
    for (const [person, code] of [
      [other, 'NOT_FOUND'],
      [people.county, 'FORBIDDEN'],
      [people.analyst, 'FORBIDDEN'],
    ] as const) {
      expect(await refused(person, 'correctAppraisal', { id, version, points: '100' })).toMatchObject({
        code,
      });
    }
    expect(await refused(peer, 'correctAppraisal', { id, version: version + 1, points: '90' })).toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
    for (const points of ['100.01', '-0.01']) {
      expect(await refused(peer, 'correctAppraisal', { id, version, points })).toMatchObject({
        ...{ code: 'INVALID', field: 'points', message: 'A mark in this matter is 0 to 100' },
      });
    }
    await does(peer, 'correctAppraisal', { id, version, points: '90' });
    // A mean of 87.5 is one more by its weight.
    expect(await total()).toBe('82');
    await does(peer, 'correctAppraisal', { id, version: version + 1, points: '80' });
    expect(await total()).toBe('81');
    const [voters] = (await found(people.keeper)).filter(({ assessor }) => assessor === 'VOTERS');
    const more = { id: voters?.id, version: voters?.version };
    const wrong = { ...more, points: '401', assessors: 4 };
    expect(await refused(people.keeper, 'correctAppraisal', wrong)).toMatchObject({ field: 'points' });
    await does(people.keeper, 'correctAppraisal', { ...more, points: '360', assessors: 4 });
    expect(await total()).toBe('82');
  });

  it.each<readonly [string, () => Person, object | (() => object), string, string | undefined]>([
    ['beyond the range', () => people.county, { points: '100.01' }, 'INVALID', 'points'],
    [
      'of nobody',
      () => people.keeper,
      { division: town, assessor: 'VOTERS', assessors: 0 },
      'INVALID',
      'assessors',
    ],
    ['of two deputies at once', () => peer, { assessor: 'PEER', assessors: 2 }, 'INVALID', 'assessors'],
    ['of a kind that the matter has not', () => people.county, { assessor: 'GROUP' }, 'INVALID', 'assessor'],
    ['in a matter that rules do not name', () => people.county, { matter: '履职' }, 'INVALID', 'matter'],
    ['in a cycle without rules', () => people.county, { on: dayFrom(-400) }, 'WRONG_STATE', undefined],
    ['where the deputy is not', () => people.county, { division: '530502103' }, 'INVALID', 'division'],
    ['for oneself by another', () => peer, { assessor: 'SELF' }, 'FORBIDDEN', undefined],
    ['of a peer for oneself', () => own, { assessor: 'PEER' }, 'FORBIDDEN', undefined],
    ['of a peer by staff', () => people.county, { assessor: 'PEER' }, 'FORBIDDEN', undefined],
    ['of the committee by a deputy', () => peer, {}, 'FORBIDDEN', undefined],
    ['of the committee at a town', () => people.clerk, { division: town }, 'FORBIDDEN', undefined],
    ['of a town by the county', () => people.county, { assessor: 'TOWNSHIP' }, 'FORBIDDEN', undefined],
    [
      'of a town by a keeper',
      () => people.keeper,
      { division: town, assessor: 'TOWNSHIP' },
      'FORBIDDEN',
      undefined,
    ],
    ['at the county by a town', () => people.clerk, { assessor: 'VOTERS' }, 'NOT_FOUND', undefined],
    ['by an analyst', () => people.analyst, {}, 'FORBIDDEN', undefined],
  ])('is not given %s', async (_, who, wish, code, field) => {
    const said = give({ deputy: furnished.countyDeputy.id, ...(typeof wish === 'function' ? wish() : wish) });
    const told = await refused(who(), 'giveAppraisal', said);
    expect(told, told.message).toMatchObject({ code, ...(field === undefined ? {} : { field }) });
  });

  it('is given by peers alone who sit in the same congress', async () => {
    const code = '530521';
    const clerk = await world.as('CLERK', code);
    await seat(clerk, code);
    const stranger = await deputySeat(await elect(clerk, code), code);
    expect(await refused(stranger, 'giveAppraisal', give({ assessor: 'PEER' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await refused(await world.as('CLERK', '610902'), 'giveAppraisal', give({ assessor: 'COMMITTEE' })),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not given by staff who are whom it is about', async () => {
    const both = await world.as('CLERK', county);
    await world.arrange(
      `insert into seat (division_id, place, account_id, role, person_id)
       select s.division_id, s.place, s.account_id, 'DEPUTY', m.person_id from seat s, mandate m where s.id = $1 and m.id = $2`,
      [both.seatId, numberIn(furnished.countyDeputy.id)],
    );
    expect(await refused(both, 'giveAppraisal', give())).toMatchObject({
      ...{ code: 'FORBIDDEN', message: 'Whoever a mark is about gives none but that of SELF.' },
    });
  });

  it('is given and corrected until 90 days after the end of its cycle', async () => {
    const code = '530523';
    const clerk = await world.as('CLERK', code);
    await seat(clerk, code);
    const deputy = await elect(clerk, code);
    await enact(clerk, code, {
      ...{ windowFrom: dayFrom(-200), windowTo: dayFrom(-90), items: [marks('评议', { COMMITTEE: '1' })] },
    });
    const wish = { division: code, deputy: deputy.id, matter: '评议', on: dayFrom(-100) };
    expect(
      await refused(clerk, 'giveAppraisal', { ...wish, assessor: 'COMMITTEE', points: '60' }),
    ).toMatchObject({
      ...{ code: 'WRONG_STATE' },
      message: `Marks of this cycle were given, corrected and withdrawn until before ${dayFrom(0)}.`,
    });
  });

  it('is kept by the database to the matter, the range and the place', async () => {
    const change = (set: string) =>
      world.arrange(`update appraisal set ${set} where card_id = $1 and assessor = 'SELF'`, [
        numberIn(furnished.countyDeputy.id),
      ]);
    for (const set of [
      'points = 101',
      `assessor = 'GROUP'`,
      `cycle_since = cycle_since + 1`,
      `matter = 'x'`,
    ]) {
      await expect(change(set)).rejects.toMatchObject({ code: 'RD105' });
    }
    await expect(change('assessors = 2')).rejects.toMatchObject({ code: '23514' });
  });
});
