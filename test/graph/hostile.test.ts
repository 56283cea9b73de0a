// Twenty-odd shapes of questions that are meant to hurt: each is refused for what it is, before the database hears of it.
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/exchange/documents.ts';
import { openReadings, reading } from '../../src/graph/readings.ts';
import { excessOf } from '../../src/graph/shape.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let analyst: Person;
let clerk: Person;

beforeAll(async () => {
  world = await openWorld();
  analyst = await world.as('ANALYST', '0');
  clerk = await world.as('CLERK', '610902');
  // Whoever comes the first time is looked up; that is not what is measured here.
  for (const person of [analyst, clerk]) await person.ask('{ viewer { account } }');
});
afterAll(() => world.close());

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');
const of = (inner: string): string => `{ division(code: "53") { ${inner} } }`;
const nested = (steps: number, inner: string): string =>
  `${'{ children(first: 1) { edges { node '.repeat(steps)}{ ${inner} }${' } } }'.repeat(steps)}`;
const pages = (steps: number): string =>
  steps === 0 ? 'name' : `children(first: 100) { edges { node { ${pages(steps - 1)} } } }`;
const bomb = (steps: number): string =>
  times(steps, (at) => `fragment f${at} on Division { ${times(10, () => `...f${at + 1}`)} }`);

