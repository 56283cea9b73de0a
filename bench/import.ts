// Measures the import of sheets against raw COPY into the same constraints, and writers beside it: a command of its own,
// node --import tsx bench/import.ts.
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
import { bare, type Ground, product, profile } from './importRuns.ts';
import { besideImport } from './importWriters.ts';

const { values: wish } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    deputies: { type: 'string', default: '100000' },
    attendees: { type: 'string', default: '0,2' },
    beside: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string', default: join(tmpdir(), 'renda-bench-import') },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const deputies = deputySheet(sealWith('bench'));
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Loads the tree and furnishes one county; answers the ground that clones are made of. */
async function prepare(
  folder: string,
): Promise<{ ground: Ground; county: County; stop: () => Promise<void> }> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
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
  return { ground, county, stop: database.stop };
}

/** Both, one after the other, as many rounds as wished; then the profile. */
async function compare(
  ground: Ground,
  title: string,
  sheet: Sheet,
  path: string,
  lines: number,
): Promise<void> {
  const ratios: number[] = [];
  const times = { product: [] as number[], bare: [] as number[] };
  let ledger = 0;
  for (let round = 0; round < Number(wish.rounds); round += 1) {
    const made = await product(ground, sheet, path);
    const raw = await bare(ground, sheet);
    ledger = made.ledger;
    times.product.push(made.took);
    times.bare.push(raw);
    ratios.push(raw / made.took);
    say(
      `  round ${round + 1}: product ${made.took.toFixed(1)} s, bare COPY ${raw.toFixed(1)} s, load ${loadavg()[0]?.toFixed(1)}`,
    );
  }
  const pace = (took: number) => Math.round(lines / took).toLocaleString('en-US');
  const span = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  say(`${title}: product ${pace(median(times.product))} lines/s, bare ${pace(median(times.bare))} lines/s`);
  say(
    `  product / bare COPY ${median(ratios).toFixed(2)} (${span}; must 0.25, aim 0.50); ${ledger} rows of the ledger; recount right`,
  );
  for (const { part, ms } of await profile(ground, sheet))
    say(`  ${(ms / 1_000).toFixed(2).padStart(7)} s  ${part}`);
}

async function run(): Promise<void> {
  say(
    `${cpus()[0]?.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  const { ground, county, stop } = await prepare(wish.folder);
  const file = (name: string) => join(wish.folder, name);
  try {
    for (const attendees of wish.attendees.split(',').map(Number)) {
      await writeActivities(file('activities.csv'), county, Number(wish.rows), attendees);
      const title = `${wish.rows} activities with ${attendees} attendees each`;
      await compare(ground, title, activitySheet, file('activities.csv'), Number(wish.rows));
    }
    await writeDeputies(file('deputies.csv'), county, Number(wish.deputies));
    await compare(ground, `${wish.deputies} deputies`, deputies, file('deputies.csv'), Number(wish.deputies));
    await writeActivities(file('beside.csv'), county, Number(wish.beside), 0);
    const { alone, during, open, deadlocks } = await besideImport(
      ground,
      activitySheet,
      file('beside.csv'),
      county.towns,
      6_000,
    );
    for (const [name, pace] of Object.entries({ alone, during, open })) {
      say(`  16 writers ${name}: ${Math.round(pace.perSecond)} tx/s, worst ${Math.round(pace.worstMs)} ms`);
    }
    const share = (pace: { readonly perSecond: number }) => (pace.perSecond / alone.perSecond).toFixed(2);
    say(
      `writers beside ${wish.beside} lines: ${share(during)} while they are taken in, ${share(open)} while that is open (must 0.60, aim 0.75); ${deadlocks} deadlocks`,
    );
    say(`Memory of this process at most ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`);
  } finally {
    await stop();
    await rm(wish.folder, { recursive: true, force: true });
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
