-- Marks (评议打分) that several kinds of assessors give a deputy in a matter that rules name, each kind with a weight: records of their
-- own, which outlive the version that counts them. A deputy gives one mark; what a meeting gave is on record once.

-- AlterTable
ALTER TABLE "rule_item" ADD COLUMN     "assessors" "AssessorKind"[],
ADD COLUMN     "spreads" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "weights" DECIMAL(3,2)[];

-- CreateTable
CREATE TABLE "appraisal" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "card_id" INTEGER NOT NULL,
    "scorer_division_id" INTEGER NOT NULL,
    "scorer_place" BIGINT NOT NULL,
    "matter" TEXT NOT NULL,
    "cycle_since" DATE NOT NULL,
    "cycle_until" DATE NOT NULL,
    "assessor" "AssessorKind" NOT NULL,
    "occasion" TEXT NOT NULL DEFAULT '',
    "points" DECIMAL(10,2) NOT NULL,
    "assessors" INTEGER NOT NULL DEFAULT 1,
    "given_by" INTEGER,
    "seat_id" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appraisal_place_id_idx" ON "appraisal"("place", "id");

-- CreateIndex
CREATE INDEX "appraisal_scorer_place_id_idx" ON "appraisal"("scorer_place", "id");

-- CreateIndex
CREATE INDEX "appraisal_card_id_cycle_since_idx" ON "appraisal"("card_id", "cycle_since");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_division_id_place_id_key" ON "appraisal"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_scorer_division_id_scorer_place_fkey" FOREIGN KEY ("scorer_division_id", "scorer_place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "deputy_card"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table public.rule_item add check (coalesce(cardinality(assessors), 0) = coalesce(cardinality(weights), 0));
-- So many at most, that what theirs come to together has no more digits than a number may have.
alter table public.appraisal add check (assessors between 1 and 9999), add check (assessor not in ('SELF', 'PEER', 'TOWNSHIP') or assessors = 1),
  add check (assessor not in ('SELF', 'PEER') or (given_by is not null and occasion = '')), add check (cycle_since < cycle_until),
  add check ((withdrawn_at is null) = (withdrawn_reason is null));
create unique index on public.appraisal (card_id, matter, cycle_since, assessor, given_by)
  where assessor in ('SELF', 'PEER') and withdrawn_at is null;
create unique index on public.appraisal (card_id, matter, cycle_since, assessor, division_id, occasion)
  where assessor not in ('SELF', 'PEER') and withdrawn_at is null;

-- A mark is given to a deputy in office in its cycle, in a matter of published rules, by a kind of assessor and within the range that
-- these say, where the congress is or the deputy is registered in that cycle; what it is of does not change, nor what was withdrawn.
create function public.appraisal_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  told text[] := '{place,scorer_place,points,assessors,version,withdrawn_at,withdrawn_reason}';
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(old) - moved = to_jsonb(new) - moved then
      return new;
    end if;
    if to_jsonb(old) - told <> to_jsonb(new) - told then
      raise exception 'Of a mark only the points are corrected' using errcode = 'RD105';
    end if;
    if old.withdrawn_at is not null then
      raise exception 'A mark that was withdrawn stays as it is' using errcode = 'RD105';
    end if;
    if (old.points, old.assessors) = (new.points, new.assessors) then
      return new;
    end if;
  end if;
  if not exists (
    select from rule_item i join rule_set s on s.id = i.rule_set_id
    where i.source = 'MARKS' and i.matter = new.matter and s.state <> 'DRAFT' and new.assessor = any(i.assessors)
      and new.points between i.amount_from * new.assessors and i.amount_to * new.assessors
      and is_at_or_above(s.division_id, new.scorer_division_id)) then
    raise exception 'A mark is given in a matter of published rules, by a kind of assessor that they name, within the range'
      using errcode = 'RD105';
  end if;
  if tg_op = 'INSERT' and (
    (new.assessor in ('SELF', 'PEER', 'COMMITTEE') and new.division_id <> new.scorer_division_id) or not exists (
      select from deputy_card c where c.id = new.card_id and c.division_id = new.scorer_division_id
        and c.starts_on < new.cycle_until and new.cycle_since < c.ends_on
        and (c.division_id = new.division_id or exists (
          select from serving v where v.division_id = new.division_id and v.card_id = c.id
            and v.since < new.cycle_until and (v.until is null or new.cycle_since < v.until))))) then
    raise exception 'A mark is given to a deputy in office in its cycle, where the congress is or the deputy is registered in it'
      using errcode = 'RD105';
  end if;
  return new;
end $$;
create trigger appraisal_is_lawful before insert or update on public.appraisal
  for each row execute function public.appraisal_is_lawful();

grant create on schema public to renda_tally;
-- Whether a mandate is of the person whose deputy's seat the account that asks holds.
create function public.is_own_card(card int) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from seat mine join seat s on s.account_id = mine.account_id and s.role = 'DEPUTY' and s.withdrawn_at is null
      join mandate m on m.person_id = s.person_id
    where mine.id = nullif(current_setting('app.seat', true), '')::int and m.id = card)
