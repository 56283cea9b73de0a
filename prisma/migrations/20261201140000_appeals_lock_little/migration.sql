-- An appeal and a change at once wait for each other by advisory locks, of which the server has room for some thousands: whoever
-- changes more records than that in one transaction was refused. 256 for each kind do as well; two of which nobody waits for the
-- other seldom meet at one.

grant create on schema public to renda_tally;
do $$
declare
  me text := current_user;
  f record;
begin
  for f in
    select p.proowner::regrole::text as owner, pg_get_functiondef(p.oid) as definition from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname in ('appeal_is_lawful', 'appeal_awaits_correction',
      'appeals_follow_correction', 'appraisal_awaits_appeal', 'duty_record_awaits_appeal')
  loop
    execute format('set local role %I', f.owner);
    execute regexp_replace(f.definition, 'pg_advisory_xact_lock\((72618[345]), (new\.\w+)\)',
      'pg_advisory_xact_lock(\1, \2 & 255)', 'g');
    execute format('set local role %I', me);
  end loop;
end $$;
revoke create on schema public from renda_tally;
