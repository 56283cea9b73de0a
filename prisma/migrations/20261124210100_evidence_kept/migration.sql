-- Which of these keys of the file store belong to evidence: what the service asks before it sweeps the others away. Answers
-- keys that the caller knows already, and nothing else.
grant create on schema public, tally to renda_tally;

create function public.evidence_kept(keys uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select e.key from assessment_evidence e where e.key = any(keys)
$$;
revoke execute on function public.evidence_kept(uuid[]) from public;
grant execute on function public.evidence_kept(uuid[]) to renda_app;
alter function public.evidence_kept(uuid[]) owner to renda_tally;

revoke create on schema public, tally from renda_tally;
