// What people ask for in the soak: nine reads for each record, and the pace at which they come.
import { setTimeout as sleep } from 'node:timers/promises';
import { draftFor, mutations } from './acts.ts';
import { ask } from './client.ts';
import type { Crew } from './crew.ts';
import { type Query, queries } from './queries.ts';
import { product, type Request } from './stacks.ts';
import type { World } from './world.ts';

export interface Scene {
  readonly url: string;
  readonly world: World;
  readonly crew: Crew;
}

/** What was answered, by kind, in milliseconds; and what was not. */
export interface Answered {
  readonly times: ReadonlyMap<string, number[]>;
  readonly refused: string[];
  /** Milliseconds for which the one who asks was kept from looking at the clock, each time that it was long. */
  readonly stalls: number[];
}

/** Of a hundred requests: how many of each kind. */
const mix: readonly (readonly [string, number])[] = [
  ['q1', 20],
  ['q2', 20],
  ['q4', 30],
  ['q3', 5],
  ['q7', 10],
  ['q9', 5],
  ['record', 10],
];

const deck = mix.flatMap(([kind, times]) => Array.from({ length: times }, () => kind));
const byKey = new Map(queries.map((query) => [query.key, query]));
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;

/** Milliseconds between looks at the clock. */
const tick = 5;
/** More than this under way at once, and it does not keep up. */
const mostUnderWay = 400;
/** Milliseconds between two looks at the clock that only a machine that stands still explains. */
const standing = 1_000;

function requestOf({ world, crew }: Scene, kind: string): Request {
  if (kind === 'record') {
    const writer = pick(crew.spread);
    return {
      method: 'POST',
      path: '/graphql',
      headers: { authorization: `Bearer ${writer.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: mutations.record, variables: { input: draftFor(writer, world.year) } }),
    };
  }
  const query = byKey.get(kind) as Query;
  const request = product.request(query, pick(world.questions[query.over]));
  if (!request) throw new Error(`The product has no query ${kind}`);
  return request;
}

export const nobody = (): Answered => ({
  times: new Map(mix.map(([kind]) => [kind, []])),
  refused: [],
  stalls: [],
});

export const countOf = ({ times }: Answered): number =>
  [...times.values()].reduce((sum, { length }) => sum + length, 0);

async function once(scene: Scene, answered: Answered): Promise<void> {
  const kind = pick(deck);
  const began = performance.now();
  try {
    await ask(scene.url, requestOf(scene, kind));
    answered.times.get(kind)?.push(performance.now() - began);
  } catch (error) {
    answered.refused.push(
      String(error)
        .replace(/^.*answered/, 'answered')
        .slice(0, 200),
    );
  }
}

/** As fast as so many hands can, one request after another each. Answers requests a second. */
export async function atFullPace(scene: Scene, hands: number, seconds: number): Promise<number> {
  const answered = nobody();
  const until = performance.now() + seconds * 1_000;
  const hand = async () => {
    while (performance.now() < until) await once(scene, answered);
  };
  await Promise.all(Array.from({ length: hands }, hand));
  const [why] = answered.refused;
  if (why !== undefined) throw new Error(`The product refused under full load: ${why}`);
  return countOf(answered) / seconds;
}

/** So many a second whatever the answers take, until told to stop. What was due while the machine stood still is not made up for. */
export async function atPace(
  scene: Scene,
  perSecond: number,
  answered: Answered,
  isOver: () => boolean,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let began = performance.now();
  let looked = began;
  for (let sent = 0; !isOver(); ) {
    const now = performance.now();
    if (now - looked > standing) {
      answered.stalls.push(now - looked);
      began += now - looked;
    }
    looked = now;
    const due = ((now - began) / 1_000) * perSecond;
    for (; sent < due; sent += 1) {
      if (underWay.size >= mostUnderWay) {
        answered.refused.push('It did not keep up');
        continue;
      }
      const one = once(scene, answered).finally(() => underWay.delete(one));
      underWay.add(one);
    }
    await sleep(tick);
  }
  await Promise.all(underWay);
}
