// The life of an appeal: who may raise one and until when, and who may decide it.
import { beginOf, dayText } from '../../core/day.ts';
import { lifecycle, movesFrom } from '../../core/lifecycle.ts';
import { contains } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AppealState, DutyState } from '../../generated/prisma/enums.ts';
import type { Viewer } from '../../graph/context.ts';
import { may } from './card.ts';

/** Raised, and decided once, or taken back before that. */
export const life = lifecycle('OPEN', {
  uphold: { from: ['OPEN'], to: 'UPHELD' },
  reject: { from: ['OPEN'], to: 'REJECTED' },
  withdraw: { from: ['OPEN'], to: 'WITHDRAWN' },
});

/** What somebody decides about an appeal. */
export type Decision = Exclude<keyof typeof life.moves, 'withdraw'>;

const isDecision = (name: keyof typeof life.moves): name is Decision => name !== 'withdraw';

/** A duty record as far as appeals against it go. */
export interface Contested {
  readonly place: bigint;
  readonly groupId: number | null;
  readonly state: DutyState;
  readonly declaredBy: number | null;
  readonly firstReviewedBy: number | null;
  readonly secondReviewedBy: number | null;
  readonly publishedOn: Date | null;
  readonly objectionUntil: Date | null;
  readonly appealUntil: Date | null;
  readonly appeals: readonly { readonly state: AppealState; readonly raisedAt: Date }[];
}

/** Until before which day a record may be appealed against; null before it is published. */
export const untilOf = ({
  appealUntil,
  objectionUntil,
}: Pick<Contested, 'appealUntil' | 'objectionUntil'>): Date | null => appealUntil ?? objectionUntil;

const reviewed = ({ firstReviewedBy, secondReviewedBy }: Contested, { accountId }: Viewer): boolean =>
  firstReviewedBy === accountId || secondReviewedBy === accountId;

/** Whether it is the deputy, or whoever declared the record where it was done: of a group's, everybody who declares there. */
const isParty = ({ groupId, declaredBy }: Contested, { role, accountId }: Viewer): boolean =>
  role === 'DEPUTY' || groupId !== null || declaredBy === accountId;

/** What is on record as far as time and earlier appeals against it go. */
export interface Timed {
  /** Since which moment it is on record as it is. */
  readonly since: Date | null;
  /** Until before which day it may be appealed against. */
  readonly until: Date;
  readonly appeals: Contested['appeals'];
}

/** Whether an appeal was rejected since it is on record: what is upheld or taken back leaves room for another. */
const isDecided = ({ appeals, since }: Timed): boolean =>
  appeals.some(({ state, raisedAt }) => state === 'REJECTED' && since !== null && raisedAt >= since);

/** Why nobody may appeal on a day: CONFLICT while an appeal is open, WRONG_STATE when one was rejected, and too late. */
export function refusalNow(timed: Timed, day: Date): Refusal | null {
  const { appeals, until } = timed;
  if (appeals.some(({ state }) => state === 'OPEN')) {
    return new Refusal('CONFLICT', 'An appeal against this record is open already.');
  }
  if (isDecided(timed)) {
    return new Refusal('WRONG_STATE', 'An appeal against this record was rejected: there is no second one.');
  }
  if (day < until) return null;
  return new Refusal('WRONG_STATE', `The time to appeal was over on ${dayText(until)}.`, {
    until: dayText(until),
  });
}

/**
 * Why somebody may not appeal: NOT_FOUND for a record beyond what a viewer writes, FORBIDDEN for whom it does not concern and who
 * reviewed it, WRONG_STATE for what is not published, or too late, or rejected already, and CONFLICT while one is open.
 */
function refusalOf(record: Contested, viewer: Viewer, day: Date): Refusal | null {
  // A deputy sees no other record than the own.
  if (viewer.role !== 'DEPUTY' && !contains(viewer.scope.write, record.place)) {
    return new Refusal('NOT_FOUND', 'There is no such duty record that you may appeal against.');
  }
  if (!isParty(record, viewer) || reviewed(record, viewer)) {
    return new Refusal(
      'FORBIDDEN',
      'The deputy appeals, or whoever declared the record where it was done; not who reviewed it.',
    );
  }
  const { state } = record;
  const until = untilOf(record);
  if ((state !== 'PUBLISHED' && state !== 'FINAL') || !until) {
    const sentence = `A record is appealed against once it is published; this is ${state}.`;
    return new Refusal('WRONG_STATE', sentence, { state });
  }
  const since = record.publishedOn && beginOf(record.publishedOn);
  return refusalNow({ since, until, appeals: record.appeals }, day);
}

/** Refuses whoever may not appeal against a record on a day. */
export function demandRaised(record: Contested, viewer: Viewer, day: Date): void {
  const refusal = refusalOf(record, viewer, day);
  if (refusal) throw refusal;
}

/** Whether this viewer may appeal against a record on a day. */
export const mayRaise = (record: Contested, viewer: Viewer, day: Date): boolean =>
  may.raise.allows(viewer) === true && refusalOf(record, viewer, day) === null;

/** An appeal as far as deciding it goes. */
export interface Standing {
  readonly state: AppealState;
  readonly scorerPlace: bigint;
  readonly raisedBy: number | null;
  readonly dutyRecord: Pick<Contested, 'declaredBy' | 'firstReviewedBy' | 'secondReviewedBy'> | null;
  /** Whether what it is against is of the person whose deputy's seat the viewer's account holds as well, or was put on record or corrected by it. */
  readonly isOwn: boolean;
}

const hadPart = ({ raisedBy, dutyRecord, isOwn }: Standing, { accountId }: Viewer): boolean =>
  isOwn ||
  [raisedBy, dutyRecord?.declaredBy, dutyRecord?.firstReviewedBy, dutyRecord?.secondReviewedBy].includes(
    accountId,
  );

/** How this viewer may decide an appeal now. */
export const movesOf = (appeal: Standing, viewer: Viewer): Decision[] =>
  movesFrom(life, appeal.state)
    .filter(isDecision)
    .filter(
      () =>
        may.decide.allows(viewer) === true &&
        contains(viewer.scope.write, appeal.scorerPlace) &&
        !hadPart(appeal, viewer),
    );

/** Refuses with NOT_FOUND an appeal that others decide, with FORBIDDEN whoever had a part in it or in the record. */
export function demandDecider(appeal: Standing, viewer: Viewer): void {
  if (!contains(viewer.scope.write, appeal.scorerPlace)) {
    throw new Refusal('NOT_FOUND', 'There is no such appeal that you may decide.');
  }
  if (hadPart(appeal, viewer)) {
    throw new Refusal(
      'FORBIDDEN',
      'An appeal is decided by somebody who neither raised it nor put on record, corrected or reviewed what it is against, and whom it is not about.',
    );
  }
}

const raisedIt = ({ raisedBy }: Pick<Standing, 'raisedBy'>, { accountId }: Viewer): boolean =>
  raisedBy === accountId;

/** Whether this viewer may take an appeal back now. */
export const mayWithdraw = (appeal: Pick<Standing, 'raisedBy' | 'state'>, viewer: Viewer): boolean =>
  appeal.state === 'OPEN' && may.withdraw.allows(viewer) === true && raisedIt(appeal, viewer);

/** Refuses with FORBIDDEN to take back what somebody else raised. */
export function demandRaiser(appeal: Pick<Standing, 'raisedBy'>, viewer: Viewer): void {
  if (!raisedIt(appeal, viewer)) {
    throw new Refusal('FORBIDDEN', 'An appeal is taken back by whoever raised it.');
  }
}
