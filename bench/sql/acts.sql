-- A writer's acts as transactions that the server itself repeats, so that no client takes from what is measured. TARGET
-- is the schema of the tables: the product's, which count, or the bare copy's, which do not.

-- Becomes one seat for this transaction, as the service does.
create procedure bench.become_TARGET(seat int, low bigint, high bigint) language plpgsql as $$
begin
  perform set_config('role', 'renda_staff', true), set_config('app.seat', seat::text, true),
    set_config('app.read_from', low::text, true), set_config('app.read_to', high::text, true),
    set_config('app.write_from', low::text, true), set_config('app.write_to', high::text, true);
end $$;

-- Records activities until the time is over: each with two deputies and an audit line, or the row alone. Answers the
-- milliseconds that each took, from its begin to its commit.
create procedure bench.record_TARGET(seat int, low bigint, high bigint, divisions int[], places bigint[], servings int[],
  cards int[], of_year int, alone boolean, hold float8, until timestamptz, inout times float8[] default '{}')
language plpgsql as $$
declare
  began timestamptz;
  at int;
  made int;
begin
  while clock_timestamp() < until loop
    began := clock_timestamp();
    call bench.become_TARGET(seat, low, high);
    at := 1 + floor(random() * cardinality(divisions));
    insert into TARGET.activity (division_id, place, type, title, held_on, voters_received, recorded_by)
    values (divisions[at], places[at], 'RECEPTION', '选民接待日', make_date(of_year, 1, 1) + floor(random() * 365)::int,
      (random() * 60)::int, seat) returning id into made;
    if not alone then
      insert into TARGET.attendance (division_id, place, activity_id, serving_id, card_id)
      values (divisions[at], places[at], made, servings[2 * at - 1], cards[2 * at - 1]),
        (divisions[at], places[at], made, servings[2 * at], cards[2 * at]);
      insert into public.audit_entry (division_id, place, seat_id, action, target, target_id)
      values (divisions[at], places[at], seat, 'recordActivity', 'Activity', made);
    end if;
    if hold > 0 then
      perform pg_sleep(hold);
    end if;
    commit;
    times := array_append(times, extract(epoch from clock_timestamp() - began)::float8 * 1000);
  end loop;
end $$;

-- Corrects the number of voters of activities of its own, or takes them back and puts them back in turn.
create procedure bench.change_TARGET(seat int, low bigint, high bigint, ids int[], is_withdrawal boolean,
  until timestamptz, inout times float8[] default '{}')
language plpgsql as $$
declare
  began timestamptz;
  which int;
  at_division int;
  at_place bigint;
begin
  while clock_timestamp() < until loop
    began := clock_timestamp();
    call bench.become_TARGET(seat, low, high);
    which := ids[1 + floor(random() * cardinality(ids))];
    select division_id, place into at_division, at_place from TARGET.activity where id = which for no key update;
    if is_withdrawal then
      update TARGET.activity set version = version + 1, withdrawn_reason = '登记有误',
        withdrawn_at = case when withdrawn_at is null then now() end where id = which;
    else
      update TARGET.activity set version = version + 1, voters_received = (random() * 60)::int where id = which;
    end if;
    insert into public.audit_entry (division_id, place, seat_id, action, target, target_id)
    values (at_division, at_place, seat, 'correctActivity', 'Activity', which);
    commit;
    times := array_append(times, extract(epoch from clock_timestamp() - began)::float8 * 1000);
  end loop;
end $$;

grant execute on procedure bench.become_TARGET, bench.record_TARGET, bench.change_TARGET to renda_app, renda_staff;
