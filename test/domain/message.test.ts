// Messages that people without an account leave at a station, what its keeper makes of them, and what they are told.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayText, today } from '../../src/core/day.ts';
import { openLimits } from '../../src/graph/limits.ts';
import { dayFrom, does, elect, type Named, refused, seat } from '../support/congresses.ts';
import { ask, counted, node, openStation, peopleOf, type People, town } from '../support/town.ts';
import { inTheMeantime, openSessions, type Session } from '../support/session.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let station: Named;
let code: string;
let deputy: Named;
let neighbour: Person;

const codeOf = async (by: Person, id: string): Promise<string> =>
  String((await node(by, 'Station', id, 'publicCode'))?.['publicCode']);

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  const { clerk, county, keeper } = people;
  station = await openStation(clerk, { name: '㮾〇村联络室', kind: 'ROOM' });
  code = await codeOf(keeper, station.id);
  await seat(county, town);
  deputy = await elect(county, town, { name: '李桂芳' });
  await does(county, 'registerDeputy', { division: town, deputy: deputy.id, since: dayFrom(-90) }, 'id');
  await does(keeper, 'assignDeputy', { station: station.id, deputy: deputy.id, since: dayFrom(-90) }, 'id');
  neighbour = await world.as('KEEPER', '530502106');
});
afterAll(() => world.close());

interface Left {
  readonly receipt: string;
  readonly station: string;
}

const say = (wish: object = {}, by: Person = world.anonymous): Promise<Left> =>
  does<Left>(by, 'publicLeaveMessage', { code, content: '村道积水', ...wish }, 'receipt station');

interface Denied {
  readonly code: string;
  readonly field: unknown;
  readonly message: string;
}

const leaving = `mutation ($input: PublicLeaveMessageInput!) { publicLeaveMessage(input: $input) { receipt } }`;

/** How a message is refused. Throws when it is not. */
async function deny(wish: object = {}): Promise<Denied> {
  const input = { code, content: '村道积水', ...wish };
  const [error] = (await world.anonymous.ask<object, object>(leaving, { input })).errors ?? [];
  if (!error) throw new Error('The message was not refused');
  return { code: error.extensions.code, field: error.extensions['field'], message: error.message };
}

const followed = 'station state reason leftAt decidedAt answer answeredOn outcome resolvedOn';
const follow = async (receipt: string, by: Person = world.anonymous) => {
  const query = `query ($receipt: String!) { publicMessage(receipt: $receipt) { ${followed} } }`;
  return (await ask<{ publicMessage: Record<string, unknown> | null }>(by, query, { receipt })).publicMessage;
};

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string; readonly content: string } }[];
}

const waiting = async (by: Person, under = town): Promise<Page> => {
  const list =
    'messages(under: $under, state: RECEIVED, first: 100) { totalCount edges { node { id content } } }';
  return (await ask<{ messages: Page }>(by, `query ($under: DivisionCode!) { ${list} }`, { under })).messages;
};

/** The telephone that was left with a message, as it is shown to somebody; else the code of the refusal. */
async function shown(by: Person, message: string, reason = '回电核实'): Promise<string | null | undefined> {
  const { data, errors } = await by.ask<{ revealMessageContact: { phone: string | null } | null }, object>(
    'mutation ($input: RevealMessageContactInput!) { revealMessageContact(input: $input) { phone } }',
    { input: { message, reason } },
  );
  return errors?.[0]?.extensions.code ?? data?.revealMessageContact?.phone;
}

/** The message that was left last, as its keeper finds it. */
async function latest(): Promise<Named & Record<string, unknown>> {
  const [row] = await world.sql<{ id: number }>('select max(id)::int as id from message');
  const id = Buffer.from(`Message:${row?.id}`).toString('base64');
  const fields =
    'id version state content phone deputy { name } station { name } opinion { id source content receivedOn }';
  return (await node(people.keeper, 'Message', id, fields)) as Named & Record<string, unknown>;
}

