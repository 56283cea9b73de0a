// Works out how scores came about, and finds what they name.
import {
  type Activity,
  type Division,
  type DutyRecord,
  type Opinion,
  Prisma,
  type RuleItem,
} from '../../generated/prisma/client.ts';
import type { AssessorKind } from '../../generated/prisma/enums.ts';
import type { Db } from '../../store/client.ts';
import { assessorKinds } from '../ruleItem/card.ts';
import { daysOf, type Subject } from '../score/store.ts';

/** One line of how a score came about. */
export interface Entry {
  /** Whose score, and by what. */
  readonly of: Subject;
  readonly line: number;
  readonly itemId: number;
  readonly on: Date | null;
  readonly record: 'ACTIVITY' | 'OPINION' | 'DUTY' | 'MARK' | null;
  /** Its number; of marks which kind of assessors gave them, from 1 on: null for whom they are about, who is told of all in one. */
  readonly recordId: number | null;
  readonly title: string | null;
  readonly divisionId: number | null;
  readonly quantity: Prisma.Decimal;
  readonly records: number;
  readonly points: Prisma.Decimal;
  readonly isKept: boolean;
  readonly withinItem: Prisma.Decimal;
  readonly withinCategory: Prisma.Decimal;
  readonly counted: Prisma.Decimal;
  /** Of marks of one kind of assessors. */
  readonly mean: Prisma.Decimal | null;
}

/** How each score came about, line by line. One statement. */
export async function ledgers(db: Db, subjects: readonly Subject[]): Promise<Entry[][]> {
  const { since, until } = daysOf(subjects.map(({ judged }) => judged));
  const rows = await db.$queryRaw<(Omit<Entry, 'of'> & { readonly at: number })[]>`
    select l.at, l.line, l.item_id as "itemId", l.on_date as "on", l.record, l.record_id as "recordId",
      coalesce(l.title, case when l.record = 'MARK' then i.matter end) as title,
      l.division_id as "divisionId", l.quantity, l.records, l.points, l.is_kept as "isKept", l.within_item as "withinItem",
      l.within_category as "withinCategory", l.counted, l.mean
    from score_ledger(${subjects.map(({ subjectId }) => subjectId)}::int[],
      ${subjects.map(({ judged }) => judged.ruleSet.id)}::int[], ${since}::date[], ${until}::date[]) l
      left join rule_item i on i.id = l.item_id
    order by l.at, l.line`;
  const found: Entry[][] = subjects.map(() => []);
  for (const { at, ...entry } of rows) {
    const of = subjects[at - 1];
    if (of) found[at - 1]?.push({ of, ...entry });
  }
  return found;
}

/** What an item came to in all. */
export interface Sum {
  readonly itemId: number;
  readonly records: number;
  /** Of them, those that count under another item. */
  readonly excluded: number;
  readonly points: Prisma.Decimal;
  /** What is left of the points beside items that exclude this one. */
  readonly kept: Prisma.Decimal;
  readonly withinItem: Prisma.Decimal;
  readonly withinCategory: Prisma.Decimal;
  readonly counted: Prisma.Decimal;
  /** Of what is counted by marks, what each kind of assessors gave: none where that is not told. Null of all else. */
  readonly marks: readonly Marks[] | null;
}

/** What a kind of assessors gave. */
export interface Marks {
  readonly assessor: AssessorKind;
  readonly many: number;
  readonly mean: string;
}

/** By which kind of assessors the marks of an entry are, where that is told. */
export const assessorOf = ({ record, recordId }: Entry): AssessorKind | null =>
  record === 'MARK' ? (assessorKinds[(recordId ?? 0) - 1] ?? null) : null;

const marksIn = (entries: readonly Entry[]): Marks[] =>
  entries.flatMap((entry) => {
    const assessor = assessorOf(entry);
    return assessor ? [{ assessor, many: entry.records, mean: String(entry.mean ?? 0) }] : [];
  });

const plus = (entries: readonly Entry[], valueOf: (entry: Entry) => Prisma.Decimal): Prisma.Decimal =>
  entries.map(valueOf).reduce((sum, each) => sum.plus(each), new Prisma.Decimal(0));

const recordsIn = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { records }) => sum + records, 0);

/** What each item came to, in the order of the rules; what is not kept beside others is no part of it. */
export function sumsOf(entries: readonly Entry[]): Sum[] {
  const ids = [...new Set(entries.map(({ itemId }) => itemId))];
  return ids.map((itemId) => {
    const own = entries.filter((entry) => entry.itemId === itemId);
    const withinItem = plus(own, (entry) => entry.withinItem);
    const isOut = withinItem.isZero() && own.some(({ isKept }) => !isKept);
    const kept = isOut ? [] : own.filter(({ isKept }) => isKept);
    return {
      itemId,
      records: recordsIn(own),
      excluded: recordsIn(own) - recordsIn(kept),
      points: plus(own, ({ points }) => points),
      kept: plus(kept, ({ points }) => points),
      withinItem,
      withinCategory: plus(own, ({ withinCategory }) => withinCategory),
      counted: plus(own, ({ counted }) => counted),
      marks: own.some(({ record }) => record === 'MARK') ? marksIn(own) : null,
    };
  });
}

/** Rows in the order of their ids, null for each that one may not see. */
const inOrder = <Row extends { readonly id: number }>(ids: readonly number[], rows: readonly Row[]) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

const among = (ids: readonly number[]) => ({ where: { id: { in: [...ids] } } });

export const itemsOf = async (db: Db, ids: readonly number[]): Promise<(RuleItem | null)[]> =>
  inOrder(ids, await db.ruleItem.findMany(among(ids)));

export const activitiesOf = async (db: Db, ids: readonly number[]): Promise<(Activity | null)[]> =>
  inOrder(ids, await db.activity.findMany(among(ids)));

export const opinionsOf = async (db: Db, ids: readonly number[]): Promise<(Opinion | null)[]> =>
  inOrder(ids, await db.opinion.findMany(among(ids)));

export const dutiesOf = async (db: Db, ids: readonly number[]): Promise<(DutyRecord | null)[]> =>
  inOrder(ids, await db.dutyRecord.findMany(among(ids)));

export const divisionsOf = async (db: Db, ids: readonly number[]): Promise<(Division | null)[]> =>
  inOrder(ids, await db.division.findMany(among(ids)));
