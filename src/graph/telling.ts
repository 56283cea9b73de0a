// Tells an operation directly: asks for all numbers together, then writes the answer as JSON.
import { getArgumentValues } from 'graphql';
import { Refusal } from '../core/refusal.ts';
import type { Answers, Reader } from '../store/reader.ts';
import type { Statement } from '../store/statement.ts';
import type { Forest, Tree } from '../store/tree.ts';
import { type Batch, gathering } from './asking.ts';
import type { Context, Viewer } from './context.ts';
import { type Arguments, indirect, type Told } from './told.ts';
import { gather, gatherLate, promised, textOf, type Walk } from './walking.ts';
import { type Written, written } from './written.ts';

/** What all fields are asked with, as the schema reads it. Throws where something does not fit. */
export function argumentsOf(
  fields: readonly Told[],
  variables: Readonly<Record<string, unknown>>,
  into: Map<Told, Record<string, unknown>> = new Map(),
): Arguments {
  for (const told of fields) {
    if (told.field && told.field.args.length > 0) {
      into.set(told, getArgumentValues(told.field, told.node, variables));
    }
    if (told.inner) argumentsOf(told.inner, variables, into);
    for (const fields of told.kinds?.values() ?? []) argumentsOf(fields ?? [], variables, into);
  }
  return into;
}

/** Leaves to the resolvers what somebody may not ask for: they know what to say. */
function demandOpen(fields: readonly Told[], viewer: Viewer): void {
  for (const { guard, inner, kinds } of fields) {
    if (guard && guard.allows(viewer) !== true) throw indirect;
    if (inner) demandOpen(inner, viewer);
    for (const ofKind of kinds?.values() ?? []) demandOpen(ofKind ?? [], viewer);
  }
}

export interface Wish {
  readonly plan: readonly Told[];
  readonly args: Arguments;
}

/** An operation on its way. */
interface Run {
  /** What to read now. */
  readonly statements: readonly Statement[];
  /** Whether what is read may lead to more. */
  readonly isLate: boolean;
  /** Takes what was read, and says what to read then; null when that is all. */
  answer(rows: Answers['rows']): readonly Statement[] | null;
  /** The answer, when all is read. */
  text(): string;
  /** Puts on record whose rows were told. */
  settle(): void;
}

function started(ctx: Context, viewer: Viewer, tree: Tree, { args, plan }: Wish): Run {
  demandOpen(plan, viewer);
  const { asking, take } = gathering(viewer, tree);
  const noted: (readonly [model: string, rows: readonly object[]])[] = [];
  const walk: Walk = {
    asking: { ...asking, ctx, viewer, tree, args, noted: (model, rows) => noted.push([model, rows]) },
    args,
    held: [],
    late: [],
    slots: new WeakSet(),
  };
  gather(walk, plan, undefined);
  let asked: readonly { readonly batch: Batch; readonly statements: readonly Statement[] }[] = [];
  const ask = () => {
    asked = take().map((batch) => ({ batch, statements: batch.statements() }));
    return asked.flatMap(({ statements }) => statements);
  };
  const answer = (rows: Answers['rows']) => {
    let at = 0;
    for (const { batch, statements } of asked) {
      batch.answer(rows.slice(at, at + statements.length));
      at += statements.length;
    }
  };
  return {
    statements: ask(),
    isLate: walk.late.length > 0,
    answer: (rows) => {
      answer(rows);
      while (walk.late.length > 0) {
        gatherLate(walk);
        const next = ask();
        if (next.length > 0) return next;
        answer([]);
      }
      return null;
    },
    text: () => textOf(walk, plan),
    settle: () => {
      for (const [model, rows] of noted) ctx.sawRows(model, rows);
    },
  };
}

const attempts = 3;

/** What is answered for an operation that is never told directly, whatever is asked with it. */
export const never = 'never';

/** What went wrong, as whoever asks hears it: only the resolvers know what to say. */
const instead = (error: unknown): null | typeof never => (error === promised ? never : null);

/** An answer that was told. */
export interface Telling {
  readonly data: Written;
  /** Puts on record whose rows it tells: for when it is what is answered. */
  settle(): void;
}

/**
 * The data of an operation, or null or `never` when its resolvers have to tell it, for whatever reason: they know every
 * refusal. Takes one round trip; one more when the tree or the seat has changed since it was last looked at, and one for
 * each time that what was read leads to more.
 */
export async function tell(
  ctx: Context,
  reader: Reader,
  forest: Forest,
  wish: Wish,
): Promise<Telling | null | typeof never> {
  let stamp: string | undefined;
  // A seat that was withdrawn is withdrawn at once, however far behind the numbers are.
  if (ctx.mayLag) await ctx.identify();
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { viewer, standing } = ctx;
    if (!viewer || !standing) return null;
    const tree = await forest.tree(stamp);
    let run: Run;
    try {
      run = started(ctx, viewer, tree, wish);
    } catch (error) {
      return instead(error);
    }
    let fault: unknown;
    const onward = ({ stands, tree: seen, rows }: Answers) => {
      if (!stands || seen !== tree.stamp) return null;
      try {
        return run.answer(rows);
      } catch (error) {
        fault = error;
        return null;
      }
    };
    const more = run.isLate ? onward : undefined;
    let answers: Answers;
    try {
      answers = await reader.read(viewer.scope, standing, run.statements, more);
    } catch (error) {
      // The resolvers tell of which field it is that the database says no to, and answer the rest.
      if (!(error instanceof Refusal)) return never;
      if (error.code === 'BUSY') throw error;
      return null;
    }
    if (!more) onward(answers);
    if (!answers.stands) await ctx.identify();
    else if (answers.tree !== tree.stamp) stamp = answers.tree;
    else if (fault !== undefined) return instead(fault);
    else return told(run);
  }
  return null;
}

function told(run: Run): Telling | null | typeof never {
  try {
    return { data: written(run.text()), settle: run.settle };
  } catch (error) {
    return instead(error);
  }
}
