// What was measured, part by part, kept in a file so that a part can be measured anew without the others.
import { readFile, writeFile } from 'node:fs/promises';
import type { Costs } from './costs.ts';
import type { Growth } from './database.ts';
import type { Imports } from './import.ts';
import type { Card } from './machine.ts';
import type { Reads } from './reads.ts';
import type { Scores } from './scores.ts';
import type { Several } from './several.ts';
import type { Soak } from './soak.ts';
import type { Wish } from './wish.ts';
import type { Writes } from './writes.ts';

/** A part with the machine it was measured on, and how long and on which data. */
export interface Measured<Of> {
  readonly card: Card;
  readonly scale: string;
  readonly seconds: number;
  readonly rounds: number;
  readonly of: Of;
}

export interface Results {
  readonly reads?: Measured<Reads>;
  readonly growth?: Measured<readonly Growth[]>;
  readonly writes?: Measured<Writes>;
  readonly costs?: Measured<Costs>;
  readonly import?: Measured<Imports>;
  readonly scores?: Measured<Scores>;
  readonly several?: Measured<readonly Several[]>;
  readonly soak?: Measured<Soak>;
}

const file = new URL('./results.json', import.meta.url);
const significant = 5;

export const measured = <Of>(card: Card, { label, seconds, rounds }: Wish, of: Of): Measured<Of> => ({
  card,
  scale: label,
  seconds,
  rounds,
  of,
});

/** What was measured before; nothing where there is no file. */
export async function readResults(): Promise<Results> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Results;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Keeps the results, numbers with as many digits as they are good for. */
export async function keepResults(results: Results): Promise<void> {
  const text = JSON.stringify(
    results,
    (_, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(significant)) : value,
    1,
  );
  await writeFile(file, `${text}\n`);
}
