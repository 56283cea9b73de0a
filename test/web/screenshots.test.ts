// The pictures of the README, taken when they are asked for, of the demo and of a deputy's appeals: npm run screenshots.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { does, type Named } from '../support/congresses.ts';
import { within } from '../support/scoring.ts';
import { ask, town } from '../support/town.ts';
import type { Person } from '../support/world.ts';
import { chromiumPath, openSite, type Site } from './browser.ts';
import { type Contest, counting, openContest } from './contested.ts';

const folder = new URL('../../docs/images', import.meta.url).pathname;
const isAsked = process.env['RENDA_SCREENSHOTS'] !== undefined && chromiumPath !== undefined;
const most = 150 * 1024;
const desk = { width: 1180, height: 700 };
/** For lists so full of words that they would weigh too much. */
const strip = { width: 1180, height: 480 };
const phone = { width: 390, height: 800 };

/** Takes the picture of a page that has come to rest, and tells its bytes; where RENDA_PICTURES names a folder, others at each width, to be looked at. */
async function picture(page: Page, name: string): Promise<number> {
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  for (const waiting of await page.locator('.loading').all()) await waiting.waitFor({ state: 'detached' });
  if (name === 'map') await page.evaluate(`scrollTo(0, document.querySelector('.breakdown').offsetTop - 60)`);
  await page.waitForTimeout(600);
  const file = join(folder, `${name}.png`);
  await writeFile(file, await page.screenshot({ animations: 'disabled' }));
  const { size } = await stat(file);
  const others = process.env['RENDA_PICTURES'];
  if (!others) return size;
  await mkdir(others, { recursive: true });
  for (const width of [1_440, 1_024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(others, `${name}-${width}.png`), fullPage: true });
  }
  return size;
}

describe.skipIf(!isAsked)('the pictures of the README', { timeout: 90_000 }, () => {
  let site: Site;
  let people: Readonly<Record<'analyst' | 'clerk' | 'county', Person>>;
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    site = await openSite();
    people = {
      analyst: await site.world.as('ANALYST', '53'),
      clerk: await site.world.as('CLERK', '610902'),
      county: await site.world.as('CLERK', '533401'),
    };
  }, 240_000);
  afterAll(() => site?.close());

  it.each([
    ['dashboard', '/d/53/5334?period=2024', 'analyst', desk],
    ['map', '/d/53?period=2024&view=map', 'analyst', desk],
    ['compare', '/compare/5334?period=2024', 'analyst', desk],
    ['record', '/workbench/610902/record', 'clerk', phone],
    ['waiting', '/workbench/610902/waiting', 'clerk', strip],
    ['assessments', '/workbench/533401/assessments', 'county', desk],
    ['gaps', '/workbench/533401/gaps', 'county', strip],
    ['stations', '/workbench/533401/stations', 'county', desk],
    ['deputies', '/workbench/533401/deputies', 'county', strip],
    ['scores', '/workbench/610902/scores?on=2024-06-30', 'clerk', strip],
    ['opinions', '/workbench/610902/opinions', 'clerk', strip],
    ['activities', '/workbench/610902/activities', 'clerk', strip],
  ] as const)('%s', async (name, path, who, viewport) => {
    const { page } = await site.open(path, people[who], { viewport });
    expect(await picture(page, name)).toBeLessThanOrEqual(most);
  });

  /** The code at the door of a station of 瓦窑镇. */
  async function doorOf(keeper: Person): Promise<string> {
    interface Found {
      readonly division: {
        readonly stations: { readonly edges: readonly { readonly node: { readonly publicCode: string } }[] };
      };
    }
    const list = `{ division(code: "530502105") { stations(first: 1) { edges { node { publicCode } } } } }`;
    return (await ask<Found>(keeper, list)).division.stations.edges[0]?.node.publicCode ?? '';
  }

  it('public', async () => {
    const code = await doorOf(await site.world.as('KEEPER', '530502105'));
    const { page } = await site.open(`/s/${code}`, undefined, { viewport: phone });
    expect(await picture(page, 'public')).toBeLessThanOrEqual(most);
  });

  it('follow', async () => {
    const keeper = await site.world.as('KEEPER', '530502105');
    const said = { code: await doorOf(keeper), content: '村口路灯坏了三盏，夜里走路看不清。' };
    const { receipt } = await does<{ receipt: string }>(
      site.world.anonymous,
      'publicLeaveMessage',
      said,
      'receipt',
    );
    interface Waiting {
      readonly messages: { readonly edges: readonly { readonly node: { id: string; version: number } }[] };
    }
    const waiting = `{ messages(under: "530502105", state: RECEIVED, first: 1) { edges { node { id version } } } }`;
    const [message] = (await ask<Waiting>(keeper, waiting)).messages.edges;
    const taken = await does<{ opinion: { id: string; version: number } }>(
      keeper,
      'acceptMessage',
      { ...message?.node },
      'opinion { id version }',
    );
    const answer = '已报镇供电所，本周五前更换，届时请您留意。';
    await does(keeper, 'answerOpinion', { ...taken.opinion, answer }, 'id');
    const { page } = await site.open(`/s/follow#${receipt}`, undefined, { viewport: phone });
    await page.getByText(answer).waitFor();
    expect(await picture(page, 'follow')).toBeLessThanOrEqual(most);
  });
});

