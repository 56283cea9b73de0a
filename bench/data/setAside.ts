// Sets keys and indexes of tables aside while much comes in, and puts the same ones back, proven on every row.
import type pg from 'pg';

/** What was set aside, as the statements that put it back. */
export interface Aside {
  readonly tables: readonly string[];
  readonly statements: readonly string[];
}

interface Part {
  readonly drop: string;
  readonly back: string;
}

/** Indexes that triggers need while rows come in. */
const needed = ['mandate_person_id_idx', 'serving_card_id_idx'];

/** Foreign keys from and to the tables. */
const keys = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
  from pg_constraint
  where contype = 'f' and (conrelid = any($1::text[]::regclass[]) or confrelid = any($1::text[]::regclass[]))
  order by conrelid::regclass::text, conname`;

/** Indexes that no constraint stands on: primary keys stay. */
const indexes = `
  select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as back
  from pg_index i join pg_class c on c.oid = indexrelid
  where indrelid = any($1::text[]::regclass[]) and not indisprimary and relname <> all($2)
    and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  order by indrelid::regclass::text, relname`;

/** Adding a key asks the rows themselves, of which forced row-level security shows the owner none: it would prove nothing. */
const walls = `
  select format('alter table %s no force row level security', c.oid::regclass) as drop,
    format('alter table %s force row level security', c.oid::regclass) as back
  from pg_class c
  where relforcerowsecurity and (c.oid = any($1::text[]::regclass[]) or exists (
    select from pg_constraint k where contype = 'f' and c.oid in (conrelid, confrelid)
      and (conrelid = any($1::text[]::regclass[]) or confrelid = any($1::text[]::regclass[]))))
  order by 1`;

/** Drops foreign keys and secondary indexes of these tables, inside the caller's transaction and as the tables' owner. */
export async function setAside(client: pg.ClientBase, tables: readonly string[]): Promise<Aside> {
  const parts = async (sql: string, values: unknown[]): Promise<Part[]> =>
    (await client.query<Part>(sql, values)).rows;
  const dropped = {
    keys: await parts(keys, [tables]),
    indexes: await parts(indexes, [tables, needed]),
    walls: await parts(walls, [tables]),
  };
  for (const { drop } of [...dropped.keys, ...dropped.indexes, ...dropped.walls]) await client.query(drop);
  const back = [...dropped.indexes, ...dropped.keys, ...dropped.walls];
  return { tables, statements: back.map((part) => part.back) };
}

/**
 * Puts back what was set aside, as the tables' owner.
 * @throws the database's own refusal when a row breaks a key: the caller rolls back
 */
export async function putBack(
  client: pg.ClientBase,
  { tables, statements }: Aside,
  tell: (statement: string) => void = () => undefined,
): Promise<void> {
  for (const table of tables) await client.query(`analyze ${table}`);
  // A place says nothing that its division does not: the planner takes the two for independent and joins by merging
  // them, which compares every row of a division with every other.
  await client.query(
    "select set_config('enable_mergejoin', 'off', true), set_config('enable_nestloop', 'off', true)",
  );
  for (const statement of statements) {
    await client.query(statement);
    tell(statement);
  }
  await client.query(
    "select set_config('enable_mergejoin', 'on', true), set_config('enable_nestloop', 'on', true)",
  );
}
