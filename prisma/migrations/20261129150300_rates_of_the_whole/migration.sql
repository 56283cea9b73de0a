-- Roles and outcomes say which records of an item count, and not what else makes up the whole of a rate: whoever was absent
-- had no role.
-- What is on record of each under each item. `event` is the same for records of one event. A quantity of a rate is the part
-- of it that counts in a hundredth of `per`; what speaks without any record comes first, without a day.
create or replace function public.score_facts(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, item_id int, step bigint, on_date date, record text, record_id int, event bigint, quantity numeric, per numeric)
language sql stable as $$
  with asked as materialized (
    select * from public.score_subjects(subjects, sets, sinces, untils)
  ), rule as materialized (
    select i.set_id, i.step, (i.item).* from public.rule_items_applied(sets) i
  ), attended as materialized (
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
  ), collected as materialized (
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
  ), away as materialized (
    select e.case_id, e.move, (e.at at time zone 'Asia/Shanghai')::date as since,
      lead((e.at at time zone 'Asia/Shanghai')::date) over (partition by e.case_id order by e.id) as until
    from public.case_event e
    where e.noun = 'mandate' and e.move in ('suspend', 'restore', 'end') and exists (select from rule r where r.is_pro_rata)
      and e.case_id in (select a.subject_id from asked a where a.subject = 'DEPUTY')
  ), suspended as materialized (
    select a.at, sum(greatest(least(a.until, w.until) - greatest(a.since, w.since), 0)) as days
    from asked a join away w on w.case_id = a.subject_id and a.subject = 'DEPUTY' and w.move = 'suspend' group by 1
  )
  select a.at, r.id, r.step, null::date, null::text, null::int, null::bigint,
    case when r.source <> 'BASE' then 0 when r.is_pro_rata then greatest(a.until - a.since - coalesce(s.days, 0), 0) else 1 end,
    case when r.source = 'BASE' and r.is_pro_rata then a.length else 0 end
  from asked a join rule r on r.set_id = a.set_id and (coalesce(cardinality(r.levels), 0) = 0 or a.level = any(r.levels))
    left join suspended s on s.at = a.at
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
    and ((r.measure = 'RATE' and d.kind = any(r.out_of)) or (d.kind = any(r.kinds)
      and (coalesce(cardinality(r.roles), 0) = 0 or d.role = any(r.roles))
      and (coalesce(cardinality(r.outcomes), 0) = 0 or d.outcomes && r.outcomes)))
    and (r.matter is null or d.matter = r.matter)
    and (r.measure not in ('AMOUNT', 'MEAN') or d.amount is not null)
    and (coalesce(cardinality(r.levels), 0) = 0 or d.level = any(r.levels))
  where d.state = 'FINAL' or (d.state = 'PUBLISHED' and d.objection_until <= tally.today())
$$;
