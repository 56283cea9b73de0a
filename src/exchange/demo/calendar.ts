// Days of the year that the demo plays in: busy months and slack ones, no holidays, hardly a Sunday.
import { dayText } from '../../core/day.ts';
import type { Random } from './random.ts';

const year = 2024;
const dayLength = 86_400_000;

/** How busy each month is: little before the Spring Festival, much after the sessions and in autumn. */
const busy = [5, 3, 9, 9, 8, 8, 7, 7, 10, 10, 12, 9];

/** Spring Festival and the week of the National Day. */
const isHoliday = (day: string): boolean =>
  (day >= '2024-02-09' && day <= '2024-02-17') || (day >= '2024-10-01' && day <= '2024-10-07');

const sundayShare = 0.1;

const workdays: readonly string[][] = busy.map((_, month) => {
  const first = Date.UTC(year, month, 1);
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Array.from({ length: count }, (_, day) => dayText(new Date(first + day * dayLength))).filter(
    (day) => !isHoliday(day),
  );
});

const isSunday = (day: string): boolean => new Date(day).getUTCDay() === 0;

const allBusy = busy.reduce((sum, each) => sum + each, 0);

function pickMonth(random: Random): number {
  let left = random.fraction() * allBusy;
  return Math.max(
    0,
    busy.findIndex((weight) => (left -= weight) < 0),
  );
}

/** A day on which something is likely to be held. */
export function pickDay(random: Random): string {
  for (;;) {
    const day = random.pick(workdays[pickMonth(random)] ?? []);
    if (!isSunday(day) || random.fraction() < sundayShare) return day;
  }
}

/** The day so many days later. */
export const later = (day: string, days: number): string =>
  dayText(new Date(new Date(day).getTime() + days * dayLength));

/** Days between two, both included, drawn evenly. */
export function pickBetween(random: Random, from: string, to: string): string {
  const length = (new Date(to).getTime() - new Date(from).getTime()) / dayLength;
  return later(from, random.int(0, length));
}

export const lastDay = `${year}-12-31`;

/** Minutes since midnight at which things begin. */
export const pickHour = (random: Random): number => random.pick([510, 540, 570, 600, 840, 870, 900]);
