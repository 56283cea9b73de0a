// The roles and functions behind the wall, as the database itself describes them: each holds what it needs and no more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld('empty');
});
afterAll(() => world.close());

const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).join('\n');

const requests = ['renda_public', 'renda_reader', 'renda_staff', 'renda_deputy', 'renda_auditor'];
const powers = ['renda_tally', 'renda_sheets', 'renda_import', 'renda_owner', 'renda_migrator'];
const roles = [...requests, 'renda_app', ...powers];
const schemas = `('public'::regnamespace, 'tally'::regnamespace, 'sheet'::regnamespace, 'audit'::regnamespace)`;

describe('functions that see more than their caller', () => {
  it('belong to the role that counts or takes sheets in, the making of months aside, and look names up in a pinned path that ends in pg_temp', async () => {
    const functions = await world.sql<{ name: string; owner: string; path: string | null }>(
      `select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner)::text as owner,
         (select c from unnest(p.proconfig) c where c like 'search_path=%') as path
       from pg_proc p where p.pronamespace in ${schemas} and p.prosecdef order by 1`,
    );
    expect(functions.length).toBeGreaterThan(20);
    const others = functions.filter(({ owner }) => owner !== 'renda_tally');
    expect(lines(others.map(({ name, owner }) => [name, owner]))).toMatchInlineSnapshot(`
      "audit.prepare() renda_owner
      sheet.open(text,text) renda_sheets
      sheet.take_activities(text,boolean) renda_sheets
      sheet.take_deputies(text,boolean) renda_sheets"
    `);
    expect(functions.filter(({ path }) => !path?.endsWith(', pg_temp'))).toEqual([]);
  });

  it('are called by a request for these answers and no others', async () => {
    const callable = await world.sql<{ name: string; callers: string }>(
      `select p.oid::regprocedure::text as name, string_agg(r.rolname::text, ',' order by r.rolname) as callers
       from pg_proc p join pg_roles r on r.rolname = any($1) and has_function_privilege(r.oid, p.oid, 'execute')
       where p.pronamespace in ${schemas} and p.prosecdef
         and p.prorettype <> 'trigger'::regtype group by 1 order by 1`,
      [[...requests, 'renda_app']],
    );
    expect(lines(callable.map(({ name, callers }) => [name, callers]))).toMatchInlineSnapshot(`
      "account_named(text) renda_staff
      among_siblings(integer,text,integer,date,date,integer[],integer[],integer,date) renda_reader,renda_staff
      audit.head() renda_app
      audit.note(jsonb) renda_app
      audit.prepare() renda_app
      audit.reveals_lately() renda_staff
      audit.seal_settled(integer) renda_app
      audit.waits_for_seal() renda_app
      contested_activities(integer[]) renda_staff
      contested_marks(integer[]) renda_deputy,renda_reader,renda_staff
      days_of_terms(integer[]) renda_deputy,renda_reader,renda_staff
      expect_file(uuid) renda_app
      forget_file(uuid) renda_app
      forget_keys(integer) renda_app
      forget_tokens(integer) renda_app
      held_marks(integer[],text[],date[],date[]) renda_deputy,renda_reader,renda_staff
      is_own_card(integer) renda_deputy,renda_reader,renda_staff
      leave_message(text,text,text,integer,text,text,text) renda_public
      mandates_lie_on_one_path(integer) renda_staff
      marks_recorded(integer[],text[],date[],date[]) renda_deputy,renda_reader,renda_staff
      marks_reopened(integer,text,date,date) renda_deputy,renda_reader,renda_staff
      own_account() renda_deputy,renda_staff
      own_appeals(integer[]) renda_deputy,renda_reader,renda_staff
      own_cards() renda_deputy,renda_reader,renda_staff
      own_records(integer[]) renda_deputy,renda_reader,renda_staff
      person_known_by(text) renda_staff
      public_message(text) renda_auditor,renda_deputy,renda_public,renda_reader,renda_staff
      public_station(text) renda_auditor,renda_deputy,renda_public,renda_reader,renda_staff
      score_board(integer[],integer[],date[],date[]) renda_deputy,renda_reader,renda_staff
      score_consequences(integer[],integer[],date[],date[],integer[]) renda_deputy,renda_reader,renda_staff
      score_ledger(integer[],integer[],date[],date[]) renda_deputy,renda_reader,renda_staff
      score_standing(integer[],integer[],date[],date[]) renda_deputy,renda_reader,renda_staff
      score_trial(integer,integer,date,date) renda_reader,renda_staff
      sheet.open(text,text) renda_staff
      sheet.take_activities(text,boolean) renda_staff
      sheet.take_deputies(text,boolean) renda_staff
      station_at_or_above(integer,integer) renda_staff
      stray_files(integer) renda_app
      tally.fold(integer) renda_app
      tally.reckon_scores(integer,integer) renda_app
      villagers(bigint,bigint,date) renda_reader,renda_staff"
    `);
  });
});

describe('the roles', () => {
  it('are neither superusers nor exempt, make no roles, and have nobody’s rights until they become that role', async () => {
    const found = await world.sql<{ rolname: string }>(
      `select rolname::text from pg_roles where rolname = any($1)
         and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit or rolreplication)`,
      [roles],
    );
    expect(found.map(({ rolname }) => rolname).sort()).toEqual([...roles].sort());
    const logins = await world.sql(
      `select rolname::text from pg_roles where rolname = any($1) and rolcanlogin`,
      [roles],
    );
    expect(logins).toEqual([{ rolname: 'renda_app' }]);
  });

  it('of requests may not empty a table, hang a key or a trigger on one, or write counts and the tree', async () => {
    const too = await world.sql(
      `select concat_ws(' ', r.rolname, c.oid::regclass, p.privilege) as too from pg_class c
       cross join pg_roles r cross join unnest('{TRUNCATE,REFERENCES,TRIGGER,INSERT,UPDATE,DELETE}'::text[]) as p (privilege)
       where r.rolname = any($1) and c.relkind in ('r', 'p', 'v') and c.relnamespace in ('public'::regnamespace, 'tally'::regnamespace)
         and has_table_privilege(r.oid, c.oid, p.privilege)
         and (p.privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or r.rolname <> 'renda_staff'
           or c.relnamespace = 'tally'::regnamespace or c.relname like 'division%' or c.relname in ('tree_version', 'lineage', 'person'))
       order by 1`,
      [[...requests, 'renda_app']],
    );
    // A deputy declares what the own person did, appeals, and gives marks: with the history, the audit line, and the memory of the key.
    expect(too.map((each) => each['too'])).toEqual([
      'renda_deputy appeal INSERT',
      'renda_deputy appraisal INSERT',
      'renda_deputy audit_entry INSERT',
      'renda_deputy case_event INSERT',
      'renda_deputy duty_record INSERT',
      'renda_deputy idempotency INSERT',
      'renda_deputy idempotency UPDATE',
    ]);
  });

  it('may make nothing of their own in the database', async () => {
    const may = await world.sql(
      `select r.rolname::text as role, n.nspname::text as schema from pg_roles r cross join pg_namespace n
       where r.rolname = any($1) and n.nspname in ('public', 'tally', 'sheet', 'audit') and has_schema_privilege(r.oid, n.oid, 'create')`,
      [[...requests, 'renda_app', 'renda_import', 'renda_sheets', 'renda_tally']],
    );
    expect(may).toEqual([]);
  });
});
