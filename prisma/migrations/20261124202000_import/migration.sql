-- Sheets in: a seat's lines are copied into a table of the transaction's own, checked together, and taken in whole or
-- not at all. The functions belong to renda_sheets, which the wall binds: it reads and adds in the seat's write range.
create schema sheet;
grant usage on schema sheet to renda_staff, renda_sheets, renda_tally;
grant usage on schema public, tally to renda_sheets;
grant usage, create on schema public, tally, sheet to renda_tally;
grant create on schema sheet to renda_sheets;

-- How many lines of a sheet an act took in.
alter table public.audit_entry add column lines int;

-- The wall of whoever takes sheets in. What is only held still (stations, terms, activities) is never changed.
do $$
declare
  t text;
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  own text := '= (select nullif(current_setting(''app.seat'', true), '''')::int)';
begin
  grant select on public.division, public.division_alias to renda_sheets;
  foreach t in array '{station,deputy_group,serving,activity,congress,term,mandate}'::text[] loop
    execute format('grant select on public.%I to renda_sheets', t);
    execute format('create policy %I on public.%I for select to renda_sheets using (%s)', t || '_sheets', t, writable);
  end loop;
  foreach t in array '{activity,attendance,mandate,deputy_card,deputy_contact,serving}'::text[] loop
    execute format('grant insert on public.%I to renda_sheets', t);
    execute format('create policy %I on public.%I for insert to renda_sheets with check (%s)', t || '_sheets_in', t, writable);
  end loop;
  foreach t in array '{station,term,activity}'::text[] loop
    execute format('grant update (version) on public.%I to renda_sheets', t);
    execute format('create policy %I on public.%I for update to renda_sheets using (%s) with check (false)', t || '_sheets_hold', t, writable);
  end loop;
  grant select on public.deputy_card to renda_sheets;
  create policy card_sheets on public.deputy_card for select to renda_sheets using (true);
  grant select on public.seat to renda_sheets;
  execute format('create policy seat_sheets on public.seat for select to renda_sheets using (id %s)', own);
  grant insert, select on public.audit_entry to renda_sheets;
  execute format('create policy audit_sheets_in on public.audit_entry for insert to renda_sheets with check (%s and seat_id %s)', readable, own);
  execute format('create policy audit_sheets on public.audit_entry for select to renda_sheets using (%s and seat_id %s)', readable, own);
  grant select, insert, update on public.idempotency to renda_sheets;
  execute format('create policy idempotency_sheets on public.idempotency for all to renda_sheets using (seat_id %1$s) with check (seat_id %1$s)', own);
end $$;
grant usage on sequence public.activity_id_seq, public.attendance_id_seq, public.mandate_id_seq, public.person_id_seq,
  public.serving_id_seq, public.audit_entry_id_seq to renda_sheets;

-- The seat that acts. Whatever the session says of its range, the seat's division has to hold it.
create function sheet.acting_seat() returns public.seat
language plpgsql stable set search_path = public, pg_temp as $$
declare
  low bigint := nullif(current_setting('app.write_from', true), '')::bigint;
  high bigint := nullif(current_setting('app.write_to', true), '')::bigint;
  acting seat;
begin
  select s.* into acting from seat s join division d on d.id = s.division_id
  where s.id = nullif(current_setting('app.seat', true), '')::int and s.withdrawn_at is null
    and low < high and low >= d.place and high <= d.place_end;
  if not found then
    raise exception 'This seat may write nothing' using errcode = 'insufficient_privilege';
  end if;
  return acting;
end $$;

create function sheet.key_of(kind text, hash text) returns text language sql immutable
set search_path = pg_catalog, pg_temp as $$ select 'import-' || kind || '-' || hash $$;

-- Opens a sheet of a kind, known by the hash of its file: answers null and makes room for its lines, or says when the
-- same file was taken in and how many lines it had. Waits for the same file under way.
create function sheet.open(kind text, hash text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting seat := sheet.acting_seat();
  earlier jsonb;
begin
  insert into idempotency (seat_id, key, request_hash) values (acting.id, sheet.key_of(kind, hash), hash)
  on conflict do nothing;
  if not found then
    select jsonb_build_object('at', to_char(i.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'lines', a.lines)
    into strict earlier from idempotency i join audit_entry a on a.id = i.result_id
    where i.seat_id = acting.id and i.key = sheet.key_of(kind, hash);
    return earlier;
  end if;
  case kind
    when 'activities' then
      create temp table activity_sheet (
        line int not null, division text, station text, party text, type "ActivityType" not null, title text not null,
        held_on date not null, starts_at int, lead_organiser text, voters_received int not null, attendees text[],
        remark text
      ) on commit drop;
      grant insert on pg_temp.activity_sheet to renda_staff;
    when 'deputies' then
      create temp table deputy_sheet (
        line int not null, division text not null, term int, name text not null, pinyin text not null,
        gender "Gender" not null, electoral_unit text not null, manner "ElectionManner" not null, starts_on date,
        post text, phone text, identity text, served_in text, served_since date
      ) on commit drop;
      grant insert on pg_temp.deputy_sheet to renda_staff;
  end case;
  create temp table sheet_fault (line int, field text, code text, sentence text) on commit drop;
  return null;
end $$;

-- The faults that were found: how many, and the first hundred.
create function sheet.faults() returns jsonb
language plpgsql stable set search_path = public, pg_temp as $$
begin
  return (
    select jsonb_build_object('faults', (select count(*) from pg_temp.sheet_fault),
      'told', coalesce(jsonb_agg(to_jsonb(f) order by f.line, f.field), '[]'))
    from (select * from pg_temp.sheet_fault order by line, field limit 100) f);
end $$;

-- Puts a sheet that was taken in on record: who, and how many lines.
create function sheet.enter(acting public.seat, kind text, hash text, action text, target text, lines int) returns void
language plpgsql set search_path = public, pg_temp as $$
declare entry int;
begin
  insert into audit_entry (division_id, place, seat_id, action, target, lines)
  values (acting.division_id, acting.place, acting.id, action, target, lines) returning id into entry;
  update idempotency set result_id = entry where seat_id = acting.id and key = sheet.key_of(kind, hash) and result_id is null;
  if not found then raise exception 'No sheet of this hash is open'; end if;
end $$;

-- The divisions of the write range, by every code that means them. What lines are looked up in stands in tables that the
-- planner knows the keys of: it would sort the lines otherwise.
create function sheet.know_divisions() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  create temp table known_division (key text primary key, id int, place bigint, place_end bigint, name text, has_congress boolean)
    on commit drop;
  insert into pg_temp.known_division
  select k.code, d.id, d.place, d.place_end, d.full_name, d.has_congress from division d
  cross join lateral (select d.code union select a.code from division_alias a where a.division_id = d.id) k
  where k.code is not null and d.place >= nullif(current_setting('app.write_from', true), '')::bigint
    and d.place < nullif(current_setting('app.write_to', true), '')::bigint
  on conflict do nothing;
  analyze pg_temp.known_division;
end $$;

-- What lines may call a station or a group of theirs: # and its number, @ and the code on its door, = and its name,
-- which means something within one division only. A name that several bear has `bearers` to say so.
create function sheet.know_stations_and_groups() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  create temp table known_station (key text, within int, id int, division_id int, place bigint, from_on date, last_on date,
    bearers int, primary key (key, within)) on commit drop;
  insert into pg_temp.known_station
  select k.key, k.within, min(s.id), min(s.division_id), min(s.place), min(s.opened_on), min(s.closed_on), count(*)
  from station s cross join lateral (values ('#' || s.id, 0), ('@' || s.public_code, 0), ('=' || s.name, s.division_id)) k (key, within)
  group by 1, 2;
  create temp table known_group (key text, within int, id int, division_id int, place bigint, from_on date, until_on date,
    bearers int, primary key (key, within)) on commit drop;
  insert into pg_temp.known_group
  select k.key, k.within, min(g.id), min(g.division_id), min(g.place), min(g.formed_on), min(g.dissolved_on), count(*)
  from deputy_group g cross join lateral (values ('#' || g.id, 0), ('=' || g.name, g.division_id)) k (key, within)
  group by 1, 2;
  analyze pg_temp.known_station, pg_temp.known_group;
end $$;

-- Which deputies are registered where and when, in the write range.
create function sheet.know_servings() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  create temp table known_serving on commit drop as
  select v.id, v.division_id, v.card_id, v.since, coalesce(v.until, 'infinity') as until, c.name
  from serving v join deputy_card c on c.id = v.card_id;
  create index on pg_temp.known_serving (division_id, name);
  analyze pg_temp.known_serving;
end $$;

-- Finds what the lines name, in the order in which they are to be written: by division and day, so that the ledger gets
-- few rows. Stations stay open until the transaction ends.
create function sheet.resolve_activities() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  analyze pg_temp.activity_sheet;
  perform 1 from station s where s.id in (
    select k.id from station k
    cross join lateral (values ('#' || k.id), ('@' || k.public_code), ('=' || k.name)) v (key)
    join (select distinct l.station from pg_temp.activity_sheet l) n on n.station = v.key
  ) order by s.id for share;
  perform sheet.know_divisions();
  perform sheet.know_stations_and_groups();
  create temp table activity_ready on commit drop as
  select nextval('activity_id_seq')::int as id, r.* from (
    select l.line, coalesce(d.id, s.division_id, g.division_id) as division_id, coalesce(d.place, s.place, g.place) as place,
      l.type, l.title, l.held_on, l.starts_at, s.id as station_id, g.id as group_id, l.lead_organiser, l.voters_received,
      l.remark, l.attendees, s.from_on as opened_on, s.last_on as closed_on, s.bearers as station_bearers,
      g.from_on as formed_on, g.until_on as dissolved_on, g.bearers as group_bearers,
      case when d.id is null then l.division end as lost_division, case when s.id is null then l.station end as lost_station,
      case when g.id is null then l.party end as lost_group,
      d.id <> s.division_id or d.id <> g.division_id or s.division_id <> g.division_id as is_torn
    from pg_temp.activity_sheet l
    left join pg_temp.known_division d on d.key = l.division
    left join pg_temp.known_station s on s.key = l.station
      and s.within = case when l.station like '=%' then coalesce(d.id, -1) else 0 end
    left join pg_temp.known_group g on g.key = l.party
      and g.within = case when l.party like '=%' then coalesce(d.id, s.division_id, -1) else 0 end
    order by 3, l.held_on, l.line
  ) r;
  analyze pg_temp.activity_ready;
end $$;

-- Finds by which registration each deputy took part. A name stands for whoever bears it there that day; `is_shared` where
-- more than one does some day.
create function sheet.resolve_attendances() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  perform sheet.know_servings();
  create temp table attendance_ready on commit drop as
  with registered as materialized (
    select k.key, v.*, k.key like '=%' and exists (
      select from pg_temp.known_serving o where o.division_id = v.division_id and o.name = v.name
        and o.card_id <> v.card_id and o.until > v.since and v.until > o.since) as is_shared
    from pg_temp.known_serving v cross join lateral (values ('#' || v.card_id), ('=' || v.name)) k (key)
  )
  select r.id as activity_id, r.line, r.division_id, r.place, v.id as serving_id, v.card_id, v.is_shared,
    case when v.id is null then a.key end as lost, a.at
  from pg_temp.activity_ready r cross join lateral unnest(r.attendees) with ordinality a (key, at)
  left join registered v on v.division_id = r.division_id and v.key = a.key and v.since <= r.held_on and v.until > r.held_on;
  analyze pg_temp.attendance_ready;
end $$;

-- Tells what is wrong with where and when: the rules of recordActivity, for all lines at once. Outside the range a thing
-- is not there.
create function sheet.check_places() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into pg_temp.sheet_fault
  select r.line, f.field, f.code, f.sentence from pg_temp.activity_ready r cross join lateral (values
    ('division', 'NOT_FOUND', case when r.lost_division is not null
      then format('There is no division %s that you may write to.', r.lost_division) end),
    ('station', 'INVALID', case when r.lost_station like '=%' and r.lost_division is null and r.division_id is null
      then 'A station is named within its division: give that, or the code on the door' end),
    ('station', 'NOT_FOUND', case when r.lost_station is not null and not (r.lost_station like '=%' and (r.lost_division is not null or r.division_id is null))
      then 'There is no such station that you may write to.' end),
    ('station', 'INVALID', case when r.station_bearers > 1
      then 'Several stations of this division bear this name: give the code on the door' end),
    ('heldOn', 'INVALID', case when r.station_bearers = 1 and r.held_on < r.opened_on
      then format('This station opened on %s', r.opened_on) end),
    ('heldOn', 'WRONG_STATE', case when r.station_bearers = 1 and r.held_on > r.closed_on
      then format('This station closed on %s.', r.closed_on) end),
    ('group', 'INVALID', case when r.lost_group like '=%' and r.lost_division is null and r.division_id is null
      then 'A group is named within its division: give that as well' end),
    ('group', 'NOT_FOUND', case when r.lost_group is not null and not (r.lost_group like '=%' and (r.lost_division is not null or r.division_id is null))
      then 'There is no such deputy group that you may write to.' end),
    ('group', 'INVALID', case when r.group_bearers > 1
      then 'Several groups of this division bear this name: give the id' end),
    ('heldOn', 'INVALID', case when r.group_bearers = 1 and r.held_on < r.formed_on
      then format('This group was formed on %s', r.formed_on) end),
    ('group', 'WRONG_STATE', case when r.group_bearers = 1 and r.held_on >= r.dissolved_on
      then format('This group was dissolved on %s.', r.dissolved_on) end),
    ('division', 'INVALID', case when r.division_id is null and r.lost_division is null and r.lost_station is null and r.lost_group is null
      then 'Say in which division, or at which station' end),
    ('division', 'INVALID', case when r.is_torn
      then 'What is named here belongs to different divisions' end)
  ) f (field, code, sentence)
  where f.sentence is not null and (r.division_id is null or r.lost_division is not null or r.lost_station is not null
    or r.lost_group is not null or r.station_bearers > 1 or r.group_bearers > 1 or r.held_on < r.opened_on
    or r.held_on > r.closed_on or r.held_on < r.formed_on or r.held_on >= r.dissolved_on or r.is_torn);
end $$;

-- Tells whom the lines name that did not take part in the division on the day.
create function sheet.check_attendees() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  insert into pg_temp.sheet_fault
  select m.line, 'attendees', case when m.unknown > 0 then 'NOT_FOUND' else 'INVALID' end,
    case when m.unknown > 0 then 'One of the deputies named here is not on record.'
         else 'Not registered with this division on that day: ' || m.names end
  from (
    select a.line, count(*) filter (where a.lost like '#%' and c.id is null) as unknown,
      string_agg(coalesce(c.name, substr(a.lost, 2)), '、' order by a.at) as names
    from pg_temp.attendance_ready a left join deputy_card c on c.id = case when a.lost like '#%' then substr(a.lost, 2)::int end
    where a.lost is not null and a.division_id is not null group by a.line
  ) m;
  insert into pg_temp.sheet_fault
  select a.line, 'attendees', 'INVALID', 'Several deputies registered there bear this name: give the id: ' || c.name
  from pg_temp.attendance_ready a join deputy_card c on c.id = a.card_id
  where a.is_shared group by a.line, c.name having count(*) > 1;
  insert into pg_temp.sheet_fault
  select min(a.line), 'attendees', 'INVALID', 'A deputy is named twice' from pg_temp.attendance_ready a
  where a.card_id is not null group by a.activity_id, a.card_id having count(*) > 1;
end $$;

-- Tells which lines say what another line, or the record, says already.
create function sheet.check_repeated() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
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

-- Takes in the lines of an open sheet of activities, or tells their faults and takes in none; where `is_good` is false
-- some lines are missing from it, and it only tells. Writes in slices, so that what waits for its keys to be checked
-- never fills the memory.
create function sheet.take_activities(hash text, is_good boolean) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting seat := sheet.acting_seat();
  slice constant int := 200000;
  first int;
  last int;
begin
  perform sheet.resolve_activities();
  perform sheet.resolve_attendances();
  perform sheet.check_places();
  perform sheet.check_attendees();
  perform sheet.check_repeated();
  if not is_good or exists (select from pg_temp.sheet_fault) then return sheet.faults(); end if;
  select min(id), max(id) into first, last from pg_temp.activity_ready;
  while first <= last loop
    insert into activity (id, division_id, place, type, title, held_on, starts_at, station_id, group_id, lead_organiser,
      voters_received, remark, recorded_by)
    select r.id, r.division_id, r.place, r.type, r.title, r.held_on, r.starts_at, r.station_id, r.group_id,
      r.lead_organiser, r.voters_received, r.remark, acting.id
    from pg_temp.activity_ready r where r.id >= first and r.id < first + slice;
    insert into attendance (division_id, place, activity_id, serving_id, card_id)
    select a.division_id, a.place, a.activity_id, a.serving_id, a.card_id
    from pg_temp.attendance_ready a where a.activity_id >= first and a.activity_id < first + slice;
    first := first + slice;
  end loop;
  perform sheet.enter(acting, 'activities', hash, 'importActivities', 'Activity', (select count(*)::int from pg_temp.activity_ready));
  return sheet.faults() || jsonb_build_object('lines', (select count(*) from pg_temp.activity_ready),
    'beside', (select count(*) from pg_temp.attendance_ready));
end $$;

-- The persons on record whom lines name by the hash of an identity number.
create function sheet.known_persons() returns table (hash text, id int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select p.identity_hash, p.id from person p
    where p.identity_hash in (select l.identity from pg_temp.deputy_sheet l where l.identity is not null);
end $$;

-- Makes the persons that are new, and says of each line whose it is. In one order, so that two sheets cannot each wait
-- for the other.
create function sheet.make_persons() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into person (id) select r.person_id from pg_temp.deputy_ready r where r.identity is null;
  insert into person (identity_hash)
  select distinct r.identity from pg_temp.deputy_ready r where r.person_id is null order by 1
  on conflict (identity_hash) do nothing;
  update pg_temp.deputy_ready r set person_id = p.id from person p
  where r.person_id is null and p.identity_hash = r.identity;
end $$;

-- 选举法 Art. 48, asked before the law itself would refuse all: the lines whose person would hold, at one time, mandates of
-- two divisions of which neither lies in the other.
create function sheet.lines_off_path() returns setof int
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  with fresh as (
    select r.line, r.identity, r.person_id, r.place, r.place_end, r.from_on, r.term_ends as until_on from pg_temp.deputy_ready r
    where r.identity is not null and r.term_id is not null
  ), held as (
    select f.identity, d.place, d.place_end, m.starts_on, m.ends_on
    from mandate m join (select distinct x.identity, x.person_id from fresh x where x.person_id is not null) f on f.person_id = m.person_id
    join division d on d.id = m.division_id
    union all
    select f.identity, f.place, f.place_end, f.from_on, f.until_on from fresh f
  )
  select distinct f.line from fresh f join held h on h.identity = f.identity
    and h.starts_on < f.until_on and f.from_on < h.ends_on
    and not (h.place >= f.place and h.place < f.place_end) and not (f.place >= h.place and f.place < h.place_end);
end $$;

-- Which term of which congress lines mean by a division and a term's number (0: the one in force) or a first day
-- (-infinity: none said).
create function sheet.know_terms() returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  create temp table known_term on commit drop as
  select distinct on (n.division, n.term, n.starts_on) n.*, c.id as congress_id, c.level, t.id, t.number, t.starts_on as term_starts,
    t.ends_on as term_ends, t.seat_quota
  from (
    select distinct l.division, coalesce(l.term, 0) as term, coalesce(l.starts_on, '-infinity') as starts_on from pg_temp.deputy_sheet l
  ) n
  join pg_temp.known_division d on d.key = n.division
  left join congress c on c.division_id = d.id
  left join term t on t.congress_id = c.id and case when n.term <> 0 then t.number = n.term
    else case when isfinite(n.starts_on) then n.starts_on else tally.today() end between t.starts_on and t.ends_on - 1 end
  order by n.division, n.term, n.starts_on, t.starts_on;
  alter table pg_temp.known_term add primary key (division, term, starts_on);
  analyze pg_temp.known_term;
end $$;

-- Finds what the lines of a sheet of deputies name. Terms are held against other elections until the transaction ends.
create function sheet.resolve_deputies() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  analyze pg_temp.deputy_sheet;
  perform sheet.know_divisions();
  perform 1 from term t where t.division_id in (
    select d.id from pg_temp.known_division d join (select distinct l.division from pg_temp.deputy_sheet l) n on n.division = d.key
  ) order by t.id for no key update;
  perform sheet.know_terms();
  create temp table deputy_ready on commit drop as
  select r.*, nextval('mandate_id_seq')::int as id,
    case when r.identity is null then nextval('person_id_seq')::int else r.known_id end as person_id
  from (
    select l.*, d.id as division_id, d.place, d.place_end, d.name as division_name, d.has_congress, t.congress_id, t.level,
      t.id as term_id, t.number as term_number, t.term_starts, t.term_ends, t.seat_quota,
      coalesce(l.starts_on, t.term_starts) as from_on, v.id as serving_id, v.place as serving_place, v.place_end as serving_end,
      coalesce(l.served_since, l.starts_on, t.term_starts) as since, p.id as known_id
    from pg_temp.deputy_sheet l
    left join pg_temp.known_division d on d.key = l.division
    left join pg_temp.known_term t on t.division = l.division and t.term = coalesce(l.term, 0)
      and t.starts_on = coalesce(l.starts_on, '-infinity')
    left join pg_temp.known_division v on v.key = l.served_in
    left join sheet.known_persons() p on p.hash = l.identity
    order by d.place, l.line
  ) r;
  grant select, update on pg_temp.deputy_ready to renda_tally;
  analyze pg_temp.deputy_ready;
end $$;

-- Tells what is wrong with congress, term and days: the rules of electDeputy and registerDeputy, for all lines at once.
create function sheet.check_elections() returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  today date := tally.today();
begin
  insert into pg_temp.sheet_fault
  select r.line, f.field, f.code, f.sentence from pg_temp.deputy_ready r cross join lateral (values
    ('division', 'NOT_FOUND', case when r.division_id is null
      then format('There is no division %s that you may write to.', r.division) end),
    ('division', 'INVALID', case when not r.has_congress
      then format('%s has no people''s congress of its own, and so no terms, seats or mandates: 街道, 地区 and 开发区 have none (地方组织法)', r.division_name) end),
    ('division', 'WRONG_STATE', case when r.has_congress and r.congress_id is null
      then format('The congress of %s is not on record yet: constitute it first.', r.division_name) end),
    ('term', 'NOT_FOUND', case when r.congress_id is not null and r.term is not null and r.term_id is null
      then 'This congress has no such term.' end),
    ('term', 'WRONG_STATE', case when r.congress_id is not null and r.term is null and r.term_id is null
      then 'No term of this congress is in force on that day: open it first.' end),
    ('startsOn', 'INVALID', case when r.starts_on is null and r.manner = 'BY_ELECTION'
      then 'A deputy elected between general elections takes office within the term: say on which day' end),
    ('startsOn', 'INVALID', case when r.from_on < r.term_starts or r.from_on >= r.term_ends
      then format('This is a day outside the term, which lasts from %s until before %s', r.term_starts, r.term_ends) end),
    ('startsOn', 'INVALID', case when r.from_on > today and r.from_on <> r.term_starts
      then 'This day lies ahead' end),
    ('servedIn', 'NOT_FOUND', case when r.served_in is not null and r.serving_id is null
      then format('There is no division %s that you may write to.', r.served_in) end),
    ('servedIn', 'INVALID', case when not (r.serving_place >= r.place and r.serving_place < r.place_end) and not (r.place >= r.serving_place and r.place < r.serving_end)
      then 'A deputy is registered where the congress''s own division lies above or beneath: not beside it' end),
    ('servedSince', 'INVALID', case when r.served_since is not null and r.served_in is null
      then 'Say where the deputy is registered from that day on' end),
    ('servedSince', 'INVALID', case when r.served_in is not null and r.since > today
      then 'This day lies ahead: record what has happened' end),
    ('servedSince', 'INVALID', case when r.served_in is not null and (r.since < r.from_on or r.since >= r.term_ends)
      then format('This deputy is in office from %s until before %s', r.from_on, r.term_ends) end)
  ) f (field, code, sentence)
  where f.sentence is not null and (r.term_id is null or not r.has_congress or r.starts_on is not null or r.manner = 'BY_ELECTION'
    or r.from_on > today or r.served_since is not null or r.served_in is not null and not (r.since <= today and r.since >= r.from_on
      and r.since < r.term_ends and (r.serving_place >= r.place and r.serving_place < r.place_end
        or r.place >= r.serving_place and r.place < r.serving_end)) is true);
end $$;

-- Tells who would hold a seat twice, or one too many. Without an identity number a deputy is known by name and electoral
-- unit.
create function sheet.check_seats() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  insert into pg_temp.sheet_fault
  select r.line, 'identityNumber', 'CONFLICT', 'This person holds a seat in this congress already.'
  from pg_temp.deputy_ready r where exists (
    select from mandate m where m.person_id = r.person_id and m.division_id = r.division_id and m.ends_on > r.from_on);
  insert into pg_temp.sheet_fault
  select x.line, 'identityNumber', 'CONFLICT', format('Line %s gives this person a seat in this congress already', x.first)
  from (select r.line, min(r.line) over (partition by r.division_id, r.identity) as first
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

-- Takes in the lines of an open sheet of deputies (mandate, card, contact, registration), or tells their faults and takes
-- in none; where `is_good` is false some lines are missing from it, and it only tells.
create function sheet.take_deputies(hash text, is_good boolean) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting seat := sheet.acting_seat();
begin
  grant select on pg_temp.deputy_sheet to renda_tally;
  perform sheet.resolve_deputies();
  perform sheet.check_elections();
  perform sheet.check_seats();
  if not is_good or exists (select from pg_temp.sheet_fault) then return sheet.faults(); end if;
  perform sheet.make_persons();
  insert into mandate (id, division_id, place, term_id, person_id, level, electoral_unit, manner, starts_on, ends_on)
  select r.id, r.division_id, r.place, r.term_id, r.person_id, r.level, r.electoral_unit, r.manner, r.from_on, r.term_ends
  from pg_temp.deputy_ready r order by r.id;
  insert into deputy_card (id, division_id, place, level, name, pinyin, gender, term_number, electoral_unit, post, status,
    starts_on, ends_on)
  select r.id, r.division_id, r.place, r.level, r.name, r.pinyin, r.gender, r.term_number, r.electoral_unit, r.post,
    'ACTIVE', r.from_on, r.term_ends from pg_temp.deputy_ready r order by r.id;
  insert into deputy_contact (mandate_id, division_id, place, phone)
  select r.id, r.division_id, r.place, r.phone from pg_temp.deputy_ready r order by r.id;
  insert into serving (division_id, place, card_id, level, since)
  select r.serving_id, r.serving_place, r.id, r.level, r.since from pg_temp.deputy_ready r
  where r.serving_id is not null order by r.serving_place, r.id;
  perform sheet.enter(acting, 'deputies', hash, 'importDeputies', 'Deputy', (select count(*)::int from pg_temp.deputy_ready));
  return sheet.faults() || jsonb_build_object('lines', (select count(*) from pg_temp.deputy_ready),
    'beside', (select count(*) from pg_temp.deputy_ready r where r.serving_id is not null));
end $$;

-- The laws that asked row by row ask once for a statement: a sheet of a hundred thousand lines is one. What a change
-- leaves as it was is not asked again: where a key moves rows along, the wall hides all terms from whoever it acts as.
create function public.mandates_are_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare is_lawful boolean;
begin
  if tg_op = 'INSERT' then
    is_lawful := not exists (
      select from new_rows m where not exists (
        select from term t join congress c on c.id = t.congress_id
        where t.id = m.term_id and c.level = m.level and m.starts_on >= t.starts_on and m.ends_on <= t.ends_on));
  else
    is_lawful := not exists (
      select from (
        select term_id, level, starts_on, ends_on from new_rows
        except select term_id, level, starts_on, ends_on from old_rows
      ) m where not exists (
        select from term t join congress c on c.id = t.congress_id
        where t.id = m.term_id and c.level = m.level and m.starts_on >= t.starts_on and m.ends_on <= t.ends_on));
  end if;
  if not is_lawful then
    raise exception 'A mandate lies within its term and has the level of its congress' using errcode = 'RD002';
  end if;
  return null;
end $$;
drop trigger mandate_is_lawful on public.mandate;
drop function public.mandate_is_lawful();
create trigger mandate_is_lawful_insert after insert on public.mandate referencing new table as new_rows
  for each statement execute function public.mandates_are_lawful();
create trigger mandate_is_lawful_update after update on public.mandate
  referencing old table as old_rows new table as new_rows
  for each statement execute function public.mandates_are_lawful();

-- 选举法 Art. 48 for all persons of a statement at once, locked in one order. Counts where it could ask whether there is
-- one: expecting to find one soon, the planner would compare each mandate with each.
do $do$
declare was text := current_setting('role');
begin
perform set_config('role', 'renda_tally', true);
create or replace function public.mandates_stay_on_one_path() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare off int;
begin
  perform 1 from person p where p.id in (select n.person_id from new_rows n) order by p.id for no key update;
  with held as materialized (
    select m.id, m.person_id, m.starts_on, m.ends_on, d.place, d.place_end,
      count(*) over (partition by m.person_id) as mandates
    from mandate m join division d on d.id = m.division_id
    where m.person_id in (select n.person_id from new_rows n)
  ), many as materialized (select * from held where mandates > 1)
  select count(*) into off from many a join many b on b.person_id = a.person_id and b.id > a.id
    and b.starts_on < a.ends_on and a.starts_on < b.ends_on
  where not (b.place >= a.place and b.place < a.place_end) and not (a.place >= b.place and a.place < b.place_end);
  if off > 0 then
    raise exception 'A person may not be a deputy in two divisions of which neither lies in the other'
      using errcode = 'RD048';
  end if;
  return null;
end $$;
perform set_config('role', was, true);
end $do$;

-- What this transaction wrote itself nobody else can have changed: only the rest is locked.
create function public.attendances_hold_activities() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  perform 1 from activity where id in (select activity_id from touched_rows) and xmin <> pg_current_xact_id()::xid
  order by id for no key update;
  return null;
end $$;
drop trigger attendance_holds_activity on public.attendance;
drop function public.attendance_holds_activity();
create trigger attendance_holds_activity_insert after insert on public.attendance referencing new table as touched_rows
  for each statement execute function public.attendances_hold_activities();
create trigger attendance_holds_activity_delete after delete on public.attendance referencing old table as touched_rows
  for each statement execute function public.attendances_hold_activities();

-- The recount of a nation: group by group of measures that the same tables say, so that a month of a division is as wide
-- as what happened there, and by several workers. In float8, which holds whole numbers to 2^53 exactly and is added in a
-- fraction of numeric's time and room.
alter function tally.dawn() parallel safe;
alter function tally.today() parallel safe;
alter function tally.current_version() parallel safe;
alter function tally.pairs_of(text, int[]) parallel restricted;

-- The measured columns that one set of tables says, set by set.
create function tally.column_groups() returns table (columns text[]) language sql stable
set search_path = pg_catalog, pg_temp as $$
  select array_agg(m.c order by m.o) from (
    select u.c, u.o, array_agg(v.relname order by v.relname) as said_by
    from unnest(tally.measures()) with ordinality u (c, o)
    left join (pg_attribute a join pg_class v on v.oid = a.attrelid and v.relkind = 'v' and v.relname like 'of\_%'
      and v.relnamespace = 'tally'::regnamespace) on a.attname = u.c group by 1, 2
  ) m group by m.said_by
$$;

-- What the records count of some columns by month, as SQL: division_id, grain (what is dated ahead is kept apart), period
-- and the columns.
create function tally.monthly_facts(columns text[]) returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select string_agg(format($q$select division_id, case when on_date > %L::date then 'ahead' else 'month' end as grain,
      date_trunc('month', on_date::timestamp)::date as period, %s from tally.%I group by 1, 2, 3$q$, tally.today(),
    (select string_agg(case when a.attname is null then 'null::float8' else format('sum(%I)::float8', c) end || ' as ' || quote_ident(c), ', ' order by o)
     from unnest(columns) with ordinality u (c, o) left join pg_attribute a on a.attrelid = v.oid and a.attname = c), v.relname), ' union all ')
  from pg_class v
  where v.relnamespace = 'tally'::regnamespace and v.relkind = 'v' and v.relname like 'of\_%'
    and exists (select from pg_attribute a where a.attrelid = v.oid and a.attname = any(columns))
$$;

-- What the counters lack or have too much of some columns, by the records and what is pending, as SQL: division_id, own,
-- grain, period and what to add to each column; no row for what is right.
create function tally.differences(columns text[]) returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select format($q$
    with own_month as materialized (
      select division_id, grain, period, %1$s from (
        %2$s
        select division_id, case when on_date > %3$L::date then 'ahead' else 'month' end as grain,
          date_trunc('month', on_date::timestamp)::date as period, %4$s from tally.ledger where coalesce(%5$s) is not null
      ) f group by 1, 2, 3
    ), own_year as materialized (
      select division_id, 'year' as grain, date_trunc('year', period::timestamp)::date as period, %1$s
      from own_month where grain = 'month' group by 1, 3
    ), net as (
      select division_id, true as own, grain, period, %5$s from own_month
      union all select division_id, true, grain, period, %5$s from own_year
      union all
      select a.ancestor_id, false, n.grain, n.period, %1$s
      from (select * from own_month where grain = 'month' union all select * from own_year) n
      join public.division_ancestor a on a.version = %6$s and a.descendant_id = n.division_id group by 1, 3, 4
    ), counted as (
      select division_id, own, grain::text, period, %5$s from tally.cell where coalesce(%5$s) is not null
    )
    select coalesce(n.division_id, c.division_id) as division_id, coalesce(n.own, c.own) as own,
      coalesce(n.grain, c.grain) as grain, coalesce(n.period, c.period) as period, %7$s
    from net n full join counted c
      on c.division_id = n.division_id and c.own = n.own and c.grain = n.grain and c.period = n.period
    where %8$s $q$,
    string_agg(format('sum(%1$I) as %1$I', c), ', '), tally.monthly_facts(columns) || ' union all ', tally.today(),
    string_agg(format('-%1$I::float8 as %1$I', c), ', '), string_agg(quote_ident(c), ', '), tally.current_version(),
    string_agg(format('(coalesce(n.%1$I, 0) - coalesce(c.%1$I, 0))::bigint as %1$I', c), ', '),
    string_agg(format('coalesce(n.%1$I, 0) <> coalesce(c.%1$I, 0)', c), ' or '))
  from unnest(columns) c
$$;

do $do$
declare was text := current_setting('role');
begin
perform set_config('role', 'renda_tally', true);

-- How many divisions beneath report, less how many are said to.
create view tally.wrong_reporting with (security_invoker = true) as
  select division_id, grain, period, sum(was)::bigint as counted, sum(ought)::bigint as recounted from (
    select division_id, grain, period, coalesce(reporting, 0) as was, 0 as ought from tally.cell where not own
    union all
    select a.ancestor_id, c.grain, c.period, 0, 1 from tally.cell c
    join public.division d on d.id = c.division_id and d.reports
    join public.division_ancestor a on a.version = tally.current_version() and a.descendant_id = c.division_id
    where c.own and c.records > 0
  ) r group by 1, 2, 3 having sum(was) <> sum(ought);

-- As before: every measured column recomputed from the records, beside what is counted now.
create or replace function tally.recount()
returns table (division_id int, own boolean, grain text, period date, measure text, counted bigint, recounted bigint)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  cols text[];
begin
  for cols in select g.columns from tally.column_groups() g loop
    return query execute format($q$
      with wrong as materialized (%1$s), pending as (
        select division_id as at, true as own, 'ahead' as grain, date_trunc('month', on_date)::date as period, %2$s
        from tally.ledger where on_date > tally.today() group by 1, 4
        union all
        select p.at, p.own, g.grain, date_trunc(g.grain, p.on_date)::date, %2$s from (
          select l.division_id as at, true as own, l.* from tally.ledger l where l.on_date <= tally.today()
          union all
          select a.ancestor_id, false, l.* from tally.ledger l join division_ancestor a
            on a.version = tally.current_version() and a.descendant_id = l.division_id where l.on_date <= tally.today()
        ) p cross join (values ('month'), ('year')) g (grain) group by 1, 2, 3, 4
      )
      select w.division_id, w.own, w.grain, w.period, m.measure, m.counted, m.counted + m.lacking
      from wrong w
      left join tally.cell c on c.division_id = w.division_id and c.own = w.own and c.grain::text = w.grain and c.period = w.period
      left join pending p on p.at = w.division_id and p.own = w.own and p.grain = w.grain and p.period = w.period
      cross join lateral (values %3$s) as m (measure, lacking, counted)
      where m.lacking <> 0 $q$,
      tally.differences(cols), (select string_agg(format('sum(%1$I)::bigint as %1$I', c), ', ') from unnest(cols) c),
      (select string_agg(format('(%1$L, w.%1$I, coalesce(c.%1$I, 0) + coalesce(p.%1$I, 0))', c), ', ') from unnest(cols) c));
  end loop;
  return query select w.division_id, false, w.grain::text, w.period, 'reporting', w.counted, w.recounted from tally.wrong_reporting w;
  return query select w.division_id, true, 'month', date_trunc('month', w.on_date)::date, 'pair of ' || w.domain, w.counted, w.recounted
    from tally.wrong_pair w;
end $$;

-- As before: mends what recount() reports, all of it in a few statements. Call it until there are none.
create or replace function tally.repair() returns int
language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  cols text[];
  found_here int;
  ahead_here int;
  mended int := 0;
  is_elsewhere boolean := exists (select from tally.wrong_pair);
begin
  perform pg_advisory_xact_lock(726174);
  for cols in select g.columns from tally.column_groups() g loop
    execute format($q$
      with wrong as materialized (%1$s), added as (
        insert into tally.cell as cell (division_id, own, grain, period, place, %2$s)
        select w.division_id, w.own, w.grain::tally.grain, w.period, d.place, %3$s
        from wrong w join division d on d.id = w.division_id where w.grain <> 'ahead'
        order by w.division_id, w.own, w.grain, w.period
        on conflict (division_id, own, grain, period) do update set %4$s
      )
      select count(*), count(*) filter (where grain = 'ahead') from wrong $q$,
      tally.differences(cols), (select string_agg(quote_ident(c), ', ') from unnest(cols) c),
      (select string_agg(format('nullif(w.%I, 0)', c), ', ') from unnest(cols) c),
      (select string_agg(format('%1$I = nullif(coalesce(cell.%1$I, 0) + coalesce(excluded.%1$I, 0), 0)', c), ', ') from unnest(cols) c))
    into found_here, ahead_here;
    mended := mended + found_here;
    is_elsewhere := is_elsewhere or ahead_here > 0;
  end loop;
  with wrong as materialized (select * from tally.wrong_reporting), added as (
    insert into tally.cell as cell (division_id, own, grain, period, place, reporting)
    select w.division_id, false, w.grain, w.period, d.place, w.recounted from wrong w join division d on d.id = w.division_id
    order by w.division_id, w.grain, w.period
    on conflict (division_id, own, grain, period) do update set reporting = nullif(excluded.reporting, 0)
  ) select count(*) into found_here from wrong;
  if is_elsewhere then perform tally.rewrite(); end if;
  return mended + found_here + is_elsewhere::int;
end $$;
perform set_config('role', was, true);
end $do$;
grant execute on function tally.column_groups() to renda_tally;
grant execute on function tally.monthly_facts(text[]) to renda_tally;
grant execute on function tally.differences(text[]) to renda_tally;

-- Who may call what: a request opens a sheet and has it taken in; the rest is between the functions.
do $$
declare f regprocedure;
begin
  for f in select oid from pg_proc where pronamespace = 'sheet'::regnamespace loop
    execute format('grant execute on function %s to renda_sheets', f);
  end loop;
end $$;
grant execute on function sheet.open(text, text), sheet.take_activities(text, boolean), sheet.take_deputies(text, boolean)
  to renda_staff;
alter function sheet.open(text, text) owner to renda_sheets;
alter function sheet.take_activities(text, boolean) owner to renda_sheets;
alter function sheet.take_deputies(text, boolean) owner to renda_sheets;
alter function sheet.known_persons() owner to renda_tally;
alter function sheet.make_persons() owner to renda_tally;
alter function sheet.lines_off_path() owner to renda_tally;
revoke create on schema public, tally, sheet from renda_tally;
revoke create on schema sheet from renda_sheets;
