// What comes over the wire from whoever: slow, broken, packed, from elsewhere, or while the service stops. All are told in JSON.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLockout } from '../../src/graph/lockout.ts';
import type { Meter } from '../../src/graph/meter.ts';
import { limitNeighbours } from '../../src/graph/neighbours.ts';
import { pagesOf } from '../../src/graph/pages.ts';
import type { Patience } from '../../src/graph/patience.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const friend = 'https://pages.example.cn';
let world: World;
let port: number;

beforeAll(async () => {
  world = await openWorld('nation', {
    most: 4_096,
    http: {
      origins: [friend],
      patience: { head: 400, request: 800, idle: 2_000, look: 50 },
      lockout: openLockout(5),
    },
  });
  port = Number(new URL(await world.http.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => world.close());

interface Heard {
  readonly status: number;
  readonly head: string;
  readonly code: string;
  readonly milliseconds: number;
}

/** Sends texts over a socket, so many milliseconds apart, and answers what was said before the other end hung up. */
async function dialled(texts: readonly string[], apart = 0, to = port): Promise<Heard> {
  const started = Date.now();
  const socket = connect(to, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => (said += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  for (const text of texts) {
    if (!socket.writable) break;
    socket.write(text);
    if (apart > 0) await sleep(apart);
  }
  await closed;
  const [head = '', body = ''] = said.split('\r\n\r\n');
  return {
    head: head.toLowerCase(),
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    code: JSON.parse(body).errors[0].extensions.code,
    milliseconds: Date.now() - started,
  };
}

const post = (body: string, more = '') =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

describe('somebody slow', () => {
  it('with the head of a request is cut off in time, and told so', async () => {
    const { status, code, milliseconds } = await dialled([...'GET /graphql HTTP/1.1\r\nhost: x\r\nx-a'], 40);
    expect([status, code]).toEqual([408, 'INVALID']);
    expect(milliseconds).toBeLessThan(3_000);
  });

  it('with the body of a request is cut off in time, and told so', async () => {
    const whole = post(`{"query":"{ ${'__typename '.repeat(100)}}"}`);
    const at = whole.indexOf('\r\n\r\n') + 4;
    const { status, code, milliseconds } = await dialled(
      [whole.slice(0, at), ...whole.slice(at, at + 100)],
      40,
    );
    expect([status, code]).toEqual([408, 'INVALID']);
    expect(milliseconds).toBeLessThan(4_000);
  });

  it('who says nothing at all does not stay', async () => {
    const started = Date.now();
    const socket = connect(port, '127.0.0.1');
    socket.resume();
    await once(socket, 'close');
    expect(Date.now() - started).toBeLessThan(4_000);
  });

  it('keeps nobody else waiting', async () => {
    const idle = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'));
    for (const socket of idle) socket.on('error', () => undefined).write('POST /graphql HT');
    const response = await fetch(`http://127.0.0.1:${port}/health/live`);
    expect(response.status).toBe(200);
    for (const socket of idle) socket.destroy();
  });
});

/** What keeps strangers out, whatever is answered. */
const strict = [
  'x-content-type-options: nosniff',
  'x-frame-options: deny',
  'referrer-policy: no-referrer',
  'cross-origin-resource-policy: same-origin',
  "content-security-policy: default-src 'none'; frame-ancestors 'none'",
  'cache-control: no-store',
];

describe('somebody who takes an answer slowly', () => {
  const large = { ...{ type: 'text/html', etag: '"x"', isHashed: false, br: undefined, gzip: undefined } };
  const body = Buffer.alloc(32 * 1024 * 1024);
  const pages = pagesOf(
    () => new Map([['/index.html', { ...large, body }]]),
    () => false,
  );
  const opened = async (patience: Partial<Patience>) => {
    const world = await openWorld('empty', {
      pages: { ...pages, ready: Promise.resolve(), close: async () => undefined },
      http: { patience: { idle: 60_000, ...patience } },
    });
    const to = Number(new URL(await world.http.listen({ port: 0, host: '127.0.0.1' })).port);
    return { world, to };
  };
  const here = ({ http }: World) => promisify(http.server.getConnections.bind(http.server))();

  it('and never has all of it is sent away in time, however often they take a little', async () => {
    const { world, to } = await opened({ answer: 400, pace: 1_000_000_000 });
    const slow = connect(to, '127.0.0.1');
    slow.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    const taking = setInterval(() => slow.read(1), 50);
    await once(slow, 'readable');
    const started = Date.now();
    expect(await here(world)).toBe(1);
    while ((await here(world)) > 0 && Date.now() - started < 5_000) await sleep(20);
    const took = Date.now() - started;
    clearInterval(taking);
    slow.destroy();
    expect(took).toBeGreaterThan(200);
    expect(took).toBeLessThan(2_000);
    await world.close();
  });

  it('but steadily has as long as its size needs', async () => {
    const { world, to } = await opened({ answer: 10, pace: body.length });
    const slow = connect(to, '127.0.0.1');
    slow.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    await sleep(300);
    let taken = 0;
    slow.on('data', (chunk) => (taken += chunk.length));
    await once(slow, 'close');
    expect(taken).toBeGreaterThan(body.length);
    await world.close();
  });
});

describe('a request', () => {
  it.each([
    ['that is no HTTP', 'hello\r\n\r\n', 400],
    ['of a method that is none', 'FOO /graphql HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['with two lengths', post('{}', 'transfer-encoding: chunked\r\n'), 400],
    ['with a head that has no end', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['without a host', 'GET /graphql?query={__typename} HTTP/1.0\r\n\r\n', 400],
    ['for a host that cannot be', post('{}').replace('host: x', 'host: a b'), 400],
    ['with half a sign in its address', 'GET /%E4%BA HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    [
      'with a long name in its address',
      `GET /evidence/${'x'.repeat(120)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      414,
    ],
    ['with a bare percent in its address', 'GET /% HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    ['that names what is everybody’s', post('{"__proto__": {"query": "{__typename}"}}'), 400],
    ['that is packed', post('x', 'content-encoding: gzip\r\n'), 415],
    ['in words of another kind', post('x').replace('application/json', 'text/plain'), 415],
    ['that says not of what kind it is', post('{}').replace(/content-type.*\r\n/, ''), 415],
    [
      'to change something by another method',
      'DELETE /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      405,
    ],
    ['for nothing', 'GET /nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404],
  ])('%s is told so', async (_what, text, expected) => {
    const { status, code, head } = await dialled([text]);
    expect(status).toBe(expected);
    expect(code).toBe(expected === 404 ? 'NOT_FOUND' : 'INVALID');
    expect(head).toContain('application/json');
    for (const line of strict) expect(head).toContain(line);
    if (expected === 405) expect(head).toContain('allow: get, post');
  });

  it('is answered with headers that keep strangers out', async () => {
    const { headers } = await world.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { query: '{ __typename }' },
    });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('a page of others', () => {
  const asked = (origin: string, method: 'OPTIONS' | 'POST', to = world) =>
    to.http.inject({
      method,
      url: '/graphql',
      headers: { origin, 'access-control-request-method': 'POST' },
      ...(method === 'POST' ? { payload: { query: '{ __typename }' } } : {}),
    });
  const allowed = 'access-control-allow-origin';

  it('that is named may ask, without anything that a browser would add by itself', async () => {
    const before = await asked(friend, 'OPTIONS');
    expect(before.statusCode).toBe(204);
    expect(before.headers[allowed]).toBe(friend);
    expect(before.headers['access-control-allow-headers']).toContain('authorization');
    expect(before.headers).not.toHaveProperty('access-control-allow-credentials');
    expect((await asked(friend, 'POST')).headers[allowed]).toBe(friend);
  });

  it.each(['https://pages.example.cn.evil.cn', 'http://pages.example.cn', 'null', 'https://evil.cn'])(
    'at %s is given no leave',
    async (origin) => {
      expect((await asked(origin, 'OPTIONS')).headers).not.toHaveProperty(allowed);
      expect((await asked(origin, 'POST')).headers).not.toHaveProperty(allowed);
    },
  );

  it('is given no leave where none is named', async () => {
    const closed = await openWorld('empty');
    const before = await asked(friend, 'OPTIONS', closed);
    expect(before.headers).not.toHaveProperty(allowed);
    expect(() => JSON.parse(before.body)).not.toThrow();
    await closed.close();
  });
});

describe('an answer that is larger than may be', () => {
  const asked = (n: number) =>
    `{ division(code: "0") { children(first: ${n}) { edges { node { fullName } } } } }`;

  it('is refused instead, whichever way it is told', async () => {
    const person = await world.as('ANALYST', '0');
    expect((await person.ask<object, object>(asked(2))).errors).toBeUndefined();
    const large = `{ division(code: "0") { ${Array.from({ length: 400 }, (_, n) => `a${n}: fullName`).join(' ')} } }`;
    for (let time = 0; time < 2; time += 1) {
      const { data, errors } = await person.ask<object, object>(large);
      expect(data ?? null).toBeNull();
      expect(errors).toEqual([
        {
          message: 'This answer is larger than 4 KiB: ask for less at once.',
          extensions: { code: 'TOO_COSTLY' },
        },
      ]);
    }
  });

  it('says of a mutation that it is done', async () => {
    const clerk = await world.as('CLERK', '610902');
    const names = Array.from({ length: 300 }, (_, n) => `a${n}: content`).join(' ');
    const { errors } = await clerk.ask<object, object>(
      `mutation { receiveOpinion(input: { division: "610902", content: "路灯不亮", receivedOn: "2024-03-05" }) { ${names} } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'TOO_COSTLY', done: true });
    expect(await world.sql(`select from opinion where content = '路灯不亮'`)).toHaveLength(1);
  });
});

describe('large answers that wait to be taken', () => {
  const bills: number[] = [];
  const meter: Meter = {
    spend: async (_payer, points) => void bills.push(points),
    giveBack: async () => undefined,
  };
  const names = Array.from({ length: 390 }, (_, n) => `a${n}: content`).join(' ');
  const read = `query ($id: ID!) { node(id: $id) { ... on Opinion { ${names} } } }`;
  let crowded: World;
  let clerk: Person;
  let body: string;

  beforeAll(async () => {
    // Of each payer one is held at a time, and of all of them two.
    crowded = await openWorld('nation', {
      meter,
      http: { patience: { held: 12_000_000, heldEach: 7_000_000 } },
    });
    clerk = await crowded.as('CLERK', '610902');
    const { data } = await crowded.http
      .inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${clerk.token}` },
        payload: {
          query: `mutation ($content: String!) { receiveOpinion(input: { division: "610902", content: $content, receivedOn: "2024-03-05" }) { id } }`,
          variables: { content: '长'.repeat(4_800) },
        },
      })
      .then((answer) => answer.json());
    body = JSON.stringify({ query: read, variables: { id: data.receiveOpinion.id } });
  });
  afterAll(() => crowded.close());

  const taken = async (by: Person) => {
    const answer = await crowded.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${by.token}`, 'content-type': 'application/json' },
      payload: body,
    });
    return { status: answer.statusCode, bytes: answer.rawPayload.length, answer };
  };
  /** Asks so often down one connection, and takes nothing. */
  const withheld = async (by: Person, times: number) => {
    const to = crowded.http.server.address() ?? (await crowded.http.listen({ port: 0, host: '127.0.0.1' }));
    const at = typeof to === 'string' ? Number(new URL(to).port) : to.port;
    const socket = connect(at, '127.0.0.1');
    socket.on('error', () => undefined).pause();
    const head = `host: x\r\ncontent-type: application/json\r\nauthorization: Bearer ${by.token}`;
    const one = `POST /graphql HTTP/1.1\r\n${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    socket.write(one.repeat(times));
    return socket;
  };
  const until = (by: Person, status: number) =>
    vi.waitFor(async () => expect((await taken(by)).status).toBe(status), { timeout: 8_000, interval: 200 });

  it('are paid for by their weight', async () => {
    bills.length = 0;
    const { status, bytes } = await taken(clerk);
    expect(status).toBe(200);
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(bills).toContain(Math.ceil(bytes / 1_024));
  });

  it('are so many and no more of one who does not take them; others are answered; and are let go with the connection', async () => {
    const [other, third] = [await crowded.as('CLERK', '610902'), await crowded.as('CLERK', '610902')];
    const socket = await withheld(clerk, 4);
    await until(clerk, 503);
    const { answer } = await taken(clerk);
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.json().errors[0].extensions.code).toBe('BUSY');
    expect((await taken(other)).status).toBe(200);
    const second = await withheld(other, 4);
    await until(third, 503);
    socket.resetAndDestroy();
    second.resetAndDestroy();
    for (const person of [clerk, other, third]) await until(person, 200);
  });

  it('of what was done say so where there is no room for them: nobody does it again', async () => {
    const socket = await withheld(clerk, 4);
    await until(clerk, 503);
    const answer = await crowded.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${clerk.token}` },
      payload: {
        query: `mutation ($content: String!) { receiveOpinion(input: { division: "610902", content: $content, receivedOn: "2024-03-06" }) { ${names} } }`,
        variables: { content: '短'.repeat(4_800) },
      },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      errors: [
        {
          message: 'This is done, but could not be read back: read it again.',
          extensions: { code: 'BUSY', done: true },
        },
      ],
    });
    expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length);
    expect(await crowded.sql(`select from opinion where content like '短%'`)).toHaveLength(1);
    socket.resetAndDestroy();
    await until(clerk, 200);
  });
});

