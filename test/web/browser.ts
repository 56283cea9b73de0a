// A real browser before a real service, for the tests of the pages: one of each for all of them.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';
import { readDocuments } from '../../src/exchange/documents.ts';
import { openPages } from '../../src/graph/pages.ts';
import type { SignIn } from '../../src/store/settings.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

// The shell without windows first: the same engine, at three quarters of the work.
const known = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a browser is on this machine; undefined where there is none, and then the tests of the pages are left out. */
export const chromiumPath = known.find((path) => path !== undefined && existsSync(path));

if (chromiumPath === undefined) {
  process.stderr.write('No Chromium here, so the pages are not tested: install it, or name it in CHROMIUM\n');
}

const documents = await readDocuments([]);

/** What a request of a page names, in words; undefined where it names nothing. */
const wordsOf = (request: Request): string | undefined =>
  new URL(request.url()).pathname === '/graphql'
    ? (documents.get(request.postDataJSON()?.documentId) ?? '')
    : undefined;

/** Whether a request of a page asks for a field. */
export const asksFor = (request: Request, field: string): boolean =>
  wordsOf(request)?.includes(` ${field}(`) === true;

/** Whether a request of a page is the query of this name. */
export const asks = (request: Request, name: string): boolean =>
  new RegExp(`\\bquery ${name}\\b`).test(wordsOf(request) ?? '');

/** Goes on within the pages as a link does: nothing is loaded anew. */
export const goOn = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => globalThis.history.pushState(null, '', to), path);

/** Makes a page as old as one that asks what the service's release has no more. */
export async function grownOld(page: Page): Promise<void> {
  await page.route('**/graphql', (route) => {
    const documentId = `sha256:${'0'.repeat(64)}`;
    return route.continue({ postData: { ...route.request().postDataJSON(), documentId } });
  });
}

export interface Desk {
  readonly page: Page;
  /** What went wrong: errors on the page's console, faults of its script, and what it asked in words of its own. */
  readonly complaints: readonly string[];
}

export interface Site {
  readonly world: World;
  readonly url: string;
  /** A tab of its own at this address, signed in as this person; without one, signed out. */
  open(path: string, person?: Person, options?: BrowserContextOptions): Promise<Desk>;
  /** Closes all tabs. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** What a site may have besides. */
export interface SiteFitting {
  /** The template of its world, like `nation`; the demo unless another is named. */
  readonly of?: string;
  readonly signIn?: SignIn;
  readonly jwksUrl?: string;
  /** Whether links with a token sign in, as in development. */
  readonly takesLinks?: boolean;
}

/** Opens a world with its pages, and a browser. */
export async function openSite({
  of = 'demo',
  signIn,
  jwksUrl,
  takesLinks = true,
}: SiteFitting = {}): Promise<Site> {
  const pages = await openPages((line) => process.stderr.write(`${line}\n`), {
    signIn: signIn ?? null,
    takesLinks,
  });
  await pages.ready;
  const world = await openWorld(of, {
    pages,
    ...(signIn ? { identity: { issuer: signIn.issuer, jwksUrl } } : {}),
  });
  const url = await world.http.listen({ port: 0, host: '127.0.0.1' });
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  // A page of somebody else's may want what there is no network for. By no route: each request would wait for us.
  const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  const quiet = ['--disable-background-networking', '--disable-component-update', alone];
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [...flags, ...quiet],
  });
  return {
    world,
    url,
    open: async (path, person, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(25_000);
      const complaints: string[] = [];
      page.on('console', (message) => {
        const { url: from } = message.location();
        if (message.type() === 'error' && from.startsWith(url)) complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (wordsOf(request) === '') complaints.push(`Asked by no name: ${request.postData()}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${url}${path}${person?.token ? `#token=${person.token}` : ''}`);
      return { page, complaints };
    },
    clear: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await pages.close();
      await world.close();
    },
  };
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axe = createRequire(import.meta.url).resolve('axe-core');

const spill = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Waits until a page is no wider than its window: what is drawn by script follows a change of size a frame later. */
export const fits = async (page: Page, told = page.url()): Promise<void> =>
  expect
    .poll(() => page.evaluate(spill), { message: `wider than its window: ${told}`, timeout: 3_000 })
    .toBe(0);

/** What axe finds wrong on a page, a line for each. */
export async function violations(page: Page): Promise<string[]> {
  // By the debugging protocol, which the policy of the pages does not bind.
  const { readFile } = await import('node:fs/promises');
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((all) => all.violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
