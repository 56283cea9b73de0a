// What is typed and not sent yet, as whoever comes next at the same machine finds it: not at all.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { grownOld, type Site } from './browser.ts';

const typed = '写了很久的备注';
const remark = (page: Page) => page.getByLabel('备注');

/** Types a remark on a page that grows old, up to where the reader is told to have it loaded anew. */
async function typeInto(page: Page): Promise<void> {
  await remark(page).fill(typed);
  await grownOld(page);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('本页还是旧版本').waitFor();
  await page.unroute('**/graphql');
}

/** Something done to what the browser keeps, before the page that is loaded next reads it. */
const meanwhile = (page: Page, done: string): Promise<unknown> =>
  page.addInitScript(`(() => {
    const stored = JSON.parse(sessionStorage.getItem('renda.drafts') ?? 'null');
    if (stored === null) return;
    globalThis.wasKept = true;
    ${done};
    sessionStorage.setItem('renda.drafts', JSON.stringify(stored));
  })()`);

export const describeDrafts = (siteOf: () => Site) =>
  describe('what is typed and not sent', () => {
    let site: Site;
    let clerk: Person;
    let other: Person;
    let seat: number;
    beforeAll(async () => {
      site = siteOf();
      clerk = await site.world.as('CLERK', '610902');
      other = await site.world.as('CLERK', '610902');
      const { viewer } = await ask<{ readonly viewer: { readonly seat: number } }>(
        clerk,
        '{ viewer { seat } }',
      );
      seat = viewer.seat;
    });

    it('is gone when another account signs in on the page, and stays when the same does', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      await remark(page).fill(typed);
      const again = page.waitForResponse('**/graphql');
      await page.goto(`${site.url}/workbench/610902/record#token=${clerk.token}`);
      await again;
      expect(await remark(page).inputValue()).toBe(typed);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.goto(`${site.url}/workbench/610902/record#token=${other.token}`);
      await expect.poll(() => remark(page).inputValue()).toBe('');
    });

    it('stays with whoever typed it, when a link that signs in another account is not followed', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      await remark(page).fill(typed);
      const asked = page.waitForEvent('dialog');
      const gone = page.goto(`${site.url}/workbench/610902/record#token=${other.token}`);
      const dialog = await asked;
      expect(dialog.message()).toContain('另一个账号');
      await dialog.dismiss();
      await gone;
      expect(await remark(page).inputValue()).toBe(typed);
      expect(await page.evaluate(`sessionStorage.getItem('renda.token')`)).toBe(clerk.token);
      expect(page.url()).not.toContain('token');
    });

    it.each([
      ['another account', () => `sessionStorage.setItem('renda.token', '${other.token}')`],
      ['another seat', () => `sessionStorage.setItem('renda.seat', '${seat}')`],
      ['whoever comes eleven minutes later', () => 'stored.at -= 11 * 60_000'],
      ['a page that keeps drafts in another shape', () => 'stored.shape -= 1'],
      ['any form, where what was kept is no draft', () => 'stored.drafts = null'],
    ])('does not pass to %s when the page is loaded anew', async (_, done) => {
      const { page, complaints } = await site.open('/workbench/610902/record', clerk);
      await typeInto(page);
      await meanwhile(page, done());
      await page.getByRole('button', { name: '刷新页面' }).click();
      await page.getByText('本页还是旧版本').waitFor({ state: 'detached' });
      await remark(page).waitFor();
      expect(await page.evaluate('globalThis.wasKept')).toBe(true);
      expect(await remark(page).inputValue()).toBe('');
      expect(complaints.filter((each) => !each.includes('404'))).toEqual([]);
    });

    it('comes back without what no form of the page can hold', async () => {
      const { page, complaints } = await site.open('/workbench/610902/record', clerk);
      await typeInto(page);
      const draft = `stored.drafts['record/610902']`;
      await meanwhile(page, `${draft}.title = null; ${draft}.attendees = [null]; ${draft}.opinions = [{}]`);
      await page.getByRole('button', { name: '刷新页面' }).click();
      await expect.poll(() => remark(page).inputValue()).toBe(typed);
      expect(await page.getByLabel('标题').inputValue()).toBe('选民接待日');
      expect(await page.getByLabel('意见 1').inputValue()).toBe('');
      expect(complaints.filter((each) => !each.includes('404'))).toEqual([]);
    });

    it('is dropped where it found no form before the reader goes on to another page', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      await typeInto(page);
      await meanwhile(page, `stored.drafts = { 'record/610902999': stored.drafts['record/610902'] }`);
      await page.getByRole('button', { name: '刷新页面' }).click();
      await page.getByText('本页还是旧版本').waitFor({ state: 'detached' });
      await remark(page).waitFor();
      await page.getByRole('link', { name: '民情民意' }).click();
      await grownOld(page);
      await page.getByLabel('办理状态').selectOption('ANSWERED');
      await page.getByText('本页还是旧版本').waitFor();
      await page.unroute('**/graphql');
      await page.addInitScript(`globalThis.found = sessionStorage.getItem('renda.drafts')`);
      await page.reload();
      await page.getByLabel('办理状态').waitFor();
      expect(await page.evaluate('globalThis.found')).toBeNull();
    });
  });
