-- Duty records (履职记录): what a deputy or a group did, declared, reviewed twice, published for objection, and final.

-- CreateEnum
CREATE TYPE "DutyState" AS ENUM ('DECLARED', 'FIRST_REVIEWED', 'SECOND_REVIEWED', 'PUBLISHED', 'FINAL', 'SENT_BACK', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "duty_record" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "card_id" INTEGER,
    "group_id" INTEGER,
    "scorer_division_id" INTEGER NOT NULL,
    "scorer_place" BIGINT NOT NULL,
    "activity_id" INTEGER,
    "kind" "DutyKind" NOT NULL,
    "title" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "quantity" DECIMAL(10,2) NOT NULL DEFAULT 1,
    "half_days" INTEGER NOT NULL DEFAULT 1,
    "role" "DutyRole",
    "outcomes" "DutyOutcome"[],
    "matter" TEXT,
    "amount" DECIMAL(8,2),
    "note" TEXT,
    "state" "DutyState" NOT NULL DEFAULT 'DECLARED',
    "declared_by" INTEGER,
    "first_reviewed_by" INTEGER,
    "second_reviewed_by" INTEGER,
    "published_on" DATE,
    "objection_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "duty_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_record_place_id_idx" ON "duty_record"("place", "id");

-- CreateIndex
CREATE INDEX "duty_record_scorer_place_id_idx" ON "duty_record"("scorer_place", "id");

-- CreateIndex
CREATE INDEX "duty_record_card_id_happened_on_idx" ON "duty_record"("card_id", "happened_on");

-- CreateIndex
CREATE INDEX "duty_record_division_id_place_group_id_idx" ON "duty_record"("division_id", "place", "group_id");

-- CreateIndex
CREATE INDEX "duty_record_division_id_place_activity_id_idx" ON "duty_record"("division_id", "place", "activity_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_record_division_id_place_id_key" ON "duty_record"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "duty_record" ADD CONSTRAINT "duty_record_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "duty_record" ADD CONSTRAINT "duty_record_scorer_division_id_scorer_place_fkey" FOREIGN KEY ("scorer_division_id", "scorer_place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "duty_record" ADD CONSTRAINT "duty_record_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "deputy_card"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "duty_record" ADD CONSTRAINT "duty_record_division_id_place_group_id_fkey" FOREIGN KEY ("division_id", "place", "group_id") REFERENCES "deputy_group"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "duty_record" ADD CONSTRAINT "duty_record_division_id_place_activity_id_fkey" FOREIGN KEY ("division_id", "place", "activity_id") REFERENCES "activity"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.duty_record
  add check (num_nonnulls(card_id, group_id) = 1),
  add check (happened_on >= date '1949-10-01'),
  add check (quantity >= 0), add check (half_days between 1 and 60),
  add check (first_reviewed_by <> declared_by),
  add check (second_reviewed_by <> declared_by and second_reviewed_by <> first_reviewed_by),
  add check ((state in ('PUBLISHED', 'FINAL')) <= (num_nulls(published_on, objection_until) = 0)),
  add check (objection_until >= published_on);

-- A record is of a deputy in office on its day, at the division of the congress or where the deputy is registered then; or of
-- a group of its division. The division of the congress reviews it for the second time and publishes it, and nobody changes
-- it after that.
create function public.duty_record_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  life text[] := '{state,published_on,objection_until,first_reviewed_by,second_reviewed_by,version}';
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
create trigger duty_record_is_lawful before insert or update on public.duty_record
  for each row execute function public.duty_record_is_lawful();

-- The wall: read and written where it was done and by whoever scores it; read by the deputy.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
begin
  alter table public.duty_record enable row level security;
  alter table public.duty_record force row level security;
  grant select on public.duty_record to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally;
  grant insert, update on public.duty_record to renda_staff;
  grant select, insert, update, delete on public.duty_record to renda_import;
  grant usage on sequence public.duty_record_id_seq to renda_staff, renda_tally;
  grant usage, select, update on sequence public.duty_record_id_seq to renda_import;
  execute format('create policy duty_record_read on public.duty_record for select to renda_reader, renda_staff using (%s)', readable);
  execute format('create policy duty_record_scored on public.duty_record for select to renda_reader, renda_staff using (%s)',
    replace(readable, 'place', 'scorer_place'));
  create policy duty_record_own on public.duty_record for select to renda_deputy
    using (exists (select from public.mandate m where m.id = card_id));
  execute format('create policy duty_record_insert on public.duty_record for insert to renda_staff with check (%s)', writable);
  execute format('create policy duty_record_update on public.duty_record for update to renda_staff using (%1$s) with check (%1$s)', writable);
  execute format('create policy duty_record_score on public.duty_record for update to renda_staff
    using (state not in (''DECLARED'', ''WITHDRAWN'') and %1$s) with check (%1$s)', replace(writable, 'place', 'scorer_place'));
  create policy duty_record_import on public.duty_record for all to renda_import using (true) with check (true);
  create policy duty_record_tally on public.duty_record for select to renda_tally using (true);
  execute format('create policy case_event_score on public.case_event for insert to renda_staff with check (
    noun = ''dutyRecord'' and exists (select from public.duty_record r where r.id = case_id and r.division_id = case_event.division_id
      and r.place = case_event.place and %s))', replace(writable, 'place', 'r.scorer_place'));
  execute format('create policy case_event_scored on public.case_event for select to renda_reader, renda_staff using (
    noun = ''dutyRecord'' and exists (select from public.duty_record r where r.id = case_id and %s))',
    replace(readable, 'place', 'r.scorer_place'));
  create policy case_event_own on public.case_event for select to renda_deputy using (
    noun = 'dutyRecord' and exists (select from public.duty_record r where r.id = case_id));
end $$;
