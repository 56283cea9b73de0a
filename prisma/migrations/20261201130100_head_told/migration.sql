-- The end of the chain of seals, for the service to keep outside the database.
grant create on schema audit to renda_tally;

create function audit.head() returns table (n int, hash text, "toId" text, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.n, encode(s.hash, 'hex'), s.to_id::text, s.at from audit.seal s order by s.n desc limit 1
$$;
revoke execute on function audit.head() from public;
grant execute on function audit.head() to renda_app;
alter function audit.head() owner to renda_tally;
revoke create on schema audit from renda_tally;
