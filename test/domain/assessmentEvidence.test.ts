// Evidence of an assessment: who may send and fetch a file, what is taken, and that nothing half-written stays.
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { sweep } from '../../src/domain/assessmentEvidence/store.ts';
import type { Meter } from '../../src/graph/meter.ts';
import { openClient } from '../../src/store/client.ts';
import { begin, type Begun, findings, judge, shown } from '../support/assessments.ts';
import { dayFrom, does, refused } from '../support/congresses.ts';
import { openSessions } from '../support/session.ts';
import { published } from '../support/standards.ts';
import { openStation, type People, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let begun: Begun;
let port: number;

/** What was charged, and whether somebody has nothing left. */
const bills: number[] = [];
let isPoor = false;
const meter: Meter = {
  spend: async (_payer, points) => {
    if (isPoor) throw new Refusal('BUSY', 'Try again in 7 seconds.', { retryAfter: 7 });
    bills.push(points);
  },
  giveBack: async () => undefined,
};

beforeAll(async () => {
  world = await openWorld('nation', { meter });
  port = Number(new URL(await world.http.listen({ port: 0, host: '127.0.0.1' })).port);
  people = await peopleOf(world);
  await published(people.prefecture, '5305');
  begun = await fresh();
});
afterAll(() => world.close());

const fresh = async (): Promise<Begun> => begin(people.clerk, (await openStation(people.clerk)).id);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

interface Sending {
  readonly by?: Person;
  readonly address?: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const authorized = (by: Person) => (by.token === undefined ? {} : { authorization: `Bearer ${by.token}` });

async function send({ by = people.clerk, address = {}, bytes = png, headers = {} }: Sending = {}) {
  const query = new URLSearchParams({ assessment: begun.id, name: '场所.png', ...address });
  const response = await world.http.inject({
    ...{ method: 'POST' as const, url: `/evidence?${query.toString()}`, payload: bytes },
    headers: { 'content-type': 'image/png', ...authorized(by), ...headers },
  });
  const body = JSON.parse(response.body);
  return { status: response.statusCode, body, error: body.errors?.[0]?.extensions };
}

const fetched = (by: Person, id: string) =>
  world.http.inject({
    ...{ method: 'GET', url: `/evidence/${encodeURIComponent(id)}`, headers: authorized(by) },
  });

async function keysOnRecord(): Promise<string[]> {
  const rows = await world.sql<{ key: string }>('select key::text from assessment_evidence order by 1');
  return rows.map(({ key }) => key);
}

describe('evidence', () => {
  it('is sent by those who judge, and fetched as it was by those who may see the assessment', async () => {
    const [first] = begun.items;
    const { status, body } = await send({ by: people.keeper, address: { item: first?.id ?? '' } });
    const sha256 = createHash('sha256').update(png).digest('hex');
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '场所.png', mediaType: 'image/png', bytes: png.length, sha256 });
    const told = await shown(
      people.analyst,
      begun.id,
      'evidence { id path } items { evidence { name sha256 } }',
    );
    expect(told).toMatchObject({
      evidence: [{ id: body.id, path: `/evidence/${encodeURIComponent(body.id)}` }],
      items: [
        { evidence: [{ name: '场所.png', sha256 }] },
        ...begun.items.slice(1).map(() => ({ evidence: [] })),
      ],
    });
    for (const by of [people.keeper, people.county, people.analyst]) {
      const response = await fetched(by, body.id);
      expect(response.statusCode).toBe(200);
      expect(response.rawPayload.equals(png)).toBe(true);
      expect(response.headers).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('场所.png')}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }
  });

  it('of another county is not there, no more than what does not exist', async () => {
    const { body } = await send();
    const missing = Buffer.from('AssessmentEvidence:999999').toString('base64');
    const answers = await Promise.all([
      ...['530521', '530302', '61'].map(async (code) => fetched(await world.as('CLERK', code), body.id)),
      fetched(await world.as('DEPUTY', '5305'), body.id),
      fetched(await world.as('AUDITOR', '53'), body.id),
      fetched(people.clerk, missing),
      fetched(people.clerk, 'x'),
      fetched(people.clerk, begun.id),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    const codes = answers.map((answer) => JSON.parse(answer.body).errors[0].extensions.code);
    expect(new Set(codes)).toEqual(new Set(['NOT_FOUND']));
    const [outside, unknown] = [answers[0]?.body, answers[5]?.body];
    expect(outside).toBe(unknown);
    expect((await fetched(world.anonymous, body.id)).statusCode).toBe(401);
    expect((await fetched(world.with('a.b.c'), body.id)).statusCode).toBe(401);
  });

  it('is a picture or a PDF by its content, whatever it is said to be', async () => {
    expect((await send({ bytes: pdf })).body).toMatchObject({ mediaType: 'application/pdf' });
    const scripts = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html><script>1</script></html>',
      'MZ\u0090',
      '{}',
    ];
    for (const text of scripts) {
      const { status, error } = await send({ bytes: Buffer.from(text), address: { name: 'a.png' } });
      expect({ status, error }, text).toMatchObject({
        status: 400,
        error: { code: 'INVALID', field: 'file' },
      });
    }
    const zip = Buffer.from('504b0304140000000000', 'hex');
    expect((await send({ bytes: zip, headers: { 'content-type': 'application/pdf' } })).status).toBe(400);
    const json = { 'content-type': 'application/json' };
    expect((await send({ bytes: png, headers: json })).status).toBe(201);
  });

  it('has a size, a name and an assessment', async () => {
    expect((await send({ bytes: Buffer.alloc(0) })).status).toBe(400);
    const large = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]);
    const tooLarge = await send({ bytes: large });
    expect(tooLarge).toMatchObject({ status: 413, error: { code: 'INVALID' } });
    const just = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024 - png.length)]);
    expect((await send({ bytes: just })).status).toBe(201);
    for (const name of ['', ' ', '../a.png', 'a\\b.png', '多'.repeat(201), 'a\nb']) {
      expect((await send({ address: { name } })).error, name).toMatchObject({
        code: 'INVALID',
        field: 'name',
      });
    }
    expect((await send({ address: { assessment: 'x' } })).status).toBe(404);
    const { items: others } = await fresh();
    expect((await send({ address: { item: others[0]?.id ?? '' } })).status).toBe(404);
  });

  it('is sent by nobody else, and asked for before it is read', async () => {
    const statuses = await Promise.all(
      [people.analyst, people.prefecture, await world.as('CLERK', '530502106'), world.anonymous].map(
        async (by) => (await send({ by })).status,
      ),
    );
    expect(statuses).toEqual([403, 404, 404, 401]);
    const large = Buffer.alloc(11 * 1024 * 1024);
    expect((await send({ by: world.anonymous, bytes: large })).status).toBe(401);
  });

  it('is kept once for a key, however often it is sent', async () => {
    const again = { headers: { 'idempotency-key': 'evidence-once' } };
    const [first, second] = [await send(again), await send(again)];
    expect(second.body).toEqual(first.body);
    const other = await send({ ...again, bytes: pdf });
    expect(other).toMatchObject({ status: 409, error: { code: 'KEY_REUSED' } });
  });

  it('leaves no file behind that is on no record, when it was sent before or is refused', async () => {
    const put = vi.spyOn(world.files, 'put');
    const again = { headers: { 'idempotency-key': 'evidence-no-stray' } };
    const statuses = [
      (await send(again)).status,
      (await send(again)).status,
      (await send({ ...again, bytes: pdf })).status,
      (await send({ headers: { 'idempotency-key': 'x' } })).status,
    ];
    expect(statuses).toEqual([201, 201, 409, 400]);
    const keys = put.mock.calls.map(([key]) => key);
    put.mockRestore();
    const onRecord = new Set(await keysOnRecord());
    const there = await Promise.all(keys.map(async (key) => (await world.files.get(key)) !== null));
    expect(keys).toHaveLength(4);
    expect(there).toEqual(keys.map((key) => onRecord.has(key)));
    expect(there.filter(Boolean)).toHaveLength(1);
    const expected = await world.sql('select from stray_file where key = any($1::uuid[])', [
      keys.filter((key) => !onRecord.has(key)),
    ]);
    expect(expected).toEqual([]);
  });

  it('stays where it is not known whether it is on record', async () => {
    const put = vi.spyOn(world.files, 'put');
    await world.sql(`create function lose() returns trigger language plpgsql as
      $$ begin raise exception 'lost' using errcode = '57P01'; end $$`);
    await world.sql('create trigger lose after insert on assessment_evidence execute function lose()');
    expect((await send()).status).toBe(503);
    await world.sql('drop function lose() cascade');
    const key = put.mock.calls[0]?.[0] ?? '';
    put.mockRestore();
    expect(await world.files.get(key)).not.toBeNull();
    expect(await world.sql('select from stray_file where key = $1', [key])).toHaveLength(1);
  });

  it('is taken back while its assessment is open, and stays when it is submitted', async () => {
    begun = await fresh();
    const [gone, stays] = [(await send()).body.id, (await send()).body.id];
    expect((await refused(await world.as('CLERK', '530502106'), 'removeEvidence', { id: gone })).code).toBe(
      'NOT_FOUND',
    );
    expect((await refused(people.analyst, 'removeEvidence', { id: gone })).code).toBe('FORBIDDEN');
    await does(people.clerk, 'removeEvidence', { id: gone });
    expect((await fetched(people.clerk, gone)).statusCode).toBe(404);
    const judged = await judge(people.clerk, begun, findings(begun.items));
    await does(people.clerk, 'submitAssessment', { ...judged, gapsDueOn: dayFrom(9) });
    expect((await refused(people.clerk, 'removeEvidence', { id: stays })).code).toBe('WRONG_STATE');
    expect((await fetched(people.county, stays)).statusCode).toBe(200);
    const withdrawn = { id: judged.id, version: judged.version + 1, reason: '重做' };
    await does(people.clerk, 'withdrawAssessment', withdrawn);
    expect((await send()).status).toBe(409);
  });

  it('is swept away where this database put it and no record tells of it, once it is old; nothing else is', async () => {
    begun = await fresh();
    const [{ body: stays }, { body: goes }] = [await send(), await send()];
    const [left, foreign] = [randomUUID(), randomUUID()];
    await world.sql('select expect_file($1)', [left]);
    for (const key of [left, foreign]) await world.files.put(key, png);
    const keyOf = async (name: string) =>
      (
        await world.sql<{ key: string }>('select key::text from assessment_evidence where id = $1', [
          Number(Buffer.from(name, 'base64').toString().split(':')[1]),
        ])
      )[0]?.key ?? '';
    const taken = await keyOf(goes.id);
    await does(people.clerk, 'removeEvidence', { id: goes.id });
    const client = openClient({ url: world.appUrl });
    const before = await keysOnRecord();
    expect(await sweep(client, world.files, 60)).toBe(0);
    for (const key of [left, taken]) expect(await world.files.get(key)).not.toBeNull();
    expect(await sweep(client, world.files, -60)).toBeGreaterThanOrEqual(2);
    expect(await sweep(client, world.files, -60)).toBe(0);
    await client.$disconnect();
    for (const key of [left, taken]) expect(await world.files.get(key)).toBeNull();
    for (const key of [foreign, ...before]) expect(await world.files.get(key)).not.toBeNull();
    expect((await fetched(people.clerk, stays.id)).statusCode).toBe(200);
  });

  it('goes on the audit like everything else that is done', async () => {
    const rows = await world.sql<{ n: number }>(
      `select count(*)::int as n from audit_entry where action = 'addEvidence' and target = 'AssessmentEvidence'`,
    );
    const [kept] = await world.sql<{ n: number }>(`select count(*)::int as n from assessment_evidence`);
    const [taken] = await world.sql<{ n: number }>(
      `select count(*)::int as n from audit_entry where action = 'removeEvidence'`,
    );
    expect(rows[0]?.n).toBe((kept?.n ?? 0) + (taken?.n ?? 0));
  });

  it('is on record where it was read or refused, with the seat that tried', async () => {
    const [analyst, county, stranger] = [
      await world.as('ANALYST', '530502105'),
      await world.as('CLERK', '5305'),
      await world.as('CLERK', '530502106'),
    ];
    begun = await fresh();
    const { body } = await send();
    expect((await send({ by: analyst })).status).toBe(403);
    expect((await send({ by: stranger })).status).toBe(404);
    for (let time = 0; time < 2; time += 1) expect((await fetched(county, body.id)).statusCode).toBe(200);
    expect((await fetched(people.clerk, body.id)).statusCode).toBe(200);
    await fetched(stranger, body.id);
    await world.trail.flush();
    const entries = (person: Person, kind: string) =>
      world.sql(
        `select action, target, e.note, lines, d.code from audit_entry e left join division d on d.id = e.division_id
         where e.seat_id = $1 and e.category = $2::"AuditKind"`,
        [person.seatId, kind],
      );
    const denied = { action: '/evidence', target: 'request', lines: 1 };
    expect(await entries(analyst, 'DENIAL')).toEqual([{ ...denied, note: 'FORBIDDEN', code: '530502105' }]);
    expect(await entries(stranger, 'DENIAL')).toEqual([{ ...denied, note: 'NOT_FOUND', code: '530502106' }]);
    const read = { action: 'read', target: 'AssessmentEvidence', note: null, code: '530502105' };
    expect(await entries(county, 'READ')).toEqual([{ ...read, lines: 2 }]);
    expect(await entries(people.clerk, 'READ')).not.toContainEqual(expect.objectContaining(read));
  });
});

