// One row of every owned table in a division, so that a test of the wall has something to find behind it.
import { randomUUID } from 'node:crypto';
import { daysAgo, type Node, owner, sow } from './tree.ts';
import type { World } from './world.ts';

/** The rows of a division by table, in the order in which they can be written. All their ids are the division's. */
function rowsOf(node: Node): readonly (readonly [table: string, row: Readonly<Record<string, unknown>>])[] {
  const { id, level } = node;
  const own = { id, ...owner(node) };
  const seated = { level, electoral_unit: 'U', starts_on: daysAgo(100), ends_on: daysAgo(-100) };
  const counted = { electoral_unit: 'U', held_on: daysAgo(5) };
  return [
    ['account', { id, name: `account-${id}` }],
    ['person', { id }],
    ['seat', { ...own, account_id: id, role: 'CLERK', version: 1 }],
    ['congress', { ...own, level, name: 'C' }],
    [
      'term',
      { ...own, congress_id: id, number: 1, starts_on: daysAgo(400), ends_on: daysAgo(-400), seat_quota: 9 },
    ],
    ['session', { ...own, term_id: id, number: 1, opens_on: daysAgo(90), closes_on: daysAgo(88) }],
    ['mandate', { ...own, ...seated, term_id: id, person_id: id, manner: 'GENERAL', status: 'ACTIVE' }],
    [
      'deputy_card',
      { ...own, ...seated, name: 'N', pinyin: 'n', gender: 'MALE', term_number: 1, status: 'ACTIVE' },
    ],
    ['deputy_contact', { ...owner(node), mandate_id: id, phone: '1' }],
    ['by_election', { ...own, ...counted, level, card_id: id }],
    ['serving', { ...own, card_id: id, level, since: daysAgo(50) }],
    ['deputy_group', { ...own, name: 'G', formed_on: daysAgo(50) }],
    ['group_member', { ...own, group_id: id, serving_id: id }],
    ['station', { ...own, kind: 'HOME', name: 'S', opened_on: daysAgo(60), public_code: `code-${id}` }],
    ['demonstration', { ...own, station_id: id, level: 'COUNTY', granted_on: daysAgo(30) }],
    ['station_assignment', { ...own, station_id: id, serving_id: id, since: daysAgo(40) }],
    ['activity', { ...own, type: 'VISIT', title: 'A', held_on: daysAgo(9), station_id: id, group_id: id }],
    ['attendance', { ...own, activity_id: id, serving_id: id, card_id: id }],
    ['nil_report', { ...own, month: '2020-01-01' }],
    [
      'opinion',
      { ...own, source: 'OTHER', content: 'O', received_on: daysAgo(9), station_id: id, activity_id: id },
    ],
    ['station_notice', { ...own, station_id: id, hours: 'H', month_days: [], weekdays: [1], topics: [] }],
    ['message', { ...own, station_id: id, content: 'M', receipt_hash: `r-${id}`, request_hash: 'q' }],
    ['message_contact', { ...owner(node), message_id: id, phone: '1' }],
    ['case_event', { ...own, noun: 'opinion', case_id: id, move: 'm', from_state: 'a', to_state: 'b' }],
    [
      'standard',
      { ...own, label: '五有', title: 'S', number: 1, kinds: ['ROOM'], effective_from: daysAgo(9) },
    ],
    ['standard_item', { ...own, standard_id: id, number: 1, text: 'T', topic: 'FUNDS', kind: 'PRESENCE' }],
    [
      'assessment',
      {
        ...{ ...own, station_id: id, on_date: daysAgo(8), state: 'DRAFT', version: 1, is_synthetic: false },
        ...{ standard_id: id, standard_division_id: id, standard_place: own.place },
      },
    ],
    [
      'assessment_item',
      { ...own, assessment_id: id, item_id: id, item_division_id: id, item_place: own.place },
    ],
    ['assessment_step', { ...own, assessment_id: id, kind: 'SUBMITTED', at: daysAgo(7) }],
    [
      'assessment_evidence',
      {
        ...{ ...own, assessment_id: id, item_id: id, name: 'E', media_type: 'image/png', bytes: 1 },
        ...{ sha256: '0'.repeat(64), key: randomUUID(), at: daysAgo(7) },
      },
    ],
    ['rule_set', { ...own, label: 'R', number: 1, state: 'DRAFT', effective_from: daysAgo(9) }],
    ['rule_category', { ...own, rule_set_id: id, number: 1, name: 'C' }],
    ['rule_item', { ...own, rule_set_id: id, number: 1, text: 'T', source: 'BASE', points: 1 }],
    ['rule_grade', { ...own, rule_set_id: id, number: 1, name: 'G' }],
    ['rule_condition', { ...own, rule_set_id: id, number: 1, text: 'T', kinds: ['MISCONDUCT'], count: 1 }],
    [
      'rule_consequence',
      { ...own, rule_set_id: id, number: 1, name: 'C', text: 'T', side: 'TOP', cycles: 1 },
    ],
    [
      'duty_record',
      {
        ...{ ...own, card_id: id, scorer_division_id: id, scorer_place: own.place, activity_id: id },
        ...{ kind: 'OTHER', title: 'D', happened_on: daysAgo(9), state: 'DECLARED', version: 1 },
      },
    ],
    ['score_exemption', { ...own, card_id: id, kind: 'STUDY', reason: 'R', since: daysAgo(9) }],
    [
      'declared_figure',
      { ...own, metric: 'm', value: 1, qualifier: 'EXACT', unit: 'u', verbatim: 'v', ...published },
    ],
    ['audit_entry', { ...own, seat_id: id, action: 'a', target: 't' }],
  ];
}

const published = { period_text: 'p', publisher: 'p', title: 't' };

/** What is raised against records that were published: these were not. And marks in matters that no rules name. */
const appeals = `begin; set local session_replication_role = replica;
  insert into appraisal (id, division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points, given_by)
    select id, division_id, place, card_id, scorer_division_id, scorer_place, 'M', happened_on, happened_on + 1, 'VOTERS', 1, id from duty_record;
  insert into appeal (id, division_id, place, duty_record_id, scorer_division_id, scorer_place, ground, raised_on)
    select id, division_id, place, id, scorer_division_id, scorer_place, 'G', happened_on from duty_record;
  commit`;

/** Writes one row of every owned table in each division, and folds the counts of the first half. */
export async function sowOneOfEach(world: World, nodes: readonly Node[]): Promise<void> {
  for (const node of nodes) for (const [table, row] of rowsOf(node)) await sow(world, table, [row]);
  await world.sql(appeals);
  const tables = new Set(nodes.slice(0, 1).flatMap((node) => rowsOf(node).map(([table]) => table)));
  for (const table of [...tables, 'appeal', 'appraisal']) {
    await world.sql(`select setval(pg_get_serial_sequence($1, 'id'), 1000)`, [table]).catch(ignoreWithoutId);
  }
  await world.sql('select tally.fold(100000)');
  for (const { id } of nodes) {
    await world.arrange('update activity set voters_received = 3 where id = $1', [id]);
  }
}

/** Some tables have their number from another. */
function ignoreWithoutId(error: { code?: string }): void {
  if (error.code !== '42703') throw error;
}
