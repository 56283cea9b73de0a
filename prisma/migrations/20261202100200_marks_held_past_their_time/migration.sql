-- What an open appeal takes of the time in which marks are given is given back, once that has run out meanwhile; and the own mark of
-- whoever appeals is held by none: it is the deputy's to correct.

grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- Whether marks of a cycle that has been over for 90 days are given, corrected and withdrawn still: for 30 days from an appeal being
  -- upheld, or from one being rejected or taken back that was raised while they were, and by which they were held until they were no
  -- more. Of the latter those give none that were raised 180 days after the end of the cycle, or later: else time could be had without
  -- end. It is told to those who read at the congress of the card or where it is registered: of others nobody asks who appeals.
  create or replace function public.marks_reopened(card int, of_matter text, since date, until date) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $f$
  declare
    closes date := until + 90;
    said record;
  begin
    if tally.today() < closes then
      return false;
    end if;
    for said in
      select a.state, a.raised_on, a.decided_on from appeal a
      where a.card_id = card and a.matter = of_matter and (a.cycle_since, a.cycle_until) = (since, until) and a.state <> 'OPEN'
        and ((a.scorer_place >= nullif(current_setting('app.read_from', true), '')::bigint
            and a.scorer_place < nullif(current_setting('app.read_to', true), '')::bigint)
          or exists (select from serving s where s.card_id = a.card_id
            and s.place >= nullif(current_setting('app.read_from', true), '')::bigint
            and s.place < nullif(current_setting('app.read_to', true), '')::bigint))
      order by a.id
    loop
      if said.state = 'UPHELD' then
        closes := greatest(closes, said.decided_on + 30);
      elsif said.raised_on < least(closes, until + 180) and said.decided_on >= closes then
        closes := said.decided_on + 30;
      end if;
    end loop;
    return tally.today() < closes;
  end $f$;

  -- As before, but for the own mark.
  create or replace function public.contested_marks(marks int[]) returns setof int
  language sql stable security definer set search_path = public, pg_temp as $f$
    select p.id from appraisal p
    where p.id = any(marks) and p.withdrawn_at is null and p.assessor <> 'SELF' and exists (
        select from appeal a where a.card_id = p.card_id and a.matter = p.matter
          and (a.cycle_since, a.cycle_until) = (p.cycle_since, p.cycle_until) and a.state = 'OPEN')
      and (p.given_by = own_account() or p.given_by_person = nullif(current_setting('app.person', true), '')::int
        or (not is_own_card(p.card_id)
          and exists (select from seat s where s.id = nullif(current_setting('app.seat', true), '')::int and s.role <> 'DEPUTY')
          and ((p.place >= nullif(current_setting('app.read_from', true), '')::bigint
              and p.place < nullif(current_setting('app.read_to', true), '')::bigint)
            or (p.scorer_place >= nullif(current_setting('app.read_from', true), '')::bigint
              and p.scorer_place < nullif(current_setting('app.read_to', true), '')::bigint))))
  $f$;

  -- As before, but for the own mark, of which nothing is said against.
  create or replace function public.appraisal_awaits_appeal() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $f$
  begin
    -- Of an appeal and a mark at once, the second sees the first.
    perform pg_advisory_xact_lock(726184, new.card_id & 255);
    if new.assessor <> 'SELF' and exists (select from appeal a where a.card_id = new.card_id and a.matter = new.matter
      and (a.cycle_since, a.cycle_until) = (new.cycle_since, new.cycle_until) and a.state = 'OPEN') then
      -- Deputies who mark each other are not told who appeals.
      if current_setting('role', true) = 'renda_deputy' then
        raise exception 'These marks cannot be given or changed now' using errcode = 'RD097';
      end if;
      raise exception 'An appeal against these marks is open: it is decided first' using errcode = 'RD097';
    end if;
    return new;
  end $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
