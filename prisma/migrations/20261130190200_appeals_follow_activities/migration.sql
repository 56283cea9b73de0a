-- An appeal that was upheld against an attendance waits until something of it is corrected: the deputy is taken off the list, or the
-- activity's day, type or station changes. Corrections of anything else, and of others who were there, leave it waiting.
grant create on schema public to renda_tally;

create function public.appeals_follow_activity() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update appeal set activity_version = new.version
  where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'UPHELD' and activity_version = old.version;
  return null;
end $$;
create trigger appeals_follow_activity after update of version on public.activity for each row
  when (old.version is distinct from new.version and old.withdrawn_at is null and new.withdrawn_at is null
    and (old.held_on, old.type, old.station_id) is not distinct from (new.held_on, new.type, new.station_id))
  execute function public.appeals_follow_activity();

-- Version 0 is that of no activity.
create function public.appeals_follow_attendance() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update appeal a set activity_version = 0 from old_rows o
  where a.division_id = o.division_id and a.place = o.place and a.activity_id = o.activity_id and a.card_id = o.card_id and a.state = 'UPHELD';
  return null;
end $$;
create trigger appeals_follow_attendance after delete on public.attendance referencing old table as old_rows
  for each statement execute function public.appeals_follow_attendance();

alter function public.appeals_follow_activity() owner to renda_tally;
alter function public.appeals_follow_attendance() owner to renda_tally;
revoke create on schema public from renda_tally;
grant update (activity_version) on public.appeal to renda_tally;
