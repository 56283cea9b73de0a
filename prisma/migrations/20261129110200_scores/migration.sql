-- Scores (履职积分): worked out from the records whenever they are asked for, for any number of deputies or groups at once.
-- Whatever is asked is an entry of four lists: a subject (a mandate, or a group), the version of the rules, and the days from
-- `since` until before `until`; `at` is its number among them.
grant create on schema public, tally to renda_tally;

-- A value between the least and the most there can be, either of which may be open.
create function public.held_between(value numeric, least_value numeric, most_value numeric) returns numeric
language sql immutable as $$ select least(greatest(value, least_value), most_value) $$;

-- What so much is worth under an item. Of a rate and a mean, `per` is what it is divided by, of what is pro-rated the days.
create function public.rule_worth(i public.rule_item, quantity numeric, per numeric) returns numeric
language sql immutable as $$
  select coalesce(case i.formula
    when 'EACH' then case when i.measure = 'MEAN' or i.is_pro_rata then round(i.points * quantity / nullif(per, 0), 2)
      else i.points * quantity end
    when 'FURTHER' then least(quantity, i.count) * i.points + greatest(quantity - i.count, 0) * i.further
    when 'AROUND' then i.points + (quantity - i.count) * i.further
    when 'THRESHOLD' then case when (case when i.measure in ('RATE', 'MEAN') then quantity / nullif(per, 0) else quantity end) >= i.count
      then i.points end
    when 'BAND' then i.band_points[width_bucket(
      case when i.measure in ('RATE', 'MEAN') then quantity / nullif(per, 0) else quantity end, i.band_least)]
  end, 0)
$$;

-- Of each of these versions the items that count: its own, and those of what it extends, from the top of the tree down.
create function public.rule_items_applied(sets int[])
returns table (set_id int, root_id int, step bigint, item public.rule_item)
language sql stable as $$
  with recursive chain as (
    select s.id as set_id, s.id as member_id, s.extends_id, 0 as depth from public.rule_set s where s.id = any(sets)
    union all
    select c.set_id, b.id, b.extends_id, c.depth + 1 from chain c join public.rule_set b on b.id = c.extends_id
  )
  select c.set_id, r.member_id, row_number() over (partition by c.set_id order by c.depth desc, i.number), i
  from chain c join chain r on r.set_id = c.set_id and r.extends_id is null
    join public.rule_item i on i.rule_set_id = c.member_id and i.source is not null
$$;

-- Who is asked about, within the days in office.
create function public.score_subjects(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, subject public."RuleSubject", subject_id int, set_id int, division_id int, place bigint,
  level public."Level", since date, until date, length int)
language sql stable as $$
  select q.at::int, s.subject, q.subject_id, q.set_id, coalesce(m.division_id, g.division_id), coalesce(m.place, g.place), m.level,
    greatest(q.since, m.starts_on, g.formed_on), least(q.until, m.ends_on, g.dissolved_on), q.until - q.since
  from unnest(subjects, sets, sinces, untils) with ordinality as q (subject_id, set_id, since, until, at)
    join public.rule_set s on s.id = q.set_id
    left join public.mandate m on s.subject = 'DEPUTY' and m.id = q.subject_id
    left join public.deputy_group g on s.subject = 'GROUP' and g.id = q.subject_id
$$;

