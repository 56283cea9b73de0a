// The pictures of the README, taken of the demo when they are asked for: npm run screenshots.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/world.ts';
import { chromiumPath, openSite, type Site } from './browser.ts';

const folder = new URL('../../docs/images', import.meta.url).pathname;
const isAsked = process.env['RENDA_SCREENSHOTS'] !== undefined && chromiumPath !== undefined;
const most = 150 * 1024;
const desk = { width: 1180, height: 700 };
/** For lists so full of words that they would weigh too much. */
const strip = { width: 1180, height: 480 };
const phone = { width: 390, height: 800 };

let site: Site;
let people: Readonly<Record<'analyst' | 'clerk' | 'county', Person>>;

describe.skipIf(!isAsked)('the pictures of the README', { timeout: 90_000 }, () => {
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
    ['stations', '/workbench/533401/stations', 'county', desk],
    ['deputies', '/workbench/533401/deputies', 'county', strip],
  ] as const)('%s', async (name, path, who, viewport) => {
    const { page } = await site.open(path, people[who], { viewport });
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    for (const waiting of await page.locator('.loading').all()) await waiting.waitFor({ state: 'detached' });
    if (name === 'map')
      await page.evaluate(`scrollTo(0, document.querySelector('.breakdown').offsetTop - 60)`);
    await page.waitForTimeout(600);
    const file = join(folder, `${name}.png`);
    await writeFile(file, await page.screenshot({ animations: 'disabled' }));
    expect((await stat(file)).size).toBeLessThanOrEqual(most);
  });
});
