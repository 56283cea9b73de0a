// Counting live instead: the same numbers from the records, with the index that suits them best.
import type pg from 'pg';
import { timeOf } from './database.ts';
import type { Opened } from './opened.ts';
import { statements } from './statements.ts';
import type { World } from './world.ts';

/** Milliseconds: counted live from the records, and read from the counters. */
export interface Live {
  readonly q1: number;
  readonly q3: number;
  readonly counted: { readonly q1: number; readonly q3: number };
}

const index = 'bench_live';

/** Only the activities and their voters, which one index answers alone: the deputies' visits would take a join more. */
const byMonth = `
  select date_trunc('month', a.held_on) as month, count(*) as activities, sum(a.voters_received)::int as voters
  from division d join activity a on a.place >= d.place and a.place < d.place_end
  where d.code = $1 and a.withdrawn_at is null
    and a.held_on >= make_date($2, 1, 1) and a.held_on < make_date($2 + 1, 1, 1) group by 1 order by 1`;

/** Two ways to the same: province by province, or all in one pass. The faster one counts. */
const byProvince = [
  `select d.code, a.activities, a.voters from division d cross join lateral (
     select count(*) as activities, sum(voters_received)::int as voters from activity a
     where a.place >= d.place and a.place < d.place_end and a.withdrawn_at is null
       and a.held_on >= make_date($2, 1, 1) and a.held_on < make_date($2 + 1, 1, 1)) a
   where d.level = 'PROVINCE' and $1::text is not null order by d.place`,
  `select a.place / 10000000000 as code, count(*) as activities, sum(a.voters_received)::int as voters from activity a
   where a.withdrawn_at is null and $1::text is not null
     and a.held_on >= make_date($2, 1, 1) and a.held_on < make_date($2 + 1, 1, 1) group by 1 order by 1`,
];

async function demandSame(client: pg.ClientBase, values: readonly unknown[]): Promise<void> {
  const live = await client.query<{ voters: number }>(byMonth, [...values]);
  const counted = await client.query<{ voters: number }>(
    'select voters from bench.months($1, $2) where month is not null and voters > 0',
    [...values],
  );
  const sums = [live, counted].map(({ rows }) => rows.reduce((sum, { voters }) => sum + voters, 0));
  if (sums[0] !== sums[1])
    throw new Error(`Counted live there are ${sums[0]} voters, in the counters ${sums[1]}`);
}

/** Times both, once the index is there; it is taken away again. */
export async function liveTimes({ owner }: Opened, client: pg.ClientBase, world: World): Promise<Live> {
  await owner.query(`drop index if exists ${index}`);
  await owner.query(
    `create index ${index} on activity (place, held_on) include (voters_received) where withdrawn_at is null`,
  );
  await owner.query('vacuum (analyze) activity');
  try {
    const provinces = world.questions.provinces.map(({ code }) => [code, world.year]);
    const nation = world.questions.nation.map(({ code }) => [code, world.year]);
    for (const values of provinces) await demandSame(client, values);
    const time = (key: string, values: unknown[][]) => {
      const { text = '' } = statements.get(key) ?? {};
      return timeOf(client, { name: `counted_${key}`, text }, values);
    };
    const q3s: number[] = [];
    for (const [at, text] of byProvince.entries())
      q3s.push(await timeOf(client, { name: `live_${at}`, text }, nation));
    return {
      q1: await timeOf(client, { name: 'live', text: byMonth }, provinces),
      q3: Math.min(...q3s),
      counted: { q1: await time('q1', provinces), q3: await time('q3', nation) },
    };
  } finally {
    await owner.query(`drop index if exists ${index}`);
  }
}
