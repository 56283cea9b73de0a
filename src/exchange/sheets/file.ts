// A sheet's file: known by its hash, read as text in whatever encoding a spreadsheet left it.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Refusal } from '../../core/refusal.ts';

export interface SheetFile {
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Its text from the beginning, in pieces, without a byte order mark. */
  text(): AsyncGenerator<string>;
  close(): Promise<void>;
}

const pieceBytes = 256 * 1_024;
/** Tried in this order; a text in GB18030 is hardly ever right as UTF-8, while the other way round it often is. */
const encodings = ['utf-8', 'gb18030'] as const;

const marks: readonly (readonly [mark: string, encoding: string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];
const workbooks = ['504b0304', 'd0cf11e0'];

async function* bytes(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* decoded(file: FileHandle, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of bytes(file)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function isIn(encoding: string, file: FileHandle): Promise<boolean> {
  try {
    for await (const _ of decoded(file, encoding));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** The encoding of the whole file. Refuses with INVALID what is no text. */
async function encodingOf(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  const head = buffer.subarray(0, bytesRead).toString('hex');
  if (workbooks.includes(head)) {
    throw new Refusal('INVALID', 'This is a workbook: save the sheet as CSV (UTF-8) and import that.');
  }
  const marked = marks.find(([mark]) => head.startsWith(mark))?.[1];
  for (const encoding of marked ? [marked] : encodings) if (await isIn(encoding, file)) return encoding;
  throw new Refusal('INVALID', 'This file is no text in UTF-8 or GB18030: save the sheet as CSV (UTF-8).');
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of bytes(file)) hash.update(piece);
  return hash.digest('hex');
}

/** Opens a file. Refuses with INVALID what cannot be opened, and what is no text. */
export async function openSheet(path: string): Promise<SheetFile> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal('INVALID', `The file ${path} cannot be opened (${error.code}).`);
  });
  try {
    if (!(await file.stat()).isFile()) throw new Refusal('INVALID', `${path} is no file.`);
    const encoding = await encodingOf(file);
    return { hash: await hashOf(file), text: () => decoded(file, encoding), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
