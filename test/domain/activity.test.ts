// Activities as those read them who may.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { ask, furnish, listed, node, openStation, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let keeper: Person;
let analyst: Person;
let station: Named;
let townDeputy: Named;
let countyDeputy: Named;

beforeAll(async () => {
  world = await openWorld();
  const people = await peopleOf(world);
  ({ county, keeper, analyst } = people);
  ({ station, townDeputy, countyDeputy } = await furnish(people));
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

describe('an activity', () => {
  it('is not there for a neighbour, nor any of what hangs on it', async () => {
    const { id } = await record({
      station: station.id,
      attendees: [townDeputy.id],
      opinions: [{ content: '私' }],
    });
    for (const other of [
      await world.as('CLERK', '510311'),
      await world.as('KEEPER', '530502106'),
      await world.as('AUDITOR', '53'),
    ]) {
      expect(await read(other, id)).toBeNull();
      const query = `{ division(code: "${town}") { activities { totalCount } nilReports { totalCount } } }`;
      expect(await ask(other, query)).toEqual({
        division: { activities: { totalCount: 0 }, nilReports: { totalCount: 0 } },
      });
    }
    const neighbour = await world.as('CLERK', '530502106');
    expect((await refused(neighbour, 'correctActivity', { id, version: 1, title: '他' })).code).toBe(
      'NOT_FOUND',
    );
    expect((await refused(neighbour, 'withdrawActivity', { id, version: 1, reason: '他' })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('is seen by the deputy who was there, with the station, and no other is', async () => {
    const { id } = await record({ station: station.id, attendees: [countyDeputy.id] });
    const [person] = await world.sql<{ person_id: number }>(
      `select person_id from mandate m join deputy_card c on c.id = m.id where c.name = '赵强'`,
    );
    const deputy = await world.as('DEPUTY', '530502', person?.person_id);
    expect(await read(deputy, id)).toMatchObject({
      station: { name: '工作站' },
      attendances: { edges: [{ node: { deputy: { name: '赵强' } } }] },
    });
    const other = await record({ station: station.id, attendees: [townDeputy.id] });
    expect(await read(deputy, other.id)).toBeNull();
    expect((await refused(deputy, 'recordActivity', { ...usual, division: town })).code).toBe('FORBIDDEN');
  });
});

describe('the activities of a division', () => {
  it('are found by type, by day and by station, newest first', async () => {
    const division = '530502101';
    const at = await openStation(county, { division });
    const hold = (type: string, heldOn: string, wish: object = { division }) =>
      record({ type, title: type, heldOn, ...wish }, county);
    await hold('TRAINING', dayFrom(-9));
    await hold('VISIT', dayFrom(-3));
    await hold('RESEARCH', dayFrom(-6), { station: at.id });
    const titles = (args: string) => listed(analyst, division, `activities${args}`, 'title');
    expect(await titles('')).toEqual(['VISIT', 'RESEARCH', 'TRAINING']);
    expect(await titles('(type: TRAINING)')).toEqual(['TRAINING']);
    expect(await titles(`(from: "${dayFrom(-6)}")`)).toEqual(['VISIT', 'RESEARCH']);
    expect(await titles(`(to: "${dayFrom(-6)}")`)).toEqual(['RESEARCH', 'TRAINING']);
    expect(await titles(`(from: "${dayFrom(-8)}", to: "${dayFrom(-4)}")`)).toEqual(['RESEARCH']);
    expect(await titles(`(station: "${at.id}")`)).toEqual(['RESEARCH']);
    expect(await node(analyst, 'Station', at.id, 'activities { edges { node { title } } }')).toEqual({
      activities: { edges: [{ node: { title: 'RESEARCH' } }] },
    });
  });

  it('are refused a page that is too large, and a station that is none', async () => {
    const ask = (args: string) =>
      analyst.ask(`{ division(code: "${town}") { activities(${args}) { totalCount } } }`);
    for (const args of ['first: 0', 'first: 101', 'last: 101']) {
      expect((await ask(args)).errors?.[0]?.extensions.code).toBe('INVALID');
    }
    expect((await ask('station: "nonsense"')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
