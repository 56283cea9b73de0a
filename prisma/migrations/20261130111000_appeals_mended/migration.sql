-- Appeals and exemptions, mended: of an appeal and a decision about its record at once only one comes to be, an appeal can be taken
-- back, nobody decides about the own record, and boards with exempt deputies cost no more for being many.

-- AlterEnum
ALTER TYPE "AppealState" ADD VALUE 'WITHDRAWN';

grant create on schema public to renda_tally;

-- Which of some duty records are of the person whose deputy's seat the account that asks holds as well.
create function public.own_records(records int[]) returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from duty_record r
  where r.id = any(records) and exists (
    select from seat mine join seat s on s.account_id = mine.account_id and s.role = 'DEPUTY' and s.withdrawn_at is null
      join mandate m on m.person_id = s.person_id
    where mine.id = nullif(current_setting('app.seat', true), '')::int and m.id = r.card_id)
$$;
revoke execute on function public.own_records(int[]) from public;
grant execute on function public.own_records(int[]) to renda_reader, renda_staff, renda_deputy, renda_import;
alter function public.own_records(int[]) owner to renda_tally;

-- What is appealed against stays as it is until that is decided. Of an appeal and a change at once, the second sees the first.
create or replace function public.duty_record_awaits_appeal() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(726183, new.id);
  if exists (select from appeal a where a.duty_record_id = new.id and a.state = 'OPEN') then
    raise exception 'An appeal against this record is open: it is decided first' using errcode = 'RD097';
  end if;
  return new;
end $$;

-- An appeal is raised in time against what was published, and decided once, by whoever had no part in it; or taken back before.
create or replace function public.appeal_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  decided text[] := '{state,decided_on,reason,decided_by,version}';
  r duty_record;
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  end if;
  if tg_op = 'INSERT' then
    -- What is raised or done at once has been written when this is read.
    perform pg_advisory_xact_lock(726183, new.duty_record_id);
    select * into r from duty_record d where d.id = new.duty_record_id;
    if new.state <> 'OPEN' or r.state not in ('PUBLISHED', 'FINAL') or new.raised_on <> tally.today()
      or new.raised_on >= coalesce(r.appeal_until, r.objection_until)
      or (new.scorer_division_id, new.scorer_place) <> (r.scorer_division_id, r.scorer_place) then
      raise exception 'An appeal is raised in time against a record that was published' using errcode = 'RD095';
    end if;
    if exists (select from appeal a where a.duty_record_id = new.duty_record_id and a.state = 'OPEN') then
      raise exception 'An appeal against this record is open already' using errcode = 'RD095';
    end if;
    return new;
  end if;
  if old.state <> 'OPEN' or new.state = 'OPEN' or to_jsonb(old) - moved - decided <> to_jsonb(new) - moved - decided then
    raise exception 'An appeal is decided once, and not changed' using errcode = 'RD095';
  end if;
  if new.state = 'WITHDRAWN' then
    if new.decided_by is not null then
      raise exception 'What is taken back is not decided' using errcode = 'RD095';
    end if;
    return new;
  end if;
  select * into r from duty_record d where d.id = new.duty_record_id;
  if new.decided_by in (r.declared_by, r.first_reviewed_by, r.second_reviewed_by) or exists (select own_records(array[r.id])) then
    raise exception 'An appeal is decided by somebody who had no part in the record' using errcode = 'RD096';
  end if;
  return new;
end $$;

-- The wall: whoever raised it takes it back, where the record was made; and the deputy. The new state has no name before this
-- migration is written down.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  seat text := '(select nullif(current_setting(''app.seat'', true), '''')::int)';
begin
  execute format('create policy appeal_withdraw on public.appeal for update to renda_staff using (state = ''OPEN'' and %1$s)
    with check (state::text = ''WITHDRAWN'' and %1$s)', writable);
  grant update (state, decided_on, reason, version) on public.appeal to renda_deputy;
  create policy appeal_take_back on public.appeal for update to renda_deputy
    using (state = 'OPEN' and exists (select from public.duty_record r where r.id = duty_record_id))
    with check (state::text = 'WITHDRAWN' and exists (select from public.duty_record r where r.id = duty_record_id));
  execute format('create policy case_event_take_back on public.case_event for insert to renda_deputy with check (
    noun = ''appeal'' and move = ''withdraw'' and seat_id = %s and exists (select from public.appeal a
      where a.id = case_id and a.division_id = case_event.division_id and a.place = case_event.place))', seat);
  execute format('alter policy case_event_raise on public.case_event with check (
    noun = ''dutyRecord'' and move in (''appeal'', ''withdrawAppeal'', ''withdraw'') and seat_id = %s and exists (
      select from public.duty_record r where r.id = case_id and r.division_id = case_event.division_id and r.place = case_event.place))', seat);
end $$;

-- As before; which rules a board is graded by is found once for each version, and how many are left once for each board.
create or replace function public.score_ranked(divisions int[], sets int[], sinces date[], untils date[])
returns table (at int, subject_id int, total numeric, categories jsonb, rank int, ranked int, grade int, best_grade int, is_barred boolean, place bigint, person_id int)
language sql stable set search_path = public, pg_temp as $$
  with board as materialized (
    select * from score_boards(divisions, sets, sinces, untils)
  ), exempt as materialized (
    select distinct q.at::int as at, e.card_id
    from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
      join rule_set s on s.id = q.set_id and s.subject = 'DEPUTY'
      join score_exemption e on e.division_id = q.division_id and e.since < q.until and e.since < coalesce(e.until, 'infinity')
        and q.since < coalesce(e.until, 'infinity')
  ), affected as materialized (
    select distinct x.at, sets[x.at] as set_id from exempt x
  ), root as materialized (
    select distinct i.set_id, i.root_id from rule_items_applied(array(select distinct a.set_id from affected a)) i
  ), left_over as materialized (
    select b.*, t.root_id, rank() over (partition by b.at order by b.total desc)::int as newly, count(*) over (partition by b.at)::int as many
    from board b join affected a on a.at = b.at left join root t on t.set_id = a.set_id
    where not exists (select from exempt x where x.at = b.at and x.card_id = b.subject_id)
  ), counted as materialized (
    select l.at, count(*)::int as many from left_over l group by l.at
  )
  select b.* from board b where not exists (select from affected a where a.at = b.at)
  union all
  select l.at, l.subject_id, l.total, l.categories, l.newly, l.many, (
      select g.id from rule_grade g
      where g.rule_set_id = l.root_id and g.number >= coalesce(l.best_grade, 0) and (g.least is null or l.total >= g.least)
        and (g.quota is null or l.newly <= g.quota) and (g.share is null or l.newly * 100 <= g.share * l.many)
      order by g.number limit 1
    ), l.best_grade, l.is_barred, l.place, l.person_id
  from left_over l
  union all
  select b.at, b.subject_id, b.total, b.categories, null, coalesce(c.many, 0), null, b.best_grade, b.is_barred, b.place, b.person_id
  from board b join exempt x on x.at = b.at and x.card_id = b.subject_id left join counted c on c.at = b.at
$$;

revoke create on schema public from renda_tally;
