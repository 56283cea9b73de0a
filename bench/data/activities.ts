// What is held in two years, day by day, and who comes: at busy sites more than at quiet ones, the keen more often.
import { type Day, partsOf } from './calendar.ts';
import { happenings, perSetting } from './happenings.ts';
import { numbered, type Plan, scratch, type Step } from './plan.ts';

/** Statements for each table: large, so that the ledger gets few rows, and small enough for the memory. */
const parts = 8;

/** Where something can be held: a station, with a group, or elsewhere in the division. A draw below `through` hits one. */
const sites = `
  with part as (
    select division_id, null::int as station_id, null::int as group_id, 'open' as setting, 30 as part,
      null::date as opened_on, null::date as closes_on from crew
    union all
    select division_id, null, id, 'group', 8, formed_on, null from circle where g < 4
    union all
    select division_id, id, null, case when kind in ('LEGISLATIVE', 'SUPERVISION') then kind else 'station' end,
      case kind when 'HOME' then 60 when 'STATION' then 80 when 'ROOM' then 16 when 'POINT' then 10 when 'PROFESSIONAL' then 20
        when 'LEGISLATIVE' then 10 else 6 end * 12 / least(n + 4, 24), opened_on, closes_on from opening
  ), weighed as (
    select p.*, s.place, s.name, c.first, c.size,
      s.weight::bigint * p.part as weight
    from part p join spot s on s.id = p.division_id join crew c on c.division_id = p.division_id
  )
  select row_number() over turn as number, (sum(weight) over turn)::bigint - weight::bigint as below, w.*
  from weighed w where weight > 0
  window turn as (order by place, station_id nulls first, group_id nulls first)`;

const programme: readonly Step[] = [
  {
    says: '(happening)',
    sql: 'create temp table happening (setting text, k int, type "ActivityType", title text, voters int, organiser text) on commit drop',
  },
  {
    says: '(happening)',
    sql: `insert into happening
      select setting, row_number() over (partition by setting order by o) - 1, type::"ActivityType", title, voters, organiser
      from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[])
        with ordinality as u (setting, type, title, voters, organiser, o)`,
    values: [
      happenings.map(({ setting }) => setting),
      happenings.map(({ type }) => type),
      happenings.map(({ title }) => title),
      happenings.map(({ voters }) => voters),
      happenings.map(({ organiser }) => organiser),
    ],
  },
  { says: '(happening)', sql: 'analyze happening' },
];

/** The activities of some days. A station that was not open on the day was not where it was held. */
const held = ({ chance }: Plan, days: readonly Day[]): Step => ({
  says: 'activity',
  sql: `insert into activity (id, division_id, place, type, title, held_on, starts_at, station_id, group_id, lead_organiser,
      voters_received, recorded_at, is_synthetic)
    select a.id, a.division_id, a.place, h.type, replace(h.title, '{at}', a.name), a.day,
      (array[510, 540, 570, 600, 840, 870, 900])[1 + ${chance.below(7, 'a.id', 'hour')}], a.station_id, a.group_id,
      a.name || h.organiser,
      case when h.voters = 0 then 0 else ${chance.low('2 * h.voters', 'a.id', 'voters')}
        + case when ${chance.happens(0.03, 'a.id', 'crowd')} then ${chance.below(60, 'a.id', 'crowd size')} else 0 end end,
      (a.day + interval '17 hours') at time zone 'Asia/Shanghai' + ${chance.low(12, 'a.id', 'recorded')} * interval '9 hours',
      true
    from (
      select d.id, d.day, s.division_id, s.place, s.name,
        case when o.is_open then s.station_id end as station_id, case when o.is_open then s.group_id end as group_id,
        case when o.is_open then s.setting else 'open' end as setting
      from (
        select day, i as id, width_bucket(${chance.draw('i', 'site')} % (select max(below + weight) from site), array(select below from site order by number)) as site
        from unnest($1::date[], $2::int[], $3::int[]) as u (day, first, last) cross join lateral generate_series(first, last) i
        offset 0
      ) d
      join site s on s.number = d.site
      cross join lateral (
        select (s.opened_on is null or s.opened_on <= d.day) and (s.closes_on is null or d.day < s.closes_on) as is_open
      ) o
    ) a
    join happening h on h.setting = a.setting and h.k = ${chance.below(perSetting, 'a.id', 'happening')}`,
  values: [days.map(({ day }) => day), days.map(({ first }) => first), days.map(({ last }) => last)],
});

/** How many come, as often as it stands here: 2.35 on average, a few of whom are not in office then and are left out. */
const crowds = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 5, 8];
const mostComing = Math.max(...crowds);

/** Who came to the activities of some days, of those in office then. */
const attended = ({ chance }: Plan, days: readonly Day[]): Step => ({
  says: 'attendance',
  sql: `insert into attendance (id, division_id, place, activity_id, serving_id, card_id, recorded_at)
    select (a.id - 1) * ${mostComing} + j + 1, a.division_id, a.place, a.id, s.id, s.card_id, null
    from (
      select a.id, a.held_on, c.*, (array[${crowds.join(',')}])[1 + ${chance.below(crowds.length, 'a.id', 'attendance')}] as coming,
        ${chance.low('c.size', 'a.id', 'first attendee')} as start
      from activity a join crew c on c.division_id = a.division_id
      where a.id between ${days[0]?.first ?? 1} and ${days.at(-1)?.last ?? 0}
    ) a
    cross join lateral generate_series(0, least(a.coming, a.size) - 1) j
    join stint s on s.id = a.first + (a.start + j) % a.size and s.since <= a.held_on and s.last_on > a.held_on`,
});

/** Activities with those who came; stations and registrations first. */
export const activitySteps = (plan: Plan, days: readonly Day[]): Step[] => [
  ...scratch('site', sites),
  { says: '(site)', sql: 'create unique index on site (number)' },
  ...programme,
  ...partsOf(days, parts).map((some) => held(plan, some)),
  ...partsOf(days, parts).map((some) => attended(plan, some)),
  ...['activity', 'attendance'].map(numbered),
];
