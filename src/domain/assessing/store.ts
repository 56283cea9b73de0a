// Begins assessments, and writes down what is found.
import { dayText, demandHappened } from '../../core/day.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Station } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Db } from '../../store/client.ts';
import { demandOpen } from '../assessment/rules.ts';
import { assessmentToWrite, change, listOf, type Wish } from '../assessment/store.ts';
import { inForce, itemsOf } from '../standardInForce/store.ts';
import { demandInUse } from '../station/rules.ts';
import { stationInUse } from '../station/store.ts';
import { demandOnce, judge as judged, type Said, underWay } from './rules.ts';

/** Whoever judges, as the assessment keeps it. */
export const assessor = ({ accountId, division }: Viewer) => ({
  assessorAccountId: accountId,
  assessorDivisionId: division.id,
  assessorPlace: division.from,
});

/** What applies to a station on a day, with what it extends, from the top of the tree down. */
export async function asking(db: Db, { divisionId, kind }: Station, on: Date) {
  const [chain = []] = await inForce(db, [{ divisionId, kind, on }]);
  const asked = chain.filter(({ part }) => part === 'APPLIES' || part === 'EXTENDED').toReversed();
  return asked.map(({ standard }) => standard);
}

/** Refuses with WRONG_STATE a station that has an assessment under way. */
async function demandIdle(db: Db, { id: stationId, divisionId, place }: Station): Promise<void> {
  const open = await db.assessment.findFirst({ where: { divisionId, place, stationId, ...underWay } });
  if (open) {
    throw new Refusal('WRONG_STATE', 'This station has an assessment under way: finish it or give it up.', {
      state: open.state,
    });
  }
}

export interface Beginning {
  readonly stationId: number;
  readonly on: Date;
  /** The version that it is meant to be judged by; null: whichever applies. */
  readonly standardId: number | null;
}

/** Begins the assessment of a station as of a day, by the standard in force for it on that day. */
export async function start(db: Db, viewer: Viewer, { stationId, on, standardId }: Beginning): Promise<Done> {
  const station = await stationInUse(db, stationId, viewer.scope.write);
  demandHappened(on, 'on');
  demandInUse(station, on, 'on');
  const standards = await asking(db, station, on);
  const applied = standards.at(-1);
  if (!applied) {
    throw new Refusal('WRONG_STATE', `No standard is in force for this station on ${dayText(on)}.`, {
      field: 'on',
    });
  }
  demandApplies(applied, standardId, on);
  await demandIdle(db, station);
  const { divisionId, place } = station;
  const made = await db.assessment.create({
    data: {
      ...{ divisionId, place, stationId, onDate: on, ...assessor(viewer) },
      standardId: applied.id,
      standardDivisionId: applied.divisionId,
      standardPlace: applied.place,
    },
  });
  const items = (
    await itemsOf(
      db,
      standards.map(({ id }) => id),
    )
  ).flat();
  await db.assessmentItem.createMany({
    data: items.map((item) => ({
      ...{ divisionId, place, assessmentId: made.id, itemId: item.id },
      itemDivisionId: item.divisionId,
      itemPlace: item.place,
    })),
  });
  return made;
}

/** Refuses with WRONG_STATE a version that is not the one in force for the station on the day. */
export function demandApplies(applied: { readonly id: number }, standardId: number | null, on: Date): void {
  if (standardId !== null && standardId !== applied.id) {
    throw new Refusal('WRONG_STATE', `This version is not in force for this station on ${dayText(on)}.`, {
      field: 'standard',
    });
  }
}

export type Finding = Said & { readonly id: number };

/** Writes down what was found of some items. */
export async function judge(
  db: Db,
  viewer: Viewer,
  { findings, ...wish }: Wish & { readonly findings: readonly Finding[] },
): Promise<Done> {
  const found = await assessmentToWrite(db, wish, viewer.scope.write);
  demandOpen(found);
  demandOnce(findings.map(({ id }) => id));
  await change(db, found, {});
  const listed = new Map((await listOf(db, found.id)).map((each) => [each.id, each]));
  for (const { id, ...said } of findings) {
    const at = listed.get(id);
    if (!at) throw new Refusal('NOT_FOUND', 'This is not an item of this assessment.', { field: 'items' });
    await db.assessmentItem.update({
      where: { id },
      data: { ...judged(at.item, said, found.onDate), judgedBy: viewer.accountId },
    });
  }
  return found;
}
