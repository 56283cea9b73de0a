// The tables that the generator fills, what else may stand in its database, and the sum over all their rows.
import { createHash } from 'node:crypto';
import type pg from 'pg';

/** In the order in which they point to each other. */
export const filled = [
  'congress',
  'term',
  'session',
  'person',
  'mandate',
  'deputy_card',
  'deputy_contact',
  'by_election',
  'serving',
  'deputy_group',
  'group_member',
  'station',
  'station_assignment',
  'demonstration',
  'assessment',
  'assessment_item',
  'activity',
  'attendance',
  'opinion',
  'nil_report',
  'duty_record',
] as const;

/** Tables with a place that may hold rows before: the tree, what was published, the standards that come with it, and who signs in. */
const allowed = ['division', 'declared_figure', 'standard', 'standard_item', 'seat', 'audit_entry'];

/** Every table of records there is, of nouns that the generator does not know yet as well. */
export async function recordTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all($1)
       and (c.relname = 'person' or exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'place' and not a.attisdropped))
     order by 1`,
    [allowed],
  );
  return rows.map(({ name }) => name);
}

export interface TableSum {
  readonly table: string;
  readonly rows: number;
  /** Of all rows' texts, whatever their order. */
  readonly sum: string;
}

/** When something was done to a row, by the clock of whoever did it: the same rows are made at any time. */
const moments = ['corrected_at'];

const columnsOf = async (client: pg.ClientBase, table: string): Promise<string> => {
  const { rows } = await client.query<{ list: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> all($2)`,
    [table, moments],
  );
  return rows[0]?.list ?? '';
};

/** Counts and sums the rows of each filled table. */
export async function sumTables(client: pg.ClientBase): Promise<TableSum[]> {
  await client.query("select set_config('datestyle', 'ISO, YMD', true), set_config('timezone', 'UTC', true)");
  const sums: TableSum[] = [];
  for (const table of filled) {
    const columns = await columnsOf(client, table);
    const { rows } = await client.query<{ rows: string; sum: string }>(
      `select count(*)::text as rows, coalesce(sum(hashtextextended(row(${columns})::text, 0)), 0)::text as sum from ${table}`,
    );
    sums.push({ table, rows: Number(rows[0]?.rows), sum: rows[0]?.sum ?? '' });
  }
  return sums;
}

/** One short text for all sums: the same rows give the same. */
export const checksumOf = (sums: readonly TableSum[]): string =>
  createHash('sha256')
    .update(sums.map(({ table, rows, sum }) => `${table} ${rows} ${sum}`).join('\n'))
    .digest('hex')
    .slice(0, 16);
