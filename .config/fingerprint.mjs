// Tells whether files are still what something was made from.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All files in a folder, or the one file that `path` is. */
export async function filesIn(path) {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Each file's place below `root` and its text. */
export async function contents(paths, root) {
  const texts = paths
    .sort()
    .map(async (path) => `${path.slice(root.length)}\n${await readFile(path, 'utf8')}`);
  return Promise.all(texts);
}

/** One word for all these parts in this order: another one when any of them changes. */
export function fingerprint(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
