// Finds the villages that must have a station, by the standard in force and the deputies registered there.
import { dayText } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import type { Db } from '../../store/client.ts';

/** A part of the tree on a day. */
export interface Asked extends Range {
  readonly on: Date;
}

export interface Coverage {
  readonly required: number;
  readonly covered: number;
}

/** How many villages of each part must have a station, and how many of them have one. One statement for all. */
export async function coverageOf(db: Db, asked: readonly Asked[]): Promise<Coverage[]> {
  const rows = await db.$queryRaw<(Coverage & { readonly at: number })[]>`
    select q.at::int as at, count(v.village)::int as required, (count(v.village) filter (where v.is_covered))::int as covered
    from unnest(${asked.map(({ from }) => from)}::bigint[], ${asked.map(({ to }) => to)}::bigint[],
      ${asked.map(({ on }) => dayText(on))}::text[]) with ordinality as q (low, high, day, at)
    left join lateral villages_bound(q.low, q.high, q.day::date) v on true
    group by q.at order by q.at`;
  return rows.map(({ required, covered }) => ({ required, covered }));
}

/** A village that must have a station and has none. */
export interface Village {
  readonly divisionId: number;
  readonly place: bigint;
  readonly name: string;
  readonly deputies: number;
  readonly demanded: number;
}

/** Where in the list to go on: after this village of this place. */
export interface After {
  readonly place: bigint;
  readonly name: string;
}

/** A part, and how many of those without a station to list after a village. */
export interface Slice extends Asked {
  readonly after: After;
  readonly most: number;
}

/** Those without a station in each part, in the order of the tree and then of their names. One statement for all. */
export async function missing(db: Db, asked: readonly Slice[]): Promise<Village[][]> {
  const rows = await db.$queryRaw<(Village & { readonly at: number })[]>`
    select q.at::int as at, m.* from unnest(${asked.map(({ from }) => from)}::bigint[],
      ${asked.map(({ to }) => to)}::bigint[], ${asked.map(({ on }) => dayText(on))}::text[],
      ${asked.map(({ after }) => after.place)}::bigint[], ${asked.map(({ after }) => after.name)}::text[],
      ${asked.map(({ most }) => most)}::int[]) with ordinality as q (low, high, day, place, name, most, at)
    cross join lateral (
      select v.division_id as "divisionId", v.place, v.village as name, v.deputies, v.demanded
      from villages_bound(q.low, q.high, q.day::date) v
      where not v.is_covered and (v.place, v.village collate "C") > (q.place, q.name collate "C")
      order by v.place, v.village collate "C" limit q.most
    ) m order by q.at, m.place, m.name collate "C"`;
  return asked.map((_, at) =>
    rows.filter((row) => row.at === at + 1).map(({ at: _at, ...village }) => village),
  );
}
