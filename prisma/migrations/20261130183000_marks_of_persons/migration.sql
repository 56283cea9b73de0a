-- Marks are those of persons: whoever gives one gives it once on whatever account, sees it and corrects it from there. Deputies mark
-- those whom they sat with in the cycle, a township gives one mark, and marks come and change until 90 days after their cycle alone.

-- AlterTable
ALTER TABLE "appraisal" ADD COLUMN     "given_by_person" INTEGER;

-- What is given already. The owner of the tables, whom the wall holds back like anybody else, looks over it for this.
alter table public.appraisal no force row level security;
alter table public.seat no force row level security;
alter table public.appraisal disable trigger appraisal_is_lawful;
update public.appraisal p set given_by_person = s.person_id from public.seat s where s.id = p.seat_id and p.assessor in ('SELF', 'PEER');
alter table public.appraisal enable trigger appraisal_is_lawful;
-- Of what was given twice the last stands.
update public.appraisal p set withdrawn_at = now(), withdrawn_reason = '重复打分', version = p.version + 1
where p.assessor in ('SELF', 'PEER', 'TOWNSHIP') and p.withdrawn_at is null and exists (
  select from public.appraisal l where l.id > p.id and l.withdrawn_at is null
    and (l.card_id, l.matter, l.cycle_since, l.cycle_until, l.assessor) = (p.card_id, p.matter, p.cycle_since, p.cycle_until, p.assessor)
    and case p.assessor when 'SELF' then true when 'PEER' then l.given_by_person = p.given_by_person else l.division_id = p.division_id end);
alter table public.appraisal disable trigger appraisal_is_lawful;
update public.appraisal set occasion = '' where assessor = 'TOWNSHIP' and occasion <> '';
alter table public.appraisal enable trigger appraisal_is_lawful;
alter table public.appraisal force row level security;
alter table public.seat force row level security;

alter table public.appraisal add check ((assessor in ('SELF', 'PEER')) = (given_by_person is not null)),
  add check (assessor <> 'TOWNSHIP' or occasion = '');
drop index public.appraisal_card_id_matter_cycle_since_assessor_given_by_idx,
  public.appraisal_card_id_matter_cycle_since_assessor_division_id_o_idx;
create unique index on public.appraisal (card_id, matter, cycle_since, cycle_until) where assessor = 'SELF' and withdrawn_at is null;
create unique index on public.appraisal (card_id, matter, cycle_since, cycle_until, given_by_person)
  where assessor = 'PEER' and withdrawn_at is null;
create unique index on public.appraisal (card_id, matter, cycle_since, cycle_until, assessor, division_id, occasion)
  where assessor not in ('SELF', 'PEER') and withdrawn_at is null;

-- The wall, as it was. Whoever takes part in no cycle that is open leaves its marks as they are.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
  seat text := '(select nullif(current_setting(''app.seat'', true), '''')::int)';
  person text := '(select nullif(current_setting(''app.person'', true), '''')::int)';
  account text := '(select public.own_account())';
  open text := 'cycle_since <= tally.today() and cycle_until > tally.today() - 90';
  given text := format('assessor in (''SELF'', ''PEER'') and (given_by = %s or given_by_person = %s)', account, person);
  kept text := 'assessor not in (''SELF'', ''PEER'') and ' || writable || ' and not public.is_own_card(card_id) and ' || open;
begin
  execute format('alter policy appraisal_given on public.appraisal using (%s)', given);
  execute format('alter policy appraisal_insert on public.appraisal with check (%s and seat_id = %s and given_by = %s)', kept, seat, account);
  execute format('alter policy appraisal_update on public.appraisal using (%1$s) with check (%1$s)', kept);
  execute format('alter policy appraisal_give on public.appraisal with check (
    seat_id = %s and given_by = %s and given_by_person = %s and %s
    and case assessor when ''SELF'' then exists (select from public.mandate m where m.id = card_id)
      when ''PEER'' then not exists (select from public.mandate m where m.id = card_id)
        and exists (select from public.mandate m join public.deputy_card c on c.id = card_id
          where m.division_id = scorer_division_id and m.status = ''ACTIVE'' and m.starts_on < cycle_until and m.ends_on > cycle_since
            and m.starts_on < c.ends_on and m.ends_on > c.starts_on)
      else false end)', seat, account, person, open);
  execute format('alter policy appraisal_correct on public.appraisal using (%1$s) with check (%1$s)', given || ' and ' || open);
end $$;