describe('one address', () => {
  const opened = async (trustProxy: string) => {
    const world = await openWorld('empty', { http: { trustProxy, patience: { neighbours: 3 } } });
    return { world, to: Number(new URL(await world.http.listen({ port: 0, host: '127.0.0.1' })).port) };
  };
  /** How many of so many connections are still there a moment later. */
  const kept = async (to: number, times: number) => {
    const sockets = Array.from({ length: times }, () => connect(to, '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => undefined).resume();
    await sleep(300);
    const there = sockets.filter((socket) => !socket.closed);
    return { there: there.length, close: () => sockets.forEach((socket) => socket.destroy()) };
  };

  it('has so many connections and no more, and as many again when these are gone', async () => {
    const { world, to } = await opened('203.0.113.7');
    for (let time = 0; time < 2; time += 1) {
      const { there, close } = await kept(to, 8);
      expect(there).toBe(3);
      close();
      await sleep(100);
    }
    await world.close();
  });

  it.each(['loopback', '127.0.0.1', '203.0.113.7, 127.0.0.0/8', '127.0.0.0/255.0.0.0'])(
    'that is a proxy’s, as %s says, has any number',
    async (trustProxy) => {
      const { world, to } = await opened(trustProxy);
      const { there, close } = await kept(to, 8);
      expect(there).toBe(8);
      close();
      await world.close();
    },
  );

  it('that would be trusted and counted all the same, as a short one is, is refused at the start', () => {
    expect(() => limitNeighbours(createServer(), '127.0.0.1, 10.1', 3)).toThrow(
      'TRUST_PROXY are addresses with commas, or subnets like 10.0.0.0/8: 10.1 is none',
    );
  });
});

describe('somebody who guesses', () => {
  const sent = (token: string, from: string) =>
    world.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': from },
      payload: { query: '{ viewer { account } }' },
    });

  it('at tokens is soon told to wait, and nobody else at that address who has a good one', async () => {
    const { token = '' } = await world.as('ANALYST', '53');
    for (let n = 0; n < 5; n += 1) expect((await sent(`a.b.${n}`, '203.0.113.1')).statusCode).toBe(401);
    const refused = await sent('a.b.c', '203.0.113.1');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json().errors[0].extensions.code).toBe('BUSY');
    expect((await sent(token, '203.0.113.1')).statusCode).toBe(200);
    expect((await sent('a.b.c', '203.0.113.2')).statusCode).toBe(401);
  });

  it('has no word read, however many or wrong, and is told of the token', async () => {
    for (const query of ['{ __typename '.repeat(8_000), '{ nothing }', '#\n'.repeat(50_000)]) {
      const answer = await world.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: 'Bearer a.b.c', 'x-forwarded-for': '203.0.113.9' },
        payload: { query },
      });
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('with a token that was taken back soon costs the database nothing', async () => {
    const person = await world.as('ANALYST', '53');
    await world.arrange('update seat set withdrawn_at = now() where id = $1', [person.seatId]);
    for (let n = 0; n < 5; n += 1) {
      expect((await sent(person.token ?? '', '203.0.113.3')).statusCode).toBe(401);
    }
    const { errors } = await person.ask<object, object>('{ viewer { account } }');
    expect(errors?.[0]?.extensions.code).toBe('BUSY');
    expect(world.sent()).toEqual([]);
  });
});

describe('the service, when it stops', () => {
  it('finishes what is under way, takes nothing new, and waits for nobody longer than it must', async () => {
    const closing = await openWorld('nation', { http: { patience: { stop: 700 } } });
    const to = Number(new URL(await closing.http.listen({ port: 0, host: '127.0.0.1' })).port);
    const { token } = await closing.as('ANALYST', '53');
    const body = '{"query":"{ viewer { account } }"}';
    const good = post(body, `authorization: Bearer ${token}\r\n`);
    const halfway = connect(to, '127.0.0.1');
    let said = '';
    halfway.on('data', (chunk) => (said += chunk.toString()));
    halfway.write(good.slice(0, -10));
    const hanging = connect(to, '127.0.0.1');
    hanging.on('error', () => undefined);
    hanging.write(post(body).slice(0, -10));
    await sleep(200);
    const started = Date.now();
    const closed = closing.http.close();
    await sleep(100);
    halfway.write(good.slice(-10));
    await once(halfway, 'close');
    expect(said).toContain('"account"');
    await closed;
    expect(Date.now() - started).toBeLessThan(3_000);
    await expect(fetch(`http://127.0.0.1:${to}/health/live`)).rejects.toThrow(/fetch failed/);
    await closing.close();
  });
});
