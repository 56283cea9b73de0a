// Reads the tree: by code, by name, and upward.
import { contains, type Level, levelOfCode, type Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import { literal } from '../../core/text.ts';
import { type Division, Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { isLatin, searchTerms } from './rules.ts';

/** A division as far as ranges and checks need it. */
export interface Standing extends Range {
  readonly id: number;
  readonly place: bigint;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly hasCongress: boolean;
  readonly reports: boolean;
}

/**
 * The division a code means today, or null; a code of no place of its own means its alias. One after the other: asked for
 * both at once the database would go through the whole tree.
 */
export const byCode = async (
  db: Db,
  code: string,
  beneath: Pick<Prisma.DivisionFindFirstArgs, 'select' | 'include'> = {},
): Promise<Division | null> =>
  (await db.division.findFirst({ ...beneath, where: { code } })) ??
  (await db.division.findFirst({ ...beneath, where: { aliases: { some: { code } } } }));

/** The division a code means, or null. */
export async function find(db: Db, code: string): Promise<Standing | null> {
  const found = await byCode(db, code);
  if (!found) return null;
  return {
    id: found.id,
    place: found.place,
    from: found.place,
    to: found.placeEnd,
    code: found.code ?? code,
    name: found.fullName,
    level: found.level,
    hasCongress: found.hasCongress,
    reports: found.reports,
  };
}

/**
 * The division a mutation names. Refuses with NOT_FOUND when there is none, or when it lies outside the range: outside
 * one's range a thing is not there.
 */
export async function divisionToWrite(db: Db, code: string, within: Range): Promise<Standing> {
  const found = await find(db, code);
  if (!found || !contains(within, found.place)) {
    throw new Refusal('NOT_FOUND', `There is no division ${code} that you may write to.`, { division: code });
  }
  return found;
}

/** The condition for a search: part of a name or alias, or the start of its pinyin or initials. */
export function matching(search: string): Prisma.DivisionWhereInput {
  const terms = searchTerms(search);
  const byName = terms.flatMap((term): Prisma.DivisionWhereInput[] => [
    { fullName: { contains: literal(term) } },
    { aliases: { some: { name: { contains: literal(term) } } } },
  ]);
  const latin = search.trim().toLowerCase();
  const bySound: Prisma.DivisionWhereInput[] = isLatin(latin)
    ? [{ pinyin: { startsWith: latin } }, { initials: { startsWith: latin } }]
    : [];
  return { OR: [...byName, ...bySound] };
}

/** The condition for all beneath a division. Levels that a code cannot have beneath it find nothing. */
export async function beneath(db: Db, code: string): Promise<Prisma.DivisionWhereInput> {
  levelOfCode(code);
  const top = await find(db, code);
  return top ? { place: { gt: top.from, lt: top.to } } : { id: { in: [] } };
}

export interface Named {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

/** The names above each division, from the province down; the nation is left out. One statement for all. */
export async function namesAbove(db: Db, ids: readonly number[]): Promise<Named[][]> {
  const rows = await db.$queryRaw<(Named & { readonly below: number })[]>`
    select a.descendant_id as below, d.code, d.name, d.level
    from division_ancestor a join division d on d.id = a.ancestor_id
    where a.version = tally.current_version() and a.descendant_id = any(${[...ids]}::int[]) and a.depth > 0
      and d.level <> 'NATION'
    order by a.descendant_id, a.depth desc`;
  return ids.map((id) =>
    rows.filter((row) => row.below === id).map(({ code, name, level }) => ({ code, name, level })),
  );
}

/** The divisions of these ids, null for each that is not there. */
export async function divisionsOf(db: Db, ids: readonly number[]): Promise<(Division | null)[]> {
  const rows = new Map(
    (await db.division.findMany({ where: { id: { in: [...ids] } } })).map((row) => [row.id, row] as const),
  );
  return ids.map((id) => rows.get(id) ?? null);
}

/** The living divisions of a level within each range, in the tree's order. One statement for each level. */
export async function atLevel(
  db: Db,
  wanted: readonly { readonly level: Level; readonly range: Range }[],
): Promise<Division[][]> {
  const found: Division[] = [];
  for (const level of new Set(wanted.map((each) => each.level))) {
    const ranges = wanted.filter((each) => each.level === level).map(({ range }) => range);
    const within = ranges.map(({ from, to }) => ({ place: { gte: from, lt: to } }));
    found.push(
      ...(await db.division.findMany({
        where: { level, closedOn: null, OR: within },
        orderBy: { place: 'asc' },
      })),
    );
  }
  return wanted.map(({ level, range }) =>
    found.filter((each) => each.level === level && contains(range, each.place)),
  );
}

/** The level of a division that something belongs to. */
export const levelOf = async (db: Db, id: number): Promise<Level> =>
  (await db.division.findUniqueOrThrow({ where: { id }, select: { level: true } })).level;
