// The life of a duty record, and which of its moves a viewer may make now.
import { dayText, today } from '../../core/day.ts';
import { lifecycle, movesFrom } from '../../core/lifecycle.ts';
import { contains } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { DutyState } from '../../generated/prisma/enums.ts';
import type { Viewer } from '../../graph/context.ts';
import { may } from './card.ts';

/** Declared, reviewed where it was done, reviewed again and published by whoever scores it, and final. */
export const life = lifecycle('DECLARED', {
  redeclare: { from: ['DECLARED', 'SENT_BACK'], to: 'DECLARED' },
  withdraw: { from: ['DECLARED', 'FIRST_REVIEWED', 'SENT_BACK'], to: 'WITHDRAWN' },
  firstReview: { from: ['DECLARED'], to: 'FIRST_REVIEWED' },
  secondReview: { from: ['FIRST_REVIEWED'], to: 'SECOND_REVIEWED' },
  publish: { from: ['SECOND_REVIEWED'], to: 'PUBLISHED' },
  finalise: { from: ['PUBLISHED'], to: 'FINAL' },
  sendBack: { from: ['DECLARED', 'FIRST_REVIEWED', 'SECOND_REVIEWED', 'PUBLISHED'], to: 'SENT_BACK' },
  /** What an upheld appeal does. */
  uphold: { from: ['PUBLISHED', 'FINAL'], to: 'SENT_BACK' },
});

/** The moves that somebody makes with the record itself. */
export type Move = Exclude<keyof typeof life.moves, 'uphold'>;

/** A duty record as far as moves depend on it. */
export interface Standing {
  readonly place: bigint;
  readonly scorerPlace: bigint;
  readonly state: DutyState;
  readonly declaredBy: number | null;
  readonly firstReviewedBy: number | null;
  readonly objectionUntil: Date | null;
  /** Appeals that wait to be decided. */
  readonly appeals: readonly object[];
  /** Whether it is of whoever asks, on another seat of theirs. */
  readonly isTheirs: boolean;
}

const scoring: readonly DutyState[] = ['SECOND_REVIEWED', 'PUBLISHED'];

/** Whether a move is for whoever scores the record, or for where it was done. */
const isScorers = (move: Move, state: DutyState): boolean =>
  ['secondReview', 'publish', 'finalise'].includes(move) || (move === 'sendBack' && scoring.includes(state));

const reaches = ({ place, scorerPlace, state }: Standing, move: Move, { scope, role }: Viewer): boolean => {
  // Whatever record a deputy sees is the own.
  if (role === 'DEPUTY') return move === 'withdraw' && state === 'DECLARED';
  const isEither = move === 'sendBack' && state === 'FIRST_REVIEWED';
  const own = contains(scope.write, place);
  const scored = contains(scope.write, scorerPlace);
  return isEither ? own || scored : isScorers(move, state) ? scored : own;
};

const isReview = (move: Move): boolean => move === 'firstReview' || move === 'secondReview';

/** Whether somebody would review what they declared or reviewed themselves. */
const isOwn = ({ declaredBy, firstReviewedBy }: Standing, move: Move, { accountId }: Viewer): boolean =>
  isReview(move) && (declaredBy === accountId || (move === 'secondReview' && firstReviewedBy === accountId));

const judging: readonly Move[] = ['firstReview', 'secondReview', 'publish', 'finalise'];

/** Whether somebody would carry on what they did themselves, as a deputy. */
const isJudge = ({ isTheirs }: Standing, move: Move): boolean => isTheirs && judging.includes(move);

const isEarly = ({ objectionUntil }: Standing, move: Move): boolean =>
  move === 'finalise' && objectionUntil !== null && objectionUntil > today();

/** Whether a keeper would take back what somebody else declared. */
const isOthers = ({ declaredBy }: Standing, move: Move, { role, accountId }: Viewer): boolean =>
  move === 'withdraw' && role !== 'CLERK' && declaredBy !== accountId;

const isContested = ({ appeals, state }: Standing): boolean =>
  appeals.length > 0 && (state === 'PUBLISHED' || state === 'FINAL');

const isMove = (name: keyof typeof life.moves): name is Move => name !== 'uphold';

/** What this viewer may do with a duty record now. */
export const movesOf = (record: Standing, viewer: Viewer): Move[] =>
  movesFrom(life, record.state)
    .filter(isMove)
    .filter(
      (move) =>
        !isContested(record) &&
        reaches(record, move, viewer) &&
        may[move].allows(viewer) === true &&
        !isOwn(record, move, viewer) &&
        !isJudge(record, move) &&
        !isOthers(record, move, viewer) &&
        !isEarly(record, move),
    );

/** Refuses with NOT_FOUND a record beyond what a viewer writes; a deputy sees no other than the own. */
function demandTheirs({ place, scorerPlace }: Standing, { scope, role }: Viewer): void {
  if (role !== 'DEPUTY' && !contains(scope.write, place) && !contains(scope.write, scorerPlace)) {
    throw new Refusal('NOT_FOUND', 'There is no such duty record that you may write to.');
  }
}

/**
 * Refuses with NOT_FOUND a record beyond what a viewer writes, with FORBIDDEN a move that is another division's, a review of
 * what one declared or reviewed oneself, of the own record any review, its publication and its end, or a keeper's taking back what
 * another declared, with WRONG_STATE what a deputy would take back after a review, what waits for an appeal, and the end of the time
 * for objections before it is there.
 */
export function demandMove(record: Standing, move: Move, viewer: Viewer): void {
  demandTheirs(record, viewer);
  const { state } = record;
  if (viewer.role === 'DEPUTY' && move === 'withdraw' && state !== 'DECLARED') {
    throw new Refusal('WRONG_STATE', 'A deputy takes back what nobody has reviewed yet.', { state });
  }
  if (isContested(record)) {
    throw new Refusal('WRONG_STATE', 'An appeal against this record is open: it is decided first.', {
      state,
    });
  }
  if (life.moves[move].from.some((state) => state === record.state) && !reaches(record, move, viewer)) {
    throw new Refusal(
      'FORBIDDEN',
      isScorers(move, record.state)
        ? 'The division of the congress reviews a duty record for the second time, and publishes it.'
        : 'A duty record is declared, and reviewed for the first time, where it was done.',
    );
  }
  if (isOwn(record, move, viewer)) {
    throw new Refusal('FORBIDDEN', 'Nobody reviews what they declared or reviewed themselves.');
  }
  if (isJudge(record, move)) {
    throw new Refusal('FORBIDDEN', 'Nobody reviews or publishes what they did themselves as a deputy.');
  }
  if (isOthers(record, move, viewer)) {
    throw new Refusal('FORBIDDEN', 'A duty record is taken back by whoever declared it, or by a clerk.');
  }
  if (isEarly(record, move) && state === 'PUBLISHED') {
    const until = record.objectionUntil ? dayText(record.objectionUntil) : '';
    throw new Refusal('WRONG_STATE', `Objections may be raised until before ${until}.`, { state });
  }
}
