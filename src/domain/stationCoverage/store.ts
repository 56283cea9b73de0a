// Counts the townships that have a station of their own, and finds those that have none.
import { dayText } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';

/** A part of the tree on a day. */
export interface Asked extends Range {
  readonly on: Date;
}

export interface Coverage {
  readonly required: number;
  readonly covered: number;
}

/** Parts of the tree (q), each on its day. */
const parts = (asked: readonly Asked[]): Prisma.Sql => Prisma.sql`(
      select at, low, high, day::date from unnest(${asked.map(({ from }) => from)}::bigint[],
        ${asked.map(({ to }) => to)}::bigint[], ${asked.map(({ on }) => dayText(on))}::text[])
        with ordinality as u (low, high, day, at)
    ) q`;
/** Townships (d) that there are of a part on its day. */
const isThere = Prisma.sql`d.reports and d.place >= q.low and d.place < q.high
  and coalesce(d.born_on, tally.dawn()) <= q.day and (d.closed_on is null or d.closed_on > q.day)`;
const hasOne = Prisma.sql`exists (select from station s where s.division_id = d.id and s.place = d.place
  and s.opened_on <= q.day and (s.closed_on is null or s.closed_on > q.day))`;

/** How many must have a station in each part, and how many have one. One statement for all. */
export async function coverageOf(db: Db, asked: readonly Asked[]): Promise<Coverage[]> {
  return db.$queryRaw<Coverage[]>`
    select count(d.id)::int as required, (count(*) filter (where ${hasOne}))::int as covered
    from ${parts(asked)} left join division d on ${isThere}
    group by q.at order by q.at`;
}

/** A part, and how many of those without one after a place. */
export interface Slice extends Asked {
  readonly after: bigint;
  readonly most: number;
}

/** The ids of those without one in each part, in the tree's order. One statement for all. */
export async function missing(db: Db, asked: readonly Slice[]): Promise<number[][]> {
  const rows = await db.$queryRaw<{ at: number; id: number }[]>`
    select q.at::int as at, m.id from ${parts(asked)}
    join unnest(${asked.map(({ after }) => after)}::bigint[], ${asked.map(({ most }) => most)}::int[])
      with ordinality as w (after, most, at) on w.at = q.at
    cross join lateral (
      select d.id, d.place from division d where ${isThere} and d.place > w.after and not ${hasOne}
      order by d.place limit w.most
    ) m order by q.at, m.place`;
  return asked.map((_, at) => rows.filter((row) => row.at === at + 1).map(({ id }) => id));
}
