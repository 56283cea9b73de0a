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

/** Townships (d) of a part of the tree (q) that there are on the day. */
const townships = Prisma.sql`division d on d.reports and d.place >= q.low and d.place < q.high
  and coalesce(d.born_on, tally.dawn()) <= q.day and (d.closed_on is null or d.closed_on > q.day)`;
const hasOne = Prisma.sql`exists (select from station s where s.division_id = d.id and s.place = d.place
  and s.opened_on <= q.day and (s.closed_on is null or s.closed_on > q.day))`;

/** How many must have a station in each part, and how many have one. One statement for all. */
export async function coverageOf(db: Db, asked: readonly Asked[]): Promise<Coverage[]> {
  return db.$queryRaw<Coverage[]>`
    select count(d.id)::int as required, (count(*) filter (where ${hasOne}))::int as covered
    from (
      select at, low, high, day::date from unnest(${asked.map(({ from }) => from)}::bigint[],
        ${asked.map(({ to }) => to)}::bigint[], ${asked.map(({ on }) => dayText(on))}::text[])
        with ordinality as u (low, high, day, at)
    ) q left join ${townships}
    group by q.at order by q.at`;
}

/** Those without one, in the tree's order, after a place. */
export const missing = (
  db: Db,
  { from, to, on, after, most }: Asked & { readonly after: bigint; readonly most: number },
): Promise<{ id: number }[]> => db.$queryRaw`
  select d.id from (select ${from}::bigint as low, ${to}::bigint as high, ${dayText(on)}::text::date as day) q
  join ${townships}
  where d.place > ${after} and not ${hasOne} order by d.place limit ${most}`;
