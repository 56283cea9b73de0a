// The keys that the service signs tokens with itself: one that signs, and those it took over from, for as long as their tokens live.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  importSPKI,
} from 'jose';

export const algorithm = 'EdDSA';

/** The longest that a token of ours may be good, in seconds. */
export const longestLife = 12 * 3_600;

/** How old a token of an identity provider may be at most, in seconds, however long it says that it is good. */
export const oldest = 24 * 3_600;

/** What clocks may differ by, in seconds. */
export const leeway = 30;

export interface Key {
  /** What names it in the head of a token: it follows from the key, and is no path. */
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** When another took over from it, in seconds; null for the one that signs. */
  readonly retiredAt: number | null;
}

export interface Keys {
  readonly current: Key;
  /** All that tokens are checked with, the current one first. */
  readonly good: readonly Key[];
}

const currentName = 'token-key.pem';
const retiredName = /^token-key\.retired-(\d+)\.[\w-]+\.pem$/;
const now = (): number => Math.floor(Date.now() / 1_000);
const isSpent = (retiredAt: number): boolean => retiredAt + longestLife + leeway < now();

async function readKey(path: string, retiredAt: number | null): Promise<Key> {
  const [secret = '', open = ''] = (await readFile(path, 'utf8')).split(/(?=-----BEGIN PUBLIC)/);
  const publicKey = await importSPKI(open, algorithm, { extractable: true });
  const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
  return { kid, publicKey, privateKey: await importPKCS8(secret, algorithm), retiredAt };
}

/** Writes a new key beside the others, and answers where: it is none of them yet. */
async function drafted(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const made = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const draft = join(folder, `.draft-${randomUUID()}`);
  const pem = `${await exportPKCS8(made.privateKey)}\n${await exportSPKI(made.publicKey)}`;
  await writeFile(draft, pem, { mode: 0o600 });
  return draft;
}

async function ensureCurrent(folder: string): Promise<Key> {
  const path = join(folder, currentName);
  try {
    return await readKey(path, null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const draft = await drafted(folder);
  // The first of two processes wins; both then use its key.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readKey(path, null);
}

async function retiredIn(folder: string): Promise<{ name: string; retiredAt: number }[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => {
    const retiredAt = retiredName.exec(name)?.[1];
    return retiredAt === undefined ? [] : [{ name, retiredAt: Number(retiredAt) }];
  });
}

/** Goes to another value whenever the keys of a folder change: each is put there, renamed or taken away. */
export const stampOf = async (folder: string): Promise<bigint> =>
  (await stat(folder, { bigint: true }).catch(() => null))?.mtimeNs ?? 0n;

/** The keys of a folder as they are now; the first is made where there is none. */
export async function readKeys(folder: string): Promise<Keys> {
  const current = await ensureCurrent(folder);
  const lasting = (await retiredIn(folder)).filter(({ retiredAt }) => !isSpent(retiredAt));
  const read = lasting.map(({ name, retiredAt }) => readKey(join(folder, name), retiredAt));
  // One that was just taken over from stands there twice for a moment.
  const retired = (await Promise.all(read)).filter(({ kid }) => kid !== current.kid);
  return { current, good: [current, ...retired] };
}

/**
 * Puts a new key in the place of the one that signs. Tokens of the old one stay good for as long as they live, unless
 * `atOnce`: then every token that was ever signed is refused from now on. Forgets the keys whose tokens have all run out.
 */
export async function rotateKeys(folder: string, { atOnce }: { readonly atOnce: boolean }): Promise<Keys> {
  const { current } = await readKeys(folder);
  const draft = await drafted(folder);
  if (!atOnce) {
    const kept = `token-key.retired-${now()}.${current.kid.slice(0, 8)}.pem`;
    await link(join(folder, currentName), join(folder, kept));
  }
  await rename(draft, join(folder, currentName));
  const gone = (await retiredIn(folder)).filter(({ retiredAt }) => atOnce || isSpent(retiredAt));
  await Promise.all(gone.map(({ name }) => rm(join(folder, name), { force: true })));
  return readKeys(folder);
}

/** Whether a token that says when it was signed, and when it runs out, can be one that this key signed in its time. */
export function isOfItsTime({ retiredAt }: Key, iat: number, exp: number): boolean {
  if (exp - iat > longestLife) return false;
  return retiredAt === null || (iat <= retiredAt + leeway && !isSpent(retiredAt));
}
