// Takes back whatever was done in a world: all rows are put as they were when it was kept.
import type { World } from './world.ts';

/** Keeps all rows but those of the audit. Answers what puts them back, past the laws of the tables. */
export async function keepRows({ sql }: World): Promise<() => Promise<void>> {
  const tables = await sql<{ table: string; columns: string }>(
    `select c.oid::regclass::text as table, string_agg(quote_ident(a.attname), ', ') as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace in ('public'::regnamespace, 'tally'::regnamespace)
       and c.relname !~ '^(?:audit|_prisma|tree|division)' group by c.oid order by 1`,
  );
  const kept = (at: number) => `kept.t${at}`;
  await sql(
    `create schema kept; ${tables.map(({ table, columns }, at) => `create table ${kept(at)} as select ${columns} from ${table}`).join('; ')}`,
  );
  const back = tables.map(
    ({ table, columns }, at) =>
      `delete from ${table}; insert into ${table} (${columns}) overriding system value select ${columns} from ${kept(at)}`,
  );
  return async () =>
    void (await sql(`begin; set local session_replication_role = replica; ${back.join('; ')}; commit`));
}
