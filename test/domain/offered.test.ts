// What is offered: whether a step may be taken is told beside what it is taken with, and is what the mutation demands.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../support/assessments.ts';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { published } from '../support/standards.ts';
import { furnish, type Furnished, node, openStation, type People, peopleOf, town } from '../support/town.ts';
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
      530502: of('CLERK 530502', 'KEEPER 530502', 'DEPUTY 530502'),
      [town]: of(...staff, 'DEPUTY 530502', `DEPUTY ${town}`),
    });
  });
});
