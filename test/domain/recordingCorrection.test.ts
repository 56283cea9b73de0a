// Recorded activities corrected and taken back, and the numbers that follow.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { counted, furnish, listed, node, openStation, peopleOf, rise, town } from '../support/town.ts';
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

describe('a correction of an activity', () => {
  it('replaces what it names, and the counts of both months follow', async () => {
    const older = dayFrom(-70);
    const { id } = await record({
      ...{ station: station.id, votersReceived: 5, startsAt: '10:00', remark: '注' },
      ...{ attendees: [townDeputy.id, countyDeputy.id], opinions: [{ content: '桥' }] },
    });
    const [now, then] = [await counts('53'), await counts('53', older)];
    await does(keeper, 'correctActivity', {
      ...{ id, version: 1, heldOn: older, votersReceived: 9, attendees: [countyDeputy.id], startsAt: null },
    });
    expect(rise(now, await counts('53'))).toEqual({
      ...{
        deputyStationVisits: -2,
        votersReceived: -5,
        opinionsCollected: -1,
        activityAttendances: -2,
        activityCount: -1,
      },
    });
    expect(rise(then, await counts('53', older))).toEqual({
      ...{
        deputyStationVisits: 1,
        votersReceived: 9,
        opinionsCollected: 1,
        activityAttendances: 1,
        activityCount: 1,
      },
    });
    expect(await read(keeper, id)).toMatchObject({
      ...{ heldOn: older, startsAt: null, remark: '注', version: 2 },
      opinions: { edges: [{ node: { receivedOn: older } }] },
    });
  });

  it('moves the activity and its opinions to another station of the division, or to none', async () => {
    const second = await openStation(clerk);
    const { id } = await record({
      station: station.id,
      opinions: [{ content: '桥' }],
      attendees: [townDeputy.id],
    });
    const before = await counts(town);
    await does(keeper, 'correctActivity', { id, version: 1, station: null });
    expect(rise(before, await counts(town))).toMatchObject({
      deputyStationVisits: -1,
      activityAttendances: 0,
    });
    expect(await read(keeper, id)).toMatchObject({
      station: null,
      opinions: { edges: [{ node: { station: null } }] },
    });
    await does(keeper, 'correctActivity', {
      id,
      version: 2,
      station: second.id,
      group: group.id,
      type: 'TRAINING',
    });
    expect(await read(keeper, id)).toMatchObject({ type: 'TRAINING', group: { name: '第一代表小组' } });
    const beside = await openStation(county, { division: '530502106' });
    expect(await refused(county, 'correctActivity', { id, version: 3, station: beside.id })).toMatchObject({
      code: 'INVALID',
      field: 'division',
    });
  });

  it('is refused where the deputies, the station or the opinions do not bear it', async () => {
    const { id } = await record({
      station: station.id,
      attendees: [townDeputy.id],
      opinions: [{ content: '急' }],
    });
    const correct = (wish: object) => refused(keeper, 'correctActivity', { id, version: 1, ...wish });
    expect(await correct({ heldOn: dayFrom(-350) })).toMatchObject({ code: 'INVALID', field: 'heldOn' });
    expect(await correct({ heldOn: dayFrom(1) })).toMatchObject({ code: 'INVALID', field: 'heldOn' });
    expect(await correct({ station: null, heldOn: dayFrom(-401) })).toMatchObject({
      code: 'INVALID',
      field: 'attendees',
    });
    expect(await correct({ attendees: [stranger.id] })).toMatchObject({
      code: 'INVALID',
      field: 'attendees',
    });
    expect(await correct({ votersReceived: -3 })).toMatchObject({ code: 'INVALID', field: 'votersReceived' });
    expect(await correct({ title: '' })).toMatchObject({ code: 'INVALID', field: 'title' });
    expect(await correct({ startsAt: '9:30' })).toMatchObject({ code: 'INVALID', field: 'startsAt' });
    const [opinion] = await world.sql<{ id: number }>(`select max(id) as id from opinion`);
    const global = Buffer.from(`Opinion:${opinion?.id}`).toString('base64');
    await does(keeper, 'resolveOpinion', { id: global, version: 1, outcome: '已办', on: dayFrom(-2) }, 'id');
    expect(await correct({ heldOn: dayFrom(-1) })).toMatchObject({ code: 'INVALID', field: 'heldOn' });
    await does(keeper, 'correctActivity', { id, version: 1, title: '改' });
    expect((await correct({ title: '又改' })).code).toBe('CONFLICT');
  });
});

describe('an activity taken back', () => {
  it('is no longer counted nor listed; its opinions stay, and nothing more is done with it', async () => {
    const { id } = await record({
      station: station.id,
      votersReceived: 4,
      attendees: [townDeputy.id],
      opinions: [{ content: '留' }],
    });
    const before = await counts('5305');
    await does(keeper, 'withdrawActivity', { id, version: 1, reason: '重复登记' });
    expect(rise(before, await counts('5305'))).toEqual({
      ...{
        deputyStationVisits: -1,
        votersReceived: -4,
        activityAttendances: -1,
        activityCount: -1,
        opinionsCollected: 0,
      },
    });
    expect(await read(keeper, id)).toMatchObject({ withdrawnReason: '重复登记', version: 2 });
    const ids = (args: string) => listed(analyst, town, `activities(first: 100${args})`, 'id');
    expect(await ids('')).not.toContain(id);
    expect(await ids(', includeWithdrawn: true')).toContain(id);
    const again = { id, version: 2, reason: '再次' };
    expect((await refused(keeper, 'withdrawActivity', again)).code).toBe('WRONG_STATE');
    expect((await refused(keeper, 'correctActivity', { id, version: 2, title: '改' })).code).toBe(
      'WRONG_STATE',
    );
    const late = { activity: id, content: '晚', receivedOn: usual.heldOn };
    expect((await refused(keeper, 'receiveOpinion', late)).code).toBe('WRONG_STATE');
  });

  it('is not taken back without a reason, nor over a version that is no longer on record', async () => {
    const { id } = await record({ division: town });
    const withdraw = (wish: object) =>
      refused(keeper, 'withdrawActivity', { id, version: 1, reason: '错', ...wish });
    expect(await withdraw({ reason: ' ' })).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect((await withdraw({ version: 7 })).code).toBe('CONFLICT');
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
