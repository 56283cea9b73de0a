// What is asked again in the same words takes a shorter way, and is answered and refused all the same.
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookUp } from '../../src/domain/account/store.ts';
import { makeContext } from '../../src/graph/context.ts';
import { unlimited } from '../../src/graph/limits.ts';
import { openDirect } from '../../src/graph/shortcut.ts';
import { openClient } from '../../src/store/client.ts';
import { openReader } from '../../src/store/reader.ts';
import { sealWith } from '../../src/store/seal.ts';
import { schema } from '../../src/schema.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const query = `query Counts($code: DivisionCode!, $first: Int) { division(code: $code) {
  code rollup(period: { year: 2024 }) { votersReceived series { month votersReceived } }
  children(first: $first) { edges { node { name } } }
} }`;

let world: World;
let analyst: Person;

beforeAll(async () => {
  world = await openWorld('demo');
});
beforeEach(async () => {
  analyst = await world.as('ANALYST', '53');
});
afterAll(() => world?.close());

async function post(payload: object, headers: Record<string, string> = {}) {
  const response = await world.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${analyst.token}`,
      ...headers,
    },
    payload,
  });
  const { date: _, ...rest } = response.headers;
  return { status: response.statusCode, headers: rest, body: response.body };
}

const ask = (variables: object, headers?: Record<string, string>) => post({ query, variables }, headers);
const codeIn = (body: string) => JSON.parse(body).errors?.[0]?.extensions?.code;

describe('an operation asked again in the same words', () => {
  it('is answered as the first time, to the last byte and header', async () => {
    const first = await ask({ code: '5305', first: 3 });
    expect(JSON.parse(first.body).data.division.code).toBe('5305');
    expect(await ask({ code: '5305', first: 3 })).toEqual(first);
  });

  it('is answered with the variables it comes with, and what they cost', async () => {
    await ask({ code: '5305', first: 3 });
    const { body } = await ask({ code: '530502', first: 7 });
    const { data, extensions } = JSON.parse(body);
    expect(data.division.code).toBe('530502');
    expect(data.division.children.edges).toHaveLength(7);
    expect(extensions.cost.divisions).toBe(8);
  });

  it('sees what was recorded in between', async () => {
    const received = async () => JSON.parse((await ask({ code: '530502' })).body).data.division.rollup;
    const before = (await received()).votersReceived;
    const town = await world.as('KEEPER', '530502105');
    await town.ask(`mutation { recordActivity(input: { division: "530502105", type: RECEPTION, title: "接待",
      heldOn: "2024-03-01", votersReceived: 9 }) { id } }`);
    expect((await received()).votersReceived).toBe(before + 9);
  });

  it('is refused for whoever may not ask it, even if they could a moment ago', async () => {
    await ask({ code: '5305' });
    await ask({ code: '5305' });
    const jti = JSON.parse(
      Buffer.from(String(analyst.token).split('.')[1] ?? '', 'base64url').toString(),
    ).jti;
    await world.arrange(`insert into revoked_token values ($1, now() + interval '1 day')`, [jti]);
    const { status, body } = await ask({ code: '5305' });
    expect([status, codeIn(body)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('shows nothing of a neighbour to whoever asks in the words of its own people', async () => {
    await ask({ code: '5305' });
    analyst = await world.as('ANALYST', '61');
    await ask({ code: '61' });
    const { body } = await ask({ code: '5305' });
    expect(JSON.parse(body).data.division.rollup).toBeNull();
  });

  it('is refused all the same for what is wrong with its variables', async () => {
    await ask({ code: '5305' });
    for (const variables of [
      { code: 5305.5 },
      {},
      { code: '5305', first: 0 },
      { code: '5305', first: 101 },
    ]) {
      expect([variables, codeIn((await ask(variables)).body)]).toEqual([variables, 'INVALID']);
    }
  });

  it('tells a client that wants another type of answer what it may have', async () => {
    await ask({ code: '5305' });
    const accept = 'application/graphql-response+json';
    const { headers } = await ask({ code: '5305' }, { accept });
    expect(headers['content-type']).toBe(`${accept}; charset=utf-8`);
    expect((await ask({ code: '5305' }, { accept: 'text/csv' })).status).toBe(406);
  });
});

describe('the short way', () => {
  const body = {
    query: '{ division(code: "53") { name rollup(period: { year: 2024 }) { votersReceived } } }',
  };

  it('knows only what was asked before, word for word, and leaves the rest to the ordinary way', async () => {
    const reader = openReader({ url: world.ownerUrl });
    const client = openClient({ url: world.ownerUrl });
    const direct = openDirect(schema, reader);
    try {
      const claims = await world.tokens.verify(String(analyst.token));
      const viewer = await lookUp(client, claims);
      const caller = {
        viewer,
        jti: claims.jti,
        payer: 'seat a' as const,
        lookUp: async () => viewer,
        confirmed: () => undefined,
      };
      const source = { client, trail: world.trail };
      const ctx = makeContext(source, sealWith('tests'), caller, '127.0.0.1', unlimited);
      expect(await direct.answer(body, ctx)).toBeNull();
      const document = parse(body.query);
      const operation = document.definitions[0] as never;
      direct.remember(body.query, undefined, { document, operation });
      expect(JSON.parse(String(await direct.answer(body, ctx))).data.division.name).toBe('云南省');
      for (const other of [
        { ...body, query: `${body.query} ` },
        { ...body, operationName: 'Other' },
        { ...body, variables: [] },
        { ...body, extensions: {} },
        [body],
        body.query,
        null,
      ]) {
        expect(await direct.answer(other, ctx)).toBeNull();
      }
    } finally {
      await reader.end();
      await client.$disconnect();
    }
  });
});
