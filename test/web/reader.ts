// Whoever comes next on the same page, or on another seat: nothing that was read before is theirs, not even for a moment.
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/world.ts';
import { asksFor, type Site } from './browser.ts';

const path = '/d/53/5334?period=2024';

/** Lets nothing through to the service until it is told to; answers how much waits. */
async function hold(page: Page, which: (route: Route) => boolean = () => true) {
  const waiting: Route[] = [];
  await page.route('**/graphql', (route) => (which(route) ? void waiting.push(route) : route.fallback()));
  return {
    waiting,
    release: async () => {
      await page.unroute('**/graphql');
      await Promise.all(waiting.map((route) => route.continue().catch(() => undefined)));
    },
  };
}

/** What one reads on the page, numbers and names, but for the frame around it. */
const read = (page: Page): Promise<string> => page.locator('main').innerText();

export const describeReader = (siteOf: () => Site) =>
  describe('whoever reads next', () => {
    let site: Site;
    let analyst: Person;
    let other: Person;
    beforeAll(async () => {
      site = siteOf();
      analyst = await site.world.as('ANALYST', '53');
      other = await site.world.as('CLERK', '610902');
    });

    const opened = async (): Promise<Page> => {
      const { page } = await site.open(path, analyst);
      await page.getByRole('rowheader', { name: '香格里拉市', exact: true }).waitFor();
      return page;
    };

    it('finds nothing of what another account read, while the service has not answered yet', async () => {
      const page = await opened();
      const { waiting, release } = await hold(page);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.goto(`${site.url}${path}#token=${other.token}`);
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      await expect.poll(() => read(page)).not.toMatch(/香格里拉|迪庆|\d/);
      await release();
      await page.getByText('不在您的权限范围内').waitFor();
      expect(await read(page)).not.toContain('香格里拉市');
    });

    it('finds nothing of it after it was signed out of either', async () => {
      const page = await opened();
      await page.getByRole('button', { name: '云南省 · 分析员' }).click();
      await page.getByRole('button', { name: '退出' }).click();
      await page.getByLabel('访问令牌').fill(other.token ?? '');
      expect(await page.evaluate('Object.values(sessionStorage).join()')).toBe('');
      const { waiting, release } = await hold(page);
      await page.getByRole('button', { name: '登录' }).click();
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      await expect.poll(() => page.locator('main .loading').count()).toBe(1);
      expect(await read(page)).not.toMatch(/香格里拉|迪庆|\d/);
      await release();
      await page.getByText('不在您的权限范围内').waitFor();
    });

    it('is not told to sign in anew because of what another sent before', async () => {
      const { page } = await site.open('/workbench/610902/record', other);
      await page.getByLabel('标题').waitFor();
      const { waiting } = await hold(page, (route) => asksFor(route.request(), 'recordActivity'));
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await expect.poll(() => waiting.length).toBe(1);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.goto(`${site.url}/workbench/610902/record#token=${analyst.token}`);
      await page.getByRole('button', { name: '云南省 · 分析员' }).waitFor();
      const errors = [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }];
      const answered = page.waitForResponse((response) => response.status() === 401);
      await waiting[0]?.fulfill({ status: 401, json: { errors } });
      await answered;
      await page.waitForTimeout(300);
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });
