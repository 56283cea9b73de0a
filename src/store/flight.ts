// Several statements in one transaction, sent together and answered together: one message there, one back.
import pg from 'pg';
import type { Parameter, Row, Statement } from './statement.ts';

/** What columns a statement answers with, and how each is read. */
interface Shape {
  readonly names: readonly string[];
  readonly read: readonly ((text: string) => unknown)[];
}

/** What the statements of a pool of connections look like, by name. */
export type Shapes = Map<string, Shape>;

type Wire = pg.Connection & { readonly stream: { cork(): void; uncork(): void } };

const begin = { name: 'renda_begin', text: 'begin isolation level repeatable read read only', values: [] };
const commit = { name: 'renda_commit', text: 'commit', values: [] };

const quoted = (value: Parameter): string =>
  value === null ? 'null' : `"${String(value).replace(/["\\]/g, '\\$&')}"`;

/** A parameter as PostgreSQL reads it. */
function asText(value: Parameter): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? `{${value.map(quoted).join()}}` : String(value);
}

const shapeOf = (fields: readonly pg.FieldDef[]): Shape => ({
  names: fields.map(({ name }) => name),
  read: fields.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID as never, 'text')),
});

function rowOf({ names, read }: Shape, values: readonly (string | null)[]): Row {
  const row: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) {
    const value = values[at] ?? null;
    row[name] = value === null ? null : read[at]?.(value);
  }
  return row;
}

/** What a flight is: whether it opens the snapshot that it reads, and whether it closes it. */
export interface Leg {
  readonly statements: readonly Statement[];
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Sends statements over one connection that is nobody else's meanwhile, and answers the rows of each. `kept`: the names
 * of what this connection has prepared. After an error the connection is in no known state and has to be given up.
 */
export function fly(
  connection: pg.PoolClient,
  kept: Set<string>,
  shapes: Shapes,
  { statements, opens, closes }: Leg,
): Promise<Row[][]> {
  const all = [...(opens ? [begin] : []), ...statements, ...(closes ? [commit] : [])];
  const rows: Row[][] = all.map(() => []);
  let at = 0;
  let shape: Shape | undefined;
  const shapeNow = (): Shape | undefined => {
    const name = all[at]?.name;
    return shape ?? (name === undefined ? undefined : shapes.get(name));
  };
  const send = (wire: Wire, { name = '', text, values }: Statement, hasRows: boolean): void => {
    if (name === '' || !kept.has(name)) wire.parse({ name, text, types: [] }, true);
    if (name !== '') kept.add(name);
    wire.bind({ portal: '', statement: name, binary: false, values: values.map(asText) } as never, true);
    if (hasRows && !shapes.has(name)) wire.describe({ type: 'P', name: '' }, true);
    wire.execute({ portal: '', rows: '0' }, true);
  };
  return new Promise((resolve, reject) => {
    connection.query({
      submit(wire: Wire) {
        wire.stream.cork();
        for (const each of all) send(wire, each, each !== begin && each !== commit);
        wire.sync();
        wire.stream.uncork();
      },
      handleRowDescription({ fields }: { readonly fields: readonly pg.FieldDef[] }) {
        shape = shapeOf(fields);
        const name = all[at]?.name;
        if (name !== undefined) shapes.set(name, shape);
      },
      handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }) {
        const known = shapeNow();
        if (known) rows[at]?.push(rowOf(known, fields));
      },
      handleCommandComplete() {
        at += 1;
        shape = undefined;
      },
      handleReadyForQuery: () => resolve(rows.slice(opens ? 1 : 0, closes ? -1 : undefined)),
      handleError: reject,
    } as pg.Submittable);
  });
}
