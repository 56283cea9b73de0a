// Marks in the workbench of 隆阳区: given, corrected and taken back by a clerk, and appealed against by whom they are about, as attendances are.
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does } from '../support/congresses.ts';
import { enact, numberIn, within } from '../support/scoring.ts';
import { type Furnished, furnish, type People, peopleOf, town } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { chromiumPath, openSite, type Site, violations } from './browser.ts';

let site: Site;
let people: People;
let furnished: Furnished;
let deputy: Person;
let judge: Person;

const county = '530502';
const matter = '年度民主评议';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const spill = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const line = (page: Page, text: string) => page.locator('.lines > li', { hasText: text });
const sent = (page: Page, name: string) =>
  page.locator('.form-inline').getByRole('button', { name, exact: true });

/** Nothing is cut off on a desk or a telephone; both are pictured where RENDA_PICTURES names a folder, to be looked at. */
async function seen(page: Page, name: string): Promise<void> {
  const folder = process.env['RENDA_PICTURES'];
  const before = page.viewportSize();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(spill), `${name} at ${width} px`).toBe(0);
    if (!folder) continue;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** Presses the tabulator until it stands on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      `(({ labels, ariaLabel, textContent }) => (labels?.[0]?.textContent ?? ariaLabel ?? textContent ?? '').trim())(document.activeElement)`,
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

