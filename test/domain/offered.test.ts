// What is offered: whether a step may be taken is told beside what it is taken with, and is what the mutation demands.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../support/assessments.ts';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { published } from '../support/standards.ts';
import { deputySeatIn, marks, matter } from '../support/marks.ts';
import { enact, within } from '../support/scoring.ts';
import {
  ask,
  furnish,
  type Furnished,
  node,
  openStation,
  type People,
  peopleOf,
  town,
} from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let there: Furnished;
/** Somebody on every kind of seat, there and around, by what the seat is. */
let seats: ReadonlyMap<string, Person>;

const role = ['ANALYST', 'CLERK', 'KEEPER', 'AUDITOR'] as const;
/** 云南, 保山市, 隆阳区 and 瓦窑镇; the town beside it, and a province beside its own. */
const places = ['53', '5305', '530502', town, '530502106', '61'];

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  there = await furnish(people);
  await published(people.prefecture, '5305');
  const made = new Map<string, Person>();
  for (const each of role) {
    for (const place of places) made.set(`${each} ${place}`, await world.as(each, place));
  }
  const [person] = await world.sql<{ person_id: number }>(
    `select person_id from mandate m join deputy_card c on c.id = m.id where c.name = '李桂芳'`,
  );
  made.set(`DEPUTY ${town}`, await world.as('DEPUTY', town, person?.person_id));
  made.set('DEPUTY 530502', await world.as('DEPUTY', '530502', person?.person_id));
  seats = made;
});
afterAll(() => world.close());

const refusedFor = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'];

/**
 * Whether a mutation is refused for what a seat is, where it is or how things stand; not for what is said, which is made up
 * so that nothing comes of it.
 */
async function isTaken(person: Person, mutation: string, input: object): Promise<boolean> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { errors } = await person.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
    { input },
  );
  return !refusedFor.includes(errors?.[0]?.extensions.code ?? '');
}

const versionOf = async (type: string, id: string): Promise<number> =>
  Number((await node(people.county, type, id, 'version'))?.['version']);

interface Offer {
  readonly type: string;
  readonly id: string;
  readonly field: string;
  readonly mutation: string;
  readonly input: (version: number) => object;
}

/** Of every seat, whether it is told that it may, and whether it then may. */
async function compared({ type, id, field, mutation, input }: Offer) {
  const told: Record<string, boolean> = {};
  const taken: Record<string, boolean> = {};
  for (const [seat, person] of seats) {
    told[seat] = (await node(person, type, id, field))?.[field] === true;
    const version = type === 'Division' ? 0 : await versionOf(type, id);
    taken[seat] = await isTaken(person, mutation, input(version));
  }
  return { told, taken };
}

/** Those who are told that they may, each of whom may; nobody else may. */
async function offeredTo(offer: Offer): Promise<string[]> {
  const { told, taken } = await compared(offer);
  expect(told, `${offer.type}.${offer.field}, and ${offer.mutation}`).toEqual(taken);
  return Object.entries(told)
    .filter(([, may]) => may)
    .map(([seat]) => seat);
}

const ahead = dayFrom(10);
const clerks = ['CLERK 530502', `CLERK ${town}`];
const staff = [...clerks, `KEEPER ${town}`];

const closedStation = async (): Promise<Named> => {
  const { id, version } = await openStation(people.clerk, { name: '撤销的站' });
  return does(people.clerk, 'closeStation', { id, version, on: dayFrom(-1) });
};

