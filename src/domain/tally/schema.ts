// Asking for counts: what a query selected, put together so that all roll-ups over one period are one statement.
import { type Period, previousPeriod, previousYear } from '../../core/period.ts';
import { covers, type Range } from '../../core/place.ts';
import type { Context, Viewer } from '../../graph/context.ts';
import { askFor, type Asking, type Batch } from '../../graph/asking.ts';
import type { Selected } from '../../graph/selection.ts';
import type { Tree } from '../../store/tree.ts';
import { columnsAmong, columnsFor } from './card.ts';
import {
  type Columns,
  type Counts,
  expectedColumns,
  includes,
  isNothing,
  type MonthCounts,
  type Series,
  spanOf,
  type Totals,
  wholeOf,
} from './rules.ts';
import { months, monthsIn, totals, totalsIn } from './store.ts';

/** Many divisions' counts over one period. */
export interface RolledUp {
  readonly period: Period;
  /** The counts of the division at a place in the list. */
  counts(at: number): Counts;
  months(at: number): readonly MonthCounts[];
  /** The moment they were true at. */
  asOf(): Date;
}

/** A division's counts over a period: where they are among those of all, with what is needed to ask on. */
export interface RollupOf {
  readonly division: Rolled;
  readonly of: RolledUp;
  readonly at: number;
  /** The same for its months. */
  readonly month: number;
  readonly previousPeriod: RollupOf | null;
  readonly previousYear: RollupOf | null;
}

export interface Rolled {
  readonly id: number;
  readonly place: bigint;
  readonly placeEnd: bigint;
}

const keyOf = (period: Period, { flows, stocks }: Columns): string =>
  `${period.from}:${period.to}:${flows.join()}:${stocks.join()}`;

const emptyCounts: Counts = {};

/** Counts of many divisions over one period, of which each gets its place in the list. */
interface Totalling extends Batch {
  place(division: Rolled): number;
  counts(at: number): Counts;
  asOf(): Date;
}

function totalsOver(period: Period, columns: Columns, tree: Tree | null): Totalling {
  const ids: number[] = [];
  let told: Totals | undefined;
  // Fields are told division by division, so the counts of the one before are those asked for again.
  let [lastAt, last] = [-1, emptyCounts];
  return {
    place: ({ id }) => ids.push(id) - 1,
    statements: () =>
      ids.length === 0 || isNothing(columns)
        ? []
        : [totals(ids, period, columns, tree && spanOf(ids, tree.countBetween))],
    answer: ([rows = []]) => {
      told = totalsIn(rows, ids.length, columns);
    },
    counts: (at) => {
      if (at !== lastAt) [lastAt, last] = [at, told?.counts(at) ?? emptyCounts];
      return last;
    },
    asOf: () => told?.asOf ?? new Date(0),
  };
}

interface Monthly extends Totalling {
  months(at: number): readonly MonthCounts[];
}

function monthlyOver(period: Period, columns: Columns): Monthly {
  const ids: number[] = [];
  let told: Series | undefined;
  const standing = { flows: [], stocks: columns.stocks };
  const before = { from: period.from, to: period.from };
  const monthsAt = (at: number) => told?.months[at] ?? [];
  return {
    place: ({ id }) => ids.push(id) - 1,
    statements: () =>
      isNothing(columns) || ids.length === 0
        ? []
        : [months(ids, period, columns), ...(isNothing(standing) ? [] : [totals(ids, before, standing)])],
    answer: ([rows = [], earlier]) => {
      const known = earlier && totalsIn(earlier, ids.length, standing);
      const stood = ids.map((_, at) => known?.counts(at) ?? emptyCounts);
      told = monthsIn(rows, stood, period, columns);
    },
    months: monthsAt,
    counts: (at) => wholeOf(monthsAt(at), columns),
    asOf: () => told?.asOf ?? new Date(0),
  };
}

const counting = ['ANALYST', 'CLERK', 'KEEPER'];

/** Who may read the counts of a part of the tree: a seat whose range holds it. The wall says the same. */
export const mayCount = ({ viewer }: { readonly viewer: Viewer | null }, range: Range): boolean =>
  viewer !== null && counting.includes(viewer.role) && covers(viewer.scope.read, range);

export const rangeOf = ({ place, placeEnd }: Rolled): Range => ({ from: place, to: placeEnd });

/** Rolls divisions up over one period: says what is needed and answers what tells it once the batches are answered. */
export type Roller = (division: Rolled) => RollupOf | null;

/** How the divisions of a list are rolled up; what is selected is looked at once for all of them. */
export const roller = (asking: Asking, period: Period, selected: Selected): Roller =>
  asking.once(selected, `${period.from}:${period.to}`, () => makeRoller(asking, period, selected));

/** The columns of what is selected: of the whole period, and of its months. */
interface Read {
  readonly some: Columns;
  readonly monthly: Columns | null;
}

const read = new WeakMap<Selected, Read>();

function readFor(selected: Selected): Read {
  const known = read.get(selected);
  if (known) return known;
  const columns = columnsFor(selected.names);
  const made = {
    // The moment is read with numbers, and there are some even where it alone was asked for.
    some:
      isNothing(columns) && selected.names.has('asOf')
        ? columnsAmong(new Set([expectedColumns.flow]))
        : columns,
    monthly: selected.names.has('series') ? columnsFor(selected.under('series').names) : null,
  };
  read.set(selected, made);
  return made;
}

function makeRoller(asking: Asking, period: Period, selected: Selected): Roller {
  const { some, monthly } = readFor(selected);
  const series =
    monthly && asking.batch(`series:${keyOf(period, monthly)}`, () => monthlyOver(period, monthly));
  // Where the months say all that the whole does, they are added up.
  const batch =
    series && includes(monthly, some)
      ? series
      : asking.batch(`totals:${keyOf(period, some)}`, () => totalsOver(period, some, asking.tree));
  const before = (wanted: string, other: Period): Roller =>
    selected.names.has(wanted) ? roller(asking, other, selected.under(wanted)) : () => null;
  const earlier = before('previousPeriod', previousPeriod(period));
  const lastYear = before('previousYear', previousYear(period));
  const of: RolledUp = {
    period,
    counts: batch.counts,
    months: (at) => series?.months(at) ?? [],
    asOf: batch.asOf,
  };
  return (division) => {
    if (!mayCount(asking, rangeOf(division))) return null;
    const at = batch.place(division);
    const month = series && series !== batch ? series.place(division) : at;
    return { division, of, at, month, previousPeriod: earlier(division), previousYear: lastYear(division) };
  };
}

/**
 * The roll-up of a division, or null outside one's range. Roll-ups of one operation over the same period take one
 * statement together, and their series one or two more.
 */
export const rollUp = (
  ctx: Context,
  division: Rolled,
  period: Period,
  selected: Selected,
): Promise<RollupOf | null> => askFor(ctx, (asking) => roller(asking, period, selected)(division));

/** The sums of some counter columns for a division over a period, once they are read with every roll-up. */
export function countsIn(
  asking: Asking,
  division: Rolled,
  period: Period,
  wanted: readonly string[],
): () => Counts {
  const columns = columnsAmong(new Set(wanted));
  const make = () => totalsOver(period, columns, asking.tree);
  const batch = asking.batch(`totals:${keyOf(period, columns)}`, make);
  const at = batch.place(division);
  return () => batch.counts(at);
}
