// Many rows as one: a JSON list for each column, which is read in a fraction of the time.
import type { Row } from './statement.ts';

/** SQL for each column. */
export const each = (columns: readonly string[], write: (column: string) => string, between = ', '): string =>
  columns.map(write).join(between);

/** The rows of `q` as one: a JSON list for each column, and `at`, which says what each value belongs to. */
export const lists = (columns: readonly string[]): string =>
  `'[' || string_agg(q.at::text, ',') || ']' as at, ${each(columns, (c) => `'[' || string_agg(coalesce(q.${c}, 0)::text, ',') || ']' as ${c}`)}`;

/** A list as it was read; empty where there were no rows. */
export function valuesOf(row: Row | undefined, column: string): readonly number[] {
  const list = row?.[column];
  return typeof list === 'string' ? JSON.parse(list) : [];
}

/** Adds up what was read, list by list: for each column `size` sums; `place` says to which of them a row of the list belongs. */
export function sumsIn(
  row: Row | undefined,
  columns: readonly string[],
  size: number,
  place: (at: number) => number,
) {
  const found = valuesOf(row, 'at').map((_, index) => place(index));
  return columns.map((column) => {
    const sums = Array.from({ length: size }, () => 0);
    for (const [index, value] of valuesOf(row, column).entries()) {
      const at = found[index] ?? 0;
      sums[at] = (sums[at] ?? 0) + value;
    }
    return [column, sums] as const;
  });
}