describe('what may be done with a station', () => {
  const steps = [
    {
      ...{ field: 'mayCorrect', mutation: 'correctStation', by: clerks, whenClosed: clerks },
      input: (id: string, version: number) => ({ id, version, openedOn: ahead }),
    },
    {
      ...{ field: 'mayClose', mutation: 'closeStation', by: clerks, whenClosed: [] },
      input: (id: string, version: number) => ({ id, version, on: ahead }),
    },
    {
      ...{ field: 'mayRenewCode', mutation: 'renewStationCode', by: staff, whenClosed: [] },
      input: (id: string, version: number) => ({ id, version }),
    },
    {
      ...{ field: 'mayPost', mutation: 'postNotice', by: staff, whenClosed: [] },
      input: (station: string) => ({ station, monthDays: [], weekdays: [], topics: [] }),
    },
    {
      ...{ field: 'mayAssign', mutation: 'assignDeputy', by: staff, whenClosed: [] },
      input: (station: string) => ({ station, deputy: there.stranger.id, since: dayFrom(-5) }),
    },
  ] as const;

  it.each(steps)(
    'is told by $field as $mutation demands it',
    async ({ field, mutation, input, by, whenClosed }) => {
      const open = await openStation(people.clerk, { name: '开放的站' });
      const of = (id: string): Offer => ({
        ...{ type: 'Station', id, field, mutation },
        input: (version) => input(id, version),
      });
      expect((await offeredTo(of(open.id))).sort()).toEqual([...by].sort());
      expect((await offeredTo(of((await closedStation()).id))).sort()).toEqual([...whenClosed].sort());
    },
  );

  it('is told by mayAssess as startAssessment demands it, and not while an assessment is under way', async () => {
    const station = await openStation(people.clerk, { name: '评估的站' });
    const offer = (standard: object = {}): Offer => ({
      ...{ type: 'Station', id: station.id, field: 'mayAssess', mutation: 'startAssessment' },
      input: () => ({ station: station.id, ...standard }),
    });
    expect(
      (await offeredTo({ ...offer(), input: () => ({ station: station.id, on: ahead }) })).sort(),
    ).toEqual([...staff].sort());
    await begin(people.clerk, station.id);
    expect(await offeredTo(offer())).toEqual([]);
  });
});

describe('what may be done with the registration of a deputy', () => {
  const registered = async (): Promise<Named> => {
    const list = 'servings(on: $on) { edges { node { id version division { code } } } }';
    const { data } = await people.county.ask<
      { node: { servings: { edges: { node: Named & { division: { code: string } } }[] } } },
      object
    >(`query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { ${list} } } }`, {
      ...{ id: there.countyDeputy.id, on: dayFrom(-2) },
    });
    const [found] = data?.node.servings.edges.filter(({ node: each }) => each.division.code === town) ?? [];
    if (!found) throw new Error('Nobody is registered');
    return found.node;
  };

  it('is told as the mutations demand it, and that it ended', async () => {
    const { id } = await registered();
    const correct: Offer = {
      ...{ type: 'Serving', id, field: 'mayCorrect', mutation: 'correctRegistration' },
      input: (version) => ({ id, version: version + 1 }),
    };
    const end: Offer = {
      ...{ type: 'Serving', id, field: 'mayDeregister', mutation: 'deregisterDeputy' },
      input: (version) => ({ id, version, until: dayFrom(-700) }),
    };
    expect((await offeredTo(correct)).sort()).toEqual([...clerks].sort());
    expect((await offeredTo(end)).sort()).toEqual([...clerks].sort());
    const version = await versionOf('Serving', id);
    await does(people.county, 'deregisterDeputy', { id, version, until: dayFrom(0) }, 'id');
    expect((await offeredTo(correct)).sort()).toEqual([...clerks].sort());
    expect(await offeredTo(end)).toEqual([]);
  });
});

describe('what may be done with a deputy', () => {
  it('is told of whom a town elected, and of whom its county did', async () => {
    const correct = (id: string): Offer => ({
      ...{ type: 'Deputy', id, field: 'mayCorrect', mutation: 'correctDeputy' },
      input: (version) => ({ id, version: version + 1, name: '李桂芳' }),
    });
    const exempt = (deputy: string): Offer => ({
      ...{ type: 'Deputy', id: deputy, field: 'mayExempt', mutation: 'exemptDeputy' },
      input: () => ({ deputy, kind: 'OTHER', reason: '说明', since: dayFrom(0), until: dayFrom(-1) }),
    });
    for (const offer of [correct, exempt]) {
      expect((await offeredTo(offer(there.townDeputy.id))).sort()).toEqual([...clerks].sort());
      expect(await offeredTo(offer(there.countyDeputy.id))).toEqual(['CLERK 530502']);
    }
  });

  it('is told of an exemption, until it is taken back', async () => {
    const since = dayFrom(-10);
    const { id } = await does(people.clerk, 'exemptDeputy', {
      ...{ deputy: there.townDeputy.id, kind: 'OTHER', reason: '说明', since },
    });
    const end: Offer = {
      ...{ type: 'ScoreExemption', id, field: 'mayEnd', mutation: 'endExemption' },
      input: (version) => ({ id, version, until: dayFrom(-20) }),
    };
    expect((await offeredTo(end)).sort()).toEqual([...clerks].sort());
    await does(people.clerk, 'endExemption', { id, version: 1, until: since }, 'id');
    expect(await offeredTo(end)).toEqual([]);
  });
});

