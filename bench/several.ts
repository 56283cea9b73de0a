// Whether a second process of the product on the same database answers more, on a machine of which it is only a part.
import { drive, type Measured } from './client.ts';
import { median, middle, type Ratio, ratioOf } from './load.ts';
import type { Opened } from './opened.ts';
import { type Service, startProduct } from './processes.ts';
import { type Query, queries } from './queries.ts';
import { product, type Request } from './stacks.ts';
import type { Wish } from './wish.ts';
import { openWorld, type World } from './world.ts';

/** What one process answered, and two among which the connections were dealt out: medians over the rounds. */
export interface Several {
  readonly query: string;
  readonly title: string;
  readonly connections: number;
  readonly one: Measured;
  readonly two: Measured;
  /** Of answers per second: two to one, within a round. */
  readonly pace: Ratio;
}

/** A number, a dashboard and rows: what costs the database most, and what costs the process most. */
const asked: readonly string[] = ['q1', 'q7', 'q9'];
const warmSeconds = 1.5;

const requestsFor = (query: Query, world: World): Request[] =>
  world.questions[query.over].flatMap((question) => product.request(query, question) ?? []);

/** One, two, one again: what the machine does meanwhile meets both. */
async function oneRound(
  urls: readonly string[],
  requests: readonly Request[],
  connections: number,
  seconds: number,
) {
  const [first = ''] = urls;
  const of = async (among: string | readonly string[]) => {
    await drive(among, requests, { connections, seconds: warmSeconds });
    return drive(among, requests, { connections, seconds });
  };
  const before = await of(first);
  const two = await of(urls);
  return { ones: [before, await of(first)], two };
}

/** Times the same questions of one process and of two, on the database that is open. */
export async function measureSeveral(
  opened: Opened,
  wish: Wish,
  say: (line: string) => void,
): Promise<Several[]> {
  const world = await openWorld(opened);
  const services: Service[] = [];
  const measured: Several[] = [];
  try {
    services.push(await startProduct(opened), await startProduct(opened));
    const urls = services.map(({ url }) => url);
    for (const query of queries.filter(({ key }) => asked.includes(key))) {
      const requests = requestsFor(query, world);
      for (const connections of wish.connections.filter((each) => each > 1)) {
        const rounds: Awaited<ReturnType<typeof oneRound>>[] = [];
        for (let left = wish.rounds; left > 0; left -= 1) {
          rounds.push(await oneRound(urls, requests, connections, wish.seconds));
        }
        const several: Several = {
          query: query.key,
          title: query.title,
          connections,
          one: middle(rounds.flatMap(({ ones }) => ones)),
          two: middle(rounds.map(({ two }) => two)),
          pace: ratioOf(
            rounds.map(({ ones, two }) => two.perSecond / median(ones.map(({ perSecond }) => perSecond))),
          ),
        };
        measured.push(several);
        const { one, two, pace } = several;
        say(
          `${query.key} ${connections} connections: one ${one.perSecond.toFixed(0)}, two ${two.perSecond.toFixed(0)} a second, ${pace.median.toFixed(2)} times, p95 ${one.p95.toFixed(1)} and ${two.p95.toFixed(1)} ms, ${one.bad + two.bad} bad`,
        );
      }
    }
    return measured;
  } finally {
    for (const service of services) await service.stop();
  }
}
