// Makes the files of an empty PostgreSQL cluster, whole or not at all.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './binaries.ts';
import { isAlive } from './owner.ts';

const run = promisify(execFile);

/** The same on every machine: the server's own rules for letters, not the operating system's. */
const LOCALE = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];

/** No password: the folder of the socket lets nobody in but us. */
const ACCESS = ['--username=postgres', '--auth=trust', '--no-instructions'];

/** Makes the folder `data` unless it is there. Of several processes that do so at once, the fastest one's stays. */
export async function createCluster(data: string, initdb: string, account: Account): Promise<void> {
  if (await exists(data)) return;
  await clearDrafts(data);
  const draft = `${data}.new.${process.pid}.${randomUUID().slice(0, 8)}`;
  await run(initdb, ['--pgdata', draft, ...ACCESS, ...LOCALE], account);
  try {
    await rename(draft, data);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(data))) throw error;
  }
}

/** Removes what processes that were killed have left. */
async function clearDrafts(data: string): Promise<void> {
  const prefix = `${basename(data)}.new.`;
  const drafts = (await readdir(dirname(data))).filter((name) => name.startsWith(prefix));
  const left = drafts.filter((name) => !isAlive(Number(name.slice(prefix.length).split('.')[0])));
  await Promise.all(left.map((name) => rm(join(dirname(data), name), { recursive: true, force: true })));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
