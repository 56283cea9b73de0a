// Chance as SQL: the same seed, name and key draw the same number on every server, whatever the plan.
import { createHash } from 'node:crypto';

/** Draws of one seed. A key is an SQL expression of whole numbers; a name says what is drawn. */
export interface Chance {
  /** A whole number of 63 bits. */
  draw(key: string, name: string): string;
  /** A whole number from 0 to below `count`, which is a number or an SQL expression. */
  below(count: number | string, key: string, name: string): string;
  /** The same, the nearer to 0 the likelier. */
  low(count: number | string, key: string, name: string): string;
  /** One of these words, each as often as it stands here. */
  pick(words: readonly string[], key: string, name: string): string;
  /** True for this share of all keys, to a millionth. */
  happens(share: number, key: string, name: string): string;
  /** A day among the so many from this one on. */
  day(from: string, days: number, key: string, name: string): string;
}

/** Whole numbers only: fractions and logarithms differ from one machine to the next. */
export function chanceOf(seed: number): Chance {
  const draw: Chance['draw'] = (key, name) => {
    const salt = createHash('sha256').update(`${seed} ${name}`).digest().readBigInt64BE();
    return `(hashint8extended((${key})::bigint, '${salt}'::bigint) & 9223372036854775807)`;
  };
  const below: Chance['below'] = (count, key, name) => `(${draw(key, name)} % (${count}))::int`;
  return {
    draw,
    below,
    low: (count, key, name) =>
      `(${draw(key, name)} % (${count}) * (${draw(key, `${name}, again`)} % (${count})) / (${count}))::int`,
    pick: (words, key, name) =>
      `(array[${words.map((word) => `'${word}'`).join(',')}])[1 + ${below(words.length, key, name)}]`,
    happens: (share, key, name) => `(${draw(key, name)} % 1000000 < ${Math.round(share * 1_000_000)})`,
    day: (from, days, key, name) => `(date '${from}' + ${below(days, key, name)})`,
  };
}
