// The number of SQL statements depends on what is asked, never on how many there are.
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainSchema } from '../../src/schema.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;
let analyst: Person;

beforeAll(async () => {
  world = await openWorld('demo');
  clerk = await world.as('CLERK', '610902');
  analyst = await world.as('ANALYST', '0');
});
afterAll(() => world.close());

type Field = GraphQLField<unknown, unknown>;

const division = plainSchema.getType('Division') as GraphQLObjectType;
const isLeaf = (field: Field) =>
  isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type));
const isFree = (field: Field) =>
  field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined);
const isConnection = (field: Field) => getNamedType(field.type).name.endsWith('Connection');

/** Every leaf of a type, every object one step away, and a short page of every list. */
function selection(type: GraphQLObjectType, steps: number): string {
  const fields = Object.values(type.getFields()).filter((field) => isFree(field) && field.name !== 'rollup');
  return fields
    .flatMap((field) => {
      if (isLeaf(field)) return [field.name];
      const returned = getNamedType(field.type);
      if (steps === 0 || !isObjectType(returned)) return [];
      if (isConnection(field)) return [`${field.name}(first: 3) { edges { node { ${inner(returned)} } } }`];
      const within = selection(returned, steps - 1);
      return within === '' ? [] : [`${field.name} { ${within} }`];
    })
    .join(' ');
}

function inner(connection: GraphQLObjectType): string {
  const edges = getNamedType(connection.getFields()['edges']?.type as never) as unknown as GraphQLObjectType;
  const node = getNamedType(edges.getFields()['node']?.type as never);
  return isObjectType(node) ? selection(node, 0) : '__typename';
}

const lists = Object.values(division.getFields()).filter((field) => isConnection(field) && isFree(field));

describe('a list of a division', () => {
  it.each(lists.map((field) => field.name))(
    '%s takes as many statements for one as for twenty',
    async (name) => {
      const field = division.getFields()[name];
      const connection = getNamedType(field?.type as never) as unknown as GraphQLObjectType;
      const edges = getNamedType(
        connection.getFields()['edges']?.type as never,
      ) as unknown as GraphQLObjectType;
      const node = getNamedType(edges.getFields()['node']?.type as never) as unknown as GraphQLObjectType;
      const nodeFields = selection(node, name === 'children' ? 0 : 1);
      const query = (first: number) =>
        `{ division(code: "610902") { ${name}(first: ${first}) { edges { node { ${nodeFields} } } pageInfo { hasNextPage } } } }`;
      const one = await clerk.ask(query(1));
      const twenty = await clerk.ask(query(20));
      expect(twenty.statements.length, twenty.statements.join('\n')).toBeLessThanOrEqual(
        one.statements.length + 1,
      );
    },
  );
});

describe('roll-ups', () => {
  const counts =
    'deputyStationVisits votersReceived opinionsCollected opinionsResolved stationCount distinctDeputyCount';
  const level = (inside: string) =>
    `children(first: 100) { edges { node { name rollup(period: {year: 2024}) { ${counts} } ${inside} } } }`;
  const tree = (code: string) =>
    `{ division(code: "${code}") { name rollup(period: {year: 2024}) { ${counts} } ${level(level(level('')))} } }`;

  it('of a whole province down to its towns take as many statements as those of a prefecture', async () => {
    const small = await analyst.ask(tree('5334'));
    const large = await analyst.ask(tree('53'));
    expect(small.errors).toBeUndefined();
    expect(large.errors).toBeUndefined();
    expect(large.statements.filter((sql) => sql.includes('tally.cell'))).toHaveLength(1);
    expect(large.statements.length).toBe(small.statements.length);
    expect(large.statements.length).toBeLessThanOrEqual(6);
  });

  it('with series, comparisons and coverage take as many statements for the counties as for the prefectures', async () => {
    const full = `{ ${counts} series { month votersReceived } coverage { expected reporting }
      previousPeriod { votersReceived } previousYear { votersReceived coverage { reporting } } }`;
    const ask = (level: string) =>
      analyst.ask(
        `{ division(code: "53") { rollup(period: {year: 2024}) ${full}
          breakdown(level: ${level}, period: {quarter: "2024-Q2"}) { division { name } rollup ${full} } } }`,
      );
    const { errors, statements } = await ask('COUNTY');
    expect(errors).toBeUndefined();
    expect(statements.length).toBe((await ask('PREFECTURE')).statements.length);
    // The seat's confirmation, the coverage, and for each period its totals and its series.
    expect(statements.length).toBeLessThanOrEqual(10);
  });

  it('name the missing of all counties in as many statements as those of all prefectures', async () => {
    const ask = (level: string) =>
      analyst.ask<
        { division: { breakdown: { rollup: { coverage: { missing: { edges: object[] } } } }[] } },
        object
      >(
        `{ division(code: "53") { breakdown(level: ${level}, period: {year: 2024}) { division { code }
          rollup { coverage { missing(first: 2) { edges { node { name } } } } } } } }`,
      );
    const [few, many] = [await ask('PREFECTURE'), await ask('COUNTY')];
    expect(many.errors).toBeUndefined();
    const named = many.data?.division.breakdown.filter(
      (each) => each.rollup.coverage.missing.edges.length > 0,
    );
    expect(named?.length).toBeGreaterThan(20);
    expect(many.statements.length, many.statements.join('\n')).toBe(few.statements.length);
  });

  it('of the nation by province read no record', async () => {
    const { errors, statements } = await analyst.ask(
      `{ division(code: "0") { breakdown(level: PROVINCE, period: {year: 2024}) { division { name } rollup { ${counts} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements.length).toBeLessThanOrEqual(3);
    for (const sql of statements) expect(sql).not.toMatch(/\b(?:activity|opinion|attendance|mandate)\b(?!_)/);
  });
});

describe('ids', () => {
  it('are looked up together', async () => {
    const page = await clerk.ask<{ division: { children: { edges: { node: { id: string } }[] } } }, object>(
      '{ division(code: "610902") { children(first: 20) { edges { node { id } } } } }',
    );
    const ids = page.data?.division.children.edges.map((edge) => edge.node.id) ?? [];
    const { statements } = await clerk.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Division { name } } }',
      { ids },
    );
    expect(ids).toHaveLength(20);
    expect(statements.length).toBeLessThanOrEqual(2);
  });
});
