// The command that measures: on the data that bench:data made, and says what came out.
import { openBench } from './opened.ts';
import { measureReads } from './reads.ts';
import { readWish } from './wish.ts';
import { readSettings } from '../src/store/settings.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  const opened = await openBench(wish.data ?? readSettings(process.env).dataFolder);
  try {
    await measureReads(opened, wish, say);
  } finally {
    await opened.close();
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
