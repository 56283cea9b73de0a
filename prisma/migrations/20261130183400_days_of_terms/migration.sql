-- From when until when the terms of congresses last, which is public: over these days rules of whole terms score whoever is in office,
-- whichever division it is asked from.
grant create on schema public to renda_tally;
create function public.days_of_terms(divisions int[]) returns table (division_id int, starts_on date, ends_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.division_id, t.starts_on, t.ends_on from term t where t.division_id = any(divisions)
$$;
revoke execute on function public.days_of_terms(int[]) from public;
grant execute on function public.days_of_terms(int[]) to renda_reader, renda_staff, renda_deputy;
alter function public.days_of_terms(int[]) owner to renda_tally;
revoke create on schema public from renda_tally;
