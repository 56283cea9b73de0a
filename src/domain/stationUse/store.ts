// Reads what stations come to on a day: the one statement that comparisons, lists and rankings are made of.
import { dayText } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import type { StationKind } from '../../generated/prisma/enums.ts';
import type { Db } from '../../store/client.ts';
import { type Parameter, rowsOf, statement } from '../../store/statement.ts';
import type { UseWindow } from './rules.ts';

/** The stations that are looked at, and when. */
export interface Sought {
  readonly range: Range;
  readonly window: UseWindow;
  /** Only of these kinds; null for all. */
  readonly kinds: readonly StationKind[] | null;
}

/** SQL: a row `k` for each question, numbered by `at`; takes the first ten parameters. */
export const keys = `key as materialized (
    select at, lo, hi, day::date, kinds::"StationKind"[], since::date, spans::int[], recent::int[], edge, edge_since::date
    from unnest($1::int[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
      $10::text[]) as k (at, lo, hi, day, kinds, since, spans, recent, edge, edge_since)
  )`;

/** SQL: the stations of the question `k`. Columns that are not selected are not read. */
export const standing =
  'stations_standing(k.lo, k.hi, k.day, k.kinds, k.since, k.spans, k.recent, k.edge, k.edge_since)';

const list = (values: readonly (string | number)[]): string => `{${values.join()}}`;

/** What the questions are sent with. */
export const keyValues = (sought: readonly Sought[]): Parameter[] => [
  sought.map((_, at) => at),
  sought.map(({ range }) => range.from),
  sought.map(({ range }) => range.to),
  sought.map(({ window }) => dayText(window.day)),
  sought.map(({ kinds }) => kinds && list(kinds)),
  sought.map(({ window }) => dayText(window.since)),
  sought.map(({ window }) => list(window.spans)),
  sought.map(({ window }) => list(window.recent)),
  sought.map(({ window }) => window.edge),
  sought.map(({ window }) => dayText(window.edgeSince)),
];

export interface Use {
  readonly isActive: boolean;
  readonly isUnused: boolean;
  /** 2024-03-05; null where nothing was ever held there by the day. */
  readonly lastActivityOn: string | null;
  readonly activities: number;
  readonly visits: number;
  readonly voters: number;
  readonly opinions: number;
  readonly closed: number;
}

/** A station over a window. */
export interface Asked {
  readonly id: number;
  readonly place: bigint;
  readonly window: UseWindow;
}

const useSql = `with ${keys}
  select k.at, f.is_active as "isActive", f.is_unused as "isUnused", f.activities, f.visits, f.voters, f.opinions, f.closed, (
      select max(v.held_on)::text from activity v
      where v.division_id = f.division_id and v.place = f.place and v.station_id = f.id and v.withdrawn_at is null
        and v.held_on <= k.day
    ) as "lastActivityOn"
  from unnest($11::int[]) with ordinality as s (id, at) join key k on k.at = s.at - 1
  cross join lateral (select * from ${standing} f where f.id = s.id) f`;

/** The use of each station, or null where it was not open on the day. One statement for any number of them. */
export async function usesOf(db: Db, asked: readonly Asked[]): Promise<(Use | null)[]> {
  const sought = asked.map(({ place, window }) => ({
    range: { from: place, to: place + 1n },
    window,
    kinds: null,
  }));
  const rows = await rowsOf(db, statement(useSql, [...keyValues(sought), asked.map(({ id }) => id)]));
  const byAsked = new Map(rows.map((row) => [row['at'], row as unknown as Use]));
  return asked.map((_, at) => byAsked.get(at) ?? null);
}
