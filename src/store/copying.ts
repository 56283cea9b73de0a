// Copies folders with the sum of every file, so that a copy can be held against what it was made from.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file of a copy, by its path within it. */
export interface Part {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const isMissing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

async function settle(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Copies one file; null where it is gone, as files of a running server may be. */
async function copyFile(from: string, to: string): Promise<Omit<Part, 'path'> | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  const sum = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(from), sum, createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    if (!isMissing(error)) throw error;
    await rm(to, { force: true });
    return null;
  }
  await settle(to);
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Copies all that is in a folder, or nothing where there is none, and answers its files. `leave` says, by the path within
 * it, what is not taken: of a folder then what is inside it.
 */
export async function copyTree(
  from: string,
  to: string,
  leave: (path: string) => boolean = () => false,
  within = '',
): Promise<Part[]> {
  const entries = await readdir(join(from, within), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!entries) return [];
  await mkdir(join(to, within), { recursive: true, mode: 0o700 });
  const parts: Part[] = [];
  for (const entry of entries) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) {
      if (leave(`${path}/`)) await mkdir(join(to, path), { recursive: true, mode: 0o700 });
      else parts.push(...(await copyTree(from, to, leave, path)));
    } else if (entry.isFile() && !leave(path)) {
      parts.push(...(await copyOne(from, to, path)));
    }
  }
  return parts;
}

/** Copies one file of a folder, where it is there. */
export async function copyOne(from: string, to: string, path: string): Promise<Part[]> {
  const made = await copyFile(join(from, path), join(to, path));
  return made ? [{ path, ...made }] : [];
}

/** Writes a file that belongs to a copy. */
export async function writeOne(to: string, path: string, text: string): Promise<Part> {
  await writeFile(join(to, path), text, { mode: 0o600 });
  await settle(join(to, path));
  return { path, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

/** Whether nothing is there, or an empty folder. */
export async function isVacant(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found === null || (found.isDirectory() && (await readdir(folder)).length === 0);
}
