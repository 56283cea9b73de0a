// Puts a backup back where nothing is yet: all of it as its manifest says, or not at all.
import { chown, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountFor, homeFor } from './binaries.ts';
import { besides, type Manifest, manifestName } from './backup.ts';
import { copyOne, copyTree, isVacant, type Part } from './copying.ts';
import { fingerprintOf } from './seal.ts';
import { secretFor } from './settings.ts';

async function manifestIn(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '{}');
  const manifest = JSON.parse(text) as Partial<Manifest>;
  if (manifest.product !== 'renda' || !manifest.parts)
    throw new Error(`${folder} holds no whole backup: it has no ${manifestName}`);
  return manifest as Manifest;
}

/**
 * Demands the secret that the service had: with another one nobody's code on a door or receipt is good, and that is not seen before
 * somebody tries one.
 */
async function demandSecret(folder: string, { secret }: Manifest): Promise<void> {
  if (secret === undefined) return;
  const known = await secretFor(folder);
  if (known === null) {
    throw new Error(
      'The secret of the service is not in this backup: set RENDA_SECRET to the one that it ran with. With another, codes on doors and receipts would be good no longer',
    );
  }
  if (secret === null || fingerprintOf(known) === secret) return;
  throw new Error(
    process.env['RENDA_SECRET']
      ? 'RENDA_SECRET is not the secret of the service that this is a backup of: set it to that one, or leave it out where that one is in the backup'
      : 'The secret in this backup is not the one that the service ran with: set RENDA_SECRET to that one',
  );
}

/** What is amiss with a copy, by the manifest of what it was made from. */
function differences(copied: readonly Part[], said: readonly Part[]): string[] {
  const now = new Map(copied.map(({ path, sha256 }) => [path, sha256]));
  const known = new Set(said.map(({ path }) => path));
  return [
    ...said.filter(({ path, sha256 }) => now.get(path) !== sha256).map(({ path }) => path),
    ...copied.filter(({ path }) => !known.has(path)).map(({ path }) => path),
  ];
}

async function giveTo(folder: string, { uid, gid }: Account): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  await chown(folder, uid, gid);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await lstat(path)).isDirectory()) await giveTo(path, { cwd: '/', env: {}, uid, gid });
    else await chown(path, uid, gid);
  }
}

/**
 * Puts a backup into a data folder where nothing is yet, and answers its manifest. The server reads it when it starts next.
 * @param beforehand what else is to be as it should before there is a database to start
 * @throws if there is something already, the secret would be another than it was, or a file is missing or is not what it was
 */
export async function restore(
  folder: string,
  dataFolder: string,
  beforehand: () => Promise<unknown>,
): Promise<Manifest> {
  const manifest = await manifestIn(folder);
  await demandSecret(folder, manifest);
  if (!(await isVacant(dataFolder))) {
    throw new Error(
      `${dataFolder} is not empty: a backup is restored where nothing is (DATA_DIR names where)`,
    );
  }
  await mkdir(dataFolder, { recursive: true });
  const place = join(dataFolder, 'postgres');
  const account = await accountFor(place);
  const home = await homeFor(place, account);
  const data = join(home, 'data');
  if (!(await isVacant(data))) throw new Error(`${data} is there already`);
  const draft = `${data}.restored.${process.pid}`;
  try {
    const prefixed = (name: string, parts: readonly Part[]) =>
      parts.map((part) => ({ ...part, path: `${name}/${part.path}` }));
    const copied = prefixed('data', await copyTree(join(folder, 'data'), draft));
    for (const name of besides) {
      const found = await lstat(join(folder, name)).catch(() => null);
      if (found?.isDirectory())
        copied.push(...prefixed(name, await copyTree(join(folder, name), join(dataFolder, name))));
      else if (found) copied.push(...(await copyOne(folder, dataFolder, name)));
    }
    const wrong = differences(copied, manifest.parts);
    if (wrong.length > 0) {
      throw new Error(
        `This backup is not what was taken: ${wrong.slice(0, 5).join(', ')} (${wrong.length} files)`,
      );
    }
    await giveTo(draft, account);
    await beforehand();
    await rename(draft, data);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    for (const name of ['postgres', ...besides])
      await rm(join(dataFolder, name), { recursive: true, force: true });
    throw error;
  }
}
