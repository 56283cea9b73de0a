// Over what time points are added up: which days a cycle has that a day lies in.

export const scoreCycles = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TERM', 'CUSTOM'] as const;
export type ScoreCycle = (typeof scoreCycles)[number];

/** `until` is exclusive. */
export interface Span {
  readonly since: Date;
  readonly until: Date;
}

const months: Readonly<Record<Exclude<ScoreCycle, 'TERM' | 'CUSTOM'>, number>> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  YEAR: 12,
};

/** The days of a cycle of the calendar that a day lies in. */
export function calendarSpan(cycle: keyof typeof months, on: Date): Span {
  const first = Math.floor(on.getUTCMonth() / months[cycle]) * months[cycle];
  const at = (month: number) => new Date(Date.UTC(on.getUTCFullYear(), month, 1));
  return { since: at(first), until: at(first + months[cycle]) };
}

/** Whether a day lies in a span. */
export const liesIn = (on: Date, { since, until }: Span): boolean => since <= on && on < until;

export const isSame = (one: Span, other: Span): boolean =>
  one.since.getTime() === other.since.getTime() && one.until.getTime() === other.until.getTime();