-- What is on record of each under each item. `event` is the same for records of one event. A quantity of a rate is the part
-- of it that counts in a hundredth of `per`; what speaks without any record comes first, without a day.
create function public.score_facts(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, item_id int, step bigint, on_date date, record text, record_id int, event bigint, quantity numeric, per numeric)
language sql stable as $$
  with asked as materialized (
    select * from public.score_subjects(subjects, sets, sinces, untils)
  ), rule as materialized (
    select i.set_id, i.step, (i.item).* from public.rule_items_applied(sets) i
  ), attended as (
    select a.at, r.id as item_id, r.step, v.held_on, v.id, r.measure
    from asked a join public.attendance t on t.card_id = a.subject_id and a.subject = 'DEPUTY'
      join public.activity v on v.id = t.activity_id and v.withdrawn_at is null and v.held_on >= a.since and v.held_on < a.until
      join rule r on r.set_id = a.set_id and r.source = 'ATTENDANCE'
        and (coalesce(cardinality(r.activity_types), 0) = 0 or v.type = any(r.activity_types))
        and (not r.at_station or v.station_id is not null)
        and (coalesce(cardinality(r.levels), 0) = 0 or a.level = any(r.levels))
    union all
    select a.at, r.id, r.step, v.held_on, v.id, r.measure
    from asked a join public.activity v on a.subject = 'GROUP' and v.division_id = a.division_id and v.place = a.place
        and v.group_id = a.subject_id and v.withdrawn_at is null and v.held_on >= a.since and v.held_on < a.until
      join rule r on r.set_id = a.set_id and r.source = 'ATTENDANCE'
        and (coalesce(cardinality(r.activity_types), 0) = 0 or v.type = any(r.activity_types))
        and (not r.at_station or v.station_id is not null)
  ), collected as (
    select a.at, a.set_id, a.level, a.since, a.until, o.id, o.activity_id, o.received_on, o.resolved_on
    from asked a join public.attendance t on t.card_id = a.subject_id and a.subject = 'DEPUTY'
      join public.activity v on v.id = t.activity_id and v.withdrawn_at is null
      join public.opinion o on o.division_id = v.division_id and o.place = v.place and o.activity_id = v.id and o.withdrawn_at is null
    where exists (select from rule r where r.source in ('OPINION_COLLECTED', 'OPINION_RESOLVED'))
    union all
    select a.at, a.set_id, a.level, a.since, a.until, o.id, o.activity_id, o.received_on, o.resolved_on
    from asked a join public.activity v on a.subject = 'GROUP' and v.division_id = a.division_id and v.place = a.place
        and v.group_id = a.subject_id and v.withdrawn_at is null
      join public.opinion o on o.division_id = v.division_id and o.place = v.place and o.activity_id = v.id and o.withdrawn_at is null
    where exists (select from rule r where r.source in ('OPINION_COLLECTED', 'OPINION_RESOLVED'))
  ), declared as (
    select a.at, a.set_id, a.level, d.*
    from asked a join public.duty_record d on a.subject = 'DEPUTY' and d.card_id = a.subject_id
      and d.happened_on >= a.since and d.happened_on < a.until
    union all
    select a.at, a.set_id, a.level, d.*
    from asked a join public.duty_record d on a.subject = 'GROUP' and d.division_id = a.division_id and d.place = a.place
      and d.group_id = a.subject_id and d.happened_on >= a.since and d.happened_on < a.until
  ), suspended as (
    select e.case_id, e.move, (e.at at time zone 'Asia/Shanghai')::date as since,
      lead((e.at at time zone 'Asia/Shanghai')::date) over (partition by e.case_id order by e.id) as until
    from public.case_event e
    where e.noun = 'mandate' and e.move in ('suspend', 'restore', 'end') and e.case_id = any(subjects)
      and exists (select from rule r where r.is_pro_rata)
  )
  select a.at, r.id, r.step, null::date, null::text, null::int, null::bigint,
    case when r.source <> 'BASE' then 0 when r.is_pro_rata then greatest(a.until - a.since - coalesce((
      select sum(greatest(least(a.until, s.until) - greatest(a.since, s.since), 0)) from suspended s
      where s.case_id = a.subject_id and a.subject = 'DEPUTY' and s.move = 'suspend'), 0), 0) else 1 end,
    case when r.source = 'BASE' and r.is_pro_rata then a.length else 0 end
  from asked a join rule r on r.set_id = a.set_id and (coalesce(cardinality(r.levels), 0) = 0 or a.level = any(r.levels))
  where a.since < a.until and (r.source = 'BASE' or r.formula = 'AROUND'
    or (r.measure not in ('RATE', 'MEAN') and ((r.formula = 'BAND' and r.band_least[1] <= 0) or (r.formula = 'THRESHOLD' and r.count <= 0))))
  union all
  select t.at, t.item_id, t.step, t.held_on, 'ACTIVITY', t.id, t.id * 4::bigint, 1, 0 from attended t where t.measure = 'EVENT'
  union all
  select * from (
    select distinct on (t.at, t.item_id, t.held_on) t.at, t.item_id, t.step, t.held_on, 'ACTIVITY', t.id, t.id * 4::bigint, 1, 0
    from attended t where t.measure = 'DAY' order by t.at, t.item_id, t.held_on, t.id
  ) days
  union all
  select o.at, r.id, r.step, d.on_date, 'OPINION', o.id, o.id * 4::bigint + 2, 1, 0
  from collected o join rule r on r.set_id = o.set_id and (coalesce(cardinality(r.levels), 0) = 0 or o.level = any(r.levels))
    cross join lateral (values ('OPINION_COLLECTED'::public."RuleSource", o.received_on), ('OPINION_RESOLVED', o.resolved_on)) as d (source, on_date)
  where r.source = d.source and d.on_date >= o.since and d.on_date < o.until
  union all
  select d.at, r.id, r.step, d.happened_on, 'DUTY', d.id, coalesce(d.activity_id * 4::bigint, d.id * 4::bigint + 1),
    case r.measure when 'EVENT' then 1 when 'HALF_DAY' then d.half_days when 'DAY' then d.half_days * 0.5 when 'QUANTITY' then d.quantity
      when 'RATE' then case when d.kind = any(r.kinds) then 100 * d.half_days else 0 end
      else public.held_between(d.amount, r.amount_from, r.amount_to) end,
    case r.measure when 'RATE' then d.half_days when 'MEAN' then 1 else 0 end
  from declared d join rule r on r.set_id = d.set_id and r.source = 'DUTY'
    and (d.kind = any(r.kinds) or (r.measure = 'RATE' and d.kind = any(r.out_of)))
    and (coalesce(cardinality(r.roles), 0) = 0 or d.role = any(r.roles))
    and (coalesce(cardinality(r.outcomes), 0) = 0 or d.outcomes && r.outcomes)
    and (r.matter is null or d.matter = r.matter)
    and (r.measure not in ('AMOUNT', 'MEAN') or d.amount is not null)
    and (coalesce(cardinality(r.levels), 0) = 0 or d.level = any(r.levels))
  where d.state = 'FINAL' or (d.state = 'PUBLISHED' and d.objection_until <= tally.today())