describe('a message', () => {
  it('is left by anybody with the code of a door, and answered with a receipt that is kept nowhere', async () => {
    const { receipt, station: name } = await say({ phone: ' 138 0000-0000 ', deputy: deputy.id });
    expect(name).toBe('㮾〇村联络室');
    expect(receipt).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await latest()).toMatchObject({
      ...{ state: 'RECEIVED', content: '村道积水', phone: '138****0000', opinion: null },
      ...{ deputy: { name: '李桂芳' }, station: { name: '㮾〇村联络室' } },
    });
    const [dump] = await world.sql<{ all: string }>(
      `select string_agg(m::text || coalesce(c::text, ''), ' ') as all from message m left join message_contact c on c.message_id = m.id`,
    );
    expect(dump?.all).not.toContain(receipt);
    expect(dump?.all).not.toContain(receipt.replaceAll('-', ''));
    expect(await follow(receipt)).toMatchObject({ state: 'RECEIVED', station: name, decidedAt: null });
    const typed = receipt.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await follow(` ${typed} `)).toMatchObject({ state: 'RECEIVED' });
  });

  it('is kept as the plain text that it is, whatever stands in it', async () => {
    const script = `<script>alert(1)</script> 㮾〇𠮷 {{7*7}} ' or 1=1 --`;
    await say({ content: `  ${script}\r\n第二行\u0000\u0007\u001b[31m ` });
    expect((await latest())['content']).toBe(`${script}\n第二行[31m`);
    await say({ content: '𠮷'.repeat(2_000) });
    expect([...String((await latest())['content'])].length).toBe(2_000);
  });

  it.each([
    ['no words', { content: ' \n\u0000 ' }, 'content'],
    ['more than 2,000 characters', { content: '言'.repeat(2_001) }, 'content'],
    ['100,000 characters', { content: 'a'.repeat(100_000) }, 'content'],
    ['no telephone number', { phone: 'javascript:alert(1)' }, 'phone'],
    [
      'a deputy who does not come there',
      { deputy: Buffer.from('Deputy:999999').toString('base64') },
      'deputy',
    ],
  ])('is refused with %s', async (_what, wish, field) => {
    const before = await waiting(people.keeper);
    expect(await deny(wish)).toMatchObject({ code: 'INVALID', field });
    expect((await waiting(people.keeper)).totalCount).toBe(before.totalCount);
  });

  it('is refused before anything is asked of the database when it is far too long', async () => {
    const { statements } = await world.anonymous.ask<object, object>(leaving, {
      input: { code, content: 'a'.repeat(100_000) },
    });
    expect(statements).toEqual([]);
  });

  it('is refused alike for codes that were forged, cut short, renewed, or are on a closed door', async () => {
    const { clerk, keeper } = people;
    const [closed, renewed] = [await openStation(clerk), await openStation(clerk)];
    const codes = [await codeOf(keeper, closed.id), await codeOf(keeper, renewed.id)];
    await does(clerk, 'closeStation', { id: closed.id, version: 1, on: dayFrom(-1) });
    await does(keeper, 'renewStationCode', { id: renewed.id, version: 1 });
    const wrong = [
      ...codes,
      code.slice(0, 12),
      code.slice(0, -1),
      `${code.slice(0, -2)}22`,
      'X'.repeat(900),
      '',
    ];
    const told = await Promise.all(wrong.map((each) => deny({ code: each })));
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(told[0]).toMatchObject({ code: 'NOT_FOUND', field: 'code' });
    expect(told[0]?.message).toMatch(/scan the one on its door/);
  });

  it('that is sent again is the same one, and another under its key is refused', async () => {
    const before = (await waiting(people.keeper)).totalCount;
    const idempotencyKey = 'a-key-of-its-own-42';
    const first = await say({ idempotencyKey, content: '路灯不亮' });
    const both = await Promise.all([1, 2, 3].map(() => say({ idempotencyKey, content: '路灯不亮' })));
    expect(both).toEqual([first, first, first]);
    expect((await waiting(people.keeper)).totalCount).toBe(before + 1);
    expect((await deny({ idempotencyKey, content: '别的话' })).code).toBe('KEY_REUSED');
    expect((await deny({ idempotencyKey: 'short' })).code).toBe('INVALID');
    expect((await say({ content: '路灯不亮' })).receipt).not.toBe(first.receipt);
  });

  it('that is sent again after the code was renewed has a receipt that leads to it', async () => {
    const { clerk, keeper } = people;
    const { id } = await openStation(clerk);
    const wish = { idempotencyKey: 'sent-before-and-after', content: '换码前后' };
    const before = await say({ ...wish, code: await codeOf(keeper, id) });
    await does(keeper, 'renewStationCode', { id, version: 1 });
    const after = await say({ ...wish, code: await codeOf(keeper, id) });
    for (const { receipt } of [before, after]) {
      expect(await follow(receipt)).toMatchObject({ state: 'RECEIVED' });
    }
  });

  it('is left at no station that is just closing: whoever comes meanwhile waits, and is told that the code is no good', async () => {
    const { clerk, keeper } = people;
    const { id } = await openStation(clerk, { name: '将撤的联络室' });
    const door = await codeOf(keeper, id);
    const sessions = openSessions(world.ownerUrl);
    const closing = (session: Session) =>
      session.run(`update station set closed_on = $1, version = version + 1 where name = '将撤的联络室'`, [
        dayFrom(-1),
      ]);
    const meanwhile = <Answer>(work: () => Promise<Answer>, end: 'commit' | 'rollback') =>
      inTheMeantime(sessions, 'renda_import', closing, work, end);
    expect(await meanwhile(() => say({ code: door }), 'rollback')).toMatchObject({ station: '将撤的联络室' });
    expect(await meanwhile(() => deny({ code: door, content: '再说一次' }), 'commit')).toEqual({
      ...{ code: 'NOT_FOUND', field: 'code' },
      message: 'This code leads to no station: scan the one on its door again.',
    });
    const left = await world.sql(
      'select m.id from message m join station s on s.id = m.station_id where s.name = $1',
      ['将撤的联络室'],
    );
    expect(left).toHaveLength(1);
    await sessions.close();
  });

  it('is not stranded: its station closes on no day before it was left, until it is decided on', async () => {
    const { clerk, keeper } = people;
    const { id } = await openStation(clerk);
    await say({ code: await codeOf(keeper, id), content: '关站之前' });
    const message = await latest();
    const denied = await refused(clerk, 'closeStation', { id, version: 1, on: dayFrom(-1) });
    expect(denied.code).toBe('INVALID');
    await does(keeper, 'declineMessage', { id: message.id, version: 1, reason: 'UNCLEAR' });
    await does(clerk, 'closeStation', { id, version: 1, on: dayFrom(-1) });
  });

  it('stands in the audit as nobody’s, without a word of it', async () => {
    await say({ content: '不入审计的话' });
    const auditor = await world.as('AUDITOR', town);
    const query =
      '{ division(code: "530502105") { auditEntries(first: 1) { edges { node { action target seat } } } } }';
    const { division } = await ask<{ division: object }>(auditor, query);
    const node = { action: 'publicLeaveMessage', target: 'Message', seat: null };
    expect(division).toEqual({ auditEntries: { edges: [{ node }] } });
  });
});

