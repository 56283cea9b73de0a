// The wall, as the database itself describes it: nothing owned stands outside, and nobody can step around it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classOf, keysBetween, type Owned, ownedTables } from '../support/wall.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let owned: Owned[];

beforeAll(async () => {
  world = await openWorld('empty');
  owned = await ownedTables(world);
});
afterAll(() => world.close());

const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).join('\n');

const requests = ['renda_public', 'renda_reader', 'renda_staff', 'renda_deputy', 'renda_auditor'];

describe('row-level security', () => {
  it('is forced on every table whose rows a division owns', () => {
    const open = owned.filter(({ isEnabled, isForced }) => !isEnabled || !isForced);
    expect(open).toEqual([]);
    expect(owned.map(({ table }) => table)).toEqual(
      expect.arrayContaining([
        'activity',
        'mandate',
        'opinion',
        'seat',
        'station',
        'tally.cell',
        'tally.ledger',
        'tally.subject_cell',
      ]),
    );
  });

  it('is forced on what has no division but is not for all to see', async () => {
    const others = await world.sql(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(lines(others.map(({ name }) => [name]))).toMatchInlineSnapshot(`
      "_prisma_migrations
      division
      division_alias
      division_ancestor
      division_attribute
      division_position
      lineage
      tree_stamp
      tree_version"
    `);
  });

  it('asks for the scope once for a statement, not once for a row', async () => {
    const policies = await world.sql<{ name: string; text: string }>(
      `select tablename || '.' || policyname as name, concat_ws(' ', qual, with_check) as text from pg_policies
       where schemaname in ('public', 'tally')`,
    );
    const asked = policies.filter(({ text }) => text.includes('current_setting('));
    const inside = /\( SELECT \(*(?:(?:NULLIF|string_to_array)\(+)*current_setting\(/g;
    const outside = asked.filter(
      ({ text }) => text.split('current_setting(').length - 1 !== text.match(inside)?.length,
    );
    expect(outside).toEqual([]);
    expect(asked.length).toBeGreaterThan(60);
  });

  it('lets a request see or write a row by its range, and otherwise only as listed here', async () => {
    const policies = await world.sql<{ name: string; cmd: string; roles: string; text: string }>(
      `select tablename || '.' || policyname as name, cmd, array_to_string(roles, ',') as roles,
         concat_ws(' with ', qual, with_check) as text from pg_policies
       where schemaname in ('public', 'tally') and roles && $1::name[] order by 1`,
      [[...requests, 'renda_app', 'public']],
    );
    const others = policies.filter(
      ({ text }) => !/app\.(?:read|write|grant)_from.*app\.(?:read|write|grant)_to/.test(text),
    );
    expect(lines(others.map(({ name, cmd, roles }) => [name, cmd, roles]))).toMatchInlineSnapshot(`
      "account.account_look_up SELECT renda_app
      account.account_seated SELECT renda_auditor,renda_staff
      activity.activity_own SELECT renda_deputy
      appeal.appeal_own SELECT renda_deputy
      appeal.appeal_raise INSERT renda_deputy
      appeal.appeal_take_back UPDATE renda_deputy
      appraisal.appraisal_correct UPDATE renda_deputy,renda_staff
      appraisal.appraisal_give INSERT renda_deputy
      appraisal.appraisal_given SELECT renda_deputy,renda_staff
      attendance.attendance_own SELECT renda_deputy
      case_event.case_event_appealed SELECT renda_deputy
      case_event.case_event_own SELECT renda_deputy
      case_event.case_event_raise INSERT renda_deputy
      case_event.case_event_take_back INSERT renda_deputy
      congress.congress_own SELECT renda_deputy
      demonstration.demonstration_own SELECT renda_deputy
      deputy_card.card_read SELECT renda_auditor,renda_deputy,renda_reader,renda_staff
      deputy_contact.contact_own SELECT renda_deputy
      duty_record.duty_record_own SELECT renda_deputy
      duty_record.duty_record_take_back UPDATE renda_deputy
      idempotency.idempotency_own ALL renda_deputy,renda_staff
      revoked_token.revoked_look_up SELECT renda_app
      rule_category.rule_category_read SELECT renda_deputy,renda_reader,renda_staff
      rule_condition.rule_condition_read SELECT renda_deputy,renda_reader,renda_staff
      rule_consequence.rule_consequence_read SELECT renda_deputy,renda_reader,renda_staff
      rule_grade.rule_grade_read SELECT renda_deputy,renda_reader,renda_staff
      rule_item.rule_item_read SELECT renda_deputy,renda_reader,renda_staff
      score_exemption.score_exemption_own SELECT renda_deputy
      seat.seat_look_up SELECT renda_app
      serving.serving_own SELECT renda_deputy
      standard_item.standard_item_read SELECT renda_deputy,renda_reader,renda_staff
      station.station_own SELECT renda_deputy
      station_assignment.assignment_own SELECT renda_deputy
      term.term_own SELECT renda_deputy"
    `);
  });

  it('is open without a range to the import and the counting alone', async () => {
    const open = await world.sql<{ roles: string }>(
      `select distinct unnest(roles)::text as roles from pg_policies
       where schemaname in ('public', 'tally') and (qual = 'true' or with_check = 'true') and tablename <> 'deputy_card'
         and policyname not like '%_look_up' order by 1`,
    );
    expect(open.map(({ roles }) => roles)).toEqual(['renda_import', 'renda_tally']);
  });
});

describe('keys between owned rows', () => {
  it('carry the division, or lead to what anybody may see', async () => {
    const keys = (await keysBetween(world)).filter((key) => classOf(key) !== 'OWNER');
    expect(keys.filter((key) => classOf(key) === 'UNGUARDED')).toEqual([]);
    expect(
      lines(
        keys.map((key) => [classOf(key).padEnd(6), key.from, '→', key.to, `(${key.columns.join(', ')})`]),
      ),
    ).toMatchInlineSnapshot(`
      "SAME   activity → station (division_id, place, station_id)
      SAME   activity → deputy_group (division_id, place, group_id)
      SAME   appeal → duty_record (division_id, place, duty_record_id)
      SAME   appeal → activity (division_id, place, activity_id)
      UP     appeal → division (scorer_division_id, scorer_place)
      PUBLIC appeal → deputy_card (card_id)
      PUBLIC appraisal → deputy_card (card_id)
      UP     appraisal → division (scorer_division_id, scorer_place)
      SAME   assessment → station (division_id, place, station_id)
      UP     assessment → standard (standard_division_id, standard_place, standard_id)
      UP     assessment → division (assessor_division_id, assessor_place)
      SAME   assessment_evidence → assessment (division_id, place, assessment_id)
      SAME   assessment_evidence → assessment_item (division_id, place, item_id)
      SAME   assessment_item → assessment (division_id, place, assessment_id)
      UP     assessment_item → standard_item (item_division_id, item_place, item_id)
      SAME   assessment_step → assessment (division_id, place, assessment_id)
      UP     assessment_step → division (by_division_id, by_place)
      SAME   attendance → activity (division_id, place, activity_id)
      SAME   attendance → serving (division_id, place, serving_id, card_id)
      PUBLIC by_election → deputy_card (card_id)
      SAME   demonstration → station (division_id, place, station_id)
      SAME   deputy_card → mandate (division_id, place, id)
      SAME   deputy_contact → mandate (division_id, place, mandate_id)
      SAME   duty_record → deputy_group (division_id, place, group_id)
      SAME   duty_record → activity (division_id, place, activity_id)
      PUBLIC duty_record → deputy_card (card_id)
      UP     duty_record → division (scorer_division_id, scorer_place)
      SAME   group_member → deputy_group (division_id, place, group_id)
      SAME   group_member → serving (division_id, place, serving_id)
      SAME   mandate → term (division_id, place, term_id)
      PUBLIC mandate → person (person_id)
      SAME   message → station (division_id, place, station_id)
      SAME   message → opinion (division_id, place, opinion_id)
      PUBLIC message → deputy_card (card_id)
      SAME   message_contact → message (division_id, place, message_id)
      SAME   opinion → station (division_id, place, station_id)
      SAME   opinion → activity (division_id, place, activity_id)
      UP     opinion → division (assignee_id, assignee_place)
      SAME   rule_category → rule_set (division_id, place, rule_set_id)
      SAME   rule_condition → rule_set (division_id, place, rule_set_id)
      SAME   rule_consequence → rule_set (division_id, place, rule_set_id)
      SAME   rule_grade → rule_set (division_id, place, rule_set_id)
      SAME   rule_item → rule_set (division_id, place, rule_set_id)
      UP     rule_set → rule_set (extends_division_id, extends_place, extends_id)
      SAME   score_exemption → deputy_card (division_id, place, card_id)
      PUBLIC seat → account (account_id)
      PUBLIC seat → person (person_id)
      PUBLIC serving → deputy_card (card_id, level)
      SAME   session → term (division_id, place, term_id)
      UP     standard → standard (extends_division_id, extends_place, extends_id)
      SAME   standard_item → standard (division_id, place, standard_id)
      UP     station → division (parent_division_id, parent_place)
      UP     station → station (parent_division_id, parent_place, parent_id)
      SAME   station_assignment → station (division_id, place, station_id)
      SAME   station_assignment → serving (division_id, place, serving_id)
      SAME   station_notice → station (division_id, place, station_id)
      SAME   term → congress (division_id, place, congress_id)"
    `);
  });

  it('hold every owned row to the place of its division, and move with it', async () => {
    const keys = await keysBetween(world);
    const owners = keys.filter((key) => classOf(key) === 'OWNER').map(({ from }) => from);
    expect(owners.sort()).toEqual(owned.map(({ table }) => table).sort());
    const stiff = keys.filter((key) => classOf(key) !== 'PUBLIC' && !(key.isDeferrable && key.cascades));
    expect(stiff).toEqual([]);
  });
});
