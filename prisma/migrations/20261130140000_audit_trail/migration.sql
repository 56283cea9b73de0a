-- The audit trail: only added to, in a partition for each month, and sealed in batches into a chain of hashes.
create schema audit;
grant usage on schema audit to renda_reader, renda_staff, renda_deputy, renda_auditor, renda_app, renda_tally, renda_sheets, renda_import;

create type "AuditKind" as enum ('WRITE', 'DENIAL', 'REVEAL', 'READ');

alter table public.audit_entry rename to audit_entry_before;
alter table public.audit_entry_before rename constraint audit_entry_pkey to audit_entry_before_pkey;
alter index public.audit_entry_place_id_idx rename to audit_entry_before_place_id_idx;
alter index public.audit_entry_division_id_place_id_key rename to audit_entry_before_division_id_place_id_key;
alter table public.audit_entry_before rename constraint audit_entry_division_id_place_fkey to audit_entry_before_fkey;

-- The number of an entry. Its transaction is known by a number of its own before that, so that whoever reads how far the
-- sequence is knows which transactions hold the numbers so far.
create function audit.next_id() returns bigint language sql volatile set search_path = pg_catalog, pg_temp as $$
  select case when pg_current_xact_id() is not null then nextval('public.audit_entry_id_seq') end
$$;
revoke execute on function audit.next_id() from public;
grant execute on function audit.next_id() to renda_staff, renda_deputy, renda_sheets, renda_import, renda_tally;

create table public.audit_entry (
    "id" bigint not null default audit.next_id(),
    "division_id" integer not null,
    "place" bigint not null,
    "category" "AuditKind" not null default 'WRITE',
    "seat_id" integer,
    "action" text not null,
    "target" text not null,
    "target_id" integer,
    "at" timestamptz(3) not null default current_timestamp,
    "lines" integer,
    "note" text,
    constraint "audit_entry_pkey" primary key ("id", "at")
) partition by range ("at");
create index "audit_entry_place_id_idx" on public.audit_entry ("place", "id");
create index "audit_entry_division_id_id_idx" on public.audit_entry ("division_id", "id");
alter table public.audit_entry add constraint "audit_entry_division_id_place_fkey" foreign key ("division_id", "place")
  references public.division ("id", "place") on delete no action on update cascade deferrable;

-- Nothing is changed or taken out. A reorganisation moves divisions, and their entries with them: the place alone, and to
-- where the division is.
create function audit.refuse_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'place' = to_jsonb(old) - 'place'
    and exists (select from division d where d.id = new.division_id and d.place = new.place) then
    return new;
  end if;
  raise exception 'The audit trail is only added to' using errcode = 'RD110';
end $$;
create trigger audit_entry_stays before update or delete on public.audit_entry
  for each row execute function audit.refuse_change();
create trigger audit_entry_stays_whole before truncate on public.audit_entry
  for each statement execute function audit.refuse_change();

-- What no month was made for, because a clock jumped: an act is never refused for want of a partition.
create table audit.entry_rest partition of public.audit_entry default;
alter table audit.entry_rest enable row level security;
alter table audit.entry_rest force row level security;
create trigger stays_whole before truncate on audit.entry_rest for each statement execute function audit.refuse_change();

create function audit.name_of(month date) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select 'entry_' || to_char(month, 'YYYY_MM')
$$;
create function audit.first_moment(month date) returns timestamptz language sql immutable set search_path = pg_catalog, pg_temp as $$
  select month::timestamp at time zone 'Asia/Shanghai'
$$;

-- Makes the partition of a month, a month of the clocks in Beijing. It is attached, which no writer waits for.
create function audit.make_month(month date) returns boolean language plpgsql set search_path = public, pg_temp as $$
declare
  name text := audit.name_of(month);
