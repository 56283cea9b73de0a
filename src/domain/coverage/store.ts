// Counts who has reported, folded and pending together, and finds who has not.
import { firstDay, type Period } from '../../core/period.ts';
import type { Db } from '../../store/client.ts';
import { rowsOf, type Statement, statement } from '../../store/statement.ts';

export interface Asked {
  readonly divisionId: number;
  readonly period: Period;
}

/** Month and year have counters of their own; other spans are counted from the months. */
function grainOf(period: Period): 'month' | 'year' | null {
  if (period.to - period.from === 1) return 'month';
  return period.to - period.from === 12 && period.from % 12 === 0 ? 'year' : null;
}

const reportingSql = `
    with key as (
      select * from unnest($1::int[], $2::int[], $3::text[]::date[], $4::text[]::date[], $5::text[]::tally.grain[])
        as k (at, division_id, lo, hi, grain)
    ), pend as materialized (
      select l.division_id, date_trunc('month', l.on_date)::date as month, sum(l.records) as n
      from tally.ledger l join division d on d.id = l.division_id and d.reports
      where l.on_date <= (select tally.today()) and l.records is not null group by 1, 2
    ), pend_grain as (
      select division_id, 'month'::tally.grain as grain, month as period, n from pend
      union all select division_id, 'year', date_trunc('year', month)::date, sum(n) from pend group by 1, 3
    ), turn as (
      select p.division_id, p.grain, p.period,
        (coalesce(c.records, 0) + p.n > 0)::int - (coalesce(c.records, 0) > 0)::int as turned
      from pend_grain p left join tally.cell c
        on c.division_id = p.division_id and c.own and c.grain = p.grain and c.period = p.period
    ), part as (
      select k.at, c.reporting as n from key k
      join tally.cell c on c.division_id = k.division_id and not c.own and c.grain = k.grain and c.period = k.lo
      union all
      select k.at, t.turned from key k
      join division_ancestor a on a.version = (select tally.current_version()) and a.ancestor_id = k.division_id
      join turn t on t.division_id = a.descendant_id and t.grain = k.grain and t.period = k.lo
      union all
      select k.at, 1 from key k
      join division_ancestor a on a.version = (select tally.current_version()) and a.ancestor_id = k.division_id
      join division d on d.id = a.descendant_id and d.reports
      left join lateral (
        select sum(c.records) as n from tally.cell c
        where c.division_id = d.id and c.own and c.grain = 'month' and c.period >= k.lo and c.period < k.hi
      ) folded on true
      left join lateral (
        select sum(p.n) as n from pend p where p.division_id = d.id and p.month >= k.lo and p.month < k.hi
      ) late on true
      where k.grain is null and coalesce(folded.n, 0) + coalesce(late.n, 0) > 0
    )
    select at, sum(n)::float8 as n from part group by at`;

/**
 * How many expected divisions at or beneath each have at least one record of their own in the period, or a nil report:
 * rows of the question's number `at` and `n`, none for none.
 */
export const reporting = (asked: readonly Asked[]): Statement =>
  statement(reportingSql, [
    asked.map((_, at) => at),
    asked.map(({ divisionId }) => divisionId),
    asked.map(({ period }) => firstDay(period.from)),
    asked.map(({ period }) => firstDay(period.to)),
    asked.map(({ period }) => grainOf(period)),
  ]);

export interface Slice {
  readonly top: { readonly from: bigint; readonly to: bigint };
  readonly period: Period;
  /** Only after this place. */
  readonly after: bigint;
  readonly most: number;
}

const missingSql = `
    with key as materialized (
      select at, low, high, lo::date, hi::date, after, most
      from unnest($1::int[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::int[])
        as k (at, low, high, lo, hi, after, most)
    ), late as materialized (
      select k.lo, k.hi, l.division_id, sum(l.records) as n from (select distinct lo, hi from key) k
      join tally.ledger l on l.on_date <= (select tally.today()) and l.on_date >= k.lo and l.on_date < k.hi group by 1, 2, 3
    )
    select k.at, m.id from key k cross join lateral (
      select d.id, d.place from division d
      left join late on late.lo = k.lo and late.hi = k.hi and late.division_id = d.id
      where d.reports and d.place >= k.low and d.place < k.high and d.place > k.after
        and coalesce(d.born_on, tally.dawn()) < k.hi and coalesce(d.born_on, tally.dawn()) <= (select tally.today())
        and (d.closed_on is null or d.closed_on >= k.lo)
        and coalesce(late.n, 0) + coalesce((
          select sum(c.records) from tally.cell c where c.division_id = d.id and c.own and c.grain = 'month'
            and c.period >= k.lo and c.period < k.hi
        ), 0) <= 0
      order by d.place limit k.most
    ) m order by k.at, m.place`;

/** The ids of the expected divisions without a record in each slice, in the tree's order. One statement for all. */
export async function missing(db: Db, asked: readonly Slice[]): Promise<number[][]> {
  const values = [
    asked.map((_, at) => at),
    asked.map(({ top }) => top.from),
    asked.map(({ top }) => top.to),
    asked.map(({ period }) => firstDay(period.from)),
    asked.map(({ period }) => firstDay(period.to)),
    asked.map(({ after }) => after),
    asked.map(({ most }) => most),
  ];
  const rows = await rowsOf(db, statement(missingSql, values));
  return asked.map((_, at) => rows.filter((row) => row['at'] === at).map((row) => Number(row['id'])));
}
