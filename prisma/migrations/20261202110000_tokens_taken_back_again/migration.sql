-- A token that is taken back again is remembered for as long again.
grant update (until) on public.revoked_token to renda_import;
