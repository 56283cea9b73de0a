// Sheets of activities: taken in whole and counted at once, or refused whole with every fault told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named } from '../support/congresses.ts';
import { bring, faultsOf, inventory } from '../support/sheets.ts';
import {
  ask,
  counted,
  furnish,
  type Furnished,
  listed,
  openStation,
  type People,
  peopleOf,
  rise,
  town,
} from '../support/town.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let people: People;
let place: Furnished;
let extra: Readonly<Record<'closed' | 'twin' | 'elsewhere', Named>>;
let dissolved: Named;

const county = '530502';
const neighbour = '530502106';
const day = dayFrom(-20);

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  place = await furnish(people);
  const closed = await openStation(people.clerk, { name: '旧站' });
  await does(people.clerk, 'closeStation', { id: closed.id, version: closed.version, on: dayFrom(-100) });
  await openStation(people.clerk, { name: '联络站', kind: 'ROOM' });
  const twin = await openStation(people.clerk, { name: '联络站', kind: 'POINT' });
  const elsewhere = await openStation(people.county, { division: neighbour, name: '邻站' });
  extra = { closed, twin, elsewhere };
  dissolved = await does(people.county, 'formGroup', {
    division: town,
    name: '旧小组',
    formedOn: dayFrom(-300),
  });
  await does(people.county, 'dissolveGroup', {
    id: dissolved.id,
    version: dissolved.version,
    on: dayFrom(-200),
  });
});
afterAll(() => world.close());

const held = { division: town, station: '工作站', type: 'RECEPTION', title: '接待选民', heldOn: day };
const codeOf = async (station: Named) => {
  const [row] = await world.sql<{ code: string }>('select public_code as code from station where id = $1', [
    Number(Buffer.from(station.id, 'base64').toString().split(':')[1]),
  ]);
  return row?.code ?? '';
};
const byCounty = (lines: Parameters<typeof bring>[3]) =>
  bring(world, people.county.seatId, 'activities', lines);

const numbers = `activityCount stationActivityCount groupActivityCount trainingSessions activityAttendances
  deputyStationVisits votersReceived`;

describe('a sheet of activities', () => {
  it('is on record and counted at every level as soon as it is in', async () => {
    const before = await counted(people.analyst, '53', day, numbers);
    const intake = await byCounty([
      {
        ...held,
        startsAt: '9:30',
        votersReceived: 12,
        attendees: '李桂芳、赵强',
        remark: '说了"路"，\n也说了水',
      },
      {
        ...held,
        station: await codeOf(place.station),
        division: '',
        type: '培训学习',
        title: '学习',
        attendees: place.countyDeputy.id,
      },
      {
        ...held,
        station: place.station.id,
        division: '530502105000',
        title: '走访',
        type: 'VISIT',
        votersReceived: '３',
      },
      {
        ...held,
        station: '',
        group: '第一代表小组',
        title: '调研',
        type: 'research',
        leadOrganiser: '镇人大',
      },
      {
        ...held,
        division: neighbour,
        station: '',
        title: '视察',
        type: '视察',
        heldOn: day.replaceAll('-', '/'),
        attendees: '杨丽',
      },
    ]);
    expect(intake).toEqual({ outcome: 'TAKEN_IN', lines: 5, beside: 4 });
    expect(rise(before, await counted(people.analyst, '53', day, numbers))).toEqual({
      ...{ activityCount: 5, stationActivityCount: 3, groupActivityCount: 1, trainingSessions: 1 },
      ...{ activityAttendances: 4, deputyStationVisits: 3, votersReceived: 15 },
    });
    expect(await miscounted(world)).toBe(0);
    expect((await listed(people.clerk, town, 'activities(first: 50)', 'title')).sort()).toEqual(
      ['学习', '接待选民', '调研', '走访'].sort(),
    );
  });

  it('keeps every word of a line', async () => {
    const query = `{ division(code: "${town}") { activities(first: 50) { edges { node { title startsAt leadOrganiser remark votersReceived
      attendances(first: 5) { edges { node { deputy { name } } } } } } } } }`;
    type Found = { division: { activities: { edges: { node: Record<string, unknown> }[] } } };
    const found = await ask<Found>(people.clerk, query);
    const first = found.division.activities.edges.find(({ node }) => node['title'] === '接待选民')?.node;
    expect(first).toMatchObject({ startsAt: '09:30', remark: '说了"路"，\n也说了水', votersReceived: 12 });
    expect(JSON.stringify(first?.['attendances'])).toContain('赵强');
  });

  it('leaves an audit line that says who and how many', async () => {
    const rows = await world.sql(
      'select action, target, target_id, lines, seat_id from audit_entry where lines is not null',
    );
    expect(rows).toEqual([
      {
        action: 'importActivities',
        target: 'Activity',
        target_id: null,
        lines: 5,
        seat_id: people.county.seatId,
      },
    ]);
  });
});

