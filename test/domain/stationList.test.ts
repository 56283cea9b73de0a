// The stations behind the numbers of a comparison, and in which order they stand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standing } from '../support/assessments.ts';
import { monthsAgo, named } from '../support/comparing.ts';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { items, published } from '../support/standards.ts';
import { ask, openStation, type People, peopleOf, town, visitorTo } from '../support/town.ts';
import { openWorld, type World } from '../support/world.ts';

const now = monthsAgo(11);
const bare = items.filter(({ kind }) => kind !== 'FREQUENCY');
const lacking = { PRESENCE: { verdict: 'NOT_MET' }, PUBLIC_DISPLAY: { verdict: 'NOT_MET' } };

let world: World;
let people: People;
/** In the order of their ids: used and compliant, unused and compliant, lacking, not assessed. The last stands beside. */
let stations: readonly Named[];

let visitor: Named;

const hold = (station: Named | undefined, voters: number, division = town) =>
  does(people.county, 'recordActivity', {
    ...{ division, type: 'RECEPTION', title: '代表接待日', heldOn: dayFrom(0) },
    ...{ station: station?.id, votersReceived: voters, attendees: [visitor.id] },
  });

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  const { clerk, county, prefecture } = people;
  await published(prefecture, '5305', { items: bare });
  visitor = await visitorTo(county, [town, '530502106']);
  const open = (wish: object = {}) => openStation(county, wish);
  stations = [await open(), await open(), await open(), await open(), await open({ division: '530502106' })];
  const [used, idle, poor] = stations as [Named, Named, Named];
  for (const { id } of [used, idle]) await standing(clerk, county, id);
  await standing(clerk, county, poor.id, { said: lacking });
  await hold(used, 5);
  await hold(stations[4], 5, '530502106');
});
afterAll(() => world.close());

const which = (id: string): number => stations.findIndex((each) => each.id === id);

interface Page {
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

async function list(args: string, codes = ['530502']): Promise<Page[]> {
  const query = `{ found: ${named(codes, `period: ${now}`)} { groups { stationList(${args}) {
    pageInfo { endCursor hasNextPage } edges { node { id } } } } } }`;
  type Found = { found: { groups: readonly { stationList: Page }[] } };
  return (await ask<Found>(people.analyst, query)).found.groups.map(({ stationList }) => stationList);
}

const listed = async (args: string): Promise<number[]> =>
  (await list(args))[0]?.edges.map(({ node }) => which(node.id)) ?? [];

describe('the stations behind a number', () => {
  it.each([
    ['ASSESSED', [0, 1, 2]],
    ['NOT_ASSESSED', [3, 4]],
    ['COMPLIANT', [0, 1]],
    ['NOT_COMPLIANT', [2]],
    ['UNUSED', [1, 2, 3]],
    ['COMPLIANT_BUT_UNUSED', [1]],
  ])('are listed by what they came to: %s', async (result, expected) => {
    expect(await listed(`result: ${result}`)).toEqual(expected);
  });

  it('are listed by a topic that they lack', async () => {
    expect(await listed('lacking: PREMISES')).toEqual([2]);
    expect(await listed('lacking: RECORDS')).toEqual([]);
    expect(await listed('lacking: FUNDS')).toEqual([]);
    expect(await listed('lacking: PREMISES, result: COMPLIANT')).toEqual([]);
  });

  it('come in pages, in the order of the tree, each once', async () => {
    const seen: number[] = [];
    for (let after = ''; ; ) {
      const [page] = await list(`first: 2 ${after && `after: "${after}"`}`);
      seen.push(...(page?.edges.map(({ node }) => which(node.id)) ?? []));
      after = page?.pageInfo.endCursor ?? '';
      if (!page?.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(['last: 2', 'before: "1:1"', 'after: "x"', 'first: 101'])(
    'refuse %s with INVALID',
    async (args) => {
      const { errors } = await people.analyst.ask(
        `{ ${named([town], `period: ${now}`)} { groups { stationList(${args}) { edges { node { id } } } } } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('INVALID');
    },
  );
});

describe('a ranking of stations', () => {
  const ranked = async (args: string) => {
    const query = `{ found: ${named(['530502'], `period: ${now}`)} { groups { stationRanking(${args}) { rank value station { id } } } } }`;
    type Entry = { rank: number; value: number; station: { id: string } };
    type Found = { found: { groups: readonly { stationRanking: readonly Entry[] }[] } };
    const [group] = (await ask<Found>(people.analyst, query)).found.groups;
    return group?.stationRanking.map(({ rank, value, station }) => [rank, which(station.id), value]);
  };

  it('puts those with the fewest gaps first, of those that are assessed', async () => {
    expect(await ranked('by: GAPS')).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [3, 2, 2],
    ]);
    expect(await ranked('by: GAPS, reversed: true, first: 2')).toEqual([
      [1, 2, 2],
      [2, 0, 0],
    ]);
  });

  it('puts those that are used most first; equals share a rank and stand in the order of the tree', async () => {
    expect(await ranked('by: VOTERS')).toEqual([
      [1, 0, 5],
      [1, 4, 5],
      [3, 1, 0],
      [3, 2, 0],
      [3, 3, 0],
    ]);
    expect(await ranked('by: ACTIVITIES, reversed: true, first: 1')).toEqual([[1, 1, 0]]);
  });
});

it('lists and rankings take as many statements for a county’s townships as for a prefecture’s counties', async () => {
  const of = (division: string, level: string) =>
    people.analyst.ask(`{ compareStations(groups: { beneath: { division: "${division}", level: ${level} } }, period: ${now}) { groups {
      stationList(first: 1) { edges { node { name } } } stationRanking(by: GAPS, first: 1) { rank station { name } } } } }`);
  const few = await of('5305', 'COUNTY');
  const many = await of('530502', 'TOWNSHIP');
  expect(many.errors).toBeUndefined();
  expect(many.statements.length, many.statements.join('\n')).toBe(few.statements.length);
});
