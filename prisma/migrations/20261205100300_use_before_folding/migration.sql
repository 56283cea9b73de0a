-- What is pending of a month that is over is written under its first day: of the month that lies in the three before the day in part only,
-- all of it is looked at, as of what is folded, and the records say whether it was early enough.

-- The stations of a part of the tree that are open on a day, with the assessment of each that counts and with what was
-- done there in a period. `spans`: the counters that make the period up, which begins on `since` and is over by `day`.
-- `recent`: those of the months that lie in the three before the day; `edge`: the month that does from `edge_since` on
-- only, or null. In use is a station that a deputy came to in those three months; unused is one that was open over all of
-- them and to which none came. Written into the query that calls it: what is not asked for is not read. Sees what the caller may see.
create or replace function public.stations_standing(lo bigint, hi bigint, day date, kinds public."StationKind"[], since date, spans int[],
  recent int[], edge int, edge_since date)
returns table (id int, division_id int, place bigint, assessment_id int, standard_id int, is_compliant boolean, gaps int,
  topics_applicable int, topics_met int, is_active boolean, is_unused boolean, activities int, visits int, voters int, opinions int, closed int)
language sql stable as $$
  select s.id, s.division_id, s.place, a.id, a.standard_id, a.is_compliant, a.gaps, a.topics_applicable, a.topics_met,
    r.is_active, not r.is_active and s.opened_on <= edge_since,
    coalesce(u.activities, 0)::int, coalesce(u.visits, 0)::int, coalesce(u.voters, 0)::int,
    coalesce(o.opinions, 0)::int, coalesce(o.closed, 0)::int
  from public.station s
  left join public.assessments_holding(day) a on a.station_id = s.id and a.place >= lo and a.place < hi
  left join (
    select c.subject_id, sum(c.activities) as activities, sum(c.visits) as visits, sum(c.voters) as voters,
      sum(c.recent) as recent, sum(c.edge) as edge
    from (
      select c.subject_id, c.activities, c.visits, c.voters, 0 as recent, 0 as edge
      from tally.subject_cell c where c.kind = 's' and c.span = any(spans) and c.place >= lo and c.place < hi
      union all
      select c.subject_id, 0, 0, 0, c.visits, 0
      from tally.subject_cell c where c.kind = 's' and c.span = any(recent) and c.place >= lo and c.place < hi
      union all
      select c.subject_id, 0, 0, 0, 0, c.visits
      from tally.subject_cell c where c.kind = 's' and c.span = edge and c.place >= lo and c.place < hi
      union all
      select p.subject_id, p.activities * p.now, p.visits * p.now, p.voters * p.now,
        case when p.span = any(recent) then p.visits else 0 end,
        case when p.span = edge then greatest(p.visits, 0) else 0 end
      from (
        select q.*, tally.month_of(q.on_date) as span, (q.on_date >= since)::int as now
        from tally.subject_pending q where q.kind = 's' and q.place >= lo and q.place < hi
          and q.on_date >= least(since, date_trunc('month', edge_since::timestamp)::date) and q.on_date <= day
      ) p
    ) c group by 1
  ) u on u.subject_id = s.id
  left join (
    select o.station_id, count(*) as opinions, count(*) filter (where o.resolved_on <= day) as closed
    from public.opinion o where o.place >= lo and o.place < hi and o.received_on >= since and o.received_on <= day
      and o.station_id is not null and o.withdrawn_at is null
    group by 1
  ) o on o.station_id = s.id
  cross join lateral (
    select coalesce(u.recent > 0 or (u.edge > 0 and exists (
      select from public.activity v
      join public.attendance t on t.division_id = v.division_id and t.place = v.place and t.activity_id = v.id
      where v.division_id = s.division_id and v.place = s.place and v.station_id = s.id and v.withdrawn_at is null
        and v.held_on >= edge_since and v.held_on <= day)), false) as is_active
  ) r
  where s.place >= lo and s.place < hi and s.opened_on <= day and (s.closed_on is null or s.closed_on > day)
    and (kinds is null or s.kind = any(kinds))
$$;