describe('a line that is wrong', () => {
  const untaken = async (lines: Parameters<typeof bring>[3]) => {
    const before = await inventory(world);
    const faults = faultsOf(await byCounty(lines));
    expect(await inventory(world)).toEqual(before);
    return faults;
  };

  it('is told by its own cells, each fault of it', async () => {
    const types =
      'RECEPTION (接待选民), VISIT (走访选民), INSPECTION (视察), RESEARCH (调研), LAW_INSPECTION (执法检查), TRAINING (培训学习), REPORT_BACK (述职评议), LAW_PUBLICITY (普法宣传), CONSULTATION (协商议事), LEGISLATION (立法征求意见), OTHER (其他)';
    const wrong: [object, string, string, string?][] = [
      [
        { division: '5305021' },
        'division',
        'A division code has 2, 4, 6 or 9 digits, or is 0 for the nation',
      ],
      [{ type: 'PARTY' }, 'type', `This is one of ${types}`],
      [{ type: '' }, 'type', 'type (类型) cannot be left out'],
      [{ title: ' ' }, 'title', 'title (标题) cannot be left out'],
      [{ title: '题'.repeat(201) }, 'title', 'The title of an activity has 1 to 200 characters'],
      [{ title: 'a\u0000b' }, 'title', 'The title of an activity holds characters that cannot be shown'],
      [{ heldOn: '2024-02-30' }, 'heldOn', 'A day is written like 2024-03-05'],
      [{ heldOn: '45356' }, 'heldOn', 'A day is written like 2024-03-05'],
      [{ heldOn: dayFrom(1) }, 'heldOn', 'This day lies ahead: record what has happened'],
      [{ heldOn: '1949-09-30' }, 'heldOn', 'Nothing is recorded here from before 1949-10-01'],
      [{ startsAt: '24:00' }, 'startsAt', 'An hour is written like 09:30'],
      [{ leadOrganiser: '人'.repeat(101) }, 'leadOrganiser', 'A lead organiser has 1 to 100 characters'],
      [{ votersReceived: 'many' }, 'votersReceived', 'A number is written in digits alone'],
      [{ votersReceived: '-1' }, 'votersReceived', 'Between 0 and 100000 voters are received at an activity'],
      [
        { votersReceived: '100001' },
        'votersReceived',
        'Between 0 and 100000 voters are received at an activity',
      ],
      [{ attendees: '李桂芳;李桂芳' }, 'attendees', 'A deputy is named twice'],
      [
        { attendees: Array.from({ length: 1_001 }, (_, n) => `代表${n}`).join('、') },
        'attendees',
        'At most 1000 deputies attend',
      ],
      [{ remark: '话'.repeat(5_001) }, 'remark', 'A remark has 1 to 5000 characters'],
      [{ station: 'U3RhdGlvbjoA' }, 'station', 'This is not the id of a Station.', 'NOT_FOUND'],
    ];
    const lines = wrong.map(([change]) => ({ ...held, ...change }));
    const both = { ...held, title: '', votersReceived: 'x' };
    expect(await untaken([...lines, both])).toEqual([
      wrong.length + 2,
      ...wrong.map(([, field, sentence, code = 'INVALID'], at) => [at + 2, field, code, sentence]),
      [wrong.length + 2, 'title', 'INVALID', 'title (标题) cannot be left out'],
      [wrong.length + 2, 'votersReceived', 'INVALID', 'A number is written in digits alone'],
    ]);
  });

  it('is told by what is on record: place, day, people, and what was recorded before', async () => {
    const early = dayFrom(-310);
    const noStation = 'There is no such station that you may write to.';
    const noGroup = 'There is no such deputy group that you may write to.';
    const wrong: [object, string, string, string][] = [
      [
        { division: '999999999', station: '' },
        'division',
        'NOT_FOUND',
        'There is no division 999999999 that you may write to.',
      ],
      [
        { division: '610902', station: '' },
        'division',
        'NOT_FOUND',
        'There is no division 610902 that you may write to.',
      ],
      [{ division: '', station: '' }, 'division', 'INVALID', 'Say in which division, or at which station'],
      [{ station: '没有的站' }, 'station', 'NOT_FOUND', noStation],
      [{ station: 'AAAA-BBBB-CCCC' }, 'station', 'NOT_FOUND', noStation],
      [
        { division: '', station: '工作站' },
        'station',
        'INVALID',
        'A station is named within its division: give that, or the code on the door',
      ],
      [
        { station: '联络站' },
        'station',
        'INVALID',
        'Several stations of this division bear this name: give the code on the door',
      ],
      [
        { station: extra.elsewhere.id },
        'division',
        'INVALID',
        'What is named here belongs to different divisions',
      ],
      [{ heldOn: early }, 'heldOn', 'INVALID', `This station opened on ${dayFrom(-300)}`],
      [{ station: '旧站' }, 'heldOn', 'WRONG_STATE', `This station closed on ${dayFrom(-100)}.`],
      [{ group: '没有的小组' }, 'group', 'NOT_FOUND', noGroup],
      [
        { division: '', station: '', group: '第一代表小组' },
        'group',
        'INVALID',
        'A group is named within its division: give that as well',
      ],
      [
        { station: '', group: '第一代表小组', heldOn: early },
        'heldOn',
        'INVALID',
        `This group was formed on ${dayFrom(-300)}`,
      ],
      [{ group: dissolved.id }, 'group', 'WRONG_STATE', `This group was dissolved on ${dayFrom(-200)}.`],
      [
        { attendees: '李桂芳、杨丽、王某' },
        'attendees',
        'INVALID',
        'Not registered with this division on that day: 杨丽、王某',
      ],
      [
        { attendees: place.stranger.id },
        'attendees',
        'INVALID',
        'Not registered with this division on that day: 杨丽',
      ],
      [
        { attendees: Buffer.from('Deputy:99999').toString('base64') },
        'attendees',
        'NOT_FOUND',
        'One of the deputies named here is not on record.',
      ],
      [{ attendees: `李桂芳、${place.townDeputy.id}` }, 'attendees', 'INVALID', 'A deputy is named twice'],
      [
        { station: '', heldOn: dayFrom(-401), attendees: '李桂芳' },
        'attendees',
        'INVALID',
        'Not registered with this division on that day: 李桂芳',
      ],
    ];
    const lines = wrong.map(([change], at) => ({ ...held, ...change, title: `第${at}件` }));
    const again = [
      { ...held, title: '两次' },
      { ...held, title: '两次' },
      { ...held, title: '两次', startsAt: '10:00' },
    ];
    const before = { ...held, startsAt: '09:30' };
    const [, ...told] = await untaken([...lines, ...again, before]);
    expect(told).toEqual([
      ...wrong.map(([, field, code, sentence], at) => [at + 2, field, code, sentence]),
      [
        wrong.length + 3,
        'startsAt',
        'CONFLICT',
        `Line ${wrong.length + 2} says the same: if it was held twice, give the hours`,
      ],
      [
        wrong.length + 5,
        'startsAt',
        'CONFLICT',
        'This is on record already: if it was held twice, give the hours',
      ],
    ]);
  });

  it('is told of a name that two deputies bear there', async () => {
    const namesake = await does(people.county, 'electDeputy', {
      ...{ division: county, name: '李桂芳', gender: 'FEMALE', electoralUnit: '第九选区', manner: 'GENERAL' },
    });
    await does(
      people.county,
      'registerDeputy',
      { division: town, deputy: namesake.id, since: dayFrom(-30) },
      'id',
    );
    expect(await untaken([{ ...held, title: '同名', attendees: '李桂芳' }])).toEqual([
      1,
      [2, 'attendees', 'INVALID', 'Several deputies registered there bear this name: give the id: 李桂芳'],
    ]);
    const earlier = { ...held, title: '同名之前', heldOn: dayFrom(-40), attendees: '李桂芳' };
    expect(await byCounty([earlier])).toMatchObject({ outcome: 'TAKEN_IN', beside: 1 });
    const byId = { ...held, title: '同名之后', attendees: `${namesake.id}、${place.townDeputy.id}` };
    expect(await byCounty([byId])).toMatchObject({ outcome: 'TAKEN_IN', beside: 2 });
    expect(await miscounted(world)).toBe(0);
  });

  it('takes the good lines down with it, and of many a hundred are told and all are counted', async () => {
    const good = Array.from({ length: 200 }, (_, at) => ({ ...held, title: `好的${at}` }));
    const bad = Array.from({ length: 150 }, (_, at) => ({
      ...held,
      title: `坏的${at}`,
      heldOn: at % 2 ? dayFrom(2) : dayFrom(-310),
    }));
    const [count, ...told] = await untaken([...good, ...bad]);
    expect(count).toBe(150);
    expect(told).toHaveLength(100);
    expect(told.map(([line]) => line)).toEqual(Array.from({ length: 100 }, (_, at) => 202 + at));
  });
});
