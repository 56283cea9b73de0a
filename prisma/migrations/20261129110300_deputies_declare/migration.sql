-- A deputy declares what the own person did, and nothing else: the record, its audit line, and the memory of its key.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
begin
  grant insert on public.duty_record, public.audit_entry, public.idempotency to renda_deputy;
  grant select, update on public.idempotency to renda_deputy;
  grant usage on sequence public.duty_record_id_seq, public.audit_entry_id_seq to renda_deputy;
  execute format('create policy duty_record_declare on public.duty_record for insert to renda_deputy with check (
    state = ''DECLARED'' and %s and exists (select from public.mandate m where m.id = card_id))', readable);
  execute format('create policy audit_declare on public.audit_entry for insert to renda_deputy with check (%s
    and target = ''DutyRecord'' and seat_id = (select nullif(current_setting(''app.seat'', true), '''')::int))', readable);
  alter policy idempotency_own on public.idempotency to renda_staff, renda_deputy;
end $$;