describe('what was left', () => {
  it('tells the telephone to those who keep the station, one at a time, for a reason that goes on record', async () => {
    await say({ content: '请来电', phone: '13800001234' });
    const { id } = await latest();
    const { keeper, county, prefecture, analyst } = people;
    expect(await shown(keeper, id, ' ')).toBe('INVALID');
    expect(await shown(keeper, id)).toBe('13800001234');
    expect(await shown(county, id, '回访')).toBe('13800001234');
    for (const person of [prefecture, neighbour]) expect(await shown(person, id)).toBe('NOT_FOUND');
    for (const person of [analyst, await world.as('AUDITOR', town), await world.as('DEPUTY', town)])
      expect(await shown(person, id)).toBe('FORBIDDEN');
    expect(await shown(world.anonymous, id)).toBe('UNAUTHENTICATED');
    const trail = await world.sql<{ note: string; seat_id: number }>(
      `select note, seat_id from audit_entry where category = 'REVEAL' and target = 'Message' order by id`,
    );
    expect(trail).toEqual([
      { note: '回电核实', seat_id: keeper.seatId },
      { note: '回访', seat_id: county.seatId },
    ]);
    await say({ content: '没有留电话' });
    expect(await shown(keeper, (await latest()).id)).toBeNull();
  });

  it('is seen by those who keep the station, and by nobody else', async () => {
    await say({ content: '只给本站看', phone: '13900000000' });
    const { id } = await latest();
    const { keeper, clerk, county, prefecture, analyst } = people;
    for (const person of [keeper, clerk, county]) {
      expect(await node(person, 'Message', id, 'content phone')).toEqual({
        content: '只给本站看',
        phone: '139****0000',
      });
      expect(await shown(person, id)).toBe('13900000000');
      expect((await waiting(person)).edges.map((edge) => edge.node.id)).toContain(id);
    }
    for (const person of [prefecture, neighbour]) {
      expect(await node(person, 'Message', id, 'content')).toBeNull();
      expect(await waiting(person)).toEqual({ totalCount: 0, edges: [] });
    }
    const list = '{ messages(under: "53") { totalCount } }';
    for (const person of [analyst, await world.as('DEPUTY', town), await world.as('AUDITOR', town)]) {
      expect((await person.ask(list)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await world.anonymous.ask(list)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const query = 'query ($id: ID!) { node(id: $id) { ... on Message { content phone } } }';
    expect((await world.anonymous.ask<object, object>(query, { id })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const seen = await analyst.ask<{ node: object | null }, object>(query, { id });
    expect(seen.data?.node).toBeNull();
  });

  it('is listed at its station', async () => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Station { messages(state: RECEIVED) { totalCount } } } }`;
    const found = await ask<{ node: { messages: { totalCount: number } } }>(people.keeper, query, {
      id: station.id,
    });
    const [own] = await world.sql<{ count: number }>(
      `select count(*)::int as count from message m join station s on s.id = m.station_id
       where s.name = '㮾〇村联络室' and m.state = 'RECEIVED'`,
    );
    expect(own?.count).toBeGreaterThan(0);
    expect(found.node.messages.totalCount).toBe(own?.count);
  });
});

describe('a keeper', () => {
  let message: Named;
  let receipt: string;
  beforeEach(async () => {
    ({ receipt } = await say({ content: '希望修路' }));
    message = await latest();
  });
  const month = () =>
    counted<{ readonly collected: number }>(
      people.analyst,
      '53',
      dayText(today()),
      'collected: opinionsCollected',
    );

  it('takes a message in as an opinion, which is counted from then on and followed to its answer', async () => {
    const { keeper, clerk } = people;
    const before = await month();
    const [{ id, version }] = [message];
    await does(keeper, 'acceptMessage', { id, version });
    expect((await month()).collected).toBe(before.collected + 1);
    const { opinion } = (await latest()) as unknown as { opinion: Named & Record<string, unknown> };
    expect(opinion).toMatchObject({ source: 'SCAN', content: '希望修路', receivedOn: dayText(today()) });
    expect(await follow(receipt)).toMatchObject({ state: 'ACCEPTED', reason: null, answer: null });
    await does(clerk, 'assignOpinion', { id: opinion.id, version: 1, to: '530502', handler: '内部承办人' });
    expect(await follow(receipt)).toMatchObject({ state: 'HANDLED' });
    await does(clerk, 'answerOpinion', { id: opinion.id, version: 2, answer: '已列入计划' });
    expect(await follow(receipt)).toMatchObject({
      state: 'ANSWERED',
      answer: '已列入计划',
      answeredOn: dayText(today()),
    });
    await does(clerk, 'resolveOpinion', { id: opinion.id, version: 3, outcome: '路已修好' });
    const last = await follow(receipt, people.analyst);
    expect(last).toMatchObject({ state: 'RESOLVED', outcome: '路已修好', resolvedOn: dayText(today()) });
    expect(JSON.stringify(last)).not.toContain('内部');
  });

  it('still sees of the opinion who left it and for whom, and nobody further up does', async () => {
    const { keeper, clerk, county, prefecture, analyst } = people;
    await say({ content: '请回电话', phone: '13700000000', deputy: deputy.id });
    const { id, version } = await latest();
    await does(keeper, 'acceptMessage', { id, version });
    const { opinion } = (await latest()) as unknown as { opinion: Named };
    const fields = 'content message { phone deputy { name } }';
    for (const person of [keeper, clerk, county]) {
      expect(await node(person, 'Opinion', opinion.id, fields)).toEqual({
        content: '请回电话',
        message: { phone: '137****0000', deputy: { name: '李桂芳' } },
      });
    }
    for (const person of [prefecture, analyst]) {
      expect(await node(person, 'Opinion', opinion.id, fields)).toEqual({
        content: '请回电话',
        message: null,
      });
    }
  });

  it('tells nothing of an opinion that was taken back', async () => {
    const { keeper } = people;
    await does(keeper, 'acceptMessage', { id: message.id, version: message.version });
    const { opinion } = (await latest()) as unknown as { opinion: Named };
    await does(keeper, 'answerOpinion', { id: opinion.id, version: 1, answer: '误答' });
    await does(keeper, 'withdrawOpinion', { id: opinion.id, version: 2, reason: '重复' });
    expect(await follow(receipt)).toMatchObject({ state: 'CLOSED', answer: null, answeredOn: null });
  });

  it('declines a message for a reason of the list, and whoever left it is told', async () => {
    const before = await month();
    const { id, version } = message;
    await does(people.keeper, 'declineMessage', { id, version, reason: 'ELSEWHERE' });
    expect(await follow(receipt)).toMatchObject({ state: 'DECLINED', reason: 'ELSEWHERE' });
    expect(await month()).toEqual(before);
    const again = await refused(people.keeper, 'acceptMessage', { id, version: version + 1 });
    expect(again.code).toBe('WRONG_STATE');
    expect(
      (await refused(people.keeper, 'declineMessage', { id, version: version + 1, reason: 'RUDE' })).code,
    ).toBe('INVALID');
  });

  it('decides where one writes, on what one has read, and once', async () => {
    const { id, version } = message;
    const { keeper, analyst, prefecture, clerk } = people;
    for (const [mutation, more] of [
      ['acceptMessage', {}],
      ['declineMessage', { reason: 'UNCLEAR' }],
    ] as const) {
      const wish = { id, version, ...more };
      expect((await refused(neighbour, mutation, wish)).code).toBe('NOT_FOUND');
      expect((await refused(prefecture, mutation, wish)).code).toBe('NOT_FOUND');
      expect((await refused(analyst, mutation, wish)).code).toBe('FORBIDDEN');
      expect((await refused(world.anonymous, mutation, wish)).code).toBe('UNAUTHENTICATED');
      expect((await refused(keeper, mutation, { ...wish, version: 7 })).code).toBe('CONFLICT');
    }
    const both = await Promise.allSettled([
      does(keeper, 'acceptMessage', { id, version }),
      does(clerk, 'declineMessage', { id, version, reason: 'DUPLICATE' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  });
});

describe('the wall', () => {
  it('lets the public neither read nor write a message but through its two functions', async () => {
    const tried = (text: string) =>
      world
        .sql(`begin; set local role renda_public; ${text}; rollback`)
        .then(() => 'done')
        .catch(async (error: { code: string }) => error.code);
    for (const table of ['message', 'message_contact', 'station_notice', 'opinion', 'audit_entry']) {
      expect(await tried(`select count(*) from ${table}`), table).toBe('42501');
    }
    const insert = `insert into message (division_id, place, station_id, content, receipt_hash, request_hash)
      values (1, 1, 1, 'x', 'x', 'x')`;
    expect(await tried(insert)).toBe('42501');
    expect(await tried(`select * from deputies_at(1)`)).toBe('42501');
    const asked = `select has_table_privilege('renda_tally', 'message_contact', 'select') as reads`;
    expect(await world.sql(asked)).toEqual([{ reads: false }]);
  });

  it('keeps what was left as it was left, whoever writes', async () => {
    const change = (set: string) => world.arrange(`update message set ${set}`);
    await expect(change(`content = 'changed'`)).rejects.toMatchObject({ code: 'RD101' });
    await expect(
      change(`state = 'RECEIVED', decided_at = null, opinion_id = null, reason = null`),
    ).rejects.toMatchObject({
      code: 'RD100',
    });
  });
});

describe('limits', () => {
  let busy: World;
  let door: string;
  let at: Named;
  beforeAll(async () => {
    busy = await openWorld('nation', { limits: openLimits() });
    const clerk = await busy.as('CLERK', town);
    at = await openStation(clerk);
    door = await codeOf(clerk, at.id);
  });
  afterAll(() => busy.close());

  const from = async (remoteAddress: string, query: string, variables: object) => {
    const response = await busy.http.inject({
      ...{ method: 'POST', url: '/graphql', remoteAddress, payload: { query, variables } },
    });
    return JSON.parse(response.body) as {
      data: object | null;
      errors?: { message: string; extensions: Record<string, unknown> }[];
    };
  };
  const leave = (address: string, content = '意见') =>
    from(address, leaving, {
      input: { code: door, content },
    });
  const guess = (address: string, receipt: string) =>
    from(address, 'query ($receipt: String!) { publicMessage(receipt: $receipt) { state } }', { receipt });

  it('stop an address that leaves message after message, and nobody else', async () => {
    for (let sent = 0; sent < 20; sent++) expect((await leave('2001:db8::1')).errors).toBeUndefined();
    const refusal = (await leave('2001:db8:0:0:ffff::2')).errors?.[0];
    expect(refusal?.extensions).toMatchObject({ code: 'BUSY', retryAfter: expect.any(Number) });
    expect(refusal?.message).toMatch(/^Many messages came from this address: try again in \d+ minutes\.$/);
    expect((await leave('2001:db8:0:ff::1')).errors?.[0]?.extensions['code']).toBe('BUSY');
    expect((await leave('2001:db8:0:100::1')).errors).toBeUndefined();
    expect((await leave('192.0.2.1', '')).errors?.[0]?.extensions['code']).toBe('INVALID');
  });

  it('stop a station that is left more than sixty in an hour, whoever leaves them', async () => {
    await busy.arrange(
      `insert into message (division_id, place, station_id, content, receipt_hash, request_hash)
       select s.division_id, s.place, s.id, 'x', 'r' || n, 'q' from station s, generate_series(1, 60) n`,
    );
    const refusal = (await leave('192.0.2.9')).errors?.[0];
    expect(refusal?.extensions).toMatchObject({ code: 'BUSY', reason: 'STATION' });
    expect(Number(refusal?.extensions['retryAfter'])).toBeGreaterThan(3_000);
    await busy.sql(
      `alter table message disable trigger user; update message set left_at = now() - interval '2 hours'; alter table message enable trigger user`,
    );
    expect((await leave('192.0.2.9')).errors).toBeUndefined();
  });

  it('lock an address out that guesses receipts, even of right ones, and say for how long', async () => {
    const right = ((await leave('192.0.2.20')).data as { publicLeaveMessage: { receipt: string } })
      .publicLeaveMessage.receipt;
    for (let often = 0; often < 15; often++) {
      expect((await guess('192.0.2.21', right)).data).toEqual({ publicMessage: { state: 'RECEIVED' } });
    }
    const guesses = Array.from(
      { length: 30 },
      (_, at) => `0000-0000-0000-0000-${String(at).padStart(4, '0')}`,
    );
    const told = await Promise.all(guesses.map((receipt) => guess('192.0.2.21', receipt)));
    expect(told.filter(({ errors }) => !errors).length).toBe(10);
    const refusal = (await guess('192.0.2.21', right)).errors?.[0];
    expect(refusal?.message).toMatch(
      /^Too many receipts that are none came from this address: try again in 15 minutes\.$/,
    );
    expect(refusal?.extensions).toMatchObject({ code: 'BUSY', retryAfter: expect.closeTo(900, -1) });
    expect((await guess('192.0.2.22', right)).data).toEqual({ publicMessage: { state: 'RECEIVED' } });
  });
});
