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

/** What every read and every write is entered with, whichever way it takes: what the wall reads, and the clock. */
const entrance: readonly (readonly [name: string, of: (scope: Scope) => string])[] = [
  ['role', ({ role }) => role],
  ['app.read_from', ({ read }) => String(read.from)],
  ['app.read_to', ({ read }) => String(read.to)],
  ['app.write_from', ({ write }) => String(write.from)],
  ['app.write_to', ({ write }) => String(write.to)],
  ['app.grant_from', ({ grant }) => String(grant.from)],
  ['app.grant_to', ({ grant }) => String(grant.to)],
  ['app.chain', ({ chain }) => chain.join(',')],
  ['app.seat', ({ seatId }) => String(seatId ?? '')],
  ['app.person', ({ personId }) => String(personId ?? '')],
  ['timezone', () => 'UTC'],
];

/** What enters a scope within a transaction: a list of columns, whose parameters are numbered from `first` on. */
export const enteringFrom = (first: number): string =>
  entrance.map(([name], at) => `set_config('${name}', $${first + at}, true)`).join(', ');

/** What those parameters are. */
export const entranceOf = (scope: Scope): readonly string[] => entrance.map(([, of]) => of(scope));

const entering = `select ${enteringFrom(2)}, set_config('transaction_read_only', $1, true),
  set_config('lock_timeout', '5000', true), set_config('idle_in_transaction_session_timeout', '60000', true),
  set_config('statement_timeout', '${statementTimeout}', true)`;

async function enter(db: Db, scope: Scope, readOnly: boolean): Promise<void> {
  await db.$queryRawUnsafe(entering, readOnly ? 'on' : 'off', ...entranceOf(scope));
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
