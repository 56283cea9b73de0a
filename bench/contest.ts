// The writers that count against the bare ones: bare, counting, bare again, round by round.
import type { Target } from './bare.ts';
import { whileFolding } from './exact.ts';
import { median, type Ratio, ratioOf } from './load.ts';
import type { Opened } from './opened.ts';
import { type Pace, type Shift, work } from './writers.ts';

/** Medians of the rounds, and the ratios within each. */
export interface Contest {
  readonly title: string;
  readonly writers: number;
  readonly bare: Pace;
  readonly counting: Pace;
  /** Of acts per second; above one the counting is faster. */
  readonly pace: Ratio;
  /** Of the p99; below one the counting is faster. */
  readonly p99: Ratio;
  /** Rounds in which the bare passes differed by more than a fifth. */
  readonly noisy: number;
}

const tolerance = 0.2;

const middle = (paces: readonly Pace[]): Pace => {
  const of = (what: keyof Pace) => median(paces.map((each) => each[what]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    most: Math.max(...paces.map(({ most }) => most)),
    deadlocks: paces.reduce((sum, { deadlocks }) => sum + deadlocks, 0),
  };
};

interface Round {
  readonly bare: Pace;
  readonly counting: Pace;
  readonly again: Pace;
}

const meanOf = ({ bare, again }: Round, what: 'perSecond' | 'p99'): number => (bare[what] + again[what]) / 2;

const unrest = (round: Round): number =>
  Math.abs(round.bare.perSecond - round.again.perSecond) / meanOf(round, 'perSecond');

/** What goes on beside the writers of one pass, as an open import does. */
export type Beside = <Result>(target: Target, doing: () => Promise<Result>) => Promise<Result>;

const nothing: Beside = (_target, doing) => doing();

/** Compares the two over so many rounds; the counting passes fold in the background. */
export async function contest(
  opened: Opened,
  title: string,
  shift: Shift,
  rounds: number,
  beside: Beside = nothing,
): Promise<Contest> {
  const checkpointed = async (target: Target) => {
    // Neither pays for the pages that the other touched first.
    await opened.owner.query('checkpoint');
    return beside(target, () => work(opened, target, shift));
  };
  const all: Round[] = [];
  for (let left = rounds; left > 0; left -= 1) {
    const bare = await checkpointed('bare');
    const { result: counting } = await whileFolding(opened, checkpointed('public'));
    all.push({ bare, counting, again: await checkpointed('bare') });
  }
  return {
    title,
    writers: shift.writers.length,
    bare: middle(all.flatMap(({ bare, again }) => [bare, again])),
    counting: middle(all.map(({ counting }) => counting)),
    pace: ratioOf(all.map((round) => round.counting.perSecond / meanOf(round, 'perSecond'))),
    p99: ratioOf(all.map((round) => round.counting.p99 / meanOf(round, 'p99'))),
    noisy: all.filter((round) => unrest(round) > tolerance).length,
  };
}

export interface Log {
  readonly title: string;
  /** Bytes of write-ahead log for each act, without the folding and with it. */
  readonly bare: number;
  readonly counting: number;
  readonly folded: number;
}

const positionOf = async ({ owner }: Opened): Promise<bigint> => {
  const { rows } = await owner.query<{ at: string }>("select pg_current_wal_insert_lsn() - '0/0' as at");
  return BigInt(rows[0]?.at ?? 0);
};

/** Seconds that writers write before what they write is counted. */
const settling = 5;

/**
 * The log that one act writes. Warming up comes after the checkpoint, so that a page's first image is not laid to what is
 * measured where pages are few. `drained` folds all that is pending.
 */
export async function logOf(
  opened: Opened,
  title: string,
  shift: Shift,
  drained: () => Promise<unknown>,
): Promise<Log> {
  let from = 0n;
  const begun = async () => {
    from = await positionOf(opened);
  };
  const bytes = async (target: Target, after: () => Promise<unknown>) => {
    const { perSecond } = await work(opened, target, { ...shift, begun });
    await after();
    return Number((await positionOf(opened)) - from) / (perSecond * shift.seconds);
  };
  const nothing = () => Promise.resolve();
  // After a checkpoint each page goes to the log whole when it is first written: that is over before anything is counted.
  await opened.owner.query('checkpoint');
  for (const target of ['bare', 'public'] as const)
    await work(opened, target, { ...shift, seconds: settling });
  await drained();
  const bare = await bytes('bare', nothing);
  const counting = await bytes('public', nothing);
  await drained();
  const { result: folded } = await whileFolding(opened, bytes('public', drained));
  return { title, bare, counting, folded };
}
