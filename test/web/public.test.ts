// The public pages as citizens use them on a telephone, and what they leave there as its keeper finds it.
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { does } from '../support/congresses.ts';
import { ask } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { asksFor, chromiumPath, grownOld, openSite, type Site, violations } from './browser.ts';
import { focused } from './focus.ts';

let site: Site;
let keeper: Person;
let code: string;
let name: string;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const town = '530502105';

/** Takes a picture where RENDA_PICTURES names a folder, to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['RENDA_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const widthOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth');

describe.skipIf(chromiumPath === undefined)('the public pages', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    site = await openSite();
    keeper = await site.world.as('KEEPER', town);
    interface Found {
      readonly division: {
        readonly stations: {
          readonly edges: readonly {
            readonly node: { readonly id: string; readonly name: string; readonly publicCode: string };
          }[];
        };
      };
    }
    const list = `{ division(code: "${town}") { stations(first: 1) { edges { node { id name publicCode } } } } }`;
    const { division } = await ask<Found>(keeper, list);
    ({ name = '', publicCode: code = '' } = division.stations.edges[0]?.node ?? {});
  }, 240_000);
  afterEach(() => site.clear());
  afterAll(() => site?.close());

  const send = (page: Page, name = '提交留言') => page.getByRole('button', { name }).click();
  const count = (page: Page) => page.locator('.count').innerText();
  const fault = (page: Page, label: string) =>
    page.locator('.field', { has: page.getByLabel(label) }).locator('.fault');

  it('show a citizen the station, take a message by keyboard alone, and tell what came of it', async () => {
    const { page, complaints } = await site.open(`/s/${code}`, undefined, phone);
    await page.getByRole('heading', { name, exact: true }).waitFor();
    await page.getByText('进站代表').waitFor();
    expect(await page.locator('.public-deputies li').count()).toBeGreaterThan(3);
    expect(await page.locator('.public-facts').innerText()).toMatch(
      /开放时间[\s\S]*接待时间[\s\S]*最近接待日/,
    );
    expect(await widthOf(page)).toBe(390);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'station');
    await page.getByLabel('留言给').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    const said = `<script>alert(1)</script><img src=x onerror=alert(2)> 㮾〇𠮷村便道积水 ${'长'.repeat(60)}`;
    await page.keyboard.insertText(said);
    expect(await count(page)).toBe(`${[...said].length} / 2,000 字`);
    await page.keyboard.press('Tab');
    await page.keyboard.type('138 0000 0000');
    await page.keyboard.press('Enter');
    await page.getByText('留言已提交').waitFor();
    const receipt = await page.locator('.receipt-code').innerText();
    expect(receipt).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(await widthOf(page)).toBe(390);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'receipt');
    await page.getByRole('link', { name: '查询留言' }).last().click();
    await page.getByRole('heading', { name: '已收到，待审核' }).waitFor();
    await expect.poll(() => focused(page)).toBe('查询留言');
    expect(await violations(page)).toEqual([]);

    const desk = await site.open(`/workbench/${town}/waiting`, keeper);
    const line = desk.page.locator('.lines li', { hasText: '便道积水' });
    expect(await line.innerText()).toContain(said);
    expect(await line.innerText()).toContain('138****0000');
    expect(await violations(desk.page)).toEqual([]);
    await picture(desk.page, 'waiting');
    await line.getByRole('button', { name: '显示电话' }).click();
    await line.getByLabel('理由').fill('请其补充地点');
    expect(await violations(desk.page)).toEqual([]);
    await picture(desk.page, 'reveal');
    await line.getByRole('button', { name: '显示电话' }).last().click();
    await line.getByText('138 0000 0000').waitFor();
    expect(await line.getByRole('button', { name: '显示电话' }).count()).toBe(0);
    await expect.poll(() => focused(desk.page)).toBe('受理');
    await line.getByRole('button', { name: '受理', exact: true }).click();
    await line.getByText('确定受理？').waitFor();
    await line.getByRole('button', { name: '受理', exact: true }).last().click();
    await line.getByText('确定受理？').waitFor({ state: 'detached' });
    await expect.poll(() => focused(desk.page)).toMatch(/^待审核的留言|^受理|^答复/);
    const opinion = desk.page.locator('.lines li', { hasText: '便道积水' });
    await opinion.getByRole('button', { name: '答复' }).click();
    expect(await opinion.innerText()).toContain('138****0000');
    await opinion.getByLabel('答复内容（留言人可见）').fill('已列入本月修缮计划');
    await opinion.getByRole('button', { name: '答复' }).last().click();
    await opinion.waitFor({ state: 'detached' });
    expect(desk.complaints).toEqual([]);

    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('heading', { name: '已答复' }).waitFor();
    await page.getByText('已列入本月修缮计划').waitFor();
    expect(await widthOf(page)).toBe(390);
    await picture(page, 'followed');
    expect(complaints).toEqual([]);
  });

  it('decline a message for a reason that whoever left it reads', async () => {
    const { page } = await site.open(`/s/${code}`, undefined, phone);
    await page.getByLabel('留言内容').fill('低价出售化肥');
    await send(page);
    const receipt = await page.locator('.receipt-code').innerText();
    const desk = await site.open(`/workbench/${town}/waiting`, keeper);
    const line = desk.page.locator('.lines li', { hasText: '出售化肥' });
    await line.getByRole('button', { name: '不予受理' }).click();
    await line.getByLabel('原因（留言人可见）').selectOption('UNRELATED');
    expect(await violations(desk.page)).toEqual([]);
    await line.getByRole('button', { name: '不予受理' }).last().click();
    await line.waitFor({ state: 'detached' });
    const later = await site.open('/s/follow', undefined, phone);
    await later.page.getByLabel('回执码').fill(receipt.toLowerCase().replaceAll('-', ' '));
    await later.page.getByRole('button', { name: '查询' }).click();
    await later.page.getByText('广告或与公共事务无关').waitFor();
    await later.page.getByLabel('回执码').fill('0000-0000-0000-0000-0000');
    await later.page.getByRole('button', { name: '查询' }).click();
    await later.page.getByText('没有这个回执码').waitFor();
    expect(await later.page.getByText('广告或与公共事务无关').count()).toBe(0);
    await later.page.getByLabel('回执码').fill('abc');
    await later.page.getByRole('button', { name: '查询' }).click();
    expect(await fault(later.page, '回执码').innerText()).toMatch(/回执码是 20 位/);
    expect(await violations(later.page)).toEqual([]);
  });

  it('tell of too many characters while they are typed, and send none of them', async () => {
    const { page, complaints } = await site.open(`/s/${code}`, undefined, phone);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (asksFor(request, 'publicLeaveMessage')) asked.push(request.url());
    });
    await page.getByLabel('留言内容').fill('言'.repeat(100_000));
    expect(await fault(page, '留言内容').innerText()).toBe('最多 2,000 字，现在有 100,000 字');
    await page.getByLabel('联系电话').fill('无');
    await send(page);
    expect(await fault(page, '联系电话').innerText()).toBe('电话号码应为 5 至 20 位数字');
    expect(await widthOf(page)).toBe(390);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'too-long');
    await page.getByLabel('留言内容').fill('  ');
    await page.getByLabel('联系电话').fill('');
    await send(page);
    expect(await fault(page, '留言内容').innerText()).toBe('请填写留言内容');
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keep what was typed when it cannot be sent, and leave it once when it can', async () => {
    const { page } = await site.open(`/s/${code}`, undefined, phone);
    const said = '断网时写的留言';
    await page.getByLabel('留言内容').fill(said);
    // It goes out, and the line breaks before the answer comes.
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send(page);
    await page.getByText('没有发出去，内容还在这里').waitFor();
    expect(await page.getByLabel('留言内容').inputValue()).toBe(said);
    await picture(page, 'not-sent');
    await page.unroute('**/graphql');
    const fault = '服务出错。请把这个编号告诉我们，以便查找原因。';
    const told = {
      data: null,
      errors: [{ message: fault, extensions: { code: 'INTERNAL', id: '5f0c2d1e' } }],
    };
    for (const [answer, why] of [
      [{ status: 500, json: told }, `${fault}5f0c2d1e`],
      [{ status: 503, contentType: 'text/html', body: '<h1>Service Unavailable</h1>' }, '请检查网络'],
    ] as const) {
      await page.route('**/graphql', (route) => route.fulfill(answer));
      await send(page);
      await page.getByRole('alert').getByText(why).waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('没有发出去');
      expect(await page.getByLabel('留言内容').inputValue()).toBe(said);
      await page.unroute('**/graphql');
    }
    const busy = { code: 'BUSY', retryAfter: 600 };
    await page.route('**/graphql', (route) =>
      route.fulfill({ json: { data: null, errors: [{ message: 'Later', extensions: busy }] } }),
    );
    await send(page);
    await page.getByText('暂时不能提交，请 10 分钟后再试').waitFor();
    expect(await page.getByLabel('留言内容').inputValue()).toBe(said);
    await page.unroute('**/graphql');
    await send(page);
    await page.getByText('留言已提交').waitFor();
    const receipt = await page.locator('.receipt-code').innerText();
    await page.getByRole('link', { name: '查询留言' }).first().click();
    await page.getByRole('heading', { name: '已收到，待审核' }).waitFor();
    await page.goBack();
    expect(await page.locator('.receipt-code').innerText()).toBe(receipt);
    await page.getByRole('button', { name: '再留一条' }).click();
    await page.getByRole('link', { name: receipt }).waitFor();
    await expect.poll(() => focused(page)).toBe('留言给');
    await page.getByLabel('留言内容').fill('写到一半');
    await page.getByRole('link', { name: receipt }).click();
    await page.getByRole('heading', { name: '已收到，待审核' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('留言内容').inputValue()).toBe('写到一半');
    const rows = await site.world.sql('select 1 from message where content = $1', [said]);
    expect(rows.length).toBe(1);
  });

  it('say that they are of an older release, keep the message, and go on once they are loaded anew', async () => {
    const { page } = await site.open(`/s/${code}`, undefined, { ...phone, locale: 'en' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Message').first().fill('写在更新之前');
    await grownOld(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('There is a new version of these pages').waitFor();
    expect(await page.getByLabel('Message').first().inputValue()).toBe('写在更新之前');
    expect(await widthOf(page)).toBe(390);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'older');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Load anew' }).click();
    await page.getByText('There is a new version').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name, exact: true }).waitFor();
    expect(await page.getByLabel('Message').first().inputValue()).toBe('写在更新之前');
    await send(page, 'Send');
    await page.locator('.receipt-code').waitFor();
    const left = await site.world.sql('select 1 from message where content = $1', ['写在更新之前']);
    expect(left.length).toBe(1);
    const { page: first } = await site.open('/s/follow', undefined, phone);
    await grownOld(first);
    await first.goto(`${site.url}/s/${code}`);
    await first.getByText('服务已更新，请刷新页面').waitFor();
    await first.unroute('**/graphql');
    await first.getByRole('button', { name: '刷新页面' }).click();
    await first.getByRole('heading', { name, exact: true }).waitFor();
    expect(await first.getByText('服务已更新').count()).toBe(0);
  });

  it('keep the words alone over a reload of their own: no telephone, no receipt, and nothing for who comes later', async () => {
    const { page } = await site.open(`/s/${code}`, undefined, phone);
    await page.getByLabel('留言内容').fill('先留的一条');
    await send(page);
    const receipt = await page.locator('.receipt-code').innerText();
    await page.addInitScript(`globalThis.found = sessionStorage.getItem('renda.drafts')`);
    const found = () => page.evaluate<string | null>('globalThis.found');
    const typeAgain = async () => {
      await page.getByLabel('留言内容').fill('后写的一条');
      await page.getByLabel('联系电话').fill('138 0000 0000');
      await grownOld(page);
      await send(page);
      await page.getByText('本页还是旧版本').waitFor();
      await page.unroute('**/graphql');
    };
    const reload = async () => {
      await page.getByRole('button', { name: '刷新页面' }).click();
      await page.getByText('本页还是旧版本').waitFor({ state: 'detached' });
      await page.getByLabel('留言内容').waitFor();
    };
    await page.getByRole('button', { name: '再留一条' }).click();
    await typeAgain();
    await reload();
    expect(await page.getByLabel('留言内容').inputValue()).toBe('后写的一条');
    expect(await page.getByLabel('联系电话').inputValue()).toBe('');
    expect(await page.getByText(receipt).count()).toBe(0);
    expect(await found()).toContain('后写的一条');
    for (const secret of ['138', receipt]) expect(await found()).not.toContain(secret);
    await typeAgain();
    await page.reload();
    await page.getByLabel('留言内容').waitFor();
    expect(await page.getByLabel('留言内容').inputValue()).toBe('');
    expect(await found()).toBeNull();
    await typeAgain();
    await page.addInitScript(`(() => {
      const stored = JSON.parse(globalThis.found);
      if (stored) sessionStorage.setItem('renda.drafts', JSON.stringify({ ...stored, at: stored.at - 11 * 60_000 }));
    })()`);
    await reload();
    expect(await found()).toContain('后写的一条');
    expect(await page.getByLabel('留言内容').inputValue()).toBe('');
    expect(await page.evaluate(`sessionStorage.getItem('renda.drafts')`)).toBeNull();
  });

  it('say that nobody answers where they are opened, and come when they are asked again', async () => {
    const { page } = await site.open('/config.json', undefined, phone);
    const left = await does<{ receipt: string }>(
      site.world.anonymous,
      'publicLeaveMessage',
      { code, content: '路灯不亮' },
      'receipt',
    );
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(`${site.url}/s/${code}`);
    await page.getByRole('heading', { name: '连接不上服务' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '连接不上服务' }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();

    await page.route('**/graphql', (route) => route.abort());
    await page.goto(`${site.url}/s/follow#${left.receipt}`);
    await page.getByText('连接不上服务').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByLabel('回执码').inputValue()).toBe(left.receipt);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('heading', { name: '已收到，待审核' }).waitFor();
    expect(await page.getByText('连接不上服务').count()).toBe(0);
  });

  it('tell one thing of every code that is none, and show no form', async () => {
    const last = code.endsWith('2') ? '3' : '2';
    for (const wrong of [code.slice(0, -1) + last, code.slice(0, 12), '<script>', '%E0%A4%A']) {
      const { page } = await site.open(`/s/${wrong}`, undefined, phone);
      await page.getByText('这个二维码或链接打不开家站页面').waitFor();
      expect(await page.locator('form').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
    const { page } = await site.open(`/s/${code}`, undefined, phone);
    await page.getByLabel('留言内容').fill('更换之后');
    await site.world.arrange('update station set public_code = reverse(public_code) where public_code = $1', [
      code.slice(0, 12),
    ]);
    await send(page);
    await page.getByText('这个二维码或链接打不开家站页面').waitFor();
    expect(await page.getByLabel('留言内容').inputValue()).toBe('更换之后');
    await site.world.arrange('update station set public_code = $1 where public_code = reverse($1)', [
      code.slice(0, 12),
    ]);
  });

  it('show a name of 24 characters whole, rare ones among them, at twice the size too', async () => {
    const long = '㮾〇𠮷村委会与沿江八个自然村联合代表联络室第一站';
    const rename = (to: string) =>
      site.world.arrange('update station set name = $1 where public_code = $2', [to, code.slice(0, 12)]);
    await rename(long);
    try {
      for (const width of [1_440, 390, 320]) {
        const { page, complaints } = await site.open(`/s/${code}`, undefined, {
          viewport: { width, height: 800 },
        });
        await page.getByRole('heading', { name: long }).waitFor();
        expect(await widthOf(page)).toBe(width);
        expect(await violations(page)).toEqual([]);
        await picture(page, `long-${width}`);
        await page.goto(`${site.url}/s/${code}/print`);
        await page.getByRole('heading', { name: long }).waitFor();
        expect(await widthOf(page)).toBe(width);
        expect(complaints).toEqual([]);
      }
    } finally {
      await rename(name);
    }
  });

  it('print the code of the page as a picture, from the station’s own page', async () => {
    const { page, complaints } = await site.open(`/s/${code}/print`);
    const drawn = page.getByRole('img', { name: `${name}页面的二维码` });
    await drawn.waitFor();
    expect((await drawn.locator('path').getAttribute('d'))?.length).toBeGreaterThan(2_000);
    expect(await page.getByText(`${site.url}/s/${code}`).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'sheet');
    expect(complaints).toEqual([]);
  });

  it('print nothing of a code that is none, however long it is', async () => {
    const { page, complaints } = await site.open(`/s/${'X'.repeat(3_000)}/print`);
    await page.getByText('这个二维码或链接打不开家站页面').waitFor();
    expect(complaints).toEqual([]);
  });

  it('are put up and renewed by those who keep the station, and by no analyst', async () => {
    const found = await site.world.sql<{ id: number }>(
      `select s.id from station s join division d on d.id = s.division_id where d.code = $1 order by s.id desc limit 1`,
      [town],
    );
    const id = Buffer.from(`Station:${found[0]?.id}`).toString('base64');
    const path = `/d/53/5305/530502/${town}/station/${encodeURIComponent(id)}`;
    const { page, complaints } = await site.open(path, keeper);
    const sheet = page.getByRole('link', { name: '打印二维码' });
    const old = String(await sheet.getAttribute('href')).split('/')[2] ?? '';
    await page.getByLabel('开放时间').fill('每日 8:00–20:00');
    await page.getByLabel('每周三').check();
    await page.getByRole('button', { name: '发布公示内容' }).click();
    await page.getByText('已发布').waitFor();
    expect(await page.getByLabel('开放时间').inputValue()).toBe('每日 8:00–20:00');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'door');
    await site.world.arrange('update station_notice set version = version + 1 where station_id = $1', [
      found[0]?.id,
    ]);
    await page.getByLabel('开放时间').fill('每日 9:00–20:00');
    await page.getByRole('button', { name: '发布公示内容' }).click();
    await page.locator('form .note-refused').waitFor();
    await page.getByText('所涉记录已有变动').waitFor();
    await page.getByRole('button', { name: '发布公示内容' }).click();
    await page.locator('form .note-refused').waitFor();
    expect(await page.getByLabel('开放时间').inputValue()).toBe('每日 9:00–20:00');
    await page.getByRole('button', { name: '按最新内容重新填写' }).click();
    expect(await page.getByLabel('开放时间').inputValue()).toBe('每日 8:00–20:00');
    await page.getByLabel('开放时间').fill('每日 8:00–20:00');
    await page.getByRole('button', { name: '发布公示内容' }).click();
    await page.getByText('已发布').waitFor();
    await page.getByRole('button', { name: '更换公示码' }).click();
    await page.locator('.toolbar .form-inline').getByRole('button', { name: '更换公示码' }).click();
    await page.getByText('已更换，请重新打印二维码').waitFor();
    const codeNow = async () => String(await sheet.getAttribute('href')).split('/')[2] ?? '';
    await expect.poll(codeNow, { timeout: 20_000 }).not.toBe(old);
    const renewed = await codeNow();
    const gone = await site.open(`/s/${old}`, undefined, phone);
    await gone.page.getByText('这个二维码或链接打不开家站页面').waitFor();
    const now = await site.open(`/s/${renewed}`, undefined, phone);
    await now.page.getByText('每日 8:00–20:00').waitFor();
    await now.page.getByText('每周三').waitFor();
    const analyst = await site.open(path, await site.world.as('ANALYST', '53'));
    await analyst.page.getByText('进站代表').waitFor();
    expect(await analyst.page.getByText('打印二维码').count()).toBe(0);
    expect([...complaints, ...analyst.complaints]).toEqual([]);
  });

  it('speak English, turn dark, and are small enough for a telephone', async () => {
    const { page } = await site.open(`/s/${code}`, undefined, { ...phone, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'english-dark');
    const bytes = await page.evaluate<number>(
      `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
    expect(bytes).toBeLessThan(175_000);
    process.stdout.write(`Script of a public page: ${Math.ceil(bytes / 1000)} kB\n`);
  });
});
