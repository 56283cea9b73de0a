// The card of what measured: machine, versions, settings and how busy it was.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type pg from 'pg';
import { nodeToUse } from './processes.ts';

export interface Card {
  readonly at: string;
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly packages: Readonly<Record<string, string>>;
  /** The load of the last minute before it began. */
  readonly load: number;
}

const run = promisify(execFile);
const ours = ['graphql', '@apollo/server', '@pothos/core', 'prisma', 'pg', 'fastify'];
const theirs = ['postgraphile', 'grafast'];
const told = [
  'shared_buffers',
  'work_mem',
  'effective_cache_size',
  'max_wal_size',
  'synchronous_commit',
  'fsync',
  'full_page_writes',
];

function versionOf(name: string, near: URL): string {
  try {
    const found = createRequire(near)(`${name}/package.json`) as { readonly version: string };
    return found.version;
  } catch {
    return 'not installed';
  }
}

/** Reads the card, before anything is measured. */
export async function readCard(owner: pg.Pool | pg.Client): Promise<Card> {
  const node = await run(nodeToUse(), ['--version']);
  const version = await owner.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  const settings = await owner.query<{ name: string; value: string }>(
    'select name, current_setting(name) as value from pg_settings where name = any($1)',
    [told],
  );
  const root = new URL('../package.json', import.meta.url);
  const versions = [
    ...ours.map((name) => [name, root] as const),
    ...theirs.map((name) => [name, new URL(import.meta.url)] as const),
  ];
  return {
    at: new Date().toISOString(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: node.stdout.trim(),
    postgres: version.rows[0]?.version ?? '',
    settings: Object.fromEntries(settings.rows.map(({ name, value }) => [name, value])),
    packages: Object.fromEntries(versions.map(([name, near]) => [name, versionOf(name, near)])),
    load: loadavg()[0] ?? 0,
  };
}

/** The card in a sentence. */
export const cardText = ({ at, processor, cores, gigabytes, node, postgres, load }: Card): string =>
  `${at.slice(0, 16).replace('T', ' ')} UTC, ${processor}, ${cores} cores, ${gigabytes} GB, Node ${node.replace('v', '')}, ` +
  `PostgreSQL ${postgres}, load before it ${load.toFixed(2)}`;
