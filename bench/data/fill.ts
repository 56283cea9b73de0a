// Fills a database with the national data set: in one transaction, through the product's own tables, laws and counting.
import { totalmem } from 'node:os';
import type pg from 'pg';
import { connected, importing } from '../../src/exchange/bulk.ts';
import { readSyllables } from '../../src/exchange/demo/names.ts';
import { loadPublished } from '../../src/exchange/loadPublished.ts';
import { foldAll, loadTree } from '../../src/exchange/loadTree.ts';
import { activitySteps } from './activities.ts';
import { assessmentSteps } from './assessments.ts';
import { calendarOf } from './calendar.ts';
import { correctionSteps } from './corrections.ts';
import { definitionsOf, demandSame } from './definitions.ts';
import { dutySteps } from './duties.ts';
import { demandEmpty, leaveMark } from './mark.ts';
import { opinionSteps } from './opinions.ts';
import { peopleSteps } from './people.ts';
import { placeSteps } from './places.ts';
import { type Plan, planOf, type Step } from './plan.ts';
import { type Progress, progressOf, silent } from './progress.ts';
import { servingSteps } from './servings.ts';
import { putBack, setAside } from './setAside.ts';
import { stationSteps } from './stations.ts';
import { checksumOf, filled, sumTables, type TableSum } from './tables.ts';

export interface Filled {
  readonly checksum: string;
  readonly tables: readonly TableSum[];
}

/** Pending rows that are added up at a time: all of them, since each time goes over the same counters again. */
const foldedAtOnce = 20_000_000;

const become = (client: pg.ClientBase, role: 'renda_owner' | 'renda_import') =>
  client.query("select set_config('role', $1, true)", [role]);

/** Lets this session use a fair part of the machine's memory. */
async function takeMemory(client: pg.ClientBase): Promise<void> {
  const megabytes = Math.min(Math.max(Math.floor(totalmem() / 2 ** 20 / 40), 64), 1024);
  await client.query(
    `select set_config('work_mem', $1, false), set_config('maintenance_work_mem', $2, false),
       set_config('synchronous_commit', 'off', false)`,
    [`${megabytes}MB`, `${2 * megabytes}MB`],
  );
}

async function take(client: pg.ClientBase, steps: readonly Step[], progress: Progress): Promise<void> {
  for (const { says, sql, values, asOwner } of steps) {
    if (asOwner) await become(client, 'renda_owner');
    const { rowCount } = await client.query(sql, values && [...values]);
    if (asOwner) await become(client, 'renda_import');
    progress.step(says, sql.startsWith('select') || sql.startsWith('analyze') ? 0 : (rowCount ?? 0));
  }
}

async function recordSteps(plan: Plan): Promise<Step[]> {
  const days = calendarOf(plan.activities);
  return [
    ...placeSteps(plan),
    ...peopleSteps(plan, await readSyllables()),
    ...servingSteps(plan),
    ...stationSteps(plan),
    ...assessmentSteps(plan),
    ...activitySteps(plan, days),
    ...opinionSteps(plan, days),
    ...dutySteps(plan),
  ];
}

/** Loads with keys and indexes aside, corrects with all of them back, and leaves the definitions as they were. */
async function load(client: pg.ClientBase, plan: Plan, progress: Progress): Promise<Filled> {
  await client.query('select pg_advisory_xact_lock(726178)');
  await demandEmpty(client);
  const before = await definitionsOf(client);
  await become(client, 'renda_owner');
  const aside = await setAside(client, [...filled, 'tally.ledger']);
  await become(client, 'renda_import');
  await take(client, await recordSteps(plan), progress);
  await become(client, 'renda_owner');
  await putBack(client, aside, (statement) =>
    progress.step(statement.includes(' index ') ? 'indexes' : 'keys', 0),
  );
  await become(client, 'renda_import');
  // Plans that triggers made for whole tables, or for any number of rows, are not for a few.
  await client.query("select set_config('plan_cache_mode', 'force_custom_plan', true)");
  await take(client, correctionSteps(plan), progress);
  demandSame(before, await definitionsOf(client));
  const tables = await sumTables(client);
  const checksum = checksumOf(tables);
  progress.step('checksum', 0);
  await become(client, 'renda_owner');
  await leaveMark(client, { scale: plan.scale, seed: plan.seed, checksum });
  return { checksum, tables };
}

/**
 * Records everything in a database that has no records, all of it or nothing; what it counts is left pending.
 * @param ownerUrl a login that may take the import role and the owner's
 * @throws a sentence when there are records already
 */
export async function record(ownerUrl: string, plan: Plan, progress: Progress = silent): Promise<Filled> {
  await loadTree(ownerUrl);
  await loadPublished(ownerUrl);
  progress.step('tree', 0);
  return connected(ownerUrl, async (client) => {
    await takeMemory(client);
    return importing(client, () => load(client, plan, progress));
  });
}

/** Adds everything up and lets the planner look at it. */
async function addUp(ownerUrl: string, progress: Progress): Promise<void> {
  await connected(ownerUrl, async (client) => {
    await takeMemory(client);
    await foldAll(client, foldedAtOnce, (folded) => progress.step('ledger folded', folded));
    await client.query('set role renda_owner');
    await client.query('vacuum analyze');
    progress.step('vacuum', 0);
  });
}

/**
 * Fills a database that has no records, and adds everything up.
 * @param ownerUrl a login that may take the import role and the owner's
 * @throws a sentence when there are records already, or when scale or seed cannot be
 */
export async function fill(
  ownerUrl: string,
  scale: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<Filled> {
  const plan = planOf(scale, seed);
  const progress = progressOf(say);
  const made = await record(ownerUrl, plan, progress);
  await addUp(ownerUrl, progress);
  progress.end();
  return made;
}
