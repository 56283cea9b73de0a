-- Counting: what the records say, as signed deltas (ledger) that a folder adds into counters per division (cell).
create schema tally;
grant usage, create on schema tally to renda_tally;

-- One row per division and day that a statement changed. Append only; only the folder takes rows away.
create table tally.ledger (
  id bigint generated always as identity primary key,
  division_id int not null,
  place bigint not null,
  on_date date not null,
  records int,
  activity_reception int, activity_visit int, activity_inspection int, activity_research int,
  activity_law_inspection int, activity_training int, activity_report_back int, activity_law_publicity int,
  activity_consultation int, activity_legislation int, activity_other int,
  station_activity int, group_activity int,
  attendance int, station_visit int, voters_received int,
  report_back_province int, report_back_prefecture int, report_back_county int, report_back_township int,
  opinions_collected int, opinions_resolved int,
  by_elected_province int, by_elected_prefecture int, by_elected_county int, by_elected_township int,
  terminated_mandate int, township_closed int,
  township int, seat_quota int, deputy_group int,
  mandate_province int, mandate_prefecture int, mandate_county int, mandate_township int, mandate_pair int,
  serving_province int, serving_prefecture int, serving_county int, serving_township int,
  serving_pair_province int, serving_pair_prefecture int, serving_pair_county int, serving_pair_township int,
  station_home int, station_station int, station_room int, station_point int,
  station_professional int, station_legislative int, station_supervision int,
  demonstration_province int, demonstration_prefecture int, demonstration_county int,
  foreign key (division_id, place) references public.division (id, place) on update cascade deferrable
) with (autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0);
-- Readers and the folder pass over what is dated ahead.
create index on tally.ledger (on_date);

create type tally.grain as enum ('month', 'year');

-- The counters: of a division alone (own) and of it with all beneath it, by month and by year.
create table tally.cell (
  division_id int not null,
  own boolean not null,
  grain tally.grain not null,
  period date not null,
  place bigint not null,
  reporting bigint,
  primary key (division_id, own, grain, period),
  foreign key (division_id, place) references public.division (id, place) on update cascade deferrable
) with (fillfactor = 70);

-- The measured columns, in order: every column of the ledger but its key. The counters have the same ones.
create function tally.measures() returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select array_agg(attname::text order by attnum) from pg_attribute
  where attrelid = 'tally.ledger'::regclass and attnum > 0 and not attisdropped
    and attname not in ('id', 'division_id', 'place', 'on_date')
$$;

do $$
declare c text;
begin
  foreach c in array tally.measures() loop
    execute format('alter table tally.cell add column %I bigint', c);
  end loop;
end $$;

-- The day in China, whatever the session's zone.
create function tally.today() returns date language sql stable
set search_path = pg_catalog, pg_temp as $$ select (now() at time zone 'Asia/Shanghai')::date $$;

-- A version that is entered ahead waits for its day.
create function tally.current_version() returns int language sql stable
set search_path = pg_catalog, pg_temp as $$
  select max(version) from public.tree_version where valid_from <= tally.today()
$$;

-- Declares what a table's rows count. `query` selects division_id, on_date and `columns` from %s; it is used three
-- ways, so that it can be stated once: over a statement's new and old rows to write deltas, and over the whole table
-- (view tally.of_<name>) to recount. `events` other than all three make a part that is counted elsewhere on the rest.
create procedure tally.measure(name text, source regclass, columns text[], query text,
                               events text[] default '{insert,update,delete}') language plpgsql as $$
declare
  event text;
  rows text;
  referencing text;
  list text := (select string_agg(quote_ident(c), ', ') from unnest(columns) c);
  sums text := (select string_agg(format('nullif(sum(x.sign * x.%I), 0)', c), ', ') from unnest(columns) c);
  changed text := (select string_agg(format('sum(x.sign * x.%I) <> 0', c), ' or ') from unnest(columns) c);
