// Who asks much in a minute waits, and delays nobody else.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { charged, feeOf, openMeter } from '../../src/graph/meter.ts';
import { openLockout } from '../../src/graph/lockout.ts';
import { type Fitting, openWorld, type Person, type World } from '../support/world.ts';

let world: World;
const query = '{ division(code: "53") { name rollup(period: { year: 2024 }) { votersReceived } } }';
const heavy = '{ division(code: "53") { children(first: 100) { edges { node { name } } } } }';

beforeAll(async () => {
  world = await openWorld('nation', { meter: openMeter(500) });
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
    expect(answered).toBeGreaterThan(1);
    expect(answered).toBeLessThan(20);
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
  });

  it('pays by what it asks, also for what is told the short way', async () => {
    const { answered } = await until(await world.as('ANALYST', '53'), query);
    expect(answered).toBeGreaterThan(100);
    expect(answered).toBeLessThanOrEqual(500);
  });

  it('that is told to wait costs the database nothing, whichever way it asks', async () => {
    const numbers = 'rollup(period: { year: 2024 }) { votersReceived }';
    const twice = `{ a: division(code: "53") { ${numbers} } b: division(code: "5305") { ${numbers} } }`;
    for (const words of [twice, heavy]) {
      const person = await world.as('ANALYST', '53');
      const { extensions } = await person.ask<object, object>(words);
      // What is left when it is refused first is enough for the words, and not for what they ask.
      const { points = 0 } = (extensions?.['cost'] ?? {}) as { points?: number };
      expect(500 % (points + feeOf(words))).toBeGreaterThanOrEqual(feeOf(words));
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
    expect((await until(known, long)).answered).toBe(4);
    for (const wrong of ['{ nothing }', '{ nothing', '{ division(code: "53") { nothing } }', 'x']) {
      const person = await world.as('ANALYST', '53');
      const codes: (string | undefined)[] = [];
      for (let time = 0; time < 3; time += 1) {
        codes.push((await person.ask<object, object>(wrong)).errors?.[0]?.extensions.code);
      }
      expect([wrong, ...codes]).toEqual([wrong, 'INVALID', 'BUSY', 'BUSY']);
    }
  });

  it('pays for itself and for nobody else', async () => {
    const one = await world.as('ANALYST', '53');
    const other = await world.as('ANALYST', '53');
    await until(one, heavy);
    expect((await other.ask<object, object>(heavy)).errors).toBeUndefined();
  });
});

describe('an address without a seat', () => {
  it('has a fiftieth, which no seat pays for', async () => {
    const { answered, refusal } = await until(
      world.anonymous,
      '{ publicStation(code: "ABCDEFGHJKMN") { name } }',
    );
    expect(answered).toBeLessThan(11);
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
    for (let n = 0; n < 12; n += 1) await from('203.0.113.5');
    expect((await from('203.0.113.5')).statusCode).toBe(429);
    expect((await from('203.0.113.6')).statusCode).toBe(200);
    // Of the sixth version a household has as many as it likes: it pays for all of them together.
    for (let n = 0; n < 12; n += 1) await from(`2001:db8::${n}`);
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
    await opened({ meter: openMeter(20) });
    const { seatId } = await other.as('ANALYST', '53');
    const first = await asking(await signed('analyst-53-1'), [...foreign, seatId]);
    expect(first.statuses.slice(0, 3)).toEqual([401, 401, 401]);
    expect(first.statuses.slice(20)).toEqual(Array(21).fill(429));
    expect(first.looked).toBeLessThan(20);
  });

  it('pays for each of its seats apart once they are known', async () => {
    await opened({ meter: openMeter(20) });
    const { seatId = 0 } = await other.as('ANALYST', '53');
    const [second] = await other.arrange<{ id: number }>(
      `insert into seat (division_id, place, account_id, role)
       select division_id, place, account_id, role from seat where id = $1 returning id`,
      [seatId],
    );
    const token = await signed('analyst-53-1');
    const codes = (await asking(token, Array(40).fill(seatId))).statuses;
    expect([codes[0], codes.at(-1)]).toEqual([200, 429]);
    expect((await asking(token, [second?.id, second?.id, seatId])).statuses).toEqual([200, 200, 429]);
  });
});
