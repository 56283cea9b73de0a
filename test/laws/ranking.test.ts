// The laws of rankings, on trees that chance has planted: who comes first is who comes first on record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../src/core/day.ts';
import { firstDate, monthText, type Period } from '../../src/core/period.ts';
import { placeUnder } from '../../src/core/place.ts';
import { numberIn } from '../support/insisting.ts';
import { mend, recount } from '../support/mend.ts';
import { plant, type Planted } from '../support/plant.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { sowRecords, tend } from '../support/tend.ts';
import { daysAgo, type Node } from '../support/tree.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const trees = Number(process.env['RENDA_LAW_TREES'] ?? 1);
const now = today().getUTCFullYear() * 12 + today().getUTCMonth();
const thisYear = Math.floor(now / 12) * 12;
const spans: Readonly<Record<string, Period>> = {
  'last year': { from: thisYear - 12, to: thisYear },
  'this year': { from: thisYear, to: thisYear + 12 },
  'a month': { from: now - 3, to: now - 2 },
  'next month': { from: now + 1, to: now + 2 },
  'a quarter': { from: thisYear - 9, to: thisYear - 6 },
  'two whole years and a little': { from: thisYear - 25, to: thisYear + 1 },
};

/** Rank, id, and the numbers. */
type Line = readonly number[];

interface Rankings {
  readonly stations: readonly Line[];
  readonly deputies: readonly Line[];
}

const truth = {
  stations: `select a.station_id as id, count(*)::int as n,
      sum((select count(*) from attendance t where t.activity_id = a.id))::int as visits, sum(a.voters_received)::int as voters
    from activity a where a.station_id is not null and`,
  deputies: `select t.card_id as id, count(*)::int as n, count(a.station_id)::int as visits, null as voters
    from attendance t join activity a on a.id = t.activity_id where`,
};

/** What the records of a division and all beneath it say, by SQL that knows neither counters nor places. */
async function onRecord(world: World, top: Node, { from, to }: Period, most: number): Promise<Rankings> {
  const lines = async (text: string): Promise<Line[]> => {
    const rows = await world.sql<Readonly<Record<'id' | 'n' | 'visits', number>> & { voters: number | null }>(
      `with recursive beneath as (
         select $1::int as id union all select d.id from beneath b join division d on d.parent_id = b.id
       ) ${text} a.withdrawn_at is null and a.held_on >= $2 and a.held_on < $3 and a.held_on <= $4
         and a.division_id in (select id from beneath) group by 1 order by 2 desc, 1`,
      [top.id, firstDate(from), firstDate(to), today()],
    );
    const rankOf = (n: number) => 1 + rows.filter((row) => row.n > n).length;
    return rows
      .slice(0, most)
      .map(({ id, n, visits, voters }) => [rankOf(n), id, n, visits, ...(voters === null ? [] : [voters])]);
  };
  return { stations: await lines(truth.stations), deputies: await lines(truth.deputies) };
}

/** What the service says of each division. */
async function told(
  person: Person,
  nodes: readonly Node[],
  { from, to }: Period,
  first: number,
): Promise<Rankings[]> {
  const document = `query ($period: PeriodInput!, $first: Int) {
      ${nodes.map(({ id, code }) => `n${id}: division(code: "${code}") { ...Rankings }`).join(' ')}
    }
    fragment Rankings on Division {
      busiestStations(period: $period, first: $first) { rank station { id } activityCount deputyStationVisits votersReceived }
      mostActiveDeputies(period: $period, first: $first) { rank deputy { id } activityAttendances deputyStationVisits }
    }`;
  type Entry = Readonly<Record<string, number | { readonly id: string }>>;
  type Found = Readonly<Record<'busiestStations' | 'mostActiveDeputies', readonly Entry[]>>;
  const months = { from: monthText(from), to: monthText(to - 1) };
  const { data, errors } = await person.ask<Readonly<Record<string, Found>>, object>(document, {
    period: { months },
    first,
  });
  if (!data || errors) throw new Error(JSON.stringify(errors));
  const line = (entry: Entry): Line =>
    Object.values(entry).map((value) => (typeof value === 'number' ? value : numberIn(value.id)));
  return nodes.map(({ id }) => ({
    stations: data[`n${id}`]?.busiestStations.map(line) ?? [],
    deputies: data[`n${id}`]?.mostActiveDeputies.map(line) ?? [],
  }));
}

