-- Cycles that follow each other do so by their own days, and not by those on which their rules began.
grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- Whom the consequences of the rules take in when a cycle is over, and by which cycles. Boards are four lists, as for scores;
  -- `asked`: the numbers of those that are asked about, the others are what came before. A cycle counts where somebody is ranked
  -- in it, by the rank or the grade that its own rules gave: a grade by its name, a score by the same version alone. Places at the
  -- end are counted from there, equals sharing one. Whoever is barred from awards is not among the best.
  create or replace function public.score_consequences(divisions int[], sets int[], sinces date[], untils date[], asked int[])
  returns table (at int, subject_id int, consequence_id int, cycles int[])
  language sql stable security definer set search_path = public, pg_temp as $f$
    with root as materialized (
      select distinct i.set_id, i.root_id from rule_items_applied(sets) i
    ), given as materialized (
      select q.at::int, q.division_id, q.set_id, q.since, q.until, r.root_id, t.subject, t.cycle, coalesce(c.since, q.since) as begins
      from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
        join rule_set s on s.id = q.set_id and s.state <> 'DRAFT' join root r on r.set_id = q.set_id join rule_set t on t.id = r.root_id
        left join lateral tally.cycle_of(r.root_id, q.division_id, q.until - 1) c on true
      where q.until <= tally.today()
    ), followed as (
      -- A cycle in which rules began or changed has more boards than one; of those before, the one of its last day counts. It follows
      -- another from its own first day, on whatever day of it rules began.
      select g.division_id, g.subject, g.cycle, g.until, min(g.begins) as since, max(g.since) as last_since from given g group by 1, 2, 3, 4
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
      select x.at, x.subject_id, x.total, x.rank, x.ranked, x.is_barred, x.place, x.person_id, g.number as grade_number,
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
          and (r.rank <= w.places or r.rank * 100 <= w.share * r.ranked or r.grade_number <= n.number)
        else r.from_last <= w.places or r.from_last * 100 <= w.share * r.ranked or coalesce(r.grade_number, 2147483647) >= n.number
          or (p.set_id = w.set_id and r.total < w.below) end
    )
    select m.at, m.subject_id, m.consequence_id, array_agg(m.in_cycle order by m.since)
    from met m join ranked own on own.at = m.at and own.subject_id = m.subject_id
    where may_see_score(own.place, own.person_id)
    group by m.at, m.subject_id, m.consequence_id, m.needed
    having count(*) >= m.needed and bool_or(m.in_cycle = m.at)
  $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
