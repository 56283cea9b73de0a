-- Whoever upholds an appeal against an attendance may find that the deputy was not there (was_absent): then nothing else of the
-- activity that is corrected answers it, before that or after.

grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- As before, but for whoever was not there.
  create or replace function public.appeal_awaits_correction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  begin
    -- Of a decision and a correction at once, the second sees the first.
    perform pg_advisory_xact_lock(726185, new.activity_id & 255);
    new.awaits_correction := new.state = 'UPHELD' and (new.was_absent or not old.was_corrected) and exists (
      select from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
      where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id
        and v.withdrawn_at is null);
    return new;
  end $f$;

  -- As before; whoever was not there is taken off the list, or the activity is withdrawn.
  create or replace function public.appeals_follow_correction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  begin
    -- The appeal before the lock, as whoever decides it takes them; and one that was raised just then.
    if (old.held_on, old.type, old.station_id) is distinct from (new.held_on, new.type, new.station_id) then
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
