// How a published figure stands to a period and to a count: which months it means, and how exactly it was said.
import type { Metric } from '../../core/metric.ts';
import type { Period } from '../../core/period.ts';
import { type Counts, numberOf } from '../tally/rules.ts';
import type { Match, Qualifier, Verdict } from './card.ts';

/** When a figure is of; the end is exclusive. Both are null where it is a running total without dates. */
export interface Dated {
  readonly periodFrom: Date | null;
  readonly periodTo: Date | null;
}

const monthOf = (day: Date): number => day.getUTCFullYear() * 12 + day.getUTCMonth();

/** The months a figure speaks of, the first and the last as a whole; null for a running total without dates. */
export function periodOf({ periodFrom, periodTo }: Dated): Period | null {
  if (periodFrom === null || periodTo === null) return null;
  return { from: monthOf(periodFrom), to: monthOf(new Date(periodTo.getTime() - 1)) + 1 };
}

/** How a figure's own period matches the one asked for; null when the two share no month. */
export function matchOf(own: Period | null, asked: Period): Match | null {
  if (own === null) return 'CUMULATIVE';
  if (own.from === asked.from && own.to === asked.to) return 'SAME';
  return own.from < asked.to && asked.from < own.to ? 'OTHER' : null;
}

/** Counts that agree with a figure: from the first up to the second, the bounds included or not. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

const tenth = 0.1;
const ten = 10;
/** Decimal places that a figure is kept with. */
const finest = 4;

/** One unit of the last digit that is not zero: 10,000 for 20,000 and 10 for 280. */
export function stepOf(value: number): number {
  const digits = String(Math.round(value * 10 ** finest));
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  return digits === '0' ? 1 : 10 ** (zeros - finest);
}

/**
 * How far from the number written a rough one may lie: less than one unit of its last digit (2100余: below 2,200), and
 * less than a tenth, so that 2万余 ends at 22,000; but people say 40余 of all forties, so a tenth is at least ten.
 */
const slackOf = (value: number): number => Math.min(stepOf(value), Math.max(value * tenth, ten));

/** The counts that agree with a figure as it was said. */
export function bandOf(value: number, qualifier: Qualifier): Band {
  if (qualifier === 'EXACT') return { from: value, to: value, isOpen: false };
  const slack = slackOf(value);
  return qualifier === 'OVER'
    ? { from: value, to: value + slack, isOpen: true }
    : { from: value - slack, to: value, isOpen: true };
}

/** Whether a count agrees with a figure, and if not on which side it lies. Null is what nothing here counts. */
export function verdictOf(value: number, qualifier: Qualifier, counted: number | null): Verdict {
  if (counted === null) return 'NOT_COUNTED_HERE';
  const { from, to, isOpen } = bandOf(value, qualifier);
  if (isOpen ? counted <= from : counted < from) return 'BELOW';
  if (isOpen ? counted >= to : counted > to) return 'ABOVE';
  return 'CONSISTENT';
}

/** The values of a metric's split that a figure speaks of; publishers add some up: INSPECTION+RESEARCH. */
export const valuesOf = (dimension: string | null): string[] => dimension?.split('+') ?? [];

/** Whether a metric has every value that a figure speaks of. */
export const counts = (metric: Metric, dimension: string | null): boolean =>
  valuesOf(dimension).every((value) => metric.by?.values[value] !== undefined);

/** What is counted of a metric: the whole, or those values of its split together. */
export const countedOf = (metric: Metric, dimension: string | null, from: Counts): number =>
  dimension === null
    ? numberOf(metric, from, null)
    : valuesOf(dimension).reduce((sum, value) => sum + numberOf(metric, from, value), 0);

export interface Published {
  readonly publisher: string;
  readonly title: string;
  readonly publishedOn: Date | null;
}

/** Who said so: 安康新闻网《…工作综述》，2025-03-19. */
export const sourceText = ({ publisher, title, publishedOn }: Published): string =>
  `${publisher}《${title}》${publishedOn === null ? '' : `，${publishedOn.toISOString().slice(0, 10)}`}`;
