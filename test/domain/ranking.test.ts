// Rankings as their readers see them: who comes first in a part of the tree, exact on the next read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { does, miscounted, type Named } from '../support/congresses.ts';
import { ask, furnish, type Furnished, openStation, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

/** Last year: whoever is in office was so in all of it. */
const year = new Date().getUTCFullYear() - 1;

const beside = '530502106';

let world: World;
let people: People;
let furnished: Furnished;
/** Three stations of the town, in the order of their ids. */
let stations: readonly Named[];

interface Stations {
  readonly rank: number;
  readonly station: { readonly id: string };
  readonly activityCount: number;
  readonly deputyStationVisits: number;
  readonly votersReceived: number;
}

interface Deputies {
  readonly rank: number;
  readonly deputy: { readonly id: string };
  readonly activityAttendances: number;
  readonly deputyStationVisits: number;
}

const stationFields = 'rank station { id } activityCount deputyStationVisits votersReceived';
const deputyFields = 'rank deputy { id } activityAttendances deputyStationVisits';

async function rankings(code: string, args: string, by: Person = people.analyst) {
  const query = `{ division(code: "${code}") { busiestStations(${args}) { ${stationFields} }
    mostActiveDeputies(${args}) { ${deputyFields} } } }`;
  type Found = {
    busiestStations: readonly Stations[] | null;
    mostActiveDeputies: readonly Deputies[] | null;
  };
  return (await ask<{ division: Found }>(by, query)).division;
}

/** A ranking as lines: rank, which of the named, and the numbers. */
const stationLines = (found: readonly Stations[] | null) =>
  found?.map((each) => [
    each.rank,
    stations.findIndex(({ id }) => id === each.station.id),
    each.activityCount,
    each.deputyStationVisits,
    each.votersReceived,
  ]);
const deputyLines = (found: readonly Deputies[] | null) =>
  found?.map((each) => [each.rank, each.deputy.id, each.activityAttendances, each.deputyStationVisits]);

const hold = (heldOn: string, station: Named | null, attendees: readonly Named[], votersReceived = 0) =>
  does(people.keeper, 'recordActivity', {
    ...{ division: town, type: 'RECEPTION', title: '代表接待日', heldOn, votersReceived },
    ...{ station: station?.id, attendees: attendees.map(({ id }) => id) },
  });

/** The county deputy is registered in the town beside, too. */
const visitBeside = async (heldOn: string, attendee: Named) =>
  does(await world.as('KEEPER', beside), 'recordActivity', {
    ...{ division: beside, type: 'VISIT', title: '走访', heldOn, attendees: [attendee.id] },
  });

const clear = () =>
  world.arrange('update activity set withdrawn_at = now() where withdrawn_at is null').then(() => undefined);

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  const others = [await openStation(people.clerk), await openStation(people.clerk)];
  stations = [furnished.station, ...others];
  const { id } = furnished.countyDeputy;
  await does(people.county, 'registerDeputy', { division: beside, deputy: id, since: `${year}-01-01` }, 'id');
  // They were there all of last year.
  await world.arrange(`update station set opened_on = '2020-01-01'`);
  await world.arrange(`update serving set since = '2020-01-01'`);
});
afterAll(() => world.close());

