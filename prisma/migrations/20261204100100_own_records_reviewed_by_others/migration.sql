-- Whoever is a clerk and a deputy neither reviews nor publishes the own record, nor lets it stand.
create or replace function public.duty_record_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  moved text[] := '{place,scorer_place}';
  life text[] := '{state,published_on,objection_until,appeal_until,first_reviewed_by,second_reviewed_by,version}';
  found text[] := '{quantity,half_days,role,outcomes,matter,amount,note}';
  low bigint := coalesce(nullif(current_setting('app.write_from', true), '')::bigint, 0);
  high bigint := coalesce(nullif(current_setting('app.write_to', true), '')::bigint, 0);
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - moved = to_jsonb(new) - moved then
    return new;
  end if;
  if tg_op = 'INSERT' or (to_jsonb(old) - moved - life - found) <> (to_jsonb(new) - moved - life - found) then
    if (tg_op = 'INSERT' and new.state <> 'DECLARED')
      or (tg_op = 'UPDATE' and (old.state not in ('DECLARED', 'SENT_BACK') or new.state <> 'DECLARED')) then
      raise exception 'A duty record says what was declared: send it back to have that changed' using errcode = 'RD084';
    end if;
    if new.happened_on > tally.today() then
      raise exception 'A duty record is of what has happened' using errcode = 'RD085';
    end if;
    if new.group_id is not null and new.scorer_division_id <> new.division_id or new.card_id is not null and not exists (
      select from deputy_card c where c.id = new.card_id and c.division_id = new.scorer_division_id
        and c.starts_on <= new.happened_on and new.happened_on < c.ends_on
        and (c.division_id = new.division_id or exists (
          select from serving v where v.division_id = new.division_id and v.card_id = c.id
            and v.since <= new.happened_on and (v.until is null or new.happened_on < v.until)))
    ) then
      raise exception 'A duty record is of a deputy in office on the day, where the congress is or the deputy is registered'
        using errcode = 'RD085';
    end if;
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  if (old.state, new.state) not in (('DECLARED', 'DECLARED'), ('DECLARED', 'FIRST_REVIEWED'), ('DECLARED', 'SENT_BACK'),
    ('DECLARED', 'WITHDRAWN'), ('FIRST_REVIEWED', 'SECOND_REVIEWED'), ('FIRST_REVIEWED', 'SENT_BACK'),
    ('FIRST_REVIEWED', 'WITHDRAWN'), ('SECOND_REVIEWED', 'PUBLISHED'), ('SECOND_REVIEWED', 'SENT_BACK'),
    ('PUBLISHED', 'FINAL'), ('PUBLISHED', 'SENT_BACK'), ('FINAL', 'SENT_BACK'), ('SENT_BACK', 'DECLARED'),
    ('SENT_BACK', 'WITHDRAWN')) then
    raise exception 'A duty record is declared, reviewed twice, published and final' using errcode = 'RD084';
  end if;
  if old.state not in ('DECLARED', 'SENT_BACK', 'FIRST_REVIEWED')
    and to_jsonb(old) - moved - life <> to_jsonb(new) - moved - life then
    raise exception 'What was reviewed twice is not changed: send it back' using errcode = 'RD084';
  end if;
  if new.state = 'FIRST_REVIEWED' and new.first_reviewed_by is null or new.state = 'SECOND_REVIEWED' and new.second_reviewed_by is null then
    raise exception 'A review is somebody''s' using errcode = 'RD084';
  end if;
  if new.state = 'FINAL' and new.objection_until > tally.today() then
    raise exception 'A duty record is final when the time for objections is over' using errcode = 'RD084';
  end if;
  if current_user = 'renda_staff' then
    if new.state <> old.state and new.state in ('FIRST_REVIEWED', 'SECOND_REVIEWED', 'PUBLISHED', 'FINAL')
      and exists (select own_records(array[old.id])) then
      raise exception 'Nobody reviews or publishes what they did themselves as a deputy' using errcode = 'RD086';
    end if;
    if not (old.scorer_place >= low and old.scorer_place < high)
      and (old.state in ('SECOND_REVIEWED', 'PUBLISHED', 'FINAL') or new.state in ('SECOND_REVIEWED', 'PUBLISHED', 'FINAL')) then
      raise exception 'The division of the congress reviews a duty record for the second time and publishes it' using errcode = 'RD086';
    end if;
    if not (old.place >= low and old.place < high) and new.state not in ('SECOND_REVIEWED', 'PUBLISHED', 'FINAL', 'SENT_BACK') then
      raise exception 'A duty record is declared and reviewed first where it was done' using errcode = 'RD086';
    end if;
  end if;
  return new;
end $$;