describe('what may be done in a division', () => {
  /** All that is wrong with these is what is said. */
  const steps = [
    {
      ...{ field: 'mayOpenStation', mutation: 'openStation', roles: ['CLERK'] },
      input: (division: string) => ({ division, kind: 'ROOM', name: '站', openedOn: ahead }),
    },
    {
      ...{ field: 'mayRegisterDeputy', mutation: 'registerDeputy', roles: ['CLERK'] },
      input: (division: string) => ({ division, deputy: there.countyDeputy.id, since: ahead }),
    },
    {
      ...{ field: 'mayRecordActivity', mutation: 'recordActivity', roles: ['CLERK', 'KEEPER'] },
      input: (division: string) => ({ division, type: 'RECEPTION', title: '接待', heldOn: ahead }),
    },
    {
      ...{ field: 'mayDeclareDuty', mutation: 'declareDuty', roles: ['CLERK', 'KEEPER', 'DEPUTY'] },
      input: (division: string) => ({ division, kind: 'OTHER', title: '履职', happenedOn: dayFrom(-1) }),
    },
  ] as const;

  const idOf = async (code: string): Promise<string> => {
    const { data } = await people.county.ask<{ division: { id: string } }, object>(
      `{ division(code: "${code}") { id } }`,
    );
    return data?.division.id ?? '';
  };

  it.each(steps)('is told by $field as $mutation demands it', async ({ field, mutation, input, roles }) => {
    const offered: Record<string, string[]> = {};
    for (const code of ['5305', '530502', town]) {
      const offer = { type: 'Division', id: await idOf(code), field, mutation, input: () => input(code) };
      offered[code] = (await offeredTo(offer)).sort();
    }
    const of = (...names: string[]) =>
      names.filter((name) => roles.some((each) => name.startsWith(each))).sort();
    expect(offered).toEqual({
      5305: of('CLERK 5305', 'KEEPER 5305'),
      530502: of('CLERK 530502', 'KEEPER 530502'),
      [town]: of(...staff, 'DEPUTY 530502', `DEPUTY ${town}`),
    });
  });

  it('is told of duty records by a deputy at the own congress and where registered, and nowhere else', async () => {
    const own = await deputySeatIn(world, there.countyDeputy, '530502');
    const offered: Record<string, boolean> = {};
    for (const code of ['530502', town, '530502106']) {
      offered[code] =
        (await node(own, 'Division', await idOf(code), 'mayDeclareDuty'))?.['mayDeclareDuty'] === true;
      const said = {
        division: code,
        deputy: there.countyDeputy.id,
        kind: 'OTHER',
        title: '履职',
        happenedOn: dayFrom(-1),
      };
      const { errors } = await own.ask(
        'mutation ($input: DeclareDutyInput!) { declareDuty(input: $input) { id } }',
        { input: said },
      );
      expect(errors === undefined, code).toBe(offered[code]);
      if (!offered[code])
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'division' });
    }
    expect(offered).toEqual({ 530502: true, [town]: true, 530502106: false });
  });
});

