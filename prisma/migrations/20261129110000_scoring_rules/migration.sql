-- Scoring rules (履职积分办法) that can be computed: what each item counts, what that is worth, and where it ends.

-- CreateEnum
CREATE TYPE "RuleSubject" AS ENUM ('DEPUTY', 'GROUP');

-- CreateEnum
CREATE TYPE "ScoreCycle" AS ENUM ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TERM', 'CUSTOM');

-- CreateEnum
CREATE TYPE "RuleSource" AS ENUM ('BASE', 'ATTENDANCE', 'OPINION_COLLECTED', 'OPINION_RESOLVED', 'DUTY');

-- CreateEnum
CREATE TYPE "RuleMeasure" AS ENUM ('EVENT', 'HALF_DAY', 'DAY', 'QUANTITY', 'AMOUNT', 'MEAN', 'RATE');

-- CreateEnum
CREATE TYPE "RuleFormula" AS ENUM ('EACH', 'FURTHER', 'AROUND', 'THRESHOLD', 'BAND');

-- CreateEnum
CREATE TYPE "DutyKind" AS ENUM ('SESSION', 'MEETING', 'TRAINING', 'MOTION', 'SUGGESTION', 'SPEECH', 'RESEARCH', 'INSPECTION', 'REPORT', 'RECEPTION', 'VISIT', 'REPORT_BACK', 'MEDIATION', 'AID', 'DEED', 'DONATION', 'PUBLICITY', 'ASSIGNMENT', 'AWARD', 'APPRAISAL', 'LEAVE', 'ABSENCE', 'MISCONDUCT', 'OTHER');

-- CreateEnum
CREATE TYPE "DutyRole" AS ENUM ('LEAD', 'JOINT', 'FULL', 'PARTIAL');

-- CreateEnum
CREATE TYPE "DutyOutcome" AS ENUM ('EXCELLENT', 'KEY', 'CLASS_A', 'FORWARDED', 'ADOPTED');

-- AlterTable
ALTER TABLE "rule_set" ADD COLUMN     "cap" DECIMAL(8,2),
ADD COLUMN     "cycle" "ScoreCycle" NOT NULL DEFAULT 'YEAR',
ADD COLUMN     "extends_division_id" INTEGER,
ADD COLUMN     "extends_id" INTEGER,
ADD COLUMN     "extends_place" BIGINT,
ADD COLUMN     "floor" DECIMAL(8,2),
ADD COLUMN     "is_synthetic" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "objection_days" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "published_on" DATE,
ADD COLUMN     "publisher" TEXT,
ADD COLUMN     "subject" "RuleSubject" NOT NULL DEFAULT 'DEPUTY',
ADD COLUMN     "url" TEXT,
ADD COLUMN     "window_from" DATE,
ADD COLUMN     "window_to" DATE;

-- AlterTable
ALTER TABLE "rule_item" ADD COLUMN     "activity_types" "ActivityType"[],
ADD COLUMN     "amount_from" DECIMAL(8,2),
ADD COLUMN     "amount_to" DECIMAL(8,2),
ADD COLUMN     "at_station" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "band_least" DECIMAL(10,2)[],
ADD COLUMN     "band_points" DECIMAL(8,2)[],
ADD COLUMN     "cap" DECIMAL(8,2),
ADD COLUMN     "count" DECIMAL(10,2),
ADD COLUMN     "exclusion_group" TEXT,
ADD COLUMN     "floor" DECIMAL(8,2),
ADD COLUMN     "formula" "RuleFormula" NOT NULL DEFAULT 'EACH',
ADD COLUMN     "further" DECIMAL(8,2),
ADD COLUMN     "is_pro_rata" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kinds" "DutyKind"[],
ADD COLUMN     "levels" "Level"[],
ADD COLUMN     "matter" TEXT,
ADD COLUMN     "measure" "RuleMeasure" NOT NULL DEFAULT 'EVENT',
ADD COLUMN     "note" TEXT,
ADD COLUMN     "out_of" "DutyKind"[],
ADD COLUMN     "outcomes" "DutyOutcome"[],
ADD COLUMN     "points" DECIMAL(8,2),
ADD COLUMN     "roles" "DutyRole"[],
ADD COLUMN     "source" "RuleSource";

