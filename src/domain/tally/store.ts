// Reads the counts: folded and pending in one statement, so that a number is exact the moment a record commits.
import { firstDay, monthsOf, type Period, stretchesOf } from '../../core/period.ts';
import type { Client } from '../../store/client.ts';
import { type Row, type Statement, statement } from '../../store/statement.ts';
import { type Columns, type Counts, dayFrom, type MonthCounts } from './rules.ts';

/** The columns that expected reporters are counted by; the tree keeps them. */
export const expectedColumns = { stock: 'township', flow: 'township_closed' } as const;

const safe = /^[a-z_]+$/;

/** Column names come from cards alone, and are checked all the same. */
function checked({ flows, stocks }: Columns): readonly string[] {
  const all = [...flows, ...stocks];
  for (const column of all) if (!safe.test(column)) throw new Error(`Not a counter column: ${column}`);
  return all;
}

const each = (columns: readonly string[], write: (column: string) => string, between = ', '): string =>
  columns.map(write).join(between);

/** What writers have appended and the folder has not taken yet, added up for every division above it. */
const pending = (columns: readonly string[]): string => `pend as materialized (
    select l.division_id, date_trunc('month', l.on_date)::date as month, ${each(columns, (c) => `sum(l.${c}) as ${c}`)}
    from tally.ledger l where l.on_date <= (select tally.today()) group by 1, 2
  )`;
const upward = `pend e join division_ancestor a
      on a.version = (select tally.current_version()) and a.descendant_id = e.division_id`;

/** Each column's values in the order of the rows, as one JSON list. */
const lists = (columns: readonly string[]): string =>
  each(columns, (c) => `'[' || string_agg(q.${c}::text, ',' order by q.at) || ']' as ${c}`);

function valuesOf(row: Row | undefined, column: string): readonly number[] {
  const list = row?.[column];
  return typeof list === 'string' ? JSON.parse(list) : [];
}

/** Counter rows of one division between two days of one grain, summed. */
const summed = (columns: readonly string[], runs: readonly string[]): string =>
  `left join lateral (
      select ${each(columns, (c) => `sum(u.${c})::bigint as ${c}`)} from (${runs
        .map(
          (run) =>
            `select ${each(columns, (c) => `c.${c}`)} from tally.cell c where c.division_id = k.id and not c.own and ${run}`,
        )
        .join(' union all ')}) u
    )`;

/** One counter row of one division. The fence keeps the planner from reading all of them to join them at once. */
const byKey = (columns: readonly string[], where: string): string =>
  `left join lateral (
      select ${each(columns, (c) => `c.${c}`)} from tally.cell c
      where c.division_id = k.id and not c.own and ${where} offset 0
    )`;

