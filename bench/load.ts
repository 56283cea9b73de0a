// Times the reads: limit, product, peer and limit again, back to back, and compares only what was measured in one round.
import { drive, type Measured } from './client.ts';
import type { Running } from './equal.ts';
import type { Query } from './queries.ts';
import type { Stack } from './stacks.ts';
import type { World } from './world.ts';

export interface Timing {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: readonly number[];
}

/** The middle of the rounds, and how far they lie apart. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export type Name = Stack['name'];

export interface Row {
  readonly query: string;
  readonly title: string;
  readonly connections: number;
  /** Medians over the rounds; of the limit, of both its passes. */
  readonly stacks: Readonly<Partial<Record<Name, Measured>>>;
  /** Of answers per second: the product's to each other's; and the peer's to the limit's. */
  readonly toLimit: Ratio;
  readonly toPlain: Ratio;
  readonly toPeer: Ratio | null;
  /** Of the p50: the product's to the limit's. Below one is faster. */
  readonly p50ToLimit: Ratio;
  /** Rounds in which the limit's two passes differed by more than a fifth, after two more tries. */
  readonly noisy: number;
}

/** One after the other, as they were measured: the limit first and last. */
type Round = Readonly<Record<Name | 'again', Measured | null>>;

const warmSeconds = 1.5;
const warmConnections = 8;
const tolerance = 0.2;
const retries = 2;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? Number(sorted[half])
    : (Number(sorted[half - 1]) + Number(sorted[half])) / 2;
};

export const ratioOf = (values: readonly number[]): Ratio => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

async function pass(
  query: Query,
  world: World,
  running: Running | undefined,
  connections: number,
  seconds: number,
) {
  const requests = world.questions[query.over].flatMap((question) => {
    const request = running?.stack.request(query, question);
    return request ? [request] : [];
  });
  if (!running || requests.length === 0) return null;
  await drive(running.url, requests, {
    connections: Math.min(connections, warmConnections),
    seconds: warmSeconds,
  });
  return drive(running.url, requests, { connections, seconds });
}

async function oneRound(
  query: Query,
  world: World,
  running: readonly Running[],
  connections: number,
  seconds: number,
) {
  const of = (name: Name) => {
    const found = running.find(({ stack }) => stack.name === name);
    return pass(query, world, found, connections, seconds);
  };
  const limit = await of('limit');
  const product = await of('product');
  const peer = await of('peer');
  const plain = await of('plain');
  return { limit, product, peer, plain, again: await of('limit') };
}

const mean = (round: Round, what: 'perSecond' | 'p50'): number =>
  (Number(round.limit?.[what]) + Number(round.again?.[what])) / 2;

/** How far the limit's two passes of a round lie apart, as a share of their mean. */
const unrest = (round: Round): number =>
  Math.abs(Number(round.limit?.perSecond) - Number(round.again?.perSecond)) / mean(round, 'perSecond');

async function quietRound(...of: Parameters<typeof oneRound>): Promise<Round> {
  let best = await oneRound(...of);
  for (let left = retries; left > 0 && unrest(best) > tolerance; left -= 1) {
    const next = await oneRound(...of);
    if (unrest(next) < unrest(best)) best = next;
  }
  return best;
}

/** The middle of each of what was measured. */
export const middle = (measured: readonly Measured[]): Measured => {
  const of = (what: keyof Measured) => median(measured.map((each) => each[what]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    kilobytes: of('kilobytes'),
    bad: measured.reduce((sum, { bad }) => sum + bad, 0),
  };
};

function rowOf(query: Query, connections: number, rounds: readonly Round[]): Row {
  const all = (...names: (keyof Round)[]) =>
    rounds.flatMap((round) => names.flatMap((name) => round[name] ?? []));
  const perSecond = (round: Round, name: Name) => Number(round[name]?.perSecond);
  const hasPeer = all('peer').length > 0;
  return {
    query: query.key,
    title: query.title,
    connections,
    stacks: {
      limit: middle(all('limit', 'again')),
      plain: middle(all('plain')),
      product: middle(all('product')),
      ...(hasPeer ? { peer: middle(all('peer')) } : {}),
    },
    toLimit: ratioOf(rounds.map((round) => perSecond(round, 'product') / mean(round, 'perSecond'))),
    toPlain: ratioOf(rounds.map((round) => perSecond(round, 'product') / perSecond(round, 'plain'))),
    toPeer: hasPeer
      ? ratioOf(rounds.map((round) => perSecond(round, 'product') / perSecond(round, 'peer')))
      : null,
    p50ToLimit: ratioOf(rounds.map((round) => Number(round.product?.p50) / mean(round, 'p50'))),
    noisy: rounds.filter((round) => unrest(round) > tolerance).length,
  };
}

/** Gets every stack used to a query: code is compiled and plans are made in the first thousand answers. */
async function acquaint(query: Query, world: World, running: readonly Running[]): Promise<void> {
  for (const each of running) await pass(query, world, each, warmConnections, warmSeconds);
}

/** Times every query at every number of connections; `told` hears of each row as it is done. */
export async function timeReads(
  queries: readonly Query[],
  world: World,
  running: readonly Running[],
  timing: Timing,
  told: (row: Row) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const query of queries) {
    await acquaint(query, world, running);
    for (const connections of timing.connections) {
      const rounds: Round[] = [];
      for (let left = timing.rounds; left > 0; left -= 1) {
        rounds.push(await quietRound(query, world, running, connections, timing.seconds));
      }
      const row = rowOf(query, connections, rounds);
      rows.push(row);
      told(row);
    }
  }
  return rows;
}
