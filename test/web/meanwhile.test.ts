// Forms of the workbench while others change what they are about, and a list of attendance too long for one page.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { begin, judge } from '../support/assessments.ts';
import { dayFrom, does, elect, type Named, seat } from '../support/congresses.ts';
import { enact, within } from '../support/scoring.ts';
import { published } from '../support/standards.ts';
import {
  ask,
  type Furnished,
  furnish,
  node,
  openStation,
  type People,
  peopleOf,
  town,
} from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { asks, asksFor, chromiumPath, fits, openSite, type Site, violations } from './browser.ts';

let site: Site;
let people: People;
let furnished: Furnished;
let colleague: Person;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const line = (page: Page, text: string) => page.locator('.lines > li', { hasText: text });
const form = (page: Page) => page.locator('.form-inline');
const meanwhile = '其间已有他人作了更改';
const anew = '按最新内容重新填写';

/** Sends the form that is open, and answers with what code that is refused; undefined when it is not. */
async function send(page: Page, name: string, mutation: string): Promise<string | undefined> {
  const answered = page.waitForResponse((response) => asksFor(response.request(), mutation));
  await form(page).getByRole('button', { name, exact: true }).click();
  return (await (await answered).json()).errors?.[0]?.extensions.code;
}

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  site = await openSite({ of: 'nation' });
  people = await peopleOf(site.world);
  furnished = await furnish(people);
  colleague = await site.world.as('CLERK', town);
  await enact(people.county, '530502', {
    objectionDays: 3,
    items: [{ text: '提建议一件3分', source: 'DUTY', kinds: ['SUGGESTION'], points: '3' }],
  });
}, 240_000);
afterEach(() => site?.clear());
afterAll(() => site?.close());

interface Case {
  readonly path: string;
  /** Begins what the form is about; answers what another does to it, and what is on record in the end. */
  readonly begin: () => Promise<{
    readonly change: () => Promise<unknown>;
    readonly onRecord: () => Promise<unknown>;
  }>;
  readonly line: string;
  readonly step: string;
  readonly mutation: string;
  /** What is typed in which field, and what the other put into which. */
  readonly typed: readonly [field: string, text: string];
  readonly found: readonly [field: string, text: string];
  readonly outcome: object;
}

const cases: readonly (readonly [string, Case])[] = [
  [
    'corrects a station',
    {
      path: `/workbench/${town}/stations`,
      begin: async () => {
        const { id } = await openStation(people.clerk, { name: '江心联络室', kind: 'ROOM' });
        return {
          change: () => does(colleague, 'correctStation', { id, version: 1, phone: '0875-2120000' }),
          onRecord: () => node(people.clerk, 'Station', id, 'keeperName phone'),
        };
      },
      ...{ line: '江心联络室', step: '更正', mutation: 'correctStation' },
      ...{ typed: ['负责人', '李㮾'], found: ['电话', '0875-2120000'] },
      outcome: { keeperName: '李㮾', phone: '0875-2120000' },
    },
  ],
  [
    'corrects where a deputy is registered',
    {
      path: `/workbench/${town}/deputies`,
      begin: async () => {
        type Found = {
          division: { servedDeputies: { edges: { node: Named & { deputy: { name: string } } }[] } };
        };
        const { division } = await ask<Found>(
          people.clerk,
          `{ division(code: "${town}") { servedDeputies { edges { node { id version deputy { name } } } } } }`,
        );
        const found = division.servedDeputies.edges.find((edge) => edge.node.deputy.name === '赵强');
        const { id = '', version = 0 } = found?.node ?? {};
        return {
          change: () => does(colleague, 'correctRegistration', { id, version, village: '老营村' }),
          onRecord: () => node(people.clerk, 'Serving', id, 'village'),
        };
      },
      ...{ line: '赵强', step: '所在村（社区）', mutation: 'correctRegistration' },
      ...{ typed: ['所在村（社区）', '拉攀村'], found: ['所在村（社区）', '老营村'] },
      outcome: { village: '拉攀村' },
    },
  ],
  [
    'reviews a duty record',
    {
      path: `/workbench/${town}/duties`,
      begin: async () => {
        const said = { kind: 'SUGGESTION', title: '关于修缮桥面的建议', happenedOn: within() };
        const deputy = furnished.countyDeputy.id;
        const { id, version } = await does(people.keeper, 'declareDuty', { ...said, division: town, deputy });
        return {
          change: async () => {
            const back = await does(colleague, 'sendDutyBack', { id, version, reason: '数量有误' });
            await does(people.keeper, 'redeclareDuty', { ...said, ...back, quantity: '3' });
          },
          onRecord: () => node(people.clerk, 'DutyRecord', id, 'state quantity halfDays'),
        };
      },
      ...{ line: '关于修缮桥面的建议', step: '初审通过', mutation: 'reviewDuty' },
      ...{ typed: ['半天数', '2'], found: ['数量', '3'] },
      outcome: { state: 'FIRST_REVIEWED', quantity: '3', halfDays: 2 },
    },
  ],
];

