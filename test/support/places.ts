// Ways to get a range of the tree wrong: by a level, by one further, by all or by nothing.
export interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

/** A range instead of the right one. */
export type Change = (range: Range) => Range;

/** How much room a division of each level has, the township first. */
const widths = [3n, 6n, 8n, 10n, 12n].map((digits) => 10n ** digits);

const all: Range = { from: 0n, to: 10n ** 12n };
const nowhere: Range = { from: 0n, to: 0n };
const isNowhere = ({ from, to }: Range): boolean => from >= to;

/** The division whose range it is, or whose own place alone. */
function division({ from, to }: Range): Range {
  if (to - from > 1n) return { from, to };
  const width = widths.findLast((each) => from % each === 0n) ?? 1n;
  return { from, to: from + width };
}

function above(range: Range): Range {
  const { from, to } = division(range);
  const width = widths.find((each) => each > to - from);
  if (width === undefined) return range;
  const start = (from / width) * width;
  return { from: start, to: start + width };
}

function further(range: Range): Range {
  const { from, to } = division(range);
  return { from, to: to + (to - from) };
}

const isSame = (one: Range, other: Range): boolean => one.from === other.from && one.to === other.to;

let differing = 0;

/** How many ranges were changed since this was asked last. */
export function changedLately(): number {
  const count = differing;
  differing = 0;
  return count;
}

const counted =
  (change: Change): Change =>
  (range) => {
    const other = change(range);
    if (!isSame(other, range)) differing += 1;
    return other;
  };

/** What is broken of a range, each in words. Whoever reaches nothing has no level above and nothing further. */
const ways: Readonly<Record<string, Change>> = {
  'reaches one further': (range) => (isNowhere(range) ? range : further(range)),
  'is that of the level above': (range) => (isNowhere(range) ? range : above(range)),
  'is the division’s own place alone': ({ from, to }) => (to - from > 1n ? { from, to: from + 1n } : nowhere),
  'is everywhere': () => all,
  'is nowhere': () => nowhere,
};

export const rangeWays: Readonly<Record<string, Change>> = Object.fromEntries(
  Object.entries(ways).map(([how, change]) => [how, counted(change)]),
);