$$;

-- Which facts stay where items exclude each other: of the records of one event only that of the item where it is worth most.
create function public.score_kept(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, item_id int, step bigint, on_date date, record text, record_id int, quantity numeric, per numeric, is_kept boolean)
language sql stable as $$
  with fact as materialized (
    select f.*, i.exclusion_group is not null and i.formula = 'EACH' and f.event is not null as is_exclusive
    from public.score_facts(subjects, sets, sinces, untils) f join public.rule_item i on i.id = f.item_id
  )
  select f.at, f.item_id, f.step, f.on_date, f.record, f.record_id, f.quantity, f.per, true from fact f where not f.is_exclusive
  union all
  select f.at, f.item_id, f.step, f.on_date, f.record, f.record_id, f.quantity, f.per,
    row_number() over (partition by f.at, i.exclusion_group, f.event order by i.points * f.quantity desc, f.step, f.record, f.record_id) = 1
  from fact f join public.rule_item i on i.id = f.item_id where f.is_exclusive
$$;

-- What each item comes to: all that counts under it, what that is worth, and what is left of it within the item's bounds and
-- beside those that exclude it.
create function public.score_items(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, item_id int, step bigint, category text, points numeric)
language sql stable as $$
  with counted as (
    select k.at, k.item_id, k.step, sum(k.quantity) as quantity, sum(k.per) as per
    from public.score_kept(subjects, sets, sinces, untils) k where k.is_kept group by 1, 2, 3
  ), bounded as (
    select c.at, c.item_id, c.step, i.category, i.exclusion_group, i.formula,
      public.held_between(public.rule_worth(i, c.quantity, c.per), i.floor, i.cap) as points
    from counted c join public.rule_item i on i.id = c.item_id
  )
  select b.at, b.item_id, b.step, b.category, b.points from bounded b where b.exclusion_group is null or b.formula = 'EACH'
  union all
  select b.at, b.item_id, b.step, b.category,
    case when row_number() over (partition by b.at, b.exclusion_group order by b.points desc, b.step) = 1 then b.points else 0 end
  from bounded b where b.exclusion_group is not null and b.formula <> 'EACH'
$$;

-- The total of each, by categories and in all within their bounds. Whoever has nothing on record has nothing: zero.
create function public.score_totals(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, total numeric, categories jsonb)
language sql stable as $$
  with root as materialized (
    select distinct i.set_id, i.root_id from public.rule_items_applied(sets) i
  ), item as (
    select s.at, s.category, sum(s.points) as points from public.score_items(subjects, sets, sinces, untils) s group by 1, 2
  ), category as (
    select i.at, i.category, r.root_id, public.held_between(i.points, c.floor, c.cap) as points
    from item i join (select q.at, q.set_id from unnest(sets) with ordinality as q (set_id, at)) a on a.at = i.at
      join root r on r.set_id = a.set_id
      left join public.rule_category c on c.rule_set_id = r.root_id and c.name = i.category
  )
  select q.at::int, public.held_between(coalesce(sum(c.points), 0), max(s.floor), max(s.cap)),
    coalesce(jsonb_object_agg(c.category, c.points) filter (where c.category is not null), '{}')
  from unnest(sets) with ordinality as q (set_id, at)
    left join category c on c.at = q.at left join root r on r.set_id = q.set_id left join public.rule_set s on s.id = r.root_id
  group by q.at
