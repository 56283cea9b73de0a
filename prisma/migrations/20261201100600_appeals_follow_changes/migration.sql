-- What changes the number that a deputy sees starts the time to appeal anew: a correction of the activity's day, type or station, and a
-- mark that is withdrawn otherwise than by an appeal. And what was corrected while an appeal was open is not to be corrected again.

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "corrected_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "was_corrected" BOOLEAN NOT NULL DEFAULT false;

grant select (was_corrected) on public.appeal to renda_deputy;
grant update (was_corrected) on public.appeal to renda_tally;
alter table public.appeal add check (not was_corrected or activity_id is not null);

-- Nobody says when but the database.
create function public.activity_is_corrected() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  new.corrected_at := case when (old.held_on, old.type, old.station_id) is distinct from (new.held_on, new.type, new.station_id)
    then now() else old.corrected_at end;
  return new;
end $$;
create trigger activity_corrected before update of held_on, type, station_id, corrected_at on public.activity for each row
  when ((old.held_on, old.type, old.station_id, old.corrected_at)
    is distinct from (new.held_on, new.type, new.station_id, new.corrected_at))
  execute function public.activity_is_corrected();

-- A mark that is withdrawn is on record anew, as one that is corrected.
drop trigger appraisal_recorded on public.appraisal;
create trigger appraisal_recorded before update of points, assessors, withdrawn_at on public.appraisal
  for each row when ((old.points, old.assessors, old.withdrawn_at) is distinct from (new.points, new.assessors, new.withdrawn_at))
  execute function public.appraisal_is_recorded();

grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- As before; what an appeal withdrew starts no time, and any other mark that was withdrawn does.
  create or replace function public.marks_recorded(cards int[], matters text[], sinces date[], untils date[])
  returns table (at int, recorded_on date)
  language sql stable security definer set search_path = public, pg_temp as $f$
    select q.at::int, (max(p.recorded_at) at time zone 'Asia/Shanghai')::date
    from unnest(cards, matters, sinces, untils) with ordinality as q (card_id, matter, since, until, at)
      join appraisal p on p.card_id = q.card_id and p.matter = q.matter and (p.cycle_since, p.cycle_until) = (q.since, q.until)
        and p.assessor <> 'SELF' and (p.withdrawn_at is null or not exists (
        select from appeal a where a.card_id = p.card_id and a.state = 'UPHELD' and p.id = any(a.withdraws)))
    where is_own_card(q.card_id)
    group by q.at
    having bool_or(p.withdrawn_at is null)
  $f$;

  -- As before, by the same days.
  create or replace function public.appeal_is_timely() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  declare
    terms int;
    recorded date;
    days int;
  begin
    if new.activity_id is not null then
      select (greatest(coalesce(t.recorded_at, v.recorded_at), v.corrected_at) at time zone 'Asia/Shanghai')::date, j.terms_id into recorded, terms
      from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
        left join lateral tally.terms_on(new.scorer_division_id, v.held_on) j on true
      where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id;
    else
      select (max(p.recorded_at) at time zone 'Asia/Shanghai')::date into recorded from appraisal p
      where p.card_id = new.card_id and p.matter = new.matter and (p.cycle_since, p.cycle_until) = (new.cycle_since, new.cycle_until)
        and p.assessor <> 'SELF' and (p.withdrawn_at is null or not exists (
        select from appeal a where a.card_id = p.card_id and a.state = 'UPHELD' and p.id = any(a.withdraws)));
      terms := tally.terms_over(new.scorer_division_id, new.cycle_since, new.cycle_until);
    end if;
    select s.objection_days + s.appeal_days into days from rule_set s where s.id = terms;
    if days is null then
      raise exception 'No scoring rules are in force for this deputy on that day' using errcode = 'RD095';
    end if;
    if new.raised_on >= recorded + days then
      raise exception 'The time to appeal was over on %', recorded + days using errcode = 'RD095';
    end if;
    if exists (select from appeal a where a.state = 'REJECTED' and a.raised_on >= recorded and a.card_id = new.card_id
      and (a.activity_id = new.activity_id
        or (a.matter = new.matter and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until)))) then
      raise exception 'An appeal against this record was rejected: there is no second one' using errcode = 'RD095';
    end if;
    if (select count(*) from appeal a where a.state = 'WITHDRAWN' and a.raised_on >= recorded and a.card_id = new.card_id
      and (a.activity_id = new.activity_id
        or (a.matter = new.matter and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until)))) > 1 then
      raise exception 'Appeals against this record were taken back twice: there is no third one' using errcode = 'RD095';
    end if;
    return new;
  end $f$;

  -- As before; one whose activity was corrected while it was open waits for nothing.
  create or replace function public.appeal_awaits_correction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  begin
    -- Of a decision and a correction at once, the second sees the first.
    perform pg_advisory_xact_lock(726185, new.activity_id);
    new.awaits_correction := new.state = 'UPHELD' and not old.was_corrected and exists (
      select from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
      where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id
        and v.withdrawn_at is null);
    return new;
  end $f$;

  -- As before; it is told as well to those that are open.
  create or replace function public.appeals_follow_correction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  begin
    -- The appeal before the lock, as whoever decides it takes them; and one that was raised just then.
    if (old.held_on, old.type, old.station_id) is distinct from (new.held_on, new.type, new.station_id) then
      update appeal set was_corrected = true
      where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'OPEN' and not was_corrected;
    end if;
    perform pg_advisory_xact_lock(726185, new.id);
    if (old.held_on, old.type, old.station_id, old.withdrawn_at) is distinct from (new.held_on, new.type, new.station_id, new.withdrawn_at) then
      update appeal set awaits_correction = false
      where division_id = new.division_id and place = new.place and activity_id = new.id and awaits_correction;
      update appeal set was_corrected = true
      where division_id = new.division_id and place = new.place and activity_id = new.id and state = 'OPEN' and not was_corrected;
    end if;
    return null;
  end $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
