-- The moment at which what is read was true. A standby knows it by the last change it has taken in, and before the first
-- one by its last checkpoint: an idle one says earlier than it might, never later.
create function tally.moment() returns timestamptz language sql stable parallel safe as $$
  select case when pg_catalog.pg_is_in_recovery()
    then coalesce(pg_catalog.pg_last_xact_replay_timestamp(), (select checkpoint_time from pg_catalog.pg_control_checkpoint()))
    else pg_catalog.now() end
$$;
grant execute on function tally.moment() to renda_reader, renda_staff, renda_deputy, renda_auditor;
