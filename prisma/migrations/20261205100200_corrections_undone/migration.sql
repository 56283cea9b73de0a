-- A correction that is undone answers no appeal: an activity whose day, type and station are again those that an appeal is against was
-- not corrected. What these were is kept with the appeal.

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "contested_as" TEXT;

grant select (contested_as) on public.appeal to renda_deputy;

-- Of an activity that may have been corrected since, nobody knows any more what it was: any correction of it answers, as before.
alter table public.appeal no force row level security;
alter table public.activity no force row level security;
alter table public.appeal disable trigger user;
update public.appeal a
set contested_as = format('%s %s %s', to_char(v.held_on, 'YYYY-MM-DD'), v.type, coalesce(v.station_id, 0))
from public.activity v
where v.division_id = a.division_id and v.place = a.place and v.id = a.activity_id
  and (v.version = a.activity_version or v.corrected_at < a.raised_at);
alter table public.appeal enable trigger user;
alter table public.activity force row level security;
alter table public.appeal force row level security;

grant create on schema public to renda_tally;

-- Nobody says what it was but the database: after it was found lawful, when nobody corrects the activity any more until it is there.
create function public.appeal_keeps_what_it_is_against() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $f$
begin
  new.contested_as := (
    select format('%s %s %s', to_char(v.held_on, 'YYYY-MM-DD'), v.type, coalesce(v.station_id, 0)) from activity v
    where v.division_id = new.division_id and v.place = new.place and v.id = new.activity_id);
  return new;
end $f$;
create trigger appeal_keeps_what_it_is_against before insert on public.appeal for each row
  when (new.activity_id is not null or new.contested_as is not null) execute function public.appeal_keeps_what_it_is_against();
revoke execute on function public.appeal_keeps_what_it_is_against() from public;
alter function public.appeal_keeps_what_it_is_against() owner to renda_tally;

do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- As before, but by what the activity is now, and no longer by whether it was ever changed: one that is as it was answers nothing, and
  -- what it answered waits again.
  create or replace function public.appeals_follow_correction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  declare
    is_gone boolean := new.withdrawn_at is not null;
    stands_as text := format('%s %s %s', to_char(new.held_on, 'YYYY-MM-DD'), new.type, coalesce(new.station_id, 0));
  begin
    -- The appeal before the lock, as whoever decides it takes them; and one that was raised just then.
    if (old.held_on, old.type, old.station_id, old.withdrawn_at) is distinct from (new.held_on, new.type, new.station_id, new.withdrawn_at) then
      update appeal set was_corrected = not was_corrected
      where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'OPEN'
        and was_corrected <> (is_gone or contested_as is distinct from stands_as);
    end if;
    perform pg_advisory_xact_lock(726185, new.id & 255);
    if (old.held_on, old.type, old.station_id, old.withdrawn_at) is distinct from (new.held_on, new.type, new.station_id, new.withdrawn_at) then
      update appeal set awaits_correction = false
      where division_id = new.division_id and place = new.place and activity_id = new.id and awaits_correction
        and (is_gone or (not was_absent and contested_as is distinct from stands_as));
      update appeal a set awaits_correction = true
      where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'UPHELD' and not awaits_correction
        and not is_gone and not was_absent and contested_as = stands_as
        and exists (select from attendance t where t.division_id = a.division_id and t.place = a.place and t.activity_id = a.activity_id
          and t.card_id = a.card_id);
      update appeal set was_corrected = not was_corrected
      where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'OPEN'
        and was_corrected <> (is_gone or contested_as is distinct from stands_as);
    end if;
    return null;
  end $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
