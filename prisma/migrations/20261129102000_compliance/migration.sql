-- Compliance (达标) counted: how many stations have an assessment that counts, and how many comply by it. An assessment
-- counts from its day, or from the day its station opened, until the next one, its expiry or the day its station closes:
-- an end that lies ahead is a delta dated ahead.
grant create on schema tally to renda_tally;

alter table tally.ledger add column station_assessed int, add column station_compliant int;
alter table tally.cell add column station_assessed bigint, add column station_compliant bigint;

-- Nobody writes what is counted anew until this is done.
lock table public.assessment, public.station in share row exclusive mode;

do $$
declare
  columns text[] := '{station_assessed,station_compliant}';
  query text := $q$
    select a.division_id, v.on_date, v.sign as station_assessed, v.sign * a.is_compliant::int as station_compliant
    from %s a join %s s on s.id = a.station_id and s.division_id = a.division_id and s.place = a.place
    cross join lateral (
      select greatest(a.on_date, s.opened_on) as since, least(a.superseded_on, a.valid_until, s.closed_on) as until
    ) held
    cross join lateral (values (held.since, 1), (held.until, -1)) as v (on_date, sign)
    where a.state = 'VERIFIED' and a.upheld is not false and v.on_date is not null
      and (held.until is null or held.until > held.since) $q$;
begin
  call tally.measure('assessment', 'public.assessment', columns, format(query, '%1$s', 'public.station'));
  call tally.measure('assessment_station', 'public.station', columns, format(query, 'public.assessment', '%1$s'), '{update}');
end $$;
grant select on tally.of_assessment to renda_tally;

do $$
declare
  f regprocedure;
  owner name := current_user;
begin
  for f in select oid from pg_proc
    where pronamespace = 'tally'::regnamespace and proname like 'assessment\_%' and prosecdef loop
    execute format('alter function %s owner to renda_tally', f);
  end loop;
  -- What is on record already. The records are the counting role's to read.
  set local role renda_tally;
  insert into tally.ledger (division_id, place, on_date, station_assessed, station_compliant)
  select f.division_id, d.place, f.on_date, sum(f.station_assessed), nullif(sum(f.station_compliant), 0)
  from tally.of_assessment f join public.division d on d.id = f.division_id group by 1, 2, 3
  having sum(f.station_assessed) <> 0 or sum(f.station_compliant) <> 0;
  execute format('set local role %I', owner);
end $$;
revoke create on schema tally from renda_tally;
