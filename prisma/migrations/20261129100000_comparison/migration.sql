-- Comparison (家站比较): what stations come to on a day, for any part of the tree.

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN "topics_applicable" INTEGER,
ADD COLUMN "topics_met" INTEGER;

-- A topic as one bit, so that a result keeps all of its topics in two numbers. A topic that is added gets the next one.
create function public.topic_bit(topic public."StandardTopic") returns int language sql immutable as $$
  select 1 << case topic
    when 'PREMISES' then 0 when 'SIGNAGE' then 1 when 'DISPLAY' then 2 when 'RULES' then 3 when 'RECORDS' then 4
    when 'MATERIALS' then 5 when 'EQUIPMENT' then 6 when 'STAFF' then 7 when 'FUNDS' then 8 when 'NETWORK' then 9
    when 'ACTIVITY' then 10 when 'OPINIONS' then 11 when 'ACCOUNTABILITY' then 12 when 'ORGANISATION' then 13 end
$$;

-- The topics that an assessment says something of, and those of which every item that applies is met.
create function public.assessment_topics(judged int, out topics_applicable int, out topics_met int)
language sql stable set search_path = public, pg_temp as $$
  select t.applicable, t.applicable & ~t.missed
  from (
    select coalesce(bit_or(topic_bit(i.topic)) filter (where a.verdict <> 'NOT_APPLICABLE'), 0) as applicable,
      coalesce(bit_or(topic_bit(i.topic)) filter (where a.verdict = 'NOT_MET'), 0) as missed
    from assessment_item a join standard_item i on i.id = a.item_id where a.assessment_id = judged
  ) t
$$;

-- Frozen with the rest of the result. Comes after assessment_is_lawful, by its name: that one lets nobody else write them.
create function public.assessment_keeps_topics() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  select t.topics_applicable, t.topics_met into new.topics_applicable, new.topics_met from assessment_topics(new.id) t;
  return new;
end $$;
create trigger assessment_keeps_topics before update of state on public.assessment
  for each row when (new.state = 'VERIFIED' and old.state <> 'VERIFIED') execute function public.assessment_keeps_topics();

-- What is verified already. The owner of the tables, whom the wall holds back like anybody else, looks over it for this.
alter table public.assessment no force row level security;
alter table public.assessment_item no force row level security;
alter table public.standard_item no force row level security;
alter table public.assessment disable trigger user;
update public.assessment a set (topics_applicable, topics_met) = (select * from public.assessment_topics(a.id))
  where a.state = 'VERIFIED';
alter table public.assessment enable trigger user;
alter table public.assessment force row level security;
alter table public.assessment_item force row level security;
alter table public.standard_item force row level security;
alter table public.assessment
  add check (num_nulls(topics_applicable, topics_met, is_compliant) in (0, 3)),
  add check (topics_met & ~topics_applicable = 0);

-- The counters of the stations of a part of the tree over a span, without looking at the rows.
create index subject_cell_of_station on tally.subject_cell (span, place) include (subject_id, activities, visits, voters)
  where kind = 's';

-- The opinions of the stations of a part of the tree, likewise.
create index opinion_of_station on public.opinion (place, received_on) include (station_id, resolved_on)
  where station_id is not null and withdrawn_at is null;

-- The stations of a part of the tree that are open on a day, with the assessment of each that counts and with what was
-- done there in a period. `spans`: the counters that make the period up, which begins on `since` and is over by `day`.
-- `recent`: those of the months that lie in the three before the day; `edge`: the month that does from `edge_since` on
-- only, or null. Written into the query that calls it: what is not asked for is not read. Sees what the caller may see.
create function public.stations_standing(lo bigint, hi bigint, day date, kinds public."StationKind"[], since date, spans int[],
  recent int[], edge int, edge_since date)
returns table (id int, division_id int, place bigint, assessment_id int, standard_id int, is_compliant boolean, gaps int,
  topics_applicable int, topics_met int, is_active boolean, activities int, visits int, voters int, opinions int, closed int)
language sql stable as $$
  select s.id, s.division_id, s.place, a.id, a.standard_id, a.is_compliant, a.gaps, a.topics_applicable, a.topics_met,
    coalesce(u.recent > 0 or (u.edge > 0 and exists (
      select from public.activity v where v.division_id = s.division_id and v.place = s.place and v.station_id = s.id
        and v.withdrawn_at is null and v.held_on >= edge_since and v.held_on <= day)), false),
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
      select c.subject_id, 0, 0, 0, c.activities, 0
      from tally.subject_cell c where c.kind = 's' and c.span = any(recent) and c.place >= lo and c.place < hi
      union all
      select c.subject_id, 0, 0, 0, 0, c.activities
      from tally.subject_cell c where c.kind = 's' and c.span = edge and c.place >= lo and c.place < hi
      union all
      select p.subject_id, p.activities * p.now, p.visits * p.now, p.voters * p.now,
        case when p.span = any(recent) then p.activities else 0 end,
        case when p.span = edge then greatest(p.activities, 0) else 0 end
      from (
        select q.*, tally.month_of(q.on_date) as span, (q.on_date >= since)::int as now
        from tally.subject_pending q where q.kind = 's' and q.place >= lo and q.place < hi
          and q.on_date >= least(since, edge_since) and q.on_date <= day
      ) p
    ) c group by 1
  ) u on u.subject_id = s.id
  left join (
    select o.station_id, count(*) as opinions, count(*) filter (where o.resolved_on <= day) as closed
    from public.opinion o where o.place >= lo and o.place < hi and o.received_on >= since and o.received_on <= day
      and o.station_id is not null and o.withdrawn_at is null
    group by 1
  ) o on o.station_id = s.id
  where s.place >= lo and s.place < hi and s.opened_on <= day and (s.closed_on is null or s.closed_on > day)
    and (kinds is null or s.kind = any(kinds))
$$;

revoke execute on function public.topic_bit(public."StandardTopic"), public.assessment_topics(int),
  public.assessment_keeps_topics(),
  public.stations_standing(bigint, bigint, date, public."StationKind"[], date, int[], int[], int, date) from public;
grant execute on function tally.month_of(date) to renda_reader, renda_staff;
grant execute on function public.topic_bit(public."StandardTopic") to renda_reader, renda_staff, renda_tally, renda_import;
grant execute on function public.assessment_topics(int) to renda_staff, renda_import;
grant execute on function public.stations_standing(bigint, bigint, date, public."StationKind"[], date, int[], int[], int, date)
  to renda_reader, renda_staff, renda_tally;
