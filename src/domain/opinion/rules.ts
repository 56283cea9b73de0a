// The life of an opinion, and which of its moves a viewer may make now.
import { lifecycle, movesFrom } from '../../core/lifecycle.ts';
import { contains } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Viewer } from '../../graph/context.ts';
import { may, type OpinionState } from './card.ts';

/** Received, assigned (again, if need be), answered, and closed as resolved or declined. */
export const life = lifecycle('RECEIVED', {
  assign: { from: ['RECEIVED', 'ASSIGNED'], to: 'ASSIGNED' },
  answer: { from: ['RECEIVED', 'ASSIGNED'], to: 'ANSWERED' },
  resolve: { from: ['RECEIVED', 'ASSIGNED', 'ANSWERED'], to: 'RESOLVED' },
  decline: { from: ['RECEIVED', 'ASSIGNED', 'ANSWERED'], to: 'DECLINED' },
});

export type Move = keyof typeof life.moves;

/** The moves of whom it is assigned to, where that is not its own division. */
const handling: readonly Move[] = ['answer', 'resolve'];

/** An opinion as far as moves depend on it. */
export interface Standing {
  readonly place: bigint;
  readonly assigneePlace: bigint | null;
  readonly state: OpinionState;
  readonly withdrawnAt: Date | null;
}

const reaches = ({ place, assigneePlace }: Standing, move: Move, { scope }: Viewer): boolean =>
  contains(scope.write, place) ||
  (handling.includes(move) && assigneePlace !== null && contains(scope.write, assigneePlace));

/** What this viewer may do with an opinion now. */
export const movesOf = (opinion: Standing, viewer: Viewer): Move[] =>
  opinion.withdrawnAt !== null
    ? []
    : movesFrom(life, opinion.state).filter(
        (move) => reaches(opinion, move, viewer) && may[move].allows(viewer) === true,
      );

/** Refuses with WRONG_STATE what is done to an opinion that was taken back. */
export function demandStands(opinion: Pick<Standing, 'withdrawnAt'>): void {
  if (opinion.withdrawnAt !== null) throw new Refusal('WRONG_STATE', 'This opinion was withdrawn.');
}

/**
 * Refuses with NOT_FOUND an opinion that lies beyond what a viewer writes and is not assigned there, and with FORBIDDEN
 * moves that are not those of whom it is assigned to.
 */
export function demandReach(opinion: Standing, move: Move, viewer: Viewer): void {
  if (reaches(opinion, move, viewer)) return;
  if (reaches(opinion, 'answer', viewer)) {
    throw new Refusal(
      'FORBIDDEN',
      'Whom an opinion is assigned to answers or resolves it; the rest is for its own division.',
    );
  }
  throw new Refusal('NOT_FOUND', 'There is no such opinion that you may write to.');
}
