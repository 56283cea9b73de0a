-- The wall: which role may touch which table, and which rows. The scope is a range of places, set per transaction.
grant usage on schema public, tally to renda_public, renda_reader, renda_staff, renda_deputy, renda_auditor, renda_app, renda_import;

-- The tree is public.
grant select on public.division, public.division_alias, public.division_attribute, public.tree_version,
  public.division_position, public.division_ancestor, public.lineage
  to renda_public, renda_reader, renda_staff, renda_deputy, renda_auditor, renda_app, renda_tally;

-- Owned tables. Reading is by the read range, writing by the write range; an unset range holds nothing.
do $$
declare
  t text;
  owned text[] := '{congress,term,session,by_election,mandate,deputy_card,deputy_contact,serving,deputy_group,
    group_member,station,station_assignment,activity,attendance,nil_report,opinion,case_event,rule_set,rule_item,
    declared_figure,seat,audit_entry}';
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  grantable text := 'place >= ' || format(bound, 'grant_from') || ' and place < ' || format(bound, 'grant_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
begin
  foreach t in array owned loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    -- Whoever is signed in may ask any of them: where no policy lets them see a row, there is none.
    execute format('grant select on public.%I to renda_reader, renda_staff, renda_deputy, renda_auditor', t);
    if t not in ('audit_entry', 'deputy_card', 'rule_set', 'rule_item', 'seat', 'deputy_contact') then
      execute format('create policy %I on public.%I for select to renda_reader, renda_staff using (%s)', t || '_read', t, readable);
    end if;
    if t not in ('audit_entry', 'declared_figure', 'seat') then
      execute format('grant insert on public.%I to renda_staff', t);
      execute format('create policy %I on public.%I for insert to renda_staff with check (%s)', t || '_insert', t, writable);
    end if;
    -- What happened to a case is added to and never rewritten.
    if t not in ('audit_entry', 'case_event', 'declared_figure', 'seat') then
      execute format('grant update on public.%I to renda_staff', t);
      execute format('create policy %I on public.%I for update to renda_staff using (%s) with check (%s)', t || '_update', t, writable, writable);
    end if;
    if t in ('attendance', 'group_member', 'nil_report', 'rule_item') then
      execute format('grant delete on public.%I to renda_staff', t);
      execute format('create policy %I on public.%I for delete to renda_staff using (%s)', t || '_delete', t, writable);
    end if;
    execute format('grant select, insert, update, delete on public.%I to renda_import', t);
    execute format('create policy %I on public.%I for all to renda_import using (true) with check (true)', t || '_import', t);
    execute format('grant select on public.%I to renda_tally', t);
    execute format('create policy %I on public.%I for select to renda_tally using (true)', t || '_tally', t);
  end loop;

  -- Whom an opinion is assigned to from below may carry it on; a trigger says how far.
  execute format('create policy opinion_handle on public.opinion for update to renda_staff using (%1$s) with check (%1$s)',
    replace(writable, 'place', 'assignee_place'));
  execute format('create policy case_event_handle on public.case_event for insert to renda_staff with check (
    noun = ''opinion'' and exists (select from public.opinion o where o.id = case_id and o.division_id = case_event.division_id
      and o.place = case_event.place and %s))', replace(writable, 'place', 'o.assignee_place'));

  -- Contacts stay with the owner's staff.
  execute format('create policy contact_read on public.deputy_contact for select to renda_staff using (%s)', readable);

  -- Seats: who may grant them sees them, and so does the auditor; the service itself looks a token's seat up before any
  -- scope is known.
  execute format('create policy seat_read on public.seat for select to renda_staff using (%s)', grantable);
  execute format('create policy seat_audit on public.seat for select to renda_auditor using (%s)', readable);
  grant insert, update on public.seat to renda_staff;
  execute format('create policy seat_grant on public.seat for insert to renda_staff with check (role <> ''AUDITOR'' and %s)', grantable);
  execute format('create policy seat_withdraw on public.seat for update to renda_staff using (role <> ''AUDITOR'' and %s) with check (role <> ''AUDITOR'' and %s)', grantable, grantable);
  grant select on public.seat to renda_app;
  create policy seat_look_up on public.seat for select to renda_app using (true);

  -- The audit is written with the act, in the name of the seat that acts, and read by the auditor alone.
  execute format('create policy audit_write on public.audit_entry for insert to renda_staff with check (%s
    and seat_id = (select nullif(current_setting(''app.seat'', true), '''')::int))', readable);
  grant insert on public.audit_entry to renda_staff;
  execute format('create policy audit_read on public.audit_entry for select to renda_auditor using (%s)', readable);

  -- Cards are public.
  create policy card_read on public.deputy_card for select to renda_reader, renda_staff, renda_deputy, renda_auditor using (true);
  grant update on public.deputy_card to renda_tally;
  create policy card_lock on public.deputy_card for update to renda_tally using (true);

  -- Registrations end with the mandate, in whatever division they are.
  grant update on public.serving to renda_tally;
  create policy serving_follow on public.serving for update to renda_tally using (true) with check (true);

  -- Published rules are read downward: by everyone beneath their owner.
  execute format('create policy rule_set_read on public.rule_set for select to renda_reader, renda_staff
    using ((%s) or (state <> ''DRAFT'' and division_id = any ((select string_to_array(nullif(current_setting(''app.chain'', true), ''''), '','')::int[])::int[])))', readable);
  create policy rule_set_published on public.rule_set for select to renda_deputy
    using (state <> 'DRAFT' and division_id = any ((select string_to_array(nullif(current_setting('app.chain', true), ''), ',')::int[])::int[]));
  create policy rule_item_read on public.rule_item for select to renda_reader, renda_staff, renda_deputy
    using (exists (select from public.rule_set s where s.id = rule_set_id));

  -- A deputy sees what is on record of the own person, by the mandates of the division that gave the seat: whoever
  -- owns another mandate gives a seat for that one.
  execute format('create policy mandate_own on public.mandate for select to renda_deputy
    using (person_id = (select nullif(current_setting(''app.person'', true), '''')::int) and %s)', readable);
  create policy contact_own on public.deputy_contact for select to renda_deputy
    using (exists (select from public.mandate m where m.id = mandate_id));
  create policy serving_own on public.serving for select to renda_deputy
    using (exists (select from public.mandate m where m.id = card_id));
  create policy attendance_own on public.attendance for select to renda_deputy
    using (exists (select from public.mandate m where m.id = card_id));
  create policy activity_own on public.activity for select to renda_deputy
    using (exists (select from public.attendance a where a.activity_id = activity.id));
  create policy assignment_own on public.station_assignment for select to renda_deputy
    using (exists (select from public.serving v where v.id = serving_id));
  create policy station_own on public.station for select to renda_deputy
    using (exists (select from public.station_assignment a where a.station_id = station.id)
      or exists (select from public.activity a where a.station_id = station.id));

  -- The counts: read by range, written by the counting alone.
  foreach t in array '{ledger,cell}'::text[] loop
    execute format('alter table tally.%I enable row level security', t);
    execute format('alter table tally.%I force row level security', t);
    execute format('grant select on tally.%I to renda_reader, renda_staff, renda_deputy, renda_auditor', t);
    execute format('create policy %I on tally.%I for select to renda_reader, renda_staff using (%s)', t || '_read', t, readable);
    execute format('grant select, insert, update, delete on tally.%I to renda_tally', t);
    execute format('create policy %I on tally.%I for all to renda_tally using (true) with check (true)', t || '_tally', t);
  end loop;
end $$;

grant select, insert, update, delete on tally.pair to renda_tally;
grant select on tally.holding, tally.of_division, tally.of_term, tally.of_by_election, tally.of_mandate, tally.of_serving,
  tally.of_deputy_group, tally.of_station, tally.of_demonstration, tally.of_activity, tally.of_attendance,
  tally.of_nil_report, tally.of_opinion, tally.of_pair, tally.wrong_pair to renda_tally;

-- Persons are never listed: only the two functions that answer an id, or yes or no, touch them.
alter table public.person enable row level security;
alter table public.person force row level security;
grant select, insert, update on public.person to renda_tally, renda_import;
create policy person_known on public.person for all to renda_tally, renda_import using (true) with check (true);

-- Accounts are seen through the seats one may see.
alter table public.account enable row level security;
alter table public.account force row level security;
grant select on public.account to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_app;
create policy account_seated on public.account for select to renda_staff, renda_auditor
  using (exists (select from public.seat s where s.account_id = account.id));
create policy account_look_up on public.account for select to renda_app using (true);
grant select, insert, update on public.account to renda_tally, renda_import;
create policy account_known on public.account for all to renda_tally, renda_import using (true) with check (true);

alter table public.idempotency enable row level security;
alter table public.idempotency force row level security;
grant select, insert, update on public.idempotency to renda_staff;
create policy idempotency_own on public.idempotency for all to renda_staff
  using (seat_id = (select nullif(current_setting('app.seat', true), '')::int))
  with check (seat_id = (select nullif(current_setting('app.seat', true), '')::int));

alter table public.revoked_token enable row level security;
alter table public.revoked_token force row level security;
grant select on public.revoked_token to renda_app;
create policy revoked_look_up on public.revoked_token for select to renda_app using (true);
grant select, insert, delete on public.revoked_token to renda_import;
create policy revoked_keep on public.revoked_token for all to renda_import using (true) with check (true);

-- The tree is written by the loader and the reorganisation, under the import role.
grant select, insert, update, delete on public.division, public.division_alias, public.division_attribute,
  public.tree_version, public.division_position, public.division_ancestor, public.lineage to renda_import;

grant usage on all sequences in schema public to renda_staff, renda_tally;
grant usage, select, update on all sequences in schema public to renda_import;

-- Who may call what.
grant execute on all functions in schema public to renda_staff, renda_import, renda_tally;
grant execute on function public.is_at_or_above(int, int) to renda_reader, renda_deputy;
grant execute on function public.public_station(text) to renda_public, renda_reader, renda_deputy, renda_auditor;
grant execute on function tally.today() to public;
grant execute on function tally.current_version() to public;
grant execute on function tally.dawn() to public;
grant execute on function tally.measures() to renda_tally, renda_app, renda_import;
grant execute on function tally.fold(int) to renda_app, renda_import;
grant execute on function tally.pairs_of(text, int[]) to renda_tally;
grant execute on function tally.facts() to renda_tally;
grant execute on function tally.rewrite() to renda_tally;
grant execute on function tally.count_pairs(text, int[]) to renda_tally;
grant execute on function tally.recount() to renda_import;
grant execute on function tally.repair() to renda_import;

-- Whatever reaches beyond its caller's scope belongs to the counting role, which holds no more than it needs.
do $$
declare f regprocedure;
begin
  for f in select oid from pg_proc
    where pronamespace in ('public'::regnamespace, 'tally'::regnamespace) and prosecdef loop
    execute format('alter function %s owner to renda_tally', f);
  end loop;
end $$;

-- It makes no more of them.
revoke create on schema public, tally from renda_tally;
