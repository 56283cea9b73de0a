// Finds who comes first: counters and pending deltas in one statement, without adding up all there are.
import { firstDay, type Period } from '../../core/period.ts';
import type { Range } from '../../core/place.ts';
import type { DeputyCard, Station } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { type Kind, spansOf } from './rules.ts';

export interface Question {
  readonly kind: Kind;
  readonly range: Range;
  readonly period: Period;
  /** How many entries at most. */
  readonly most: number;
}

/** One entry: whoever has as many activities has the same rank. */
export interface Ranked {
  readonly rank: number;
  /** The station, or the deputy's card. */
  readonly id: number;
  /** Held at the station, or attended by the deputy. */
  readonly activities: number;
  /** Attendances at stations. */
  readonly visits: number;
  readonly voters: number;
}

/** A subject's counters in the part of the tree and the period that are asked for. */
const cellsOf = (subject: string): string =>
  `select coalesce(sum(c.activities), 0) as activities, coalesce(sum(c.visits), 0) as visits,
     coalesce(sum(c.voters), 0) as voters
   from tally.subject_cell c
   where c.kind = k.kind and c.subject_id = ${subject} and c.span = any(k.spans) and c.place >= k.lo and c.place < k.hi`;

/** The counters of one block over one span, best first. */
const bestOf = (source: string): string =>
  `from tally.subject_cell c
   where c.kind = k.kind and c.span = ${source}.span and c.block = ${source}.block and not c.roams
     and c.place >= k.lo and c.place < k.hi`;

const bestFirst = 'order by c.activities desc, c.subject_id';

/**
 * Whoever has a total over several spans has at least its share of it in one of them. So: `head`, the first few of each
 * block in each span; `bar`, a total that enough of them reach; `found`, all who reach their share of it somewhere, the
 * few who are counted in more than one place, and all of whom something is pending. Only their totals are added up.
 */
export const statement = `
  with key as materialized (
    select at, kind::"char", lo, hi, most, since::date, until::date, spans::int[]
    from unnest($1::int[], $2::text[], $3::bigint[], $4::bigint[], $5::int[], $6::text[], $7::text[], $8::text[])
      as k (at, kind, lo, hi, most, since, until, spans)
  ), late as materialized (
    select k.at, p.subject_id, sum(p.activities) as activities, sum(p.visits) as visits, sum(p.voters) as voters
    from key k join tally.subject_pending p on p.kind = k.kind and p.place >= k.lo and p.place < k.hi
      and p.on_date >= k.since and p.on_date < k.until
    where p.on_date >= (select min(since) from key) and p.on_date <= (select tally.today()) group by 1, 2
  )
  select k.at, rank() over (partition by k.at order by t.activities desc)::int as rank, t.*
  from key k cross join lateral (
    with block as materialized (
      select distinct (d.place / 1000000)::int as block from division d where d.place >= k.lo and d.place < k.hi
    ), head as materialized (
      select b.*, c.activities, c.subject_id
      from (select s.span, block.block from unnest(k.spans) s (span), block) b cross join lateral (
        select c.activities, c.subject_id ${bestOf('b')} ${bestFirst}
        limit 1 + 2 * k.most / (select count(*) from block)
      ) c
    ), bar as materialized (
      select cardinality(k.spans) as spans, coalesce((
        select c.activities + coalesce(l.activities, 0)
        from (
          select subject_id from head group by 1 order by max(activities) desc, 1 limit 2 * k.most
        ) h left join late l on l.at = k.at and l.subject_id = h.subject_id
        cross join lateral (${cellsOf('h.subject_id')}) c
        order by 1 desc offset k.most - 1 limit 1
      ), 1) as total
    ), found as (
      select c.subject_id
      from (select distinct h.span, h.block from head h, bar where h.activities * bar.spans >= bar.total) b
      cross join bar cross join lateral (
        select c.subject_id ${bestOf('b')} and c.activities >= (bar.total + bar.spans - 1) / bar.spans ${bestFirst}
        -- Over one span no block has more of the first than there are, or as many as have pending losses besides.
        limit case when bar.spans = 1 then k.most + (select count(*) from late where at = k.at) end
      ) c
      union
      select c.subject_id from tally.subject_cell c
      where c.kind = k.kind and c.span = any(k.spans) and c.roams and c.place >= k.lo and c.place < k.hi
      group by 1, c.span having sum(c.activities) * (select spans from bar) >= (select total from bar)
      union
      select subject_id from late where at = k.at
    )
    select f.subject_id as id, (c.activities + coalesce(l.activities, 0))::int as activities,
      (c.visits + coalesce(l.visits, 0))::int as visits, (c.voters + coalesce(l.voters, 0))::int as voters
    from found f left join late l on l.at = k.at and l.subject_id = f.subject_id
    cross join lateral (${cellsOf('f.subject_id')}) c
    where c.activities + coalesce(l.activities, 0) > 0
    order by 2 desc, 1 limit k.most
  ) t order by k.at, t.activities desc, t.id`;

/** What the statement is told of the questions; `at` of a row is the number of its question, from 0. */
export function parametersOf(questions: readonly Question[]): unknown[][] {
  const column = <Value>(valueOf: (question: Question) => Value): Value[] => questions.map(valueOf);
  return [
    questions.map((_, at) => at),
    column(({ kind }) => kind.charAt(0)),
    column(({ range }) => range.from),
    column(({ range }) => range.to),
    column(({ most }) => most),
    column(({ period }) => firstDay(period.from)),
    column(({ period }) => firstDay(period.to)),
    column(({ period }) => `{${spansOf(period).join()}}`),
  ];
}

/** The first of each question, by activities and then by id, in one statement. Who has none is not among them. */
export async function rankings(db: Db, questions: readonly Question[]): Promise<Ranked[][]> {
  const rows = await db.$queryRawUnsafe<(Ranked & { readonly at: number })[]>(
    statement,
    ...parametersOf(questions),
  );
  const answers: Ranked[][] = questions.map(() => []);
  for (const { at, ...ranked } of rows) answers[at]?.push(ranked);
  return answers;
}

/** Rows in the order of their ids. */
function inOrder<Row extends { readonly id: number }>(ids: readonly number[], rows: readonly Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The stations of these ids, null for each that is not there. */
export const stationsOf = async (db: Db, ids: readonly number[]): Promise<(Station | null)[]> =>
  inOrder(ids, await db.station.findMany({ where: { id: { in: [...ids] } } }));

/** The public cards of these ids, null for each that is not there. */
export const cardsOf = async (db: Db, ids: readonly number[]): Promise<(DeputyCard | null)[]> =>
  inOrder(ids, await db.deputyCard.findMany({ where: { id: { in: [...ids] } } }));