/** Sends the head of a request to send a file, and none of it: what is heard within a moment, and the connection. */
async function announced(by: Person, size: number, to = port) {
  const socket = connect(to, '127.0.0.1');
  socket.on('error', () => undefined);
  let said = '';
  socket.on('data', (chunk) => (said += chunk.toString()));
  const target = `/evidence?assessment=${begun.id}&name=a.png`;
  socket.write(
    `POST ${target} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${by.token}\r\ncontent-type: image/png\r\ncontent-length: ${size}\r\n\r\n`,
  );
  await sleep(200);
  return { socket, status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0), said };
}

describe('the way files come and go', () => {
  it('is paid for: by request, and by what is held of them', async () => {
    const large = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]);
    bills.length = 0;
    const { body } = await send({ bytes: large });
    expect(bills).toEqual([250, 3_000]);
    await fetched(people.clerk, body.id);
    expect(bills).toEqual([250, 3_000, 250, 3_000]);
  });

  it('is closed to whoever has nothing left, before anything is read or asked', async () => {
    const { body } = await send();
    // What was sent gives its snapshot up.
    await sleep(100);
    isPoor = true;
    const before = world.sent().length;
    const [sent, told] = [await announced(people.clerk, 1_000), await fetched(people.clerk, body.id)];
    isPoor = false;
    expect([sent.status, told.statusCode]).toEqual([429, 429]);
    expect(sent.said.toLowerCase()).toContain('retry-after: 7');
    expect(world.sent().length).toBe(before);
    sent.socket.destroy();
  });

  it('is closed to whoever may not send any, before the file is sent', async () => {
    const { status, socket } = await announced(people.analyst, 1_000_000);
    expect(status).toBe(403);
    socket.destroy();
  });

  it('has room for so many at once, and for fewer of each account', async () => {
    const sockets: Socket[] = [];
    const hold = async (by: Person, times: number) => {
      const all = await Promise.all(Array.from({ length: times }, () => announced(by, 1_000)));
      sockets.push(...all.map(({ socket }) => socket));
      return all.map(({ status }) => status);
    };
    const crowd = await Promise.all(Array.from({ length: 9 }, () => world.as('CLERK', '530502105')));
    const [first, second, ...others] = crowd as [Person, Person, ...Person[]];
    expect(await hold(first, 4)).toEqual(Array(4).fill(0));
    const full = await announced(first, 1_000);
    expect(full.status).toBe(503);
    expect(full.said.toLowerCase()).toContain('retry-after: 1');
    // With another token it is the same account.
    const { account } = await world.tokens.verify(first.token ?? '');
    const again = world.with(await world.tokens.sign(account, first.seatId ?? 0, 600));
    expect((await send({ by: again })).status).toBe(503);
    expect((await send({ by: second })).status).toBe(201);
    for (const other of others) expect(await hold(other, 4)).toEqual(Array(4).fill(0));
    expect((await send({ by: second })).status).toBe(503);
    for (const socket of [full.socket, ...sockets]) socket.destroy();
    await sleep(200);
    for (const person of crowd) expect((await send({ by: person })).status).toBe(201);
  });

  it('has room again for whoever sent many requests down one connection and hung up before they were answered', async () => {
    const { body } = await send();
    const clerk = await world.as('CLERK', '530502105');
    await clerk.ask<object, object>('{ viewer { account } }');
    const head = `host: x\r\nauthorization: Bearer ${clerk.token}\r\n`;
    const first = JSON.stringify({
      query: `mutation { receiveOpinion(input: { division: "530502105", content: "路灯", receivedOn: "2024-03-05" }) { state } }`,
    });
    // The first waits for a lock, so that the others have no answer on its way when the connection goes.
    const lock = openSessions(world.ownerUrl);
    const holder = await lock.begin('renda_import');
    await holder.run('lock table opinion in exclusive mode');
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(
      `POST /graphql HTTP/1.1\r\n${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(first)}\r\n\r\n${first}` +
        `GET /evidence/${encodeURIComponent(body.id)} HTTP/1.1\r\n${head}\r\n`.repeat(4),
    );
    // Whoever looks takes a place for that moment: not before all are taken.
    await sleep(500);
    expect((await fetched(clerk, body.id)).statusCode).toBe(503);
    socket.resetAndDestroy();
    await vi.waitFor(async () => expect((await fetched(clerk, body.id)).statusCode).toBe(200), 5_000);
    const together = await Promise.all(Array.from({ length: 4 }, () => fetched(clerk, body.id)));
    expect(together.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    await holder.rollback();
    await lock.close();
  });

  it('has room again for whoever hung up while it was found out who they are, before anything of a file was read', async () => {
    const clerk = await world.as('CLERK', '530502105');
    const lock = openSessions(world.ownerUrl);
    const holder = await lock.begin('renda_import');
    await holder.run('lock table seat in access exclusive mode');
    const cut = await Promise.all(Array.from({ length: 4 }, () => announced(clerk, 1_000)));
    expect(cut.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    for (const { socket } of cut) socket.resetAndDestroy();
    await sleep(200);
    await holder.rollback();
    await lock.close();
    await sleep(200);
    const together = await Promise.all(Array.from({ length: 4 }, () => send({ by: clerk })));
    expect(together.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  });

  it('is ended for whoever takes a file too slowly: sooner than an answer of that size', async () => {
    const patience = { answer: 300, pace: 10_000, filePace: 1_000_000_000 };
    const other = await openWorld('nation', { http: { patience } });
    const { prefecture, clerk } = await peopleOf(other);
    await published(prefecture, '5305');
    const { id } = await begin(clerk, (await openStation(clerk)).id);
    const sent = await other.http.inject({
      ...{ method: 'POST', url: `/evidence?assessment=${encodeURIComponent(id)}&name=a.png` },
      headers: { 'content-type': 'image/png', ...authorized(clerk) },
      payload: Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024 - png.length)]),
    });
    const to = Number(new URL(await other.http.listen({ port: 0, host: '127.0.0.1' })).port);
    const slow = connect(to, '127.0.0.1').pause();
    slow.on('error', () => undefined);
    const head = `host: x\r\nauthorization: Bearer ${clerk.token}`;
    const path = encodeURIComponent(sent.json().id);
    // Of two, the second waits for the first, which nobody takes.
    slow.write(`GET /evidence/${path} HTTP/1.1\r\n${head}\r\n\r\n`.repeat(2));
    const here = promisify(other.http.server.getConnections.bind(other.http.server));
    await vi.waitFor(async () => expect(await here()).toBe(1));
    await vi.waitFor(async () => expect(await here()).toBe(0), { timeout: 8_000, interval: 50 });
    slow.destroy();
    await other.close();
  });
});
