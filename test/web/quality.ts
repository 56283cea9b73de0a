// What every page keeps to: nothing jumps, little is loaded and little is asked, and a map says what the table says.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/world.ts';
import { fits, goOn, type Site, violations } from './browser.ts';

const built = new URL('../../dist/web', import.meta.url).pathname;

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
      ['/d/53/5334/533401?period=2024&view=map', () => analyst, 60],
      ['/compare/5334?period=2024', () => analyst, 30],
      ['/workbench/610902/record', () => clerk, 30],
      ['/workbench/610902/waiting', () => clerk, 40],
      ['/workbench/610902/gaps', () => clerk, 30],
      ['/workbench/610902/stations', () => clerk, 30],
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
      expect(await scriptOf(page)).toBeLessThan(350_000);
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
      await page.getByText('方块按表格的次序排列').waitFor();
      expect(await page.locator('.tiles .tile').count()).toBe(3);
      expect(complaints).toEqual([]);
    });

    it('leads by tiles from a prefecture to a county and its townships, with the table’s numbers in the table’s order', async () => {
      const { page, complaints } = await site.open('/d/53/5334?period=2024&view=map', analyst);
      await page.getByRole('link', { name: /^香格里拉市 [\d,]+ 人次$/ }).click();
      await page.getByRole('heading', { name: '香格里拉市' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/d/53/5334/533401');
      await page.locator('.tiles .tile').nth(10).waitFor();
      const tiles = await page.locator('.tiles .tile').allInnerTexts();
      expect(await violations(page)).toEqual([]);
      for (const width of [1_440, 1_024, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await fits(page, `${width} px`);
      }
      await page.getByRole('radio', { name: '表格' }).click();
      const rows = page.locator('.breakdown tbody tr');
      await rows.first().waitFor();
      const told = await page.evaluate<readonly string[]>(
        `[...document.querySelectorAll('.breakdown tbody tr')].map((row) => row.querySelector('a').textContent + '\\n' + row.querySelectorAll('td')[1].textContent)`,
      );
      expect(tiles).toEqual(told);
      await page.getByRole('radio', { name: '示意图' }).click();
      await page.locator('.tiles .tile').first().click();
      await page.getByRole('heading', { name: tiles[0]?.split('\n')[0] ?? '' }).waitFor();
      expect(await page.locator('.breakdown').count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    it('fits twice its size', async () => {
      const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
      const { page } = await site.open('/d/53?period=2024&view=map', analyst, zoomed);
      await page.locator('.tiles .tile').first().waitFor();
      await fits(page);
      await goOn(page, '/workbench/53/deputies');
      await page.getByRole('navigation', { name: '工作台' }).waitFor();
      await fits(page);
      const { page: desk } = await site.open('/workbench/610902/record', clerk, zoomed);
      for (const tab of ['record', 'waiting', 'stations', 'assessments', 'gaps', 'scores']) {
        await goOn(desk, `/workbench/610902/${tab}${tab === 'scores' ? '?on=2024-06-01' : ''}`);
        await desk.locator(`.tabs a[aria-current][href$="/${tab}"]`).waitFor();
        await desk.locator('main .loading').first().waitFor({ state: 'detached' });
        await fits(desk, tab);
      }
      const first = desk.locator('.content .table a').first();
      const name = await first.innerText();
      await first.click();
      await expect.poll(() => desk.title()).toBe(`${name} 积分榜 · 人大`);
      await goOn(desk, '/compare/610902?period=2024');
      await desk.locator('.matrix').waitFor();
      await fits(desk);
    });

    it('shows a name of 24 characters, rare ones among them, whole and without a spill', async () => {
      const name = '㮾〇𠮷村委会与沿江八个自然村联合代表联络室第一站';
      expect([...name]).toHaveLength(24);
      const [station] = await site.world.arrange<{ id: number; code: string; was: string }>(
        `update station s set name = $1 from (select s.id, s.name as was from station s join division d on d.id = s.division_id
           where d.code = '610902' and s.closed_on is null order by s.id limit 1) was
         where s.id = was.id returning s.id, was.was`,
        [name],
      );
      const id = encodeURIComponent(Buffer.from(`Station:${station?.id}`).toString('base64'));
      const paths = [
        ['/d/61/6109/610902?period=2024', 'table'],
        [`/d/61/6109/610902/station/${id}`, 'h1'],
        ['/workbench/610902/stations', '.lines'],
        ['/workbench/610902/record', 'select'],
      ] as const;
      const { page, complaints } = await site.open('/workbench/610902/record', clerk);
      try {
        for (const [path, where] of paths) {
          await goOn(page, path);
          await page.locator(where, { hasText: name }).first().waitFor();
          for (const width of [1_440, 1_024, 390]) {
            await page.setViewportSize({ width, height: 844 });
            await fits(page, `${path} at ${width} px`);
          }
          expect(await violations(page)).toEqual([]);
        }
      } finally {
        await site.world.arrange('update station set name = $2 where id = $1', [station?.id, station?.was]);
      }
      expect(complaints).toEqual([]);
    });

    it('takes a script that is pasted for the words it is, where receptions and stations are recorded and people looked for', async () => {
      const script = `<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>`;
      const { page, complaints } = await site.open('/workbench/610902/record', clerk);
      await page.getByLabel('标题').waitFor();
      for (const field of await page.locator('main input:not([type]), main textarea').all()) {
        if ((await field.getAttribute('inputmode')) === null) await field.fill(script);
      }
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText(`已登记：${script}`).waitFor();
      await page.getByRole('link', { name: '查看记录' }).click();
      await page.getByRole('heading', { name: script }).waitFor();
      expect(await page.getByText(script).count()).toBeGreaterThan(2);
      await page.goto(`${site.url}/workbench/610902/stations`);
      await page.getByRole('button', { name: '新建家站' }).click();
      for (const field of await page.locator('.form-inline input[type=text]').all()) await field.fill(script);
      await page.getByLabel('类型').selectOption('ROOM');
      await page.locator('.form-inline').getByRole('button', { name: '新建家站' }).click();
      await page
        .locator('.form-inline .fault, .form-inline .note-refused')
        .or(page.locator('.lines > li', { hasText: script }))
        .first()
        .waitFor();
      await page.getByLabel('查找区划').fill(script);
      await page.goto(`${site.url}/workbench/610902/deputies`);
      await page.getByLabel('姓名或拼音').fill(script);
      await page.getByText('没有找到代表').waitFor();
      expect(await page.evaluate('globalThis.ran')).toBeUndefined();
      expect(complaints).toEqual([]);
    });
  });
