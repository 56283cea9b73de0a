// What may be put up at a station, and on which days deputies receive there next.
import { demand } from '../../core/refusal.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';

/** When deputies usually receive: days of the month, days of the week (Monday being 1), or both. */
export interface ReceptionDays {
  readonly monthDays: readonly number[];
  readonly weekdays: readonly number[];
}

/** What is put up besides name and deputies. */
export interface Notice extends ReceptionDays {
  readonly hours: string | null;
  readonly topics: readonly string[];
}

const mostTopics = 12;

const orderly = (days: readonly number[]): number[] => [...new Set(days)].toSorted((a, b) => a - b);

const lieWithin = (days: readonly number[], last: number): boolean =>
  days.every((day) => Number.isInteger(day) && day >= 1 && day <= last);

/** A notice as it is kept. Refuses with INVALID days that are none, and texts that are too long. */
export function demandNotice({ hours, monthDays, weekdays, topics }: Notice): Notice {
  demand(lieWithin(monthDays, 31), 'Days of the month go from 1 to 31', 'monthDays');
  demand(lieWithin(weekdays, 7), 'Days of the week go from 1, Monday, to 7', 'weekdays');
  demand(topics.length <= mostTopics, `At most ${mostTopics} topics are put up`, 'topics');
  return {
    hours: demandTextIfGiven(hours, 'title', 'Opening hours', 'hours'),
    monthDays: orderly(monthDays),
    weekdays: orderly(weekdays),
    topics: [...new Set(topics.map((topic) => demandText(topic, 'name', 'A topic', 'topics')))],
  };
}

const oneDay = 86_400_000;
/** Three of any day of a month lie within these: from the 1st of February, the third 31st is that of July. */
const sought = 186;

/** The next days on which deputies receive, a day itself included; none where no usual days are put up. */
export function nextReceptions({ monthDays, weekdays }: ReceptionDays, from: Date, most = 3): Date[] {
  const days = Array.from({ length: sought }, (_, ahead) => new Date(from.getTime() + ahead * oneDay));
  return days
    .filter((day) => monthDays.includes(day.getUTCDate()) || weekdays.includes(day.getUTCDay() || 7))
    .slice(0, most);
}
