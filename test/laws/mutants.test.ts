// Every policy by which rows are read is needed: with any one of them torn open, somebody sees more than before.
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const about = (of: Node) => [
    ...nodeTypes().flatMap((type) =>
      everyFieldOf(type, of).map(
        (part) => `{ node(id: "${idOf(type.name, of)}") { ... on ${type.name} { ${part} } } }`,
      ),
    ),
    ...everyQuery(of),
  ];
  // Who sees less is noticed at home, who sees more next door.
  questions = [...about(walled.at('110102')), ...(isWhole ? about(walled.at('110101')) : [])];
  for (const role of Object.keys(people)) {
    for (const question of questions) whole.set(`${role} ${question}`, await answered(role, question));
  }
});
afterAll(() => walled.close());

async function answered(role: string, question: string): Promise<string> {
  try {
    const { data, errors } = (await people[role]?.ask<object, object>(question)) ?? {};
    return timeless(JSON.stringify({ data, errors }));
  } catch (fault) {
    // What is seen without that which always goes with it.
    return String(fault);
  }
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly using: string;
}

/** The policies by which a request reads rows that a division owns, unless they show everything anyway. */
const policies = (): Promise<(Policy & Record<string, unknown>)[]> =>
  walled.world.sql(
    `select tablename::text as table, policyname::text as name, roles::text[] as roles, qual as using
     from pg_policies where schemaname = 'public' and cmd = 'SELECT' and qual <> 'true'
       and roles && '{renda_reader,renda_staff,renda_deputy,renda_auditor}' and tablename = any($1)
     order by 1, 2`,
    [walled.owned.map(({ table }) => table)],
  );

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
async function isNoticed({ roles }: Policy): Promise<boolean> {
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
    const found = await policies();
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
