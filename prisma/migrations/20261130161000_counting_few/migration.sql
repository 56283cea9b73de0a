-- What people record one by one is counted by shorter ways; sheets go on by the ones that group what they bring. What each counts
-- stays the same.
grant create on schema tally to renda_tally;
do $$
declare
  me text := current_user;
  columns text := (select string_agg(format('activity_%s', lower(t::text)), ', ') from unnest(enum_range(null::public."ActivityType")) t);
  ones text := (select string_agg(format('case when n.type = %L then 1 end', t), ', ') from unnest(enum_range(null::public."ActivityType")) t);
  changes text := (select string_agg(format('nullif(w.n * (n.type = %1$L)::int - w.o * (o.type = %1$L)::int, 0)', t), ', ')
    from unnest(enum_range(null::public."ActivityType")) t);
  way record;
begin
  set local role renda_tally;
  for way in select * from (values
    ('activity_insert', format($q$
      if not exists (select from new_rows offset 1) then
        insert into tally.ledger (division_id, place, on_date, station_id, records, station_activity, group_activity, voters_received, %s)
        select n.division_id, d.place, n.held_on, n.station_id, 1, case when n.station_id is not null then 1 end,
          case when n.group_id is not null then 1 end, nullif(n.voters_received, 0), %s
        from new_rows n join division d on d.id = n.division_id where n.withdrawn_at is null;
        return null;
      end if;$q$, columns, ones)),
    ('activity_update', format($q$
      if not exists (select from new_rows offset 1) and exists (select from new_rows n cross join old_rows o
        where (n.division_id, n.held_on, n.station_id) is not distinct from (o.division_id, o.held_on, o.station_id)) then
        insert into tally.ledger (division_id, place, on_date, station_id, records, station_activity, group_activity, voters_received, %1$s)
        select x.* from (
          select n.division_id, d.place, n.held_on, n.station_id, nullif(w.n - w.o, 0),
            case when n.station_id is not null then nullif(w.n - w.o, 0) end,
            nullif(w.n * (n.group_id is not null)::int - w.o * (o.group_id is not null)::int, 0),
            nullif(w.n * n.voters_received - w.o * o.voters_received, 0), %2$s
          from new_rows n cross join old_rows o join division d on d.id = n.division_id
            cross join lateral (select (n.withdrawn_at is null)::int as n, (o.withdrawn_at is null)::int as o) w
        ) x (division_id, place, on_date, station_id, records, station_activity, group_activity, voters_received, %1$s)
        where num_nonnulls(records, group_activity, voters_received, %1$s) > 0;
        return null;
      end if;$q$, columns, changes)),
    ('attendance_insert', $q$
      if not exists (select from new_rows offset 100) then
        insert into tally.ledger (division_id, place, on_date, station_id, deputies, attendance, station_visit,
          report_back_province, report_back_prefecture, report_back_county, report_back_township)
        select a.division_id, d.place, a.held_on, a.station_id, array_agg(t.card_id), count(*), nullif(count(a.station_id), 0),
          nullif(count(*) filter (where s.level = 'PROVINCE'), 0), nullif(count(*) filter (where s.level = 'PREFECTURE'), 0),
          nullif(count(*) filter (where s.level = 'COUNTY'), 0), nullif(count(*) filter (where s.level = 'TOWNSHIP'), 0)
        from new_rows t join activity a on a.id = t.activity_id join division d on d.id = a.division_id
          left join lateral (select v.level from serving v where a.type = 'REPORT_BACK' and v.id = t.serving_id) s on true
        where a.withdrawn_at is null group by a.division_id, d.place, a.held_on, a.station_id;
        return null;
      end if;$q$),
    ('mark_attendance_insert', $q$
      if not exists (select from new_rows offset 100) then
        insert into tally.score_mark select 'd', card_id from new_rows;
        return null;
      end if;$q$),
    ('mark_group_activity_insert', $q$
      if not exists (select from new_rows where group_id is not null) then
        return null;
      end if;$q$),
    ('mark_group_activity_update', $q$
      if not exists (select from new_rows where group_id is not null) and not exists (select from old_rows where group_id is not null) then
        return null;
      end if;$q$),
    ('mark_activity_update', $q$
      if not exists (select from new_rows offset 100) then
        insert into tally.score_mark
        select 'a', id from (
          select id, held_on, type, station_id, withdrawn_at from new_rows
          except select id, held_on, type, station_id, withdrawn_at from old_rows) a;
        return null;
      end if;$q$),
    ('attendance_moved_update', $q$
      if not exists (
        select id, division_id, held_on, station_id, type, withdrawn_at is null from new_rows
        except select id, division_id, held_on, station_id, type, withdrawn_at is null from old_rows) then
        return null;
      end if;$q$)
  ) as w (name, short) loop
    execute format('create or replace function tally.%I() returns trigger language plpgsql security definer set search_path = public, pg_temp as %L',
      way.name, (select regexp_replace(prosrc, '^\s*begin', E'\nbegin' || way.short)
        from pg_proc where proname = way.name and pronamespace = 'tally'::regnamespace));
  end loop;
  execute format('set local role %I', me);
end $$;
revoke create on schema tally from renda_tally;
