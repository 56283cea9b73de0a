// Comparing stations as readers see it: what they come to, how they are used, on which ground, and what is not theirs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayText, today } from '../../src/core/day.ts';
import { monthsBefore } from '../../src/core/cycle.ts';
import { standing } from '../support/assessments.ts';
import { comparing, groupsOf, monthsAgo, named, topicsOf } from '../support/comparing.ts';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { bring } from '../support/sheets.ts';
import { items, published } from '../support/standards.ts';
import { ask, openStation, type People, peopleOf, town, visitorTo } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const beside = '530502106';
const county = '530502';
const other = '530521';
const now = monthsAgo(11);
/** Nothing in it is counted out of the records. */
const bare = items.filter(({ kind }) => kind !== 'FREQUENCY');
const lacking = { PRESENCE: { verdict: 'NOT_MET' }, PUBLIC_DISPLAY: { verdict: 'NOT_MET' } };

let world: World;
let people: People;
let otherCounty: Person;
let prefectureAnalyst: Person;
let standard: Named;
/** Two of the town: one that has everything, one that lacks two things. One beside it, assessed in the past. */
let perfect: Named;
let poor: Named;
let deputy: Named;
let lapsed: Named;
/** Of a town in the other county. */
let theirs: Named;

const hold = (station: Named, heldOn: string, wish: object = {}): Promise<Named> =>
  does(people.keeper, 'recordActivity', {
    ...{
      division: town,
      type: 'RECEPTION',
      title: '代表接待日',
      heldOn,
      station: station.id,
      votersReceived: 3,
      attendees: [deputy.id],
    },
    ...wish,
  });

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  otherCounty = await world.as('CLERK', other);
  prefectureAnalyst = await world.as('ANALYST', '5305');
  standard = await published(people.prefecture, '5305', { items: bare, validityMonths: 2 });
  const { clerk, county: above } = people;
  perfect = await openStation(clerk);
  poor = await openStation(clerk, { kind: 'ROOM' });
  await openStation(clerk, { kind: 'POINT' });
  await standing(clerk, above, perfect.id);
  await standing(clerk, above, poor.id, { said: lacking });
  deputy = await visitorTo(above, [town]);
  const neighbour = await world.as('CLERK', beside);
  lapsed = await openStation(neighbour, { division: beside });
  await standing(neighbour, above, lapsed.id, { on: dayFrom(-200) });
  theirs = await openStation(otherCounty, { division: '530521101' });
});
afterAll(() => world.close());

