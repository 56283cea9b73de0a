// Corrects marks and takes them back.
import { today } from '../../core/day.ts';
import { compare } from '../../core/decimal.ts';
import type { Level } from '../../core/place.ts';
import { Refusal, unlessRefused } from '../../core/refusal.ts';
import type { Appraisal, RuleItem } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { demandVersion, demandWritten } from '../../store/advance.ts';
import { type Db, momentOf } from '../../store/client.ts';
import { isReopened } from '../appeal/store.ts';
import { type Judged, judgedOver } from '../ruleSetInForce/store.ts';
import {
  type Bounds,
  demandChanger,
  demandJudged,
  demandMark,
  demandOpen,
  demandRange,
  demandStands,
} from './rules.ts';

/** The items that count marks of deputies, those of each ruling: of the level of their congress. One statement. */
export async function itemsOfMarks(
  db: Db,
  rulings: readonly { readonly judged: Judged; readonly level: Level }[],
): Promise<RuleItem[][]> {
  const ids = new Set(rulings.flatMap(({ judged }) => judged.counting.map(({ id }) => id)));
  const found = await db.ruleItem.findMany({ where: { ruleSetId: { in: [...ids] }, source: 'MARKS' } });
  return rulings.map(({ judged, level }) =>
    found.filter(
      ({ ruleSetId, levels }) =>
        judged.counting.some(({ id }) => id === ruleSetId) && (levels.length === 0 || levels.includes(level)),
    ),
  );
}

/** A mark as far as rules say how it may be. */
export type Marked = Pick<
  Appraisal,
  'matter' | 'assessor' | 'scorerDivisionId' | 'cycleSince' | 'cycleUntil'
> & { readonly card: { readonly level: Level } };

const cycleKey = ({ scorerDivisionId, cycleSince, cycleUntil }: Marked): string =>
  `${scorerDivisionId}:${cycleSince.getTime()}:${cycleUntil.getTime()}`;

/** What judges the deputies of a congress in the cycle of a mark. */
const cycledOf = ({ scorerDivisionId, cycleSince, cycleUntil }: Omit<Marked, 'card'>) => ({
  ...{ divisionId: scorerDivisionId, subject: 'DEPUTY' as const },
  cycle: { since: cycleSince, until: cycleUntil },
});

/** From what to what each mark may be by now; null where the rules leave none, or ask for no such marks any more. A constant number of statements. */
export async function boundsOf(db: Db, marks: readonly Marked[]): Promise<(Bounds | null)[]> {
  const cycles = new Map(marks.map((mark) => [cycleKey(mark), mark] as const));
  const judged = await judgedOver(db, [...cycles.values()].map(cycledOf));
  const known = [...cycles].flatMap(([key, { card }], at) => {
    const each = judged[at];
    return each ? [{ key, judged: each, level: card.level }] : [];
  });
  const items = await itemsOfMarks(db, known);
  const rulings = new Map(known.map(({ key }, at) => [key, items[at] ?? []]));
  return marks.map((mark) => {
    const bounds = unlessRefused(() => demandRange(rulings.get(cycleKey(mark)) ?? [], mark));
    return bounds && compare(bounds.from, bounds.to) <= 0 ? bounds : null;
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
  const [judged] = await judgedOver(db, [cycledOf(found)]);
  const ruling = { judged: demandJudged(judged, 'in that cycle'), level: found.card.level };
  const [items = []] = await itemsOfMarks(db, [ruling]);
  const range = demandRange(items, found);
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
    data: { withdrawnAt: await momentOf(db), withdrawnReason: reason, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}
