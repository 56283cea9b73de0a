// What a single write costs: through the product, by many clerks at once, and in bytes of log.
import { type Acted, actAll } from './acts.ts';
import { type Log, logOf } from './contest.ts';
import { drain, takeBack } from './exact.ts';
import type { Opened } from './opened.ts';
import { startProduct } from './processes.ts';
import type { Wish } from './wish.ts';
import { actTitles, placeNames, places, prepare, type Setting, shiftOf } from './writes.ts';

export interface Costs {
  readonly acts: readonly Acted[];
  readonly logs: readonly Log[];
}

async function throughProduct({ opened, crew, baseline, wish, say }: Setting): Promise<Acted[]> {
  const product = await startProduct(opened);
  try {
    const rows: Acted[] = [];
    for (const where of places) {
      for (const writers of [1, 16, 64]) {
        const clerks = crew[where].slice(0, writers);
        const acted = await actAll(product.url, placeNames[where], clerks, baseline.year, wish.seconds);
        for (const { act, perSecond, p99, refused } of acted)
          say(
            `product: ${act} by ${writers} ${placeNames[where]}: ${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(1)} ms, ${refused} refused`,
          );
        rows.push(...acted);
      }
    }
    return rows;
  } finally {
    await product.stop();
  }
}

/** Both targets as a fresh copy is: rows that fill room left in old pages would write those pages to the log whole. */
async function pack({ owner }: Opened): Promise<void> {
  for (const target of ['bare', 'public']) {
    for (const name of ['activity', 'attendance'])
      await owner.query(`vacuum (full, analyze) ${target}.${name}`);
  }
}

async function logs(setting: Setting): Promise<Log[]> {
  const { opened, say } = setting;
  const rows: Log[] = [];
  await pack(opened);
  for (const act of ['record', 'alone'] as const) {
    for (const where of places) {
      const title = `${actTitles[act]}, ${placeNames[where]}`;
      const row = await logOf(opened, title, shiftOf(setting, act, where, 16), () => drain(opened));
      say(`log of ${title}: ${[row.bare, row.counting, row.folded].map(Math.round).join(', ')} bytes`);
      rows.push(row);
    }
  }
  return rows;
}

/** Measures what is written through the product and what goes to the log, and takes out again what was written. */
export async function measureCosts(opened: Opened, wish: Wish, say: (line: string) => void): Promise<Costs> {
  const setting = await prepare(opened, wish, say);
  try {
    // First, while there is nothing to be sealed and folded beside it but what it writes.
    return { acts: await throughProduct(setting), logs: await logs(setting) };
  } finally {
    await takeBack(opened);
  }
}
