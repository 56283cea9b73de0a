// The door that serves: opens the database, fills it on first use, and listens until it is told to stop.
import { join } from 'node:path';
import { lookUp } from './domain/account/store.ts';
import { evidenceIn } from './domain/assessmentEvidence/schema.ts';
import { sweep } from './domain/assessmentEvidence/store.ts';
import { ensureSeat } from './exchange/demo/seats.ts';
import { fill } from './exchange/fill.ts';
import { sampleQueries } from './exchange/samples.ts';
import { fold } from './domain/tally/store.ts';
import { makeServer } from './graph/apollo.ts';
import { openMeter, unmetered } from './graph/meter.ts';
import { openDirect } from './graph/shortcut.ts';
import { explorerPage } from './graph/explorer.ts';
import { makeHttp } from './graph/http.ts';
import { openPages } from './graph/pages.ts';
import { schema } from './schema.ts';
import { openBucket } from './store/bucket.ts';
import { type Client, openClient } from './store/client.ts';
import { type Database, openDatabase, refuseBypass } from './store/database.ts';
import { openFolder } from './store/files.ts';
import { openReader } from './store/reader.ts';
import { sealWith } from './store/seal.ts';
import { openSecret, readSettings, type Settings } from './store/settings.ts';
import { openTokens, type Tokens } from './store/token.ts';
import { openTrail, prepareMonths, seal } from './store/trail.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const foldEvery = 250;
const sweepEvery = 3_600_000;
const flushEvery = 500;
const sealEvery = 5_000;
const tokenSeconds = 12 * 3_600;
const demoSeats = [
  { role: 'ANALYST', code: '53', who: 'analyst of 云南 (云南省分析员)' },
  { role: 'CLERK', code: '610902', who: 'clerk of 汉滨区 (汉滨区工作人员)' },
  { role: 'KEEPER', code: '530502105', who: 'keeper of 瓦窑镇 (瓦窑镇站点管理员)' },
] as const;

/** Does work again and again, so long after it was done, until stopped; any number of processes may. */
function keepDoing(
  work: () => Promise<unknown>,
  every: number,
  fault: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const turn = () => {
    running = work()
      .then(() => undefined, fault)
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, every);
      });
  };
  turn();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

interface DemoToken {
  readonly who: string;
  readonly token: string;
}

/** Tokens of the demo's seats, in the order of the sample queries; none where there is no demo. */
async function demoTokens(settings: Settings, database: Database, tokens: Tokens): Promise<DemoToken[]> {
  const { ownerUrl } = database;
  if (!settings.demo || !ownerUrl) return [];
  return Promise.all(
    demoSeats.map(async ({ role, code, who }) => {
      const seat = await ensureSeat(ownerUrl, role, code);
      return { who, token: await tokens.sign(seat.account, seat.id, tokenSeconds) };
    }),
  );
}

/** GraphiQL with the sample queries. Only whoever sits at this machine gets the tokens with it. */
async function explore(settings: Settings, database: Database, tokens: Tokens): Promise<string> {
  const near = ['127.0.0.1', 'localhost', '::1'].includes(settings.host);
  const known = near ? await demoTokens(settings, database, tokens) : [];
  const queries = await sampleQueries();
  return explorerPage(queries.map((query, at) => ({ query, token: known[at]?.token })));
}

async function welcome(url: string, known: readonly DemoToken[]): Promise<void> {
  say(`\nRenda is at ${url}/graphql\nIts pages are at ${url} (页面)`);
  if (known.length === 0) return;
  for (const { who, token } of known) say(`\nPages, ${who}:\n${url}/#token=${token}`);
  for (const { who, token } of known) say(`\nToken, ${who}:\n${token}`);
  say('\nQueries to paste; they are the tabs of the page at that address too:');
  for (const query of await sampleQueries()) say(`\n${query}`);
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  let stopping = false;
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    for (const close of closers.reverse()) await close().catch(() => undefined);
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  try {
    say('1/4 Opening the database (打开数据库)');
    const secret = await openSecret(settings.dataFolder);
    const database = await openDatabase({ ...settings, secret, say: (line) => say(`  ${line}`) });
    closers.push(() => database.stop());
    say('2/4 Filling it (载入数据)');
    if (database.ownerUrl) await fill(database.ownerUrl, settings, say);
    say('3/4 Checking the schema and its gate (检查接口与权限)');
    const client = openClient({ url: database.appUrl });
    const trail = openTrail(client);
    const { replicaUrl } = settings;
    if (replicaUrl) await refuseBypass(replicaUrl);
    const replica = replicaUrl ? openClient({ url: replicaUrl }) : undefined;
    const reader = openReader({ url: replicaUrl ?? database.appUrl });
    const meter = settings.pointsAMinute === null ? unmetered : openMeter(settings.pointsAMinute);
    const direct = openDirect(schema, reader, meter);
    closers.push(
      () => client.$disconnect(),
      async () => replica?.$disconnect(),
      () => reader.end(),
    );
    const tokens = await openTokens({ folder: join(settings.dataFolder, 'keys'), ...settings.tokens });
    const files = settings.bucket
      ? openBucket(settings.bucket)
      : openFolder(join(settings.dataFolder, 'files'));
    const pages = await openPages(say);
    closers.push(() => pages.close());
    const http = await makeHttp({
      pages,
      source: { client, replica, trail },
      trustProxy: settings.trustProxy,
      identity: { tokens, lookUp: (claims) => lookUp(client, claims) },
      seal: sealWith(secret),
      direct,
      makeServer: (report) => makeServer({ schema, introspection: !settings.production, direct, report }),
      attachments: evidenceIn(files),
      ready: () => readiness(replica ? [client, replica] : [client], () => stopping),
      log: process.env['LOG_LEVEL'] ?? (settings.production ? 'info' : 'warn'),
      ...(settings.production ? {} : { explorer: () => explore(settings, database, tokens) }),
    });
    const keep = (name: string, work: () => Promise<unknown>, every: number) =>
      keepDoing(work, every, (error) => http.log.error({ err: error }, name));
    closers.push(
      () => trail.flush(),
      keep('fold', () => fold(client), foldEvery),
      // A file that is on no record after an hour was left by a request that failed, or was taken back.
      keep('sweep', () => sweep(client, files, sweepEvery / 1_000), sweepEvery),
      keep('trail', () => trail.flush(), flushEvery),
      keep('seal', () => seal(client), sealEvery),
      keep('months', () => prepareMonths(client), sweepEvery),
      () => http.close(),
    );
    say('4/4 Listening (开始服务)');
    const url = await http.listen({ port: settings.port, host: settings.host });
    await welcome(url, await demoTokens(settings, database, tokens));
  } catch (error) {
    if (!stopping) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await stop(1);
  }
}

async function readiness(clients: readonly Client[], stopping: () => boolean): Promise<string | null> {
  if (stopping()) return 'stopping';
  try {
    await Promise.all(clients.map((client) => client.$queryRaw`select 1 from tree_version limit 1`));
    return null;
  } catch {
    return 'the database does not answer';
  }
}

await serve();
