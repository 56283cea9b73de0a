-- Stored scores: what records say of whom is tallied, scores are worked out of that for whole provinces at once, and kept until
-- something they rest on changes. Writers only append marks of whom they touched; one folder at a time, behind an advisory
-- lock, does the rest; and a read works out anew, from the records, whatever bears a mark.
grant create on schema public, tally to renda_tally;

-- Whom a statement touched: a mandate ('d'), a group ('g'), whoever was at an activity ('a'); everybody ('w') where one statement
-- touched very many. Append only; only the folder takes marks away.
create table tally.score_mark (
  kind "char" not null check (kind in ('d', 'g', 'a', 'w')),
  subject_id int not null
) with (autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0);
create index on tally.score_mark (kind, subject_id);

-- What can be told apart of records: rules choose among these, and not among the records.
create table tally.fact_shape (
  id int generated always as identity primary key,
  source public."RuleSource" not null,
  type public."ActivityType",
  at_station boolean not null,
  duty public."DutyKind",
  role public."DutyRole",
  outcomes public."DutyOutcome"[],
  matter text,
  unique nulls not distinct (source, type, at_station, duty, role, outcomes, matter)
);

-- What is on record of each. Quantities and amounts are in hundredths. `counts_on`: published for objection until that day.
create table tally.fact (
  kind "char" not null check (kind in ('d', 'g')),
  subject_id int not null,
  on_date date not null,
  shape_id int not null,
  record_id int not null,
  event bigint not null,
  quantity bigint not null,
  half_days int not null,
  amount bigint,
  counts_on date
);
create unique index on tally.fact (kind, subject_id, on_date, shape_id, record_id)
  include (event, quantity, half_days, amount, counts_on);
create index on tally.fact (counts_on) include (kind, subject_id, on_date) where counts_on is not null;

-- Whose facts are tallied, once and for all: they are kept as the records are from then on.
create table tally.tallied (
  kind "char" not null check (kind in ('d', 'g')),
  subject_id int not null,
  primary key (kind, subject_id)
);

-- The scores of a division by one version over some days; `computed_at` says since when they are complete.
create table tally.score_board (
  id int generated always as identity primary key,
  division_id int not null,
  set_id int not null,
  subject public."RuleSubject" not null,
  since date not null,
  until date not null check (until > since),
  computed_at timestamptz,
  -- What is shown meanwhile: what it replaces.
  replaces int,
  unique (division_id, set_id, since, until)
);
create index on tally.score_board (division_id, subject, until);
create index on tally.score_board (set_id);
create index on tally.score_board (id) where computed_at is null;

-- The day for which boards were last looked for.
create table tally.score_day (day date not null);

-- One score. `due_on`: when it changes by itself, because what is published by then counts.
create table tally.score (
  board_id int not null references tally.score_board (id) on delete cascade,
  subject_id int not null,
  total numeric not null,
  categories jsonb not null,
  best_grade int,
  is_barred boolean not null,
  due_on date,
  primary key (board_id, subject_id)
);
create index on tally.score (board_id, total desc, subject_id);
create index on tally.score (subject_id);
create index on tally.score (due_on) where due_on is not null;

grant select, insert, update, delete on tally.score_mark, tally.fact_shape, tally.fact, tally.tallied, tally.score_board, tally.score_day,
  tally.score to renda_tally;

-- What is on record of these mandates and groups, by the records.
create function tally.facts_of(kinds "char"[], subjects int[])
returns table (kind "char", subject_id int, on_date date, source public."RuleSource", type public."ActivityType", at_station boolean,
  duty public."DutyKind", role public."DutyRole", outcomes public."DutyOutcome"[], matter text, record_id int, event bigint,
  quantity bigint, half_days int, amount bigint, counts_on date)
