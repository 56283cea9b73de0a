-- Q8: the stations of a province by prefecture: how they stand under their standards and how they were used in a year.
create type bench.standing as (code text, name text, stations int, assessed int, compliant int, active int, unused int,
  visits int, voters int, opinions int, topics json);

create function bench.comparison(of_code text, of_year int) returns setof bench.standing language sql stable as $$
  select d.code, d.name, c.*
  from public.division top join public.division d on d.level = 'PREFECTURE' and d.place >= top.place
    and d.place < top.place_end and d.closed_on is null
  -- Each prefecture by itself, so that its own range is what all the indexes are entered with.
  cross join lateral (
    select count(*)::int as stations, count(f.assessment_id)::int as assessed,
      count(*) filter (where f.is_compliant)::int as compliant, count(*) filter (where f.is_active)::int as active,
      count(*) filter (where f.is_unused)::int as unused, coalesce(sum(f.visits), 0)::int as visits,
      coalesce(sum(f.voters), 0)::int as voters, coalesce(sum(f.opinions), 0)::int as opinions, json_build_object(
        'PREMISES', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('PREMISES') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('PREMISES') <> 0)),
        'SIGNAGE', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('SIGNAGE') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('SIGNAGE') <> 0)),
        'DISPLAY', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('DISPLAY') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('DISPLAY') <> 0)),
        'RULES', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('RULES') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('RULES') <> 0)),
        'RECORDS', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('RECORDS') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('RECORDS') <> 0)),
        'MATERIALS', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('MATERIALS') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('MATERIALS') <> 0)),
        'EQUIPMENT', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('EQUIPMENT') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('EQUIPMENT') <> 0)),
        'STAFF', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('STAFF') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('STAFF') <> 0)),
        'FUNDS', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('FUNDS') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('FUNDS') <> 0)),
        'NETWORK', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('NETWORK') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('NETWORK') <> 0)),
        'ACTIVITY', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('ACTIVITY') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('ACTIVITY') <> 0)),
        'OPINIONS', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('OPINIONS') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('OPINIONS') <> 0)),
        'ACCOUNTABILITY', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('ACCOUNTABILITY') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('ACCOUNTABILITY') <> 0)),
        'ORGANISATION', json_build_array(count(*) filter (where f.topics_met & public.topic_bit('ORGANISATION') <> 0),
          count(*) filter (where f.topics_applicable & public.topic_bit('ORGANISATION') <> 0))) as topics
    from public.stations_standing(d.place, d.place_end, make_date(of_year, 12, 31), null, make_date(of_year, 1, 1),
      array[of_year], array[of_year * 100 + 10, of_year * 100 + 11, of_year * 100 + 12], null, make_date(of_year, 10, 1)) f
  ) c
  where top.code = of_code order by d.place
$$;

grant execute on function bench.comparison(text, int) to renda_reader;
