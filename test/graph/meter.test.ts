// Who asks much in a minute waits, and delays nobody else.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { mostUnasked } from '../../src/graph/caller.ts';
import { charged, feeOf, openMeter, payerAt, payerOfToken } from '../../src/graph/meter.ts';
import { openLockout } from '../../src/graph/lockout.ts';
import { readingOf } from '../../src/graph/misread.ts';
import { type Fitting, openWorld, type Person, type World } from '../support/world.ts';

/** What a seat has in a minute; an account has 500 until its seat is known, one token of it half, and an address without a seat 500. */
const allowance = 2_600;
let world: World;
const query = '{ division(code: "53") { name rollup(period: { year: 2024 }) { votersReceived } } }';
const heavy = '{ division(code: "53") { children(first: 100) { edges { node { name } } } } }';

beforeAll(async () => {
  world = await openWorld('nation', { meter: openMeter(allowance) });
});
afterAll(() => world.close());

/** Asks until it is refused: how often it was answered, and the refusal. */
async function until(person: Person, words: string) {
  for (let answered = 0; answered < 1_000; answered += 1) {
    const { errors } = await person.ask<object, object>(words);
    if (errors) return { answered, refusal: errors[0] };
  }
  throw new Error('Never refused');
}

describe('a seat', () => {
  it('is answered for as much as a minute allows, then told when to come again', async () => {
    const { answered, refusal } = await until(await world.as('ANALYST', '53'), heavy);
    expect(answered).toBeGreaterThan(30);
    expect(answered).toBeLessThan(90);
    expect(refusal?.extensions.code).toBe('BUSY');
    expect(refusal?.message).toMatch(
      /^This seat has asked for much in a minute: try again in \d+ seconds\.$/,
    );
    expect(refusal?.extensions['retryAfter']).toBeLessThanOrEqual(60);
  });

  it('does not pay for what is sent with a token of its own that was taken back', async () => {
    const person = await world.as('ANALYST', '53');
    const { data } = await person.ask<{ viewer: { account: string } }, object>('{ viewer { account } }');
    const taken = await world.tokens.sign(data?.viewer.account ?? '', person.seatId ?? 0, 600);
    await world.arrange(`insert into revoked_token (jti, until) values ($1, now() + interval '1 hour')`, [
      decodeJwt(taken).jti,
    ]);
    for (let n = 0; n < 60; n += 1) {
      const { errors } = await world.with(taken).ask<object, object>(heavy);
      expect(errors?.[0]?.extensions.code).toMatch(/^(?:UNAUTHENTICATED|BUSY)$/);
    }
    expect((await person.ask<object, object>(heavy)).errors).toBeUndefined();
    // Enough is left for the next token of the same account, which nobody has seen yet.
    const next = await world.tokens.sign(data?.viewer.account ?? '', person.seatId ?? 0, 600);
    expect((await world.with(next).ask<object, object>('{ viewer { account } }')).errors).toBeUndefined();
  });

  it('does not pay either for words that mean nothing, with a token that was good until it was taken back', async () => {
    const person = await world.as('ANALYST', '53');
    const { data } = await person.ask<{ viewer: { account: string } }, object>('{ viewer { account } }');
    const taken = world.with(await world.tokens.sign(data?.viewer.account ?? '', person.seatId ?? 0, 600));
    expect((await taken.ask<object, object>('{ viewer { account } }')).errors).toBeUndefined();
    await world.arrange(`insert into revoked_token (jti, until) values ($1, now() + interval '1 hour')`, [
      decodeJwt(taken.token ?? '').jti,
    ]);
    await sleep(mostUnasked);
    const headers = { authorization: `Bearer ${taken.token}` };
    for (let n = 0; n < 60; n += 1) {
      for (const payload of [{ query: 'x' }, { documentId: 'sha256:none' }])
        await world.http.inject({ method: 'POST', url: '/graphql', headers, payload });
    }
    expect((await person.ask<object, object>(heavy)).errors).toBeUndefined();
  });

  it('pays for what it asks first, and its account for no more than finding it', async () => {
    const person = await world.as('ANALYST', '53');
    const down = 'children(first: 100) { edges { node';
    const { errors, extensions } = await person.ask<object, object>(
      `{ division(code: "0") { ${down} { ${down} { name } } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { points } = (extensions?.['cost'] ?? { points: 0 }) as { readonly points: number };
    expect(points).toBeGreaterThan(300);
  });

  it('pays by what it asks, also for what is told the short way', async () => {
    const { answered } = await until(await world.as('ANALYST', '53'), query);
    expect(answered).toBeGreaterThan(500);
    expect(answered).toBeLessThanOrEqual(allowance);
  });

  it('that is told to wait costs the database nothing, whichever way it asks', async () => {
    const numbers = 'rollup(period: { year: 2024 }) { votersReceived }';
    const twice = `{ a: division(code: "53") { ${numbers} } b: division(code: "5305") { ${numbers} } }`;
    for (const words of [twice, heavy]) {
      const person = await world.as('ANALYST', '53');
      const { extensions } = await person.ask<object, object>(words);
      // What is left when it is refused first is enough for the words, and not for what they ask.
      const { points = 0 } = (extensions?.['cost'] ?? {}) as { points?: number };
      expect((allowance - points) % (points + feeOf(words))).toBeGreaterThanOrEqual(feeOf(words));
      await until(person, words);
      expect(world.sent()).toEqual([]);
      for (let time = 0; time < 5; time += 1) {
        expect((await person.ask<object, object>(words)).errors?.[0]?.extensions.code).toBe('BUSY');
        expect(world.sent()).toEqual([]);
      }
    }
  });

  it('pays for words before they are read, by their length, and more for those that mean nothing', async () => {
    const long = `{ division(code: "53") { name } } #${'x'.repeat(10_000)}`;
    const known = await world.as('ANALYST', '53');
    await known.ask<object, object>('{ viewer { account } }');
    expect((await until(known, long)).answered).toBe(18);
    for (const wrong of ['{ nothing }', '{ nothing', '{ division(code: "53") { nothing } }', 'x']) {
      const person = await world.as('ANALYST', '53');
      const codes: (string | undefined)[] = [];
      for (let time = 0; time < 3; time += 1) {
        codes.push((await person.ask<object, object>(wrong)).errors?.[0]?.extensions.code);
      }
      expect([wrong, ...codes]).toEqual([wrong, 'INVALID', 'BUSY', 'BUSY']);
    }
  });

  it('pays for reading words that nobody asked before, however little they ask', async () => {
    const known = await world.as('ANALYST', '53');
    await known.ask<object, object>('{ viewer { account } }');
    let answered = 0;
    const padding = ' '.repeat(3_000);
    while (answered < 100) {
      const { errors } = await known.ask<object, object>(`{ a${answered}: __typename${padding}}`);
      if (errors) break;
      answered += 1;
    }
    expect(answered).toBeGreaterThan(5);
    expect(answered).toBeLessThan(15);
  });

  it('pays for reading words again that were too long to be kept beside others', async () => {
    const bills: number[] = [];
    const spend = async (_payer: string, points: number) => void bills.push(points);
    const other = await openWorld('nation', { meter: { spend, giveBack: async () => undefined } });
    const { ask } = await other.as('ANALYST', '53');
    const reading = async (words: string) => {
      bills.length = 0;
      await ask<object, object>(words);
      return bills.includes(readingOf(words));
    };
    const long = (at: number) => `{ a${at}: __typename }${' '.repeat(60_000)}`;
    for (let at = 0; at < 8; at += 1) expect(await reading(long(at))).toBe(true);
    expect([await reading(long(0)), await reading(long(0))]).toEqual([true, false]);
    await other.close();
  });

  it('pays for asking for an operation that is none', async () => {
    const known = await world.as('ANALYST', '53');
    await known.ask<object, object>('{ viewer { account } }');
    const asked = async () => {
      const { statusCode } = await world.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${known.token}` },
        payload: { query: 'query A { __typename } query B { __typename }', operationName: 'C' },
      });
      return statusCode;
    };
    const statuses: number[] = [];
    for (let n = 0; n < 250; n += 1) statuses.push(await asked());
    expect([statuses[0], statuses.at(-1)]).toEqual([400, 429]);
  });

  it('pays for itself and for nobody else', async () => {
    const one = await world.as('ANALYST', '53');
    const other = await world.as('ANALYST', '53');
    await until(one, heavy);
    expect((await other.ask<object, object>(heavy)).errors).toBeUndefined();
  });
});

describe('an address without a seat', () => {
  it('has as much as an account whose seat is not known, which no seat pays for', async () => {
    const { answered, refusal } = await until(
      world.anonymous,
      '{ publicStation(code: "ABCDEFGHJKMN") { name } }',
    );
    expect(answered).toBeGreaterThan(10);
    expect(answered).toBeLessThan(46);
    expect(refusal?.extensions.code).toBe('BUSY');
    expect(refusal?.message).toContain('This address');
    const person = await world.as('ANALYST', '53');
    expect((await person.ask<object, object>(heavy)).errors).toBeUndefined();
  });

  it('is known through a proxy, so that citizens do not pay for each other', async () => {
    const from = (address: string) =>
      world.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-forwarded-for': address },
        payload: { query: '{ publicStation(code: "ABCDEFGHJKMN") { name } }' },
      });
    for (let n = 0; n < 46; n += 1) await from('203.0.113.5');
    expect((await from('203.0.113.5')).statusCode).toBe(429);
    expect((await from('203.0.113.6')).statusCode).toBe(200);
    // Of the sixth version a household has as many as it likes: it pays for all of them together.
    for (let n = 0; n < 46; n += 1) await from(`2001:db8::${n}`);
    expect((await from('2001:db8:0:ff::1')).statusCode).toBe(429);
    expect((await from('2001:db8:0:100::1')).statusCode).toBe(200);
  });

  it('is told with the status that clients know, and when to come again', async () => {
    const response = await world.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ publicStation(code: "ABCDEFGHJKMN") { name } }' },
    });
    expect(response.statusCode).toBe(429);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a meter', () => {
  const payer = 'seat a';
  const left = async (work: () => Promise<object | null>) => {
    const meter = openMeter(10);
    const result = await charged(meter, [payer, 10], work).catch(() => 'failed');
    return [
      result,
      await meter.spend(payer, 10).then(
        () => 'all',
        () => 'nothing',
      ),
    ];
  };

  it('gives an account that has no seat yet a fiftieth, whatever tokens it comes with, and each of them half', async () => {
    const meter = openMeter(50_000);
    const spend = (account: string, jti: string, points: number) =>
      meter.spend(payerOfToken(account, jti), points).then(
        () => 'charged',
        ({ message }: Error) => message.replace(/ has .*/, ''),
      );
    expect([await spend('a', '1', 500), await spend('a', '1', 1), await spend('a', '2', 500)]).toEqual([
      'charged',
      'This token',
      'charged',
    ]);
    await meter.giveBack(payerOfToken('a', '2'), 1);
    expect([await spend('a', '3', 1), await spend('a', '4', 1)]).toEqual(['charged', 'This account']);
    expect(await spend('b', '1', 1)).toBe('charged');
    // However little there is, a seat can be found.
    await expect(openMeter(1).spend(payerOfToken('a', '1'), 250)).resolves.toBeUndefined();
  });

  it('gives an address as much, however little a seat has: the public is not shut out', async () => {
    for (const [points, all] of [
      [500, 500],
      [50_000, 1_000],
    ] as const) {
      const meter = openMeter(points);
      await expect(meter.spend(payerAt('203.0.113.7'), all)).resolves.toBeUndefined();
      await expect(meter.spend(payerAt('203.0.113.7'), 1)).rejects.toThrow('This address has asked for much');
    }
  });

  it('charges before the work, and takes back what nothing came of', async () => {
    expect(await left(async () => ({}))).toEqual([{}, 'nothing']);
    expect(await left(async () => null)).toEqual([null, 'all']);
    expect(await left(() => Promise.reject(new Error('lost')))).toEqual(['failed', 'all']);
    const meter = openMeter(10);
    await meter.spend(payer, 10);
    let isDone = false;
    const late = charged(meter, [payer, 1], async () => (isDone = true));
    await expect(late).rejects.toThrow('This seat has asked for much');
    expect(isDone).toBe(false);
  });
});

describe('a token that names no seat', () => {
  let other: World;
  const keys = generateKeyPair('ES256');
  const published = async (response: ServerResponse) => {
    const key = { ...(await exportJWK((await keys).publicKey)), kid: 'k', alg: 'ES256' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key] }));
  };
  const provider = createServer((_request, response) => {
    void published(response);
  });
  const opened = async (fitting: Fitting) => {
    const jwksUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
    other = await openWorld('nation', { identity: { issuer: 'renda', jwksUrl }, ...fitting });
  };

  beforeAll(async () => void (await once(provider.listen(0, '127.0.0.1'), 'listening')));
  afterEach(() => other.close());
  afterAll(() => void provider.close());

  const signed = async (account: string) =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setSubject(account)
      .setIssuer('renda')
      .setAudience('renda')
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign((await keys).privateKey);

  /** What somebody hears who asks for these seats with a token, and how often the database was asked who that is. */
  async function asking(token: string, seats: readonly (number | undefined)[]) {
    const statuses: number[] = [];
    const before = other.sent().length;
    for (const seat of seats) {
      const { statusCode } = await other.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${token}`, ...(seat ? { 'renda-seat': String(seat) } : {}) },
        payload: { query: '{ viewer { account } }' },
      });
      statuses.push(statusCode);
    }
    const looked = other
      .sent()
      .slice(before)
      .filter((sql) => sql.includes('from account c join seat'));
    return { statuses, looked: looked.length };
  }

  const foreign = Array.from({ length: 40 }, (_, at) => 900_000 + at);

  it('is one token, whatever seats are asked for with it: soon it costs the database nothing', async () => {
    await opened({ http: { lockout: openLockout(5) } });
    const { seatId } = await other.as('ANALYST', '53');
    const { statuses, looked } = await asking(await signed('analyst-53-1'), [seatId, undefined, ...foreign]);
    expect(statuses).toEqual([200, 200, ...Array(5).fill(401), ...Array(35).fill(429)]);
    expect(looked).toBe(7);
  });

  it('is paid for by itself until the seat is known to be its account’s, and then by the seat', async () => {
    await opened({ meter: openMeter(10_000) });
    const { seatId } = await other.as('ANALYST', '53');
    const first = await asking(await signed('analyst-53-1'), [...foreign, seatId]);
    expect(first.statuses.slice(0, 3)).toEqual([401, 401, 401]);
    expect(first.statuses.slice(30)).toEqual(Array(11).fill(429));
    expect(first.looked).toBeLessThan(30);
  });

  it('pays for each of its seats apart once they are known', async () => {
    await opened({ meter: openMeter(3_000) });
    const { seatId = 0 } = await other.as('ANALYST', '53');
    const [second] = await other.arrange<{ id: number }>(
      `insert into seat (division_id, place, account_id, role)
       select division_id, place, account_id, role from seat where id = $1 returning id`,
      [seatId],
    );
    const token = await signed('analyst-53-1');
    const codes = (await asking(token, Array(250).fill(seatId))).statuses;
    expect([codes[0], codes.at(-1)]).toEqual([200, 429]);
    expect((await asking(token, [second?.id, second?.id, seatId])).statuses).toEqual([200, 200, 429]);
  });
});
