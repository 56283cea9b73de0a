// Writes marks down, corrects them and takes them back.
import { today } from '../../core/day.ts';
import { compare } from '../../core/decimal.ts';
import { contains } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Span } from '../../core/scoreCycle.ts';
import type { DeputyCard, RuleItem } from '../../generated/prisma/client.ts';
import type { AssessorKind } from '../../generated/prisma/enums.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { demandVersion, demandWritten } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { isOwnCard, isReopened } from '../appeal/store.ts';
import { cardOf } from '../deputy/store.ts';
import { divisionToWrite, find, type Standing } from '../division/store.ts';
import { type Begun, type Judged, judgedBy, judgedOver } from '../ruleSetInForce/store.ts';
import {
  demandChanger,
  demandGiver,
  demandMark,
  demandOccasion,
  demandOpen,
  demandStands,
  isByDeputy,
  type Mark,
} from './rules.ts';

export interface Wish extends Mark {
  readonly division: string;
  readonly deputyId: number;
  readonly matter: string;
  readonly on: Date;
  readonly assessor: AssessorKind;
  readonly occasion: string;
}

/** Where a mark is given: in one's write range; a deputy's anywhere within the seat's. */
async function divisionFor(db: Db, code: string, { role, scope }: Viewer): Promise<Standing> {
  if (role !== 'DEPUTY') return divisionToWrite(db, code, scope.write);
  const found = await find(db, code);
  if (found && contains(scope.read, found.place)) return found;
  throw new Refusal('NOT_FOUND', `There is no division ${code} that you may give marks at.`, {
    field: 'division',
  });
}

/** Refuses with INVALID where a mark is not given: neither where the congress is nor where the deputy is registered in the cycle. */
async function demandThere(
  db: Db,
  at: Standing,
  { id, divisionId }: DeputyCard,
  assessor: AssessorKind,
  cycle: Span,
) {
  if (at.id === divisionId) return;
  const isFree = !isByDeputy(assessor);
  demand(isFree, 'The marks of SELF and PEER are given at the division of the congress', 'division');
  const isThere = await db.serving.count({
    where: {
      ...{ divisionId: at.id, cardId: id, since: { lt: cycle.until } },
      OR: [{ until: null }, { until: { gt: cycle.since } }],
    },
  });
  const why = 'This deputy is neither of the congress here nor registered here in that cycle';
  demand(isThere > 0, why, 'division');
}

/** By what a cycle is judged. Refuses with WRONG_STATE one that no rules judge. */
function demandJudged(judged: Begun | null | undefined, when: string): Begun {
  if (!judged) throw new Refusal('WRONG_STATE', `No scoring rules are in force for this deputy ${when}.`);
  return judged;
}

/** What a mark is of, as far as rules say how it may be. */
interface Of {
  readonly matter: string;
  readonly assessor: AssessorKind;
}

/** The range of marks in a matter: where several items count them, that which all of them allow. Refuses with INVALID a matter in which nobody, or another kind of assessor, gives this deputy marks. */
async function rangeFor(db: Db, judged: Judged, { matter, assessor }: Of, { level }: DeputyCard) {
  const found = await db.ruleItem.findMany({
    where: { matter, ruleSetId: { in: judged.counting.map(({ id }) => id) }, source: 'MARKS' },
  });
  const items = found.filter(({ levels }) => levels.length === 0 || levels.includes(level));
  const sentence = 'No marks are given to this deputy in this matter in that cycle';
  demand(items.length > 0, sentence, 'matter');
  const kinds = [...new Set(items.flatMap(({ assessors }) => assessors))].join(', ');
  const counting = items.filter(({ assessors }) => assessors.includes(assessor));
  demand(counting.length > 0, `Marks in this matter are given by ${kinds}`, 'assessor');
  const ends = (end: (item: RuleItem) => { toString(): string } | null) =>
    counting.map((item) => String(end(item) ?? 0)).toSorted(compare);
  return {
    from: ends(({ amountFrom }) => amountFrom).at(-1) ?? '0',
    to: ends(({ amountTo }) => amountTo)[0] ?? '0',
  };
}

/** Whether a deputy who asks sat in a congress together with another in a cycle, not suspended, and did not leave it early: of mandates one sees the own alone. */
async function satWith(db: Db, { divisionId, startsOn, endsOn }: DeputyCard, { since, until }: Span) {
  const during = { startsOn: { lt: until }, endsOn: { gt: since } };
  const together = { startsOn: { lt: endsOn }, endsOn: { gt: startsOn } };
  return (await db.mandate.count({ where: { divisionId, status: 'ACTIVE', AND: [during, together] } })) > 0;
}

