// The door that serves: opens the database, fills it on first use, and listens until it is told to stop.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lookUp } from './domain/account/store.ts';
import { evidenceIn } from './domain/assessmentEvidence/schema.ts';
import { sweep } from './domain/assessmentEvidence/store.ts';
import { readDocuments } from './exchange/documents.ts';
import { fill } from './exchange/fill.ts';
import { explore, welcome } from './exchange/welcome.ts';
import { reckon } from './domain/rescoring/store.ts';
import { fold } from './domain/tally/store.ts';
import { makeServer } from './graph/apollo.ts';
import { openLockout } from './graph/lockout.ts';
import { openLimits } from './graph/limits.ts';
import { openMeter, unmetered } from './graph/meter.ts';
import { openDirect } from './graph/shortcut.ts';
import { openTurns, unqueued } from './graph/turns.ts';
import { makeHttp } from './graph/http.ts';
import { openPages } from './graph/pages.ts';
import { schema } from './schema.ts';
import { openBucket } from './store/bucket.ts';
import { openClient } from './store/client.ts';
import { openDatabase, refuseBypass } from './store/database.ts';
import { openFolder } from './store/files.ts';
import { keepHeads } from './store/heads.ts';
import { keepDoing } from './store/keepDoing.ts';
import { forgetKeys, forgetTokens } from './store/keys.ts';
import { openPulse, type Pulse } from './store/pulse.ts';
import { openReader } from './store/reader.ts';
import { sealWith } from './store/seal.ts';
import { openSecret, readSettings } from './store/settings.ts';
import { openTokens } from './store/token.ts';
import { openSealing, openTrail, prepareMonths } from './store/trail.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const foldEvery = 250;
const sweepEvery = 3_600_000;
const flushEvery = 500;
const sealEvery = 5_000;
const badTokensAMinute = 60;
/** How long stopping may take, in milliseconds, and what each step has at least: the database server is the last. */
const stopWithin = 20_000;
const leastForEach = 3_000;

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  let stopping = false;
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const until = Date.now() + stopWithin;
    for (const close of closers.reverse()) {
      await Promise.race([close().catch(() => undefined), sleep(Math.max(until - Date.now(), leastForEach))]);
    }
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
    const pulses = [database.appUrl, ...(replicaUrl ? [replicaUrl] : [])].map(openPulse);
    const meter = settings.pointsAMinute === null ? unmetered : openMeter(settings.pointsAMinute);
    const direct = openDirect(schema, reader, meter);
    closers.push(
      () => client.$disconnect(),
      async () => replica?.$disconnect(),
      () => reader.end(),
      () => Promise.all(pulses.map((pulse) => pulse.end())),
    );
    const seal = sealWith(secret);
    const tokens = await openTokens({ folder: join(settings.dataFolder, 'keys'), ...settings.tokens });
    const files = settings.bucket
      ? openBucket(settings.bucket)
      : openFolder(join(settings.dataFolder, 'files'));
    // Known to whoever reads what is printed here: a proxy beside the service may send anybody's requests.
    const word = randomUUID();
    const documents = await readDocuments(settings.documentFiles);
    const pages = await openPages(say, { ...settings, takesLinks: !settings.production });
    closers.push(() => pages.close());
    const http = await makeHttp({
      pages,
      source: { client, replica, trail },
      trustProxy: settings.trustProxy,
      origins: settings.origins,
      lockout: openLockout(badTokensAMinute),
      turns: settings.pointsAMinute === null ? unqueued : openTurns(),
      identity: { tokens, lookUp: (claims) => lookUp(client, claims) },
      seal,
      limits: openLimits(),
      direct,
      documents,
      adHoc: settings.adHoc,
      makeServer: (report) => makeServer({ schema, introspection: !settings.production, direct, report }),
      attachments: evidenceIn(files),
      ready: () => readiness(pulses, () => stopping),
      log: process.env['LOG_LEVEL'] ?? (settings.production ? 'info' : 'warn'),
      ...(settings.production
        ? {}
        : { explorer: (asked) => explore(settings, database, tokens, asked, word) }),
    });
    const seals = openSealing(client, keepHeads(settings.dataFolder));
    const keep = (name: string, work: () => Promise<unknown>, every: number) =>
      keepDoing(work, every, (error) => http.log.error({ err: error }, name));
    closers.push(
      () => trail.flush(),
      keep('fold', () => fold(client), foldEvery),
      // Two at once, where there is much to do: as many cores as there are at least.
      keep('reckon', () => Promise.all([reckon(client), reckon(client)]), foldEvery),
      // A file that is on no record after an hour was left by a request that failed, or was taken back.
      keep('sweep', () => sweep(client, files, sweepEvery / 1_000), sweepEvery),
      keep('trail', () => trail.flush(), flushEvery),
      keep('seal', seals, sealEvery),
      keep('months', () => prepareMonths(client), sweepEvery),
      keep('keys', () => forgetKeys(client), sweepEvery),
      keep('tokens', () => forgetTokens(client), sweepEvery),
      () => http.close(),
    );
    say('4/4 Listening (开始服务)');
    const url = await http.listen({ port: settings.port, host: settings.host });
    await welcome(url, settings, database, { tokens, seal, word }, say);
  } catch (error) {
    if (!stopping) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await stop(1);
  }
}

async function readiness(pulses: readonly Pulse[], stopping: () => boolean): Promise<string | null> {
  if (stopping()) return 'stopping';
  try {
    await Promise.all(pulses.map((pulse) => pulse.feel()));
    return null;
  } catch {
    return 'the database does not answer';
  }
}

await serve();