begin
  if to_regclass('audit.' || name) is not null then return false; end if;
  execute format('create table audit.%I (like public.audit_entry including defaults)', name);
  execute format('alter table public.audit_entry attach partition audit.%I for values from (%L) to (%L)', name,
    audit.first_moment(month), audit.first_moment((month + interval '1 month')::date));
  execute format('alter table audit.%I enable row level security', name);
  execute format('alter table audit.%I force row level security', name);
  -- How often a seat was shown something lately is asked before it is shown more.
  execute format('create index on audit.%I (seat_id, at) where category = ''REVEAL''', name);
  execute format('create trigger stays_whole before truncate on audit.%I for each statement execute function audit.refuse_change()', name);
  return true;
exception
  -- The rest holds entries of that month: a clock was wrong. They stay there, and the month with them.
  when check_violation then return false;
end $$;

-- Makes this month's partition and those of the next two. It belongs to the owner of the table, because nobody else may add
-- a partition, and takes no argument.
create function audit.prepare() returns int language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
  made int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('renda audit months'));
  for n in 0..2 loop
    if audit.make_month((date_trunc('month', now() at time zone 'Asia/Shanghai') + make_interval(months => n))::date) then
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

-- What was on record goes over. The owner is bound by its own wall, unless it is told otherwise for this moment.
alter table public.audit_entry_before no force row level security;
do $$
declare
  month date;
begin
  perform audit.prepare();
  for month in select distinct date_trunc('month', at at time zone 'Asia/Shanghai')::date from public.audit_entry_before loop
    perform audit.make_month(month);
  end loop;
end $$;
insert into public.audit_entry (id, division_id, place, seat_id, action, target, target_id, at, lines)
select id, division_id, place, seat_id, action, target, target_id, at, lines from public.audit_entry_before;
do $$
begin
  if (select count(*) from public.audit_entry) <> (select count(*) from public.audit_entry_before) then
    raise exception 'Not all of the audit went over';
  end if;
end $$;
alter sequence public.audit_entry_id_seq as bigint;
alter sequence public.audit_entry_id_seq owned by public.audit_entry.id;
drop table public.audit_entry_before;

-- The chain. A seal holds what it was made from: number, moment and hash of each entry, so that one that was changed can be
-- told from its neighbours.
create table audit.seal (
  n int primary key,
  after_id bigint not null,
  to_id bigint not null check (to_id > after_id),
  entries int not null check (entries > 0),
  leaves bytea not null,
  digest bytea not null,
  previous bytea not null,
  hash bytea not null,
  algorithm text not null default 'SHA-256',
  at timestamptz(3) not null
);
create trigger seal_stays before update or delete on audit.seal for each row execute function audit.refuse_change();
create trigger seal_stays_whole before truncate on audit.seal for each statement execute function audit.refuse_change();
-- How far the sequence was, and the first transaction that had not begun by then: once all before it have ended, no entry
-- up to there can come any more.
create table audit.mark (
  last_id bigint primary key,
  horizon xid8 not null
);

