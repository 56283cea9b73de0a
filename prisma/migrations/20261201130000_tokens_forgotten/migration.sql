-- A token that was taken back is remembered until it has run out by itself.
grant create on schema public to renda_tally;

-- Forgets so many of those that have, and answers how many they were.
create function public.forget_tokens(most int) returns int
language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from revoked_token where jti in (select jti from revoked_token where until < now() order by until limit most)
    returning 1
  )
  select count(*)::int from gone
$$;
revoke execute on function public.forget_tokens(int) from public;
grant execute on function public.forget_tokens(int) to renda_app;
alter function public.forget_tokens(int) owner to renda_tally;
revoke create on schema public from renda_tally;

grant select, delete on public.revoked_token to renda_tally;
create policy revoked_read on public.revoked_token for select to renda_tally using (true);
create policy revoked_forget on public.revoked_token for delete to renda_tally using (until < now());
