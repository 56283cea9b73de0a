// Databases from before demonstration sites had a history keep every site, and count the same as before.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recount } from '../support/mend.ts';
import { type Older, openBefore } from '../support/older.ts';

let older: Older;

/** The columns that count sites, by division, month and year. */
const counted = () =>
  older.rows(`select division_id, own, grain::text, period::text, demonstration_province, demonstration_prefecture, demonstration_county
    from tally.cell where coalesce(demonstration_province, demonstration_prefecture, demonstration_county) is not null
    order by 1, 2, 3, 4`);

beforeAll(async () => {
  older = await openBefore('20261124200100_demonstrations');
  await older.importing(`
    insert into station (division_id, place, kind, name, opened_on, closed_on, public_code, demonstration, demonstration_on)
    values (1, 11, 'HOME', 'open', '2020-01-01', null, 'a', 'COUNTY', '2021-03-05'),
      (1, 11, 'ROOM', 'closed', '2020-01-01', '2023-06-01', 'b', 'PROVINCE', '2022-01-01'),
      (1, 11, 'ROOM', 'closed as it was named', '2020-01-01', '2023-06-01', 'c', 'COUNTY', '2023-06-01'),
      (1, 11, 'ROOM', 'none', '2020-01-01', null, 'd', null, null)`);
});
afterAll(() => older.close());

it('moves every site, with its end where the station closed, and leaves the counts as they are', async () => {
  await older.rows('select tally.fold(100)');
  const before = await counted();
  expect(before.length).toBeGreaterThan(0);
  await older.migrate();
  const sites = await older.rows(
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
  expect(await older.rows('select 1 from tally.ledger')).toEqual([]);
  expect(await counted()).toEqual(before);
  expect(await older.rows(recount)).toEqual([]);
  const [wall] = await older.rows<{ forced: boolean }>(
    `select relforcerowsecurity as forced from pg_class where oid = 'station'::regclass`,
  );
  expect(wall?.forced).toBe(true);
});

it('counts on from there', async () => {
  await older.importing(
    `update demonstration set ended_on = '2024-02-01', "end" = 'WITHDRAWN' where ended_on is null`,
  );
  await older.rows('select tally.fold(100)');
  const [year] = await older.rows<{ n: string }>(
    `select demonstration_county as n from tally.cell where own and grain = 'year' and period = '2024-01-01'`,
  );
  expect(Number(year?.n)).toBe(-1);
  expect(await older.rows(recount)).toEqual([]);
});