-- Canonical bytes: each field as the number of its bytes, a colon and its text, or as a hyphen where there is none.
create function audit.net(value text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when value is null then '-' else octet_length(value) || ':' || value end
$$;
create function audit.milliseconds(moment timestamptz) returns bigint language sql immutable set search_path = pg_catalog, pg_temp as $$
  select round(extract(epoch from moment) * 1000)::bigint
$$;
create function audit.leaf(e public.audit_entry) returns bytea language sql immutable set search_path = audit, pg_catalog, pg_temp as $$
  select int8send(e.id) || int8send(milliseconds(e.at)) || sha256(convert_to(
    net('renda audit 1') || net(e.id::text) || net(milliseconds(e.at)::text) || net(e.division_id::text) || net(e.category::text)
    || net(e.seat_id::text) || net(e.action) || net(e.target) || net(e.target_id::text) || net(e.lines::text) || net(e.note), 'UTF8'))
$$;
create function audit.hash_of(s audit.seal) returns bytea language sql immutable set search_path = audit, pg_catalog, pg_temp as $$
  select sha256(convert_to(
    net('renda seal 1') || net(s.n::text) || net(s.after_id::text) || net(s.to_id::text) || net(s.entries::text)
    || net(encode(s.digest, 'hex')) || net(encode(s.previous, 'hex')) || net(s.algorithm) || net(milliseconds(s.at)::text), 'UTF8'))
$$;

-- Seals what is settled, at most so many entries, and answers how many. One at a time; writers never wait for it.
create function audit.seal_settled(most int default 10000) returns int language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  settled bigint;
  taken bigint;
  last audit.seal;
  next audit.seal;
begin
  if not pg_try_advisory_xact_lock(hashtext('renda audit seal')) then return 0; end if;
  -- Of another server: this database was restored from a dump, and counts transactions anew.
  delete from audit.mark m where m.horizon > pg_snapshot_xmax(pg_current_snapshot());
  select max(m.last_id) into settled from audit.mark m where m.horizon <= pg_snapshot_xmin(pg_current_snapshot());
  delete from audit.mark m where m.last_id < settled;
  select * into last from audit.seal order by n desc limit 1;
  next.after_id := coalesce(last.to_id, 0);
  next.entries := 0;
  if settled > next.after_id then
    select count(*), max(x.id), string_agg(x.leaf, ''::bytea order by x.id) into next.entries, next.to_id, next.leaves
    from (select e.id, audit.leaf(e) as leaf from audit_entry e where e.id > next.after_id and e.id <= settled
      order by e.id limit most) x;
    if next.entries > 0 then
      next.n := coalesce(last.n, 0) + 1;
      next.algorithm := 'SHA-256';
      next.at := clock_timestamp()::timestamptz(3);
      next.digest := sha256(next.leaves);
      next.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
      next.hash := audit.hash_of(next);
      insert into audit.seal select next.*;
    end if;
  end if;
  select s.last_value into taken from audit_entry_id_seq s where s.is_called;
  insert into audit.mark (last_id, horizon) select taken, pg_snapshot_xmax(pg_current_snapshot())
  where taken > greatest(next.after_id, coalesce(settled, 0)) on conflict do nothing;
  return next.entries;
end $$;

-- Puts on record what was refused and what was read, together and after the fact, in the name of the seats that did it.
-- What belongs to no division is the nation's.
create function audit.note(entries jsonb) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  top int := (select d.id from division d where d.code = '0');
  noted int;
begin
  insert into audit_entry (category, division_id, place, seat_id, action, target, lines, note)
  select e.kind::"AuditKind", d.id, d.place, e.seat, e.action, e.target, e.lines, e.note
  from jsonb_to_recordset(entries) e (kind text, division int, seat int, action text, target text, lines int, note text)
  join division d on d.id = coalesce(e.division, top)
  where e.kind in ('DENIAL', 'READ');
  get diagnostics noted = row_count;
  return noted;
end $$;

-- That months were dropped is an entry itself. For the function beneath alone.
create function audit.note_pruned(bound date, rows bigint) returns void language sql security definer
set search_path = public, pg_temp as $$
  insert into audit_entry (division_id, place, action, target, lines, note)
  select d.id, d.place, 'pruneAudit', 'AuditEntry', rows, bound::text from division d where d.code = '0'
$$;

-- Drops the months that ended so many days ago, 183 at least, and answers how many entries that were. For the owner.
create function audit.prune(days int) returns bigint language plpgsql set search_path = public, pg_temp as $$
declare
  month record;
  dropped bigint := 0;
  here bigint;
  bound date;
begin
  if days < 183 then
    raise exception 'The audit trail is kept for 183 days at least' using errcode = 'RD111';
  end if;
  for month in
    select c.relname::text as name, to_date(substr(c.relname, 7), 'YYYY_MM') + interval '1 month' as ends
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'public.audit_entry'::regclass and c.relname ~ '^entry_\d{4}_\d\d$' order by 1
  loop
    continue when audit.first_moment(month.ends::date) > now() - make_interval(days => days);
    execute format('alter table audit.%I no force row level security', month.name);
    execute format('select count(*) from audit.%I e where e.id > coalesce((select max(to_id) from audit.seal), 0)', month.name) into here;
    if here > 0 then raise exception 'Not all of % is sealed', month.name using errcode = 'RD112'; end if;
    execute format('select count(*) from audit.%I', month.name) into here;
    execute format('drop table audit.%I', month.name);
    dropped := dropped + here;
    bound := month.ends;
  end loop;
  if bound is not null then perform audit.note_pruned(bound, dropped); end if;
  return dropped;
end $$;

-- The wall.
alter table public.audit_entry enable row level security;
alter table public.audit_entry force row level security;
alter table audit.seal enable row level security;
alter table audit.seal force row level security;
alter table audit.mark enable row level security;
alter table audit.mark force row level security;
grant select, insert on audit.seal to renda_tally;
grant select, insert, delete on audit.mark to renda_tally;
create policy seal_keep on audit.seal for all to renda_tally using (true) with check (true);
create policy seal_owner on audit.seal for select to renda_owner using (true);
create policy mark_keep on audit.mark for all to renda_tally using (true) with check (true);
grant select on public.audit_entry to renda_reader, renda_staff, renda_deputy, renda_auditor;
grant insert on public.audit_entry to renda_staff, renda_deputy;
grant select, insert on public.audit_entry to renda_import, renda_tally, renda_sheets;
grant usage on sequence public.audit_entry_id_seq to renda_staff, renda_deputy, renda_sheets, renda_import, renda_tally;
grant select on sequence public.audit_entry_id_seq to renda_tally;
grant update on sequence public.audit_entry_id_seq to renda_import;
do $$
declare
  bound text := '(select nullif(current_setting(''app.%s'', true), '''')::bigint)';
  readable text := 'place >= ' || format(bound, 'read_from') || ' and place < ' || format(bound, 'read_to');
  own text := 'seat_id = (select nullif(current_setting(''app.seat'', true), '''')::int)';
begin
  execute format('create policy audit_read on public.audit_entry for select to renda_auditor using (%s)', readable);
  execute format('create policy audit_write on public.audit_entry for insert to renda_staff
    with check (%s and %s and category in (''WRITE'', ''REVEAL''))', readable, own);
  execute format('create policy audit_declare on public.audit_entry for insert to renda_deputy
    with check (%s and %s and category = ''WRITE'' and target in (''DutyRecord'', ''Appeal''))', readable, own);
  execute format('create policy audit_sheets_in on public.audit_entry for insert to renda_sheets
    with check (%s and %s and category = ''WRITE'')', readable, own);
  execute format('create policy audit_sheets on public.audit_entry for select to renda_sheets using (%s and %s)', readable, own);
  create policy audit_entry_import on public.audit_entry for select to renda_import using (true);
  create policy audit_entry_import_in on public.audit_entry for insert to renda_import with check (true);
  create policy audit_entry_tally on public.audit_entry for select to renda_tally using (true);
  create policy audit_entry_tally_in on public.audit_entry for insert to renda_tally with check (true);
end $$;

revoke execute on function audit.refuse_change(), audit.name_of(date), audit.first_moment(date), audit.make_month(date),
  audit.prepare(), audit.net(text), audit.milliseconds(timestamptz), audit.leaf(public.audit_entry), audit.hash_of(audit.seal),
  audit.seal_settled(int), audit.note(jsonb), audit.note_pruned(date, bigint), audit.prune(int) from public;
grant execute on function audit.net(text), audit.milliseconds(timestamptz), audit.leaf(public.audit_entry), audit.hash_of(audit.seal)
  to renda_tally;
grant execute on function audit.prepare() to renda_app;
grant create on schema audit to renda_tally;
grant execute on function audit.seal_settled(int), audit.note(jsonb) to renda_app;
alter function audit.seal_settled(int) owner to renda_tally;
alter function audit.note(jsonb) owner to renda_tally;
alter function audit.note_pruned(date, bigint) owner to renda_tally;
revoke create on schema audit from renda_tally;
-- What is the counting role's now is its own to hand out.
do $$
declare me text := current_user;
begin
  set local role renda_tally;
  grant execute on function audit.note_pruned(date, bigint) to renda_owner;
  execute format('set local role %I', me);
end $$;
