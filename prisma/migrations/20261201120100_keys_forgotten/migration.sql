-- The key of a request is kept for thirty days: nobody sends one again after that. Those of sheets are kept for good, for a sheet
-- that is taken in twice counts twice.
grant create on schema public to renda_tally;

-- Forgets so many of the keys that are older, and answers how many they were.
create function public.forget_keys(most int) returns int
language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from idempotency where (seat_id, key) in (
      select seat_id, key from idempotency where at < now() - interval '30 days' and key not like 'import-%' order by at limit most)
    returning 1
  )
  select count(*)::int from gone
$$;
revoke execute on function public.forget_keys(int) from public;
grant execute on function public.forget_keys(int) to renda_app;
alter function public.forget_keys(int) owner to renda_tally;
revoke create on schema public from renda_tally;

grant select (seat_id, key, at), delete on public.idempotency to renda_tally;
create policy idempotency_read on public.idempotency for select to renda_tally using (true);
create policy idempotency_forget on public.idempotency for delete to renda_tally
  using (at < now() - interval '30 days' and key not like 'import-%');
