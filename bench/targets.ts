// The targets: what must hold, what is aimed for, and what was measured beside it.
import type { Growth } from './database.ts';
import type { Imports } from './import.ts';
import type { Ratio, Row } from './load.ts';
import type { Results } from './results.ts';
import type { Contest } from './contest.ts';
import type { Writes } from './writes.ts';

export interface Target {
  readonly what: string;
  readonly must: string;
  readonly aim: string;
  readonly measured: string;
  readonly held: 'aim held' | 'must held' | 'missed';
}

interface Bound {
  readonly must: number;
  readonly aim: number;
  /** Whether more is better. */
  readonly isMore: boolean;
  readonly unit: string;
}

const atLeast = (must: number, aim: number, unit = '×'): Bound => ({ must, aim, isMore: true, unit });
const atMost = (must: number, aim: number, unit = '×'): Bound => ({ must, aim, isMore: false, unit });

const text = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));

/** The worst of what was measured beside its bound; nothing where nothing was. */
function judge(what: string, bound: Bound, values: readonly (number | Ratio)[]): Target[] {
  const { must, aim, isMore, unit } = bound;
  if (values.length === 0) return [];
  const middle = (value: number | Ratio) => (typeof value === 'number' ? value : value.median);
  const [worst] = [...values].sort((a, b) => (isMore ? middle(a) - middle(b) : middle(b) - middle(a)));
  const value = middle(worst ?? Number.NaN);
  const reaches = (wanted: number) => (isMore ? value >= wanted : value <= wanted);
  const spread = typeof worst === 'object' ? ` (${text(worst.least)}–${text(worst.most)})` : '';
  const sign = isMore ? '≥' : '≤';
  return [
    {
      what,
      must: `${sign} ${text(must)}${unit}`,
      aim: `${sign} ${text(aim)}${unit}`,
      measured: `${text(value)}${unit}${spread}`,
      held: reaches(aim) ? 'aim held' : reaches(must) ? 'must held' : 'missed',
    },
  ];
}

const rowsOf = (rows: readonly Row[], keys: readonly string[], connections: readonly number[]): Row[] =>
  rows.filter((row) => keys.includes(row.query) && connections.includes(row.connections));

const many = [16, 64];
const some = <Item>(items: readonly (Item | null)[]): Item[] => items.filter((item) => item !== null);

function ofReads(rows: readonly Row[]): Target[] {
  const small = rowsOf(rows, ['q1', 'q2', 'q4'], many);
  const trees = rowsOf(rows, ['q6', 'q6n'], many);
  const first = (key: string) => rowsOf(rows, [key], [1]);
  return [
    ...judge(
      'Q1, Q2, Q4 requests/s at 16 and 64 connections, to the peer',
      atLeast(1.2, 2),
      some(small.map((row) => row.toPeer)),
    ),
    ...judge(
      'the same, to the scoped limit',
      atLeast(0.6, 0.85),
      small.map((row) => row.toLimit),
    ),
    ...judge(
      'Q1, Q2, Q4 p50 at 1 connection, to the scoped limit',
      atMost(2, 1.3),
      rowsOf(rows, ['q1', 'q2', 'q4'], [1]).map((row) => row.p50ToLimit),
    ),
    ...judge(
      'Q6 flat and nested requests/s, to the peer',
      atLeast(3, 6),
      some(trees.map((row) => row.toPeer)),
    ),
    ...judge(
      'Q6 flat requests/s, to the limit',
      atLeast(0.4, 0.7),
      rowsOf(rows, ['q6'], many).map((row) => row.toPlain),
    ),
    ...judge(
      'answers refused under load',
      atMost(0, 0, ''),
      rows.length > 0 ? [rows.reduce((sum, row) => sum + Number(row.stacks.product?.bad), 0)] : [],
    ),
    ...judge(
      'Q7 p95 at 1 connection',
      atMost(25, 10, ' ms'),
      first('q7').map((row) => Number(row.stacks.product?.p95)),
    ),
    ...judge(
      'Q9 p50 at 1 connection, to the scoped limit',
      atMost(3, 2),
      [...first('q9'), ...first('q9p')].map((row) => row.p50ToLimit),
    ),
  ];
}

