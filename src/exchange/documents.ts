// Reads the documents that may be asked for by name: those of the pages, which come with a release, and those an operator adds.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Documents } from '../graph/documents.ts';

const ofThePages = fileURLToPath(new URL('../../web/gql/persisted-documents.json', import.meta.url));

const nameOf = (words: string): string => `sha256:${createHash('sha256').update(words).digest('hex')}`;

async function readDocumentsOf(path: string): Promise<[string, string][]> {
  const said: unknown = JSON.parse(await readFile(path, 'utf8'));
  const isObject = typeof said === 'object' && said !== null && !Array.isArray(said);
  if (!isObject) throw new Error(`${path} is no object of documents by their names`);
  return Object.entries(said).map(([name, words]: [string, unknown]) => {
    if (typeof words === 'string' && nameOf(words) === name) return [name, words];
    throw new Error(`${path}: ${name} is not sha256: and the hash of its document`);
  });
}

/** The documents of the pages, and of these files besides. Throws a sentence where a file is none of documents. */
export async function readDocuments(files: readonly string[]): Promise<Documents> {
  return new Map((await Promise.all([ofThePages, ...files].map(readDocumentsOf))).flat());
}
