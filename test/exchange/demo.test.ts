// The demo's records count what the five places published, lie in those places alone, and are the same every time.
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../src/exchange/demo/loadDemo.ts';
import { randomFrom, seedOf, share } from '../../src/exchange/demo/random.ts';
import { freshDatabase, type TestDatabase } from '../support/cluster.ts';
import { miscounted } from '../support/congresses.ts';
import { ask } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let nation: Person;

beforeAll(async () => {
  world = await openWorld('demo');
  nation = await world.as('ANALYST', '0');
});
afterAll(() => world.close());

interface Reconciled {
  readonly counted: number | null;
  readonly verdict: string;
  readonly declared: { readonly metric: string; readonly dimension: string | null; readonly value: number };
}

async function reconciled(code: string): Promise<readonly Reconciled[]> {
  const query = `{ division(code: "${code}") { reconcile(period: { year: 2024 }) {
    counted verdict declared { metric dimension value } } } }`;
  return (await ask<{ division: { reconcile: Reconciled[] } }>(nation, query)).division.reconcile;
}

const told = ({ counted, verdict, declared: { metric, dimension } }: Reconciled): string =>
  [metric, ...(dimension === null ? [] : [dimension]), counted, verdict].join(' ');

/** What is counted where a place published it; the exact ones are the published numbers themselves. */
const places: readonly (readonly [code: string, name: string, counts: readonly string[]])[] = [
  [
    '610902',
    '汉滨区',
    [
      'groupActivityCount 32',
      'stationCount 153',
      'votersReceived 20137',
      'opinionsCollected 2143',
      'opinionsResolved 283',
    ],
  ],
  [
    '530502105',
    '瓦窑镇',
    [
      'trainingSessions 6',
      'activityCount RESEARCH 2',
      'activityCount LAW_PUBLICITY 4',
      'reportBackDeputyCount COUNTY 3',
      'reportBackDeputyCount TOWNSHIP 57',
      'groupCount 5',
      'groupActivityCount 5',
      'deputyStationVisits 82',
      'votersReceived 175',
      'opinionsCollected 71',
      'opinionsResolved 66',
    ],
  ],
  [
    '510311',
    '沿滩区',
    [
      'byElectedCount COUNTY 12',
      'byElectedCount PREFECTURE 1',
      'activityCount INSPECTION+RESEARCH+LAW_INSPECTION 33',
      'stationActivityCount 197',
      'opinionsCollected 1425',
      'opinionsResolved 465',
    ],
  ],
  ['370406', '山亭区', ['servedDeputyCount 987', 'opinionsCollected 274', 'opinionsResolved 44']],
  [
    '5334',
    '迪庆州',
    [
      'stationCount HOME 4',
      'stationCount STATION 29',
      'stationCount ROOM 197',
      'stationCount PROFESSIONAL 7',
      'demonstrationStationCount PROVINCE 3',
      'demonstrationStationCount PREFECTURE 6',
      'deputyStationVisits 4263',
      'votersReceived 5038',
      'opinionsCollected 1528',
      'opinionsResolved 1052',
    ],
  ],
];

describe('what is counted', () => {
  it.each(places)('%s %s agrees with what it published', async (code, _name, counts) => {
    const counted = (await reconciled(code)).filter((each) => each.verdict !== 'NOT_COUNTED_HERE');
    expect(counted.map(told)).toEqual(counts.map((each) => `${each} CONSISTENT`));
  });

  it('says of the other figures that nothing here counts them', async () => {
    const all = (await Promise.all(places.map(([code]) => reconciled(code)))).flat();
    const others = all.filter(({ counted }) => counted === null);
    expect(all).toHaveLength(71);
    expect(others).toHaveLength(71 - places.flatMap(([, , counts]) => counts).length);
    expect(new Set(others.map(({ verdict }) => verdict))).toEqual(new Set(['NOT_COUNTED_HERE']));
  });

  it('equals what the records say', async () => {
    expect(await miscounted(world)).toBe(0);
  });
});

interface Coverage {
  readonly expected: number;
  readonly reporting: number;
}
const coverage = async (code: string): Promise<Coverage> => {
  const query = `{ division(code: "${code}") { rollup(period: { year: 2024 }) { coverage { expected reporting } } } }`;
  return (await ask<{ division: { rollup: { coverage: Coverage } } }>(nation, query)).division.rollup
    .coverage;
};

