// Rows with what hangs on them, read by one statement that makes JSON, and answered as the client of the database has them.
import { conditionOf, openParameters, orderOf, type Parameters } from './conditions.ts';
import { naming, type Row, type Statement } from './statement.ts';
import { type Column, type Relation, type Table, tableOf, unreadable } from './tables.ts';
import { isOwned } from './witness.ts';

/** Which rows of a list. */
export interface Which {
  readonly where?: object | undefined;
  readonly orderBy?: unknown;
  readonly take?: number | undefined;
}

/** What to read of rows: fields that hold values, what they lead to, and how many there are of it. */
export interface Wanted {
  readonly model: string;
  readonly which: Which;
  readonly columns: Set<string>;
  readonly relations: Map<string, Wanted>;
  /** By the field of the list, with what those counted are to fulfil. */
  readonly counts: Map<string, object>;
}

export type Read = Record<string, unknown>;

export const wanting = (model: string, which: Which = {}): Wanted => ({
  model,
  which,
  columns: new Set(),
  relations: new Map(),
  counts: new Map(),
});

/** Adds every field of a model that holds a value. */
export function wantAll({ model, columns }: Wanted): void {
  for (const field of tableOf(model).columns.keys()) columns.add(field);
}

const dateOf = (value: unknown): Date => {
  const date = new Date(String(value));
  if (Number.isNaN(date.getTime())) throw unreadable;
  return date;
};
const asIs = (value: unknown): unknown => value;

/** How values come out of JSON. */
const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  Int: asIs,
  String: asIs,
  Boolean: asIs,
  enum: asIs,
  DateTime: dateOf,
  BigInt: (value) => BigInt(String(value)),
};

/** One part of what is read of a row: what SQL makes of it, and where it goes. */
interface Part {
  readonly sql: string;
  put(into: Read, value: unknown): void;
}

interface Made {
  /** An expression that makes the JSON of one row. */
  readonly json: string;
  /** The columns it is made of. */
  readonly names: readonly string[];
  read(values: unknown): Read;
}

function partOf({ field, name, type }: Column, at: string): Part {
  const read = type === null ? undefined : readers[type];
  if (!read) throw unreadable;
  // What is greater than a number of JSON is its text.
  const sql = type === 'BigInt' ? `${at}.${name}::text` : `${at}.${name}`;
  return { sql, put: (into, value) => (into[field] = value === null ? null : read(value)) };
}

/** One row, or null; what is always there and cannot be seen is a fault, which the client tells. */
function oneOf(relation: Relation, at: string, wanted: Wanted, into: Parameters): Part {
  if (Object.values(wanted.which).some((part) => part !== undefined)) throw unreadable;
  const there = into.alias();
  const table = tableOf(relation.model);
  const { json, read } = madeOf(wanted, there, into);
  return {
    sql: `(select ${json} from ${table.name} ${there} where ${relation.joined(at, there)})`,
    put: (row, value) => {
      if (value === null && relation.isRequired) throw unreadable;
      row[relation.field] = value === null ? null : read(value);
    },
  };
}

/** What SQL makes of a list of rows: a limit first, so that what hangs on them is read of no others. */
function listed(wanted: Wanted, joined: (there: string) => readonly string[], into: Parameters) {
  const [inner, outer] = [into.alias(), into.alias()];
  const table = tableOf(wanted.model);
  const { json, names, read } = madeOf(wanted, outer, into);
  const { where = {}, orderBy, take } = wanted.which;
  const order = orderOf(table, inner, orderBy);
  const all = [...joined(inner), conditionOf(table, inner, where, into)];
  const columns = names.map((name) => `${inner}.${name}`).join(', ');
  const limit = take === undefined ? '' : ` limit ${into.add(take)}`;
  const from = `select ${columns} from ${table.name} ${inner} where ${all.join(' and ')} order by ${order}${limit}`;
  return { sql: `select coalesce(json_agg(${json}), '[]') as j from (${from}) ${outer}`, read };
}

function listOf(relation: Relation, at: string, wanted: Wanted, into: Parameters): Part {
  const { sql, read } = listed(wanted, (there) => [relation.joined(at, there)], into);
  return {
    sql: `(${sql})`,
    put: (row, values) => (row[relation.field] = (values as readonly unknown[]).map(read)),
  };
}

function countOf(
  table: Table,
  at: string,
  [field, where]: readonly [string, object],
  into: Parameters,
): Part {
  const relation = table.relations.get(field);
  if (!relation) throw unreadable;
  const there = into.alias();
  const other = tableOf(relation.model);
  const all = [relation.joined(at, there), conditionOf(other, there, where, into)];
  return {
    sql: `(select count(*) from ${other.name} ${there} where ${all.join(' and ')})`,
    put: (row, value) => {
      row['_count'] = { ...(row['_count'] as object | undefined), [field]: value };
    },
  };
}

/** The columns of a row that its own parts and the joins beneath it are made of. */
const columnsIn = (parts: readonly Part[], at: string): readonly string[] => [
  ...new Set(
    parts.flatMap(({ sql }) =>
      [...sql.matchAll(new RegExp(`\\b${at}\\.(\\w+)`, 'g'))].map((found) => found[1] ?? ''),
    ),
  ),
];

function madeOf(wanted: Wanted, at: string, into: Parameters): Made {
  const table = tableOf(wanted.model);
  const fields = new Set(wanted.columns);
  // Whose it is goes on record, and one has to be told from another.
  if (isOwned(wanted.model, wanted.counts.size > 0)) fields.add('divisionId');
  const columns = [...fields].sort().map((field) => {
    const column = table.columns.get(field);
    if (!column) throw unreadable;
    return partOf(column, at);
  });
  const relations = [...wanted.relations].map(([field, beneath]) => {
    const relation = table.relations.get(field);
    if (!relation) throw unreadable;
    return relation.isList ? listOf(relation, at, beneath, into) : oneOf(relation, at, beneath, into);
  });
  const counts = [...wanted.counts].map((count) => countOf(table, at, count, into));
  const parts = [...columns, ...relations, ...counts];
  return {
    json: `json_build_array(${parts.map(({ sql }) => sql).join(', ')})`,
    names: columnsIn(parts, at),
    read: (values) => {
      const row: Read = {};
      const given = values as readonly unknown[];
      for (let i = 0; i < parts.length; i += 1) parts[i]?.put(row, given[i]);
      return row;
    },
  };
}

/** Names of their own: however many ways there are to ask for rows, they leave those of numbers alone. */
const nameOf = naming('renda_rows', 150);

/** The statement that reads these rows, and how to read its answer. Throws `unreadable` where no such statement is made. */
export function rowsAsked(wanted: Wanted): {
  readonly statement: Statement;
  read(rows: readonly Row[]): Read[];
} {
  const into = openParameters();
  const { sql, read } = listed(wanted, () => [], into);
  return {
    statement: { name: nameOf(sql), text: sql, values: into.values },
    read: ([row]) => ((row?.['j'] ?? []) as readonly unknown[]).map(read),
  };
}
