// Reads the counts: folded and pending in one statement, so that a number is exact the moment a record commits.
import type { Month } from '../../core/period.ts';
import type { Client, Db } from '../../store/client.ts';
import { type Counts, dayFrom, flowPieces, type Piece, type Question, stockPieces } from './rules.ts';

/** The columns that expected reporters are counted by; the tree keeps them. */
export const expectedColumns = { stock: 'township', flow: 'township_closed' } as const;

export interface Total {
  readonly counts: Counts;
  /** The moment of the snapshot. */
  readonly asOf: Date;
}

interface Columns {
  readonly flows: readonly string[];
  readonly stocks: readonly string[];
}

const safe = /^[a-z_]+$/;

/** Sums of columns, in SQL. Column names come from cards alone, and are checked all the same. */
function sums(columns: readonly string[], from: string): string {
  for (const column of columns) if (!safe.test(column)) throw new Error(`Not a counter column: ${column}`);
  return columns.map((column) => `, sum(${from}.${column})::float8 as ${column}`).join('');
}

const zeros = (columns: readonly string[]): string =>
  columns.map((column) => `, null::float8 as ${column}`).join('');

const pieceArrays = (pieces: readonly Piece[]) => [
  pieces.map((piece) => piece.at),
  pieces.map((piece) => piece.divisionId),
  pieces.map((piece) => piece.grain),
  pieces.map((piece) => dayFrom(piece.from)),
  pieces.map((piece) => dayFrom(piece.to)),
];

const pieceTable = (first: number): string =>
  `unnest($${first}::int[], $${first + 1}::int[], $${first + 2}::text[]::tally.grain[], $${first + 3}::text[]::date[], ` +
  `$${first + 4}::text[]::date[]) as p (at, division_id, grain, lo, hi)`;

const cells = `cross join lateral (select * from tally.cell c where c.division_id = p.division_id and not c.own
  and c.grain = p.grain and c.period >= p.lo and c.period < p.hi offset 0) c`;

/** What writers have appended and the folder has not taken yet, by division and month. */
const pending = (columns: Columns): string => `pend as materialized (
  select l.division_id, date_trunc('month', l.on_date)::date as month${sums([...columns.flows, ...columns.stocks], 'l')}
  from tally.ledger l where l.on_date <= tally.today() group by 1, 2)`;

const upward = `join division_ancestor a on a.version = tally.current_version() and a.descendant_id = e.division_id`;

/**
 * The counts each question asks for, in one statement: flows over its period, stocks at its end.
 */
export async function totals(db: Db, questions: readonly Question[], columns: Columns): Promise<Total[]> {
  const flow = pieceArrays(flowPieces(questions));
  const stock = pieceArrays(
    stockPieces(questions.map(({ divisionId, period }) => ({ divisionId, before: period.to }))),
  );
  const all = [...columns.flows, ...columns.stocks];
  const sql = `with ${pending(columns)}, key as (
      select * from unnest($11::int[], $12::int[], $13::text[]::date[], $14::text[]::date[]) as k (at, division_id, lo, hi)
    ), part as (
      select p.at${sums(columns.flows, 'c')}${zeros(columns.stocks)} from ${pieceTable(1)} ${cells} group by p.at
      union all
      select p.at${zeros(columns.flows)}${sums(columns.stocks, 'c')} from ${pieceTable(6)} ${cells} group by p.at
      union all
      select k.at${columns.flows.map((c) => `, sum(e.${c}) filter (where e.month >= k.lo) as ${c}`).join('')}
        ${columns.stocks.map((c) => `, sum(e.${c}) as ${c}`).join('')}
      from pend e ${upward} join key k on k.division_id = a.ancestor_id and e.month < k.hi group by k.at
    )
    select k.at, now() as as_of${all.map((c) => `, coalesce(sum(part.${c}), 0) as ${c}`).join('')}
    from key k left join part on part.at = k.at group by k.at order by k.at`;
  const rows = await db.$queryRawUnsafe<Record<string, number | Date>[]>(
    sql,
    ...flow,
    ...stock,
    questions.map((_, at) => at),
    questions.map(({ divisionId }) => divisionId),
    questions.map(({ period }) => dayFrom(period.from)),
    questions.map(({ period }) => dayFrom(period.to)),
  );
  return rows.map(({ at: _, as_of, ...counts }) => ({ counts: counts as Counts, asOf: as_of as Date }));
}

export interface MonthCounts {
  readonly month: Month;
  readonly counts: Counts;
}

/**
 * The counts of each month of each question's period, in one statement: flows in the month, stocks at its end.
 */
export async function series(
  db: Db,
  questions: readonly Question[],
  columns: Columns,
): Promise<MonthCounts[][]> {
  const all = [...columns.flows, ...columns.stocks];
  const before = stockPieces(
    questions.map(({ divisionId, period }) => ({ divisionId, before: period.from })),
  );
  const months = questions.map(
    ({ divisionId, period }, at): Piece => ({ ...period, grain: 'month', at, divisionId }),
  );
  const sql = `with ${pending(columns)}
    select p.at, null::text as month${zeros(columns.flows)}${sums(columns.stocks, 'c')}
    from ${pieceTable(1)} ${cells} group by p.at
    union all
    select p.at, to_char(c.period, 'YYYY-MM')${all.map((c) => `, c.${c}::float8`).join('')}
    from ${pieceTable(6)} ${cells}
    union all
    select k.at, case when e.month >= k.lo then to_char(e.month, 'YYYY-MM') end${all.map((c) => `, e.${c}`).join('')}
    from pend e ${upward} join ${pieceTable(6).replace('as p', 'as k')}
      on k.division_id = a.ancestor_id and e.month < k.hi`;
  const rows = await db.$queryRawUnsafe<
    (Record<string, number | null> & { at: number; month: string | null })[]
  >(sql, ...pieceArrays(before), ...pieceArrays(months));
  return questions.map(({ period }, at) => {
    const mine = rows.filter((row) => row.at === at);
    return fill(period.from, period.to, mine, columns);
  });
}

interface Row {
  readonly month: string | null;
  readonly [column: string]: unknown;
}

const add = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

function fill(from: Month, to: Month, rows: readonly Row[], columns: Columns): MonthCounts[] {
  const byMonth = new Map<string | null, Row[]>();
  for (const row of rows) byMonth.set(row.month, [...(byMonth.get(row.month) ?? []), row]);
  const stocks = new Map(columns.stocks.map((column) => [column, add(byMonth.get(null) ?? [], column)]));
  return Array.from({ length: to - from }, (_, index) => {
    const month = from + index;
    const mine = byMonth.get(dayFrom(month).slice(0, 7)) ?? [];
    for (const [column, sum] of stocks) stocks.set(column, sum + add(mine, column));
    const flows = columns.flows.map((column) => [column, add(mine, column)] as const);
    return { month, counts: Object.fromEntries([...flows, ...stocks]) };
  });
}

/** Adds what is pending into the counters; answers how many rows it took. Any process may, one at a time does. */
export async function fold(client: Client): Promise<number> {
  const [row] = await client.$queryRaw<{ readonly folded: number }[]>`select tally.fold() as folded`;
  return row?.folded ?? 0;
}
