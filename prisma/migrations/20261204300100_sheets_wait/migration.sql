-- Two sheets that name one division wait for each other before they look for what is on record: the same activities, brought by two
-- seats or in two files at one moment, were both taken in.

-- Tells which lines say what another line, or the record, says already. Divisions share 256 locks, so that a sheet of a nation's
-- fills no table of locks; all take them in one order, and whoever records by hand takes none.
create or replace function sheet.check_repeated() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  perform pg_advisory_xact_lock(726186, d.shared) from (
    select distinct r.division_id & 255 as shared from pg_temp.activity_ready r where r.division_id is not null order by 1) d;
  insert into pg_temp.sheet_fault
  select x.line, 'startsAt', 'CONFLICT', format('Line %s says the same: if it was held twice, give the hours', x.first)
  from (
    select r.line, min(r.line) over (
      partition by r.division_id, r.held_on, r.type, r.title, r.station_id, r.group_id, r.starts_at) as first
    from pg_temp.activity_ready r
    where (r.division_id, r.held_on, hashtext(r.title)) in (
      select s.division_id, s.held_on, hashtext(s.title) from pg_temp.activity_ready s group by 1, 2, 3 having count(*) > 1)
  ) x where x.line > x.first;
  insert into pg_temp.sheet_fault
  select r.line, 'startsAt', 'CONFLICT', 'This is on record already: if it was held twice, give the hours'
  from pg_temp.activity_ready r where exists (
    select from activity a where a.place = r.place and a.held_on = r.held_on and a.type = r.type and a.title = r.title
      and a.withdrawn_at is null and (a.station_id, a.group_id, a.starts_at) is not distinct from
        (r.station_id, r.group_id, r.starts_at));
end $$;