language sql stable set search_path = public, pg_temp as $$
  with who as materialized (
    select distinct u.kind, u.subject_id from unnest(kinds, subjects) u (kind, subject_id)
  ), came as materialized (
    select w.kind, w.subject_id, v.id, v.held_on, v.type, v.station_id, v.division_id, v.place
    from who w join attendance t on t.card_id = w.subject_id join activity v on v.id = t.activity_id
    where w.kind = 'd' and v.withdrawn_at is null
    union all
    select w.kind, w.subject_id, v.id, v.held_on, v.type, v.station_id, v.division_id, v.place
    from who w join deputy_group g on g.id = w.subject_id
      join activity v on v.division_id = g.division_id and v.place = g.place and v.group_id = g.id
    where w.kind = 'g' and v.withdrawn_at is null
  ), heard as (
    select c.kind, c.subject_id, o.id, o.received_on, o.resolved_on
    from came c join opinion o on o.division_id = c.division_id and o.place = c.place and o.activity_id = c.id
    where o.withdrawn_at is null
  ), declared as (
    select w.kind as whose, d.* from who w join duty_record d on w.kind = 'd' and d.card_id = w.subject_id
    union all
    select w.kind, d.* from who w join deputy_group g on w.kind = 'g' and g.id = w.subject_id
      join duty_record d on d.division_id = g.division_id and d.place = g.place and d.group_id = g.id
  )
  select c.kind, c.subject_id, c.held_on, 'ATTENDANCE'::"RuleSource", c.type, c.station_id is not null, null::"DutyKind",
    null::"DutyRole", null::"DutyOutcome"[], null::text, c.id, c.id * 4::bigint, 100::bigint, 1, null::bigint, null::date
  from came c
  union all
  select h.kind, h.subject_id, d.on_date, d.source, null, false, null, null, null, null, h.id, h.id * 4::bigint + 2, 100, 1, null, null
  from heard h cross join lateral (values ('OPINION_COLLECTED'::"RuleSource", h.received_on), ('OPINION_RESOLVED', h.resolved_on)) as d (source, on_date)
  where d.on_date is not null
  union all
  select d.whose, coalesce(d.card_id, d.group_id), d.happened_on, 'DUTY', null, false, d.kind, d.role, nullif(d.outcomes, '{}'), d.matter,
    d.id, coalesce(d.activity_id * 4::bigint, d.id * 4::bigint + 1), (d.quantity * 100)::bigint, d.half_days, (d.amount * 100)::bigint,
    case when d.state = 'PUBLISHED' then d.objection_until end
  from declared d where d.state in ('PUBLISHED', 'FINAL')
$$;

-- Makes what is tallied of these what their records say. What can be told apart of them has a number from the first time it is
-- met with.
create function tally.retally(kinds "char"[], subjects int[]) returns void
language plpgsql set search_path = public, pg_temp set enable_mergejoin = off set work_mem = '64MB' as $$
begin
  if exists (select from unnest(kinds, subjects) u (kind, subject_id) join tally.tallied t using (kind, subject_id)) then
    with told as materialized (
      select * from tally.facts_of(kinds, subjects)
    )
    delete from tally.fact g using (select distinct u.kind, u.subject_id from unnest(kinds, subjects) u (kind, subject_id)) w
    where g.kind = w.kind and g.subject_id = w.subject_id and not exists (
      select from told f join tally.fact_shape s on s.id = g.shape_id and s.source = f.source and s.at_station = f.at_station
        and s.type is not distinct from f.type and s.duty is not distinct from f.duty and s.role is not distinct from f.role
        and s.outcomes is not distinct from f.outcomes and s.matter is not distinct from f.matter
      where f.kind = g.kind and f.subject_id = g.subject_id and f.on_date = g.on_date and f.record_id = g.record_id and f.event = g.event
        and f.quantity = g.quantity and f.half_days = g.half_days and f.amount is not distinct from g.amount
        and f.counts_on is not distinct from g.counts_on);
  end if;
  -- Two who make the same shape at once: the later one waits, and finds it made when it tries again.
  loop
    begin
      with told as materialized (
        select * from tally.facts_of(kinds, subjects)
      ), made as (
        insert into tally.fact_shape (source, type, at_station, duty, role, outcomes, matter)
        select f.* from (select distinct f.source, f.type, f.at_station, f.duty, f.role, f.outcomes, f.matter from told f order by 1, 2, 3, 4, 5, 6, 7) f
        where not exists (select from tally.fact_shape s where s.source = f.source and s.at_station = f.at_station
          and s.type is not distinct from f.type and s.duty is not distinct from f.duty and s.role is not distinct from f.role
          and s.outcomes is not distinct from f.outcomes and s.matter is not distinct from f.matter)
        returning *
      ), shape as (
        select * from tally.fact_shape union all select * from made
      )
      insert into tally.fact
      select f.kind, f.subject_id, f.on_date, s.id, f.record_id, f.event, f.quantity, f.half_days, f.amount, f.counts_on
      from told f join shape s on s.source = f.source and s.at_station = f.at_station
        and coalesce(s.type, 'OTHER') = coalesce(f.type, 'OTHER') and s.type is not distinct from f.type
        and coalesce(s.duty, 'OTHER') = coalesce(f.duty, 'OTHER') and s.duty is not distinct from f.duty
        and coalesce(s.role, 'LEAD') = coalesce(f.role, 'LEAD') and s.role is not distinct from f.role
        and coalesce(s.matter, '') = coalesce(f.matter, '') and s.matter is not distinct from f.matter
        and s.outcomes is not distinct from f.outcomes
      order by f.kind, f.subject_id, f.on_date on conflict do nothing;
      exit;
    exception when unique_violation then
      continue;
    end;
  end loop;
  insert into tally.tallied select distinct u.kind, u.subject_id from unnest(kinds, subjects) u (kind, subject_id) on conflict do nothing;