describe('the places between', () => {
  it('do not report', async () => {
    const parts = await Promise.all(['610902', '530502105', '510311', '370406', '5334'].map(coverage));
    expect(parts.map(({ reporting }) => reporting)).toEqual([28, 1, 12, 10, 29]);
    for (const { expected, reporting } of parts) expect(reporting).toBe(expected);
    expect((await coverage('0')).reporting).toBe(80);
    expect(await coverage('530502')).toEqual({ expected: 21, reporting: 1 });
  });

  it('have no records, and hardly any people', async () => {
    const inPlaces = `exists (select from division p join division d on d.place >= p.place and d.place < p.place_end
      where p.code in ('610902', '530502105', '510311', '370406', '5334') and d.id = t.division_id)`;
    for (const table of [
      'activity',
      'opinion',
      'station',
      'serving',
      'deputy_group',
      'attendance',
      'by_election',
    ]) {
      expect(await world.sql(`select from ${table} t where not ${inPlaces}`), table).toEqual([]);
    }
    const owners = await world.sql<{ name: string }>(
      `select d.name from term t join division d on d.id = t.division_id where not ${inPlaces} order by d.place`,
    );
    expect(owners.map(({ name }) => name)).toEqual([
      '山东省',
      '枣庄市',
      '自贡市',
      '保山市',
      '隆阳区',
      '安康市',
    ]);
  });
});

describe('the records', () => {
  it('are all marked as made up', async () => {
    for (const table of ['mandate', 'station', 'activity', 'opinion']) {
      const [row] = await world.sql<{ all: number; made: number }>(
        `select count(*)::int as all, count(*) filter (where is_synthetic)::int as made from ${table}`,
      );
      expect(row?.all, table).toBeGreaterThan(0);
      expect(row?.made, table).toBe(row?.all);
    }
  });

  it('say of 迪庆州 that its figures are cumulative and undated', async () => {
    const remarks = await world.sql<{ remark: string }>(
      `select distinct a.remark from activity a join division d on d.id = a.division_id where d.code like '5334%'`,
    );
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.remark).toContain('累计数且未注明日期');
  });

  it.each([
    [
      'nobody attends who is not registered there and in office',
      `select from attendance a join activity v on v.id = a.activity_id
       join serving s on s.id = a.serving_id join deputy_card c on c.id = a.card_id
       where v.held_on < s.since or v.held_on >= s.until or v.held_on >= c.ends_on`,
    ],
    [
      'nothing is held at a station before it opened',
      `select from activity v join station s on s.id = v.station_id
       where v.held_on < s.opened_on`,
    ],
    [
      'opinions are received on the day and at the station of their activity',
      `select from opinion o
       join activity v on v.id = o.activity_id
       where o.received_on <> v.held_on or o.station_id is distinct from v.station_id`,
    ],
    [
      'nobody is registered beside the division they sit for',
      `select from serving s join deputy_card c on c.id = s.card_id
       join division x on x.id = s.division_id join division y on y.id = c.division_id
       where not is_at_or_above(x.id, y.id) and not is_at_or_above(y.id, x.id)`,
    ],
    ['nobody is registered twice', `select card_id from serving group by card_id having count(*) > 1`],
    [
      'a group acts with its own members',
      `select from attendance a join activity v on v.id = a.activity_id
       where v.group_id is not null and not exists (select from group_member m
         where m.group_id = v.group_id and m.serving_id = a.serving_id)`,
    ],
    [
      'no congress has more deputies than seats',
      `select from term t where seat_quota <
       (select count(*) from mandate m where m.term_id = t.id and m.starts_on <= date '2024-06-30' and m.ends_on > date '2024-06-30')`,
    ],
    [
      'whoever reports has deputies who take part there',
      `select from division d where reports
       and exists (select from activity v where v.division_id = d.id) and not exists (select from serving s where s.division_id = d.id)`,
    ],
    [
      'whoever carries an opinion has a name, and whatever is closed has an outcome',
      `select from opinion
       where (state <> 'RECEIVED' and handler is null) or (state in ('RESOLVED', 'DECLINED') and outcome is null)
         or (state in ('ANSWERED', 'RESOLVED') and (answer is null or answered_on < received_on))
         or resolved_on < answered_on or resolved_on > date '2024-12-31'`,
    ],
  ])('keep to the rules: %s', async (_rule, broken) => {
    expect(await world.sql(broken)).toEqual([]);
  });

  it('have persons who hold two seats on one path', async () => {
    type Counts = { mandateCount: number; distinctDeputyCount: number };
    const query =
      '{ division(code: "610902") { rollup(period: { year: 2024 }) { mandateCount distinctDeputyCount } } }';
    const { mandateCount, distinctDeputyCount } = (await ask<{ division: { rollup: Counts } }>(nation, query))
      .division.rollup;
    expect(mandateCount).toBe(280 + 1_430);
    expect(distinctDeputyCount).toBeLessThan(mandateCount);
  });

  it('spread over all months and most stations', async () => {
    for (const code of ['610902', '5334']) {
      const months = await world.sql(
        `select distinct date_trunc('month', held_on) from activity v join division d on d.id = v.division_id
         where d.code like '${code}%'`,
      );
      expect(months).toHaveLength(12);
      const [used] = await world.sql<{ share: number }>(
        `select avg(exists (select from activity v where v.station_id = s.id)::int)::float8 as share
         from station s join division d on d.id = s.division_id where d.code like '${code}%'`,
      );
      expect(used?.share).toBeGreaterThan(0.9);
    }
  });
});

