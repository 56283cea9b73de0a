// Puts a comparison together, in a number of statements that does not depend on how many groups there are.
import type { Period } from '../../core/period.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Division, Standard, StandardItem } from '../../generated/prisma/client.ts';
import type { StationKind } from '../../generated/prisma/enums.ts';
import type { Selected } from '../../graph/selection.ts';
import type { Db } from '../../store/client.ts';
import type { Topic } from '../standardItem/card.ts';
import { windowOf } from '../stationUse/rules.ts';
import type { Sought } from '../stationUse/store.ts';
import type { Group } from '../stationGroup/schema.ts';
import {
  type ItemCount,
  itemsMet,
  type Numbers,
  numbersOf,
  standardsOf,
  topics as allTopics,
  type UnderStandard,
} from '../stationGroup/store.ts';
import { type Ground, groundOf } from './rules.ts';

/** The division each code means today, or null; a code of no place of its own means its alias. Two statements. */
export async function divisionsOf(db: Db, codes: readonly string[]): Promise<(Division | null)[]> {
  const named = [...codes];
  const rows = await db.division.findMany({
    where: { OR: [{ code: { in: named } }, { aliases: { some: { code: { in: named } } } }] },
    include: { aliases: true },
  });
  const aliased = new Map(rows.flatMap((row) => row.aliases.map(({ code }) => [code, row] as const)));
  const own = new Map(rows.map((row) => [row.code, row] as const));
  return codes.map((code) => own.get(code) ?? aliased.get(code) ?? null);
}

/** What is compared, when, and by what. */
export interface Wish {
  /** Null for each outside one's range. */
  readonly divisions: readonly (Division | null)[];
  readonly period: Period;
  readonly standard: number | null;
  readonly topics?: readonly Topic[] | null | undefined;
  readonly kinds?: readonly StationKind[] | null | undefined;
}

export interface Comparison {
  readonly period: Period;
  readonly day: Date;
  readonly ground: Ground;
  readonly topics: readonly Topic[];
  readonly standards: readonly Standard[];
  readonly groups: readonly (Group | null)[];
}

/** The version that is asked for. Refuses with NOT_FOUND one that is not there for the reader. */
async function demandStandard(db: Db, id: number): Promise<void> {
  if (await db.standard.findUnique({ where: { id }, select: { id: true } })) return;
  throw new Refusal('NOT_FOUND', 'There is no such standard.', { field: 'standard' });
}

/** The items of a version, and all others that were judged with it, in order. */
const itemRows = (db: Db, standardId: number, counts: readonly ItemCount[]): Promise<StandardItem[]> =>
  db.standardItem.findMany({
    where: { OR: [{ standardId }, { id: { in: counts.map(({ itemId }) => itemId) } }] },
    orderBy: [{ standardId: 'asc' }, { number: 'asc' }],
  });

/** Rows by the group that they are of. */
function byGroup<Row extends { readonly at: number }>(rows: readonly Row[]): ReadonlyMap<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) found.set(row.at, [...(found.get(row.at) ?? []), row]);
  return found;
}

interface Parts {
  readonly topics: readonly Topic[];
  readonly standards: ReadonlyMap<number, Standard>;
  readonly under: ReadonlyMap<number, readonly UnderStandard[]>;
  /** Null where the groups are compared by topic. */
  readonly items: readonly StandardItem[] | null;
  readonly counts: ReadonlyMap<number, readonly ItemCount[]>;
}

/** One group out of what was read of all of them. */
function groupOf(at: number, division: Division, sought: Sought, numbers: Numbers, parts: Parts): Group {
  const counts = new Map(parts.counts.get(at)?.map((each) => [each.itemId, each]));
  return {
    ...numbers,
    division,
    sought,
    topics: parts.topics.map((topic) => ({
      topic,
      met: numbers.met?.[allTopics.indexOf(topic)] ?? 0,
      applicable: numbers.applicable?.[allTopics.indexOf(topic)] ?? 0,
    })),
    standards: (parts.under.get(at) ?? []).flatMap(({ standardId, assessed, compliant }) => {
      const standard = parts.standards.get(standardId);
      return standard ? [{ standard, assessed, compliant }] : [];
    }),
    items:
      parts.items?.map((item) => {
        const { met = 0, applicable = 0 } = counts.get(item.id) ?? {};
        return { item, met, applicable };
      }) ?? null,
  };
}

/** Compares. What is not selected is not read. */
export async function compared(db: Db, wish: Wish, selected: Selected): Promise<Comparison> {
  const { period, standard, kinds = null } = wish;
  if (standard !== null) await demandStandard(db, standard);
  const window = windowOf(period);
  const divisions = wish.divisions.filter((each) => each !== null);
  const sought = divisions.map(({ place, placeEnd }) => ({
    range: { from: place, to: placeEnd },
    window,
    kinds,
  }));
  const isRanked = selected.names.has('ranking');
  const names = new Set(
    [selected.under('groups'), selected.under('ranking').under('group')].flatMap((each) => [...each.names]),
  );
  const numbers = await numbersOf(db, sought, {
    topics: isRanked || names.has('topics'),
    use: isRanked || names.has('use'),
  });
  const under = await standardsOf(db, sought);
  const judged = new Set(under.map(({ standardId }) => standardId));
  const standards = await db.standard.findMany({
    where: { id: { in: [...judged] } },
    orderBy: { id: 'asc' },
  });
  const ground = groundOf(judged, standard);
  const byItem = standard !== null && ground.basis === 'ITEM' && names.has('items');
  const counts = byItem ? await itemsMet(db, sought) : [];
  const parts: Parts = {
    topics: allTopics.filter((topic) => wish.topics?.includes(topic) ?? true),
    standards: new Map(standards.map((row) => [row.id, row])),
    ...{ under: byGroup(under), counts: byGroup(counts) },
    items: byItem ? await itemRows(db, standard, counts) : null,
  };
  const groups = divisions.map((division, at) =>
    groupOf(at, division, sought[at] as Sought, numbers[at] as Numbers, parts),
  );
  let next = 0;
  return {
    ...{ period, ground, standards, topics: parts.topics, day: window.day },
    groups: wish.divisions.map((division) => (division ? (groups[next++] ?? null) : null)),
  };
}
