// Files, each under a key of its own: written once, read whole, dropped. In a folder, unless a bucket is configured.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as the store lists it. */
export interface Stored {
  readonly key: string;
  readonly at: Date;
}

/** Where files are kept. Keys are UUIDs. */
export interface Files {
  /** Keeps these bytes under a new key: all of them when it answers, or none. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes under a key, or null. */
  get(key: string): Promise<Uint8Array | null>;
  /** Forgets a key, also one that is not there. */
  drop(key: string): Promise<void>;
  /** All that is there, in portions; also what a put that was cut short left, under a name that is no key. */
  list(): AsyncIterable<readonly Stored[]>;
}

const keyPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const partPattern = /^[0-9a-f]{2}$/;
/** What a writer that was killed leaves behind: the part it lies in, and a name of its own. */
const draftPattern = /^([0-9a-f]{2})\.[0-9a-f-]{36}$/;

export const isKey = (name: string): boolean => keyPattern.test(name);

/** Throws for what is no key: it never becomes a part of a path. */
export function demandKey(key: string): void {
  if (!isKey(key)) throw new Error('The key of a file is a UUID');
}

const isMissing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

async function synced(path: string, bytes?: Uint8Array): Promise<void> {
  const file = await open(path, bytes ? 'wx' : 'r');
  try {
    if (bytes) await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What lies in a part of the folder. */
async function* storedIn(folder: string, part: string): AsyncIterable<readonly Stored[]> {
  const names = await readdir(join(folder, part));
  const ours = names.filter((name) => isKey(name) || draftPattern.test(name));
  const stored = ours.map(async (key) => {
    const found = await stat(join(folder, part, key)).catch(() => null);
    return found ? [{ key, at: found.mtime }] : [];
  });
  yield (await Promise.all(stored)).flat();
}

/** Files in a folder, which is made when the first is put there. */
export function openFolder(folder: string): Files {
  const partOf = (key: string) => join(folder, key.slice(0, 2));
  const pathOf = (key: string) => {
    demandKey(key);
    return join(partOf(key), key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const draft = join(partOf(key), `${key.slice(0, 2)}.${randomUUID()}`);
      await mkdir(partOf(key), { recursive: true });
      try {
        await synced(draft, bytes);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await synced(partOf(key));
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async drop(key) {
      await rm(draftPattern.test(key) ? join(partOf(key), key) : pathOf(key), { force: true });
    },
    async *list() {
      const parts = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      for (const part of parts.filter((name) => partPattern.test(name))) yield* storedIn(folder, part);
    },
  };
}
