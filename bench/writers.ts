// Writers at the database: each on a connection of its own, repeating one act in transactions until the time is over.
import pg from 'pg';
import type { Target } from './bare.ts';
import { spreadOf } from './client.ts';
import type { Writer } from './crew.ts';
import type { Opened } from './opened.ts';

export type Act = 'record' | 'alone' | 'correct' | 'withdraw';

export interface Shift {
  readonly act: Act;
  readonly writers: readonly Writer[];
  readonly seconds: number;
  readonly year: number;
  /** Seconds that each transaction is held open before its commit. */
  readonly hold: number;
  /** Told when all are warm and what is measured begins. */
  readonly begun?: () => Promise<void>;
}

export interface Pace {
  readonly perSecond: number;
  /** Milliseconds from begin to commit. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  readonly deadlocks: number;
}

const deadlock = '40P01';
const warmSeconds = 1.5;

interface Called {
  readonly rows: readonly { readonly times: number[] }[];
}

/** The statement of one writer's whole shift. */
function callOf(target: Target, shift: Shift, writer: Writer, ids: readonly number[], until: Date) {
  const { act, year, hold } = shift;
  const { seatId, from, to, divisions, places, servings, cards } = writer;
  if (act === 'record' || act === 'alone') {
    return {
      text: `call bench.record_${target}($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [seatId, from, to, divisions, places, servings, cards, year, act === 'alone', hold, until],
    };
  }
  return {
    text: `call bench.change_${target}($1, $2, $3, $4, $5, $6)`,
    values: [seatId, from, to, ids, act === 'withdraw', until],
  };
}

/** Of so many of the newest records, evenly by seat, what is changed is chosen. */
const chosenFrom = 200_000;

/** Activities that writers recorded before, for each of them others than for the rest. */
async function idsFor({ owner }: Opened, target: Target, writers: readonly Writer[]): Promise<number[][]> {
  const seats = [...new Set(writers.map(({ seatId }) => seatId))];
  const { rows } = await owner.query<{ id: number; seat: number }>(
    `select id, seat from (
       select id, recorded_by as seat, row_number() over (partition by recorded_by order by id desc) as n
       from ${target}.activity where recorded_by = any($1)) a
     where n <= $2 order by id desc`,
    [seats, Math.ceil(chosenFrom / seats.length)],
  );
  return writers
    .map((writer, at) =>
      rows.filter((row, index) => row.seat === writer.seatId && index % writers.length === at),
    )
    .map((mine, at) =>
      mine.length > 0 ? mine : rows.filter(({ seat }) => seat === writers[at]?.seatId).slice(0, 1),
    )
    .map((mine) => mine.map(({ id }) => id));
}

async function repeat(client: pg.Client, call: { text: string; values: unknown[] }, until: Date) {
  const times: number[] = [];
  let deadlocks = 0;
  while (Date.now() < until.getTime()) {
    try {
      const { rows } = (await client.query(call)) as Called;
      times.push(...(rows[0]?.times ?? []));
    } catch (error) {
      if ((error as { code?: string }).code !== deadlock) throw error;
      deadlocks += 1;
    }
  }
  return { times, deadlocks };
}

/** Has all writers of a shift write to one of the two targets, and says how fast they were. */
export async function work(opened: Opened, target: Target, shift: Shift): Promise<Pace> {
  const isChange = shift.act === 'correct' || shift.act === 'withdraw';
  const ids = isChange ? await idsFor(opened, target, shift.writers) : [];
  const clients = shift.writers.map(() => new pg.Client({ connectionString: opened.appUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const all = (seconds: number) => {
      const until = new Date(Date.now() + seconds * 1_000);
      return Promise.all(
        clients.map((client, at) => {
          const writer = shift.writers[at] as Writer;
          return repeat(client, callOf(target, shift, writer, ids[at] ?? [], until), until);
        }),
      );
    };
    // A new connection plans every statement and trigger anew, which no connection of a pool does.
    await all(warmSeconds);
    await shift.begun?.();
    const done = await all(shift.seconds);
    const times = done.flatMap((each) => each.times);
    return {
      perSecond: times.length / shift.seconds,
      ...spreadOf(times),
      deadlocks: done.reduce((sum, each) => sum + each.deadlocks, 0),
    };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
