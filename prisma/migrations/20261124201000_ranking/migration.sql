-- Ranking: what each station held and each deputy attended, counted as all else is: deltas in the ledger, counters
-- beside the cells.
grant create on schema tally to renda_tally;

-- A row of the ledger may say whose it is. `station_id`: all that the row counts happened at this station. `deputies`:
-- whose attendances it counts, each named as often as counted; the row's sign is theirs.
alter table tally.ledger add column station_id int, add column deputies int[];

create or replace function tally.measures() returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select array_agg(attname::text order by attnum) from pg_attribute
  where attrelid = 'tally.ledger'::regclass and attnum > 0 and not attisdropped
    and attname not in ('id', 'division_id', 'place', 'on_date', 'station_id', 'deputies')
$$;

-- As before, and `subjects` are what the query selects besides, of station_id and card_id: deltas are then kept apart
-- by station, and say whose they are.
drop procedure tally.measure(text, regclass, text[], text, text[]);
create procedure tally.measure(name text, source regclass, columns text[], query text,
                               events text[] default '{insert,update,delete}', subjects text[] default '{}')
language plpgsql as $$
declare
  event text;
  rows text;
  referencing text;
  by_station boolean := 'station_id' = any(subjects);
  by_deputy boolean := 'card_id' = any(subjects);
  list text := concat_ws(', ', case when by_station then 'station_id' end, case when by_deputy then 'deputies' end,
    (select string_agg(quote_ident(c), ', ') from unnest(columns) c));
  sums text := concat_ws(', ', case when by_station then 'x.station_id' end,
    case when by_deputy then 'array_agg(x.card_id)' end,
    (select string_agg(format('nullif(sum(x.sign * x.%I), 0)', c), ', ') from unnest(columns) c));
  keys text := concat_ws(', ', 'x.division_id, d.place, x.on_date', case when by_station then 'x.station_id' end,
    case when by_deputy then 'x.sign' end);
  changed text := (select string_agg(format('sum(x.sign * x.%I) <> 0', c), ' or ') from unnest(columns) c);
  came text := format(query, 'new_rows');
  went text := format(query, 'old_rows');
begin
  if 'insert' = any(events) then
    execute format('create view tally.%I with (security_invoker = true) as %s', 'of_' || name, format(query, source));
  end if;
  foreach event in array events loop
    rows := case
      when event = 'insert' then format('select 1 as sign, m.* from (%s) m', came)
      when event = 'delete' then format('select -1 as sign, m.* from (%s) m', went)
      -- Sums cancel what did not change, names do not.
      when by_deputy then format('select 1 as sign, m.* from (%1$s except all %2$s) m
        union all select -1, m.* from (%2$s except all %1$s) m', came, went)
      else format('select 1 as sign, m.* from (%s) m union all select -1, m.* from (%s) m', came, went) end;
    execute format($f$
      create function tally.%1$I() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $body$
      begin
        insert into tally.ledger (division_id, place, on_date, %2$s)
        select x.division_id, d.place, x.on_date, %3$s
        from (%4$s) x join public.division d on d.id = x.division_id
        group by %5$s having %6$s;
        return null;
      end $body$
      $f$, name || '_' || event, list, sums, rows, keys, changed);
    referencing := case event when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
                   else 'new table as new_rows old table as old_rows' end;
    execute format('create trigger %I after %s on %s referencing %s for each statement execute function tally.%I()',
                   'tally_' || name || '_' || event, event, source, referencing, name || '_' || event);
  end loop;
end $$;

-- Nobody writes what is counted anew until this is done.
lock table public.activity, public.attendance in share row exclusive mode;

do $$
declare t record;
begin
  for t in select * from (values ('activity', 'activity', '{insert,update,delete}'::text[]),
      ('attendance', 'attendance', '{insert,update,delete}'), ('attendance_moved', 'activity', '{update}'))
    as v (name, source, events) loop
    for i in 1 .. cardinality(t.events) loop
      execute format('drop trigger %I on public.%I', 'tally_' || t.name || '_' || t.events[i], t.source);
      execute format('drop function tally.%I()', t.name || '_' || t.events[i]);
    end loop;
  end loop;
end $$;
drop view tally.of_activity, tally.of_attendance;

call tally.measure('activity', 'public.activity', '{records,activity_reception,activity_visit,activity_inspection,
  activity_research,activity_law_inspection,activity_training,activity_report_back,activity_law_publicity,
  activity_consultation,activity_legislation,activity_other,station_activity,group_activity,voters_received}', $q$
  select division_id, held_on as on_date, station_id, 1 as records, (type = 'RECEPTION')::int as activity_reception,
    (type = 'VISIT')::int as activity_visit, (type = 'INSPECTION')::int as activity_inspection,
    (type = 'RESEARCH')::int as activity_research, (type = 'LAW_INSPECTION')::int as activity_law_inspection,
    (type = 'TRAINING')::int as activity_training, (type = 'REPORT_BACK')::int as activity_report_back,
    (type = 'LAW_PUBLICITY')::int as activity_law_publicity, (type = 'CONSULTATION')::int as activity_consultation,
    (type = 'LEGISLATION')::int as activity_legislation, (type = 'OTHER')::int as activity_other,
    (station_id is not null)::int as station_activity, (group_id is not null)::int as group_activity, voters_received
  from %1$s where withdrawn_at is null $q$, subjects => '{station_id}');

