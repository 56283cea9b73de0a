// Operations that can be told directly: from the tree in memory and numbers asked for together in one round trip.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { Permit } from './permit.ts';
import { tellingOf } from './recorded.ts';
import { isOfRow, rowFieldOf } from './rowFields.ts';
import type { Selected } from './selection.ts';
import { type Direct, indirect, type Kinds, type Told } from './told.ts';

interface Options {
  readonly guard?: Permit;
  readonly direct?: Direct;
  readonly rows?: readonly string[];
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Where a field stands among those that are planned. */
interface Place {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** Whether rows are above it, which its page reads along with all that hangs on them. */
  readonly inRows: boolean;
  /** The types of the rows that nodes beneath it are. */
  readonly rows: readonly string[] | null;
}

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
    return toldOf(root, [operation.selectionSet], { schema, fragments, inRows: false, rows: null });
  } catch (error) {
    if (error === indirect) return null;
    throw error;
  }
}

/** Whether what is asked of a type is asked of this one, which may be one of many that a field can answer. */
function applies(on: string, type: GraphQLObjectType, { schema }: Place): boolean {
  if (on === type.name || type.getInterfaces().some(({ name }) => name === on)) return true;
  if (!isObjectType(schema.getType(on))) throw indirect;
  return false;
}

/** The selected fields by the name they answer under, in the order of their first mention. */
function collect(
  type: GraphQLObjectType,
  set: SelectionSetNode,
  place: Place,
  into: Map<string, FieldNode[]>,
): void {
  for (const each of set.selections) {
    if (each.directives?.length) throw indirect;
    if (each.kind === 'Field') {
      const key = each.alias?.value ?? each.name.value;
      into.set(key, [...(into.get(key) ?? []), each]);
      continue;
    }
    const fragment = each.kind === 'InlineFragment' ? each : place.fragments.get(each.name.value);
    if (!fragment || fragment.directives?.length) throw indirect;
    const on = fragment.typeCondition?.name.value ?? type.name;
    if (applies(on, type, place)) collect(type, fragment.selectionSet, place, into);
  }
}

function toldOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[], place: Place): Told[] {
  const nodes = new Map<string, FieldNode[]>();
  for (const set of sets) collect(type, set, place, nodes);
  return [...nodes].map(([key, same]) => told(type, key, same, place));
}

/** What is told of rows of each type; of some of them nothing may be told directly. */
function kindsOf(sets: readonly SelectionSetNode[], place: Place): Kinds {
  const { schema, rows } = place;
  if (!rows) throw indirect;
  const kinds = rows.map((name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw indirect;
    try {
      return [name, toldOf(type, sets, { ...place, inRows: true, rows: null })] as const;
    } catch (error) {
      if (error === indirect) return [name, null] as const;
      throw error;
    }
  });
  if (kinds.every(([, told]) => told === null)) throw indirect;
  return new Map(kinds);
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

function told(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], place: Place): Told {
  const [node] = nodes;
  if (!node) throw indirect;
  const plain = { guard: undefined, direct: undefined, isList: false, kinds: null, wants: null, inner: null };
  const base = {
    ...plain,
    key: `${JSON.stringify(key)}:`,
    node,
    typename: type.name,
    selected: none,
    asks: false,
  };
  if (node.name.value === '__typename') return { ...base, field: null, serialize: asJson };
  const field = type.getFields()[node.name.value];
  if (!field) throw indirect;
  const { guard, direct: own, rows = null } = (field.extensions['pothosOptions'] ?? {}) as Options;
  const ofRow = place.inRows && isOfRow(type) ? rowFieldOf(type, field) : null;
  const direct = ofRow?.direct ?? own ?? idOf(type, field);
  const isList = isListType(getNullableType(field.type));
  const named = getNamedType(field.type);
  // What is guarded, read from rows or paged asks the database by itself, unless it says how to do without.
  const reads = guard || field.extensions['pothosPrismaSelect'] || named.name.endsWith('Connection');
  // Rows are there when all has been asked: nothing beneath them asks for more.
  if ((!direct && reads) || (place.inRows && own)) throw indirect;
  // What goes on record is told by the resolvers, which put it there.
  if (tellingOf(named)) throw indirect;
  const rest = { ...base, field, guard, direct, isList, wants: ofRow?.wants ?? null, serialize: asJson };
  if (isLeafType(named)) return { ...rest, serialize: writerOf(named) };
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (isInterfaceType(named) && isList) throw indirect;
  if (isInterfaceType(named)) return { ...rest, kinds: kindsOf(sets, place), inner: [] };
  if (!isObjectType(named)) throw indirect;
  const inner = toldOf(named, sets, { ...place, rows: rows ?? place.rows });
  const asks = !ofRow && (direct !== undefined || inner.some((each) => each.asks));
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
