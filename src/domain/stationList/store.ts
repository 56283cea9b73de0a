// Finds the stations behind the numbers of groups, and puts them in order: one statement for any number of groups.
import type { Db } from '../../store/client.ts';
import { rowsOf, statement } from '../../store/statement.ts';
import type { Topic } from '../standardItem/card.ts';
import { keys, keyValues, type Sought, standing } from '../stationUse/store.ts';
import type { Order, Result } from './card.ts';

/** A station's place in the tree's order. */
export interface At {
  readonly place: bigint;
  readonly id: number;
}

export interface ListAsked {
  readonly sought: Sought;
  readonly result: Result | null;
  readonly lacking: Topic | null;
  /** Only after this one. */
  readonly after: At;
  readonly most: number;
}

const conditions: Readonly<Record<Result, string>> = {
  ASSESSED: 'f.assessment_id is not null',
  NOT_ASSESSED: 'f.assessment_id is null',
  COMPLIANT: 'f.is_compliant',
  NOT_COMPLIANT: 'not f.is_compliant',
  UNUSED: 'f.is_unused',
  COMPLIANT_BUT_UNUSED: 'f.is_compliant and f.is_unused',
};

const cases = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of)
    .map(([value, sql]) => `when '${value}' then ${sql}`)
    .join(' ');

const listSql = `with ${keys}
  select k.at, f.* from key k
  join unnest($11::text[], $12::text[], $13::bigint[], $14::int[], $15::int[]) with ordinality
    as w (result, lacking, place, id, most, at) on w.at = k.at + 1
  cross join lateral (
    select f.place, f.id from ${standing} f
    where (w.result is null or case w.result ${cases(conditions)} end)
      and (w.lacking is null or f.topics_applicable & ~f.topics_met & topic_bit(w.lacking::"StandardTopic") <> 0)
      and (f.place, f.id) > (w.place, w.id)
    order by f.place, f.id limit w.most
  ) f order by k.at, f.place, f.id`;

/** Rows by the question that they answer. */
function byQuestion<Row>(rows: readonly object[], count: number): Row[][] {
  const answers: Row[][] = Array.from({ length: count }, () => []);
  for (const { at, ...row } of rows as readonly ({ readonly at: number } & Row)[])
    answers[at]?.push(row as Row);
  return answers;
}

/** A page of each list, in the order of the tree, by place and then by id. */
export async function listsOf(db: Db, asked: readonly ListAsked[]): Promise<At[][]> {
  const values = [
    asked.map(({ result }) => result),
    asked.map(({ lacking }) => lacking),
    asked.map(({ after }) => after.place),
    asked.map(({ after }) => after.id),
    asked.map(({ most }) => most),
  ];
  const sought = keyValues(asked.map((each) => each.sought));
  return byQuestion<At>(await rowsOf(db, statement(listSql, [...sought, ...values])), asked.length);
}

export interface RankingAsked {
  readonly sought: Sought;
  readonly by: Order;
  readonly isReversed: boolean;
  readonly most: number;
}

export interface RankedId {
  readonly id: number;
  readonly rank: number;
  readonly value: number;
}

/** What the order goes by, highest first. */
const scores: Readonly<Record<Order, string>> = {
  GAPS: '-f.gaps',
  ACTIVITIES: 'f.activities',
  VISITS: 'f.visits',
  VOTERS: 'f.voters',
  OPINIONS: 'f.opinions',
};

const rankingSql = `with ${keys}
  select k.at, r.id, r.rank, abs(r.score)::int as value from key k
  join unnest($11::text[], $12::boolean[], $13::int[]) with ordinality as w (by, reversed, most, at) on w.at = k.at + 1
  cross join lateral (
    select f.id, f.place, f.score, rank() over (order by f.turned desc)::int as rank from (
      select s.*, case when w.reversed then -s.score else s.score end as turned
      from (select f.id, f.place, case w.by ${cases(scores)} end as score from ${standing} f) s where s.score is not null
    ) f order by f.turned desc, f.place, f.id limit w.most
  ) r order by k.at, r.rank, r.place, r.id`;

/** The first of each ranking; equals share a rank and stand in the order of the tree, by place and then by id. */
export async function stationRankings(db: Db, asked: readonly RankingAsked[]): Promise<RankedId[][]> {
  const values = [
    asked.map(({ by }) => by),
    asked.map(({ isReversed }) => isReversed),
    asked.map(({ most }) => most),
  ];
  const sought = keyValues(asked.map((each) => each.sought));
  return byQuestion<RankedId>(await rowsOf(db, statement(rankingSql, [...sought, ...values])), asked.length);
}
