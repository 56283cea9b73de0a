-- What one statement changes in months that are over is one delta for each division and month, not one for each day: whole months
-- are all that is ever asked for. A sheet of a year brings a tenth of the rows, which readers and the folder go past while it is open.
grant create on schema tally to renda_tally;

-- The day that a delta of a day is written under: of a month that is over its first, else the day itself, which may lie ahead.
create function tally.booked_on(day date, today date) returns date language sql immutable as $$
  select case when day < date_trunc('month', today::timestamp)::date then date_trunc('month', day::timestamp)::date else day end
$$;
grant execute on function tally.booked_on(date, date) to renda_tally;

-- As before, but for the day.
create or replace procedure tally.measure(name text, source regclass, columns text[], query text,
                               events text[] default '{insert,update,delete}', subjects text[] default '{}')
language plpgsql as $$
declare
  event text;
  rows text;
  referencing text;
  booked text := 'tally.booked_on(x.on_date, (select tally.today()))';
  by_station boolean := 'station_id' = any(subjects);
  by_deputy boolean := 'card_id' = any(subjects);
  list text := concat_ws(', ', case when by_station then 'station_id' end, case when by_deputy then 'deputies' end,
    (select string_agg(quote_ident(c), ', ') from unnest(columns) c));
  sums text := concat_ws(', ', case when by_station then 'x.station_id' end,
    case when by_deputy then 'array_agg(x.card_id)' end,
    (select string_agg(format('nullif(sum(x.sign * x.%I), 0)', c), ', ') from unnest(columns) c));
  keys text := concat_ws(', ', 'x.division_id, d.place, ' || booked, case when by_station then 'x.station_id' end,
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
        select x.division_id, d.place, %7$s, %3$s
        from (%4$s) x join public.division d on d.id = x.division_id
        group by %5$s having %6$s;
        return null;
      end $body$
      $f$, name || '_' || event, list, sums, rows, keys, changed, booked);
    referencing := case event when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
                   else 'new table as new_rows old table as old_rows' end;
    execute format('create trigger %I after %s on %s referencing %s for each statement execute function tally.%I()',
                   'tally_' || name || '_' || event, event, source, referencing, name || '_' || event);
  end loop;
end $$;

-- Those that stand already.
do $$
declare
  me text := current_user;
  booked text := 'tally.booked_on(x.on_date, (select tally.today()))';
  way record;
begin
  set local role renda_tally;
  for way in
    select proname as name, replace(replace(prosrc, 'select x.division_id, d.place, x.on_date,', 'select x.division_id, d.place, ' || booked || ','),
      'group by x.division_id, d.place, x.on_date', 'group by x.division_id, d.place, ' || booked) as body
    from pg_proc where pronamespace = 'tally'::regnamespace and prorettype = 'trigger'::regtype
      and prosrc like '%select x.division_id, d.place, x.on_date,%'
  loop
    execute format('create or replace function tally.%I() returns trigger language plpgsql security definer set search_path = public, pg_temp as %L',
      way.name, way.body);
  end loop;
  execute format('set local role %I', me);
end $$;
revoke create on schema tally from renda_tally;