describe.each(Array.from({ length: trees }, (_, index) => index + 1))('on planted tree %i', (seed) => {
  let world: World;
  let planted: Planted;
  let analyst: Person;
  let random: Random;

  const fold = (most: number) => world.sql('select tally.fold($1)', [most]);
  /** What is told of each division, and what is on record. */
  const compared = async (span: string, most: number, nodes = planted.nodes) => {
    const period = spans[span] as Period;
    const ought = await Promise.all(nodes.map((node) => onRecord(world, node, period, most)));
    return { told: await told(analyst, nodes, period, most), ought, of: `${span}, the first ${most}` };
  };

  beforeAll(async () => {
    random = randomFrom(seed + 60);
    world = await openWorld('empty');
    planted = await plant(world, random);
    analyst = await world.as('ANALYST', '0');
    for (let time = 0; time < 3; time += 1) await sowRecords(world, random);
    await world.arrange(
      `update activity set held_on = date '${daysAgo(-20)}' where id in (select id from activity order by id limit 15)`,
    );
  });
  afterAll(() => world.close());

  it('has enough on record for a ranking to be wrong: ties, and deputies in more than one place', async () => {
    const { ought } = await compared('last year', 50);
    const [nation] = ought;
    const ranks = nation?.deputies.map(([rank]) => rank) ?? [];
    expect(ranks.length).toBeGreaterThan(20);
    expect(new Set(ranks).size).toBeLessThan(ranks.length);
    const roaming = await world.sql(
      'select from attendance group by card_id having count(distinct division_id) > 1',
    );
    expect(roaming.length).toBeGreaterThan(5);
  });

  it.each(Object.keys(spans))('agrees over %s, pending, partly folded and folded', async (span) => {
    for (const [most, folded] of [
      [3, 0],
      [50, random.int(1, 60)],
      [7, 100_000],
      [1, 100_000],
    ] as const) {
      await fold(folded);
      const { told, ought, of } = await compared(span, most);
      expect(told, of).toEqual(ought);
    }
    for (let change = 0; change < 10; change += 1) await tend(world, random, planted);
  });

  it('agrees after each of many changes, folded or not', async () => {
    for (let change = 0; change < 25; change += 1) {
      await tend(world, random, planted);
      if (random.chance(0.5)) await fold(random.int(1, 30));
      const nodes = random.shuffle([...planted.nodes]).slice(0, 12);
      const { told, ought, of } = await compared(
        random.pick(Object.keys(spans)),
        random.pick([1, 5, 50]),
        nodes,
      );
      expect(told, of).toEqual(ought);
      expect(await world.sql(recount)).toEqual([]);
    }
  });

  it('agrees after a county has moved to another place, folded or not', async () => {
    const county = planted.nodes.find(({ id, level }) => {
      const beneath = planted.nodes.filter(({ parent }) => parent?.id === id);
      return level === 'COUNTY' && beneath.length > 0;
    }) as Node;
    const parent = county.parent as Node;
    const free = placeUnder(parent, `${parent.code}77`, (place) =>
      planted.nodes.some(({ from }) => from === place),
    );
    await world.arrange(`set constraints all deferred;
      update division set place = place + ${free.from - county.from}, place_end = place_end + ${free.from - county.from}
      where place >= ${county.from} and place < ${county.to}`);
    for (const folded of [0, 100_000]) {
      await fold(folded);
      for (const span of ['last year', 'two whole years and a little']) {
        const { told, ought, of } = await compared(span, 5);
        expect(told, of).toEqual(ought);
      }
    }
  });

  it('remembers whose is what lies ahead, also when that had to be mended', async () => {
    const ahead = () =>
      world.sql(
        `select kind, subject_id, sum(activities)::int as n from tally.subject_pending where on_date > tally.today()
         group by 1, 2 having sum(activities) <> 0 order by 1, 2`,
      );
    const before = await ahead();
    expect(before.length).toBeGreaterThan(2);
    await world.sql('delete from tally.ledger where on_date > tally.today() and deputies is not null');
    expect(await world.sql('select * from tally.recount_subjects()')).not.toEqual([]);
    await mend(world);
    expect(await world.sql(recount)).toEqual([]);
    expect(await ahead()).toEqual(before);
  });
});
