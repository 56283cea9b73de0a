// Asking for numbers together: fields say what they need, then all of it is read at once.
import { type Row, rowsOf, type Statement } from '../store/statement.ts';
import type { Tree } from '../store/tree.ts';
import type { Context, Viewer } from './context.ts';
import { perSnapshot } from './perSnapshot.ts';

/** Numbers that many fields need alike: its statements are sent once all have said what they need. */
export interface Batch {
  statements(): readonly Statement[];
  /** Takes the rows of each statement. */
  answer(rows: readonly (readonly Row[])[]): void;
}

/** Where a field says what it needs. */
export interface Asking {
  readonly viewer: Viewer | null;
  /** The tree in memory, where the answer is told from it. */
  readonly tree: Tree | null;
  /** The batch of this name, made when first asked for. */
  batch<Made extends Batch>(name: string, make: () => Made): Made;
  /** What was made for these words of the operation already: the many objects of a list ask alike. */
  once<Made>(words: object, name: string, make: () => Made): Made;
}

/** Says what is needed, and answers an object whose properties tell it once it is read. */
export type Ask<Value> = (asking: Asking) => Value;

/** Keeps the batches that fields ask for; `take` hands them over, and what is asked for later is asked anew. */
export function gathering(viewer: Viewer | null, tree: Tree | null): { asking: Asking; take: () => Batch[] } {
  const batches = new Map<string, Batch>();
  const batch = <Made extends Batch>(name: string, make: () => Made): Made => {
    const known = batches.get(name) as Made | undefined;
    if (known) return known;
    const made = make();
    batches.set(name, made);
    return made;
  };
  const made = new Map<object, Map<string, unknown>>();
  const once = <Made>(words: object, name: string, make: () => Made): Made => {
    const mine = made.get(words) ?? new Map<string, unknown>();
    made.set(words, mine);
    if (!mine.has(name)) mine.set(name, make());
    return mine.get(name) as Made;
  };
  const take = () => {
    const taken = [...batches.values()];
    batches.clear();
    made.clear();
    return taken;
  };
  return { asking: { viewer, tree, batch, once }, take };
}

const together = perSnapshot(async (ctx: Context, asks: readonly Ask<unknown>[]) => {
  const { asking, take } = gathering(ctx.viewer, null);
  const values = asks.map((ask) => ask(asking));
  await Promise.all(
    take().map(async (batch) => {
      const rows = await Promise.all(batch.statements().map((each) => rowsOf(ctx.db, each)));
      batch.answer(rows);
    }),
  );
  return values;
});

/** Asks along with everything else that is asked for at the same moment, and answers when it has been read. */
export const askFor = <Value>(ctx: Context, ask: Ask<Value>): Promise<Value> =>
  together(ctx).load(ask) as Promise<Value>;
