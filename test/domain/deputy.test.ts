// Deputies: elected, read, corrected, suspended, restored and ended.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  counts,
  dayFrom,
  does,
  elect,
  identityNumber,
  miscounted,
  type Named,
  refused,
  seat,
  termEnd,
  termStart,
} from '../support/congresses.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;
let neighbour: Person;
let prefecture: Person;
let term: Named;
const town = '530502105';
const wish = {
  division: town,
  name: '段玉梅',
  gender: 'FEMALE',
  electoralUnit: '第一选区',
  manner: 'GENERAL',
};

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.as('CLERK', '530502');
  neighbour = await world.as('CLERK', '530521');
  prefecture = await world.as('CLERK', '5305');
  term = await seat(clerk, town);
  await seat(clerk, '530502', { number: 6, seatQuota: 200 });
  await seat(neighbour, '530521', { number: 18, seatQuota: 180 });
  await seat(prefecture, '5305', { number: 5, seatQuota: 350 });
});
afterAll(() => world.close());

const card = /* GraphQL */ `
  query ($id: ID!) {
    node(id: $id) {
      ... on Deputy {
        name pinyin gender level termNumber electoralUnit post status startsOn endsOn division { fullName }
        manner endReason version
      }
    }
  }`;
const contact = 'query ($id: ID!) { node(id: $id) { ... on Deputy { contact { phone } } } }';
const list = /* GraphQL */ `
  query ($code: DivisionCode!, $status: MandateStatus, $term: Int, $search: String) {
    division(code: $code) {
      deputies(status: $status, term: $term, search: $search) { totalCount edges { node { name status } } }
    }
  }`;
type List = {
  division: { deputies: { totalCount: number; edges: { node: { name: string; status: string } }[] } };
};
const names = async (person: Person, variables: object): Promise<string[]> => {
  const { data, errors } = await person.ask<List, object>(list, variables);
  expect(errors).toBeUndefined();
  const { totalCount, edges } = data?.division.deputies ?? { totalCount: -1, edges: [] };
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.name);
};

