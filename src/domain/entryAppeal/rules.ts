// Who may appeal against an attendance or against marks, and until when.
import { today } from '../../core/day.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Prisma, RuleSet } from '../../generated/prisma/client.ts';
import type { Viewer } from '../../graph/context.ts';
import { may } from '../appeal/card.ts';
import { refusalNow, type Timed } from '../appeal/rules.ts';
import type { Marks } from '../appeal/store.ts';

const dayMs = 86_400_000;

/** For how long rules let whom it concerns speak up. */
export type Terms = Pick<RuleSet, 'objectionDays' | 'appealDays'>;

/** Until before which day there may be an appeal: nobody publishes it for objection, so that both times run from the day on which it was put on record. */
export const untilOf = (recordedAt: Date, { objectionDays, appealDays }: Terms): Date =>
  new Date(today(recordedAt).getTime() + (objectionDays + appealDays) * dayMs);

/** Refuses with FORBIDDEN whoever is no deputy: those who put attendances and marks on record correct them. */
export function demandDeputy({ role }: Viewer): void {
  if (role !== 'DEPUTY') {
    throw new Refusal(
      'FORBIDDEN',
      'The deputy appeals against an attendance or marks; whoever put them on record corrects them.',
    );
  }
}

/** How many appeals may be taken back: while one is open others leave marks as they are. */
const mostTakenBack = 2;

/** Why the deputy may not appeal on a day: as of any record, and WRONG_STATE where two were taken back since it is on record. */
function refusalOf(fact: Timed, day: Date): Refusal | null {
  const { appeals, since } = fact;
  const takenBack = appeals.filter(
    ({ state, raisedAt }) => state === 'WITHDRAWN' && since !== null && raisedAt >= since,
  );
  const isDone = takenBack.length >= mostTakenBack && appeals.every(({ state }) => state !== 'OPEN');
  const sentence = 'Appeals against this record were taken back twice: there is no third one.';
  return isDone ? new Refusal('WRONG_STATE', sentence) : refusalNow(fact, day);
}

/** Refuses whoever may not appeal on a day: CONFLICT while an appeal is open, WRONG_STATE when one was rejected or two were taken back, and too late. */
export function demandNow(fact: Timed, day: Date): void {
  const refusal = refusalOf(fact, day);
  if (refusal) throw refusal;
}

/** Whether this viewer may appeal on a day against what is on record of the own person. */
export const mayRaise = (fact: Timed, viewer: Viewer, day: Date): boolean =>
  viewer.role === 'DEPUTY' && may.raise.allows(viewer) === true && refusalOf(fact, day) === null;

/** The marks that an appeal is against; null where it is against none. */
export const marksOf = ({ cardId, matter, cycleSince, cycleUntil }: Nullable): Marks | null =>
  cardId && matter !== null && cycleSince && cycleUntil ? { cardId, matter, cycleSince, cycleUntil } : null;

type Nullable = { readonly [Name in keyof Marks]: Marks[Name] | null };

export const choiceTerms = {
  STANDING: 'Those that stand (未撤回的): of them an appeal that is upheld names some.',
  WITHDRAWN: 'Those that were withdrawn as it was upheld (因申诉成立而撤回的).',
} as const;

/** Which of the marks that an appeal is against. */
export type Choice = keyof typeof choiceTerms;

/** Marks of others: the own one the deputy corrects. */
export const others = { assessor: { not: 'SELF' } } as const;

/** The condition for marks that an appeal is against: all of them, or some. */
export function marksWhere(
  appeal: Nullable,
  only: Choice | null | undefined,
  withdraws: readonly number[],
): Prisma.AppraisalWhereInput {
  const those = marksOf(appeal);
  if (!those) return { id: { in: [] } };
  if (only === 'WITHDRAWN') return { ...those, id: { in: [...withdraws] } };
  return only === 'STANDING' ? { ...those, ...others, withdrawnAt: null } : { ...those, ...others };
}
