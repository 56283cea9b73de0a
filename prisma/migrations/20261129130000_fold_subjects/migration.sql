-- Folding many deltas into counters that were few when the statement was planned: where else somebody is counted is looked
-- up for all of them at once, before any is written. Asked for one by one, each looked over all that were written before.
grant create on schema tally to renda_tally;
do $$
declare
  me text := current_user;
  query text := $q$
    select 's'::"char" as kind, station_id as subject_id, division_id, place, on_date,
      coalesce(station_activity, 0) as activities, coalesce(station_visit, 0) as visits,
      coalesce(voters_received, 0) as voters
    from %1$s where station_id is not null
    union all
    select 'd', d.card_id, l.division_id, l.place, l.on_date, sign(l.attendance)::int,
      case when l.station_id is null then 0 else sign(l.attendance)::int end, 0
    from %1$s l cross join unnest(l.deputies) d (card_id) $q$;
begin
  set local role renda_tally;
  execute format($f$
    create or replace function tally.fold_subjects() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $body$
    begin
      -- Planned each time: a plan made while the counters were few would outlive that.
      execute $q$
        with monthly as (
          select kind, subject_id, division_id, tally.month_of(on_date) as span, sum(activities)::int as activities,
            sum(visits)::int as visits, sum(voters)::int as voters
          from (%1$s) x where on_date <= (select tally.today()) group by 1, 2, 3, 4
        ), delta as materialized (
          select * from monthly
          union all
          select kind, subject_id, division_id, span / 100, sum(activities)::int, sum(visits)::int, sum(voters)::int
          from monthly group by 1, 2, 3, 4
        ), counted as (
          select o.kind, o.subject_id, o.span, array_agg(o.division_id) as divisions
          from (select distinct kind, subject_id, span from delta) k join tally.subject_cell o using (kind, subject_id, span)
          group by 1, 2, 3
        ), told as materialized (
          select x.*, d.place, count(*) over (partition by x.kind, x.subject_id, x.span) > 1
            or coalesce(not c.divisions <@ array[x.division_id], false) as roams
          from delta x join division d on d.id = x.division_id
            left join counted c on c.kind = x.kind and c.subject_id = x.subject_id and c.span = x.span
        ), added as (
          insert into tally.subject_cell as c
            (kind, subject_id, span, division_id, place, activities, visits, voters, roams)
          select kind, subject_id, span, division_id, place, activities, visits, voters, roams from told
          order by kind, subject_id, span, division_id
          on conflict (kind, subject_id, span, division_id) do update set activities = c.activities + excluded.activities,
            visits = c.visits + excluded.visits, voters = c.voters + excluded.voters, roams = excluded.roams
        )
        update tally.subject_cell o set roams = true from (select * from told t where t.roams) t
        where not o.roams and o.kind = t.kind and o.subject_id = t.subject_id and o.span = t.span
          and not exists (select from told s where s.kind = o.kind and s.subject_id = o.subject_id and s.span = o.span
            and s.division_id = o.division_id)
      $q$;
      return null;
    end $body$ $f$, format(query, 'old_rows'));
  execute format('set local role %I', me);
end $$;
revoke create on schema tally from renda_tally;
