// A division among its siblings: where it stands is told, and nothing of any one of them.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standing } from '../support/assessments.ts';
import { comparing, monthsAgo, named } from '../support/comparing.ts';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { items, published } from '../support/standards.ts';
import { ask, openStation, type People, peopleOf, town, visitorTo } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const now = monthsAgo(11);
const bare = items.filter(({ kind }) => kind !== 'FREQUENCY');
const lacking = { PRESENCE: { verdict: 'NOT_MET' }, PUBLIC_DISPLAY: { verdict: 'NOT_MET' } };

let world: World;
let people: People;
let visitor: Named;

interface Position {
  readonly siblings: number;
  readonly hiddenBecause: string | null;
  readonly value: number | null;
  readonly percentile: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

const fields = 'siblings hiddenBecause value percentile lowerQuartile median upperQuartile';

async function position(by: Person, code: string, args: string): Promise<Position | null> {
  const query = `{ division(code: "${code}") { amongSiblings(${args}, period: ${now}) { ${fields} } } }`;
  return (await ask<{ division: { amongSiblings: Position | null } }>(by, query)).division.amongSiblings;
}

const nothing = { percentile: null, lowerQuartile: null, median: null, upperQuartile: null };

/** A town's stations, of which the first ones received so many voters. */
async function furnish(division: string, received: readonly number[]): Promise<void> {
  for (const votersReceived of received) {
    const { id: station }: Named = await openStation(people.county, { division });
    if (votersReceived === 0) continue;
    await does(people.county, 'recordActivity', {
      ...{ division, type: 'RECEPTION', title: '代表接待日', heldOn: dayFrom(0), station, votersReceived },
      ...{ attendees: [visitor.id] },
    });
  }
}

/** Towns beside it, each with what its stations received. */
const beside: readonly (readonly [code: string, received: readonly number[]])[] = [
  ['530502001', [10, 0]],
  ['530502002', [4, 4]],
  ['530502004', [0]],
  ['530502005', [1, 2, 3]],
];

/** And those that come to it one test after the other. */
const later: typeof beside = [
  ['530502003', [4, 0, 0]],
  ['530502006', [6]],
  ['530502101', [8, 0]],
  ['530502103', [0, 0]],
  ['530502104', [1]],
];

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  const codes = [town, ...beside.map(([code]) => code), ...later.map(([code]) => code)];
  visitor = await visitorTo(people.county, codes);
  await furnish(town, [4, 0, 0]);
  for (const [code, received] of beside) await furnish(code, received);
});
afterAll(() => world.close());

