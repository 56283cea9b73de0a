-- A sheet that comes again is known for as long as its records are, though the month of the trail that says how many lines it had was
-- dropped; and what a key leads to may be an entry of the trail, whose numbers outgrow an int.
alter table public.idempotency alter column result_id type bigint;

-- Puts a sheet that was taken in on record: who, and how many lines.
create or replace function sheet.enter(acting public.seat, kind text, hash text, action text, target text, lines int) returns void
language plpgsql set search_path = public, pg_temp as $$
declare entry bigint;
begin
  insert into audit_entry (division_id, place, seat_id, action, target, lines)
  values (acting.division_id, acting.place, acting.id, action, target, lines) returning id into entry;
  update idempotency set result_id = entry where seat_id = acting.id and key = sheet.key_of(kind, hash) and result_id is null;
  if not found then raise exception 'No sheet of this hash is open'; end if;
end $$;

grant create on schema sheet to renda_sheets;
do $migrate$
declare me text := current_user;
begin
  set local role renda_sheets;
  execute $make$
-- Opens a sheet of a kind, known by the hash of its file: answers null and makes room for its lines, or says when the
-- same file was taken in and how many lines it had, null where the trail no longer has that. Waits for the same file under way.
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
    into strict earlier from idempotency i left join audit_entry a on a.id = i.result_id
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
  execute format('set local role %I', me);
end $migrate$;
revoke create on schema sheet from renda_sheets;