describe('what may be done with an activity', () => {
  const recorded = () =>
    does(people.clerk, 'recordActivity', {
      ...{ division: town, type: 'RECEPTION', title: '接待', heldOn: dayFrom(-3) },
    });

  it('is told as the mutations demand it, and that it was taken back', async () => {
    const { id } = await recorded();
    const correct: Offer = {
      ...{ type: 'Activity', id, field: 'mayCorrect', mutation: 'correctActivity' },
      input: (version) => ({ id, version, heldOn: ahead }),
    };
    const withdraw = (later: number): Offer => ({
      ...{ type: 'Activity', id, field: 'mayWithdraw', mutation: 'withdrawActivity' },
      input: (version) => ({ id, version: version + later, reason: '登记有误' }),
    });
    for (const offer of [correct, withdraw(1)]) {
      expect((await offeredTo(offer)).sort()).toEqual([...staff].sort());
    }
    await does(people.clerk, 'withdrawActivity', { id, version: 1, reason: '登记有误' });
    for (const offer of [correct, withdraw(0)]) expect(await offeredTo(offer)).toEqual([]);
  });
});

describe('which marks may be given', () => {
  const kinds = ['SELF', 'PEER', 'GROUP', 'TOWNSHIP', 'COMMITTEE', 'VOTERS'] as const;
  type Kind = (typeof kinds)[number];
  const other = '民主测评';
  interface Offered {
    readonly matter: string;
    readonly assessor: Kind;
    readonly from: string;
    readonly to: string;
    readonly mostAssessors: number;
    readonly occasions: readonly string[];
  }
  let assessors: ReadonlyMap<string, Person>;
  let self: Person;

  beforeAll(async () => {
    const sixth = Object.fromEntries(kinds.map((kind, at) => [kind, at === 0 ? '0.5' : '0.1']));
    await enact(people.county, '530502', {
      items: [marks(sixth), marks({ VOTERS: '1' }, { matter: other, amountFrom: '10', amountTo: '20' })],
    });
    self = await deputySeatIn(world, there.countyDeputy, '530502');
    assessors = new Map([
      ...seats,
      ['赵强', self],
      ['杨丽', await deputySeatIn(world, there.stranger, '530502')],
    ]);
  });

  const offers = async (person: Person, id: string, at: string, on = within()): Promise<Offered[]> => {
    const fields = `appraisalsToGive(at: "${at}", on: "${on}") { matter assessor from to mostAssessors occasions }`;
    return ((await node(person, 'Deputy', id, fields))?.['appraisalsToGive'] ?? []) as Offered[];
  };

  /** Whether all that is wrong with a mark of 101 is that. */
  const isTakenOf = async (person: Person, deputy: string, division: string, assessor: Kind) => {
    const said = { division, deputy, matter, on: within(), assessor, points: '101' };
    const { errors } = await person.ask(
      'mutation ($input: GiveAppraisalInput!) { giveAppraisal(input: $input) { id } }',
      { input: said },
    );
    return errors?.[0]?.extensions['field'] === 'points';
  };

  /** By whom each kind may be given there: told and taken alike. */
  async function givers(deputy: Named, division: string): Promise<Record<Kind, string[]>> {
    const none = (): Record<Kind, string[]> => ({
      ...{ SELF: [], PEER: [], GROUP: [], TOWNSHIP: [], COMMITTEE: [], VOTERS: [] },
    });
    const [told, taken] = [none(), none()];
    for (const [name, person] of assessors) {
      const open = await offers(person, deputy.id, division);
      for (const kind of kinds) {
        if (open.some((each) => each.matter === matter && each.assessor === kind)) told[kind].push(name);
        if (await isTakenOf(person, deputy.id, division, kind)) taken[kind].push(name);
      }
    }
    expect(told, division).toEqual(taken);
    return told;
  }

  const atTown = ['CLERK 530502', `CLERK ${town}`, `KEEPER ${town}`];
  const nobody = { SELF: [], PEER: [], GROUP: [], TOWNSHIP: [], COMMITTEE: [], VOTERS: [] };

  it('is told of each kind by role, at the congress, where the deputy is registered, and elsewhere', async () => {
    const atCounty = ['CLERK 530502', 'KEEPER 530502'];
    expect(await givers(there.countyDeputy, '530502')).toEqual({
      ...{ SELF: ['赵强'], PEER: ['杨丽'], TOWNSHIP: [], COMMITTEE: ['CLERK 530502'] },
      ...{ GROUP: atCounty, VOTERS: atCounty },
    });
    expect(await givers(there.countyDeputy, town)).toEqual({
      ...{ ...nobody, TOWNSHIP: [`CLERK ${town}`], GROUP: atTown, VOTERS: atTown },
    });
    expect(await givers(there.countyDeputy, '530502106')).toEqual(nobody);
  });

  it('is told of a deputy of the town by the rules that hold there', async () => {
    expect(await givers(there.townDeputy, town)).toEqual({
      ...{
        SELF: ['DEPUTY 530502', `DEPUTY ${town}`].sort().reverse(),
        PEER: [],
        GROUP: atTown,
        VOTERS: atTown,
      },
      ...{ TOWNSHIP: [`CLERK ${town}`], COMMITTEE: [`CLERK ${town}`] },
    });
  });

  it('is told with its range and of how many it can be, matter by matter', async () => {
    expect(await offers(people.keeper, there.countyDeputy.id, town)).toEqual([
      { matter, assessor: 'GROUP', from: '0', to: '100', mostAssessors: 9_999, occasions: [] },
      { matter, assessor: 'VOTERS', from: '0', to: '100', mostAssessors: 9_999, occasions: [] },
      { matter: other, assessor: 'VOTERS', from: '10', to: '20', mostAssessors: 9_999, occasions: [] },
    ]);
  });

  it('is told of no cycle that no rules judge, that is over for long, or of a day that is none', async () => {
    for (const on of [dayFrom(-300), dayFrom(2)]) {
      expect(await offers(people.county, there.countyDeputy.id, '530502', on), on).toEqual([]);
    }
    const asked = people.county.ask(
      `{ node(id: "${there.countyDeputy.id}") { ... on Deputy { appraisalsToGive(at: "530502", on: "2300-01-01") { matter } } } }`,
    );
    expect((await asked).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'on' });
  });

  it('lists those whom one gives marks there, and nobody else', async () => {
    const all = [there.townDeputy, there.countyDeputy, there.stranger];
    for (const division of ['530502', town, '530502106']) {
      for (const [name, person] of assessors) {
        const listed = await person.ask<
          { division: { list: { totalCount: number; edges: { node: Named }[] } } },
          object
        >(
          `{ division(code: "${division}") { list: deputiesToAppraise(on: "${within()}", first: 20) { totalCount edges { node { id } } } } }`,
        );
        const list = listed.data?.division.list;
        const found = list?.edges.map((edge) => edge.node.id) ?? [];
        const expected: string[] = [];
        for (const { id } of all) if ((await offers(person, id, division)).length > 0) expected.push(id);
        expect(found.toSorted(), `${name} at ${division}`).toEqual(expected.toSorted());
        expect(list?.totalCount ?? 0).toBe(expected.length);
      }
    }
    const search = await ask<{ division: { list: { edges: { node: { name: string } }[] } } }>(
      people.county,
      `{ division(code: "530502") { list: deputiesToAppraise(on: "${within()}", search: "赵") { edges { node { name } } } } }`,
    );
    expect(search.division.list.edges.map((edge) => edge.node.name)).toEqual(['赵强']);
  });

  it('is not told any more of a mark that is given once, and by which occasions of one that is given often', async () => {
    const said = { division: '530502', deputy: there.countyDeputy.id, matter, on: within() };
    const own = await does(self, 'giveAppraisal', { ...said, assessor: 'SELF', points: '90' });
    expect(await offers(self, there.countyDeputy.id, '530502')).toEqual([]);
    await does(self, 'withdrawAppraisal', { ...own, reason: '重评' });
    expect(await offers(self, there.countyDeputy.id, '530502')).toMatchObject([{ assessor: 'SELF' }]);
    expect(await offers(people.clerk, there.countyDeputy.id, town)).toHaveLength(4);
    const ofTown = await does(people.clerk, 'giveAppraisal', {
      ...{ ...said, division: town, assessor: 'TOWNSHIP', points: '90' },
    });
    expect(await offers(people.clerk, there.countyDeputy.id, town)).toHaveLength(3);
    await does(people.clerk, 'withdrawAppraisal', { ...ofTown, reason: '误登' });
    expect(await offers(people.clerk, there.countyDeputy.id, town)).toHaveLength(4);
    for (const occasion of ['', '述职评议会']) {
      await does(people.county, 'giveAppraisal', { ...said, assessor: 'VOTERS', points: '90', occasion });
    }
    const voters = (await offers(people.county, there.countyDeputy.id, '530502')).find(
      (each) => each.assessor === 'VOTERS' && each.matter === matter,
    );
    expect(voters?.occasions.toSorted()).toEqual(['', '述职评议会']);
    // What was put on record at the congress leaves the town its own.
    const there2 = (await offers(people.clerk, there.countyDeputy.id, town)).map(
      ({ occasions }) => occasions,
    );
    expect(there2.flat()).toEqual([]);
  });

  it('is told to staff of nobody who they are themselves', async () => {
    const both = await world.as('CLERK', '530502');
    await deputySeatIn(world, there.stranger, '530502', both);
    expect(await offers(both, there.stranger.id, '530502')).toEqual([]);
    expect(await offers(both, there.countyDeputy.id, '530502')).not.toEqual([]);
    const listed = await ask<{ division: { list: { edges: { node: Named }[] } } }>(
      both,
      `{ division(code: "530502") { list: deputiesToAppraise(on: "${within()}") { edges { node { id } } } } }`,
    );
    expect(listed.division.list.edges.map((edge) => edge.node.id)).toEqual([there.countyDeputy.id]);
  });

  it('is told of none but the own in a matter that is appealed against, until that is decided', async () => {
    const atTown = async () => (await offers(people.clerk, there.countyDeputy.id, town)).length;
    const before = await atTown();
    const [card] = [Number(atob(there.countyDeputy.id).split(':').at(-1))];
    await world.sql(`begin; set local session_replication_role = replica;
      insert into appeal (division_id, place, scorer_division_id, scorer_place, ground, raised_on, card_id, matter, cycle_since, cycle_until)
      select scorer_division_id, scorer_place, scorer_division_id, scorer_place, 'G', tally.today(), card_id, matter, cycle_since, cycle_until
      from appraisal where card_id = ${card} and matter = '${matter}' and withdrawn_at is null limit 1;
      commit`);
    expect(await givers(there.countyDeputy, '530502')).toEqual({ ...nobody, SELF: ['赵强'] });
    expect(await givers(there.countyDeputy, town)).toEqual(nobody);
    const left = await offers(people.clerk, there.countyDeputy.id, town);
    expect(left.map((each) => each.matter)).toEqual([other]);
    // Of others, and in other matters, they are given all the same.
    expect((await givers(there.stranger, '530502')).VOTERS).toContain('CLERK 530502');
    await world.sql(`begin; set local session_replication_role = replica;
      delete from appeal where card_id = ${card}; commit`);
    expect(await atTown()).toBe(before);
  });

  it('is told of marks on record by the range that the rules leave by now, each of a list by its own', async () => {
    const at = { division: town, deputy: there.townDeputy.id, on: within(), assessor: 'VOTERS' };
    const given = [
      await does(people.clerk, 'giveAppraisal', { ...at, matter, points: '60', occasion: '测评会' }),
      await does(people.clerk, 'giveAppraisal', { ...at, matter: other, points: '15', occasion: '测评会' }),
    ];
    const bounds = async () => {
      const { division } = await ask<{
        division: { list: { edges: { node: Named & { bounds: unknown } }[] } };
      }>(
        people.clerk,
        `{ division(code: "${town}") { list: appraisals(first: 20) { edges { node { id version bounds { from to } } } } } }`,
      );
      const nodes = division.list.edges.map((edge) => edge.node);
      return given.map(({ id }) => nodes.find((each) => each.id === id)?.bounds);
    };
    expect(await bounds()).toEqual([
      { from: '0', to: '100' },
      { from: '10', to: '20' },
    ]);
    const range = (from: number) =>
      world.sql(`begin; set local session_replication_role = replica;
        update rule_item set amount_from = ${from} where matter = '${other}'; commit`);
    await range(30);
    expect(await bounds()).toEqual([{ from: '0', to: '100' }, null]);
    expect(await offers(people.clerk, there.townDeputy.id, town)).not.toContainEqual(
      expect.objectContaining({ matter: other }),
    );
    await range(10);
  });
});