const tables = [
  ...[
    'congress',
    'term',
    'session',
    'person',
    'mandate',
    'deputy_card',
    'deputy_contact',
    'by_election',
    'serving',
  ],
  ...['deputy_group', 'group_member', 'station', 'demonstration', 'station_assignment', 'activity'],
  ...['attendance', 'opinion'],
];

async function checksums(database: TestDatabase): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const found: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ sum: string }>(
      `select md5(string_agg((to_jsonb(t) - 'recorded_at')::text, '' order by (to_jsonb(t) - 'recorded_at')::text)) as sum
       from ${table} t`,
    );
    found[table] = rows[0]?.sum ?? '';
  }
  await client.end();
  return found;
}

describe('loading', () => {
  it('makes the same records on every machine, once', async () => {
    const other = await openWorld('nation');
    await other.close();
    const [one, two] = await Promise.all([freshDatabase('nation'), freshDatabase('nation')]);
    const said: string[] = [];
    const loaded = await loadDemo(one.ownerUrl, (line) => said.push(line));
    expect(loaded.rows).toBeGreaterThan(40_000);
    expect(said).toHaveLength(5);
    await loadDemo(two.ownerUrl);
    const sums = await checksums(one);
    expect(await checksums(two)).toEqual(sums);
    expect(Object.values(sums).every((sum) => sum.length === 32)).toBe(true);
    expect(await loadDemo(one.ownerUrl)).toEqual({ rows: 0 });
    expect(await checksums(one)).toEqual(sums);
    await Promise.all([one.drop(), two.drop()]);
  }, 120_000);

  it('adds nothing to a database that has records of its own', async () => {
    const used = await openWorld('nation');
    await used.close();
    const database = await freshDatabase('nation');
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(`set role renda_import`);
    await client.query(
      `insert into congress (division_id, place, level, name) select id, place, level, '保山市人民代表大会'
       from division where code = '5305'`,
    );
    expect(await loadDemo(database.ownerUrl)).toEqual({ rows: 0 });
    expect((await client.query('select from mandate')).rowCount).toBe(0);
    await client.end();
    await database.drop();
  });
});

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: number) =>
      Array.from({ length: 20 }, () => 0).map(
        (
          (random) => () =>
            random.int(0, 999)
        )(randomFrom(seed)),
      );
    expect(draw(seedOf('610902'))).toEqual(draw(seedOf('610902')));
    expect(draw(seedOf('610902'))).not.toEqual(draw(seedOf('610903')));
  });

  it('samples each item once at most', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(30), fc.nat(40), (seed, length, count) => {
        const items = Array.from({ length }, (_, index) => index);
        const sample = randomFrom(seed).sample(items, count);
        expect(sample).toHaveLength(Math.min(length, count));
        expect(new Set(sample).size).toBe(sample.length);
        for (const each of sample) expect(items).toContain(each);
      }),
    );
  });

  it('shares a number out exactly, within the caps, and refuses what does not fit', () => {
    const part = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(60));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), fc.nat(2_000), (parts, total) => {
        const weights = parts.map(([weight]) => weight);
        const caps = parts.map(([, cap]) => cap);
        const room = caps.reduce((sum, cap) => sum + cap, 0);
        if (total > room) {
          expect(() => share(total, weights, caps)).toThrow('do not fit');
          return;
        }
        const shared = share(total, weights, caps);
        expect(shared.reduce((sum, each) => sum + each, 0)).toBe(total);
        shared.forEach((each, index) => expect(each).toBeLessThanOrEqual(caps[index] ?? 0));
      }),
    );
  });
});
