// What has to be read to answer for a period, and what the numbers make.
import { type Metric, type Rate, valueOf } from '../../core/metric.ts';
import { firstDay, type Month } from '../../core/period.ts';
import { type Card } from '../../graph/card.ts';

/** Counter columns with their sums. */
export type Counts = Readonly<Record<string, number>>;

/** Counter columns by what they are: flows are added over a period, stocks taken at its end. */
export interface Columns {
  readonly flows: readonly string[];
  readonly stocks: readonly string[];
}

/** The columns that expected reporters are counted by; the tree keeps them. */
export const expectedColumns = { stock: 'township', flow: 'township_closed' } as const;

export interface MonthCounts {
  readonly month: Month;
  readonly counts: Counts;
}

/** The day a run begins, as SQL reads it; the beginning of time for the first. */
export const dayFrom = (month: Month): string => (month <= 0 ? '0001-01-01' : firstDay(month));

export interface Catalogue {
  readonly metrics: readonly Metric[];
  readonly rates: readonly Rate[];
  readonly metric: (key: string) => Metric | undefined;
  readonly behind: Card['behind'];
  /** The columns of the stocks and of the flows. */
  readonly stocks: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}

/** All that the nouns count, from their cards. */
export function catalogueOf(cards: readonly Card[]): Catalogue {
  const metrics = cards.flatMap((card) => card.metrics);
  const columns = (kind: Metric['kind']) =>
    new Set(
      metrics
        .filter((each) => each.kind === kind)
        .flatMap(({ total }) => [...total.plus, ...(total.minus ?? [])]),
    );
  const byKey = new Map(metrics.map((each) => [each.key, each]));
  return {
    metrics,
    rates: cards.flatMap((card) => card.rates ?? []),
    metric: (key) => byKey.get(key),
    behind: Object.assign({}, ...cards.map((card) => card.behind)) as Card['behind'],
    stocks: columns('stock'),
    flows: columns('flow'),
  };
}

/** One number of a metric, whole or of one value of its split. A value it does not have counts nothing. */
export function numberOf(metric: Metric, counts: Counts, value: string | null | undefined): number {
  if (value == null) return valueOf(metric.total, counts);
  const measured = metric.by?.values[value];
  return measured ? valueOf(measured, counts) : 0;
}

export interface Quotient {
  readonly numerator: number;
  readonly denominator: number;
  /** Null where there is nothing to divide by. */
  readonly value: number | null;
  readonly definition: string;
}

/** A quotient of two numbers, with its parts. */
export const quotient = (numerator: number, denominator: number, definition: string): Quotient => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
  definition,
});

/** Divided last. */
export function quotientOf(rate: Rate, catalogue: Catalogue, counts: Counts): Quotient {
  const part = (key: string): number => {
    const metric = catalogue.metric(key);
    return metric ? numberOf(metric, counts, null) : 0;
  };
  return quotient(part(rate.numerator), part(rate.denominator), rate.definition);
}

/** The least and the greatest id of many divisions. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What totals were read: the counts of each division by its place in the list, and the moment they were true at. */
export interface Totals {
  readonly counts: (at: number) => Counts;
  readonly asOf: Date;
}

/** What was read of many divisions' months, in the order they were asked for. */
export interface Series {
  readonly months: readonly (readonly MonthCounts[])[];
  readonly asOf: Date;
}

/** From how many divisions on it may pay to read all that lies between them. */
const many = 200;
const nearlyAll = 0.5;

/** The span of ids that are nearly all there are between the first and the last; null for others and for few. */
export function spanOf(
  ids: readonly number[],
  countBetween: (first: number, last: number) => number,
): Span | null {
  if (ids.length < many) return null;
  const [first, last] = [Math.min(...ids), Math.max(...ids)];
  return ids.length >= nearlyAll * countBetween(first, last) ? { first, last } : null;
}

/** The counts of a whole period, from those of its months. */
export function wholeOf(months: readonly MonthCounts[], { flows, stocks }: Columns): Counts {
  const whole: Record<string, number> = {};
  const sum = (column: string) => months.reduce((all, { counts }) => all + (counts[column] ?? 0), 0);
  for (const column of flows) whole[column] = sum(column);
  for (const column of stocks) whole[column] = months.at(-1)?.counts[column] ?? 0;
  return whole;
}

/** The counts of each month from what it adds: flows alone, stocks on top of what stood before. */
export function running(
  asked: readonly Month[],
  standing: Counts,
  { flows, stocks }: Columns,
  change: (index: number, column: string) => number,
): MonthCounts[] {
  const stood: Record<string, number> = { ...standing };
  return asked.map((month, index) => {
    const counts: Record<string, number> = {};
    for (const column of flows) counts[column] = change(index, column);
    for (const column of stocks) {
      stood[column] = (stood[column] ?? 0) + change(index, column);
      counts[column] = stood[column];
    }
    return { month, counts };
  });
}

/** Whether some columns are all among others. */
export const includes = (all: Columns, some: Columns): boolean =>
  some.flows.every((each) => all.flows.includes(each)) &&
  some.stocks.every((each) => all.stocks.includes(each));

export const isNothing = ({ flows, stocks }: Columns): boolean => flows.length + stocks.length === 0;
