// A document that is known may be named instead of sent, and is answered and refused as its words are.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/exchange/documents.ts';
import type { Documents } from '../../src/graph/documents.ts';
import { openMeter } from '../../src/graph/meter.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let documents: Documents;
let analyst: Person;
/** What the short way answered each that came to it. */
const short: (string | undefined)[] = [];

beforeAll(async () => {
  documents = await readDocuments([]);
  world = await openWorld('nation', {
    watch: (direct) => ({
      ...direct,
      answer: async (...asked) => {
        const answer = await direct.answer(...asked);
        short.push(answer?.toString());
        return answer;
      },
    }),
  });
  analyst = await world.as('ANALYST', '53');
});
afterAll(() => world.close());

/** The name of the pages' document whose operation is called so. */
function called(operation: string): string {
  const [found] = [...documents].filter(([, words]) =>
    new RegExp(`(?:query|mutation) ${operation}\\b`).test(words),
  );
  if (!found) throw new Error(`The pages ask no ${operation}`);
  return found[0];
}

async function post(payload: object, person = analyst, to = world) {
  const response = await to.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...bearer(person) },
    payload,
  });
  return { status: response.statusCode, body: response.json(), text: response.body };
}

const bearer = ({ token }: Person) => (token === undefined ? {} : { authorization: `Bearer ${token}` });

async function get(parameters: readonly (readonly [string, string])[], headers: Record<string, string> = {}) {
  const response = await world.http.inject({
    method: 'GET',
    url: `/graphql?${new URLSearchParams(parameters.map((each) => [...each]))}`,
    headers: { ...bearer(analyst), 'apollo-require-preflight': '1', ...headers },
  });
  return { status: response.statusCode, body: response.json() };
}

const codeIn = (body: { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] }) =>
  body.errors?.map(({ extensions }) => extensions.code);

const variables = { code: '530502' };

describe('a document that is named', () => {
  it('is answered as its words are, with what it cost', async () => {
    const documentId = called('FindDivisions');
    const wish = { variables: { search: '隆阳' } };
    const named = await post({ documentId, ...wish });
    expect(named.body.data.divisions.edges[0].node.code).toBe('530502');
    expect(named.body.extensions.cost.points).toBeGreaterThan(0);
    expect(named).toEqual(await post({ query: documents.get(documentId), ...wish }));
    expect(named).toEqual(await post({ documentId, query: null, operationName: 'FindDivisions', ...wish }));
  });

  it('takes the short way from the second time on, to the same bytes', async () => {
    const documentId = called('DivisionPlace');
    const first = await post({ documentId, variables });
    expect(first.body.data.division.code).toBe('530502');
    short.length = 0;
    expect(await post({ documentId, variables })).toEqual(first);
    expect(short).toEqual([first.text]);
  });

  it('is answered by GET as well, and refused there where words are', async () => {
    const documentId = called('DivisionPlace');
    const asked = [
      ['documentId', documentId],
      ['variables', JSON.stringify(variables)],
    ] as const;
    const { status, body } = await get(asked);
    expect([status, body.data.division.code]).toEqual([200, '530502']);
    const forged = await get(asked, { 'apollo-require-preflight': '' });
    expect([forged.status, codeIn(forged.body)]).toEqual([400, ['INVALID']]);
    const changing = await get([['documentId', called('LeaveMessage')]]);
    expect([changing.status, codeIn(changing.body)]).toEqual([405, ['INVALID']]);
  });

  it('is refused for its variables, its operation and its fields as words are', async () => {
    const documentId = called('DivisionPlace');
    for (const wrong of [
      { variables: { code: 5 } },
      { variables: {} },
      { variables, operationName: 'Other' },
    ]) {
      const { status, body } = await post({ documentId, ...wrong });
      expect([wrong, status, codeIn(body)]).toEqual([wrong, 400, ['INVALID']]);
    }
    const { body } = await post({ documentId: called('Viewer') }, world.anonymous);
    expect(codeIn(body)).toEqual(['UNAUTHENTICATED']);
  });

  it('is paid for as words are, and capped as they are', async () => {
    const poor = await openWorld('nation', { meter: openMeter(5_000), most: 512 });
    const found = { documentId: called('FindDivisions'), variables: { search: '云' } };
    const large = await post(found, await poor.as('ANALYST', '53'), poor);
    const door = { documentId: called('PublicStation'), variables: { code: 'ABCDEFGHJKMN' } };
    const codes: unknown[] = [];
    for (let n = 0; n < 101; n += 1) codes.push(codeIn((await post(door, poor.anonymous, poor)).body));
    await poor.close();
    expect(large.body.errors[0].message).toMatch(/^This answer is larger than/);
    expect(codes[0]).toBeUndefined();
    expect(codes.at(-1)).toEqual(['BUSY']);
  });
});

describe('a name', () => {
  const known = () => called('DivisionPlace');

  it.each([
    ['of another release', () => `sha256:${'0'.repeat(64)}`],
    ['in capitals', () => known().toUpperCase()],
    ['without its kind', () => known().slice('sha256:'.length)],
    ['with more behind it', () => `${known()}0`],
    ['that is empty', () => ''],
    ['of what every object has', () => 'constructor'],
    ['that is no word', () => '\u0000${}'],
  ])('%s is nothing’s, and the client is told to load anew', async (_what, name) => {
    const { status, body } = await post({ documentId: name(), variables });
    expect([status, codeIn(body)]).toEqual([404, ['DOCUMENT_UNKNOWN']]);
    expect(body.errors[0].message).toMatch(/load the page or client anew/);
    expect((await get([['documentId', name()]])).body).toEqual(body);
  });

  it.each([
    ['a number', { documentId: 7 }],
    ['a list', { documentId: ['x'] }],
    ['an object', { documentId: { toString: 'x' } }],
    ['a truth', { documentId: true }],
  ])('that is %s is refused', async (_what, payload) => {
    const { status, body } = await post(payload);
    expect([status, codeIn(body)]).toEqual([400, ['INVALID']]);
  });

  it('that comes with words is refused, whether or not they are its own', async () => {
    for (const query of ['{ __typename }', documents.get(known()) ?? '', '', 5]) {
      const { status, body } = await post({ documentId: known(), query, variables });
      expect([status, codeIn(body)]).toEqual([400, ['INVALID']]);
      expect(body.errors[0].message).toContain('not both');
    }
    const { status, body } = await get([
      ['documentId', known()],
      ['query', '{ __typename }'],
    ]);
    expect([status, codeIn(body)]).toEqual([400, ['INVALID']]);
  });

  it('is one at a time: no list of them, and no second one in an address', async () => {
    const list = await post([{ documentId: known(), variables }]);
    expect([list.status, codeIn(list.body)]).toEqual([400, ['INVALID']]);
    const two = await get([
      ['documentId', known()],
      ['documentId', known()],
    ]);
    expect([two.status, codeIn(two.body)]).toEqual([400, ['INVALID']]);
  });
});
