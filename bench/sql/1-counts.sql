-- The best statement for each measured query, as functions that the limit and the peer read: folded and pending at once.
create schema bench;

create type bench.entry as (code text, name text, visits int, voters int, opinions int);
create type bench.branch as (code text, name text, parent text, visits int, voters int, opinions int);
create type bench.month as (month text, visits int, voters int, opinions int);

-- What writers have appended in a year and the folder has not taken yet, where it happened.
create view bench.pending with (security_invoker = true) as
  select l.division_id, extract(year from l.on_date)::int as year, date_trunc('month', l.on_date)::date as period,
    sum(l.station_visit) as visits, sum(l.voters_received) as voters, sum(l.opinions_collected) as opinions
  from tally.ledger l where l.on_date <= tally.today() group by 1, 2, 3;

-- The same at each division and all above it.
create view bench.rising with (security_invoker = true) as
  select a.ancestor_id, p.year, sum(p.visits) as visits, sum(p.voters) as voters, sum(p.opinions) as opinions
  from bench.pending p join public.division_ancestor a
    on a.version = tally.current_version() and a.descendant_id = p.division_id
  group by 1, 2;

-- Q1: a division's year by month; the row without a month is the total.
create function bench.months(of_code text, of_year int) returns setof bench.month language sql stable as $$
  with top as materialized (select d.id from public.division d where d.code = of_code),
  late as materialized (select * from bench.pending p where p.year = of_year)
  select to_char(x.period, 'YYYY-MM'), sum(x.visits)::int, sum(x.voters)::int, sum(x.opinions)::int from (
    select c.period, c.station_visit as visits, c.voters_received as voters, c.opinions_collected as opinions
    from tally.cell c where c.division_id = (select id from top) and not c.own and c.grain = 'month'
      and c.period >= make_date(of_year, 1, 1) and c.period < make_date(of_year + 1, 1, 1)
    union all
    select l.period, l.visits, l.voters, l.opinions
    from late l join public.division_ancestor a on a.version = tally.current_version()
      and a.descendant_id = l.division_id and a.ancestor_id = (select id from top)
    union all
    select make_date(of_year, m, 1), 0, 0, 0 from generate_series(1, 12) m
  ) x where exists (select from top) group by rollup (x.period) order by x.period nulls last
$$;

-- Q2, Q3, Q4 and Q6 flat: the divisions of one level beneath a division, each with its year.
create function bench.lines(of_code text, of_level public."Level", of_year int) returns setof bench.entry
language sql stable as $$
  with late as materialized (select * from bench.rising r where r.year = of_year)
  select d.code, d.name, (coalesce(c.station_visit, 0) + coalesce(l.visits, 0))::int,
    (coalesce(c.voters_received, 0) + coalesce(l.voters, 0))::int,
    (coalesce(c.opinions_collected, 0) + coalesce(l.opinions, 0))::int
  from public.division top
  join public.division d on d.level = of_level and d.place >= top.place and d.place < top.place_end
    and d.closed_on is null
  left join lateral (
    -- One probe for each division: a join of the other kind would read the whole of the nation's year.
    select * from tally.cell c where c.division_id = d.id and not c.own and c.grain = 'year'
      and c.period = make_date(of_year, 1, 1) offset 0
  ) c on true
  left join late l on l.ancestor_id = d.id
  where top.code = of_code order by d.place
$$;

-- One for each level, since a plan made for any level passes over all of them.
create function bench.provinces(of_code text, of_year int) returns setof bench.entry language sql stable as $$
  select * from bench.lines(of_code, 'PROVINCE', of_year) $$;
create function bench.prefectures(of_code text, of_year int) returns setof bench.entry language sql stable as $$
  select * from bench.lines(of_code, 'PREFECTURE', of_year) $$;
create function bench.townships(of_code text, of_year int) returns setof bench.entry language sql stable as $$
  select * from bench.lines(of_code, 'TOWNSHIP', of_year) $$;

-- Q6 nested: a division and all beneath it in the tree's order, each with the code of the one above it.
create function bench.tree(of_code text, of_year int) returns setof bench.branch language sql stable as $$
  with late as materialized (select * from bench.rising r where r.year = of_year)
  select d.code, d.name, case when d.id <> top.id then up.code end,
    (coalesce(c.station_visit, 0) + coalesce(l.visits, 0))::int,
    (coalesce(c.voters_received, 0) + coalesce(l.voters, 0))::int,
    (coalesce(c.opinions_collected, 0) + coalesce(l.opinions, 0))::int
  from public.division top
  join public.division d on d.place >= top.place and d.place < top.place_end and d.closed_on is null
  join public.division up on up.id = d.parent_id
  left join lateral (
    select * from tally.cell c where c.division_id = d.id and not c.own and c.grain = 'year'
      and c.period = make_date(of_year, 1, 1) offset 0
  ) c on true
  left join late l on l.ancestor_id = d.id
  where top.code = of_code order by d.place
$$;

-- The same as relations, for the peer to nest.
create view bench.place with (security_invoker = true) as
  select d.id, d.parent_id, d.code, d.name, d.place from public.division d where d.closed_on is null;

create view bench.year with (security_invoker = true) as
  select d.id as place_id, y.year, coalesce(c.station_visit, 0)::int + coalesce(l.visits, 0)::int as visits,
    coalesce(c.voters_received, 0)::int + coalesce(l.voters, 0)::int as voters,
    coalesce(c.opinions_collected, 0)::int + coalesce(l.opinions, 0)::int as opinions
  from public.division d cross join generate_series(2020, 2030) y (year)
  left join lateral (
    select * from tally.cell c where c.division_id = d.id and not c.own and c.grain = 'year'
      and c.period = make_date(y.year, 1, 1) offset 0
  ) c on true
  left join bench.rising l on l.ancestor_id = d.id and l.year = y.year;

-- For the peer: views have no keys to show.
comment on view bench.pending is '@omit';
comment on view bench.rising is '@omit';
comment on view bench.place is E'@primaryKey id\n@unique code\n@foreignKey (parent_id) references bench.place (id)|@foreignFieldName children|@fieldName parent';
comment on view bench.year is E'@primaryKey place_id,year\n@foreignKey (place_id) references bench.place (id)|@foreignFieldName years|@fieldName owner';
