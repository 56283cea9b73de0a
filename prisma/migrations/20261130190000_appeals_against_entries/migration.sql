-- Appeals (申诉) against every kind of entry of a score: beside duty records, against an attendance of an activity, and against the
-- marks that a deputy was given in a matter over a cycle, of which the deputy sees one number alone.

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "activity_id" INTEGER,
ADD COLUMN     "activity_version" INTEGER,
ADD COLUMN     "card_id" INTEGER,
ADD COLUMN     "cycle_since" DATE,
ADD COLUMN     "cycle_until" DATE,
ADD COLUMN     "matter" TEXT,
ALTER COLUMN "duty_record_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "appraisal" ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable. Those from before were put on record with their activities.
ALTER TABLE "attendance" ADD COLUMN     "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "attendance" ALTER COLUMN     "recorded_at" SET DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "appeal_division_id_place_activity_id_idx" ON "appeal"("division_id", "place", "activity_id");

-- CreateIndex
CREATE INDEX "appeal_card_id_idx" ON "appeal"("card_id");

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_division_id_place_activity_id_fkey" FOREIGN KEY ("division_id", "place", "activity_id") REFERENCES "activity"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "deputy_card"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table public.appeal
  add check (num_nonnulls(duty_record_id, activity_id, cycle_since) = 1),
  add check ((duty_record_id is null) = (card_id is not null)),
  add check ((activity_id is null) = (activity_version is null)),
  add check (cycle_since is null or matter is not null), add check (cycle_since < cycle_until),
  add check ((cycle_since is null) = (cycle_until is null));

-- A mark that is corrected is on record anew.
create function public.appraisal_is_recorded() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  new.recorded_at := now();
  return new;
end $$;
create trigger appraisal_recorded before update of points, assessors on public.appraisal
  for each row when ((old.points, old.assessors) is distinct from (new.points, new.assessors))
  execute function public.appraisal_is_recorded();

grant create on schema public to renda_tally;
-- On which day the marks that the deputy who asks was given in matters over cycles were last put on record; never which, or by whom.
create function public.marks_recorded(cards int[], matters text[], sinces date[], untils date[])
returns table (at int, recorded_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.at::int, (max(p.recorded_at) at time zone 'Asia/Shanghai')::date
  from unnest(cards, matters, sinces, untils) with ordinality as q (card_id, matter, since, until, at)
    join appraisal p on p.card_id = q.card_id and p.matter = q.matter and (p.cycle_since, p.cycle_until) = (q.since, q.until)
      and p.withdrawn_at is null
  where is_own_card(q.card_id)
  group by q.at
$$;
-- Which of some appeals the account that asks has a part in, on whatever seat: they are about its own person, or about an activity
-- that it recorded, or about marks of which it, or its
-- person, first put some on record.
create function public.own_appeals(appeals int[]) returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from appeal a
  where a.id = any(appeals) and (is_own_card(a.card_id)
    or a.duty_record_id in (select own_records(array[a.duty_record_id]))
    or exists (select from activity v join seat s on s.id = v.recorded_by
      where v.id = a.activity_id and s.account_id = own_account())
    or exists (select from appraisal p where p.card_id = a.card_id and p.matter = a.matter
      and (p.cycle_since, p.cycle_until) = (a.cycle_since, a.cycle_until)
      and (p.given_by = own_account() or p.given_by_person in (
        select s.person_id from seat s where s.account_id = own_account() and s.role = 'DEPUTY'))))
$$;
revoke execute on function public.marks_recorded(int[], text[], date[], date[]), public.own_appeals(int[]) from public;
grant execute on function public.marks_recorded(int[], text[], date[], date[]) to renda_reader, renda_staff, renda_deputy, renda_import;
grant execute on function public.own_appeals(int[]) to renda_reader, renda_staff, renda_deputy, renda_import;
alter function public.marks_recorded(int[], text[], date[], date[]) owner to renda_tally;
alter function public.own_appeals(int[]) owner to renda_tally;
revoke create on schema public from renda_tally;

-- An appeal is raised in time against what was published, against an attendance that stands, or against marks that were given;
-- decided once, by whoever had no part in it, or taken back before.
create or replace function public.appeal_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  decided text[] := '{state,decided_on,reason,decided_by,activity_version,version}';
  r duty_record;
begin
  -- Only what follows a term or an activity is done in this role's name.
  if current_user = 'renda_tally' then
    moved := moved || '{cycle_since,cycle_until,activity_version}'::text[];
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
  select * into r from duty_record d where d.id = new.duty_record_id;
  if new.decided_by in (r.declared_by, r.first_reviewed_by, r.second_reviewed_by) or exists (select own_appeals(array[new.id])) then
    raise exception 'An appeal is decided by somebody who had no part in the record' using errcode = 'RD096';
  end if;
  return new;
end $$;

-- The wall: a deputy appeals against the own attendances and marks as against the own duty records, staff against duty records
-- alone. Whoever upheld an appeal against marks withdraws, on that day, those that it was right about, whoever gave them.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  scored text := replace(writable, 'place', 'scorer_place');
  own text := 'exists (select from public.duty_record r where r.id = duty_record_id) or exists (select from public.mandate m where m.id = card_id)';
begin
  execute format('alter policy appeal_own on public.appeal using (%s)', own);
  execute format('alter policy appeal_insert on public.appeal with check (%s and duty_record_id is not null)', writable);
  alter policy appeal_raise on public.appeal with check (state = 'OPEN' and (exists (
      select from public.duty_record r where r.id = duty_record_id and r.division_id = appeal.division_id and r.place = appeal.place)
    or exists (select from public.attendance t where t.activity_id = appeal.activity_id and t.card_id = appeal.card_id
      and t.division_id = appeal.division_id and t.place = appeal.place)
    or (cycle_since is not null and exists (select from public.mandate m where m.id = card_id
      and m.division_id = appeal.division_id and m.place = appeal.place))));
  execute format('alter policy appeal_take_back on public.appeal using (state = ''OPEN'' and (%1$s))
    with check (state::text = ''WITHDRAWN'' and (%1$s))', own);
  execute format('create policy appraisal_upheld on public.appraisal for update to renda_staff
    using (%1$s and exists (select from public.appeal a where a.card_id = appraisal.card_id and a.matter = appraisal.matter
      and (a.cycle_since, a.cycle_until) = (appraisal.cycle_since, appraisal.cycle_until) and a.state = ''UPHELD'' and a.decided_on = tally.today()
      and a.decided_by = (select public.own_account())))
    with check (%1$s and withdrawn_at is not null)', scored);
end $$;

-- Where the days of a term are corrected, appeals against the marks of it go with them.
grant create on schema public to renda_tally;
create function public.appeals_follow_term() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update appeal set cycle_since = new.starts_on, cycle_until = new.ends_on
  where scorer_division_id = new.division_id and scorer_place = new.place and (cycle_since, cycle_until) = (old.starts_on, old.ends_on);
  return null;
end $$;
create trigger appeals_follow_term after update of starts_on, ends_on on public.term for each row
  when ((old.starts_on, old.ends_on) is distinct from (new.starts_on, new.ends_on)) execute function public.appeals_follow_term();
alter function public.appeals_follow_term() owner to renda_tally;
revoke create on schema public from renda_tally;
grant update (cycle_since, cycle_until) on public.appeal to renda_tally;
create policy appeal_follow on public.appeal for update to renda_tally using (true) with check (true);
