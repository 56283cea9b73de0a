// The heads of the audit trail's chain, kept in a file outside the database: whoever cuts the trail there does not reach them here.
import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Head, isHead } from './chain.ts';

/** Keeps a head, with the moment of its seal. */
export type KeepHead = (head: Head & { readonly at: Date }) => Promise<void>;

const fileName = 'audit-heads.log';
const earlierName = 'audit-heads.earlier.log';
/** A head holds all seals before it, so that the latest would do: of older ones some days' are kept. */
const usualRoom = 4 * 1024 * 1024;

const unlessMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code !== 'ENOENT') throw error;
  return null;
};

/** Appends heads to the file of a folder, a line for each. When it is full, it takes the place of the one before. */
export function keepHeads(folder: string, room = usualRoom): KeepHead {
  const path = join(folder, fileName);
  return async ({ n, hash, toId, at }) => {
    await mkdir(folder, { recursive: true });
    const known = await stat(path).catch(unlessMissing);
    if (known && known.size >= room) await rename(path, join(folder, earlierName));
    await appendFile(path, `${JSON.stringify({ n, hash, toId, at: at.toISOString() })}\n`, { mode: 0o600 });
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
  const texts = await Promise.all(
    [earlierName, fileName].map((name) => readFile(join(folder, name), 'utf8').catch(unlessMissing)),
  );
  const lines = texts.flatMap((text) => text?.split('\n') ?? []);
  return lines.map(headOf).filter((head) => head !== null);
}