interface Shape {
  readonly what: string;
  readonly code: 'INVALID' | 'TOO_COSTLY';
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const byPage = (size: string): string => of(`children(first: ${size}) { edges { node { name } } }`);
const bySize = 'query ($n: Int) { division(code: "53") { children(first: $n) { edges { node { name } } } } }';

const shapes: readonly Shape[] = [
  { what: 'a leaf under many names', code: 'TOO_COSTLY', query: of(times(500, (at) => `a${at}: name`)) },
  {
    what: 'nothing much under many names',
    code: 'TOO_COSTLY',
    query: `{ ${times(900, (at) => `a${at}: __typename`)} }`,
  },
  {
    what: 'a costly list under a few names',
    code: 'TOO_COSTLY',
    query: `{ ${times(60, (at) => `a${at}: division(code: "53") { ${pages(1)} b: ${pages(2)} }`)} }`,
  },
  {
    what: 'directives upon directives',
    code: 'TOO_COSTLY',
    query: of(`name ${times(60, () => '@include(if: true)')}`),
  },
  { what: 'a directive twice', code: 'INVALID', query: of('name @include(if: true) @include(if: true)') },
  { what: 'directives that are none', code: 'INVALID', query: of(`name ${times(40, (at) => `@nope${at}`)}`) },
  { what: 'parts that are to come later', code: 'INVALID', query: of('... @defer { name }') },
  {
    what: 'fragments in a circle',
    code: 'INVALID',
    query: `${of('...a')} fragment a on Division { ...b } fragment b on Division { ...a }`,
  },
  {
    what: 'a fragment in itself',
    code: 'INVALID',
    query: `${of('...a')} fragment a on Division { children { edges { node { ...a } } } }`,
  },
  {
    what: 'fragments that unfold to 10^12 fields',
    code: 'INVALID',
    query: `${of('...f0')} ${bomb(12)} fragment f12 on Division { name }`,
  },
  {
    what: 'fragments that unfold to 10^4 fields',
    code: 'INVALID',
    query: `${of('...f0')} ${bomb(4)} fragment f4 on Division { code name }`,
  },
  { what: 'a fragment for nothing', code: 'INVALID', query: `${of('name')} fragment a on Division { name }` },
  { what: 'words without end', code: 'TOO_COSTLY', query: `{ ${'__typename '.repeat(5_000)} }` },
  { what: 'the same field again and again', code: 'TOO_COSTLY', query: of('name '.repeat(1_200)) },
  { what: 'comments without end', code: 'TOO_COSTLY', query: `${'#\n'.repeat(20_000)}{ __typename }` },
  {
    what: 'comments behind all that is asked',
    code: 'TOO_COSTLY',
    query: `{ __typename }${'#\n'.repeat(300)}`,
  },
  { what: 'blanks without end', code: 'TOO_COSTLY', query: `{ __typename }${' '.repeat(65_000)}` },
  { what: 'a comment without end', code: 'TOO_COSTLY', query: `{ __typename } #${'x'.repeat(65_000)}` },
  {
    what: 'braces without end',
    code: 'TOO_COSTLY',
    query: `{ division(code: "53") ${nested(500, 'name')} }`,
  },
  {
    what: 'more levels than there are',
    code: 'TOO_COSTLY',
    query: `{ division(code: "53") ${nested(17, 'name')} }`,
  },
  {
    what: 'a list in a list in a list',
    code: 'TOO_COSTLY',
    query: `{ nodes(ids: ${'['.repeat(200)}"x"${']'.repeat(200)}) { id } }`,
  },
  { what: 'pages of pages of pages', code: 'TOO_COSTLY', query: `{ division(code: "0") { ${pages(4)} } }` },
  {
    what: 'records of all divisions',
    code: 'TOO_COSTLY',
    query: `{ division(code: "0") { children(first: 100) { edges { node { activities(first: 100) { edges { node { attendances(first: 100) { edges { node { id } } } } } } } } } } }`,
  },
  ...['-1', '0', '101', '100000', '2147483648', '1.5', '"5"', 'null2'].map((size) => ({
    what: `a page of ${size}`,
    code: 'INVALID' as const,
    query: byPage(size),
  })),
  ...[-1, 0, 101, 100_000, 2 ** 31, 1e300, '5', {}].map((n) => ({
    what: `a page whose size is given apart as ${JSON.stringify(n)}`,
    code: 'INVALID' as const,
    query: bySize,
    variables: { n },
  })),
  {
    what: 'a page whose usual size is too large',
    code: 'INVALID',
    query: bySize.replace('$n: Int', '$n: Int = 100000'),
  },
  {
    what: 'a last page that is too large',
    code: 'INVALID',
    query: of('children(last: 100000) { edges { node { name } } }'),
  },
  {
    what: 'ids by the hundred thousand',
    code: 'TOO_COSTLY',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 30_000 }, () => 'x') },
  },
  {
    what: 'a variable of fifty thousand wrong values',
    code: 'INVALID',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 50_000 }, () => ({})) },
  },
  {
    what: 'a variable nested without end',
    code: 'INVALID',
    query: 'query ($c: DivisionCode!) { division(code: $c) { id } }',
    variables: { c: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) },
  },
  {
    what: 'many variables that nobody uses',
    code: 'INVALID',
    query: `query (${times(600, (at) => `$v${at}: Int`)}) { __typename }`,
  },
  {
    what: 'a variable of a kind that is none',
    code: 'INVALID',
    query: 'query ($v: Division) { __typename @include(if: $v) }',
  },
  {
    what: 'two operations, none of them named',
    code: 'TOO_COSTLY',
    query: times(200, (at) => `query q${at} { __typename }`),
  },
  {
    what: 'the schema in a circle',
    code: 'INVALID',
    query: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  },
  { what: 'a subscription', code: 'INVALID', query: 'subscription { anything }' },
  { what: 'a definition of types', code: 'INVALID', query: 'type Query { x: Int } { __typename }' },
  { what: 'a field that is misspelt', code: 'INVALID', query: of('nmae') },
  { what: 'an argument that is misspelt', code: 'INVALID', query: '{ division(cod: "53") { name } }' },
  {
    what: 'a code with more behind it',
    code: 'INVALID',
    query: `{ division(code: "53' or '1'='1") { name } }`,
  },
  {
    what: 'a number with no end',
    code: 'INVALID',
    query: `{ division(code: "53") { rollup(period: { year: ${'9'.repeat(2_000)} }) { votersReceived } } }`,
  },
  {
    what: 'two periods where one is meant',
    code: 'INVALID',
    query: '{ division(code: "53") { rollup(period: { year: 2024, month: "2024-01" }) { votersReceived } } }',
  },
];

