-- Which scores are kept, how they are kept right, and how they are read.
grant create on schema public, tally to renda_tally;

-- The version that applies to each division on a day, and the top of what it adds to; `latest`: since when all that counts does.
create function tally.rules_applied(on_day date, low bigint, high bigint)
returns table (division_id int, subject public."RuleSubject", set_id int, root_id int, latest date)
language sql stable set search_path = public, pg_temp as $$
  with recursive nearest as materialized (
    select distinct on (a.descendant_id, o.subject) a.descendant_id, o.subject, o.id
    from rule_set o join division_ancestor a on a.version = tally.current_version() and a.ancestor_id = o.division_id
      join division d on d.id = a.descendant_id and d.place >= low and d.place < high
    where o.state <> 'DRAFT' and o.effective_from <= on_day and (o.effective_to is null or o.effective_to > on_day)
    order by a.descendant_id, o.subject, a.depth, o.effective_from desc, o.id desc
  ), chain as (
    select s.id as set_id, s.id as member_id, s.extends_id, s.effective_from from rule_set s where s.id in (select n.id from nearest n)
    union all
    select c.set_id, b.id, b.extends_id, b.effective_from from chain c join rule_set b on b.id = c.extends_id
  )
  select n.descendant_id, n.subject, n.id, c.root_id, c.latest
  from nearest n join (
    select c.set_id, max(c.member_id) filter (where c.extends_id is null) as root_id, max(c.effective_from) as latest from chain c group by 1
  ) c on c.set_id = n.id
$$;

-- The days of the cycle of a version that a day lies in: no row where it has none then.
create function tally.cycle_of(rules int, of_division int, on_day date) returns table (since date, until date)
language sql stable set search_path = public, pg_temp as $$
  select c.since, c.until from rule_set s cross join lateral (
    select date_trunc('month', on_day)::date as since, (date_trunc('month', on_day) + interval '1 month')::date as until where s.cycle = 'MONTH'
    union all
    select date_trunc('quarter', on_day)::date, (date_trunc('quarter', on_day) + interval '3 months')::date where s.cycle = 'QUARTER'
    union all
    select h.since, (h.since + interval '6 months')::date
    from (select make_date(extract(year from on_day)::int, case when extract(month from on_day) < 7 then 1 else 7 end, 1) as since) h
    where s.cycle = 'HALF_YEAR'
    union all
    select date_trunc('year', on_day)::date, (date_trunc('year', on_day) + interval '1 year')::date where s.cycle = 'YEAR'
    union all
    select t.starts_on, t.ends_on from term t where s.cycle = 'TERM' and t.division_id = of_division and t.starts_on <= on_day and on_day < t.ends_on
    union all
    select s.window_from, s.window_to where s.cycle = 'CUSTOM' and s.window_from <= on_day and on_day < s.window_to
  ) c where s.id = rules
$$;

-- By what the divisions within a range that score anybody do it in the cycle of a day: by the version in force on its first day;
-- where there was none then, or one of another cycle, by that of the day, from its own first day on.
create function tally.boards_of(on_day date, low bigint, high bigint)
returns table (division_id int, set_id int, subject public."RuleSubject", since date, until date)
language sql stable set search_path = public, pg_temp as $$
  with asked as materialized (
    select a.*, c.since, c.until from tally.rules_applied(on_day, low, high) a cross join lateral tally.cycle_of(a.root_id, a.division_id, on_day) c
    where case a.subject when 'DEPUTY' then exists (
      select from mandate m where m.division_id = a.division_id and m.starts_on < c.until and m.ends_on > c.since)
      else exists (select from deputy_group g where g.division_id = a.division_id and g.formed_on < c.until
        and (g.dissolved_on is null or g.dissolved_on > c.since)) end
  ), begun as materialized (
    select d.since as first, a.* from (select distinct q.since from asked q) d cross join lateral tally.rules_applied(d.since, low, high) a
  )
  select q.division_id, coalesce(b.set_id, q.set_id), q.subject, case when b.set_id is null then greatest(q.since, q.latest) else q.since end, q.until
  from asked q left join lateral (
    select b.set_id from begun b cross join lateral tally.cycle_of(b.root_id, b.division_id, on_day) c
    where b.first = q.since and b.division_id = q.division_id and b.subject = q.subject and c.since = q.since and c.until = q.until
  ) b on true
