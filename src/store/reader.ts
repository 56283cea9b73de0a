// Reads in one round trip: a scoped snapshot, the seat's confirmation and all statements are sent together.
import pg from 'pg';
import { Refusal } from '../core/refusal.ts';
import type { Range } from '../core/place.ts';
import { enteringFrom, entranceOf, type Scope } from './scope.ts';
import { fly, type Leg, type Shapes } from './flight.ts';
import { refusing } from './refusing.ts';
import { type Row, type Statement, statement } from './statement.ts';

export interface ReaderSettings {
  readonly url: string;
  readonly connections?: number;
  /** Told of every statement that is sent. */
  readonly onStatement?: (sql: string) => void;
}

/** What a seat was when its scope was made. The snapshot says whether it still is. */
export interface Standing {
  readonly account: string;
  readonly seatId: number;
  readonly jti: string;
  readonly role: string;
  /** The range of the division it is at. */
  readonly held: Range;
}

/** What one snapshot holds. */
export interface Answers {
  /** Whether the seat is still what the scope was made from; if not, nothing else here may be used. */
  readonly stands: boolean;
  /** Which tree the snapshot holds. */
  readonly tree: string;
  /** Each statement's rows, in order. */
  readonly rows: readonly (readonly Row[])[];
}

/** Hears what was read, and says what else to read from the same snapshot; null ends it. */
export type Onward = (answers: Answers) => readonly Statement[] | null;

export interface Reader {
  /**
   * Reads as a seat, in one round trip; with `onward` in one more for each time there is more to read, and one to close.
   * Answers what was read first. Refuses as every read does when the database says no.
   */
  read(scope: Scope, standing: Standing, statements: readonly Statement[], onward?: Onward): Promise<Answers>;
  /** Reads what is public, outside any scope. */
  readPublic(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
  end(): Promise<void>;
}

/** How many connections it has, where nobody says so. */
export const connectionsOfReader = 8;
const patience = 5_000;
const deadline = 15_000;

const enter = `select exists (
    select from account c join seat s on s.account_id = c.id join division d on d.id = s.division_id
    where c.name = $1 and s.id = $2 and s.role::text = $3 and d.place = $4 and d.place_end = $5
      and c.disabled_at is null and s.withdrawn_at is null
      and not exists (select from revoked_token r where r.jti = $6)
  ) as stands, (select stamp::text from tree_stamp) as tree,
  ${enteringFrom(7)}`;

function entering(scope: Scope, { account, seatId, jti, role, held }: Standing): Statement {
  return statement(enter, [
    account,
    seatId,
    role,
    String(held.from),
    String(held.to),
    jti,
    ...entranceOf(scope),
  ]);
}

/** Gives up waiting for what the server would long have refused: it is out of reach. */
async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Refusal('BUSY', 'The database does not answer; try again in a moment.')),
      milliseconds,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Opens a pool of connections. It connects when asked. */
export function openReader(settings: ReaderSettings): Reader {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.connections ?? connectionsOfReader,
    keepAlive: true,
    connectionTimeoutMillis: patience,
    lock_timeout: 5_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: deadline,
    // Plans are kept, never made for the values at hand: making one takes longer than these statements do, and so does
    // starting helpers for what turns out to be little.
    options: '-c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0',
  });
  // A lost connection is told by the statement under way.
  pool.on('error', () => undefined);
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  const { onStatement } = settings;

  const shapes: Shapes = new Map();
  const kept = new WeakMap<pg.PoolClient, Set<string>>();
  const keptBy = (connection: pg.PoolClient): Set<string> => {
    const known = kept.get(connection) ?? new Set();
    kept.set(connection, known);
    return known;
  };

  /** Borrows a connection for some legs; after a fault it is given up. */
  const borrow = async <Result>(
    work: (leg: (leg: Leg) => Promise<Row[][]>, release: () => void) => Promise<Result>,
  ): Promise<Result> => {
    const connection = await pool.connect().catch((error: unknown) => {
      throw refusing(error);
    });
    const leg = (one: Leg) => {
      for (const { text } of one.statements) onStatement?.(text);
      return within(deadline, fly(connection, keptBy(connection), shapes, one));
    };
    try {
      return await work(leg, () => connection.release());
    } catch (error) {
      connection.release(true);
      throw refusing(error);
    }
  };

  const inOne = (statements: readonly Statement[]): Promise<Row[][]> =>
    borrow(async (leg, release) => {
      const rows = await leg({ statements, opens: true, closes: true });
      release();
      return rows;
    });

  const answersOf = ([entered, ...rows]: readonly (readonly Row[])[]): Answers => {
    const { stands, tree } = entered?.[0] ?? {};
    return { stands: stands === true, tree: String(tree), rows };
  };

  const inLegs = (statements: readonly Statement[], onward: Onward): Promise<Answers> =>
    borrow(async (leg, release) => {
      const first = answersOf(await leg({ statements, opens: true, closes: false }));
      let next = onward(first);
      while (next)
        next = onward({ ...first, rows: await leg({ statements: next, opens: false, closes: false }) });
      await leg({ statements: [], opens: false, closes: true });
      release();
      return first;
    });

  return {
    async read(scope, standing, statements, onward) {
      const all = [entering(scope, standing), ...statements];
      return onward ? inLegs(all, onward) : answersOf(await inOne(all));
    },
    readPublic: inOne,
    end: () => pool.end(),
  };
}
