// Asking for counts: what a query selected, put together so that all roll-ups over one period are one statement.
import { columnsOf } from '../../core/metric.ts';
import { type Period, previousPeriod, previousYear } from '../../core/period.ts';
import { covers, type Range } from '../../core/place.ts';
import type { Context, Viewer } from '../../graph/context.ts';
import { askFor, type Asking, type Batch } from '../../graph/asking.ts';
import type { Selected } from '../../graph/selection.ts';
import { catalogue } from './card.ts';
import type { Columns, Counts, MonthCounts } from './rules.ts';
import { expectedColumns, months, monthsIn, totals, totalsIn } from './store.ts';

/** A division's counts over a period, with what is needed to ask on. */
export interface RollupOf {
  readonly divisionId: number;
  readonly range: Range;
  readonly period: Period;
  readonly counts: Counts;
  readonly asOf: Date;
  readonly series: readonly MonthCounts[];
  readonly previousPeriod: RollupOf | null;
  readonly previousYear: RollupOf | null;
}

export interface Rolled {
  readonly id: number;
  readonly place: bigint;
  readonly placeEnd: bigint;
}

const columnsAmong = (wanted: ReadonlySet<string>): Columns => ({
  flows: [...catalogue.flows, expectedColumns.flow].filter((each) => wanted.has(each)),
  stocks: [...catalogue.stocks, expectedColumns.stock].filter((each) => wanted.has(each)),
});

const isNothing = ({ flows, stocks }: Columns): boolean => flows.length + stocks.length === 0;

const keyOf = (period: Period, { flows, stocks }: Columns): string =>
  `${period.from}:${period.to}:${flows.join()}:${stocks.join()}`;

const emptyCounts: Counts = {};

/** Counts of many divisions over one period, of which each gets its place in the list. */
interface Totals extends Batch {
  place(id: number): number;
  counts(at: number): Counts;
  asOf(): Date;
}

function totalsOver(period: Period, columns: Columns): Totals {
  const ids: number[] = [];
  let told: ReturnType<typeof totalsIn> | undefined;
  return {
    place: (id) => ids.push(id) - 1,
    statements: () => (ids.length === 0 ? [] : [totals(ids, period, columns)]),
    answer: ([rows = []]) => {
      told = totalsIn(rows, ids.length, columns);
    },
    counts: (at) => told?.counts[at] ?? emptyCounts,
    asOf: () => told?.asOf ?? new Date(0),
  };
}

interface Series extends Batch {
  place(id: number): number;
  months(at: number): readonly MonthCounts[];
}

function seriesOver(period: Period, columns: Columns): Series {
  const ids: number[] = [];
  let told: MonthCounts[][] = [];
  const standing = { flows: [], stocks: columns.stocks };
  const before = { from: period.from, to: period.from };
  return {
    place: (id) => ids.push(id) - 1,
    statements: () =>
      isNothing(columns) || ids.length === 0
        ? []
        : [months(ids, period, columns), ...(isNothing(standing) ? [] : [totals(ids, before, standing)])],
    answer: ([rows = [], earlier]) => {
      const known = earlier ? totalsIn(earlier, ids.length, standing).counts : ids.map(() => ({}));
      told = monthsIn(rows, known, period, columns);
    },
    months: (at) => told[at] ?? [],
  };
}

const partsOf = (name: string): string[] => {
  const rate = catalogue.rates.find((each) => each.key === name);
  const metrics = rate ? [rate.numerator, rate.denominator] : [name];
  return metrics.flatMap((key) => {
    const metric = catalogue.metric(key);
    return metric ? columnsOf(metric) : [];
  });
};

/** The counter columns that the selected fields read. */
function columnsFor(names: ReadonlySet<string>): Columns {
  const expected = names.has('coverage') ? [expectedColumns.flow, expectedColumns.stock] : [];
  return columnsAmong(new Set([...[...names].flatMap(partsOf), ...expected]));
}

const counting = ['ANALYST', 'CLERK', 'KEEPER'];

/** Who may read the counts of a part of the tree: a seat whose range holds it. The wall says the same. */
export const mayCount = ({ viewer }: { readonly viewer: Viewer | null }, range: Range): boolean =>
  viewer !== null && counting.includes(viewer.role) && covers(viewer.scope.read, range);

/** Rolls divisions up over one period: says what is needed and answers what tells it once the batches are answered. */
export type Roller = (division: Rolled) => RollupOf | null;

/** How the divisions of a list are rolled up; what is selected is looked at once for all of them. */
export function roller(asking: Asking, period: Period, selected: Selected): Roller {
  const columns = columnsFor(selected.names);
  // The moment is read with the numbers, so there is a statement even where none was asked for.
  const some = isNothing(columns) ? columnsAmong(new Set([expectedColumns.flow])) : columns;
  const batch = asking.batch(`totals:${keyOf(period, some)}`, () => totalsOver(period, some));
  const monthly = selected.names.has('series') ? columnsFor(selected.under('series').names) : null;
  const series =
    monthly && asking.batch(`series:${keyOf(period, monthly)}`, () => seriesOver(period, monthly));
  const before = (wanted: string, other: Period): Roller =>
    selected.names.has(wanted) ? roller(asking, other, selected.under(wanted)) : () => null;
  const earlier = before('previousPeriod', previousPeriod(period));
  const lastYear = before('previousYear', previousYear(period));
  return (division) => {
    const range = { from: division.place, to: division.placeEnd };
    if (!mayCount(asking, range)) return null;
    const at = batch.place(division.id);
    const place = series?.place(division.id) ?? 0;
    return {
      divisionId: division.id,
      range,
      period,
      get counts() {
        return batch.counts(at);
      },
      get asOf() {
        return batch.asOf();
      },
      get series() {
        return series?.months(place) ?? [];
      },
      previousPeriod: earlier(division),
      previousYear: lastYear(division),
    };
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

/** The sums of some counter columns for a division over a period, read in the same statement as every roll-up. */
export async function countsOf(
  ctx: Context,
  divisionId: number,
  period: Period,
  wanted: readonly string[],
): Promise<Counts> {
  const columns = columnsAmong(new Set(wanted));
  const { counts } = await askFor(ctx, (asking) => {
    const batch = asking.batch(`totals:${keyOf(period, columns)}`, () => totalsOver(period, columns));
    const at = batch.place(divisionId);
    return {
      get counts() {
        return batch.counts(at);
      },
    };
  });
  return counts;
}