describe.skipIf(!isAsked)('the pictures of duties and appeals', { timeout: 90_000 }, () => {
  let site: Site;
  let contest: Contest;
  beforeAll(async () => {
    site = await openSite({ of: 'nation' });
    contest = await openContest(site.world);
  }, 240_000);
  afterAll(() => site?.close());

  it('duties', async () => {
    const { keeper, clerk, county } = contest.people;
    const { townDeputy, countyDeputy } = contest.furnished;
    const declared = (deputy: Named, said: object) =>
      does(keeper, 'declareDuty', { division: town, deputy: deputy.id, happenedOn: within(), ...said });
    const first = await declared(countyDeputy, {
      ...{ kind: 'SUGGESTION', title: '关于修缮沿江便道的建议', role: 'LEAD', happenedOn: within(-20) },
    });
    const reviewed = await does(clerk, 'reviewDuty', { ...first });
    await does(county, 'reviewDuty', { ...reviewed });
    const second = await declared(townDeputy, {
      ...{ kind: 'VISIT', title: '走访选区老党员十二户', quantity: '12', happenedOn: within(-12) },
    });
    await does(clerk, 'sendDutyBack', { ...second, reason: '请补充走访日期' });
    await declared(townDeputy, { kind: 'TRAINING', title: '参加履职培训', happenedOn: within(-6) });
    await declared(countyDeputy, {
      ...{ kind: 'DEED', title: '协调解决村口路灯', note: '已更换三盏', happenedOn: within(-2) },
    });
    const { page } = await site.open(`/workbench/${town}/duties`, clerk, { viewport: strip });
    expect(await picture(page, 'duties')).toBeLessThanOrEqual(most);
  });

  it('appeals', async () => {
    const { deputy, judge } = contest;
    const said = [
      ['集中视察缺席', '当日在省里参加培训，已提前书面请假。'],
      ['主任会议列席缺席', '会议通知送达时已住院，请假条次日补交。'],
      ['代表小组学习缺席', '当日确已到会，签到簿漏签，可由小组长证明。'],
    ] as const;
    for (const [title, ground] of said) {
      const { id } = await counting(site.world, contest, title);
      const appeal = await does(deputy, 'raiseAppeal', { dutyRecord: id, ground });
      if (title === said[2][0]) continue;
      const decision = title === said[0][0] ? 'UPHOLD' : 'REJECT';
      const reason = decision === 'UPHOLD' ? '培训通知和请假条属实' : '补交的请假条未经主席团同意';
      await does(judge, 'decideAppeal', { ...appeal, decision, reason });
    }
    const { page } = await site.open('/workbench/530502/appeals', judge, { viewport: strip });
    expect(await picture(page, 'appeals')).toBeLessThanOrEqual(most);
  });
});