/** What is refused where it would be read, and not before. */
const later: readonly Shape[] = [
  {
    what: 'a thousand ids',
    code: 'INVALID',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 1_000 }, () => btoa('Station:1')) },
  },
  {
    what: 'ten thousand years by month',
    code: 'INVALID',
    query: `{ division(code: "53") { rollup(period: { months: { from: "0001-01", to: "9999-12" } }) { series { month votersReceived } } } }`,
  },
];

const nothingWithin = /Did you mean|node_modules|\.ts\b|stack|\bSELECT\b|prisma/i;

describe('refused for what it is, without a word to the database and without delay, is', () => {
  it.each(shapes.map((shape) => [shape.what, shape] as const))(
    '%s',
    async (_what, { code, query, variables = {} }) => {
      const started = performance.now();
      const { data, errors } = await analyst.ask<object, object>(query, variables);
      const took = performance.now() - started;
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe(code);
      expect(JSON.stringify(errors)).not.toMatch(nothingWithin);
      expect(JSON.stringify(errors).length).toBeLessThan(100_000);
      expect(world.sent()).toEqual([]);
      expect(took).toBeLessThan(4_000);
    },
  );

  it.each(later.map((shape) => [shape.what, shape] as const))(
    '%s, though only where it would be read,',
    async (_what, { code, query, variables = {} }) => {
      const started = performance.now();
      const { data, errors } = await analyst.ask<object, object>(query, variables);
      expect(errors?.[0]?.extensions.code).toBe(code);
      expect(JSON.stringify(data)).toMatch(/^\{.*null\}+$/);
      expect(world.sent().filter((sql) => /activity|opinion|station|cell/.test(sql))).toEqual([]);
      expect(performance.now() - started).toBeLessThan(4_000);
    },
  );

  it.each([
    ['levels', `${'{ a '.repeat(101)}${'}'.repeat(101)}`, 'This is nested deeper than 100 levels.'],
    ['other names', `{ ${times(401, (at) => `a${at}:a`)} }`, 'This gives more than 400 other names.'],
    ['directives', `{ a ${'@a '.repeat(51)}}`, 'This has more than 50 directives.'],
    ['comments', `${'#\n'.repeat(201)}{ a }`, 'This has more than 200 comments.'],
    ['words', `{ a(a: [${'1 '.repeat(4_001)}]) }`, 'This has more than 4000 words and signs.'],
    ['the same field', `{ ${'a '.repeat(102)}}`, 'This asks for the same fields again and again.'],
  ])('too many %s in an address as well, also where it is not well written', async (_what, query, told) => {
    const asked = new URLSearchParams({ query: `${query}#` }).toString();
    const statements = await world.statementsOf(async () => {
      for (const wrong of ['', '%', '%ZZ', '%E4%BA', '&more=%ZZ', '#%ZZ']) {
        const { body } = await world.http.inject({
          method: 'GET',
          url: `/graphql?${asked}${wrong}`,
          headers: { authorization: `Bearer ${analyst.token}`, 'apollo-require-preflight': '1' },
        });
        const [error] = JSON.parse(body).errors;
        expect([wrong, error.extensions.code, error.message]).toEqual([wrong, 'TOO_COSTLY', told]);
      }
    });
    expect(statements).toEqual([]);
  });

  it('a list of questions', async () => {
    const { statusCode, body } = await world.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${analyst.token}` },
      payload: Array.from({ length: 100 }, () => ({ query: of('name') })),
    });
    expect(statusCode).toBe(400);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('INVALID');
  });
});

describe('variables nested without end', () => {
  const endless = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const query = 'query ($c: DivisionCode!) { division(code: $c) { code } }';
  const asked = async (variables: string) => {
    const { statusCode, body } = await world.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${analyst.token}`, 'content-type': 'application/json' },
      payload: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    });
    return { status: statusCode, body: JSON.parse(body) };
  };

  it('are no matter where nobody asks for them, and are refused where they are asked for', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await asked(`{"c":"53","other":${endless}}`)).toMatchObject({
        ...{ status: 200, body: { data: { division: { code: '53' } } } },
      });
      const { status, body } = await asked(`{"c":${endless}}`);
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'INVALID']);
    }
  });
});

