// The one command: makes the data where it is missing, measures what was asked for, and writes what came out.
import { fileURLToPath } from 'node:url';
import { openBench } from './opened.ts';
import { measureReads } from './reads.ts';
import { readWish } from './wish.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  const folder = wish.data ?? fileURLToPath(new URL(`../.data/bench/${wish.scale}`, import.meta.url));
  const opened = await openBench(folder);
  try {
    if (wish.only.includes('reads')) await measureReads(opened, wish, say);
  } finally {
    await opened.close();
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
