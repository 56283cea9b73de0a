// The annual scores of a hundred thousand deputies: tallied once, reckoned in one statement, kept, read, and mended one by one.
import { drive, spreadOf } from './client.ts';
import { median } from './load.ts';
import type { Opened } from './opened.ts';
import { startProduct } from './processes.ts';
import {
  addRules,
  boardsOf,
  countOf,
  provincesOf,
  reckonAll,
  removeRules,
  tallying,
} from './rulesToScore.ts';
import { posted } from './stacks.ts';
import type { Wish } from './wish.ts';
import { openWorld, spread } from './world.ts';

interface Times {
  readonly p50: number;
  readonly p95: number;
}

export interface Scores {
  readonly year: number;
  readonly provinces: number;
  readonly boards: number;
  readonly deputies: number;
  /** What their records of two years come to. */
  readonly facts: number;
  /** Seconds from the rules published to every board of two years complete, nothing tallied before. */
  readonly first: number;
  /** Seconds of the year's scores in one statement, once tallied; and of two such at once, half of the boards each. */
  readonly statement: number;
  readonly inTwo: number;
  /** Seconds to reckon and keep the year's boards anew, by one folder and by two. */
  readonly kept: number;
  readonly keptByTwo: number;
  /** Milliseconds of a page of fifty of a board, over HTTP on one connection. */
  readonly page: Times;
  /** Milliseconds until the scores of one whose records changed are right again as they are kept. */
  readonly touched: Times;
}

const touches = 50;
const boardsShown = 40;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

const told = 'select count(*)::int as deputies, sum(total) from tally.reckon($1)';

/** Marks deputies one by one as touched, and times until they are right again. */
const touchedTimes = (opened: Opened, boards: readonly number[]): Promise<Times> =>
  tallying(opened, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      'select subject_id as id from tally.score where board_id = any($1) order by hashint4(subject_id) limit $2',
      [boards, touches],
    );
    const times: number[] = [];
    for (const { id } of rows) {
      await client.query("insert into tally.score_mark values ('d', $1)", [id]);
      times.push(1_000 * (await seconds(() => client.query('select tally.reckon_scores()'))));
    }
    return spreadOf(times);
  });

const page = `query Board($code: DivisionCode!, $on: Date!) {
  division(code: $code) { scoreBoard(on: $on) { count mean ranking(first: 50) { edges { node {
    rank zScore deputy { name } score { total grade { name } }
  } } } } }
}`;

/** Times a page of the boards of counties. */
async function pageTimes(opened: Opened, codes: readonly string[], year: number, length: number) {
  const { questions } = await openWorld(opened);
  const asked = questions.counties.filter(({ code }) => codes.includes(code.slice(0, 2)));
  const requests = spread(asked, boardsShown).map(({ code, viewer }) =>
    posted(viewer.token, page, { code, on: `${year}-06-30` }),
  );
  const service = await startProduct(opened);
  try {
    await drive(service.url, requests, { connections: 1, seconds: 1 });
    const { bad, p50, p95 } = await drive(service.url, requests, { connections: 1, seconds: length });
    if (bad > 0) throw new Error(`${bad} pages of a board were refused`);
    return { p50, p95 };
  } finally {
    await service.stop();
  }
}

/** Times the year's scores: told alone, and kept; by one and by two. */
async function timesOf(opened: Opened, boards: readonly number[], { rounds }: Wish) {
  const half = boards.length >> 1;
  const one = (some: readonly number[]) => tallying(opened, (client) => client.query(told, [some]));
  const anew = () =>
    tallying(opened, (client) =>
      client.query('update tally.score_board set computed_at = null where id = any($1)', [boards]),
    );
  const keep = async (folders: number) => {
    await anew();
    return seconds(() => Promise.all(Array.from({ length: folders }, () => reckonAll(opened.owner))));
  };
  const times = { statement: [], inTwo: [], kept: [], keptByTwo: [] } as Record<
    'statement' | 'inTwo' | 'kept' | 'keptByTwo',
    number[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    times.statement.push(await seconds(() => one(boards)));
    times.inTwo.push(await seconds(() => Promise.all([one(boards.slice(0, half)), one(boards.slice(half))])));
    times.kept.push(await keep(1));
    times.keptByTwo.push(await keep(2));
  }
  return {
    statement: median(times.statement),
    inTwo: median(times.inTwo),
    kept: median(times.kept),
    keptByTwo: median(times.keptByTwo),
  };
}

/** Gives the provinces with the most deputies rules of their own, reckons by them, and takes them out again. */
export async function measureScores(
  opened: Opened,
  wish: Wish,
  say: (line: string) => void,
): Promise<Scores> {
  await removeRules(opened);
  const { year } = await openWorld(opened);
  const provinces = await provincesOf(opened, year);
  try {
    const first = await seconds(async () => {
      await addRules(opened, provinces);
      await reckonAll(opened.owner);
    });
    for (const table of ['tally.fact', 'tally.score', 'tally.score_board'])
      await opened.owner.query(`vacuum (analyze) ${table}`);
    const boards = await boardsOf(opened, year);
    const { deputies, facts } = await countOf(opened, boards);
    say(
      `${deputies} deputies on ${boards.length} boards, ${facts} facts, first reckoned in ${first.toFixed(1)} s`,
    );
    const times = await timesOf(opened, boards, wish);
    say(`one statement ${times.statement.toFixed(2)} s, two ${times.inTwo.toFixed(2)} s`);
    const touched = await touchedTimes(opened, boards);
    const shown = await pageTimes(opened, provinces, year, wish.seconds);
    const counts = { year, provinces: provinces.length, boards: boards.length, deputies, facts };
    return { ...counts, first, ...times, page: shown, touched };
  } finally {
    await removeRules(opened);
  }
}
