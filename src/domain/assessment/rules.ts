// The life of an assessment, and what its result means.
import { lifecycle, stateAfter } from '../../core/lifecycle.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AssessmentState } from './card.ts';

/** Submitted, and then verified or sent back to be judged again; given up until it is verified. */
export const life = lifecycle('DRAFT', {
  submit: { from: ['DRAFT', 'SENT_BACK'], to: 'SUBMITTED' },
  sendBack: { from: ['SUBMITTED'], to: 'SENT_BACK' },
  verify: { from: ['SUBMITTED'], to: 'VERIFIED' },
  withdraw: { from: ['DRAFT', 'SUBMITTED', 'SENT_BACK'], to: 'WITHDRAWN' },
});

export type Move = keyof typeof life.moves;

/** Refuses with WRONG_STATE a move that may not be made now. */
export const demandMove = ({ state }: { readonly state: AssessmentState }, move: Move): AssessmentState =>
  stateAfter(life, state, move);

/** Refuses with WRONG_STATE to judge what is submitted. */
export const demandOpen = (assessment: { readonly state: AssessmentState }): void =>
  void demandMove(assessment, 'submit');

/** Refuses with WRONG_STATE what is done to a result, while there is none. */
export function demandVerified({ state }: { readonly state: AssessmentState }): void {
  if (state !== 'VERIFIED') {
    throw new Refusal('WRONG_STATE', 'This assessment is not verified: it has no result yet.', { state });
  }
}

/** The share of the weight that is met, in percent with two decimals; null while there is no result. */
export const scoreOf = (
  weightMet: { toString(): string } | null,
  weightApplicable: { toString(): string } | null,
): number | null =>
  weightMet === null || weightApplicable === null
    ? null
    : Math.round((Number(weightMet) / Number(weightApplicable)) * 10_000) / 100;

/** Which rows are gaps that are open on a day: not closed, of the assessment that counts, of a station in use. */
export const openGaps = (on: Date) => ({
  verdict: 'NOT_MET' as const,
  remediedOn: null,
  assessment: {
    state: 'VERIFIED' as const,
    supersededOn: null,
    station: { closedOn: null },
    AND: [
      { OR: [{ upheld: null }, { upheld: true }] },
      { OR: [{ validUntil: null }, { validUntil: { gt: on } }] },
    ],
  },
});
