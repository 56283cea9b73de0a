// Reads the counts: folded and pending in one statement, so that a number is exact the moment a record commits.
import { monthsOf, monthText, type Period, stretchesOf } from '../../core/period.ts';
import type { Client } from '../../store/client.ts';
import { each, lists, sumsIn, valuesOf } from '../../store/lists.ts';
import { type Parameter, type Row, type Statement, statement } from '../../store/statement.ts';
import { type Columns, type Counts, dayFrom, running, type Series, type Span, type Totals } from './rules.ts';

const safe = /^[a-z_]+$/;

/** Numbers as one parameter. */
const listed = (ids: readonly number[]): string => `{${ids.join()}}`;

/** Column names come from cards alone, and are checked all the same. */
function checked({ flows, stocks }: Columns): readonly string[] {
  const all = [...flows, ...stocks];
  for (const column of all) if (!safe.test(column)) throw new Error(`Not a counter column: ${column}`);
  return all;
}

/** What writers have appended and the folder has not taken yet, added up for every division above it. */
const pending = (columns: readonly string[]): string => `pend as materialized (
    select l.division_id, date_trunc('month', l.on_date)::date as month, ${each(columns, (c) => `sum(l.${c}) as ${c}`)}
    from tally.ledger l where l.on_date <= (select tally.today()) group by 1, 2
  )`;
const upward = `pend e join division_ancestor a
      on a.version = (select tally.current_version()) and a.descendant_id = e.division_id`;

const asked = 'unnest($1::int[]) with ordinality as k (id, at)';

/**
 * What `rows` hold of the divisions that are asked for, by `id`. The planner takes the list for short and would go through
 * it for each row; a full join it can do by hashing or merging alone, and the fence keeps it one.
 */
const matched = (rows: string, id: string): string =>
  `(select k.at, m.* from ${asked} full join ${rows} m on m.${id} = k.id offset 0) r
    where r.at is not null and r.${id} is not null`;

/** Counter rows of one division between two days of one grain, summed. */
const summed = (columns: readonly string[], runs: readonly string[]): string =>
  `${asked} join lateral (
      select ${each(columns, (c) => `sum(u.${c})::bigint as ${c}`)} from (${runs
        .map(
          (run) =>
            `select ${each(columns, (c) => `c.${c}`)} from tally.cell c where c.division_id = k.id and not c.own and ${run}`,
        )
        .join(' union all ')}) u
    ) r on true`;

/** One counter row of one division. The fence keeps the planner from reading all of them to join them at once. */
const byKey = (columns: readonly string[], where: string): string =>
  `${asked} join lateral (
      select ${each(columns, (c) => `c.${c}`)} from tally.cell c
      where c.division_id = k.id and not c.own and ${where} offset 0
    ) r on true`;

/** The same for divisions that fill their part of the tree: the rows of all of it at once. */
const bySpan = (columns: readonly string[], where: string, first: number): string =>
  matched(
    `(select c.division_id, ${each(columns, (c) => `c.${c}`)} from tally.cell c
      where not c.own and ${where} and c.division_id between $${first}::int and $${first + 1}::int)`,
    'division_id',
  );

