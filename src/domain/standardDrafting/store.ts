// Writes drafts of standards, writes them anew, and gives them up.
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Prisma, Standard, StandardItem } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import type { Standing } from '../division/store.ts';
import type { Draft, Item } from './rules.ts';

/** What a version is made from besides its words. */
export interface Sources {
  /** The version of a division above that it adds to. */
  readonly extendsId: number | null;
  /** The version whose items it takes over; null where it has its own. */
  readonly copyOf: number | null;
}

type ItemRow = Omit<Prisma.StandardItemCreateManyInput, 'standardId' | 'divisionId' | 'place' | 'number'>;

/** An item as a row. */
const itemRow = (item: Item): ItemRow => ({
  ...item,
  activityTypes: [...item.activityTypes],
  documents: [...item.documents],
});

async function writeItems(
  db: Db,
  { id: standardId, divisionId, place }: Done,
  items: readonly ItemRow[],
): Promise<void> {
  await db.standardItem.createMany({
    data: items.map((item, index) => ({ ...item, standardId, divisionId, place, number: index + 1 })),
  });
}

/** A standard that is named, and can be read. Refuses with NOT_FOUND what is not there. */
async function named(db: Db, id: number, field: string): Promise<Standard> {
  const found = await db.standard.findUnique({ where: { id } });
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such standard that you may read.', { field });
  return found;
}

/** The columns that say what a version extends. Refuses with INVALID what cannot be extended from here. */
async function extension(db: Db, divisionId: number, id: number | null) {
  if (id === null) return { extendsId: null, extendsDivisionId: null, extendsPlace: null };
  const above = await named(db, id, 'extends');
  const path = await db.divisionAncestor.findMany({
    where: { descendantId: divisionId, ancestorId: above.divisionId, depth: { gt: 0 } },
  });
  demand(path.length > 0, 'A standard extends one of a division above', 'extends');
  demand(above.state !== 'DRAFT' && !above.isModel, 'A standard extends one that is in force', 'extends');
  return { extendsId: id, extendsDivisionId: above.divisionId, extendsPlace: above.place };
}

const columns = ({ items: _, kinds, extensionTopics, starBands, ...said }: Draft) => ({
  ...said,
  kinds: [...kinds],
  extensionTopics: [...extensionTopics],
  starBands: [...starBands],
});

/** Holds the standards of a division still: of two who write at once, the second sees the first's. The database does too. */
export const holdStandards = (db: Db, divisionId: number): Promise<number> =>
  db.$executeRaw`select pg_advisory_xact_lock(726178, ${divisionId}::int)`;

async function nextNumber(db: Db, divisionId: number, label: string): Promise<number> {
  await holdStandards(db, divisionId);
  const { _max } = await db.standard.aggregate({ where: { divisionId, label }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** The items of a version as rows of another. */
async function itemsToCopy(db: Db, id: number) {
  const { id: standardId } = await named(db, id, 'copyOf');
  const items = await db.standardItem.findMany({ where: { standardId }, orderBy: { number: 'asc' } });
  return items.map(({ id: _id, divisionId: _division, place: _place, standardId: _of, ...item }) => item);
}

/** Writes the next version of a division's standard of this label, as a draft. */
export async function draft(
  db: Db,
  at: Standing,
  said: Draft,
  { extendsId, copyOf }: Sources,
): Promise<Done> {
  const { id: divisionId, place } = at;
  const items = copyOf === null ? said.items.map(itemRow) : await itemsToCopy(db, copyOf);
  const number = await nextNumber(db, divisionId, said.label);
  const above = await extension(db, divisionId, extendsId);
  const made = await db.standard.create({ data: { ...columns(said), ...above, divisionId, place, number } });
  await writeItems(db, made, items);
  return made;
}

export interface Wish {
  readonly id: number;
  readonly version: number;
}

/** The draft that a mutation names. Refuses with WRONG_STATE what is published: whoever was judged by it stays judged by it. */
export async function draftToWrite(db: Db, within: Range, { id, version }: Wish): Promise<Standard> {
  const found = rowToWrite(await db.standard.findUnique({ where: { id } }), within, 'standard');
  if (found.state !== 'DRAFT') {
    throw new Refusal(
      'WRONG_STATE',
      'This standard is published: it is never changed nor deleted. Draft the next version, or end it.',
      { state: found.state },
    );
  }
  demandVersion(found.version, version);
  return found;
}

/** Writes a draft anew: all that it says, items included. */
export async function revise(
  db: Db,
  within: Range,
  said: Draft,
  { id, version, extendsId }: Wish & Pick<Sources, 'extendsId'>,
): Promise<Done> {
  const found = await draftToWrite(db, within, { id, version });
  const { divisionId } = found;
  const isRenamed = found.label !== said.label;
  const number = isRenamed ? await nextNumber(db, divisionId, said.label) : found.number;
  const above = await extension(db, divisionId, extendsId);
  const { count } = await db.standard.updateMany({
    where: { id, version, state: 'DRAFT' },
    data: { ...columns(said), ...above, number, version: { increment: 1 } },
  });
  demandWritten(count);
  await db.standardItem.deleteMany({ where: { standardId: id } });
  await writeItems(db, found, said.items.map(itemRow));
  return found;
}

/** Gives a draft up. Answers the division. */
export async function discard(db: Db, within: Range, wish: Wish): Promise<Done> {
  const { id, divisionId, place, version } = await draftToWrite(db, within, wish);
  await db.standardItem.deleteMany({ where: { standardId: id } });
  const { count } = await db.standard.deleteMany({ where: { id, version, state: 'DRAFT' } });
  demandWritten(count);
  return { id: divisionId, divisionId, place };
}

/** The items of a version, in order. */
export const itemsOf = (db: Db, standardId: number): Promise<StandardItem[]> =>
  db.standardItem.findMany({ where: { standardId }, orderBy: { number: 'asc' } });
