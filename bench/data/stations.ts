// Stations of every kind, more of them where more goes on, with those who are assigned to them.
import { codeAlphabet, codeLength } from '../../src/domain/station/rules.ts';
import { looked, numbered, type Plan, scratch, type Step } from './plan.ts';

/** How many stations each division has: so many in all, exactly. */
const openings = ({ chance, scale, stations }: Plan): string => `
  with weighed as (
    select s.*, case level when 'PROVINCE' then 30 when 'PREFECTURE' then 40 when 'COUNTY' then 60 else 40 + weight end as share
    from spot s where is_awake and ${chance.happens(Math.sqrt(Math.sqrt(scale)), 'id', 'stations')}
  ), counted as (
    select w.*, sum(share) over (order by place) as through, sum(share) over () as whole from weighed w
  ), opened as (
    select c.id as division_id, c.place, c.level, c.name, c.upper_id,
      row_number() over (order by c.place, n)::int as id, n
    from counted c cross join lateral
      generate_series(1, (through * ${stations} / whole)::bigint - ((through - share) * ${stations} / whole)::bigint) n
  ), kinds as (
    select o.*, case when level = 'TOWNSHIP' then case n when 1 then 'HOME' when 2 then 'STATION' else
        ${chance.pick([...Array<string>(9).fill('ROOM'), ...Array<string>(9).fill('POINT'), 'PROFESSIONAL', 'SUPERVISION'], 'id', 'kind')} end
      when n = 1 then 'HOME' else (array['PROFESSIONAL', 'LEGISLATIVE', 'SUPERVISION', 'PROFESSIONAL'])[1 + (n - 2) % 4] end as kind,
      case when ${chance.happens(0.92, 'id', 'old')} then ${chance.day('2016-03-01', 2860, 'id', 'opened')}
        else ${chance.day('2024-01-05', 700, 'id', 'opened')} end as opened_on
    from opened o
  )
  select k.*, case when ${chance.happens(0.015, 'id', 'closes')} and opened_on < date '2024-06-01'
      then ${chance.day('2024-07-01', 500, 'id', 'closed')} end as closes_on,
    first_value(id) over (partition by division_id order by n) as head_id
  from kinds k`;

/** The signs of the code on the door, out of one draw. */
const publicCode = ({ chance }: Plan, key: string): string => {
  const signs = Array.from({ length: codeLength }, (_, index) => {
    const power = BigInt(codeAlphabet.length) ** BigInt(index);
    return `substr('${codeAlphabet}', 1 + (${chance.draw(key, 'public code')} / ${power} % ${codeAlphabet.length})::int, 1)`;
  });
  return signs.join(' || ');
};

/** A town's first station stands under its county's, the others under the first. */
const stations = (plan: Plan, which: string): Step => ({
  says: 'station',
  sql: `insert into station (id, division_id, place, kind, name, address, phone, keeper_name, opened_on,
      parent_id, parent_division_id, parent_place, public_code, is_synthetic)
    select o.id, o.division_id, o.place, o.kind::"StationKind", o.name || case o.kind when 'HOME' then '人大代表之家'
        when 'STATION' then '人大代表工作站' when 'ROOM' then '第' || o.n - 2 || '代表联络室'
        when 'POINT' then '第' || o.n - 2 || '代表联系点' when 'PROFESSIONAL' then '第' || o.n || '专业代表工作室'
        when 'LEGISLATIVE' then '第' || o.n || '基层立法联系点' else '第' || o.n || '民生监督室' end,
      o.name || 1 + ${plan.chance.below(180, 'o.id', 'address')} || '号', '0000-' || lpad(o.id::text, 8, '0'),
      o.name || '站点管理员', o.opened_on,
      p.id, p.division_id, p.place, ${publicCode(plan, 'o.id')}, true
    from opening o
    left join opening above on above.division_id = o.upper_id and above.n = 1 and o.n = 1
    left join opening p on p.id = case when o.n = 1 then above.id else o.head_id end
    where ${which} order by o.id`,
});

/** A few of those that stay open are held up as examples, each by one level. */
const demonstrations = ({ chance }: Plan): Step => ({
  says: 'demonstration',
  sql: `insert into demonstration (id, division_id, place, station_id, level, granted_on)
    select row_number() over (order by o.id), o.division_id, o.place, o.id, d.level, h.on_date from opening o
    cross join lateral (
      select o.opened_on + 200 + ${chance.below(900, 'o.id', 'honoured')} as on_date,
        ${chance.below(1000, 'o.id', 'honour')} as honour
    ) h
    cross join lateral (
      select case when h.honour < 6 then 'PROVINCE' when h.honour < 22 then 'PREFECTURE' when h.honour < 75 then 'COUNTY'
        end::"Level" as level
    ) d
    where d.level is not null and o.closes_on is null and h.on_date <= date '2025-12-31'
    order by o.id`,
});

const assignments = ({ chance }: Plan): Step => ({
  says: 'station_assignment',
  sql: `insert into station_assignment (id, division_id, place, station_id, serving_id, since)
    select (o.id - 1) * 8 + j + 1, o.division_id, o.place, o.id, s.id, greatest(o.opened_on, s.since)
    from opening o join crew c on c.division_id = o.division_id
    cross join lateral generate_series(0, least(c.size, 2 + ${chance.below(6, 'o.id', 'assigned')}) - 1) j
    join stint s on s.id = c.first + (${chance.below('c.size', 'o.id', 'first assigned')} + j) % c.size
    where s.last_on > greatest(o.opened_on, s.since)`,
});

/** Stations and assignments; registrations first. */
export const stationSteps = (plan: Plan): Step[] => [
  ...scratch('opening', openings(plan)),
  stations(plan, "o.level <> 'TOWNSHIP' and o.n = 1"),
  looked('station'),
  stations(plan, "not (o.level <> 'TOWNSHIP' and o.n = 1)"),
  demonstrations(plan),
  assignments(plan),
  ...['station', 'demonstration', 'station_assignment'].map(numbered),
];
