// Carries the records of the small tree on: handed up, judged, ranked and taken in, so that there is something to see of every sort.
import type { Walled } from './walled.ts';

const county = '110101';
const town = '110101100';
const beside = '110102';
const prefecture = '1101';

/** Past the laws of the tables: they hold what changes. */
export async function enliven({ world, at }: Walled): Promise<void> {
  const of = (code: string) => `division_id = ${at(code).id}`;
  const handed = (table: string, to: readonly [id: string, place: string], from: string, upTo: string) =>
    `update ${table} set ${to[0]} = ${at(upTo).id}, ${to[1]} = ${at(upTo).from} where ${of(from)}`;
  const scorer = ['scorer_division_id', 'scorer_place'] as const;
  const assignee = ['assignee_id', 'assignee_place'] as const;
  const hands = [
    [county, prefecture],
    [town, county],
    [beside, county],
  ] as const;
  const statements = [
    ...hands.flatMap(([from, to]) => [
      handed('duty_record', scorer, from, to),
      handed('opinion', assignee, from, to),
    ]),
    `update appeal a set state = 'OPEN', decided_on = null, reason = null, scorer_division_id = r.scorer_division_id,
       scorer_place = r.scorer_place from duty_record r where r.id = a.duty_record_id`,
    `update duty_record set state = 'FIRST_REVIEWED', first_reviewed_by = 999 where ${of(county)} or ${of(beside)}`,
    `update duty_record set state = 'PUBLISHED', published_on = happened_on, objection_until = current_date + 9
       where ${of('110101101')}`,
    `update appeal set state = 'WITHDRAWN', decided_on = raised_on, reason = 'W' where ${of('110101101')}`,
    `update appeal set duty_record_id = null, activity_id = id, activity_version = 1, card_id = id, state = 'UPHELD',
       awaits_correction = true, decided_on = raised_on, reason = 'U' where ${of(town)}`,
    `update opinion set state = 'ASSIGNED' where assignee_id is not null`,
    `update message set state = 'ACCEPTED', opinion_id = id, decided_at = left_at where not ${of(town)}`,
    `update assessment set state = 'SUBMITTED' where ${of(county)} or ${of(town)}`,
    `update assessment set state = 'VERIFIED', items_judged = 1, items_applicable = 1, items_met = 0, gaps = 1, weight_met = 0,
       weight_applicable = 1, is_compliant = false, topics_applicable = 1, topics_met = 0 where ${of('110101101')} or ${of(beside)}`,
    `update assessment_item set verdict = 'NOT_MET', due_on = current_date + 9`,
    `update serving s set village = 'V' from division d where d.id = s.division_id and d.level = 'TOWNSHIP'`,
    `update standard set village_deputies = 1, effective_from = '2020-01-01'`,
    `update demonstration set "end" = null, ended_on = null, end_reason = null, end_document = null`,
    `update score_exemption set until = since where not ${of(beside)}`,
    `update station s set parent_id = p.id, parent_division_id = p.division_id, parent_place = p.place
       from station p where p.division_id = ${at(county).id} and s.division_id = ${at(town).id}`,
  ];
  await world.sql(`begin; set local session_replication_role = replica; ${statements.join('; ')}; commit`);
}
