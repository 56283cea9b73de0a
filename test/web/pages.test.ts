// The pages in a real browser: one service and one browser for all of them.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { chromiumPath, openSite, type Site } from './browser.ts';
import { describeComparison } from './compare.ts';
import { describeDashboard } from './dashboard.ts';
import { describeDrafts } from './drafts.ts';
import { describeDown } from './down.ts';
import { describeQuality } from './quality.ts';
import { describeReader } from './reader.ts';
import { describeWorkbench } from './workbench.ts';

let site: Site;

describe.skipIf(chromiumPath === undefined)('the pages', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    site = await openSite();
  }, 240_000);
  afterEach(() => site.clear());
  afterAll(() => site?.close());

  describeDashboard(() => site);
  describeComparison(() => site);
  describeWorkbench(() => site);
  describeDrafts(() => site);
  describeReader(() => site);
  describeDown(() => site);
  describeQuality(() => site);
});
