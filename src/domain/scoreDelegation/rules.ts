// How many pass, and which part of a board stands before which.
import { Prisma } from '../../generated/prisma/client.ts';

export interface Share {
  readonly passed: number;
  readonly of: number;
}

/** How many of some scores have the last grade that passes, or a better one; null where none is marked, or nobody is there. */
export function passedOf(
  grades: readonly { readonly id: number; readonly number: number; readonly isPass: boolean }[],
  scores: readonly { readonly gradeId: number | null }[],
): Share | null {
  const line = grades.find(({ isPass }) => isPass);
  if (!line || scores.length === 0) return null;
  const passing = new Set(grades.filter(({ number }) => number <= line.number).map(({ id }) => id));
  const passed = scores.filter(({ gradeId }) => gradeId !== null && passing.has(gradeId)).length;
  return { passed, of: scores.length };
}

/** In a hundred, with two decimals. */
export const percentOf = ({ passed, of }: Share): string =>
  new Prisma.Decimal(passed).mul(100).div(of).toFixed(2);

/** Best first; equal where both come to the same. */
const byShare = (one: Share, other: Share): number => other.passed * one.of - one.passed * other.of;

/** The rank of each of what is in order, best first: equals share one, and the next comes after all of them. */
export const placesOf = <Each>(
  ordered: readonly Each[],
  compare: (one: Each, other: Each) => number,
): number[] => ordered.map((each) => ordered.findIndex((other) => compare(each, other) === 0) + 1);

/** Things of the same key, together, in the order in which the keys come up. */
export function groupedBy<Each>(things: readonly Each[], keyOf: (each: Each) => string): [Each, ...Each[]][] {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of things) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}

/** What has shares, by them, best first, with ranks; what has none comes last, without. */
export function placedByShare<Each extends { readonly passRate: Share | null }>(
  things: readonly Each[],
): (Each & { readonly rank: number | null })[] {
  const byRate = ({ passRate: one }: Each, { passRate: other }: Each) =>
    one && other ? byShare(one, other) : 0;
  const marked = things.filter(({ passRate }) => passRate !== null).sort(byRate);
  const places = placesOf(marked, byRate);
  const others = things.filter(({ passRate }) => passRate === null);
  return [
    ...marked.map((each, at) => ({ ...each, rank: places[at] ?? null })),
    ...others.map((each) => ({ ...each, rank: null })),
  ];
}
