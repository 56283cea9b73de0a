// Appeals and exemptions in the workbench of 隆阳区: a deputy appeals against an entry of the score, somebody who had no part decides.
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { does, elect } from '../support/congresses.ts';
import { dutyOf, within } from '../support/scoring.ts';
import { type People, town } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { chromiumPath, fits, openSite, type Site, violations } from './browser.ts';
import { type Contest, counting, openContest } from './contested.ts';

let site: Site;
let contest: Contest;
let people: People;
let deputy: Person;
let judge: Person;

const county = '530502';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const line = (page: Page, text: string) => page.locator('.lines > li', { hasText: text });
const sent = (page: Page, name: string) =>
  page.locator('.form-inline').getByRole('button', { name, exact: true });

/** Nothing is cut off on a desk or a telephone; both are pictured where RENDA_PICTURES names a folder, to be looked at. */
async function seen(page: Page, name: string): Promise<void> {
  const folder = process.env['RENDA_PICTURES'];
  const before = page.viewportSize();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await fits(page, `${name} at ${width} px`);
    if (!folder) continue;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** Presses the tabulator until it stands on what has this name and leads nowhere: a tab of the workbench may be called the same. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      `(({ href, labels, textContent }) => (href ? '' : (labels?.[0]?.textContent ?? textContent ?? '').trim()))(document.activeElement)`,
    );
    if (at === name) return;
  }
  throw new Error(`No way to ${name} by the keyboard`);
}

const openScore = async (person: Person, options = {}) => {
  const desk = await site.open(`/workbench/${county}/scores?on=${within()}`, person, options);
  await desk.page.getByRole('link', { name: '赵强' }).click();
  await desk.page.getByRole('table').waitFor();
  return desk;
};

