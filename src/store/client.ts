// The one database client, made once per process.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { today } from '../core/day.ts';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { naming } from './statement.ts';

export interface ClientSettings {
  readonly url: string;
  /** Connections at most; one operation holds one while it reads. */
  readonly connections?: number;
  /** Told of every statement that is sent. */
  readonly onStatement?: (sql: string) => void;
}

const defaultConnections = 20;
/** How long to wait for a connection, in milliseconds. */
const patience = 5_000;

const nameOf = naming('prisma');

/** Opens the client. It connects when it is first asked. */
export function openClient(settings: ClientSettings): Client {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.connections ?? defaultConnections,
    connectionTimeoutMillis: patience,
    // A host that is gone without a word is noticed.
    keepAlive: true,
    // Whoever asks shares the machine with others: helpers take longer to start than most statements do.
    options: '-c max_parallel_workers_per_gather=0',
  });
  pool.on('connect', oneAtATime);
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    // Planning what was planned before takes longer than to run it.
    statementNameGenerator: ({ sql }) => nameOf(sql) as string,
    onPoolError: () => undefined,
    onConnectionError: () => undefined,
  });
  const client = new PrismaClient({
    adapter,
    // Deputies have not the right to read it: those who have select it by name.
    omit: { appeal: { withdraws: true } },
    // Its faults quote no lines of the code: a sentence comes last, after what was asked with.
    errorFormat: 'minimal',
    log: settings.onStatement ? [{ emit: 'event', level: 'query' }] : [],
  });
  const { onStatement } = settings;
  if (onStatement) client.$on('query' as never, (event: Prisma.QueryEvent) => onStatement(event.query));
  return client as unknown as Client;
}

type Query = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * Makes a connection take one statement after another. Fields of one operation read at once, in one transaction; the
 * driver only tolerates that.
 */
function oneAtATime(connection: pg.PoolClient): void {
  // Lost while nobody waits for it, in the middle of a transaction: the next statement tells it.
  connection.on('error', () => undefined);
  const query = connection.query.bind(connection) as unknown as Query;
  let last: Promise<unknown> = Promise.resolve();
  const queued: Query = (...args) => {
    if (typeof args.at(-1) === 'function') return query(...args);
    const next = last.then(() => query(...args));
    last = next.catch(() => undefined);
    return next;
  };
  Object.assign(connection, { query: queued });
}

export type Client = PrismaClient;

/** The client inside a transaction: every function of a store takes it first. */
export type Db = Omit<PrismaClient, '$on' | '$connect' | '$disconnect' | '$transaction' | '$extends'>;

/** The moment of a transaction by the database's clock, which all processes share: what is on record says no other. */
export async function momentOf(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ readonly at: Date }[]>`select now()::timestamptz(3) as at`;
  if (!row) throw new Error('The database tells no time');
  return row.at;
}

/** The day in China by the same clock. */
export const todayOf = async (db: Db): Promise<Date> => today(await momentOf(db));
