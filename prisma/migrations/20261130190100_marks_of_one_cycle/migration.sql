-- A mark is of one cycle: of its first day, and of whether that begins a month, a quarter or a year. Cycles of two kinds may begin on
-- one day, where rules of another cycle follow, and shared their marks.

-- AlterTable. Null where it is from before: then of whichever cycle begins on its first day.
ALTER TABLE "appraisal" ADD COLUMN     "cycle" "ScoreCycle";

-- Given once in each.
do $$
declare
  name text;
begin
  for name in select i.indexrelid::regclass::text from pg_index i
    where i.indrelid = 'public.appraisal'::regclass and i.indisunique and i.indpred is not null loop
    execute format('drop index %s', name);
  end loop;
end $$;
create unique index on public.appraisal (card_id, matter, cycle_since, cycle, assessor, given_by) nulls not distinct
  where assessor in ('SELF', 'PEER') and withdrawn_at is null;
create unique index on public.appraisal (card_id, matter, cycle_since, cycle, assessor, division_id, occasion) nulls not distinct
  where assessor not in ('SELF', 'PEER') and withdrawn_at is null;

-- What is on record of these mandates and groups, by the records. Of marks, `matter` says by which kind and in which matter,
-- `half_days` by how many assessors, `on_date` is the first day of the cycle, and `quantity` which kind of cycle, none where that is
-- not known.
create or replace function tally.facts_of(kinds "char"[], subjects int[])
returns table (kind "char", subject_id int, on_date date, source public."RuleSource", type public."ActivityType", at_station boolean,
  duty public."DutyKind", role public."DutyRole", outcomes public."DutyOutcome"[], matter text, record_id int, event bigint,
  quantity bigint, half_days int, amount bigint, counts_on date)
language sql stable set search_path = public, pg_temp as $$
  with who as materialized (
    select distinct u.kind, u.subject_id from unnest(kinds, subjects) u (kind, subject_id)
  ), came as materialized (
    select w.kind, w.subject_id, v.id, v.held_on, v.type, v.station_id, v.division_id, v.place
    from who w join attendance t on t.card_id = w.subject_id join activity v on v.id = t.activity_id
    where w.kind = 'd' and v.withdrawn_at is null
    union all
    select w.kind, w.subject_id, v.id, v.held_on, v.type, v.station_id, v.division_id, v.place
    from who w join deputy_group g on g.id = w.subject_id
      join activity v on v.division_id = g.division_id and v.place = g.place and v.group_id = g.id
    where w.kind = 'g' and v.withdrawn_at is null
  ), heard as (
    select c.kind, c.subject_id, o.id, o.received_on, o.resolved_on
    from came c join opinion o on o.division_id = c.division_id and o.place = c.place and o.activity_id = c.id
    where o.withdrawn_at is null
  ), declared as (
    select w.kind as whose, d.* from who w join duty_record d on w.kind = 'd' and d.card_id = w.subject_id
    union all
    select w.kind, d.* from who w join deputy_group g on w.kind = 'g' and g.id = w.subject_id
      join duty_record d on d.division_id = g.division_id and d.place = g.place and d.group_id = g.id
  )
  select c.kind, c.subject_id, c.held_on, 'ATTENDANCE'::"RuleSource", c.type, c.station_id is not null, null::"DutyKind",
    null::"DutyRole", null::"DutyOutcome"[], null::text, c.id, c.id * 4::bigint, 100::bigint, 1, null::bigint, null::date
  from came c
  union all
  select h.kind, h.subject_id, d.on_date, d.source, null, false, null, null, null, null, h.id, h.id * 4::bigint + 2, 100, 1, null, null
  from heard h cross join lateral (values ('OPINION_COLLECTED'::"RuleSource", h.received_on), ('OPINION_RESOLVED', h.resolved_on)) as d (source, on_date)
  where d.on_date is not null
  union all
  select d.whose, coalesce(d.card_id, d.group_id), d.happened_on, 'DUTY', null, false, d.kind, d.role, nullif(d.outcomes, '{}'), d.matter,
    d.id, coalesce(d.activity_id * 4::bigint, d.id * 4::bigint + 1), (d.quantity * 100)::bigint, d.half_days, (d.amount * 100)::bigint,
    case when d.state = 'PUBLISHED' then d.objection_until end
  from declared d where d.state in ('PUBLISHED', 'FINAL')
  union all
  select w.kind, w.subject_id, p.cycle_since, 'MARKS', null, false, null, null, null, p.assessor::text || ':' || p.matter, p.id,
    p.id * 4::bigint + 3,
    coalesce(array_position(enum_range(null::"ScoreCycle"), p.cycle), 0), p.assessors, (p.points * 100)::bigint, null
  from who w join appraisal p on w.kind = 'd' and p.card_id = w.subject_id and p.withdrawn_at is null
