// The data files that the product carries: where they stand, and tab-separated rows out of them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const dataFile = (name: string): string =>
  fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

/** Rows of a tab-separated file by the names in its first line. */
export async function readRows(name: string): Promise<Readonly<Record<string, string>>[]> {
  const text = await readFile(dataFile(name), 'utf8');
  const [head = '', ...lines] = text.split('\n').filter((line) => line.length > 0);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((each, index) => [each, cells[index] ?? '']));
  });
}
