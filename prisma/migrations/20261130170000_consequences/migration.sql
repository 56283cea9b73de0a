-- What follows from scores over several cycles (积分结果运用): for whoever is among the best in three years running, or among the
-- last in two, as the rules say. Worked out of ranks and grades, each by the rules of its own cycle, and never out of sums.

-- CreateEnum
CREATE TYPE "RuleSide" AS ENUM ('TOP', 'BOTTOM');

-- CreateEnum
CREATE TYPE "RuleSpell" AS ENUM ('RUNNING', 'TERM');

-- CreateTable
CREATE TABLE "rule_consequence" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "rule_set_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "side" "RuleSide" NOT NULL,
    "grade" TEXT,
    "places" INTEGER,
    "share" DECIMAL(5,2),
    "below" DECIMAL(8,2),
    "cycles" INTEGER NOT NULL,
    "spell" "RuleSpell" NOT NULL DEFAULT 'RUNNING',

    CONSTRAINT "rule_consequence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rule_consequence_division_id_place_rule_set_id_idx" ON "rule_consequence"("division_id", "place", "rule_set_id");

-- CreateIndex
CREATE INDEX "rule_consequence_place_id_idx" ON "rule_consequence"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_consequence_rule_set_id_number_key" ON "rule_consequence"("rule_set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rule_consequence_rule_set_id_name_key" ON "rule_consequence"("rule_set_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "rule_consequence_division_id_place_id_key" ON "rule_consequence"("division_id", "place", "id");

-- AddForeignKey
ALTER TABLE "rule_consequence" ADD CONSTRAINT "rule_consequence_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_consequence" ADD CONSTRAINT "rule_consequence_division_id_place_rule_set_id_fkey" FOREIGN KEY ("division_id", "place", "rule_set_id") REFERENCES "rule_set"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.rule_consequence add check (number > 0), add check (places > 0), add check (share > 0 and share <= 100),
  add check (cycles between 1 and 60), add check (num_nonnulls(grade, places, share, below) <= 1);

-- The wall, as that of the grades: written by the owner with the draft, read wherever the version is.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
begin
  create trigger rule_consequence_is_drafted before insert or update or delete on public.rule_consequence
    for each row execute function public.rule_is_drafted();
  alter table public.rule_consequence enable row level security;
  alter table public.rule_consequence force row level security;
  grant select on public.rule_consequence to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally;
  grant insert, update, delete on public.rule_consequence to renda_staff;
  grant select, insert, update, delete on public.rule_consequence to renda_import;
  execute format('create policy rule_consequence_insert on public.rule_consequence for insert to renda_staff with check (%s)', writable);
  execute format('create policy rule_consequence_update on public.rule_consequence for update to renda_staff using (%1$s) with check (%1$s)', writable);
  execute format('create policy rule_consequence_delete on public.rule_consequence for delete to renda_staff using (%s)', writable);
  create policy rule_consequence_import on public.rule_consequence for all to renda_import using (true) with check (true);
  create policy rule_consequence_tally on public.rule_consequence for select to renda_tally using (true);
  create policy rule_consequence_read on public.rule_consequence for select to renda_reader, renda_staff, renda_deputy
    using (exists (select from public.rule_set s where s.id = rule_set_id));
  grant usage on sequence public.rule_consequence_id_seq to renda_staff, renda_tally;
  grant usage, select, update on sequence public.rule_consequence_id_seq to renda_import;
end $$;

grant create on schema public, tally to renda_tally;

-- Whom the consequences of the rules take in when a cycle is over, and by which cycles. Boards are four lists, as for scores;
-- `asked`: the numbers of those that are asked about, the others are what came before. A cycle counts where somebody is ranked
-- in it, by the rank or the grade that its own rules gave: a grade by its name, a score by the same version alone. Places at the
-- end are counted from there, equals sharing one. Whoever is barred from awards is not among the best.
create function public.score_consequences(divisions int[], sets int[], sinces date[], untils date[], asked int[])
returns table (at int, subject_id int, consequence_id int, cycles int[])
language sql stable security definer set search_path = public, pg_temp as $$
  with root as materialized (
    select distinct i.set_id, i.root_id from rule_items_applied(sets) i
  ), given as materialized (
    select q.at::int, q.division_id, q.set_id, q.since, q.until, r.root_id, t.subject, t.cycle
    from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
      join rule_set s on s.id = q.set_id and s.state <> 'DRAFT' join root r on r.set_id = q.set_id join rule_set t on t.id = r.root_id
    where q.until <= tally.today()
  ), followed as (
    -- A cycle in which rules began or changed has more boards than one; of those before, the one of its last day counts.
    select g.division_id, g.subject, g.cycle, g.until, min(g.since) as since, max(g.since) as last_since from given g group by 1, 2, 3, 4
  ), stepped as (
    select f.*, row_number() over o as step, (f.since is distinct from lag(f.until) over o)::int as is_break
    from followed f window o as (partition by f.division_id, f.subject, f.cycle order by f.until)
  ), spell as (
    select s.*, sum(s.is_break) over (partition by s.division_id, s.subject, s.cycle order by s.until) as run from stepped s
  ), board as materialized (
    select g.*, s.step, s.run, g.since = s.last_since as is_last
    from given g join spell s on s.division_id = g.division_id and s.subject = g.subject and s.cycle = g.cycle and s.until = g.until
  ), wanted as materialized (
    select b.*, c.id as consequence_id, c.side, c.grade, c.places, c.share, c.below, c.cycles, c.spell
    from board b join rule_consequence c on c.rule_set_id = b.root_id where b.at = any(asked)
  ), ranked as materialized (
    select x.at, x.subject_id, x.total, x.rank, x.ranked, x.is_barred, x.place, x.person_id, g.number as grade,
      rank() over (partition by x.at order by x.total)::int as from_last
    from score_ranked(divisions, sets, sinces, untils) x left join rule_grade g on g.id = x.grade
    where x.rank is not null and exists (select from wanted)
  ), met as (
    select w.at, w.consequence_id, w.cycles as needed, r.subject_id, p.at as in_cycle, p.since
    from wanted w
      join board p on p.division_id = w.division_id and p.subject = w.subject and p.cycle = w.cycle
        and (p.at = w.at or (p.until < w.until and p.is_last)) and (w.spell = 'TERM' or (p.run = w.run and p.step > w.step - w.cycles))
      left join rule_grade n on n.rule_set_id = p.root_id and n.name = w.grade
      join ranked r on r.at = p.at
    where case w.side
      when 'TOP' then not r.is_barred
        and (r.rank <= w.places or r.rank * 100 <= w.share * r.ranked or r.grade <= n.number)
      else r.from_last <= w.places or r.from_last * 100 <= w.share * r.ranked or coalesce(r.grade, 2147483647) >= n.number
        or (p.set_id = w.set_id and r.total < w.below) end
  )
  select m.at, m.subject_id, m.consequence_id, array_agg(m.in_cycle order by m.since)
  from met m join ranked own on own.at = m.at and own.subject_id = m.subject_id
  where may_see_score(own.place, own.person_id)
  group by m.at, m.subject_id, m.consequence_id, m.needed
  having count(*) >= m.needed and bool_or(m.in_cycle = m.at)