$$;

-- As before, but that a mark counts in a cycle of its own kind.
create or replace function public.score_marked(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, item_id int, step bigint, spreads boolean, assessor public."AssessorKind", weight numeric, points numeric, many numeric)
language sql stable as $$
  with rule as materialized (
    select i.set_id, i.root_id, i.step, (i.item).* from public.rule_items_applied(sets) i where (i.item).source = 'MARKS'
  ), asked as materialized (
    select a.*, untils[a.at] as last, sinces[a.at] as first from public.score_subjects(subjects, sets, sinces, untils) a
    where a.subject = 'DEPUTY' and a.since < a.until and a.set_id in (select r.set_id from rule r)
  ), cycle as materialized (
    select d.set_id, d.division_id, d.last, c.since
    from (select distinct a.set_id, r.root_id, a.division_id, a.last from asked a join rule r on r.set_id = a.set_id) d
      cross join lateral tally.cycle_of(d.root_id, d.division_id, d.last - 1) c
  )
  select a.at, r.id, r.step, r.spreads, p.assessor, r.weights[array_position(r.assessors, p.assessor)],
    sum(public.held_between(p.points, r.amount_from * p.assessors, r.amount_to * p.assessors)), sum(p.assessors)::numeric
  from asked a left join cycle c on c.set_id = a.set_id and c.division_id = a.division_id and c.last = a.last
    join public.appraisal p on p.card_id = a.subject_id and p.cycle_since = coalesce(c.since, a.first) and p.withdrawn_at is null
    join rule r on r.set_id = a.set_id and r.matter = p.matter and p.assessor = any(r.assessors)
      and (coalesce(cardinality(r.levels), 0) = 0 or a.level = any(r.levels))
    join public.rule_set t on t.id = r.root_id and (p.cycle is null or p.cycle = t.cycle)
  group by 1, 2, 3, 4, 5, 6
$$;

-- As before, but that a mark counts in a cycle of its own kind.
create or replace function tally.reckon(boards int[], named int[] default null)
returns table (board_id int, subject_id int, total numeric, categories jsonb, best_grade int, is_barred boolean, due_on date)
language plpgsql stable set search_path = public, pg_temp
set enable_nestloop = off set enable_mergejoin = off set enable_sort = off set work_mem = '64MB' set jit = off as $f$
declare
  sets int[] := array(select distinct b.set_id from tally.score_board b where b.id = any(boards));
  has_marks boolean := exists (select from tally.rules_of(sets) r where r.source = 'MARKS');
  has_alternatives boolean := exists (select from tally.rules_of(sets) r where r.exclusion_group is not null and not r.is_rival);
