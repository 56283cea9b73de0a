-- Laws that hold whoever writes. Each refusal carries a code of the class RD and a sentence.
grant usage, create on schema public to renda_tally;

-- Only a division with a congress of its own may have one (地方组织法: 街道, 地区 and 开发区 have none).
create function public.congress_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if not exists (select from division d where d.id = new.division_id and d.has_congress and d.level = new.level) then
    raise exception 'This division has no people''s congress of its own' using errcode = 'RD001';
  end if;
  return new;
end $$;
create trigger congress_is_lawful before insert or update on public.congress
  for each row execute function public.congress_is_lawful();

-- A mandate lies within its term and carries the level of its congress.
create function public.mandate_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if not exists (
    select from term t join congress c on c.id = t.congress_id
    where t.id = new.term_id and c.level = new.level and new.starts_on >= t.starts_on and new.ends_on <= t.ends_on
  ) then
    raise exception 'A mandate lies within its term and has the level of its congress' using errcode = 'RD002';
  end if;
  return new;
end $$;
create trigger mandate_is_lawful before insert or update on public.mandate
  for each row execute function public.mandate_is_lawful();

-- 选举法 Art. 48: nobody is a deputy in two or more divisions of which neither lies in the other, at one time.
-- Answers yes or no and nothing else; locks the person, so that two writers cannot both find the path free.
create function public.mandates_lie_on_one_path(person int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from person p where p.id = person for no key update;
  return not exists (
    select from mandate a join mandate b on b.person_id = a.person_id and b.id > a.id
      and b.starts_on < a.ends_on and a.starts_on < b.ends_on
    join division x on x.id = a.division_id join division y on y.id = b.division_id
    where a.person_id = person
      and not (y.place >= x.place and y.place < x.place_end) and not (x.place >= y.place and x.place < y.place_end)
  );
end $$;

create function public.mandates_stay_on_one_path() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from (select distinct person_id from new_rows order by 1) n where not mandates_lie_on_one_path(n.person_id)
  ) then
    raise exception 'A person may not be a deputy in two divisions of which neither lies in the other'
      using errcode = 'RD048';
  end if;
  return null;
end $$;
create trigger mandate_path_insert after insert on public.mandate referencing new table as new_rows
  for each statement execute function public.mandates_stay_on_one_path();

-- Who was lawfully elected keeps the mandate when a reorganisation moves the division.
create function public.changed_mandates_stay_on_one_path() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from (
      select distinct n.person_id from new_rows n join old_rows o using (id)
      where (n.person_id, n.division_id, n.starts_on, n.ends_on) <> (o.person_id, o.division_id, o.starts_on, o.ends_on)
      order by 1
    ) n where not mandates_lie_on_one_path(n.person_id)
  ) then
    raise exception 'A person may not be a deputy in two divisions of which neither lies in the other'
      using errcode = 'RD048';
  end if;
  return null;
end $$;
create trigger mandate_path_update after update on public.mandate
  referencing old table as old_rows new table as new_rows
  for each statement execute function public.changed_mandates_stay_on_one_path();

-- A registration lasts as long as the mandate at most: whoever loses the seat is served no longer, wherever that was.
-- Locks the card, so that an end that is just being written is waited for.
create function public.serving_ends_with_mandate() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select greatest(new.since, least(new.until, c.ends_on)) into new.until
  from deputy_card c where c.id = new.card_id for no key update;
  return new;
end $$;
create trigger serving_ends_with_mandate before insert or update of since, until, card_id on public.serving
  for each row execute function public.serving_ends_with_mandate();

create function public.servings_follow_mandate() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update serving s set until = new.ends_on, version = s.version + 1
  where s.card_id = new.id and (s.until = old.ends_on or s.until > new.ends_on);
  return null;
end $$;
create trigger servings_follow_mandate after update of ends_on on public.deputy_card
  for each row when (old.ends_on is distinct from new.ends_on) execute function public.servings_follow_mandate();

-- An attendance is counted with its activity's day and type: neither may change while the other is being written.
create function public.attendance_holds_activity() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  perform 1 from activity where id = coalesce(new.activity_id, old.activity_id) for no key update;
  return coalesce(new, old);
end $$;
create trigger attendance_holds_activity before insert or delete on public.attendance
  for each row execute function public.attendance_holds_activity();

-- Keys that point up: the target belongs to the row's own division or to one of its ancestors.
create function public.is_at_or_above(ancestor int, descendant int) returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (
    select from division a join division d on d.place >= a.place and d.place < a.place_end
    where a.id = ancestor and d.id = descendant
  )
$$;