-- CreateTable
CREATE TABLE "rule_category" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "rule_set_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "cap" DECIMAL(8,2),
    "floor" DECIMAL(8,2),
    "extension_cap" DECIMAL(8,2),

    CONSTRAINT "rule_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_grade" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "rule_set_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "least" DECIMAL(8,2),
    "quota" INTEGER,
    "share" DECIMAL(5,2),

    CONSTRAINT "rule_grade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_condition" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "rule_set_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "kinds" "DutyKind"[],
    "outcomes" "DutyOutcome"[],
    "matter" TEXT,
    "count" INTEGER,
    "category" TEXT,
    "below" DECIMAL(8,2),
    "best_grade" INTEGER,
    "bars_award" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "rule_condition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rule_category_division_id_place_rule_set_id_idx" ON "rule_category"("division_id", "place", "rule_set_id");

-- CreateIndex
CREATE INDEX "rule_category_place_id_idx" ON "rule_category"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_category_rule_set_id_number_key" ON "rule_category"("rule_set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rule_category_rule_set_id_name_key" ON "rule_category"("rule_set_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "rule_category_division_id_place_id_key" ON "rule_category"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "rule_grade_division_id_place_rule_set_id_idx" ON "rule_grade"("division_id", "place", "rule_set_id");

-- CreateIndex
CREATE INDEX "rule_grade_place_id_idx" ON "rule_grade"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_grade_rule_set_id_number_key" ON "rule_grade"("rule_set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rule_grade_rule_set_id_name_key" ON "rule_grade"("rule_set_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "rule_grade_division_id_place_id_key" ON "rule_grade"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "rule_condition_division_id_place_rule_set_id_idx" ON "rule_condition"("division_id", "place", "rule_set_id");

-- CreateIndex
CREATE INDEX "rule_condition_place_id_idx" ON "rule_condition"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_condition_rule_set_id_number_key" ON "rule_condition"("rule_set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rule_condition_division_id_place_id_key" ON "rule_condition"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "rule_set_extends_division_id_extends_place_extends_id_idx" ON "rule_set"("extends_division_id", "extends_place", "extends_id");

-- CreateIndex
CREATE INDEX "rule_item_division_id_place_rule_set_id_idx" ON "rule_item"("division_id", "place", "rule_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_item_division_id_place_id_key" ON "rule_item"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_extends_division_id_extends_place_extends_id_fkey" FOREIGN KEY ("extends_division_id", "extends_place", "extends_id") REFERENCES "rule_set"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_category" ADD CONSTRAINT "rule_category_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_category" ADD CONSTRAINT "rule_category_division_id_place_rule_set_id_fkey" FOREIGN KEY ("division_id", "place", "rule_set_id") REFERENCES "rule_set"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_grade" ADD CONSTRAINT "rule_grade_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_grade" ADD CONSTRAINT "rule_grade_division_id_place_rule_set_id_fkey" FOREIGN KEY ("division_id", "place", "rule_set_id") REFERENCES "rule_set"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_condition" ADD CONSTRAINT "rule_condition_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_condition" ADD CONSTRAINT "rule_condition_division_id_place_rule_set_id_fkey" FOREIGN KEY ("division_id", "place", "rule_set_id") REFERENCES "rule_set"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.rule_set
  add check (effective_from <= effective_to),
  add check (objection_days between 0 and 60),
  add check (cap >= 0), add check (floor <= 0),
  add check ((cycle = 'CUSTOM') = (window_from is not null) and num_nulls(window_from, window_to) in (0, 2) and window_from < window_to),
  add check (num_nulls(extends_id, extends_division_id, extends_place) in (0, 3));
alter table public.rule_category add check (number > 0), add check (cap >= 0), add check (floor <= 0), add check (extension_cap > 0);
alter table public.rule_item add check (number > 0), add check (cap >= 0), add check (floor <= 0),
  add check (coalesce(cardinality(band_least), 0) = coalesce(cardinality(band_points), 0));
alter table public.rule_grade add check (number > 0), add check (quota > 0), add check (share > 0 and share <= 100);
alter table public.rule_condition add check (number > 0), add check (count > 0), add check (best_grade > 0);

-- A version is written as a draft, published once, and never changed again but for its end: whoever was scored by it stays
-- scored by it. A division scores deputies, and groups, by one version at a time.
create function public.rule_set_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,extends_place}';
  ended text[] := '{state,effective_to,version}';
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' then
      raise exception 'Scoring rules begin as a draft' using errcode = 'RD080';
    end if;
  elsif to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  elsif old.state <> 'DRAFT' then
    if to_jsonb(old) - moved - ended <> to_jsonb(new) - moved - ended
      or (old.state, new.state) not in (('PUBLISHED', 'PUBLISHED'), ('PUBLISHED', 'SUPERSEDED'), ('SUPERSEDED', 'SUPERSEDED'))
      or (new.effective_to is distinct from old.effective_to
        and (new.effective_to < coalesce(old.effective_to, 'infinity')) is not true) then
      raise exception 'Published scoring rules are never changed: draft the next version' using errcode = 'RD080';
    end if;
    return new;
  end if;
  if new.extends_id is not null and (new.extends_division_id = new.division_id
    or not is_at_or_above(new.extends_division_id, new.division_id)
    or not exists (select from rule_set b where b.id = new.extends_id and b.state <> 'DRAFT' and b.subject = new.subject)) then
    raise exception 'Scoring rules extend published ones of a division above, for the same subject' using errcode = 'RD081';
  end if;
  if new.state <> 'DRAFT' then
    if not exists (select from rule_item i where i.rule_set_id = new.id)
      or exists (select from rule_item i where i.rule_set_id = new.id and i.source is null) then
      raise exception 'Scoring rules have items when they are published, each with what it counts' using errcode = 'RD080';
    end if;
    -- Of two who publish at once, the second sees the first's.
    perform pg_advisory_xact_lock(726180, new.division_id);
    if exists (
      select from rule_set o where o.division_id = new.division_id and o.id <> new.id and o.state <> 'DRAFT'
        and o.subject = new.subject and o.effective_from < coalesce(o.effective_to, 'infinity')
        and o.effective_from < coalesce(new.effective_to, 'infinity')
        and new.effective_from < coalesce(o.effective_to, 'infinity')
    ) then
      raise exception 'A division has one set of scoring rules at a time' using errcode = 'RD082';
    end if;
  end if;
  return new;
