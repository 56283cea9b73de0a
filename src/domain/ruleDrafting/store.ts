// Writes drafts of scoring rules, and writes them anew.
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { RuleSet } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import type { Standing } from '../division/store.ts';
import type { Draft } from '../ruleSet/rules.ts';

/** Writes the parts of a version, which has none. */
async function writeParts(db: Db, { id: ruleSetId, divisionId, place }: Done, draft: Draft): Promise<void> {
  const own = (index: number) => ({ ruleSetId, divisionId, place, number: index + 1 });
  await db.ruleCategory.createMany({
    data: draft.categories.map((each, index) => ({ ...each, ...own(index) })),
  });
  await db.ruleItem.createMany({
    data: draft.items.map((item, index) => ({
      ...{ ...item, ...own(index) },
      activityTypes: [...item.activityTypes],
      kinds: [...item.kinds],
      roles: [...item.roles],
      outcomes: [...item.outcomes],
      outOf: [...item.outOf],
      bandLeast: [...item.bandLeast],
      bandPoints: [...item.bandPoints],
      levels: [...item.levels],
      assessors: [...item.assessors],
      weights: [...item.weights],
    })),
  });
  await db.ruleGrade.createMany({ data: draft.grades.map((each, index) => ({ ...each, ...own(index) })) });
  await db.ruleCondition.createMany({
    data: draft.conditions.map((each, index) => ({
      ...{ ...each, ...own(index) },
      kinds: [...each.kinds],
      outcomes: [...each.outcomes],
    })),
  });
  await db.ruleConsequence.createMany({
    data: draft.consequences.map((each, index) => ({ ...each, ...own(index) })),
  });
}

async function clearParts(db: Db, ruleSetId: number): Promise<void> {
  const where = { ruleSetId };
  await db.ruleCategory.deleteMany({ where });
  await db.ruleItem.deleteMany({ where });
  await db.ruleGrade.deleteMany({ where });
  await db.ruleCondition.deleteMany({ where });
  await db.ruleConsequence.deleteMany({ where });
}

function columns(draft: Draft) {
  const { categories: _c, items: _i, grades: _g, conditions: _k, consequences: _q, ...said } = draft;
  return said;
}

/** The columns that say what a version extends. Refuses with INVALID what cannot be extended from here. */
async function extension(db: Db, divisionId: number, id: number | null) {
  if (id === null) return { extendsId: null, extendsDivisionId: null, extendsPlace: null };
  const above = await db.ruleSet.findUnique({ where: { id } });
  if (!above)
    throw new Refusal('NOT_FOUND', 'There are no such rules that you may read.', { field: 'extends' });
  const path = await db.divisionAncestor.findMany({
    where: { descendantId: divisionId, ancestorId: above.divisionId, depth: { gt: 0 } },
  });
  demand(path.length > 0, 'Rules extend those of a division above', 'extends');
  demand(above.state !== 'DRAFT', 'Rules extend published ones', 'extends');
  return { extendsId: id, extendsDivisionId: above.divisionId, extendsPlace: above.place };
}

/** Holds the rules of a division still: of two who write at once, the second sees the first's. The database does too. */
export const holdRules = (db: Db, divisionId: number): Promise<number> =>
  db.$executeRaw`select pg_advisory_xact_lock(726180, ${divisionId}::int)`;

/** Writes the next version of a division's rules, as a draft. */
export async function draft(db: Db, at: Standing, said: Draft, extendsId: number | null): Promise<Done> {
  const { id: divisionId, place } = at;
  const above = await extension(db, divisionId, extendsId);
  await holdRules(db, divisionId);
  const { _max } = await db.ruleSet.aggregate({ where: { divisionId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const made = await db.ruleSet.create({ data: { ...columns(said), ...above, divisionId, place, number } });
  await writeParts(db, made, said);
  return made;
}

export interface Wish {
  readonly id: number;
  readonly version: number;
}

/** The draft that a mutation names. Refuses with WRONG_STATE what is published: whoever was scored by it stays scored by it. */
export async function draftToWrite(db: Db, within: Range, { id, version }: Wish): Promise<RuleSet> {
  const found = rowToWrite(await db.ruleSet.findUnique({ where: { id } }), within, 'set of rules');
  if (found.state !== 'DRAFT') {
    throw new Refusal('WRONG_STATE', 'These rules are published and never change: draft the next version.', {
      state: found.state,
    });
  }
  demandVersion(found.version, version);
  return found;
}

/** Writes a draft anew: all that it says. */
export async function revise(
  db: Db,
  within: Range,
  said: Draft,
  { extendsId, ...wish }: Wish & { readonly extendsId: number | null },
): Promise<Done> {
  const found = await draftToWrite(db, within, wish);
  const above = await extension(db, found.divisionId, extendsId);
  const { count } = await db.ruleSet.updateMany({
    where: { ...wish, state: 'DRAFT' },
    data: { ...columns(said), ...above, version: { increment: 1 } },
  });
  demandWritten(count);
  await clearParts(db, found.id);
  await writeParts(db, found, said);
  return found;
}

/** Gives a draft up. Answers the division. */
export async function discard(db: Db, within: Range, wish: Wish): Promise<Done> {
  const { id, divisionId, place, version } = await draftToWrite(db, within, wish);
  await clearParts(db, id);
  const { count } = await db.ruleSet.deleteMany({ where: { id, version, state: 'DRAFT' } });
  demandWritten(count);
  return { id: divisionId, divisionId, place };
}
