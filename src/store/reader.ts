// Reads in one round trip: a scoped snapshot, the seat's confirmation and all statements are sent together.
import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { Range } from '../core/place.ts';
import type { Scope } from './scope.ts';
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

export interface Reader {
  /** Reads as a seat. Refuses as every read does when the database says no. */
  read(scope: Scope, standing: Standing, statements: readonly Statement[]): Promise<Answers>;
  /** Reads what is public, outside any scope. */
  readPublic(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
  end(): Promise<void>;
}

/** What lies beneath a connection of the driver. */
interface Wire {
  readonly connection: { readonly stream: Duplex };
}

const usual = 8;
const patience = 5_000;
const begin = 'begin isolation level repeatable read read only';

const enter = `select exists (
    select from account c join seat s on s.account_id = c.id join division d on d.id = s.division_id
    where c.name = $1 and s.id = $2 and s.role::text = $3 and d.place = $4 and d.place_end = $5
      and c.disabled_at is null and s.withdrawn_at is null
      and not exists (select from revoked_token r where r.jti = $6)
  ) as stands, (select stamp::text from tree_stamp) as tree,
  set_config('role', $7, true), set_config('app.read_from', $8, true), set_config('app.read_to', $9, true),
  set_config('app.write_from', '', true), set_config('app.write_to', '', true),
  set_config('app.grant_from', '', true), set_config('app.grant_to', '', true),
  set_config('app.chain', $10, true), set_config('app.seat', $11, true), set_config('app.person', $12, true),
  set_config('lock_timeout', '5000', true), set_config('statement_timeout', '10000', true)`;

function entering(scope: Scope, { account, seatId, jti, role, held }: Standing): Statement {
  return statement(enter, [
    account,
    seatId,
    role,
    String(held.from),
    String(held.to),
    jti,
    scope.role,
    String(scope.read.from),
    String(scope.read.to),
    scope.chain.join(','),
    String(seatId),
    scope.personId === undefined ? '' : String(scope.personId),
  ]);
}

/** Opens a pool of connections that take statements without waiting for the answers before. It connects when asked. */
export function openReader(settings: ReaderSettings): Reader {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.connections ?? usual,
    connectionTimeoutMillis: patience,
    pipeline: true,
  });
  // A lost connection is told by the statement under way.
  pool.on('error', () => undefined);
  const { onStatement } = settings;

  const send = async (statements: readonly Statement[]): Promise<Row[][]> => {
    const connection = await pool.connect().catch((error: unknown) => {
      throw refusing(error);
    });
    let fault: Error | undefined;
    try {
      const { stream } = (connection as unknown as Wire).connection;
      // One write for the whole flight.
      stream.cork();
      const flight = [
        connection.query(begin),
        ...statements.map((each) => {
          onStatement?.(each.text);
          return connection.query({ ...each, values: [...each.values] } as pg.QueryConfig);
        }),
        connection.query('commit'),
      ];
      stream.uncork();
      // All of it has to land, whatever one of them says, before the connection is anybody else's.
      await Promise.allSettled(flight);
      const landed = await Promise.all(flight);
      return landed.slice(1, -1).map(({ rows }) => rows);
    } catch (error) {
      // The server's own complaints leave a connection whole; anything else does not.
      if (!(error instanceof pg.DatabaseError)) fault = error as Error;
      throw refusing(error);
    } finally {
      connection.release(fault);
    }
  };

  return {
    async read(scope, standing, statements) {
      const [entered, ...rows] = await send([entering(scope, standing), ...statements]);
      const { stands, tree } = entered?.[0] ?? {};
      return { stands: stands === true, tree: String(tree), rows };
    },
    readPublic: send,
    end: () => pool.end(),
  };
}