describe('an elected deputy', () => {
  let deputy: Named;

  beforeAll(async () => {
    deputy = await elect(clerk, town, {
      ...wish,
      pinyin: 'Duan Yumei',
      post: '瓦窑村村民',
      phone: '138 8750 0001',
      level: 'TOWNSHIP',
    });
  });

  it('is shown whole to whoever reads the division', async () => {
    const analyst = await world.as('ANALYST', '53');
    const { data, errors } = await analyst.ask<object, object>(card, { id: deputy.id });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: {
        name: '段玉梅',
        pinyin: 'duanyumei',
        gender: 'FEMALE',
        level: 'TOWNSHIP',
        termNumber: 5,
        electoralUnit: '第一选区',
        post: '瓦窑村村民',
        status: 'ACTIVE',
        startsOn: termStart,
        endsOn: termEnd,
        division: { fullName: '云南省保山市隆阳区瓦窑镇' },
        manner: 'GENERAL',
        endReason: null,
        version: 1,
      },
    });
  });

  it('is a public card from the side, without what the owner alone holds', async () => {
    const { data, errors } = await neighbour.ask<{ node: object }, object>(card, { id: deputy.id });
    expect(errors).toBeUndefined();
    expect(data?.node).toMatchObject({
      name: '段玉梅',
      status: 'ACTIVE',
      manner: null,
      endReason: null,
      version: null,
    });
    expect(await names(neighbour, { code: town })).toContain('段玉梅');
    expect((await neighbour.ask(contact, { id: deputy.id })).data).toEqual({ node: { contact: null } });
  });

  it("can be reached by the owner's staff and by nobody else", async () => {
    expect((await clerk.ask(contact, { id: deputy.id })).data).toEqual({
      node: { contact: { phone: '138****0001' } },
    });
    for (const [role, code] of [
      ['ANALYST', '530502'],
      ['KEEPER', town],
      ['AUDITOR', '530502'],
    ] as const) {
      const { data, errors } = await (await world.as(role, code)).ask(contact, { id: deputy.id });
      expect(data).toEqual({ node: { contact: null } });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('sees the own mandates, contact and no other', async () => {
    const person = async (id: string) => {
      const number = Number(Buffer.from(id, 'base64').toString().split(':')[1]);
      const [row] = await world.arrange<{ person: number }>(
        'select person_id as person from mandate where id = $1',
        [number],
      );
      return row?.person ?? 0;
    };
    const other = await elect(clerk, town, { ...wish, name: '杨成', phone: '13887500002' });
    const me = await world.as('DEPUTY', town, await person(deputy.id));
    const mine = 'query { myMandates { name manner version contact { phone } division { code } } }';
    expect((await me.ask(mine)).data).toEqual({
      myMandates: [
        {
          name: '段玉梅',
          manner: 'GENERAL',
          version: 1,
          contact: { phone: '138****0001' },
          division: { code: town },
        },
      ],
    });
    const { data } = await me.ask<{ node: object }, object>(card, { id: other.id });
    expect(data?.node).toMatchObject({ name: '杨成', manner: null, version: null });
    expect((await me.ask(contact, { id: other.id })).data).toEqual({ node: { contact: null } });
    const refusal = await clerk.ask(mine);
    expect(refusal.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('is found by part of the name and by the start of its pinyin', async () => {
    expect(await names(clerk, { code: town, search: '玉' })).toEqual(['段玉梅']);
    expect(await names(clerk, { code: town, search: 'DuanY' })).toEqual(['段玉梅']);
    expect(await names(clerk, { code: town, search: 'yumei' })).toEqual([]);
    expect(await names(clerk, { code: town, search: '%' })).toEqual([]);
  });

  it('is listed for many divisions in as many statements as for one', async () => {
    const query = /* GraphQL */ `
      query ($first: Int) {
        division(code: "5305") {
          children(first: $first) { edges { node { deputies { totalCount edges { node { name status manner version history { move } } } } } } }
        }
      }`;
    const analyst = await world.as('ANALYST', '53');
    await elect(clerk, '530502', { name: '周明' });
    await elect(neighbour, '530521', { name: '吴芳' });
    const one = await analyst.ask(query, { first: 1 });
    const many = await analyst.ask(query, { first: 5 });
    expect(many.errors).toBeUndefined();
    expect(JSON.stringify(many.data)).toContain('吴芳');
    expect(many.statements.length).toBe(one.statements.length);
  });
});

const wrongDigit = (number: string): string => `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`;

describe('an election', () => {
  it.each([
    ['ANALYST', '530502', 'FORBIDDEN'],
    ['KEEPER', town, 'FORBIDDEN'],
    ['AUDITOR', '530502', 'FORBIDDEN'],
    ['CLERK', '530521', 'NOT_FOUND'],
    ['CLERK', '5305', 'NOT_FOUND'],
    ['CLERK', '53', 'NOT_FOUND'],
  ] as const)('is not put on record by a %s at %s', async (role, code, reason) => {
    expect(await refused(await world.as(role, code), 'electDeputy', wish)).toMatchObject({ code: reason });
  });

  it('fills seats of a township in townships only, and none in a 街道', async () => {
    const no = await refused(clerk, 'electDeputy', { ...wish, division: '530502', level: 'TOWNSHIP' });
    expect(no).toMatchObject({ code: 'INVALID', field: 'level' });
    expect(no.message).toContain('TOWNSHIP');
    const street = await refused(clerk, 'electDeputy', { ...wish, division: '530502001' });
    expect(street).toMatchObject({ code: 'INVALID', field: 'division' });
    expect(street.message).toContain('地方组织法');
  });

  it.each([
    ['a blank name', { name: '  ' }, 'name'],
    ['a name of 101 characters', { name: '王'.repeat(101) }, 'name'],
    ['no electoral unit', { electoralUnit: '' }, 'electoralUnit'],
    ['a pinyin with figures', { pinyin: 'duan4 yu4 mei2' }, 'pinyin'],
    ['a post of 101 characters', { post: '村'.repeat(101) }, 'post'],
    ['a telephone number of letters', { phone: 'call me' }, 'phone'],
    ['a first day before the term', { startsOn: dayFrom(-801) }, 'startsOn'],
    ['a first day ahead', { startsOn: dayFrom(1) }, 'startsOn'],
    ['a by-election without its day', { manner: 'BY_ELECTION' }, 'startsOn'],
    ['an identity number of seventeen digits', { identityNumber: '53050219800229001' }, 'identityNumber'],
    [
      'an identity number with a wrong last digit',
      { identityNumber: wrongDigit(identityNumber(1)) },
      'identityNumber',
    ],
    [
      'an identity number of a day that never was',
      { identityNumber: identityNumber(1, '19810229') },
      'identityNumber',
    ],
  ])('is refused with %s', async (_, wrong, field) => {
    expect(await refused(clerk, 'electDeputy', { ...wish, term: term.id, ...wrong })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('needs a term that is in force, or one that is named', async () => {
    await does(clerk, 'constituteCongress', { division: '530502106' }, 'id');
    expect(await refused(clerk, 'electDeputy', { ...wish, division: '530502106' })).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(
      await refused(clerk, 'electDeputy', { ...wish, division: '530502106', term: term.id }),
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'term',
    });
    expect(await refused(clerk, 'electDeputy', { ...wish, division: '530502201' })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('may come before a term that is still to begin', async () => {
    const next = await does(clerk, 'openTerm', {
      division: '530502106',
      number: 6,
      startsOn: dayFrom(30),
      seatQuota: 45,
    });
    const deputy = await does<{ startsOn: string; status: string }>(
      clerk,
      'electDeputy',
      { ...wish, division: '530502106', term: next.id },
      'startsOn status',
    );
    expect(deputy).toEqual({ startsOn: dayFrom(30), status: 'ACTIVE' });
  });

  it('fills no more seats than the term has, even when two clerks elect at once', async () => {
    await seat(clerk, '530502207', { seatQuota: 2 });
    const to = { ...wish, division: '530502207' };
    const first = await elect(clerk, '530502207');
    const second = await world.as('CLERK', '530502207');
    const both = await Promise.allSettled([elect(clerk, '530502207'), elect(second, '530502207')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refused(clerk, 'electDeputy', to)).toMatchObject({ code: 'INVALID', field: 'seatQuota' });
    await does(clerk, 'endMandate', { ...first, on: dayFrom(-30), reason: 'DIED' });
    expect(await refused(clerk, 'electDeputy', to)).toMatchObject({ code: 'INVALID' });
    const filled = { ...to, manner: 'BY_ELECTION', startsOn: dayFrom(-20) };
    await does(clerk, 'electDeputy', filled);
    expect(await refused(clerk, 'electDeputy', { ...filled, startsOn: dayFrom(-5) })).toMatchObject({
      code: 'INVALID',
    });
    expect(await names(clerk, { code: '530502207' })).toHaveLength(2);
  });

  it('is not put on record twice when the request is sent again with its key', async () => {
    const again = {
      ...wish,
      name: '和丽',
      identityNumber: identityNumber(77),
      idempotencyKey: 'elect-heli-1',
    };
    const first = await does(clerk, 'electDeputy', again);
    expect(await does(clerk, 'electDeputy', again)).toEqual(first);
    expect(await names(clerk, { code: town, search: '和丽' })).toHaveLength(1);
    expect(await refused(clerk, 'electDeputy', { ...again, name: '和玉' })).toMatchObject({
      code: 'KEY_REUSED',
    });
  });
});

describe('a person', () => {
  const number = identityNumber(11);

  it('may be a deputy up the line, and never across (Art. 48)', async () => {
    await does(clerk, 'electDeputy', { ...wish, name: '罗勇', gender: 'MALE', identityNumber: number });
    await does(clerk, 'electDeputy', {
      ...wish,
      name: '罗勇',
      gender: 'MALE',
      division: '530502',
      identityNumber: ` ${number} `,
    });
    await does(prefecture, 'electDeputy', {
      ...wish,
      name: '罗勇',
      gender: 'MALE',
      division: '5305',
      identityNumber: number,
    });
    const no = await refused(neighbour, 'electDeputy', {
      ...wish,
      division: '530521',
      identityNumber: number,
    });
    expect(no.code).toBe('INVALID');
    expect(no.message).toBe(
      'A person may not be a deputy in two divisions of which neither lies in the other.',
    );
    expect(await names(neighbour, { code: '530521', search: wish.name })).toEqual([]);
  });

  it('holds one seat in one congress at a time', async () => {
    expect(await refused(clerk, 'electDeputy', { ...wish, identityNumber: number })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('is recognised by another mandate within range, but not by one beside, nor twice over', async () => {
    const below = await elect(clerk, town, { ...wish, name: '普金花' });
    await does(clerk, 'electDeputy', { ...wish, name: '普金花', division: '530502', sameAs: below.id });
    const persons = await world.arrange<{ n: number }>(
      `select count(distinct m.person_id)::int as n from mandate m join deputy_card c using (id) where c.name = '普金花'`,
    );
    expect(persons).toEqual([{ n: 1 }]);
    expect(
      await refused(neighbour, 'electDeputy', { ...wish, division: '530521', sameAs: below.id }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await refused(clerk, 'electDeputy', { ...wish, sameAs: below.id, identityNumber: identityNumber(12) }),
    ).toMatchObject({ code: 'INVALID', field: 'sameAs' });
  });

  it('leaves nothing of the identity number behind but a keyed hash', async () => {
    const rows = await world.arrange<{ hash: string }>(
      'select identity_hash as hash from person where identity_hash is not null',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) expect(hash).toMatch(/^[\w-]{43}$/);
    const plain = ['hex', 'base64url'].map((form) =>
      createHash('sha256')
        .update(number)
        .digest(form as 'hex'),
    );
    expect(rows.some(({ hash }) => plain.includes(hash) || hash.includes(number))).toBe(false);
    const entries = await world.sql<{ n: number }>(
      `select count(*)::int as n from audit_entry a where to_jsonb(a)::text like '%' || $1 || '%'`,
      [number],
    );
    expect(entries).toEqual([{ n: 0 }]);
  });
});

describe('a mandate', () => {
  let deputy: Named & { history?: object };
  const history = 'id version status startsOn endsOn endReason history { move fromState toState note }';
  type Held = Named & { status: string; endsOn: string; endReason: string | null; history: object[] };

  beforeAll(async () => {
    deputy = await elect(clerk, town, { ...wish, name: '字正兵', gender: 'MALE' });
  });

  it('is suspended and restored, step by step, and the public card with it', async () => {
    const suspended = await does<Held>(
      clerk,
      'suspendDeputy',
      { ...deputy, note: '因涉嫌犯罪被羁押' },
      history,
    );
    expect(suspended).toMatchObject({ version: 2, status: 'SUSPENDED' });
    expect(await names(clerk, { code: town, status: 'SUSPENDED' })).toEqual(['字正兵']);
    expect(await names(clerk, { code: town, status: 'ACTIVE' })).not.toContain('字正兵');
    expect(await refused(clerk, 'suspendDeputy', { id: deputy.id, version: 2 })).toMatchObject({
      code: 'WRONG_STATE',
    });
    const restored = await does<Held>(clerk, 'restoreDeputy', { id: deputy.id, version: 2 }, history);
    expect(restored).toMatchObject({ version: 3, status: 'ACTIVE', endsOn: termEnd });
    expect(restored.history).toEqual([
      { move: 'suspend', fromState: 'ACTIVE', toState: 'SUSPENDED', note: '因涉嫌犯罪被羁押' },
      { move: 'restore', fromState: 'SUSPENDED', toState: 'ACTIVE', note: null },
    ]);
    expect(await refused(clerk, 'restoreDeputy', { id: deputy.id, version: 3 })).toMatchObject({
      code: 'WRONG_STATE',
    });
    deputy = { id: restored.id, version: restored.version };
  });

  it.each([
    ['ahead', { on: dayFrom(1), reason: 'RESIGNED' }, 'on'],
    ['before it began', { on: dayFrom(-801), reason: 'RESIGNED' }, 'on'],
    ['by the running out of the term', { on: dayFrom(-1), reason: 'TERM_EXPIRED' }, 'reason'],
    ['with an empty note', { on: dayFrom(-1), reason: 'DIED', note: ' ' }, 'note'],
  ])('is not ended %s', async (_, end, field) => {
    expect(await refused(clerk, 'endMandate', { ...deputy, ...end })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('ends with a reason, keeps its place in the history, and an end by mistake is taken back', async () => {
    const ended = await does<Held>(
      clerk,
      'endMandate',
      { ...deputy, on: dayFrom(-40), reason: 'MOVED_AWAY' },
      history,
    );
    expect(ended).toMatchObject({
      status: 'ENDED',
      endsOn: dayFrom(-40),
      endReason: 'MOVED_AWAY',
      version: 4,
    });
    expect(await names(clerk, { code: town })).not.toContain('字正兵');
    expect(await names(clerk, { code: town, status: 'ENDED' })).toContain('字正兵');
    expect(await names(clerk, { code: town, term: 5 })).toContain('字正兵');
    const again = { id: deputy.id, version: 4 };
    expect(await refused(clerk, 'endMandate', { ...again, on: dayFrom(-1), reason: 'DIED' })).toMatchObject({
      code: 'WRONG_STATE',
    });
    const back = await does<Held>(clerk, 'restoreDeputy', { ...again, note: '误录' }, history);
    expect(back).toMatchObject({ status: 'ACTIVE', endsOn: termEnd, endReason: null, version: 5 });
    expect(back.history).toHaveLength(4);
    deputy = { id: back.id, version: back.version };
  });

  it('runs out with its term, without anybody writing so, and is not restored then', async () => {
    const old = await does(clerk, 'openTerm', {
      division: '530502106',
      number: 5,
      startsOn: dayFrom(-900),
      endsOn: dayFrom(-10),
      seatQuota: 45,
    });
    const held = await does<Held>(
      clerk,
      'electDeputy',
      { ...wish, division: '530502106', term: old.id },
      'id version status',
    );
    expect(held.status).toBe('ENDED');
    const on = { id: held.id, version: 1 };
    for (const verb of ['suspendDeputy', 'restoreDeputy']) {
      expect(await refused(clerk, verb, on)).toMatchObject({ code: 'WRONG_STATE' });
    }
    expect(await refused(clerk, 'endMandate', { ...on, on: dayFrom(-20), reason: 'DIED' })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('is corrected in part, the rest staying as it was', async () => {
    const corrected = await does<object>(
      clerk,
      'correctDeputy',
      {
        ...deputy,
        name: '字正斌',
        post: '镇中心小学教师',
        electoralUnit: '第三选区',
        startsOn: dayFrom(-700),
        phone: '0875-2120001',
      },
      'version name gender post electoralUnit startsOn endsOn manner contact { phone }',
    );
    expect(corrected).toEqual({
      version: 6,
      name: '字正斌',
      gender: 'MALE',
      post: '镇中心小学教师',
      electoralUnit: '第三选区',
      startsOn: dayFrom(-700),
      endsOn: termEnd,
      manner: 'GENERAL',
      contact: { phone: '087****0001' },
    });
    deputy = { id: deputy.id, version: 6 };
    const emptied = await does<object>(
      clerk,
      'correctDeputy',
      { ...deputy, post: null, phone: null },
      'post contact { phone } name',
    );
    expect(emptied).toEqual({ post: null, contact: { phone: null }, name: '字正斌' });
    deputy = { id: deputy.id, version: 7 };
  });

  it.each([
    ['a blank name', { name: '' }, 'name'],
    ['a day outside the term', { startsOn: dayFrom(-801) }, 'startsOn'],
    ['an end it did not have', { endedOn: dayFrom(-5) }, 'endedOn'],
    ['a telephone number of letters', { phone: 'none' }, 'phone'],
  ])('is not corrected to %s', async (_, wrong, field) => {
    expect(await refused(clerk, 'correctDeputy', { ...deputy, ...wrong })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('has the day of its end corrected', async () => {
    await does(clerk, 'endMandate', { ...deputy, on: dayFrom(-40), reason: 'RESIGNED' });
    const moved = await does<Held>(
      clerk,
      'correctDeputy',
      { id: deputy.id, version: 8, endedOn: dayFrom(-60) },
      'endsOn version',
    );
    expect(moved).toEqual({ endsOn: dayFrom(-60), version: 9 });
    expect(
      await refused(clerk, 'correctDeputy', { id: deputy.id, version: 9, startsOn: dayFrom(-59) }),
    ).toMatchObject({ code: 'INVALID', field: 'startsOn' });
  });

  it('refuses stale versions, other roles and other places, whatever is done to it', async () => {
    const held = await elect(clerk, town, { ...wish, name: '左云' });
    const keeper = await world.as('KEEPER', town);
    const verbs: [string, object][] = [
      ['correctDeputy', { name: '左芸' }],
      ['suspendDeputy', {}],
      ['restoreDeputy', {}],
      ['endMandate', { on: dayFrom(-1), reason: 'DIED' }],
    ];
    for (const [verb, rest] of verbs) {
      expect(await refused(clerk, verb, { ...held, version: 2, ...rest })).toMatchObject({
        code: 'CONFLICT',
      });
      expect(await refused(keeper, verb, { ...held, ...rest })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refused(neighbour, verb, { ...held, ...rest })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refused(prefecture, verb, { ...held, ...rest })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refused(clerk, verb, { ...held, id: 'RGVwdXR5Ojk5OTk5OQ==', ...rest })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('is won by one of two who correct it at once', async () => {
    const held = await elect(clerk, town, { ...wish, name: '鲁山' });
    const both = await Promise.allSettled(
      ['鲁杉', '鲁珊'].map((name) => does(clerk, 'correctDeputy', { ...held, name })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('what is counted', () => {
  const counted = (fields: string) => counts(prefecture, '5305', fields);

  it('goes up the line with each election and end, mandates and persons apart', async () => {
    const fields =
      'mandateCount townships: mandateCount(level: TOWNSHIP) distinctDeputyCount vacantSeats terminatedMandateCount';
    const before = await counted(fields);
    const number = identityNumber(501);
    const below = await elect(clerk, town, { ...wish, name: '祝福', identityNumber: number });
    await elect(clerk, '530502', { ...wish, name: '祝福', division: '530502', identityNumber: number });
    const after = await counted(fields);
    expect(after).toEqual({
      mandateCount: (before['mandateCount'] ?? 0) + 2,
      townships: (before['townships'] ?? 0) + 1,
      distinctDeputyCount: (before['distinctDeputyCount'] ?? 0) + 1,
      vacantSeats: (before['vacantSeats'] ?? 0) - 2,
      terminatedMandateCount: before['terminatedMandateCount'],
    });
    await does(clerk, 'endMandate', { ...below, on: dayFrom(0), reason: 'RESIGNED' });
    expect(await counted(fields)).toEqual({
      ...after,
      mandateCount: (after['mandateCount'] ?? 0) - 1,
      townships: (after['townships'] ?? 0) - 1,
      vacantSeats: (after['vacantSeats'] ?? 0) + 1,
      terminatedMandateCount: (after['terminatedMandateCount'] ?? 0) + 1,
    });
  });

  it('is not told to the side', async () => {
    expect(await counts(neighbour, town, 'mandateCount')).toBeNull();
  });
});

it('is counted: every number agrees with the records after all of this', async () => {
  expect(await miscounted(world)).toBe(0);
});
