// A statement that the server plans once and keeps: its text never holds a value.
import type { Db } from './client.ts';

type Value = string | number | bigint | boolean | null;

/** What a statement is sent with. */
export type Parameter = Value | readonly Value[];

export interface Statement {
  /** What the server keeps it as; missing when too many are kept already. */
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly Parameter[];
}

/** What a statement answers: one object for each row. */
export type Row = Readonly<Record<string, unknown>>;

const mostNamed = 500;

/** Names texts among the prepared ones. Only the first so many texts get a name, so that memory stays bounded. */
export function naming(prefix: string, most = mostNamed): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known;
    const made = `${prefix}_${names.size + 1}`;
    names.set(text, made);
    return made;
  };
}

const nameOf = naming('renda');

export const statement = (text: string, values: readonly Parameter[]): Statement => ({
  name: nameOf(text),
  text,
  values,
});

/** Sends a statement within the snapshot that `db` reads from. */
export const rowsOf = (db: Db, { text, values }: Statement): Promise<Row[]> =>
  db.$queryRawUnsafe<Row[]>(text, ...values);