interface Bound {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Where the flows of a period come from, and the days that bound it. A period of one counter row is read by its key. */
function flowsFrom(flows: readonly string[], period: Period, first: number): Bound {
  const runs = stretchesOf(period);
  const [only] = runs;
  if (only && runs.length === 1 && only.to - only.from === (only.grain === 'year' ? 12 : 1)) {
    return {
      sql: `${byKey(flows, `c.grain = '${only.grain}' and c.period = $${first}::date`)} f on true`,
      values: [dayFrom(only.from)],
    };
  }
  const wheres = runs.map(
    ({ grain }, at) =>
      `c.grain = '${grain}' and c.period >= $${first + 2 * at}::date and c.period < $${first + 2 * at + 1}::date`,
  );
  return {
    sql: `${summed(flows, wheres)} f on true`,
    values: runs.flatMap(({ from, to }) => [dayFrom(from), dayFrom(to)]),
  };
}

/** A stock before a day is all the years before, and the year so far. */
const stocksFrom = (stocks: readonly string[], before: number, first: number): Bound => ({
  sql: `${summed(stocks, [
    `c.grain = 'year' and c.period < $${first}::date`,
    `c.grain = 'month' and c.period >= $${first}::date and c.period < $${first + 1}::date`,
  ])} s on true`,
  values: [dayFrom(Math.floor(before / 12) * 12), dayFrom(before)],
});

/** The counts of divisions over one period: flows over it, stocks at its end. */
export function totals(ids: readonly number[], period: Period, columns: Columns): Statement {
  const all = checked(columns);
  const { flows, stocks } = columns;
  const values: unknown[] = [ids, dayFrom(period.from), dayFrom(period.to)];
  const joins: string[] = [];
  const add = ({ sql, values: bounds }: Bound) => {
    joins.push(sql);
    values.push(...bounds);
  };
  if (flows.length > 0) add(flowsFrom(flows, period, values.length + 1));
  if (stocks.length > 0) add(stocksFrom(stocks, period.to, values.length + 1));
  const up = [
    ...flows.map((c) => `sum(e.${c}) filter (where e.month >= $2::date) as ${c}`),
    ...stocks.map((c) => `sum(e.${c}) as ${c}`),
  ];
  const from = (column: string) => (flows.includes(column) ? 'f' : 's');
  const text = `with ${pending(all)}, up as materialized (
      select a.ancestor_id as id, ${up.join(', ')} from ${upward}
      where (e.month >= $2::date or ${String(stocks.length > 0)}) and e.month < $3::date group by 1
    )
    select now() as as_of, ${lists(all)} from (
      select k.at, ${each(all, (c) => `coalesce(${from(c)}.${c}, 0) + coalesce(up.${c}, 0) as ${c}`)}
      from unnest($1::int[]) with ordinality as k (id, at) ${joins.join(' ')} left join up on up.id = k.id
    ) q`;
  return statement(text, values);
}

/** The counts of one division each, in the order they were asked for, and the moment they were true at. */
export function totalsIn([row]: readonly Row[], count: number, columns: Columns) {
  const all = checked(columns).map((column) => [column, valuesOf(row, column)] as const);
  const counts = Array.from({ length: count }, (_, at): Counts => {
    const mine: Record<string, number> = {};
    for (const [column, values] of all) mine[column] = values[at] ?? 0;
    return mine;
  });
  return { counts, asOf: row?.['as_of'] as Date };
}

/** What each month of a period adds: flows in it, and what stocks gained or lost. */
export function months(ids: readonly number[], period: Period, columns: Columns): Statement {
  const all = checked(columns);
  const text = `with ${pending(all)}, up as materialized (
      select a.ancestor_id as id, e.month, ${each(all, (c) => `sum(e.${c}) as ${c}`)} from ${upward}
      where e.month = any($2::date[]) group by 1, 2
    )
    select ${lists(all)} from (
      select (k.at - 1) * cardinality($2::date[]) + m.at as at,
        ${each(all, (c) => `coalesce(c.${c}, 0) + coalesce(up.${c}, 0) as ${c}`)}
      from unnest($1::int[]) with ordinality as k (id, at) cross join unnest($2::date[]) with ordinality as m (month, at)
      ${byKey(all, `c.grain = 'month' and c.period = m.month`)} c on true
      left join up on up.id = k.id and up.month = m.month
    ) q`;
  return statement(text, [ids, monthsOf(period).map(firstDay)]);
}

/** The counts of each month for one division each: flows in the month, stocks at its end, from what they were before. */
export function monthsIn(
  [row]: readonly Row[],
  before: readonly Counts[],
  period: Period,
  { flows, stocks }: Columns,
): MonthCounts[][] {
  const asked = monthsOf(period);
  const values = new Map([...flows, ...stocks].map((column) => [column, valuesOf(row, column)]));
  return before.map((standing, at) => {
    const running = { ...standing };
    return asked.map((month, index) => {
      const counts: Record<string, number> = {};
      const change = (column: string) => values.get(column)?.[at * asked.length + index] ?? 0;
      for (const column of flows) counts[column] = change(column);
      for (const column of stocks) {
        running[column] = (running[column] ?? 0) + change(column);
        counts[column] = running[column];
      }
      return { month, counts };
    });
  });
}

/** Adds what is pending into the counters; answers how many rows it took. Any process may, one at a time does. */
export async function fold(client: Client): Promise<number> {
  const [row] = await client.$queryRaw<{ readonly folded: number }[]>`select tally.fold() as folded`;
  return row?.folded ?? 0;
}
