// What an operation would cost, told before anything runs: from real fan-out, with its variables.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../core/refusal.ts';
import { page } from './builder.ts';

/** A field on its way: where it stands and how many times its parent is there. */
export interface Visit {
  readonly type: string;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly parent: Visit | null;
  /** How many objects this field yields in all. */
  readonly rows: number;
}

declare global {
  namespace PothosSchemaTypes {
    interface FieldOptions {
      /** The most objects this field can yield in all; without it a connection yields a page for each parent. */
      weigh?: (visit: Omit<Visit, 'rows'>) => number;
      /** Points that it costs each time, beside what it yields: work that does not show in the answer, by what it is asked of. */
      toil?: number | ((parent: Visit | null) => number);
      /** Its objects are divisions, which have a budget of their own. */
      divisions?: boolean;
    }
  }
}

export interface Cost {
  /** Objects in all, and a little for each leaf. */
  readonly points: number;
  readonly divisions: number;
  readonly depth: number;
}

export const limits = { points: 25_000, divisions: 5_000, depth: 16, fields: 10_000 } as const;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  points: number;
  divisions: number;
  depth: number;
  fields: number;
}

interface Weighing {
  readonly weigh?: (visit: Omit<Visit, 'rows'>) => number;
  readonly toil?: number | ((parent: Visit | null) => number);
  readonly divisions?: boolean;
}

const usualList = 10;
/** What a leaf costs, beside the object it hangs on. */
const leaf = 0.02;
/** What it costs to count a list, however short the page: a statement over all of it. */
const counting = 100;
/** What it costs to do something, beside what is told of it: a transaction of its own. */
const acting = 250;
const tooCostly = (sentence: string, details: object) => new Refusal('TOO_COSTLY', sentence, { ...details });

/**
 * The cost of one operation. Refuses with TOO_COSTLY what is over a limit and with INVALID a page size outside 1 to 100;
 * what does not fit the schema is left to validation. `variables`: as the schema reads them.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === 'FragmentDefinition') fragments.set(each.name.value, each);
  }
  const walk: Walk = { schema, fragments, variables, points: 0, divisions: 0, depth: 0, fields: 0 };
  const root = schema.getRootType(operation.operation);
  if (root) visitAll(walk, root, operation.selectionSet, null, 1);
  if (walk.points > limits.points) {
    throw tooCostly(`This asks for up to ${Math.ceil(walk.points)} objects; the most is ${limits.points}.`, {
      cost: Math.ceil(walk.points),
    });
  }
  return { points: Math.ceil(walk.points), divisions: walk.divisions, depth: walk.depth };
}

function visitAll(
  walk: Walk,
  type: GraphQLObjectType,
  selections: SelectionSetNode,
  parent: Visit | null,
  depth: number,
): void {
  if (depth > limits.depth) {
    throw tooCostly(`This is nested deeper than ${limits.depth} levels.`, { depth });
  }
  walk.depth = Math.max(walk.depth, depth);
  for (const each of selections.selections) {
    walk.fields += 1;
    if (walk.fields > limits.fields) throw tooCostly('This selects too many fields.', {});
    if (each.kind === 'Field') visit(walk, type, each, parent, depth);
    else if (each.kind === 'InlineFragment') {
      visitAll(walk, narrowed(walk, type, each.typeCondition?.name.value), each.selectionSet, parent, depth);
    } else {
      const fragment = walk.fragments.get(each.name.value);
      if (fragment) {
        const on = narrowed(walk, type, fragment.typeCondition.name.value);
        visitAll(walk, on, fragment.selectionSet, parent, depth);
      }
    }
  }
}

function narrowed(walk: Walk, type: GraphQLObjectType, name: string | undefined): GraphQLObjectType {
  const found = name === undefined ? undefined : walk.schema.getType(name);
  return found && (isObjectType(found) || isInterfaceType(found)) ? (found as GraphQLObjectType) : type;
}

function visit(
  walk: Walk,
  type: GraphQLObjectType,
  node: FieldNode,
  parent: Visit | null,
  depth: number,
): void {
  const field = type.getFields()[node.name.value];
  if (!field) return;
  if (type === walk.schema.getMutationType()) walk.points += acting;
  const args = argumentsOf(field, node, walk.variables);
  const returned = getNamedType(field.type);
  const before = parent?.rows ?? 1;
  if (isLeafType(returned)) {
    walk.points += field.name === 'totalCount' ? counting : before * leaf;
    return;
  }
  const passes =
    (field.name === 'edges' && type.name.endsWith('Connection')) ||
    (field.name === 'node' && type.name.endsWith('ConnectionEdge'));
  const { weigh, toil = 0, divisions } = (field.extensions['pothosOptions'] ?? {}) as Weighing;
  const here = { type: type.name, field: field.name, args, parent };
  const pageSize = Math.max(Number(args['first'] ?? 0), Number(args['last'] ?? 0)) || page.usual;
  const usual = returned.name.endsWith('Connection')
    ? before * pageSize
    : before * (isListType(getNullableType(field.type)) && !passes ? usualList : 1);
  const rows = weigh ? Math.min(weigh(here), Number.MAX_SAFE_INTEGER) : usual;
  if (!passes) {
    walk.points += rows + before * (typeof toil === 'function' ? toil(parent) : toil);
    if (divisions) walk.divisions += rows;
    if (walk.divisions > limits.divisions) {
      throw tooCostly(`This asks for more than ${limits.divisions} divisions.`, {
        divisions: walk.divisions,
      });
    }
  }
  if (node.selectionSet) {
    const next = returned as GraphQLObjectType;
    visitAll(walk, next, node.selectionSet, { ...here, rows }, passes ? depth : depth + 1);
  }
}

function argumentsOf(
  field: Parameters<typeof getArgumentValues>[0],
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  let args: Record<string, unknown>;
  try {
    args = getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
  for (const name of ['first', 'last']) {
    const size = args[name];
    if (typeof size === 'number' && (size < 1 || size > page.most)) {
      throw new Refusal('INVALID', `A page has between 1 and ${page.most} entries.`, { field: name });
    }
  }
  return args;
}