describe('a ranking', () => {
  const period = `period: { year: ${year} }`;

  it('puts who did most first, lets equals share a rank in the order of their ids, and skips the ranks they fill', async () => {
    await clear();
    const { townDeputy: one, countyDeputy: other } = furnished;
    const [first, second, third] = stations as [Named, Named, Named];
    await hold(`${year}-03-01`, third, [one], 5);
    await hold(`${year}-03-02`, third, [one, other], 1);
    await hold(`${year}-11-30`, second, [other], 4);
    await hold(`${year}-01-01`, first, [], 9);
    await hold(`${year}-05-05`, null, [other], 70);
    const found = await rankings('53', period);
    expect(stationLines(found.busiestStations)).toEqual([
      [1, 2, 2, 3, 6],
      [2, 0, 1, 0, 9],
      [2, 1, 1, 1, 4],
    ]);
    expect(deputyLines(found.mostActiveDeputies)).toEqual([
      [1, other.id, 3, 2],
      [2, one.id, 2, 2],
    ]);
    expect(await rankings(town, period)).toEqual(found);
    expect(await rankings(beside, period)).toEqual({ busiestStations: [], mostActiveDeputies: [] });
    await world.sql('select tally.fold()');
    for (const code of ['53', '5305', '530502', town]) expect(await rankings(code, period)).toEqual(found);
  });

  it('is exact at once as records are corrected and taken back, folded or not', async () => {
    await clear();
    const { townDeputy: one, countyDeputy: other } = furnished;
    const [first, second] = stations as [Named, Named];
    const winter = `period: { months: { from: "${year - 1}-12", to: "${year}-04" } }`;
    const { id } = await hold(`${year}-03-01`, first, [one], 5);
    await hold(`${year}-04-01`, second, [one, other], 2);
    await world.sql('select tally.fold()');
    const lines = async (args: string) => {
      const found = await rankings('5305', args);
      return [
        stationLines(found.busiestStations),
        deputyLines(found.mostActiveDeputies)?.map((line) => line.slice(1)),
      ];
    };
    const correct = (version: number, change: object) =>
      does(people.keeper, 'correctActivity', { id, version, ...change });
    await correct(1, { station: second.id, attendees: [other.id], votersReceived: 6 });
    const whole = [
      [[1, 1, 2, 3, 8]],
      [
        [other.id, 2, 2],
        [one.id, 1, 1],
      ],
    ];
    expect(await lines(period)).toEqual(whole);
    await correct(2, { heldOn: `${year - 1}-12-31`, type: 'TRAINING' });
    const split = [
      [[1, 1, 1, 2, 2]],
      [
        [one.id, 1, 1],
        [other.id, 1, 1],
      ],
    ];
    expect(await lines(period)).toEqual(split);
    expect(await lines(`period: { month: "${year - 1}-12" }`)).toEqual([
      [[1, 1, 1, 1, 6]],
      [[other.id, 1, 1]],
    ]);
    expect(await lines(winter)).toEqual(whole);
    await world.sql('select tally.fold()');
    expect(await lines(winter)).toEqual(whole);
    await does(people.keeper, 'withdrawActivity', { id, version: 3, reason: '重复登记' });
    expect(await lines(`period: { year: ${year - 1} }`)).toEqual([[], []]);
    expect(await miscounted(world)).toBe(0);
  });

  it('adds up what a deputy did in two divisions where both are asked for, and tells each its own', async () => {
    await clear();
    const { countyDeputy } = furnished;
    for (const day of ['01', '02', '03']) await visitBeside(`${year}-02-${day}`, countyDeputy);
    await hold(`${year}-02-04`, stations[0] ?? null, [countyDeputy]);
    const numbers = async (code: string, args = period) =>
      deputyLines((await rankings(code, args)).mostActiveDeputies);
    for (const folded of [false, true]) {
      if (folded) await world.sql('select tally.fold()');
      for (const span of [period, `period: { quarter: "${year}-Q1" }`]) {
        expect(await numbers('530502', span)).toEqual([[1, countyDeputy.id, 4, 1]]);
        expect(await numbers(town, span)).toEqual([[1, countyDeputy.id, 1, 1]]);
        expect(await numbers(beside, span)).toEqual([[1, countyDeputy.id, 3, 0]]);
      }
    }
  });

  it('finds who is first in all when no year alone tells, and one was spent in two divisions', async () => {
    await clear();
    const { townDeputy: one, countyDeputy: other } = furnished;
    const [first] = stations as [Named];
    for (const day of ['01', '02', '03']) await hold(`${year}-02-${day}`, first, [one, other]);
    for (const day of ['04', '05']) await visitBeside(`${year}-02-${day}`, other);
    for (const day of ['01', '02']) await hold(`${year - 1}-02-${day}`, first, [one, other]);
    await hold(`${year - 1}-02-03`, first, [one]);
    const both = `period: { months: { from: "${year - 1}-01", to: "${year}-12" } }, first: 1`;
    for (const folded of [0, 100_000]) {
      await world.sql('select tally.fold($1)', [folded]);
      expect(deputyLines((await rankings('530502', both)).mostActiveDeputies)).toEqual([[1, other.id, 7, 5]]);
    }
  });

  it('ends after as many as are asked for, 20 unless said otherwise', async () => {
    await clear();
    const many = await Promise.all(Array.from({ length: 22 }, () => openStation(people.clerk)));
    for (const each of many) await hold(new Date().toISOString().slice(0, 10), each, []);
    const now = `period: { year: ${new Date().getUTCFullYear()} }`;
    const length = async (args: string) => (await rankings('53', `${now} ${args}`)).busiestStations?.length;
    expect(await length('')).toBe(20);
    expect(await length('first: null')).toBe(20);
    expect(await length('first: 3')).toBe(3);
    expect(await length('first: 100')).toBe(22);
  });

  it.each(['0', '-1', '101'])('refuses first: %s with INVALID', async (first) => {
    for (const field of ['busiestStations', 'mostActiveDeputies']) {
      const { errors } = await people.analyst.ask(
        `{ division(code: "53") { ${field}(${period}, first: ${first}) { rank } } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'first' });
    }
  });

  it('refuses what is no period with INVALID', async () => {
    for (const wrong of ['{ year: 1800 }', '{ month: "2024-13" }', '{}']) {
      const { errors } = await people.analyst.ask(
        `{ division(code: "53") { busiestStations(period: ${wrong}) { rank } } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('INVALID');
    }
  });

  it('is null outside one’s part of the tree, and for a deputy and an auditor', async () => {
    const nothing = { busiestStations: null, mostActiveDeputies: null };
    const person = await world.sql<{ id: number }>('select person_id as id from mandate limit 1');
    const deputy = await world.as('DEPUTY', town, person[0]?.id);
    const auditor = await world.as('AUDITOR', '53');
    expect(await rankings('51', period)).toEqual(nothing);
    expect(await rankings(beside, period, people.keeper)).toEqual(nothing);
    expect(await rankings('5305', period, people.clerk)).toEqual(nothing);
    expect(await rankings(town, period, deputy)).toEqual(nothing);
    expect(await rankings(town, period, auditor)).toEqual(nothing);
    expect(await rankings(town, period, people.keeper)).not.toEqual(nothing);
    expect(await rankings(town, period, people.clerk)).not.toEqual(nothing);
  });

  it('takes one statement for all of an operation, and a few for what is told of whom it names', async () => {
    await hold(`${year}-02-04`, stations[0] ?? null, [furnished.countyDeputy, furnished.townDeputy]);
    const fields = `busiestStations(${period}, first: 2) { rank station { name division { name } } }
      mostActiveDeputies(${period}, first: 2) { rank deputy { name division { name } } }`;
    const of = (first: number) =>
      people.analyst.ask(
        `{ division(code: "5305") { ${fields} children(first: ${first}) { edges { node { ${fields} } } } } }`,
      );
    const one = await of(1);
    const all = await of(100);
    expect(all.errors).toBeUndefined();
    expect(all.statements.filter((sql) => sql.includes('tally.subject_cell'))).toHaveLength(1);
    expect(all.statements.length, all.statements.join('\n')).toBe(one.statements.length);
  });

  it('is weighed before it is made, however few entries are asked for', async () => {
    const children = (inside: string) => `children(first: 100) { edges { node { ${inside} } } }`;
    const entries = `busiestStations(${period}, first: 1) { rank }`;
    const asked = async (inside: string) =>
      (await people.analyst.ask(`{ division(code: "53") { ${inside} } }`)).errors?.[0]?.extensions.code;
    expect(await asked(children(children(entries)))).toBeUndefined();
    expect(await asked(children(children(children(entries))))).toBe('TOO_COSTLY');
  });
});
