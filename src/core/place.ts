// The tree's arithmetic: official codes, levels, and the range of places that covers a subtree.
import { Refusal } from './refusal.ts';

export const levels = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const;
export type Level = (typeof levels)[number];

/** 0 for the nation, 4 for a township. */
export const rankOf = (level: Level): number => levels.indexOf(level);

/** Half-open: a place lies in it when from <= place < to. */
export interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

export const nowhere: Range = { from: 0n, to: 0n };

export const contains = (range: Range, place: bigint): boolean => range.from <= place && place < range.to;

export const covers = (outer: Range, inner: Range): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

const digitsOfLevel: Readonly<Record<Level, number>> = {
  NATION: 1,
  PROVINCE: 2,
  PREFECTURE: 4,
  COUNTY: 6,
  TOWNSHIP: 9,
};
const codePattern = /^(?:0|[1-9]\d(?:\d{2}|\d{4}|\d{7}|\d{10})?)$/;
const fullDigits = 12;

/**
 * The official code as it is kept: 0 for the nation, else 2, 4, 6 or 9 digits. Forms that are filled up with zeros are
 * accepted: twelve digits as in the statistical tables (530500000000), six as in the standard (530500). Refuses anything
 * else with INVALID.
 */
export function parseCode(text: string): string {
  if (!codePattern.test(text)) {
    throw new Refusal('INVALID', 'A division code has 2, 4, 6 or 9 digits, or is 0 for the nation');
  }
  if (text.length === fullDigits && !text.endsWith('000')) {
    throw new Refusal(
      'INVALID',
      'A division code of twelve digits ends in 000: villages are not divisions here',
    );
  }
  const stem = text.slice(0, digitsOfLevel.TOWNSHIP).replace(/^(\d{6})000$/, '$1');
  return stem.length === digitsOfLevel.COUNTY ? stem.replace(/00(?:00)?$/, '') : stem;
}

/** The level a code was made for, by its digits. */
export function levelOfCode(code: string): Level {
  const level = levels.find((each) => digitsOfLevel[each] === code.length);
  if (level === undefined) throw new Refusal('INVALID', 'This is not a division code');
  return level;
}

/** Where a division of this code is born in the tree: 530502105 -> [530502105000, 530502106000). */
export function placeOfCode(code: string): Range {
  if (code === '0') return { from: 0n, to: 10n ** 12n };
  const width = 10n ** BigInt(fullDigits - code.length);
  const from = BigInt(code) * width;
  return { from, to: from + width };
}

/**
 * Where a new division is born beneath another: by its code's digits; where the code was made for another parent, or its
 * place is taken, in the next free slot from its last three digits on. Throws when the parent has no slot left.
 */
export function placeUnder(parent: Range, code: string, taken: (place: bigint) => boolean): Range {
  const born = placeOfCode(code);
  const width = born.to - born.from;
  const slots = (parent.to - parent.from) / width;
  const first = covers(parent, born) ? (born.from - parent.from) / width : BigInt(code.slice(-3));
  for (let tried = 0n; tried < slots; tried += 1n) {
    const from = parent.from + ((first + tried) % slots) * width;
    if (!taken(from)) return { from, to: from + width };
  }
  throw new Error(`No place is left for ${code}`);
}
