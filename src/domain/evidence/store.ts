// Finds the records behind a number.
import type { Range } from '../../core/place.ts';
import { lastDate, type Period } from '../../core/period.ts';
import { today } from '../../core/day.ts';
import type { Behind } from '../../graph/card.ts';
import type { Db } from '../../store/client.ts';
import { rowsAsked, type Wanted, wanting } from '../../store/rows.ts';
import { type Row as Answer, type Statement, statement } from '../../store/statement.ts';

export interface Row {
  readonly id: number;
  readonly place: bigint;
}

interface Reader {
  findMany(args: object): Promise<Row[]>;
}

export interface Sought {
  readonly behind: Behind;
  readonly range: Range;
  readonly period: Period;
  readonly value: string | undefined;
}

const readerOf = (db: Db, behind: Behind): Reader => db[behind.model];

const condition = ({ behind, range, period, value }: Sought, after: number | null): object => ({
  AND: [
    { place: { gte: range.from, lt: range.to } },
    behind.where(period, new Date(Math.min(lastDate(period).getTime(), today().getTime())), value),
    after === null ? {} : { id: { lt: after } },
  ],
});

/** Which of the rows, and what hangs on them. */
export interface Page {
  readonly after: number | null;
  readonly most: number;
  /** What else to read of each, as the client of the database has it. */
  readonly beneath: object;
}

/** How wide a part of the tree is that holds few of all rows: a prefecture's. */
const narrow = 10n ** 8n;

const turns = new WeakMap<Db, Promise<unknown>>();

/** Does one thing after the other with one snapshot. */
function inTurn<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  const mine = (turns.get(db) ?? Promise.resolve()).then(work);
  turns.set(
    db,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Reads with a plan that was made for any values, and so takes a part of the tree for a small one. */
async function asSmall<Result>(db: Db, read: () => Promise<Result>): Promise<Result> {
  await db.$queryRaw`select set_config('plan_cache_mode', 'force_generic_plan', true)`;
  try {
    return await read();
  } finally {
    // After a fault of the database the snapshot is over, and nothing is left to plan.
    await db.$queryRaw`select set_config('plan_cache_mode', 'auto', true)`.catch(() => undefined);
  }
}

/**
 * A page of the rows, latest first. Those of a narrow part are looked up by their place: planned for the values at hand,
 * the newest rows of the whole nation would be gone through until a page of them lay in it.
 */
export function rowsBehind(db: Db, sought: Sought, { after, most, beneath }: Page): Promise<Row[]> {
  const { from, to } = sought.range;
  const read = () =>
    readerOf(db, sought.behind).findMany({
      ...beneath,
      where: condition(sought, after),
      orderBy: { id: 'desc' },
      take: most,
    });
  return inTurn(db, () => (to - from <= narrow ? asSmall(db, read) : read()));
}

const planned = (mode: string): Statement =>
  statement(`select set_config('plan_cache_mode', $1, true)`, [mode]);

/** A model as the client of the database declares it. */
export const modelOf = ({ model }: Behind): string => model.charAt(0).toUpperCase() + model.slice(1);

/**
 * The same page by statements that are sent along with others, and read whole as they answer; `wants` says what to read of each
 * row. The reader plans for any values, which is what a narrow part needs; a wide one is planned for its own.
 */
export function pageBehind(
  sought: Sought,
  { after, most }: Omit<Page, 'beneath'>,
  wants: (into: Wanted) => void,
): {
  readonly statements: readonly Statement[];
  read(rows: readonly (readonly Answer[])[]): Record<string, unknown>[];
} {
  const { from, to } = sought.range;
  const wanted = wanting(modelOf(sought.behind), {
    where: condition(sought, after),
    orderBy: { id: 'desc' },
    take: most,
  });
  wanted.columns.add('id');
  wants(wanted);
  const asked = rowsAsked(wanted);
  const isNarrow = to - from <= narrow;
  const around = [planned('force_custom_plan'), asked.statement, planned('force_generic_plan')];
  return {
    statements: isNarrow ? [asked.statement] : around,
    read: (rows) => asked.read(rows[isNarrow ? 0 : 1] ?? []),
  };
}
