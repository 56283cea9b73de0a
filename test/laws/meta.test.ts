// What the database says of itself, asked in plain SQL: each question names what is amiss, and the answer is nothing.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld('empty');
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const schemas = `('public'::regnamespace, 'tally'::regnamespace, 'sheet'::regnamespace, 'audit'::regnamespace)`;
const requests = `('renda_public', 'renda_reader', 'renda_staff', 'renda_deputy', 'renda_auditor', 'renda_app')`;
const owned = `(select c.oid from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in ${schemas}
  and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('division_id', 'place') and not a.attisdropped) = 2)`;

const questions: Readonly<Record<string, string>> = {
  'tables that are not behind the wall, the public tree and the counting’s own aside': `
    select c.oid::regclass::text as amiss from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace in ${schemas} and not (c.relrowsecurity and c.relforcerowsecurity)
      and c.relname not in ('_prisma_migrations', 'division', 'division_alias', 'division_ancestor', 'division_attribute',
        'division_position', 'lineage', 'tree_stamp', 'tree_version')
      and exists (select from pg_roles r where r.rolname in ${requests} and has_any_column_privilege(r.oid, c.oid, 'select, insert, update'))`,
  'rights to write that no policy goes with': `
    select concat_ws(' ', r.rolname, c.oid::regclass, p.privilege) as amiss from pg_class c cross join pg_roles r
    cross join (values ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) p (privilege, command)
    where r.rolname in ${requests} and c.relrowsecurity and c.relnamespace in ${schemas}
      and has_table_privilege(r.oid, c.oid, p.privilege)
      and not exists (select from pg_policy y where y.polrelid = c.oid and y.polcmd::text in ('*', p.command) and r.oid = any(y.polroles))`,
  'policies to write without a check, or for everybody': `
    select concat_ws(' ', y.polname, y.polrelid::regclass) as amiss from pg_policy y
    where y.polroles = '{0}' or (y.polcmd in ('a', 'w', '*') and y.polwithcheck is null
      and exists (select from pg_roles r where r.rolname in ${requests} and r.oid = any(y.polroles)))`,
  'views that show what their owner sees': `
    select c.oid::regclass::text as amiss from pg_class c cross join pg_roles r
    where c.relkind = 'v' and c.relnamespace in ${schemas} and r.rolname in ${requests} and has_table_privilege(r.oid, c.oid, 'select')
      and not coalesce(c.reloptions @> '{security_invoker=true}', false)`,
  'stored views that requests read past the wall': `
    select c.oid::regclass::text as amiss from pg_class c cross join pg_roles r
    where c.relkind = 'm' and r.rolname in ${requests} and has_table_privilege(r.oid, c.oid, 'select')`,
  'functions that see more than their caller, without a pinned path or under a role without bounds': `
    select p.oid::regprocedure::text as amiss from pg_proc p join pg_roles o on o.oid = p.proowner
    where p.prosecdef and p.pronamespace in ${schemas} and (o.rolsuper or o.rolbypassrls
      or not exists (select from unnest(p.proconfig) s where s like 'search_path=%pg_temp'))`,
  'functions that see more than their caller and that anybody may call': `
    select p.oid::regprocedure::text as amiss from pg_proc p
    where p.prosecdef and p.pronamespace in ${schemas} and p.prorettype <> 'trigger'::regtype
      and (p.proacl is null or exists (select from aclexplode(p.proacl) x where x.grantee = 0))`,
  'roles with more than they need': `
    select r.rolname::text as amiss from pg_roles r where r.rolname like 'renda\\_%'
      and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolinherit or r.rolreplication)`,
  'rights to empty a table, to hang keys or triggers on it': `
    select concat_ws(' ', r.rolname, c.oid::regclass) as amiss from pg_class c cross join pg_roles r
    where r.rolname in ${requests} and c.relkind in ('r', 'p') and c.relnamespace in ${schemas}
      and has_table_privilege(r.oid, c.oid, 'truncate, references, trigger')`,
  'rights to set numbers back': `
    select concat_ws(' ', r.rolname, c.oid::regclass) as amiss from pg_class c cross join pg_roles r
    where r.rolname in ${requests} and c.relkind = 'S' and has_sequence_privilege(r.oid, c.oid, 'update')`,
  'policies that ask for the scope once a row': `
    select concat_ws('.', tablename, policyname) as amiss from (
      select tablename, policyname, concat_ws(' ', qual, with_check) as text from pg_policies) p
    where regexp_count(text, 'current_setting\\(') <>
      regexp_count(text, '\\( SELECT \\(*((NULLIF|string_to_array)\\(+)*current_setting\\(')`,
  // Stations are assessed, standards and rules drawn up and deputies exempted one at a time.
  'triggers that take a lock of its own for each row, of which a server has room for some thousands': `
    select p.oid::regprocedure::text as amiss from pg_proc p
    where p.prorettype = 'trigger'::regtype and p.pronamespace in ${schemas}
      and p.prosrc ~ 'pg_advisory_xact_lock\\s*\\([^;]*(new|old)\\.\\w+\\s*\\)'
      and p.proname not in ('assessment_is_lawful', 'assessment_supersedes', 'standard_is_lawful', 'rule_set_is_lawful',
        'score_exemption_is_lawful')`,
  'keys between owned tables without the division on both sides': `
    select concat_ws(' ', k.conrelid::regclass, k.conname) as amiss from pg_constraint k
    where k.contype = 'f' and k.conparentid = 0 and k.conrelid in ${owned} and k.confrelid in ${owned}
      and k.confrelid <> 'deputy_card'::regclass
      and not (exists (select from unnest(k.confkey) n join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n where a.attname = 'division_id')
        and exists (select from unnest(k.conkey) n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n where a.attname like '%division_id'))`,
  'owned tables that are not held to the place of their division': `
    select o.oid::regclass::text as amiss from ${owned} o where not exists (select from pg_constraint k
      where k.conrelid = o.oid and k.contype = 'f' and k.confrelid = 'division'::regclass and k.confupdtype = 'c'
        and exists (select from pg_attribute a where a.attrelid = o.oid and a.attnum = k.conkey[1] and a.attname = 'division_id'))
      and o.oid not in (select c.oid from pg_class c where c.relnamespace = 'tally'::regnamespace)`,
  'places that are no number, or may be missing': `
    select a.attrelid::regclass::text as amiss from pg_attribute a where a.attrelid in ${owned} and a.attname = 'place'
      and not (a.atttypid = 'bigint'::regtype and a.attnotnull)`,
  'owned tables that a range of places is not found in by an index': `
    select o.oid::regclass::text as amiss from ${owned} o join pg_class c on c.oid = o.oid and c.relnamespace = 'public'::regnamespace
    where not exists (select from pg_index i join pg_attribute a on a.attrelid = o.oid and a.attnum = any(i.indkey) and a.attname = 'place'
      where i.indrelid = o.oid)`,
  'partitions that requests reach past their table': `
    select concat_ws(' ', r.rolname, c.oid::regclass) as amiss from pg_class c cross join pg_roles r
    where c.relispartition and r.rolname in ${requests} and has_any_column_privilege(r.oid, c.oid, 'select, insert, update')`,
  'ways for requests to change or shorten the audit trail': `
    select concat_ws(' ', r.rolname, c.oid::regclass) as amiss from pg_class c cross join pg_roles r
    where (c.relnamespace = 'audit'::regnamespace or c.oid = 'audit_entry'::regclass) and c.relkind in ('r', 'p')
      and (r.rolname in ${requests} or r.rolname in ('renda_import', 'renda_sheets', 'renda_tally'))
      and has_table_privilege(r.oid, c.oid, 'update, delete, truncate') and c.relname <> 'mark'`,
};

