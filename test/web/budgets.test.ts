// How much script each part of the pages takes as it is sent: worked out from what was built, with no browser.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPages } from '../../src/graph/pages.ts';

const built = new URL('../../dist/web/', import.meta.url).pathname;
/** In bytes. */
const most = { pages: 350_000, public: 175_000 };

/** A file of the build, by what it is made from. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

let manifest: Readonly<Record<string, Chunk>>;

/** What is loaded beside whatever is looked at: the other language, and who one is. */
const english = 'src/words/en.ts';
const beside = [english, 'src/shell/account.tsx'];
const charts = ['src/charts/monthlyChart.tsx', 'src/charts/barsChart.tsx'];

/** All that has to be there before these run. */
function loaded(names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not built by itself`);
    if (all.has(name)) return;
    all.add(name);
    for (const each of chunk.imports ?? []) add(each);
  };
  for (const name of names) add(name);
  return all;
}

/** Every way to what is loaded only when it is wanted, one part leading to the next. */
function waysFrom(names: readonly string[], known: ReadonlySet<string> = new Set()): string[][] {
  const here = loaded(names);
  const newly = [...here].filter((name) => !known.has(name));
  const wanted = new Set(newly.flatMap((name) => manifest[name]?.dynamicImports ?? []));
  return [...wanted].flatMap((name) => [
    [name],
    ...waysFrom([name], new Set([...known, ...here])).map((way) => [name, ...way]),
  ]);
}

async function weightOf(names: readonly string[]): Promise<number> {
  const files = new Set([...loaded(names)].map((name) => manifest[name]?.file ?? ''));
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(async (file) => (await readFile(`${built}${file}.gz`)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The weight of each route, by the way to it from what is always there. */
async function weights(
  always: readonly string[],
  ways: readonly (readonly string[])[],
): Promise<Map<string, number>> {
  const known = ways.map(async (way) => {
    const weight = await weightOf([...always, ...way]);
    return [way.map((name) => name.replace(/^src\//, '')).join(' › '), weight] as const;
  });
  return new Map(await Promise.all(known));
}

const tell = (all: ReadonlyMap<string, number>): void => {
  const lines = [...all].sort(([, a], [, b]) => b - a);
  process.stdout.write(
    lines.map(([name, size]) => `${(size / 1000).toFixed(1)} kB  ${name || 'nothing more'}\n`).join(''),
  );
};

describe('the script of the pages', () => {
  beforeAll(async () => {
    const pages = await openPages((line) => process.stderr.write(`${line}\n`));
    await pages.ready;
    await pages.close();
    manifest = JSON.parse(await readFile(`${built}.vite/manifest.json`, 'utf8'));
  }, 120_000);

  it('is under 350 kB on every route of whoever is signed in, compressed', async () => {
    const all = await weights(['index.html', ...beside], [charts, ...waysFrom(['index.html'])]);
    tell(all);
    expect(all.size).toBeGreaterThan(20);
    expect([...all].filter(([, size]) => size > most.pages)).toEqual([]);
  });

  it('is under 175 kB for citizens', async () => {
    const all = await weights(['public.html', english], [[], ...waysFrom(['public.html'])]);
    tell(all);
    expect([...all].filter(([, size]) => size > most.public)).toEqual([]);
  });
});
