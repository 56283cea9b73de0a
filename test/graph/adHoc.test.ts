// Who may ask in words of their own, and that everybody may ask what is known by name.
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/exchange/documents.ts';
import { type AdHoc, readSettings } from '../../src/store/settings.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const production = readSettings({ NODE_ENV: 'production' });
const words = '{ division(code: "53") { name } }';
let world: World | undefined;
let publicStation: string;

beforeAll(async () => {
  const found = [...(await readDocuments([]))].find(([, text]) => text.includes('query PublicStation('));
  publicStation = found?.[0] ?? '';
});
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function opened(adHoc: AdHoc): Promise<World> {
  world = await openWorld('nation', { http: { adHoc } });
  return world;
}

interface Heard {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

async function ask(
  payload: object | string,
  token?: string,
  method: 'POST' | 'GET' = 'POST',
): Promise<Heard> {
  const response = await world?.http.inject({
    method,
    url: typeof payload === 'string' ? payload : '/graphql',
    headers: {
      'apollo-require-preflight': '1',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(typeof payload === 'string' ? {} : { payload }),
  });
  const [error] = response?.json().errors ?? [];
  return { status: response?.statusCode ?? 0, code: error?.extensions.code, message: error?.message };
}

const named = () => ask({ documentId: publicStation, variables: { code: 'ABCDEFGHJKMN' } });
const answered: Heard = { status: 200, code: undefined, message: undefined };
const refused = { status: 403, code: 'AD_HOC_REFUSED' };

describe('in production, who is not signed in', () => {
  it('asks what is known by name, and nothing in words of their own', async () => {
    const { trail, sql } = await opened(production.adHoc);
    expect(await named()).toEqual(answered);
    for (const query of [
      '{ __typename }',
      '{ publicStation(code: "A") { name } }',
      getIntrospectionQuery(),
      '{',
    ]) {
      const { message, ...heard } = await ask({ query });
      expect(heard).toEqual(refused);
      expect(message).toMatch(/^Sign in .*, or name a document of this release \(documentId\)\.$/);
    }
    for (const address of [
      'query=%7B__typename%7D',
      'q=1&%71uery=%7B__typename%7D',
      'query=&query={__typename}',
    ]) {
      expect(await ask(`/graphql?${address}`, undefined, 'GET')).toMatchObject(refused);
    }
    // Whatever else is sent asks nothing.
    const list = await ask([{ query: '{ __typename }' }]);
    const none = await ask({ Query: '{ __typename }', extensions: { persistedQuery: { sha256Hash: 'x' } } });
    const odd = await ask('/graphql?documentid=1#?query={__typename}', undefined, 'GET');
    expect([list.code, none.code, odd.code]).toEqual(['INVALID', 'INVALID', 'INVALID']);
    await trail.flush();
    const denials = await sql(
      `select 1 from audit_entry where category = 'DENIAL' and note = 'AD_HOC_REFUSED'`,
    );
    expect(denials.length).toBeGreaterThan(0);
  });

  it('is told of a bad token what is wrong with it', async () => {
    await opened(production.adHoc);
    expect(await ask({ query: words }, 'a.b.c')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

describe('whoever is signed in', () => {
  it('asks in words of their own, whatever the role, unless it is said which may', async () => {
    const { as } = await opened(production.adHoc);
    for (const role of ['ANALYST', 'CLERK', 'KEEPER', 'AUDITOR'] as const) {
      const { token } = await as(role, '530502');
      expect(await ask({ query: '{ viewer { account } }' }, token)).toEqual(answered);
    }
  });

  it('does not where others may, first or again, and is told what to do instead', async () => {
    const { as, arrange, sql, trail } = await opened(['ANALYST', 'AUDITOR']);
    const clerk = await as('CLERK', '530502');
    const analyst = await as('ANALYST', '53');
    for (let time = 0; time < 3; time += 1) {
      expect(await ask({ query: words }, clerk.token)).toEqual({
        ...refused,
        message:
          'Your role does not ask in words of its own here: name a document of this release (documentId).',
      });
      expect(await ask({ query: words }, analyst.token)).toEqual(answered);
      expect(await ask({ documentId: publicStation, variables: { code: 'A' } }, clerk.token)).toEqual(
        answered,
      );
    }
    expect(await ask({ query: words })).toMatchObject(refused);
    await trail.flush();
    const denials = `select seat_id from audit_entry where category = 'DENIAL' and note = 'AD_HOC_REFUSED' order by 1`;
    expect(await sql(denials)).toEqual([{ seat_id: clerk.seatId }, { seat_id: null }]);
    await arrange('update seat set withdrawn_at = now() where id = $1', [analyst.seatId]);
    expect(await ask({ query: words }, analyst.token)).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it('does not where nobody does', async () => {
    const { as } = await opened([]);
    const people: Person[] = [await as('ANALYST', '53'), world?.anonymous as Person];
    for (const { token } of people) {
      const { message, ...heard } = await ask({ query: words }, token);
      expect(heard).toEqual(refused);
      expect(message).toMatch(/^Nobody asks in words of their own here/);
    }
    expect(await named()).toEqual(answered);
  });
});

describe('the settings', () => {
  const adHoc = (said: string, more = {}) => readSettings({ AD_HOC_QUERIES: said, ...more }).adHoc;

  it('let everybody ask freely but in production, unless they say otherwise', () => {
    expect(readSettings({}).adHoc).toBe('ANYONE');
    expect(production.adHoc).toBe('SIGNED_IN');
    expect(adHoc('', { NODE_ENV: 'production' })).toBe('SIGNED_IN');
    expect(adHoc('anyone', { NODE_ENV: 'production' })).toBe('ANYONE');
    expect(adHoc('signed-in')).toBe('SIGNED_IN');
    expect(adHoc('none')).toEqual([]);
    expect(adHoc('auditor, Analyst')).toEqual(['ANALYST', 'AUDITOR']);
  });

  it.each(['everyone', 'analyst,nobody', 'anyone,analyst', 'none,clerk', 'true'])('refuse %j', (said) => {
    expect(() => adHoc(said)).toThrow(
      /^AD_HOC_QUERIES is anyone, signed-in, none, or roles with commas: analyst/,
    );
  });
});

describe('a file of documents', () => {
  let folder: string;
  const name = `sha256:${createHash('sha256').update(words).digest('hex')}`;
  const written = async (text: string) => {
    const path = join(folder, 'documents.json');
    await writeFile(path, text);
    return path;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renda-documents-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('adds what others ask to what the pages ask', async () => {
    const path = await written(JSON.stringify({ [name]: words }));
    const documents = await readDocuments(readSettings({ DOCUMENTS: path }).documentFiles);
    expect(documents.has(publicStation)).toBe(true);
    world = await openWorld('nation', { http: { adHoc: [], documents } });
    const { token } = await world.as('ANALYST', '53');
    expect(await ask({ documentId: name }, token)).toEqual(answered);
    expect(await ask({ query: words }, token)).toMatchObject(refused);
  });

  it.each([
    ['under another name', JSON.stringify({ [name]: `${words} ` })],
    ['that is no text', JSON.stringify({ [name]: { query: words } })],
    ['in a list', JSON.stringify([words])],
  ])('with a document %s is not read', async (_what, text) => {
    await expect(readDocuments([await written(text)])).rejects.toThrow(/documents\.json/);
  });
});