$$;

-- Sees to it that there are boards for the cycles of a day, the cycles before, and those that there are boards for already. Where
-- other rules apply than did, the board that stood is shown until its successor is complete.
create function tally.expect_boards(low bigint, high bigint, of_old boolean) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  days date[] := array[tally.today()];
  made int;
begin
  days := days || array(select distinct b.since - 1 from tally.boards_of(tally.today(), low, high) b order by 1 desc limit 12);
  if of_old then
    days := days || array(select distinct b.until - 1 from tally.score_board b join division d on d.id = b.division_id
      where d.place >= low and d.place < high and b.until <= tally.today());
  end if;
  insert into tally.score_board (division_id, set_id, subject, since, until, replaces)
  select distinct on (b.division_id, b.set_id, b.since, b.until) b.division_id, b.set_id, b.subject, b.since, b.until, (
    select o.id from tally.score_board o where o.division_id = b.division_id and o.subject = b.subject and o.until = b.until
      and o.computed_at is not null order by o.id desc limit 1)
  from unnest(days) u (day) cross join lateral tally.boards_of(u.day, low, high) b where b.since < b.until
  order by b.division_id, b.set_id, b.since, b.until on conflict do nothing;
  get diagnostics made = row_count;
  return made;
end $$;

-- Rules that are published, or end, may be others for all beneath their owner.
create function tally.rules_published() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform tally.expect_boards(d.place, d.place_end, true) from division d where d.id = new.division_id;
  return null;
end $$;
-- When all is written: a version ends as its successor is published.
create constraint trigger rules_published after update on public.rule_set deferrable initially deferred for each row
  when (new.state <> 'DRAFT' and (old.state, old.effective_to) is distinct from (new.state, new.effective_to))
  execute function tally.rules_published();

-- Completes so many boards that are not; answers whether there were any.
create function tally.reckon_boards(many int) returns int language plpgsql set search_path = public, pg_temp as $$
declare
  boards int[];
begin
  boards := array(
    select b.id from tally.score_board b where b.computed_at is null order by b.until desc, b.id limit many for update skip locked);
  if boards = '{}' then return 0; end if;
  perform tally.retally(array_agg(w.kind), array_agg(w.subject_id)) from (
    select distinct 'd'::"char" as kind, m.id as subject_id from tally.score_board b join mandate m on m.division_id = b.division_id
      and m.starts_on < b.until and m.ends_on > b.since where b.id = any(boards) and b.subject = 'DEPUTY'
    union
    select 'g', g.id from tally.score_board b join deputy_group g on g.division_id = b.division_id and g.formed_on < b.until
      and (g.dissolved_on is null or g.dissolved_on > b.since) where b.id = any(boards) and b.subject = 'GROUP'
    except select t.kind, t.subject_id from tally.tallied t
  ) w having count(*) > 0;
  delete from tally.score s where s.board_id = any(boards);
  insert into tally.score (board_id, subject_id, total, categories, best_grade, is_barred, due_on) select r.* from tally.reckon(boards) r;
  delete from tally.score_board o using tally.score_board b where b.id = any(boards) and o.id = b.replaces;
  update tally.score_board set computed_at = now(), replaces = null where id = any(boards);
  return 1;
end $$;

-- Works out anew what was touched, or what comes due; where nothing was, some of the boards that are not complete. Answers whether
-- there may be more to do. Any process may; one at a time takes marks away, while nobody works on boards; several work on boards,
-- each on others. Whatever changes under their hands leaves marks, which are there when they are done.
create function tally.reckon_scores(most int default 2000, boards_at_once int default 100) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kinds "char"[];
  subjects int[];
  boards int[];
  k "char";
