// The nation's data set, very small: made by seed, counted like anything else, and the database is left as it was.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf } from '../../bench/data/chance.ts';
import { clear } from '../../bench/data/clear.ts';
import { definitionsOf, demandSame } from '../../bench/data/definitions.ts';
import { fill, type Filled, record } from '../../bench/data/fill.ts';
import { planOf } from '../../bench/data/plan.ts';
import { putBack, setAside } from '../../bench/data/setAside.ts';
import { recount } from '../support/mend.ts';
import { openWorld, type World } from '../support/world.ts';

const scale = 0.001;

let world: World;
let client: pg.Client;
let before: string[];
let made: Filled;

const differences = () => world.arrange(recount);
const number = async (query: string): Promise<number> => {
  const [row] = await world.sql<{ n: string }>(`select (${query}) as n`);
  return Number(row?.n);
};
const rowsOf = (table: string): number => made.tables.find((each) => each.table === table)?.rows ?? 0;

beforeAll(async () => {
  world = await openWorld('nation');
  client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  before = await definitionsOf(client);
  made = await fill(world.ownerUrl, scale, 42);
}, 240_000);
afterAll(async () => {
  await client.end();
  await world.close();
});

describe('the records', () => {
  it('are as many as the scale says, and every congress has one term', async () => {
    const congresses = await number('select count(*) from division where has_congress');
    expect(congresses).toBeGreaterThan(32_000);
    expect(rowsOf('congress')).toBe(congresses);
    expect(rowsOf('term')).toBe(congresses);
    expect(rowsOf('activity')).toBe(6_000);
    expect(rowsOf('station')).toBe(220);
    expect(Math.abs(rowsOf('mandate') - 2_770)).toBeLessThan(30);
    expect(rowsOf('deputy_card')).toBe(rowsOf('mandate'));
    expect(rowsOf('serving')).toBeGreaterThanOrEqual(rowsOf('mandate'));
    for (const { table, rows } of made.tables) {
      if (!table.includes('group')) expect(rows, table).toBeGreaterThan(0);
    }
  });

  it('have persons with two and more mandates, on one path each', async () => {
    expect(
      await number(
        'select count(*) from (select from mandate group by person_id having count(*) > 1 and count(distinct level) > 1) p',
      ),
    ).toBeGreaterThan(20);
    expect(
      await number(
        'select count(*) from (select distinct person_id from mandate) p where not mandates_lie_on_one_path(person_id)',
      ),
    ).toBe(0);
  });

  it('crowd in some months and some towns', async () => {
    const [months] = await world.sql<{ april: string; february: string }>(
      `select count(*) filter (where extract(month from held_on) = 4) as april,
         count(*) filter (where extract(month from held_on) = 2) as february from activity`,
    );
    expect(Number(months?.april)).toBeGreaterThan(4 * Number(months?.february));
    const busiest = await number(
      `select sum(n) from (select count(*) as n from activity group by division_id order by 1 desc
         limit (select count(distinct division_id) / 10 from activity)) d`,
    );
    expect(busiest).toBeGreaterThan(0.25 * rowsOf('activity'));
  });

  it('have nobody attend who was not in office, and nothing held at a station that was closed', async () => {
    expect(
      await number(
        `select count(*) from attendance t join activity a on a.id = t.activity_id join serving s on s.id = t.serving_id
         where a.held_on < s.since or a.held_on >= s.until`,
      ),
    ).toBe(0);
    expect(
      await number(
        `select count(*) from activity a join station s on s.id = a.station_id
         where a.held_on < s.opened_on or a.held_on > s.closed_on`,
      ),
    ).toBe(0);
  });

  it('were corrected: withdrawn, moved, and mandates that ended early', async () => {
    expect(await number('select count(*) from activity where withdrawn_at is not null')).toBeGreaterThan(50);
    expect(
      await number('select count(*) from activity where version > 1 and withdrawn_at is null'),
    ).toBeGreaterThan(50);
    expect(await number("select count(*) from mandate where status = 'ENDED'")).toBeGreaterThan(0);
    expect(
      await number(
        'select count(*) from mandate m join deputy_card c using (id) where c.ends_on <> m.ends_on',
      ),
    ).toBe(0);
  });

  it('are counted: nothing is pending but what lies ahead, and a recount finds no difference', async () => {
    expect(await number('select count(*) from tally.ledger where on_date <= tally.today()')).toBe(0);
    expect(await differences()).toEqual([]);
    const [cell] = await world.sql<{ n: string }>(
      `select sum(attendance) as n from tally.cell c join division d on d.id = c.division_id
       where d.code = '0' and not c.own and c.grain = 'year'`,
    );
    expect(Number(cell?.n)).toBe(
      await number(
        'select count(*) from attendance t join activity a on a.id = t.activity_id where a.withdrawn_at is null',
      ),
    );
  });
});

