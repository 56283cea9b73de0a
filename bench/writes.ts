// The writes: with counting against without, beside an import, and under the eyes of readers.
import { addBare } from './bare.ts';
import { contest, type Contest } from './contest.ts';
import { type Crew, openCrew } from './crew.ts';
import { type Baseline, baselineOf, drain, recount, takeBack, watch, type Watched } from './exact.ts';
import type { Opened } from './opened.ts';
import { besideImport } from './openImport.ts';
import type { Wish } from './wish.ts';
import { yearOf } from './world.ts';
import { type Act, type Pace, type Shift, work } from './writers.ts';

export interface Writes {
  readonly contests: readonly Contest[];
  /** 64 writers in one county, each transaction held for 5 ms. */
  readonly held: Contest;
  /** 16 writers beside an import of 200,000 rows that is not done yet. */
  readonly besideImport: Contest;
  readonly watched: readonly (Watched & { readonly title: string; readonly pace: Pace })[];
  /** As the server counts them, over all of it. */
  readonly deadlocks: number;
  readonly recount: { readonly wrong: number; readonly seconds: number };
}

const held = 0.005;
export const places = ['county', 'spread'] as const;
export const placeNames = { county: 'in one county', spread: 'over the nation' } as const;
export const actTitles = {
  record: 'recorded with two deputies and audit',
  alone: 'one row alone',
  correct: 'corrected',
  withdraw: 'withdrawn or put back',
} as const;

const deadlocksOf = async ({ owner }: Opened): Promise<number> => {
  await owner.query('select pg_stat_force_next_flush()');
  const { rows } = await owner.query<{ n: number }>(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0]?.n);
};

export interface Setting {
  readonly opened: Opened;
  readonly crew: Crew;
  readonly baseline: Baseline;
  readonly wish: Wish;
  readonly say: (line: string) => void;
}

export const shiftOf = (
  { crew, baseline, wish }: Setting,
  act: Act,
  where: keyof Crew,
  writers: number,
): Shift => ({
  act,
  writers: crew[where].slice(0, writers),
  seconds: wish.seconds,
  year: baseline.year,
  hold: 0,
});

async function contests(setting: Setting): Promise<Contest[]> {
  const rows: Contest[] = [];
  const rowsOf = {
    record: [1, 16, 32, 64],
    alone: [1, 32],
    correct: [1, 16, 64],
    withdraw: [1, 16, 64],
  } as const;
  for (const act of ['record', 'alone', 'correct', 'withdraw'] as const) {
    for (const where of places) {
      for (const writers of rowsOf[act]) {
        const shift = shiftOf(setting, act, where, writers);
        const title = `${actTitles[act]}, ${placeNames[where]}`;
        const row = await contest(setting.opened, title, shift, setting.wish.rounds);
        setting.say(lineOf(row));
        rows.push(row);
      }
    }
  }
  return rows;
}

async function whenHeld(setting: Setting): Promise<Contest> {
  const shift: Shift = { ...shiftOf(setting, 'alone', 'county', 64), hold: held };
  const row = await contest(setting.opened, 'one row alone, held for 5 ms', shift, setting.wish.rounds);
  setting.say(lineOf(row));
  return row;
}

async function whileImporting(setting: Setting): Promise<Contest> {
  const { opened, wish } = setting;
  const shift = shiftOf(setting, 'record', 'spread', 16);
  const row = await contest(opened, 'beside an open import', shift, wish.rounds, besideImport(opened));
  setting.say(lineOf(row));
  return row;
}

async function watches(setting: Setting): Promise<Writes['watched'][number][]> {
  const rows: Writes['watched'][number][] = [];
  for (const where of places) {
    for (const writers of [1, 16, 64]) {
      const shift = shiftOf(setting, 'record', where, writers);
      const { result, watched } = await watch(setting.opened, setting.baseline, () =>
        work(setting.opened, 'public', shift),
      );
      const row = { title: `${writers} writers ${placeNames[where]}`, pace: result, ...watched };
      setting.say(
        `${row.title}: ${result.perSecond.toFixed(0)}/s, ${row.wrong} wrong of ${row.checks} checks`,
      );
      rows.push(row);
    }
  }
  return rows;
}

const lineOf = ({ title, writers, bare, counting, pace, p99, noisy }: Contest): string =>
  `${title}, ${writers} writers: bare ${bare.perSecond.toFixed(0)}/s, counting ${counting.perSecond.toFixed(0)}/s, ` +
  `pace ${pace.median.toFixed(2)}, p99 ${p99.median.toFixed(2)}x${noisy > 0 ? ', noisy' : ''}`;

/** Makes ready for writing: clerks, the bare copy, and nothing left of what was written before. */
export async function prepare(opened: Opened, wish: Wish, say: (line: string) => void): Promise<Setting> {
  const year = await yearOf(opened.owner);
  const crew = await openCrew(opened, year);
  say('copying the tables that are written, for the bare writers');
  await takeBack(opened);
  await addBare(opened);
  return { opened, crew, wish, say, baseline: await baselineOf(opened, year) };
}

/** Measures all writes on an open database, and takes out again what was written. */
export async function measureWrites(
  opened: Opened,
  wish: Wish,
  say: (line: string) => void,
): Promise<Writes> {
  const setting = await prepare(opened, wish, say);
  try {
    const before = await deadlocksOf(opened);
    const measured = {
      contests: await contests(setting),
      held: await whenHeld(setting),
      besideImport: await whileImporting(setting),
      watched: await watches(setting),
    };
    await drain(opened);
    const deadlocks = (await deadlocksOf(opened)) - before;
    const counted = await recount(opened);
    say(`recount: ${counted.wrong} wrong in ${counted.seconds.toFixed(1)} s; ${deadlocks} deadlocks`);
    return { ...measured, deadlocks, recount: counted };
  } finally {
    await takeBack(opened);
  }
}
