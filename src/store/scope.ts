// The database as seen from one seat: every query runs in a transaction whose role and range the wall reads.
import type { Range } from '../core/place.ts';
import type { Client, Db } from './client.ts';
import { isPassing, refusing } from './refusing.ts';
import { withOwners } from './witness.ts';

/** What a principal may reach. The database enforces it; nothing above can widen it. */
export interface Scope {
  /** The database role whose grants and policies apply. */
  readonly role: 'renda_public' | 'renda_reader' | 'renda_staff' | 'renda_deputy' | 'renda_auditor';
  readonly read: Range;
  readonly write: Range;
  /** Where seats may be granted and withdrawn. */
  readonly grant: Range;
  /** The divisions from the seat's own up to the nation: whose published rules may be read. */
  readonly chain: readonly number[];
  readonly seatId?: number;
  readonly personId?: number;
}

const patience = { maxWait: 5_000, timeout: 30_000 };
const statementTimeout = '10000';
const attempts = 3;

async function enter(db: Db, scope: Scope, readOnly: boolean): Promise<void> {
  const { read, write, grant } = scope;
  await db.$queryRaw`select
    set_config('transaction_read_only', ${readOnly ? 'on' : 'off'}, true),
    set_config('role', ${scope.role}, true),
    set_config('app.read_from', ${String(read.from)}, true), set_config('app.read_to', ${String(read.to)}, true),
    set_config('app.write_from', ${String(write.from)}, true), set_config('app.write_to', ${String(write.to)}, true),
    set_config('app.grant_from', ${String(grant.from)}, true), set_config('app.grant_to', ${String(grant.to)}, true),
    set_config('app.chain', ${scope.chain.join(',')}, true),
    set_config('app.seat', ${scope.seatId === undefined ? '' : String(scope.seatId)}, true),
    set_config('app.person', ${scope.personId === undefined ? '' : String(scope.personId)}, true),
    set_config('timezone', 'UTC', true),
    set_config('lock_timeout', '5000', true),
    set_config('idle_in_transaction_session_timeout', '60000', true),
    set_config('statement_timeout', ${statementTimeout}, true)`;
}

/** One snapshot to read from. `close` ends it; a closed one refuses further queries. */
export interface Reading {
  readonly db: Db;
  close(): Promise<void>;
}

/** Opens a REPEATABLE READ READ ONLY transaction in the scope and keeps it open until it is closed. */
export function openReading(client: Client, scope: Scope): Promise<Reading> {
  return new Promise((ready, fail) => {
    const run = client.$transaction(
      async (db) => {
        await enter(db, scope, true);
        await new Promise<void>((done) => {
          ready({
            db,
            close: async () => {
              done();
              await run.catch(() => undefined);
            },
          });
        });
      },
      { ...patience, isolationLevel: 'RepeatableRead' },
    );
    run.catch((error: unknown) => fail(refusing(error)));
  });
}

/** Does work in one writing transaction in the scope: all of it or nothing. Retries deadlocks. */
export async function writing<Result>(
  client: Client,
  scope: Scope,
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction(
        async (db) => {
          await enter(db, scope, false);
          return await work(db);
        },
        { ...patience, isolationLevel: 'ReadCommitted' },
      );
    } catch (error) {
      if (attempt >= attempts || !isPassing(error)) throw refusing(error);
    }
  }
}

/**
 * A client that opens its snapshot when it is first asked for something. An operation that reads nothing opens none.
 * `saw` is told of what each model answered.
 */
export function lazily(open: () => Promise<Db>, saw: (model: string, answer: unknown) => void): Db {
  const model = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, method: string) => async (args: unknown) => {
          const db = (await open()) as unknown as Record<string, Record<string, (args: unknown) => unknown>>;
          try {
            const answer = await db[name]?.[method]?.(withOwners(name, args));
            saw(name, answer);
            return answer;
          } catch (error) {
            throw refusing(error);
          }
        },
      },
    );
  const models = new Map<string, object>();
  return new Proxy({} as Db, {
    // The schema's plugin looks a model up before it asks.
    has: () => true,
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (name.startsWith('$')) {
        return async (...args: unknown[]) => {
          const db = (await open()) as unknown as Record<string, (...args: unknown[]) => unknown>;
          try {
            return await db[name]?.(...args);
          } catch (error) {
            throw refusing(error);
          }
        };
      }
      const known = models.get(name) ?? model(name);
      models.set(name, known);
      return known;
    },
  });
}
