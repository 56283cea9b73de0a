// Counts the stations of many groups: one statement for the numbers, one for the standards, one for the items.
import type { Db } from '../../store/client.ts';
import { rowsOf, statement } from '../../store/statement.ts';
import { type Topic, topicTerms } from '../standardItem/card.ts';
import { keys, keyValues, type Sought, standing } from '../stationUse/store.ts';
import type { Counted, Share } from './rules.ts';

export const topics = Object.keys(topicTerms) as Topic[];

const holds = (column: string, topic: Topic): string =>
  `count(*) filter (where f.${column} & topic_bit('${topic}') <> 0)`;
const each = (column: string): string =>
  `array[${topics.map((topic) => holds(column, topic)).join(', ')}]::int[]`;

/** What is only read where it is asked for. */
export interface Parts {
  readonly topics: boolean;
  readonly use: boolean;
}

const use = `count(*) filter (where f.is_active)::int as active,
    count(*) filter (where f.is_unused)::int as unused,
    count(*) filter (where f.is_compliant and f.is_unused)::int as "compliantButUnused",
    coalesce(sum(f.activities), 0)::int as activities, coalesce(sum(f.visits), 0)::int as visits,
    coalesce(sum(f.voters), 0)::int as voters, coalesce(sum(f.opinions), 0)::int as opinions,
    coalesce(sum(f.closed), 0)::int as closed`;

const countSql = (parts: Parts): string => `with ${keys}
  select k.at, t.* from key k cross join lateral (
    select count(*)::int as stations, count(f.assessment_id)::int as assessed,
      count(*) filter (where f.is_compliant)::int as compliant,
      percentile_cont(0.5) within group (order by f.gaps) as "medianGaps"
      ${parts.topics ? `, ${each('topics_applicable')} as applicable, ${each('topics_met')} as met` : ''}
      ${parts.use ? `, ${use}` : ''}
    from ${standing} f
  ) t order by k.at`;

/** The numbers of a group, and its topics in their order. */
export type Numbers = Counted & {
  readonly applicable: readonly number[];
  readonly met: readonly number[];
};

/** The numbers of each group. Those of parts that are not asked for are not there. */
export async function numbersOf(db: Db, sought: readonly Sought[], parts: Parts): Promise<Numbers[]> {
  const rows = await rowsOf(db, statement(countSql(parts), keyValues(sought)));
  return rows as unknown as Numbers[];
}

export interface UnderStandard {
  readonly at: number;
  readonly standardId: number;
  readonly assessed: number;
  readonly compliant: number;
}

const standardSql = `with ${keys}
  select k.at, t.* from key k cross join lateral (
    select f.standard_id as "standardId", count(*)::int as assessed, count(*) filter (where f.is_compliant)::int as compliant
    from ${standing} f where f.assessment_id is not null group by 1
  ) t order by k.at, t.assessed desc, t."standardId"`;

/** Under which versions the stations of each group were judged, the most frequent first. */
export const standardsOf = async (db: Db, sought: readonly Sought[]): Promise<UnderStandard[]> =>
  (await rowsOf(db, statement(standardSql, keyValues(sought)))) as unknown as UnderStandard[];

export interface ItemCount extends Share {
  readonly at: number;
  readonly itemId: number;
}

const itemSql = `with ${keys}
  select k.at, t.* from key k cross join lateral (
    select i.item_id as "itemId", count(*) filter (where i.verdict = 'MET')::int as met,
      count(*) filter (where i.verdict <> 'NOT_APPLICABLE')::int as applicable
    from ${standing} f join assessment_item i on i.assessment_id = f.assessment_id and i.place >= k.lo and i.place < k.hi
    group by 1
  ) t order by k.at`;

/** How many stations of each group meet each item they were judged by. */
export const itemsMet = async (db: Db, sought: readonly Sought[]): Promise<ItemCount[]> =>
  (await rowsOf(db, statement(itemSql, keyValues(sought)))) as unknown as ItemCount[];
