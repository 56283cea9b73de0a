-- Assessments, mended: what an extension leaves unsaid is its base's, who judged does not verify, and files are dropped by
-- what this database put there and by nothing else.
alter table public.assessment_item add column judged_by int;

-- The stars and the validity of a version with all that it extends: the nearest stars that are given, and the shortest
-- validity.
create function public.standard_terms(applied int, out star_bands int[], out validity_months int)
language sql stable set search_path = public, pg_temp as $$
  with recursive chain as (
    select s.extends_id, s.star_bands, s.validity_months, 0 as depth from standard s where s.id = applied
    union all
    select s.extends_id, s.star_bands, s.validity_months, c.depth + 1 from chain c join standard s on s.id = c.extends_id
  )
  select (select c.star_bands from chain c where cardinality(c.star_bands) > 0 order by c.depth limit 1),
    (select min(c.validity_months) from chain c)
$$;
grant execute on function public.standard_terms(int) to renda_staff, renda_import;

create or replace function public.assessment_result(judged int, applied int, out items_judged int, out items_applicable int,
  out items_met int, out gaps int, out weight_met numeric, out weight_applicable numeric, out stars int,
  out is_compliant boolean)
language sql stable set search_path = public, pg_temp as $$
  select r.judged, r.applicable, r.met, r.applicable - r.met, r.weight_met, r.weight_applicable,
    case when cardinality(s.star_bands) > 0
      then (select count(*)::int from unnest(s.star_bands) least where r.weight_met * 100 >= least * r.weight_applicable) end,
    r.missing = 0
  from standard_terms(applied) s, (
    select count(*)::int as judged, count(*) filter (where a.verdict <> 'NOT_APPLICABLE')::int as applicable,
      count(*) filter (where a.verdict = 'MET')::int as met,
      coalesce(sum(i.weight) filter (where a.verdict = 'MET'), 0) as weight_met,
      coalesce(sum(i.weight) filter (where a.verdict <> 'NOT_APPLICABLE'), 0) as weight_applicable,
      count(*) filter (where a.verdict = 'NOT_MET' and i.is_required) as missing
    from assessment_item a join standard_item i on i.id = a.item_id where a.assessment_id = judged
  ) r
$$;

create or replace function public.assessment_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,standard_place,assessor_place}';
  found text[] := '{superseded_on,spot_checked_on,upheld,version}';
  above text[] := '{state,items_judged,items_applicable,items_met,gaps,weight_met,weight_applicable,stars,is_compliant,valid_until}';
  low bigint := coalesce(nullif(current_setting('app.write_from', true), '')::bigint, 0);
  high bigint := coalesce(nullif(current_setting('app.write_to', true), '')::bigint, 0);
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(726179, new.station_id);
    if new.state <> 'DRAFT' then
      raise exception 'An assessment begins as a draft' using errcode = 'RD070';
    end if;
    if not is_at_or_above(new.standard_division_id, new.division_id) then
      raise exception 'A station is judged by a standard of its own division or of one above it' using errcode = 'RD071';
    end if;
    if exists (select from assessment o where o.division_id = new.division_id and o.place = new.place
      and o.station_id = new.station_id and o.state in ('DRAFT', 'SUBMITTED', 'SENT_BACK')) then
      raise exception 'A station has one assessment under way at a time' using errcode = 'RD072';
    end if;
  elsif to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  elsif old.state in ('VERIFIED', 'WITHDRAWN') and (
    to_jsonb(old) - moved - found <> to_jsonb(new) - moved - found
    or (old.upheld is not null and (old.upheld, old.spot_checked_on) is distinct from (new.upheld, new.spot_checked_on))
  ) then
    raise exception 'A verified assessment is never changed: assess the station again' using errcode = 'RD070';
  end if;
  if new.assessor_division_id is not null and not is_at_or_above(new.assessor_division_id, new.division_id) then
    raise exception 'A station is assessed from its own division or from one above it' using errcode = 'RD071';
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
    ('SUBMITTED', 'SUBMITTED'), ('SUBMITTED', 'SENT_BACK'), ('SUBMITTED', 'VERIFIED'), ('SUBMITTED', 'WITHDRAWN'),
    ('SENT_BACK', 'SENT_BACK'), ('SENT_BACK', 'SUBMITTED'), ('SENT_BACK', 'WITHDRAWN'),
    ('VERIFIED', 'VERIFIED'), ('WITHDRAWN', 'WITHDRAWN')) then
    raise exception 'An assessment is submitted, and then verified or sent back' using errcode = 'RD070';
  end if;
  if old.state <> 'DRAFT' and (old.station_id, old.standard_id, old.on_date) is distinct from (new.station_id, new.standard_id, new.on_date) then
    raise exception 'An assessment keeps its station, its standard and its day' using errcode = 'RD070';
  end if;
  if current_user = 'renda_staff' and not (old.place >= low and old.place < high) and (
    new.state not in ('VERIFIED', 'SENT_BACK') or to_jsonb(old) - found - above <> to_jsonb(new) - found - above
  ) then
    raise exception 'From above an assessment is verified, sent back or spot-checked, and nothing else' using errcode = 'RD073';
  end if;
  if new.state = 'SUBMITTED' and old.state <> 'SUBMITTED' then
    if not exists (
      select from standard s join station t on t.id = new.station_id
      where s.id = new.standard_id and s.state <> 'DRAFT' and not s.is_model and t.kind = any(s.kinds)
        and s.effective_from <= new.on_date and (s.effective_to is null or s.effective_to > new.on_date)
    ) then
      raise exception 'A station is judged by a version in force for its kind on the day' using errcode = 'RD071';
    end if;
    if not exists (select from assessment_item i where i.assessment_id = new.id and i.verdict <> 'NOT_APPLICABLE')
      or exists (select from assessment_item i where i.assessment_id = new.id and i.verdict is null) then
      raise exception 'An assessment is submitted when every item is judged and one at least applies' using errcode = 'RD074';
    end if;
  end if;
  if new.state = 'VERIFIED' and old.state <> 'VERIFIED' then
    if current_user = 'renda_staff' and not holds_county_or_above() then
      raise exception 'An assessment is verified by a county or a division above it' using errcode = 'RD073';
    end if;
    perform pg_advisory_xact_lock(726179, new.station_id);
    select r.items_judged, r.items_applicable, r.items_met, r.gaps, r.weight_met, r.weight_applicable, r.stars, r.is_compliant
      into new.items_judged, new.items_applicable, new.items_met, new.gaps, new.weight_met, new.weight_applicable,
        new.stars, new.is_compliant
      from assessment_result(new.id, new.standard_id) r;
    select (new.on_date + make_interval(months => t.validity_months))::date into new.valid_until
      from standard_terms(new.standard_id) t;
  end if;
  return new;
