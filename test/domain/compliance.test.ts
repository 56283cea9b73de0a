// Compliance in roll-ups: a stock that is exact on any day, whatever has become of the assessments since.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standing } from '../support/assessments.ts';
import { groupsOf, monthsAgo } from '../support/comparing.ts';
import { dayFrom, does, miscounted, type Named } from '../support/congresses.ts';
import { items, published } from '../support/standards.ts';
import { ask, openStation, type People, peopleOf } from '../support/town.ts';
import { openWorld, type World } from '../support/world.ts';

const bare = items.filter(({ kind }) => kind !== 'FREQUENCY');
const lacking = { PRESENCE: { verdict: 'NOT_MET' } };

let world: World;
let people: People;
let stations: readonly Named[];

interface Rolled {
  readonly assessedStationCount: number;
  readonly compliantStationCount: number;
  readonly standardComplianceRate: { readonly numerator: number; readonly denominator: number };
}

async function rolled(code: string, months: number): Promise<readonly [number, number]> {
  const query = `{ division(code: "${code}") { rollup(period: ${monthsAgo(months, months)}) {
    assessedStationCount compliantStationCount standardComplianceRate { numerator denominator } } } }`;
  const { rollup } = (await ask<{ division: { rollup: Rolled } }>(people.analyst, query)).division;
  const { assessedStationCount: assessed, compliantStationCount: compliant } = rollup;
  expect(rollup.standardComplianceRate).toEqual({ numerator: compliant, denominator: assessed });
  return [assessed, compliant];
}

/** What roll-ups and comparisons say of the last months, the latest first: they agree. */
async function told(): Promise<(readonly [number, number])[]> {
  const months = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const counted = await Promise.all(months.map((month) => rolled('53', month)));
  const compared = [];
  for (const month of months) {
    const [group] = await groupsOf(people.analyst, ['5305'], monthsAgo(month, month));
    compared.push([group?.assessed, group?.compliant]);
  }
  expect(counted).toEqual(compared);
  return counted;
}

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  await published(people.prefecture, '5305', { items: bare, validityMonths: 4 });
  stations = [await openStation(people.clerk), await openStation(people.clerk)];
});
afterAll(() => world.close());

describe('how many stations comply', () => {
  it('counts from the assessment’s day until it expires, folded or not', async () => {
    const [one, other] = stations as [Named, Named];
    await standing(people.clerk, people.county, one.id, { on: dayFrom(-200) });
    await standing(people.clerk, people.county, other.id, { on: dayFrom(-1), said: lacking });
    const before = await told();
    expect(before[0]).toEqual([1, 0]);
    expect(before[5]).toEqual([1, 1]);
    expect(before[8]).toEqual([0, 0]);
    await world.sql('select tally.fold(100000)');
    expect(await told()).toEqual(before);
    expect(await miscounted(world)).toBe(0);
  });

  it('follows the next assessment, a spot check that finds it untrue, and the station’s closing', async () => {
    const [one, other] = stations as [Named, Named];
    const anew = await standing(people.clerk, people.county, one.id, { on: dayFrom(-2) });
    expect((await told())[0]).toEqual([2, 1]);
    await does(people.prefecture, 'spotCheckAssessment', {
      ...{ id: anew.id, version: anew.version, upheld: false, reason: '实地不符' },
    });
    expect((await told())[0]).toEqual([1, 0]);
    await does(people.clerk, 'closeStation', { id: other.id, version: other.version, on: dayFrom(0) });
    expect((await told())[0]).toEqual([0, 0]);
    await world.sql('select tally.fold(100000)');
    expect((await told())[0]).toEqual([0, 0]);
    expect(await miscounted(world)).toBe(0);
  });

  it('leads to the stations behind it', async () => {
    const query = `{ division(code: "53") { rollup(period: ${monthsAgo(5, 5)}) {
      records(metric: "compliantStationCount") { edges { node { id } } } } } }`;
    type Found = { division: { rollup: { records: { edges: readonly { node: { id: string } }[] } } } };
    const { records } = (await ask<Found>(people.analyst, query)).division.rollup;
    expect(records.edges.map(({ node }) => node.id)).toEqual([stations[0]?.id]);
  });
});
