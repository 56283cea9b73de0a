// The heads of the audit trail's chain, kept in files outside the database: whoever cuts the trail there does not reach them here.
import { appendFile, mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Head, isHead } from './chain.ts';

/** Keeps a head, with the moment of its seal. */
export type KeepHead = (head: Head & { readonly at: Date }) => Promise<void>;

/** A file for so many seals, by their numbers: whoever else keeps heads here writes into the same. Some 3 MiB. */
const usualShare = 20_000;
const named = /^audit-heads\.(\d+)\.log$/;
/** As they were called before they had numbers: read as long as they are there, and never written. */
const former: readonly string[] = ['audit-heads.earlier.log', 'audit-heads.log'];
/**
 * How long a file stays after it was last written to, in milliseconds: a quarter and more. Its number comes from the database, and
 * whoever owns that may jump ahead in it; when the file was written is the machine's to say. At a seal every five seconds that
 * is 90 files, some 270 MiB.
 */
const stays = 100 * 86_400_000;
const nameOf = (share: number): string => `audit-heads.${String(share).padStart(6, '0')}.log`;

const unlessMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code !== 'ENOENT') throw error;
  return null;
};

const namesIn = async (folder: string): Promise<string[]> =>
  ((await readdir(folder).catch(unlessMissing)) ?? []).filter((name) => named.test(name)).sort();

/** Whether a file was written to so long ago that it may go. */
const isOld = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(unlessMissing);
  return found !== null && found.mtimeMs < Date.now() - stays;
};

/**
 * Appends heads to the files of a folder, a line for each. A head holds all seals before it: beside the latest file and the one
 * before it the others go in time.
 */
export function keepHeads(folder: string, share = usualShare): KeepHead {
  return async ({ n, hash, toId, at }) => {
    await mkdir(folder, { recursive: true });
    const latest = nameOf(Math.floor(n / share));
    const line = `${JSON.stringify({ n, hash, toId, at: at.toISOString() })}\n`;
    await appendFile(join(folder, latest), line, { mode: 0o600 });
    const earlier = (await namesIn(folder)).filter((name) => name < latest).slice(0, -1);
    for (const name of earlier) {
      const path = join(folder, name);
      if (await isOld(path)) await unlink(path).catch(unlessMissing);
    }
  };
}

function headOf(line: string): Head | null {
  try {
    const value: unknown = JSON.parse(line);
    return isHead(value) ? value : null;
  } catch {
    // A line that was being written when the machine went down.
    return null;
  }
}

/** The heads that are kept in a folder. */
export async function readHeads(folder: string): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (const name of [...former, ...(await namesIn(folder))]) {
    const text = await readFile(join(folder, name), 'utf8').catch(unlessMissing);
    for (const line of text?.split('\n') ?? []) {
      const head = headOf(line);
      if (head) heads.push(head);
    }
  }
  return heads;
}