-- An attendance counts with its activity: when the activity moves or is withdrawn, its attendances do.
do $$
declare
  columns text[] := '{attendance,station_visit,report_back_province,report_back_prefecture,report_back_county,report_back_township}';
  query text := $q$
    select a.division_id, a.held_on as on_date, a.station_id, t.card_id, 1 as attendance,
      (a.station_id is not null)::int as station_visit,
      (a.type = 'REPORT_BACK' and s.level = 'PROVINCE')::int as report_back_province,
      (a.type = 'REPORT_BACK' and s.level = 'PREFECTURE')::int as report_back_prefecture,
      (a.type = 'REPORT_BACK' and s.level = 'COUNTY')::int as report_back_county,
      (a.type = 'REPORT_BACK' and s.level = 'TOWNSHIP')::int as report_back_township
    from %s a join %s t on t.activity_id = a.id join public.serving s on s.id = t.serving_id
    where a.withdrawn_at is null $q$;
begin
  call tally.measure('attendance', 'public.attendance', columns, format(query, 'public.activity', '%1$s'),
    subjects => '{station_id,card_id}');
  call tally.measure('attendance_moved', 'public.activity', columns, format(query, '%1$s', 'public.attendance'),
    '{update}', '{station_id,card_id}');
end $$;
grant select on tally.of_activity, tally.of_attendance to renda_tally;

-- The counters of one station ('s') or one deputy ('d') in one division, over one span: 2024 is the year, 202403 its
-- March. Few are counted in two divisions over one span; those rows say so (`roams`), and are added up when read.
create table tally.subject_cell (
  kind "char" not null check (kind in ('s', 'd')),
  subject_id int not null,
  span int not null,
  division_id int not null,
  place bigint not null,
  -- A stretch of places about as wide as a county: the best of a part of the tree are the best of its blocks.
  block int generated always as (place / 1000000) stored,
  -- Held at the station, or attended by the deputy.
  activities int not null,
  -- Attendances at stations.
  visits int not null,
  voters int not null,
  roams boolean not null,
  primary key (kind, subject_id, span, division_id)
);

-- A pinned path would keep it from being written into the query that calls it: ten times as slow.
create function tally.month_of(day date) returns int language sql immutable as $$
  select extract(year from day)::int * 100 + extract(month from day)::int
$$;

-- What rows of the ledger say of each station and each deputy: once for whatever is pending, once for what is folded.
do $$
declare
  query text := $q$
    select 's'::"char" as kind, station_id as subject_id, division_id, place, on_date,
      coalesce(station_activity, 0) as activities, coalesce(station_visit, 0) as visits,
      coalesce(voters_received, 0) as voters
    from %1$s where station_id is not null
    union all
    select 'd', d.card_id, l.division_id, l.place, l.on_date, sign(l.attendance)::int,
      case when l.station_id is null then 0 else sign(l.attendance)::int end, 0
    from %1$s l cross join unnest(l.deputies) d (card_id) $q$;
begin
  execute 'create view tally.subject_pending with (security_invoker = true) as ' || format(query, 'tally.ledger');
  -- Runs on whatever leaves the ledger because its day has come; what is dated ahead only leaves to be written anew.
  execute format($f$
    create function tally.fold_subjects() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $body$
    begin
      -- Planned each time: a plan made while the counters were few would outlive that.
      execute $q$
        with monthly as (
          select kind, subject_id, division_id, tally.month_of(on_date) as span, sum(activities)::int as activities,
            sum(visits)::int as visits, sum(voters)::int as voters
          from (%1$s) x where on_date <= (select tally.today()) group by 1, 2, 3, 4
        ), delta as (
          select * from monthly
          union all
          select kind, subject_id, division_id, span / 100, sum(activities)::int, sum(visits)::int, sum(voters)::int
          from monthly group by 1, 2, 3, 4
        ), told as materialized (
          select x.*, d.place, count(*) over (partition by x.kind, x.subject_id, x.span) > 1 or exists (
            select from tally.subject_cell o where o.kind = x.kind and o.subject_id = x.subject_id and o.span = x.span
              and o.division_id <> x.division_id) as roams
          from delta x join division d on d.id = x.division_id
        ), added as (
          insert into tally.subject_cell as c
            (kind, subject_id, span, division_id, place, activities, visits, voters, roams)
          select kind, subject_id, span, division_id, place, activities, visits, voters, roams from told
          order by kind, subject_id, span, division_id
          on conflict (kind, subject_id, span, division_id) do update set activities = c.activities + excluded.activities,
            visits = c.visits + excluded.visits, voters = c.voters + excluded.voters, roams = excluded.roams
        )
        update tally.subject_cell o set roams = true from told t
        where t.roams and not o.roams and o.kind = t.kind and o.subject_id = t.subject_id and o.span = t.span
          and not exists (select from told s where s.kind = o.kind and s.subject_id = o.subject_id and s.span = o.span
            and s.division_id = o.division_id)
      $q$;
      return null;
    end $body$ $f$, format(query, 'old_rows'));
