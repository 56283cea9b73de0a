// The reads, side by side: starts the stacks, demands that their answers are equal, and times them.
import { demandEqual, type Running } from './equal.ts';
import { type Row, timeReads } from './load.ts';
import { addFigures, type Opened } from './opened.ts';
import { type Service, startLimit, startPeer, startProduct } from './processes.ts';
import { queries } from './queries.ts';
import { limit, peer, plain, product } from './stacks.ts';
import type { Wish } from './wish.ts';
import { openWorld } from './world.ts';

export interface Reads {
  readonly year: number;
  /** Answers found equal before anything was timed. */
  readonly compared: number;
  readonly rows: readonly Row[];
}

/** Times the reads on an open database; `say` hears how it goes. */
export async function measureReads(opened: Opened, wish: Wish, say: (line: string) => void): Promise<Reads> {
  const wanted = queries.filter(({ key }) => wish.queries === null || wish.queries.includes(key));
  const unknown = wish.queries?.find((wished) => !queries.some(({ key }) => key === wished));
  if (unknown !== undefined)
    throw new Error(`--queries are of ${queries.map(({ key }) => key).join(', ')}: ${unknown} is none`);
  const world = await openWorld(opened);
  await addFigures(opened.ownerUrl, world.year);
  const services: Service[] = [];
  const running: Running[] = [];
  const start = async (stack: Running['stack'], starting: Promise<Service>) => {
    const service = await starting;
    services.push(service);
    running.push({ stack, url: service.url });
  };
  try {
    await start(limit, startLimit(opened, world, true));
    await start(plain, startLimit(opened, world, false));
    await start(product, startProduct(opened));
    await start(peer, startPeer(opened, world));
    const compared = await demandEqual(wanted, world, running);
    say(`${compared} answers compared, all equal`);
    const rows = await timeReads(wanted, world, running, wish, (row) => say(lineOf(row)));
    return { year: world.year, compared, rows };
  } finally {
    for (const service of services) await service.stop();
  }
}

const rate = (value: number | undefined): string =>
  (value === undefined ? '-' : value.toFixed(0)).padStart(6);

/** One row as it is done. */
function lineOf({ query, connections, stacks, toLimit, toPeer, p50ToLimit, noisy }: Row): string {
  const { limit: most, plain: past, product: ours, peer: theirs } = stacks;
  const bad = Object.values(stacks).reduce((sum, each) => sum + each.bad, 0);
  return [
    `${query.padEnd(4)} ${String(connections).padStart(2)} connections`,
    `requests/s: limit ${rate(most?.perSecond)} plain ${rate(past?.perSecond)}`,
    `product ${rate(ours?.perSecond)} peer ${rate(theirs?.perSecond)}`,
    `p50 ${ours?.p50.toFixed(2)} p95 ${ours?.p95.toFixed(2)} ms`,
    `to limit ${toLimit.median.toFixed(2)}, p50 ${p50ToLimit.median.toFixed(2)}, to peer ${toPeer?.median.toFixed(2) ?? '-'}`,
    ...(noisy > 0 ? ['noisy'] : []),
    ...(bad > 0 ? [`${bad} BAD ANSWERS`] : []),
  ].join('  ');
}
