// What every page keeps to: nothing jumps, little is loaded and little is asked, and a map says what the table says.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/world.ts';
import { type Site, violations } from './browser.ts';

const built = new URL('../../dist/web', import.meta.url).pathname;
const spill = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** The script of a page as it is sent, in bytes, by the files it asked for. */
async function scriptOf(page: Page): Promise<number> {
  const names = await page.evaluate<readonly string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => name.endsWith('.js'))`,
  );
  const sizes = await Promise.all(
    [...new Set(names)].map(async (name) => (await readFile(`${built}${name}.gz`)).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const watch = `(() => {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
})()`;

export const describeQuality = (siteOf: () => Site) =>
  describe('every page', () => {
    let site: Site;
    let analyst: Person;
    let clerk: Person;
    beforeAll(async () => {
      site = siteOf();
      analyst = await site.world.as('ANALYST', '53');
      clerk = await site.world.as('CLERK', '610902');
    });

    /** By path: who looks, and the most statements that it may take. */
    const views: readonly (readonly [string, () => Person, number])[] = [
      ['/d/53?period=2024', () => analyst, 40],
      ['/d/53/5334/533401?period=2024', () => analyst, 60],
      ['/compare/5334?period=2024', () => analyst, 30],
      ['/workbench/610902/record', () => clerk, 30],
      ['/workbench/610902/scores?on=2024-06-01', () => clerk, 30],
    ];

    it.each(views)('%s loads little, asks little, and nothing jumps', async (path, who, most) => {
      const { page, complaints } = await site.open('/config.json');
      await page.addInitScript(watch);
      const statements = await site.world.statementsOf(async () => {
        await page.goto(`${site.url}${path}#token=${who().token}`);
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
      });
      expect(await page.evaluate('globalThis.shifted')).toBeLessThan(0.1);
      expect(await scriptOf(page)).toBeLessThan(350 * 1024);
      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most);
      expect(complaints).toEqual([]);
    });

    it('shows a division’s children on a schematic map, with the table’s numbers, by keyboard', async () => {
      const { page, complaints } = await site.open('/d/53?period=2024', analyst);
      await page.getByRole('radio', { name: '示意图' }).click();
      const tile = page.getByRole('link', { name: '迪庆藏族自治州 5,038 人次' });
      await tile.waitFor();
      expect(page.url()).toContain('view=map');
      expect(await page.locator('.tiles .tile').count()).toBe(16);
      expect(await page.getByRole('link', { name: '昆明市 未上报' }).count()).toBe(1);
      await page.getByText('示意图，非标准地图').waitFor();
      expect(await violations(page)).toEqual([]);
      await tile.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '迪庆藏族自治州' }).waitFor();
      expect(await page.getByRole('radio', { name: '示意图' }).count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    it('fits twice its size', async () => {
      const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
      const { page } = await site.open('/d/53?period=2024&view=map', analyst, zoomed);
      await page.locator('.tiles .tile').first().waitFor();
      expect(await page.evaluate(spill)).toBe(0);
      await page.goto(`${site.url}/workbench/53/deputies`);
      await page.getByRole('navigation', { name: '工作台' }).waitFor();
      expect(await page.evaluate(spill)).toBe(0);
    });
  });
