// Writes versions of scoring rules: drafts, and publishes what then never changes again.
import type { Range } from '../../core/place.ts';
import type { RuleSet } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import type { Standing } from '../division/store.ts';
import { demandDrafted, type Draft, supersededBy } from './rules.ts';

/** Writes the items of a version, which has none. */
async function writeItems(
  db: Db,
  { id: ruleSetId, divisionId, place }: Done,
  items: Draft['items'],
): Promise<void> {
  await db.ruleItem.createMany({
    data: items.map((item, index) => ({ ...item, ruleSetId, divisionId, place, number: index + 1 })),
  });
}

/** Writes the next version of a division's rules, as a draft. */
export async function draft(db: Db, at: Standing, { items, ...said }: Draft): Promise<Done> {
  const { id: divisionId, place } = at;
  const { _max } = await db.ruleSet.aggregate({ where: { divisionId }, _max: { number: true } });
  const made = await db.ruleSet.create({
    data: { ...said, divisionId, place, number: (_max.number ?? 0) + 1 },
  });
  await writeItems(db, made, items);
  return made;
}

export interface Wish {
  readonly id: number;
  readonly version: number;
}

/** The draft that a mutation names. Refuses with WRONG_STATE what is published. */
async function draftToWrite(db: Db, within: Range, { id, version }: Wish): Promise<RuleSet> {
  const found = rowToWrite(await db.ruleSet.findUnique({ where: { id } }), within, 'set of rules');
  demandDrafted(found);
  demandVersion(found.version, version);
  return found;
}

/** Writes a draft anew: all that it says, items included. */
export async function revise(db: Db, within: Range, { items, ...said }: Draft, wish: Wish): Promise<Done> {
  const found = await draftToWrite(db, within, wish);
  const { count } = await db.ruleSet.updateMany({
    where: { id: found.id, version: found.version, state: 'DRAFT' },
    data: { ...said, version: { increment: 1 } },
  });
  demandWritten(count);
  await db.ruleItem.deleteMany({ where: { ruleSetId: found.id } });
  await writeItems(db, found, items);
  return found;
}

/** Publishes a draft. The versions in force on the day it takes effect end that day. */
export async function publish(db: Db, within: Range, wish: Wish): Promise<Done> {
  const found = await draftToWrite(db, within, wish);
  const { divisionId, effectiveFrom } = found;
  // Locked together: of two who publish at once, the second sees the first's.
  await db.$queryRaw`select id from rule_set where division_id = ${divisionId} order by id for no key update`;
  const published = await db.ruleSet.findMany({ where: { divisionId, state: { not: 'DRAFT' } } });
  const itemCount = await db.ruleItem.count({ where: { ruleSetId: found.id } });
  for (const earlier of supersededBy(found, itemCount, published)) {
    await db.ruleSet.update({
      where: { id: earlier.id },
      data: { state: 'SUPERSEDED', effectiveTo: effectiveFrom, version: { increment: 1 } },
    });
  }
  const { count } = await db.ruleSet.updateMany({
    where: { id: found.id, version: found.version, state: 'DRAFT' },
    data: { state: 'PUBLISHED', version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}