describe.skipIf(chromiumPath === undefined)('marks in the workbench', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    site = await openSite({ of: 'nation' });
    people = await peopleOf(site.world);
    furnished = await furnish(people);
    judge = await site.world.as('CLERK', county);
    await enact(people.county, county, {
      ...{ objectionDays: 3, appealDays: 4 },
      items: [
        { text: '参加活动一次2分', source: 'ATTENDANCE', points: '2' },
        {
          ...{ text: '民主评议', matter, source: 'MARKS', measure: 'MEAN', points: '1' },
          ...{ amountFrom: '0', amountTo: '100' },
          assessors: [
            { kind: 'COMMITTEE', weight: '0.5' },
            { kind: 'VOTERS', weight: '0.5' },
          ],
        },
      ],
    });
    const [row] = await site.world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
      numberIn(furnished.countyDeputy.id),
    ]);
    deputy = await site.world.as('DEPUTY', county, row?.id);
  }, 240_000);
  afterEach(() => site.clear());
  afterAll(() => site?.close());

  it('are given by keyboard on a telephone, within their range, and corrected and taken back', async () => {
    const { page, complaints } = await site.open(`/workbench/${county}/marks`, people.county, phone);
    await page.getByText('没有评议打分').waitFor();
    await seen(page, 'marks-none');
    await tabTo(page, '打分');
    await page.keyboard.press('Enter');
    await page.getByLabel('所在周期的任一天').fill(within());
    await page.getByLabel('查找代表').fill('赵');
    await line(page, '赵强').waitFor();
    await tabTo(page, '打分 · 赵强');
    await page.keyboard.press('Enter');
    await tabTo(page, '评议事项');
    await page.getByLabel('评议事项').selectOption({ label: `${matter} · 代工委（主席团）评定（0–100）` });
    await seen(page, 'marks-giving');
    expect(await violations(page)).toEqual([]);
    await sent(page, '打分').click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['请填写']);
    await page.getByLabel('分值').fill('130');
    await sent(page, '打分').click();
    await page.locator('.fault').getByText('0 to 100').waitFor();
    await page.getByLabel('分值').fill('86');
    await page.getByLabel('分值').press('Enter');
    await page.getByText('共 1 条').waitFor();
    const given = line(page, '代工委（主席团）评定 86 分');
    await given.waitFor();
    await seen(page, 'marks-given');
    await given.getByRole('button', { name: '更正 · 赵强' }).click();
    await page.getByLabel('分值').fill('68.5');
    await sent(page, '更正').click();
    await line(page, '68.5 分').waitFor();
    await line(page, '68.5 分').getByRole('button', { name: '撤回打分 · 赵强' }).click();
    await page.getByText('撤回后不再计分').waitFor();
    await page.getByLabel('撤回原因').fill('录入有误');
    await seen(page, 'marks-withdrawing');
    expect(await violations(page)).toEqual([]);
    await sent(page, '撤回打分').click();
    await line(page, '录入有误').getByText('已撤回').waitFor();
    expect(await line(page, '录入有误').getByRole('button').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('stand in the ledger by their matter, where the deputy appeals, and somebody else says which are withdrawn', async () => {
    const mark = { division: county, deputy: furnished.countyDeputy.id, matter, on: within() };
    await does(people.county, 'giveAppraisal', { ...mark, assessor: 'COMMITTEE', points: '20' });
    await does(people.county, 'giveAppraisal', {
      ...{ ...mark, assessor: 'VOTERS', points: '800', assessors: 10, occasion: '述职评议会' },
    });
    const { page, complaints } = await openScore(deputy, phone);
    await page.getByRole('row', { name: matter }).waitFor();
    await page.getByText(`申诉截止日期 ${dayFrom(7)}`).waitFor();
    await page.getByRole('button', { name: '申诉', exact: true }).click();
    await page.getByLabel('申诉理由').fill('代工委评分明显偏低');
    await sent(page, '申诉').click();
    await page.getByText('申诉 · 待处理').waitFor();
    await seen(page, 'marks-appealed');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);

    const { page: decider } = await site.open(`/workbench/${county}/waiting`, judge, phone);
    const waiting = line(decider, '代工委评分明显偏低');
    await waiting.getByText('评议打分').waitFor();
    await waiting.getByRole('button', { name: '认定成立' }).click();
    await decider.getByLabel('理由').fill('评分依据不足');
    await sent(decider, '认定成立').click();
    expect(await decider.locator('.fault').allInnerTexts()).toEqual(['请填写']);
    await decider.getByText('选民评议 800 分（10 人合计） · 述职评议会').waitFor();
    await decider.getByLabel('代工委（主席团）评定 20 分').check();
    await seen(decider, 'marks-deciding');
    expect(await violations(decider)).toEqual([]);
    await sent(decider, '认定成立').click();
    await decider.getByText('没有待办事项').waitFor();

    await page.reload();
    await page.locator('tr', { hasText: '申诉 · 申诉成立' }).getByText('评分依据不足').waitFor();
    const { page: list } = await site.open(`/workbench/${county}/marks?of=scored`, judge);
    await line(list, '评分依据不足').getByText('已撤回').waitFor();
    await line(list, '选民评议 800 分').waitFor();
    await seen(list, 'marks-scored');
  });

  it('are appealed against as attendances are, which wait with whoever recorded them', async () => {
    await does(people.keeper, 'recordActivity', {
      ...{ division: town, type: 'INSPECTION', title: '视察学校', heldOn: within() },
      attendees: [furnished.countyDeputy.id, furnished.townDeputy.id],
    });
    const { page } = await openScore(deputy);
    const beneath = page.locator('tr', { has: page.getByRole('button', { name: '申诉', exact: true }) });
    await page.getByRole('row', { name: /视察学校/ }).waitFor();
    await beneath.first().getByRole('button', { name: '申诉', exact: true }).click();
    await page.getByLabel('申诉理由').fill('当日因病未到');
    await sent(page, '申诉').click();
    await page.getByText('申诉 · 待处理').waitFor();

    const { page: decider } = await site.open(`/workbench/${county}/appeals?state=OPEN`, judge);
    await line(decider, '当日因病未到').getByRole('link', { name: '视察学校' }).waitFor();
    await line(decider, '当日因病未到').getByRole('button', { name: '认定成立' }).click();
    await decider.getByText('由登记单位更正').waitFor();
    await decider.getByLabel('理由').fill('签到簿无此人');
    await sent(decider, '认定成立').click();
    await decider.getByText('没有申诉').waitFor();

    const { page: keeper, complaints } = await site.open(`/workbench/${town}/waiting`, people.keeper, phone);
    await keeper.getByRole('heading', { name: '申诉成立、待更正的活动 · 1' }).waitFor();
    await line(keeper, '签到簿无此人').getByText('待瓦窑镇更正').waitFor();
    await seen(keeper, 'correcting');
    await line(keeper, '签到簿无此人').getByRole('button', { name: '更正出席名单' }).click();
    await keeper.getByText('确定将赵强从“视察学校”的出席名单中去掉').waitFor();
    expect(await violations(keeper)).toEqual([]);
    await sent(keeper, '更正出席名单').click();
    await keeper.getByText('没有待办事项').waitFor();
    expect(complaints).toEqual([]);
    await page.reload();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('row', { name: /视察学校/ }).count()).toBe(0);
  });

  it('are told by name and day to whoever decides, where the activity was recorded by another division', async () => {
    const { townDeputy } = furnished;
    const since = dayFrom(-300);
    await does(people.county, 'registerDeputy', { division: county, deputy: townDeputy.id, since }, 'id');
    const activity = await does(people.county, 'recordActivity', {
      ...{ division: county, type: 'INSPECTION', title: '县里视察', heldOn: within() },
      attendees: [townDeputy.id],
    });
    const [of] = await site.world.sql<{ attendance: number; person: number }>(
      `select t.id as attendance, m.person_id as person from attendance t join mandate m on m.id = t.card_id where t.activity_id = $1`,
      [numberIn(activity.id)],
    );
    const own = await site.world.as('DEPUTY', town, of?.person);
    const attendance = btoa(`Attendance:${of?.attendance}`);
    await does(own, 'appealAttendance', { attendance, ground: '当日在外地' });
    const { page, complaints } = await site.open(`/workbench/${town}/appeals?state=OPEN`, people.clerk);
    await line(page, '当日在外地').getByText('县里视察').waitFor();
    expect(await line(page, '当日在外地').getByRole('link', { name: '县里视察' }).count()).toBe(0);
    expect(await line(page, '当日在外地').innerText()).toContain(within());
    await line(page, '当日在外地').getByRole('button', { name: '认定成立' }).click();
    await page.getByLabel('理由').fill('出差审批单为证');
    await sent(page, '认定成立').click();
    await page.getByText('没有申诉').waitFor();
    await page.getByLabel('办理状态').selectOption('UPHELD');
    await line(page, '出差审批单为证').getByText('待隆阳区更正').waitFor();
    await seen(page, 'decided-elsewhere');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
