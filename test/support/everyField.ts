// Operations made from the schema itself: all fields of a type, all root fields, all mutations, with something for each argument.
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
import { daysAgo, type Node } from './tree.ts';

export const idOf = (type: string, { id }: Pick<Node, 'id'>): string =>
  Buffer.from(`${type}:${id}`).toString('base64');

/** An answer without the moment at which its counts were true: that is another one each time. */
export const timeless = (answer: string): string => answer.replaceAll(/"asOf":"[^"]*"/g, '"asOf":""');

/** The types of things that ids of these names point to. */
export const pointsTo: Readonly<Record<string, string>> = {
  activity: 'Activity',
  attendance: 'Attendance',
  attendees: 'Deputy',
  copyOf: 'Standard',
  deputies: 'Deputy',
  deputy: 'Deputy',
  dutyRecord: 'DutyRecord',
  extends: 'Standard',
  group: 'DeputyGroup',
  mandate: 'Deputy',
  marks: 'Appraisal',
  parent: 'Station',
  person: 'Deputy',
  standard: 'Standard',
  station: 'Station',
};

const scalars: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: daysAgo(1),
  DateTime: `${daysAgo(1)}T00:00:00Z`,
  Decimal: '1',
  Float: 1,
  Int: 1,
  String: '试',
};

export interface Asking {
  /** The division that everything is asked of. */
  readonly of: Node;
  /** What an id named `id` points to. */
  readonly self: string;
  /** Whether what may be left out is said as well. */
  readonly all: boolean;
  /** Which of its values each enum has, and which of its fields each choice; the first, unless said otherwise. */
  readonly turn?: number;
  /** How many of a list; two, unless said otherwise. */
  readonly first?: number;
  /** Whether nothing is left out: where a page ends, and what leads on to nothing plain. */
  readonly whole?: boolean;
  /** What is of another division instead: what is named so. */
  readonly swap?: { readonly name: string; readonly of: Node };
  /** What is said for texts of these names, where it must be of some form. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** The year in which what is sown happened. */
const thisYear = daysAgo(9).slice(0, 4);

/** Texts that must be of some form to be taken for anything. */
export const fittingTexts: Readonly<Record<string, string>> = {
  from: `${thisYear}-01`,
  half: `${thisYear}-H2`,
  metric: 'activityCount',
  month: `${thisYear}-11`,
  quarter: `${thisYear}-Q4`,
  search: '11',
  startsAt: '09:00',
  to: `${thisYear}-12`,
  year: thisYear,
};

/** Of these values and choices, the one that comes first. */
const preferred = ['COUNTY', 'year', 'divisions'];
const turned = <Of extends { readonly name: string }>(all: readonly Of[], turn = 0): Of | undefined => {
  const first = all.filter(({ name }) => preferred.includes(name));
  const order = [...first, ...all.filter((each) => !first.includes(each))];
  return order[turn % order.length];
};

type Input = GraphQLArgument | GraphQLInputField;

function valueOf(asking: Asking, name: string, type: GraphQLInputType): unknown {
  const bare = getNullableType<GraphQLInputType>(type);
  if (isListType(bare)) return [valueOf(asking, name, bare.ofType)];
  if (isEnumType(bare)) {
    const values = bare.getValues();
    return (asking.turn === undefined ? values[0] : turned(values, asking.turn))?.name;
  }
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const choice = turned(fields, asking.turn);
    const chosen = bare.isOneOf ? fields.filter((field) => field === choice) : fields;
    const wanted = chosen.filter((field) => bare.isOneOf || isWanted(asking, field));
    return Object.fromEntries(wanted.map((field) => [field.name, valueOf(asking, field.name, field.type)]));
  }
  const { name: scalar } = bare as GraphQLNamedType;
  const of = asking.swap?.name === name ? asking.swap.of : asking.of;
  if (scalar === 'DivisionCode') return of.code;
  if (scalar === 'ID') {
    const self = asking.texts && name === 'ruleSet' ? 'RuleSet' : asking.self;
    return idOf(name === 'id' ? self : (pointsTo[name] ?? self), of);
  }
  if (name === 'year') return Number(asking.texts?.['year'] ?? daysAgo(0).slice(0, 4));
  if (name === 'code') return signedCode(doorOf(asking.of.id), sealWith('tests'));
  if (name === 'first') return asking.first ?? 2;
  return (scalar === 'String' ? asking.texts?.[name] : undefined) ?? scalars[scalar];
}

const paging = ['after', 'before', 'last'];
const isWanted = ({ all }: Asking, { name, type }: Input): boolean =>
  isNonNullType(type) || name === 'first' || (all && name !== 'idempotencyKey' && !paging.includes(name));

