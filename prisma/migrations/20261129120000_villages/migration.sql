-- Villages and communities (村、社区): where deputies live and stations stand beneath a township. A standard may say from how
-- many deputies on a village must have a station.
alter table public.serving add column village text check (length(village) between 1 and 100);
alter table public.station add column village text check (length(village) between 1 and 100);
alter table public.standard add column village_deputies int check (village_deputies between 1 and 100);

create index serving_place_village_idx on public.serving (place, village) where village is not null;

-- From how many deputies on a village of a division must have a station on a day: what the nearest standard in force for
-- rooms says, or the one it adds to; null where none says it. Sees what the caller may see.
create function public.village_rule(divided int, day date) returns int
language sql stable set search_path = public, pg_temp as $$
  with recursive nearest as (
    select o.id from division_ancestor a
    cross join lateral (select * from standard s where s.division_id = a.ancestor_id offset 0) o
    where a.version = tally.current_version() and a.descendant_id = divided and o.state <> 'DRAFT' and not o.is_model
      and 'ROOM' = any(o.kinds) and o.effective_from <= day and (o.effective_to is null or o.effective_to > day)
    order by a.depth, o.effective_from desc, o.id desc limit 1
  ), chain as (
    select s.extends_id, s.village_deputies, 0 as depth from nearest n join standard s on s.id = n.id
    union all
    select s.extends_id, s.village_deputies, c.depth + 1 from chain c join standard s on s.id = c.extends_id
  )
  select c.village_deputies from chain c where c.village_deputies is not null order by c.depth limit 1
$$;
grant execute on function public.village_rule(int, date) to renda_reader, renda_staff, renda_tally;

-- The villages that must have a station on a day, in a part of the tree: those with so many deputies registered as their
-- division's rule says, and whether one is open there.
create function public.villages_bound(low bigint, high bigint, day date)
returns table (division_id int, place bigint, village text, deputies int, demanded int, is_covered boolean)
language sql stable set search_path = public, pg_temp as $$
  with lived as (
    select s.division_id, s.place, s.village, count(distinct s.card_id)::int as deputies from serving s
    where s.place >= low and s.place < high and s.village is not null and s.since <= day and (s.until is null or s.until > day)
    group by 1, 2, 3
  ), ruled as materialized (
    select d.division_id, village_rule(d.division_id, day) as demanded from (select distinct l.division_id from lived l) d
  )
  select l.division_id, l.place, l.village, l.deputies, r.demanded, exists (
    select from station t where t.division_id = l.division_id and t.place = l.place and t.village = l.village
      and t.opened_on <= day and (t.closed_on is null or t.closed_on > day))
  from lived l join ruled r on r.division_id = l.division_id where l.deputies >= r.demanded
$$;
grant execute on function public.villages_bound(bigint, bigint, date) to renda_reader, renda_staff, renda_tally;

-- Sheets of deputies say the village, too.
grant create on schema sheet to renda_sheets;
do $migrate$
declare me text := current_user;
begin
  set local role renda_sheets;
  execute $make$
create or replace function sheet.open(kind text, hash text) returns jsonb
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
        post text, phone text, identity text, served_in text, served_since date,
        village text
      ) on commit drop;
      grant insert on pg_temp.deputy_sheet to renda_staff;
  end case;
  create temp table sheet_fault (line int, field text, code text, sentence text) on commit drop;
  return null;
end $$;
$make$;
  execute $make$
create or replace function sheet.take_deputies(hash text, is_good boolean) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting seat := sheet.acting_seat();
begin
  grant select on pg_temp.deputy_sheet to renda_tally;
  perform sheet.resolve_deputies();
  perform sheet.check_elections();
  perform sheet.check_seats();
  insert into pg_temp.sheet_fault
  select r.line, 'village', 'INVALID', 'Say in which division the village lies: servedIn' from pg_temp.deputy_ready r
  where r.village is not null and r.served_in is null;
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
  insert into serving (division_id, place, card_id, level, since, village)
  select r.serving_id, r.serving_place, r.id, r.level, r.since, r.village from pg_temp.deputy_ready r
  where r.serving_id is not null order by r.serving_place, r.id;
  perform sheet.enter(acting, 'deputies', hash, 'importDeputies', 'Deputy', (select count(*)::int from pg_temp.deputy_ready));
  return sheet.faults() || jsonb_build_object('lines', (select count(*) from pg_temp.deputy_ready),
    'beside', (select count(*) from pg_temp.deputy_ready r where r.serving_id is not null));
end $$;
$make$;
  execute format('set local role %I', me);
end $migrate$;
revoke create on schema sheet from renda_sheets;
