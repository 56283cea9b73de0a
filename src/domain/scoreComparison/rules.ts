// Which boards can be put together, and how those that cannot compare.
import { Refusal } from '../../core/refusal.ts';
import { isSame, type Span } from '../../core/scoreCycle.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
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
const isAlike = (one: Ruled, other: Ruled): boolean =>
  one.ruleSet.id === other.ruleSet.id && isSame(one, other);

interface Shown<Standing> {
  /** By what it is scored. */
  readonly ruling: Ruled;
  /** What is shown of it: scores by what applied before, until the new ones are reckoned. */
  readonly board: { readonly judged: Ruled; readonly standings: readonly Standing[] };
}

/** Of those that one version scores over the same days, which show scores that can meet: by this version, or, until any does, by what the first shows. `standings` are those of all that it scores. */
export function together<Standing, Each extends Shown<Standing>>(
  all: readonly (Each & Shown<Standing>)[],
  judged: Ruled,
): { readonly shown: Each[]; readonly standings: Standing[] } {
  const meant = all.filter(({ ruling }) => isAlike(ruling, judged));
  const by = (ruled: Ruled) => meant.filter(({ board }) => isAlike(board.judged, ruled));
  const fresh = by(judged);
  const shown = fresh.length > 0 ? fresh : by(meant[0]?.board.judged ?? judged);
  return { shown, standings: meant.flatMap(({ board }) => board.standings) };
}

interface Scored {
  readonly total: Prisma.Decimal;
  readonly subjectId: number;
}

export const bestFirst = (one: Scored, other: Scored): number =>
  other.total.cmp(one.total) || one.subjectId - other.subjectId;
