// Two hands at one database at the same time: sessions whose transactions a test opens and closes step by step.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A session in the middle of a transaction under a role. */
export interface Session {
  run<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export interface Sessions {
  /** Begins a transaction under a role, with settings like app.read_from. */
  begin(role: string, settings?: Readonly<Record<string, string>>): Promise<Session>;
  close(): Promise<void>;
}

export function openSessions(url: string): Sessions {
  const pool = new pg.Pool({ connectionString: url, max: 6 });
  pool.on('error', () => undefined);
  const open = new Set<pg.PoolClient>();
  return {
    begin: async (role, settings = {}) => {
      const client = await pool.connect();
      open.add(client);
      await client.query('begin');
      for (const [name, value] of Object.entries({ lock_timeout: '5000', ...settings, role })) {
        await client.query('select set_config($1, $2, true)', [name, value]);
      }
      const end = async (how: string) => {
        await client.query(how);
        open.delete(client);
        client.release();
      };
      return {
        run: async (text, values) => (await client.query(text, values)).rows,
        commit: () => end('commit'),
        rollback: () => end('rollback'),
      };
    },
    close: async () => {
      for (const client of open) client.release(true);
      await pool.end();
    },
  };
}

/** Whether some work waits for what a session holds, and is not merely slow; false once it is done. */
async function isWaiting(work: Promise<unknown>, holder: Session): Promise<boolean> {
  let isDone = false;
  const watched = async () => {
    await work.catch(() => undefined);
    isDone = true;
  };
  void watched();
  while (!isDone) {
    const held = await holder.run(
      'select from pg_locks l where not l.granted and pg_backend_pid() = any(pg_blocking_pids(l.pid)) limit 1',
    );
    if (held.length > 0) return true;
    await sleep(10);
  }
  return false;
}

export type Act<Answer = unknown> = (session: Session) => Promise<Answer>;

/**
 * Two writers: the second comes while the first is not done, has to wait for how it ends, and then commits. Throws when it
 * did not have to wait, or what the second is refused with.
 */
export async function inTheMeantime<Answer>(
  sessions: Sessions,
  role: string,
  first: Act,
  second: Act<Answer>,
  end: 'commit' | 'rollback' = 'commit',
): Promise<Answer> {
  const [one, other] = await Promise.all([sessions.begin(role), sessions.begin(role)]);
  await first(one);
  const later = second(other);
  later.catch(() => undefined);
  if (!(await isWaiting(later, one))) throw new Error('The second did not wait for the first');
  await one[end]();
  try {
    const answer = await later;
    await other.commit();
    return answer;
  } catch (error) {
    await other.rollback();
    throw error;
  }
}