end $$;
create or replace function public.assessment_step_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if new.by_division_id is not null and not is_at_or_above(new.by_division_id, new.division_id) then
    raise exception 'A station is assessed from its own division or from one above it' using errcode = 'RD071';
  end if;
  if new.kind = 'VERIFIED' and (new.account_id = (
    select s.account_id from assessment_step s where s.assessment_id = new.assessment_id and s.kind = 'SUBMITTED'
    order by s.id desc limit 1
  ) or exists (
    select from assessment_item i where i.assessment_id = new.assessment_id and i.judged_by = new.account_id
  )) then
    raise exception 'Nobody verifies an assessment that they judged or submitted themselves' using errcode = 'RD075';
  end if;
  return new;
end $$;

-- The keys of files that may be in the file store without a record: put there and not on record yet, or not any more.
create table public.stray_file (
  key uuid primary key,
  at timestamptz(3) not null default now()
);
alter table public.stray_file enable row level security;
alter table public.stray_file force row level security;
grant select, insert, update, delete on public.stray_file to renda_tally;
create policy stray_file_tally on public.stray_file for all to renda_tally using (true) with check (true);

grant create on schema public, tally to renda_tally;

create function public.expect_file(key uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into stray_file (key) values (expect_file.key) on conflict do nothing
$$;

-- Those older than some seconds that are on no record. What is on record by then is stray no more.
create function public.stray_files(seconds int) returns setof uuid
language sql security definer set search_path = public, pg_temp as $$
  delete from stray_file f where f.at < now() - make_interval(secs => seconds) and exists (select from assessment_evidence e where e.key = f.key);
  select f.key from stray_file f where f.at < now() - make_interval(secs => seconds)
    and not exists (select from assessment_evidence e where e.key = f.key)
$$;

create function public.forget_file(key uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from stray_file f where f.key = forget_file.key
$$;

create function public.evidence_leaves_a_file() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into stray_file (key) values (old.key) on conflict (key) do update set at = now();
  return null;
end $$;

create trigger evidence_leaves_a_file after delete on public.assessment_evidence
  for each row execute function public.evidence_leaves_a_file();

revoke execute on function public.expect_file(uuid), public.stray_files(int), public.forget_file(uuid),
  public.evidence_leaves_a_file() from public;
grant execute on function public.expect_file(uuid), public.stray_files(int), public.forget_file(uuid) to renda_app;
alter function public.expect_file(uuid) owner to renda_tally;
alter function public.stray_files(int) owner to renda_tally;
alter function public.forget_file(uuid) owner to renda_tally;
alter function public.evidence_leaves_a_file() owner to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  drop function public.evidence_kept(uuid[]);
  execute format('set local role %I', me);
end $$;

revoke create on schema public, tally from renda_tally;
