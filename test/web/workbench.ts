// The workbench as a clerk of 汉滨 and a keeper of 瓦窑 use it: a reception on a telephone, by keyboard alone, and what waits.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { asks, asksFor, grownOld, type Site, violations } from './browser.ts';
import { focused } from './focus.ts';

let clerk: Person;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Presses the tabulator until it stands in the field of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      `(({ labels, ariaLabel, textContent }) => (labels?.[0]?.textContent ?? ariaLabel ?? textContent ?? '').trim())(document.activeElement)`,
    );
    if (at.startsWith(name)) return;
  }
  throw new Error(`No way to ${name} by the keyboard`);
}

interface Counted {
  readonly division: {
    readonly rollup: { readonly votersReceived: number; readonly opinionsCollected: number };
  };
}
const counted = async (): Promise<Counted['division']['rollup']> =>
  (
    await ask<Counted>(
      clerk,
      '{ division(code: "610902") { rollup(period: { year: 2024 }) { votersReceived opinionsCollected } } }',
    )
  ).division.rollup;

export const describeWorkbench = (siteOf: () => Site) =>
  describe('the workbench', () => {
    let site: Site;
    beforeAll(() => {
      site = siteOf();
    });
    beforeAll(async () => {
      clerk = await site.world.as('CLERK', '610902');
    });

    it('records a reception by keyboard alone on a telephone, counts it at once, and takes it back', async () => {
      const before = await counted();
      const { page, complaints } = await site.open('/workbench', clerk, phone);
      await page.getByLabel('标题').waitFor();
      await page.getByRole('option', { name: '汉滨区人大代表之家' }).waitFor({ state: 'attached' });
      await tabTo(page, '家站');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '日期');
      await page.getByLabel('日期').fill('2024-12-30');
      await tabTo(page, '接待选民人次');
      await page.keyboard.type('3');
      await page.locator('.check').first().waitFor();
      await tabTo(page, '蔡清霞');
      await page.keyboard.press('Space');
      await tabTo(page, '意见 1');
      const script = '<script>alert(1)</script>希望修缮便道';
      await page.keyboard.type(script);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await page.getByText('已登记：选民接待日（2024-12-30）').waitFor();
      expect(await counted()).toEqual({
        votersReceived: before.votersReceived + 3,
        opinionsCollected: before.opinionsCollected + 1,
      });
      expect(await page.getByLabel('接待选民人次').inputValue()).toBe('');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.getByRole('button', { name: '撤回这条登记' }).click();
      await page.getByText('确定撤回').waitFor();
      await expect.poll(() => focused(page)).toBe('撤回这条登记');
      await page.keyboard.press('Enter');
      await page.getByText('已撤回，不再计数').waitFor();
      await expect.poll(() => focused(page)).toBe('家站');
      expect((await counted()).votersReceived).toBe(before.votersReceived);
      expect(complaints).toEqual([]);
    });

    it('tells what is wrong where it is wrong, before and after it is sent', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      await page.getByLabel('标题').fill(' ');
      await page.getByLabel('接待选民人次').fill('三');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      const field = (label: string) =>
        page.locator('.field', { has: page.getByLabel(label) }).locator('.fault');
      expect(await field('标题').innerText()).toBe('请填写');
      expect(await field('接待选民人次').innerText()).toBe('请填写不小于 0 的整数');
      await page.getByLabel('标题').fill('接待');
      await page.getByLabel('接待选民人次').fill('1');
      await page.route('**/graphql', async (route) => {
        if (!asksFor(route.request(), 'recordActivity')) return route.fallback();
        const extensions = { code: 'INVALID', field: 'title' };
        return route.fulfill({
          json: { data: { recordActivity: null }, errors: [{ message: 'Another title', extensions }] },
        });
      });
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('Another title').waitFor();
      expect(await field('标题').innerText()).toBe('Another title');
      expect(await page.getByLabel('标题').inputValue()).toBe('接待');
      // What was said before another language was chosen is told in that one, as far as it is known there.
      const speak = async (from: string, to: string) => {
        await page.locator('.account').click();
        await page.getByLabel(from).selectOption(to);
        await page.keyboard.press('Escape');
      };
      await speak('语言', 'en');
      await page.locator('.fault').getByText('Something is not filled in right').waitFor();
      expect(await page.getByText('Another title').count()).toBe(0);
      expect(await page.getByLabel('Title').inputValue()).toBe('接待');
      const sent = page.waitForRequest((request) => asksFor(request, 'recordActivity'));
      await page.locator('[type=submit]').click();
      expect(await (await sent).headerValue('accept-language')).toBe('en');
      await page.getByText('Another title').waitFor();
      await speak('Language', 'zh-CN');
      await page.locator('.fault').getByText('填写有误').waitFor();
    });

    it('offers every kind of activity, each of which can be recorded, and tells where it cannot be read who may have come', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      const kinds = page.getByLabel('类型').locator('option');
      await kinds.first().waitFor({ state: 'attached' });
      const offered = await kinds.evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
      const known = await ask<{ readonly kind: { readonly enumValues: readonly { name: string }[] } }>(
        clerk,
        '{ kind: __type(name: "ActivityType") { enumValues { name } } }',
      );
      expect(offered.toSorted()).toEqual(known.kind.enumValues.map(({ name }) => name).toSorted());
      for (const type of offered) {
        const said = `division: "610902", type: ${type}, title: "活动", heldOn: "2021-12-01"`;
        const recorded = await ask<{ recordActivity: { type: string } }>(
          clerk,
          `mutation { recordActivity(input: { ${said} }) { type } }`,
        );
        expect(recorded.recordActivity.type).toBe(type);
      }
      const refusal = { message: '不在您的权限范围内', extensions: { code: 'FORBIDDEN' } };
      await page.route('**/graphql', (route) =>
        asks(route.request(), 'DeskPeople')
          ? route.fulfill({ json: { data: null, errors: [refusal] } })
          : route.fallback(),
      );
      await page.getByLabel('备注').fill('写到一半');
      await page.getByLabel('日期').fill('2024-12-30');
      await page.locator('.attendees').getByRole('alert').getByText('不在您的权限范围内').waitFor();
      expect(await page.getByLabel('备注').inputValue()).toBe('写到一半');
      await page.reload();
      await page.getByRole('alert').getByText('不在您的权限范围内').waitFor();
      expect(await page.locator('form').count()).toBe(0);
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: '重试' }).click();
      await page.locator('.attendees .check').first().waitFor();
    });

    it('keeps what was typed when the sign-in runs out, and sends it after signing in again', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      await page.getByLabel('备注').fill('写了很久的备注');
      await page.route('**/graphql', (route) =>
        route.fulfill({
          status: 401,
          json: { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] },
        }),
      );
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
      await page.unroute('**/graphql');
      await page.getByLabel('访问令牌').fill(clerk.token ?? '');
      await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.getByLabel('备注').inputValue()).toBe('写了很久的备注');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('已登记：').waitFor();
    });

    it('is told when the service was renewed beneath it, and has what was typed when it is loaded anew', async () => {
      const { page, complaints } = await site.open('/workbench/610902/record', clerk);
      await page.getByLabel('标题').fill('还没有登记的接待');
      await grownOld(page);
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('服务已更新，请刷新页面').waitFor();
      await page.getByText('服务已更新，本页还是旧版本').waitFor();
      expect(await page.getByLabel('标题').inputValue()).toBe('还没有登记的接待');
      expect(await violations(page)).toEqual([]);
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: '刷新页面' }).click();
      await page.getByLabel('标题').waitFor();
      expect(await page.getByLabel('标题').inputValue()).toBe('还没有登记的接待');
      expect(await page.getByText('服务已更新').count()).toBe(0);
      expect(await page.evaluate(`sessionStorage.getItem('renda.drafts')`)).toBeNull();
      await page.reload();
      await page.getByLabel('标题').waitFor();
      expect(await page.getByLabel('标题').inputValue()).toBe('选民接待日');
      expect(complaints.filter((each) => !each.includes('404'))).toEqual([]);
    });

    it('has a step that was begun open again when the browser loads a page anew that is too old', async () => {
      const { page } = await site.open('/workbench/610902/deputies', clerk);
      const line = page.locator('.lines > li').nth(2);
      await line.getByRole('button', { name: '注销登记' }).click();
      await line.getByLabel('终止日期').fill('2024-11-30');
      const name = await line.locator('strong').innerText();
      await grownOld(page);
      await line.locator('.form-inline').getByRole('button', { name: '注销登记' }).click();
      await page.getByText('本页还是旧版本').waitFor();
      await page.unroute('**/graphql');
      await page.reload();
      await page.getByLabel('终止日期').waitFor();
      expect(await page.getByLabel('终止日期').inputValue()).toBe('2024-11-30');
      expect(
        await page
          .locator('.lines > li', { has: page.locator('form') })
          .locator('strong')
          .innerText(),
      ).toBe(name);
      await page.locator('.form-inline').getByRole('button', { name: '取消' }).click();
      await page.getByLabel('终止日期').waitFor({ state: 'detached' });
    });

    it('shows what waits, and takes the steps that the service allows', async () => {
      const keeper = await site.world.as('CLERK', '530502105');
      await ask(
        keeper,
        'mutation { receiveOpinion(input: { division: "530502105", content: "便道破损", receivedOn: "2024-12-01" }) { id } }',
      );
      const { page, complaints } = await site.open('/workbench/530502105/waiting', keeper);
      const line = page.locator('.lines li', { hasText: '便道破损' });
      await line.getByRole('button', { name: '答复' }).click();
      await line.getByLabel('答复内容').fill('已列入计划');
      await line.getByRole('button', { name: '答复' }).last().click();
      await line.waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).not.toBe('BODY');
      await page.getByRole('link', { name: '民情民意' }).click();
      await page.getByLabel('办理状态').selectOption('ANSWERED');
      await page.locator('.lines li', { hasText: '便道破损' }).waitFor();
      expect(await violations(page)).toEqual([]);
      for (const tab of ['活动', '代表', '家站', '缺项']) {
        await page
          .getByRole('navigation', { name: '工作台' })
          .getByRole('link', { name: tab, exact: true })
          .click();
        await page.locator('.loading').waitFor({ state: 'detached' });
        expect(await violations(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
    });

    it('lets nobody record whose seat may not', async () => {
      const { page } = await site.open('/workbench/53/record', await site.world.as('ANALYST', '53'));
      await page.getByText('您的席位无权在此登记活动').waitFor();
      expect(await page.locator('form').count()).toBe(0);
    });
  });
