// The bare copy: the tables that are written, with the same rows, keys, indexes and walls, and nothing that counts.
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Opened } from './opened.ts';

export const targets = ['public', 'bare'] as const;
export type Target = (typeof targets)[number];

const tables = ['activity', 'attendance'] as const;

interface Text {
  readonly text: string;
}

const run = async (owner: pg.Pool, texts: readonly Text[]): Promise<void> => {
  for (const { text } of texts) await owner.query(text);
};

/** What the product's table has beside its columns, said of the copy. */
async function finish(owner: pg.Pool, table: string): Promise<void> {
  const source = `public.${table}`;
  const indexes = await owner.query<Text>(
    `select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON bare.') as text from pg_index
     where indrelid = $1::regclass order by indexrelid`,
    [source],
  );
  await run(owner, indexes.rows);
  const keys = await owner.query<Text>(
    `select format('alter table bare.%I add constraint %I %s', $2::text, conname,
       replace(pg_get_constraintdef(oid), 'REFERENCES activity(', 'REFERENCES bare.activity(')) as text
     from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
    [source, table],
  );
  await run(owner, keys.rows);
  const statistics = await owner.query<Text>(
    `select replace(replace(pg_get_statisticsobjdef(oid), ' public.', ' bare.'), ' FROM ' || $2, ' FROM bare.' || $2) as text
     from pg_statistic_ext where stxrelid = $1::regclass`,
    [source, table],
  );
  await run(owner, statistics.rows);
  const walls = await owner.query<Text>(
    `select format('create policy %I on bare.%I for %s to %s', policyname, tablename, cmd, array_to_string(roles, ', '))
       || coalesce(' using (' || qual || ')', '') || coalesce(' with check (' || with_check || ')', '') as text
     from pg_policies where schemaname = 'public' and tablename = $1`,
    [table],
  );
  await run(owner, walls.rows);
  await owner.query(`alter table bare.${table} owner to renda_owner`);
  await owner.query(`alter table bare.${table} enable row level security`);
  await owner.query(`alter table bare.${table} force row level security`);
  await owner.query(`grant select, insert, update on bare.${table} to renda_staff`);
  await owner.query(`grant select, insert, update, delete on bare.${table} to renda_import`);
}

/** Makes the copy and the writers' procedures for both. At full size this takes some minutes. */
export async function addBare({ owner }: Opened): Promise<void> {
  await owner.query('drop schema if exists bare cascade');
  await owner.query('create schema bare');
  await owner.query('grant usage on schema bare to renda_staff, renda_import, renda_owner');
  for (const table of tables) {
    await owner.query(`create table bare.${table} (like public.${table} including defaults)`);
    await owner.query(`insert into bare.${table} select * from public.${table} order by id`);
    await finish(owner, table);
  }
  // The one law that an insert meets here: an attendance holds its activity while it is written.
  await owner.query(`create function bare.attendances_hold_activities() returns trigger language plpgsql
    set search_path = bare, pg_temp as $$
    begin
      perform 1 from activity where id in (select activity_id from touched_rows) and xmin <> pg_current_xact_id()::xid
      order by id for no key update;
      return null;
    end $$`);
  await owner.query(`create trigger attendance_holds_activity_insert after insert on bare.attendance
    referencing new table as touched_rows for each statement execute function bare.attendances_hold_activities()`);
  await owner.query('grant execute on function bare.attendances_hold_activities() to renda_staff');
  const acts = await readFile(new URL('./sql/acts.sql', import.meta.url), 'utf8');
  await owner.query('grant usage on schema bench to renda_staff');
  for (const target of targets) await owner.query(acts.replaceAll('TARGET', target));
  for (const table of tables) await owner.query(`vacuum (analyze) bare.${table}`);
}
