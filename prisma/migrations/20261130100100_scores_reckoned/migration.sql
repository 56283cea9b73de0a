-- Scores out of what is tallied. Points are whole numbers here, of ten-thousandths: hundredths of a point times hundredths of
-- what is counted. Nothing is rounded but what the rules round.

-- What so much is worth under an item, as rule_worth has it: `quantity` in hundredths, `per` whole.
create function tally.worth(formula public."RuleFormula", measure public."RuleMeasure", is_pro_rata boolean, points bigint, further bigint,
  least_count bigint, band_least numeric[], band_points bigint[], quantity bigint, per bigint) returns bigint
language sql immutable as $$
  select coalesce(case formula
    when 'EACH' then case when measure = 'MEAN' or is_pro_rata
      then (round((points * quantity)::numeric / (nullif(per, 0) * 10000), 2) * 10000)::bigint else points * quantity end
    when 'FURTHER' then least(quantity, least_count) * points + greatest(quantity - least_count, 0) * further
    when 'AROUND' then points * 100 + (quantity - least_count) * further
    when 'THRESHOLD' then case when case when measure in ('RATE', 'MEAN') then per > 0 and quantity >= least_count * per
      else quantity >= least_count end then points * 100 end
    when 'BAND' then 100 * band_points[width_bucket(
      case when measure in ('RATE', 'MEAN') then quantity::numeric / nullif(per, 0) else quantity end, band_least)]
  end, 0)
$$;

-- The items of some versions, each with a number of its own (an item counts in all that extend its version): above a million
-- where it is kept apart by event, above two where by day. `heading`: a number for each category of each version.
create function tally.rules_of(sets int[])
returns table (no int, heading int, set_id int, root_id int, step bigint, item_id int, source public."RuleSource", measure public."RuleMeasure",
  formula public."RuleFormula", category text, exclusion_group text, is_rival boolean, by_day boolean, is_pro_rata boolean,
  points bigint, further bigint, least_count bigint, band_least numeric[], band_points bigint[], floor bigint, cap bigint,
  amount_from bigint, amount_to bigint, levels public."Level"[], speaks_alone boolean)
language sql stable rows 20 set search_path = public, pg_temp as $$
  select (row_number() over (order by a.set_id, a.step))::int
      + case when i.source = 'ATTENDANCE' and i.measure = 'DAY' then 2000000
        when i.exclusion_group is not null and rule_excludes_each(i) then 1000000 else 0 end,
    (dense_rank() over (order by a.set_id, i.category))::int, a.set_id, a.root_id, a.step, i.id, i.source, i.measure, i.formula,
    i.category, i.exclusion_group, i.exclusion_group is not null and rule_excludes_each(i),
    i.source = 'ATTENDANCE' and i.measure = 'DAY', i.is_pro_rata,
    (i.points * 100)::bigint, (i.further * 100)::bigint, (i.count * 100)::bigint,
    array(select b * 100 from unnest(i.band_least) with ordinality u (b, n) order by n),
    array(select (b * 100)::bigint from unnest(i.band_points) with ordinality u (b, n) order by n),
    (i.floor * 10000)::bigint, (i.cap * 10000)::bigint, (i.amount_from * 100)::bigint, (i.amount_to * 100)::bigint, i.levels,
    i.source = 'BASE' or i.formula = 'AROUND' or (i.measure not in ('RATE', 'MEAN')
      and ((i.formula = 'BAND' and i.band_least[1] <= 0) or (i.formula = 'THRESHOLD' and i.count <= 0)))
  from rule_items_applied(sets) a cross join lateral (select (a.item).*) i
$$;

-- Which records count under which items, by what can be told apart of them, and how much of each: so much whatever it is, so much
-- for each half day, so much of its quantity, or its amount. Conditions of grades count records as items do; their numbers are
-- below zero.
create function tally.matches_of(sets int[])
returns table (no int, set_id int, rank int, shape_id int, fixed bigint, by_half_day bigint, by_quantity bigint,
  by_amount boolean, per_fixed int, per_half_day int)