describe.skipIf(chromiumPath === undefined)('the scores of the workbench', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    site = await openSite({ of: 'nation' });
    contest = await openContest(site.world);
    ({ people, judge, deputy } = contest);
  }, 240_000);
  afterEach(() => site.clear());
  afterAll(() => site?.close());

  it('take an appeal against an entry by keyboard on a telephone, say what is wrong with it, and let it be taken back', async () => {
    await counting(site.world, contest, '视察缺席');
    const { page, complaints } = await openScore(deputy, phone);
    await page.getByRole('row', { name: /视察缺席/ }).waitFor();
    await page.getByText('申诉截止日期').waitFor();
    await seen(page, 'may-appeal');
    await tabTo(page, '申诉');
    await page.keyboard.press('Enter');
    await tabTo(page, '申诉理由');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.fault').innerText()).toBe('请填写');
    await page.getByLabel('申诉理由').fill('请'.repeat(5_001));
    expect(await page.locator('.fault').innerText()).toBe('最多 5,000 字');
    await page.getByLabel('申诉理由').fill('当日已\u0007请假');
    await sent(page, '申诉').click();
    await page.getByText('含有无法显示的字符').waitFor();
    expect(await page.locator('.fault').innerText()).toBe('申诉理由含有无法显示的字符');
    expect(await violations(page)).toEqual([]);
    await seen(page, 'appealing');
    await page.getByLabel('申诉理由').fill('当日已请假，请假条已交镇人大主席团。');
    await page.getByLabel('申诉理由').press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('申诉 · 待处理').waitFor();
    await seen(page, 'open');
    await page.getByRole('button', { name: '撤回申诉' }).click();
    await page.getByText('确定撤回？').waitFor();
    await seen(page, 'withdrawing');
    await page.getByLabel('理由').fill('已补交请假条');
    await sent(page, '撤回申诉').click();
    await page.getByText('申诉 · 已撤回').waitFor();
    await page.getByRole('button', { name: '申诉', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '撤回申诉' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('show what was decided beside the entry, to which only somebody who had no part in it could come', async () => {
    const { page } = await openScore(deputy);
    await page.getByRole('button', { name: '申诉', exact: true }).click();
    await page.getByLabel('申诉理由').fill('当日确已请假');
    await sent(page, '申诉').click();
    await page.getByText('申诉 · 待处理').waitFor();
    await seen(page, 'open');

    const { page: reviewer } = await site.open(`/workbench/${county}/waiting`, people.county);
    await line(reviewer, '当日确已请假').waitFor();
    expect(await line(reviewer, '当日确已请假').getByRole('button').count()).toBe(0);
    const { page: decider, complaints } = await site.open(`/workbench/${county}/waiting`, judge);
    await decider.getByRole('heading', { name: '待处理的申诉 · 1' }).waitFor();
    await seen(decider, 'waiting');
    await decider.getByRole('button', { name: '认定不成立' }).click();
    await sent(decider, '认定不成立').click();
    expect(await decider.locator('.fault').innerText()).toBe('请填写');
    await seen(decider, 'deciding');
    expect(await violations(decider)).toEqual([]);
    await decider.getByLabel('理由').fill('未见请假条');
    await sent(decider, '认定不成立').click();
    await decider.getByText('没有待办事项').waitFor();
    expect(complaints).toEqual([]);

    await page.reload();
    const beneath = page.locator('tr', { hasText: '申诉 · 申诉不成立' });
    await beneath.waitFor();
    expect(await beneath.innerText()).toContain('未见请假条');
    expect(await beneath.getByRole('button').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await seen(page, 'rejected');
  });

  it('lose an entry whose appeal is upheld, and the list of appeals and the record say so', async () => {
    const record = await counting(site.world, contest, '会议缺席');
    await does(deputy, 'raiseAppeal', { dutyRecord: record.id, ground: '当日在省里开会' });
    const { page, complaints } = await site.open(`/workbench/${county}/appeals?state=OPEN`, judge, phone);
    const waiting = line(page, '当日在省里开会');
    await waiting.getByRole('button', { name: '认定成立' }).click();
    await page.getByLabel('理由').fill('会议通知属实');
    await seen(page, 'list-deciding');
    await sent(page, '认定成立').click();
    await page.getByText('没有申诉').waitFor();
    await page.getByLabel('办理状态').selectOption('UPHELD');
    await line(page, '会议通知属实').waitFor();
    await page.getByLabel('办理状态').selectOption('');
    await page.getByText('共 3 条').waitFor();
    expect(await violations(page)).toEqual([]);
    await seen(page, 'list');
    expect(complaints).toEqual([]);

    const { page: own } = await openScore(deputy);
    expect(await own.getByRole('row', { name: /会议缺席/ }).count()).toBe(0);
    const { page: list } = await site.open(`/workbench/${town}/duties`, deputy, phone);
    await line(list, '会议缺席').getByText('申诉 · 申诉成立').waitFor();
    expect(await violations(list)).toEqual([]);
    await seen(list, 'duties');
  });

  it('tell whoever may not read appeals that they may not', async () => {
    const auditor = await site.world.as('AUDITOR', county);
    const { page } = await site.open(`/workbench/${county}/appeals`, auditor);
    await page.getByRole('alert').getByText('当前席位无此操作权限').waitFor();
    expect(await page.getByRole('button', { name: /认定|申诉/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('are explained in the language of the page', async () => {
    const { page, complaints } = await openScore(deputy);
    const told = page.getByRole('region', { name: '积分说明' }).getByRole('listitem');
    await told.first().waitFor();
    expect((await told.allInnerTexts()).join('')).toMatch(/办实事一件3分[^]*分/);
    await page
      .getByRole('button', { name: /赵强|代表|账号/ })
      .first()
      .isVisible();
    await page.evaluate(`localStorage.setItem('renda.language', 'en')`);
    await page.reload();
    const english = page.getByRole('region', { name: 'How it came about' }).getByRole('listitem');
    await english.first().waitFor();
    expect((await english.allInnerTexts()).join(' ')).toMatch(/points/);
    expect(await violations(page)).toEqual([]);
    await seen(page, 'english');
    expect(complaints).toEqual([]);
  });

  it('flag who is not ranked, and let the staff of the congress exempt a deputy and end it', async () => {
    const other = await elect(people.county, county, { name: '马永福', electoralUnit: '第三选区' });
    await dutyOf(site.world, county, other, { title: '为民办事' });
    const { page, complaints } = await site.open(`/workbench/${county}/scores?on=${within()}`, judge);
    await page.getByRole('link', { name: '马永福' }).click();
    await page.getByRole('button', { name: '免予排名' }).click();
    await sent(page, '免予排名').click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['请填写', '请填写']);
    await page.getByLabel('类型').selectOption('STUDY');
    await page.getByLabel('原因').fill('赴省委党校学习');
    await page.getByLabel('起始日期').fill(within());
    await page.getByLabel('结束日期').fill(within(-3));
    await sent(page, '免予排名').click();
    await page.getByText('免予排名的结束日期应晚于起始日期').waitFor();
    await page.getByLabel('结束日期').fill('');
    await seen(page, 'exempting');
    expect(await violations(page)).toEqual([]);
    await sent(page, '免予排名').click();
    await page.getByText('赴省委党校学习').waitFor();
    await page.locator('p > .tag', { hasText: '免予排名' }).waitFor();
    await seen(page, 'exempt');

    const { page: above } = await site.open(
      `/workbench/${county}/scores?on=${within()}`,
      people.analyst,
      phone,
    );
    await line(above, '马永福').locator('.tag', { hasText: '免予排名' }).waitFor();
    expect(await line(above, '马永福').innerText()).not.toContain('党校');
    expect(await line(above, '马永福').getByRole('button').count()).toBe(0);
    await seen(above, 'board');

    await page.goto(`${site.url}/workbench/${county}/scores?on=${within()}`);
    expect(await page.getByRole('row', { name: /马永福/ }).count()).toBe(0);
    await line(page, '马永福').getByRole('button', { name: '结束免予排名' }).click();
    await page.getByText('确定结束？').waitFor();
    await seen(page, 'ending');
    await page.getByLabel('结束日期').fill(within());
    await sent(page, '结束免予排名').click();
    await page.getByRole('row', { name: /马永福/ }).waitFor();
    await page.locator('.tag', { hasText: '免予排名' }).waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
