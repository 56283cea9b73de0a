// The targets: what must hold, what is aimed for, and what was measured beside it.
import type { Costs } from './costs.ts';
import type { Growth } from './database.ts';
import type { Imports } from './import.ts';
import { atLeast, atMost, judge, type Target } from './judging.ts';
import type { Row } from './load.ts';
import type { Results } from './results.ts';
import type { Scores } from './scores.ts';
import type { Contest } from './contest.ts';
import type { Writes } from './writes.ts';

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

const by = (contests: readonly Contest[], writers: number, title: RegExp): Contest[] =>
  contests.filter((each) => each.writers === writers && title.test(each.title));

function ofWrites(writes: Writes): Target[] {
  const { contests, held, besideImport, watched } = writes;
  return [
    ...judge(
      'records/s with counting to bare, 32 writers',
      atLeast(0.5, 0.65),
      by(contests, 32, /record/).map(({ pace }) => pace),
    ),
    ...judge(
      'the same for one row alone, without deputies and audit',
      atLeast(0.5, 0.65),
      by(contests, 32, /alone/).map(({ pace }) => pace),
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
    ...judge('recount of the nation', atMost(180, 60, ' s'), [writes.recount.seconds]),
  ];
}

const ofCosts = ({ acts, logs }: Costs): Target[] => [
  ...judge(
    'log bytes per insert, to bare',
    atMost(1.7, 1.5),
    logs.map(({ bare, counting }) => counting / bare),
  ),
  ...judge('mutations refused under load', atMost(0, 0, ''), [
    acts.reduce((sum, { refused }) => sum + refused, 0),
  ]),
];

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

const ofScores = ({ deputies, statement, inTwo, page }: Scores): Target[] => [
  ...judge('annual scores of 100,000 deputies in one statement, once tallied', atMost(2, 1, ' s'), [
    (statement * 100_000) / deputies,
  ]),
  ...judge('the same in two at once, one for each core', atMost(2, 1, ' s'), [(inTwo * 100_000) / deputies]),
  ...judge('a page of a score board, p95', atMost(50, 20, ' ms'), [page.p95]),
];

/** All targets of the parts that were measured. */
export const targetsOf = ({ reads, growth, writes, soak, ...others }: Results): Target[] => [
  ...(reads ? ofReads(reads.of.rows) : []),
  ...(growth ? ofGrowth(growth.of) : []),
  ...(writes ? ofWrites(writes.of) : []),
  ...(others.costs ? ofCosts(others.costs.of) : []),
  ...(others.import ? ofImport(others.import.of) : []),
  ...(others.scores ? ofScores(others.scores.of) : []),
  ...(soak
    ? [
        ...judge('soak: requests refused', atMost(0, 0, ''), [soak.of.refused]),
        ...judge('soak: memory grows by', atMost(60, 20, ' MB/h'), [soak.of.slope]),
        ...judge('soak: counters wrong afterwards', atMost(0, 0, ''), [soak.of.recount.wrong]),
      ]
    : []),
];
