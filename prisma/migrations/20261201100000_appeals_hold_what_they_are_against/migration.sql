-- What an appeal (申诉) is against stays as it is until it is decided, marks as well as duty records; the decision names the marks that
-- it withdraws; and an appeal says itself whether it waits to be corrected, whoever may see the activity.

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "awaits_correction" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "withdraws" INTEGER[];

-- What was decided already. The owner of the tables, whom the wall holds back like anybody else, looks over it for this.
alter table public.appeal no force row level security;
alter table public.appraisal no force row level security;
alter table public.activity no force row level security;
alter table public.appeal disable trigger appeal_is_lawful;
update public.appeal a set awaits_correction = true from public.activity v
where (v.division_id, v.place, v.id) = (a.division_id, a.place, a.activity_id) and a.state = 'UPHELD'
  and v.version = a.activity_version and v.withdrawn_at is null;
update public.appeal a set withdraws = w.marks from (
  select u.id, array_agg(p.id order by p.id) as marks
  from public.appeal u join public.appraisal p on p.card_id = u.card_id and p.matter = u.matter
    and (p.cycle_since, p.cycle_until) = (u.cycle_since, u.cycle_until)
    and p.withdrawn_reason = u.reason and (p.withdrawn_at at time zone 'Asia/Shanghai')::date = u.decided_on
  where u.state = 'UPHELD' group by u.id) w
where w.id = a.id;
alter table public.appeal enable trigger appeal_is_lawful;
alter table public.appeal force row level security;
alter table public.appraisal force row level security;
alter table public.activity force row level security;

alter table public.appeal add check (not awaits_correction or (state = 'UPHELD' and activity_id is not null)),
  add check (coalesce(cardinality(withdraws), 0) = 0 or (state = 'UPHELD' and cycle_since is not null));

-- An appeal is raised in time against what was published, against an attendance that stands, or against marks that were given;
-- decided once, by whoever had no part in it, naming the marks that are withdrawn with it; or taken back before.
create or replace function public.appeal_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  decided text[] := '{state,decided_on,reason,decided_by,withdraws,awaits_correction,version}';
  r duty_record;
begin
  -- Only what follows a term or an activity is done in this role's name.
  if current_user = 'renda_tally' then
    moved := moved || '{cycle_since,cycle_until,awaits_correction}'::text[];
  end if;
  if tg_op = 'UPDATE' and to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  end if;
  if tg_op = 'INSERT' then
    -- What is raised or done at once has been written when this is read.
    if new.duty_record_id is null then
      perform pg_advisory_xact_lock(726184, new.card_id);
    else
      perform pg_advisory_xact_lock(726183, new.duty_record_id);
    end if;
    if new.state <> 'OPEN' or new.raised_on <> tally.today() or (new.cycle_since is null and new.matter is not null) then
      raise exception 'An appeal is raised today, and then decided' using errcode = 'RD095';
    end if;
    if new.duty_record_id is not null then
      select * into r from duty_record d where d.id = new.duty_record_id;
      if r.state not in ('PUBLISHED', 'FINAL') or new.raised_on >= coalesce(r.appeal_until, r.objection_until)
        or (new.scorer_division_id, new.scorer_place) <> (r.scorer_division_id, r.scorer_place) then
        raise exception 'An appeal is raised in time against a record that was published' using errcode = 'RD095';
      end if;
    elsif not exists (select from deputy_card c join division d on d.id = c.division_id where c.id = new.card_id
      and d.id = new.scorer_division_id and d.place = new.scorer_place) then
      raise exception 'An appeal is decided by the division of the congress' using errcode = 'RD095';
    elsif new.activity_id is not null and not exists (
      select from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
      where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id
        and v.withdrawn_at is null and v.version = new.activity_version) then
      raise exception 'An appeal is raised against an attendance that stands' using errcode = 'RD095';
    elsif new.cycle_since is not null and (new.division_id <> new.scorer_division_id or not exists (
      select from marks_recorded(array[new.card_id], array[new.matter], array[new.cycle_since], array[new.cycle_until]))) then
      raise exception 'An appeal is raised against marks that were given' using errcode = 'RD095';
    end if;
    if exists (select from appeal a where a.state = 'OPEN' and (a.duty_record_id = new.duty_record_id
      or (a.card_id = new.card_id and (a.activity_id = new.activity_id
        or (a.matter = new.matter and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until)))))) then
      raise exception 'An appeal against this record is open already' using errcode = 'RD095';
    end if;
    return new;
  end if;
  if old.state <> 'OPEN' or new.state = 'OPEN' or to_jsonb(old) - moved - decided <> to_jsonb(new) - moved - decided then
    raise exception 'An appeal is decided once, and not changed' using errcode = 'RD095';
  end if;
  if new.state = 'WITHDRAWN' then
    if new.decided_by is not null then
      raise exception 'What is taken back is not decided' using errcode = 'RD095';
    end if;
    return new;
  end if;
  if new.state = 'UPHELD' and new.cycle_since is not null and (coalesce(cardinality(new.withdraws), 0) = 0 or exists (
    select from unnest(new.withdraws) w (id) left join appraisal p on p.id = w.id and p.card_id = new.card_id and p.matter = new.matter
      and (p.cycle_since, p.cycle_until) = (new.cycle_since, new.cycle_until) and p.withdrawn_at is null
    where p.id is null)) then
    raise exception 'An appeal against marks is upheld by naming those of them that are withdrawn' using errcode = 'RD095';
  end if;
  select * into r from duty_record d where d.id = new.duty_record_id;
  if new.decided_by in (r.declared_by, r.first_reviewed_by, r.second_reviewed_by) or exists (select own_appeals(array[new.id])) then
    raise exception 'An appeal is decided by somebody who had no part in the record' using errcode = 'RD096';
  end if;
  return new;