begin
  if (select max(day) from tally.score_day) is not distinct from tally.today() and not exists (select from tally.score_mark)
    and not exists (select from tally.score s where s.due_on <= tally.today()) then
    if not pg_try_advisory_xact_lock_shared(726190) then return 0; end if;
    return tally.reckon_boards(boards_at_once);
  end if;
  if not pg_try_advisory_xact_lock(726190) then return 0; end if;
  if (select max(day) from tally.score_day) is distinct from tally.today() then
    delete from tally.score_day;
    insert into tally.score_day values (tally.today());
    perform tally.expect_boards(0::bigint, 9223372036854775807, false);
    return 1;
  end if;
  if exists (select from tally.score_mark where kind = 'w') then
    delete from tally.score_mark;
    delete from tally.score;
    delete from tally.fact;
    delete from tally.tallied;
    update tally.score_board set computed_at = null, replaces = null;
    return 1;
  end if;
  -- Whatever is tallied from here on sees what was marked so far.
  if not exists (select from tally.score_board) then
    delete from tally.score_mark;
    return 0;
  end if;
  with gone as (
    delete from tally.score_mark where ctid = any(array(select ctid from tally.score_mark limit most)) returning kind, subject_id
  ), touched as (
    select g.kind, g.subject_id from gone g where g.kind <> 'a'
    union
    select 'd', t.card_id from gone g join attendance t on t.activity_id = g.subject_id where g.kind = 'a'
    union
    select 'g', v.group_id from gone g join activity v on v.id = g.subject_id where g.kind = 'a' and v.group_id is not null
    union
    (select case b.subject when 'DEPUTY' then 'd' else 'g' end::"char", s.subject_id from tally.score s
      join tally.score_board b on b.id = s.board_id where s.due_on <= tally.today() limit most)
  )
  select array_agg(t.kind), array_agg(t.subject_id) into kinds, subjects from touched t;
  if subjects is not null then
    perform tally.retally(array_agg(t.kind), array_agg(t.subject_id))
    from unnest(kinds, subjects) u (kind, subject_id) join tally.tallied t using (kind, subject_id);
    foreach k in array '{d,g}'::"char"[] loop
      declare
        named int[] := array(select u.subject_id from unnest(kinds, subjects) u (kind, subject_id) where u.kind = k);
      begin
        -- Where they are, or were, scored.
        boards := array(select b.id from tally.score_board b where b.computed_at is not null
          and b.subject = case k when 'd' then 'DEPUTY' else 'GROUP' end::"RuleSubject" and (b.division_id in (
            select m.division_id from mandate m where k = 'd' and m.id = any(named)
            union select g.division_id from deputy_group g where k = 'g' and g.id = any(named))
            or b.id in (select s.board_id from tally.score s where s.subject_id = any(named))));
        continue when boards = '{}';
        -- Whoever is scored by now and was not, or the other way round, is tallied from the beginning.
        perform tally.retally(array_agg(k), array_agg(u.subject_id)) from unnest(named) u (subject_id)
        where not exists (select from tally.tallied t where t.kind = k and t.subject_id = u.subject_id);
        delete from tally.score s where s.board_id = any(boards) and s.subject_id = any(named);
        insert into tally.score (board_id, subject_id, total, categories, best_grade, is_barred, due_on) select r.* from tally.reckon(boards, named) r;
      end;
    end loop;
  end if;
  return 1;
end $$;

