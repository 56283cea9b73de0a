-- Items that exclude each other, mended: a base is an item as a whole and not a record, what is left of one event is all that
-- one item counts of it, and the lines of a mean are those that count.

-- Whether items of a group exclude each other record by record, as this one does, and not in all.
create function public.rule_excludes_each(i public.rule_item) returns boolean
language sql immutable as $$ select i.formula = 'EACH' and i.source <> 'BASE' $$;
grant execute on function public.rule_excludes_each(public.rule_item) to renda_tally;

-- Which facts stay where items exclude each other: of the records of one event all those of the item where they are worth
-- most together.
create or replace function public.score_kept(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, item_id int, step bigint, on_date date, record text, record_id int, quantity numeric, per numeric, is_kept boolean)
language sql stable as $$
  with fact as materialized (
    select f.*, case when public.rule_excludes_each(i) and f.event is not null then i.exclusion_group end as rivals
    from public.score_facts(subjects, sets, sinces, untils) f join public.rule_item i on i.id = f.item_id
  ), summed as (
    select f.at, f.rivals, f.event, f.item_id, f.step, sum(f.quantity) as quantity, sum(f.per) as per
    from fact f where f.rivals is not null group by 1, 2, 3, 4, 5
  ), best as (
    select distinct on (s.at, s.rivals, s.event) s.at, s.rivals, s.event, s.item_id
    from summed s join public.rule_item i on i.id = s.item_id
    order by s.at, s.rivals, s.event, public.rule_worth(i, s.quantity, s.per) desc, s.step
  )
  select f.at, f.item_id, f.step, f.on_date, f.record, f.record_id, f.quantity, f.per, f.rivals is null or b.item_id is not null
  from fact f left join best b on b.at = f.at and b.rivals = f.rivals and b.event = f.event and b.item_id = f.item_id
$$;

-- What each item comes to: all that counts under it, what that is worth, and what is left of it within the item's bounds and
-- beside those that exclude it.
create or replace function public.score_items(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, item_id int, step bigint, category text, points numeric)
language sql stable as $$
  with counted as (
    select k.at, k.item_id, k.step, sum(k.quantity) as quantity, sum(k.per) as per
    from public.score_kept(subjects, sets, sinces, untils) k where k.is_kept group by 1, 2, 3
  ), bounded as (
    select c.at, c.item_id, c.step, i.category, i.exclusion_group, public.rule_excludes_each(i) as is_each,
      public.held_between(public.rule_worth(i, c.quantity, c.per), i.floor, i.cap) as points
    from counted c join public.rule_item i on i.id = c.item_id
  )
  select b.at, b.item_id, b.step, b.category, b.points from bounded b where b.exclusion_group is null or b.is_each
  union all
  select b.at, b.item_id, b.step, b.category,
    case when row_number() over (partition by b.at, b.exclusion_group order by b.points desc, b.step) = 1 then b.points else 0 end
  from bounded b where b.exclusion_group is not null and not b.is_each
$$;

grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- How each score came about: every record with what it is worth, and what was left of that within the bounds of its item, of
  -- the category and of the whole. What counts adds up to the score: bounds take away from what comes later.
  create or replace function public.score_ledger(subjects int[], sets int[], sinces date[], untils date[])
  returns table (at int, line int, item_id int, on_date date, record text, record_id int, title text, division_id int,
    quantity numeric, per numeric, records int, points numeric, is_kept boolean, within_item numeric, within_category numeric, counted numeric)
  language sql stable security definer set search_path = public, pg_temp as $f$
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
      from fact f join rule_item i on i.id = f.item_id where i.measure in ('RATE', 'MEAN') and f.is_kept group by 1, 2, 3, 4
    ), summed as (
      select e.*, sum(e.quantity) filter (where e.is_kept) over o as q, sum(e.per) filter (where e.is_kept) over o as p
      from entry e window o as (partition by e.asked, e.item_id order by e.on_date nulls first, e.record, e.record_id)
    ), worth as (
      select s.*, rule_worth(i, coalesce(s.q, 0), coalesce(s.p, 0)) as reached, i.floor, i.cap, i.category, i.exclusion_group, rule_excludes_each(i) as is_each,
        row_number() over (partition by s.asked order by s.step, s.on_date nulls first, s.record, s.record_id) as line
      from summed s join rule_item i on i.id = s.item_id
    ), itemised as (
      select w.*, w.reached - coalesce(lag(w.reached) over o, 0) as points,
        held_between(w.reached, w.floor, w.cap) - coalesce(lag(held_between(w.reached, w.floor, w.cap)) over o, 0) as bounded,
        last_value(held_between(w.reached, w.floor, w.cap)) over (o rows between unbounded preceding and unbounded following) as final
      from worth w window o as (partition by w.asked, w.item_id order by w.line)
    ), chosen as (
      select i.*, case when i.exclusion_group is null or i.is_each then i.bounded
        when i.step = first_value(i.step) over (partition by i.asked, i.exclusion_group, i.is_each order by i.final desc, i.step)
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
  $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