describe('where a division stands', () => {
  it('is hidden while fewer than five siblings have a value, which its own does not make up for', async () => {
    expect(await position(people.clerk, town, 'measure: VOTERS')).toEqual({
      ...nothing,
      ...{ siblings: 4, value: 4 / 3 },
      hiddenBecause: expect.stringContaining('fewer than 5'),
    });
  });

  it('is told when there are five: the percentile, equals counting half, and no quartile yet', async () => {
    for (const [code, received] of later.slice(0, 1)) await furnish(code, received);
    // The others have 5, 4, 0, 2 and 4/3 for each station.
    expect(await position(people.clerk, town, 'measure: VOTERS')).toEqual({
      ...{ ...nothing, siblings: 5, value: 4 / 3, percentile: 30 },
      hiddenBecause: expect.stringContaining('fewer than 9'),
    });
  });

  it('is told with the quartiles when there are nine, and not when there are eight', async () => {
    for (const [code, received] of later.slice(1, 4)) await furnish(code, received);
    expect(await position(people.clerk, town, 'measure: VOTERS')).toMatchObject({
      ...{ ...nothing, siblings: 8, percentile: expect.any(Number) },
    });
    for (const [code, received] of later.slice(4)) await furnish(code, received);
    // The others have 0, 0, 1, 4/3, 2, 4, 4, 5 and 6 for each station.
    const told = {
      ...{ siblings: 9, hiddenBecause: null, value: 4 / 3, percentile: 39 },
      ...{ lowerQuartile: 1, median: 2, upperQuartile: 4 },
    };
    expect(await position(people.clerk, town, 'measure: VOTERS')).toEqual(told);
    await world.sql('select tally.fold()');
    expect(await position(people.clerk, town, 'measure: VOTERS')).toEqual(told);
    // In use are none of two towns, 1/3 of one, 1/2 of two, and all of four.
    expect(await position(people.keeper, town, 'measure: ACTIVE')).toMatchObject({
      ...{ value: 1 / 3, percentile: 28, lowerQuartile: 0.33, median: 0.5, upperQuartile: 1 },
    });
  });

  it('has the value of its group, by every measure', async () => {
    await published(people.prefecture, '5305', { items: bare });
    const judged = [await openStation(people.clerk), await openStation(people.clerk)];
    for (const [at, { id }] of judged.entries()) {
      await standing(people.clerk, people.county, id, at === 0 ? {} : { said: lacking });
    }
    await does(people.clerk, 'recordActivity', {
      ...{ division: town, type: 'RECEPTION', title: '代表接待日', heldOn: dayFrom(0) },
      ...{
        station: judged[0]?.id,
        attendees: [visitor.id],
        opinions: [{ content: '修桥' }, { content: '修路' }],
      },
    });
    await world.arrange(
      "update opinion set resolved_on = received_on, state = 'RESOLVED' where content = '修桥'",
    );
    const measures = ['COMPLIANCE', 'ASSESSED', 'ACTIVE', 'VISITS', 'VOTERS', 'CLOSED_LOOP'];
    const values = async (by: string) => {
      const query = `{ found: ${named([town], `period: ${now}`)} { ranking(by: ${by}) { value { value } } } }`;
      type Found = { found: { ranking: { value: { value: number } }[] } };
      const { found } = await ask<Found>(people.clerk, query);
      const own = await position(people.clerk, town, `measure: ${by}`);
      return [own?.value, found.ranking[0]?.value.value];
    };
    const seen: (number | undefined | null)[] = [];
    for (const by of [...measures, 'TOPIC, topic: PREMISES']) {
      const [own, group] = await values(by);
      expect(own, by).toBe(group);
      seen.push(own);
    }
    expect(seen).toEqual([1 / 2, 2 / 5, 2 / 5, 2 / 5, 4 / 5, 1 / 2, 1 / 2]);
  });

  it('leaves out siblings without a value', async () => {
    expect(await position(people.clerk, town, 'measure: COMPLIANCE')).toMatchObject({
      ...{ ...nothing, siblings: 0, value: 1 / 2 },
    });
    expect(await position(people.county, '530502', 'measure: VOTERS')).toMatchObject({
      siblings: 0,
      ...nothing,
    });
    expect(await position(await world.as('ANALYST', '0'), '0', 'measure: VOTERS')).toMatchObject({
      siblings: 0,
    });
  });

  it('comes without the siblings’ records', async () => {
    const codes = [town, ...beside.map(([code]) => code)];
    const found = await comparing(people.clerk, named(codes, `period: ${now}`));
    expect(found?.groups.map((group) => group?.stations ?? null)).toEqual([5, null, null, null, null]);
    const rows = await people.clerk.ask<{ division: { stations: { totalCount: number } } }, object>(
      '{ division(code: "530502001") { stations { totalCount } } }',
    );
    expect(rows.data?.division.stations.totalCount).toBe(0);
  });

  it('is told of one’s own part of the tree alone, and to no deputy or auditor', async () => {
    for (const code of ['530502', '530502003', '610902', '53']) {
      expect(await position(people.clerk, code, 'measure: VOTERS'), code).toBeNull();
    }
    const person = await world.sql<{ id: number }>('insert into person default values returning id');
    const others = [
      world.anonymous,
      await world.as('DEPUTY', town, person[0]?.id),
      await world.as('AUDITOR', '53'),
    ];
    const query = `{ division(code: "${town}") { amongSiblings(measure: VOTERS, period: ${now}) { siblings } } }`;
    const codes = await Promise.all(
      others.map(async (by) => (await by.ask(query)).errors?.[0]?.extensions.code),
    );
    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('is kept by the database itself: whoever may call it gets no row of what is not theirs', async () => {
    const client = new pg.Client({ connectionString: world.ownerUrl });
    await client.connect();
    await client.query('begin');
    const places = await client.query<{ id: number; code: string; place: string; place_end: string }>(
      "select id, code, place, place_end from division where code in ('0', '53', '5305', '530502', '530502003', $1)",
      [town],
    );
    const by = new Map(places.rows.map((row) => [row.code, row]));
    const { place, place_end } = by.get(town) ?? {};
    await client.query("select set_config('role', 'renda_reader', true)");
    const called = async (code: string) =>
      (
        await client.query(
          "select * from among_siblings($1, 'ASSESSED', null, current_date, current_date, '{}', '{}', null, current_date)",
          [by.get(code)?.id],
        )
      ).rowCount;
    expect(await called(town)).toBe(0);
    await client.query("select set_config('app.read_from', $1, true), set_config('app.read_to', $2, true)", [
      place,
      place_end,
    ]);
    expect(await called(town)).toBe(1);
    for (const code of ['0', '53', '5305', '530502', '530502003']) expect(await called(code), code).toBe(0);
    await client.end();
  });

  it('names a topic with that measure alone', async () => {
    for (const [args, code] of [
      ['measure: TOPIC', 'INVALID'],
      ['measure: VOTERS, topic: FUNDS', 'INVALID'],
      ['measure: TOPIC, topic: FUNDS', undefined],
    ] as const) {
      const { errors } = await people.clerk.ask(
        `{ division(code: "${town}") { amongSiblings(${args}, period: ${now}) { siblings } } }`,
      );
      expect(errors?.[0]?.extensions.code, args).toBe(code);
    }
  });

  it('takes one statement for many divisions', async () => {
    const query = (first: number) =>
      people.county.ask(`{ division(code: "530502") { children(first: ${first}) { edges { node {
        amongSiblings(measure: ACTIVE, period: ${now}) { percentile } } } } } }`);
    const [one, many] = [await query(1), await query(15)];
    expect(many.errors).toBeUndefined();
    expect(many.statements.length).toBe(one.statements.length);
  });
});