-- What somebody's score is worth by the records as they are, and what conditions leave of grades.
create function public.score_marks(subjects int[], sets int[], sinces date[], untils date[])
returns table (at int, total numeric, categories jsonb, best_grade int, is_barred boolean)
language sql stable set search_path = public, pg_temp as $$
  with asked as materialized (
    select q.at::int, q.subject_id, q.set_id, q.since, q.until, s.subject
    from unnest(subjects, sets, sinces, untils) with ordinality as q (subject_id, set_id, since, until, at) join rule_set s on s.id = q.set_id
  ), root as materialized (
    select distinct i.set_id, i.root_id from rule_items_applied((select array_agg(distinct u) from unnest(sets) u)) i
  ), scored as materialized (
    select a.*, t.total, t.categories from score_totals(subjects, sets, sinces, untils) t join asked a on a.at = t.at
  ), condition as materialized (
    select r.set_id, c.* from root r join rule_condition c on c.rule_set_id = r.root_id
  ), declared as materialized (
    select s.at, s.set_id, d.* from scored s join duty_record d on s.subject = 'DEPUTY' and d.card_id = s.subject_id
      and d.happened_on >= s.since and d.happened_on < s.until
    where exists (select from condition c where c.count is not null)
    union all
    select s.at, s.set_id, d.* from scored s join deputy_group g on g.id = s.subject_id join duty_record d on s.subject = 'GROUP'
      and d.division_id = g.division_id and d.place = g.place and d.group_id = s.subject_id and d.happened_on >= s.since and d.happened_on < s.until
    where exists (select from condition c where c.count is not null)
  ), happened as (
    select d.at, c.id, count(*) as times from declared d join condition c on c.set_id = d.set_id and d.kind = any(c.kinds)
      and (coalesce(cardinality(c.outcomes), 0) = 0 or d.outcomes && c.outcomes) and (c.matter is null or d.matter = c.matter)
    where d.state = 'FINAL' or (d.state = 'PUBLISHED' and d.objection_until <= tally.today())
    group by 1, 2
  ), struck as (
    select s.at, max(c.best_grade) as best_grade, bool_or(c.bars_award) as is_barred
    from scored s join condition c on c.set_id = s.set_id left join happened h on h.at = s.at and h.id = c.id
    where (c.below is not null and coalesce((s.categories ->> c.category)::numeric, 0) < c.below) or c.count <= h.times
    group by 1
  )
  select s.at, trim_scale(s.total), (select coalesce(jsonb_object_agg(e.key, trim_scale(e.value::numeric)), '{}') from jsonb_each_text(s.categories) e),
    k.best_grade, coalesce(k.is_barred, false)
  from scored s left join struck k on k.at = s.at
$$;
grant execute on function public.score_marks(int[], int[], date[], date[]) to renda_tally;

-- Everybody whom a division scores, or would score, over a time: as it is stored, and anew, from the records, whatever bears a
-- mark or came due; all of it where nothing is stored, or so much is marked that looking through that takes longer.
create or replace function public.score_boards(divisions int[], sets int[], sinces date[], untils date[])
returns table (at int, subject_id int, total numeric, categories jsonb, rank int, ranked int, grade int, best_grade int, is_barred boolean, place bigint, person_id int)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  is_trusted boolean := (select count(*) <= 5000 and count(*) filter (where m.kind = 'w') = 0 from (select k.kind from tally.score_mark k limit 5001) m);
begin
  return query
  with board as materialized (
    select q.at::int, q.division_id, q.set_id, q.since, q.until, s.subject, b.id as board_id
    from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
      join rule_set s on s.id = q.set_id
      left join tally.score_board b on is_trusted and b.division_id = q.division_id and b.set_id = q.set_id and b.since = q.since
        and b.until = q.until and b.computed_at is not null
  ), member as materialized (
    select b.*, 'd'::"char" as kind, m.id as subject_id, m.place, m.person_id
    from board b join mandate m on b.subject = 'DEPUTY' and m.division_id = b.division_id and m.starts_on < b.until and m.ends_on > b.since
    union all
    select b.*, 'g', g.id, g.place, null
    from board b join deputy_group g on b.subject = 'GROUP' and g.division_id = b.division_id and g.formed_on < b.until
      and (g.dissolved_on is null or g.dissolved_on > b.since)
  ), marked as materialized (
    select k.kind, k.subject_id from tally.score_mark k where is_trusted and k.kind in ('d', 'g')
    union
    select 'd', t.card_id from tally.score_mark k join attendance t on t.activity_id = k.subject_id where is_trusted and k.kind = 'a'
    union
    select 'g', v.group_id from tally.score_mark k join activity v on v.id = k.subject_id where is_trusted and k.kind = 'a'
  ), kept as materialized (
    select m.*, s.total, s.categories, s.best_grade, s.is_barred, s.board_id is null or coalesce(s.due_on <= tally.today(), false)
      or exists (select from marked k where k.kind = m.kind and k.subject_id = m.subject_id) as is_touched
    from member m left join tally.score s on s.board_id = m.board_id and s.subject_id = m.subject_id
  ), numbered as materialized (
    select k.*, row_number() over (order by k.at, k.subject_id) as n from kept k where k.is_touched
  ), list as materialized (
    select array_agg(n.subject_id order by n.n) as subjects, array_agg(n.set_id order by n.n) as sets,
      array_agg(n.since order by n.n) as sinces, array_agg(n.until order by n.n) as untils from numbered n
  ), anew as (
    select n.at, n.set_id, n.subject_id, n.place, n.person_id, m.total, m.categories, m.best_grade, m.is_barred
    from list l cross join score_marks(l.subjects, l.sets, l.sinces, l.untils) m join numbered n on n.n = m.at
    where l.subjects is not null
    union all
    select k.at, k.set_id, k.subject_id, k.place, k.person_id, k.total, k.categories, k.best_grade, k.is_barred from kept k where not k.is_touched
  ), ranked as materialized (
    select a.*, rank() over (partition by a.at order by a.total desc)::int as rank, count(*) over (partition by a.at)::int as ranked from anew a
  ), root as materialized (
    select distinct i.set_id, i.root_id from rule_items_applied(array(select distinct b.set_id from board b)) i
  ), given as materialized (
    select r.set_id, g.* from root r join rule_grade g on g.rule_set_id = r.root_id
  )
  select s.at, s.subject_id, s.total, s.categories, s.rank, s.ranked, (
      select g.id from given g
      where g.set_id = s.set_id and g.number >= coalesce(s.best_grade, 0) and (g.least is null or s.total >= g.least)
        and (g.quota is null or s.rank <= g.quota) and (g.share is null or s.rank * 100 <= g.share * s.ranked)
      order by g.number limit 1
    ), s.best_grade, s.is_barred, s.place, s.person_id
  from ranked s;
