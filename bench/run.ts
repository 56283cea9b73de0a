// The one command: makes the data where it is missing, measures what was asked for, and writes what came out.
import { writeFile } from 'node:fs/promises';
import { measureCosts } from './costs.ts';
import { type Growth, measureGrowth } from './database.ts';
import { ensureData, scalesUpTo } from './folders.ts';
import { measureImport } from './import.ts';
import { type Card, readCard } from './machine.ts';
import { type Opened, openBench } from './opened.ts';
import { pageOf } from './page.ts';
import { measureReads } from './reads.ts';
import { keepResults, measured, readResults, type Results } from './results.ts';
import { measureSeveral } from './several.ts';
import { measureSoak } from './soak.ts';
import { measureScores } from './scores.ts';
import { targetsOf } from './targets.ts';
import { type Part, readWish, type Wish } from './wish.ts';
import { measureWrites } from './writes.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const page = new URL('./RESULTS.md', import.meta.url);

/** What is open now, to be closed when the command is interrupted. */
let open: Opened | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const closing = open?.close() ?? Promise.resolve();
    void closing.catch(() => undefined).finally(() => process.exit(1));
  });
}

/** Opens a data folder, works on it, and leaves it as it was. */
async function on<Result>(
  folder: string,
  work: (opened: Opened, card: Card) => Promise<Result>,
): Promise<Result> {
  const opened = await openBench(folder);
  open = opened;
  try {
    return await work(opened, await readCard(opened.owner));
  } finally {
    open = undefined;
    await opened.close();
  }
}

const folderFor = (wish: Wish): Promise<string> =>
  wish.data === null ? ensureData(wish.scale, say) : Promise.resolve(wish.data);

async function growth(wish: Wish): Promise<Results['growth']> {
  if (wish.data !== null) {
    return on(wish.data, async (opened, card) =>
      measured(card, wish, [await measureGrowth(opened, wish.label, say)]),
    );
  }
  const sizes: Growth[] = [];
  let seen: Card | undefined;
  for (const scale of scalesUpTo(wish.scale)) {
    const folder = await ensureData(scale, say);
    await on(folder, async (opened, card) => {
      seen ??= card;
      sizes.push(await measureGrowth(opened, scale, say));
    });
  }
  return seen && measured(seen, wish, sizes);
}

const measure: Readonly<Record<Part, (wish: Wish) => Promise<Results>>> = {
  reads: async (wish) => ({
    reads: await on(await folderFor(wish), async (opened, card) =>
      measured(card, wish, await measureReads(opened, wish, say)),
    ),
  }),
  growth: async (wish) => {
    const made = await growth(wish);
    return made ? { growth: made } : {};
  },
  writes: async (wish) => ({
    writes: await on(await folderFor(wish), async (opened, card) =>
      measured(card, wish, await measureWrites(opened, wish, say)),
    ),
  }),
  costs: async (wish) => ({
    costs: await on(await folderFor(wish), async (opened, card) =>
      measured(card, wish, await measureCosts(opened, wish, say)),
    ),
  }),
  import: async (wish) => {
    const { card, imports } = await measureImport(wish, say);
    return { import: measured(card, wish, imports) };
  },
  scores: async (wish) => ({
    scores: await on(await folderFor(wish), async (opened, card) =>
      measured(card, wish, await measureScores(opened, wish, say)),
    ),
  }),
  several: async (wish) => ({
    several: await on(await folderFor(wish), async (opened, card) =>
      measured(card, wish, await measureSeveral(opened, wish, say)),
    ),
  }),
  soak: async (wish) => ({
    soak: await on(await folderFor(wish), async (opened, card) =>
      measured(card, wish, await measureSoak(opened, wish, say)),
    ),
  }),
};

async function run(): Promise<void> {
  const wish = readWish(process.argv.slice(2), process.env);
  let results = await readResults();
  for (const part of wish.only) {
    say(`== ${part}`);
    results = { ...results, ...(await measure[part](wish)) };
    // After each part: the next may take an hour.
    await keepResults(results);
    await writeFile(page, pageOf(results));
  }
  for (const { what, must, aim, measured: found, held } of targetsOf(results)) {
    say(`${held.padEnd(9)}  ${what}: ${found} (must ${must}, aim ${aim})`);
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
