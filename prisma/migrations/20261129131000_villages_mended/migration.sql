-- Villages, mended: a rule that has lost what it added to lapses, as for everything inherited; persons are counted, whatever
-- number of mandates they hold; and a village lies in a township.

-- From how many deputies on a village of a division must have a station on a day: what the nearest standard for rooms that
-- stands says, or the one it adds to; null where none says it. One stands that is in force with all that it adds to.
create or replace function public.village_rule(divided int, day date) returns int
language sql stable set search_path = public, pg_temp as $$
  with recursive candidate as (
    select o.id, o.extends_id, o.village_deputies, a.depth, o.effective_from from division_ancestor a
    cross join lateral (select * from standard s where s.division_id = a.ancestor_id offset 0) o
    where a.version = tally.current_version() and a.descendant_id = divided and o.state <> 'DRAFT' and not o.is_model
      and 'ROOM' = any(o.kinds) and o.effective_from <= day and (o.effective_to is null or o.effective_to > day)
  ), link as (
    select c.id as top, c.extends_id, c.village_deputies, 0 as step from candidate c
    union all
    select l.top, b.extends_id, b.village_deputies, l.step + 1 from link l join candidate b on b.id = l.extends_id
  ), applying as (
    select c.id from candidate c where exists (select from link l where l.top = c.id and l.extends_id is null)
    order by c.depth, c.effective_from desc, c.id desc limit 1
  )
  select l.village_deputies from link l join applying a on a.id = l.top
  where l.village_deputies is not null order by l.step limit 1
$$;

-- How many persons live or work in each village on a day, in the part of the tree that the caller reads. Whose mandates are
-- one person's is known here and told to nobody.
grant create on schema public to renda_tally;
create function public.villagers(low bigint, high bigint, day date)
returns table (division_id int, place bigint, village text, deputies int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.division_id, s.place, s.village, count(distinct m.person_id)::int
  from serving s join mandate m on m.id = s.card_id
  where s.place >= greatest(low, nullif(current_setting('app.read_from', true), '')::bigint)
    and s.place < least(high, nullif(current_setting('app.read_to', true), '')::bigint)
    and current_setting('app.read_to', true) <> ''
    and s.village is not null and s.since <= day and (s.until is null or s.until > day)
  group by 1, 2, 3
$$;
revoke execute on function public.villagers(bigint, bigint, date) from public;
grant execute on function public.villagers(bigint, bigint, date) to renda_reader, renda_staff;
alter function public.villagers(bigint, bigint, date) owner to renda_tally;
revoke create on schema public from renda_tally;

create or replace function public.villages_bound(low bigint, high bigint, day date)
returns table (division_id int, place bigint, village text, deputies int, demanded int, is_covered boolean)
language sql stable set search_path = public, pg_temp as $$
  with lived as materialized (
    select * from villagers(low, high, day)
  ), ruled as materialized (
    select d.division_id, village_rule(d.division_id, day) as demanded from (select distinct l.division_id from lived l) d
  )
  select l.division_id, l.place, l.village, l.deputies, r.demanded, exists (
    select from station t where t.division_id = l.division_id and t.place = l.place and t.village = l.village
      and t.opened_on <= day and (t.closed_on is null or t.closed_on > day))
  from lived l join ruled r on r.division_id = l.division_id where l.deputies >= r.demanded
$$;
revoke execute on function public.villages_bound(bigint, bigint, date) from renda_tally;
grant execute on function public.villages_bound(bigint, bigint, date) to renda_reader, renda_staff;

grant create on schema sheet to renda_sheets;
do $migrate$
declare me text := current_user;
begin
  set local role renda_sheets;
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
  insert into pg_temp.sheet_fault
  select r.line, 'village', 'INVALID', 'A village lies in a town, a township or a subdistrict: register the deputy there'
  from pg_temp.deputy_ready r join division d on d.id = r.serving_id where r.village is not null and d.level <> 'TOWNSHIP';
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
