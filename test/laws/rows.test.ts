// The law of pages of records: read and told the short way, they are what the resolvers tell, to the byte, and put on record alike.
import { getNamedType, type GraphQLField, type GraphQLObjectType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { catalogue } from '../../src/domain/tally/card.ts';
import { schema } from '../../src/schema.ts';
import { tables } from '../../src/store/tables.ts';
import { openCanaries } from '../support/canaries.ts';
import { argumentsOf } from '../support/everyField.ts';
import type { Walled } from '../support/walled.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
/** Another, in which each division has a row of everything. */
let walled: Walled;
const people = new Map<string, Person>();

/** Who asks: where they are at home, and with what role. */
const seats: readonly (readonly [name: string, role: Role, code: string])[] = [
  ['analyst of the nation', 'ANALYST', '0'],
  ['clerk of a county', 'CLERK', '530502'],
  ['keeper of a town', 'KEEPER', '530502105'],
  ['deputy of a town', 'DEPUTY', '530502105'],
  ['clerk of another province', 'CLERK', '610902'],
];

/** The same, where each division has a row of everything. */
const everything: readonly (readonly [name: string, role: Role, code: string])[] = [
  ['clerk beside a row of everything', 'CLERK', '110101'],
  ['analyst above a row of everything', 'ANALYST', '11'],
  ['keeper beneath a row of everything', 'KEEPER', '110101100'],
  ['clerk next door to a row of everything', 'CLERK', '110102'],
];
let lately = '';

beforeAll(async () => {
  walled = await openCanaries();
  for (const [name, role, code] of everything) people.set(name, await walled.world.as(role, code));
  const [span] = await walled.world.sql<{ from: string; to: string }>(
    `select to_char(min(held_on), 'YYYY-MM') as from, to_char(current_date, 'YYYY-MM') as to from activity`,
  );
  lately = `{months: {from: "${span?.from}", to: "${span?.to}"}}`;
});
afterAll(() => walled?.close());

beforeAll(async () => {
  world = await openWorld('demo');
  const [mandate] = await world.sql<{ person_id: number }>(
    `select m.person_id from mandate m join division d on d.id = m.division_id where d.code = '530502105' limit 1`,
  );
  for (const [name, role, code] of seats) {
    people.set(name, await world.as(role, code, role === 'DEPUTY' ? mandate?.person_id : undefined));
  }
  const clerk = await world.as('CLERK', '530502');
  const act = async (what: string) => {
    const { errors } = await clerk.ask(`mutation { ${what} { id } }`);
    if (errors) throw new Error(`${what}: ${errors[0]?.message}`);
  };
  const by = (on: string) =>
    `recordByElection(input: { division: "530502", level: COUNTY, heldOn: "${on}", electoralUnit: "第三选区" })`;
  for (const what of [by('2024-03-05'), by('2024-05-06')]) await act(what);
  await act(
    `recordActivity(input: { division: "530502105", type: RECEPTION, title: "接待 \\"\\\\\\n", heldOn: "2024-12-30",
      startsAt: "09:30", votersReceived: 3, opinions: [{ content: "路灯" }, { content: "水渠" }] })`,
  );
});
afterAll(() => world?.close());

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (name: string): readonly Field[] =>
  Object.values((schema.getType(name) as GraphQLObjectType).getFields());

const node = { id: 1, code: '530502105' } as never;
const argumentsFor = (field: Field, self: string): string =>
  argumentsOf({ of: node, self, all: false }, field);

/** A field with all leaves that stand right beneath it, on a page beneath its edges. */
function asked(field: Field, self: string): string {
  const type = getNamedType(field.type);
  const head = `${field.name}${argumentsFor(field, self)}`;
  if (isLeafType(type)) return head;
  if (!isObjectType(type)) return `${head} { __typename }`;
  const inner = Object.values(type.getFields()).map((each) => {
    const named = getNamedType(each.type);
    const beneath = `${each.name}${argumentsFor(each, named.name)}`;
    if (isLeafType(named)) return beneath;
    if (named.name === 'PageInfo') return 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    if (each.name !== 'edges') return '';
    const row = type.name.endsWith('Connection')
      ? fieldsOf(named.name).find(({ name }) => name === 'node')
      : undefined;
    const leaves = row
      ? fieldsOf(getNamedType(row.type).name)
          .filter((leaf) => isLeafType(getNamedType(leaf.type)))
          .map((leaf) => `${leaf.name}${argumentsFor(leaf, named.name)}`)
      : [];
    return `edges { cursor node { __typename ${leaves.join(' ')} } }`;
  });
  return `${head} { __typename ${inner.join(' ')} }`;
}

interface Page {
  readonly division: {
    readonly rollup: {
      readonly records: {
        readonly edges: readonly object[];
        readonly pageInfo: { readonly endCursor: string };
      };
    };
  };
}

/** How a page of these records is asked for. */
interface Wish {
  readonly metric: string;
  readonly type: string;
  readonly code?: string;
  readonly period?: string;
  readonly paging?: string;
}

const pageInfo = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const pageWith = (
  { metric, code = '530502', period = '{year: 2024}', paging = 'first: 2' }: Wish,
  selection: string,
): string =>
  `query { __typename division(code: "${code}") { rollup(period: ${period}) {
    records(metric: "${metric}", ${paging}) { ${selection} } } } }`;

const pageOf = (wish: Wish, row: string): string =>
  pageWith(wish, `${pageInfo} edges { cursor node { ... on ${wish.type} { ${row} } } }`);

/** The same operation, with a directive that changes nothing and that only the resolvers understand. */
const resolved = (query: string): string => query.replace('{ __typename', '{ __typename @include(if: true)');

const isPrisma = (sql: string): boolean => /"public"\."/.test(sql);

/** Asks, and tells everything that can be seen of it: the answer, its errors, and what was put on record. */
async function asks(person: Person, query: string, at: World) {
  const trail = vi.spyOn(at.trail, 'witness');
  const answer = await person.ask<Page, object>(query);
  const record = trail.mock.calls.map(([what, times]) => JSON.stringify([what, times])).sort();
  trail.mockRestore();
  const { data, errors } = answer;
  const told = errors?.map(({ message, path, extensions }) => {
    const { id: _, ...rest } = extensions;
    return { message, path, ...rest };
  });
  const seen = JSON.stringify({ data, told, record });
  return { seen, record, answer, isShort: !answer.statements.some(isPrisma) };
}

/** Asks both ways and demands the same; answers what was told the short way. */
async function fits(who: string, query: string) {
  const person = people.get(who);
  if (!person) throw new Error(`Nobody is ${who}`);
  const at = seats.some(([name]) => name === who) ? world : walled.world;
  const short = await asks(person, query, at);
  const long = await asks(person, resolved(query), at);
  expect(long.isShort, query).toBe((long.answer.data ?? null) === null);
  expect(short.seen, `${who}: ${query}`).toBe(long.seen);
  return short;
}

/** A metric for each type of records. */
const wishes: readonly Wish[] = [
  ...new Map(
    Object.entries(catalogue.behind)
      .reverse()
      .map(([metric, { type }]) => [type, { metric, type }] as const),
  ).values(),
];

type Path = (leaf: string) => string;

interface Way {
  readonly wish: Wish;
  readonly path: Path;
}

/** The types of rows that hang on records, and on what hangs on those, with the ways to come to each, the shortest first. */
function typesBeneath(): readonly (readonly [type: string, ways: readonly Way[]])[] {
  const records = new Set(wishes.map(({ type }) => type));
  const ways = new Map<string, Way[]>();
  const itself: Path = (leaf) => leaf;
  let edge = wishes.map((wish) => [wish.type, wish, itself] as const);
  for (let step = 0; step < 2; step += 1) {
    const next: typeof edge = [];
    for (const [type, wish, path] of edge) {
      for (const field of fieldsOf(type)) {
        const named = getNamedType(field.type);
        const edges =
          named.name.endsWith('Connection') && fieldsOf(named.name).find(({ name }) => name === 'edges');
        const node = edges && fieldsOf(getNamedType(edges.type).name).find(({ name }) => name === 'node');
        const row = node ? getNamedType(node.type) : named;
        if (!isObjectType(row) || !row.extensions['pothosPrismaModel'] || records.has(row.name)) continue;
        const head = `${field.name}${argumentsFor(field, named.name)}`;
        const down: Path = (leaf) =>
          path(node ? `${head} { edges { node { ${leaf} } } }` : `${head} { ${leaf} }`);
        next.push([row.name, wish, down]);
        ways.set(row.name, [...(ways.get(row.name) ?? []), { wish, path: down }]);
      }
    }
    edge = next;
  }
  return [...ways];
}

const columnOf = (type: string): string =>
  fieldsOf(type).find((field) => field.name !== 'id' && isLeafType(getNamedType(field.type)))?.name ?? 'id';

/** Of whom a page is asked for: the own division, and one that is somebody else's. */
const elsewhere = '610902';

describe('a page of records', () => {
  it('may hold every type there are records of behind a number', () => {
    const rows = [...new Set(Object.values(catalogue.behind).map(({ type }) => type))];
    expect(wishes.map(({ type }) => type).sort()).toEqual(rows.sort());
    expect(rows.length).toBeGreaterThan(8);
  });

  /** What is told by the resolvers after all: what is computed beside the rows, or guarded against whoever asks. */
  const ordinary = new Set<string>();
  const fields = wishes.flatMap((wish) =>
    fieldsOf(wish.type).map(
      (field) => [`${wish.type}.${field.name}`, wish, asked(field, wish.type)] as const,
    ),
  );

  it.each(fields)('is told as the resolvers tell it with %s', async (name, wish, field) => {
    const beside = `${columnOf(wish.type)} ${field}`;
    const first = await fits('clerk of a county', pageOf(wish, field));
    const records = first.answer.data?.division.rollup?.records;
    expect(records?.edges.length ?? 1, wish.metric).toBeGreaterThan(0);
    if (!first.isShort) ordinary.add(name);
    const after = records?.pageInfo.endCursor ?? '7';
    await fits('clerk of a county', pageOf({ ...wish, paging: `first: 3, after: "${after}"` }, beside));
    for (const [who] of seats) await fits(who, pageOf({ ...wish, code: '530502105' }, beside));
    for (const [who] of seats) await fits(who, pageOf({ ...wish, code: elsewhere }, field));
  });

  it('is told the short way with all these', () => {
    const all = fields.map(([name]) => name).filter((name) => !ordinary.has(name));
    expect(all.join(' ')).toMatchInlineSnapshot(
      `"Opinion.activity Opinion.answer Opinion.answeredOn Opinion.assignee Opinion.content Opinion.handler Opinion.id Opinion.isSynthetic Opinion.message Opinion.moves Opinion.outcome Opinion.receivedOn Opinion.resolvedOn Opinion.source Opinion.state Opinion.version Opinion.withdrawnAt Opinion.withdrawnReason Attendance.activity Attendance.deputy Attendance.id Activity.attendances Activity.group Activity.heldOn Activity.id Activity.isSynthetic Activity.leadOrganiser Activity.mayCorrect Activity.mayWithdraw Activity.opinions Activity.opinionsCollected Activity.recordedAt Activity.remark Activity.startsAt Activity.title Activity.type Activity.version Activity.votersReceived Activity.withdrawnAt Activity.withdrawnReason Station.activities Station.address Station.assignments Station.closedOn Station.demonstrationLevel Station.demonstrationOn Station.demonstrations Station.id Station.isSynthetic Station.keeperName Station.kind Station.mayAssign Station.mayClose Station.mayCorrect Station.mayPost Station.mayRenewCode Station.messages Station.name Station.openedOn Station.opinions Station.phone Station.publicCode Station.version Station.village DeputyGroup.dissolvedOn DeputyGroup.formedOn DeputyGroup.id DeputyGroup.members DeputyGroup.name DeputyGroup.version Deputy.contact Deputy.electoralUnit Deputy.endReason Deputy.endsOn Deputy.exemptions Deputy.gender Deputy.id Deputy.level Deputy.manner Deputy.mayCorrect Deputy.mayExempt Deputy.name Deputy.pinyin Deputy.post Deputy.servings Deputy.startsOn Deputy.status Deputy.termNumber Deputy.version Serving.deputy Serving.id Serving.level Serving.mayCorrect Serving.mayDeregister Serving.since Serving.until Serving.version Serving.village ByElection.deputy ByElection.electoralUnit ByElection.heldOn ByElection.id ByElection.level ByElection.version ByElection.withdrawnAt Term.congress Term.endsOn Term.id Term.number Term.seatQuota Term.startsOn Term.version"`,
    );
  });

  const beneath = new Set<string>();
  const nowhere: string[] = [];
  it.each(typesBeneath())(
    'is told as the resolvers tell it with each leaf of a %s on it',
    async (type, ways) => {
      const who = 'clerk beside a row of everything';
      const at = { code: '110101', period: lately };
      const shown = `"__typename":"${type}"`;
      let way: Way | undefined;
      for (const each of ways) {
        const { seen } = await fits(who, pageOf({ ...each.wish, ...at }, each.path('__typename')));
        if (!seen.includes(shown)) continue;
        way = each;
        break;
      }
      if (!way) {
        nowhere.push(type);
        return;
      }
      const { wish, path } = way;
      const leaves = fieldsOf(type)
        .filter((each) => isLeafType(getNamedType(each.type)))
        .map((field) => ({ name: field.name, leaf: `${field.name}${argumentsFor(field, type)}` }));
      for (const { name, leaf } of leaves) {
        const { isShort, seen } = await fits(who, pageOf({ ...wish, ...at }, path(`__typename ${leaf}`)));
        if (isShort && seen.includes(shown)) beneath.add(`${type}.${name}`);
      }
      const all = leaves.map(({ leaf }) => leaf).join(' ');
      for (const [each] of everything) await fits(each, pageOf({ ...wish, ...at }, path(all)));
    },
  );

  it('holds all of these somewhere', () => {
    expect(nowhere).toMatchInlineSnapshot(`
      [
        "AuditEntry",
      ]
    `);
  });

  it('is told the short way with all these leaves of what hangs on its records', () => {
    expect([...beneath].join(' ')).toMatchInlineSnapshot(
      `"Division.aliases Division.bornOn Division.closedOn Division.code Division.fullName Division.hasCongress Division.id Division.isExpectedToReport Division.isVirtual Division.kind Division.level Division.mayOpenStation Division.mayRecordActivity Division.mayRegisterDeputy Division.name Division.note Message.content Message.decidedAt Message.id Message.leftAt Message.phone Message.reason Message.state Message.version Assessment.gapCount Assessment.id Assessment.isCompliant Assessment.isSynthetic Assessment.itemsApplicable Assessment.itemsJudged Assessment.itemsMet Assessment.on Assessment.spotCheckedOn Assessment.stars Assessment.state Assessment.supersededOn Assessment.upheld Assessment.validUntil Assessment.version StationAssignment.id StationAssignment.since StationAssignment.until Demonstration.document Demonstration.end Demonstration.endDocument Demonstration.endReason Demonstration.endedOn Demonstration.grantedOn Demonstration.level Demonstration.reason StationNotice.hours StationNotice.version GroupMember.isLeader Appraisal.assessor Appraisal.assessors Appraisal.id Appraisal.matter Appraisal.occasion Appraisal.since Appraisal.until Appraisal.version Appraisal.withdrawnAt Appraisal.withdrawnReason DeputyContact.phone DutyRecord.halfDays DutyRecord.happenedOn DutyRecord.id DutyRecord.isSynthetic DutyRecord.kind DutyRecord.matter DutyRecord.note DutyRecord.objectionUntil DutyRecord.publishedOn DutyRecord.role DutyRecord.state DutyRecord.title DutyRecord.version ScoreExemption.endedReason ScoreExemption.id ScoreExemption.kind ScoreExemption.mayEnd ScoreExemption.reason ScoreExemption.since ScoreExemption.until ScoreExemption.version Congress.id Congress.level Congress.name AssessmentItem.dueOn AssessmentItem.id AssessmentItem.note AssessmentItem.remediedOn AssessmentItem.unit AssessmentItem.verdict Seat.account Seat.grantedAt Seat.id Seat.role Seat.version Seat.withdrawnAt AssessmentEvidence.at AssessmentEvidence.bytes AssessmentEvidence.id AssessmentEvidence.mediaType AssessmentEvidence.name AssessmentEvidence.path AssessmentEvidence.sha256 AssessmentStep.at AssessmentStep.kind AssessmentStep.reason Appeal.awaitsCorrection Appeal.decidedOn Appeal.ground Appeal.id Appeal.matter Appeal.raisedOn Appeal.reason Appeal.since Appeal.state Appeal.until Appeal.version Appeal.wasAbsent Appeal.wasCorrected"`,
    );
  });

  const row =
    'id title station { id name } attendances(first: 3) { edges { node { id deputy { id name } } } }';
  const wish: Wish = { metric: 'activityCount', type: 'Activity' };

  it('takes as many statements however many records it holds and whatever hangs on them', async () => {
    const person = people.get('clerk of a county') as Person;
    const counts = [];
    for (const paging of ['first: 1', 'first: 50', 'first: 100']) {
      for (const each of ['id', row, `${row} opinions(first: 9) { totalCount edges { node { content } } }`]) {
        const { statements, errors } = await person.ask(pageOf({ ...wish, paging }, each));
        expect(errors).toBeUndefined();
        counts.push(statements.length);
      }
    }
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  const odd: readonly (readonly [what: string, query: string])[] = [
    ['no fields of their type', pageOf(wish, '__typename').replace('... on Activity', '... on Station')],
    ['fields of any node', pageOf(wish, 'id').replace('... on Activity', '... on Node')],
    [
      'fields of two types',
      pageOf(wish, 'title').replace('... on Activity', 'id ... on Station { address } ... on Activity'),
    ],
    ['a type of their own', pageOf(wish, row).replace('... on Activity', '__typename ... on Activity')],
    ['no node', pageWith(wish, 'edges { cursor }')],
    ['the same field twice', pageOf(wish, 'station { id } station { name } same: station { address }')],
    [
      'one list at two lengths',
      pageOf(
        wish,
        'a: attendances(first: 1) { edges { node { id } } } b: attendances(first: 2) { edges { node { id } } }',
      ),
    ],
    [
      'one list under two names',
      pageOf(
        wish,
        'a: attendances(first: 2) { edges { node { id } } } b: attendances(first: 2) { totalCount edges { node { deputy { name } } } }',
      ),
    ],
    ['a list that is only counted', pageOf(wish, 'attendances { totalCount }')],
    [
      'two lists of one kind, one counted otherwise',
      pageOf(wish, 'opinionsCollected opinions(first: 1) { totalCount }'),
    ],
    ['a list from its end', pageOf(wish, 'attendances(last: 2) { edges { cursor node { id } } }')],
    [
      'a list from a cursor on',
      pageOf(wish, 'attendances(first: 2, after: "R1BDOk46MQ==") { edges { cursor node { id } } }'),
    ],
    ['no cursor of ours', pageOf({ ...wish, paging: 'first: 2, after: "x"' }, row)],
    ['a cursor that nothing follows', pageOf({ ...wish, paging: 'first: 2, after: "0"' }, row)],
    ['an empty cursor', pageOf({ ...wish, paging: 'first: 2, after: ""' }, row)],
    ['its end', pageOf({ ...wish, paging: 'last: 2' }, row)],
    ['what comes before', pageOf({ ...wish, paging: 'before: "9"' }, row)],
    ['a page that nobody may have', pageOf({ ...wish, paging: 'first: 101' }, row)],
    ['no size', pageOf({ ...wish, paging: 'first: null' }, row)],
    ['no such number', pageOf({ ...wish, metric: 'happiness' }, row)],
    ['a value of its split', pageOf({ ...wish, paging: 'first: 5, value: "RECEPTION"' }, row)],
    ['a value that it does not have', pageOf({ ...wish, paging: 'first: 5, value: "TOWN"' }, row)],
    ['nothing but where it stands', pageWith(wish, pageInfo)],
    [
      'no record at all',
      pageWith(
        { ...wish, metric: 'reportBackDeputyCount', type: 'Attendance' },
        `${pageInfo} edges { node { id } }`,
      ),
    ],
    [
      'a division with its counts',
      pageOf(wish, 'division { name rollup(period: {year: 2024}) { votersReceived } }'),
    ],
    [
      'a division with its children',
      pageOf(wish, 'division { name children(first: 1) { edges { node { name } } } }'),
    ],
    [
      'more that hangs on what hangs on it',
      pageOf(
        wish,
        'station { name division { name level bornOn } parent { name } under(first: 1) { edges { node { name } } } }',
      ),
    ],
  ];
  it.each(odd)('is told as the resolvers tell it with %s', async (_, query) => {
    for (const who of ['clerk of a county', 'analyst of the nation', 'clerk of another province'])
      await fits(who, query);
  });

  it.each([
    ['edges', 'edges { cursor } others: edges { node { ... on Activity { title } } } edges { node { id } }'],
    ['nodes', 'edges { node { id } same: node { ... on Activity { title station { name } } } }'],
  ])('is told with all that is asked of its %s by other names', async (_, selection) => {
    const { answer } = await fits('clerk of a county', pageWith(wish, selection));
    expect(JSON.stringify(answer.data)).toContain('"title":"');
  });

  it('is told and put on record again whenever it is asked in the same words', async () => {
    const query = pageOf({ ...wish, paging: 'first: 50' }, row);
    const first = await fits('analyst of the nation', query);
    const again = await asks(people.get('analyst of the nation') as Person, query, world);
    expect(first.isShort).toBe(true);
    expect(first.record.length).toBeGreaterThan(2);
    expect([again.seen, again.answer.extensions]).toEqual([first.seen, first.answer.extensions]);
  });

  it('is put on record once each time it is asked for, also where it is more than is sent', async () => {
    const small = await openWorld('demo', { most: 20_000 });
    try {
      const above = await small.as('ANALYST', '0');
      for (const [paging, refusals] of [
        ['first: 3', 0],
        ['first: 100', 1],
      ] as const) {
        const told = [];
        for (const _ of [1, 2, 3]) {
          const trail = vi.spyOn(small.trail, 'witness');
          const { errors } = await above.ask(pageOf({ ...wish, paging }, row));
          expect(errors?.length ?? 0).toBe(refusals);
          told.push(trail.mock.calls.map(([what, times]) => JSON.stringify([what, times])).sort());
          trail.mockRestore();
        }
        expect(told[0]?.length).toBeGreaterThan(2);
        expect(told).toEqual([told[0], told[0], told[0]]);
      }
    } finally {
      await small.close();
    }
  });
});

describe('the tables', () => {
  it('are called in the database as they are called here', async () => {
    const known = await world.sql<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    const names = new Set(known.map(({ name }) => name));
    const told = tables().flatMap(({ name, columns }) =>
      [...columns.values()].map((each) => `${name}.${each.name}`),
    );
    expect(told.length).toBeGreaterThan(300);
    expect(told.filter((each) => !names.has(each))).toEqual([]);
  });
});
