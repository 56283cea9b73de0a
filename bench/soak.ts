// The soak: mixed load at seven tenths of what the product can carry, and whether it stays as it was.
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { spreadOf } from './client.ts';
import { openCrew } from './crew.ts';
import { drain, recount, takeBack } from './exact.ts';
import { atFullPace, atPace, countOf, nobody, type Scene } from './mix.ts';
import type { Opened } from './opened.ts';
import { startProduct } from './processes.ts';
import type { Wish } from './wish.ts';
import { openWorld } from './world.ts';

export interface Soak {
  readonly minutes: number;
  /** Requests a second that it carried at full pace with this mix, and what it was given. */
  readonly capacity: number;
  readonly given: number;
  readonly answered: number;
  readonly refused: number;
  /** Milliseconds for which the machine stood still, as whoever asks saw on its own clock; not known of soaks before December 2026. */
  readonly stalls?: readonly number[];
  /** What the refused were told, and how often. */
  readonly reasons: readonly { readonly why: string; readonly n: number }[];
  readonly kinds: readonly {
    readonly kind: string;
    readonly n: number;
    readonly p50: number;
    readonly p95: number;
    readonly most: number;
  }[];
  /** Megabytes that the product held, every ten seconds. */
  readonly memory: readonly number[];
  /** Megabytes an hour by which its floor rose over the second half. */
  readonly slope: number;
  /** The statements that were seen at work longest, in milliseconds. */
  readonly slowest: readonly { readonly statement: string; readonly milliseconds: number }[];
  readonly recount: { readonly wrong: number; readonly seconds: number };
}

const run = promisify(execFile);
const share = 0.7;
const hands = 16;
const rehearsal = 20;
const sampleEvery = 10_000;
/** Samples among which the least counts: two minutes of them. */
const window = 12;
const lookEvery = 250;
const slowestKept = 5;

const megabytesOf = async (pid: number): Promise<number> => {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout.trim()) / 1_024);
};

function reasonsOf(refused: readonly string[]): Soak['reasons'] {
  const counts = new Map<string, number>();
  for (const why of refused) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .map(([why, n]) => ({ why, n }))
    .sort((a, b) => b.n - a.n)
    .slice(0, slowestKept);
}

/** The least of every so many: what waits to be swept is not growth. */
export const floorsOf = (samples: readonly number[], window: number): number[] =>
  Array.from({ length: Math.floor(samples.length / window) }, (_, at) =>
    Math.min(...samples.slice(at * window, (at + 1) * window)),
  );

/** Megabytes an hour: the straight line through the samples. */
export function slopeOf(samples: readonly number[], every: number): number {
  const middle = (samples.length - 1) / 2;
  const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
  const above = samples.reduce((sum, each, at) => sum + (at - middle) * (each - mean), 0);
  const below = samples.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return below === 0 ? 0 : (above / below) * (3_600_000 / every);
}

/** Looks again and again at which statements are at work, and keeps how long each was seen. */
async function lookOn({ owner }: Opened, isOver: () => boolean): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  while (!isOver()) {
    const { rows } = await owner.query<{ statement: string; ms: number }>(
      `select left(regexp_replace(query, '\\s+', ' ', 'g'), 100) as statement,
         extract(epoch from clock_timestamp() - query_start)::float8 * 1000 as ms
       from pg_stat_activity where state = 'active' and usename = 'renda_app'`,
    );
    for (const { statement, ms } of rows) seen.set(statement, Math.max(seen.get(statement) ?? 0, ms));
    await sleep(lookEvery);
  }
  return seen;
}

async function sample(
  pid: number,
  isOver: () => boolean,
  told: (megabytes: number) => void,
): Promise<number[]> {
  const samples: number[] = [];
  while (!isOver()) {
    const megabytes = await megabytesOf(pid);
    samples.push(megabytes);
    told(megabytes);
    await sleep(sampleEvery);
  }
  return samples;
}

/** Loads the product for so many minutes. */
export async function measureSoak(opened: Opened, wish: Wish, say: (line: string) => void): Promise<Soak> {
  await takeBack(opened);
  const world = await openWorld(opened);
  const crew = await openCrew(opened, world.year);
  const service = await startProduct(opened);
  const scene: Scene = { url: service.url, world, crew };
  try {
    await atFullPace(scene, hands, rehearsal / 4);
    const capacity = await atFullPace(scene, hands, rehearsal);
    const given = capacity * share;
    say(
      `it carries ${capacity.toFixed(0)} requests a second; it gets ${given.toFixed(0)} for ${wish.minutes} minutes`,
    );
    const until = performance.now() + wish.minutes * 60_000;
    const isOver = () => performance.now() > until;
    const answered = nobody();
    const [seen, memory] = await Promise.all([
      lookOn(opened, isOver),
      sample(service.pid, isOver, (mb) =>
        say(`${countOf(answered)} answered, ${answered.refused.length} refused, ${mb} MB`),
      ),
      atPace(scene, given, answered, isOver),
    ]);
    await drain(opened);
    const slowest = [...seen].sort(([, one], [, other]) => other - one).slice(0, slowestKept);
    return {
      minutes: wish.minutes,
      capacity,
      given,
      answered: countOf(answered),
      refused: answered.refused.length,
      stalls: answered.stalls,
      reasons: reasonsOf(answered.refused),
      kinds: [...answered.times].map(([kind, times]) => ({ kind, n: times.length, ...spreadOf(times) })),
      memory,
      slope: slopeOf(floorsOf(memory.slice(Math.floor(memory.length / 2)), window), sampleEvery * window),
      slowest: slowest.map(([statement, milliseconds]) => ({ statement, milliseconds })),
      recount: await recount(opened),
    };
  } finally {
    await service.stop();
    await takeBack(opened);
  }
}
