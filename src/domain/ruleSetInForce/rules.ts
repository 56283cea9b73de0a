// What the rules in force mean for whoever is scored: which version counts, and over which days.
import { calendarSpan, liesIn, type Span } from '../../core/scoreCycle.ts';
import type { Division, RuleSet } from '../../generated/prisma/client.ts';
import type { InForce } from '../../store/inForce.ts';

export type Owned = RuleSet & { readonly division: Division };

/** A version in force at a division, its own or an ancestor's, and how many steps above. */
export type Link = Pick<InForce, 'depth' | 'part'> & { readonly ruleSet: Owned };

/** What the rules in force mean for whoever asks: whose items count, and whose terms hold. */
export interface Ruling {
  readonly ruleSet: Link['ruleSet'];
  /** At the top of what it adds to: its cycle, bounds, categories and grades hold for all of them. */
  readonly terms: RuleSet;
  /** Both, and what lies between: all whose items count, nearest first. */
  readonly counting: readonly RuleSet[];
}

/** The ruling of a chain, if any version in it applies. */
export function rulingOf(links: readonly Link[]): Ruling | null {
  const counting = links
    .filter(({ part }) => part === 'APPLIES' || part === 'EXTENDED')
    .map(({ ruleSet }) => ruleSet);
  const [first] = counting;
  const last = counting.at(-1);
  return first && last ? { ruleSet: first, terms: last, counting } : null;
}

/** The days of the cycle of some rules that a day lies in; null where there are none. `term`: that of the congress then. */
export function spanOf({ terms }: Ruling, on: Date, term: Span | null): Span | null {
  const { cycle, windowFrom: since, windowTo: until } = terms;
  if (cycle === 'TERM') return term;
  if (cycle !== 'CUSTOM') return calendarSpan(cycle, on);
  return since && until && liesIn(on, { since, until }) ? { since, until } : null;
}
