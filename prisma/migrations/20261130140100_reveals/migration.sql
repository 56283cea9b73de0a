-- How often the seat that asks was shown something that is otherwise masked, within an hour. Staff do not read the trail.
grant create on schema audit to renda_tally;
create function audit.reveals_lately() returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from audit_entry e
  where e.category = 'REVEAL' and e.seat_id = (select nullif(current_setting('app.seat', true), '')::int)
    and e.at > now() - interval '1 hour'
$$;
revoke execute on function audit.reveals_lately() from public;
grant execute on function audit.reveals_lately() to renda_staff;
alter function audit.reveals_lately() owner to renda_tally;
revoke create on schema audit from renda_tally;
