// Verifies assessments, sends them back, and records spot checks.
import { today } from '../../core/day.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AssessmentStepKind } from '../../generated/prisma/enums.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Db } from '../../store/client.ts';
import { demandMove, demandVerified } from '../assessment/rules.ts';
import { assessmentToWrite, change, step, type Wish } from '../assessment/store.ts';
import { demandAnother, demandCounty, demandHigher } from './rules.ts';

/** The last step of a kind, with the level of whoever took it. */
const lastStep = (db: Db, { id: assessmentId, divisionId, place }: Done, kind: AssessmentStepKind) =>
  db.assessmentStep.findFirst({
    where: { divisionId, place, assessmentId, kind },
    orderBy: { id: 'desc' },
    include: { byDivision: true },
  });

/** Lets the result stand; the database works it out and freezes it. */
export async function verify(db: Db, viewer: Viewer, wish: Wish): Promise<Done> {
  demandCounty(viewer.division);
  const found = await assessmentToWrite(db, wish, viewer.scope.grant);
  const state = demandMove(found, 'verify');
  const submitted = await lastStep(db, found, 'SUBMITTED');
  const judged = { assessmentId: found.id, judgedBy: viewer.accountId };
  const own =
    submitted?.accountId === viewer.accountId || (await db.assessmentItem.count({ where: judged })) > 0;
  demandAnother(own);
  await step(db, found, viewer, { kind: 'VERIFIED', reason: null });
  await change(db, found, { state });
  return found;
}

/** Sends an assessment back to be judged again, with the reason. */
export async function sendBack(
  db: Db,
  viewer: Viewer,
  { reason, ...wish }: Wish & { readonly reason: string },
): Promise<Done> {
  demandCounty(viewer.division);
  const found = await assessmentToWrite(db, wish, viewer.scope.grant);
  const state = demandMove(found, 'sendBack');
  await step(db, found, viewer, { kind: 'SENT_BACK', reason });
  await change(db, found, { state });
  return found;
}

export interface Check extends Wish {
  readonly upheld: boolean;
  readonly reason: string;
}

/** Records what a spot check found; an assessment that is not upheld never counts. */
export async function spotCheck(db: Db, viewer: Viewer, { upheld, reason, ...wish }: Check): Promise<Done> {
  demandCounty(viewer.division);
  const found = await assessmentToWrite(db, wish, viewer.scope.grant);
  demandVerified(found);
  if (found.upheld !== null) throw new Refusal('WRONG_STATE', 'This assessment was spot-checked already.');
  const verified = await lastStep(db, found, 'VERIFIED');
  demandHigher(viewer.division, verified?.byDivision?.level ?? null);
  await step(db, found, viewer, { kind: 'SPOT_CHECKED', reason });
  await change(db, found, { spotCheckedOn: today(), upheld });
  return found;
}
