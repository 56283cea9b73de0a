-- Whoever took the own deputy's seat away is still whom records and marks are about: seats that were withdrawn say so as well.
grant create on schema public to renda_tally;
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  -- Which of some duty records are of the person whose deputy's seat the account that asks holds, or held, as well.
  create or replace function public.own_records(records int[]) returns setof int
  language sql stable security definer set search_path = public, pg_temp as $f$
    select r.id from duty_record r
    where r.id = any(records) and exists (
      select from seat mine join seat s on s.account_id = mine.account_id and s.role = 'DEPUTY' join mandate m on m.person_id = s.person_id
      where mine.id = nullif(current_setting('app.seat', true), '')::int and m.id = r.card_id)
  $f$;

  -- Whether a mandate is of the person whose deputy's seat the account that asks holds, or held.
  create or replace function public.is_own_card(card int) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $f$
    select exists (
      select from seat mine join seat s on s.account_id = mine.account_id and s.role = 'DEPUTY' join mandate m on m.person_id = s.person_id
      where mine.id = nullif(current_setting('app.seat', true), '')::int and m.id = card)
  $f$;
  execute format('set local role %I', me);
end $$;
revoke create on schema public from renda_tally;
