// The import of sheets against raw COPY into the same constraints, and writers beside it; on databases of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connected, importing } from '../src/exchange/bulk.ts';
import { ensureSeat } from '../src/exchange/demo/seats.ts';
import { loadTree, settle } from '../src/exchange/loadTree.ts';
import { activitySheet } from '../src/exchange/sheets/importActivities.ts';
import { deputySheet } from '../src/exchange/sheets/importDeputies.ts';
import { viewerOn } from '../src/exchange/sheets/seats.ts';
import { type Sheet, takeIn } from '../src/exchange/sheets/staging.ts';
import { openDatabase } from '../src/store/database.ts';
import { sealWith } from '../src/store/seal.ts';
import { type County, furnishCounty, writeActivities, writeDeputies, writeServed } from './importData.ts';
import { bare, type Ground, type Part, product, profile } from './importRuns.ts';
import { besideImport, type Pace } from './importWriters.ts';
import { type Ratio, ratioOf } from './load.ts';
import { type Card, readCard } from './machine.ts';
import type { Wish } from './wish.ts';

/** One kind of sheet: the product against bare COPY. */
export interface Import {
  readonly title: string;
  readonly lines: number;
  /** Lines a second, medians of the rounds. */
  readonly product: number;
  readonly bare: number;
  readonly toBare: Ratio;
  /** Rows that it appended to the ledger; the recount found them right. */
  readonly ledger: number;
  /** Where the time goes when all rows come in one statement, the longest first. */
  readonly parts: readonly Part[];
}

export interface Imports {
  readonly sheets: readonly Import[];
  /** Sixteen writers alone, while a sheet is taken in, and while that stays open. */
  readonly beside: {
    readonly lines: number;
    readonly alone: Pace;
    readonly during: Pace;
    readonly open: Pace;
    readonly deadlocks: number;
  };
  /** Megabytes that the importing process held at most. */
  readonly memory: number;
}

type Say = (line: string) => void;

const attendees = [0, 2];
const besideMilliseconds = 6_000;
const partsKept = 8;

const deputies = deputySheet(sealWith('bench'));
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Loads the tree and furnishes one county; answers the ground that clones are made of. */
async function prepare(
  folder: string,
  say: Say,
): Promise<{ ground: Ground; county: County; owner: string; stop: () => Promise<void> }> {
  const migrations = new URL('../prisma/migrations', import.meta.url).pathname;
  const database = await openDatabase({ dataFolder: join(folder, 'data'), migrations, secret: 'bench', say });
  const owner = database.ownerUrl ?? '';
  const other = (url: string) => (name: string) => url.replace(/\/renda\?/, `/${name}?`);
  await loadTree(owner);
  const county = await connected(owner, (client) => importing(client, () => furnishCounty(client)));
  const seat = await ensureSeat(owner, 'CLERK', county.code);
  const viewer = await viewerOn(database.appUrl, [String(seat.id)]);
  await writeServed(join(folder, 'served.csv'), county);
  const served = await takeIn(database.appUrl, viewer, deputies, join(folder, 'served.csv'));
  if (served.outcome !== 'TAKEN_IN') throw new Error(JSON.stringify(served));
  await settle(owner);
  const ground = {
    folder,
    url: other(owner),
    appUrl: other(database.appUrl),
    template: 'renda',
    seatId: seat.id,
  };
  return { ground, county, owner, stop: database.stop };
}

/** Both, one after the other, as many rounds as wished; then where the time goes. */
async function compare(
  ground: Ground,
  { title, sheet, path, lines }: { title: string; sheet: Sheet; path: string; lines: number },
  rounds: number,
  say: Say,
): Promise<Import> {
  const took = { product: [] as number[], bare: [] as number[] };
  let ledger = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const made = await product(ground, sheet, path);
    const raw = await bare(ground, sheet);
    ledger = made.ledger;
    took.product.push(made.took);
    took.bare.push(raw);
    const load = loadavg()[0]?.toFixed(1);
    say(`${title}: product ${made.took.toFixed(1)} s, bare COPY ${raw.toFixed(1)} s, load ${load}`);
  }
  return {
    title,
    lines,
    ledger,
    product: lines / median(took.product),
    bare: lines / median(took.bare),
    toBare: ratioOf(took.product.map((each, at) => (took.bare[at] ?? Number.NaN) / each)),
    parts: (await profile(ground, sheet)).toSorted((a, b) => b.ms - a.ms).slice(0, partsKept),
  };
}

/** Takes sheets in and says how that compares; with the machine's card. */
export async function measureImport(
  { rows, rounds }: Wish,
  say: Say,
): Promise<{ readonly card: Card; readonly imports: Imports }> {
  const folder = await mkdtemp(join(tmpdir(), 'renda-bench-import-'));
  const { ground, county, owner, stop } = await prepare(folder, say);
  const file = (name: string) => join(folder, name);
  try {
    const sheets: Import[] = [];
    for (const each of attendees) {
      const path = file('activities.csv');
      await writeActivities(path, county, rows, each);
      const title = `activities with ${each} attendees each`;
      sheets.push(await compare(ground, { title, sheet: activitySheet, path, lines: rows }, rounds, say));
    }
    const path = file('deputies.csv');
    const lines = Math.ceil(rows / 10);
    await writeDeputies(path, county, lines);
    sheets.push(await compare(ground, { title: 'deputies', sheet: deputies, path, lines }, rounds, say));
    const some = Math.ceil(rows / 5);
    await writeActivities(file('beside.csv'), county, some, 0);
    const beside = await besideImport(
      ground,
      activitySheet,
      file('beside.csv'),
      county.towns,
      besideMilliseconds,
    );
    const memory = Math.round(process.resourceUsage().maxRSS / 1_024);
    const card = await connected(owner, (client) => readCard(client));
    return { card, imports: { sheets, beside: { lines: some, ...beside }, memory } };
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
