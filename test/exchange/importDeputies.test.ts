// Sheets of deputies: mandate, card, contact and registration at once, or refused whole with every fault told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  counts,
  dayFrom,
  does,
  elect,
  identityNumber,
  miscounted,
  refused,
  seat,
  termEnd,
  termStart,
} from '../support/congresses.ts';
import { bring, type Cells, faultsOf, inventory } from '../support/sheets.ts';
import { ask, type People, peopleOf, rise, town } from '../support/town.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let people: People;

const county = '530502';
const neighbour = '530502106';
/** A subdistrict, which has no congress. */
const subdistrict = '530502001';

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  await seat(people.county, county, { seatQuota: 8 });
  const turn = dayFrom(100);
  await seat(people.county, town, { endsOn: turn });
  await does(people.county, 'openTerm', {
    division: town,
    number: 6,
    startsOn: turn,
    endsOn: dayFrom(1_900),
    seatQuota: 60,
  });
});
afterAll(() => world.close());

const one: Cells = {
  division: county,
  name: '李桂芳',
  gender: '女',
  electoralUnit: '第一选区',
  manner: 'GENERAL',
};
const byCounty = (lines: Parameters<typeof bring>[3]) =>
  bring(world, people.county.seatId, 'deputies', lines);
const fields = 'mandateCount distinctDeputyCount servedDeputyCount vacantSeats';

describe('a sheet of deputies', () => {
  it('is on record and counted at every level as soon as it is in', async () => {
    const before = await counts(people.analyst, '53', fields);
    const number = identityNumber(1);
    const intake = await byCounty([
      {
        ...one,
        pinyin: 'Li Guifang',
        phone: '0875-2120000',
        post: '某村党支部书记',
        identityNumber: number,
        servedIn: town,
      },
      {
        ...one,
        name: '赵强',
        gender: 'male',
        electoralUnit: '第二选区',
        manner: '补选',
        startsOn: dayFrom(-100),
        servedIn: '530502105000',
        servedSince: dayFrom(-50),
        village: '横山村',
      },
      {
        ...one,
        division: town,
        term: 5,
        electoralUnit: '镇第三选区',
        identityNumber: number.toLowerCase(),
        servedIn: town,
      },
      { ...one, division: town, term: '6', name: '候任', electoralUnit: '镇第四选区' },
    ]);
    expect(intake).toEqual({ outcome: 'TAKEN_IN', lines: 4, beside: 3 });
    expect(rise(before, await counts(people.analyst, '53', fields))).toEqual({
      ...{ mandateCount: 3, distinctDeputyCount: 2, servedDeputyCount: 3, vacantSeats: -3 },
    });
    expect(await miscounted(world)).toBe(0);
    expect(await world.arrange(`select village from serving order by village nulls last limit 2`)).toEqual([
      { village: '横山村' },
      { village: null },
    ]);
  });

  it('keeps every word of a line, and of an identity number nothing but who it is', async () => {
    type Found = { division: { deputies: { edges: { node: Record<string, unknown> }[] } } };
    const found = await ask<Found>(
      people.county,
      `{ division(code: "${county}") { deputies(first: 9) { edges { node { name pinyin gender manner startsOn endsOn post electoralUnit
        contact { phone } servings(first: 3) { edges { node { since until division { code } } } } } } } } }`,
    );
    const nodes = found.division.deputies.edges.map(({ node }) => node);
    const registered = (since: string) => ({
      edges: [{ node: { since, until: termEnd, division: { code: town } } }],
    });
    expect(nodes).toEqual([
      {
        ...{
          name: '李桂芳',
          pinyin: 'liguifang',
          gender: 'FEMALE',
          manner: 'GENERAL',
          startsOn: termStart,
          endsOn: termEnd,
        },
        ...{ post: '某村党支部书记', electoralUnit: '第一选区', contact: { phone: '087****0000' } },
        servings: registered(termStart),
      },
      {
        ...{
          name: '赵强',
          pinyin: '',
          gender: 'MALE',
          manner: 'BY_ELECTION',
          startsOn: dayFrom(-100),
          endsOn: termEnd,
        },
        ...{ post: null, electoralUnit: '第二选区', contact: { phone: null } },
        servings: registered(dayFrom(-50)),
      },
    ]);
    const [kept] = await world.sql<{ hash: string }>(
      'select identity_hash as hash from person where identity_hash is not null',
    );
    expect(kept?.hash).toMatch(/^[\w-]{43}$/);
  });

  it('knows a person again whom a mutation put on record', async () => {
    await elect(people.county, town, { name: '王芳', identityNumber: identityNumber(2) });
    const persons = (await inventory(world))['person'];
    expect(
      await byCounty([
        { ...one, name: '王芳', electoralUnit: '第五选区', identityNumber: identityNumber(2) },
      ]),
    ).toMatchObject({
      outcome: 'TAKEN_IN',
    });
    expect((await inventory(world))['person']).toBe(persons);
    expect(await miscounted(world)).toBe(0);
  });
});

