// Databases from before demonstration sites had a history keep every site, and count the same as before.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { freshDatabase, type TestDatabase } from '../support/cluster.ts';

const migrations = new URL('../../prisma/migrations', import.meta.url).pathname;
const turn = '20261124200100_demonstrations';

let database: TestDatabase;
let client: pg.Client;
let folder: string;

const importing = async (text: string): Promise<void> => {
  await client.query(`begin; set local role renda_import; ${text}; commit`);
};
const rows = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
  (await client.query<Row>(text)).rows;

/** The columns that count sites, by division, month and year. */
const counted = () =>
  rows(`select division_id, own, grain::text, period::text, demonstration_province, demonstration_prefecture, demonstration_county
    from tally.cell where coalesce(demonstration_province, demonstration_prefecture, demonstration_county) is not null
    order by 1, 2, 3, 4`);

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'renda-migrations-'));
  const before = (await readdir(migrations)).filter((name) => name < turn);
  for (const name of before) await cp(join(migrations, name), join(folder, name), { recursive: true });
  await migrate(database.ownerUrl, folder);
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await importing(`
    insert into tree_version (version, valid_from, document) values (1, '2000-01-01', 'test');
    insert into division (id, place, place_end, parent_id, level, kind, code, name, full_name, has_congress, is_virtual,
      reports, pinyin, initials) values (1, 11, 20, null, 'COUNTY', 'COUNTY', '110101', 'C', 'C', true, false, false, 'c', 'c');
    insert into division_ancestor (version, descendant_id, ancestor_id, depth) values (1, 1, 1, 0);
    insert into station (division_id, place, kind, name, opened_on, closed_on, public_code, demonstration, demonstration_on)
    values (1, 11, 'HOME', 'open', '2020-01-01', null, 'a', 'COUNTY', '2021-03-05'),
      (1, 11, 'ROOM', 'closed', '2020-01-01', '2023-06-01', 'b', 'PROVINCE', '2022-01-01'),
      (1, 11, 'ROOM', 'closed as it was named', '2020-01-01', '2023-06-01', 'c', 'COUNTY', '2023-06-01'),
      (1, 11, 'ROOM', 'none', '2020-01-01', null, 'd', null, null)`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

it('moves every site, with its end where the station closed, and leaves the counts as they are', async () => {
  await client.query('select tally.fold(100)');
  const before = await counted();
  expect(before.length).toBeGreaterThan(0);
  await migrate(database.ownerUrl, migrations);
  const sites = await rows(
    `select s.name, d.level, d.granted_on::text as "from", d.ended_on::text as until, d."end"
     from demonstration d join station s on s.id = d.station_id order by s.id`,
  );
  expect(sites).toEqual([
    { name: 'open', level: 'COUNTY', from: '2021-03-05', until: null, end: null },
    { name: 'closed', level: 'PROVINCE', from: '2022-01-01', until: '2023-06-01', end: 'CLOSED' },
    {
      name: 'closed as it was named',
      level: 'COUNTY',
      from: '2023-06-01',
      until: '2023-06-01',
      end: 'CLOSED',
    },
  ]);
  expect(await rows('select 1 from tally.ledger')).toEqual([]);
  expect(await counted()).toEqual(before);
  expect(await rows('select * from tally.recount()')).toEqual([]);
  const [wall] = await rows<{ forced: boolean }>(
    `select relforcerowsecurity as forced from pg_class where oid = 'station'::regclass`,
  );
  expect(wall?.forced).toBe(true);
});

it('counts on from there', async () => {
  await importing(
    `update demonstration set ended_on = '2024-02-01', "end" = 'WITHDRAWN' where ended_on is null`,
  );
  await client.query('select tally.fold(100)');
  const [year] = await rows<{ n: string }>(
    `select demonstration_county as n from tally.cell where own and grain = 'year' and period = '2024-01-01'`,
  );
  expect(Number(year?.n)).toBe(-1);
  expect(await rows('select * from tally.recount()')).toEqual([]);
});
