// A copy of the private server while it runs, with evidence, keys and secret: what a service needs to be itself again.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { copyOne, copyTree, isVacant, type Part, writeOne } from './copying.ts';
import { startServer } from './embedded.ts';
import { fingerprintOf } from './seal.ts';
import { secretFor } from './settings.ts';

/** What a backup says of itself. It is written last: a copy without it is none. */
export interface Manifest {
  readonly product: 'renda';
  readonly takenAt: string;
  /** The server's, like 180004: another major version does not read its files. */
  readonly version: number;
  /** The end of the audit trail's chain when it was taken. */
  readonly head: unknown;
  /** Of the secret in use; null where none was to be found, and missing in copies from before there was one. */
  readonly secret?: string | null;
  readonly parts: readonly Part[];
}

export const manifestName = 'renda-backup.json';
/** What is copied beside the database. */
export const besides = ['files', 'keys', 'secret'] as const;

/** What a new server makes for itself, or what would mislead it: the contents are left, the folders kept. */
const leftEmpty =
  /^(?:pg_wal|pg_replslot|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|pg_dynshmem)\/$/;
const leftOut =
  /^postmaster\.(?:pid|opts)$|(?:^|\/)pgsql_tmp|(?:^|\/)pg_internal\.init$|^(?:backup_label|tablespace_map)/;

async function copyCluster(client: pg.Client, data: string, to: string): Promise<Part[]> {
  // Holds the log from here on until this session ends.
  await client.query("select pg_create_physical_replication_slot('renda_backup', true, true)");
  const begun = await client.query<{ first: string }>(
    "select pg_walfile_name(pg_backup_start('renda backup', true)) as first",
  );
  const last = (path: string) => path === 'global/pg_control';
  const leave = (path: string) => leftEmpty.test(path) || leftOut.test(path) || last(path);
  const parts = await copyTree(data, to, leave);
  parts.push(...(await copyOne(data, to, 'global/pg_control')));
  const ended = await client.query<{ label: string; last: string }>(
    'select s.labelfile as label, pg_walfile_name(s.lsn) as last from pg_backup_stop(false) s',
  );
  const [from, until] = [begun.rows[0]?.first ?? '', ended.rows[0]?.last ?? ''];
  parts.push(await writeOne(to, 'backup_label', ended.rows[0]?.label ?? ''));
  const logs = (await readdir(join(data, 'pg_wal'))).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= from && name <= until,
  );
  for (const name of logs) parts.push(...(await copyOne(data, to, `pg_wal/${name}`)));
  return parts;
}

const under = (folder: string, parts: readonly Part[]): Part[] =>
  parts.map((part) => ({ ...part, path: `${folder}/${part.path}` }));

/**
 * Copies the service of a data folder into a new folder, whether it runs or not. Files of evidence are taken before the
 * database and after it, so that each is there that a record of the copy names.
 * @param headOf asks the database for the end of the audit trail's chain
 * @throws if the folder is not empty, or something cannot be read
 */
export async function backUp(
  dataFolder: string,
  folder: string,
  headOf: (client: pg.Client) => Promise<unknown>,
): Promise<Manifest> {
  if (!(await isVacant(folder))) throw new Error(`${folder} is not empty: name a new folder`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = await startServer(join(dataFolder, 'postgres'));
  const client = new pg.Client({ connectionString: server.url('renda') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const files = () => copyTree(join(dataFolder, 'files'), join(folder, 'files'), (path) => taken.has(path));
    const taken = new Set<string>();
    const early = await files();
    for (const { path } of early) taken.add(path);
    const head = await headOf(client);
    const data = await copyCluster(client, join(server.folder, 'data'), join(folder, 'data'));
    const late = await files();
    const keys = await copyTree(join(dataFolder, 'keys'), join(folder, 'keys'));
    const ofSecret = await copyOne(dataFolder, folder, 'secret');
    const secret = await secretFor(dataFolder);
    const version = await client.query<{ n: number }>(
      "select current_setting('server_version_num')::int as n",
    );
    const manifest: Manifest = {
      product: 'renda',
      takenAt: new Date().toISOString(),
      version: version.rows[0]?.n ?? 0,
      head,
      secret: secret === null ? null : fingerprintOf(secret),
      parts: [
        ...under('data', data),
        ...under('files', [...early, ...late]),
        ...under('keys', keys),
        ...ofSecret,
      ],
    };
    await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
    return manifest;
  } finally {
    await client.end();
    await server.stop();
  }
}
