// The days of two years, and how much is held on each: busy springs and autumns, no holidays, few Sundays.
import { dayText, parseDay } from '../../src/core/day.ts';

/** A day with the numbers of the activities held on it; `last` is below `first` when there are none. */
export interface Day {
  readonly day: string;
  readonly first: number;
  readonly last: number;
}

const dayLength = 86_400_000;
const years = { from: parseDay('2024-01-01'), to: parseDay('2026-01-01') };

const busy = [5, 2, 10, 11, 9, 6, 5, 6, 11, 12, 12, 8];

/** From Sunday on. */
const weekdays = [1, 10, 9, 10, 10, 10, 2];

/** Spring Festival and the week of the National Day, first and last day. */
const holidays = [
  ['2024-02-09', '2024-02-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-28', '2025-02-04'],
  ['2025-10-01', '2025-10-08'],
] as const;

/** Many stations keep one day of the month for their voters. */
const receptionDays: Readonly<Record<number, number>> = { 10: 2, 15: 4, 25: 2 };

function weightOf(date: Date): number {
  const day = dayText(date);
  if (holidays.some(([from, to]) => from <= day && day <= to)) return 0;
  const growth = date.getUTCFullYear() === 2024 ? 100 : 112;
  const reception = receptionDays[date.getUTCDate()] ?? 1;
  return (busy[date.getUTCMonth()] ?? 0) * (weekdays[date.getUTCDay()] ?? 0) * reception * growth;
}

/** Spreads so many activities over the days, exactly; they are numbered from 1 on in the order of the days. */
export function calendarOf(activities: number): Day[] {
  const count = (years.to.getTime() - years.from.getTime()) / dayLength;
  const days = Array.from(
    { length: count },
    (_, index) => new Date(years.from.getTime() + index * dayLength),
  );
  const all = days.reduce((sum, day) => sum + weightOf(day), 0);
  let through = 0;
  return days.map((day) => {
    const first = Math.floor((through * activities) / all) + 1;
    through += weightOf(day);
    return { day: dayText(day), first, last: Math.floor((through * activities) / all) };
  });
}

/** The days in so many parts, one after the other. */
export function partsOf(days: readonly Day[], parts: number): Day[][] {
  const length = Math.ceil(days.length / parts);
  return Array.from({ length: parts }, (_, part) => days.slice(part * length, (part + 1) * length));
}