interface Bound {
  /** From where: `at`, and `r` with the columns. */
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Where the flows of a period come from, and the days that bound it. A period of one counter row is read by its key. */
function flowsFrom(flows: readonly string[], period: Period, first: number, span: Span | null): Bound {
  const runs = stretchesOf(period);
  const [only] = runs;
  if (only && runs.length === 1 && only.to - only.from === (only.grain === 'year' ? 12 : 1)) {
    const where = `c.grain = '${only.grain}' and c.period = $${first}::date`;
    const values = [dayFrom(only.from)];
    if (!span) return { sql: byKey(flows, where), values };
    return { sql: bySpan(flows, where, first + 1), values: [...values, span.first, span.last] };
  }
  const wheres = runs.map(
    ({ grain }, at) =>
      `c.grain = '${grain}' and c.period >= $${first + 2 * at}::date and c.period < $${first + 2 * at + 1}::date`,
  );
  return {
    sql: summed(flows, wheres),
    values: runs.flatMap(({ from, to }) => [dayFrom(from), dayFrom(to)]),
  };
}

/** A stock before a day is all the years before, and the year so far. */
const stocksFrom = (stocks: readonly string[], before: number, first: number): Bound => ({
  sql: summed(stocks, [
    `c.grain = 'year' and c.period < $${first}::date`,
    `c.grain = 'month' and c.period >= $${first}::date and c.period < $${first + 1}::date`,
  ]),
  values: [dayFrom(Math.floor(before / 12) * 12), dayFrom(before)],
});

/**
 * The counts of divisions over one period: flows over it, stocks at its end. `span`: where the divisions are nearly all
 * that is there, which is read faster as a whole.
 */
export function totals(
  ids: readonly number[],
  period: Period,
  columns: Columns,
  span: Span | null = null,
): Statement {
  const all = checked(columns);
  const { flows, stocks } = columns;
  const values: Parameter[] = [listed(ids), dayFrom(period.from), dayFrom(period.to)];
  const parts: string[] = [];
  const add = ({ sql, values: bounds }: Bound, found: readonly string[]) => {
    parts.push(`select at, ${each(all, (c) => (found.includes(c) ? `r.${c}` : 'null'))} from ${sql}`);
    values.push(...bounds);
  };
  if (flows.length > 0) add(flowsFrom(flows, period, values.length + 1, span), flows);
  if (stocks.length > 0) add(stocksFrom(stocks, period.to, values.length + 1), stocks);
  const up = [
    ...flows.map((c) => `sum(e.${c}) filter (where e.month >= $2::date) as ${c}`),
    ...stocks.map((c) => `sum(e.${c}) as ${c}`),
  ];
  const text = `with ${pending(all)}, up as materialized (
      select a.ancestor_id as id, ${up.join(', ')} from ${upward}
      where (e.month >= $2::date or ${String(stocks.length > 0)}) and e.month < $3::date group by 1
    )
    select tally.moment() as as_of, ${lists(all)} from (
      select r.at, ${each(all, (c) => `r.${c}`)} from ${matched('up', 'id')}
      union all ${parts.join(' union all ')}
    ) q`;
  return statement(text, values);
}

const momentIn = (row: Row | undefined): Date => row?.['as_of'] as Date;

/** The counts of one division each, in the order they were asked for, and the moment they were true at. */
export function totalsIn([row]: readonly Row[], count: number, columns: Columns): Totals {
  const ats = valuesOf(row, 'at');
  const sums = sumsIn(row, [...columns.flows, ...columns.stocks], count, (index) => (ats[index] ?? 1) - 1);
  return {
    counts: (at) => {
      const mine: Record<string, number> = {};
      for (const [column, values] of sums) mine[column] = values[at] ?? 0;
      return mine;
    },
    asOf: momentIn(row),
  };
}

/** What each month of a period adds: flows in it, and what stocks gained or lost. */
export function months(ids: readonly number[], period: Period, columns: Columns): Statement {
  const all = checked(columns);
  const text = `with ${pending(all)}, up as materialized (
      select a.ancestor_id as id, e.month, ${each(all, (c) => `sum(e.${c}) as ${c}`)} from ${upward}
      where e.month >= $2::date and e.month < $3::date group by 1, 2
    )
    select tally.moment() as as_of, '[' || string_agg('"' || to_char(q.month, 'YYYY-MM') || '"', ',') || ']' as month, ${lists(all)} from (
      select r.at, r.month, ${each(all, (c) => `r.${c}`)} from ${matched('up', 'id')}
      union all select k.at, r.period, ${each(all, (c) => `r.${c}`)} from ${asked} join lateral (
        select c.period, ${each(all, (c) => `c.${c}`)} from tally.cell c
        where c.division_id = k.id and not c.own and c.grain = 'month' and c.period >= $2::date and c.period < $3::date offset 0
      ) r on true
    ) q`;
  return statement(text, [listed(ids), dayFrom(period.from), dayFrom(period.to)]);
}

/** The counts of each month for one division each: flows in the month, stocks at its end, from what they were before. */
export function monthsIn(
  [row]: readonly Row[],
  before: readonly Counts[],
  period: Period,
  columns: Columns,
): Series {
  const asked = monthsOf(period);
  const places = new Map(asked.map((month, index) => [monthText(month), index]));
  const ats = valuesOf(row, 'at');
  const named: readonly unknown[] = valuesOf(row, 'month');
  const placeOf = (index: number): number =>
    ((ats[index] ?? 1) - 1) * asked.length + (places.get(String(named[index])) ?? 0);
  const sums = new Map(sumsIn(row, checked(columns), before.length * asked.length, placeOf));
  const change = (at: number, index: number, column: string) =>
    sums.get(column)?.[at * asked.length + index] ?? 0;
  return {
    months: before.map((standing, at) =>
      running(asked, standing, columns, (index, column) => change(at, index, column)),
    ),
    asOf: momentIn(row),
  };
}

/** Adds what is pending into the counters; answers how many rows it took. Any process may, one at a time does. */
export async function fold(client: Client): Promise<number> {
  const [row] = await client.$queryRaw<{ readonly folded: number }[]>`select tally.fold() as folded`;
  return row?.folded ?? 0;
}