begin
  if 'insert' = any(events) then
    execute format('create view tally.%I with (security_invoker = true) as %s', 'of_' || name, format(query, source));
  end if;
  foreach event in array events loop
    rows := case when event <> 'delete' then format('select 1 as sign, m.* from (%s) m', format(query, 'new_rows')) end;
    if event <> 'insert' then
      rows := concat_ws(' union all ', rows, format('select -1 as sign, m.* from (%s) m', format(query, 'old_rows')));
    end if;
    execute format($f$
      create function tally.%1$I() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $body$
      begin
        insert into tally.ledger (division_id, place, on_date, %2$s)
        select x.division_id, d.place, x.on_date, %3$s
        from (%4$s) x join public.division d on d.id = x.division_id
        group by x.division_id, d.place, x.on_date having %5$s;
        return null;
      end $body$
      $f$, name || '_' || event, list, sums, rows, changed);
    referencing := case event when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
                   else 'new table as new_rows old table as old_rows' end;
    execute format('create trigger %I after %s on %s referencing %s for each statement execute function tally.%I()',
                   'tally_' || name || '_' || event, event, source, referencing, name || '_' || event);
  end loop;
end $$;

-- What is older than every record here is counted from this day on.
create function tally.dawn() returns date language sql immutable
set search_path = pg_catalog, pg_temp as $$ select date '1949-10-01' $$;

call tally.measure('division', 'public.division', '{township,township_closed}', $q$
  select id as division_id, coalesce(born_on, tally.dawn()) as on_date, 1 as township, 0 as township_closed
  from %1$s where reports
  union all
  select id, closed_on, -1, 1 from %1$s where reports and closed_on is not null $q$);

call tally.measure('term', 'public.term', '{seat_quota}', $q$
  select division_id, starts_on as on_date, seat_quota from %1$s
  union all
  select division_id, ends_on, -seat_quota from %1$s $q$);

call tally.measure('by_election', 'public.by_election',
  '{by_elected_province,by_elected_prefecture,by_elected_county,by_elected_township}', $q$
  select division_id, held_on as on_date, (level = 'PROVINCE')::int as by_elected_province,
    (level = 'PREFECTURE')::int as by_elected_prefecture, (level = 'COUNTY')::int as by_elected_county,
    (level = 'TOWNSHIP')::int as by_elected_township
  from %1$s where withdrawn_at is null $q$);

call tally.measure('mandate', 'public.mandate',
  '{mandate_province,mandate_prefecture,mandate_county,mandate_township,terminated_mandate}', $q$
  select division_id, on_date, sign * (level = 'PROVINCE')::int as mandate_province,
    sign * (level = 'PREFECTURE')::int as mandate_prefecture, sign * (level = 'COUNTY')::int as mandate_county,
    sign * (level = 'TOWNSHIP')::int as mandate_township, terminated as terminated_mandate
  from %1$s m, lateral (values (m.starts_on, 1, 0),
    (m.ends_on, -1, (m.end_reason is not null and m.end_reason <> 'TERM_EXPIRED')::int)) as v (on_date, sign, terminated)
  $q$);

call tally.measure('serving', 'public.serving',
  '{serving_province,serving_prefecture,serving_county,serving_township}', $q$
  select division_id, on_date, sign * (level = 'PROVINCE')::int as serving_province,
    sign * (level = 'PREFECTURE')::int as serving_prefecture, sign * (level = 'COUNTY')::int as serving_county,
    sign * (level = 'TOWNSHIP')::int as serving_township
  from %1$s s, lateral (values (s.since, 1), (s.until, -1)) as v (on_date, sign) where on_date is not null $q$);

call tally.measure('deputy_group', 'public.deputy_group', '{deputy_group}', $q$
  select division_id, on_date, sign as deputy_group
  from %1$s g, lateral (values (g.formed_on, 1), (g.dissolved_on, -1)) as v (on_date, sign)
  where on_date is not null $q$);

