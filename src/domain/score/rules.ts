// Which days a score covers, and by which version.
import { calendarSpan, liesIn, type Span } from '../../core/scoreCycle.ts';
import type { RuleSet } from '../../generated/prisma/client.ts';
import type { Link } from '../ruleSetInForce/store.ts';

/** What the rules in force mean for whoever asks: whose items count, and whose terms hold. */
export interface Ruling {
  readonly ruleSet: Link['ruleSet'];
  /** At the top of what it adds to: its cycle, bounds, categories and grades hold for all of them. */
  readonly terms: RuleSet;
}

/** The ruling of a chain, if any version in it applies. */
export function rulingOf(links: readonly Link[]): Ruling | null {
  const counting = links.filter(({ part }) => part === 'APPLIES' || part === 'EXTENDED');
  const [first] = counting;
  const last = counting.at(-1);
  return first && last ? { ruleSet: first.ruleSet, terms: last.ruleSet } : null;
}

/** The days of the cycle of some rules that a day lies in; null where there are none. `term`: that of the congress then. */
export function spanOf({ terms }: Ruling, on: Date, term: Span | null): Span | null {
  const { cycle, windowFrom: since, windowTo: until } = terms;
  if (cycle === 'TERM') return term;
  if (cycle !== 'CUSTOM') return calendarSpan(cycle, on);
  return since && until && liesIn(on, { since, until }) ? { since, until } : null;
}
