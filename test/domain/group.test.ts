// Deputy groups and who is in them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  counts,
  dayFrom,
  does,
  elect,
  miscounted,
  type Named,
  refused,
  seat,
} from '../support/congresses.ts';
import { inTheMeantime, openSessions, type Session, type Sessions } from '../support/session.ts';
import { bring, faultsOf } from '../support/sheets.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let sessions: Sessions;
let county: Person;
let clerk: Person;
const town = '530502105';
const since = dayFrom(-300);
const group = { division: town, name: '第一代表小组', formedOn: dayFrom(-200) };
const fields =
  'id version name formedOn dissolvedOn members { totalCount edges { node { isLeader deputy { name level } } } }';
interface Group extends Named {
  readonly members: { readonly edges: { readonly node: { isLeader: boolean; deputy: { name: string } } }[] };
}

/** A deputy of the town's or the county's congress, registered with the town. */
async function registered(division: string, name: string): Promise<Named> {
  const deputy = await elect(county, division, { name });
  await does(county, 'registerDeputy', { division: town, deputy: deputy.id, since }, 'id');
  return deputy;
}

beforeAll(async () => {
  world = await openWorld();
  sessions = openSessions(world.ownerUrl);
  county = await world.as('CLERK', '530502');
  clerk = await world.as('CLERK', town);
  await seat(county, town);
  await seat(county, '530502');
});
afterAll(async () => {
  await sessions.close();
  await world.close();
});

const list = /* GraphQL */ `
  query ($code: DivisionCode!, $on: Date) {
    division(code: $code) { groups(on: $on) { totalCount edges { node { name division { code } members { totalCount } } } } }
  }`;
type List = { division: { groups: { totalCount: number; edges: { node: { name: string } }[] } | null } };
const names = async (person: Person, variables: object = {}) => {
  const { data, errors } = await person.ask<List, object>(list, { code: town, ...variables });
  expect(errors).toBeUndefined();
  return data?.division.groups?.edges.map(({ node }) => node.name);
};

