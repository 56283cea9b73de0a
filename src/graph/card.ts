// What a noun says of itself as data, for the rooms that treat all nouns alike.
import type { Metric, Rate } from '../core/metric.ts';
import type { Period } from '../core/period.ts';

/** Which rows stand behind a number: a model and a condition on it besides the place. */
export interface Behind {
  readonly model:
    | 'activity'
    | 'attendance'
    | 'opinion'
    | 'station'
    | 'deputyCard'
    | 'serving'
    | 'byElection'
    | 'deputyGroup'
    | 'term';
  /** The GraphQL type of a row. */
  readonly type: string;
  /** The rows counted in the period; `value` is the split asked for, if any. `until` is the last day counted. */
  readonly where: (period: Period, until: Date, value: string | undefined) => object;
}

export interface Card {
  /** Singular, as the folder is called. */
  readonly noun: string;
  /** The Chinese term. */
  readonly term: string;
  readonly metrics: readonly Metric[];
  readonly rates?: readonly Rate[];
  /** By metric key. */
  readonly behind: Readonly<Record<string, Behind>>;
}
