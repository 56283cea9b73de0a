// Signing in at a real identity provider, in a real browser: code and PKCE, the seat that is chosen, renewal, and the way out.
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openSite, type Site, violations } from './browser.ts';
import { audience, clientId, type IdentityProvider, openProvider } from './provider.ts';

let provider: IdentityProvider;
let site: Site;

/** Says who one is at the provider, and consents. */
async function comeIn(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await consent(page);
}

const consent = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

const seat = (account: string, role: string, code: string) =>
  site.world.arrange(
    `with who as (insert into account (name) values ($1)
                  on conflict (name) do update set name = excluded.name returning id)
     insert into seat (division_id, place, account_id, role)
     select d.id, d.place, who.id, $2::"Role" from division d, who where d.code = $3`,
    [account, role, code],
  );

const tokenOf = (page: Page) => page.evaluate<string | null>(`sessionStorage.getItem('renda.token')`);

describe.skipIf(chromiumPath === undefined)('signing in', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    provider = await openProvider();
    const { issuer, jwksUrl } = provider;
    const signIn = { issuer, clientId, scope: 'openid offline_access', resource: audience };
    site = await openSite({ of: 'nation', signIn, jwksUrl });
    provider.serve(site.url);
    await seat('wang', 'CLERK', '530502105');
    await seat('wang', 'ANALYST', '53');
    await seat('li', 'CLERK', '610902');
  }, 240_000);
  afterEach(() => site.clear());
  afterAll(async () => {
    await site?.close();
    await provider?.close();
  });

  it('leads to the provider and back to where one was, and lets whoever has several seats choose', async () => {
    const { page, complaints } = await site.open('/');
    await page.getByRole('button', { name: '统一身份认证登录' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '统一身份认证登录' }).click();
    await page.waitForURL(`${provider.issuer}/**`);
    await comeIn(page, 'wang');
    await page.getByRole('button', { name: '云南省 · 分析员' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: '云南省 · 分析员' }).click();
    await page.getByRole('heading', { name: '云南省' }).waitFor();
    await page.getByRole('button', { name: '云南省 · 分析员' }).click();
    await page.getByLabel('席位').selectOption({ label: '瓦窑镇 · 工作人员' });
    await page.getByRole('heading', { name: '瓦窑镇' }).waitFor();
    await page.getByRole('link', { name: '工作台' }).click();
    await page.getByLabel('标题').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows nothing of one seat on another of the same account, while the service has not answered yet', async () => {
    const { page } = await site.open('/');
    await page.getByRole('button', { name: '统一身份认证登录' }).click();
    await comeIn(page, 'wang');
    await page.getByRole('button', { name: '云南省 · 分析员' }).click();
    await page.getByRole('rowheader', { name: '昆明市' }).waitFor();
    await page.getByRole('button', { name: '云南省 · 分析员' }).click();
    await page.getByLabel('席位').waitFor();
    const waiting: Route[] = [];
    await page.route('**/graphql', (route) => void waiting.push(route));
    await page.getByLabel('席位').selectOption({ label: '瓦窑镇 · 工作人员' });
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    await page.evaluate(`history.pushState(null, '', '/d/53?period=2024')`);
    await page.locator('main .loading').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/云南|昆明|\d/);
    expect(await page.getByRole('button', { name: '云南省' }).count()).toBe(0);
    await page.unroute('**/graphql');
    await Promise.all(waiting.map((route) => route.continue().catch(() => undefined)));
    await page.getByText('不在您的权限范围内').waitFor();
  });

  it('renews the token without a word, and signs out at the provider too', async () => {
    const { page } = await site.open('/d/61/6109/610902?period=2024');
    await page.getByRole('button', { name: '统一身份认证登录' }).click();
    await comeIn(page, 'li');
    await page.getByRole('heading', { name: '汉滨区' }).waitFor();
    expect(page.url()).toBe(`${site.url}/d/61/6109/610902?period=2024`);
    const first = await tokenOf(page);
    await expect.poll(() => tokenOf(page), { timeout: 25_000 }).not.toBe(first);
    await page.getByRole('combobox', { name: '统计期' }).selectOption('2024-Q1');
    await page.getByRole('heading', { name: '汉滨区' }).waitFor();
    await page.getByRole('button', { name: '汉滨区 · 工作人员' }).click();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.getByRole('button', { name: '统一身份认证登录' }).waitFor();
    expect(await tokenOf(page)).toBeNull();
  });

  it('keeps what was typed while one signs in again beside it', async () => {
    const { page } = await site.open('/workbench/610902/record');
    await page.getByRole('button', { name: '统一身份认证登录' }).click();
    await comeIn(page, 'li');
    await page.getByLabel('备注').fill('写了很久的备注');
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 401,
        json: { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] },
      }),
    );
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/graphql');
    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: '重新登录' }).click();
    await consent(await opening);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('备注').inputValue()).toBe('写了很久的备注');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记：').waitFor();
  });

  it('tells whoever has no seat so, and whose seat was taken back while the page was open', async () => {
    const { page } = await site.open('/');
    await page.getByRole('button', { name: '统一身份认证登录' }).click();
    await comeIn(page, 'nobody');
    await page.getByText('账号“nobody”没有席位').waitFor();
    expect(await violations(page)).toEqual([]);
    await seat('nobody', 'ANALYST', '53');
    await page.getByRole('button', { name: '重试' }).last().click();
    await page.getByRole('heading', { name: '云南省' }).waitFor();
    await site.world.arrange(
      `update seat set withdrawn_at = now() where account_id = (select id from account where name = 'nobody')`,
    );
    // Whatever is asked next is refused: what is still being read, or this.
    await page.locator('select').first().selectOption({ index: 1 }, { force: true });
    await page.getByRole('dialog', { name: '没有可用的席位' }).waitFor();
  });

  it('takes no token from a link: nobody is signed in as somebody else by what they were sent', async () => {
    const { page } = await site.open('/#token=anything');
    await page.getByRole('button', { name: '统一身份认证登录' }).waitFor();
    expect(await tokenOf(page)).toBeNull();
    expect(page.url()).not.toContain('token');
  });

  it('takes no token for another seat than those of the account', async () => {
    const { page } = await site.open('/');
    await page.getByRole('button', { name: '统一身份认证登录' }).click();
    await comeIn(page, 'li');
    await page.getByRole('heading', { name: '汉滨区' }).waitFor();
    const others = await site.world.sql<{ readonly id: number }>(
      `select s.id from seat s join account a on a.id = s.account_id where a.name = 'wang' limit 1`,
    );
    const ask = (number: unknown) =>
      site.world.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${token}`, 'renda-seat': String(number) },
        payload: { query: '{ viewer { account } }' },
      });
    const token = await tokenOf(page);
    for (const number of [others[0]?.id, 0, '1; drop', 999_999]) {
      const answer = await ask(number);
      expect(JSON.parse(answer.body).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
