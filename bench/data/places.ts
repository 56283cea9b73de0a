// Where things happen: the divisions with their weights, and their congresses with a term each.
import { type Plan, scratch, type Step } from './plan.ts';

/** Every division that has a congress or reports. A few towns never report; some do ten times what others do. */
const spots = ({ chance, awake }: Plan): string => `
  with here as (
    select d.id, d.place, d.place_end, d.level, d.name, d.has_congress, d.reports, (
      select a.ancestor_id from division_ancestor a join division u on u.id = a.ancestor_id and u.has_congress
      where a.version = tally.current_version() and a.descendant_id = d.id and a.depth > 0 order by a.depth limit 1
    ) as upper_id
    from division d where (d.has_congress or d.reports) and d.closed_on is null
  ), ranked as (
    select h.*, row_number() over (partition by upper_id, level order by ${chance.below(1_000_000_007, 'id', 'rank')}, id) as rank
    from here h
  )
  select r.*, case r.level when 'PROVINCE' then 60 when 'PREFECTURE' then 16 when 'COUNTY' then 9 else
    case when ${chance.happens(0.02, 'id', 'silent')} then 0
      else 120 / (rank + 2) * (array[1,1,1,2,2,2,2,3,3,4,6,10])[1 + ${chance.below(12, 'coalesce(upper_id, 0)', 'busy county')}] end
    end::int as weight, level <> 'TOWNSHIP' or rank = 1 or ${chance.happens(awake, 'id', 'awake')} as is_awake
  from ranked r`;

/** Congresses with their seats, their term, and the numbers of their mandates. */
const chambers = ({ chance, filled }: Plan): string => `
  with sized as (
    select s.*, case level when 'PROVINCE' then 450 + ${chance.below(401, 'id', 'seats')}
      when 'PREFECTURE' then 250 + ${chance.below(201, 'id', 'seats')}
      when 'COUNTY' then 160 + ${chance.below(141, 'id', 'seats')} else 40 + ${chance.below(55, 'id', 'seats')} end as seats,
      case when level = 'PROVINCE' then ${chance.day('2023-01-10', 14, 'id', 'term')}
        else ${chance.day('2022-01-04', 85, 'id', 'term')} end as starts_on
    from spot s where has_congress
  ), weighed as (
    select s.*, case when is_awake then seats else 0 end as share, level = 'TOWNSHIP' as is_town from sized s
  ), counted as (
    select w.*, sum(share) over (partition by is_town order by place) as through,
      sum(seats) over (partition by is_town) * ${filled} / 1000000.0 / sum(share) over (partition by is_town) as rate
    from weighed w
  ), manned as (
    select c.*, (floor(through * rate) - floor((through - share) * rate))::int as mandates from counted c
  )
  select row_number() over (order by place)::int as id, id as division_id, place, place_end, level, name, upper_id, seats,
    starts_on, (starts_on + interval '5 years')::date as ends_on,
    case level when 'PROVINCE' then 14 when 'TOWNSHIP' then 18 + ${chance.below(2, 'id', 'number')}
      else 16 + ${chance.below(3, 'id', 'number')} end as number,
    mandates, (sum(mandates) over (order by place) - mandates)::int as taken,
    row_number() over (partition by upper_id order by place) as beneath,
    coalesce(before.number, 0) as towns_before, coalesce(last.number, 0) - coalesce(before.number, 0) as towns
  from manned c
    left join lateral (select number from town t where t.place < c.place order by t.place desc limit 1) before on true
    left join lateral (select number from town t where t.place < c.place_end order by t.place desc limit 1) last on true`;

const congresses: readonly Step[] = [
  {
    says: 'congress',
    sql: `insert into congress (id, division_id, place, level, name)
      select id, division_id, place, level, name || '人民代表大会' from chamber order by id`,
  },
  {
    says: 'term',
    sql: `insert into term (id, division_id, place, congress_id, number, starts_on, ends_on, seat_quota)
      select id, division_id, place, id, number, starts_on, ends_on, seats + 1 + seats / 60 from chamber order by id`,
  },
  {
    says: 'session',
    sql: `insert into session (id, division_id, place, term_id, number, opens_on, closes_on)
      select (id - 1) * 4 + y + 1, division_id, place, id, y + 1, opens_on,
        opens_on + case level when 'PROVINCE' then 5 when 'PREFECTURE' then 3 when 'COUNTY' then 2 else 0 end
      from chamber cross join generate_series(0, 3) y
        cross join lateral (select (starts_on + y * interval '1 year')::date as opens_on) o
      where opens_on < date '2026-01-01'`,
  },
];

/** The divisions and their congresses. */
export const placeSteps = (plan: Plan): Step[] => [
  ...scratch('spot', spots(plan)),
  { says: '(spot)', sql: 'create unique index on spot (id)' },
  ...scratch(
    'town',
    'select row_number() over (order by place)::int as number, id, place from spot where reports and is_awake',
  ),
  { says: '(town)', sql: 'create unique index on town (place)' },
  ...scratch('chamber', chambers(plan)),
  ...congresses,
];
