// Over which days the use of a station is told, and out of which counters.
import { monthsBefore } from '../../core/cycle.ts';
import { today } from '../../core/day.ts';
import { firstDate, lastDate, type Month, type Period } from '../../core/period.ts';
import { monthSpan, spansOf } from '../ranking/rules.ts';

/** A station that no deputy came to for so many months is unused, where it was open all the while. */
const idleMonths = 3;

/** The closed-loop rate (闭环率) in words. */
export const closedLoop =
  'Opinions received there in the period that were resolved by its end ÷ opinions received there in the period.';

/** The days that use is told over: a period as far as it has come, and the three months before the day it has come to. */
export interface UseWindow {
  /** The period's last day, or today where that comes first. Stocks are taken on it. */
  readonly day: Date;
  readonly since: Date;
  /** The counters' spans that make the period up. */
  readonly spans: readonly number[];
  /** The spans of the months that lie in the last three. */
  readonly recent: readonly number[];
  /** The span of the month that does from `edgeSince` on only; null where they are whole months. */
  readonly edge: number | null;
  readonly edgeSince: Date;
}

const monthOf = (day: Date): Month => day.getUTCFullYear() * 12 + day.getUTCMonth();

/** The days of a period, seen from a day. */
export function windowOf(period: Period, now: Date = today()): UseWindow {
  const day = new Date(Math.min(lastDate(period).getTime(), now.getTime()));
  const edgeSince = monthsBefore(new Date(day.getTime() + 86_400_000), idleMonths);
  const isWhole = edgeSince.getUTCDate() === 1;
  const first = monthOf(edgeSince) + (isWhole ? 0 : 1);
  return {
    day,
    since: firstDate(period.from),
    spans: spansOf(period),
    recent: Array.from({ length: monthOf(day) - first + 1 }, (_, index) => monthSpan(first + index)),
    edge: isWhole ? null : monthSpan(first - 1),
    edgeSince,
  };
}