end $$;
create trigger fold_subjects after delete on tally.ledger referencing old table as old_rows
  for each statement execute function tally.fold_subjects();

-- The same of the records themselves.
create view tally.subject_fact with (security_invoker = true) as
  select 's'::"char" as kind, station_id as subject_id, division_id, on_date, station_activity as activities, 0 as visits,
    voters_received as voters
  from tally.of_activity where station_id is not null
  union all
  select 's', station_id, division_id, on_date, 0, station_visit, 0 from tally.of_attendance where station_id is not null
  union all
  select 'd', card_id, division_id, on_date, attendance, station_visit, 0 from tally.of_attendance;
grant select on tally.subject_fact to renda_tally;

-- The counters and what is pending, beside the records: one row for each station or deputy, division and span that
-- differ, and none by law. What is dated ahead stands under its month, made negative.
create function tally.wrong_subjects()
returns table (kind "char", subject_id int, division_id int, span int, activities int, visits int, voters int,
               ought_activities int, ought_visits int, ought_voters int, ought_roam boolean)
language sql stable set search_path = public, pg_temp as $$
  with line as (
    select kind, subject_id, division_id, on_date, activities, visits, voters, 0 as was_activities, 0 as was_visits,
      0 as was_voters from tally.subject_fact
    union all
    select kind, subject_id, division_id, on_date, 0, 0, 0, activities, visits, voters from tally.subject_pending
  ), monthly as (
    select kind, subject_id, division_id,
      case when on_date > (select tally.today()) then -1 else 1 end * tally.month_of(on_date) as span,
      sum(activities)::int as activities, sum(visits)::int as visits, sum(voters)::int as voters,
      sum(was_activities)::int as was_activities, sum(was_visits)::int as was_visits, sum(was_voters)::int as was_voters
    from line group by 1, 2, 3, 4
  ), ought as (
    select * from monthly
    union all
    select kind, subject_id, division_id, span / 100, sum(activities)::int, sum(visits)::int, sum(voters)::int,
      sum(was_activities)::int, sum(was_visits)::int, sum(was_voters)::int
    from monthly where span > 0 group by 1, 2, 3, 4
  ), cell as (
    select c.*, count(*) over (partition by c.kind, c.subject_id, c.span) > 1 as many from tally.subject_cell c
  ), beside as (
    select kind, subject_id, division_id, span, coalesce(c.activities, 0) + coalesce(o.was_activities, 0) as activities,
      coalesce(c.visits, 0) + coalesce(o.was_visits, 0) as visits, coalesce(c.voters, 0) + coalesce(o.was_voters, 0) as voters,
      coalesce(o.activities, 0) as ought_activities, coalesce(o.visits, 0) as ought_visits,
      coalesce(o.voters, 0) as ought_voters, coalesce(c.many and not c.roams, false) as ought_roam
    from ought o full join cell c using (kind, subject_id, division_id, span)
  )
  select * from beside
  where (activities, visits, voters) <> (ought_activities, ought_visits, ought_voters) or ought_roam
$$;

