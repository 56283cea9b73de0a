// What comes over HTTP: tokens, malformed requests, health. Every answer is JSON and tells nothing of the inside.
import { setTimeout as sleep } from 'node:timers/promises';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServer } from '../../src/graph/apollo.ts';
import { schema } from '../../src/schema.ts';
import { openDirect } from '../../src/graph/shortcut.ts';
import { openReader } from '../../src/store/reader.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const whoAmI = '{ viewer { account } }';

async function post(payload: string | object, headers: Record<string, string> = {}) {
  const response = await world.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
  return {
    status: response.statusCode,
    type: String(response.headers['content-type']),
    body: JSON.parse(response.body),
  };
}

describe('a token', () => {
  const claims = { seat: 1 };
  const now = () => Math.floor(Date.now() / 1_000);
  const refused = async (token: string) => {
    const answer = await post({ query: whoAmI }, { authorization: `Bearer ${token}` });
    expect(answer.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(answer.status).toBe(401);
  };

  it('of ours, for a seat that is held, is good', async () => {
    const person = await world.as('ANALYST', '53');
    const { data } = await person.ask<{ viewer: object }, object>(whoAmI);
    expect(data?.viewer).toBeTruthy();
  });

  it('for another account’s seat is refused', async () => {
    const person = await world.as('ANALYST', '53');
    await refused(await world.tokens.sign('somebody-else', person.seatId ?? 0, 600));
  });

  it('signed with another key, with none, or tampered with, is refused', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const forged = new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject('x')
      .setIssuer('renda')
      .setAudience('renda')
      .setJti('j')
      .setIssuedAt()
      .setExpirationTime('10m');
    await refused(await forged.sign(privateKey));
    await refused(
      `${new UnsecuredJWT({ ...claims, sub: 'x', iss: 'renda', aud: 'renda', jti: 'j', iat: now(), exp: now() + 60 }).encode()}x`,
    );
    const person = await world.as('ANALYST', '53');
    await refused(`${(person.token ?? '').slice(0, -4)}AAAA`);
  });

  it('that has run out is refused', async () => {
    const person = await world.as('ANALYST', '53');
    await refused(await world.tokens.sign('analyst', person.seatId ?? 0, -120));
  });

  it('that was taken back is refused', async () => {
    const person = await world.as('ANALYST', '53');
    const { jti } = JSON.parse(
      Buffer.from((person.token ?? '').split('.')[1] ?? '', 'base64url').toString(),
    ) as { jti: string };
    await world.arrange(`insert into revoked_token values ($1, now() + interval '1 day')`, [jti]);
    await refused(person.token ?? '');
  });

  it.each(['', 'Bearer', 'Bearer x', 'Basic YTpi', 'Bearer a.b.c'])(
    'written as %j is refused',
    async (authorization) => {
      const answer = await post({ query: whoAmI }, { authorization });
      expect(answer.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    },
  );
});

describe('a request', () => {
  it.each([
    ['broken JSON', '{"query": '],
    ['no query', '{}'],
    ['a list', '[{"query":"{__typename}"}]'],
    ['a query that does not parse', JSON.stringify({ query: '{ viewer { ' })],
    ['a field that is not there', JSON.stringify({ query: '{ vewer { account } }' })],
    [
      'variables of the wrong kind',
      JSON.stringify({
        query: 'query ($c: DivisionCode!) { division(code: $c) { id } }',
        variables: { c: {} },
      }),
    ],
    [
      'two operations without a name',
      JSON.stringify({ query: 'query A { __typename } query B { __typename }' }),
    ],
  ])('of %s gets a JSON body with a code and no hint', async (_what, payload) => {
    const { status, type, body } = await post(payload);
    expect(status).toBe(400);
    expect(type).toMatch(/json/);
    expect(body.errors[0].extensions.code).toBe('INVALID');
    expect(JSON.stringify(body)).not.toMatch(/Did you mean|node_modules|\.ts|stack|SELECT/i);
  });

  it('that is too large is refused', async () => {
    const { status, body } = await post({ query: `{ __typename } #${'x'.repeat(300_000)}` });
    expect(status).toBe(413);
    expect(body.errors[0].extensions.code).toBe('INVALID');
  });

  it('by a form, or a mutation by GET, is refused', async () => {
    const form = await world.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'query={__typename}',
    });
    expect(form.statusCode).toBe(415);
    expect(() => JSON.parse(form.body)).not.toThrow();
    const get = await world.http.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('mutation { withdrawSeat(input: {id: "x", version: 1, reason: "x"}) { id } }')}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(get.statusCode).toBe(405);
  });

  it('for another address gets a JSON body', async () => {
    const response = await world.http.inject({ method: 'GET', url: '/etc/passwd' });
    expect(response.statusCode).toBe(404);
    expect(JSON.parse(response.body).errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('for a page gets JSON where there is no page', async () => {
    const response = await world.http.inject({
      method: 'GET',
      url: '/graphql',
      headers: { accept: 'text/html' },
    });
    expect(response.statusCode).toBe(400);
    expect(JSON.parse(response.body).errors[0].extensions.code).toBe('INVALID');
  });

  it('for the schema in production is refused without a word of what is behind', async () => {
    const server = makeServer({
      schema,
      introspection: false,
      direct: openDirect(schema, openReader({ url: world.ownerUrl })),
      report: () => undefined,
    });
    const { body } = await server.executeOperation(
      { query: '{ __schema { queryType { name } } }' },
      { contextValue: { end: async () => undefined } as never },
    );
    await server.stop();
    const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID' } });
    expect(JSON.stringify(errors)).not.toMatch(/apollo/i);
  });

  it('is told to come again when no connection can be had', async () => {
    const reader = openReader({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
    const direct = openDirect(schema, reader);
    const server = makeServer({ schema, introspection: false, direct, report: () => undefined });
    const none = { from: 0n, to: 0n };
    const viewer = { role: 'ANALYST', scope: { role: 'renda_reader', read: none, chain: [] } };
    const standing = { account: 'a', seatId: 1, jti: 'j', role: 'ANALYST', held: none };
    const ctx = { viewer, standing, identify: async () => undefined, end: async () => undefined };
    const { body, http } = await server.executeOperation(
      { query: '{ division(code: "53") { name } }' },
      { contextValue: ctx as never },
    );
    await server.stop();
    await reader.end();
    const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
    expect(errors?.[0]?.extensions?.['code']).toBe('BUSY');
    expect(http.status).toBe(503);
  });

  it('is told what it cost', async () => {
    const person = await world.as('ANALYST', '53');
    const { extensions } = await person.ask(
      '{ division(code: "53") { children(first: 5) { edges { node { code } } } } }',
    );
    expect(extensions).toEqual({ cost: { points: 7, divisions: 6, depth: 3 } });
  });
});

describe('health', () => {
  it('says whether the service lives and is ready', async () => {
    expect((await world.http.inject('/health/live')).json()).toEqual({ status: 'live' });
    expect((await world.http.inject('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('is looked at once for all who ask within a second, and again after it', async () => {
    let looks = 0;
    const ready = async () => {
      looks += 1;
      return looks > 1 ? 'the database does not answer' : null;
    };
    const other = await openWorld('empty', { http: { ready } });
    const asked = async () => (await other.http.inject('/health/ready')).statusCode;
    const all = await Promise.all(Array.from({ length: 100 }, asked));
    expect(new Set([...all, await asked()])).toEqual(new Set([200]));
    expect(looks).toBe(1);
    await sleep(1_100);
    expect(await asked()).toBe(503);
    expect(looks).toBe(2);
    await other.close();
  });
});
