// The workbench in 瓦窑镇 and the county above it: a station assessed and verified, points explained, duties reviewed, registers kept.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { begin, standing } from '../support/assessments.ts';
import { dayFrom, does, elect } from '../support/congresses.ts';
import { dutyOf, enact, within } from '../support/scoring.ts';
import { published } from '../support/standards.ts';
import { furnish, node, openStation, type People, peopleOf, town } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { asks, asksFor, chromiumPath, fits, grownOld, openSite, type Site, violations } from './browser.ts';
import { focused } from './focus.ts';

let site: Site;
let people: People;
let colleague: Person;
let stationId: string;

const longName = '㮾〇村委会与沿江八个自然村联合代表联络室第一分站';
const line = (page: Page, text: string) => page.locator('.lines > li', { hasText: text });
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
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
    stationId = (await furnish(people)).station.id;
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
    await page.getByRole('group', { name: '面积不少于40平方米' }).getByLabel('实际数值').fill('39.6');
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
    await page.getByText('有缺项，请写明整改期限').waitFor();
    await page.getByLabel('缺项整改期限').fill('2099-01-01');
    await page.locator('.form-inline').getByRole('button', { name: '提交自评' }).click();
    await page.locator('.tag', { hasText: '待核验' }).waitFor();
    expect(await page.getByRole('button', { name: '核验通过' }).count()).toBe(0);
    expect(complaints).toEqual([]);

    const { page: county } = await site.open('/workbench/530502/waiting', people.county);
    await county.getByRole('link', { name: '工作站' }).click();
    await step(county, '核验通过');
    await county.getByText('缺 3 项').waitFor();
    await county.getByText('39.6 平方米').waitFor();
    expect(await violations(county)).toEqual([]);
    const coming = county.waitForEvent('download');
    await county.getByRole('button', { name: /^场所\.png/ }).click();
    expect((await coming).suggestedFilename()).toBe('场所.png');

    const { page: above } = await site.open('/workbench/530502/assessments', people.prefecture);
    await above.getByRole('link', { name: '工作站' }).click();
    await step(above, '登记抽查', async () => {
      await above.getByLabel('抽查结果').selectOption('no');
      await above.getByLabel('理由').fill('场所已另作他用');
    });
    await above.locator('.tag', { hasText: '抽查不属实' }).waitFor();
    await above.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '评估' }).click();
    await line(above, '工作站').locator('.tag', { hasText: '抽查不属实' }).waitFor();
  });

  it('has what was judged and not saved again when the page is loaded anew, and saves it', async () => {
    const { id } = await openStation(people.clerk, { name: '大坪联络室', kind: 'ROOM' });
    const begun = await begin(people.clerk, id);
    const path = `/workbench/${town}/assessments/${encodeURIComponent(begun.id)}`;
    const { page } = await site.open(path, people.clerk);
    const item = (text: string) => page.locator('.judging > li', { hasText: text });
    await item('有固定场所').getByLabel('缺项').check();
    await item('有固定场所').getByLabel('说明').fill('借用村委会');
    await item('面积不少于40平方米').getByLabel('实际数值').fill('36');
    await item('三簿').getByLabel('学习登记簿').check();
    const expired = [{ message: '访问令牌无效，请重新登录。', extensions: { code: 'UNAUTHENTICATED' } }];
    await page.route('**/evidence?*', (route) => route.fulfill({ status: 401, json: { errors: expired } }));
    const file = { name: '场所.png', mimeType: 'image/png', buffer: Buffer.from('png') };
    await item('有固定场所').locator('input[type=file]').setInputFiles(file);
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
    await page.getByLabel('访问令牌').fill(people.clerk.token ?? '');
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await item('有固定场所').getByText('访问令牌无效，请重新登录。').waitFor();
    expect(await item('有固定场所').getByLabel('说明').inputValue()).toBe('借用村委会');
    await grownOld(page);
    await page.getByRole('button', { name: '保存判定（3 条）' }).click();
    await page.getByText('本页还是旧版本').waitFor();
    await page.unroute('**/graphql');
    await page.reload();
    await page.getByRole('button', { name: '保存判定（3 条）' }).waitFor();
    expect(await item('有固定场所').getByLabel('缺项').isChecked()).toBe(true);
    expect(await item('有固定场所').getByLabel('说明').inputValue()).toBe('借用村委会');
    expect(await item('面积不少于40平方米').getByLabel('实际数值').inputValue()).toBe('36');
    expect(await item('三簿').getByLabel('学习登记簿').isChecked()).toBe(true);
    expect(await item('三簿').getByLabel('接待登记簿').isChecked()).toBe(false);
    await page.getByRole('button', { name: '保存判定（3 条）' }).click();
    await page.getByRole('button', { name: '保存判定（0 条）' }).waitFor();
    const said = 'items { verdict note value presentDocuments item { text } }';
    const kept = (await node(people.clerk, 'Assessment', begun.id, said))?.['items'];
    expect(kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ verdict: 'NOT_MET', note: '借用村委会' }),
        expect.objectContaining({ value: 36 }),
        expect.objectContaining({ presentDocuments: ['学习登记簿'] }),
      ]),
    );
  });

  it('closes gaps where they are listed, the most urgent first, and beside what found them', async () => {
    const { clerk, county, analyst } = people;
    const { id } = await openStation(clerk, { name: '黄家寨联络室', kind: 'ROOM' });
    const late = { verdict: 'NOT_MET', dueOn: dayFrom(-3) };
    const said = { PRESENCE: late, PUBLIC_DISPLAY: { verdict: 'NOT_MET' } };
    const assessed = await standing(clerk, county, id, { on: dayFrom(-9), said });
    const { page, complaints } = await site.open('/workbench/530502/gaps', county, phone);
    const premises = line(page, '黄家寨联络室').filter({ hasText: '有固定场所' });
    await premises.getByText('逾期').waitFor();
    const tab = page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '缺项' });
    const { x = 0, width = 0 } = (await tab.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(390);
    expect(await page.locator('.lines > li').first().innerText()).toContain('逾期');
    await premises.getByRole('button', { name: '已整改' }).click();
    await page.getByLabel('整改日期').fill(dayFrom(-10));
    await page.getByLabel('整改说明').fill('已落实<b>40</b>平方米');
    expect(await violations(page)).toEqual([]);
    await fits(page);
    const send = page.locator('.form-inline').getByRole('button', { name: '已整改' });
    await send.click();
    await page.locator('.fault', { hasText: '此缺项于' }).waitFor();
    await page.getByLabel('整改日期').fill(dayFrom(-1));
    await send.click();
    await premises.waitFor({ state: 'detached' });
    await page.getByLabel('整改期限').selectOption('past');
    await page.getByText('没有缺项').waitFor();

    const path = `/workbench/530502/assessments/${encodeURIComponent(assessed.id)}`;
    const { page: beside } = await site.open(path, county);
    const item = (text: string) => beside.locator('.judging > li', { hasText: text });
    await item('有固定场所')
      .getByText(`${dayFrom(-1)} 已整改`)
      .waitFor();
    await beside.getByText('已落实<b>40</b>平方米').waitFor();
    const close = async (text: string) => {
      await item(text).getByRole('button', { name: '已整改' }).click();
      await item(text).locator('.form-inline').getByRole('button', { name: '已整改' }).click();
    };
    await close('每季度接待选民');
    await item('每季度接待选民').getByText('记录中为 0 次，要求 1 次').waitFor();
    await close('代表信息上墙');
    await item('代表信息上墙')
      .getByText(`${dayFrom(0)} 已整改`)
      .waitFor();
    expect(await violations(beside)).toEqual([]);
    const station = `/d/53/5305/530502/${town}/station/${encodeURIComponent(id)}`;
    const { page: shown } = await site.open(station, clerk);
    const row = shown.getByRole('row', { name: /每季度接待选民/ });
    await row.getByRole('button', { name: '已整改' }).click();
    await row.getByLabel('整改日期').waitFor();
    expect(await violations(shown)).toEqual([]);
    const { page: read } = await site.open(station, analyst);
    await read.getByRole('row', { name: /每季度接待选民/ }).waitFor();
    expect(await read.getByRole('button', { name: '已整改' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('assigns deputies to a station and ends that, on a telephone', async () => {
    const { id } = await openStation(people.clerk, { name: '沿江联络室', kind: 'ROOM' });
    const { page, complaints } = await site.open(`/workbench/${town}/stations`, people.keeper, phone);
    await line(page, '沿江联络室').getByRole('button', { name: '进站代表' }).click();
    await page.getByText('没有安排代表进站').waitFor();
    await page.getByRole('button', { name: '安排代表进站' }).click();
    const search = page.getByRole('region', { name: '安排代表进站 · 沿江联络室' });
    const isFocused = (at: Locator) => at.evaluate((element) => element === document.activeElement);
    await expect.poll(() => isFocused(search.getByLabel('查找代表'))).toBe(true);
    await search.getByLabel('查找代表').fill('赵强');
    const found = search.getByRole('listitem').filter({ hasText: '赵强' });
    await found.getByRole('button', { name: '安排进站' }).click();
    await search.getByLabel('起始日期').fill(dayFrom(1));
    const send = search.locator('.form-inline').getByRole('button', { name: '安排进站' });
    await send.click();
    await search.locator('.fault').waitFor();
    await search.getByLabel('起始日期').fill(dayFrom(-20));
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await send.click();
    await search.waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(page.getByRole('button', { name: '安排代表进站' }))).toBe(true);
    const all = page.getByRole('list', { name: '进站代表 · 沿江联络室' });
    const assigned = all.getByRole('listitem').filter({ hasText: '赵强' });
    await assigned.getByText(`${dayFrom(-20)} 起`).waitFor();
    await page.getByRole('button', { name: '安排代表进站' }).click();
    await search.getByRole('listitem').filter({ hasText: '李桂芳' }).waitFor();
    expect(await search.getByText('赵强').count()).toBe(0);
    await search.getByRole('button', { name: '取消' }).click();
    await expect.poll(() => isFocused(page.getByRole('button', { name: '安排代表进站' }))).toBe(true);
    await assigned.getByRole('button', { name: '结束安排 · 赵强' }).click();
    await page.getByText('自终止日期起，赵强不再安排在此进站').waitFor();
    await page.locator('.form-inline').getByRole('button', { name: '结束安排' }).click();
    await assigned.getByText(`${dayFrom(-20)} 至 ${dayFrom(0)}（不含当日）`).waitFor();
    expect(await assigned.getByRole('button').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    const { page: read } = await site.open(
      `/d/53/5305/530502/${town}/station/${encodeURIComponent(id)}`,
      people.analyst,
    );
    await read.locator('.assigned li', { hasText: '赵强' }).waitFor();
    expect(await read.getByRole('button', { name: /安排/ }).count()).toBe(0);
  });

  it('shows all that waits, page by page, and none of it twice when one is dealt with', async () => {
    const content = (at: number) => `第${at}条意见`;
    for (let at = 1; at <= 45; at += 1) {
      const wish = { division: '530502106', content: content(at), receivedOn: within() };
      await does(people.county, 'receiveOpinion', wish, 'id');
    }
    const { page, complaints } = await site.open('/workbench/530502106/waiting', people.county);
    const lines = page.locator('.lines > li');
    const more = page.getByRole('button', { name: '显示更多' });
    for (const count of [20, 40]) {
      await lines.nth(count - 1).waitFor();
      expect(await lines.count()).toBe(count);
      await more.click();
    }
    await lines.nth(44).waitFor();
    expect(await more.count()).toBe(0);
    // The keyboard goes on from the first that was shown more.
    const isThere = () => lines.nth(40).evaluate((it) => it.contains(document.activeElement));
    await expect.poll(isThere).toBe(true);
    await page.getByRole('heading', { name: '待交办的意见 · 45' }).waitFor();
    const open = lines.nth(30);
    await open.getByRole('button', { name: '解决' }).click();
    await page.getByLabel('办理结果').fill('写到一半');
    await lines.nth(3).getByRole('button', { name: '答复' }).click();
    await lines.nth(3).getByLabel('答复内容').fill('已列入计划');
    await lines.nth(3).locator('.form-inline').getByRole('button', { name: '答复' }).click();
    await page.getByRole('heading', { name: '待交办的意见 · 44' }).waitFor();
    await expect.poll(() => lines.count()).toBe(44);
    const said = await page.locator('.lines > li > .said').allInnerTexts();
    expect(new Set(said).size).toBe(44);
    expect(await page.getByLabel('办理结果').inputValue()).toBe('写到一半');
    expect(complaints).toEqual([]);
  });

  it('leaves what is half typed where the first of another kind comes to wait', async () => {
    const { page, complaints } = await site.open('/workbench/530502106/waiting', people.county);
    const lines = page.locator('.lines > li');
    await lines.nth(4).getByRole('button', { name: '解决' }).click();
    await page.getByLabel('办理结果').fill('写到一半');
    const opinion = { division: '530502106', content: '交给本级的意见', receivedOn: within() };
    const received = await does(people.county, 'receiveOpinion', opinion);
    await does(people.county, 'assignOpinion', { ...received, to: '530502106' }, 'id');
    await lines.nth(2).getByRole('button', { name: '答复' }).click();
    await lines.nth(2).getByLabel('答复内容').fill('已列入计划');
    await lines.nth(2).locator('.form-inline').getByRole('button', { name: '答复' }).click();
    await page.getByRole('heading', { name: '交由本区划承办的意见 · 1' }).waitFor();
    await line(page, '交给本级的意见').waitFor();
    expect(await page.getByLabel('办理结果').inputValue()).toBe('写到一半');
    expect(complaints).toEqual([]);
  });

  it('tells above a list that it could not be read again, and shows what was read before', async () => {
    const { page } = await site.open('/workbench/530502106/opinions?state=RECEIVED', people.county);
    const lines = page.locator('.lines > li');
    await lines.nth(3).getByRole('button', { name: '答复' }).click();
    await lines.nth(3).getByLabel('答复内容').fill('已列入计划');
    await page.route('**/graphql', (route) =>
      asksFor(route.request(), 'answerOpinion') ? route.continue() : route.abort(),
    );
    await lines.nth(3).locator('.form-inline').getByRole('button', { name: '答复' }).click();
    await page.locator('.note-refused + .quiet + .lines, .note-refused + .lines').waitFor();
    expect(await lines.count()).toBe(20);
  });

  it('ranks deputies, and explains each point down to its record', async () => {
    const { world } = site;
    const deputy = await elect(people.county, '530502', { name: '欧阳㮾', electoralUnit: '第二选区' });
    await dutyOf(world, '530502', deputy, { title: '为民办事', quantity: 95 });
    const { page, complaints } = await site.open(`/workbench/530502/scores?on=${within()}`, people.county);
    await page.getByRole('row', { name: /1 欧阳㮾 第二选区 80/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const sheet = await readFile(await (await coming).path(), 'utf8');
    expect(sheet).toMatch(/^\uFEFF名次,[^\r]+\r\n1,欧阳㮾,第二选区,80,/);
    await page.getByRole('link', { name: '欧阳㮾' }).click();
    const row = page.getByRole('row', { name: /为民办事/ });
    await row.waitFor();
    expect((await row.locator('td').allInnerTexts()).slice(-4)).toEqual(['95', '80', '80', '80']);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says nothing of a list that is chosen until it was read', async () => {
    const { page } = await site.open('/workbench/530502/duties', people.county);
    await line(page, '为民办事').waitFor();
    let isHeld = true;
    await page.route('**/graphql', async (route) => {
      while (isHeld && asksFor(route.request(), 'dutyRecordsToScore')) {
        await new Promise((done) => setTimeout(done, 50));
      }
      await route.continue();
    });
    await page.getByRole('radio').nth(1).click();
    await page.locator('.panel .loading').waitFor();
    expect(await page.getByText('没有记录').count()).toBe(0);
    isHeld = false;
    await line(page, '为民办事').waitFor();
  });

  it('declares what a deputy did, and takes each step that the service allows to whom it allows it', async () => {
    const { keeper, clerk, county } = people;
    const { page, complaints } = await site.open(`/workbench/${town}/duties`, keeper);
    await step(page, '申报履职', async () => {
      await page.locator('.form-inline').getByRole('button', { name: '申报履职' }).click();
      expect(await page.getByText('请填写').count()).toBe(3);
      await page.getByRole('radio', { name: '赵强 县级' }).check();
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
    await first.getByText('没有记录').waitFor();
    await expect.poll(() => focused(first)).toBe('履职记录');
    const { page: second } = await site.open('/workbench/530502/duties?of=scored', colleague);
    await step(second, '复审通过');
    await expect.poll(() => focused(second)).toBe('公示');
    await step(second, '公示');
    await second.getByText('公示至').waitFor();
    expect(await violations(second)).toEqual([]);
    const { page: again } = await site.open('/workbench/530502/duties?of=scored', county);
    await step(again, '退回', () => again.getByLabel('理由').fill('重复申报'));
    await line(again, '已退回').getByText('重复申报').waitFor();
    await page.reload();
    const sentBack = line(page, '关于修缮便道的建议');
    await sentBack.getByRole('button', { name: '重新申报' }).click();
    await sentBack.getByLabel('事项').fill('没有的事项');
    await sentBack.locator('.form-inline').getByRole('button', { name: '重新申报' }).click();
    await sentBack.getByText(/^现行积分办法没有这一事项/).waitFor();
    await sentBack.getByLabel('事项').fill('');
    await sentBack.locator('.form-inline').getByRole('button', { name: '重新申报' }).click();
    await sentBack.locator('.form-inline').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('opens, corrects and closes stations; registers deputies; and shows long names and rare characters', async () => {
    const { page, complaints } = await site.open(`/workbench/${town}/stations`, people.clerk, phone);
    await step(page, '新建家站', async () => {
      await page.getByLabel('名称').fill(longName);
      await page.getByLabel('类型').selectOption('ROOM');
    });
    await line(page, longName).waitFor();
    await fits(page);
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
    await fits(page);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('registers a deputy by the keyboard alone: the name typed, the hit reached by arrows, and the focus in sight', async () => {
    const { page, complaints } = await site.open(`/workbench/530502/deputies`, people.county);
    const focus = () =>
      page.evaluate<{ name: string; isSeen: boolean }>(`(() => {
        const at = document.activeElement;
        const { top, bottom } = at.getBoundingClientRect();
        const { outlineStyle } = getComputedStyle(at);
        const isSeen = at.matches(':focus-visible') && outlineStyle !== 'none' && top >= 0 && bottom <= innerHeight;
        return { name: at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent, isSeen };
      })()`);
    const at = async (name: string) => expect(await focus()).toEqual({ name, isSeen: true });
    const opener = page.getByRole('button', { name: '登记驻区代表', exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    await at('查找代表');
    const found = page.getByRole('list', { name: '登记驻区代表' }).getByRole('listitem');
    await found.nth(1).waitFor();
    await page.keyboard.type('杨');
    await expect.poll(() => found.allInnerTexts()).toEqual([expect.stringContaining('杨丽')]);
    await page.keyboard.press('ArrowDown');
    await at('登记驻区代表 · 杨丽');
    await page.keyboard.press('ArrowDown');
    await at('登记驻区代表 · 杨丽');
    await page.keyboard.press('ArrowUp');
    await at('查找代表');
    expect(await page.getByLabel('查找代表').inputValue()).toBe('杨');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await at('起始日期');
    // In the form the arrows are the field's own.
    await page.keyboard.press('ArrowDown');
    await at('起始日期');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '登记驻区代表' }).waitFor({ state: 'detached' });
    await at('登记驻区代表');
    await line(page, '杨丽').getByRole('button', { name: '注销登记' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('corrects an activity where it is shown and takes it back, for whom the service says may', async () => {
    const [known] = await site.world.sql<{ town: string; county: string }>(
      `select (select id from deputy_card where name = '李桂芳' limit 1) as town, (select id from deputy_card where name = '赵强' limit 1) as county`,
    );
    const idOf = (number: string | undefined) => Buffer.from(`Deputy:${number}`).toString('base64');
    const { id } = await does(people.keeper, 'recordActivity', {
      ...{ division: town, type: 'RECEPTION', title: '坝子接待', heldOn: dayFrom(-6), votersReceived: 3 },
      attendees: [idOf(known?.town)],
    });
    const closed = await openStation(people.clerk, { name: '旧址联络室', kind: 'ROOM' });
    await does(people.clerk, 'closeStation', { ...closed, on: dayFrom(-10) });
    const path = `/d/53/5305/530502/${town}/record/${id}`;
    const reader = await site.open(path, people.analyst);
    await reader.page.getByText('3 人次').waitFor();
    for (const name of ['更正', '撤回']) {
      expect(await reader.page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
    }
    const { page, complaints } = await site.open(path, people.keeper, phone);
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await page.getByLabel('接待选民人次').fill('三');
    await page.getByLabel('李桂芳').uncheck();
    await page.getByLabel('赵强').check();
    const form = page.locator('.form-inline');
    // One may choose a station that was open on the day that it was.
    const where = form.getByLabel('家站');
    const former = where.getByRole('option', { name: '旧址联络室' });
    const usual = where.getByRole('option', { name: '工作站' }).first();
    await usual.waitFor({ state: 'attached' });
    expect(await former.count()).toBe(0);
    await form.getByLabel('日期', { exact: true }).fill(dayFrom(-12));
    await former.waitFor({ state: 'attached' });
    await where.selectOption({ label: '旧址联络室' });
    await form.getByLabel('日期', { exact: true }).fill(dayFrom(-6));
    await former.waitFor({ state: 'detached' });
    expect(await where.inputValue()).toBe('');
    await form.getByRole('button', { name: '更正', exact: true }).click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['请填写不小于 0 的整数']);
    await page.getByLabel('接待选民人次').fill('5');
    await fits(page);
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: '更正', exact: true }).click();
    await page.getByText('5 人次').waitFor();
    expect(await page.locator('.people').innerText()).toMatch(/^赵强/);
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('确定撤回“坝子接待”').waitFor();
    await form.getByRole('button', { name: '撤回', exact: true }).click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['请填写']);
    await page.getByLabel('撤回原因').fill('重复登记');
    await form.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('已撤回：重复登记').waitFor();
    expect(await page.getByRole('button', { name: '更正', exact: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  describe('a correction of an activity', () => {
    const form = (page: Page) => page.locator('.form-inline');
    const send = (page: Page) => form(page).getByRole('button', { name: '更正', exact: true }).click();
    const told = (page: Page, text: string) => page.getByRole('alert').getByText(text).waitFor();
    const conflict = '其间已有他人作了更改';
    const wait = { data: null, errors: [{ message: 'Wait', extensions: { code: 'BUSY', retryAfter: 5 } }] };
    let ids: readonly string[];
    const opened = async (title: string) => {
      const known = await site.world.sql<{ id: number }>(
        `select id from deputy_card where name in ('李桂芳', '赵强') order by name`,
      );
      ids = known.map((each) => btoa(`Deputy:${each.id}`));
      const { id } = await does(people.keeper, 'recordActivity', {
        ...{ division: town, type: 'RECEPTION', title, heldOn: dayFrom(-6), attendees: ids.slice(0, 1) },
      });
      const { page } = await site.open(`/d/53/5305/530502/${town}/record/${id}`, people.keeper);
      return { id, page, correcting: page.getByRole('button', { name: '更正', exact: true }) };
    };
    const attending = async (id: string) =>
      (
        await site.world.sql('select from attendance where activity_id = $1', [
          Number(atob(id).split(':').at(-1)),
        ])
      ).length;

    it('that is refused stays as it was typed, beside why, also where the page could not be read again', async () => {
      const { id, page, correcting } = await opened('山区接待');
      await correcting.click();
      await page.getByLabel('备注').fill('补记');
      await does(people.clerk, 'correctActivity', { id, version: 1, attendees: ids });
      await send(page);
      await told(page, conflict);
      await page.locator('.people').getByText('赵强').waitFor();
      await page.route('**/graphql', (route) =>
        asks(route.request(), 'RecordPage') ? route.fulfill({ json: wait }) : route.continue(),
      );
      await send(page);
      await told(page, 'Wait');
      await told(page, conflict);
      expect(await page.getByLabel('备注').inputValue()).toBe('补记');
      expect(await attending(id)).toBe(2);
    });

    it('is of the version that it was begun with, when the page was loaded anew meanwhile', async () => {
      const { id, page, correcting } = await opened('河谷接待');
      await correcting.click();
      await page.getByLabel('备注').fill('补记');
      await page.getByLabel('李桂芳').uncheck();
      await page.getByLabel('李桂芳').check();
      await grownOld(page);
      await send(page);
      await page.getByText('本页还是旧版本').waitFor();
      await page.unroute('**/graphql');
      await does(people.clerk, 'correctActivity', { id, version: 1, attendees: ids });
      await page.getByRole('button', { name: '刷新页面' }).click();
      await page.locator('.people').getByText('赵强').waitFor();
      await expect.poll(() => page.getByLabel('备注').inputValue()).toBe('补记');
      await send(page);
      await told(page, conflict);
      expect(await attending(id)).toBe(2);
    });

    it('strikes nobody where the list could not be read, or is longer than what is shown of it', async () => {
      const { id, page, correcting } = await opened('林区接待');
      let registered: number | null = null;
      await page.route('**/graphql', async (route) => {
        if (!asks(route.request(), 'DeskPeople')) return route.continue();
        if (registered === null) return route.fulfill({ json: wait });
        const answer = await (await route.fetch()).json();
        answer.data.division.servedDeputies.totalCount = registered;
        return route.fulfill({ json: answer });
      });
      await correcting.click();
      await told(page, 'Wait');
      expect(await form(page).count()).toBe(0);
      registered = 2;
      await page.getByRole('button', { name: '重试' }).click();
      expect(await page.getByLabel('李桂芳').isChecked()).toBe(true);
      await page.getByLabel('备注').fill('补记');
      await send(page);
      await form(page).waitFor({ state: 'detached' });
      await page.getByText('补记').waitFor();
      expect(await attending(id)).toBe(1);
      registered = 101;
      await page.reload();
      await correcting.click();
      await form(page).getByText('人数较多，请输入姓名查找').waitFor();
      await page.getByLabel('备注').fill('再次补记');
      await send(page);
      await page.getByText('再次补记').waitFor();
      expect(await attending(id)).toBe(1);
    });
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
    // From the list one comes to all that was done with it, and goes on there.
    await line(above, '桥面破损').getByRole('link', { name: '桥面破损' }).click();
    await above.getByRole('heading', { name: '民情民意' }).waitFor();
    await step(above, '答复', () => above.getByLabel('答复内容').fill('已列入维修计划'));
    await above.getByRole('heading', { name: '已答复' }).waitFor();
    await above.locator('.pairs').getByText('已列入维修计划').waitFor();
    expect(await violations(above)).toEqual([]);
    const { page: read } = await site.open(new URL(above.url()).pathname, people.analyst);
    await read.getByRole('heading', { name: '已答复' }).waitFor();
    expect(await read.locator('.record-steps').count()).toBe(0);
  });

  it.each(['analyst', 'prefecture'] as const)(
    'offers nothing that would be refused to a seat that may only read there: %s',
    async (who) => {
      const { page, complaints } = await site.open(`/workbench/${town}/stations`, people[who]);
      const station = line(page, '工作站').first();
      await station.waitFor();
      await station.getByRole('button', { name: '进站代表' }).click();
      await station.locator('.lines').or(station.locator('.note')).first().waitFor();
      expect(await page.getByRole('button', { name: '新建家站' }).count()).toBe(0);
      const names = await page
        .locator('.lines button')
        .evaluateAll((all) => all.map(({ textContent }) => textContent));
      expect(new Set(names)).toEqual(new Set(['进站代表']));
      for (const tab of ['履职记录', '代表', '评估', '积分榜', '申诉', '缺项']) {
        await page
          .getByRole('navigation', { name: '工作台' })
          .getByRole('link', { name: tab, exact: true })
          .click();
        await page.locator('.loading').waitFor({ state: 'detached' });
        await page.waitForLoadState('networkidle');
        expect(await page.locator('.toolbar button[aria-expanded], .lines button').count(), tab).toBe(0);
      }
      await page.goto(`${site.url}/workbench/${town}/record`);
      await page.getByText('您的席位无权在此登记活动').waitFor();
      await page.goto(`${site.url}/d/53/5305/530502/${town}/station/${encodeURIComponent(stationId)}`);
      await page.getByRole('heading', { name: '工作站' }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const name of ['发布', '更换公示码', '安排代表']) {
        expect(await page.getByRole('button', { name }).count(), name).toBe(0);
      }
      expect(complaints).toEqual([]);
    },
  );

  it('has no part for a seat that has nothing there, and says so where one is asked for', async () => {
    const { page } = await site.open(`/workbench/${town}/stations`, await site.world.as('AUDITOR', '53'));
    const parts = page.getByRole('navigation', { name: '工作台' }).getByRole('link');
    await parts.first().waitFor();
    expect(await parts.allInnerTexts()).toEqual([
      '待办',
      '民情民意',
      '活动',
      '履职记录',
      '家站',
      '评估',
      '缺项',
    ]);
    await page.goto(`${site.url}/workbench/${town}/deputies`);
    await page.getByText('当前席位无此操作权限').first().waitFor();
    await page.goto(`${site.url}/workbench/${town}/scores`);
    await page.getByText('当前席位无此操作权限').waitFor();
    expect(await page.locator('.panel').locator('table, input, button, .loading').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
