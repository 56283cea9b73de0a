-- Demonstration sites (示范点) with their history: since when, until when, by whose word and why. What stood on the
-- station itself moves into a table of its own, and the counts go on from there.
grant create on schema public, tally to renda_tally;

-- CreateEnum
CREATE TYPE "DemonstrationEnd" AS ENUM ('WITHDRAWN', 'RAISED', 'CLOSED');

-- CreateTable
CREATE TABLE "demonstration" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "station_id" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "granted_on" DATE NOT NULL,
    "reason" TEXT,
    "document" TEXT,
    "ended_on" DATE,
    "end" "DemonstrationEnd",
    "end_reason" TEXT,
    "end_document" TEXT,

    CONSTRAINT "demonstration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "demonstration_division_id_place_station_id_idx" ON "demonstration"("division_id", "place", "station_id");

-- CreateIndex
CREATE INDEX "demonstration_place_id_idx" ON "demonstration"("place", "id");

-- AddForeignKey
ALTER TABLE "demonstration" ADD CONSTRAINT "demonstration_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "demonstration" ADD CONSTRAINT "demonstration_division_id_place_station_id_fkey" FOREIGN KEY ("division_id", "place", "station_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.demonstration
  add check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY')),
  add check (granted_on <= ended_on),
  add check ((ended_on is null) = ("end" is null)),
  add check ("end" is not distinct from 'WITHDRAWN' or (end_reason is null and end_document is null));

-- What is on record moves over before anything counts it: the counts have it already, on the same days. The owner of the
-- tables, whom the wall holds back like anybody else, looks over it for this one statement.
alter table public.station no force row level security;
insert into public.demonstration (division_id, place, station_id, level, granted_on, ended_on, "end")
select division_id, place, id, demonstration, demonstration_on, closed_on,
  case when closed_on is not null then 'CLOSED'::public."DemonstrationEnd" end
from public.station where demonstration is not null order by id;
alter table public.station force row level security;

drop trigger tally_demonstration_insert on public.station;
drop trigger tally_demonstration_update on public.station;
drop trigger tally_demonstration_delete on public.station;
drop function tally.demonstration_insert();
drop function tally.demonstration_update();
drop function tally.demonstration_delete();
drop view tally.of_demonstration;
alter table public.station drop column demonstration, drop column demonstration_on;

call tally.measure('demonstration', 'public.demonstration',
  '{demonstration_province,demonstration_prefecture,demonstration_county}', $q$
  select division_id, on_date, sign * (level = 'PROVINCE')::int as demonstration_province,
    sign * (level = 'PREFECTURE')::int as demonstration_prefecture, sign * (level = 'COUNTY')::int as demonstration_county
  from %1$s s, lateral (values (s.granted_on, 1), (s.ended_on, -1)) as v (on_date, sign) where on_date is not null $q$);

-- A station is a site of one level at a time, and only while it is open. Holds the station still, so that two who name it
-- at once do not miss each other.
create function public.demonstration_is_lawful() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare opened date; closed date;
begin
  select s.opened_on, s.closed_on into opened, closed from station s where s.id = new.station_id for no key update;
  if new.granted_on < opened or new.granted_on > closed or coalesce(new.ended_on, 'infinity') > closed then
    raise exception 'A station is a demonstration site only while it is open' using errcode = 'RD061';
  end if;
  if exists (
    select from demonstration d where d.station_id = new.station_id and d.id <> new.id
      and d.granted_on < coalesce(d.ended_on, 'infinity') and new.granted_on < coalesce(new.ended_on, 'infinity')
      and d.granted_on < coalesce(new.ended_on, 'infinity') and new.granted_on < coalesce(d.ended_on, 'infinity')
  ) then
    raise exception 'A station is a demonstration site of one level at a time' using errcode = 'RD061';
  end if;
  return new;
end $$;
create trigger demonstration_is_lawful before insert or update of station_id, granted_on, ended_on on public.demonstration
  for each row execute function public.demonstration_is_lawful();

-- A station that closes is no example any more.
create function public.demonstrations_follow_station() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if exists (
    select from demonstration d where d.station_id = new.id and (d.granted_on < new.opened_on or d.granted_on > new.closed_on)
  ) then
    raise exception 'A station is a demonstration site only while it is open' using errcode = 'RD061';
  end if;
  update demonstration d set ended_on = new.closed_on, "end" = 'CLOSED', end_reason = null, end_document = null
  where d.station_id = new.id and coalesce(d.ended_on, 'infinity') > new.closed_on;
  return null;
end $$;
create trigger demonstrations_follow_station after update of opened_on, closed_on on public.station
  for each row when ((old.opened_on, old.closed_on) is distinct from (new.opened_on, new.closed_on))
  execute function public.demonstrations_follow_station();

-- The wall.
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
begin
  alter table public.demonstration enable row level security;
  alter table public.demonstration force row level security;
  grant select on public.demonstration to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_tally;
  grant insert, update on public.demonstration to renda_staff;
  grant select, insert, update, delete on public.demonstration to renda_import;
  execute format('create policy demonstration_read on public.demonstration for select to renda_reader, renda_staff using (%s)', readable);
  execute format('create policy demonstration_insert on public.demonstration for insert to renda_staff with check (%s)', writable);
  execute format('create policy demonstration_update on public.demonstration for update to renda_staff using (%1$s) with check (%1$s)', writable);
  create policy demonstration_import on public.demonstration for all to renda_import using (true) with check (true);
  create policy demonstration_tally on public.demonstration for select to renda_tally using (true);
  -- A deputy sees of a station what is told of it.
  create policy demonstration_own on public.demonstration for select to renda_deputy
    using (exists (select from public.station s where s.id = station_id));
end $$;

grant usage on sequence public.demonstration_id_seq to renda_staff, renda_tally;
grant usage, select, update on sequence public.demonstration_id_seq to renda_import;
grant select on tally.of_demonstration to renda_tally;

do $$
declare f regprocedure;
begin
  for f in select oid from pg_proc
    where pronamespace = 'tally'::regnamespace and proname like 'demonstration\_%' and prosecdef loop
    execute format('alter function %s owner to renda_tally', f);
  end loop;
end $$;
revoke create on schema public, tally from renda_tally;
