// Asks the database where divisions stand among their siblings: it looks at all of them and answers aggregates alone.
import { dayText } from '../../core/day.ts';
import type { Db } from '../../store/client.ts';
import { rowsOf, statement } from '../../store/statement.ts';
import type { Topic } from '../standardItem/card.ts';
import type { Measure } from '../stationGroup/card.ts';
import type { UseWindow } from '../stationUse/rules.ts';

export interface Asked {
  readonly divisionId: number;
  readonly measure: Measure;
  readonly topic: Topic | null;
  readonly window: UseWindow;
}

export interface Position {
  /** How many siblings have a value. */
  readonly siblings: number;
  /** The division's own. */
  readonly value: number | null;
  readonly percentile: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

const text = `
  select q.at::int as at, s.siblings, s.value, s.percentile, s.lower_quartile as "lowerQuartile", s.median,
    s.upper_quartile as "upperQuartile"
  from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[])
    with ordinality as q (division_id, measure, topic, day, since, spans, recent, edge, edge_since, at)
  cross join lateral among_siblings(q.division_id, q.measure, topic_bit(q.topic::"StandardTopic"), q.day::date, q.since::date,
    q.spans::int[], q.recent::int[], q.edge, q.edge_since::date) s`;

/** Where each stands, or null outside one's range. One statement for any number of them. */
export async function positionsOf(db: Db, asked: readonly Asked[]): Promise<(Position | null)[]> {
  const windows = asked.map(({ window }) => window);
  const rows = await rowsOf(
    db,
    statement(text, [
      asked.map(({ divisionId }) => divisionId),
      asked.map(({ measure }) => measure),
      asked.map(({ topic }) => topic),
      windows.map(({ day }) => dayText(day)),
      windows.map(({ since }) => dayText(since)),
      windows.map(({ spans }) => `{${spans.join()}}`),
      windows.map(({ recent }) => `{${recent.join()}}`),
      windows.map(({ edge }) => edge),
      windows.map(({ edgeSince }) => dayText(edgeSince)),
    ]),
  );
  const byAsked = new Map(rows.map((row) => [row['at'], row as unknown as Position]));
  return asked.map((_, at) => byAsked.get(at + 1) ?? null);
}
