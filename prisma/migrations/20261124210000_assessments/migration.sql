-- Assessments (家站评估): a station judged by the standard in force, item by item, with evidence, verified and spot-checked.

-- CreateEnum
CREATE TYPE "AssessmentState" AS ENUM ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'VERIFIED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "AssessmentVerdict" AS ENUM ('MET', 'NOT_MET', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "AssessmentStepKind" AS ENUM ('SUBMITTED', 'SENT_BACK', 'VERIFIED', 'SPOT_CHECKED', 'WITHDRAWN', 'REMEDIED');

-- CreateTable
CREATE TABLE "assessment" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "station_id" INTEGER NOT NULL,
    "standard_id" INTEGER NOT NULL,
    "standard_division_id" INTEGER NOT NULL,
    "standard_place" BIGINT NOT NULL,
    "on_date" DATE NOT NULL,
    "state" "AssessmentState" NOT NULL DEFAULT 'DRAFT',
    "assessor_account_id" INTEGER,
    "assessor_division_id" INTEGER,
    "assessor_place" BIGINT,
    "items_judged" INTEGER,
    "items_applicable" INTEGER,
    "items_met" INTEGER,
    "gaps" INTEGER,
    "weight_met" DECIMAL(9,2),
    "weight_applicable" DECIMAL(9,2),
    "stars" INTEGER,
    "is_compliant" BOOLEAN,
    "valid_until" DATE,
    "superseded_on" DATE,
    "spot_checked_on" DATE,
    "upheld" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_item" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "assessment_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "item_division_id" INTEGER NOT NULL,
    "item_place" BIGINT NOT NULL,
    "verdict" "AssessmentVerdict",
    "value" DECIMAL(12,2),
    "unit" TEXT,
    "present_documents" TEXT[],
    "note" TEXT,
    "due_on" DATE,
    "remedied_on" DATE,

    CONSTRAINT "assessment_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_step" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "assessment_id" INTEGER NOT NULL,
    "kind" "AssessmentStepKind" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" INTEGER,
    "seat_id" INTEGER,
    "by_division_id" INTEGER,
    "by_place" BIGINT,

    CONSTRAINT "assessment_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_evidence" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "assessment_id" INTEGER NOT NULL,
    "item_id" INTEGER,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" INTEGER,
    "seat_id" INTEGER,

    CONSTRAINT "assessment_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assessment_place_id_idx" ON "assessment"("place", "id");

-- CreateIndex
CREATE INDEX "assessment_division_id_place_station_id_on_date_id_idx" ON "assessment"("division_id", "place", "station_id", "on_date", "id");

-- CreateIndex
CREATE INDEX "assessment_standard_division_id_standard_place_standard_id_idx" ON "assessment"("standard_division_id", "standard_place", "standard_id");

-- CreateIndex
CREATE INDEX "assessment_assessor_division_id_assessor_place_idx" ON "assessment"("assessor_division_id", "assessor_place");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_division_id_place_id_key" ON "assessment"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "assessment_item_division_id_place_assessment_id_idx" ON "assessment_item"("division_id", "place", "assessment_id");

-- CreateIndex
CREATE INDEX "assessment_item_place_id_idx" ON "assessment_item"("place", "id");

