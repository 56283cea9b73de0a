-- Why an exemption ended, or was taken back, is kept with it.
ALTER TABLE "score_exemption" ADD COLUMN     "ended_reason" TEXT;

alter table public.score_exemption add check (ended_reason is null or until is not null);

-- Whoever is exempt is so for one reason at a time; what was said of it stays, but for its end and the reason of that.
create or replace function public.score_exemption_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(old) - '{place,until,ended_reason,version}'::text[] <> to_jsonb(new) - '{place,until,ended_reason,version}'::text[] then
      raise exception 'Of an exemption only the end is changed' using errcode = 'RD098';
    end if;
    if new.until is not distinct from old.until then
      return new;
    end if;
  end if;
  perform pg_advisory_xact_lock(726182, new.card_id);
  if exists (select from score_exemption e where e.card_id = new.card_id and e.id <> new.id and e.since < coalesce(e.until, 'infinity')
    and new.since < coalesce(new.until, 'infinity') and e.since < coalesce(new.until, 'infinity') and new.since < coalesce(e.until, 'infinity')) then
    raise exception 'This deputy is exempt already over some of these days' using errcode = 'RD098';
  end if;
  return new;
end $$;
