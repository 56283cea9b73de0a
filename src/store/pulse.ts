// Whether a database answers, asked on a connection of its own: however many wait for the others, it can be told.
import pg from 'pg';

export interface Pulse {
  /** Asks it. Throws where it does not answer in time. */
  feel(): Promise<void>;
  end(): Promise<void>;
}

/** How long it may take, in milliseconds. */
const patience = 3_000;

/** Opens the connection when it is first asked for. */
export function openPulse(url: string): Pulse {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  // What is lost in between is told by the next who ask.
  pool.on('error', () => undefined);
  return {
    feel: async () => void (await pool.query('select 1 from tree_version limit 1')),
    end: () => pool.end(),
  };
}
