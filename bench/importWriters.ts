// Writers beside an import that is under way and then stays open: how much of their pace they keep.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connected } from '../src/exchange/bulk.ts';
import { openSheet } from '../src/exchange/sheets/file.ts';
import { viewerOn } from '../src/exchange/sheets/seats.ts';
import { inScope, type Sheet, stageAndTake } from '../src/exchange/sheets/staging.ts';
import { type Ground, inClone } from './importRuns.ts';

const writers = 16;

/** How fast writers were, all together, and the longest that one waited. */
export interface Pace {
  readonly perSecond: number;
  readonly worstMs: number;
}

/** Records activities one by one in the county, each in a transaction of its own, until told to stop. */
async function write(url: string, towns: readonly string[], until: () => boolean): Promise<Pace> {
  let done = 0;
  let worstMs = 0;
  const started = performance.now();
  const one = (at: number) =>
    connected(url, async (client) => {
      await client.query('set role renda_import');
      for (let n = 0; !until(); n += 1) {
        const before = performance.now();
        await client.query({
          name: 'record',
          text: `insert into activity (division_id, place, type, title, held_on)
            select id, place, 'VISIT', $2, tally.today() - ($3::int % 700) from division where code = $1`,
          values: [towns[(at + n * writers) % towns.length], `走访 ${at} ${n}`, n],
        });
        worstMs = Math.max(worstMs, performance.now() - before);
        done += 1;
      }
    });
  await Promise.all(Array.from({ length: writers }, (_, at) => one(at)));
  return { perSecond: done / ((performance.now() - started) / 1_000), worstMs };
}

const timed = (url: string, towns: readonly string[], milliseconds: number): Promise<Pace> => {
  const end = performance.now() + milliseconds;
  return write(url, towns, () => performance.now() > end);
};

class Undone extends Error {}

/** The pace alone, while the sheet is being taken in, and while it stays open; and the deadlocks of all that. */
export const besideImport = (
  ground: Ground,
  sheet: Sheet,
  path: string,
  towns: readonly string[],
  milliseconds: number,
): Promise<{ alone: Pace; during: Pace; open: Pace; deadlocks: number }> =>
  inClone(ground, async (name) => {
    const url = ground.url(name);
    const viewer = await viewerOn(ground.appUrl(name), [String(ground.seatId)]);
    await timed(url, towns, milliseconds / 4);
    const alone = await timed(url, towns, milliseconds);
    let isTaken = false;
    let isOver = false;
    const file = await openSheet(path);
    const work = connected(ground.appUrl(name), (client) =>
      inScope(client, viewer.scope, async () => {
        await stageAndTake(client, sheet, file);
        isTaken = true;
        while (!isOver) await sleep(20);
        throw new Undone();
      }),
    );
    const settled = work.catch((error: unknown) => {
      isTaken = true;
      if (!(error instanceof Undone)) throw error;
    });
    const during = await write(url, towns, () => isTaken);
    const open = await timed(url, towns, milliseconds);
    isOver = true;
    await settled;
    await file.close();
    const deadlocks = await connected(url, async (client: pg.Client) => {
      await client.query('select pg_stat_force_next_flush()');
      const { rows } = await client.query<{ n: number }>(
        'select deadlocks::int as n from pg_stat_database where datname = current_database()',
      );
      return rows[0]?.n ?? -1;
    });
    return { alone, during, open, deadlocks };
  });