function ofGrowth(sizes: readonly Growth[]): Target[] {
  const [least, most] = [sizes.at(0), sizes.at(-1)];
  if (!least || !most) return [];
  const grown = most.costs.flatMap((cost) => {
    const before = least.costs.find(({ what, level }) => what === cost.what && level === cost.level);
    return before && !cost.what.includes('Q6') && !cost.what.includes('Q4')
      ? [cost.database / before.database]
      : [];
  });
  const title = `Q1–Q3 database time, scale ${most.scale} to ${least.scale}`;
  return [
    ...(sizes.length > 1 ? judge(title, atMost(1.6, 1.2), grown) : []),
    ...judge('Q1 to counting live with its best index', atLeast(300, 1_500), [
      most.live.q1 / most.live.counted.q1,
    ]),
    ...judge('Q3 to counting live with its best index', atLeast(1_000, 4_000), [
      most.live.q3 / most.live.counted.q3,
    ]),
  ];
}

const by = (contests: readonly Contest[], writers: number): Contest[] =>
  contests.filter((each) => each.writers === writers && /record|alone/.test(each.title));

function ofWrites(writes: Writes): Target[] {
  const { contests, held, besideImport, logs, watched, acts } = writes;
  return [
    ...judge(
      'inserts/s with counting to bare, 32 writers',
      atLeast(0.5, 0.65),
      by(contests, 32).map(({ pace }) => pace),
    ),
    ...judge(
      'log bytes per insert, to bare',
      atMost(1.7, 1.5),
      logs.map(({ bare, counting }) => counting / bare),
    ),
    ...judge('64 writers in one county, 5 ms hold: inserts/s to bare', atLeast(0.65, 0.8), [held.pace]),
    ...judge('the same: p99 to bare', atMost(2.5, 1.7), [held.p99]),
    ...judge('16 writers beside an open import of 200,000 rows, to bare', atLeast(0.6, 0.75), [
      besideImport.pace,
    ]),
    ...judge('deadlocks', atMost(0, 0, ''), [writes.deadlocks]),
    ...judge(
      `wrong numbers in ${watched.reduce((sum, { checks }) => sum + checks, 0)} one-snapshot checks under load`,
      atMost(0, 0, ''),
      [watched.reduce((sum, { wrong }) => sum + wrong, 0)],
    ),
    ...judge('cube cells wrong afterwards', atMost(0, 0, ''), [writes.recount.wrong]),
    ...judge('mutations refused under load', atMost(0, 0, ''), [
      acts.reduce((sum, { refused }) => sum + refused, 0),
    ]),
    ...judge('recount of the nation', atMost(180, 60, ' s'), [writes.recount.seconds]),
  ];
}

function ofImport({ sheets, beside }: Imports): Target[] {
  return [
    ...judge(
      'import of sheets to bare COPY',
      atLeast(0.25, 0.5),
      sheets.map(({ toBare }) => toBare),
    ),
    ...judge(
      `16 writers beside an import of ${beside.lines} lines, to alone`,
      atLeast(0.6, 0.75),
      [beside.during, beside.open].map(({ perSecond }) => perSecond / beside.alone.perSecond),
    ),
    ...judge('deadlocks beside it', atMost(0, 0, ''), [beside.deadlocks]),
  ];
}

/** All targets of the parts that were measured. */
export const targetsOf = ({ reads, growth, writes, soak, ...others }: Results): Target[] => [
  ...(reads ? ofReads(reads.of.rows) : []),
  ...(growth ? ofGrowth(growth.of) : []),
  ...(writes ? ofWrites(writes.of) : []),
  ...(others.import ? ofImport(others.import.of) : []),
  ...(soak
    ? [
        ...judge('soak: requests refused', atMost(0, 0, ''), [soak.of.refused]),
        ...judge('soak: memory grows by', atMost(60, 20, ' MB/h'), [soak.of.slope]),
        ...judge('soak: counters wrong afterwards', atMost(0, 0, ''), [soak.of.recount.wrong]),
      ]
    : []),
];
