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

/** Divided last. */
export function quotientOf(rate: Rate, catalogue: Catalogue, counts: Counts): Quotient {
  const part = (key: string): number => {
    const metric = catalogue.metric(key);
    return metric ? numberOf(metric, counts, null) : 0;
  };
  const numerator = part(rate.numerator);
  const denominator = part(rate.denominator);
  const value = denominator === 0 ? null : numerator / denominator;
  return { numerator, denominator, value, definition: rate.definition };
}
