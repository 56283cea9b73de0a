// Stations of places side by side: who has what, and which stations are behind a cell.
import { beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { goOn, type Site, violations } from './browser.ts';

export const describeComparison = (siteOf: () => Site) =>
  describe('the comparison', () => {
    let site: Site;
    beforeAll(() => {
      site = siteOf();
    });

    it('tells which stations of which counties lack what, and keeps that in the address', async () => {
      const analyst = await site.world.as('ANALYST', '53');
      const { page, complaints } = await site.open('/d/53/5334?period=2024', analyst);
      await page.getByRole('link', { name: '家站比较' }).click();
      await page.getByRole('button', { name: /^香格里拉市 台账/ }).waitFor();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/compare/5334?period=2024');
      await page.getByRole('columnheader', { name: '台账' }).getByRole('button').click();
      const shares = (await page.locator('.matrix .cell button[aria-label*="台账"]').allInnerTexts()).map(
        Number.parseFloat,
      );
      expect(shares).toHaveLength(3);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出 CSV' }).click();
      const [head = '', ...lines] = (await readFile(await (await coming).path(), 'utf8')).split('\r\n');
      const shown = await page.locator('.matrix thead th').allInnerTexts();
      expect(
        head
          .split(',')
          .map((label) => label.replace('（%）', ''))
          .slice(1),
      ).toEqual(shown.map((label) => label.replace(/ [↓↑]$/, '')).slice(1));
      const at = head.split(',').indexOf('台账（%）');
      expect(lines.map((line) => Math.round(Number(line.split(',')[at])))).toEqual(shares);
      const places = page.locator('.matrix tbody th a');
      expect(await places.first().getAttribute('href')).toMatch(/^\/d\/53\/5334\/\d+\?period=2024$/);
      await page.getByRole('button', { name: /^香格里拉市 台账/ }).click();
      await page.locator('.behind .lines li').first().waitFor();
      expect(await violations(page)).toEqual([]);
      const { page: other } = await site.open(page.url().slice(site.url.length), analyst);
      await other.getByRole('heading', { name: '香格里拉市：缺“台账”的家站' }).waitFor();
      await other.locator('.behind .lines a').first().click();
      await other
        .getByRole('row', { name: /台账.*缺项/ })
        .first()
        .waitFor();
      expect(new URL(other.url()).searchParams.get('period')).toBe('2024');
      expect(complaints).toEqual([]);
      await goOn(other, '/compare/5334?period=2024-02..2024-05');
      const period = other.getByRole('combobox', { name: '统计期' });
      await expect.poll(() => period.inputValue()).toBe('2024-02..2024-05');
    });

    it('fits a telephone', async () => {
      const clerk = await site.world.as('CLERK', '533401');
      const { page } = await site.open('/compare?period=2024', clerk, {
        viewport: { width: 390, height: 844 },
      });
      await page.locator('.matrix .cell').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await violations(page)).toEqual([]);
    });
  });