call tally.measure('station', 'public.station', '{station_home,station_station,station_room,station_point,
  station_professional,station_legislative,station_supervision}', $q$
  select division_id, on_date, sign * (kind = 'HOME')::int as station_home,
    sign * (kind = 'STATION')::int as station_station, sign * (kind = 'ROOM')::int as station_room,
    sign * (kind = 'POINT')::int as station_point, sign * (kind = 'PROFESSIONAL')::int as station_professional,
    sign * (kind = 'LEGISLATIVE')::int as station_legislative, sign * (kind = 'SUPERVISION')::int as station_supervision
  from %1$s s, lateral (values (s.opened_on, 1), (s.closed_on, -1)) as v (on_date, sign) where on_date is not null $q$);

-- A site stops being one when the station closes.
call tally.measure('demonstration', 'public.station',
  '{demonstration_province,demonstration_prefecture,demonstration_county}', $q$
  select division_id, on_date, sign * (demonstration = 'PROVINCE')::int as demonstration_province,
    sign * (demonstration = 'PREFECTURE')::int as demonstration_prefecture,
    sign * (demonstration = 'COUNTY')::int as demonstration_county
  from %1$s s, lateral (values (s.demonstration_on, 1), (s.closed_on, -1)) as v (on_date, sign)
  where demonstration is not null and on_date is not null $q$);

call tally.measure('activity', 'public.activity', '{records,activity_reception,activity_visit,activity_inspection,
  activity_research,activity_law_inspection,activity_training,activity_report_back,activity_law_publicity,
  activity_consultation,activity_legislation,activity_other,station_activity,group_activity,voters_received}', $q$
  select division_id, held_on as on_date, 1 as records, (type = 'RECEPTION')::int as activity_reception,
    (type = 'VISIT')::int as activity_visit, (type = 'INSPECTION')::int as activity_inspection,
    (type = 'RESEARCH')::int as activity_research, (type = 'LAW_INSPECTION')::int as activity_law_inspection,
    (type = 'TRAINING')::int as activity_training, (type = 'REPORT_BACK')::int as activity_report_back,
    (type = 'LAW_PUBLICITY')::int as activity_law_publicity, (type = 'CONSULTATION')::int as activity_consultation,
    (type = 'LEGISLATION')::int as activity_legislation, (type = 'OTHER')::int as activity_other,
    (station_id is not null)::int as station_activity, (group_id is not null)::int as group_activity, voters_received
  from %1$s where withdrawn_at is null $q$);

-- An attendance counts with its activity: when the activity moves or is withdrawn, its attendances do.
call tally.measure('attendance', 'public.attendance', '{attendance,station_visit,report_back_province,
  report_back_prefecture,report_back_county,report_back_township}', $q$
  select a.division_id, a.held_on as on_date, 1 as attendance, (a.station_id is not null)::int as station_visit,
    (a.type = 'REPORT_BACK' and s.level = 'PROVINCE')::int as report_back_province,
    (a.type = 'REPORT_BACK' and s.level = 'PREFECTURE')::int as report_back_prefecture,
    (a.type = 'REPORT_BACK' and s.level = 'COUNTY')::int as report_back_county,
    (a.type = 'REPORT_BACK' and s.level = 'TOWNSHIP')::int as report_back_township
  from %1$s t join public.activity a on a.id = t.activity_id join public.serving s on s.id = t.serving_id
  where a.withdrawn_at is null $q$);

call tally.measure('attendance_moved', 'public.activity', '{attendance,station_visit,report_back_province,
  report_back_prefecture,report_back_county,report_back_township}', $q$
  select a.division_id, a.held_on as on_date, 1 as attendance, (a.station_id is not null)::int as station_visit,
    (a.type = 'REPORT_BACK' and s.level = 'PROVINCE')::int as report_back_province,
    (a.type = 'REPORT_BACK' and s.level = 'PREFECTURE')::int as report_back_prefecture,
    (a.type = 'REPORT_BACK' and s.level = 'COUNTY')::int as report_back_county,
    (a.type = 'REPORT_BACK' and s.level = 'TOWNSHIP')::int as report_back_township
  from %1$s a join public.attendance t on t.activity_id = a.id join public.serving s on s.id = t.serving_id
  where a.withdrawn_at is null $q$, '{update}');

call tally.measure('nil_report', 'public.nil_report', '{records}', $q$
  select division_id, month as on_date, 1 as records from %1$s $q$);

