// Whether the numbers are right: while writers write, in one snapshot; and afterwards, against a recount.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { importing } from '../src/exchange/bulk.ts';
import { spreadOf } from './client.ts';
import { clerkNames } from './crew.ts';
import type { Opened } from './opened.ts';

const foldEvery = 250;
const readEvery = 20;
/** Each read of so many compares. */
const checkEvery = 10;

export interface Watched {
  readonly reads: number;
  readonly p50: number;
  readonly p95: number;
  readonly checks: number;
  readonly wrong: number;
  readonly folds: number;
  readonly mostPending: number;
}

/** What counters and pending say of the nation's year, and what its new records say, in one statement. */
const comparison = `
  with root as (select id from division where level = 'NATION'),
  counted as (
    select coalesce(sum(records), 0) as records, coalesce(sum(voters_received), 0) as voters,
      coalesce(sum(attendance), 0) as attendances from (
      select records, voters_received, attendance from tally.cell
      where division_id = (select id from root) and not own and grain = 'year' and period = make_date($1, 1, 1)
      union all
      select records, voters_received, attendance from tally.ledger
      where on_date >= make_date($1, 1, 1) and on_date < make_date($1 + 1, 1, 1)) c
  ), fact as (
    select count(*) as records, coalesce(sum(voters_received), 0) as voters, coalesce(sum(t.n), 0) as attendances
    from activity a cross join lateral (select count(*) as n from attendance t where t.activity_id = a.id) t
    where a.id > $2 and a.withdrawn_at is null
  )
  select c.records - f.records as records, c.voters - f.voters as voters, c.attendances - f.attendances as attendances,
    (select count(*)::int from tally.ledger) as pending from counted c, fact f`;

interface Offset {
  readonly records: string;
  readonly voters: string;
  readonly attendances: string;
  readonly pending: number;
}

async function offsetOf(owner: Pick<pg.Pool, 'query'>, year: number, after: number): Promise<Offset> {
  const { rows } = await owner.query<Offset>({ name: 'compare', text: comparison, values: [year, after] });
  return rows[0] as Offset;
}

/** Folds again and again while work is done, as every process of the product does. Answers how often there was something. */
export async function whileFolding<Result>({ owner }: Opened, doing: Promise<Result>) {
  let isOver = false;
  let folds = 0;
  const done = doing.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const { rows } = await owner.query<{ taken: number }>('select tally.fold() as taken');
    if (Number(rows[0]?.taken) > 0) folds += 1;
    await Promise.race([sleep(foldEvery), done.catch(() => undefined)]);
  }
  return { result: await done, folds };
}

/** Where the writing began: what is compared is what came after. */
export interface Baseline {
  readonly year: number;
  /** The newest activity before. */
  readonly after: number;
  readonly offset: Offset;
}

export async function baselineOf(opened: Opened, year: number): Promise<Baseline> {
  const { rows } = await opened.owner.query<{ id: number }>(
    'select coalesce(max(id), 0)::int as id from activity',
  );
  const after = Number(rows[0]?.id);
  return { year, after, offset: await offsetOf(opened.owner, year, after) };
}

/** Whether what is counted agrees with the records now, in one statement; `told` hears how many rows are pending. */
export async function isRight(
  owner: Pick<pg.Pool, 'query'>,
  { year, after, offset }: Baseline,
  told: (pending: number) => void = () => undefined,
): Promise<boolean> {
  const now = await offsetOf(owner, year, after);
  told(now.pending);
  return (['records', 'voters', 'attendances'] as const).every((each) => now[each] === offset[each]);
}

/** Reads the nation by month while work is done; each tenth time it compares what is counted with the records. */
export async function watch<Result>(opened: Opened, baseline: Baseline, doing: () => Promise<Result>) {
  const { owner } = opened;
  const times: number[] = [];
  const seen = { checks: 0, wrong: 0, mostPending: 0, isOver: false };
  const reading = async () => {
    while (!seen.isOver) {
      const began = performance.now();
      await owner.query({
        name: 'months',
        text: 'select * from bench.months($1, $2)',
        values: ['0', baseline.year],
      });
      times.push(performance.now() - began);
      if (times.length % checkEvery === 0) {
        seen.checks += 1;
        const right = await isRight(owner, baseline, (pending) => {
          seen.mostPending = Math.max(seen.mostPending, pending);
        });
        if (!right) seen.wrong += 1;
      }
      await sleep(readEvery);
    }
  };
  const working = whileFolding(opened, doing()).finally(() => {
    seen.isOver = true;
  });
  const [{ result, folds }] = await Promise.all([working, reading()]);
  const { checks, wrong, mostPending } = seen;
  const { p50, p95 } = spreadOf(times);
  const watched: Watched = { reads: times.length, p50, p95, checks, wrong, folds, mostPending };
  return { result, watched };
}

/** Folds until nothing is pending. Answers the milliseconds it took. */
export async function drain({ owner }: Opened): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { rows } = await owner.query<{ taken: number }>('select tally.fold() as taken');
    if (Number(rows[0]?.taken) === 0) return performance.now() - began;
  }
}

/** How many counters differ from a recount, and the seconds that the recount took. By law there are none. */
export async function recount({
  owner,
}: Opened): Promise<{ readonly wrong: number; readonly seconds: number }> {
  const client = await owner.connect();
  try {
    const began = performance.now();
    const { rows } = await importing(client as unknown as pg.Client, () =>
      client.query<{ wrong: number }>(
        'select (select count(*)::int from tally.recount()) + (select count(*)::int from tally.recount_subjects()) as wrong',
      ),
    );
    return { wrong: Number(rows[0]?.wrong), seconds: (performance.now() - began) / 1_000 };
  } finally {
    client.release();
  }
}

/** Takes out what the clerks of the measurements have recorded, also in a run that was cut short; the counts follow. */
export async function takeBack(opened: Opened): Promise<void> {
  const client = await opened.owner.connect();
  try {
    await importing(client as unknown as pg.Client, async () => {
      const { rows } = await client.query<{ id: number }>(
        `select s.id from seat s join account a on a.id = s.account_id where starts_with(a.name, $1)`,
        [clerkNames],
      );
      const seats = rows.map(({ id }) => id);
      await client.query(
        'create temp table gone on commit drop as select id from activity where recorded_by = any($1)',
        [seats],
      );
      for (const table of ['attendance', 'opinion'])
        await client.query(`delete from ${table} where activity_id in (select id from gone)`);
      await client.query('delete from activity where id in (select id from gone)');
    });
  } finally {
    client.release();
  }
  await drain(opened);
  for (const table of [
    'activity',
    'attendance',
    'tally.ledger',
    'tally.cell',
    'tally.subject_cell',
    'audit_entry',
  ]) {
    await opened.owner.query(`vacuum (analyze) ${table}`);
  }
}
