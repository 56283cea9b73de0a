// Which steps of an assessment a viewer may take now.
import { contains, type Level, rankOf } from '../../core/place.ts';
import type { Permit } from '../../graph/permit.ts';
import type { Viewer } from '../../graph/context.ts';
import { may, type AssessmentState } from '../assessment/card.ts';
import type { AssessmentMove } from './card.ts';

/** An assessment as far as its moves depend on it. */
export interface Standing {
  readonly place: bigint;
  readonly state: AssessmentState;
  readonly upheld: boolean | null;
}

/** What the viewer, and whoever verified it, have to do with it. */
export interface Past {
  /** Judged or handed in by the viewer's account. */
  readonly isOwn: boolean;
  readonly verifier: Level | null;
}

interface Step {
  readonly permit: Permit;
  readonly from: readonly AssessmentState[];
  /** Whether it is for those who keep the station, or for the county and above. */
  readonly isKeepers: boolean;
}

const steps: Readonly<Record<AssessmentMove, Step>> = {
  SUBMIT: { permit: may.submit, from: ['DRAFT', 'SENT_BACK'], isKeepers: true },
  WITHDRAW: { permit: may.withdraw, from: ['DRAFT', 'SUBMITTED', 'SENT_BACK'], isKeepers: true },
  VERIFY: { permit: may.verify, from: ['SUBMITTED'], isKeepers: false },
  SEND_BACK: { permit: may.sendBack, from: ['SUBMITTED'], isKeepers: false },
  SPOT_CHECK: { permit: may.spotCheck, from: ['VERIFIED'], isKeepers: false },
};

const isOpen: Readonly<Partial<Record<AssessmentMove, (to: Standing, past: Past, at: Level) => boolean>>> = {
  VERIFY: (_assessment, { isOwn }) => !isOwn,
  SPOT_CHECK: ({ upheld }, { verifier }, level) =>
    upheld === null && rankOf(level) < rankOf(verifier ?? 'COUNTY'),
};

/** What this viewer may do with an assessment now. */
export const movesOf = (assessment: Standing, past: Past, viewer: Viewer): AssessmentMove[] =>
  (Object.keys(steps) as AssessmentMove[]).filter((move) => {
    const { permit, from, isKeepers } = steps[move];
    const { scope, division } = viewer;
    const isReached = isKeepers
      ? contains(scope.write, assessment.place)
      : contains(scope.grant, assessment.place) && rankOf(division.level) <= rankOf('COUNTY');
    return (
      permit.allows(viewer) === true &&
      from.includes(assessment.state) &&
      isReached &&
      (isOpen[move]?.(assessment, past, division.level) ?? true)
    );
  });
