// Which cycles make up a year, whether they can be added up, and what they come to together.
import { liesIn, type ScoreCycle, type Span } from '../../core/scoreCycle.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** Whether a cycle is shorter than a year, and so a part of one. */
export const isPartOfYear = (cycle: ScoreCycle): boolean =>
  cycle === 'MONTH' || cycle === 'QUARTER' || cycle === 'HALF_YEAR';

/** The last day of each month of the year that a day lies in, as far as it has begun; of the month that `now` lies in, `now`. In order. */
export function lastDaysOf(day: Date, now: Date): Date[] {
  const first = (month: number) => Date.UTC(day.getUTCFullYear(), month, 1);
  return Array.from({ length: 12 }, (_, month) => month)
    .filter((month) => first(month) <= now.getTime())
    .map((month) => new Date(Math.min(first(month + 1) - 86_400_000, now.getTime())));
}

/** A cycle with the days of it that its rules score. */
interface Begun extends Span {
  /** The first day of the cycle itself. */
  readonly begins: Date;
}

/** Each cycle once, by the last that was found of it; null where one reaches out of its year or into the days of another, whose records would count twice. */
export function apart<Each extends Begun>(found: readonly Each[]): Each[] | null {
  const whole = ({ begins, until }: Begun) => `${begins.getTime()}:${until.getTime()}`;
  const each = [...new Map(found.map((one) => [whole(one), one])).values()];
  const isWithin = ({ since, until }: Span) =>
    since.getUTCFullYear() === new Date(until.getTime() - 86_400_000).getUTCFullYear();
  const meets = (one: Span, other: Span) => liesIn(one.since, other) || liesIn(other.since, one);
  const isApart = each.every(
    (one, at) => isWithin(one) && !each.slice(at + 1).some((other) => meets(one, other)),
  );
  return isApart ? each : null;
}

/** Exact, as points are. */
export const sumOf = (totals: readonly Prisma.Decimal[]): Prisma.Decimal =>
  totals.reduce((sum, each) => sum.plus(each), new Prisma.Decimal(0));
