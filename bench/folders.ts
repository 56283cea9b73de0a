// Where the data of each scale is, and how it is made where it is not there yet.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Scale, scales } from './wish.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The data folder of a scale: beneath the one that BENCH_DATA names, by default the project's own. */
export const folderOf = (scale: Scale): string =>
  join(resolve(process.env['BENCH_DATA'] ?? join(root, '.data/bench')), `s${scale.replace('.', '')}`);

/** The scales up to one. */
export const scalesUpTo = (scale: Scale): Scale[] => scales.slice(0, scales.indexOf(scale) + 1);

/** Makes the data of a scale unless it is there. Throws when it cannot be made. */
export async function ensureData(scale: Scale, say: (line: string) => void): Promise<string> {
  const folder = folderOf(scale);
  if (existsSync(join(folder, 'postgres'))) return folder;
  say(`making the data of scale ${scale}`);
  const child = spawn('npm', ['run', '-s', 'bench:data', '--', '--scale', scale], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error(`The data of scale ${scale} could not be made; remove ${folder} and try again`);
  return folder;
}