describe('a line that is wrong', () => {
  const untaken = async (lines: Parameters<typeof bring>[3]) => {
    const before = await inventory(world);
    const faults = faultsOf(await byCounty(lines));
    expect(await inventory(world)).toEqual(before);
    return faults;
  };

  it('is told by its own cells', async () => {
    const wrong: [object, string, string][] = [
      [{ division: '' }, 'division', 'division (区划代码) cannot be left out'],
      [
        { division: '5.30502E+05' },
        'division',
        'A division code has 2, 4, 6 or 9 digits, or is 0 for the nation',
      ],
      [{ term: '五' }, 'term', 'A number is written in digits alone'],
      [{ term: '0' }, 'term', 'Terms are numbered from 1 on'],
      [{ name: '名'.repeat(101) }, 'name', 'A name has 1 to 100 characters'],
      [{ pinyin: 'Lǐ' }, 'pinyin', 'A name in pinyin has 1 to 100 letters without tones, v standing for ü'],
      [{ gender: '其他' }, 'gender', 'This is one of FEMALE (女), MALE (男)'],
      [{ electoralUnit: '' }, 'electoralUnit', 'electoralUnit (选区或选举单位) cannot be left out'],
      [{ manner: '当选' }, 'manner', 'This is one of GENERAL (换届选举), BY_ELECTION (补选)'],
      [{ startsOn: '2024年3月5日' }, 'startsOn', 'A day is written like 2024-03-05'],
      [{ post: '职'.repeat(101) }, 'post', 'A post has 1 to 100 characters'],
      [{ phone: '无' }, 'phone', 'A telephone number has 6 to 24 digits, with spaces or hyphens between'],
      [{ identityNumber: '4.40305E+17' }, 'identityNumber', 'This is not an identity number (GB 11643)'],
      [{ servedIn: '镇里' }, 'servedIn', 'A division code has 2, 4, 6 or 9 digits, or is 0 for the nation'],
      [
        { servedIn: town, servedSince: dayFrom(1) },
        'servedSince',
        'This day lies ahead: record what has happened',
      ],
    ];
    expect(
      await untaken(wrong.map(([change], at) => ({ ...one, electoralUnit: `第${at}选区`, ...change }))),
    ).toEqual([
      wrong.length,
      ...wrong.map(([, field, sentence], at) => [at + 2, field, 'INVALID', sentence]),
    ]);
  });

  it('is told by what is on record: congress, term, days and registration', async () => {
    const span = `which lasts from ${termStart} until before ${termEnd}`;
    const office = `This deputy is in office from ${termStart} until before ${termEnd}`;
    const nowhere = (code: string) => `There is no division ${code} that you may write to.`;
    const wrong: [object, string, string, string][] = [
      [{ division: '610902' }, 'division', 'NOT_FOUND', nowhere('610902')],
      [{ division: '999999' }, 'division', 'NOT_FOUND', nowhere('999999')],
      [
        { division: subdistrict },
        'division',
        'INVALID',
        expect.stringContaining("has no people's congress of its own, and so no terms, seats or mandates"),
      ],
      [
        { division: neighbour },
        'division',
        'WRONG_STATE',
        expect.stringMatching(/^The congress of .+ is not on record yet: constitute it first\.$/),
      ],
      [{ term: 4 }, 'term', 'NOT_FOUND', 'This congress has no such term.'],
      [
        { startsOn: dayFrom(-900) },
        'term',
        'WRONG_STATE',
        'No term of this congress is in force on that day: open it first.',
      ],
      [
        { manner: 'BY_ELECTION' },
        'startsOn',
        'INVALID',
        'A deputy elected between general elections takes office within the term: say on which day',
      ],
      [
        { term: 5, startsOn: dayFrom(-900) },
        'startsOn',
        'INVALID',
        `This is a day outside the term, ${span}`,
      ],
      [{ startsOn: dayFrom(10) }, 'startsOn', 'INVALID', 'This day lies ahead'],
      [{ servedIn: '610902' }, 'servedIn', 'NOT_FOUND', nowhere('610902')],
      [
        { division: town, servedIn: neighbour },
        'servedIn',
        'INVALID',
        "A deputy is registered where the congress's own division lies above or beneath: not beside it",
      ],
      [{ village: '横山村' }, 'village', 'INVALID', 'Say in which division the village lies: servedIn'],
      [
        { servedSince: dayFrom(-10) },
        'servedSince',
        'INVALID',
        'Say where the deputy is registered from that day on',
      ],
      [{ servedIn: town, servedSince: dayFrom(-810) }, 'servedSince', 'INVALID', office],
      [
        { division: town, term: 6, servedIn: town },
        'servedSince',
        'INVALID',
        'This day lies ahead: record what has happened',
      ],
    ];
    const lines = wrong.map(([change], at) => ({
      ...one,
      name: '新人',
      electoralUnit: `第${at}选区`,
      ...change,
    }));
    const [, ...told] = await untaken(lines);
    expect(told).toEqual(
      expect.arrayContaining(wrong.map(([, field, code, sentence], at) => [at + 2, field, code, sentence])),
    );
    // The seats of the county run out as well; each line is told that besides.
    expect(told.filter(([, , , sentence]) => !sentence.includes('8 seats'))).toHaveLength(wrong.length);
  });

  it('is told of a seat that is taken already, by the same person or by too many', async () => {
    const again = (line: object, at: number): Cells => ({
      ...one,
      name: '某人',
      electoralUnit: `第${at}选区`,
      ...line,
    });
    const lines = [
      again({ identityNumber: identityNumber(1) }, 20),
      again({ identityNumber: identityNumber(7) }, 21),
      again({ identityNumber: identityNumber(7) }, 22),
      again({ name: '李桂芳', electoralUnit: '第一选区' }, 0),
      again({ division: town, name: '重名', electoralUnit: '镇第八选区' }, 0),
      again({ division: town, name: '重名', electoralUnit: '镇第八选区' }, 0),
      again({}, 25),
      again({}, 26),
    ];
    expect(await untaken(lines)).toEqual([
      5,
      [2, 'identityNumber', 'CONFLICT', 'This person holds a seat in this congress already.'],
      [4, 'identityNumber', 'CONFLICT', 'Line 3 gives this person a seat in this congress already'],
      [5, 'name', 'CONFLICT', 'This deputy is on record already: if it is another, give the identity number'],
      [7, 'name', 'CONFLICT', 'Line 6 names the same deputy: if they are two, give their identity numbers'],
      [9, 'division', 'INVALID', 'Term 5 has 8 seats, and no more deputies than that at one time'],
    ]);
  });

  it('may give a person seats in two terms, and an earlier one after a later one, and no two in one term', async () => {
    const inTerm = (term: number, order: number): Cells => ({
      ...{ ...one, division: town, term, name: `连任${order}`, electoralUnit: `连任第${order}选区` },
      identityNumber: identityNumber(order),
    });
    expect(await byCounty([inTerm(5, 41), inTerm(6, 41)])).toMatchObject({ outcome: 'TAKEN_IN', lines: 2 });
    expect(await byCounty([inTerm(6, 42)])).toMatchObject({ outcome: 'TAKEN_IN' });
    expect(await byCounty([inTerm(5, 42)])).toMatchObject({ outcome: 'TAKEN_IN' });
    const again = [inTerm(5, 42), inTerm(6, 43), { ...inTerm(6, 43), electoralUnit: '另一选区' }];
    expect(await untaken(again)).toEqual([
      2,
      [2, 'identityNumber', 'CONFLICT', 'This person holds a seat in this congress already.'],
      [4, 'identityNumber', 'CONFLICT', 'Line 3 gives this person a seat in this congress already'],
    ]);

    const terms = await world.sql<{ id: number; number: number }>(
      `select t.id, t.number from term t join division d on d.id = t.division_id where d.code = $1`,
      [town],
    );
    const termOf = (number: number) => btoa(`Term:${terms.find((term) => term.number === number)?.id}`);
    const person = { name: '段正', electoralUnit: '先后选区', identityNumber: identityNumber(44) };
    await elect(people.county, town, { ...person, term: termOf(6) });
    await elect(people.county, town, { ...person, term: termOf(5) });
    for (const number of [5, 6]) {
      expect(
        await refused(people.county, 'electDeputy', {
          ...{ ...person, division: town, gender: 'MALE', manner: 'GENERAL', term: termOf(number) },
        }),
      ).toMatchObject({ code: 'CONFLICT' });
    }
    expect(await miscounted(world)).toBe(0);
  });

  it('is told where a person would hold seats of which neither lies in the other (选举法 Art. 48)', async () => {
    await seat(people.county, neighbour);
    const sentence = 'A person may not be a deputy in two divisions of which neither lies in the other';
    const here = { ...one, division: town, name: '两处', identityNumber: identityNumber(9) };
    const there = { ...here, division: neighbour };
    expect(await untaken([here, there])).toEqual([
      2,
      [2, 'identityNumber', 'INVALID', sentence],
      [3, 'identityNumber', 'INVALID', sentence],
    ]);
    const other = await world.as('CLERK', '610902');
    await seat(other, '610902');
    await elect(other, '610902', { name: '外地', identityNumber: identityNumber(10) });
    expect(await untaken([{ ...here, identityNumber: identityNumber(10) }])).toEqual([
      1,
      [2, 'identityNumber', 'INVALID', sentence],
    ]);
    expect(await miscounted(world)).toBe(0);
  });
});
