-- A stamp that changes with the tree, so that a copy of it kept in memory knows whether it is still true.
create table public.tree_stamp (
  id int primary key default 1 check (id = 1),
  stamp bigint not null
);
insert into public.tree_stamp (stamp) values (1);
grant select on public.tree_stamp to renda_public, renda_reader, renda_staff, renda_deputy, renda_auditor, renda_app, renda_tally;
grant select, update on public.tree_stamp to renda_import;

create function public.stamp_tree() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  update tree_stamp set stamp = stamp + 1;
  return null;
end $$;
revoke execute on function public.stamp_tree() from public;

create trigger stamp_division after insert or update or delete on public.division
  for each statement execute function public.stamp_tree();
create trigger stamp_alias after insert or update or delete on public.division_alias
  for each statement execute function public.stamp_tree();
create trigger stamp_truncate after truncate on public.division
  for each statement execute function public.stamp_tree();