$$;

-- Whether whoever asks may see what somebody scored: who reads where the mandate is, and the deputy.
create function public.may_see_score(place bigint, person int) returns boolean language sql stable as $$
  select place >= nullif(current_setting('app.read_from', true), '')::bigint
    and place < nullif(current_setting('app.read_to', true), '')::bigint
    and (current_setting('role') in ('renda_reader', 'renda_staff')
      or (current_setting('role') = 'renda_deputy' and person = nullif(current_setting('app.person', true), '')::int))
$$;

-- Everybody whom a division scores over a time, with rank and grade. It sees all records, wherever they are, and answers of
-- whom the caller may see the score.
create function public.score_board(divisions int[], sets int[], sinces date[], untils date[])
returns table (at int, subject_id int, total numeric, categories jsonb, rank int, ranked int, grade int, best_grade int, is_barred boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with board as materialized (
    select q.at::int, q.division_id, q.set_id, q.since, q.until, s.subject
    from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
      join rule_set s on s.id = q.set_id and s.state <> 'DRAFT'
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
  ), struck as (
    select s.n, max(c.best_grade) as best_grade, bool_or(c.bars_award) as is_barred
    from scored s join root r on r.set_id = s.set_id join rule_condition c on c.rule_set_id = r.root_id
    where (c.below is not null and coalesce((s.categories ->> c.category)::numeric, 0) < c.below) or (c.count is not null and c.count <= (
      select count(*) from duty_record d
      where (case when s.subject = 'DEPUTY' then d.card_id = s.subject_id else d.group_id = s.subject_id end)
        and d.happened_on >= s.since and d.happened_on < s.until and d.kind = any(c.kinds)
        and (coalesce(cardinality(c.outcomes), 0) = 0 or d.outcomes && c.outcomes) and (c.matter is null or d.matter = c.matter)
        and (d.state = 'FINAL' or (d.state = 'PUBLISHED' and d.objection_until <= tally.today()))))
    group by 1
  )
  select s.at, s.subject_id, s.total, s.categories, s.rank, s.ranked, (
      select g.id from rule_grade g join root r on r.root_id = g.rule_set_id
      where r.set_id = s.set_id and g.number >= coalesce(k.best_grade, 0) and (g.least is null or s.total >= g.least)
        and (g.quota is null or s.rank <= g.quota) and (g.share is null or s.rank * 100 <= g.share * s.ranked)
      order by g.number limit 1
    ), k.best_grade, coalesce(k.is_barred, false)
  from scored s left join struck k on k.n = s.n
  where may_see_score(s.place, s.person_id)
$$;

-- How each score came about: every record with what it is worth, and what was left of that within the bounds of its item, of
-- the category and of the whole. What counts adds up to the score: bounds take away from what comes later.
create function public.score_ledger(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, line int, item_id int, on_date date, record text, record_id int, title text, division_id int,
  quantity numeric, per numeric, records int, points numeric, is_kept boolean, within_item numeric, within_category numeric, counted numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with seen as materialized (
    select array_agg(q.subject_id order by q.at) as subjects, array_agg(q.set_id order by q.at) as sets,
      array_agg(q.since order by q.at) as sinces, array_agg(q.until order by q.at) as untils, array_agg(q.at order by q.at) as ats
    from unnest(subjects, sets, sinces, untils) with ordinality as q (subject_id, set_id, since, until, at)
      join rule_set s on s.id = q.set_id and s.state <> 'DRAFT'
      left join mandate m on s.subject = 'DEPUTY' and m.id = q.subject_id
      left join deputy_group g on s.subject = 'GROUP' and g.id = q.subject_id
    where may_see_score(coalesce(m.place, g.place), m.person_id)
  ), fact as materialized (
    select k.*, l.sets[k.at] as set_id, l.ats[k.at] as asked from seen l cross join score_kept(l.subjects, l.sets, l.sinces, l.untils) k
  ), entry as (
    select f.asked, f.set_id, f.item_id, f.step, f.on_date, f.record, f.record_id, f.quantity, f.per, (f.record is not null)::int as records, f.is_kept
    from fact f join rule_item i on i.id = f.item_id where i.measure not in ('RATE', 'MEAN')
    union all
    select f.asked, f.set_id, f.item_id, f.step, null, null, null, sum(f.quantity), sum(f.per), count(*)::int, true
    from fact f join rule_item i on i.id = f.item_id where i.measure in ('RATE', 'MEAN') group by 1, 2, 3, 4
  ), summed as (
    select e.*, sum(e.quantity) filter (where e.is_kept) over o as q, sum(e.per) filter (where e.is_kept) over o as p
    from entry e window o as (partition by e.asked, e.item_id order by e.on_date nulls first, e.record, e.record_id)
  ), worth as (
    select s.*, rule_worth(i, coalesce(s.q, 0), coalesce(s.p, 0)) as reached, i.floor, i.cap, i.category, i.exclusion_group, i.formula,
      row_number() over (partition by s.asked order by s.step, s.on_date nulls first, s.record, s.record_id) as line
    from summed s join rule_item i on i.id = s.item_id
  ), itemised as (
    select w.*, w.reached - coalesce(lag(w.reached) over o, 0) as points,
      held_between(w.reached, w.floor, w.cap) - coalesce(lag(held_between(w.reached, w.floor, w.cap)) over o, 0) as bounded,
      last_value(held_between(w.reached, w.floor, w.cap)) over (o rows between unbounded preceding and unbounded following) as final
    from worth w window o as (partition by w.asked, w.item_id order by w.line)
  ), chosen as (
    select i.*, case when i.exclusion_group is null or i.formula = 'EACH' then i.bounded
      when i.step = first_value(i.step) over (partition by i.asked, i.exclusion_group, i.formula <> 'EACH' order by i.final desc, i.step)
        then i.bounded else 0 end as within_item
    from itemised i
  ), headed as (
    select c.*, sum(c.within_item) over (partition by c.asked, c.category order by c.line) as reached_category, h.floor as low, h.cap as high,
      r.floor as lowest, r.cap as highest
    from chosen c join (select distinct a.set_id, a.root_id from seen l cross join rule_items_applied(l.sets) a) t on t.set_id = c.set_id
      join rule_set r on r.id = t.root_id left join rule_category h on h.rule_set_id = t.root_id and h.name = c.category
  ), categorised as (
    select h.*, held_between(h.reached_category, h.low, h.high)
      - coalesce(lag(held_between(h.reached_category, h.low, h.high)) over (partition by h.asked, h.category order by h.line), 0) as within_category
    from headed h
  ), total as (
    select c.*, sum(c.within_category) over (partition by c.asked order by c.line) as reached_total from categorised c
  )
  select t.asked::int, t.line::int, t.item_id, t.on_date, t.record, t.record_id, coalesce(v.title, d.title),
    coalesce(v.division_id, d.division_id, o.division_id), t.quantity, t.per, t.records,
    case when t.is_kept then t.points else t.quantity * i.points end, t.is_kept and (t.within_item <> 0 or t.bounded = 0),
    t.within_item, t.within_category,
    held_between(t.reached_total, t.lowest, t.highest)
      - coalesce(lag(held_between(t.reached_total, t.lowest, t.highest)) over (partition by t.asked order by t.line), 0)
  from total t join rule_item i on i.id = t.item_id
    left join activity v on t.record = 'ACTIVITY' and v.id = t.record_id
    left join duty_record d on t.record = 'DUTY' and d.id = t.record_id
    left join opinion o on t.record = 'OPINION' and o.id = t.record_id
  order by 1, 2
$$;

grant execute on function public.held_between(numeric, numeric, numeric), public.rule_worth(public.rule_item, numeric, numeric),
  public.rule_items_applied(int[]), public.score_subjects(int[], int[], date[], date[]), public.score_facts(int[], int[], date[], date[]),
  public.score_kept(int[], int[], date[], date[]), public.score_items(int[], int[], date[], date[]),
  public.score_totals(int[], int[], date[], date[]), public.may_see_score(bigint, int) to renda_tally;
grant execute on function public.score_board(int[], int[], date[], date[]), public.score_ledger(int[], int[], date[], date[])
  to renda_reader, renda_staff, renda_deputy;
alter function public.score_board(int[], int[], date[], date[]) owner to renda_tally;
alter function public.score_ledger(int[], int[], date[], date[]) owner to renda_tally;

revoke create on schema public, tally from renda_tally;
