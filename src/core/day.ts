// Calendar days in China, held as midnight UTC the way the database client holds dates.
import { demand } from './refusal.ts';

const beijing = 8 * 3_600_000;

/** Today in China. */
export const today = (now: Date = new Date()): Date => dayOf(new Date(now.getTime() + beijing));

/** The day without its time. */
export const dayOf = (moment: Date): Date =>
  new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));

/** The moment a day begins in Beijing; `later` so many days after it. */
export const beginOf = (day: Date, later = 0): Date => new Date(day.getTime() - beijing + later * 86_400_000);

/** 2024-03-05. */
export const dayText = (day: Date): string => day.toISOString().slice(0, 10);

export const parseDay = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** The first day on which anything can have happened here: the founding of the state. */
export const dawn = parseDay('1949-10-01');

/** Refuses with INVALID a day on which nothing can have happened: before the dawn, or ahead. `field` names the input. */
export function demandHappened(day: Date, field: string): void {
  demand(day >= dawn, `Nothing is recorded here from before ${dayText(dawn)}`, field);
  demand(day <= today(), 'This day lies ahead: record what has happened', field);
}

const dusk = parseDay('2200-01-01');

/** Refuses with INVALID a day beyond those that anything is reckoned for. `field` names the input. */
export function demandReckoned(day: Date, field: string): void {
  const isWithin = day >= dawn && day < dusk;
  demand(isWithin, `Days lie from ${dayText(dawn)} until before ${dayText(dusk)}`, field);
}
