// Chance that can be had again: the same seed makes the same demo on every machine.

export interface Random {
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** So many of the items, none twice, in a new order; all of them where there are fewer. */
  sample<Item>(items: readonly Item[], count: number): Item[];
}

/** A seed out of a text, such as a division code (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** mulberry32: small, and even enough for names and dates. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    int,
    pick: (items) => {
      const picked = items[int(0, items.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from');
      return picked;
    },
    sample: (items, count) => {
      const left = [...items];
      const wanted = Math.min(count, left.length);
      for (let at = 0; at < wanted; at += 1) {
        const other = int(at, left.length - 1);
        [left[at], left[other]] = [left[other] as (typeof left)[number], left[at] as (typeof left)[number]];
      }
      return left.slice(0, wanted);
    },
  };
}

/**
 * Splits a whole number into as many parts as there are weights, in their proportion; the parts add up to it exactly. No
 * part is larger than its cap. Throws when the caps hold less than the whole.
 */
export function share(
  total: number,
  weights: readonly number[],
  caps: readonly number[] = weights.map(() => total),
): number[] {
  const parts = weights.map(() => 0);
  for (let left = total; left > 0; ) {
    const open = parts.map((part, at) => (part < (caps[at] ?? 0) ? (weights[at] ?? 0) : 0));
    const sum = open.reduce((all, weight) => all + weight, 0);
    if (sum <= 0) throw new Error(`${left} of ${total} do not fit`);
    const given = portion(left, open, sum).map((part, at) =>
      Math.min(part, (caps[at] ?? 0) - (parts[at] ?? 0)),
    );
    for (const [at, part] of given.entries()) parts[at] = (parts[at] ?? 0) + part;
    left -= given.reduce((all, part) => all + part, 0);
  }
  return parts;
}

/** Whole parts by the largest remainder. */
function portion(total: number, weights: readonly number[], sum: number): number[] {
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
