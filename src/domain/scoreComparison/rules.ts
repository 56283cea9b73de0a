// Which boards can be put together, and how those that cannot compare.
import { Refusal } from '../../core/refusal.ts';
import { isSame, type Span } from '../../core/scoreCycle.ts';
import { mostDivisions } from '../scoreBoard/rules.ts';

/** What it costs at most to work out their boards. */
export const toil = 10 * mostDivisions;

/** Refuses with TOO_COSTLY more divisions than are looked at together. */
export function demandFew(count: number): void {
  if (count > mostDivisions) {
    throw new Refusal(
      'TOO_COSTLY',
      `At most ${mostDivisions} congresses are compared at once; these are more: ask of a division further down.`,
    );
  }
}

interface Ruled extends Span {
  readonly ruleSet: { readonly id: number };
}

/** Whether points by one mean the same as by the other: the same version, over the same days. */
export const isAlike = (one: Ruled, other: Ruled): boolean =>
  one.ruleSet.id === other.ruleSet.id && isSame(one, other);
