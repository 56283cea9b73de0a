-- How to reach whoever left a message is read by those who keep the station alone: what the functions do for the public
-- writes it, and reads it nowhere.
revoke select on public.message_contact from renda_tally;
drop policy message_contact_tally on public.message_contact;
