// Whatever is told of single records or persons of another division is on the audit trail, by whichever field it is asked.
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { tellingOf } from '../../src/graph/recorded.ts';
import { schema } from '../../src/schema.ts';
import { openCanaries, sightings } from '../support/canaries.ts';
import { everyFieldOf, everyQuery, idOf, nodeTypes } from '../support/everyField.ts';
import { everyStep, type Step } from '../support/everyStep.ts';
import { enliven } from '../support/lively.ts';
import { daysAgo } from '../support/tree.ts';
import type { Walled } from '../support/walled.ts';
import type { Person } from '../support/world.ts';

let walled: Walled;

/** Who asks from above, and of whom. */
const askers: readonly (readonly [role: Role, at: string, about: string])[] = [
  ['CLERK', '1101', '110101'],
  ['CLERK', '110101', '110101100'],
  ['AUDITOR', '1101', '110101'],
];
const people: { readonly person: Person; readonly at: string; readonly about: string }[] = [];

beforeAll(async () => {
  walled = await openCanaries();
  await enliven(walled);
  // Points for what is on record somewhere, so that a line of a ledger tells of a record; and months that are over, from which
  // something follows.
  await walled.world.sql(
    `begin; set local session_replication_role = replica; update rule_item set source = 'ATTENDANCE';
     update rule_set set cycle = 'MONTH', effective_from = '2020-01-01'; update rule_consequence set places = 9, grade = null, share = null, below = null; commit`,
  );
  for (const [role, at, about] of askers) people.push({ person: await walled.world.as(role, at), at, about });
});
afterAll(() => walled.close());

interface Entry {
  readonly target: string;
  readonly code: string;
}

let last = '0';

/** Asks, and answers what was told with what of other divisions was put on record for it. */
async function asks(person: Person, at: string, query: string) {
  const { data, errors } = await person.ask<object, object>(query);
  if (errors?.some(({ extensions }) => extensions.code === 'TOO_COSTLY'))
    throw new Error(`${query}: ${JSON.stringify(errors)}`);
  await walled.world.trail.flush();
  const entries = await walled.world.sql<Entry & { id: string } & Record<string, unknown>>(
    `select x.id::text as id, x.target, d.code from audit_entry x join division d on d.id = x.division_id
     where x.id > $1 and x.category = 'READ' order by x.id`,
    [last],
  );
  last = entries.at(-1)?.id ?? last;
  return { data, entries: entries.filter(({ code, target }) => code !== at || target === 'AuditEntry') };
}

/** Whether anything is told at all. */
const isTold = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isTold)
    : value !== null && value !== undefined;

/** What is public, or read downward by all who are judged by it: the order of things, and nobody's record. */
const open = /^(?:congress|declared_figure|deputy_card|rule_[a-z]+|standard|standard_item|term)\./;

const modelOf = (column: string): string =>
  column === 'account.name'
    ? 'Seat'
    : (column.split('.')[0] ?? '').replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

