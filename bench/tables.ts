// The tables of growth, writes, import, scores and soak on the page of results.
import type { Contest } from './contest.ts';
import type { Costs } from './costs.ts';
import type { Cost, Growth } from './database.ts';
import { figure, table } from './format.ts';
import type { Imports } from './import.ts';
import type { Ratio } from './load.ts';
import type { Scores } from './scores.ts';
import type { Several } from './several.ts';
import type { Soak } from './soak.ts';
import type { Writes } from './writes.ts';

const spread = ({ median, least, most }: Ratio): string =>
  `${figure(median)} (${figure(least)}–${figure(most)})`;

function costTable(
  sizes: readonly Growth[],
  title: string,
  of: (cost: Cost | undefined) => number | null,
): string {
  const first = sizes[0]?.costs ?? [];
  const rows = first.map(({ what, level }) => {
    const times = sizes.map(({ costs }) =>
      of(costs.find((each) => each.what === what && each.level === level)),
    );
    return [`${what}, ${level}`, ...times.map(figure), figure(Number(times.at(-1)) / Number(times[0]))];
  });
  return table([title, ...sizes.map(({ scale }) => `scale ${scale}`), 'last to first'], rows);
}

export const growthTables = (sizes: readonly Growth[]): string[] => [
  table(
    ['data', 'activities', 'attendances', 'opinions', 'mandates', 'stations', 'MB in all'],
    sizes.map(({ scale, rows, megabytes }) => [
      `scale ${scale}`,
      ...['activity', 'attendance', 'opinion', 'mandate', 'station'].map((name) => figure(rows[name])),
      figure(megabytes),
    ]),
  ),
  costTable(sizes, 'ms in the database alone, within a scope', (cost) => cost?.database ?? null),
  costTable(sizes, 'ms of the product, over HTTP on one connection (p50)', (cost) => cost?.product ?? null),
  'Counting live reads activities and their voters from one covering index made for it; the counters read all three numbers.',
  table(
    ['ms', 'Q1 live', 'Q1 counters', 'times', 'Q3 live', 'Q3 counters', 'times'],
    sizes.map(({ scale, live: { q1, q3, counted } }) => [
      `scale ${scale}`,
      ...[q1, counted.q1, q1 / counted.q1, q3, counted.q3, q3 / counted.q3].map(figure),
    ]),
  ),
];

const contestRow = ({ title, writers, bare, counting, pace, p99, noisy }: Contest) => [
  `${title}, ${writers} writers`,
  ...[bare, counting].map(
    ({ perSecond, p50, p95, p99: tail }) =>
      `${figure(perSecond)} · ${figure(p50)} / ${figure(p95)} / ${figure(tail)}`,
  ),
  spread(pace),
  spread(p99),
  noisy > 0 ? `noisy in ${noisy}` : '',
];

export const writeTables = (writes: Writes): string[] => [
  'Transactions repeated by the server itself, so that no client takes part in what is measured; folding goes on beside those that count.',
  table(
    ['transactions/s · p50 / p95 / p99 in ms', 'bare', 'counting', 'pace', 'p99', ''],
    [...writes.contests, writes.held, writes.besideImport].map(contestRow),
  ),
  'Readers beside the writers: the nation by month every 20 ms, and each tenth time counters and pending against the records in one statement.',
  table(
    ['recorded by', 'records/s', 'reads: p50', 'p95', 'folds', 'most pending', 'checks', 'wrong'],
    writes.watched.map((each) => [
      each.title,
      ...[each.pace.perSecond, each.p50, each.p95, each.folds, each.mostPending, each.checks, each.wrong].map(
        figure,
      ),
    ]),
  ),
  `Deadlocks: ${writes.deadlocks}. Recount of the nation afterwards: ${writes.recount.wrong} differences, ${figure(writes.recount.seconds)} s.`,
];

export const costTables = (costs: Costs): string[] => [
  table(
    ['through the product', 'acts/s', 'p50', 'p95', 'p99', 'refused'],
    costs.acts.map(({ act, where, writers, perSecond, p50, p95, p99, refused }) => [
      `${act} by ${writers} ${where}`,
      ...[perSecond, p50, p95, p99, refused].map(figure),
    ]),
  ),
  table(
    ['bytes of log for each', 'bare', 'counting', 'with folding', 'counting to bare'],
    costs.logs.map(({ title, bare, counting, folded }) => [
      title,
      ...[bare, counting, folded, counting / bare].map(figure),
    ]),
  ),
];

