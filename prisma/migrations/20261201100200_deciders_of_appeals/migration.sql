-- Who decides an appeal: nobody who gave or corrected what it is against; and they know what it is against wherever that was done.

-- Who had a part in an activity or a mark is found by it.
create index audit_entry_target_id_idx on public.audit_entry (target_id, target)
  where category = 'WRITE' and target in ('Activity', 'Appraisal');

grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- Which of some appeals the account that asks has a part in, on whatever seat: they are about its own person, or about an activity
  -- or marks of which it, or its person, put some on record, corrected or took back some. Of the last two the audit trail tells.
  create or replace function public.own_appeals(appeals int[]) returns setof int
  language sql stable security definer set search_path = public, pg_temp as $f$
    with mine as materialized (
      select s.id, case s.role when 'DEPUTY' then s.person_id end as person_id from seat s where s.account_id = own_account()
    )
    select a.id from appeal a
    where a.id = any(appeals) and (is_own_card(a.card_id)
      or a.duty_record_id in (select own_records(array[a.duty_record_id]))
      or exists (select from activity v join mine m on m.id = v.recorded_by where v.id = a.activity_id)
      or exists (select from audit_entry e join mine m on m.id = e.seat_id
        where e.category = 'WRITE' and e.target = 'Activity' and e.target_id = a.activity_id)
      or exists (select from appraisal p where p.card_id = a.card_id and p.matter = a.matter
        and (p.cycle_since, p.cycle_until) = (a.cycle_since, a.cycle_until)
        and (p.given_by = own_account() or p.given_by_person in (select m.person_id from mine m)
          or exists (select from audit_entry e join mine m on m.id = e.seat_id
            where e.category = 'WRITE' and e.target = 'Appraisal' and e.target_id = p.id))))
  $f$;
  execute format('set local role %I', me);
end $$;

-- Of appeals that the clerk who asks decides: what the activities are called that they are about, and when these were, and no more
-- of them, wherever they were recorded.
create function public.contested_activities(appeals int[]) returns table (appeal_id int, title text, held_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, v.title, v.held_on
  from appeal a join activity v on v.division_id = a.division_id and v.place = a.place and v.id = a.activity_id
  where a.id = any(appeals) and a.scorer_place >= nullif(current_setting('app.write_from', true), '')::bigint
    and a.scorer_place < nullif(current_setting('app.write_to', true), '')::bigint
    and exists (select from seat s where s.id = nullif(current_setting('app.seat', true), '')::int and s.role = 'CLERK')
$$;
revoke execute on function public.contested_activities(int[]) from public;
grant execute on function public.contested_activities(int[]) to renda_staff;
alter function public.contested_activities(int[]) owner to renda_tally;
revoke create on schema public from renda_tally;