-- As recount(), for stations and deputies.
create function tally.recount_subjects()
returns table (division_id int, own boolean, grain text, period date, measure text, counted bigint, recounted bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.division_id, true, case when w.span < 0 then 'ahead' when w.span < 10000 then 'year' else 'month' end,
    to_date(case when w.span between 0 and 9999 then w.span * 100 + 1 else abs(w.span) end::text, 'YYYYMM'),
    m.measure || case w.kind when 's' then ' of station ' else ' of deputy ' end || w.subject_id, m.counted, m.recounted
  from tally.wrong_subjects() w cross join lateral (values ('activities', w.activities, w.ought_activities),
    ('visits', w.visits, w.ought_visits), ('voters', w.voters, w.ought_voters), ('divisions', 0, w.ought_roam::int))
    as m (measure, counted, recounted)
  where m.counted <> m.recounted
$$;

-- Mends what recount_subjects() reports; answers how many rows differed. Call it until there are none.
create function tally.repair_subjects() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mended int;
  ahead boolean;
begin
  perform pg_advisory_xact_lock(726174);
  with wrong as materialized (
    select * from tally.wrong_subjects()
  ), added as (
    insert into tally.subject_cell as c (kind, subject_id, span, division_id, place, activities, visits, voters, roams)
    select w.kind, w.subject_id, w.span, w.division_id, d.place, w.ought_activities - w.activities,
      w.ought_visits - w.visits, w.ought_voters - w.voters, false
    from wrong w join division d on d.id = w.division_id where w.span > 0
    on conflict (kind, subject_id, span, division_id) do update set activities = c.activities + excluded.activities,
      visits = c.visits + excluded.visits, voters = c.voters + excluded.voters
  )
  select count(*), coalesce(bool_or(w.span < 0), false) into mended, ahead from wrong w;
  update tally.subject_cell c set roams = true
  from (
    select kind, subject_id, span from tally.subject_cell group by 1, 2, 3 having count(*) > 1 and not bool_and(roams)
  ) r
  where not c.roams and (c.kind, c.subject_id, c.span) = (r.kind, r.subject_id, r.span);
  if ahead then perform tally.rewrite(); end if;
  return mended;
end $$;

-- Everything the records count, as SQL: division_id, on_date, station_id, card_id and every measured column.
create or replace function tally.facts() returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select string_agg(format('select division_id, on_date, %s from tally.%I', (
    select string_agg(coalesce(quote_ident(a.attname::text), 'null') || '::bigint as ' || quote_ident(c), ', ' order by o)
    from unnest('{station_id,card_id}' || tally.measures()) with ordinality u (c, o)
    left join pg_attribute a on a.attrelid = v.oid and a.attname = c), v.relname), ' union all ')
  from pg_class v
  where v.relnamespace = 'tally'::regnamespace and v.relkind = 'v' and v.relname like 'of\_%'
$$;

-- Pairs and what is dated ahead, written anew from the records.
create or replace function tally.rewrite() returns void
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
    with gone as (delete from tally.ledger where on_date > (select tally.today()))
    insert into tally.ledger (division_id, place, on_date, station_id, deputies, %1$s)
    select f.division_id, d.place, f.on_date, f.station_id, array_agg(f.card_id) filter (where f.card_id is not null), %2$s
    from (%3$s) f join division d on d.id = f.division_id
    where f.on_date > (select tally.today()) group by 1, 2, 3, 4 $q$,
    (select string_agg(quote_ident(c), ', ') from unnest(cols) c),
    (select string_agg(format('nullif(sum(f.%I), 0)', c), ', ') from unnest(cols) c), tally.facts());
end $$;

-- The wall of the counters, as of the cells.
alter table tally.subject_cell enable row level security;
alter table tally.subject_cell force row level security;
grant select on tally.subject_cell, tally.subject_pending to renda_reader, renda_staff, renda_deputy, renda_auditor;
grant select, insert, update, delete on tally.subject_cell to renda_tally;
grant select on tally.subject_pending to renda_tally;
create policy subject_cell_read on tally.subject_cell for select to renda_reader, renda_staff
  using (place >= (select nullif(current_setting('app.read_from', true), '')::bigint)
    and place < (select nullif(current_setting('app.read_to', true), '')::bigint));
create policy subject_cell_tally on tally.subject_cell for all to renda_tally using (true) with check (true);

grant execute on function tally.wrong_subjects() to renda_tally;
grant execute on function tally.month_of(date) to renda_tally;
grant execute on function tally.recount_subjects() to renda_import;
grant execute on function tally.repair_subjects() to renda_import;

do $$
declare f regprocedure;
begin
  for f in select oid from pg_proc where pronamespace = 'tally'::regnamespace and prosecdef
      and proowner <> 'renda_tally'::regrole loop
    execute format('alter function %s owner to renda_tally', f);
  end loop;
end $$;
revoke create on schema tally from renda_tally;

-- What is on record already; of what of it is pending, nobody had yet written whose it is. The records are the counting
-- role's to read.
do $$
declare owner name := current_user;
begin
  set local role renda_tally;
  perform tally.repair_subjects();
  execute format('set local role %I', owner);
end $$;

alter table tally.subject_cell
  add foreign key (division_id, place) references public.division (id, place) on update cascade deferrable;
-- The best of each block, and of the few that are not in one place.
create index on tally.subject_cell (kind, span, block, activities desc, subject_id) include (place) where not roams;
create index on tally.subject_cell (kind, span, place) include (subject_id, activities) where roams;
create index on tally.subject_cell (division_id);
analyze tally.subject_cell;