create function public.station_parent_is_above() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if new.parent_id is not null then
    if new.parent_division_id is null or new.parent_place is null or new.parent_id = new.id
      or not is_at_or_above(new.parent_division_id, new.division_id) then
      raise exception 'The station above belongs to the same division or to one above it' using errcode = 'RD003';
    end if;
    if exists (
      with recursive up as (
        select s.id, s.parent_id from station s where s.id = new.parent_id
        union select s.id, s.parent_id from station s join up on s.id = up.parent_id
      ) select from up where id = new.id
    ) then
      raise exception 'A station cannot stand under itself' using errcode = 'RD003';
    end if;
  end if;
  return new;
end $$;
create trigger station_parent_is_above before insert or update of parent_id, parent_division_id on public.station
  for each row execute function public.station_parent_is_above();

create function public.opinion_assignee_is_above() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if new.assignee_id is not null and not is_at_or_above(new.assignee_id, new.division_id) then
    raise exception 'An opinion is handled by its own division or by one above it' using errcode = 'RD004';
  end if;
  return new;
end $$;
create trigger opinion_assignee_is_above before insert or update of assignee_id on public.opinion
  for each row execute function public.opinion_assignee_is_above();

-- Whom an opinion is assigned to from below carries it on: answers or resolves it, and changes nothing else of it.
create function public.opinion_is_handled_narrowly() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  low bigint := coalesce(nullif(current_setting('app.write_from', true), '')::bigint, 0);
  high bigint := coalesce(nullif(current_setting('app.write_to', true), '')::bigint, 0);
  handled text[] := '{state,answer,answered_on,resolved_on,outcome,version}';
begin
  if current_user = 'renda_staff' and not (old.place >= low and old.place < high) and (
    new.state not in ('ANSWERED', 'RESOLVED') or to_jsonb(old) - handled <> to_jsonb(new) - handled
  ) then
    raise exception 'Whom an opinion is assigned to answers or resolves it and changes nothing else'
      using errcode = 'RD005';
  end if;
  return new;
end $$;
create trigger opinion_is_handled_narrowly before update on public.opinion
  for each row execute function public.opinion_is_handled_narrowly();

-- A station of a division or of one above it, which its staff may not see, as far as one may stand under it.
create function public.station_at_or_above(wanted int, below int)
returns table (division_id int, place bigint, kind public."StationKind", is_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.division_id, s.place, s.kind, s.closed_on is null
  from station s where s.id = wanted and is_at_or_above(s.division_id, below)
$$;

-- What anybody may see of one open station, by the code printed on its door: where it is and which deputies come there.
create function public.public_station(printed text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('id', s.id, 'kind', s.kind, 'name', s.name, 'division', d.full_name, 'address', s.address,
    'deputies', coalesce((
      select jsonb_agg(jsonb_build_object('name', c.name, 'level', c.level, 'electoralUnit', c.electoral_unit)
        order by c.level, c.id)
      from station_assignment a join serving v on v.id = a.serving_id join deputy_card c on c.id = v.card_id
      where a.station_id = s.id and a.since <= tally.today() and (a.until is null or a.until > tally.today())
        and (v.until is null or v.until > tally.today()) and c.status = 'ACTIVE' and c.ends_on > tally.today()
    ), '[]'))
  from station s join division d on d.id = s.division_id
  where s.public_code = printed and s.closed_on is null
$$;

-- What a person is known by: makes the person when the hash is new. Answers the opaque id and nothing else.
create function public.person_known_by(hash text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare known int;
begin
  if hash is null then
    insert into person default values returning id into known;
    return known;
  end if;
  insert into person (identity_hash) values (hash) on conflict (identity_hash) do nothing;
  select id into known from person where identity_hash = hash;
  return known;
end $$;

-- The account of this name, made when it is new.
create function public.account_named(wanted text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare known int;
begin
  insert into account (name) values (wanted) on conflict (name) do nothing;
  select id into known from account where name = wanted;
  return known;
end $$;

-- Counts and dates that cannot be.
alter table public.activity
  add check (voters_received between 0 and 100000),
  add check (starts_at between 0 and 1439),
  add check (held_on >= date '1949-10-01');
alter table public.term add check (starts_on < ends_on), add check (seat_quota between 1 and 3000), add check (number > 0);
alter table public.session add check (opens_on <= closes_on), add check (number > 0);
alter table public.mandate add check (starts_on <= ends_on);
alter table public.serving add check (until is null or since <= until);
alter table public.station add check (closed_on is null or opened_on <= closed_on),
  add check ((demonstration is null) = (demonstration_on is null)),
  add check (demonstration_on >= opened_on and demonstration_on <= coalesce(closed_on, demonstration_on));
alter table public.deputy_group add check (dissolved_on is null or formed_on <= dissolved_on);
alter table public.opinion add check ((state = 'RESOLVED') = (resolved_on is not null)),
  add check (resolved_on is null or resolved_on >= received_on);
alter table public.nil_report add check (extract(day from month) = 1);
alter table public.division add check (place < place_end), add check (born_on <= closed_on);
