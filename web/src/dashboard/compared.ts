// A number beside the same time a year before: like with like, so only months that are over while the period runs.
import { hasRecords, isStock } from '../numbers.ts';
import type { Rollup } from './shown.ts';

type Month = Rollup['series'][number];
export type Counted = Exclude<keyof Month, '__typename' | 'month'>;

export interface Compared {
  readonly now: number;
  /** Null where nobody reported a year before. */
  readonly before: number | null;
  /** The months that are compared, of a stock the one at whose end it is taken; null where that is the whole period. */
  readonly months: { readonly from: string; readonly to: string } | null;
}

/** A day begins in Beijing, wherever the reader is. */
const beijing = 8 * 3_600_000;

/** The month that a moment lies in, like 2026-03. */
const monthAt = (moment: string): string => new Date(Date.parse(moment) + beijing).toISOString().slice(0, 7);

/** A number month by month: null of the months that are ahead, of which nothing can be known. */
export function monthsOf({ series, asOf }: Rollup, key: Counted): (number | null)[] {
  const current = monthAt(asOf);
  return series.map((month) => (month.month > current ? null : month[key]));
}

/** Null where there is nothing to compare: nobody reported, or no month of the period is over. */
export function comparedOf(rollup: Rollup, key: Counted): Compared | null {
  const { series, asOf, previousYear, coverage } = rollup;
  if (!isStock(key) && !hasRecords(coverage)) return null;
  const earlier = previousYear && (isStock(key) || hasRecords(previousYear.coverage)) ? previousYear : null;
  const current = monthAt(asOf);
  const over = series.filter(({ month }) => month < current);
  if (over.length === series.length)
    return { now: rollup[key], before: earlier?.[key] ?? null, months: null };
  const [first, last] = [over[0], over.at(-1)];
  if (!first || !last) return null;
  const taken = (months: readonly Month[]) =>
    isStock(key)
      ? (months[over.length - 1]?.[key] ?? 0)
      : months.slice(0, over.length).reduce((sum, month) => sum + month[key], 0);
  return {
    now: taken(series),
    before: earlier && taken(earlier.series),
    months: { from: isStock(key) ? last.month : first.month, to: last.month },
  };
}
