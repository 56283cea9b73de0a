// Operations that nobody would write, made from the schema by chance: the same ones for the same number.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { signedCode } from '../../src/domain/station/rules.ts';
import { schema } from '../../src/schema.ts';
import { sealWith } from '../../src/store/seal.ts';
import { doorOf } from './canaries.ts';
import { idOf, pointsTo } from './everyField.ts';
import { type Random, randomFrom } from './random.ts';
import { daysAgo, type Node } from './tree.ts';

/** What is sent, as a body has it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How values are: those that fit, those at the edge of what fits, and those that do not. */
type Temper = 'fitting' | 'edge' | 'hostile';

interface Making {
  readonly random: Random;
  readonly places: readonly Node[];
  /** What a sober operation is mostly about: where whoever asks sits. */
  readonly home: Node | null;
  /** How often a value fits: some operations are sober, some are not. */
  readonly often: number;
  /** What an id named `id` points to. */
  readonly self: string;
  readonly declared: string[];
  readonly variables: Record<string, unknown>;
  readonly fragments: string[];
}

/** Marks what is written as it is, like the words of enumerations. */
const asIs = Symbol('as it is');
const word = (text: string) => ({ [asIs]: text });
const wordOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && asIs in value ? String(value[asIs]) : undefined;

const long = '长'.repeat(2_000);
const strange = [
  '\u0000',
  '\ud800',
  `'; drop table seat; --`,
  '⟦mandate.manner@110102⟧',
  '%_\\',
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '😀'.repeat(600),
  '\u202e\u2066',
];

type Pools = Readonly<Record<Temper, readonly unknown[]>>;

const pools: Readonly<Record<string, Pools>> = {
  Int: {
    fitting: [1, 2, 5, 20, 100, Number(daysAgo(0).slice(0, 4))],
    edge: [0, -1, 101, 1_900, 9_999, 2_147_483_647, -2_147_483_648],
    hostile: [2_147_483_648, 1.5, '1', true, 1e300, {}, []],
  },
  Float: { fitting: [1, 0.5], edge: [0, -1, 1e300], hostile: ['x', {}, []] },
  Boolean: { fitting: [true, false], edge: [true], hostile: ['true', 1, null] },
  String: {
    fitting: ['试', '2024-03', '2024-Q3', '2024-H1', 'abc'],
    edge: ['', ' ', long, '2024-13', '0000-00', '9999-12', '2024-Q9', '\n'],
    hostile: [...strange, 5, {}, ['x']],
  },
  Date: {
    fitting: [daysAgo(1), daysAgo(400), '2024-02-29'],
    edge: ['0001-01-01', '9999-12-31', '1900-01-01', daysAgo(-4_000)],
    hostile: ['2023-02-29', '2024-1-1', '-2024-01-01', '99999-01-01', 5, 'now', ...strange],
  },
  DateTime: {
    fitting: [`${daysAgo(1)}T00:00:00Z`],
    edge: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2024-12-31T23:59:60Z'],
    hostile: ['2024-01-01', 5, 'infinity', ...strange],
  },
  Decimal: {
    fitting: ['1', '0.5', '118.25', 3],
    edge: ['0', '-1', '0.00', '999999999999', '99999999999999999999999.99'],
    hostile: ['1e9', 'NaN', '0.001', '٣', 1.5, {}, ...strange],
  },
  DivisionCode: {
    fitting: ['110101'],
    edge: ['0', '99', '999999', '110101000000', '11'],
    hostile: ['1', 'abc', '110101 ', '-110101', 110101, {}, ...strange],
  },
  ID: {
    fitting: [],
    edge: [
      '',
      '0',
      idOf('Nothing', { id: 1 }),
      idOf('Division', { id: 2_147_483_647 }),
      idOf('Station', { id: -1 }),
    ],
    hostile: ['x', btoa('Station:1e9'), btoa('Station:1;2'), btoa('Station:'), btoa(':'), 5, {}, ...strange],
  },
};