it('is on record, whatever text of another division is shown', async () => {
  const missing = new Set<string>();
  let shown = 0;
  for (const { person, at, about } of people) {
    const of = walled.at(about);
    const questions = [
      ...nodeTypes().flatMap((type) =>
        everyFieldOf(type, of).map(
          (part) => `{ node(id: "${idOf(type.name, of)}") { ... on ${type.name} { ${part} } } }`,
        ),
      ),
      ...everyQuery(of),
    ];
    for (const question of questions) {
      const { data, entries } = await asks(person, at, question);
      for (const { column, code } of sightings(JSON.stringify(data) ?? '')) {
        if (code === at || open.test(column) || question.includes('publicStation(')) continue;
        shown += 1;
        const model = modelOf(column);
        const isOn = entries.some((entry) =>
          model === 'AuditEntry' ? entry.target === model : entry.target === model && entry.code === code,
        );
        if (!isOn) missing.add(`${column}@${code} by ${question}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
  expect(shown).toBeGreaterThan(200);
});

/** Types that tell of no single record or person of anybody, each with why. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'the tree, and what is public of a congress and its deputies': [
    ...['Congress', 'DeclaredFigure', 'Deputy', 'Division', 'DivisionName', 'PublicDeputy'],
    ...['Reconciliation', 'Term'],
  ],
  'documents, which are published': [
    ...[
      'RuleCategory',
      'RuleCondition',
      'RuleConsequence',
      'RuleGrade',
      'RuleItem',
      'RuleSet',
      'RuleSetInForce',
    ],
    ...['RuleSetLink', 'Standard', 'StandardItem'],
  ],
  'numbers of many': [
    ...['Coverage', 'MonthRollup', 'RankedStationGroup'],
    ...['Rate', 'Rollup', 'SiblingPosition', 'StationCoverage'],
    ...['StationGroup', 'StationGroupUse', 'StationTopicShare', 'StationsUnderStandard'],
    ...['Village', 'VillageCoverage'],
  ],
  'whoever asks': ['OwnSeat'],
};

/** What is put on record where a field leads to what has no model of its own: what it is a part of. */
const partOf: Readonly<Record<string, string>> = {
  'Deputy.manner': 'Mandate',
  'Deputy.endReason': 'Mandate',
  'Deputy.version': 'Mandate',
  RankedStation: 'Station',
  ConsequenceRoll: 'Score',
  ScoreCategory: 'Score',
  ScoreGradeCount: 'Score',
  ScoreItem: 'Score',
  StationStanding: 'Station',
  StationUse: 'Station',
};

/** What the trail says was read where a field leads to this. */
function targetOf(leadsTo: string): string | null {
  const [name = ''] = leadsTo.split('.');
  const type = schema.getType(name);
  const model = type?.extensions['pothosPrismaModel'];
  const telling = type && tellingOf(type)?.target;
  return partOf[leadsTo] ?? telling ?? (typeof model === 'string' ? model : null);
}

/** Whose what is told is: that of each row whose id is told, and without any that of the division that is asked. */
async function codesOf(data: unknown, target: string | null, about: string): Promise<string[]> {
  const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)]
    .map(([, id = '']) => Buffer.from(id, 'base64').toString().split(':'))
    .flatMap(([type, id]) => (type === target ? [Number(id)] : []));
  if (target === null || ids.length === 0) return [about];
  const table = target.replaceAll(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
  const rows = await walled.world.sql<{ code: string }>(
    `select distinct d.code from ${table} x join division d on d.id = x.division_id where x.id = any($1)`,
    [ids],
  );
  return rows.map(({ code }) => code);
}

/** Whether all cursors are numbers of places in a list, which tell of nobody. */
const isPlaceOnly = (data: unknown): boolean =>
  [...JSON.stringify(data).matchAll(/"cursor":"([^"]+)"/g)].every(([, cursor = '']) =>
    Buffer.from(cursor, 'base64').toString().startsWith('OffsetConnection:'),
  );

/** What stands where in a list, by its cursor alone; undefined for what is no place in a list. */
function listed(leadsTo: string): string | undefined {
  const type = leadsTo.endsWith('ConnectionEdge') ? schema.getType(leadsTo) : undefined;
  return isObjectType(type) ? getNamedType(type.getFields()['node']?.type)?.name : undefined;
}

/** What takes something else to be asked for than what it is about. */
const more = (): (Step & { readonly about: string })[] => {
  const today = new Date().toISOString().slice(0, 10);
  // When what is on record was held.
  const held = daysAgo(9);
  const lastMonth = new Date(Date.parse(`${today.slice(0, 7)}-01`) - 86_400_000).toISOString().slice(0, 10);
  const rules = idOf('RuleSet', walled.at('1101'));
  return [
    {
      ...{ field: 'ScoreBoard.exempt', leadsTo: 'ExemptScore', about: '110102' },
      query: `{ division(code: "110102") { scoreBoard { exempt { deputy { name } } } } }`,
    },
    {
      ...{ field: 'ScoreLedgerConnectionEdge.node', leadsTo: 'ScoreEntry', about: '110101' },
      query: `{ node(id: "${idOf('Deputy', walled.at('110101'))}") { ... on Deputy { score(on: "${held}") { ledger(first: 9) { edges { node { title on points } } } } } } }`,
    },
    {
      ...{ field: 'ConsequenceRoll.deputies', leadsTo: 'ConsequenceDeputy', about: '110101' },
      query: `{ division(code: "110101") { scoreBoard(on: "${lastMonth}") { consequences { deputies { deputy { name } } } } } }`,
    },
    {
      ...{ field: 'ScoreTrial.changes', leadsTo: 'ScoreChange', about: '110101' },
      query: `{ scoreTrial(ruleSet: "${rules}", division: "110101", on: "${today}") { changes { edges { node { deputy { name } } } } } }`,
    },
  ];
};

it('is on record, whichever field leads to it, or it is one of those that tell of nobody', async () => {
  const free = Object.values(harmless).flat();
  const missing = new Set<string>();
  const needed = new Set<string>();
  const told = new Map<string, Step>();
  const asked = new Set<string>();
  for (const { person, at, about } of people) {
    for (const step of [...everyStep(walled.at(about)).map((each) => ({ ...each, about })), ...more()]) {
      const { field, leadsTo, query } = step;
      asked.add(field);
      const { data, entries } = await asks(person, at, query);
      if (!isTold(data)) continue;
      told.set(field, step);
      // How many there are is a number of many.
      if (leadsTo.endsWith('Connection')) continue;
      const inList = listed(leadsTo);
      if (inList !== undefined) {
        if (isPlaceOnly(data)) continue;
        if (!free.includes(inList) && !entries.some(({ target }) => target === targetOf(inList)))
          missing.add(`${inList} by the cursors of ${field}`);
        continue;
      }
      if (free.includes(leadsTo)) {
        if (entries.length === 0) needed.add(leadsTo);
        continue;
      }
      const target = targetOf(leadsTo);
      const codes = target === 'AuditEntry' ? [at] : await codesOf(data, target, step.about);
      for (const code of codes.filter((each) => each !== at || target === 'AuditEntry'))
        if (!entries.some((entry) => entry.target === target && entry.code === code))
          missing.add(`${target} of ${code} by ${field}`);
    }
  }
  expect([...missing].sort()).toEqual([]);
  expect(free.filter((type) => !needed.has(type))).toEqual([]);
  // Most of it is there, less in the first days of a month; and whatever tells of somebody of whom no row is read.
  expect(told.size).toBeGreaterThan(asked.size * 0.75);
  const types = Object.values(schema.getTypeMap()).filter((type) => tellingOf(type) !== undefined);
  const come = new Set([...told.values()].map(({ leadsTo }) => leadsTo));
  expect(types.map(({ name }) => name).filter((name) => !come.has(name))).toEqual([]);
});
