// Every policy by which rows are read is needed: with any one of them torn open, somebody sees more than before.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ReadPolicy, readPolicies } from '../support/breaking.ts';
import { openCanaries } from '../support/canaries.ts';
import { everyFieldOf, everyQuery, idOf, nodeTypes, timeless } from '../support/everyField.ts';
import type { Node } from '../support/tree.ts';
import type { Walled } from '../support/walled.ts';
import type { Person } from '../support/world.ts';

let walled: Walled;
let people: Readonly<Record<string, Person>>;
/** What each was answered while the wall stood. */
const whole = new Map<string, string>();
let questions: readonly string[];
/** Whether policies are broken in every way, and not just torn open: `npm run mutants`. */
const isWhole = process.env['RENDA_MUTANTS'] === 'all';

beforeAll(async () => {
  walled = await openCanaries();
  const { world } = walled;
  people = {
    renda_reader: await world.as('ANALYST', '110101'),
    renda_staff: await world.as('CLERK', '110101'),
    renda_deputy: await world.as('DEPUTY', '110101', walled.at('110101').id),
    renda_auditor: await world.as('AUDITOR', '110101'),
    'renda_staff who is a deputy': await world.as('CLERK', '110102'),
  };
  await world.arrange(
    `insert into seat (division_id, place, account_id, role, person_id)
     select division_id, place, account_id, 'DEPUTY', $2 from seat where id = $1`,
    [people['renda_staff who is a deputy']?.seatId, walled.at('110102').id],
  );
  await shownByOneAlone();
  const nodes = (of: Node, isAsked: (type: string) => boolean = () => true) =>
    nodeTypes()
      .filter(({ name }) => isAsked(name))
      .flatMap((type) =>
        everyFieldOf(type, of).map(
          (part) => `{ node(id: "${idOf(type.name, of)}") { ... on ${type.name} { ${part} } } }`,
        ),
      );
  const about = (of: Node) => [...nodes(of), ...everyQuery(of)];
  const handedOn = /^(?:Appeal|Appraisal|Attendance|Deputy|DutyRecord)$/;
  // Who sees less is noticed at home, and of what is handed on elsewhere; who sees more next door.
  questions = [
    ...about(walled.at('110102')),
    ...(isWhole ? about(walled.at('110101')) : []),
    ...(isWhole ? ['110102100', '1101'] : []).flatMap((code) =>
      nodes(walled.at(code), (type) => handedOn.test(type)),
    ),
  ];
  for (const role of Object.keys(people)) {
    for (const question of questions) whole.set(`${role} ${question}`, await answered(role, question));
  }
});
afterAll(() => walled.close());

/**
 * Sees to it that of some rows one policy alone shows them to somebody: what one recorded and another scores, a mark that one
 * gave elsewhere, another mandate of a deputy next door, and what is published there.
 */
async function shownByOneAlone(): Promise<void> {
  const [province, prefecture, home, beside, town] = ['11', '1101', '110101', '110102', '110102100'].map(
    walled.at,
  );
  const scored = (of: Node | undefined, by: Node | undefined) =>
    ['appeal', 'appraisal', 'duty_record'].map(
      (table) =>
        `update ${table} set scorer_division_id = ${by?.id}, scorer_place = ${by?.from} where division_id = ${of?.id}`,
    );
  const statements = [
    ...scored(home, province),
    ...scored(town, home),
    `update appraisal set assessor = 'PEER', given_by_person = ${prefecture?.id}, occasion = '',
       given_by = (select account_id from seat where id = ${people['renda_staff']?.seatId}) where division_id = ${prefecture?.id}`,
    `update mandate set person_id = ${home?.id} where division_id = ${town?.id}`,
    `update standard set state = 'PUBLISHED' where division_id = ${beside?.id}`,
    `update rule_set set state = 'PUBLISHED' where division_id = ${beside?.id}`,
  ];
  // Past the laws: they hold what changes.
  await walled.world.sql(
    `begin; set local session_replication_role = replica; ${statements.join('; ')}; commit`,
  );
}

async function answered(role: string, question: string): Promise<string> {
  try {
    const { data, errors } = (await people[role]?.ask<object, object>(question)) ?? {};
    return timeless(JSON.stringify({ data, errors }));
  } catch (fault) {
    // What is seen without that which always goes with it.
    return String(fault);
  }
}

/**
 * Rows that are reached through rows of another table alone, which has a policy of its own, or that are refused before they
 * are read: hidden twice. That each of these policies is needed is the law of scopes, which sends statements of its own.
 */
const hiddenTwice = [
  'assessment_step.assessment_step_read',
  'case_event.case_event_appealed',
  'case_event.case_event_decided',
  'case_event.case_event_own',
  'case_event.case_event_read',
  'case_event.case_event_scored',
  'declared_figure.declared_figure_read',
  'demonstration.demonstration_own',
  'demonstration.demonstration_read',
  'deputy_contact.contact_own',
  'deputy_contact.contact_read',
  'group_member.group_member_read',
  'message_contact.message_contact_keep',
  'rule_category.rule_category_read',
  'rule_condition.rule_condition_read',
  'rule_consequence.rule_consequence_read',
  'rule_grade.rule_grade_read',
  'station_notice.station_notice_read',
];

/** Whether anybody whom the policy is for is answered otherwise by now. */
async function isNoticed({ roles }: ReadPolicy): Promise<boolean> {
  for (const role of Object.keys(people).filter((each) => roles.includes(each.split(' ')[0] ?? ''))) {
    for (const question of questions) {
      if ((await answered(role, question)) !== whole.get(`${role} ${question}`)) return true;
    }
  }
  return false;
}

/** As much again behind a county's range is the county beside it. */
const bound = /\(NULLIF\(current_setting\('app\.read_to'::text, true\), ''::text\)\)::bigint/g;

const ways: Readonly<Record<string, (using: string) => string>> = {
  'lets everything through': () => 'true',
  'forgets who asks': (using) => using.replaceAll(/NOT (?:public\.)?is_own_card\(card_id\)/g, 'true'),
  ...(isWhole
    ? {
        'reaches one further': (using: string) => using.replaceAll(bound, '$& + 1000000'),
        'lets nothing through': () => 'false',
      }
    : {}),
};

it.each(Object.entries(ways))(
  'is noticed, whichever policy %s',
  async (_how, broken) => {
    const found = await readPolicies(walled);
    expect(found.length).toBeGreaterThan(25);
    const names = found.map(({ table, name }) => `${table}.${name}`);
    expect(hiddenTwice.filter((name) => !names.includes(name))).toEqual([]);
    const survivors: string[] = [];
    for (const policy of found) {
      // To find that nobody notices takes every question: asked only with the rest of the whole run.
      if (!isWhole && hiddenTwice.includes(`${policy.table}.${policy.name}`)) continue;
      const { table, name, using } = policy;
      if (broken(using) === using) continue;
      await walled.world.sql(`alter policy ${name} on ${table} using (${broken(using)})`);
      if (!(await isNoticed(policy))) survivors.push(`${table}.${name}`);
      await walled.world.sql(`alter policy ${name} on ${table} using (${using})`);
    }
    expect(survivors.filter((name) => !hiddenTwice.includes(name))).toEqual([]);
    if (isWhole && broken('') === 'true') expect(survivors).toEqual(hiddenTwice);
  },
  3_600_000,
);
