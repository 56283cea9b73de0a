// Batches what is computed for many parents at once, remembered for one snapshot and no longer.
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/**
 * A loader for each snapshot. `batch` gets the context and the distinct keys and answers in their order; `keyOf` says
 * when two keys are the same.
 */
export function perSnapshot<Key, Value>(
  batch: (ctx: Context, keys: readonly Key[]) => Promise<readonly Value[]>,
  keyOf: (key: Key) => unknown = (key) => key,
): (ctx: Context) => DataLoader<Key, Value, unknown> {
  const loaders = new WeakMap<object, DataLoader<Key, Value, unknown>>();
  return (ctx) => {
    const known = loaders.get(ctx.snapshot);
    if (known) return known;
    const made = new DataLoader<Key, Value, unknown>((keys) => batch(ctx, keys), { cacheKeyFn: keyOf });
    loaders.set(ctx.snapshot, made);
    return made;
  };
}