/** Puts a mark on record. */
export async function give(db: Db, viewer: Viewer, wish: Wish): Promise<Done> {
  const { deputyId, matter, assessor, points, assessors, occasion } = wish;
  const { role, accountId: givenBy, seatId } = viewer;
  const at = await divisionFor(db, wish.division, viewer);
  const found = await cardOf(db, deputyId);
  const [ruling] = await judgedBy(db, [{ divisionId: found.divisionId, subject: 'DEPUTY', on: wish.on }]);
  const judged = demandJudged(ruling, 'on that day');
  const cycle = { since: judged.begins, until: judged.until };
  const days = { cycleSince: cycle.since, cycleUntil: cycle.until };
  demandOpen(judged, today(), await isReopened(db, { cardId: deputyId, matter, ...days }));
  const isInOffice = found.startsOn < judged.until && judged.since < found.endsOn;
  demand(isInOffice, 'This deputy is not in office in that cycle', 'on');
  await demandThere(db, at, found, assessor, cycle);
  const range = await rangeFor(db, judged, wish, found);
  demandGiver(assessor, {
    ...{ role, isOwn: await isOwnCard(db, deputyId), level: at.level },
    ...{ isScorer: at.id === found.divisionId, isHome: at.id === viewer.division.id },
    isPeer: role === 'DEPUTY' && (await satWith(db, found, cycle)),
  });
  demandMark(wish, assessor, range);
  demandOccasion(occasion, assessor);
  // Of two who give at once, the second finds the first's.
  await db.$executeRaw`select pg_advisory_xact_lock(726184, ${deputyId}::int)`;
  const once = { cardId: deputyId, matter, ...days, assessor, withdrawnAt: null };
  const givenByPerson = isByDeputy(assessor) ? (viewer.scope.personId ?? null) : null;
  const by = isByDeputy(assessor) ? { givenByPerson } : { divisionId: at.id, occasion };
  if ((await db.appraisal.count({ where: { ...once, ...by } })) > 0) {
    throw new Refusal('CONFLICT', 'This mark is on record already: correct it.');
  }
  return db.appraisal.create({
    data: {
      ...{ ...once, points, assessors, occasion, givenBy, givenByPerson, seatId },
      ...{ divisionId: at.id, place: at.place },
      ...{ scorerDivisionId: found.divisionId, scorerPlace: found.division.place },
    },
  });
}

interface Which {
  readonly id: number;
  readonly version: number;
}

/** The mark that somebody may change, in time. */
async function markToChange(db: Db, viewer: Viewer, { id, version }: Which) {
  const found = await db.appraisal.findUnique({ where: { id }, include: { card: true, division: true } });
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such mark that you may see.');
  demandChanger(found, viewer);
  demandVersion(found.version, version);
  demandStands(found);
  const cycle = { since: found.cycleSince, until: found.cycleUntil };
  demandOpen(cycle, today(), await isReopened(db, found));
  return found;
}

export interface Correction extends Which {
  readonly points: string;
  readonly assessors: number | null;
}

/** Corrects a mark, in time and within the range that the rules set by now. */
export async function correct(db: Db, viewer: Viewer, { id, version, ...said }: Correction): Promise<Done> {
  const found = await markToChange(db, viewer, { id, version });
  const cycle = { since: found.cycleSince, until: found.cycleUntil };
  const judged = await judgedOver(db, { divisionId: found.scorerDivisionId, subject: 'DEPUTY' }, cycle);
  const range = await rangeFor(db, demandJudged(judged, 'in that cycle'), found, found.card);
  const mark = { points: said.points, assessors: said.assessors ?? found.assessors };
  demandMark(mark, found.assessor, range);
  const { count } = await db.appraisal.updateMany({
    where: { id, version },
    data: {
      ...{ points: mark.points, version: { increment: 1 } },
      ...(mark.assessors === found.assessors ? {} : { assessors: mark.assessors }),
    },
  });
  demandWritten(count);
  return found;
}

/** Takes a mark back: it is no longer counted. */
export async function withdraw(db: Db, viewer: Viewer, which: Which & { readonly reason: string }) {
  const found = await markToChange(db, viewer, which);
  const { id, version, reason } = which;
  const { count } = await db.appraisal.updateMany({
    where: { id, version },
    data: { withdrawnAt: new Date(), withdrawnReason: reason, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}
