// How soon a page shows what one came for, on this machine and when it is asked for: npm run times.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/world.ts';
import { chromiumPath, openSite, type Site } from './browser.ts';

const isAsked = process.env['RENDA_TIMES'] !== undefined && chromiumPath !== undefined;
const loads = 7;
/** Milliseconds until the numbers of a dashboard stand on the page. */
const most = 1_500;
/** The layout shift that still counts as good. */
const mostMoved = 0.1;

/** Notes when the first of what is looked for stands on the page, and what moved. */
const watch = (shown: string): string => `(() => {
  globalThis.moved = 0;
  const note = (_, observer) => {
    if (!document.querySelector(${JSON.stringify(shown)})) return;
    globalThis.shown ??= performance.now();
    observer.disconnect();
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
})()`;

let site: Site;
let people: Readonly<Record<'analyst' | 'clerk', Person>>;

describe.skipIf(!isAsked)('how soon a page shows what one came for', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    site = await openSite();
    people = {
      analyst: await site.world.as('ANALYST', '53'),
      clerk: await site.world.as('CLERK', '610902'),
    };
  }, 240_000);
  afterEach(() => site.clear());
  afterAll(() => site?.close());

  it.each([
    ['/d/53?period=2024', '.figure-number', 'analyst'],
    ['/d/53/5334/533401?period=2024', '.figure-number', 'analyst'],
    ['/compare/5334?period=2024', '.matrix .cell', 'analyst'],
    ['/workbench/610902/record', '.form .check', 'clerk'],
    ['/workbench/610902/waiting', '.lines li, .note', 'clerk'],
  ] as const)('%s', async (path, shown, who) => {
    const times: number[] = [];
    let moved = 0;
    for (let load = 0; load < loads; load += 1) {
      const { page, complaints } = await site.open('/config.json');
      await page.addInitScript(watch(shown));
      await page.goto(`${site.url}${path}#token=${people[who].token}`);
      await page.locator(shown).first().waitFor();
      await page.waitForLoadState('networkidle');
      times.push(await page.evaluate<number>('globalThis.shown'));
      moved = Math.max(moved, await page.evaluate<number>('globalThis.moved'));
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    const [soonest = 0, ...later] = times.map(Math.round).sort((a, b) => a - b);
    const middle = [soonest, ...later][Math.floor(loads / 2)] ?? 0;
    process.stdout.write(
      `${path}: ${middle} ms (${soonest} to ${later.at(-1)}), moved ${moved.toFixed(3)}\n`,
    );
    expect(middle).toBeLessThanOrEqual(most);
    expect(moved).toBeLessThan(mostMoved);
  });
});