describe('a group', () => {
  let formed: Named;

  beforeAll(async () => {
    formed = await does(clerk, 'formGroup', group);
  });

  it('mixes deputies of several levels, one of them its leader', async () => {
    const [first, second] = [await registered(town, '段玉梅'), await registered('530502', '张志远')];
    await does(clerk, 'joinGroup', { group: formed.id, deputy: first.id }, 'id');
    const whole = await does<Group>(
      clerk,
      'joinGroup',
      { group: formed.id, deputy: second.id, isLeader: true },
      fields,
    );
    expect(whole).toEqual({
      id: formed.id,
      version: 1,
      name: '第一代表小组',
      formedOn: dayFrom(-200),
      dissolvedOn: null,
      members: {
        totalCount: 2,
        edges: [
          { node: { isLeader: false, deputy: { name: '段玉梅', level: 'TOWNSHIP' } } },
          { node: { isLeader: true, deputy: { name: '张志远', level: 'COUNTY' } } },
        ],
      },
    });
    expect(await refused(clerk, 'joinGroup', { group: formed.id, deputy: first.id })).toMatchObject({
      code: 'CONFLICT',
    });
    const third = await registered(town, '李树');
    const wish = { group: formed.id, deputy: third.id, isLeader: true };
    expect(await refused(clerk, 'joinGroup', wish)).toMatchObject({ code: 'INVALID', field: 'isLeader' });
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Deputy { groups { name } } } }';
    const { data } = await clerk.ask<object, object>(query, { ids: [first.id, third.id] });
    expect(data).toEqual({ nodes: [{ groups: [{ name: '第一代表小组' }] }, { groups: [] }] });
  });

  it('is seen from above and not from the side', async () => {
    expect(await names(await world.as('ANALYST', '53'))).toEqual(['第一代表小组']);
    expect(await names(await world.as('CLERK', '530502101'))).toEqual([]);
    expect(await names(clerk, { on: dayFrom(-201) })).toEqual([]);
    const auditor = await world.as('AUDITOR', '530502');
    const { data, errors } = await auditor.ask<object, object>(list, { code: town });
    expect(data).toEqual({ division: { groups: null } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('takes in only those registered with its division, and loses whoever is no longer', async () => {
    const stranger = await elect(county, '530502', { name: '杨过' });
    expect(await refused(clerk, 'joinGroup', { group: formed.id, deputy: stranger.id })).toMatchObject({
      code: 'INVALID',
      field: 'deputy',
    });
    const leaving = await registered(town, '赵四');
    const joined = await does<Group>(clerk, 'joinGroup', { group: formed.id, deputy: leaving.id }, fields);
    expect(joined.members.edges.map(({ node }) => node.deputy.name)).toContain('赵四');
    await does(county, 'endMandate', { ...leaving, on: dayFrom(0), reason: 'MOVED_AWAY' });
    const { data } = await clerk.ask<{ node: Group }, object>(
      `query ($id: ID!) { node(id: $id) { ... on DeputyGroup { ${fields} } } }`,
      {
        id: formed.id,
      },
    );
    expect(data?.node.members.edges.map(({ node }) => node.deputy.name)).not.toContain('赵四');
  });

  it('lets a deputy leave, who must be in it', async () => {
    const deputy = await registered(town, '钱多');
    const wish = { group: formed.id, deputy: deputy.id };
    expect(await refused(clerk, 'leaveGroup', wish)).toMatchObject({ code: 'NOT_FOUND', field: 'deputy' });
    await does(clerk, 'joinGroup', wish, 'id');
    const left = await does<Group>(clerk, 'leaveGroup', wish, fields);
    expect(left.members.edges.map(({ node }) => node.deputy.name)).not.toContain('钱多');
  });

  it.each([
    ['ANALYST', '530502', 'FORBIDDEN'],
    ['KEEPER', '530502105', 'FORBIDDEN'],
    ['CLERK', '530502101', 'NOT_FOUND'],
    ['CLERK', '5305', 'NOT_FOUND'],
  ] as const)('is not changed by a %s at %s', async (role, code, reason) => {
    const other = await world.as(role, code);
    const deputy = await elect(county, town);
    const verbs: [string, object][] = [
      ['formGroup', { ...group, name: '第九代表小组' }],
      ['joinGroup', { group: formed.id, deputy: deputy.id }],
      ['leaveGroup', { group: formed.id, deputy: deputy.id }],
      ['dissolveGroup', { ...formed, on: dayFrom(-1) }],
    ];
    for (const [verb, wish] of verbs) {
      expect(await refused(other, verb, wish)).toMatchObject({ code: reason });
    }
  });

  it.each([
    ['a day ahead', { formedOn: dayFrom(1) }, 'formedOn'],
    ['no name', { name: '' }, 'name'],
    ['a name of 101 characters', { name: '组'.repeat(101) }, 'name'],
  ])('is not formed with %s', async (_, wrong, field) => {
    expect(await refused(clerk, 'formGroup', { ...group, ...wrong })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('bears a name of its own in its division', async () => {
    expect(await refused(clerk, 'formGroup', group)).toMatchObject({ code: 'CONFLICT', field: 'name' });
  });

  it('has nothing recorded of it once it is being dissolved: whoever comes meanwhile waits, and is refused', async () => {
    const ending = await does(clerk, 'formGroup', { ...group, name: '第六代表小组' });
    const held = { division: town, group: ending.id, type: 'RESEARCH', title: '调研' };
    const earlier = await does(clerk, 'recordActivity', { ...held, heldOn: dayFrom(-40) });
    const on = dayFrom(-20);
    const dissolving = (session: Session) =>
      session.run(
        `update deputy_group set dissolved_on = $1, version = version + 1 where name = '第六代表小组'`,
        [on],
      );
    const meanwhile = <Answer>(work: () => Promise<Answer>, end: 'commit' | 'rollback') =>
      inTheMeantime(sessions, 'renda_import', dissolving, work, end);
    const late = { ...held, heldOn: dayFrom(-10) };
    // Where it was not dissolved after all, it is recorded.
    const recorded = await meanwhile(() => does(clerk, 'recordActivity', late), 'rollback');
    await does(clerk, 'withdrawActivity', { ...recorded, reason: '登记错误' });
    const moved = { id: earlier.id, version: earlier.version, heldOn: late.heldOn };
    const denied = { code: 'WRONG_STATE', field: 'group', message: `This group was dissolved on ${on}.` };
    expect(await meanwhile(() => refused(clerk, 'recordActivity', late), 'commit')).toEqual(denied);
    await world.arrange(`update deputy_group set dissolved_on = null where name = '第六代表小组'`);
    expect(await meanwhile(() => refused(clerk, 'correctActivity', moved), 'commit')).toEqual(denied);
    await world.arrange(`update deputy_group set dissolved_on = null where name = '第六代表小组'`);
    const sheet = [
      { division: town, group: '第六代表小组', type: 'RESEARCH', title: '补录', heldOn: late.heldOn },
    ];
    const brought = await meanwhile(() => bring(world, clerk.seatId, 'activities', sheet), 'commit');
    expect(faultsOf(brought)).toEqual([1, [2, 'group', 'WRONG_STATE', denied.message]]);
    expect(await miscounted(world)).toBe(0);
  });

  it('is recorded for by several at once', async () => {
    const busy = await does(clerk, 'formGroup', { ...group, name: '第七代表小组' });
    const holding = (session: Session) =>
      session.run(`select from deputy_group where name = '第七代表小组' for share`);
    const session = await sessions.begin('renda_import');
    await holding(session);
    const late = { division: town, group: busy.id, type: 'RESEARCH', title: '调研', heldOn: dayFrom(-10) };
    expect(await does(clerk, 'recordActivity', late)).toMatchObject({ version: 1 });
    await session.rollback();
  });

  it('is dissolved once, after its last activity, and takes nobody in any more', async () => {
    const analyst = await world.as('ANALYST', '53');
    const before = await counts(analyst, '53', 'groupCount');
    const last = await does(clerk, 'formGroup', { ...group, name: '第五代表小组' });
    expect(await counts(analyst, '53', 'groupCount')).toEqual({
      groupCount: (before['groupCount'] ?? 0) + 1,
    });
    await world.arrange(
      `insert into activity (division_id, place, type, title, held_on, group_id)
       select g.division_id, g.place, 'RESEARCH', '人居环境整治', current_date - 30, g.id from deputy_group g
       where g.name = '第五代表小组'`,
    );
    const end = { ...last, on: dayFrom(-20) };
    expect(await refused(clerk, 'dissolveGroup', { ...end, version: 3 })).toMatchObject({ code: 'CONFLICT' });
    for (const on of [dayFrom(-201), dayFrom(-31), dayFrom(1)]) {
      expect(await refused(clerk, 'dissolveGroup', { ...end, on })).toMatchObject({
        code: 'INVALID',
        field: 'on',
      });
    }
    await does(clerk, 'dissolveGroup', end);
    expect(await counts(analyst, '53', 'groupCount')).toEqual(before);
    expect(await refused(clerk, 'dissolveGroup', { ...end, version: 2 })).toMatchObject({
      code: 'WRONG_STATE',
    });
    const deputy = await registered(town, '周末');
    expect(await refused(clerk, 'joinGroup', { group: last.id, deputy: deputy.id })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(await names(clerk)).not.toContain('第五代表小组');
    expect(await names(clerk, { on: dayFrom(-21) })).toContain('第五代表小组');
    expect(await miscounted(world)).toBe(0);
  });
});
