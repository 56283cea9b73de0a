// Operations made from the schema itself that together ask every field of every type, of many divisions at once: as few of them as the limits of the service allow.
import {
  getNullableType,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  type SelectionSetNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { costOf, limits } from '../../src/graph/cost.ts';
import { planOf } from '../../src/graph/direct.ts';
import { shapeLimits } from '../../src/graph/shape.ts';
import { schema } from '../../src/schema.ts';
import { type Asking, type Field, fittingTexts, idOf, named, nodeTypes, selected } from './everyField.ts';
import { type Way, waysTo } from './everyStep.ts';
import type { Node } from './tree.ts';

const passes = /(?:Connection|Edge)$/;

/** A whole list of the small tree fits on a page of these. */
const page = 20;
const asking = (of: Node, self: string, more: Partial<Asking> = {}): Asking => ({
  ...{ of, self, all: false, turn: 0, first: page, texts: fittingTexts, whole: true },
  ...more,
});

const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());
const isPlain = (field: Field): boolean => isLeafType(named(field));

/** Whether something besides a page can be said that may be left out. */
const hasMore = ({ args }: Field): boolean =>
  args.some(({ name, type }) => !isNonNullType(type) && !['after', 'before', 'first', 'last'].includes(name));

/** How many values the enum has that has most of all that are said. */
function turnsOf(type: GraphQLInputType, all: boolean): number {
  const bare = getNullableType<GraphQLInputType>(type);
  if (isListType(bare)) return turnsOf(bare.ofType, all);
  if (isEnumType(bare)) return bare.getValues().length;
  if (!isInputObjectType(bare)) return 1;
  const fields = Object.values(bare.getFields());
  const inner = fields.filter((field) => bare.isOneOf || all || isNonNullType(field.type));
  return Math.max(bare.isOneOf ? fields.length : 1, ...inner.map((field) => turnsOf(field.type, all)));
}

const turnsOfField = ({ args }: Field, all: boolean): number[] => {
  const said = args.filter(({ type }) => all || isNonNullType(type));
  const most = Math.max(1, ...said.map(({ type }) => turnsOf(type, all)));
  return Array.from({ length: most }, (_, turn) => turn);
};

interface Weight {
  readonly points: number;
  readonly divisions: number;
  readonly words: number;
  readonly signs: number;
}

function weigh(text: string): Weight | null {
  const document = parse(`{ ${text} }`);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(text);
  const words = text.match(/"[^"]*"|\w+|[^\s,\w"]/g)?.length ?? 0;
  if (words > shapeLimits.tokens - 200) return null;
  try {
    const { points, divisions } = costOf(schema, document, operation, {});
    return { points, divisions, words, signs: text.length };
  } catch {
    return null;
  }
}

const share = 0.9;
const fits = ({ points, divisions, words, signs }: Weight): boolean =>
  points < limits.points * share &&
  divisions < limits.divisions * share &&
  words < shapeLimits.tokens * share &&
  signs < shapeLimits.characters * share;

/** Puts root fields together into operations, as many into each as it takes. */
export function together(
  roots: readonly string[],
  kind: 'query' | 'mutation' = 'query',
  most = 300,
): string[] {
  const none: Weight = { points: 0, divisions: 0, words: 0, signs: 0 };
  const operations: string[][] = [];
  let sum = none;
  for (const root of roots) {
    const weight = weigh(kind === 'query' ? root : '__typename') ?? none;
    const own =
      kind === 'query' ? weight : { ...weight, points: 500, words: root.length / 3, signs: root.length };
    const next: Weight = {
      points: sum.points + own.points,
      divisions: sum.divisions + own.divisions,
      words: sum.words + own.words + 2,
      signs: sum.signs + own.signs + 6,
    };
    const last = operations.at(-1);
    if (last && last.length < most && fits(next)) {
      last.push(root);
      sum = next;
    } else {
      operations.push([root]);
      sum = own;
    }
  }
  return operations.map((each) => `${kind} { ${each.map((root, at) => `q${at}: ${root}`).join(' ')} }`);
}

/** How something is come to, of each of these. */
type WayOf = (nodes: readonly Node[]) => Way;

const halves = <Of>(all: readonly Of[]): [Of[], Of[]] => {
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)];
};

/** Root fields that select all of these by one way, in as many parts as it takes; none of what is refused of a single one. */
function parted(way: WayOf, nodes: readonly Node[], parts: readonly string[]): string[] {
  const root = way(nodes)(parts.join(' ')).replace(/^\{ ([^]*) \}$/, '$1');
  const weight = weigh(root);
  if (weight && fits(weight)) return [root];
  if (parts.length > 1) return halves(parts).flatMap((some) => parted(way, nodes, some));
  return nodes.length > 1 ? halves(nodes).flatMap((some) => parted(way, some, parts)) : [];
}

/** What selects every field of a type; of those that may be told more, a second time with all that may be said. */
function partsOf(type: GraphQLObjectType, of: Node): string[] {
  const say = (field: Field, more: Partial<Asking>) => selected(asking(of, type.name, more), field, 1);
  const fields = fieldsOf(type);
  const plain = fields.filter(isPlain).map((field) => say(field, {}));
  const rest = fields.filter((field) => !isPlain(field)).map((field) => say(field, {}));
  const more = fields
    .filter(hasMore)
    .map((field) => `more_${field.name}: ${say(field, { all: true, turn: 1 })}`);
  const turns = fields.flatMap((field) =>
    turnsOfField(field, false)
      .slice(1)
      .map((turn) => `turn${turn}_${field.name}: ${say(field, { turn })}`),
  );
  return [plain.join(' '), ...rest, ...more, ...turns].filter(
    (part) => part !== null && part !== '',
  ) as string[];
}

