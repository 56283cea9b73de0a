// Files, each under a key of its own: written once, read whole, dropped. In a folder, unless a bucket is configured.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files are kept. Keys are UUIDs. */
export interface Files {
  /** Keeps these bytes under a new key: all of them when it answers, or none. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes under a key, or null. */
  get(key: string): Promise<Uint8Array | null>;
  /** Forgets a key, also one that is not there. */
  drop(key: string): Promise<void>;
}

const keyPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Throws for what is no key: it never becomes a part of a path. */
export function demandKey(key: string): void {
  if (!keyPattern.test(key)) throw new Error('The key of a file is a UUID');
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
      const draft = `${path}.part`;
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
      await rm(pathOf(key), { force: true });
      // What a writer that was killed left behind.
      await rm(`${pathOf(key)}.part`, { force: true });
    },
  };
}
