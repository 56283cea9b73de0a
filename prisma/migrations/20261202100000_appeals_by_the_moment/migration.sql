-- What an appeal is against is told from what was changed after it by the moment, not by the day; and the days of appeals are those
-- of the database alone.

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "was_absent" BOOLEAN NOT NULL DEFAULT false;

-- Of those that were raised before, no more than the day is known: they go on blocking what they blocked. The owner of the tables,
-- whom the wall holds back like anybody else, looks over it for this.
alter table public.appeal no force row level security;
alter table public.appeal disable trigger appeal_is_lawful;
update public.appeal set raised_at = least(now(), (raised_on + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 millisecond');
alter table public.appeal enable trigger appeal_is_lawful;
alter table public.appeal force row level security;

grant select (raised_at, was_absent) on public.appeal to renda_deputy;
alter table public.appeal add check (not was_absent or (state = 'UPHELD' and activity_id is not null));

-- As before; when it is raised nobody says but the database, and what is decided or taken back is so today.
create or replace function public.appeal_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  decided text[] := '{state,decided_on,reason,decided_by,withdraws,awaits_correction,was_absent,version}';
  -- Whoever asks of the service does it in the own name; what is loaded or follows something is nobody's to do.
  is_asked boolean := current_user in ('renda_staff', 'renda_deputy');
  asker int;
  r duty_record;
begin
  -- Only what follows a term or an activity is done in this role's name.
  if current_user = 'renda_tally' then
    moved := moved || '{cycle_since,cycle_until,awaits_correction,was_corrected}'::text[];
  end if;
  if tg_op = 'UPDATE' and to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  end if;
  if is_asked then
    asker := own_account();
  end if;
  if tg_op = 'INSERT' then
    -- What is raised or done at once has been written when this is read.
    if new.duty_record_id is null then
      perform pg_advisory_xact_lock(726184, new.card_id & 255);
    else
      perform pg_advisory_xact_lock(726183, new.duty_record_id & 255);
    end if;
    if new.activity_id is not null then
      perform pg_advisory_xact_lock(726185, new.activity_id & 255);
    end if;
    new.raised_at := clock_timestamp();
    if is_asked and new.raised_by is distinct from asker then
      raise exception 'An appeal is raised in the own name' using errcode = 'RD095';
    end if;
    if new.state <> 'OPEN' or new.raised_on <> tally.today() or (new.cycle_since is null and new.matter is not null) then
      raise exception 'An appeal is raised today, and then decided' using errcode = 'RD095';
    end if;
    if new.duty_record_id is not null then
      select * into r from duty_record d where d.id = new.duty_record_id;
      if r.state not in ('PUBLISHED', 'FINAL') or new.raised_on >= coalesce(r.appeal_until, r.objection_until)
        or (new.scorer_division_id, new.scorer_place) <> (r.scorer_division_id, r.scorer_place) then
        raise exception 'An appeal is raised in time against a record that was published' using errcode = 'RD095';
      end if;
    elsif not exists (select from deputy_card c join division d on d.id = c.division_id where c.id = new.card_id
      and d.id = new.scorer_division_id and d.place = new.scorer_place) then
      raise exception 'An appeal is decided by the division of the congress' using errcode = 'RD095';
    elsif new.activity_id is not null and not exists (
      select from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
      where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id
        and v.withdrawn_at is null and v.version = new.activity_version) then
      raise exception 'An appeal is raised against an attendance that stands' using errcode = 'RD095';
    elsif new.cycle_since is not null and (new.division_id <> new.scorer_division_id or not exists (
      select from marks_recorded(array[new.card_id], array[new.matter], array[new.cycle_since], array[new.cycle_until]))) then
      raise exception 'An appeal is raised against marks that were given' using errcode = 'RD095';
    end if;
    if exists (select from appeal a where a.state = 'OPEN' and (a.duty_record_id = new.duty_record_id
      or (a.card_id = new.card_id and (a.activity_id = new.activity_id
        or (a.matter = new.matter and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until)))))) then
      raise exception 'An appeal against this record is open already' using errcode = 'RD095';
    end if;
    return new;
  end if;
  if old.state <> 'OPEN' or new.state = 'OPEN' or to_jsonb(old) - moved - decided <> to_jsonb(new) - moved - decided then
    raise exception 'An appeal is decided once, and not changed' using errcode = 'RD095';
  end if;
  if new.decided_on is distinct from tally.today() then
    raise exception 'An appeal is decided or taken back today' using errcode = 'RD095';
  end if;
  if new.state = 'WITHDRAWN' then
    if new.decided_by is not null then
      raise exception 'What is taken back is not decided' using errcode = 'RD095';
    end if;
    if is_asked and old.raised_by is distinct from asker then
      raise exception 'An appeal is taken back by whoever raised it' using errcode = 'RD096';
    end if;
    return new;
  end if;
  if new.state = 'UPHELD' and new.cycle_since is not null and (coalesce(cardinality(new.withdraws), 0) = 0 or exists (
    select from unnest(new.withdraws) w (id) left join appraisal p on p.id = w.id and p.card_id = new.card_id and p.matter = new.matter
      and (p.cycle_since, p.cycle_until) = (new.cycle_since, new.cycle_until) and p.withdrawn_at is null and p.assessor <> 'SELF'
    where p.id is null)) then
    raise exception 'An appeal against marks is upheld by naming those of them that are withdrawn' using errcode = 'RD095';
  end if;
  if is_asked and new.decided_by is distinct from asker then
    raise exception 'An appeal is decided in the own name' using errcode = 'RD096';
  end if;
  select * into r from duty_record d where d.id = new.duty_record_id;
  if new.decided_by in (r.declared_by, r.first_reviewed_by, r.second_reviewed_by) or exists (select own_appeals(array[new.id])) then
    raise exception 'An appeal is decided by somebody who had no part in the record' using errcode = 'RD096';
  end if;
  return new;
end $$;


grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- At which moment the marks that the deputy who asks was given by others in matters over cycles were last put on record; never
  -- which, or by whom. What an appeal withdrew starts no time, and any other mark that was withdrawn does.
  drop function public.marks_recorded(int[], text[], date[], date[]);
  create function public.marks_recorded(cards int[], matters text[], sinces date[], untils date[])
  returns table (at int, recorded_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $f$
    select q.at::int, max(p.recorded_at)
    from unnest(cards, matters, sinces, untils) with ordinality as q (card_id, matter, since, until, at)
      join appraisal p on p.card_id = q.card_id and p.matter = q.matter and (p.cycle_since, p.cycle_until) = (q.since, q.until)
        and p.assessor <> 'SELF' and (p.withdrawn_at is null or not exists (
        select from appeal a where a.card_id = p.card_id and a.state = 'UPHELD' and p.id = any(a.withdraws)))
    where is_own_card(q.card_id)
    group by q.at
    having bool_or(p.withdrawn_at is null)
  $f$;
  revoke execute on function public.marks_recorded(int[], text[], date[], date[]) from public;
  grant execute on function public.marks_recorded(int[], text[], date[], date[]) to renda_reader, renda_staff, renda_deputy;

  -- As before, by the moment: what was raised before the last change is of another number.
  create or replace function public.appeal_is_timely() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  declare
    terms int;
    recorded timestamptz;
    recorded_on date;
    days int;
  begin
    if new.activity_id is not null then
      select greatest(coalesce(t.recorded_at, v.recorded_at), v.corrected_at), j.terms_id into recorded, terms
      from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
        left join lateral tally.terms_on(new.scorer_division_id, v.held_on) j on true
      where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id;
    else
      select max(p.recorded_at) into recorded from appraisal p
      where p.card_id = new.card_id and p.matter = new.matter and (p.cycle_since, p.cycle_until) = (new.cycle_since, new.cycle_until)
        and p.assessor <> 'SELF' and (p.withdrawn_at is null or not exists (
        select from appeal a where a.card_id = p.card_id and a.state = 'UPHELD' and p.id = any(a.withdraws)));
      terms := tally.terms_over(new.scorer_division_id, new.cycle_since, new.cycle_until);
    end if;
    select s.objection_days + s.appeal_days into days from rule_set s where s.id = terms;
    if days is null then
      raise exception 'No scoring rules are in force for this deputy on that day' using errcode = 'RD095';
    end if;
    recorded_on := (recorded at time zone 'Asia/Shanghai')::date;
    if new.raised_on >= recorded_on + days then
      raise exception 'The time to appeal was over on %', recorded_on + days using errcode = 'RD095';
    end if;
    if exists (select from appeal a where a.state = 'REJECTED' and a.raised_at >= recorded and a.card_id = new.card_id
      and (a.activity_id = new.activity_id
        or (a.matter = new.matter and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until)))) then
      raise exception 'An appeal against this record was rejected: there is no second one' using errcode = 'RD095';
    end if;
    if (select count(*) from appeal a where a.state = 'WITHDRAWN' and a.raised_at >= recorded and a.card_id = new.card_id
      and (a.activity_id = new.activity_id
        or (a.matter = new.matter and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until)))) > 1 then
      raise exception 'Appeals against this record were taken back twice: there is no third one' using errcode = 'RD095';
    end if;
    return new;
  end $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