const temperOf = ({ random, often }: Making): Temper =>
  random.chance(often) ? 'fitting' : random.chance(0.5) ? 'edge' : 'hostile';

/** Whether something odd happens: in a sober operation next to never. */
const isOdd = ({ random, often }: Making, chance: number): boolean => random.chance(chance * (1 - often) * 3);

function leafOf(
  { random, places, home, self }: Making,
  name: string,
  scalar: string,
  temper: Temper,
): unknown {
  const place = home && random.chance(0.8) ? home : random.pick(places);
  if (temper === 'fitting') {
    if (scalar === 'DivisionCode') return place.code;
    if (scalar === 'ID') return idOf(name === 'id' ? self : (pointsTo[name] ?? self), place);
    if (name === 'year') return Number(daysAgo(0).slice(0, 4)) - random.int(0, 2);
    if (name === 'code') return signedCode(doorOf(place.id), sealWith('tests'));
    if (name === 'version') return 1;
    if (name === 'first') return random.int(1, 5);
    if (name === 'month') return '2024-03';
    if (name === 'idempotencyKey') return `fuzz-${random.int(1, 99_999_999)}`;
  }
  return random.pick(pools[scalar]?.[temper] ?? [null]);
}

type Input = GraphQLArgument | GraphQLInputField;

const isWanted = (making: Making, { type, name }: Input): boolean =>
  isNonNullType(type) ? !isOdd(making, 0.03) : making.random.chance(name === 'first' ? 0.7 : 0.35);

function valueOf(making: Making, name: string, type: GraphQLInputType, steps = 0): unknown {
  const { random } = making;
  const temper = temperOf(making);
  if (temper === 'hostile' && random.chance(0.15)) return null;
  const bare = getNullableType<GraphQLInputType>(type);
  if (isListType(bare)) {
    const one = () => valueOf(making, name, bare.ofType, steps + 1);
    if (temper === 'hostile') return random.pick([[[one()]], one(), {}, 5]);
    const length = temper === 'edge' ? random.pick([0, 101, 150]) : random.int(1, 3);
    const first = one();
    return Array.from({ length }, (_, at) => (at < 5 ? one() : first));
  }
  if (isEnumType(bare)) {
    if (temper === 'hostile') return word(random.pick(['NOPE', '__typename', 'null', 'true']));
    return word(random.pick(bare.getValues()).name);
  }
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    if (temper === 'hostile' && random.chance(0.3)) return random.pick([{}, { nope: 1 }, 'x', []]);
    const chosen = bare.isOneOf
      ? random.shuffle(fields).slice(0, temper === 'hostile' ? 2 : 1)
      : fields.filter((field) => isWanted(making, field));
    return Object.fromEntries(
      chosen.map((field) => [field.name, valueOf(making, field.name, field.type, steps + 1)]),
    );
  }
  return leafOf(making, name, (bare as GraphQLNamedType).name, temper);
}

const written = (value: unknown): string => {
  const text = wordOf(value);
  if (text !== undefined) return text;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${written(each)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
};

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => wordOf(each) ?? each));

/** A value where it is used: written there, or as a variable. */
function said(making: Making, name: string, type: GraphQLInputType): string {
  const { random, declared, variables } = making;
  const value = valueOf(making, name, type);
  if (random.chance(0.6)) return written(value);
  const variable = `v${declared.length}`;
  const sort = !isOdd(making, 0.1)
    ? String(type)
    : random.pick(['Int', 'String!', '[ID!]!', 'Nope', 'Viewer']);
  const usual = random.chance(0.1) && !isNonNullType(type) ? ` = ${written(value)}` : '';
  declared.push(`$${variable}: ${sort}${usual}`);
  if (!isOdd(making, 0.1)) variables[variable] = plain(value);
  return `$${variable}`;
}

