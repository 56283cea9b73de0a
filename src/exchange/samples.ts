// The queries that a newcomer is shown, out of their files.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFile } from './files.ts';

/** The texts, in the order of their names. */
export async function sampleQueries(): Promise<string[]> {
  const folder = dataFile('queries');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}
