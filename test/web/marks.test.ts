// Marks in the workbench of 隆阳区: given, corrected and taken back by a clerk, and appealed against by whom they are about, as attendances are.
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does } from '../support/congresses.ts';
import { enact, numberIn, within } from '../support/scoring.ts';
import { type Furnished, furnish, node, type People, peopleOf, town } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { asks, asksFor, chromiumPath, fits, openSite, type Site, violations } from './browser.ts';

let site: Site;
let people: People;
let furnished: Furnished;
let deputy: Person;
let judge: Person;

const county = '530502';
const matter = '年度民主评议';
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

/** Opens what finds whom one gives marks, and has it read for a day. */
async function search(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: '打分', exact: true }).click();
  const read = page.waitForResponse((answer) => asksFor(answer.request(), 'deputiesToAppraise'));
  await page.getByLabel('所在周期的任一天').fill(day);
  await read;
  await line(page, '杨丽').getByRole('button').waitFor();
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
    await line(page, '杨丽').waitFor();
    await page.getByLabel('查找代表').fill('赵');
    await line(page, '杨丽').waitFor({ state: 'detached' });
    await tabTo(page, '打分 · 赵强');
    await page.keyboard.press('Enter');
    await page.getByText('延长到申诉办结之日起 30 日').waitFor();
    await tabTo(page, '评议事项');
    await page.getByLabel('评议事项').selectOption({ label: `${matter} · 代工委（主席团）评定（0–100 分）` });
    await seen(page, 'marks-giving');
    expect(await violations(page)).toEqual([]);
    await sent(page, '打分').click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['请填写']);
    await page.getByLabel('分值').fill('130');
    await sent(page, '打分').click();
    await page.locator('.fault').getByText('应在 0 至 100 之间').waitFor();
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

  it('are offered as the service allows them: by role, of how many where they can be of several, and within their range', async () => {
    const { page, complaints } = await site.open(`/workbench/${town}/marks`, people.keeper, phone);
    await page.getByRole('button', { name: '打分', exact: true }).click();
    await page.getByLabel('所在周期的任一天').fill(within());
    await line(page, '赵强').getByRole('button', { name: '打分 · 赵强', exact: true }).click();
    const options = await page.getByLabel('评议事项').locator('option').allInnerTexts();
    expect(options).toEqual(['请选择', `${matter} · 选民评议（0–100 分）`]);
    await page.getByLabel('评定人数').fill('0');
    await page.getByLabel('分值合计（每人 0–100 分）').fill('80');
    await sent(page, '打分').click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['应为 1 至 9999 的整数']);
    await page.getByLabel('评定人数').fill('3');
    await page.getByLabel('分值合计').fill('301');
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['应在 0 至 300 之间']);
    await page.getByLabel('分值合计').fill('255');
    await seen(page, 'marks-of-many');
    expect(await violations(page)).toEqual([]);
    await sent(page, '打分').click();
    await line(page, '选民评议 255 分（3 人合计）').waitFor();
    // Another is of another occasion.
    await page.getByRole('button', { name: '打分 · 赵强', exact: true }).click();
    await page.getByLabel('分值合计').fill('90');
    await sent(page, '打分').click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['请填写']);
    await page.getByLabel('评定场合').fill('述职评议会');
    await sent(page, '打分').click();
    await line(page, '选民评议 90 分 · 述职评议会').waitFor();
    await page.getByRole('button', { name: '打分 · 赵强', exact: true }).click();
    await page.getByLabel('分值合计').fill('90');
    await page.getByLabel('评定场合').fill('述职评议会');
    await sent(page, '打分').click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['该场合已经打分，请更正原有打分']);
    expect(complaints).toEqual([]);
    for (const text of ['255 分', '90 分']) {
      await line(page, text).getByRole('button', { name: '撤回打分 · 赵强' }).click();
      await page.getByLabel('撤回原因').fill('练习');
      await sent(page, '撤回打分').click();
      await line(page, text).getByText('已撤回').waitFor();
    }
  });

  it('are sent as they were chosen, whatever may be given by then, and corrected where the rules leave a range', async () => {
    const { page } = await site.open(`/workbench/${county}/marks`, people.county);
    /** What the service tells of what may be given, and of the marks on record, is made other than it is. */
    let change: (mark: { matter: string; bounds: unknown }) => void = () => undefined;
    await page.route('**/graphql', async (route) => {
      const isOne = ['deputiesToAppraise', 'appraisals'].some((each) => asksFor(route.request(), each));
      if (!isOne) return route.continue();
      const answer = await (await route.fetch()).json();
      const { deputiesToAppraise, appraisals } = answer.data.division;
      const open = (deputiesToAppraise?.edges ?? []).flatMap(
        (edge: { node: { appraisalsToGive: unknown[] } }) => edge.node.appraisalsToGive,
      );
      const told = (appraisals?.edges ?? []).map((edge: { node: unknown }) => edge.node);
      for (const mark of [...open, ...told]) change(mark);
      return route.fulfill({ json: answer });
    });
    await search(page, within());
    await line(page, '赵强').getByRole('button', { name: '打分 · 赵强' }).click();
    await page.getByLabel('评议事项').selectOption({ label: `${matter} · 选民评议（0–100 分）` });
    await page.getByLabel('评定人数').fill('2');
    await page.getByLabel('分值合计').fill('150');
    // What was chosen is not asked for any more, as the list says that is read again after a try.
    const refusal = { message: 'Wait', path: ['giveAppraisal'], extensions: { code: 'BUSY', retryAfter: 5 } };
    const busy = { data: { giveAppraisal: null }, errors: [refusal] };
    let isBusy = true;
    await page.route('**/graphql', (route) =>
      isBusy && asksFor(route.request(), 'giveAppraisal') ? route.fulfill({ json: busy }) : route.fallback(),
    );
    change = (mark) => void (mark.matter += '（旧）');
    await sent(page, '打分').click();
    await expect.poll(() => page.getByLabel('评议事项').inputValue()).toBe('');
    expect(await page.getByLabel('分值合计').count()).toBe(0);
    change = () => undefined;
    await sent(page, '打分').click();
    expect(await page.locator('.fault').allInnerTexts()).toEqual(['请填写']);
    await page.getByLabel('评议事项').selectOption({ index: 1 });
    await page.getByLabel('分值').fill('1');
    await sent(page, '打分').click();
    await page.getByText('Wait').waitFor();
    await page.getByLabel('评议事项').selectOption({ label: `${matter} · 选民评议（0–100 分）` });
    await page.getByLabel('分值合计').fill('150');
    isBusy = false;
    await sent(page, '打分').click();
    const given = line(page, '选民评议 150 分（2 人合计）');
    await given.getByRole('button', { name: '更正 · 赵强' }).waitFor();
    change = (mark) => void (mark.bounds = null);
    await page.reload();
    await given.getByRole('button', { name: '撤回打分 · 赵强' }).click();
    expect(await given.getByRole('button', { name: '更正 · 赵强' }).count()).toBe(0);
    await page.getByLabel('撤回原因').fill('练习');
    await sent(page, '撤回打分').click();
    await given.getByText('已撤回').waitFor();
  });

  it('leave the keyboard at the next that is to be given, or where one searches, and characters to be chosen', async () => {
    const { page } = await site.open(`/workbench/${county}/marks`, people.county);
    const focus = () =>
      page.evaluate<string>(`(({ ariaLabel, tagName }) => ariaLabel ?? tagName)(document.activeElement)`);
    /** As if each were given one mark, once. */
    const given = new Set<string>();
    await page.route('**/graphql', async (route) => {
      if (asksFor(route.request(), 'giveAppraisal')) {
        given.add(route.request().postDataJSON().variables.input.deputy);
        return route.fulfill({ json: { data: { giveAppraisal: { id: 'QQ==', __typename: 'Appraisal' } } } });
      }
      if (!asksFor(route.request(), 'deputiesToAppraise')) return route.continue();
      const answer = await (await route.fetch()).json();
      for (const { node: listed } of answer.data.division.deputiesToAppraise.edges) {
        listed.appraisalsToGive = given.has(listed.id)
          ? []
          : listed.appraisalsToGive.filter((mark: { assessor: string }) => mark.assessor === 'COMMITTEE');
      }
      return route.fulfill({ json: answer });
    });
    await search(page, within());
    const field = page.getByLabel('查找代表');
    const lines = page.locator('.registering .lines > li');
    await line(page, '杨丽').getByRole('button').waitFor();
    const [first = '', second = ''] = await lines.locator('strong').allInnerTexts();
    expect([first, second].toSorted()).toEqual(['杨丽', '赵强'].toSorted());
    await field.focus();
    await field.dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true });
    expect(await focus()).toBe('查找代表');
    await page.keyboard.press('ArrowDown');
    for (const [name, next] of [
      [first, `打分 · ${second}`],
      [second, '查找代表'],
    ] as const) {
      expect(await focus()).toBe(`打分 · ${name}`);
      await page.keyboard.press('Enter');
      await page.getByLabel('分值').fill('90');
      await page.getByLabel('分值').press('Enter');
      await lines.filter({ hasText: name }).getByText('暂无可打分事项').waitFor();
      await expect.poll(focus).toBe(next);
    }
  });

  it('are given by nobody of whom the rules of the cycle ask for none, which the form says', async () => {
    for (const [person, day] of [
      [deputy, within()],
      [people.county, dayFrom(-200)],
    ] as const) {
      const { page } = await site.open(`/workbench/${county}/marks`, person);
      await page.getByRole('button', { name: '打分', exact: true }).click();
      await page.getByLabel('所在周期的任一天').fill(day);
      await page.getByText('您在此没有需要打分的代表').waitFor();
      expect(await page.getByRole('button', { name: /^打分 · / }).count()).toBe(0);
    }
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
    await page.getByText('有误的打分随即撤回，自认定之日起 30 日内可以重新打分').waitFor();
    await page.getByLabel('申诉理由').fill('代工委评分明显偏低');
    await sent(page, '申诉').click();
    await page.getByText('申诉 · 待处理').waitFor();
    await seen(page, 'marks-appealed');
    await page.getByRole('button', { name: '撤回申诉' }).click();
    await page.getByText('撤回两次后不再受理').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);

    const { page: decider } = await site.open(`/workbench/${county}/waiting`, judge, phone);
    const waiting = line(decider, '代工委评分明显偏低');
    await waiting.getByText('评议打分').waitFor();
    await waiting.getByRole('button', { name: '认定成立' }).click();
    await decider.getByText('自认定之日起 30 日内可以重新打分，周期早已结束的也可以').waitFor();
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
    await page.getByText('处理前可以撤回').waitFor();
    expect(await page.getByText('重新打分').count()).toBe(0);
    await page.getByLabel('申诉理由').fill('当日因病未到');
    await sent(page, '申诉').click();
    await page.getByText('申诉 · 待处理').waitFor();

    const { page: decider } = await site.open(`/workbench/${county}/appeals?state=OPEN`, judge);
    await line(decider, '当日因病未到').getByRole('link', { name: '视察学校' }).waitFor();
    await line(decider, '当日因病未到').getByRole('button', { name: '认定成立' }).click();
    await decider.getByText('由登记单位更正').waitFor();
    await decider.getByLabel('理由').fill('签到簿无此人');
    await sent(decider, '认定成立').click();
    expect(await decider.locator('.fault').allInnerTexts()).toEqual(['请填写']);
    await decider.getByLabel('核实结果').selectOption({ label: '该代表未出席' });
    await seen(decider, 'attendance-deciding');
    expect(await violations(decider)).toEqual([]);
    await sent(decider, '认定成立').click();
    await decider.getByText('没有申诉').waitFor();

    const { page: keeper, complaints } = await site.open(`/workbench/${town}/waiting`, people.keeper, phone);
    await keeper.getByRole('heading', { name: '申诉成立、待更正的活动 · 1' }).waitFor();
    await line(keeper, '签到簿无此人').getByText('待瓦窑镇更正').waitFor();
    await line(keeper, '签到簿无此人').getByText('认定未出席').waitFor();
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

  it('are upheld for a wrong type too: nobody is struck off then, and whoever recorded it puts that right on its page', async () => {
    const { id } = await does(people.keeper, 'recordActivity', {
      ...{ division: town, type: 'INSPECTION', title: '视察粮站', heldOn: within() },
      attendees: [furnished.countyDeputy.id],
    });
    const [of] = await site.world.sql<{ id: number }>(`select id from attendance where activity_id = $1`, [
      numberIn(id),
    ]);
    const attendance = btoa(`Attendance:${of?.id}`);
    const raised = await does(deputy, 'appealAttendance', { attendance, ground: '当日为走访' });
    await does(judge, 'decideAppeal', { ...raised, decision: 'UPHOLD', reason: '照片为证' });
    const { page, complaints } = await site.open(`/workbench/${town}/waiting`, people.keeper, phone);
    const waits = line(page, '照片为证');
    await waits.getByText('认定活动日期、类型或者家站登记有误').waitFor();
    expect(await waits.getByRole('button').count()).toBe(0);
    await waits.getByRole('link', { name: '视察粮站' }).click();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await page.locator('.form-inline').getByLabel('类型').selectOption({ label: '走访选民' });
    await page.locator('.form-inline').getByLabel('家站').selectOption({ label: '工作站' });
    expect(await violations(page)).toEqual([]);
    await sent(page, '更正').click();
    await page.locator('.form-inline').waitFor({ state: 'detached' });
    const corrected = await node(people.keeper, 'Activity', id, 'type station { name }');
    expect(corrected).toEqual({ type: 'VISIT', station: { name: '工作站' } });
    await page.goto(`${site.url}/workbench/${town}/waiting`);
    await page.getByText('没有待办事项').waitFor();
    expect(complaints).toEqual([]);
    await does(people.keeper, 'withdrawActivity', { id, version: 2, reason: '重复登记' }, 'id');
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
    await does(people.county, 'correctActivity', { ...activity, type: 'RESEARCH' });
    await page.reload();
    await line(page, '当日在外地').getByText('申诉后已更正').waitFor();
    await line(page, '当日在外地').getByRole('button', { name: '认定成立' }).click();
    await page.getByText('认定这些登记有误的，视为已经更正').waitFor();
    await page.getByLabel('核实结果').selectOption({ label: '该代表未出席' });
    await page.getByLabel('理由').fill('出差审批单为证');
    await sent(page, '认定成立').click();
    await page.getByText('没有申诉').waitFor();
    await page.getByLabel('办理状态').selectOption('UPHELD');
    await line(page, '出差审批单为证').getByText('待云南省 保山市 隆阳区更正').waitFor();
    await seen(page, 'decided-elsewhere');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leave an activity as others changed it while its list was read, and say where it is not there', async () => {
    const { id } = await does(people.keeper, 'recordActivity', {
      ...{ division: town, type: 'INSPECTION', title: '视察水库', heldOn: within() },
      attendees: [furnished.countyDeputy.id, furnished.townDeputy.id],
    });
    const { page: own } = await openScore(deputy);
    const entry = own.locator('tr', { has: own.getByRole('button', { name: '申诉', exact: true }) });
    await own.getByRole('row', { name: /视察水库/ }).waitFor();
    await entry.first().getByRole('button', { name: '申诉', exact: true }).click();
    await own.getByLabel('申诉理由').fill('未参加');
    await sent(own, '申诉').click();
    await own.getByText('申诉 · 待处理').waitFor();
    const { page: decider } = await site.open(`/workbench/${county}/appeals?state=OPEN`, judge);
    await line(decider, '未参加').getByRole('button', { name: '认定成立' }).click();
    await decider.getByLabel('核实结果').selectOption({ label: '该代表未出席' });
    await decider.getByLabel('理由').fill('查实未到');
    await sent(decider, '认定成立').click();
    await decider.getByText('没有申诉').waitFor();

    // Whoever may not correct it sees that it waits, and nothing to press.
    const reader = await site.open(`/workbench/${county}/waiting`, await site.world.as('KEEPER', county));
    await line(reader.page, '查实未到').getByText('待瓦窑镇更正').waitFor();
    expect(await line(reader.page, '查实未到').getByRole('button').count()).toBe(0);

    const { page } = await site.open(`/workbench/${town}/waiting`, people.keeper, phone);
    let asked = 0;
    const names = () =>
      site.world.sql<{ name: string }>(
        `select c.name from attendance a join deputy_card c on c.id = a.card_id where a.activity_id = $1 order by c.name`,
        [numberIn(id)],
      );
    await page.route('**/graphql', async (route) => {
      if (!asks(route.request(), 'Attendees')) return route.continue();
      asked += 1;
      if (asked === 1) {
        const answer = await (await route.fetch()).json();
        return route.fulfill({ json: { ...answer, data: { node: null } } });
      }
      if (asked !== 2) return route.continue();
      // As if there were more than a page of them; by the time the next is read, somebody has changed the list.
      const answer = await (await route.fetch()).json();
      answer.data.node.attendances.pageInfo.hasNextPage = true;
      await does(people.clerk, 'correctActivity', { id, version: 1, remark: '补记' });
      return route.fulfill({ json: answer });
    });
    await line(page, '查实未到').getByRole('button', { name: '更正出席名单' }).click();
    await sent(page, '更正出席名单').click();
    await page.getByRole('alert').getByText('没有找到').waitFor();
    await sent(page, '更正出席名单').click();
    await page.getByRole('alert').getByText('其间已有他人作了更改').waitFor();
    expect((await names()).map(({ name }) => name).toSorted()).toEqual(['李桂芳', '赵强'].toSorted());
    expect(asked).toBe(3);
  });
});
