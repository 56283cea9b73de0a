-- Standards (七有、八有 …): what a station must have, owned by a division, in versions with dates.

-- CreateEnum
CREATE TYPE "StandardState" AS ENUM ('DRAFT', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "StandardTopic" AS ENUM ('PREMISES', 'SIGNAGE', 'DISPLAY', 'RULES', 'RECORDS', 'MATERIALS', 'EQUIPMENT', 'STAFF', 'FUNDS', 'NETWORK', 'ACTIVITY', 'OPINIONS', 'ACCOUNTABILITY', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "StandardItemKind" AS ENUM ('PRESENCE', 'QUANTITY', 'FREQUENCY', 'DOCUMENT_SET', 'PUBLIC_DISPLAY');

-- CreateEnum
CREATE TYPE "StandardComparison" AS ENUM ('AT_LEAST', 'AT_MOST', 'EXACTLY', 'BETWEEN');

-- CreateEnum
CREATE TYPE "StandardMeasure" AS ENUM ('STATION_ACTIVITIES', 'STATION_VISITS', 'VISITS_BY_EACH_DEPUTY', 'ACTIVITIES_BY_EACH_DEPUTY', 'GROUP_ACTIVITIES', 'OPINIONS_COLLECTED');

-- CreateEnum
CREATE TYPE "StandardCycle" AS ENUM ('WEEK', 'MONTH', 'TWO_MONTHS', 'QUARTER', 'HALF_YEAR', 'YEAR');

-- CreateTable
CREATE TABLE "standard" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "StandardState" NOT NULL DEFAULT 'DRAFT',
    "is_model" BOOLEAN NOT NULL DEFAULT false,
    "document" TEXT,
    "publisher" TEXT,
    "published_on" DATE,
    "url" TEXT,
    "note" TEXT,
    "kinds" "StationKind"[],
    "effective_from" DATE,
    "effective_to" DATE,
    "extension_topics" "StandardTopic"[],
    "extends_id" INTEGER,
    "extends_division_id" INTEGER,
    "extends_place" BIGINT,
    "star_bands" INTEGER[],
    "validity_months" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_item" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "standard_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "section" TEXT,
    "text" TEXT NOT NULL,
    "topic" "StandardTopic",
    "kind" "StandardItemKind" NOT NULL,
    "weight" DECIMAL(6,2) NOT NULL DEFAULT 1,
    "is_required" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "unit" TEXT,
    "comparison" "StandardComparison",
    "threshold" DECIMAL(12,2),
    "threshold_to" DECIMAL(12,2),
    "measure" "StandardMeasure",
    "activity_types" "ActivityType"[],
    "count" INTEGER,
    "per" "StandardCycle",
    "documents" TEXT[],

    CONSTRAINT "standard_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "standard_place_id_idx" ON "standard"("place", "id");

-- CreateIndex
CREATE INDEX "standard_extends_division_id_extends_place_extends_id_idx" ON "standard"("extends_division_id", "extends_place", "extends_id");

-- CreateIndex
CREATE UNIQUE INDEX "standard_division_id_label_number_key" ON "standard"("division_id", "label", "number");

-- CreateIndex
CREATE UNIQUE INDEX "standard_division_id_place_id_key" ON "standard"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "standard_item_place_id_idx" ON "standard_item"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "standard_item_standard_id_number_key" ON "standard_item"("standard_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "standard_item_division_id_place_id_key" ON "standard_item"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "standard" ADD CONSTRAINT "standard_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "standard" ADD CONSTRAINT "standard_extends_division_id_extends_place_extends_id_fkey" FOREIGN KEY ("extends_division_id", "extends_place", "extends_id") REFERENCES "standard"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "standard_item" ADD CONSTRAINT "standard_item_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "standard_item" ADD CONSTRAINT "standard_item_division_id_place_standard_id_fkey" FOREIGN KEY ("division_id", "place", "standard_id") REFERENCES "standard"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.standard
  add check (number > 0),
  add check (effective_from <= effective_to),
  add check (validity_months between 1 and 120),
  add check (num_nulls(extends_id, extends_division_id, extends_place) in (0, 3)),
  add check (state = 'DRAFT' or is_model or (effective_from is not null and coalesce(cardinality(kinds), 0) > 0)),
  add check (not (is_model and extends_id is not null));
alter table public.standard_item
  add check (number > 0), add check (weight > 0), add check (count > 0), add check (threshold >= 0);

-- A version is written as a draft, published once, and never changed again but for its end: whoever was judged by it
-- stays judged by it. For one kind of station a division has one version in force at a time.
create function public.standard_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,extends_place}';
  ended text[] := '{state,effective_to,version}';
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' then
      raise exception 'A standard begins as a draft' using errcode = 'RD062';
    end if;
  elsif to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  elsif old.state <> 'DRAFT' then
    if to_jsonb(old) - moved - ended <> to_jsonb(new) - moved - ended
      or (old.state, new.state) not in (('PUBLISHED', 'PUBLISHED'), ('PUBLISHED', 'SUPERSEDED'), ('SUPERSEDED', 'SUPERSEDED'))
      or (new.effective_to is distinct from old.effective_to
        and (new.effective_to < coalesce(old.effective_to, 'infinity')) is not true) then
      raise exception 'A published standard is never changed: draft the next version' using errcode = 'RD062';
    end if;
    return new;
  end if;
  if new.extends_id is not null and (new.extends_division_id = new.division_id
    or not is_at_or_above(new.extends_division_id, new.division_id)
    or not exists (select from standard b where b.id = new.extends_id and b.state <> 'DRAFT' and not b.is_model)) then
    raise exception 'A standard extends a published one of a division above' using errcode = 'RD063';
  end if;
  if new.state <> 'DRAFT' then
    if not exists (select from standard_item i where i.standard_id = new.id)
      or exists (select from standard_item i where i.standard_id = new.id and i.topic is null) then
      raise exception 'A standard has items when it is published, each with a topic' using errcode = 'RD062';
    end if;
    if not new.is_model then
      -- Of two who publish at once, the second sees the first's.
      perform pg_advisory_xact_lock(726178, new.division_id);
      if exists (
        select from standard o where o.division_id = new.division_id and o.id <> new.id and o.state <> 'DRAFT'
          and not o.is_model and o.kinds && new.kinds and o.effective_from < coalesce(o.effective_to, 'infinity')
          and new.effective_from < coalesce(new.effective_to, 'infinity')
          and o.effective_from < coalesce(new.effective_to, 'infinity')
          and new.effective_from < coalesce(o.effective_to, 'infinity')
      ) then
        raise exception 'A division has one standard at a time for a kind of station' using errcode = 'RD064';
      end if;
    end if;
  end if;
  return new;
end $$;
create trigger standard_is_lawful before insert or update on public.standard
  for each row execute function public.standard_is_lawful();

create function public.standard_stays() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if old.state <> 'DRAFT' then
    raise exception 'A published standard is never deleted' using errcode = 'RD062';
  end if;
  return old;
end $$;
create trigger standard_stays before delete on public.standard for each row execute function public.standard_stays();

-- Items are written with their draft. Holds it still, so that it is not published meanwhile.
create function public.standard_item_is_drafted() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - 'place' = to_jsonb(new) - 'place' then
    return new;
  end if;
  perform 1 from standard s
  where s.id in (coalesce(new.standard_id, old.standard_id), coalesce(old.standard_id, new.standard_id)) for share;
  if exists (select from standard s
    where s.id in (coalesce(new.standard_id, old.standard_id), coalesce(old.standard_id, new.standard_id)) and s.state <> 'DRAFT') then
    raise exception 'A published standard is never changed: draft the next version' using errcode = 'RD062';
  end if;
  return coalesce(new, old);
end $$;
create trigger standard_item_is_drafted before insert or update or delete on public.standard_item
  for each row execute function public.standard_item_is_drafted();

-- The wall. Published standards are read downward: by everyone beneath their owner.
do $$
declare
  t text;
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  above text := 'state <> ''DRAFT'' and division_id = any ((select string_to_array(nullif(current_setting(''app.chain'', true), ''''), '','')::int[])::int[])';
begin
  foreach t in array '{standard,standard_item}'::text[] loop
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
    execute format('grant usage on sequence public.%I to renda_staff, renda_tally', t || '_id_seq');
    execute format('grant usage, select, update on sequence public.%I to renda_import', t || '_id_seq');
  end loop;
  execute format('create policy standard_read on public.standard for select to renda_reader, renda_staff using ((%s) or (%s))', readable, above);
  execute format('create policy standard_published on public.standard for select to renda_deputy using (state <> ''DRAFT'' and ((%s) or (%s)))', readable, above);
  create policy standard_item_read on public.standard_item for select to renda_reader, renda_staff, renda_deputy
    using (exists (select from public.standard s where s.id = standard_id));
end $$;
