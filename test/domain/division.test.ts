// The tree as its readers see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let analyst: Person;

beforeAll(async () => {
  world = await openWorld();
  analyst = await world.as('ANALYST', '53');
});
afterAll(() => world.close());

const byCode = /* GraphQL */ `
  query ($code: DivisionCode!) {
    division(code: $code) {
      code name fullName level kind hasCongress isVirtual isExpectedToReport note aliases
      ancestors { code name level }
    }
  }`;

describe('a division by its code', () => {
  it('is shown with what it is and the names above it', async () => {
    const { data, statements } = await analyst.ask<{ division: unknown }, object>(byCode, {
      code: '530502105',
    });
    expect(data?.division).toEqual({
      code: '530502105',
      name: '瓦窑镇',
      fullName: '云南省保山市隆阳区瓦窑镇',
      level: 'TOWNSHIP',
      kind: 'TOWN',
      hasCongress: true,
      isVirtual: false,
      isExpectedToReport: true,
      note: null,
      aliases: [],
      ancestors: [
        { code: '53', name: '云南省', level: 'PROVINCE' },
        { code: '5305', name: '保山市', level: 'PREFECTURE' },
        { code: '530502', name: '隆阳区', level: 'COUNTY' },
      ],
    });
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});

const codesOf = (connection: { edges: { node: { code: string } }[] }): string[] =>
  connection.edges.map((edge) => edge.node.code);

async function division(code: string): Promise<Record<string, unknown>> {
  const { data, errors } = await analyst.ask<{ division: Record<string, unknown> }, object>(byCode, { code });
  expect(errors).toBeUndefined();
  return data?.division ?? {};
}

async function children(code: string): Promise<string[]> {
  const { data } = await analyst.ask<
    { division: { children: { edges: { node: { code: string } }[]; totalCount: number } } },
    object
  >(
    'query ($code: DivisionCode!) { division(code: $code) { children(first: 100) { edges { node { code } } totalCount } } }',
    {
      code,
    },
  );
  const found = data?.division.children;
  expect(found?.totalCount).toBe(found?.edges.length);
  return codesOf(found ?? { edges: [] });
}

describe('the exceptions of the tree', () => {
  it('hang the districts of a municipality straight on it, and take its pseudo codes for it', async () => {
    expect(await children('11')).toContain('110105');
    expect((await children('50')).length).toBe(38);
    expect(await division('1101')).toMatchObject({ code: '11', name: '北京市' });
    expect(await division('5002')).toMatchObject({ code: '50' });
  });

  it('hang counties directly under a province where they do', async () => {
    expect(await children('42')).toContain('429004');
    expect((await division('469021'))['ancestors']).toEqual([
      { code: '46', name: '海南省', level: 'PROVINCE' },
    ]);
    expect(await division('659001')).toMatchObject({ kind: 'COUNTY_CITY', hasCongress: true });
  });

  it('hang towns directly on a city without counties', async () => {
    const towns = await children('4419');
    expect(towns.length).toBeGreaterThan(30);
    expect(towns.every((code) => code.length === 9)).toBe(true);
    expect(await division('441900')).toMatchObject({ code: '4419', name: '东莞市' });
  });

  it('give no congress to prefectural offices, leagues, subdistricts and development zones', async () => {
    expect(await division('2327')).toMatchObject({ kind: 'PREFECTURE_OFFICE', hasCongress: false });
    expect(await division('1522')).toMatchObject({ kind: 'LEAGUE', hasCongress: false });
    expect(await division('610902004')).toMatchObject({
      kind: 'SUBDISTRICT',
      hasCongress: false,
      isExpectedToReport: true,
    });
    expect(await division('370406405')).toMatchObject({
      isVirtual: true,
      hasCongress: false,
      isExpectedToReport: false,
    });
  });

  it('keep the congress of Beijing’s area offices under the town’s name as well', async () => {
    expect(await division('110105021')).toMatchObject({
      kind: 'AREA_OFFICE',
      hasCongress: true,
      aliases: ['南磨房乡'],
    });
  });

  it('know 三沙 by its two districts', async () => {
    expect((await children('4603')).sort()).toEqual(['460301', '460302']);
    expect(await division('460321')).toMatchObject({ code: '460301' });
  });

  it('list Hong Kong, Macau and Taiwan as provinces with nothing beneath them here', async () => {
    for (const code of ['71', '81', '82']) {
      expect(await division(code)).toMatchObject({ level: 'PROVINCE', hasCongress: false });
      expect(await children(code)).toEqual([]);
    }
  });

  it('stand under one nation, which is no division by law', async () => {
    expect(await division('0')).toMatchObject({
      name: '全国',
      level: 'NATION',
      isVirtual: true,
      hasCongress: false,
    });
    expect((await children('0')).length).toBe(34);
  });
});

describe('looking for a division', () => {
  const search = /* GraphQL */ `
    query ($search: String, $under: DivisionCode, $level: Level, $first: Int, $after: String) {
      divisions(search: $search, under: $under, level: $level, first: $first, after: $after) {
        edges { cursor node { code fullName } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }`;
  interface Found {
    divisions: {
      edges: { cursor: string; node: { code: string; fullName: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
      totalCount: number;
    };
  }
  const find = async (variables: object) =>
    (await analyst.ask<Found, object>(search, variables)).data?.divisions;

  it('finds by part of a name, by pinyin and by initials', async () => {
    for (const typed of ['瓦窑', 'wayaozhen', 'wyz']) {
      const found = await find({ search: typed, under: '53', level: 'TOWNSHIP' });
      expect(codesOf(found ?? { edges: [] }), typed).toContain('530502105');
    }
  });

  it('finds a subdistrict by what people call it', async () => {
    for (const typed of ['建民办', '建民街道办', '建民街道办事处', '建民街道']) {
      expect(codesOf((await find({ search: typed, under: '6109' })) ?? { edges: [] }), typed).toEqual([
        '610902004',
      ]);
    }
  });

  it('tells names apart that repeat', async () => {
    const found = await find({ search: '鼓楼区', level: 'COUNTY' });
    expect(found?.totalCount).toBe(4);
    expect(new Set(found?.edges.map((edge) => edge.node.fullName)).size).toBe(4);
  });

  it('pages through all of a level, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const found = await find({ under: '53', level: 'COUNTY', first: 50, after });
      seen.push(...codesOf(found ?? { edges: [] }));
      after = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen.length).toBe(new Set(seen).size);
    expect(seen.length).toBe((await find({ under: '53', level: 'COUNTY' }))?.totalCount);
  });
});

describe('what is refused', () => {
  it.each(['5', '53x', '5305021', 'DROP TABLE', '05', '530502105001'])('%s is no code', async (code) => {
    const { errors } = await analyst.ask(byCode, { code });
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('answers null for a code of nothing', async () => {
    const { data, errors } = await analyst.ask<{ division: null }, object>(byCode, { code: '99' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ division: null });
  });

  it.each([0, -1, 101, 100_000])('a page of %d entries', async (first) => {
    const { errors } = await analyst.ask('query ($first: Int) { divisions(first: $first) { totalCount } }', {
      first,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'first' });
  });

  it('a page of literal size, aliased and in a fragment', async () => {
    const { errors } = await analyst.ask(
      '{ a: divisions(first: 5) { ...F } } fragment F on QueryDivisionsConnection { edges { node { children(last: 500) { totalCount } } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
  });

  it('the whole nation down to its towns at once', async () => {
    const level = (inner: string) => `children(first: 100) { edges { node { code ${inner} } } }`;
    const { errors, statements } = await analyst.ask(
      `{ division(code: "0") { ${level(level(level(level(''))))} } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('TOO_COSTLY');
    expect(statements).toEqual([]);
  });

  it('the same by another way in, or with leaves without number', async () => {
    const wide =
      'children(first: 100) { edges { node { children(first: 100) { edges { node { code } } } } } }';
    const byLevel = await analyst.ask(
      `{ divisions(level: PREFECTURE, first: 100) { edges { node { ${wide} } } } }`,
    );
    expect(byLevel.errors?.[0]?.extensions.code, 'byLevel').toBe('TOO_COSTLY');
    const ids = Array.from({ length: 100 }, (_, at) => Buffer.from(`Division:${at + 1}`).toString('base64'));
    const byId = await analyst.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Division { ${wide} } } }`,
      { ids },
    );
    expect(byId.errors?.[0]?.extensions.code, 'byId').toBe('TOO_COSTLY');
    const leaves = Array.from({ length: 900 }, (_, at) => `n${at}: fullName`).join(' ');
    const long = await analyst.ask(
      `{ division(code: "53") { children(first: 100) { edges { node { children(first: 100) { edges { node { children(first: 100) { edges { node { ${leaves} } } } } } } } } } } }`,
    );
    expect(long.errors?.[0]?.extensions.code, JSON.stringify(long.errors?.[0])).toBe('TOO_COSTLY');
    const inner =
      'children(first: 100) { edges { node { children(first: 100) { edges { node { children(first: 100) { edges { node { deputies(first: 100) { edges { node { name } } } } } } } } } } } }';
    const byAlias = await analyst.ask(`{ division(code: "6590") { ${inner} } }`);
    expect(byAlias.errors?.[0]?.extensions.code, 'byAlias').toBe('TOO_COSTLY');
    const counts = Array.from(
      { length: 260 },
      (_, at) => `c${at}: divisions(search: "x${at}", first: 1) { totalCount }`,
    ).join(' ');
    const counting = await analyst.ask(`{ ${counts} }`);
    expect(counting.errors?.[0]?.extensions.code, 'counting').toBe('TOO_COSTLY');
    for (const { statements } of [byLevel, byId, long, byAlias, counting]) expect(statements).toEqual([]);
  });

  it('a query nested without end', async () => {
    const deep = 'children { edges { node { '.repeat(20) + 'code' + ' } } }'.repeat(20);
    const { errors } = await analyst.ask(`{ division(code: "53") { ${deep} } }`);
    expect(errors?.[0]?.extensions.code).toBe('TOO_COSTLY');
  });

  it('whoever has not signed in', async () => {
    const { data, errors } = await world.anonymous.ask<{ division: null }, object>(byCode, { code: '53' });
    expect(data).toEqual({ division: null });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('an id', () => {
  it('stands for its division, one or many, and foreign ids for nothing', async () => {
    const { data } = await analyst.ask<{ division: { id: string } }, object>(
      '{ division(code: "53") { id } }',
      {},
    );
    const id = data?.division.id ?? '';
    const found = await analyst.ask<{ node: object; nodes: object[] }, object>(
      'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id ... on Division { code } } nodes(ids: $ids) { ... on Division { code } } }',
      { id, ids: [id, Buffer.from('Division:999999').toString('base64')] },
    );
    expect(found.data).toEqual({ node: { id, code: '53' }, nodes: [{ code: '53' }, null] });
  });

  it.each(['x', 'RGl2aXNpb246YWJj', Buffer.from('Nothing:1').toString('base64')])(
    '%s is refused',
    async (id) => {
      const { errors } = await analyst.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(errors?.[0]?.extensions.code).toMatch(/^(?:INVALID|NOT_FOUND)$/);
    },
  );
});