const written = (value: unknown, type: GraphQLInputType): string => {
  const bare = getNullableType<GraphQLInputType>(type);
  if (Array.isArray(value)) {
    const inner = isListType(bare) ? bare.ofType : bare;
    return `[${value.map((each) => written(each, inner)).join(', ')}]`;
  }
  if (isInputObjectType(bare) && typeof value === 'object' && value !== null) {
    const fields = bare.getFields();
    const parts = Object.entries(value).map(
      ([name, each]) => `${name}: ${written(each, fields[name]?.type as GraphQLInputType)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(bare) ? String(value) : JSON.stringify(value);
};

export function argumentsOf(asking: Asking, { args }: GraphQLField<unknown, unknown>): string {
  const said = args.filter((arg) => isWanted(asking, arg));
  const parts = said.map((arg) => `${arg.name}: ${written(valueOf(asking, arg.name, arg.type), arg.type)}`);
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

export type Field = GraphQLField<unknown, unknown>;

export const named = ({ type }: Field): GraphQLNamedType => getNamedType(type);
const passes = (type: GraphQLNamedType): boolean => /(?:Connection|Edge)$/.test(type.name);

/** A field with what is selected beneath it: all leaves of what it leads to, and of that so many steps more. */
export function selected(asking: Asking, field: Field, steps: number): string | null {
  const type = named(field);
  const head = `${field.name}${argumentsOf(asking, field)}`;
  if (isLeafType(type)) return head;
  if (!isObjectType(type)) return asking.whole ? `${head} { __typename }` : null;
  const inner = selections(asking, type, passes(type) ? steps : steps - 1);
  if (asking.whole && inner.length === 0) return `${head} { __typename }`;
  return inner.length === 0 ? null : `${head} { ${inner.join(' ')} }`;
}

function selections(asking: Asking, type: GraphQLObjectType, steps: number): string[] {
  const fields = Object.values(type.getFields()).filter((field) => asking.whole || field.name !== 'pageInfo');
  const near = fields.filter((field) => isLeafType(named(field)) || steps > 0);
  return near.map((field) => selected(asking, field, steps)).filter((each) => each !== null);
}

const most = 8;

/** All fields of a type, some at a time so that no operation costs too much, as what can stand in a selection of it. */
export function everyFieldOf(type: GraphQLObjectType, of: Node): string[] {
  const asking = { of, self: type.name, all: false };
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => isLeafType(named(field)));
  const objects = fields.filter((field) => !isLeafType(named(field)));
  const parts = [
    leaves,
    ...Array.from({ length: Math.ceil(objects.length / most) }, (_, at) =>
      objects.slice(at * most, (at + 1) * most),
    ),
  ];
  return parts
    .map((part) => part.map((field) => selected(asking, field, 1)).filter((each) => each !== null))
    .filter((part) => part.length > 0)
    .map((part) => part.join(' '));
}

/** The types that have an id. */
export const nodeTypes = (): readonly GraphQLObjectType[] =>
  schema.getPossibleTypes(schema.getType('Node') as Parameters<typeof schema.getPossibleTypes>[0]);

/** An operation for each root field of queries that asks something of a division. */
export function everyQuery(of: Node): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const asked = selected({ of, self: 'Standard', all: false }, field, 1);
    return asked === null ? [] : [`{ ${asked} }`];
  });
}

/** An operation for each mutation but those that are everybody's, that would change something of a division; with all that may be said, and with the least. */
export function everyMutation(of: Node): string[] {
  const all = Object.values(schema.getMutationType()?.getFields() ?? {});
  const fields = all.filter(({ name }) => !name.startsWith('public'));
  return fields.flatMap((field) =>
    [true, false].map((all) => {
      const asked = selected({ of, self: named(field).name, all }, field, 1);
      return `mutation { ${asked ?? `${field.name}${argumentsOf({ of, self: named(field).name, all }, field)}`} }`;
    }),
  );
}

/** An operation that comes to one field of a type, about a division, and how many steps deep it stands in it. */
export function askingOf(typeName: string, fieldName: string, of: Node): { query: string; path: number } {
  const type = schema.getType(typeName) as GraphQLObjectType;
  const field = type.getFields()[fieldName] as Field;
  const isMutation = typeName === 'Mutation';
  const isRoot = isMutation || typeName === 'Query';
  const self = isRoot ? named(field).name : typeName;
  const asking = { of, self: isRoot && !isMutation ? 'Standard' : self, all: false };
  const asked = selected(asking, field, 0) ?? `${fieldName}${argumentsOf(asking, field)} { __typename }`;
  if (isRoot) return { query: `${isMutation ? 'mutation' : 'query'} { ${asked} }`, path: 1 };
  if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) {
    return { query: `{ node(id: "${idOf(typeName, of)}") { ... on ${typeName} { ${asked} } } }`, path: 2 };
  }
  if (typeName === 'RevealedContact') {
    // Shown on record, by what asks for a reason.
    const reveal = schema.getMutationType()?.getFields()['revealContact'] as Field;
    const args = argumentsOf({ of, self: 'Deputy', all: false }, reveal);
    return { query: `mutation { revealContact${args} { ${asked} } }`, path: 2 };
  }
  const holder = typeName === 'DeputyContact' ? 'Deputy' : typeName;
  const deep = `{ node(id: "${idOf(holder, of)}") { ... on ${holder} { contact { ${asked} } } } }`;
  return { query: deep, path: 3 };
}
