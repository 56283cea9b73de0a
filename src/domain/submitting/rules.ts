// When an assessment can be handed in, and when a gap can be closed.
import { dayText } from '../../core/day.ts';
import { contains } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import { most } from '../../core/text.ts';
import type { Viewer } from '../../graph/context.ts';
import { type AssessmentState, may, type Verdict } from '../assessment/card.ts';
import { demandVerified } from '../assessment/rules.ts';

/** Refuses with INVALID items that nobody has judged, and a station to which nothing applies. */
export function demandComplete(
  items: readonly { readonly verdict: Verdict | null; readonly text: string }[],
): void {
  const open = items.filter(({ verdict }) => verdict === null).map(({ text }) => text);
  demand(open.length === 0, `Judge every item first; open are: ${open.join('; ')}`, 'id');
  demand(
    items.some(({ verdict }) => verdict !== 'NOT_APPLICABLE'),
    'At least one item applies to a station',
    'id',
  );
}

/** What was found of an item, as far as it may be a gap. */
export interface Gap {
  readonly verdict: Verdict | null;
  readonly remediedOn: Date | null;
  readonly assessment: { readonly state: AssessmentState; readonly onDate: Date };
}

/** Whether this viewer may close a gap now. */
export const mayRemedy = (
  { verdict, remediedOn, assessment, place }: Gap & { readonly place: bigint },
  viewer: Viewer,
): boolean =>
  may.remedy.allows(viewer) === true &&
  contains(viewer.scope.write, place) &&
  assessment.state === 'VERIFIED' &&
  verdict === 'NOT_MET' &&
  remediedOn === null;

/**
 * Refuses with WRONG_STATE what is no gap of a verified assessment, or is closed already; with INVALID a day before the
 * station was assessed.
 */
export function demandGap({ verdict, remediedOn, assessment }: Gap, on: Date): void {
  demandVerified(assessment);
  if (verdict !== 'NOT_MET') throw new Refusal('WRONG_STATE', 'This item is no gap.');
  if (remediedOn !== null) {
    throw new Refusal('WRONG_STATE', `This gap was closed on ${dayText(remediedOn)}.`);
  }
  demand(on >= assessment.onDate, `This gap was found on ${dayText(assessment.onDate)}`, 'on');
}

/** What the history says of a gap that is closed. */
export const gapText = ({ text }: { readonly text: string }, note: string | null): string =>
  [...(note === null ? text : `${text}: ${note}`)].slice(0, most.content).join('');
