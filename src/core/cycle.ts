// How often a thing is to happen, and which days that is counted over on a given day.

export const cycles = ['WEEK', 'MONTH', 'TWO_MONTHS', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type Cycle = (typeof cycles)[number];

/** First and last day, both counted. */
export interface Days {
  readonly from: Date;
  readonly to: Date;
}

const months: Readonly<Record<Exclude<Cycle, 'WEEK'>, number>> = {
  MONTH: 1,
  TWO_MONTHS: 2,
  QUARTER: 3,
  HALF_YEAR: 6,
  YEAR: 12,
};

/** So many months earlier: the same day of the month, or its last one where there is no such day. */
export function monthsBefore(day: Date, count: number): Date {
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - count + 1, 0));
  return new Date(
    Math.min(last.getTime(), last.getTime() + (day.getUTCDate() - last.getUTCDate()) * 86_400_000),
  );
}

/** The days of the cycle that ends on a day: the seven days of a week, the days since the same day a month before, … */
export function daysOf(cycle: Cycle, on: Date): Days {
  const before = cycle === 'WEEK' ? new Date(on.getTime() - 7 * 86_400_000) : monthsBefore(on, months[cycle]);
  return { from: new Date(before.getTime() + 86_400_000), to: on };
}
