// The command: npm run bench:data -- --scale 0.01|0.1|1 [--seed 42] [--clear]
import { parseArgs } from 'node:util';
import { connected } from '../../src/exchange/bulk.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openSecret, readSettings } from '../../src/store/settings.ts';
import { clear } from './clear.ts';
import { fill } from './fill.ts';
import { filled } from './tables.ts';

const usage = `npm run bench:data -- --scale 0.01 [--seed 42] [--clear]
  --scale  how much of a nation's records: 1 is all of them; the tree is always whole
  --seed   the same one makes the same rows
  --clear  takes out first what was made before; alone, it does nothing else`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says how much room each table takes. */
async function saySizes(ownerUrl: string): Promise<void> {
  const { rows } = await connected(ownerUrl, (client) =>
    client.query<{ name: string; rows: number; heap: number; indexes: number }>(
      `select c.oid::regclass::text as name, greatest(c.reltuples, 0)::float8 as rows,
         pg_table_size(c.oid) / 1048576.0::float8 as heap, pg_indexes_size(c.oid) / 1048576.0::float8 as indexes
       from pg_class c where c.oid = any($1::text[]::regclass[])`,
      [[...filled, 'tally.ledger', 'tally.cell', 'tally.pair']],
    ),
  );
  say(`${'table'.padEnd(24)}${'rows'.padStart(12)}${'heap MB'.padStart(10)}${'index MB'.padStart(10)}`);
  for (const { name, rows: count, heap, indexes } of rows) {
    const sizes = [heap, indexes].map((each) => each.toFixed(0).padStart(10)).join('');
    say(`${name.padEnd(24)}${Math.round(count).toLocaleString('en').padStart(12)}${sizes}`);
  }
}

async function make(ownerUrl: string, scale: number, seed: number): Promise<void> {
  const started = performance.now();
  const { checksum } = await fill(ownerUrl, scale, seed, say);
  await saySizes(ownerUrl);
  const minutes = (performance.now() - started) / 60_000;
  say(`Scale ${scale}, seed ${seed}, checksum ${checksum}: ${minutes.toFixed(1)} minutes.`);
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { scale: { type: 'string' }, seed: { type: 'string' }, clear: { type: 'boolean' } },
  });
  if (values.scale === undefined && !values.clear) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const settings = readSettings(process.env);
  const secret = await openSecret(settings.dataFolder);
  const database = await openDatabase({ ...settings, secret, say });
  try {
    const { ownerUrl } = database;
    if (!ownerUrl) throw new Error('This needs the owner of the database: set MIGRATION_DATABASE_URL');
    if (values.clear) say((await clear(ownerUrl)) ? 'Cleared.' : 'There is nothing to clear.');
    if (values.scale !== undefined) await make(ownerUrl, Number(values.scale), Number(values.seed ?? 42));
    return 0;
  } finally {
    await database.stop();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
