// Activities as keepers record them, and as they are in the numbers on the next read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { counted, furnish, node, openStation, peopleOf, rise, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let clerk: Person;
let keeper: Person;
let analyst: Person;
let station: Named;
let group: Named;
/** Registered with the town; and one who is registered elsewhere. */
let townDeputy: Named;
let countyDeputy: Named;
let stranger: Named;

beforeAll(async () => {
  world = await openWorld();
  const people = await peopleOf(world);
  ({ county, clerk, keeper, analyst } = people);
  ({ station, group, townDeputy, countyDeputy, stranger } = await furnish(people));
});
afterAll(() => world.close());

const fields = `type title heldOn startsAt leadOrganiser votersReceived opinionsCollected remark version withdrawnReason
  isSynthetic division { code } station { name } group { name }
  attendances { totalCount edges { node { deputy { name level } activity { title } } } }
  opinions { edges { node { content source receivedOn state station { name } } } }`;

const read = (person: Person, id: string) => node(person, 'Activity', id, fields);

const usual = { type: 'RECEPTION', title: '代表接待日', heldOn: dayFrom(-2) };

const record = (wish: object, by: Person = keeper): Promise<Named> =>
  does(by, 'recordActivity', { ...usual, ...wish });

const metrics =
  'deputyStationVisits votersReceived opinionsCollected activityAttendances activityCount(type: RECEPTION)';

/** What a division counts in the month of a day. */
const counts = (code: string, day = usual.heldOn) => counted(analyst, code, day, metrics);

