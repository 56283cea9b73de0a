// Operations that can be told directly: from the tree in memory and numbers asked for together in one round trip.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { Tree } from '../store/tree.ts';
import type { Asking } from './asking.ts';
import type { Context, Viewer } from './context.ts';
import type { Permit } from './permit.ts';
import { tellingOf } from './recorded.ts';
import type { Selected } from './selection.ts';

/** What a direct field may use, and where it says what it needs. */
export interface Directing extends Asking {
  readonly ctx: Context;
  readonly viewer: Viewer;
  readonly tree: Tree;
}

/**
 * A field's value at once: an object, a list of them, or null; or all of it `later`. What comes out of a batch is read from
 * it later, so it hides behind properties of that object.
 */
export type Direct = (parent: never, args: never, asking: Directing, selected: Selected) => unknown;

declare global {
  namespace PothosSchemaTypes {
    interface FieldOptions {
      /** How to tell the field without its resolver. Operations made of such fields and plain values run directly. */
      direct?: Direct;
    }
  }
}

/** One selected field. */
export interface Told {
  /** `"key":`, as JSON has it. */
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly typename: string;
  readonly guard: Permit | undefined;
  readonly direct: Direct | undefined;
  readonly isList: boolean;
  /** Whether it, or a field beneath it, says what it needs; all others are looked at when the answers are there. */
  readonly asks: boolean;
  /** Writes a leaf's value. */
  readonly serialize: (value: unknown) => string;
  /** The fields beneath; null for a leaf. */
  readonly inner: readonly Told[] | null;
  readonly selected: Selected;
}

interface Options {
  readonly guard?: Permit;
  readonly direct?: Direct;
}

/** Thrown when an operation turns out to need its resolvers after all. */
export const indirect = Symbol('indirect');
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields of an operation, when it can be told directly; null when it needs its resolvers. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Told[] | null {
  const root = schema.getQueryType();
  if (operation.operation !== 'query' || !root || operation.directives?.length) return null;
  const fragments: Fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each]] : [],
    ),
  );
  try {
    return toldOf(root, [operation.selectionSet], fragments);
  } catch (error) {
    if (error === indirect) return null;
    throw error;
  }
}

/** The selected fields by the name they answer under, in the order of their first mention. */
function collect(
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fragments: Fragments,
  into: Map<string, FieldNode[]>,
): void {
  for (const each of set.selections) {
    if (each.directives?.length) throw indirect;
    if (each.kind === 'Field') {
      const key = each.alias?.value ?? each.name.value;
      into.set(key, [...(into.get(key) ?? []), each]);
      continue;
    }
    const fragment = each.kind === 'InlineFragment' ? each : fragments.get(each.name.value);
    const on = fragment?.typeCondition?.name.value ?? type.name;
    if (!fragment || on !== type.name || fragment.directives?.length) throw indirect;
    collect(type, fragment.selectionSet, fragments, into);
  }
}

function toldOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[], fragments: Fragments): Told[] {
  const nodes = new Map<string, FieldNode[]>();
  for (const set of sets) collect(type, set, fragments, nodes);
  return [...nodes].map(([key, same]) => told(type, key, same, fragments));
}

const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** How a leaf is written; what is plainly of its type already is not asked for more. */
function writerOf(type: GraphQLLeafType): (value: unknown) => string {
  if (type === GraphQLInt) {
    return (value) => (isWhole(value) ? String(value) : JSON.stringify(type.serialize(value)));
  }
  if (type === GraphQLString)
    return (value) => JSON.stringify(typeof value === 'string' ? value : type.serialize(value));
  return (value) => JSON.stringify(type.serialize(value));
}

const asJson = (value: unknown): string => JSON.stringify(value);
/** The id of a thing that has one, whose resolver would only promise it. */
function idOf(type: GraphQLObjectType, field: { readonly name: string }): Direct | undefined {
  const isNode = field.name === 'id' && type.getInterfaces().some(({ name }) => name === 'Node');
  return isNode ? (row: { readonly id: number }) => encodeGlobalID(type.name, row.id) : undefined;
}

const none: Selected = { names: new Set(), under: () => none };

function told(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], fragments: Fragments): Told {
  const [node] = nodes;
  if (!node) throw indirect;
  const base = { key: `${JSON.stringify(key)}:`, node, typename: type.name };
  if (node.name.value === '__typename') {
    return {
      ...base,
      field: null,
      guard: undefined,
      direct: undefined,
      isList: false,
      inner: null,
      selected: none,
      asks: false,
      serialize: asJson,
    };
  }
  const field = type.getFields()[node.name.value];
  if (!field) throw indirect;
  const { guard, direct = idOf(type, field) } = (field.extensions['pothosOptions'] ?? {}) as Options;
  const isList = isListType(getNullableType(field.type));
  const named = getNamedType(field.type);
  // What is guarded, read from rows or paged asks the database by itself, unless it says how to do without.
  const reads = guard || field.extensions['pothosPrismaSelect'] || named.name.endsWith('Connection');
  // What goes on record is told by the resolvers, which put it there.
  if ((!direct && reads) || tellingOf(named)) throw indirect;
  const rest = { ...base, field, guard, direct, isList, serialize: asJson };
  if (isLeafType(named)) {
    rest.serialize = writerOf(named);
    return { ...rest, inner: null, selected: none, asks: false };
  }
  if (!isObjectType(named)) throw indirect;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const inner = toldOf(named, sets, fragments);
  const asks = direct !== undefined || inner.some((each) => each.asks);
  return { ...rest, inner, selected: selectedOf(inner), asks };
}

function selectedOf(inner: readonly Told[]): Selected {
  const names = new Set(inner.map(({ node }) => node.name.value));
  const beneath = new Map<string, Selected>();
  return {
    names,
    under: (name) => {
      const known =
        beneath.get(name) ??
        selectedOf(inner.filter(({ node }) => node.name.value === name).flatMap((each) => each.inner ?? []));
      beneath.set(name, known);
      return known;
    },
  };
}
