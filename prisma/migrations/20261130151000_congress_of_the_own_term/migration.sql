-- A deputy who reads the own term reads whose it is: the congress that it belongs to.
create policy congress_own on public.congress for select to renda_deputy
  using (exists (select from public.term t where t.congress_id = congress.id));
grant select on public.congress to renda_deputy;
