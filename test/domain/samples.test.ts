// The queries that a newcomer is shown do what they say, with the types that clients get.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CompareStationsDocument,
  CountyYearDocument,
  ProvinceByPrefectureDocument,
  RecordReceptionDocument,
} from '../gql/graphql.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld('demo');
});
afterAll(() => world.close());

describe('the sample queries', () => {
  it('show the analyst of 云南 the province by prefecture, 迪庆 with the published figures', async () => {
    const analyst = await world.as('ANALYST', '53');
    const { data, errors, statements } = await analyst.ask(ProvinceByPrefectureDocument, {});
    expect(errors).toBeUndefined();
    const breakdown = data?.division?.breakdown ?? [];
    expect(breakdown).toHaveLength(16);
    const diqing = breakdown.find((each) => each.division.code === '5334')?.rollup;
    expect(diqing).toMatchObject({
      deputyStationVisits: 4_263,
      votersReceived: 5_038,
      opinionsCollected: 1_528,
      opinionsResolved: 1_052,
      opinionResolutionRate: { numerator: 1_052, denominator: 1_528 },
      homes: 4,
      stations: 29,
      rooms: 197,
      coverage: { expected: 29, reporting: 29 },
    });
    const sum = breakdown.reduce((total, each) => total + (each.rollup?.votersReceived ?? 0), 0);
    expect(data?.division?.rollup?.votersReceived).toBe(sum);
    expect(statements.length).toBeLessThanOrEqual(6);
  });

  it('show the clerk of 汉滨区 the year beside what was published', async () => {
    const clerk = await world.as('CLERK', '610902');
    const { data, errors } = await clerk.ask(CountyYearDocument, {});
    expect(errors).toBeUndefined();
    const rollup = data?.division?.rollup;
    expect(rollup?.stationCount).toBe(153);
    expect(rollup?.series).toHaveLength(12);
    expect(rollup?.series.reduce((total, month) => total + month.votersReceived, 0)).toBe(
      rollup?.votersReceived,
    );
    const verdicts = (data?.division?.reconcile ?? []).map((each) => each.verdict);
    expect(verdicts).toContain('CONSISTENT');
    expect(verdicts).not.toContain('BELOW');
    expect(verdicts).not.toContain('ABOVE');
  });

  it('let the keeper of 瓦窑镇 record a reception that 保山 and 云南 have on the next read', async () => {
    const keeper = await world.as('KEEPER', '530502105');
    const analyst = await world.as('ANALYST', '53');
    const before = await analyst.ask(ProvinceByPrefectureDocument, {});
    const { data, errors } = await keeper.ask(RecordReceptionDocument, {});
    expect(errors).toBeUndefined();
    expect(data?.recordActivity?.division.rollup).toEqual({ votersReceived: 178, opinionsCollected: 72 });
    const after = await analyst.ask(ProvinceByPrefectureDocument, {});
    const voters = (answer: typeof before, code?: string) =>
      (code
        ? answer.data?.division?.breakdown?.find((each) => each.division.code === code)?.rollup
        : answer.data?.division?.rollup
      )?.votersReceived ?? 0;
    expect(voters(after, '5305')).toBe(voters(before, '5305') + 3);
    expect(voters(after)).toBe(voters(before) + 3);
  });

  it('set 香格里拉, 德钦 and 维西 beside 汉滨 for the national analyst, by topic', async () => {
    const analyst = await world.as('ANALYST', '0');
    const { data, errors, statements } = await analyst.ask(CompareStationsDocument, {});
    expect(errors).toBeUndefined();
    const found = data?.compareStations;
    expect(found?.comparableBy).toBe('TOPIC');
    expect(found?.because).toContain('2 different versions');
    const groups = found?.groups.map((group) => {
      if (!group) throw new Error('This group is not there');
      return group;
    });
    expect(groups?.map(({ division, stations }) => [division.name, stations])).toEqual([
      ['香格里拉市', expect.any(Number)],
      ['德钦县', expect.any(Number)],
      ['维西傈僳族自治县', expect.any(Number)],
      ['汉滨区', 153],
    ]);
    const asked = groups?.map(({ topics }) =>
      topics.filter(({ applicable }) => applicable > 0).map(({ topic }) => topic),
    );
    const common = ['PREMISES', 'SIGNAGE', 'RULES', 'RECORDS', 'EQUIPMENT'];
    for (const topics of asked ?? []) expect(topics).toEqual(expect.arrayContaining(common));
    expect(asked?.[0]).toContain('ACTIVITY');
    expect(asked?.[3]).toContain('NETWORK');
    expect(asked?.[3]).not.toContain('ACTIVITY');
    expect(found?.ranking).toHaveLength(4);
    expect(statements.length).toBeLessThanOrEqual(8);
  });
});

describe('a clerk of 汉滨区', () => {
  it('is told nothing of 沿滩区, not by its code, its records, its people nor its ids', async () => {
    const theirs = await world.as('CLERK', '510311');
    const mine = await world.as('CLERK', '610902');
    const query = /* GraphQL */ `{ division(code: "510311") {
      name rollup(period: {year: 2024}) { votersReceived } breakdown(level: TOWNSHIP, period: {year: 2024}) { rollup { votersReceived } }
      declared(period: {year: 2024}) { value } reconcile(period: {year: 2024}) { counted } congress { name }
      stations(first: 5) { totalCount edges { node { id } } } activities(first: 5) { totalCount edges { node { id } } }
      opinions(first: 5) { totalCount edges { node { id } } } servedDeputies(first: 5) { totalCount edges { node { id } } }
      groups(first: 5) { totalCount } byElections(first: 5) { totalCount edges { node { id } } } nilReports(first: 5) { totalCount }
      ruleSets(first: 5) { totalCount } seats(first: 5) { totalCount } deputies(first: 1) { edges { node { name contact { phone } manner } } }
      children(first: 50) { edges { node { stations(first: 2) { totalCount edges { node { id } } } } } } } }`;
    interface Seen {
      division: Record<string, { totalCount: number; edges: { node: { id: string } }[] }> & {
        deputies: { edges: { node: { name: string; contact: unknown; manner: unknown } }[] };
        children: { edges: { node: { stations: { totalCount: number } } }[] };
      };
    }
    const own = (await theirs.ask<Seen, object>(query)).data?.division;
    const { data, errors } = await mine.ask<Seen, object>(query);
    expect(errors).toBeUndefined();
    const seen = data?.division;
    for (const nothing of ['rollup', 'breakdown', 'declared', 'reconcile', 'congress'])
      expect(seen?.[nothing], nothing).toBeNull();
    for (const list of [
      'stations',
      'activities',
      'opinions',
      'servedDeputies',
      'groups',
      'byElections',
      'nilReports',
      'ruleSets',
      'seats',
    ]) {
      expect(seen?.[list]?.totalCount, list).toBe(0);
    }
    expect(seen?.children.edges.every((edge) => edge.node.stations.totalCount === 0)).toBe(true);
    for (const { node } of seen?.deputies.edges ?? [])
      expect(node).toMatchObject({ contact: null, manner: null });
    const ids = ['activities', 'opinions', 'servedDeputies', 'byElections'].flatMap(
      (list) => own?.[list]?.edges.map((edge) => edge.node.id) ?? [],
    );
    expect(ids.length).toBeGreaterThan(10);
    const byId = await mine.ask<{ nodes: null[] }, object>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(byId.data?.nodes).toEqual(ids.map(() => null));
  });
});
