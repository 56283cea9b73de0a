// Pages that are opened while the service is down, and what brings them back.
import type { Request, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { asks, asksFor, type Site, violations } from './browser.ts';

const isDown = '连接不上服务，显示的可能不是最新数据。';

export const describeDown = (siteOf: () => Site) =>
  describe('a page that is opened while the service is down', () => {
    let site: Site;
    let analyst: Person;
    let clerk: Person;
    let station: string;
    beforeAll(async () => {
      site = siteOf();
      analyst = await site.world.as('ANALYST', '53');
      clerk = await site.world.as('CLERK', '610902');
      interface Found {
        readonly division: {
          readonly stations: { readonly edges: readonly { readonly node: { id: string } }[] };
        };
      }
      const list = `{ division(code: "610902") { stations(first: 1) { edges { node { id } } } } }`;
      station = encodeURIComponent((await ask<Found>(clerk, list)).division.stations.edges[0]?.node.id ?? '');
    });

    /** By path: who opens it, and what stands there once it could be read. */
    const views: readonly (readonly [string, () => string, () => Person, string])[] = [
      ['a dashboard', () => '/d/53?period=2024', () => analyst, '.figure-number'],
      ['the start', () => '/', () => analyst, '.figure-number'],
      ['a comparison', () => '/compare/5334?period=2024', () => analyst, '.matrix .cell'],
      ['a station', () => `/d/61/6109/610902/station/${station}`, () => clerk, '.dashboard h1'],
      ['the workbench', () => '/workbench', () => clerk, '.form .check'],
      ['what waits', () => '/workbench/610902/waiting', () => clerk, '.panel .lines li, .panel .note'],
      ['a list', () => '/workbench/610902/stations', () => clerk, '.lines > li'],
    ];

    it.each(views)('says so, and comes once it is tried again: %s', async (_, path, who, shown) => {
      const { page } = await site.open('/config.json');
      await page.route('**/graphql', (route) => route.abort());
      await page.goto(`${site.url}${path()}#token=${who().token}`);
      await page.getByText(isDown).waitFor();
      expect(await page.locator(shown).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      // Tried too early it says so again.
      await page.locator('.banner').getByRole('button', { name: '重试' }).click();
      await page.getByText(isDown).waitFor();
      await page.unroute('**/graphql');
      await page.locator('.banner').getByRole('button', { name: '重试' }).click();
      await page.locator(shown).first().waitFor();
      await page.getByText(isDown).waitFor({ state: 'detached' });
      expect(await page.locator('.note-refused').count()).toBe(0);
    });

    it('tells of what waits that it could not be read again, and reads it when it is tried there', async () => {
      const town = await site.world.as('CLERK', '530502105');
      for (const content of ['桥面破损', '路灯不亮']) {
        await ask(
          town,
          `mutation { receiveOpinion(input: { division: "530502105", content: "${content}", receivedOn: "2024-12-02" }) { id } }`,
        );
      }
      const { page } = await site.open('/workbench/530502105/waiting', town);
      const line = page.locator('.lines li', { hasText: '桥面破损' });
      await line.getByRole('button', { name: '答复' }).click();
      await line.getByLabel('答复内容').fill('已列入计划');
      await page.route('**/graphql', (route) =>
        asks(route.request(), 'Viewer') ? route.abort() : route.continue(),
      );
      await line.locator('.form-inline').getByRole('button', { name: '答复' }).click();
      const refused = page.locator('.panel .note-refused');
      await refused.getByRole('button', { name: '重试' }).waitFor();
      await page.locator('.lines li', { hasText: '路灯不亮' }).waitFor();
      await page.unroute('**/graphql');
      await refused.getByRole('button', { name: '重试' }).click();
      await refused.waitFor({ state: 'detached' });
      await line.waitFor({ state: 'detached' });
      await page.locator('.lines li', { hasText: '路灯不亮' }).waitFor();
    });

    // What is told of the same place has the cache ask anew for what it lacks of it, and hold that back every other time.
    it.each([[['Here']], [['Here', 'Desk']], [['Here', 'Desk', 'Opinions']]])(
      'reads it at the first press, whatever was answered since it could not be read: %j',
      async (answers) => {
        const content = `护栏松动${answers.length}处`;
        const town = await site.world.as('CLERK', '530502105');
        await ask(
          town,
          `mutation { receiveOpinion(input: { division: "530502105", content: "${content}", receivedOn: "2024-12-02" }) { id } }`,
        );
        const { page } = await site.open('/workbench/530502105/waiting', town);
        const line = page.locator('.lines li', { hasText: content });
        await line.getByRole('button', { name: '答复' }).click();
        await line.getByLabel('答复内容').fill('已列入计划');
        const waiting: Route[] = [];
        await page.route('**/graphql', (route) => {
          if (asks(route.request(), 'Viewer')) return route.abort();
          if (asksFor(route.request(), 'answerOpinion')) return route.continue();
          waiting.push(route);
          return undefined;
        });
        await line.locator('.form-inline').getByRole('button', { name: '答复' }).click();
        const refused = page.locator('.panel .note-refused');
        await refused.getByRole('button', { name: '重试' }).waitFor();
        for (const name of answers) {
          const isIt = (request: Request): boolean => asks(request, name);
          await expect.poll(() => waiting.some((route) => isIt(route.request()))).toBe(true);
          const answered = page.waitForResponse((response) => isIt(response.request()));
          await waiting.find((route) => isIt(route.request()))?.continue();
          await (await answered).finished();
          await page.waitForTimeout(300);
        }
        await page.unroute('**/graphql');
        await refused.getByRole('button', { name: '重试' }).click();
        await refused.waitFor({ state: 'detached' });
        await line.waitFor({ state: 'detached' });
      },
    );

    it('does not say so of a refusal', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      await page.getByLabel('标题').fill('接待');
      await page.route('**/graphql', (route) =>
        asksFor(route.request(), 'recordActivity')
          ? route.fulfill({
              json: {
                data: null,
                errors: [{ message: 'Wait', extensions: { code: 'BUSY', retryAfter: 5 } }],
              },
            })
          : route.continue(),
      );
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('Wait').waitFor();
      expect(await page.locator('.banner').count()).toBe(0);
    });

    it('shows by which id the service finds what went wrong on its side', async () => {
      const { page } = await site.open('/workbench/610902/record', clerk);
      const [message, id] = ['服务出错。请把这个编号告诉我们，以便查找原因。', '5f0c2d1e'];
      await page.route('**/graphql', (route) =>
        asksFor(route.request(), 'recordActivity')
          ? route.fulfill({
              json: { data: null, errors: [{ message, extensions: { code: 'INTERNAL', id } }] },
            })
          : route.continue(),
      );
      await page.getByLabel('标题').fill('接待');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText(message).waitFor();
      expect(await page.getByText(message).locator('code').innerText()).toBe(id);
    });
  });
