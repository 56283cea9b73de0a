-- Appeals (申诉): whom a duty record concerns says that it is wrong, in time; whoever scores it decides, with a reason.

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('OPEN', 'UPHELD', 'REJECTED');

-- AlterTable
ALTER TABLE "rule_set" ADD COLUMN     "appeal_days" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "duty_record" ADD COLUMN     "appeal_until" DATE;

-- CreateTable
CREATE TABLE "appeal" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "duty_record_id" INTEGER NOT NULL,
    "scorer_division_id" INTEGER NOT NULL,
    "scorer_place" BIGINT NOT NULL,
    "ground" TEXT NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'OPEN',
    "raised_on" DATE NOT NULL,
    "decided_on" DATE,
    "reason" TEXT,
    "raised_by" INTEGER,
    "decided_by" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appeal_place_id_idx" ON "appeal"("place", "id");

-- CreateIndex
CREATE INDEX "appeal_scorer_place_id_idx" ON "appeal"("scorer_place", "id");

-- CreateIndex
CREATE INDEX "appeal_division_id_place_duty_record_id_idx" ON "appeal"("division_id", "place", "duty_record_id");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_division_id_place_id_key" ON "appeal"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_scorer_division_id_scorer_place_fkey" FOREIGN KEY ("scorer_division_id", "scorer_place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_division_id_place_duty_record_id_fkey" FOREIGN KEY ("division_id", "place", "duty_record_id") REFERENCES "duty_record"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.rule_set add check (appeal_days between 0 and 60);
alter table public.duty_record add check (appeal_until >= objection_until);
alter table public.appeal
  add check ((state = 'OPEN') = (decided_on is null) and num_nulls(decided_on, reason) in (0, 2)),
  add check (decided_on >= raised_on), add check (decided_by <> raised_by);

-- A record is of a deputy in office on its day, at the division of the congress or where the deputy is registered then; or of
-- a group of its division. The division of the congress reviews it for the second time and publishes it, and nobody changes
-- it after that.
create or replace function public.duty_record_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  life text[] := '{state,published_on,objection_until,appeal_until,first_reviewed_by,second_reviewed_by,version}';
  found text[] := '{quantity,half_days,role,outcomes,matter,amount,note}';
  low bigint := coalesce(nullif(current_setting('app.write_from', true), '')::bigint, 0);
  high bigint := coalesce(nullif(current_setting('app.write_to', true), '')::bigint, 0);
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  end if;
  if tg_op = 'INSERT' or (to_jsonb(old) - moved - life - found) <> (to_jsonb(new) - moved - life - found) then
    if (tg_op = 'INSERT' and new.state <> 'DECLARED')
      or (tg_op = 'UPDATE' and (old.state not in ('DECLARED', 'SENT_BACK') or new.state <> 'DECLARED')) then
      raise exception 'A duty record says what was declared: send it back to have that changed' using errcode = 'RD084';
    end if;
    if new.happened_on > tally.today() then
      raise exception 'A duty record is of what has happened' using errcode = 'RD085';
    end if;
    if new.group_id is not null and new.scorer_division_id <> new.division_id or new.card_id is not null and not exists (
      select from deputy_card c where c.id = new.card_id and c.division_id = new.scorer_division_id
        and c.starts_on <= new.happened_on and new.happened_on < c.ends_on
        and (c.division_id = new.division_id or exists (
          select from serving v where v.division_id = new.division_id and v.card_id = c.id
            and v.since <= new.happened_on and (v.until is null or new.happened_on < v.until)))
    ) then
      raise exception 'A duty record is of a deputy in office on the day, where the congress is or the deputy is registered'
        using errcode = 'RD085';
    end if;
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  if (old.state, new.state) not in (('DECLARED', 'DECLARED'), ('DECLARED', 'FIRST_REVIEWED'), ('DECLARED', 'SENT_BACK'),
    ('DECLARED', 'WITHDRAWN'), ('FIRST_REVIEWED', 'SECOND_REVIEWED'), ('FIRST_REVIEWED', 'SENT_BACK'),
    ('FIRST_REVIEWED', 'WITHDRAWN'), ('SECOND_REVIEWED', 'PUBLISHED'), ('SECOND_REVIEWED', 'SENT_BACK'),
    ('PUBLISHED', 'FINAL'), ('PUBLISHED', 'SENT_BACK'), ('FINAL', 'SENT_BACK'), ('SENT_BACK', 'DECLARED'),
    ('SENT_BACK', 'WITHDRAWN')) then
    raise exception 'A duty record is declared, reviewed twice, published and final' using errcode = 'RD084';
  end if;
  if old.state not in ('DECLARED', 'SENT_BACK', 'FIRST_REVIEWED')
    and to_jsonb(old) - moved - life <> to_jsonb(new) - moved - life then
    raise exception 'What was reviewed twice is not changed: send it back' using errcode = 'RD084';
  end if;
  if new.state = 'FIRST_REVIEWED' and new.first_reviewed_by is null or new.state = 'SECOND_REVIEWED' and new.second_reviewed_by is null then
    raise exception 'A review is somebody''s' using errcode = 'RD084';
  end if;
  if new.state = 'FINAL' and new.objection_until > tally.today() then
    raise exception 'A duty record is final when the time for objections is over' using errcode = 'RD084';
  end if;
  if current_user = 'renda_staff' then
    if not (old.scorer_place >= low and old.scorer_place < high)
      and (old.state in ('SECOND_REVIEWED', 'PUBLISHED', 'FINAL') or new.state in ('SECOND_REVIEWED', 'PUBLISHED', 'FINAL')) then
      raise exception 'The division of the congress reviews a duty record for the second time and publishes it' using errcode = 'RD086';
    end if;
    if not (old.place >= low and old.place < high) and new.state not in ('SECOND_REVIEWED', 'PUBLISHED', 'FINAL', 'SENT_BACK') then
      raise exception 'A duty record is declared and reviewed first where it was done' using errcode = 'RD086';
    end if;
  end if;
  return new;
end $$;

-- What is appealed against stays as it is until that is decided.
create function public.duty_record_awaits_appeal() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if exists (select from appeal a where a.duty_record_id = new.id and a.state = 'OPEN') then
    raise exception 'An appeal against this record is open: it is decided first' using errcode = 'RD097';
  end if;
  return new;
end $$;
create trigger duty_record_awaits_appeal before update of state on public.duty_record
  for each row when (old.state is distinct from new.state and old.state in ('PUBLISHED', 'FINAL'))
  execute function public.duty_record_awaits_appeal();

-- An appeal is raised in time against what was published, and decided once, by whoever had no part in it.
create function public.appeal_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  decided text[] := '{state,decided_on,reason,decided_by,version}';
  r duty_record;
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  end if;
  select * into r from duty_record d where d.id = new.duty_record_id;
  if tg_op = 'INSERT' then
    if new.state <> 'OPEN' or r.state not in ('PUBLISHED', 'FINAL') or new.raised_on <> tally.today()
      or new.raised_on >= coalesce(r.appeal_until, r.objection_until)
      or (new.scorer_division_id, new.scorer_place) <> (r.scorer_division_id, r.scorer_place) then
      raise exception 'An appeal is raised in time against a record that was published' using errcode = 'RD095';
    end if;
    -- Of two who appeal at once, the second sees the first's.
    perform pg_advisory_xact_lock(726183, new.duty_record_id);
    if exists (select from appeal a where a.duty_record_id = new.duty_record_id and a.state = 'OPEN') then
      raise exception 'An appeal against this record is open already' using errcode = 'RD095';
    end if;
    return new;
  end if;
  if old.state <> 'OPEN' or new.state = 'OPEN' or to_jsonb(old) - moved - decided <> to_jsonb(new) - moved - decided then
    raise exception 'An appeal is decided once, and not changed' using errcode = 'RD095';
  end if;
  if new.decided_by in (r.declared_by, r.first_reviewed_by, r.second_reviewed_by) then
    raise exception 'An appeal is decided by somebody who had no part in the record' using errcode = 'RD096';
  end if;
  return new;
end $$;
create trigger appeal_is_lawful before insert or update on public.appeal
  for each row execute function public.appeal_is_lawful();

-- The wall: as that of the record. Read where it was made, by whoever scores it, and by the deputy; decided by whoever scores it.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  seat text := '(select nullif(current_setting(''app.seat'', true), '''')::int)';
begin
  alter table public.appeal enable row level security;
  alter table public.appeal force row level security;
  grant select on public.appeal to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally;
  grant insert on public.appeal to renda_staff, renda_deputy;
  grant update on public.appeal to renda_staff;
  grant select, insert, update, delete on public.appeal to renda_import;
  grant usage on sequence public.appeal_id_seq to renda_staff, renda_deputy, renda_tally;
  grant usage, select, update on sequence public.appeal_id_seq to renda_import;
  execute format('create policy appeal_read on public.appeal for select to renda_reader, renda_staff using (%s)', readable);
  execute format('create policy appeal_scored on public.appeal for select to renda_reader, renda_staff using (%s)',
    replace(readable, 'place', 'scorer_place'));
  create policy appeal_own on public.appeal for select to renda_deputy
    using (exists (select from public.duty_record r where r.id = duty_record_id));
  execute format('create policy appeal_insert on public.appeal for insert to renda_staff with check (%s)', writable);
  create policy appeal_raise on public.appeal for insert to renda_deputy with check (state = 'OPEN' and exists (
    select from public.duty_record r where r.id = duty_record_id and r.division_id = appeal.division_id and r.place = appeal.place));
  execute format('create policy appeal_decide on public.appeal for update to renda_staff using (%1$s) with check (%1$s)',
    replace(writable, 'place', 'scorer_place'));
  create policy appeal_import on public.appeal for all to renda_import using (true) with check (true);
  create policy appeal_tally on public.appeal for select to renda_tally using (true);

  execute format('create policy case_event_decide on public.case_event for insert to renda_staff with check (
    noun = ''appeal'' and exists (select from public.appeal a where a.id = case_id and a.division_id = case_event.division_id
      and a.place = case_event.place and %s))', replace(writable, 'place', 'a.scorer_place'));
  execute format('create policy case_event_decided on public.case_event for select to renda_reader, renda_staff using (
    noun = ''appeal'' and exists (select from public.appeal a where a.id = case_id and %s))',
    replace(readable, 'place', 'a.scorer_place'));
  create policy case_event_appealed on public.case_event for select to renda_deputy using (
    noun = 'appeal' and exists (select from public.appeal a where a.id = case_id));

  -- A deputy appeals against what is on record of the own person, or takes it back while nobody has reviewed it.
  grant insert on public.case_event to renda_deputy;
  grant usage on sequence public.case_event_id_seq to renda_deputy;
  execute format('create policy case_event_raise on public.case_event for insert to renda_deputy with check (
    noun = ''dutyRecord'' and move in (''appeal'', ''withdraw'') and seat_id = %s and exists (select from public.duty_record r
      where r.id = case_id and r.division_id = case_event.division_id and r.place = case_event.place))', seat);
  grant update (state, version) on public.duty_record to renda_deputy;
  create policy duty_record_take_back on public.duty_record for update to renda_deputy
    using (state = 'DECLARED' and exists (select from public.mandate m where m.id = card_id))
    with check (state = 'WITHDRAWN' and exists (select from public.mandate m where m.id = card_id));
  execute format('alter policy audit_declare on public.audit_entry with check (%s
    and target in (''DutyRecord'', ''Appeal'') and seat_id = %s)', readable, seat);

  -- The term of a congress says over which days a score by terms runs: a deputy reads that of the own mandate.
  create policy term_own on public.term for select to renda_deputy
    using (exists (select from public.mandate m where m.term_id = term.id));

  -- A draft may be given up.
  grant delete on public.rule_set to renda_staff;
  execute format('create policy rule_set_discard on public.rule_set for delete to renda_staff using (state = ''DRAFT'' and %s)', writable);
end $$;
