// What comes of opinions, and who may carry them on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { ask, counted, node, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let clerk: Person;
let keeper: Person;
let analyst: Person;
let prefecture: Person;

beforeAll(async () => {
  world = await openWorld();
  ({ county, clerk, keeper, analyst, prefecture } = await peopleOf(world));
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

describe('the life of an opinion', () => {
  it('goes from hand to hand to an outcome, and every step is on record', async () => {
    const resolvedOn = dayFrom(-3);
    const before = await counts('53', resolvedOn);
    const { id } = await receive();
    await does(keeper, 'assignOpinion', { id, version: 1, to: town, handler: '镇农业办' });
    await does(clerk, 'assignOpinion', { id, version: 2, to: '530502', handler: '区交通局' });
    await does(county, 'answerOpinion', { id, version: 3, answer: '已列入计划', on: dayFrom(-10) });
    await does(keeper, 'resolveOpinion', { id, version: 4, outcome: '道路已修好', on: resolvedOn });
    expect(await read(clerk, id)).toMatchObject({
      ...{
        state: 'RESOLVED',
        handler: '区交通局',
        answer: '已列入计划',
        answeredOn: dayFrom(-10),
        moves: [],
      },
      ...{ outcome: '道路已修好', resolvedOn, version: 5, assignee: { code: '530502' } },
      history: [
        { move: 'assign', fromState: 'RECEIVED', toState: 'ASSIGNED', note: '镇农业办' },
        { move: 'assign', fromState: 'ASSIGNED', toState: 'ASSIGNED', note: '区交通局' },
        { move: 'answer', fromState: 'ASSIGNED', toState: 'ANSWERED', note: null },
        { move: 'resolve', fromState: 'ANSWERED', toState: 'RESOLVED', note: null },
      ],
    });
    expect((await counts('53', resolvedOn)).resolved).toBe(before.resolved + 1);
    for (const [mutation, wish] of [
      ['assignOpinion', { to: town }],
      ['answerOpinion', { answer: '答' }],
      ['resolveOpinion', { outcome: '果' }],
      ['declineOpinion', { reason: '因' }],
    ] as const) {
      const no = await refused(clerk, mutation, { id, version: 5, ...wish });
      expect(no, mutation).toMatchObject({
        code: 'WRONG_STATE',
        message: 'This cannot be done while it is RESOLVED',
      });
    }
    await does(clerk, 'withdrawOpinion', { id, version: 5, reason: '误' });
    expect(await counts('53', resolvedOn)).toMatchObject({ resolved: before.resolved });
  });

  it('ends without an outcome when a clerk declines it, for a reason', async () => {
    const { id } = await receive();
    expect((await refused(keeper, 'declineOpinion', { id, version: 1, reason: '不属职权' })).code).toBe(
      'FORBIDDEN',
    );
    expect(await refused(clerk, 'declineOpinion', { id, version: 1, reason: ' ' })).toMatchObject({
      code: 'INVALID',
      field: 'reason',
    });
    await does(clerk, 'declineOpinion', { id, version: 1, reason: '不属职权' });
    expect(await read(clerk, id)).toMatchObject({
      ...{ state: 'DECLINED', outcome: '不属职权', resolvedOn: null },
      history: [{ move: 'decline', note: '不属职权' }],
    });
  });

  it('takes no answer without words, nor one dated ahead or before the opinion', async () => {
    const { id } = await receive();
    const answer = (wish: object) =>
      refused(clerk, 'answerOpinion', { id, version: 1, answer: '答', ...wish });
    const resolve = (wish: object) =>
      refused(clerk, 'resolveOpinion', { id, version: 1, outcome: '果', ...wish });
    expect(await answer({ answer: '' })).toMatchObject({ code: 'INVALID', field: 'answer' });
    expect(await resolve({ outcome: '' })).toMatchObject({ code: 'INVALID', field: 'outcome' });
    for (const on of [dayFrom(1), dayFrom(-31)]) {
      expect(await answer({ on })).toMatchObject({ code: 'INVALID', field: 'on' });
      expect(await resolve({ on })).toMatchObject({ code: 'INVALID', field: 'on' });
    }
    await does(clerk, 'answerOpinion', { id, version: 1, answer: '答' });
    expect(await read(clerk, id)).toMatchObject({ answeredOn: dayFrom(0), moves: ['RESOLVE', 'DECLINE'] });
    expect((await refused(clerk, 'assignOpinion', { id, version: 2, to: town })).code).toBe('WRONG_STATE');
  });

  it('lets only one of two win who close it at the same time', async () => {
    const { id } = await receive();
    const close = (person: Person) =>
      does(person, 'resolveOpinion', { id, version: 1, outcome: '果' }).then(
        () => 'done',
        () => 'refused',
      );
    const ends = await Promise.all([close(clerk), close(keeper), close(county)]);
    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
    expect((await read(clerk, id))?.['history']).toHaveLength(1);
  });
});

describe('an opinion that somebody carried on or changed meanwhile', () => {
  it('is handed on, answered and closed by nobody who has not read that', async () => {
    const read = await receive();
    await does(clerk, 'assignOpinion', { ...read, to: '530502' });
    const stale = async () => {
      for (const [mutation, wish] of [
        ['assignOpinion', { to: town }],
        ['answerOpinion', { answer: '答' }],
        ['resolveOpinion', { outcome: '果' }],
        ['declineOpinion', { reason: '因' }],
      ] as const)
        expect(await refused(clerk, mutation, { ...read, ...wish }), mutation).toMatchObject({
          ...{ code: 'CONFLICT', message: 'Somebody changed this meanwhile; read it again.' },
        });
    };
    await stale();
    const assigned = await node(clerk, 'Opinion', read.id, 'version assignee { code }');
    expect(assigned).toEqual({ version: 2, assignee: { code: '530502' } });
    await does(clerk, 'correctOpinion', { id: read.id, version: 2, content: '改' });
    await stale();
    await does(clerk, 'answerOpinion', { id: read.id, version: 3, answer: '答' });
  });
});

describe('an opinion assigned upward', () => {
  it('is answered and resolved by the staff above it, who change nothing else', async () => {
    const { id } = await receive();
    expect((await refused(prefecture, 'answerOpinion', { id, version: 1, answer: '答' })).code).toBe(
      'NOT_FOUND',
    );
    await does(county, 'assignOpinion', { id, version: 1, to: '5305', handler: '市水务局' });
    const list = 'opinionsAssigned(state: ASSIGNED) { totalCount edges { node { content moves } } }';
    expect(await ask(prefecture, `{ division(code: "5305") { ${list} } }`)).toEqual({
      division: {
        opinionsAssigned: {
          totalCount: 1,
          edges: [{ node: { content: usual.content, moves: ['ANSWER', 'RESOLVE'] } }],
        },
      },
    });
    for (const [mutation, wish] of [
      ['assignOpinion', { to: '53' }],
      ['declineOpinion', { reason: '因' }],
    ] as const) {
      expect((await refused(prefecture, mutation, { id, version: 2, ...wish })).code, mutation).toBe(
        'FORBIDDEN',
      );
    }
    const withdrawal = { id, version: 2, reason: '撤' };
    expect((await refused(prefecture, 'withdrawOpinion', withdrawal)).code).toBe('NOT_FOUND');
    expect((await refused(prefecture, 'correctOpinion', { ...withdrawal, reason: undefined })).code).toBe(
      'NOT_FOUND',
    );
    await does(prefecture, 'answerOpinion', { id, version: 2, answer: '市里已协调' });
    await does(await world.as('KEEPER', '5305'), 'resolveOpinion', { id, version: 3, outcome: '已通水' });
    expect(await read(keeper, id)).toMatchObject({
      ...{ state: 'RESOLVED', outcome: '已通水', assignee: { code: '5305' } },
      history: [{ move: 'assign' }, { move: 'answer' }, { move: 'resolve' }],
    });
  });

  it('is not for those beside the assignee, nor any longer once it is handed back', async () => {
    const { id } = await receive();
    await does(clerk, 'assignOpinion', { id, version: 1, to: '5305' });
    const beside = await world.as('CLERK', '5306');
    expect((await refused(beside, 'answerOpinion', { id, version: 2, answer: '答' })).code).toBe('NOT_FOUND');
    expect(
      (await refused(await world.as('CLERK', '53'), 'resolveOpinion', { id, version: 1, outcome: '果' }))
        .code,
    ).toBe('NOT_FOUND');
    await does(clerk, 'assignOpinion', { id, version: 2, to: town });
    expect((await refused(prefecture, 'answerOpinion', { id, version: 3, answer: '答' })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('goes to its own division or one above, and nowhere else', async () => {
    const { id } = await receive({}, county);
    for (const to of ['530502104', '530502106', '5306', '61', '530599']) {
      expect(await refused(county, 'assignOpinion', { id, version: 1, to })).toMatchObject({
        code: 'INVALID',
        field: 'to',
      });
    }
    expect(
      await refused(county, 'assignOpinion', { id, version: 1, to: '53', handler: '人'.repeat(101) }),
    ).toMatchObject({
      code: 'INVALID',
      field: 'handler',
    });
    await does(county, 'assignOpinion', { id, version: 1, to: '0' });
  });

  it('is held to that by the database as well, whoever asks it', async () => {
    const numberOf = ({ id }: Named): number => Number(Buffer.from(id, 'base64').toString().split(':')[1]);
    const assigned = await receive();
    await does(clerk, 'assignOpinion', { ...assigned, to: '5305' });
    const [theirs, other] = [numberOf(assigned), numberOf(await receive())];
    /** One statement as the staff of the prefecture: their role and ranges, and none of our own checks. */
    const asPrefecture = (statement: string) =>
      world.sql(`do $$ begin
        perform set_config('role', 'renda_staff', true), set_config('app.read_from', '530500000000', true),
          set_config('app.read_to', '530600000000', true), set_config('app.write_from', '530500000000', true),
          set_config('app.write_to', '530500000001', true);
        ${statement};
      end $$`);
    const event = (id: number) =>
      `insert into case_event (division_id, place, noun, case_id, move, from_state, to_state)
       select division_id, place, 'opinion', id, 'answer', 'ASSIGNED', 'ANSWERED' from opinion where id = ${id}`;
    for (const change of [
      `content = '改'`,
      `state = 'DECLINED'`,
      'assignee_id = null',
      'withdrawn_at = now()',
    ]) {
      await expect(asPrefecture(`update opinion set ${change} where id = ${theirs}`), change).rejects.toThrow(
        'answers or resolves it and changes nothing else',
      );
    }
    await expect(asPrefecture(event(other))).rejects.toThrow('row-level security');
    await asPrefecture(`update opinion set content = '改', state = 'ANSWERED' where id = ${other}`);
    await asPrefecture(event(theirs));
    await asPrefecture(`update opinion set state = 'ANSWERED', answer = '答' where id = ${theirs}`);
    const rows = await world.sql<{ state: string; content: string }>(
      'select state, content from opinion where id in ($1, $2) order by id',
      [theirs, other],
    );
    expect(rows).toEqual([
      { state: 'ANSWERED', content: usual.content },
      { state: 'RECEIVED', content: usual.content },
    ]);
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
