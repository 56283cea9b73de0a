// The workbench in 瓦窑镇 and the county above it: a station assessed and verified, points explained, duties reviewed, registers kept.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { does, elect } from '../support/congresses.ts';
import { dutyOf, enact, within } from '../support/scoring.ts';
import { published } from '../support/standards.ts';
import { furnish, type People, peopleOf, town } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { chromiumPath, openSite, type Site, violations } from './browser.ts';

let site: Site;
let people: People;
let colleague: Person;

const longName = '㮾〇村委会与沿江八个自然村联合代表联络室第一分站';
const line = (page: Page, text: string) => page.locator('.lines > li', { hasText: text });
const spill = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
/** Presses what opens a form, and then what sends it. */
const step = async (page: Page, name: string, fill: () => Promise<void> = async () => undefined) => {
  await page.getByRole('button', { name, exact: true }).first().click();
  await fill();
  await page.locator('.form-inline').getByRole('button', { name, exact: true }).click();
};

describe.skipIf(chromiumPath === undefined)('the workbench', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    site = await openSite({ of: 'nation' });
    people = await peopleOf(site.world);
    await furnish(people);
    colleague = await site.world.as('CLERK', '530502');
    await published(people.prefecture, '5305');
    await enact(people.county, '530502', {
      objectionDays: 3,
      grades: [{ name: '优秀', least: '90' }, { name: '合格' }],
      items: [
        { text: '其他履职', source: 'DUTY', kinds: ['OTHER'], measure: 'QUANTITY', points: '1', cap: '80' },
        { text: '提建议一件3分', source: 'DUTY', kinds: ['SUGGESTION'], points: '3' },
      ],
    });
  }, 240_000);
  afterEach(() => site.clear());
  afterAll(() => site?.close());

  it('judges a station item by item with evidence, hands it in, and lets another verify it', async () => {
    const { page, complaints } = await site.open(`/workbench/${town}/assessments`, people.clerk);
    await step(page, '开始评估', () =>
      page
        .getByLabel('家站')
        .selectOption({ label: '工作站' })
        .then(() => undefined),
    );
    const item = (text: string) => page.locator('.judging > li', { hasText: text });
    await item('有固定场所').getByLabel('达标', { exact: true }).check();
    await item('面积不少于40平方米').getByLabel('实际数值').fill('36');
    for (const name of ['接待登记簿', '学习登记簿', '督办登记簿']) {
      await item('三簿').getByLabel(name).check();
    }
    await item('代表信息上墙').getByLabel('缺项').check();
    await item('代表信息上墙').getByLabel('说明').fill('<b>换届后未更新</b>');
    await item('有固定场所')
      .locator('input[type=file]')
      .setInputFiles({
        name: '场所.png',
        mimeType: 'image/png',
        buffer: await page.screenshot(),
      });
    await item('有固定场所')
      .getByRole('button', { name: /^场所\.png/ })
      .waitFor();
    await page.getByRole('button', { name: '保存判定（4 条）' }).click();
    await page.getByText('还有 0 条未判定').waitFor();
    expect(await violations(page)).toEqual([]);
    await step(page, '提交自评');
    await page.getByText('say until when they are to be closed').waitFor();
    await page.getByLabel('缺项整改期限').fill('2099-01-01');
    await page.locator('.form-inline').getByRole('button', { name: '提交自评' }).click();
    await page.locator('.tag', { hasText: '待核验' }).waitFor();
    expect(await page.getByRole('button', { name: '核验通过' }).count()).toBe(0);
    expect(complaints).toEqual([]);

    const { page: county } = await site.open('/workbench/530502/waiting', people.county);
    await county.getByRole('link', { name: '工作站' }).click();
    await step(county, '核验通过');
    await county.getByText('缺 3 项').waitFor();
    expect(await violations(county)).toEqual([]);
    const coming = county.waitForEvent('download');
    await county.getByRole('button', { name: /^场所\.png/ }).click();
    expect((await coming).suggestedFilename()).toBe('场所.png');
  });

  it('ranks deputies, and explains each point down to its record', async () => {
    const { world } = site;
    const deputy = await elect(people.county, '530502', { name: '欧阳㮾', electoralUnit: '第二选区' });
    await dutyOf(world, '530502', deputy, { title: '为民办事', quantity: 95 });
    const { page, complaints } = await site.open(`/workbench/530502/scores?on=${within()}`, people.county);
    await page.getByRole('row', { name: /1 欧阳㮾 第二选区 80/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '欧阳㮾' }).click();
    const row = page.getByRole('row', { name: /为民办事/ });
    await row.waitFor();
    expect((await row.locator('td').allInnerTexts()).slice(-4)).toEqual(['95', '80', '80', '80']);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('declares what a deputy did, and takes each step that the service allows to whom it allows it', async () => {
    const { keeper, clerk, county } = people;
    const { page, complaints } = await site.open(`/workbench/${town}/duties`, keeper);
    await step(page, '申报履职', async () => {
      await page.locator('.form-inline').getByRole('button', { name: '申报履职' }).click();
      expect(await page.getByText('请填写').count()).toBe(3);
      await page.getByLabel('代表', { exact: true }).selectOption({ label: '赵强 · 县级' });
      await page.getByLabel('类别').selectOption('SUGGESTION');
      await page.getByLabel('标题').fill('关于修缮便道的建议');
      await page.getByLabel('日期').fill(within());
    });
    await line(page, '关于修缮便道的建议').waitFor();
    expect(await line(page, '关于修缮便道的建议').getByRole('button').allInnerTexts()).not.toContain(
      '初审通过',
    );
    const { page: first } = await site.open(`/workbench/${town}/duties?state=DECLARED`, clerk);
    await step(first, '初审通过', () => first.getByLabel('列为重点督办').check());
    await first.getByText('共 0 条').waitFor();
    const { page: second } = await site.open('/workbench/530502/duties?of=scored', colleague);
    await step(second, '复审通过');
    await step(second, '公示');
    await second.getByText('公示至').waitFor();
    expect(await violations(second)).toEqual([]);
    const { page: again } = await site.open('/workbench/530502/duties?of=scored', county);
    await step(again, '退回', () => again.getByLabel('理由').fill('重复申报'));
    await line(again, '已退回').waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens, corrects and closes stations; registers deputies; and shows long names and rare characters', async () => {
    const { page, complaints } = await site.open(`/workbench/${town}/stations`, people.clerk, {
      viewport: { width: 390, height: 844 },
    });
    await step(page, '新建家站', async () => {
      await page.getByLabel('名称').fill(longName);
      await page.getByLabel('类型').selectOption('ROOM');
    });
    await line(page, longName).waitFor();
    expect(await page.evaluate(spill)).toBe(0);
    await line(page, longName).getByRole('button', { name: '更正' }).click();
    await page.getByLabel('负责人').fill('李㮾');
    await page.locator('.form-inline').getByRole('button', { name: '更正' }).click();
    await line(page, '李㮾').waitFor();
    await line(page, longName).getByRole('button', { name: '撤销' }).click();
    await page.locator('.form-inline').getByRole('button', { name: '撤销' }).click();
    await page.getByText(/\d{4}-\d\d-\d\d 撤销/).waitFor();
    await page.getByRole('link', { name: '代表', exact: true }).click();
    await page.getByRole('button', { name: '登记驻区代表' }).click();
    await page.getByLabel('所属人大').selectOption({ label: '隆阳区' });
    await line(page, '杨丽').getByRole('button', { name: '登记驻区代表' }).click();
    await line(page, '杨丽').locator('.form-inline').getByRole('button', { name: '登记驻区代表' }).click();
    await page.getByRole('region', { name: '登记驻区代表' }).waitFor({ state: 'detached' });
    await line(page, '杨丽').getByRole('button', { name: '注销登记' }).waitFor();
    expect(await page.evaluate(spill)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('hands an opinion over to the division above', async () => {
    await does(
      people.clerk,
      'receiveOpinion',
      { division: town, content: '桥面破损', receivedOn: within() },
      'id',
    );
    const { page } = await site.open(`/workbench/${town}/waiting`, people.clerk);
    await line(page, '桥面破损').getByRole('button', { name: '交办' }).click();
    await page.getByLabel('承办区划').selectOption({ label: '隆阳区' });
    await page.locator('.form-inline').getByRole('button', { name: '交办' }).click();
    await line(page, '桥面破损').waitFor({ state: 'detached' });
    const { page: above } = await site.open('/workbench/530502/waiting', people.county);
    await line(above, '桥面破损').waitFor();
    expect(await line(above, '桥面破损').getByRole('button').allInnerTexts()).toEqual([
      '交办',
      '答复',
      '解决',
      '不予采纳',
    ]);
  });

  it('offers nothing to a seat that may only read', async () => {
    const { page } = await site.open(`/workbench/${town}/stations`, people.analyst);
    await line(page, '工作站').waitFor();
    for (const tab of ['履职记录', '代表', '评估', '积分榜', '申诉']) {
      await page
        .getByRole('navigation', { name: '工作台' })
        .getByRole('link', { name: tab, exact: true })
        .click();
      await page.locator('.loading').waitFor({ state: 'detached' });
      expect(await page.locator('.toolbar button[aria-expanded], .lines button').count()).toBe(0);
    }
  });
});