describe.skipIf(chromiumPath === undefined)('a form that is open', { timeout: 90_000 }, () => {
  it.each(cases)(
    'writes over nothing that another changed meanwhile, and begins anew: it %s',
    async (_, at) => {
      const { change, onRecord } = await at.begin();
      const { page, complaints } = await site.open(at.path, people.clerk, phone);
      const [field, text] = at.typed;
      await line(page, at.line).getByRole('button', { name: at.step }).first().click();
      await form(page).getByLabel(field).fill(text);
      await change();
      const between = await onRecord();
      expect(await send(page, at.step, at.mutation)).toBe('CONFLICT');
      await page.getByRole('alert').getByText(meanwhile).waitFor();
      await form(page).getByText('所涉记录已有变动').waitFor();
      // By now the page has read the newer version: pressed again it is refused all the same.
      expect(await send(page, at.step, at.mutation)).toBe('CONFLICT');
      expect(await onRecord()).toEqual(between);
      expect(await form(page).getByLabel(field).inputValue()).toBe(text);
      expect(await violations(page)).toEqual([]);
      await fits(page);
      await form(page).getByRole('button', { name: anew }).click();
      expect(await page.getByRole('alert').count()).toBe(0);
      const [other, put] = at.found;
      expect(await form(page).getByLabel(other, { exact: true }).inputValue()).toBe(put);
      await form(page).getByLabel(field).fill(text);
      expect(await send(page, at.step, at.mutation)).toBeUndefined();
      await form(page).waitFor({ state: 'detached' });
      expect(await onRecord()).toEqual(at.outcome);
      expect(complaints).toEqual([]);
    },
  );

  it('keeps a reason that was typed when it begins anew', async () => {
    const said = { kind: 'SUGGESTION', title: '关于路灯的建议', happenedOn: within() };
    const deputy = furnished.countyDeputy.id;
    const { id, version } = await does(people.keeper, 'declareDuty', { ...said, division: town, deputy });
    const { page } = await site.open(`/workbench/${town}/duties`, people.clerk);
    await line(page, said.title).getByRole('button', { name: '退回' }).click();
    await form(page).getByLabel('理由').fill('不属于代表职责');
    const back = await does(colleague, 'sendDutyBack', { id, version, reason: '标题有误' });
    await does(people.keeper, 'redeclareDuty', { ...said, ...back });
    expect(await send(page, '退回', 'sendDutyBack')).toBe('CONFLICT');
    await form(page).getByRole('button', { name: anew }).click();
    expect(await form(page).getByLabel('理由').inputValue()).toBe('不属于代表职责');
    expect(await send(page, '退回', 'sendDutyBack')).toBeUndefined();
    await line(page, said.title).getByText('不属于代表职责').waitFor();
  });

  it('is told above the page why it was refused, where somebody else dealt with what it was about', async () => {
    const station = await node(people.keeper, 'Station', furnished.station.id, 'publicCode');
    const content = '河边护栏松动';
    await does(
      site.world.anonymous,
      'publicLeaveMessage',
      { code: station?.['publicCode'], content },
      'receipt',
    );
    const { page, complaints } = await site.open(`/workbench/${town}/waiting`, people.keeper, phone);
    await line(page, content).getByRole('button', { name: '受理', exact: true }).click();
    await form(page).getByText('确定受理').waitFor();
    type Left = { messages: { edges: { node: Named & { content: string } }[] } };
    const { messages } = await ask<Left>(
      colleague,
      `{ messages(under: "${town}", state: RECEIVED, first: 20) { edges { node { id version content } } } }`,
    );
    const { id, version } = messages.edges.find((edge) => edge.node.content === content)?.node ?? {};
    await does(colleague, 'declineMessage', { id, version, reason: 'DUPLICATE' }, 'id');
    expect(await send(page, '受理', 'acceptMessage')).toBeDefined();
    await line(page, content).waitFor({ state: 'detached' });
    await page.getByText('“受理”操作未完成').waitFor();
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await page.keyboard.press('Enter');
    await page.getByText('“受理”操作未完成').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('begins with what another corrected since the page was read', async () => {
    const { id, version } = await does(people.keeper, 'recordActivity', {
      ...{ division: town, type: 'TRAINING', title: '学习会', heldOn: within() },
      attendees: [furnished.countyDeputy.id],
    });
    const { page } = await site.open(`/d/53/5305/530502/${town}/record/${id}`, people.clerk);
    await page.getByRole('heading', { name: '学习会' }).waitFor();
    const corrected = { title: '专题学习会', remark: '在村委会' };
    await does(colleague, 'correctActivity', { id, version, ...corrected });
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await form(page).getByLabel('接待选民').fill('3');
    expect(await form(page).getByLabel('标题').inputValue()).toBe('专题学习会');
    // Whoever was ticked is there to be unticked, also where another day offers others.
    const other = form(page).getByRole('checkbox', { name: '李桂芳' });
    await other.check();
    await form(page).getByLabel('日期', { exact: true }).fill(dayFrom(-401));
    await other.click();
    await other.waitFor({ state: 'detached' });
    await form(page).getByLabel('日期', { exact: true }).fill(within());
    expect(await send(page, '更正', 'correctActivity')).toBeUndefined();
    await form(page).waitFor({ state: 'detached' });
    expect(await node(people.clerk, 'Activity', id, 'title remark votersReceived')).toEqual({
      ...corrected,
      votersReceived: 3,
    });
  });

  it('keeps a day that was typed when it begins anew', async () => {
    const { id, version } = await openStation(people.clerk, { name: '旧街联络室', kind: 'ROOM' });
    const { page } = await site.open(`/workbench/${town}/stations`, people.clerk);
    await line(page, '旧街联络室').getByRole('button', { name: '撤销' }).click();
    await form(page).getByLabel('撤销日期').fill(dayFrom(-1));
    await does(colleague, 'correctStation', { id, version, phone: '0875-2130000' });
    expect(await send(page, '撤销', 'closeStation')).toBe('CONFLICT');
    await form(page).getByRole('button', { name: anew }).click();
    expect(await form(page).getByLabel('撤销日期').inputValue()).toBe(dayFrom(-1));
    expect(await send(page, '撤销', 'closeStation')).toBeUndefined();
    expect(await node(people.clerk, 'Station', id, 'closedOn')).toEqual({ closedOn: dayFrom(-1) });
  });

  it('puts nothing up at a station that was put up at the one before', async () => {
    const above = await openStation(people.clerk, { name: '中心联络站', kind: 'STATION' });
    const beneath = await openStation(people.clerk, { name: '山脚联络室', kind: 'ROOM' });
    await does(people.clerk, 'placeStation', { ...beneath, parent: above.id });
    const put = (station: Named, hours: string) => {
      const notice = { station: station.id, hours, monthDays: [15], weekdays: [], topics: [] };
      return does(people.keeper, 'postNotice', notice, 'id');
    };
    await put(beneath, '周一上午');
    await put(above, '每天');
    const { page } = await site.open(`/d/53/5305/530502/${town}/station/${beneath.id}`, people.keeper);
    const hours = page.getByLabel('开放时间');
    await hours.waitFor();
    expect(await hours.inputValue()).toBe('周一上午');
    await page.getByRole('link', { name: '中心联络站' }).click();
    await page.getByRole('heading', { name: '中心联络站' }).waitFor();
    await hours.waitFor();
    expect(await hours.inputValue()).toBe('每天');
  });

  it('judges nothing over what another judged meanwhile, and saves the rest', async () => {
    await published(people.prefecture, '5305');
    const { id } = await openStation(people.clerk, { name: '小水井联络室', kind: 'ROOM' });
    const begun = await begin(people.clerk, id);
    const other = (kind: string, said: object) =>
      judge(
        colleague,
        begun,
        begun.items.filter(({ item }) => item.kind === kind).map((each) => ({ id: each.id, ...said })),
      );
    const path = `/workbench/${town}/assessments/${encodeURIComponent(begun.id)}`;
    const { page } = await site.open(path, people.clerk, phone);
    const item = (text: string) => page.locator('.judging > li', { hasText: text });
    const save = (count: number) => page.getByRole('button', { name: `保存判定（${count} 条）` });
    await item('有固定场所').getByLabel('缺项').check();
    await item('三簿').getByLabel('学习登记簿').check();
    await other('PRESENCE', { verdict: 'MET', note: '村委会二楼' });
    const refused = page.waitForResponse((response) => asksFor(response.request(), 'judgeItems'));
    await save(2).click();
    expect((await (await refused).json()).errors?.[0]?.extensions.code).toBe('CONFLICT');
    await item('有固定场所').getByText('所涉记录已有变动').waitFor();
    expect(await item('三簿').getByText('所涉记录已有变动').count()).toBe(0);
    expect(await item('三簿').getByLabel('学习登记簿').isChecked()).toBe(true);
    // It stays unsaved, and leads to what has to be decided first.
    await save(2).click();
    const renew = item('有固定场所').getByRole('button', { name: anew });
    await expect.poll(() => renew.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await renew.press('Enter');
    expect(await item('有固定场所').getByLabel('说明').inputValue()).toBe('村委会二楼');
    expect(await page.evaluate(() => document.activeElement?.closest('.judging') !== null)).toBe(true);
    // What is said while that is saved is none of it.
    let answer = () => {};
    const isTyped = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (asksFor(route.request(), 'judgeItems')) await isTyped;
      return route.fallback();
    });
    await save(1).click();
    await item('代表信息上墙').getByLabel('缺项').check();
    await item('三簿').getByLabel('接待登记簿').check();
    answer();
    await page.getByText('正在提交').waitFor({ state: 'detached' });
    await save(2).waitFor();
    expect(await page.getByText('所涉记录已有变动').count()).toBe(0);
    await save(2).click();
    await save(0).waitFor();
    const said = 'items { verdict note presentDocuments }';
    expect((await node(people.clerk, 'Assessment', begun.id, said))?.['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ verdict: 'MET', note: '村委会二楼' }),
        expect.objectContaining({ presentDocuments: ['学习登记簿', '接待登记簿'] }),
        expect.objectContaining({ verdict: 'NOT_MET' }),
      ]),
    );
  });

  it('says nothing of a refusal any more once it was closed, or the reader went on', async () => {
    const said = { division: town, content: '涵洞堵塞', receivedOn: within() };
    const received = await does(people.clerk, 'receiveOpinion', said);
    const { page } = await site.open(`/workbench/${town}/waiting`, people.clerk);
    const opinion = line(page, said.content);
    await opinion.getByRole('button', { name: '答复' }).click();
    await form(page).getByLabel('答复内容').fill('已疏通');
    let isBusy = true;
    const refusal = { message: 'Wait', path: ['answerOpinion'], extensions: { code: 'BUSY', retryAfter: 5 } };
    await page.route('**/graphql', (route) =>
      isBusy && asksFor(route.request(), 'answerOpinion')
        ? route.fulfill({ json: { data: { answerOpinion: null }, errors: [refusal] } })
        : route.fallback(),
    );
    expect(await send(page, '答复', 'answerOpinion')).toBe('BUSY');
    await page.getByText('Wait').waitFor();
    await form(page).getByRole('button', { name: '取消' }).click();
    expect(await page.getByText('Wait').count()).toBe(0);
    await opinion.getByRole('button', { name: '答复' }).click();
    await form(page).getByLabel('答复内容').fill('已疏通');
    expect(await send(page, '答复', 'answerOpinion')).toBe('BUSY');
    await page.getByText('Wait').waitFor();
    await page.getByRole('link', { name: '民情民意' }).click();
    await page.getByLabel('办理状态').waitFor();
    expect(await page.getByText('操作未完成').count()).toBe(0);
    await page.getByRole('link', { name: '待办' }).click();
    await opinion.getByRole('button', { name: '答复' }).waitFor();
    expect(await page.getByText('操作未完成').count()).toBe(0);
    isBusy = false;
    await does(people.clerk, 'declineOpinion', { ...received, reason: '重复' }, 'id');
  });

  it('is told of above the page when it was closed before its refusal came', async () => {
    const said = { division: town, content: '路肩塌陷', receivedOn: within() };
    const received = await does(people.clerk, 'receiveOpinion', said);
    const { page } = await site.open(`/workbench/${town}/waiting`, people.clerk);
    await line(page, said.content).getByRole('button', { name: '答复' }).click();
    await form(page).getByLabel('答复内容').fill('已修复');
    const refusal = { message: 'Wait', path: ['answerOpinion'], extensions: { code: 'BUSY', retryAfter: 5 } };
    let answer = () => {};
    const held = () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      });
    let isLeft = held();
    await page.route('**/graphql', async (route) => {
      if (!asksFor(route.request(), 'answerOpinion')) return route.fallback();
      await isLeft;
      return route.fulfill({ json: { data: { answerOpinion: null }, errors: [refusal] } });
    });
    await form(page).getByRole('button', { name: '答复', exact: true }).click();
    await form(page).getByRole('button', { name: '取消' }).click();
    await form(page).waitFor({ state: 'detached' });
    answer();
    await page.getByText('“答复”操作未完成').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('操作未完成').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    // Where another was opened in its place, that stays as it is.
    isLeft = held();
    await line(page, said.content).getByRole('button', { name: '答复' }).click();
    await form(page).getByLabel('答复内容').fill('已修复');
    await form(page).getByRole('button', { name: '答复', exact: true }).click();
    await line(page, said.content).getByRole('button', { name: '不予采纳' }).click();
    await form(page).getByLabel('理由').fill('重复');
    answer();
    await page.getByText('“答复”操作未完成').waitFor();
    expect(await form(page).getByLabel('理由').inputValue()).toBe('重复');
    await does(people.clerk, 'declineOpinion', { ...received, reason: '重复' }, 'id');
  });

  it('registers nobody who is registered there already: that is said in place of the step', async () => {
    const { page, complaints } = await site.open(`/workbench/${town}/deputies`, people.clerk, phone);
    const found = page.getByRole('list', { name: '登记驻区代表' }).getByRole('listitem');
    await page.getByRole('button', { name: '登记驻区代表' }).click();
    await page.getByLabel('所属人大').selectOption({ label: '隆阳区' });
    const there = found.filter({ hasText: '赵强' });
    await there.getByText('已在本区划登记').waitFor();
    expect(await there.getByRole('button').count()).toBe(0);
    // 杨丽 is registered beside it only.
    await found.filter({ hasText: '杨丽' }).getByRole('button', { name: '登记驻区代表' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await fits(page);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(chromiumPath === undefined)('an attendance of more than a page', { timeout: 120_000 }, () => {
  const code = '530523';
  const names = [...'赵钱孙李周吴郑王冯陈褚'].flatMap((one) =>
    [...'甲乙丙丁戊己庚辛壬癸'].map((two) => one + two),
  );
  let clerk: Person;
  let ids: string[];
  let activity: Named;

  beforeAll(async () => {
    clerk = await site.world.as('CLERK', code);
    await seat(clerk, code, { seatQuota: 200 });
    ids = [];
    for (const name of names.slice(0, 105)) {
      const deputy = await elect(clerk, code, { name });
      await does(clerk, 'registerDeputy', { division: code, deputy: deputy.id, since: dayFrom(-300) }, 'id');
      ids.push(deputy.id);
    }
    activity = await does(clerk, 'recordActivity', {
      ...{ division: code, type: 'TRAINING', title: '集中培训', heldOn: dayFrom(-6) },
      attendees: ids.slice(0, 103),
    });
  }, 120_000);

  const open = () => site.open(`/d/53/5305/${code}/record/${activity.id}`, clerk, phone);
  const correct = (page: Page) => page.getByRole('button', { name: '更正', exact: true }).first().click();
  const box = (page: Page, at: number) => form(page).getByRole('checkbox', { name: names[at] ?? '' });
  const find = (page: Page, at: number) =>
    form(page)
      .getByRole('searchbox')
      .fill(names[at] ?? '');
  const attending = async (): Promise<Set<string>> => {
    type Page = { edges: { node: { deputy: { id: string } } }[] };
    const fields = ['first: 100', 'last: 30'].map(
      (part, at) => `part${at}: attendances(${part}) { edges { node { deputy { id } } } }`,
    );
    const found = await node(clerk, 'Activity', activity.id, fields.join(' '));
    const edges = [found?.['part0'], found?.['part1']].flatMap((page) => (page as Page).edges);
    return new Set(edges.map((edge) => edge.node.deputy.id));
  };

  it('is shown page by page, and corrected one by one by whoever searches in it', async () => {
    const { page, complaints } = await open();
    await page.getByText('出席代表 · 103').waitFor();
    const shown = page.locator('.people > li');
    expect(await shown.count()).toBe(60);
    await page.getByRole('button', { name: '显示更多' }).click();
    await shown.nth(102).waitFor();
    expect(await shown.count()).toBe(103);
    expect(new Set(await shown.allInnerTexts()).size).toBe(103);
    await correct(page);
    await form(page).getByText('已选 103 名').waitFor();
    await find(page, 80);
    await box(page, 81).waitFor({ state: 'detached' });
    await box(page, 80).uncheck();
    await find(page, 104);
    await box(page, 104).check();
    await form(page).getByText('已选 103 名').waitFor();
    expect(await violations(page)).toEqual([]);
    await fits(page);
    expect(await send(page, '更正', 'correctActivity')).toBeUndefined();
    await form(page).waitFor({ state: 'detached' });
    const wanted = ids.filter((_, at) => (at < 103 && at !== 80) || at === 104);
    expect(await attending()).toEqual(new Set(wanted));
    expect(complaints).toEqual([]);
  });

  it('shows beneath it every opinion that was received there, page by page', async () => {
    const contents = Array.from({ length: 62 }, (_, at) => `第${at + 1}件意见`);
    for (const content of contents) {
      const said = { division: code, content, receivedOn: dayFrom(-6), activity: activity.id };
      await does(clerk, 'receiveOpinion', said, 'id');
    }
    const { page } = await open();
    const opinions = page.getByRole('link', { name: /^第\d+件意见$/ });
    await opinions.nth(59).waitFor();
    expect(await opinions.count()).toBe(60);
    await page.getByRole('button', { name: '显示更多' }).last().click();
    await opinions.nth(61).waitFor();
    expect(new Set(await opinions.allInnerTexts())).toEqual(new Set(contents));
  });

  it('is not sent at all where only the rest is corrected, and strikes nobody off that another put on meanwhile', async () => {
    const { page } = await open();
    await correct(page);
    const sent = page.waitForRequest((request) => asksFor(request, 'correctActivity'));
    await form(page).getByLabel('备注').fill('补记');
    expect(await send(page, '更正', 'correctActivity')).toBeUndefined();
    const { input } = (await sent).postDataJSON().variables;
    expect(input).toMatchObject({ remark: '补记' });
    expect(Object.keys(input)).not.toContain('attendees');
    await form(page).waitFor({ state: 'detached' });
    const before = await attending();
    await correct(page);
    await find(page, 0);
    await box(page, 0).uncheck();
    const read = await node(clerk, 'Activity', activity.id, 'version');
    const more = { id: activity.id, version: read?.['version'], attendees: [...before, ids[80]] };
    await does(clerk, 'correctActivity', more);
    expect(await send(page, '更正', 'correctActivity')).toBe('CONFLICT');
    expect(await attending()).toEqual(new Set([...before, ids[80]]));
    await form(page).getByRole('button', { name: anew }).click();
    await form(page).getByText('已选 104 名').waitFor();
    await find(page, 0);
    await box(page, 0).uncheck();
    expect(await send(page, '更正', 'correctActivity')).toBeUndefined();
    expect(await attending()).toEqual(new Set([...before, ids[80]].filter((id) => id !== ids[0])));
  });

  it('bounds nobody for whom a duty is declared: each deputy is found by name, by the keyboard alone', async () => {
    const { page, complaints } = await site.open(`/workbench/${code}/duties`, clerk, phone);
    await page.getByRole('button', { name: '申报履职' }).press('Enter');
    await form(page).getByText('人数较多，请输入姓名查找').waitFor();
    const radios = form(page).getByRole('radio');
    expect(await radios.count()).toBe(100);
    const shown = await radios.evaluateAll((all) => all.map((radio) => radio.closest('label')?.textContent));
    const name = names.slice(0, 105).find((each) => !shown.some((label) => label?.startsWith(each))) ?? '';
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(name);
    await expect.poll(() => radios.count()).toBe(1);
    // It finds, and sends nothing yet.
    await page.keyboard.press('Enter');
    expect(await page.getByText('请填写').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await form(page).getByRole('radio', { name }).isChecked()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await fits(page);
    await form(page).getByRole('searchbox').fill('');
    await expect.poll(() => radios.count()).toBe(101);
    expect(await form(page).getByRole('radio', { name }).isChecked()).toBe(true);
    await form(page).getByLabel('类别').selectOption('SUGGESTION');
    await form(page).getByLabel('标题').fill('关于灌溉的建议');
    await form(page).getByLabel('日期').fill(within());
    await page.keyboard.press('Enter');
    await line(page, '关于灌溉的建议').getByText(name).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is not corrected as long as any page of it could not be read', async () => {
    const { page } = await open();
    const wait = { data: null, errors: [{ message: 'Wait', extensions: { code: 'BUSY', retryAfter: 5 } }] };
    await page.route('**/graphql', (route) =>
      asks(route.request(), 'Attendees') && route.request().postDataJSON().variables.after
        ? route.fulfill({ json: wait })
        : route.continue(),
    );
    await correct(page);
    await page.getByRole('alert').getByText('Wait').waitFor();
    expect(await form(page).count()).toBe(0);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重试' }).click();
    await form(page).getByText('已选 103 名').waitFor();
  });
});
