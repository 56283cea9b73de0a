// The rows of a breakdown, sorted as the address says, and what is left of the total beside them.
import type { BreakdownQuery, NumbersFragment } from '../../gql/graphql.ts';
import { columns, hasRecords, isStock, type Key } from '../numbers.ts';
import type { Rollup } from './shown.ts';

type Entry = NonNullable<NonNullable<BreakdownQuery['division']>['breakdown']>[number];

export interface Row {
  /** Null of what is left over. */
  readonly name: string | null;
  readonly code: string | null;
  readonly numbers: Readonly<Record<Key, number>>;
  readonly coverage: { readonly expected: number; readonly reporting: number } | null;
  /** Whether anybody has reported of it. */
  readonly isReported: boolean;
}

/** Of a place that nobody has reported of, what happened there is not known: that is no zero. */
export const isShown = (row: Row, key: Key): boolean => row.isReported || isStock(key);

export type Column = Key | 'name' | 'coverage' | 'opinionResolutionRate';

const pick = (numbers: NumbersFragment): Record<Key, number> =>
  Object.fromEntries(columns.map((key) => [key, numbers[key]])) as Record<Key, number>;

const share = (part: number, whole: number): number => (whole === 0 ? -1 : part / whole);

const measures: Readonly<Partial<Record<Column, (row: Row) => number>>> = {
  coverage: ({ coverage }) => (coverage ? share(coverage.reporting, coverage.expected) : -1),
  opinionResolutionRate: ({ numbers }) => share(numbers.opinionsResolved, numbers.opinionsCollected),
};

/** `sort` is a column, with a minus before it for the greatest first; without one the order of the codes stays. */
export function rowsOf(
  entries: readonly Entry[],
  total: Rollup,
  sort: string,
): { readonly rows: readonly Row[]; readonly rest: Row | null } {
  const rows = entries.flatMap(({ division, rollup }): Row[] =>
    rollup
      ? [
          {
            name: division.name,
            code: division.code,
            numbers: pick(rollup),
            coverage: rollup.coverage,
            isReported: hasRecords(rollup.coverage),
          },
        ]
      : [],
  );
  return { rows: sorted(rows, sort), rest: restOf(rows, total) };
}

function sorted(rows: Row[], sort: string): Row[] {
  const column = sort.replace(/^-/, '') as Column;
  const turn = sort.startsWith('-') ? -1 : 1;
  if (column === 'name')
    return rows.sort((a, b) => turn * (a.name ?? '').localeCompare(b.name ?? '', 'zh-CN'));
  const key = columns.find((each) => each === column);
  const measure = measures[column] ?? (key && ((row: Row) => (isShown(row, key) ? row.numbers[key] : -1)));
  return measure ? rows.sort((a, b) => turn * (measure(a) - measure(b))) : rows;
}

function restOf(rows: readonly Row[], total: Rollup): Row | null {
  const left = columns.map((key) => [key, total[key] - rows.reduce((sum, row) => sum + row.numbers[key], 0)]);
  if (rows.length === 0 || left.every(([, value]) => value === 0)) return null;
  return {
    name: null,
    code: null,
    numbers: Object.fromEntries(left) as Record<Key, number>,
    coverage: null,
    isReported: true,
  };
}
