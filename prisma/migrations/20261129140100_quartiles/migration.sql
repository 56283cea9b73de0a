-- Among five siblings the quartiles are three siblings' own values: they take nine.
grant create on schema public to renda_tally;
do $migrate$
declare me text := current_user;
begin
  set local role renda_tally;
  execute $make$
create or replace function public.among_siblings(own int, measure text, topic int, day date, since date, spans int[], recent int[], edge int,
  edge_since date)
returns table (siblings int, value float8, percentile float8, lower_quartile float8, median float8, upper_quartile float8)
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select d.id, d.parent_id, d.level from division d where d.id = own
      and d.place >= nullif(current_setting('app.read_from', true), '')::bigint
      and d.place_end <= nullif(current_setting('app.read_to', true), '')::bigint
  ), beside as materialized (
    select d.id <> m.id as is_other, r.value
    from mine m join division d on d.id = m.id or (d.parent_id = m.parent_id and d.level = m.level and d.closed_on is null)
    cross join lateral (
      select case measure
        when 'COMPLIANCE' then count(*) filter (where f.is_compliant) / nullif(count(f.assessment_id), 0)::float8
        when 'ASSESSED' then count(f.assessment_id) / nullif(count(*), 0)::float8
        when 'TOPIC' then count(*) filter (where f.topics_met & topic <> 0)
          / nullif(count(*) filter (where f.topics_applicable & topic <> 0), 0)::float8
        when 'ACTIVE' then count(*) filter (where f.is_active) / nullif(count(*), 0)::float8
        when 'VISITS' then sum(f.visits) / nullif(count(*), 0)::float8
        when 'VOTERS' then sum(f.voters) / nullif(count(*), 0)::float8
        when 'CLOSED_LOOP' then sum(f.closed) / nullif(sum(f.opinions), 0)::float8
      end as value
      from stations_standing(d.place, d.place_end, day, null, since, spans, recent, edge, edge_since) f
    ) r
  ), told as (
    select count(*)::int as siblings, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by o.value) as quartiles,
      100.0 * (count(*) filter (where o.value < own.value) + count(*) filter (where o.value = own.value) / 2.0)
        / nullif(count(own.value), 0) as percentile
    from beside o left join beside own on not own.is_other where o.is_other and o.value is not null
  )
  select t.siblings, own.value, case when t.siblings >= 5 then round(t.percentile::numeric)::float8 end,
    case when t.siblings >= 9 then round(t.quartiles[1]::numeric, 2)::float8 end,
    case when t.siblings >= 9 then round(t.quartiles[2]::numeric, 2)::float8 end,
    case when t.siblings >= 9 then round(t.quartiles[3]::numeric, 2)::float8 end
  from told t join beside own on not own.is_other
$$;
  $make$;
  execute format('set local role %I', me);
end $migrate$;
revoke create on schema public from renda_tally;