end $$;

grant create on schema public to renda_tally;

-- Marks that are appealed against stay as they are until that is decided; what their term does to their days they follow. Nor are
-- others given meanwhile: these would move the number that is appealed against, and the time in which it may be.
create function public.appraisal_awaits_appeal() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  -- Of an appeal and a mark at once, the second sees the first.
  perform pg_advisory_xact_lock(726184, new.card_id);
  if exists (select from appeal a where a.card_id = new.card_id and a.matter = new.matter
    and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until) and a.state = 'OPEN') then
    raise exception 'An appeal against these marks is open: it is decided first' using errcode = 'RD097';
  end if;
  return new;
end $$;
create trigger appraisal_awaits_appeal before update of points, assessors, withdrawn_at on public.appraisal for each row
  when ((old.points, old.assessors, old.withdrawn_at) is distinct from (new.points, new.assessors, new.withdrawn_at))
  execute function public.appraisal_awaits_appeal();
create trigger appraisal_awaits_appeal_given before insert on public.appraisal for each row
  when (new.withdrawn_at is null) execute function public.appraisal_awaits_appeal();
alter function public.appraisal_awaits_appeal() owner to renda_tally;

-- Which of some marks are appealed against, told to those who read them, or gave them.
create function public.contested_marks(marks int[]) returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from appraisal p
  where p.id = any(marks) and p.withdrawn_at is null and exists (
      select from appeal a where a.card_id = p.card_id and a.matter = p.matter
        and (a.cycle_since, a.cycle_until) = (p.cycle_since, p.cycle_until) and a.state = 'OPEN')
    and (p.given_by = own_account() or p.given_by_person = nullif(current_setting('app.person', true), '')::int
      or (p.place >= nullif(current_setting('app.read_from', true), '')::bigint
        and p.place < nullif(current_setting('app.read_to', true), '')::bigint)
      or (p.scorer_place >= nullif(current_setting('app.read_from', true), '')::bigint
        and p.scorer_place < nullif(current_setting('app.read_to', true), '')::bigint))
$$;
revoke execute on function public.contested_marks(int[]) from public;
grant execute on function public.contested_marks(int[]) to renda_reader, renda_staff, renda_deputy;
alter function public.contested_marks(int[]) owner to renda_tally;

-- One that is upheld against an attendance that stands waits until something of it is corrected, whoever decides it and whatever
-- they may see.
create function public.appeal_awaits_correction() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  -- Of a decision and a correction at once, the second sees the first.
  perform pg_advisory_xact_lock(726185, new.activity_id);
  new.awaits_correction := new.state = 'UPHELD' and exists (
    select from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
    where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id
      and v.withdrawn_at is null);
  return new;
end $$;
create trigger appeal_awaits_correction before update of state on public.appeal for each row
  when (old.state = 'OPEN' and new.state <> 'OPEN' and new.activity_id is not null)
  execute function public.appeal_awaits_correction();
alter function public.appeal_awaits_correction() owner to renda_tally;

-- It is answered when the activity's day, type or station is corrected, or the activity is withdrawn; any correction of it waits
-- for whoever decides just then.
drop trigger appeals_follow_activity on public.activity;
create function public.appeals_follow_correction() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(726185, new.id);
  if (old.held_on, old.type, old.station_id, old.withdrawn_at) is distinct from (new.held_on, new.type, new.station_id, new.withdrawn_at) then
    update appeal set awaits_correction = false
    where division_id = new.division_id and place = new.place and activity_id = new.id and awaits_correction;
  end if;
  return null;
end $$;
create trigger appeals_follow_correction after update of version, held_on, type, station_id, withdrawn_at on public.activity for each row
  when ((old.version, old.held_on, old.type, old.station_id, old.withdrawn_at)
    is distinct from (new.version, new.held_on, new.type, new.station_id, new.withdrawn_at))
  execute function public.appeals_follow_correction();
alter function public.appeals_follow_correction() owner to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  drop function public.appeals_follow_activity();
  -- And when the deputy is taken off the list.
  create or replace function public.appeals_follow_attendance() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  begin
    update appeal a set awaits_correction = false from old_rows o
    where a.division_id = o.division_id and a.place = o.place and a.activity_id = o.activity_id and a.card_id = o.card_id
      and a.awaits_correction;
    return null;
  end $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
revoke update (activity_version) on public.appeal from renda_tally;
grant update (awaits_correction) on public.appeal to renda_tally;

-- The wall: whoever upheld an appeal against marks withdraws those that the decision names, whoever gave them, and no other.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  scored text := 'scorer_place >= ' || format(bound, 'write_from') || ' and scorer_place < ' || format(bound, 'write_to');
begin
  execute format('alter policy appraisal_upheld on public.appraisal
    using (%1$s and exists (select from public.appeal a where a.card_id = appraisal.card_id and appraisal.id = any(a.withdraws)
      and a.state = ''UPHELD'' and a.decided_by = (select public.own_account())))
    with check (%1$s and withdrawn_at is not null)', scored);
end $$;