describe('a comparison', () => {
  it('counts a prefecture, a county in it and the towns in that one at once', async () => {
    const groups = await groupsOf(people.analyst, ['5305', county, town, beside, other], now);
    expect(
      groups.map(({ division, stations, assessed, compliant }) => [
        division.code,
        stations,
        assessed,
        compliant,
      ]),
    ).toEqual([
      ['5305', 5, 2, 1],
      [county, 4, 2, 1],
      [town, 3, 2, 1],
      [beside, 1, 0, 0],
      [other, 1, 0, 0],
    ]);
    const [whole, , , none] = groups;
    expect(whole?.rate).toEqual({ numerator: 1, denominator: 2, value: 0.5 });
    expect(whole?.medianGaps).toBe(1);
    expect(whole && topicsOf(whole)).toEqual({ PREMISES: [1, 2], DISPLAY: [1, 2], RECORDS: [2, 2] });
    expect(none).toMatchObject({
      rate: { numerator: 0, denominator: 0, value: null },
      medianGaps: null,
      standards: [],
    });
  });

  it('groups all divisions of a level beneath one', async () => {
    const found = await comparing(
      people.analyst,
      `compareStations(groups: { beneath: { division: "5305", level: COUNTY } }, period: ${now})`,
    );
    expect(found?.groups.map((group) => [group?.division.code, group?.stations])).toEqual([
      ['530502', 4],
      ['530521', 1],
      ...['530523', '530524', '530581'].map((code) => [code, 0]),
    ]);
  });

  it('takes stations and assessments on the period’s last day: what is over by then, or comes later, does not count', async () => {
    const at = async (months: number) =>
      (await groupsOf(people.analyst, [town, beside], monthsAgo(months, months))).map(
        ({ stations, assessed }) => [stations, assessed],
      );
    expect(await at(12)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await at(6)).toEqual([
      [3, 0],
      [1, 1],
    ]);
    expect(await at(2)).toEqual([
      [3, 0],
      [1, 0],
    ]);
  });

  it('keeps to kinds and to topics', async () => {
    const [group] = await groupsOf(people.analyst, [town], now, 'kinds: [ROOM], topics: [RECORDS, FUNDS]');
    expect(group).toMatchObject({ stations: 1, assessed: 1, compliant: 0, medianGaps: 2 });
    expect(group?.topics.map(({ topic, met, applicable, share }) => [topic, met, applicable, share])).toEqual(
      [
        ['RECORDS', 1, 1, 1],
        ['FUNDS', 0, 0, null],
      ],
    );
  });

  it('goes item by item where all were judged under the version that is asked for', async () => {
    const found = await comparing(
      people.analyst,
      named([town, beside], `period: ${now} standard: "${standard.id}"`),
    );
    expect(found).toMatchObject({ comparableBy: 'ITEM', standards: [{ label: '五有' }] });
    expect(
      found?.groups.map((group) =>
        group?.items?.map(({ item, met, applicable }) => [item.text, met, applicable]),
      ),
    ).toEqual([
      [
        ['有固定场所', 1, 2],
        ['面积不少于40平方米', 2, 2],
        ['三簿', 2, 2],
        ['代表信息上墙', 1, 2],
      ],
      bare.map(({ text }) => [text, 0, 0]),
    ]);
  });

  it('goes item by item in a ranking as well', async () => {
    const query = (inside: string) =>
      `{ found: ${named([town, beside], `period: ${now} standard: "${standard.id}"`)} { ${inside} } }`;
    const group =
      'division { code } items { item { text } met applicable } topics { topic met } use { unused }';
    type Ranking = { found: { ranking: { group: object }[] } };
    const inRanking = await ask<Ranking>(
      people.analyst,
      query(`ranking(by: ASSESSED) { group { ${group} } }`),
    );
    const alone = await ask<{ found: { groups: object[] } }>(people.analyst, query(`groups { ${group} }`));
    expect(inRanking.found.ranking.map((each) => each.group)).toEqual(alone.found.groups);
  });

  it('goes by topic where nothing has been assessed, whether or not a standard is asked for', async () => {
    const grounds = await Promise.all(
      ['', `standard: "${standard.id}"`].map((args) =>
        comparing(people.analyst, named([beside], `period: ${now} ${args}`)),
      ),
    );
    for (const found of grounds) {
      expect(found).toMatchObject({ comparableBy: 'TOPIC', groups: [{ items: null }] });
      expect(found?.because).toContain('None of these stations has an assessment');
    }
  });

  it('goes by topic alone where they were judged under different ones, and says so', async () => {
    await published(otherCounty, other, {
      ...{ label: '五有', items: [{ text: '有经费', topic: 'FUNDS', kind: 'PRESENCE' }, bare[0]] },
    });
    await standing(await world.as('CLERK', '530521101'), otherCounty, theirs.id);
    const found = await comparing(
      people.analyst,
      named([town, other], `period: ${now} standard: "${standard.id}"`),
    );
    expect(found?.comparableBy).toBe('TOPIC');
    expect(found?.because).toContain('2 different versions');
    expect(found?.standards).toHaveLength(2);
    expect(found?.groups.map((group) => group?.items)).toEqual([null, null]);
    expect(found?.groups.map((group) => group && topicsOf(group))).toEqual([
      { PREMISES: [1, 2], DISPLAY: [1, 2], RECORDS: [2, 2] },
      { PREMISES: [1, 1], FUNDS: [1, 1] },
    ]);
    expect(
      found?.groups.map((group) => group?.standards.map(({ assessed, compliant }) => [assessed, compliant])),
    ).toEqual([[[2, 1]], [[1, 1]]]);
    const elsewhere = await comparing(
      people.analyst,
      named([other], `period: ${now} standard: "${standard.id}"`),
    );
    expect(elsewhere).toMatchObject({ comparableBy: 'TOPIC', groups: [{ items: null }] });
  });
});