const open = new Set(['node', 'nodes']);
const isPublic = ({ name }: Field): boolean => name.startsWith('public');

/**
 * Every field of every type, and every question, asked of all these. `at`: of which all is asked that no id leads to; of the
 * first of them whatever else is said. `also`: what else is asked by its id, a number for a type.
 */
export function everyWay(
  nodes: readonly Node[],
  at: readonly Node[],
  also: Readonly<Record<string, number>>,
): string[] {
  const root = schema.getQueryType() as GraphQLObjectType;
  const [first] = at;
  if (!first) throw new Error('Nothing is asked about');
  const byIds =
    (some: readonly Node[]) =>
    (_: Node, type: string): Way => {
      const more = some.some((of) => of === first) && also[type] !== undefined ? [{ id: also[type] }] : [];
      const ids = JSON.stringify([...some, ...more].map((of) => idOf(type, of)));
      return (inner) => `{ nodes(ids: ${ids}) { ... on ${type} { ${inner} } } }`;
    };
  const roots = new Set<string>();
  const add = (each: readonly string[]) => each.forEach((one) => roots.add(one));
  for (const of of nodes) {
    for (const [type, way] of waysTo(of, byIds(nodes))) {
      if (passes.test(type.name) || type.name === 'PageInfo' || type.name.startsWith('Public')) continue;
      // What is come to by ids is asked of all at once.
      const isOnce = way('').startsWith('{ nodes(');
      if (isOnce ? of !== first : !at.includes(of)) continue;
      const wayOf: WayOf = (some) => waysTo(of, byIds(some)).get(type) ?? way;
      add(parted(wayOf, isOnce ? nodes : [of], partsOf(type, of)));
    }
    for (const field of fieldsOf(root).filter((each) => !open.has(each.name) && !isPublic(each))) {
      const self = 'Standard';
      for (const turn of turnsOfField(field, false)) {
        const asked = selected(asking(of, self, { turn }), field, 1);
        if (asked !== null) add([asked]);
      }
      if (of !== first || !hasMore(field)) continue;
      for (const turn of turnsOfField(field, true)) {
        const asked = selected(asking(of, self, { turn, all: true }), field, 1);
        if (asked !== null) add([asked]);
      }
    }
  }
  const ids = JSON.stringify(nodeTypes().map((type) => idOf(type.name, first)));
  add([`nodes(ids: ${ids}) { __typename id }`, `node(id: "${idOf('Station', first)}") { __typename id }`]);
  return together([...roots]);
}

/** What of all divisions is told on the short way, which no resolver takes part in. */
export function everyShortWay(nodes: readonly Node[]): string[] {
  const division = schema.getType('Division') as GraphQLObjectType;
  const roots = nodes.map((of) => {
    const way = (parts: readonly string[]) => `division(code: "${of.code}") { ${parts.join(' ')} }`;
    const parts = fieldsOf(division).flatMap((field) =>
      turnsOfField(field, false).map((turn) => {
        const asked = selected(asking(of, 'Division', { turn }), field, 2);
        return turn === 0 ? asked : `turn${turn}_${asked}`.replace(/^(\w+)_(\w+)/, '$1_$2: $2');
      }),
    );
    const told = parts.filter((part) => part !== null && isShort(way([part]))) as string[];
    return way(told);
  });
  return together(roots);
}

function isShort(root: string): boolean {
  const document = parse(`{ ${root} }`);
  const [operation] = document.definitions;
  return (
    operation?.kind === Kind.OPERATION_DEFINITION &&
    planOf(schema, document, operation) !== null &&
    weigh(root) !== null
  );
}

/** What anybody asks by the code on a door and by a receipt, of one division. */
export function everyPublicQuery(of: Node, receipt: string): string[] {
  const root = schema.getQueryType() as GraphQLObjectType;
  return fieldsOf(root)
    .filter(isPublic)
    .map((field) => {
      const texts = { ...fittingTexts, receipt };
      return `{ ${selected(asking(of, 'Standard', { texts }), field, 2)} }`;
    });
}

/** Every field that an object of the schema has, with its type. */
export const everyFieldName = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => fieldsOf(type as GraphQLObjectType).map((field) => `${type.name}.${field.name}`));

/** The fields that an operation asks for, each with its type. */
export function askedBy(query: string): Set<string> {
  const info = new TypeInfo(schema);
  const found = new Set<string>();
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field() {
        const [type, field] = [info.getParentType(), info.getFieldDef()];
        if (type && field && !field.name.startsWith('__')) found.add(`${type.name}.${field.name}`);
      },
    }),
  );
  return found;
}

/** Adds the fields that were answered with something, each with its type. */
export function answeredBy(query: string, data: unknown, into: Set<string>): void {
  const look = (type: GraphQLObjectType, set: SelectionSetNode, value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) look(type, set, each);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const each of set.selections) {
      if (each.kind === Kind.INLINE_FRAGMENT) {
        const on = schema.getType(each.typeCondition?.name.value ?? type.name);
        if (on && isObjectType(on)) look(on, each.selectionSet, value);
        continue;
      }
      if (each.kind !== Kind.FIELD || each.name.value.startsWith('__')) continue;
      const told = (value as Record<string, unknown>)[(each.alias ?? each.name).value];
      const field = type.getFields?.()[each.name.value];
      if (told === null || told === undefined || !field) continue;
      into.add(`${type.name}.${field.name}`);
      if (each.selectionSet) look(named(field) as GraphQLObjectType, each.selectionSet, told);
    }
  };
  for (const each of parse(query).definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(each.operation);
    if (root) look(root, each.selectionSet, data);
  }
}
