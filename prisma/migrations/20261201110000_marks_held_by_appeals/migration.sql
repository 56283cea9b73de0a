-- Which marks may be given now is told as it is demanded: none in a matter that is appealed against, and none about oneself.
grant create on schema public to renda_tally;

-- Which of some (card, matter, cycle) an open appeal holds, told to those who read at the congress of the card or where it is registered.
create function public.held_marks(cards int[], matters text[], sinces date[], untils date[]) returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select q.at::int
  from unnest(cards, matters, sinces, untils) with ordinality as q (card_id, matter, since, until, at)
  where exists (
    select from appeal a
    where a.card_id = q.card_id and a.matter = q.matter and (a.cycle_since, a.cycle_until) = (q.since, q.until) and a.state = 'OPEN'
      and ((a.scorer_place >= nullif(current_setting('app.read_from', true), '')::bigint
          and a.scorer_place < nullif(current_setting('app.read_to', true), '')::bigint)
        or exists (select from serving s where s.card_id = a.card_id
          and s.place >= nullif(current_setting('app.read_from', true), '')::bigint
          and s.place < nullif(current_setting('app.read_to', true), '')::bigint)))
$$;

-- The cards of the person who asks, on whatever seat of the same account.
create function public.own_cards() returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.id
  from seat mine join seat s on s.account_id = mine.account_id and s.role = 'DEPUTY' join mandate m on m.person_id = s.person_id
  where mine.id = nullif(current_setting('app.seat', true), '')::int
$$;
revoke execute on function public.held_marks(int[], text[], date[], date[]), public.own_cards() from public;
grant execute on function public.held_marks(int[], text[], date[], date[]), public.own_cards() to renda_reader, renda_staff, renda_deputy;
alter function public.held_marks(int[], text[], date[], date[]) owner to renda_tally;
alter function public.own_cards() owner to renda_tally;
revoke create on schema public from renda_tally;
