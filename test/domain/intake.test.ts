// Opinions taken in, corrected and taken back, and the numbers that follow.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { counted, node, openStation, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let clerk: Person;
let keeper: Person;
let analyst: Person;
let prefecture: Person;
let station: Named;

beforeAll(async () => {
  world = await openWorld();
  ({ county, clerk, keeper, analyst, prefecture } = await peopleOf(world));
  station = await openStation(clerk);
});
afterAll(() => world.close());

const fields = `source content receivedOn state moves handler answer answeredOn outcome resolvedOn withdrawnReason version
  isSynthetic division { code } station { name } activity { title } assignee { code }
  history { move fromState toState note }`;

const read = (person: Person, id: string) => node(person, 'Opinion', id, fields);

const usual = { content: '村道积水，雨天难行', receivedOn: dayFrom(-30) };

const receive = (wish: object = {}, by: Person = keeper): Promise<Named> =>
  does(by, 'receiveOpinion', { ...usual, division: town, ...wish });

const counts = (code: string, day: string) =>
  counted<{ readonly collected: number; readonly resolved: number }>(
    ...([analyst, code, day, 'collected: opinionsCollected resolved: opinionsResolved'] as const),
  );

describe('an opinion', () => {
  it('is taken in at a station and read from above', async () => {
    const { id } = await receive({ division: null, station: station.id });
    expect(await read(analyst, id)).toEqual({
      ...{
        source: 'STATION',
        ...usual,
        state: 'RECEIVED',
        moves: [],
        handler: null,
        answer: null,
        answeredOn: null,
      },
      ...{ outcome: null, resolvedOn: null, withdrawnReason: null, version: 1, isSynthetic: false },
      ...{
        division: { code: town },
        station: { name: '工作站' },
        activity: null,
        assignee: null,
        history: [],
      },
    });
    expect((await read(clerk, id))?.['moves']).toEqual(['ASSIGN', 'ANSWER', 'RESOLVE', 'DECLINE']);
    expect((await read(keeper, id))?.['moves']).toEqual(['ASSIGN', 'ANSWER', 'RESOLVE']);
  });

  it('is taken in by clerks and keepers alone, and only where they write', async () => {
    const wish = { ...usual, division: town };
    expect((await refused(analyst, 'receiveOpinion', wish)).code).toBe('FORBIDDEN');
    expect((await refused(await world.as('DEPUTY', town), 'receiveOpinion', wish)).code).toBe('FORBIDDEN');
    expect((await refused(world.anonymous, 'receiveOpinion', wish)).code).toBe('UNAUTHENTICATED');
    expect((await refused(prefecture, 'receiveOpinion', wish)).code).toBe('NOT_FOUND');
    expect((await refused(prefecture, 'receiveOpinion', { ...usual, station: station.id })).code).toBe(
      'NOT_FOUND',
    );
  });

  it.each([
    ['no words', { content: '' }, 'content'],
    ['too many words', { content: '言'.repeat(5_001) }, 'content'],
    ['a day ahead', { receivedOn: dayFrom(1) }, 'receivedOn'],
    ['a day before the founding of the state', { receivedOn: '1949-09-30' }, 'receivedOn'],
    ['no place', { division: null }, 'division'],
  ])('is refused with %s', async (_what, wish, field) => {
    expect(await refused(keeper, 'receiveOpinion', { ...usual, division: town, ...wish })).toMatchObject({
      code: 'INVALID',
      field,
    });
  });

  it('is taken in at a station that was open, of the division that is named', async () => {
    const early = { ...usual, station: station.id, receivedOn: dayFrom(-301) };
    expect(await refused(keeper, 'receiveOpinion', early)).toMatchObject({
      code: 'INVALID',
      field: 'receivedOn',
    });
    const other = { ...usual, station: station.id, division: '530502106' };
    expect(await refused(county, 'receiveOpinion', other)).toMatchObject({
      code: 'INVALID',
      field: 'division',
    });
    const closed = await openStation(clerk, { name: '旧室' });
    await does(clerk, 'closeStation', { id: closed.id, version: 1, on: dayFrom(-60) });
    const late = { ...usual, station: closed.id };
    expect((await refused(keeper, 'receiveOpinion', late)).code).toBe('WRONG_STATE');
  });

  it('joins an activity afterwards, on its day and at its station', async () => {
    const activity = await does(keeper, 'recordActivity', {
      ...{ station: station.id, type: 'RECEPTION', title: '接待日', heldOn: dayFrom(-20) },
    });
    const { id } = await receive({ division: null, activity: activity.id, receivedOn: dayFrom(-20) });
    expect(await read(keeper, id)).toMatchObject({
      ...{ activity: { title: '接待日' }, station: { name: '工作站' }, source: 'STATION' },
    });
    const wrong = (wish: object) =>
      refused(keeper, 'receiveOpinion', {
        ...usual,
        activity: activity.id,
        receivedOn: dayFrom(-20),
        ...wish,
      });
    expect(await wrong({ receivedOn: dayFrom(-19) })).toMatchObject({ code: 'INVALID', field: 'receivedOn' });
    const elsewhere = await openStation(clerk, { name: '别处' });
    expect(await wrong({ station: elsewhere.id })).toMatchObject({ code: 'INVALID', field: 'station' });
    const move = { id, version: 1, receivedOn: dayFrom(-21) };
    expect(await refused(keeper, 'correctOpinion', move)).toMatchObject({
      code: 'INVALID',
      field: 'receivedOn',
    });
    await does(keeper, 'correctOpinion', { id, version: 1, content: '改正', source: 'OTHER' });
  });

  it('is counted where it was received and above, and taken off when it is taken back', async () => {
    const before = await counts('53', usual.receivedOn);
    const { id } = await receive();
    expect((await counts('53', usual.receivedOn)).collected).toBe(before.collected + 1);
    await does(keeper, 'withdrawOpinion', { id, version: 1, reason: '重复登记' });
    expect(await counts('53', usual.receivedOn)).toEqual(before);
    expect(await read(clerk, id)).toMatchObject({ withdrawnReason: '重复登记', moves: [], version: 2 });
    for (const [mutation, wish] of [
      ['assignOpinion', { version: 2, to: town }],
      ['resolveOpinion', { version: 2, outcome: '果' }],
      ['correctOpinion', { version: 2, content: '改' }],
      ['withdrawOpinion', { version: 2, reason: '撤' }],
    ] as const) {
      expect((await refused(clerk, mutation, { id, ...wish })).code, mutation).toBe('WRONG_STATE');
    }
  });
});

