-- Q9: the latest activities of a division and all beneath it in a year.
create view bench.activity with (security_invoker = true) as
  select id, title, type::text, held_on, voters_received, station_id, place from public.activity
  where withdrawn_at is null;
create view bench.station with (security_invoker = true) as select id, name from public.station;
create view bench.attendance with (security_invoker = true) as
  select id, activity_id, card_id from public.attendance;
create view bench.deputy with (security_invoker = true) as select id, name from public.deputy_card;

create function bench.latest(of_code text, of_year int) returns setof bench.activity language sql stable as $$
  select a.* from public.division top cross join lateral (
    select a.* from bench.activity a where a.place >= top.place and a.place < top.place_end
      and a.held_on >= make_date(of_year, 1, 1) and a.held_on < make_date(of_year + 1, 1, 1)
    order by a.id desc limit 50
  ) a where top.code = of_code order by a.id desc
$$;

-- For the peer: views have no keys to show.
comment on view bench.activity is E'@primaryKey id\n@foreignKey (station_id) references bench.station (id)|@fieldName station';
comment on view bench.station is '@primaryKey id';
comment on view bench.deputy is '@primaryKey id';
comment on view bench.attendance is E'@primaryKey id\n@foreignKey (activity_id) references bench.activity (id)|@foreignFieldName attendances|@fieldName activity\n@foreignKey (card_id) references bench.deputy (id)|@fieldName deputy';

-- Whoever reads does so behind the wall.
grant usage on schema bench to renda_reader, renda_app;
grant select on all tables in schema bench to renda_reader;
grant execute on all functions in schema bench to renda_reader;