describe('the database', () => {
  it('has the same columns, keys, indexes, triggers, policies and functions as before', async () => {
    expect(before.filter((line) => line.startsWith('index ')).length).toBeGreaterThan(80);
    expect(before.filter((line) => line.includes('FOREIGN KEY')).length).toBeGreaterThan(50);
    expect(await definitionsOf(client)).toEqual(before);
  });

  it('still refuses what points to nothing', async () => {
    await expect(
      world.arrange(`insert into nil_report (division_id, place, month) values (1, 5, '2024-01-01')`),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('is refused when the data are there already, and kept', async () => {
    await expect(fill(world.ownerUrl, scale, 42)).rejects.toThrow(
      'This database holds the national data of scale 0.001 and seed 42 already: --clear',
    );
    expect(await number('select count(*) from activity')).toBe(6_000);
  });
});

describe('keys that are set aside', () => {
  const inTransaction = async (work: () => Promise<void>): Promise<void> => {
    await client.query('begin');
    try {
      await work();
    } finally {
      await client.query('rollback');
    }
  };

  it('are not put back over a row that breaks one', () =>
    inTransaction(async () => {
      await client.query("select set_config('role', 'renda_owner', true)");
      const aside = await setAside(client, ['by_election']);
      await client.query("select set_config('role', 'renda_import', true)");
      await client.query(
        `insert into by_election (division_id, place, level, held_on, electoral_unit, card_id)
         select id, place, 'TOWNSHIP', '2024-01-01', '第1选区', 2000000000 from division limit 1`,
      );
      await client.query("select set_config('role', 'renda_owner', true)");
      await expect(putBack(client, aside)).rejects.toMatchObject({
        code: '23503',
        constraint: 'by_election_card_id_fkey',
      });
    }));

  it('are missed when they are not put back', () =>
    inTransaction(async () => {
      await client.query("select set_config('role', 'renda_owner', true)");
      await setAside(client, ['by_election']);
      const after = await definitionsOf(client);
      expect(() => demandSame(before, after)).toThrow(/- constraint by_election_card_id_fkey on by_election/);
    }));
});

describe('chance', () => {
  const drawn = async (seed: number): Promise<unknown> => {
    const { below, low, pick, day, happens } = chanceOf(seed);
    const keys = 'generate_series(1, 5) as key';
    const [row] = await world.sql<{ drawn: unknown }>(
      `select jsonb_build_array(jsonb_agg(${below(1000, 'key', 'a')}), jsonb_agg(${low(1000, 'key', 'a')}),
         jsonb_agg(${pick(['x', 'y', 'z'], 'key', 'a')}), jsonb_agg(${day('2024-01-01', 31, 'key', 'b')}),
         jsonb_agg(${happens(0.5, 'key', 'b')})) as drawn from ${keys}`,
    );
    return row?.drawn;
  };

  it('draws these numbers on every machine, and others with another seed', async () => {
    expect(await drawn(42)).toMatchInlineSnapshot(`
      [
        [
          14,
          241,
          317,
          117,
          796,
        ],
        [
          1,
          66,
          221,
          106,
          620,
        ],
        [
          "x",
          "y",
          "z",
          "y",
          "x",
        ],
        [
          "2024-01-18",
          "2024-01-01",
          "2024-01-17",
          "2024-01-13",
          "2024-01-06",
        ],
        [
          true,
          false,
          false,
          true,
          false,
        ],
      ]
    `);
    expect(await drawn(43)).not.toEqual(await drawn(42));
  });
});

describe('a plan', () => {
  it.each([0, 2, -1, Number.NaN])('is refused for the scale %o', (wrong) => {
    expect(() => planOf(wrong, 42)).toThrow('A scale is a number from 0.0001 to 1');
  });

  it.each([1.5, Number.NaN])('is refused for the seed %o', (wrong) => {
    expect(() => planOf(scale, wrong)).toThrow('A seed is a whole number');
  });
});

describe('clearing', () => {
  it('takes the records out and counts right, and the same seed makes the same ones again', async () => {
    expect(await clear(world.ownerUrl)).toBe(true);
    expect(await number('select count(*) from person')).toBe(0);
    expect(await definitionsOf(client)).toEqual(before);
    expect(await differences()).toEqual([]);
    expect(await clear(world.ownerUrl)).toBe(false);
    expect(await record(world.ownerUrl, planOf(scale, 42))).toEqual(made);
  }, 240_000);

  it('leaves alone what the generator did not make, and so does filling', async () => {
    const demo = await openWorld('demo');
    const [rows] = await demo.sql<{ n: string }>('select count(*) as n from activity');
    const refusal =
      /This database holds records that the generator did not make \(.*in activity.*name an empty one/;
    await expect(fill(demo.ownerUrl, scale, 42)).rejects.toThrow(refusal);
    await expect(clear(demo.ownerUrl)).rejects.toThrow(refusal);
    expect(await demo.sql('select count(*) as n from activity')).toEqual([rows]);
    await demo.close();
  }, 240_000);
});
