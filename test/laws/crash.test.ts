// The law of promises: what was acknowledged is on record once, and nothing else is, whatever is killed in between.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Kept, type Writer, writer } from '../support/crowd.ts';
import { openDesks, tokensFor } from '../support/desks.ts';
import { numberIn } from '../support/insisting.ts';
import { recount } from '../support/mend.ts';
import { randomFrom } from '../support/random.ts';
import { type Service, startService } from '../support/service.ts';
import { daysAgo } from '../support/tree.ts';

const total = Number(process.env['RENDA_CRASH_MUTATIONS'] ?? 320);
const kills = Math.min(12, 3 + Math.floor(total / 1_000));
/** Which of the kills takes the database server with it. */
const deepest = 1;

let folder: string;
let service: Service;
let writers: Writer[];
let owner: pg.Pool;

const acknowledged = () => writers.flatMap((each) => each.acknowledged);
const sql = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
  (await owner.query<Row>(text)).rows;
const sorted = (rows: readonly { readonly line: string }[]) => rows.map(({ line }) => line).sort();

/** What ought to be on record of a noun, in the order of the numbers in their ids. */
const kept = (noun: Kept['noun']) =>
  writers
    .flatMap((each) => each.kept)
    .filter((each) => each.noun === noun)
    .map(({ noun: _, id, ...rest }) => ({ ...rest, id: numberIn(id) }))
    .sort((a, b) => a.id - b.id);

const add = (counts: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const [what, count] of counts.flatMap(Object.entries<number>)) sum[what] = (sum[what] ?? 0) + count;
  return sum;
};

async function work(each: Writer): Promise<void> {
  while (acknowledged().length < total) await each.step();
}

/** Kills when so many mutations are acknowledged, and starts again. */
async function killAgainAndAgain(): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    while (acknowledged().length < ((kill + 0.5) / kills) * total) await sleep(10);
    if (kill === deepest) await service.killDatabase();
    await sleep(kill === deepest ? 300 : 0);
    await service.kill();
    await service.restart();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renda-crash-'));
  await chmod(folder, 0o755);
  service = await startService(folder);
  owner = new pg.Pool({ connectionString: service.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const desks = await openDesks(service.ownerUrl, folder);
  writers = desks.map((desk, at) => writer(`writer-${at}`, desk, randomFrom(at + 1), () => service.url()));
});
afterAll(async () => {
  await owner?.end();
  await service?.stop();
  await rm(folder, { recursive: true, force: true });
});

it(
  `acknowledges or refuses ${total} mutations of sixteen writers through ${kills} kills`,
  async () => {
    const started = Date.now();
    await Promise.all([killAgainAndAgain(), ...writers.map(work)]);
    const seconds = (Date.now() - started) / 1_000;
    const again = add(writers.map((each) => each.again));
    const refused = add(writers.map((each) => each.refused));
    const figures = { acknowledged: acknowledged().length, kills, seconds, again, refused };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(figures.acknowledged).toBeGreaterThanOrEqual(total);
    expect(again['NO_ANSWER']).toBeGreaterThan(0);
    expect(again['LOST']).toBeGreaterThan(0);
    const usual = ['WRONG_STATE', 'FORBIDDEN', 'CONFLICT'];
    expect(Object.keys(refused).filter((code) => !usual.includes(code))).toEqual([]);
  },
  // However busy the machine is: this is no test of speed.
  60_000 + total * 300,
);

it('has done each that was acknowledged exactly once, and no other', async () => {
  const done = await sql<{ line: string }>(`select key || ' ' || result_id as line from idempotency`);
  expect(sorted(done)).toEqual(
    acknowledged()
      .map(({ key, id }) => `${key} ${id}`)
      .sort(),
  );
  const told = await sql<{ line: string }>(
    `select action || ' ' || target_id as line from audit_entry where category = 'WRITE' and seat_id is not null`,
  );
  expect(sorted(told)).toEqual(
    acknowledged()
      .map(({ action, id }) => `${action} ${id}`)
      .sort(),
  );
});

it('holds every record as it was acknowledged last', async () => {
  const activities = await sql(
    `select id, title as name, version, withdrawn_at is not null as "isWithdrawn", voters_received as voters,
       (select count(*)::int from attendance t where t.activity_id = a.id) as attended,
       (select count(*)::int from opinion o where o.activity_id = a.id) as opinions
     from activity a order by id`,
  );
  expect(activities).toEqual(kept('activity'));
  const opinions = await sql(
    `select id, content as name, version, withdrawn_at is not null as "isWithdrawn", state
     from opinion where activity_id is null order by id`,
  );
  expect(opinions).toEqual(kept('opinion'));
  const reports = await sql(`select id, to_char(month, 'YYYY-MM') as name from nil_report order by id`);
  const standing = kept('nilReport').filter(({ isWithdrawn }) => !isWithdrawn);
  expect(reports).toEqual(standing.map(({ id, name }) => ({ id, name })));
});

it('counts what is on record, in every counter and in the answer to an analyst of the nation', async () => {
  expect(await sql(recount)).toEqual([]);
  const [from, to] = [daysAgo(700), daysAgo(0)].map((day) => day.slice(0, 7));
  const token = await (await tokensFor(service.ownerUrl, folder))('ANALYST', '0');
  const response = await fetch(service.url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `{ division(code: "0") { rollup(period: { months: { from: "${from}", to: "${to}" } }) {
        activityCount votersReceived activityAttendances } } }`,
    }),
  });
  const standing = kept('activity').filter(({ isWithdrawn }) => !isWithdrawn);
  const sum = (numberOf: (each: (typeof standing)[number]) => number | undefined) =>
    standing.reduce((total, each) => total + (numberOf(each) ?? 0), 0);
  expect(await response.json()).toMatchObject({
    data: {
      division: {
        rollup: {
          activityCount: standing.length,
          votersReceived: sum(({ voters }) => voters),
          activityAttendances: sum(({ attended }) => attended),
        },
      },
    },
  });
  await sql('select tally.fold(1000000)');
  expect(await sql(recount)).toEqual([]);
});
