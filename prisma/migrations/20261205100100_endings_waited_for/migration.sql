-- What ends waits for what is being recorded there, and what is recorded waits for what is just ending: a station that closes while a
-- message is left at its door, and a group that is dissolved while a sheet names it. Those who hold one of them do not wait for each other.
grant update (version) on public.station to renda_tally;
create policy station_tally_hold on public.station for update to renda_tally using (true) with check (false);
grant update (version) on public.deputy_group to renda_sheets;
do $do$
declare bound text := '(select nullif(current_setting(''app.write_%s'', true), '''')::bigint)';
begin
  execute format('create policy deputy_group_sheets_hold on public.deputy_group for update to renda_sheets using (place >= %s and place < %s) with check (false)',
    format(bound, 'from'), format(bound, 'to'));
end $do$;

grant create on schema public to renda_tally;
do $migrate$
declare me text := current_user;
begin
  set local role renda_tally;
  execute $make$
-- Leaves a message at the open station of a printed code. Answers what came of it, and never who or what else is there.
-- The same key with the same words is the same message; a station takes so many in an hour and in a day.
create or replace function public.leave_message(printed text, said text, phone text, deputy int, receipt text, key text, request text)
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  door station;
  known message;
  made int;
  hourly constant int := 60;
  daily constant int := 300;
  wait int;
begin
  -- It neither closes nor gets another code until the message is there.
  select * into door from station s where s.public_code = printed and s.closed_on is null for share;
  if not found then return jsonb_build_object('refused', 'NOT_FOUND'); end if;
  -- One at a time for each station, so that neither a key nor a limit is passed twice at once.
  perform pg_advisory_xact_lock(726178, door.id);
  if key is not null then
    select * into known from message m where m.station_id = door.id and m.key_hash = key;
    if found and known.request_hash <> request then return jsonb_build_object('refused', 'KEY_REUSED'); end if;
    if found then return jsonb_build_object('station', door.name, 'leftAt', known.left_at, 'isRepeated', true); end if;
  end if;
  select ceil(extract(epoch from max(x.free) - now()))::int into wait from (
    (select m.left_at + interval '1 hour' as free from message m where m.station_id = door.id
     and m.left_at > now() - interval '1 hour' order by m.left_at desc offset hourly - 1 limit 1)
    union all
    (select m.left_at + interval '1 day' from message m where m.station_id = door.id
     and m.left_at > now() - interval '1 day' order by m.left_at desc offset daily - 1 limit 1)
  ) x;
  if wait is not null then return jsonb_build_object('refused', 'BUSY', 'retryAfter', greatest(wait, 1)); end if;
  if deputy is not null and not exists (select from deputies_at(door.id) c where c.id = deputy) then
    return jsonb_build_object('refused', 'INVALID');
  end if;
  insert into message (division_id, place, station_id, content, card_id, receipt_hash, key_hash, request_hash)
  values (door.division_id, door.place, door.id, said, deputy, receipt, key, request) returning id into made;
  if phone is not null then
    insert into message_contact (message_id, division_id, place, phone) values (made, door.division_id, door.place, phone);
  end if;
  insert into audit_entry (division_id, place, action, target, target_id)
  values (door.division_id, door.place, 'publicLeaveMessage', 'Message', made);
  return jsonb_build_object('station', door.name, 'leftAt', now(), 'isRepeated', false);
end $$;
$make$;
  execute format('set local role %I', me);
end $migrate$;
revoke create on schema public from renda_tally;

-- Finds what the lines name, in the order in which they are to be written: by division and day, so that the ledger gets
-- few rows. Stations stay open, and groups
-- are not dissolved, until the transaction ends.
create or replace function sheet.resolve_activities() returns void
language plpgsql set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  analyze pg_temp.activity_sheet;
  perform 1 from station s where s.id in (
    select k.id from station k
    cross join lateral (values ('#' || k.id), ('@' || k.public_code), ('=' || k.name)) v (key)
    join (select distinct l.station from pg_temp.activity_sheet l) n on n.station = v.key
  ) order by s.id for share;
  perform 1 from deputy_group g where g.id in (
    select k.id from deputy_group k
    cross join lateral (values ('#' || k.id), ('=' || k.name)) v (key)
    join (select distinct l.party from pg_temp.activity_sheet l) n on n.party = v.key
  ) order by g.id for share;
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