call tally.measure('opinion', 'public.opinion', '{records,opinions_collected,opinions_resolved}', $q$
  select division_id, received_on as on_date, 1 as records, 1 as opinions_collected, 0 as opinions_resolved
  from %1$s where withdrawn_at is null
  union all
  select division_id, resolved_on, 0, 0, 1 from %1$s where withdrawn_at is null and state = 'RESOLVED' $q$);

-- Distinct persons add up: sort one person's places in preorder, and each neighbouring pair meets at one division.
-- distinct(v) = places in v - pairs that meet in v. The same for one deputy served in several places.
create view tally.holding with (security_invoker = true) as
  select 'mandate' as domain, person_id as subject_id, division_id, place, null::public."Level" as level,
    starts_on as from_on, ends_on as until_on from public.mandate
  union all
  select 'serving', card_id, division_id, place, level, since, until from public.serving;

create table tally.pair (
  domain text not null,
  subject_id int not null,
  division_id int not null references public.division (id),
  level public."Level",
  on_date date not null,
  n int not null
);
create index on tally.pair (domain, subject_id);
create index on tally.pair (division_id);

-- The dated changes of the pairs of these subjects, or of all when null.
create function tally.pairs_of(of_domain text, subjects int[])
returns table (subject_id int, division_id int, level public."Level", on_date date, n int)
language sql stable set search_path = public, pg_temp as $$
  with held as materialized (
    select h.* from tally.holding h
    where h.domain = of_domain and (subjects is null or h.subject_id = any(subjects))
      and (h.until_on is null or h.until_on > h.from_on)
  ), many as (
    select h.* from held h
    where h.subject_id in (select h2.subject_id from held h2 group by h2.subject_id having count(*) > 1)
  ), days as (
    select subject_id, day, lead(day) over (partition by subject_id order by day) as next_day from (
      select subject_id, from_on as day from many union select subject_id, until_on from many where until_on is not null
    ) d
  ), neighbours as (
    select d.subject_id, d.day, d.next_day, m.level, m.division_id,
      lag(m.division_id) over (partition by d.subject_id, d.day order by m.place, m.division_id) as before_id
    from days d join many m on m.subject_id = d.subject_id and m.from_on <= d.day
      and (m.until_on is null or m.until_on > d.day)
  ), met as (
    select p.subject_id, p.level, p.day, p.next_day, meeting.ancestor_id as division_id
    from neighbours p cross join lateral (
      select a.ancestor_id from division_ancestor a
      join division_ancestor b on b.version = a.version and b.ancestor_id = a.ancestor_id
        and b.descendant_id = p.division_id
      where a.version = tally.current_version() and a.descendant_id = p.before_id
      order by a.depth limit 1
    ) meeting
    where p.before_id is not null
  )
  select x.subject_id, x.division_id, x.level, x.on_date, sum(x.n)::int from (
    select subject_id, division_id, level, day as on_date, 1 as n from met
    union all
    select subject_id, division_id, level, next_day, -1 from met where next_day is not null
  ) x group by 1, 2, 3, 4 having sum(x.n) <> 0
$$;

