// A province's dashboard as its analyst uses it: how a prefecture did, who has not reported, and what a number counts.
import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/world.ts';
import { ask, town } from '../support/town.ts';
import { asks, fits, goOn, type Site, violations } from './browser.ts';

let analyst: Person;

const cells = (page: Page, row: string) =>
  page.locator('.breakdown tr', { has: page.getByRole('rowheader', { name: row }) }).locator('td');

export const describeDashboard = (siteOf: () => Site) =>
  describe('the dashboard', () => {
    let site: Site;
    beforeAll(() => {
      site = siteOf();
    });
    beforeAll(async () => {
      analyst = await site.world.as('ANALYST', '53');
    });

    it('shows first one’s own division over the latest year that was reported, by a link with the token alone', async () => {
      const { page, complaints } = await site.open('/', analyst);
      await page.getByRole('heading', { name: '云南省' }).waitFor();
      expect(page.url()).toBe(`${site.url}/d/53?period=2024`);
      await page.locator('.chart canvas').waitFor();
      await page.getByText('未上报的乡镇街道 · 1,399').waitFor();
      await page.locator('.places').getByRole('button', { name: '显示更多' }).click();
      await page.locator('.places a').nth(47).waitFor();
      await cells(page, '迪庆藏族自治州').first().waitFor();
      expect(await violations(page)).toEqual([]);
      // Of another year it begins anew: nobody is left out.
      await page.getByRole('combobox', { name: '年份' }).selectOption('2023');
      await page.locator('.places a').nth(24).waitFor({ state: 'detached' });
      await page.locator('.places a').nth(23).waitFor();
      expect(await page.locator('.places a').count()).toBe(24);
      expect(complaints).toEqual([]);
    });

    it('tells how 迪庆 did in 2024 as it published it, and keeps the missing apart from zero', async () => {
      const { page } = await site.open('/d/53?period=2024', analyst);
      await cells(page, '迪庆藏族自治州').first().waitFor();
      const diqing = await cells(page, '迪庆藏族自治州').allInnerTexts();
      expect(diqing).toEqual(['4,263', '5,038', '1,528', '1,052', '68.8%', '1,490', '237', '29/29']);
      const kunming = await cells(page, '昆明市').allInnerTexts();
      expect(kunming.slice(0, 5)).toEqual(['—', '—', '—', '—', '—']);
      await page.locator('.breakdown').getByRole('link', { name: '昆明市' }).click();
      await page.getByRole('heading', { name: '昆明市' }).waitFor();
      expect(await page.locator('.step .figure-number').allInnerTexts()).toEqual([
        '0.0%',
        '—',
        '—',
        '—',
        '—',
      ]);
      expect(await page.locator('.funnel .figure ~ .change').count()).toBe(0);
      const told = async (metric: string) =>
        (await page.locator('.fact', { hasText: metric }).innerText()).split('\n').slice(1);
      expect(await told('小组活动')).toEqual(['—次']);
      expect(await told('示范点')).toEqual(['0个', '上年同期无记录']);
    });

    it('leads down to a township with the path in the address, and back', async () => {
      const { page } = await site.open('/d/53?period=2024', analyst);
      await page.getByRole('link', { name: '保山市' }).first().click();
      await page.getByRole('heading', { name: '保山市' }).waitFor();
      expect(await page.title()).toBe('保山市 2024 年 · 人大');
      // With the keyboard too one is at the beginning of what one came to.
      expect(await page.evaluate('[document.activeElement.id, scrollY].join()')).toBe('content,0');
      await page.getByRole('link', { name: '隆阳区' }).first().click();
      await page.locator('.breakdown').getByRole('link', { name: '瓦窑镇' }).click();
      await page.getByRole('heading', { name: '瓦窑镇' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/d/53/5305/530502/530502105');
      expect(await page.locator('.step .figure-number').allInnerTexts()).toEqual([
        '100%',
        '82',
        '175',
        '71',
        '66',
      ]);
      await page.goBack();
      await page.getByRole('heading', { name: '隆阳区' }).waitFor();
    });

    it('leads on from a county to a station, what it lacks and what was said there', async () => {
      const { page, complaints } = await site.open('/d/53/5334/533401?period=2024', analyst);
      await page.locator('.gaps tbody tr').nth(9).waitFor();
      const searches = await page
        .locator('.gaps tbody a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search));
      expect(new Set(searches)).toEqual(new Set(['?period=2024']));
      await page.route('**/graphql', async (route) => {
        if (!asks(route.request(), 'StationPage')) return route.continue();
        const answer = await (await route.fetch()).text();
        await route.fulfill({ body: answer.replace(/"value":[\d.]+/, '"value":49.6') });
      });
      await page.getByRole('link', { name: '香格里拉市人大代表之家' }).first().click();
      await page.getByRole('heading', { name: '香格里拉市人大代表之家' }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/d\/53\/5334\/533401\/station\//);
      await page.locator('.lines a').first().waitFor();
      await page.getByText(/^49\.60? /).waitFor();
      await page.unroute('**/graphql');
      expect(await page.getByRole('row', { name: /缺项/ }).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.locator('.lines a').first().click();
      await page.getByRole('heading', { name: /出席代表/ }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/d\/53\/5334\/533401\/record\//);
      const activity = (await page.locator('h1').innerText()).trim();
      expect(await page.title()).toBe(`${activity} · 人大`);
      const station = page.locator('.pairs a[href*="/station/"]');
      expect(await station.getAttribute('href')).toContain('?period=2024');
      expect(await violations(page)).toEqual([]);
      await page.goBack();
      await page.goBack();
      await page.getByRole('link', { name: '查看记录' }).click();
      await page.locator('.lines li').nth(39).waitFor();
      expect(await page.title()).toBe('香格里拉市 接待选民 2024 年 · 人大');
      expect(complaints).toEqual([]);
      const clerk = await site.world.as('CLERK', town);
      const said = `input: { division: "${town}", content: "渠道堵塞", receivedOn: "2024-12-03" }`;
      interface Received {
        readonly receiveOpinion: { readonly id: string; readonly version: number };
      }
      const { receiveOpinion } = await ask<Received>(
        clerk,
        `mutation { receiveOpinion(${said}) { id version } }`,
      );
      const { id, version } = receiveOpinion;
      const taken = `input: { id: "${id}", version: ${version}, reason: "重复登记" }`;
      await ask(clerk, `mutation { withdrawOpinion(${taken}) { id } }`);
      await goOn(page, `/d/53/5305/530502/${town}/record/${encodeURIComponent(id)}`);
      await page.getByText('已撤回：重复登记').waitFor();
    });

    it('keeps every choice in the address, so that the view can be sent', async () => {
      const { page } = await site.open('/d/53?period=2024', analyst);
      await page.getByRole('button', { name: /收集意见 1,599/ }).click();
      await page.getByRole('combobox', { name: '统计期' }).selectOption('2024-Q3');
      const comparing = page.getByRole('link', { name: '家站比较' });
      await expect.poll(() => comparing.getAttribute('href')).toBe('/compare/53?period=2024-Q3');
      await page.getByRole('radio', { name: '县级' }).click();
      await page.getByRole('columnheader', { name: '推动解决' }).getByRole('button').click();
      await page.getByRole('rowheader', { name: '香格里拉市', exact: true }).waitFor();
      const address = '/d/53?period=2024-Q3&by=opinionsCollected&level=COUNTY&sort=-opinionsResolved';
      await expect.poll(() => page.url().slice(site.url.length)).toBe(address);
      const { page: other } = await site.open(address, analyst);
      await other.getByRole('rowheader', { name: '香格里拉市', exact: true }).waitFor();
      expect(await cells(other, '香格里拉市').allInnerTexts()).toEqual(
        await cells(page, '香格里拉市').allInnerTexts(),
      );
      expect(await other.getByRole('combobox', { name: '统计期' }).inputValue()).toBe('2024-Q3');
    });

    it.each(['zh-CN', 'en'])('keeps a number of five digits clear of its months: %s', async (locale) => {
      const reader = await site.world.as('ANALYST', '61');
      const { page } = await site.open('/d/61/6109/610902?period=2024', reader);
      await page.evaluate(`localStorage.setItem('renda.language', '${locale}')`);
      await page.reload();
      const figure = page.locator('.figure', { hasText: '20,137' });
      await figure.waitFor();
      for (const width of [1_440, 1_100, 1_024, 390, 360]) {
        await page.setViewportSize({ width, height: 844 });
        const boxOf = async (part: string) =>
          (await figure.locator(part).boundingBox()) ?? { x: 0, width: 0 };
        const [number, unit, months] = [
          await boxOf('.figure-number'),
          await boxOf('.unit'),
          await boxOf('.spark'),
        ];
        const end = Math.max(number.x + number.width, unit.x + unit.width);
        expect(months.x - end, `${width} px`).toBeGreaterThanOrEqual(5);
        expect(months.width, `${width} px`).toBeGreaterThanOrEqual(24);
      }
    });

    it('defines a number on focus', async () => {
      const { page } = await site.open('/d/53?period=2024', analyst);
      await page.getByRole('button', { name: '接待选民', exact: true }).first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const tip = page.getByRole('tooltip');
      await tip.waitFor();
      expect(await tip.innerText()).toContain('每名选民每次活动计一人次');
    });

    it('puts what a place published beside what is counted', async () => {
      const { page } = await site.open('/d/53/5334?period=2024', analyst);
      const row = page.locator('.declared tr', { hasText: '接待选民' });
      await row.getByText('一致').waitFor();
      expect(await row.locator('td').first().innerText()).toBe(
        '5,038 自开展代表活动阵地规范化建设以来（未注明日期） · 累计数',
      );
      expect(await row.locator('[lang="zh-CN"] q').count()).toBe(1);
    });

    it('tells the numbers of the month that the pointer is at, as the table for the ear does', async () => {
      const { page, complaints } = await site.open('/d/53/5334?period=2024', analyst);
      const plot = page.locator('.monthly .chart-plot');
      await plot.locator('canvas').waitFor();
      const { width = 0, height = 0 } = (await plot.boundingBox()) ?? {};
      const told: string[] = [];
      for (const share of [0.12, 0.5, 0.95]) {
        await plot.hover({ position: { x: width * share, y: height / 2 } });
        told.push(await page.locator('.chart-tip').innerText());
        const tip = (await page.locator('.chart-tip').boundingBox()) ?? { x: 0, width: 0 };
        const around = (await page.locator('.monthly').boundingBox()) ?? { x: 0, width: 0 };
        expect(tip.x).toBeGreaterThan(around.x);
        expect(tip.x + tip.width).toBeLessThan(around.x + around.width);
      }
      expect(new Set(told).size).toBe(3);
      const rows = await page.locator('.monthly table tr').allTextContents();
      for (const each of told) {
        const [month = '', , current = ''] = each.split('\n');
        expect(rows).toContain(month + current);
      }
      await page.mouse.move(2, 2);
      expect(await page.locator('.chart-tip').count()).toBe(0);
      // As it is told in the middle of April: of the months ahead nothing is known, which is no zero.
      await page.route('**/graphql', async (route) => {
        if (!asks(route.request(), 'Overview')) return route.fallback();
        const answer = await (await route.fetch()).json();
        answer.data.division.rollup.asOf = '2024-04-15T02:00:00.000Z';
        return route.fulfill({ json: answer });
      });
      await page.getByRole('combobox', { name: '统计期' }).selectOption('2024-H1');
      await expect.poll(() => page.locator('.monthly table tr').count()).toBe(6);
      const numbers = await page.locator('.monthly table td').allInnerTexts();
      expect(numbers.slice(4)).toEqual(['—', '—']);
      expect(numbers.slice(0, 4).join()).toMatch(/^\d+,\d+,\d+,\d+$/);
      await plot.hover({ position: { x: width * 0.95, y: height / 2 } });
      expect((await page.locator('.chart-tip').innerText()).split('\n')).toContain('—');
      expect(await page.locator('.figure').first().locator('.spark rect').count()).toBe(4);
      const coming = page.waitForEvent('download');
      await page.locator('.monthly').getByRole('button', { name: '导出 CSV' }).click();
      const sheet = (await readFile(await (await coming).path(), 'utf8')).split('\r\n');
      expect(sheet.at(-1)).toMatch(/^2024-06,,\d*$/);
      expect(complaints).toEqual([]);
    });

    it('gives a chart out as a picture that says of what it is', async () => {
      const { page } = await site.open('/d/53/5334?period=2024', analyst);
      const canvas = page.locator('.monthly canvas');
      await canvas.waitFor();
      const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
      const coming = page.waitForEvent('download');
      await page.locator('.monthly').getByRole('button', { name: '导出 PNG' }).click();
      const saved = await coming;
      expect(saved.suggestedFilename()).toBe('迪庆藏族自治州-接待选民-2024.png');
      const picture = await readFile(await saved.path());
      const folder = process.env['RENDA_PICTURES'];
      if (folder) await saved.saveAs(`${folder}/exported.png`);
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      // Twice as sharp, with an edge around it and a head above it.
      expect(picture.readUInt32BE(16)).toBe(2 * (Math.round(width) + 24));
      expect(picture.readUInt32BE(20)).toBeGreaterThan(2 * Math.round(height) + 80);
    });

    it('gives the table out as a sheet', async () => {
      const { page } = await site.open('/d/53?period=2024', analyst);
      await cells(page, '迪庆藏族自治州').first().waitFor();
      const coming = page.waitForEvent('download');
      await page.locator('.breakdown').getByRole('button', { name: '导出 CSV' }).click();
      const file = await (await coming).path();
      const lines = (await readFile(file, 'utf8')).split('\r\n');
      expect(lines[0]).toBe('\uFEFF区划,代表进站,接待选民,收集意见,推动解决,家站活动,家站,已上报,应上报');
      expect(lines.find((line) => line.startsWith('迪庆'))).toBe(
        '迪庆藏族自治州,4263,5038,1528,1052,1490,237,29,29',
      );
      expect(lines.find((line) => line.startsWith('昆明'))).toBe('昆明市,,,,,,0,0,141');
    });

    it('says so where one may not look, and where there is nothing', async () => {
      const { page } = await site.open('/d/51?period=2024', analyst);
      await page.getByText('不在您的权限范围内').waitFor();
      const { page: nowhere } = await site.open('/d/99?period=2024', analyst);
      await nowhere.getByText('没有这个页面').waitFor();
      for (const mangled of ['/d/53/station/abc%3', '/workbench/53/scores/%E0%A4%A']) {
        await goOn(nowhere, '/compare');
        await nowhere.getByRole('heading', { name: '家站比较' }).waitFor();
        await goOn(nowhere, mangled);
        await nowhere.getByText('没有这个页面').waitFor();
      }
      expect(await page.locator('.figure-number').count()).toBe(0);
    });

    it('shows the townships of a city that has no counties, and compares their stations', async () => {
      const { page } = await site.open('/d/44/4419?period=2024', await site.world.as('ANALYST', '4419'));
      await page.getByText('乡级分布').waitFor();
      await page.getByRole('rowheader', { name: '虎门镇' }).waitFor();
      const asked = page.waitForRequest((request) => asks(request, 'Compare'));
      await page.getByRole('link', { name: '家站比较' }).click();
      const { groups } = (await asked).postDataJSON().variables;
      expect(groups).toEqual({ beneath: { division: '4419', level: 'TOWNSHIP' } });
    });

    it('asks for a token where there is none, and again when it no longer holds, over the page as it was', async () => {
      const { page } = await site.open('/');
      await page.getByLabel('访问令牌').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('访问令牌').fill(`Bearer ${analyst.token}`);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { name: '云南省' }).waitFor();
      const { page: late } = await site.open('/d/53?period=2024', analyst);
      await cells(late, '迪庆藏族自治州').first().waitFor();
      await late.route('**/graphql', (route) =>
        route.fulfill({
          status: 401,
          json: { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] },
        }),
      );
      await late.getByRole('combobox', { name: '统计期' }).selectOption('2024-Q1');
      await late.getByRole('dialog', { name: '登录已过期' }).waitFor();
      expect(await late.locator('.breakdown').count()).toBe(1);
      await late.unroute('**/graphql');
      await late.getByLabel('访问令牌').fill(analyst.token ?? '');
      await late.getByRole('dialog').getByRole('button', { name: '登录' }).click();
      await late.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('says that the service cannot be reached', async () => {
      const { page } = await site.open('/d/53?period=2024', analyst);
      await cells(page, '迪庆藏族自治州').first().waitFor();
      const held: Route[] = [];
      await page.route('**/graphql', (route) =>
        asks(route.request(), 'Overview') ? void held.push(route) : route.continue(),
      );
      const parts = page.waitForResponse((response) => asks(response.request(), 'Breakdown'));
      await page.getByRole('combobox', { name: '统计期' }).selectOption('2024-Q3');
      await (await parts).finished();
      await expect.poll(() => held.length).toBe(1);
      // Rows never stand beside the total of another period.
      expect((await cells(page, '迪庆藏族自治州').allInnerTexts())[1]).toBe('5,038');
      await held[0]?.continue();
      await expect
        .poll(async () => (await cells(page, '迪庆藏族自治州').allInnerTexts())[1])
        .not.toBe('5,038');
      await page.unroute('**/graphql');
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('combobox', { name: '统计期' }).selectOption('2024-Q1');
      await page.getByText('连接不上服务，显示的可能不是最新数据。').waitFor();
      // What was read is of another period.
      await page.getByText('5,038').first().waitFor({ state: 'detached' });
      expect(await page.locator('.figure-number, .breakdown').count()).toBe(0);
      expect(await page.getByRole('combobox', { name: '统计期' }).inputValue()).toBe('2024-Q1');
      await page.unroute('**/graphql');
      await page.getByRole('alert').getByRole('button', { name: '重试' }).first().click();
      await page.getByText('连接不上服务').first().waitFor({ state: 'detached' });
      await cells(page, '迪庆藏族自治州').first().waitFor();
      expect((await cells(page, '迪庆藏族自治州').allInnerTexts())[7]).toBe('29/29');
    });

    it.each([1_440, 1_024, 390])('fits %i pixels, in the dark and in English too', async (width) => {
      const { page, complaints } = await site.open('/d/53/5334?period=2024', analyst, {
        viewport: { width, height: 844 },
        colorScheme: 'dark',
        locale: 'en',
      });
      const languageSent = async () => {
        // What was asked before the page is loaded anew is asked no more.
        await page.waitForLoadState('networkidle');
        const asked = page.waitForRequest('**/graphql');
        await page.reload();
        return (await asked).headerValue('accept-language');
      };
      // What the pages speak, and not what the browser does.
      expect(await languageSent()).toBe('zh-CN');
      await page.evaluate(() => localStorage.setItem('renda.language', 'en'));
      expect(await languageSent()).toBe('en');
      await page.getByRole('rowheader', { name: '香格里拉市', exact: true }).waitFor();
      await page.locator('.chart canvas').waitFor();
      await fits(page);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
