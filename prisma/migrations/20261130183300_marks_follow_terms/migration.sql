-- What rules of whole terms score goes by the term: where its days are corrected, those of the marks go with them.
create or replace function public.appraisal_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  told text[] := '{place,scorer_place,points,assessors,version,withdrawn_at,withdrawn_reason}';
begin
  if tg_op = 'UPDATE' then
    -- Only what follows the term is done in this role's name.
    if current_user = 'renda_tally' then
      moved := moved || '{cycle_since,cycle_until}'::text[];
    end if;
    if to_jsonb(old) - moved = to_jsonb(new) - moved then
      return new;
    end if;
    if to_jsonb(old) - told <> to_jsonb(new) - told then
      raise exception 'Of a mark only the points are corrected' using errcode = 'RD105';
    end if;
    if old.withdrawn_at is not null then
      raise exception 'A mark that was withdrawn stays as it is' using errcode = 'RD105';
    end if;
    if (old.points, old.assessors) = (new.points, new.assessors) then
      return new;
    end if;
  end if;
  if not exists (
    select from rule_item i join rule_set s on s.id = i.rule_set_id
    where i.source = 'MARKS' and i.matter = new.matter and s.state <> 'DRAFT' and new.assessor = any(i.assessors)
      and new.points between i.amount_from * new.assessors and i.amount_to * new.assessors
      and is_at_or_above(s.division_id, new.scorer_division_id)) then
    raise exception 'A mark is given in a matter of published rules, by a kind of assessor that they name, within the range'
      using errcode = 'RD105';
  end if;
  if tg_op = 'INSERT' and (
    (new.assessor in ('SELF', 'PEER', 'COMMITTEE') and new.division_id <> new.scorer_division_id) or not exists (
      select from deputy_card c where c.id = new.card_id and c.division_id = new.scorer_division_id
        and c.starts_on < new.cycle_until and new.cycle_since < c.ends_on
        and (c.division_id = new.division_id or exists (
          select from serving v where v.division_id = new.division_id and v.card_id = c.id
            and v.since < new.cycle_until and (v.until is null or new.cycle_since < v.until))))) then
    raise exception 'A mark is given to a deputy in office in its cycle, where the congress is or the deputy is registered in it'
      using errcode = 'RD105';
  end if;
  return new;
end $$;

grant create on schema public to renda_tally;
create function public.appraisals_follow_term() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update appraisal set cycle_since = new.starts_on, cycle_until = new.ends_on
  where scorer_division_id = new.division_id and scorer_place = new.place and (cycle_since, cycle_until) = (old.starts_on, old.ends_on);
  return null;
end $$;
create trigger appraisals_follow_term after update of starts_on, ends_on on public.term for each row
  when ((old.starts_on, old.ends_on) is distinct from (new.starts_on, new.ends_on)) execute function public.appraisals_follow_term();
alter function public.appraisals_follow_term() owner to renda_tally;
revoke create on schema public from renda_tally;
grant update (cycle_since, cycle_until) on public.appraisal to renda_tally;
create policy appraisal_follow on public.appraisal for update to renda_tally using (true) with check (true);