export const importTables = ({ sheets, beside, memory }: Imports): string[] => [
  'The same rows by COPY alone into the same tables, keys and indexes, without our triggers; each into a copy of a database of its own, and every count recounted afterwards.',
  table(
    ['a sheet of', 'lines', 'product, lines/s', 'bare COPY, lines/s', 'to bare', 'rows of the ledger'],
    sheets.map((each) => [
      each.title,
      ...[each.lines, each.product, each.bare].map(figure),
      spread(each.toBare),
      figure(each.ledger),
    ]),
  ),
  table(
    ['where the time goes, all rows in one statement', 'sheet', 's'],
    sheets.flatMap(({ title, parts }) => parts.map(({ part, ms }) => [part, title, figure(ms / 1_000)])),
  ),
  table(
    [`16 writers beside an import of ${beside.lines} lines`, 'transactions/s', 'longest, ms'],
    (['alone', 'during', 'open'] as const).map((name) => [
      { alone: 'alone', during: 'while it is taken in', open: 'while it stays open' }[name],
      ...[beside[name].perSecond, beside[name].worstMs].map(figure),
    ]),
  ),
  `Deadlocks: ${beside.deadlocks}. Memory of the importing process at most ${memory} MB.`,
];

export const scoreTables = (scores: Scores): string[] => [
  `The ${scores.provinces} provinces with the most deputies, each with annual rules of eleven items of all sources: ${figure(scores.deputies)} deputies of ${scores.year} on ${figure(scores.boards)} boards. Their records of two years come to ${figure(scores.facts)} facts.`,
  table(
    ['what', 's'],
    [
      [
        'rules published, everything tallied, and all boards of two years reckoned for the first time',
        scores.first,
      ],
      ['the scores of the year out of what is tallied, in one statement', scores.statement],
      ['the same in two statements at once, half of the boards each', scores.inTwo],
      ['the same reckoned anew and kept, by one folder', scores.kept],
      ['by two at once', scores.keptByTwo],
    ].map(([what, time]) => [String(what), figure(Number(time))]),
  ),
  `A page of fifty of a county's board: p50 ${figure(scores.page.p50)}, p95 ${figure(scores.page.p95)} ms over HTTP on one connection. One deputy whose records changed is right again, as kept, in ${figure(scores.touched.p50)} ms (p95 ${figure(scores.touched.p95)}).`,
];

export const severalTables = (several: readonly Several[]): string[] => [
  'The same questions of one process of the product, of two on the same database among which the connections are dealt out, and of one again. The machine has no more cores for two than for one.',
  table(
    ['requests/s · p50 / p95 in ms', 'one process', 'two', 'two to one', ''],
    several.map(({ query, title, connections, one, two, pace }) => [
      `${query.toUpperCase()} ${title}, ${connections}`,
      ...[one, two].map(
        ({ perSecond, p50, p95 }) => `${figure(perSecond)} · ${figure(p50)} / ${figure(p95)}`,
      ),
      spread(pace),
      one.bad + two.bad > 0 ? `${one.bad + two.bad} refused` : '',
    ]),
  ),
];

const standstills = ({ stalls }: Soak): string => {
  if (stalls === undefined) return '';
  return stalls.length === 0
    ? 'The machine never stood still.'
    : `Whoever asked was kept from its own clock ${stalls.length} times for more than a second, ${figure(Math.max(...stalls) / 1_000)} s at most: then the machine stood still.`;
};

export const soakTables = (soak: Soak): string[] => [
  `${soak.minutes} minutes at ${figure(soak.given)} requests/s, of the ${figure(soak.capacity)} that it carried at full pace: ${figure(soak.answered)} answered, ${soak.refused} refused${soak.reasons.map(({ why, n }) => `; ${n} times: ${why}`).join('')}. ${standstills(soak)}`,
  table(
    ['ms', 'answers', 'p50', 'p95', 'longest'],
    soak.kinds.map(({ kind, n, p50, p95, most }) => [kind, ...[n, p50, p95, most].map(figure)]),
  ),
  `Memory of the product: ${figure(soak.memory[0])} MB at first, ${figure(Math.max(...soak.memory))} at most, ${figure(soak.memory.at(-1))} at last; over the second half the least of every two minutes rises by ${figure(soak.slope)} MB an hour. Recount: ${soak.recount.wrong} differences.`,
  table(
    ['statements seen at work longest', 'ms'],
    soak.slowest.map(({ statement, milliseconds }) => [
      `\`${statement.replaceAll('|', '\\|')}\``,
      figure(milliseconds),
    ]),
  ),
];