create function tally.count_pairs(of_domain text, subjects int[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two writers of one subject must not each miss the other's row.
  if of_domain = 'mandate' then
    perform 1 from person where id = any(subjects) order by id for no key update;
  else
    perform 1 from deputy_card where id = any(subjects) order by id for no key update;
  end if;
  with gone as (
    delete from tally.pair p where p.domain = of_domain and p.subject_id = any(subjects) returning p.*
  ), come as (
    insert into tally.pair (domain, subject_id, division_id, level, on_date, n)
    select of_domain, p.* from tally.pairs_of(of_domain, subjects) p returning *
  ), net as (
    select x.division_id, x.level, x.on_date, sum(x.n) as n from (
      select division_id, level, on_date, n from come
      union all select division_id, level, on_date, -n from gone
    ) x group by 1, 2, 3 having sum(x.n) <> 0
  )
  insert into tally.ledger (division_id, place, on_date, mandate_pair, serving_pair_province, serving_pair_prefecture,
    serving_pair_county, serving_pair_township)
  select net.division_id, d.place, net.on_date,
    sum(n) filter (where of_domain = 'mandate'), sum(n) filter (where net.level = 'PROVINCE'),
    sum(n) filter (where net.level = 'PREFECTURE'), sum(n) filter (where net.level = 'COUNTY'),
    sum(n) filter (where net.level = 'TOWNSHIP')
  from net join division d on d.id = net.division_id group by net.division_id, d.place, net.on_date;
end $$;

create view tally.of_pair with (security_invoker = true) as
  select division_id, on_date, n * (domain = 'mandate')::int as mandate_pair,
    n * (level is not distinct from 'PROVINCE')::int as serving_pair_province,
    n * (level is not distinct from 'PREFECTURE')::int as serving_pair_prefecture,
    n * (level is not distinct from 'COUNTY')::int as serving_pair_county,
    n * (level is not distinct from 'TOWNSHIP')::int as serving_pair_township from tally.pair;

-- The pairs as they are kept less the pairs as the records make them: nothing, by law.
create view tally.wrong_pair with (security_invoker = true) as
  select domain, division_id, on_date, sum(was)::bigint as counted, sum(ought)::bigint as recounted from (
    select domain, subject_id, division_id, level, on_date, n as was, 0 as ought from tally.pair
    union all select 'mandate', subject_id, division_id, level, on_date, 0, n from tally.pairs_of('mandate', null)
    union all select 'serving', subject_id, division_id, level, on_date, 0, n from tally.pairs_of('serving', null)
  ) p group by domain, subject_id, division_id, level, on_date having sum(was) <> sum(ought);

do $$
declare
  t record;
  event text;
  subjects text;
  referencing text;
begin
  for t in select * from (values ('mandate', 'person_id'), ('serving', 'card_id')) as v (source, subject) loop
    foreach event in array '{insert,update,delete}'::text[] loop
      subjects := concat_ws(' union ', case when event <> 'delete' then format('select %I from new_rows', t.subject) end,
                                       case when event <> 'insert' then format('select %I from old_rows', t.subject) end);
      execute format($f$
        create function tally.%1$I() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $body$
        begin
          perform tally.count_pairs(%2$L, array(%3$s));
          return null;
        end $body$ $f$, t.source || '_pair_' || event, t.source, subjects);
      referencing := case event when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
                     else 'new table as new_rows old table as old_rows' end;
      execute format('create trigger %I after %s on public.%I referencing %s for each statement execute function tally.%I()',
                     'tally_' || t.source || '_pair_' || event, event, t.source, referencing, t.source || '_pair_' || event);
    end loop;
  end loop;
end $$;

-- Adds up to `most` pending rows into the counters; answers how many it took, 0 when another folder is at work.
-- What is dated ahead waits for its day.
create function tally.fold(most int default 20000) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  cols text[] := tally.measures();
  list text := (select string_agg(quote_ident(c), ', ') from unnest(cols) c);
  sums text := (select string_agg(format('nullif(sum(%1$I), 0) as %1$I', c), ', ') from unnest(cols) c);
  adds text := (select string_agg(format('%1$I = nullif(coalesce(cell.%1$I, 0) + coalesce(excluded.%1$I, 0), 0)', c), ', ')
                from unnest(cols || array['reporting']) c);
  folded int;
begin
  if not pg_try_advisory_xact_lock(726174) then return 0; end if;
  if not exists (select from tally.ledger where on_date <= tally.today()) then return 0; end if;
  execute format($q$
    with gone as (
      delete from tally.ledger
      where ctid = any(array(select ctid from tally.ledger where on_date <= tally.today() limit $1)) returning *
    ), monthly as (
      select division_id, date_trunc('month', on_date)::date as period, %2$s from gone group by 1, 2
    ), delta as materialized (
      select division_id, 'month'::tally.grain as grain, period, %1$s from monthly
      where coalesce(%1$s) is not null
      union all
      select division_id, 'year', date_trunc('year', period)::date, %2$s from monthly group by 1, 3
    ), turned as (
      select x.*, d.place,
        case when d.reports then (coalesce(c.records, 0) + coalesce(x.records, 0) > 0)::int
                               - (coalesce(c.records, 0) > 0)::int end as turn
      from delta x join division d on d.id = x.division_id
      left join tally.cell c on c.division_id = x.division_id and c.own and c.grain = x.grain and c.period = x.period
    ), own as (
      insert into tally.cell as cell (division_id, own, grain, period, place, %1$s)
      select division_id, true, grain, period, place, %1$s from turned
      order by division_id, grain, period
      on conflict (division_id, own, grain, period) do update set %3$s
    ), summed as (
      select a.ancestor_id as division_id, t.grain, t.period, nullif(sum(t.turn), 0) as reporting, %2$s
      from turned t join division_ancestor a
        on a.version = tally.current_version() and a.descendant_id = t.division_id group by 1, 2, 3
    ), upward as (
      insert into tally.cell as cell (division_id, own, grain, period, place, reporting, %1$s)
      select s.division_id, false, s.grain, s.period, d.place, s.reporting, %4$s
      from summed s join division d on d.id = s.division_id
      order by s.division_id, s.grain, s.period
      on conflict (division_id, own, grain, period) do update set %3$s
    )
    select count(*) from gone $q$, list, sums, adds,
    (select string_agg('s.' || quote_ident(c), ', ') from unnest(cols) c))
  into folded using most;
  return folded;
end $$;

-- Everything the records count, as SQL: division_id, on_date and every measured column.
create function tally.facts() returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select string_agg(format('select division_id, on_date, %s from tally.%I', (
    select string_agg(coalesce(quote_ident(a.attname::text), 'null') || '::bigint as ' || quote_ident(c), ', ' order by o)
    from unnest(tally.measures()) with ordinality u (c, o)
    left join pg_attribute a on a.attrelid = v.oid and a.attname = c), v.relname), ' union all ')
  from pg_class v
  where v.relnamespace = 'tally'::regnamespace and v.relkind = 'v' and v.relname like 'of\_%'
$$;

-- Every measured column recomputed from the records, by month and by year, beside what is counted now (counters and
-- pending); what is dated ahead, by month under the grain 'ahead'. One row for each difference; none is the law.
create function tally.recount()
returns table (division_id int, own boolean, grain text, period date, measure text, counted bigint, recounted bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  cols text[] := tally.measures();
  sums text := (select string_agg(format('sum(%1$I)::bigint as %1$I', c), ', ') from unnest(cols) c);
begin
  return query execute format($q$
    with fact as (
      select division_id, case when on_date > tally.today() then 'ahead' else 'month' end as grain,
        date_trunc('month', on_date)::date as period, %1$s from (%2$s) f group by 1, 2, 3
    ), pending as (
      select division_id, case when on_date > tally.today() then 'ahead' else 'month' end as grain,
        date_trunc('month', on_date)::date as period, %1$s from tally.ledger group by 1, 2, 3
    ), own_fact as (
      select division_id, grain, period, %3$s from fact
      union all
      select division_id, 'year', date_trunc('year', period)::date, %1$s from fact where grain = 'month' group by 1, 3
    ), own_pending as (
      select division_id, grain, period, %3$s from pending
      union all
      select division_id, 'year', date_trunc('year', period)::date, %1$s from pending where grain = 'month' group by 1, 3
    ), truth as (
      select division_id, true as own, grain, period, %3$s from own_fact
      union all
      select a.ancestor_id, false, grain, period, %1$s from own_fact f
      join division_ancestor a on a.version = tally.current_version() and a.descendant_id = f.division_id
      where grain <> 'ahead' group by 1, 2, 3, 4
    ), counted as (
      select division_id, own, grain, period, %1$s from (
        select division_id, own, grain::text, period, %3$s from tally.cell
        union all select division_id, true, grain, period, %3$s from own_pending
        union all
        select a.ancestor_id, false, grain, period, %3$s from own_pending p
        join division_ancestor a on a.version = tally.current_version() and a.descendant_id = p.division_id
        where grain <> 'ahead'
      ) c group by 1, 2, 3, 4
    ), reporting as (
      select division_id, own, grain, period, sum(was)::bigint as was, sum(ought)::bigint as ought from (
        select division_id, own, grain::text, period, coalesce(reporting, 0) as was, 0::bigint as ought
        from tally.cell where not own
        union all
        select a.ancestor_id, false, c.grain::text, c.period, 0, 1 from tally.cell c
        join division d on d.id = c.division_id and d.reports
        join division_ancestor a on a.version = tally.current_version() and a.descendant_id = c.division_id
        where c.own and c.records > 0
      ) r group by 1, 2, 3, 4
    )
    select division_id, own, grain, period, measure, counted, recounted from (
      select coalesce(t.division_id, c.division_id) as division_id, coalesce(t.own, c.own) as own,
        coalesce(t.grain, c.grain) as grain, coalesce(t.period, c.period) as period, m.measure,
        coalesce(m.counted, 0) as counted, coalesce(m.recounted, 0) as recounted
      from truth t full join counted c using (division_id, own, grain, period)
      cross join lateral (values %4$s) as m (measure, counted, recounted)
      where row(%5$s) is distinct from row(%6$s)
    ) x where counted <> recounted
    union all
    select division_id, own, grain, period, 'reporting', was, ought from reporting where was <> ought
    union all
    select division_id, true, 'month', date_trunc('month', on_date)::date, 'pair of ' || domain, counted, recounted
    from tally.wrong_pair $q$,
    sums, tally.facts(), (select string_agg(quote_ident(c), ', ') from unnest(cols) c),
    (select string_agg(format('(%1$L, c.%1$I, t.%1$I)', c), ', ') from unnest(cols) c),
    (select string_agg(format('coalesce(c.%I, 0)', c), ', ') from unnest(cols) c),
    (select string_agg(format('coalesce(t.%I, 0)', c), ', ') from unnest(cols) c));
end $$;

-- Pairs and what is dated ahead, written anew from the records.
create function tally.rewrite() returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  cols text[] := tally.measures();
begin
  -- Nobody changes a pair meanwhile.
  lock table tally.pair in share row exclusive mode;
  delete from tally.pair;
  insert into tally.pair (domain, subject_id, division_id, level, on_date, n)
  select 'mandate', p.* from tally.pairs_of('mandate', null) p
  union all select 'serving', p.* from tally.pairs_of('serving', null) p;
  execute format($q$
    with gone as (delete from tally.ledger where on_date > tally.today())
    insert into tally.ledger (division_id, place, on_date, %1$s)
    select f.division_id, d.place, f.on_date, %2$s from (%3$s) f join division d on d.id = f.division_id
    where f.on_date > tally.today() group by 1, 2, 3 $q$,
    (select string_agg(quote_ident(c), ', ') from unnest(cols) c),
    (select string_agg(format('nullif(sum(f.%I), 0)', c), ', ') from unnest(cols) c), tally.facts());
end $$;

-- Mends what recount() reports: adds each difference into the counters, and writes anew what is not in them. Answers how
-- many differences there were; what hangs on what was mended shows in the next round, so call it until there are none.
create function tally.repair() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wrong record;
  elsewhere boolean := false;
  mended int := 0;
begin
  perform pg_advisory_xact_lock(726174);
  for wrong in select * from tally.recount() loop
    mended := mended + 1;
    if wrong.grain = 'ahead' or wrong.measure like 'pair of %' then
      elsewhere := true;
      continue;
    end if;
    insert into tally.cell (division_id, own, grain, period, place)
    select wrong.division_id, wrong.own, wrong.grain::tally.grain, wrong.period, d.place
    from division d where d.id = wrong.division_id on conflict do nothing;
    execute format('update tally.cell set %1$I = nullif(coalesce(%1$I, 0) + $1, 0)
      where division_id = $2 and own = $3 and grain = $4::tally.grain and period = $5', wrong.measure)
    using wrong.recounted - wrong.counted, wrong.division_id, wrong.own, wrong.grain, wrong.period;
  end loop;
  if elsewhere then perform tally.rewrite(); end if;
  return mended;
end $$;
