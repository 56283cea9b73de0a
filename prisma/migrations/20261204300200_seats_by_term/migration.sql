-- A person holds a seat in each of two terms, in one sheet too, and whichever of them is put on record first: what counts is whether
-- the days meet, as for whoever is elected by hand.

-- Tells who would hold a seat twice, or one too many. Without an identity number a deputy is known by name and electoral
-- unit.
create or replace function sheet.check_seats() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  insert into pg_temp.sheet_fault
  select r.line, 'identityNumber', 'CONFLICT', 'This person holds a seat in this congress already.'
  from pg_temp.deputy_ready r where exists (
    select from mandate m where m.person_id = r.person_id and m.division_id = r.division_id and m.ends_on > r.from_on and m.starts_on < r.term_ends);
  insert into pg_temp.sheet_fault
  select x.line, 'identityNumber', 'CONFLICT', format('Line %s gives this person a seat in this congress already', x.first)
  from (select r.line, min(r.line) over (partition by r.division_id, r.identity, r.term_id) as first
        from pg_temp.deputy_ready r where r.identity is not null and r.division_id is not null) x where x.line > x.first;
  insert into pg_temp.sheet_fault
  select x.line, 'name', 'CONFLICT', format('Line %s names the same deputy: if they are two, give their identity numbers', x.first)
  from (select r.line, r.identity is null as is_bare, bool_or(r.identity is null) over same as is_any_bare, min(r.line) over same as first
        from pg_temp.deputy_ready r where r.term_id is not null
        window same as (partition by r.term_id, r.name, r.electoral_unit)) x
  where x.line > x.first and x.is_any_bare;
  insert into pg_temp.sheet_fault
  select r.line, 'name', 'CONFLICT', 'This deputy is on record already: if it is another, give the identity number'
  from pg_temp.deputy_ready r where r.identity is null and exists (
    select from deputy_card c where c.division_id = r.division_id and c.place = r.place and c.term_number = r.term_number
      and c.name = r.name and c.electoral_unit = r.electoral_unit and c.ends_on > r.from_on);
  insert into pg_temp.sheet_fault
  select l, 'identityNumber', 'INVALID', 'A person may not be a deputy in two divisions of which neither lies in the other'
  from sheet.lines_off_path() l;
  -- The lines that come last are those too many.
  insert into pg_temp.sheet_fault
  with change as (
    select m.term_id, v.day, v.n from mandate m cross join lateral (values (m.starts_on, 1), (m.ends_on, -1)) v (day, n)
    where m.term_id in (select r.term_id from pg_temp.deputy_ready r)
    union all select r.term_id, r.from_on, 1 from pg_temp.deputy_ready r
  ), filled as (
    select c.term_id, c.day, sum(sum(c.n)) over (partition by c.term_id order by c.day) as seats from change c group by 1, 2
  ), most as (
    select f.term_id, max(f.seats) as seats from filled f
    join (select r.term_id, min(r.from_on) as day from pg_temp.deputy_ready r group by 1) b on b.term_id = f.term_id and f.day >= b.day
    group by 1
  )
  select r.line, 'division', 'INVALID', format('Term %s has %s seats, and no more deputies than that at one time', r.term_number, r.seat_quota)
  from (select d.*, row_number() over (partition by d.term_id order by d.line desc) as from_last from pg_temp.deputy_ready d) r
  join most m on m.term_id = r.term_id where r.from_last <= m.seats - r.seat_quota;
end $$;
