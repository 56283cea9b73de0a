// Tells an operation directly: asks once for all numbers, then writes the answer as JSON.
import { getArgumentValues, type GraphQLResolveInfo, isNonNullType } from 'graphql';
import type { Answers, Reader } from '../store/reader.ts';
import type { Forest, Tree } from '../store/tree.ts';
import { type Batch, gathering } from './asking.ts';
import type { Context, Viewer } from './context.ts';
import type { Directing, Told } from './direct.ts';
import { type Written, written } from './written.ts';

/** Thrown when something turns out that only the resolvers can tell. */
const indirect = Symbol('indirect');
/** Thrown when a resolver only promises its value: then the operation is never told directly. */
const promised = Symbol('promised');

interface Run {
  readonly asking: Directing;
  readonly args: ReadonlyMap<Told, Record<string, unknown>>;
  readonly batches: () => Batch[];
  /** The objects met on the way, in the order of the fields. */
  readonly held: unknown[];
  next: number;
  /** The answer as far as it is written. */
  readonly out: string[];
}

const none: Record<string, unknown> = Object.freeze({});
const noInfo = {} as GraphQLResolveInfo;
const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

function valueOf(run: Run, parent: unknown, told: Told): unknown {
  const args = run.args.get(told) ?? none;
  const { field, direct } = told;
  if (direct) return direct(parent as never, args as never, run.asking, told.selected);
  const value: unknown = field?.resolve
    ? field.resolve(parent, args, run.asking.ctx, noInfo)
    : (parent as Readonly<Record<string, unknown>>)[told.node.name.value];
  if (isPromise(value)) {
    value.catch(() => undefined);
    throw promised;
  }
  return value;
}

/** Walks the objects once, so that every field says what it needs. */
function gather(run: Run, fields: readonly Told[], parent: unknown): void {
  for (const told of fields) {
    const { inner } = told;
    if (!inner || !told.asks) continue;
    const value = valueOf(run, parent, told);
    run.held.push(value);
    if (value === null || value === undefined) continue;
    if (told.isList) for (const each of value as readonly unknown[]) gather(run, inner, each);
    else gather(run, inner, value);
  }
}

/** Null, where the field may be: the resolvers know what else to say. */
function nothing({ field }: Told): string {
  if (field && isNonNullType(field.type)) throw indirect;
  return 'null';
}

function leaf(run: Run, told: Told, parent: unknown): string {
  if (!told.field) return JSON.stringify(told.typename);
  const value = valueOf(run, parent, told);
  if (value === null || value === undefined) return nothing(told);
  return told.isList
    ? `[${(value as readonly unknown[]).map(told.serialize).join()}]`
    : told.serialize(value);
}

/** Walks the same way again and writes what is there now, piece by piece: joined at once they are one text, not a rope. */
function write(run: Run, fields: readonly Told[], parent: unknown): void {
  const { out } = run;
  let before = '{';
  for (const told of fields) {
    out.push(before, told.key);
    before = ',';
    const { inner } = told;
    if (!inner) {
      out.push(leaf(run, told, parent));
      continue;
    }
    const value = told.asks ? run.held[run.next] : valueOf(run, parent, told);
    if (told.asks) run.next += 1;
    if (value === null || value === undefined) out.push(nothing(told));
    else if (told.isList) writeList(run, inner, value as readonly unknown[]);
    else write(run, inner, value);
  }
  out.push('}');
}

function writeList(run: Run, inner: readonly Told[], values: readonly unknown[]): void {
  run.out.push('[');
  for (let at = 0; at < values.length; at += 1) {
    if (at > 0) run.out.push(',');
    write(run, inner, values[at]);
  }
  run.out.push(']');
}

function argumentsOf(
  fields: readonly Told[],
  variables: Readonly<Record<string, unknown>>,
  viewer: Viewer,
  into: Map<Told, Record<string, unknown>>,
): void {
  for (const told of fields) {
    if (told.guard && told.guard.allows(viewer) !== true) throw indirect;
    if (told.field && told.field.args.length > 0) {
      into.set(told, getArgumentValues(told.field, told.node, variables));
    }
    if (told.inner) argumentsOf(told.inner, variables, viewer, into);
  }
}

export interface Wish {
  readonly plan: readonly Told[];
  /** As the schema reads them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const attempts = 3;

/** What is answered for an operation that is never told directly, whatever is asked with it. */
export const never = 'never';

/**
 * The data of an operation, or null or `never` when its resolvers have to tell it, for whatever reason: they know every
 * refusal. Takes one round trip; one more when the tree or the seat has changed since it was last looked at.
 */
export async function tell(
  ctx: Context,
  reader: Reader,
  forest: Forest,
  wish: Wish,
): Promise<Written | null | typeof never> {
  let stamp: string | undefined;
  // A seat that was withdrawn is withdrawn at once, however far behind the numbers are.
  if (ctx.mayLag) await ctx.identify();
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { viewer, standing } = ctx;
    if (!viewer || !standing) return null;
    const tree = await forest.tree(stamp);
    let run: Run | null;
    try {
      run = prepared(ctx, viewer, tree, wish);
    } catch (error) {
      return error === promised ? never : null;
    }
    const batches = run.batches().map((batch) => ({ batch, statements: batch.statements() }));
    const answers = await reader.read(
      viewer.scope,
      standing,
      batches.flatMap(({ statements }) => statements),
    );
    if (!answers.stands) await ctx.identify();
    else if (answers.tree !== tree.stamp) stamp = answers.tree;
    else return told(run, batches, answers, wish.plan);
  }
  return null;
}

function prepared(ctx: Context, viewer: Viewer, tree: Tree, wish: Wish): Run {
  const { variables, plan } = wish;
  const args = new Map<Told, Record<string, unknown>>();
  argumentsOf(plan, variables, viewer, args);
  const { asking, batches } = gathering(viewer, tree);
  const run: Run = { asking: { ...asking, ctx, viewer, tree }, args, batches, held: [], next: 0, out: [] };
  gather(run, plan, undefined);
  return run;
}

function told(
  run: Run,
  batches: readonly { readonly batch: Batch; readonly statements: readonly unknown[] }[],
  answers: Answers,
  plan: readonly Told[],
): Written | null | typeof never {
  let at = 0;
  for (const { batch, statements } of batches) {
    batch.answer(answers.rows.slice(at, at + statements.length));
    at += statements.length;
  }
  try {
    write(run, plan, undefined);
    return written(run.out.join(''));
  } catch (error) {
    return error === promised ? never : null;
  }
}
