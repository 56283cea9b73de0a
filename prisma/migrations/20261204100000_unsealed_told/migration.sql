-- Which entry waits to be sealed longest, for the service to say that nothing is sealed any more; none where all are.
grant create on schema audit to renda_tally;

create function audit.waits_for_seal() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select min(e.id) from audit_entry e where e.id > coalesce((select max(s.to_id) from audit.seal s), 0)
$$;
revoke execute on function audit.waits_for_seal() from public;
grant execute on function audit.waits_for_seal() to renda_app;
alter function audit.waits_for_seal() owner to renda_tally;
revoke create on schema audit from renda_tally;
