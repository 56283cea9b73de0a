-- What appeals tell deputies: of the marks that they were given, nothing.

grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- Which of some marks are appealed against, told to those who gave them, and on no deputy's seat to those who read them: nor, on
  -- whatever seat, to whom they are about.
  create or replace function public.contested_marks(marks int[]) returns setof int
  language sql stable security definer set search_path = public, pg_temp as $f$
    select p.id from appraisal p
    where p.id = any(marks) and p.withdrawn_at is null and exists (
        select from appeal a where a.card_id = p.card_id and a.matter = p.matter
          and (a.cycle_since, a.cycle_until) = (p.cycle_since, p.cycle_until) and a.state = 'OPEN')
      and (p.given_by = own_account() or p.given_by_person = nullif(current_setting('app.person', true), '')::int
        or (not is_own_card(p.card_id)
          and exists (select from seat s where s.id = nullif(current_setting('app.seat', true), '')::int and s.role <> 'DEPUTY')
          and ((p.place >= nullif(current_setting('app.read_from', true), '')::bigint
              and p.place < nullif(current_setting('app.read_to', true), '')::bigint)
            or (p.scorer_place >= nullif(current_setting('app.read_from', true), '')::bigint
              and p.scorer_place < nullif(current_setting('app.read_to', true), '')::bigint))))
  $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;

-- Which marks a decision withdraws is told to no deputy. A column that comes later is granted by itself.
revoke select on public.appeal from renda_deputy;
grant select (id, division_id, place, duty_record_id, activity_id, activity_version, awaits_correction, card_id, matter, cycle_since,
  cycle_until, scorer_division_id, scorer_place, ground, state, raised_on, decided_on, reason, raised_by, decided_by, version)
  on public.appeal to renda_deputy;