describe('in the database', () => {
  it.each(Object.entries(questions))('there are no %s', async (_what, question) => {
    expect(await world.sql(question)).toEqual([]);
  });

  it('each of these questions finds what it asks for, once that is there', async () => {
    const broken: Readonly<Record<string, string>> = {
      'tables that are not behind the wall, the public tree and the counting’s own aside':
        'alter table activity no force row level security',
      'rights to write that no policy goes with': 'grant delete on opinion to renda_staff',
      'policies to write without a check, or for everybody':
        'create policy x on opinion for update to renda_staff using (true)',
      'views that show what their owner sees':
        'create view v as select * from opinion; grant select on v to renda_reader',
      'stored views that requests read past the wall':
        'create materialized view v as select * from opinion; grant select on v to renda_reader',
      'functions that see more than their caller, without a pinned path or under a role without bounds':
        'alter function account_named(text) reset all',
      'functions that see more than their caller and that anybody may call':
        'grant execute on function account_named(text) to public',
      'roles with more than they need': 'alter role renda_staff inherit',
      'rights to empty a table, to hang keys or triggers on it': 'grant truncate on opinion to renda_staff',
      'rights to set numbers back': 'grant update on sequence opinion_id_seq to renda_staff',
      'policies that ask for the scope once a row': `create policy x on opinion for select to renda_reader using (place > current_setting('app.x')::bigint)`,
      // Stations are assessed, standards and rules drawn up and deputies exempted one at a time.
      'triggers that take a lock of its own for each row, of which a server has room for some thousands': `create function f() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(1, new.id); return new; end'`,
      'keys between owned tables without the division on both sides':
        'create unique index u on station (id); alter table opinion add constraint k foreign key (station_id) references station (id)',
      'owned tables that are not held to the place of their division':
        'alter table opinion drop constraint opinion_division_id_place_fkey',
      'places that are no number, or may be missing': 'alter table opinion alter column place drop not null',
      'owned tables that a range of places is not found in by an index':
        'create table t (division_id int, place bigint)',
      'partitions that requests reach past their table': 'grant select on audit.entry_rest to renda_reader',
      'ways for requests to change or shorten the audit trail': 'grant update on audit_entry to renda_staff',
    };
    expect(Object.keys(broken).sort()).toEqual(Object.keys(questions).sort());
    for (const [what, harm] of Object.entries(broken)) {
      await owner.query('begin');
      await owner.query(harm);
      const { rows } = await owner.query(questions[what] ?? '');
      await owner.query('rollback');
      expect(rows, what).not.toEqual([]);
    }
  });
});