begin
  return query execute format($q$
  with rule as materialized (
    select r.*, case when not r.is_rival then r.exclusion_group end as alternative from tally.rules_of($3) r
  ), root as materialized (
    select distinct r.set_id, r.root_id from rule r
  ), board as materialized (
    select b.*, b.until - b.since as length, %6$s as cycle, %7$s as kind_of_cycle from tally.score_board b where b.id = any($1)
  ), member as materialized (
    select row_number() over ()::int as n, m.*,
      (m.set_id * 8::bigint + coalesce(array_position(enum_range(null::"Level"), m.level), 0)) * 4294967296 as family from (
      select b.id as board_id, b.set_id, b.since as first, b.until as last, b.cycle, b.kind_of_cycle, b.length, 'd'::"char" as kind, m.id as subject_id, m.level,
        greatest(b.since, m.starts_on) as since, least(b.until, m.ends_on) as until
      from board b cross join lateral (
        select m.* from mandate m where m.division_id = b.division_id and m.starts_on < b.until and m.ends_on > b.since and %1$s offset 0) m
      where b.subject = 'DEPUTY'
      union all
      select b.id, b.set_id, b.since, b.until, b.cycle, b.kind_of_cycle, b.length, 'g', m.id, null, greatest(b.since, m.formed_on), least(b.until, m.dissolved_on)
      from board b cross join lateral (
        select m.* from deputy_group m where m.division_id = b.division_id and m.formed_on < b.until
          and (m.dissolved_on is null or m.dissolved_on > b.since) and %1$s offset 0) m
      where b.subject = 'GROUP'
    ) m
  ), match as materialized (
    select x.*, (x.set_id * 8::bigint + x.rank) * 4294967296 + x.shape_id as family_shape, coalesce(r.is_rival, false) as is_rival, coalesce(r.by_day, false) as by_day, coalesce(r.source = 'MARKS', false) as is_mark, r.amount_from, r.amount_to
    from tally.matches_of($3) x left join rule r on r.no = x.no
  ), suspended as (
    select m.n, sum(greatest(least(m.until, w.until) - greatest(m.since, w.since), 0)) as days
    from member m cross join lateral (
      select e.move, (e.at at time zone 'Asia/Shanghai')::date as since,
        (lead(e.at) over (order by e.id) at time zone 'Asia/Shanghai')::date as until
      from case_event e where e.noun = 'mandate' and e.case_id = m.subject_id and e.move in ('suspend', 'restore', 'end') offset 0
    ) w
    where m.kind = 'd' and w.move = 'suspend' and exists (select from rule r where r.is_pro_rata) group by 1
  ), counted as materialized (
    select u.n, u.no, u.part, min(u.event) as event,
      case when u.no between 2000001 and 2999999 and u.part is not null then 100 else sum(u.quantity)::bigint end as quantity, sum(u.per) as per
    from (
      select f.n, x.no, case when x.by_day then f.on_date - date '1900-01-01' when x.is_rival then f.event else x.part end as part,
        case when x.part is null then f.event end as event,
        x.fixed + x.by_half_day * f.half_days + x.by_quantity * f.quantity
          + case when x.is_mark then least(greatest(f.amount, x.amount_from * f.half_days), x.amount_to * f.half_days)
            when x.by_amount then least(greatest(f.amount, x.amount_from), x.amount_to) else 0 end as quantity,
        x.per_fixed + x.per_half_day * f.half_days as per
      from (
        select m.n, m.family, m.first, m.cycle, m.kind_of_cycle, m.since, m.until, f.* from member m cross join lateral (
          select f.on_date, f.shape_id, f.event, f.quantity, f.half_days, f.amount from tally.fact f
          where f.kind = m.kind and f.subject_id = m.subject_id and f.on_date >= m.cycle and f.on_date < m.last
            and (f.counts_on is null or f.counts_on <= $4) offset 0) f
        offset 0
      ) f join match x on x.family_shape = f.family + f.shape_id
      where case when x.is_mark then f.on_date = f.cycle and f.since < f.until and f.quantity in (0, f.kind_of_cycle) when x.no < 0 then f.on_date >= f.first
        else f.on_date >= f.since and f.on_date < f.until end and (not x.by_amount or f.amount is not null)
      union all
      select m.n, r.no, null, null, case when r.source <> 'BASE' then 0
        when r.is_pro_rata then 100 * greatest(m.until - m.since - coalesce(s.days, 0), 0) else 100 end,
        case when r.source = 'BASE' and r.is_pro_rata then m.length else 0 end
      from member m join rule r on r.set_id = m.set_id and r.speaks_alone
          and (coalesce(cardinality(r.levels), 0) = 0 or m.level = any(r.levels))
        left join suspended s on s.n = m.n
      where m.since < m.until
    ) u group by u.n, u.no, u.part
  ), best as (
    select distinct on (s.n, r.exclusion_group, s.event) s.n, s.event, s.no
    from (select c.n, c.no, c.event, sum(c.quantity)::bigint as quantity, sum(c.per)::bigint as per from counted c
      where c.no > 1000000 and c.event is not null group by 1, 2, 3) s
      join rule r on r.no = s.no and r.is_rival
    order by s.n, r.exclusion_group, s.event, tally.worth(r.formula, r.measure, r.is_pro_rata, r.points, r.further, r.least_count,
      r.band_least, r.band_points, s.quantity, s.per) desc, r.step
  ), summed as (
    select c.n, c.no, c.quantity, c.per from counted c where c.no between 1 and 1000000
    union all
    select c.n, c.no, sum(c.quantity)::bigint, sum(c.per)::bigint
    from counted c join rule r on r.no = c.no left join best b on b.n = c.n and b.event = c.event and b.no = c.no
    where c.no between 1000001 and 3000000 and (not r.is_rival or c.event is null or b.no is not null)
    group by 1, 2
    %5$s
  ), bounded as (
    select s.n, r.heading, r.alternative, r.step,
      least(greatest(tally.worth(r.formula, r.measure, r.is_pro_rata, r.points, r.further, r.least_count, r.band_least, r.band_points,
        s.quantity, s.per), r.floor), r.cap) as points
    from summed s join rule r on r.no = s.no
  ), item as (
    %3$s
  ), heading as materialized (
    select i.n, h.category, least(greatest(i.points, h.floor), h.cap) as points
    from (select i.n, i.heading, sum(i.points)::bigint as points from item i group by 1, 2) i join (
      select distinct r.heading, r.category, (c.floor * 10000)::bigint as floor, (c.cap * 10000)::bigint as cap
      from rule r left join rule_category c on c.rule_set_id = r.root_id and c.name = r.category
    ) h on h.heading = i.heading
  ), totalled as (
    select h.n, sum(h.points)::bigint as points,
      jsonb_object_agg(h.category, trim_scale(h.points * 0.0001)) filter (where h.category is not null) as categories
    from heading h group by 1
  ), struck as (
    select k.n, max(k.best_grade) as best_grade, bool_or(k.bars_award) as is_barred from (
      select c.n, k.best_grade, k.bars_award from counted c join rule_condition k on k.id = -c.no where c.no < 0 and c.quantity >= k.count
      union all
      select m.n, k.best_grade, k.bars_award from member m join root r on r.set_id = m.set_id
        join rule_condition k on k.rule_set_id = r.root_id and k.below is not null
        left join heading h on h.n = m.n and h.category = k.category
      where coalesce(h.points, 0) < k.below * 10000
    ) k group by 1
  ), due as (
    select m.n, min(f.counts_on) as due_on from member m %2$s and f.counts_on is not null and f.counts_on > $4 %4$s group by 1
  )
  select m.board_id, m.subject_id,
    trim_scale(held_between(coalesce(t.points, 0) * 0.0001, s.floor, s.cap)), coalesce(t.categories, '{}'),
    k.best_grade, coalesce(k.is_barred, false), d.due_on
  from member m join root r on r.set_id = m.set_id join rule_set s on s.id = r.root_id
    left join totalled t on t.n = m.n left join struck k on k.n = m.n left join due d on d.n = m.n
  $q$, case when named is null then 'true' else 'm.id = any($2)' end,
    case when named is null then 'join tally.fact f on f.kind = m.kind and f.subject_id = m.subject_id and f.on_date >= m.first and f.on_date < m.last'
      else 'cross join lateral (select f.counts_on from tally.fact f where f.kind = m.kind and f.subject_id = m.subject_id
        and f.on_date >= m.first and f.on_date < m.last' end,
    case when has_alternatives then $q$ select b.n, b.heading, case when b.alternative is null or row_number() over (
        partition by b.n, b.alternative order by b.points desc, b.step) = 1 then b.points else 0 end as points from bounded b $q$
      else 'select b.n, b.heading, b.points from bounded b' end,
    case when named is not null then 'offset 0) f' else '' end,
    case when has_marks then $q$ union all
    select a.n, a.no, round(sum(r.weights[a.part] * a.quantity * div(a.common, a.per))
      / (a.common * case when r.spreads then sum(r.weights[a.part]) else 100 end))::bigint, 1
    from (select c.n, c.no, c.part::int as part, c.quantity, c.per, tally.lcm_of(c.per::numeric) over (partition by c.n, c.no) as common
      from counted c where c.no > 3000000) a join rule r on r.no = a.no
    group by a.n, a.no, a.common, r.spreads $q$ else '' end,
    case when has_marks then $q$coalesce((
      select c.since from root t cross join lateral tally.cycle_of(t.root_id, b.division_id, b.until - 1) c where t.set_id = b.set_id), b.since)$q$
      else 'b.since' end,
    case when has_marks then $q$(select array_position(enum_range(null::"ScoreCycle"), t.cycle)
      from root o join rule_set t on t.id = o.root_id where o.set_id = b.set_id)$q$ else '0' end)
  using boards, named, sets, tally.today();
end $f$;

-- What is tallied of marks is tallied anew.
insert into tally.score_mark select distinct 'd'::"char", p.card_id from public.appraisal p;