end $$;

-- What is shown of a division by some rules over some days: whether that is stored, since when, and, where other rules are still
-- being reckoned with, by which it is reckoned meanwhile and how far the new ones have come, in hundredths.
create function public.score_standing(divisions int[], sets int[], sinces date[], untils date[])
returns table (at int, set_id int, since date, until date, computed_at timestamptz, is_stale boolean, progress int)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.at::int, coalesce(o.set_id, q.set_id), coalesce(o.since, q.since), coalesce(o.until, q.until),
    coalesce(o.computed_at, b.computed_at), o.id is not null, case when b.id is not null and b.computed_at is null then (
      select (100 * count(x.computed_at) / count(*))::int from tally.score_board x where x.set_id = b.set_id and x.until = b.until) end
  from unnest(divisions, sets, sinces, untils) with ordinality as q (division_id, set_id, since, until, at)
    left join tally.score_board b on b.division_id = q.division_id and b.set_id = q.set_id and b.since = q.since and b.until = q.until
    left join tally.score_board o on b.computed_at is null and o.id = b.replaces and o.computed_at is not null
  order by 1
$$;

grant execute on function tally.facts_of("char"[], int[]), tally.retally("char"[], int[]),
  tally.worth("RuleFormula", "RuleMeasure", boolean, bigint, bigint, bigint, numeric[], bigint[], bigint, bigint), tally.rules_of(int[]),
  tally.matches_of(int[]), tally.reckon(int[], int[]), tally.rules_applied(date, bigint, bigint), tally.cycle_of(int, int, date),
  tally.boards_of(date, bigint, bigint), tally.reckon_boards(int) to renda_tally;
grant execute on function tally.reckon_scores(int, int) to renda_app, renda_import;
grant execute on function public.score_standing(int[], int[], date[], date[]) to renda_reader, renda_staff, renda_deputy;
alter function tally.expect_boards(bigint, bigint, boolean) owner to renda_tally;
alter function tally.rules_published() owner to renda_tally;
alter function tally.reckon_scores(int, int) owner to renda_tally;
alter function public.score_standing(int[], int[], date[], date[]) owner to renda_tally;
revoke create on schema public, tally from renda_tally;
