// Databases from before stations and deputies were ranked rank what is on record, whatever of it was pending then.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recount } from '../support/mend.ts';
import { type Older, openBefore } from '../support/older.ts';
import { daysAgo } from '../support/tree.ts';

let older: Older;

/** Activities from an id on, one for each day, at station 1 and attended by deputy 1. */
const held = (first: number, days: readonly string[]) =>
  older.importing(`
    insert into activity (id, division_id, place, type, title, held_on, station_id, voters_received)
    select ${first} - 1 + n, 1, 11, 'RECEPTION', 'reception', day::date, 1, 3
    from unnest('{${days.join()}}'::text[]) with ordinality d (day, n);
    insert into attendance (division_id, place, activity_id, serving_id, card_id)
    select 1, 11, id, 1, 1 from activity where id >= ${first}`);

beforeAll(async () => {
  older = await openBefore('20261124201000_ranking');
  await older.importing(`
    insert into congress (id, division_id, place, level, name) values (1, 1, 11, 'COUNTY', 'C');
    insert into term (id, division_id, place, congress_id, number, starts_on, ends_on, seat_quota)
    values (1, 1, 11, 1, 1, '2000-01-01', '2100-01-01', 1);
    insert into person (id) values (1);
    insert into mandate (id, division_id, place, term_id, person_id, level, electoral_unit, manner, starts_on, ends_on)
    values (1, 1, 11, 1, 1, 'COUNTY', 'U', 'GENERAL', '2000-01-01', '2100-01-01');
    insert into deputy_card (id, division_id, place, level, name, pinyin, gender, term_number, electoral_unit, status,
      starts_on, ends_on) values (1, 1, 11, 'COUNTY', 'D', 'd', 'FEMALE', 1, 'U', 'ACTIVE', '2000-01-01', '2100-01-01');
    insert into serving (id, division_id, place, card_id, level, since) values (1, 1, 11, 1, 'COUNTY', '2000-01-01');
    insert into station (id, division_id, place, kind, name, opened_on, public_code)
    values (1, 1, 11, 'HOME', 'S', '2000-01-01', 'a')`);
});
afterAll(() => older.close());

/** The counters and what is pending of 2024, of 2025 and of what lies ahead, of the station and of the deputy. */
const counted = () =>
  older.rows(`
    select kind, span, sum(activities)::int as activities, sum(visits)::int as visits, sum(voters)::int as voters from (
      select kind, span, activities, visits, voters from tally.subject_cell where span < 10000
      union all
      select kind, case when on_date > tally.today() then 0 else extract(year from on_date) end::int, activities, visits, voters
      from tally.subject_pending
    ) c group by 1, 2 order by 1, 2`);

it('counts what was folded, what was pending and what lay ahead', async () => {
  await held(1, ['2024-03-05', '2024-05-05']);
  await older.rows('select tally.fold(100)');
  await held(3, ['2024-05-05', '2025-01-01', daysAgo(-5)]);
  await older.migrate();
  const ought = [
    { kind: 'd', span: 0, activities: 1, visits: 1, voters: 0 },
    { kind: 'd', span: 2024, activities: 3, visits: 3, voters: 0 },
    { kind: 'd', span: 2025, activities: 1, visits: 1, voters: 0 },
    { kind: 's', span: 0, activities: 1, visits: 1, voters: 3 },
    { kind: 's', span: 2024, activities: 3, visits: 3, voters: 9 },
    { kind: 's', span: 2025, activities: 1, visits: 1, voters: 3 },
  ];
  expect(await counted()).toEqual(ought);
  expect(await older.rows(recount)).toEqual([]);
  await older.rows('select tally.fold(100)');
  expect(await counted()).toEqual(ought);
});

it('takes back what was pending then', async () => {
  await older.importing(`update activity set withdrawn_at = now() where id in (1, 3)`);
  expect(await older.rows(recount)).toEqual([]);
  await older.rows('select tally.fold(100)');
  expect(await counted()).toMatchObject([
    {},
    { kind: 'd', span: 2024, activities: 1 },
    {},
    {},
    { voters: 3 },
    {},
  ]);
});
