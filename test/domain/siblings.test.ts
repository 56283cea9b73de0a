// A division among its siblings: where it stands is told, and nothing of any one of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparing, monthsAgo, named } from '../support/comparing.ts';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { ask, openStation, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const now = monthsAgo(11);

let world: World;
let people: People;

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

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
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

  it('is told when there are five: the percentile, equals counting half, and the quartiles', async () => {
    await furnish('530502003', [4, 0, 0]);
    // The others have 5, 4, 0, 2 and 4/3 for each station.
    expect(await position(people.clerk, town, 'measure: VOTERS')).toEqual({
      ...{ siblings: 5, hiddenBecause: null, value: 4 / 3, percentile: 30 },
      ...{ lowerQuartile: 1.33, median: 2, upperQuartile: 4 },
    });
    await world.sql('select tally.fold()');
    // In use are 1 of 2, all, none, all, and 1 of 3.
    expect(await position(people.keeper, town, 'measure: ACTIVE')).toMatchObject({
      ...{ value: 1 / 3, percentile: 30, lowerQuartile: 0.33, median: 0.5, upperQuartile: 1 },
    });
  });

  it('leaves out siblings without a value', async () => {
    expect(await position(people.clerk, town, 'measure: COMPLIANCE')).toMatchObject({
      ...{ ...nothing, siblings: 0, value: null },
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
    expect(found?.groups.map((group) => group?.stations ?? null)).toEqual([3, null, null, null, null]);
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
