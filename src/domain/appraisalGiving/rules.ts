// Which marks somebody may give a deputy at a place now: what is offered is what is allowed.
import { compare } from '../../core/decimal.ts';
import { contains, type Range } from '../../core/place.ts';
import { demand, Refusal, unlessRefused } from '../../core/refusal.ts';
import type { DeputyCard, RuleItem } from '../../generated/prisma/client.ts';
import type { Viewer } from '../../graph/context.ts';
import { may } from '../appraisal/card.ts';
import {
  type Bounds,
  demandGiver,
  demandJudged,
  demandOpen,
  demandRange,
  type Giver,
  isByDeputy,
  type Of,
} from '../appraisal/rules.ts';
import type { Begun } from '../ruleSetInForce/store.ts';

/** All that says which marks somebody may give a deputy at a place, in the cycle of a day. */
export interface Footing {
  readonly card: Pick<DeputyCard, 'startsOn' | 'endsOn'>;
  /** By what the deputy is judged in that cycle. */
  readonly judged: Begun | null;
  /** The items of the rules that count marks of such a deputy. */
  readonly items: readonly RuleItem[];
  readonly giver: Giver;
  /** The matters in which an open appeal holds the deputy's marks of that cycle. */
  readonly held: ReadonlySet<string>;
  /** Whether the deputy is registered at the place in that cycle. */
  readonly isRegistered: boolean;
  /** The matters in which marks of that cycle are given still, long after its end, since an appeal against the deputy's was upheld or held them. */
  readonly reopened: ReadonlySet<string>;
}

/** Where a viewer gives marks: where they write; a deputy anywhere within the seat's range. */
const givingRange = ({ role, scope }: Viewer): Range => (role === 'DEPUTY' ? scope.read : scope.write);

/** Whether this viewer gives any marks at a place. */
export const mayGiveAt = (place: bigint, viewer: Viewer | null): viewer is Viewer =>
  viewer !== null && may.give.allows(viewer) === true && contains(givingRange(viewer), place);

/** Refuses with INVALID a place where a mark is not given: neither that of the congress nor one where the deputy is registered. */
function demandThere({ giver, isRegistered }: Footing, { assessor }: Of): void {
  if (giver.isScorer) return;
  const isFree = !isByDeputy(assessor);
  demand(isFree, 'The marks of SELF and PEER are given at the division of the congress', 'division');
  const why = 'This deputy is neither of the congress here nor registered here in that cycle';
  demand(isRegistered, why, 'division');
}

/**
 * From what to what a mark may be, of somebody who may give it now. Refuses with WRONG_STATE a cycle without rules or one that is
 * not open, with INVALID what the rules do not ask for there, with FORBIDDEN whoever gives no such marks, and with
 * CONFLICT those of others that an open appeal holds.
 */
export function demandGivable(footing: Footing, of: Of, now: Date): Bounds {
  const { card, items, giver, held } = footing;
  const judged = demandJudged(footing.judged, 'on that day');
  demandOpen(judged, now, footing.reopened.has(of.matter));
  const isInOffice = card.startsOn < judged.until && judged.since < card.endsOn;
  demand(isInOffice, 'This deputy is not in office in that cycle', 'on');
  demandThere(footing, of);
  const bounds = demandRange(items, of);
  demandGiver(of.assessor, giver);
  if (of.assessor !== 'SELF' && held.has(of.matter)) {
    // Deputies who mark each other are not told who appeals.
    const sentence =
      giver.role === 'DEPUTY'
        ? 'These marks cannot be given or changed now.'
        : 'An appeal against these marks is open: it is decided first.';
    throw new Refusal('CONFLICT', sentence);
  }
  return bounds;
}

/** A mark that may be given. */
export interface Offer extends Of, Bounds {}

/** All marks that somebody may give a deputy at a place now, in the order of the rules. */
export function offersOf(footing: Footing, now: Date): Offer[] {
  const named = footing.items
    .toSorted((one, other) => one.id - other.id)
    .flatMap(({ matter, assessors }) =>
      matter === null ? [] : assessors.map((assessor) => ({ matter, assessor })),
    );
  const distinct = new Map(named.map((of) => [JSON.stringify(of), of]));
  return [...distinct.values()]
    .flatMap((of) => unlessRefused(() => ({ ...of, ...demandGivable(footing, of, now) })) ?? [])
    .filter(({ from, to }) => compare(from, to) <= 0);
}
