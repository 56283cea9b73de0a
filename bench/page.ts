// The page of results: targets first, then every table that they come from.
import { figure, table } from './format.ts';
import { cardText } from './machine.ts';
import type { Row } from './load.ts';
import { connections } from './processes.ts';
import type { Measured, Results } from './results.ts';
import { targetsOf } from './targets.ts';
import {
  costTables,
  growthTables,
  importTables,
  scoreTables,
  severalTables,
  soakTables,
  writeTables,
} from './tables.ts';

const rate = (row: Row, name: keyof Row['stacks']): string => {
  const each = row.stacks[name];
  return each ? `${figure(each.perSecond)} · ${figure(each.p50)} / ${figure(each.p95)}` : '–';
};

const ratio = (of: Row['toPeer']): string =>
  of ? `${figure(of.median)} (${figure(of.least)}–${figure(of.most)})` : '–';

const readTable = (rows: readonly Row[]): string =>
  table(
    [
      'query, connections',
      'scoped limit',
      'product',
      'peer',
      'limit past the wall',
      'to limit',
      'p50 to limit',
      'to peer',
      '',
    ],
    rows.map((row) => [
      `${row.query.toUpperCase()} ${row.title}, ${row.connections}`,
      ...(['limit', 'product', 'peer', 'plain'] as const).map((name) => rate(row, name)),
      ratio(row.toLimit),
      ratio(row.p50ToLimit),
      ratio(row.toPeer),
      [
        ...(row.noisy > 0 ? [`noisy in ${row.noisy}`] : []),
        ...Object.entries(row.stacks).flatMap(([name, { bad }]) =>
          bad > 0 ? [`${name} refused ${bad}`] : [],
        ),
      ].join(', '),
    ]),
  );

const titled = (title: string, part: Measured<unknown> | undefined, ...parts: readonly string[]): string[] =>
  part
    ? [
        `## ${title}`,
        `Scale ${part.scale}; ${part.rounds} rounds of ${part.seconds} s. ${cardText(part.card)}.`,
        ...parts,
      ]
    : [];

const how = `All run on one machine and one database, one after the other, each server a process of its own on the same Node,
each with ${connections} connections to the database over the same socket, without compression. **Limit**: a bare HTTP server with the
one best statement for each query, prepared, its JSON made by PostgreSQL; *scoped* inside the snapshot and the scope of a
seat, all in one round trip; *past the wall* without. **Peer**: PostGraphile 5 over the same functions, with role and scope
from the same token. **Product**: as it is served, with a token and row-level security. Every answer of every stack was found
equal before anything was timed. A round is limit, product, peer, limit past the wall, limit again; ratios are taken within
a round, against the mean of both limits, and are the median of the rounds (least–most). A round whose limits lie more than a
fifth apart is repeated up to twice, and called noisy if that does not help. **Bare** writers write to a copy of the tables
with the same rows, keys, indexes, policies and audit that counts nothing.`;

/** The whole page in Markdown. */
export function pageOf(results: Results): string {
  const { reads, growth, writes, costs, import: taken, scores, several, soak } = results;
  const targets = targetsOf(results);
  const parts = [
    '# What was measured',
    how,
    '## Targets',
    table(
      ['what (the worst where there are several)', 'must', 'aim', 'measured', ''],
      targets.map(({ what, must, aim, measured, held }) => [what, must, aim, measured, held]),
    ),
    ...(reads
      ? titled(
          'Reads: requests/s · p50 / p95 in ms',
          reads,
          `${figure(reads.of.compared)} answers compared, all equal; the year is ${reads.of.year}.`,
          readTable(reads.of.rows),
        )
      : []),
    ...titled('Growth', growth, ...(growth ? growthTables(growth.of) : [])),
    ...titled('Writes', writes, ...(writes ? writeTables(writes.of) : [])),
    ...titled('What a write costs', costs, ...(costs ? costTables(costs.of) : [])),
    ...titled('Import of sheets', taken, ...(taken ? importTables(taken.of) : [])),
    ...titled('Scores', scores, ...(scores ? scoreTables(scores.of) : [])),
    ...titled('Two processes', several, ...(several ? severalTables(several.of) : [])),
    ...titled('Soak', soak, ...(soak ? soakTables(soak.of) : [])),
    '## The machine',
    ...[reads ?? growth ?? writes ?? costs ?? taken ?? scores ?? several ?? soak].flatMap((part) =>
      part
        ? [
            table(
              ['', ''],
              Object.entries({ ...part.card.settings, ...part.card.packages, system: part.card.system }),
            ),
          ]
        : [],
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
