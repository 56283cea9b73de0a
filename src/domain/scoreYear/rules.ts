// Which cycles make up a year, and what they come to together.
import { calendarSpan, type ScoreCycle, type Span } from '../../core/scoreCycle.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** The cycles of the year that a day lies in, in order; none where a cycle is not shorter than a year. */
export function cyclesOf(cycle: ScoreCycle, day: Date): Span[] {
  if (cycle !== 'MONTH' && cycle !== 'QUARTER' && cycle !== 'HALF_YEAR') return [];
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(day.getUTCFullYear(), month, 1)));
  return months
    .map((first) => ({ first, span: calendarSpan(cycle, first) }))
    .filter(({ first, span }) => first.getTime() === span.since.getTime())
    .map(({ span }) => span);
}

/** Exact, as points are. */
export const sumOf = (totals: readonly Prisma.Decimal[]): Prisma.Decimal =>
  totals.reduce((sum, each) => sum.plus(each), new Prisma.Decimal(0));
