-- What a station puts up for everybody, and the messages that people without an account leave there.

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('RECEIVED', 'ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "MessageReason" AS ENUM ('UNRELATED', 'ABUSIVE', 'UNCLEAR', 'DUPLICATE', 'ELSEWHERE', 'PRIVATE');

-- AlterTable
ALTER TABLE "audit_entry" ALTER COLUMN "seat_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "station_notice" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "station_id" INTEGER NOT NULL,
    "hours" TEXT,
    "month_days" INTEGER[],
    "weekdays" INTEGER[],
    "topics" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "station_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "station_id" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "card_id" INTEGER,
    "state" "MessageState" NOT NULL DEFAULT 'RECEIVED',
    "reason" "MessageReason",
    "opinion_id" INTEGER,
    "left_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "receipt_hash" TEXT NOT NULL,
    "key_hash" TEXT,
    "request_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_contact" (
    "message_id" INTEGER NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "phone" TEXT NOT NULL,

    CONSTRAINT "message_contact_pkey" PRIMARY KEY ("message_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "station_notice_station_id_key" ON "station_notice"("station_id");

-- CreateIndex
CREATE INDEX "station_notice_place_id_idx" ON "station_notice"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "station_notice_division_id_place_id_key" ON "station_notice"("division_id", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "station_notice_division_id_place_station_id_key" ON "station_notice"("division_id", "place", "station_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_receipt_hash_key" ON "message"("receipt_hash");

-- CreateIndex
CREATE INDEX "message_place_state_id_idx" ON "message"("place", "state", "id");

-- CreateIndex
CREATE INDEX "message_division_id_place_station_id_idx" ON "message"("division_id", "place", "station_id");

-- CreateIndex
CREATE INDEX "message_station_id_left_at_idx" ON "message"("station_id", "left_at");

-- CreateIndex
CREATE INDEX "message_card_id_idx" ON "message"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_division_id_place_id_key" ON "message"("division_id", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_station_id_key_hash_key" ON "message"("station_id", "key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "message_division_id_place_opinion_id_key" ON "message"("division_id", "place", "opinion_id");

-- CreateIndex
CREATE INDEX "message_contact_place_message_id_idx" ON "message_contact"("place", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_contact_division_id_place_message_id_key" ON "message_contact"("division_id", "place", "message_id");

-- AddForeignKey
ALTER TABLE "station_notice" ADD CONSTRAINT "station_notice_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "station_notice" ADD CONSTRAINT "station_notice_division_id_place_station_id_fkey" FOREIGN KEY ("division_id", "place", "station_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_division_id_place_station_id_fkey" FOREIGN KEY ("division_id", "place", "station_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "deputy_card"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_division_id_place_opinion_id_fkey" FOREIGN KEY ("division_id", "place", "opinion_id") REFERENCES "opinion"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "message_contact" ADD CONSTRAINT "message_contact_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "message_contact" ADD CONSTRAINT "message_contact_division_id_place_message_id_fkey" FOREIGN KEY ("division_id", "place", "message_id") REFERENCES "message"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

alter table public.station_notice
  add check (char_length(hours) <= 200),
  add check (month_days <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]),
  add check (weekdays <@ array[1,2,3,4,5,6,7]),
  add check (cardinality(topics) <= 12);
alter table public.message
  add check (char_length(content) between 1 and 2000),
  add check ((state = 'RECEIVED') = (decided_at is null)),
  add check ((state = 'DECLINED') = (reason is not null)),
  add check ((state = 'ACCEPTED') = (opinion_id is not null));

-- What was left is decided once, and nothing else of it changes.
create function public.message_is_decided_once() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'RECEIVED' and (new.state, new.reason, new.opinion_id) is distinct from (old.state, old.reason, old.opinion_id) then
    raise exception 'This message was decided on already' using errcode = 'RD100';
  end if;
  if (new.content, new.card_id, new.station_id, new.left_at, new.receipt_hash, new.request_hash)
    is distinct from (old.content, old.card_id, old.station_id, old.left_at, old.receipt_hash, old.request_hash) then
    raise exception 'What was left at a station stays as it was left' using errcode = 'RD101';
  end if;
  return new;
end $$;
revoke execute on function public.message_is_decided_once() from public;
create trigger message_is_decided_once before update on public.message
  for each row execute function public.message_is_decided_once();

-- The wall. A notice is read like its station. Messages and how to reach whoever left them are for those who write there:
-- what nobody has looked through yet is for nobody above, and for no analyst.
do $$
declare
  t text;
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  writable text := 'place >= ' || format(bound, 'write_from') || ' and place < ' || format(bound, 'write_to');
begin
  foreach t in array '{station_notice,message,message_contact}'::text[] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('grant select on public.%I to renda_reader, renda_staff, renda_deputy, renda_auditor', t);
    execute format('grant select, insert, update, delete on public.%I to renda_import', t);
    execute format('create policy %I on public.%I for all to renda_import using (true) with check (true)', t || '_import', t);
    execute format('grant select on public.%I to renda_tally', t);
    execute format('create policy %I on public.%I for select to renda_tally using (true)', t || '_tally', t);
  end loop;
  execute format('create policy station_notice_read on public.station_notice for select to renda_reader, renda_staff using (%s)', readable);
  grant insert, update on public.station_notice to renda_staff;
  execute format('create policy station_notice_insert on public.station_notice for insert to renda_staff with check (%s)', writable);
  execute format('create policy station_notice_update on public.station_notice for update to renda_staff using (%1$s) with check (%1$s)', writable);
  execute format('create policy message_keep on public.message for select to renda_staff using (%s)', writable);
  grant update on public.message to renda_staff;
  execute format('create policy message_decide on public.message for update to renda_staff using (%1$s) with check (%1$s)', writable);
  execute format('create policy message_contact_keep on public.message_contact for select to renda_staff using (%s)', writable);
  -- The public comes in through one function, which checks the code of the door.
  grant insert on public.message, public.message_contact, public.audit_entry to renda_tally;
  create policy message_leave on public.message for insert to renda_tally with check (true);
  create policy message_contact_leave on public.message_contact for insert to renda_tally with check (true);
  create policy audit_leave on public.audit_entry for insert to renda_tally with check (seat_id is null);
end $$;
grant usage on sequence public.station_notice_id_seq to renda_staff;
grant usage on sequence public.message_id_seq to renda_tally;
grant usage, select, update on sequence public.station_notice_id_seq, public.message_id_seq to renda_import;

grant create on schema public to renda_tally;

-- The deputies who come to a station now.
create function public.deputies_at(station int) returns setof public.deputy_card
language sql stable security definer set search_path = public, pg_temp as $$
  select c.* from station_assignment a join serving v on v.id = a.serving_id join deputy_card c on c.id = v.card_id
  where a.station_id = station and a.since <= tally.today() and (a.until is null or a.until > tally.today())
    and (v.until is null or v.until > tally.today()) and c.status = 'ACTIVE' and c.ends_on > tally.today()
$$;
revoke execute on function public.deputies_at(int) from public;
alter function public.deputies_at(int) owner to renda_tally;

-- What anybody may see of one open station, by the code printed on its door.
do $migrate$
declare me text := current_user;
begin
  set local role renda_tally;
  execute $make$
create or replace function public.public_station(printed text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('id', s.id, 'kind', s.kind, 'name', s.name, 'division', d.full_name, 'address', s.address,
    'hours', n.hours, 'monthDays', coalesce(to_jsonb(n.month_days), '[]'), 'weekdays', coalesce(to_jsonb(n.weekdays), '[]'),
    'topics', coalesce(to_jsonb(n.topics), '[]'), 'isSynthetic', s.is_synthetic,
    'deputies', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'level', c.level, 'electoralUnit', c.electoral_unit,
        'post', c.post, 'termNumber', c.term_number) order by c.level, c.id)
      from deputies_at(s.id) c
    ), '[]'))
  from station s join division d on d.id = s.division_id left join station_notice n on n.station_id = s.id
  where s.public_code = printed and s.closed_on is null
$$
$make$;
  execute format('set local role %I', me);
end $migrate$;

-- Leaves a message at the open station of a printed code. Answers what came of it, and never who or what else is there.
-- The same key with the same words is the same message; a station takes so many in an hour and in a day.
create function public.leave_message(printed text, said text, phone text, deputy int, receipt text, key text, request text)
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  door station;
  known message;
  made int;
  hourly constant int := 60;
  daily constant int := 300;
  wait int;
begin
  select * into door from station s where s.public_code = printed and s.closed_on is null;
  if not found then return jsonb_build_object('refused', 'NOT_FOUND'); end if;
  -- One at a time for each station, so that neither a key nor a limit is passed twice at once.
  perform pg_advisory_xact_lock(726178, door.id);
  if key is not null then
    select * into known from message m where m.station_id = door.id and m.key_hash = key;
    if found and known.request_hash <> request then return jsonb_build_object('refused', 'KEY_REUSED'); end if;
    if found then return jsonb_build_object('station', door.name, 'leftAt', known.left_at, 'isRepeated', true); end if;
  end if;
  select ceil(extract(epoch from max(x.free) - now()))::int into wait from (
    (select m.left_at + interval '1 hour' as free from message m where m.station_id = door.id
     and m.left_at > now() - interval '1 hour' order by m.left_at desc offset hourly - 1 limit 1)
    union all
    (select m.left_at + interval '1 day' from message m where m.station_id = door.id
     and m.left_at > now() - interval '1 day' order by m.left_at desc offset daily - 1 limit 1)
  ) x;
  if wait is not null then return jsonb_build_object('refused', 'BUSY', 'retryAfter', greatest(wait, 1)); end if;
  if deputy is not null and not exists (select from deputies_at(door.id) c where c.id = deputy) then
    return jsonb_build_object('refused', 'INVALID');
  end if;
  insert into message (division_id, place, station_id, content, card_id, receipt_hash, key_hash, request_hash)
  values (door.division_id, door.place, door.id, said, deputy, receipt, key, request) returning id into made;
  if phone is not null then
    insert into message_contact (message_id, division_id, place, phone) values (made, door.division_id, door.place, phone);
  end if;
  insert into audit_entry (division_id, place, action, target, target_id)
  values (door.division_id, door.place, 'publicLeaveMessage', 'Message', made);
  return jsonb_build_object('station', door.name, 'leftAt', now(), 'isRepeated', false);
end $$;

-- What has come of the one message whose receipt this is: nothing of who handles it, and nothing of any other.
create function public.public_message(receipt text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('station', s.name, 'leftAt', m.left_at, 'decidedAt', m.decided_at, 'reason', m.reason,
    'state', case
      when m.state <> 'ACCEPTED' then m.state::text
      when o.withdrawn_at is not null then 'CLOSED'
      else (array['ACCEPTED', 'HANDLED', 'ANSWERED', 'RESOLVED', 'CLOSED'])[
        array_position(array['RECEIVED', 'ASSIGNED', 'ANSWERED', 'RESOLVED', 'DECLINED'], o.state::text)] end,
    'answer', case when o.withdrawn_at is null then o.answer end, 'answeredOn', case when o.withdrawn_at is null then o.answered_on end,
    'outcome', case when o.withdrawn_at is null then o.outcome end, 'resolvedOn', case when o.withdrawn_at is null then o.resolved_on end)
  from message m join station s on s.id = m.station_id left join opinion o on o.id = m.opinion_id
  where m.receipt_hash = receipt
$$;
revoke execute on function public.leave_message(text, text, text, int, text, text, text), public.public_message(text) from public;
grant execute on function public.leave_message(text, text, text, int, text, text, text) to renda_public;
grant execute on function public.public_message(text) to renda_public, renda_reader, renda_staff, renda_deputy, renda_auditor;
alter function public.leave_message(text, text, text, int, text, text, text) owner to renda_tally;
alter function public.public_message(text) owner to renda_tally;
revoke create on schema public from renda_tally;