describe('documents that were read', () => {
  it('are kept by what hangs on them, and not by what they ask', async () => {
    const store = openReadings();
    const words = (at: number) =>
      `${times(60, (n) => `#${at} ${n}\n`)}${' '.repeat(60_000)}{ a${at}: __typename }`;
    for (let at = 0; at < 20; at += 1) await store.set(String(at), parse(words(at)));
    const kept = await Promise.all(Array.from({ length: 20 }, (_, at) => store.get(String(at))));
    expect(kept.findIndex((document) => document !== undefined)).toBe(15);
    // Those of the pages are all kept beside each other.
    const pages = [...(await readDocuments([])).values()];
    for (const page of pages) await store.set(page, parse(page));
    expect(await Promise.all(pages.map((page) => store.get(page)))).not.toContain(undefined);
  });

  it('are not even parsed where they are too long, or have too many comments, whoever asks', () => {
    for (const words of [`${'#\n'.repeat(201)}{ a }`, `{ a }${' '.repeat(64_000)}`])
      expect(() => parse(words, reading)).toThrow(/Parsing aborted/);
    expect(() => parse(`${'#\n'.repeat(200)}{ a }`, reading)).not.toThrow();
  });
});

describe('the same fields again and again', () => {
  const counted = 'rollup(period: { year: 2024 }) { votersReceived }';
  it.each([
    ['side by side', of(`${counted} `.repeat(120))],
    ['in parts of one', of(`... on Division { ${counted} } `.repeat(120))],
    [
      'in many fragments',
      `${of(times(120, (at) => `...f${at}`))} ${times(120, (at) => `fragment f${at} on Division { ${counted} }`)}`,
    ],
    ['beneath each other', `{ ${`division(code: "53") { ${counted} ${counted} } `.repeat(60)} }`],
  ])('are not compared each with each where they stand %s', async (_where, query) => {
    const { errors } = await analyst.ask<object, object>(query);
    expect(errors?.[0]?.extensions.code).toBe('TOO_COSTLY');
    expect(errors?.[0]?.message).toBe('This asks for the same fields again and again.');
  });

  it('under other names, in other places or a few times are no matter', () => {
    expect(excessOf(of(times(250, (at) => `a${at}: ${counted}`)))).toBeNull();
    expect(excessOf(`{ ${times(390, (at) => `d${at}: division(code: "53") { name ${counted} }`)} }`)).toBe(
      'tokens',
    );
    expect(excessOf(`{ ${times(200, (at) => `d${at}: division(code: "53") { name code id }`)} }`)).toBeNull();
    expect(excessOf(of(`${counted} `.repeat(20)))).toBeNull();
    expect(
      excessOf('query Name($name: String = "name") { name(name: $name) @include(if: true) { name } }'),
    ).toBeNull();
  });
});

describe('what is written', () => {
  const received = (content: unknown) =>
    clerk.ask<object, object>(
      'mutation ($content: String!) { receiveOpinion(input: { division: "610902", content: $content, receivedOn: "2024-03-05" }) { content } }',
      { content },
    );

  it.each([
    ['nothing', ''],
    ['a sign that ends texts', 'a\u0000b'],
    ['a book', '长'.repeat(60_000)],
    ['a number', 5],
    ['a list', ['x']],
  ])('is refused where it is %s, and nothing is kept', async (_what, content) => {
    const { errors } = await received(content);
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(await world.sql('select from opinion')).toEqual([]);
  });

  it('is kept as it is, and never run', async () => {
    const words = `'); drop table opinion; -- <script>alert(1)</script> \${7*7} %s ⟦x⟧`;
    const { data, errors } = await received(words);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ receiveOpinion: { content: words } });
  });

  it('many times in one request is done no more often than a request may cost', async () => {
    const one =
      'receiveOpinion(input: { division: "610902", content: "试", receivedOn: "2024-03-05" }) { state }';
    const { errors } = await clerk.ask<object, object>(
      `mutation { ${times(100, (at) => `a${at}: ${one}`)} }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('TOO_COSTLY');
    expect(await world.sql(`select from opinion where content = '试'`)).toEqual([]);
  });
});