describe('a correction of an opinion', () => {
  it('changes what it names, and the counts of both months follow', async () => {
    const older = dayFrom(-100);
    const { id } = await receive({ station: station.id });
    const [now, then] = [await counts(town, usual.receivedOn), await counts(town, older)];
    await does(keeper, 'correctOpinion', {
      id,
      version: 1,
      receivedOn: older,
      station: null,
      source: 'SCAN',
    });
    expect(await read(keeper, id)).toMatchObject({
      receivedOn: older,
      station: null,
      source: 'SCAN',
      version: 2,
    });
    expect((await counts(town, usual.receivedOn)).collected).toBe(now.collected - 1);
    expect((await counts(town, older)).collected).toBe(then.collected + 1);
    await does(keeper, 'correctOpinion', { id, version: 2, station: station.id, content: '新' });
    expect(await read(keeper, id)).toMatchObject({ station: { name: '工作站' }, content: '新' });
  });

  it('reaches the day and the station of what an activity collected once that was withdrawn, and not before', async () => {
    const [day, older] = [dayFrom(-20), dayFrom(-100)];
    const activity = await does(keeper, 'recordActivity', {
      ...{ station: station.id, type: 'RECEPTION', title: '误登的接待', heldOn: day },
    });
    const { id } = await receive({ division: null, activity: activity.id, receivedOn: day });
    const wish = { id, version: 1, receivedOn: older, station: null };
    const sentence = 'Day and station of what an activity collected are those of the activity: correct that';
    for (const one of [wish, { id, version: 1, receivedOn: older }, { id, version: 1, station: null }]) {
      expect(await refused(keeper, 'correctOpinion', one)).toEqual({
        ...{ code: 'INVALID', field: 'receivedOn', message: sentence },
      });
    }
    await does(keeper, 'withdrawActivity', {
      id: activity.id,
      version: activity.version,
      reason: '登记错误',
    });
    const [now, then] = [await counts(town, day), await counts(town, older)];
    expect(await refused(keeper, 'correctOpinion', { ...wish, receivedOn: dayFrom(1) })).toMatchObject({
      ...{ code: 'INVALID', field: 'receivedOn' },
    });
    await does(keeper, 'correctOpinion', wish);
    expect(await read(keeper, id)).toMatchObject({ receivedOn: older, station: null, version: 2 });
    expect((await counts(town, day)).collected).toBe(now.collected - 1);
    expect((await counts(town, older)).collected).toBe(then.collected + 1);
    await does(keeper, 'correctOpinion', { id, version: 2, station: station.id });
    expect(await read(keeper, id)).toMatchObject({ receivedOn: older, station: { name: '工作站' } });
  });

  it('is refused where it contradicts what came of it, the station, or somebody who was faster', async () => {
    const { id } = await receive();
    await does(keeper, 'resolveOpinion', { id, version: 1, outcome: '果', on: dayFrom(-20) });
    const correct = (wish: object, by: Person = keeper) =>
      refused(by, 'correctOpinion', { id, version: 2, ...wish });
    expect(await correct({ receivedOn: dayFrom(-19) })).toMatchObject({
      code: 'INVALID',
      field: 'receivedOn',
    });
    expect(await correct({ receivedOn: dayFrom(1) })).toMatchObject({ code: 'INVALID', field: 'receivedOn' });
    expect(await correct({ station: station.id, receivedOn: dayFrom(-301) })).toMatchObject({
      code: 'INVALID',
    });
    expect(await correct({ content: '' })).toMatchObject({ code: 'INVALID', field: 'content' });
    expect((await correct({ content: '改', version: 1 })).code).toBe('CONFLICT');
    const beside = await openStation(county, { division: '530502106' });
    expect(await correct({ station: beside.id }, county)).toMatchObject({
      code: 'INVALID',
      field: 'division',
    });
    expect((await correct({ station: beside.id })).code).toBe('NOT_FOUND');
    await does(keeper, 'correctOpinion', { id, version: 2, receivedOn: dayFrom(-20) });
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
