-- A province's dashboard: totals, who has reported, and what was published beside what is counted.
create type bench.summary as (code text, name text, visits int, voters int, opinions int, stations int,
  expected int, reporting int);
create type bench.figure as (metric text, value float8, qualifier text, counted int, verdict text);

-- Q7: a division's totals, stations at the year's end and who has reported.
create function bench.summaries(of_code text, of_level public."Level", of_year int) returns setof bench.summary
language sql stable as $$
  with late as materialized (
    select l.division_id, sum(l.station_visit) filter (where now_on) as visits,
      sum(l.voters_received) filter (where now_on) as voters, sum(l.opinions_collected) filter (where now_on) as opinions,
      sum(coalesce(l.station_home, 0) + coalesce(l.station_station, 0) + coalesce(l.station_room, 0)
        + coalesce(l.station_point, 0) + coalesce(l.station_professional, 0) + coalesce(l.station_legislative, 0)
        + coalesce(l.station_supervision, 0)) as stations,
      coalesce(sum(l.township), 0) + coalesce(sum(l.township_closed) filter (where now_on), 0) as expected,
      coalesce(sum(l.records) filter (where now_on), 0) as records
    from (select *, on_date >= make_date(of_year, 1, 1) as now_on from tally.ledger) l
    where l.on_date <= tally.today() and l.on_date < make_date(of_year + 1, 1, 1) group by 1
  ), turned as (
    select l.*, case when d.reports then (coalesce(c.records, 0) + l.records > 0)::int
                                       - (coalesce(c.records, 0) > 0)::int else 0 end as reporting
    from late l join public.division d on d.id = l.division_id
    left join tally.cell c on c.division_id = l.division_id and c.own and c.grain = 'year'
      and c.period = make_date(of_year, 1, 1)
  ), risen as materialized (
    select a.ancestor_id, sum(t.visits) as visits, sum(t.voters) as voters, sum(t.opinions) as opinions,
      sum(t.stations) as stations, sum(t.expected) as expected, sum(t.reporting) as reporting
    from turned t join public.division_ancestor a
      on a.version = tally.current_version() and a.descendant_id = t.division_id group by 1
  )
  select d.code, d.name, (coalesce(c.visits, 0) + coalesce(r.visits, 0))::int,
    (coalesce(c.voters, 0) + coalesce(r.voters, 0))::int,
    (coalesce(c.opinions, 0) + coalesce(r.opinions, 0))::int,
    (coalesce(c.stations, 0) + coalesce(r.stations, 0))::int,
    (coalesce(c.expected, 0) + coalesce(r.expected, 0))::int,
    (coalesce(c.reporting, 0) + coalesce(r.reporting, 0))::int
  from public.division top
  join public.division d on d.level = of_level and d.place >= top.place and d.place < top.place_end
    and d.closed_on is null
  left join lateral (
    select sum(c.station_visit) filter (where at.now_on) as visits,
      sum(c.voters_received) filter (where at.now_on) as voters,
      sum(c.opinions_collected) filter (where at.now_on) as opinions,
      sum(coalesce(c.station_home, 0) + coalesce(c.station_station, 0) + coalesce(c.station_room, 0)
        + coalesce(c.station_point, 0) + coalesce(c.station_professional, 0) + coalesce(c.station_legislative, 0)
        + coalesce(c.station_supervision, 0)) as stations,
      coalesce(sum(c.township), 0) + coalesce(sum(c.township_closed) filter (where at.now_on), 0) as expected,
      sum(c.reporting) filter (where at.now_on) as reporting
    from tally.cell c cross join lateral (select c.period = make_date(of_year, 1, 1) as now_on) at
    where c.division_id = d.id and not c.own and c.grain = 'year' and c.period < make_date(of_year + 1, 1, 1)
  ) c on true
  left join risen r on r.ancestor_id = d.id
  where top.code = of_code order by d.place
$$;
create function bench.province_summary(of_code text, of_year int) returns setof bench.summary language sql stable as $$
  select * from bench.summaries(of_code, 'PROVINCE', of_year) $$;
create function bench.prefecture_summaries(of_code text, of_year int) returns setof bench.summary
language sql stable as $$
  select * from bench.summaries(of_code, 'PREFECTURE', of_year) $$;

-- What a division published beside what is counted over the year (the figures that the measurements bring along).
create function bench.figures(of_code text, of_year int) returns setof bench.figure language sql stable as $$
  with top as materialized (select d.id from public.division d where d.code = of_code),
  late as materialized (
    select l.* from tally.ledger l join public.division_ancestor a on a.version = tally.current_version()
      and a.descendant_id = l.division_id and a.ancestor_id = (select id from top)
    where l.on_date <= tally.today() and l.on_date < make_date(of_year + 1, 1, 1)
  ), part as (
    select c.period >= make_date(of_year, 1, 1) as now_on, c.station_visit, c.voters_received, c.opinions_collected,
      c.opinions_resolved, c.deputy_group, coalesce(c.station_home, 0) + coalesce(c.station_station, 0)
        + coalesce(c.station_room, 0) + coalesce(c.station_point, 0) + coalesce(c.station_professional, 0)
        + coalesce(c.station_legislative, 0) + coalesce(c.station_supervision, 0) as stations
    from tally.cell c where c.division_id = (select id from top) and not c.own and c.grain = 'year'
      and c.period < make_date(of_year + 1, 1, 1)
    union all
    select l.on_date >= make_date(of_year, 1, 1), l.station_visit, l.voters_received, l.opinions_collected,
      l.opinions_resolved, l.deputy_group, coalesce(l.station_home, 0) + coalesce(l.station_station, 0)
        + coalesce(l.station_room, 0) + coalesce(l.station_point, 0) + coalesce(l.station_professional, 0)
        + coalesce(l.station_legislative, 0) + coalesce(l.station_supervision, 0) from late l
  ), total as materialized (
    select coalesce(sum(station_visit) filter (where now_on), 0) as visits,
      coalesce(sum(voters_received) filter (where now_on), 0) as voters,
      coalesce(sum(opinions_collected) filter (where now_on), 0) as opinions,
      coalesce(sum(opinions_resolved) filter (where now_on), 0) as resolved,
      coalesce(sum(deputy_group), 0) as groups, coalesce(sum(stations), 0) as stations from part
  )
  select f.metric, f.value::float8, f.qualifier::text, n.counted::int, case
    when n.counted is null then 'NOT_COUNTED_HERE'
    when n.counted < b.low or (b.is_open and n.counted = b.low) then 'BELOW'
    when n.counted > b.high or (b.is_open and n.counted = b.high) then 'ABOVE'
    else 'CONSISTENT' end
  from public.declared_figure f cross join total t
  cross join lateral (select case f.metric when 'deputyStationVisits' then t.visits when 'votersReceived' then t.voters
    when 'opinionsCollected' then t.opinions when 'opinionsResolved' then t.resolved when 'stationCount' then t.stations
    when 'groupCount' then t.groups end as counted) n
  cross join lateral (select round(f.value * 10000)::bigint::text as digits) v
  cross join lateral (select least(
    case v.digits when '0' then 1 else power(10::numeric, length(v.digits) - length(rtrim(v.digits, '0')) - 4) end,
    greatest(f.value * 0.1, 10)) as slack) s
  cross join lateral (select f.qualifier <> 'EXACT' as is_open,
    f.value - case f.qualifier when 'NEARLY' then s.slack else 0 end as low,
    f.value + case f.qualifier when 'OVER' then s.slack else 0 end as high) b
  where f.division_id = (select id from top) order by f.id
$$;