end $$;

-- Marks whom the rows of a table touch. `query` selects kind, subject_id and whatever makes a difference, from %s. What changes
-- none of that leaves no mark.
create procedure tally.mark(name text, source regclass, query text, events text[] default '{insert,update,delete}') language plpgsql as $$
declare
  event text;
  rows text;
  came text := format(query, 'new_rows');
  went text := format(query, 'old_rows');
begin
  foreach event in array events loop
    rows := case event when 'insert' then came when 'delete' then went
      else format('(%1$s except %2$s) union all (%2$s except %1$s)', came, went) end;
    execute format($f$
      create function tally.%1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $body$
      begin
        with touched as materialized (
          select distinct x.kind, x.subject_id from (%2$s) x where x.subject_id is not null limit 20001
        )
        insert into tally.score_mark
        select t.kind, t.subject_id from touched t where (select count(*) from touched) <= 20000
        union all select 'w', 0 where (select count(*) from touched) > 20000;
        return null;
      end $body$ $f$, name || '_' || event, rows);
    execute format('create trigger %I after %s on %s referencing %s for each statement execute function tally.%I()',
      name || '_' || event, event, source, case event when 'insert' then 'new table as new_rows'
        when 'delete' then 'old table as old_rows' else 'new table as new_rows old table as old_rows' end, name || '_' || event);
    execute format('alter function tally.%I() owner to renda_tally', name || '_' || event);
  end loop;
end $$;

call tally.mark('mark_attendance', 'public.attendance', $q$select 'd'::"char" as kind, card_id as subject_id, activity_id from %s$q$);
call tally.mark('mark_activity', 'public.activity', $q$
  select 'a'::"char" as kind, id as subject_id, held_on, type, station_id, withdrawn_at from %s$q$, '{update}');
call tally.mark('mark_group_activity', 'public.activity', $q$
  select 'g'::"char" as kind, group_id as subject_id, id, held_on, type, station_id, withdrawn_at from %s$q$);
call tally.mark('mark_opinion', 'public.opinion', $q$
  select 'a'::"char" as kind, activity_id as subject_id, id, received_on, resolved_on, withdrawn_at from %s$q$);
call tally.mark('mark_duty', 'public.duty_record', $q$
  select case when card_id is null then 'g' else 'd' end::"char" as kind, coalesce(card_id, group_id) as subject_id, id, kind as duty,
    happened_on, quantity, half_days, role, outcomes, matter, amount, activity_id, case when state = 'PUBLISHED' then objection_until end
  from %s where state in ('PUBLISHED', 'FINAL')$q$);
call tally.mark('mark_mandate', 'public.mandate', $q$
  select 'd'::"char" as kind, id as subject_id, division_id, level, starts_on, ends_on from %s$q$);
call tally.mark('mark_group', 'public.deputy_group', $q$
  select 'g'::"char" as kind, id as subject_id, division_id, formed_on, dissolved_on from %s$q$);
call tally.mark('mark_event', 'public.case_event', $q$
  select 'd'::"char" as kind, case_id as subject_id, id, move, at from %s where noun = 'mandate' and move in ('suspend', 'restore', 'end')$q$);
drop procedure tally.mark(text, regclass, text, text[]);

revoke create on schema public, tally from renda_tally;