$$;
-- The account that asks, on whatever seat.
create function public.own_account() returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select account_id from seat where id = nullif(current_setting('app.seat', true), '')::int
$$;
revoke execute on function public.is_own_card(int), public.own_account() from public;
grant execute on function public.is_own_card(int) to renda_reader, renda_staff, renda_deputy;
grant execute on function public.own_account() to renda_staff, renda_deputy;
alter function public.is_own_card(int) owner to renda_tally;
alter function public.own_account() owner to renda_tally;
revoke create on schema public from renda_tally;

-- The wall: read and written where it was given, read by whoever scores it, and never by whom it is about: that is one number in the
-- ledger. A deputy gives the own mark and those of peers; the account that gave them sees and corrects them.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  seat text := '(select nullif(current_setting(''app.seat'', true), '''')::int)';
  given text := 'assessor in (''SELF'', ''PEER'') and given_by = (select public.own_account())';
  kept text := 'assessor not in (''SELF'', ''PEER'') and ' || writable || ' and not public.is_own_card(card_id)';
begin
  alter table public.appraisal enable row level security;
  alter table public.appraisal force row level security;
  grant select on public.appraisal to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally;
  grant insert, update on public.appraisal to renda_staff;
  grant insert, update (points, version, withdrawn_at, withdrawn_reason) on public.appraisal to renda_deputy;
  grant select, insert, update, delete on public.appraisal to renda_import;
  grant usage on sequence public.appraisal_id_seq to renda_staff, renda_deputy, renda_tally;
  grant usage, select, update on sequence public.appraisal_id_seq to renda_import;
  execute format('create policy appraisal_read on public.appraisal for select to renda_reader, renda_staff using (
    %s and not public.is_own_card(card_id))', readable);
  execute format('create policy appraisal_scored on public.appraisal for select to renda_reader, renda_staff using (
    %s and not public.is_own_card(card_id))', replace(readable, 'place', 'scorer_place'));
  execute format('create policy appraisal_given on public.appraisal for select to renda_staff, renda_deputy using (%s)', given);
  execute format('create policy appraisal_insert on public.appraisal for insert to renda_staff with check (
    %s and seat_id = %s and given_by = (select public.own_account()))', kept, seat);
  execute format('create policy appraisal_update on public.appraisal for update to renda_staff using (%1$s) with check (%1$s)', kept);
  execute format('create policy appraisal_give on public.appraisal for insert to renda_deputy with check (seat_id = %s and %s
    and case assessor when ''SELF'' then exists (select from public.mandate m where m.id = card_id)
      when ''PEER'' then not exists (select from public.mandate m where m.id = card_id)
        and exists (select from public.mandate m where m.division_id = scorer_division_id and m.status = ''ACTIVE''
          and m.starts_on <= tally.today() and m.ends_on > tally.today())
      else false end)', seat, given);
  execute format('create policy appraisal_correct on public.appraisal for update to renda_staff, renda_deputy using (%1$s) with check (%1$s)', given);
  create policy appraisal_import on public.appraisal for all to renda_import using (true) with check (true);
  create policy appraisal_tally on public.appraisal for select to renda_tally using (true);
  execute format('alter policy audit_declare on public.audit_entry with check (%s and seat_id = %s and category = ''WRITE''
    and target in (''DutyRecord'', ''Appeal'', ''Appraisal''))', readable, seat);
end $$;