end $$;
create trigger rule_set_is_lawful before insert or update on public.rule_set
  for each row execute function public.rule_set_is_lawful();

-- What a version says is written with its draft. Holds it still, so that it is not published meanwhile.
create function public.rule_is_drafted() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - 'place' = to_jsonb(new) - 'place' then
    return new;
  end if;
  perform 1 from rule_set s
  where s.id in (coalesce(new.rule_set_id, old.rule_set_id), coalesce(old.rule_set_id, new.rule_set_id)) for share;
  if exists (select from rule_set s
    where s.id in (coalesce(new.rule_set_id, old.rule_set_id), coalesce(old.rule_set_id, new.rule_set_id)) and s.state <> 'DRAFT') then
    raise exception 'Published scoring rules are never changed: draft the next version' using errcode = 'RD080';
  end if;
  return coalesce(new, old);
end $$;
create trigger rule_item_is_drafted before insert or update or delete on public.rule_item
  for each row execute function public.rule_is_drafted();

-- The wall, as that of the items: written by the owner, read wherever the version is.
do $$
declare
  t text;
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
begin
  foreach t in array '{rule_category,rule_grade,rule_condition}'::text[] loop
    execute format('create trigger %I before insert or update or delete on public.%I for each row execute function public.rule_is_drafted()', t || '_is_drafted', t);
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally', t);
    execute format('grant insert, update, delete on public.%I to renda_staff', t);
    execute format('grant select, insert, update, delete on public.%I to renda_import', t);
    execute format('create policy %I on public.%I for insert to renda_staff with check (%s)', t || '_insert', t, writable);
    execute format('create policy %I on public.%I for update to renda_staff using (%3$s) with check (%3$s)', t || '_update', t, writable);
    execute format('create policy %I on public.%I for delete to renda_staff using (%s)', t || '_delete', t, writable);
    execute format('create policy %I on public.%I for all to renda_import using (true) with check (true)', t || '_import', t);
    execute format('create policy %I on public.%I for select to renda_tally using (true)', t || '_tally', t);
    execute format('create policy %I on public.%I for select to renda_reader, renda_staff, renda_deputy
      using (exists (select from public.rule_set s where s.id = rule_set_id))', t || '_read', t);
    execute format('grant usage on sequence public.%I to renda_staff, renda_tally', t || '_id_seq');
    execute format('grant usage, select, update on sequence public.%I to renda_import', t || '_id_seq');
  end loop;
end $$;