function argumentsOf(making: Making, { args }: GraphQLField<unknown, unknown>): string {
  const parts = args
    .filter((arg) => isWanted(making, arg))
    .map((arg) => `${arg.name}: ${said(making, arg.name, arg.type)}`);
  if (isOdd(making, 0.01)) parts.push('nope: 1');
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

function directivesOf(making: Making): string {
  const { random } = making;
  if (random.chance(0.04))
    return random.pick([' @include(if: true)', ' @skip(if: false)', ' @skip(if: true)']);
  if (!isOdd(making, 0.06)) return '';
  return ` ${random.pick(['@include(if: true)', '@skip(if: false)', '@skip(if: true)', '@include(if: true) @include(if: true)', '@include', '@nope', '@defer', '@deprecated'])}`;
}

const possible = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isInterfaceType(type) ? schema.getPossibleTypes(type) : [];

/** What is selected of a type: some fields, fragments among them, never nothing. */
function selectionOf(making: Making, type: GraphQLNamedType, steps: number): string {
  const { random, fragments } = making;
  if (isInterfaceType(type)) {
    const inner = random.shuffle(possible(type)).slice(0, random.int(1, 3));
    const parts = inner
      .map((each) => `... on ${each.name} { ${selectionOf({ ...making, self: each.name }, each, steps)} }`)
      .join(' ');
    // Whoever looks at the answer has to know of what it is.
    return `__typename ${parts}`;
  }
  if (!isObjectType(type)) return '__typename';
  const fields = Object.values(type.getFields());
  const near = steps > 0 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
  const chosen = random.shuffle(near).slice(0, random.int(1, 5));
  const parts = chosen.map((field) => fieldOf(making, field, steps));
  if (parts.length === 0 || random.chance(0.05)) parts.push('__typename');
  if (isOdd(making, 0.01))
    parts.push(random.pick(['nope', '__schema { types { name } }', 'id: __typename', '...Nowhere']));
  const words = parts.join(' ');
  if (random.chance(0.06)) {
    const name = `F${fragments.length}`;
    const loop = isOdd(making, 0.05) ? ` ...${name}` : '';
    fragments.push(`fragment ${name} on ${type.name} { ${words}${loop} }`);
    return `...${name}${directivesOf(making)}`;
  }
  return random.chance(0.06) ? `... on ${type.name}${directivesOf(making)} { ${words} }` : words;
}

function fieldOf(making: Making, field: GraphQLField<unknown, unknown>, steps: number): string {
  const { random } = making;
  const type = getNamedType(field.type);
  const alias = random.chance(0.12)
    ? `${random.pick(['a', 'b', 'id', '__proto__', 'constructor'])}${random.int(0, 9)}: `
    : '';
  const head = `${alias}${field.name}${argumentsOf(making, field)}${directivesOf(making)}`;
  if (isLeafType(type)) return isOdd(making, 0.005) ? `${head} { x }` : head;
  if (isOdd(making, 0.005)) return head;
  const passes = /(?:Connection|Edge)$/.test(type.name);
  return `${head} { ${selectionOf(making, type, passes ? steps : steps - 1)} }`;
}

/** The operation of a number, about somewhere among these places, for somebody who sits at one of them. */
export function operationOf(seed: number, places: readonly Node[], seat: Node | undefined): Operation {
  const random = randomFrom(seed);
  const isMutation = random.chance(0.35);
  const often = random.pick([0.7, 0.9, 0.99, 1, 1]);
  const home = often > 0.9 && seat ? seat : null;
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];
  const fields = random
    .shuffle(Object.values(root?.getFields() ?? {}))
    .slice(0, random.chance(0.85) ? 1 : random.int(2, 4));
  const parts = fields.map((field) =>
    fieldOf(
      { random, often, places, home, self: getNamedType(field.type).name, declared, variables, fragments },
      field,
      random.int(0, 4),
    ),
  );
  const head = declared.length > 0 ? ` (${declared.join(', ')})` : '';
  const words = `${isMutation ? 'mutation' : 'query'}${head} { ${parts.join(' ')} } ${fragments.join(' ')}`;
  // A few are not even words of the language.
  return {
    query: random.chance(often < 0.8 ? 0.03 : 0) ? words.slice(0, random.int(0, words.length)) : words,
    variables,
  };
}
