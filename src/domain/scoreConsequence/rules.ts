// Which earlier cycles a consequence is drawn from, and who of a board is under which.
import { calendarSpan, type ScoreCycle } from '../../core/scoreCycle.ts';
import type { RuleSpell } from '../../generated/prisma/enums.ts';
import { cyclesOfTerm } from '../ruleConsequence/rules.ts';

const dayMs = 86_400_000;

/** How many cycles are looked at, the one that is asked about included: a term of five years lies in six of the calendar. */
export const lookedAt = (
  consequences: readonly { readonly cycles: number; readonly spell: RuleSpell }[],
  cycle: ScoreCycle,
): number =>
  Math.max(
    0,
    ...consequences.map(({ cycles, spell }) =>
      spell === 'RUNNING' ? cycles : Math.ceil(cyclesOfTerm[cycle] * 1.2),
    ),
  );

/** The last days of so many cycles before one that begins on a day, latest first; none where the calendar does not make them. */
export function daysBefore(cycle: ScoreCycle, since: Date, count: number): Date[] {
  const days: Date[] = [];
  if (cycle === 'TERM' || cycle === 'CUSTOM') return days;
  for (let from = since; days.length < count; ) {
    const day = new Date(calendarSpan(cycle, from).since.getTime() - dayMs);
    days.push(day);
    from = day;
  }
  return days;
}