-- CreateIndex
CREATE INDEX "assessment_item_item_division_id_item_place_item_id_idx" ON "assessment_item"("item_division_id", "item_place", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_item_assessment_id_item_id_key" ON "assessment_item"("assessment_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_item_division_id_place_id_key" ON "assessment_item"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "assessment_step_division_id_place_assessment_id_idx" ON "assessment_step"("division_id", "place", "assessment_id");

-- CreateIndex
CREATE INDEX "assessment_step_place_id_idx" ON "assessment_step"("place", "id");

-- CreateIndex
CREATE INDEX "assessment_step_by_division_id_by_place_idx" ON "assessment_step"("by_division_id", "by_place");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_step_division_id_place_id_key" ON "assessment_step"("division_id", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_evidence_key_key" ON "assessment_evidence"("key");

-- CreateIndex
CREATE INDEX "assessment_evidence_division_id_place_assessment_id_idx" ON "assessment_evidence"("division_id", "place", "assessment_id");

-- CreateIndex
CREATE INDEX "assessment_evidence_division_id_place_item_id_idx" ON "assessment_evidence"("division_id", "place", "item_id");

-- CreateIndex
CREATE INDEX "assessment_evidence_place_id_idx" ON "assessment_evidence"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_evidence_division_id_place_id_key" ON "assessment_evidence"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_division_id_place_station_id_fkey" FOREIGN KEY ("division_id", "place", "station_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_standard_division_id_standard_place_standard_id_fkey" FOREIGN KEY ("standard_division_id", "standard_place", "standard_id") REFERENCES "standard"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_assessor_division_id_assessor_place_fkey" FOREIGN KEY ("assessor_division_id", "assessor_place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_item" ADD CONSTRAINT "assessment_item_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_item" ADD CONSTRAINT "assessment_item_division_id_place_assessment_id_fkey" FOREIGN KEY ("division_id", "place", "assessment_id") REFERENCES "assessment"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_item" ADD CONSTRAINT "assessment_item_item_division_id_item_place_item_id_fkey" FOREIGN KEY ("item_division_id", "item_place", "item_id") REFERENCES "standard_item"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_step" ADD CONSTRAINT "assessment_step_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_step" ADD CONSTRAINT "assessment_step_division_id_place_assessment_id_fkey" FOREIGN KEY ("division_id", "place", "assessment_id") REFERENCES "assessment"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_step" ADD CONSTRAINT "assessment_step_by_division_id_by_place_fkey" FOREIGN KEY ("by_division_id", "by_place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_division_id_place_assessment_id_fkey" FOREIGN KEY ("division_id", "place", "assessment_id") REFERENCES "assessment"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_division_id_place_item_id_fkey" FOREIGN KEY ("division_id", "place", "item_id") REFERENCES "assessment_item"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.assessment
  add check (on_date >= date '1949-10-01'),
  add check (num_nulls(assessor_division_id, assessor_place) in (0, 2)),
  add check ((state = 'VERIFIED') = (is_compliant is not null)),
  add check (num_nulls(items_judged, items_applicable, items_met, gaps, weight_met, weight_applicable, is_compliant) in (0, 7)),
  add check (items_met + gaps = items_applicable and items_applicable <= items_judged),
  add check ((spot_checked_on is null) = (upheld is null)),
  add check (upheld is null or state = 'VERIFIED'),
  add check (superseded_on >= on_date),
  add check (valid_until > on_date);
alter table public.assessment_item
  add check (value >= 0),
  add check ((value is null) = (unit is null)),
  add check ((due_on is null and remedied_on is null) or verdict is not distinct from 'NOT_MET');
alter table public.assessment_step
  add check (num_nulls(by_division_id, by_place) in (0, 2)),
  add check (kind not in ('SENT_BACK', 'SPOT_CHECKED', 'WITHDRAWN') or reason is not null);
alter table public.assessment_evidence add check (bytes > 0), add check (sha256 ~ '^[0-9a-f]{64}$');

-- Whether whoever writes here holds a division of the county level or above: the range in which they grant seats is its.
create function public.holds_county_or_above() returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (
    select from division d where d.place = nullif(current_setting('app.grant_from', true), '')::bigint
      and d.place_end = nullif(current_setting('app.grant_to', true), '')::bigint and d.level <> 'TOWNSHIP'
  )
$$;

-- What an assessment comes to: counted over the items that apply, by the standard that applied.
create function public.assessment_result(judged int, applied int, out items_judged int, out items_applicable int,
  out items_met int, out gaps int, out weight_met numeric, out weight_applicable numeric, out stars int,
  out is_compliant boolean)
language sql stable set search_path = public, pg_temp as $$
  select r.judged, r.applicable, r.met, r.applicable - r.met, r.weight_met, r.weight_applicable,
    case when cardinality(s.star_bands) > 0
      then (select count(*)::int from unnest(s.star_bands) least where r.weight_met * 100 >= least * r.weight_applicable) end,
    r.missing = 0
  from standard s, (
    select count(*)::int as judged, count(*) filter (where a.verdict <> 'NOT_APPLICABLE')::int as applicable,
      count(*) filter (where a.verdict = 'MET')::int as met,
      coalesce(sum(i.weight) filter (where a.verdict = 'MET'), 0) as weight_met,
      coalesce(sum(i.weight) filter (where a.verdict <> 'NOT_APPLICABLE'), 0) as weight_applicable,
      count(*) filter (where a.verdict = 'NOT_MET' and i.is_required) as missing
    from assessment_item a join standard_item i on i.id = a.item_id where a.assessment_id = judged
  ) r
  where s.id = applied
$$;

-- Begun once at a time for a station, submitted when every item is judged and by a version in force on its day, verified
-- once and never changed again. What it comes to is worked out here, whoever writes. From above it is verified, sent back
-- and spot-checked, and nothing else is done to it.
create function public.assessment_is_lawful() returns trigger language plpgsql
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
    select (new.on_date + make_interval(months => s.validity_months))::date into new.valid_until
      from standard s where s.id = new.standard_id;
  end if;
  return new;
end $$;
create trigger assessment_is_lawful before insert or update on public.assessment
  for each row execute function public.assessment_is_lawful();

-- An assessment counts until the next one of its station that stands.
create function public.assessment_supersedes() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(726179, new.station_id);
  update assessment a set superseded_on = n.next
  from (
    select o.id, case when o.upheld is not false then
      lead(o.on_date) over (partition by o.upheld is not false order by o.on_date, o.id) end as next
    from assessment o where o.division_id = new.division_id and o.place = new.place and o.station_id = new.station_id
      and o.state = 'VERIFIED'
  ) n
  where a.id = n.id and a.superseded_on is distinct from n.next;
  return null;
end $$;
create trigger assessment_supersedes after update of state, upheld on public.assessment
  for each row when (new.state = 'VERIFIED' and (old.state, old.upheld) is distinct from (new.state, new.upheld))
  execute function public.assessment_supersedes();

-- The items are those of the standard and of what it extends; they are judged while the assessment is open. Holds it still,
-- so that it is not submitted meanwhile. Afterwards a gap is given its day, and closed.
create function public.assessment_item_is_open() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,item_place}';
  closing text[] := '{due_on,remedied_on}';
  standing "AssessmentState"; applied int;
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  end if;
  select a.state, a.standard_id into standing, applied from assessment a where a.id = coalesce(new.assessment_id, old.assessment_id) for share;
  if standing not in ('DRAFT', 'SENT_BACK') and not (
    tg_op = 'UPDATE' and standing = 'VERIFIED' and to_jsonb(old) - moved - closing = to_jsonb(new) - moved - closing
  ) then
    raise exception 'An assessment is judged before it is submitted, or after it was sent back' using errcode = 'RD070';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if tg_op = 'INSERT' or new.item_id <> old.item_id then
    if not exists (select from standard_item i where i.id = new.item_id and i.standard_id = applied) and not exists (
      with recursive listed as (
        select s.id, s.extends_id from standard s where s.id = applied
        union select s.id, s.extends_id from standard s join listed l on s.id = l.extends_id
      ) select from standard_item i join listed l on l.id = i.standard_id where i.id = new.item_id
    ) then
      raise exception 'An assessment judges the items of its standard' using errcode = 'RD071';
    end if;
  end if;
  return new;
end $$;
create trigger assessment_item_is_open before insert or update or delete on public.assessment_item
  for each row execute function public.assessment_item_is_open();

-- Nobody verifies what the same account submitted.
create function public.assessment_step_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if new.by_division_id is not null and not is_at_or_above(new.by_division_id, new.division_id) then
    raise exception 'A station is assessed from its own division or from one above it' using errcode = 'RD071';
  end if;
  if new.kind = 'VERIFIED' and new.account_id = (
    select s.account_id from assessment_step s where s.assessment_id = new.assessment_id and s.kind = 'SUBMITTED'
    order by s.id desc limit 1
  ) then
    raise exception 'Nobody verifies an assessment that they submitted themselves' using errcode = 'RD075';
  end if;
  return new;
end $$;
create trigger assessment_step_is_lawful before insert on public.assessment_step
  for each row execute function public.assessment_step_is_lawful();

-- Evidence is added until the assessment is withdrawn, and taken back only while it is open.
create function public.assessment_evidence_is_open() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare standing "AssessmentState";
begin
  select a.state into standing from assessment a where a.id = coalesce(new.assessment_id, old.assessment_id) for share;
  if standing = 'WITHDRAWN' or (tg_op = 'DELETE' and standing not in ('DRAFT', 'SENT_BACK')) then
    raise exception 'The evidence of an assessment that is submitted stays' using errcode = 'RD070';
  end if;
  if tg_op = 'INSERT' and new.item_id is not null and not exists (
    select from assessment_item i where i.id = new.item_id and i.assessment_id = new.assessment_id
  ) then
    raise exception 'Evidence shows an item of its assessment' using errcode = 'RD071';
  end if;
  return coalesce(new, old);
end $$;
create trigger assessment_evidence_is_open before insert or delete on public.assessment_evidence
  for each row execute function public.assessment_evidence_is_open();

-- The assessments that count on a day, at most one for each station: verified, not found untrue by a spot check, followed by
-- none, and not expired. Sees what the caller may see; a condition on place or station goes into the index.
create function public.assessments_holding(day date) returns setof public.assessment language sql stable as $$
  select a.* from public.assessment a
  where a.state = 'VERIFIED' and a.upheld is not false and a.on_date <= day
    and (a.superseded_on is null or a.superseded_on > day) and (a.valid_until is null or a.valid_until > day)
$$;

-- The wall. What is submitted is verified and spot-checked from above as well: from where seats are granted in the subtree.
do $$
declare
  t text;
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  beneath text := 'place >= ' || format(bound, 'grant_from') || ' and place < ' || format(bound, 'grant_to');
begin
  foreach t in array '{assessment,assessment_item,assessment_step,assessment_evidence}'::text[] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally', t);
    execute format('grant insert on public.%I to renda_staff', t);
    execute format('grant select, insert, update, delete on public.%I to renda_import', t);
    execute format('create policy %I on public.%I for select to renda_reader, renda_staff using (%s)', t || '_read', t, readable);
    execute format('create policy %I on public.%I for insert to renda_staff with check (%s)', t || '_insert', t, writable);
    execute format('create policy %I on public.%I for all to renda_import using (true) with check (true)', t || '_import', t);
    execute format('create policy %I on public.%I for select to renda_tally using (true)', t || '_tally', t);
    execute format('grant usage on sequence public.%I to renda_staff, renda_tally', t || '_id_seq');
    execute format('grant usage, select, update on sequence public.%I to renda_import', t || '_id_seq');
  end loop;
  foreach t in array '{assessment,assessment_item}'::text[] loop
    execute format('grant update on public.%I to renda_staff', t);
    execute format('create policy %I on public.%I for update to renda_staff using (%3$s) with check (%3$s)', t || '_update', t, writable);
  end loop;
  execute format('create policy assessment_above on public.assessment for update to renda_staff
    using (state in (''SUBMITTED'', ''VERIFIED'') and %1$s) with check (state in (''SENT_BACK'', ''VERIFIED'') and %1$s)', beneath);
  execute format('create policy assessment_step_above on public.assessment_step for insert to renda_staff
    with check (kind in (''SENT_BACK'', ''VERIFIED'', ''SPOT_CHECKED'') and %s)', beneath);
  grant delete on public.assessment_evidence to renda_staff;
  execute format('create policy assessment_evidence_delete on public.assessment_evidence for delete to renda_staff using (%s)', writable);
end $$;

grant execute on function public.holds_county_or_above(), public.assessment_result(int, int) to renda_staff, renda_import;
grant execute on function public.assessments_holding(date) to renda_reader, renda_staff, renda_tally, renda_import;