language sql stable rows 50 set search_path = public, pg_temp as $$
  with item as materialized (
    select r.no, r.set_id, r.levels, r.measure, r.source, i.kinds, i.roles, i.outcomes, i.matter, i.out_of, i.activity_types, i.at_station
    from tally.rules_of(sets) r join rule_item i on i.id = r.item_id
  ), level as (
    select u.level, u.rank::int from unnest(enum_range(null::"Level")) with ordinality u (level, rank) union all select null, 0
  )
  select i.no, i.set_id, l.rank, s.id,
    case when i.source <> 'DUTY' or i.measure = 'EVENT' then 100 else 0 end::bigint,
    case when i.source <> 'DUTY' then 0 else case i.measure when 'HALF_DAY' then 100 when 'DAY' then 50
      when 'RATE' then case when s.duty = any(i.kinds) then 10000 else 0 end else 0 end end::bigint,
    (i.source = 'DUTY' and i.measure = 'QUANTITY')::int::bigint, i.source = 'DUTY' and i.measure in ('AMOUNT', 'MEAN'),
    (i.source = 'DUTY' and i.measure = 'MEAN')::int, (i.source = 'DUTY' and i.measure = 'RATE')::int
  from item i join tally.fact_shape s on s.source = i.source join level l
    on coalesce(cardinality(i.levels), 0) = 0 or l.level = any(i.levels) or (l.level is null and i.source = 'ATTENDANCE')
  where case i.source
    when 'ATTENDANCE' then i.measure in ('EVENT', 'DAY') and (not i.at_station or s.at_station)
      and (coalesce(cardinality(i.activity_types), 0) = 0 or s.type = any(i.activity_types))
    when 'DUTY' then (i.matter is null or s.matter = i.matter) and ((i.measure = 'RATE' and s.duty = any(i.out_of))
      or (s.duty = any(i.kinds) and (coalesce(cardinality(i.roles), 0) = 0 or s.role = any(i.roles))
        and (coalesce(cardinality(i.outcomes), 0) = 0 or s.outcomes && i.outcomes)))
    else true end
  union all
  select -c.id, r.set_id, l.rank, s.id, 1, 0, 0, false, 0, 0
  from (select distinct set_id, root_id from tally.rules_of(sets)) r join rule_condition c on c.rule_set_id = r.root_id and c.count is not null
    join tally.fact_shape s on s.source = 'DUTY' and s.duty = any(c.kinds)
      and (coalesce(cardinality(c.outcomes), 0) = 0 or s.outcomes && c.outcomes) and (c.matter is null or s.matter = c.matter)
    cross join level l
$$;

-- What members of boards score: of all, or of those that are named. As score_marks has it of the records, out of what is tallied.
-- It is planned each time, and not by guesses of how much there is: facts are looked up member by member, all else is hashed.
create function tally.reckon(boards int[], named int[] default null)
returns table (board_id int, subject_id int, total numeric, categories jsonb, best_grade int, is_barred boolean, due_on date)
language plpgsql stable set search_path = public, pg_temp
set enable_nestloop = off set enable_mergejoin = off set enable_sort = off set work_mem = '64MB' set jit = off as $f$
declare
  sets int[] := array(select distinct b.set_id from tally.score_board b where b.id = any(boards));
  has_alternatives boolean := exists (select from tally.rules_of(sets) r where r.exclusion_group is not null and not r.is_rival);
begin
  return query execute format($q$
  with board as materialized (
    select b.*, b.until - b.since as length from tally.score_board b where b.id = any($1)
  ), member as materialized (
    select row_number() over ()::int as n, m.*,
      (m.set_id * 8::bigint + coalesce(array_position(enum_range(null::"Level"), m.level), 0)) * 4294967296 as family from (
      select b.id as board_id, b.set_id, b.since as first, b.until as last, b.length, 'd'::"char" as kind, m.id as subject_id, m.level,
        greatest(b.since, m.starts_on) as since, least(b.until, m.ends_on) as until
      from board b cross join lateral (
        select m.* from mandate m where m.division_id = b.division_id and m.starts_on < b.until and m.ends_on > b.since and %1$s offset 0) m
      where b.subject = 'DEPUTY'
      union all
      select b.id, b.set_id, b.since, b.until, b.length, 'g', m.id, null, greatest(b.since, m.formed_on), least(b.until, m.dissolved_on)
      from board b cross join lateral (
        select m.* from deputy_group m where m.division_id = b.division_id and m.formed_on < b.until
          and (m.dissolved_on is null or m.dissolved_on > b.since) and %1$s offset 0) m
      where b.subject = 'GROUP'
    ) m
  ), rule as materialized (
    select r.*, case when not r.is_rival then r.exclusion_group end as alternative from tally.rules_of($3) r
  ), root as materialized (
    select distinct r.set_id, r.root_id from rule r
  ), match as materialized (
    select x.*, (x.set_id * 8::bigint + x.rank) * 4294967296 + x.shape_id as family_shape, coalesce(r.is_rival, false) as is_rival, coalesce(r.by_day, false) as by_day, r.amount_from, r.amount_to
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
      case when u.no > 2000000 and u.part is not null then 100 else sum(u.quantity)::bigint end as quantity, sum(u.per) as per
    from (
      select f.n, x.no, case when x.by_day then f.on_date - date '1900-01-01' when x.is_rival then f.event end as part, f.event,
        x.fixed + x.by_half_day * f.half_days + x.by_quantity * f.quantity
          + case when x.by_amount then least(greatest(f.amount, x.amount_from), x.amount_to) else 0 end as quantity,
        x.per_fixed + x.per_half_day * f.half_days as per
      from (
        select m.n, m.family, m.since, m.until, f.* from member m cross join lateral (
          select f.on_date, f.shape_id, f.event, f.quantity, f.half_days, f.amount from tally.fact f
          where f.kind = m.kind and f.subject_id = m.subject_id and f.on_date >= m.first and f.on_date < m.last
            and (f.counts_on is null or f.counts_on <= $4) offset 0) f
        offset 0
      ) f join match x on x.family_shape = f.family + f.shape_id
      where (x.no < 0 or (f.on_date >= f.since and f.on_date < f.until)) and (not x.by_amount or f.amount is not null)
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
    where c.no > 1000000 and (not r.is_rival or c.event is null or b.no is not null)
    group by 1, 2
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
    case when named is not null then 'offset 0) f' else '' end)
  using boards, named, sets, tally.today();
end $f$;
