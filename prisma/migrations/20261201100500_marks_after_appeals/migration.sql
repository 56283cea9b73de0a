-- Whoever is right about marks is given right ones: for 30 days after an appeal against them was upheld marks of that matter and cycle
-- are given, corrected and withdrawn, however long the cycle has been over.

grant create on schema public to renda_tally;
-- Of cycles whose marks are given anyway it tells nothing: who appeals is nobody's to ask.
create function public.marks_reopened(card int, of_matter text, since date, until date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from appeal a where a.card_id = card and a.matter = of_matter and (a.cycle_since, a.cycle_until) = (since, until)
      and a.state = 'UPHELD' and a.decided_on > tally.today() - 30
      and until <= tally.today() - 90)
$$;
revoke execute on function public.marks_reopened(int, text, date, date) from public;
grant execute on function public.marks_reopened(int, text, date, date) to renda_reader, renda_staff, renda_deputy;
alter function public.marks_reopened(int, text, date, date) owner to renda_tally;
revoke create on schema public from renda_tally;

-- The wall, as it was but for that.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  seat text := '(select nullif(current_setting(''app.seat'', true), '''')::int)';
  person text := '(select nullif(current_setting(''app.person'', true), '''')::int)';
  account text := '(select public.own_account())';
  open text := 'cycle_since <= tally.today() and (cycle_until > tally.today() - 90
    or public.marks_reopened(card_id, matter, cycle_since, cycle_until))';
  given text := format('assessor in (''SELF'', ''PEER'') and (given_by = %s or given_by_person = %s)', account, person);
  kept text := 'assessor not in (''SELF'', ''PEER'') and ' || writable || ' and not public.is_own_card(card_id) and ' || open;
begin
  execute format('alter policy appraisal_insert on public.appraisal with check (%s and seat_id = %s and given_by = %s)', kept, seat, account);
  execute format('alter policy appraisal_update on public.appraisal using (%1$s) with check (%1$s)', kept);
  execute format('alter policy appraisal_give on public.appraisal with check (
    seat_id = %s and given_by = %s and given_by_person = %s and %s
    and case assessor when ''SELF'' then exists (select from public.mandate m where m.id = card_id)
      when ''PEER'' then not exists (select from public.mandate m where m.id = card_id)
        and exists (select from public.mandate m join public.deputy_card c on c.id = card_id
          where m.division_id = scorer_division_id and m.status = ''ACTIVE'' and m.starts_on < cycle_until and m.ends_on > cycle_since
            and m.starts_on < c.ends_on and m.ends_on > c.starts_on)
      else false end)', seat, account, person, open);
  execute format('alter policy appraisal_correct on public.appraisal using (%1$s) with check (%1$s)', given || ' and ' || open);
end $$;
