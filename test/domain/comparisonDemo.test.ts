// What is told of the demo's stations equals what plain SQL makes of the records.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { groupsOf } from '../support/comparing.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld('demo');
});
afterAll(() => world.close());

const beneath = `with recursive beneath as (
    select id from division where code = $1
    union all select d.id from beneath b join division d on d.parent_id = b.id
  ), there as (
    select s.* from station s where s.division_id in (select id from beneath)
      and s.opened_on <= '2024-12-31' and (s.closed_on is null or s.closed_on > '2024-12-31')
  ), judged as (
    select distinct on (a.station_id) a.* from assessment a where a.station_id in (select id from there)
      and a.state = 'VERIFIED' and a.upheld is distinct from false and a.on_date <= '2024-12-31'
      and (a.valid_until is null or a.valid_until > '2024-12-31')
    order by a.station_id, a.on_date desc, a.id desc
  )`;

it.each(['5334', '533401', '610902', '530502'])('of %s, as of the end of 2024', async (code) => {
  const [truth] = await world.sql<Record<string, number>>(
    `${beneath}, used as (
       select t.id, opened_on > '2024-10-01' as is_new, exists (
         select from activity v join attendance a on a.activity_id = v.id where v.station_id = t.id
           and v.withdrawn_at is null and v.held_on between '2024-10-01' and '2024-12-31') as recently from there t
     ), held as (
       select v.* from activity v join there t on t.id = v.station_id
       where v.withdrawn_at is null and v.held_on between '2024-01-01' and '2024-12-31'
     ), said as (
       select o.* from opinion o join there t on t.id = o.station_id
       where o.withdrawn_at is null and o.received_on between '2024-01-01' and '2024-12-31'
     )
     select (select count(*)::int from there) as stations, (select count(*)::int from judged) as assessed,
       (select count(*)::int from judged j where not exists (
          select from assessment_item i join standard_item s on s.id = i.item_id
          where i.assessment_id = j.id and i.verdict = 'NOT_MET' and s.is_required)) as compliant,
       (select count(*)::int from used where recently) as active,
       (select count(*)::int from used u join judged j on j.station_id = u.id where j.is_compliant and not recently and not is_new) as idle,
       (select count(*)::int from used where not recently and not is_new) as unused,
       (select count(*)::int from held) as activities, (select coalesce(sum(voters_received), 0)::int from held) as voters,
       (select count(*)::int from attendance a join held h on h.id = a.activity_id) as visits,
       (select count(*)::int from said) as opinions,
       (select count(*)::int from said where resolved_on <= '2024-12-31') as closed`,
    [code],
  );
  const topics = await world.sql<{ topic: string; met: number; applicable: number }>(
    `${beneath}
     select topic, count(*) filter (where lacks = 0)::int as met, count(*)::int as applicable from (
       select j.id, s.topic, count(*) filter (where i.verdict = 'NOT_MET') as lacks
       from judged j join assessment_item i on i.assessment_id = j.id join standard_item s on s.id = i.item_id
       where i.verdict <> 'NOT_APPLICABLE' group by 1, 2
     ) t group by 1 order by topic`,
    [code],
  );
  const [group] = await groupsOf(await world.as('ANALYST', '0'), [code], '{ year: 2024 }');
  const { stations, assessed, compliant, use } = group ?? {};
  expect(truth?.['compliant']).toBeGreaterThan(0);
  expect({ stations, assessed, compliant, ...use }).toEqual({
    ...{ stations: truth?.['stations'], assessed: truth?.['assessed'], compliant: truth?.['compliant'] },
    ...{ active: truth?.['active'], unused: truth?.['unused'] },
    ...{ compliantButUnused: truth?.['idle'], activityCount: truth?.['activities'] },
    ...{ deputyStationVisits: truth?.['visits'], votersReceived: truth?.['voters'] },
    ...{ opinionsCollected: truth?.['opinions'], opinionsClosed: truth?.['closed'] },
  });
  expect(group?.rate).toMatchObject({ numerator: truth?.['compliant'], denominator: truth?.['assessed'] });
  expect(
    group?.topics
      .filter(({ applicable }) => applicable > 0)
      .map(({ topic, met, applicable }) => ({ topic, met, applicable })),
  ).toEqual(topics);
});
