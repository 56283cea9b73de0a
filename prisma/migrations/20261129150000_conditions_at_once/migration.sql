-- Conditions of grades are looked up once for everybody on a board: the records of each member are read once, whatever the
-- number of conditions.

-- Everybody whom a division scores, or would score, over a time. Sees all records, and answers only the functions below.
create or replace function public.score_boards(divisions int[], sets int[], sinces date[], untils date[])
returns table (at int, subject_id int, total numeric, categories jsonb, rank int, ranked int, grade int, best_grade int, is_barred boolean, place bigint, person_id int)
language sql stable set search_path = public, pg_temp as $$
  with board as materialized (
    select q.at::int, q.division_id, q.set_id, q.since, q.until, s.subject
    from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
      join rule_set s on s.id = q.set_id
  ), member as materialized (
    select b.*, m.id as subject_id, m.place, m.person_id
    from board b join mandate m on b.subject = 'DEPUTY' and m.division_id = b.division_id and m.starts_on < b.until and m.ends_on > b.since
    union all
    select b.*, g.id, g.place, null
    from board b join deputy_group g on b.subject = 'GROUP' and g.division_id = b.division_id and g.formed_on < b.until
      and (g.dissolved_on is null or g.dissolved_on > b.since)
  ), numbered as materialized (
    select m.*, row_number() over (order by m.at, m.subject_id) as n from member m
  ), list as materialized (
    select array_agg(n.subject_id order by n.n) as subjects, array_agg(n.set_id order by n.n) as sets,
      array_agg(n.since order by n.n) as sinces, array_agg(n.until order by n.n) as untils from numbered n
  ), root as materialized (
    select distinct i.set_id, i.root_id from list l cross join rule_items_applied((select array_agg(distinct u) from unnest(l.sets) u)) i
  ), scored as materialized (
    select n.*, t.total, t.categories, rank() over (partition by n.at order by t.total desc)::int as rank,
      count(*) over (partition by n.at)::int as ranked
    from list l cross join score_totals(l.subjects, l.sets, l.sinces, l.untils) t join numbered n on n.n = t.at
  ), condition as materialized (
    select r.set_id, c.* from root r join rule_condition c on c.rule_set_id = r.root_id
  ), declared as materialized (
    select s.n, s.set_id, d.* from scored s join duty_record d on s.subject = 'DEPUTY' and d.card_id = s.subject_id
      and d.happened_on >= s.since and d.happened_on < s.until
    where exists (select from condition c where c.count is not null)
    union all
    select s.n, s.set_id, d.* from scored s join duty_record d on s.subject = 'GROUP' and d.division_id = s.division_id and d.place = s.place
      and d.group_id = s.subject_id and d.happened_on >= s.since and d.happened_on < s.until
    where exists (select from condition c where c.count is not null)
  ), happened as (
    select d.n, c.id, count(*) as times from declared d join condition c on c.set_id = d.set_id and d.kind = any(c.kinds)
      and (coalesce(cardinality(c.outcomes), 0) = 0 or d.outcomes && c.outcomes) and (c.matter is null or d.matter = c.matter)
    where d.state = 'FINAL' or (d.state = 'PUBLISHED' and d.objection_until <= tally.today())
    group by 1, 2
  ), struck as (
    select s.n, max(c.best_grade) as best_grade, bool_or(c.bars_award) as is_barred
    from scored s join condition c on c.set_id = s.set_id left join happened h on h.n = s.n and h.id = c.id
    where (c.below is not null and coalesce((s.categories ->> c.category)::numeric, 0) < c.below) or c.count <= h.times
    group by 1
  )
  select s.at, s.subject_id, s.total, s.categories, s.rank, s.ranked, (
      select g.id from rule_grade g join root r on r.root_id = g.rule_set_id
      where r.set_id = s.set_id and g.number >= coalesce(k.best_grade, 0) and (g.least is null or s.total >= g.least)
        and (g.quota is null or s.rank <= g.quota) and (g.share is null or s.rank * 100 <= g.share * s.ranked)
      order by g.number limit 1
    ), k.best_grade, coalesce(k.is_barred, false), s.place, s.person_id
  from scored s left join struck k on k.n = s.n
$$;
