-- Against attendances and marks as well an appeal is raised in time, by the rules that judge whom it is about, and not a second time
-- after one was rejected.
grant create on schema public, tally to renda_tally;

-- By the terms of which rules the deputies of a congress are scored in the cycle of a day, and over which days that lasts: those in
-- force on its first day, or else, where these have another cycle or there are none, those of the day.
create function tally.terms_on(of_division int, on_day date) returns table (terms_id int, since date, until date)
language sql stable set search_path = public, pg_temp as $$
  with there as (
    select d.id, d.place from division d where d.id = of_division
  ), asked as (
    select a.root_id, c.since, c.until
    from there h cross join lateral tally.rules_applied(on_day, h.place, h.place + 1) a
      cross join lateral tally.cycle_of(a.root_id, h.id, on_day) c
    where a.subject = 'DEPUTY' and a.division_id = h.id
  )
  select coalesce(b.root_id, q.root_id), q.since, q.until
  from asked q cross join there h left join lateral (
    select a.root_id from tally.rules_applied(q.since, h.place, h.place + 1) a cross join lateral tally.cycle_of(a.root_id, h.id, on_day) c
    where a.subject = 'DEPUTY' and a.division_id = h.id and (c.since, c.until) = (q.since, q.until)
  ) b on true
$$;

-- The same for a cycle, whichever days of it rules hold on: where several do, the latest.
create function tally.terms_over(of_division int, cycle_since date, cycle_until date) returns int
language sql stable set search_path = public, pg_temp as $$
  select j.terms_id
  from (
    select cycle_since as day union select cycle_until - 1
    union select unnest(array[s.effective_from, s.effective_to]) from rule_set s
    where s.state <> 'DRAFT' and is_at_or_above(s.division_id, of_division)
  ) d cross join lateral tally.terms_on(of_division, d.day) j
  where d.day >= cycle_since and d.day < cycle_until and (j.since, j.until) = (cycle_since, cycle_until)
  order by d.day desc limit 1
$$;
revoke execute on function tally.terms_on(int, date), tally.terms_over(int, date, date) from public;
grant execute on function tally.terms_on(int, date), tally.terms_over(int, date, date) to renda_tally;

-- Nobody publishes these for objection: both times run from the day on which they were put on record. It comes after the law of
-- appeals, by which two that are raised at once wait for each other.
create function public.appeal_is_timely() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  terms int;
  recorded date;
  days int;
begin
  if new.activity_id is not null then
    select (coalesce(t.recorded_at, v.recorded_at) at time zone 'Asia/Shanghai')::date, j.terms_id into recorded, terms
    from attendance t join activity v on v.division_id = t.division_id and v.place = t.place and v.id = t.activity_id
      left join lateral tally.terms_on(new.scorer_division_id, v.held_on) j on true
    where t.division_id = new.division_id and t.place = new.place and t.activity_id = new.activity_id and t.card_id = new.card_id;
  else
    select (max(p.recorded_at) at time zone 'Asia/Shanghai')::date into recorded from appraisal p
    where p.card_id = new.card_id and p.matter = new.matter and (p.cycle_since, p.cycle_until) = (new.cycle_since, new.cycle_until)
      and p.withdrawn_at is null;
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
  return new;
end $$;
create trigger appeal_is_timely before insert on public.appeal for each row
  when (new.duty_record_id is null) execute function public.appeal_is_timely();
alter function public.appeal_is_timely() owner to renda_tally;
revoke create on schema public, tally from renda_tally;
