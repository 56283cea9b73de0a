// The migrations make what the models say, and the counters are what the catalogue reads.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { columnsOf } from '../../src/core/metric.ts';
import { cards } from '../../src/domain/contents.ts';
import { catalogue } from '../../src/domain/tally/card.ts';
import { freshDatabase } from '../support/cluster.ts';
import { openWorld } from '../support/world.ts';

const root = new URL('../..', import.meta.url).pathname;

it('makes the tables that the models describe, and no others', async () => {
  const database = await freshDatabase();
  const diff = spawnSync(
    process.execPath,
    [
      'node_modules/prisma/build/index.js',
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma',
      '--exit-code',
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: database.ownerUrl } },
  );
  await database.drop();
  expect(diff.status, diff.stdout + diff.stderr).toBe(0);
});

it('counts in columns just what the metrics read, and what coverage needs', async () => {
  const world = await openWorld('empty');
  const [row] = await world.sql<{ columns: string[] }>('select tally.measures() as columns');
  const cells = await world.sql<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'tally' and table_name = 'cell'`,
  );
  await world.close();
  const read = new Set([...catalogue.metrics.flatMap(columnsOf), 'records', 'township', 'township_closed']);
  expect([...(row?.columns ?? [])].sort()).toEqual([...read].sort());
  const key = ['division_id', 'own', 'grain', 'period', 'place', 'reporting'];
  expect(cells.map((cell) => cell.column_name).sort()).toEqual([...key, ...read].sort());
});

it('has every noun’s metrics in the catalogue, and records behind each that is no difference', () => {
  const keys = cards.flatMap((card) => card.metrics.map((metric) => metric.key));
  expect(catalogue.metrics.map((metric) => metric.key).sort()).toEqual(keys.sort());
  const without = keys.filter((key) => !catalogue.behind[key]);
  expect(without).toEqual(['vacantSeats']);
});

it('declares each metric once, with its definition', () => {
  const keys = [...catalogue.metrics, ...catalogue.rates].map((each) => each.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const metric of catalogue.metrics) {
    expect(metric.definition, metric.key).toMatch(/\.$/);
    expect(metric.term, metric.key).toMatch(/\p{Script=Han}/u);
  }
});