describe('the use of stations', () => {
  it('shows who has everything and where no deputy came in three months', async () => {
    const before = await groupsOf(people.analyst, [town], now);
    expect(before[0]?.use).toMatchObject({ active: 0, unused: 3, compliantButUnused: 1 });
    await hold(poor, dayFrom(0), { opinions: [{ content: '修桥' }, { content: '修路' }] });
    const [group] = await groupsOf(people.analyst, [town], now);
    expect(group?.use).toEqual({
      ...{ active: 1, unused: 2, compliantButUnused: 1, activityCount: 1, deputyStationVisits: 1 },
      ...{ votersReceived: 3, opinionsCollected: 2, opinionsClosed: 0 },
    });
    await world.sql('select tally.fold()');
    expect((await groupsOf(people.analyst, [town], now))[0]?.use).toEqual(group?.use);
  });

  it('begins three months before the day, to the day, whether folded or not', async () => {
    const first = monthsBefore(new Date(today().getTime() + 86_400_000), 3);
    const day = (days: number) => dayText(new Date(first.getTime() + days * 86_400_000));
    const active = async () =>
      (await groupsOf(people.analyst, [town], now, 'kinds: [STATION]'))[0]?.use['active'];
    const { id } = await hold(perfect, day(-1));
    for (const folded of [false, true]) {
      if (folded) await world.sql('select tally.fold()');
      expect(await active()).toBe(0);
    }
    await does(people.keeper, 'correctActivity', { id, version: 1, heldOn: day(0) });
    for (const folded of [false, true]) {
      if (folded) await world.sql('select tally.fold()');
      expect(await active()).toBe(1);
    }
    await does(people.keeper, 'withdrawActivity', { id, version: 2, reason: '重复登记' });
    expect(await active()).toBe(0);
  });

  it('is told alike before what came in a sheet is folded and after, however short the period', async () => {
    const first = monthsBefore(new Date(today().getTime() + 86_400_000), 3);
    const [early, edge] = [-1, 0].map((days) => dayText(new Date(first.getTime() + days * 86_400_000)));
    // So many attendances at once are counted together, under the first day of their month.
    const many = 101;
    const told = async () => {
      const uses = [monthsAgo(0, 0), now].map(async (period) => {
        const [group] = await groupsOf(people.analyst, [town], period, 'kinds: [STATION]');
        return [group?.use['active'], group?.use['unused'], group?.use['deputyStationVisits']];
      });
      return Promise.all(uses);
    };
    const sheet = (heldOn = '') =>
      Array.from({ length: many }, (_, at) => ({
        ...{ station: perfect.id, type: 'RECEPTION', title: `补录的接待${at}`, heldOn, attendees: deputy.id },
      }));
    const unused = [0, 1];
    for (const [heldOn, use] of [
      [edge, [1, 0]],
      [early, unused],
    ] as const) {
      await world.sql('select tally.fold()');
      const intake = await bring(world, people.clerk.seatId, 'activities', sheet(heldOn));
      expect(intake).toMatchObject({ outcome: 'TAKEN_IN', lines: many, beside: many });
      const expected = [
        [...use, 0],
        [...use, many],
      ];
      expect(await told()).toEqual(expected);
      await world.sql('select tally.fold()');
      expect(await told()).toEqual(expected);
      await world.arrange(
        `update activity set withdrawn_at = now(), withdrawn_reason = '重复登记' where title like '补录的接待%' and withdrawn_at is null`,
      );
      const none = [...unused, 0];
      expect(await told()).toEqual([none, none]);
    }
  });

  it('is no use when something is on record and nobody came, at the edge of the three months as within them', async () => {
    const held = async (heldOn: string) => {
      const { id } = await hold(perfect, heldOn, { attendees: [] });
      for (const folded of [false, true]) {
        if (folded) await world.sql('select tally.fold()');
        const [group] = await groupsOf(people.analyst, [town], now, 'kinds: [STATION]');
        expect(group?.use).toMatchObject({ active: 0, unused: 1, compliantButUnused: 1 });
      }
      return id;
    };
    const edge = monthsBefore(new Date(today().getTime() + 86_400_000), 3);
    const ids = [await held(dayFrom(0)), await held(dayText(edge))];
    for (const id of ids) {
      await does(people.keeper, 'withdrawActivity', { id, version: 1, reason: '台账空转' });
    }
  });

  it('is told of a station by itself, with the day of the last activity', async () => {
    const use = async (station: Named, period: string) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on Station { use(period: ${period}) {
        isActive isUnused lastActivityOn activityCount votersReceived opinionsCollected closedLoopRate { numerator denominator value } } } } }`;
      type Found = { node: { use: object | null } };
      return (await people.analyst.ask<Found, object>(query, { id: station.id })).data?.node.use;
    };
    expect(await use(poor, now)).toEqual({
      ...{ isActive: true, isUnused: false, lastActivityOn: dayFrom(0), activityCount: 1, votersReceived: 3 },
      ...{ opinionsCollected: 2, closedLoopRate: { numerator: 0, denominator: 2, value: 0 } },
    });
    expect(await use(lapsed, now)).toMatchObject({ isActive: false, isUnused: true, lastActivityOn: null });
    expect(await use(poor, monthsAgo(3, 3))).toMatchObject({
      isActive: false,
      lastActivityOn: null,
      activityCount: 0,
    });
    expect(await use(poor, monthsAgo(12, 12))).toBeNull();
  });
});

describe('a ranking of groups', () => {
  const rank = async (by: string, codes: readonly string[] = [beside, town, county, '5305']) => {
    const query = `{ found: ${named(codes, `period: ${now}`)} { ranking(by: ${by}) { rank group { division { code } } value { value } } } }`;
    const { data, errors } = await people.analyst.ask<
      {
        found: {
          ranking: { rank: number; group: { division: { code: string } }; value: { value: number } }[];
        };
      },
      object
    >(query);
    return errors
      ? errors[0]?.extensions.code
      : data?.found.ranking.map((each) => [each.rank, each.group.division.code, each.value.value]);
  };

  it('puts the highest first; equals share a rank, the outer division before those in it', async () => {
    expect(await rank('ACTIVE')).toEqual([
      [1, town, 1 / 3],
      [2, county, 1 / 4],
      [3, '5305', 1 / 5],
      [4, beside, 0],
    ]);
    expect(await rank('TOPIC, topic: PREMISES', [town, county])).toEqual([
      [1, county, 0.5],
      [1, town, 0.5],
    ]);
  });

  it('leaves out what has no value, and names a topic with that measure alone', async () => {
    expect(await rank('COMPLIANCE', [beside, town])).toEqual([[1, town, 0.5]]);
    expect(await rank('TOPIC')).toBe('INVALID');
    expect(await rank('ACTIVE, topic: FUNDS')).toBe('INVALID');
    const of = async (topic: string) =>
      (
        await people.analyst.ask(
          `{ ${named([town], `period: ${now} topics: [PREMISES]`)} { ranking(by: TOPIC, topic: ${topic}) { rank } } }`,
        )
      ).errors?.[0]?.extensions.code;
    expect(await of('RECORDS')).toBe('INVALID');
    expect(await of('PREMISES')).toBeUndefined();
  });
});

describe('a station that nobody came to yet', () => {
  it('is neither in use nor unused until it was open for three months', async () => {
    const first = monthsBefore(new Date(today().getTime() + 86_400_000), 3);
    const division = '530502001';
    const open = (days: number) =>
      openStation(people.county, {
        division,
        openedOn: dayText(new Date(first.getTime() + days * 86_400_000)),
      });
    const young = await open(1);
    await standing(await world.as('CLERK', division), people.county, young.id);
    const used = async () => (await groupsOf(people.analyst, [division], now))[0];
    expect(await used()).toMatchObject({
      ...{ stations: 1, compliant: 1, use: { active: 0, unused: 0, compliantButUnused: 0 } },
    });
    await open(0);
    expect(await used()).toMatchObject({ stations: 2, use: { active: 0, unused: 1, compliantButUnused: 0 } });
    const query = (inside: string) =>
      `{ found: ${named([division], `period: ${now}`)} { groups { stationList(${inside}) { edges { node {
        id use(period: ${now}) { isActive isUnused } } } } } } }`;
    type Found = { found: { groups: { stationList: { edges: { node: { id: string; use: object } }[] } }[] } };
    const listed = async (inside: string) =>
      (await ask<Found>(people.analyst, query(inside))).found.groups[0]?.stationList.edges ?? [];
    expect((await listed('result: UNUSED')).map(({ node }) => node.id)).not.toContain(young.id);
    expect(await listed('result: UNUSED')).toHaveLength(1);
    expect(await listed('result: COMPLIANT_BUT_UNUSED')).toEqual([]);
    expect((await listed('result: COMPLIANT'))[0]?.node).toEqual({
      ...{ id: young.id, use: { isActive: false, isUnused: false } },
    });
  });
});

describe('what is not one’s own', () => {
  it('is not there: null for each division outside, null for the whole beneath one', async () => {
    const codes = [town, other, '53', '610902', '999999'];
    const seen = async (by: Person) =>
      (await comparing(by, named(codes, `period: ${now}`)))?.groups.map((group) => group?.stations ?? null);
    expect(await seen(people.county)).toEqual([3, null, null, null, null]);
    expect(await seen(otherCounty)).toEqual([null, 1, null, null, null]);
    expect(await seen(prefectureAnalyst)).toEqual([3, 1, null, null, null]);
    const beneath = (code: string) =>
      `compareStations(groups: { beneath: { division: "${code}", level: TOWNSHIP } }, period: ${now})`;
    expect(await comparing(people.county, beneath(other))).toBeNull();
    expect(await comparing(people.county, beneath('5305'))).toBeNull();
    expect((await comparing(people.county, beneath(county)))?.groups.length).toBeGreaterThan(10);
  });

  it('is refused to the anonymous, to deputies and to auditors', async () => {
    const person = await world.sql<{ id: number }>('insert into person default values returning id');
    const refusals = await Promise.all(
      [world.anonymous, await world.as('DEPUTY', town, person[0]?.id), await world.as('AUDITOR', '53')].map(
        async (by) =>
          (await by.ask(`{ ${named([town], `period: ${now}`)} { because } }`)).errors?.[0]?.extensions.code,
      ),
    );
    expect(refusals).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('a comparison is refused', () => {
  const code = async (field: string) =>
    (await people.analyst.ask(`{ ${field} { because } }`)).errors?.[0]?.extensions.code;

  it('when it names nothing, a level that is no lower one, or no period', async () => {
    for (const [field, expected] of [
      [named([], `period: ${now}`), 'INVALID'],
      [named([town, county, town], `period: ${now}`), 'INVALID'],
      [named([town], `period: ${now} topics: []`), 'INVALID'],
      [named([town], `period: ${now} kinds: []`), 'INVALID'],
      [named([town], 'period: { year: 1800 }'), 'INVALID'],
      [
        `compareStations(groups: { beneath: { division: "5305", level: PREFECTURE } }, period: ${now})`,
        'INVALID',
      ],
      [named([town], `period: ${now} standard: "x"`), 'NOT_FOUND'],
      [
        named([town], `period: ${now} standard: "${Buffer.from('Standard:99999').toString('base64')}"`),
        'NOT_FOUND',
      ],
    ] as const) {
      expect(await code(field), field).toBe(expected);
    }
  });

  it('when it would look at every township of the nation, whatever is read of them', async () => {
    const nation = await world.as('ANALYST', '0');
    const asked = async (level: string, inside: string) => {
      const query = `{ compareStations(groups: { beneath: { division: "0", level: ${level} } }, period: ${now}) { ${inside} } }`;
      return (await nation.ask(query)).errors?.[0]?.extensions.code;
    };
    for (const inside of ['because', 'standards { label }', 'groups { stations }']) {
      expect(await asked('TOWNSHIP', inside), inside).toBe('TOO_COSTLY');
    }
    const both = 'because groups { stations use { active } } ranking(by: ACTIVE) { rank group { stations } }';
    expect(await asked('COUNTY', both)).toBeUndefined();
  });
});

describe('the statements', () => {
  it('are as many for a hundred groups as for one', async () => {
    const all = `{ found: compareStations(groups: { beneath: { division: "53", level: LEVEL } }, period: ${now}, standard: "${standard.id}") {
      because groups { stations topics { met } items { met } standards { standard { label } } use { active } division { name } }
      ranking(by: VOTERS) { rank group { division { fullName } } } } }`;
    const few = await people.analyst.ask(all.replace('LEVEL', 'PREFECTURE'));
    const many = await people.analyst.ask(all.replace('LEVEL', 'COUNTY'));
    expect(many.errors).toBeUndefined();
    expect(few.statements.length).toBe(many.statements.length);
    expect(many.statements.length, many.statements.join('\n')).toBeLessThanOrEqual(9);
  });
});
