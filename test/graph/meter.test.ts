// Who asks much in a minute waits, and delays nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMeter } from '../../src/graph/meter.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

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

  it('pays by what it asks, also for what is told the short way', async () => {
    const { answered } = await until(await world.as('ANALYST', '53'), query);
    expect(answered).toBeGreaterThan(100);
    expect(answered).toBeLessThanOrEqual(500);
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