$$;
grant execute on function public.score_consequences(int[], int[], date[], date[], int[]) to renda_reader, renda_staff, renda_deputy;
alter function public.score_consequences(int[], int[], date[], date[], int[]) owner to renda_tally;

-- How many cycles before the one that runs the consequences of a version look at; those of a whole term at as many as may lie in
-- it: a fifth more than its five years have, as scoreConsequence/rules.ts has it.
create function tally.looks_back(rules int) returns int language sql stable set search_path = public, pg_temp as $$
  with recursive chain as (
    select s.id, s.extends_id, s.cycle from rule_set s where s.id = rules
    union all
    select b.id, b.extends_id, b.cycle from chain c join rule_set b on b.id = c.extends_id
  )
  select coalesce(max(case when k.spell = 'RUNNING' then k.cycles
    else case c.cycle when 'MONTH' then 72 when 'QUARTER' then 24 when 'HALF_YEAR' then 12 when 'YEAR' then 6 else 1 end end), 0)
  from chain c join rule_consequence k on k.rule_set_id = c.id where c.extends_id is null
$$;
grant execute on function tally.looks_back(int) to renda_tally;

do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- Sees to it that there are boards for the cycles of a day, the cycles before, those that consequences look back at, and those
  -- that there are boards for already. Where other rules apply than did, the board that stood is shown until its successor is
  -- complete.
  create or replace function tally.expect_boards(low bigint, high bigint, of_old boolean) returns int
  language plpgsql security definer set search_path = public, pg_temp as $f$
  declare
    days date[] := array[tally.today()];
    looking int[];
    subjects public."RuleSubject"[];
    fars int[];
    befores date[];
    made int;
    more int;
  begin
    days := days || array(select distinct b.since - 1 from tally.boards_of(tally.today(), low, high) b order by 1 desc limit 12);
    if of_old then
      days := days || array(select distinct b.until - 1 from tally.score_board b join division d on d.id = b.division_id
        where d.place >= low and d.place < high and b.until <= tally.today());
    end if;
    insert into tally.score_board (division_id, set_id, subject, since, until, replaces)
    select distinct on (b.division_id, b.set_id, b.since, b.until) b.division_id, b.set_id, b.subject, b.since, b.until, (
      select o.id from tally.score_board o where o.division_id = b.division_id and o.subject = b.subject and o.until = b.until
        and o.computed_at is not null order by o.id desc limit 1)
    from unnest(days) u (day) cross join lateral tally.boards_of(u.day, low, high) b where b.since < b.until
    order by b.division_id, b.set_id, b.since, b.until on conflict do nothing;
    get diagnostics made = row_count;
    -- What lies further back was seen to when the cycle began, or rules were published.
    if made = 0 then
      return 0;
    end if;
    -- Who looks back further than at the cycle before, and how far.
    select array_agg(b.division_id), array_agg(b.subject), array_agg(f.far), array_agg(distinct b.since - 1), min(d.place), max(d.place) + 1
    into looking, subjects, fars, befores, low, high
    from tally.boards_of(tally.today(), low, high) b join division d on d.id = b.division_id
      join (select s.id, tally.looks_back(s.id) as far from rule_set s where s.state <> 'DRAFT' and exists (select from rule_consequence)) f
        on f.id = b.set_id and f.far > 1;
    for step in 2 .. coalesce((select max(f) from unnest(fars) f), 1) loop
      select array_agg(distinct b.since - 1) into befores
      from unnest(befores) u (day) cross join lateral tally.boards_of(u.day, low, high) b
        join unnest(looking, subjects, fars) l (division_id, subject, far) on l.division_id = b.division_id and l.subject = b.subject and l.far >= step;
      insert into tally.score_board (division_id, set_id, subject, since, until)
      select distinct b.division_id, b.set_id, b.subject, b.since, b.until
      from unnest(befores) u (day) cross join lateral tally.boards_of(u.day, low, high) b
        join unnest(looking, subjects, fars) l (division_id, subject, far) on l.division_id = b.division_id and l.subject = b.subject and l.far >= step
      where b.since < b.until on conflict do nothing;
      get diagnostics more = row_count;
      made := made + more;
    end loop;
    return made;
  end $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public, tally from renda_tally;