describe('an activity', () => {
  it('is recorded once, with who came and what was said, and is in the numbers above on the next read', async () => {
    const before = await Promise.all(['5305', '53'].map((code) => counts(code)));
    const { id } = await record({
      station: station.id,
      startsAt: '09:30',
      votersReceived: 7,
      attendees: [townDeputy.id, countyDeputy.id],
      opinions: [{ content: '村道积水' }, { content: '路灯不亮', source: 'SCAN' }],
      leadOrganiser: '镇人大主席团',
      remark: '晴',
      group: group.id,
    });
    expect(await read(analyst, id)).toEqual({
      ...{
        type: 'RECEPTION',
        title: '代表接待日',
        heldOn: dayFrom(-2),
        startsAt: '09:30',
        votersReceived: 7,
      },
      ...{
        leadOrganiser: '镇人大主席团',
        opinionsCollected: 2,
        remark: '晴',
        version: 1,
        withdrawnReason: null,
      },
      ...{ isSynthetic: false, division: { code: town }, station: { name: '工作站' } },
      group: { name: '第一代表小组' },
      attendances: {
        totalCount: 2,
        edges: [
          { node: { deputy: { name: '李桂芳', level: 'TOWNSHIP' }, activity: { title: '代表接待日' } } },
          { node: { deputy: { name: '赵强', level: 'COUNTY' }, activity: { title: '代表接待日' } } },
        ],
      },
      opinions: {
        edges: [
          { content: '村道积水', source: 'STATION' },
          { content: '路灯不亮', source: 'SCAN' },
        ].map((opinion) => ({
          node: { ...opinion, receivedOn: dayFrom(-2), state: 'RECEIVED', station: { name: '工作站' } },
        })),
      },
    });
    const after = await Promise.all(['5305', '53'].map((code) => counts(code)));
    const made = {
      deputyStationVisits: 2,
      votersReceived: 7,
      opinionsCollected: 2,
      activityAttendances: 2,
      activityCount: 1,
    };
    expect(rise(before[0] ?? {}, after[0] ?? {})).toEqual(made);
    expect(rise(before[1] ?? {}, after[1] ?? {})).toEqual(made);
  });

  it('held away from a station counts no visit, and its opinions come from a visit', async () => {
    const before = await counts(town);
    const { id } = await record({
      division: town,
      type: 'VISIT',
      attendees: [townDeputy.id],
      opinions: [{ content: '水' }],
    });
    expect(rise(before, await counts(town))).toMatchObject({
      deputyStationVisits: 0,
      activityAttendances: 1,
    });
    expect(await read(keeper, id)).toMatchObject({
      ...{ station: null, startsAt: null, votersReceived: 0 },
      opinions: { edges: [{ node: { source: 'VISIT', station: null } }] },
    });
  });

  it('is recorded by clerks and keepers alone, and only where they write', async () => {
    const wish = { ...usual, division: town };
    expect((await refused(analyst, 'recordActivity', wish)).code).toBe('FORBIDDEN');
    expect((await refused(world.anonymous, 'recordActivity', wish)).code).toBe('UNAUTHENTICATED');
    const above = [
      await world.as('CLERK', '5305'),
      await world.as('KEEPER', '530502'),
      await world.as('CLERK', '610902'),
    ];
    for (const other of above) expect((await refused(other, 'recordActivity', wish)).code).toBe('NOT_FOUND');
    const foreign = { ...usual, station: station.id };
    for (const other of above)
      expect((await refused(other, 'recordActivity', foreign)).code).toBe('NOT_FOUND');
    expect((await refused(above[0] as Person, 'recordActivity', { ...usual, group: group.id })).code).toBe(
      'NOT_FOUND',
    );
  });

  it.each([
    ['an empty title', { title: ' ' }, 'title'],
    ['a title that is too long', { title: '题'.repeat(201) }, 'title'],
    ['a day ahead', { heldOn: dayFrom(1) }, 'heldOn'],
    ['a day before the founding of the state', { heldOn: '1949-09-30' }, 'heldOn'],
    ['an hour that is none', { startsAt: '24:00' }, 'startsAt'],
    ['fewer voters than none', { votersReceived: -1 }, 'votersReceived'],
    ['more voters than can be', { votersReceived: 100_001 }, 'votersReceived'],
    ['an opinion without words', { opinions: [{ content: '' }] }, 'opinions'],
    [
      'more opinions than one activity has',
      { opinions: Array.from({ length: 101 }, () => ({ content: '见' })) },
      'opinions',
    ],
    ['a remark that is too long', { remark: '注'.repeat(5_001) }, 'remark'],
    ['no place at all', { division: null }, 'division'],
  ])('is refused with %s', async (_what, wish, field) => {
    expect(await refused(keeper, 'recordActivity', { ...usual, division: town, ...wish })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('is attended by deputies who were registered there that day, each once', async () => {
    const attended = (attendees: string[], heldOn = usual.heldOn) =>
      refused(keeper, 'recordActivity', { ...usual, division: town, heldOn, attendees });
    expect(await attended([townDeputy.id, stranger.id])).toMatchObject({
      code: 'INVALID',
      field: 'attendees',
      message: 'Not registered with this division on that day: 杨丽',
    });
    expect(await attended([townDeputy.id, townDeputy.id])).toMatchObject({
      code: 'INVALID',
      field: 'attendees',
    });
    expect((await attended([townDeputy.id], dayFrom(-401))).code).toBe('INVALID');
    const unknown = Buffer.from('Deputy:99999').toString('base64');
    expect(await attended([unknown])).toMatchObject({ code: 'NOT_FOUND', field: 'attendees' });
    expect((await attended(['nobody'])).code).toBe('NOT_FOUND');
  });

  it('is held at a station that was open, by a group that was there, of the division that is named', async () => {
    const closed = await openStation(clerk);
    await does(county, 'closeStation', { id: closed.id, version: 1, on: dayFrom(-10) });
    const at = (wish: object, by: Person = keeper) => refused(by, 'recordActivity', { ...usual, ...wish });
    expect(await at({ station: closed.id })).toMatchObject({ code: 'WRONG_STATE', field: 'heldOn' });
    await record({ station: closed.id, heldOn: dayFrom(-10) });
    expect(await at({ station: closed.id, heldOn: dayFrom(-301) })).toMatchObject({
      code: 'INVALID',
      field: 'heldOn',
    });
    expect(await at({ group: group.id, heldOn: dayFrom(-301) })).toMatchObject({
      code: 'INVALID',
      field: 'heldOn',
    });
    expect(await at({ station: station.id, division: '530502106' }, county)).toMatchObject({
      code: 'INVALID',
      field: 'division',
    });
    const dissolved = await does(county, 'formGroup', {
      division: town,
      name: '二组',
      formedOn: dayFrom(-300),
    });
    await does(county, 'dissolveGroup', { ...dissolved, on: dayFrom(-10) }, 'id');
    expect(await at({ group: dissolved.id })).toMatchObject({ code: 'WRONG_STATE', field: 'group' });
  });

  it('leaves nothing behind when any of it is refused', async () => {
    const before = await world.sql<object>(
      'select count(*) from activity union all select count(*) from opinion',
    );
    await refused(keeper, 'recordActivity', {
      ...{ ...usual, division: town, idempotencyKey: 'half-done-never' },
      ...{ opinions: [{ content: '一' }], attendees: [stranger.id] },
    });
    expect(await world.sql('select count(*) from activity union all select count(*) from opinion')).toEqual(
      before,
    );
    await record({ division: town, idempotencyKey: 'half-done-never' });
  });

  it('is recorded once, however often the same request is sent at once', async () => {
    const before = await counts(town);
    const wish = {
      station: station.id,
      votersReceived: 3,
      attendees: [townDeputy.id],
      idempotencyKey: 'sent-often',
    };
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => record(wish)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(rise(before, await counts(town))).toMatchObject({ activityCount: 1, votersReceived: 3 });
    const other = { ...usual, ...wish, votersReceived: 4 };
    expect((await refused(keeper, 'recordActivity', other)).code).toBe('KEY_REUSED');
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
