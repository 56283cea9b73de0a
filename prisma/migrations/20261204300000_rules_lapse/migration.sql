-- Scoring rules that have lost what they add to lapse, as everything inherited does: what is stored, and until when is appealed,
-- goes by the nearest rules that stand, as what is shown does.

-- As before, of those that stand: a version stands that is in force with all that it adds to.
create or replace function tally.rules_applied(on_day date, low bigint, high bigint)
returns table (division_id int, subject public."RuleSubject", set_id int, root_id int, latest date)
language sql stable set search_path = public, pg_temp as $$
  with recursive candidate as materialized (
    select a.descendant_id, a.depth, o.id, o.subject, o.extends_id, o.effective_from
    from rule_set o join division_ancestor a on a.version = tally.current_version() and a.ancestor_id = o.division_id
      join division d on d.id = a.descendant_id and d.place >= low and d.place < high
    where o.state <> 'DRAFT' and o.effective_from <= on_day and (o.effective_to is null or o.effective_to > on_day)
  ), version as materialized (
    select distinct c.id, c.extends_id, c.effective_from from candidate c
  ), standing as (
    select v.id, v.id as root_id, v.effective_from as latest from version v where v.extends_id is null
    union all
    select v.id, s.root_id, greatest(s.latest, v.effective_from) from standing s join version v on v.extends_id = s.id
  )
  select distinct on (c.descendant_id, c.subject) c.descendant_id, c.subject, c.id, s.root_id, s.latest
  from candidate c join standing s on s.id = c.id
  order by c.descendant_id, c.subject, c.depth, c.effective_from desc, c.id desc
$$;
