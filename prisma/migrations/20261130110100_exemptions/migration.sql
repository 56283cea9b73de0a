-- Deputies who are scored and not ranked (免予排名): away for study, ill, moved within the cycle. And the grade that passes.

-- CreateEnum
CREATE TYPE "ExemptionKind" AS ENUM ('STUDY', 'ILLNESS', 'TRANSFER', 'LEADER', 'OTHER');

-- AlterTable
ALTER TABLE "rule_grade" ADD COLUMN     "is_pass" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "score_exemption" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "card_id" INTEGER NOT NULL,
    "kind" "ExemptionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "score_exemption_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "score_exemption_place_id_idx" ON "score_exemption"("place", "id");

-- CreateIndex
CREATE INDEX "score_exemption_division_id_place_card_id_idx" ON "score_exemption"("division_id", "place", "card_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_exemption_division_id_place_id_key" ON "score_exemption"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "score_exemption" ADD CONSTRAINT "score_exemption_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "score_exemption" ADD CONSTRAINT "score_exemption_division_id_place_card_id_fkey" FOREIGN KEY ("division_id", "place", "card_id") REFERENCES "deputy_card"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.score_exemption add check (since >= date '1949-10-01'), add check (since <= until);

-- Whoever is exempt is so for one reason at a time; what was said of it stays, but for its end.
create function public.score_exemption_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(old) - '{place,until,version}'::text[] <> to_jsonb(new) - '{place,until,version}'::text[] then
      raise exception 'Of an exemption only the end is changed' using errcode = 'RD098';
    end if;
    if new.until is not distinct from old.until then
      return new;
    end if;
  end if;
  perform pg_advisory_xact_lock(726182, new.card_id);
  if exists (select from score_exemption e where e.card_id = new.card_id and e.id <> new.id and e.since < coalesce(e.until, 'infinity')
    and new.since < coalesce(new.until, 'infinity') and e.since < coalesce(new.until, 'infinity') and new.since < coalesce(e.until, 'infinity')) then
    raise exception 'This deputy is exempt already over some of these days' using errcode = 'RD098';
  end if;
  return new;
end $$;
create trigger score_exemption_is_lawful before insert or update on public.score_exemption
  for each row execute function public.score_exemption_is_lawful();

do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
begin
  alter table public.score_exemption enable row level security;
  alter table public.score_exemption force row level security;
  grant select on public.score_exemption to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally;
  grant insert, update on public.score_exemption to renda_staff;
  grant select, insert, update, delete on public.score_exemption to renda_import;
  grant usage on sequence public.score_exemption_id_seq to renda_staff, renda_tally;
  grant usage, select, update on sequence public.score_exemption_id_seq to renda_import;
  execute format('create policy score_exemption_read on public.score_exemption for select to renda_reader, renda_staff using (%s)', readable);
  create policy score_exemption_own on public.score_exemption for select to renda_deputy
    using (exists (select from public.mandate m where m.id = card_id));
  execute format('create policy score_exemption_insert on public.score_exemption for insert to renda_staff with check (%s)', writable);
  execute format('create policy score_exemption_update on public.score_exemption for update to renda_staff using (%1$s) with check (%1$s)', writable);
  create policy score_exemption_import on public.score_exemption for all to renda_import using (true) with check (true);
  create policy score_exemption_tally on public.score_exemption for select to renda_tally using (true);
end $$;

-- Everybody on some boards, ranked and graded among those who are not exempt; whoever is has neither rank nor grade. Sees all
-- records, and answers only the functions below.
grant create on schema public to renda_tally;
create function public.score_ranked(divisions int[], sets int[], sinces date[], untils date[])
returns table (at int, subject_id int, total numeric, categories jsonb, rank int, ranked int, grade int, best_grade int, is_barred boolean, place bigint, person_id int)
language sql stable set search_path = public, pg_temp as $$
  with board as materialized (
    select * from score_boards(divisions, sets, sinces, untils)
  ), exempt as materialized (
    select distinct q.at::int as at, e.card_id
    from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
      join rule_set s on s.id = q.set_id and s.subject = 'DEPUTY'
      join score_exemption e on e.division_id = q.division_id and e.since < q.until and e.since < coalesce(e.until, 'infinity')
        and q.since < coalesce(e.until, 'infinity')
  ), affected as materialized (
    select distinct x.at, i.root_id from exempt x cross join rule_items_applied(array[sets[x.at]]) i
  ), left_over as (
    select b.*, a.root_id, rank() over (partition by b.at order by b.total desc)::int as newly, count(*) over (partition by b.at)::int as many
    from board b join affected a on a.at = b.at
    where not exists (select from exempt x where x.at = b.at and x.card_id = b.subject_id)
  )
  select b.* from board b where not exists (select from affected a where a.at = b.at)
  union all
  select l.at, l.subject_id, l.total, l.categories, l.newly, l.many, (
      select g.id from rule_grade g
      where g.rule_set_id = l.root_id and g.number >= coalesce(l.best_grade, 0) and (g.least is null or l.total >= g.least)
        and (g.quota is null or l.newly <= g.quota) and (g.share is null or l.newly * 100 <= g.share * l.many)
      order by g.number limit 1
    ), l.best_grade, l.is_barred, l.place, l.person_id
  from left_over l
  union all
  select b.at, b.subject_id, b.total, b.categories, null, (select count(*) from left_over l where l.at = b.at)::int, null,
    b.best_grade, b.is_barred, b.place, b.person_id
  from board b join exempt x on x.at = b.at and x.card_id = b.subject_id
$$;
grant execute on function public.score_ranked(int[], int[], date[], date[]) to renda_tally;

do $$
declare me text := current_user;
begin
  set local role renda_tally;
  create or replace function public.score_board(divisions int[], sets int[], sinces date[], untils date[])
  returns table (at int, subject_id int, total numeric, categories jsonb, rank int, ranked int, grade int, best_grade int, is_barred boolean)
  language sql stable security definer set search_path = public, pg_temp as $f$
    select b.at, b.subject_id, b.total, b.categories, b.rank, b.ranked, b.grade, b.best_grade, b.is_barred
    from score_ranked(divisions, sets, sinces, untils) b join rule_set s on s.id = sets[b.at] and s.state <> 'DRAFT'
    where may_see_score(b.place, b.person_id)
  $f$;
  create or replace function public.score_trial(division int, tried int, since date, until date)
  returns table (subject_id int, total numeric, rank int, ranked int, grade int, is_barred boolean)
  language sql stable security definer set search_path = public, pg_temp as $f$
    select b.subject_id, b.total, b.rank, b.ranked, b.grade, b.is_barred
    from rule_set s cross join score_ranked(array[division], array[s.id], array[since], array[until]) b
    where s.id = tried and current_setting('role') in ('renda_reader', 'renda_staff') and may_see_score(s.place, null)
      and is_at_or_above(s.division_id, division) and may_see_score(b.place, null) and b.rank is not null
  $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
