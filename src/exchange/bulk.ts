// Many rows into one table in one statement: a column of values for each column, unnested by the server.
import pg from 'pg';

export type Cell = string | number | bigint | boolean | Date | null;

/** The columns to fill, each with its SQL type. */
export type Columns = Readonly<Record<string, string>>;

const most = 50_000;

const plain = (cell: Cell): string | number | boolean | null =>
  typeof cell === 'bigint' ? String(cell) : cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;

/** Inserts rows, each a list of cells in the order of the columns. */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  columns: Columns,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const names = Object.keys(columns);
  const types = names.map((name, index) => `$${index + 1}::${columns[name]}[]`);
  const sql = `insert into ${table} (${names.join(', ')}) select * from unnest(${types.join(', ')})`;
  for (let start = 0; start < rows.length; start += most) {
    const slice = rows.slice(start, start + most);
    await client.query(
      sql,
      names.map((_, index) => slice.map((row) => plain(row[index] ?? null))),
    );
  }
}

/** Takes so many numbers of a table's sequence at once, and answers the first. */
export async function reserveIds(client: pg.ClientBase, table: string, count: number): Promise<number> {
  if (count === 0) return 0;
  const { rows } = await client.query<{ first: string }>(
    `select setval(s, nextval(s) + $2 - 1) - $2 + 1 as first from pg_get_serial_sequence($1, 'id') s`,
    [table, count],
  );
  return Number(rows[0]?.first);
}

/** Does work on a connection of its own, and closes it. */
export async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  // A lost connection is told by the query under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Does work in one transaction under the import role: all of it or nothing. */
export async function importing<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    await client.query(
      "select set_config('role', 'renda_import', true), set_config('timezone', 'Asia/Shanghai', true)",
    );
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
