-- Whoever withdraws an activity takes the appeals against it before the lock as well, as whoever corrects it does: with the lock taken
-- first, whoever decided such an appeal at that moment and whoever withdrew waited for each other.
grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- As before, but for activities that are withdrawn.
  create or replace function public.appeals_follow_correction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  begin
    -- The appeal before the lock, as whoever decides it takes them; and one that was raised just then.
    if (old.held_on, old.type, old.station_id, old.withdrawn_at) is distinct from (new.held_on, new.type, new.station_id, new.withdrawn_at) then
      update appeal set was_corrected = true
      where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'OPEN' and not was_corrected;
    end if;
    perform pg_advisory_xact_lock(726185, new.id & 255);
    if (old.held_on, old.type, old.station_id, old.withdrawn_at) is distinct from (new.held_on, new.type, new.station_id, new.withdrawn_at) then
      update appeal set awaits_correction = false
      where division_id = new.division_id and place = new.place and activity_id = new.id and awaits_correction
        and (not was_absent or new.withdrawn_at is not null);
      update appeal set was_corrected = true
      where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'OPEN' and not was_corrected;
    end if;
    return null;
  end $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
