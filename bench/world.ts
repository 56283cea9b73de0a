// What is asked and by whom: the divisions that queries rotate over, each with an analyst of its province.
import { join } from 'node:path';
import type pg from 'pg';
import { ensureSeat } from '../src/exchange/demo/seats.ts';
import { openTokens } from '../src/store/token.ts';
import type { Opened } from './opened.ts';
import type { Asked, Over } from './queries.ts';

/** Somebody who asks, as the product knows them and as the scope that they read in. */
export interface Viewer {
  readonly token: string;
  readonly seatId: number;
  readonly from: string;
  readonly to: string;
}

/** A question with whoever asks it. */
export interface Question extends Asked {
  readonly viewer: Viewer;
}

export interface World {
  readonly year: number;
  readonly questions: Readonly<Record<Over, readonly Question[]>>;
  readonly viewers: readonly Viewer[];
}

const tokenSeconds = 86_400;
const mostCounties = 40;

/** The last whole year with records. */
export async function yearOf(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ year: number }>(
    `select extract(year from max(c.period))::int as year from tally.cell c join division d on d.id = c.division_id
     where d.level = 'NATION' and not c.own and c.grain = 'year' and c.records > 0
       and c.period < date_trunc('year', now())`,
  );
  const year = rows[0]?.year;
  if (year == null) throw new Error('There are no records here to count: make them with npm run bench:data');
  return year;
}

/** Divisions of a level with others beneath them and records of the year, each with the code of its province. */
async function divisions(owner: pg.Pool, level: string, year: number, beneath: string) {
  const { rows } = await owner.query<{ code: string; top: string; below: number }>(
    `select d.code, coalesce(p.code, d.code) as top, (select count(*)::int from division t
       where t.level = $3::"Level" and t.place > d.place and t.place < d.place_end and t.closed_on is null) as below
     from division d left join division p on p.level = 'PROVINCE' and d.place >= p.place and d.place < p.place_end
     join tally.cell c on c.division_id = d.id and not c.own and c.grain = 'year' and c.period = make_date($2, 1, 1)
     where d.level = $1::"Level" and d.closed_on is null and c.records > 0 order by d.place`,
    [level, year, beneath],
  );
  return rows.filter(({ below }) => below > 0);
}

/** So many of them, evenly spread. */
export const spread = <Item>(items: readonly Item[], most: number): Item[] =>
  Array.from({ length: Math.min(most, items.length) }, (_, index) => {
    const at = Math.floor((index * items.length) / Math.min(most, items.length));
    return items[at] as Item;
  });

/** Chooses what is asked, and seats an analyst at the nation and at each province. */
export async function openWorld({ folder, ownerUrl, owner }: Opened): Promise<World> {
  const year = await yearOf(owner);
  const tokens = await openTokens({ folder: join(folder, 'keys'), issuer: 'renda', audience: 'renda' });
  const provinces = await divisions(owner, 'PROVINCE', year, 'PREFECTURE');
  const counties = spread(await divisions(owner, 'COUNTY', year, 'TOWNSHIP'), mostCounties);
  const byTowns = await divisions(owner, 'PROVINCE', year, 'TOWNSHIP');
  const largest = byTowns.reduce((most, each) => (each.below > most.below ? each : most));
  const known = new Map<string, Promise<Viewer>>();
  const seat = async (code: string): Promise<Viewer> => {
    const { id, account } = await ensureSeat(ownerUrl, 'ANALYST', code, `bench-analyst-${code}`);
    const { rows } = await owner.query<{ from: string; to: string }>(
      'select place::text as "from", place_end::text as "to" from division where code = $1',
      [code],
    );
    const [range] = rows;
    if (!range) throw new Error(`There is no division ${code}`);
    return { token: await tokens.sign(account, id, tokenSeconds), seatId: id, ...range };
  };
  const asks = async ({ code, top }: { readonly code: string; readonly top: string }): Promise<Question> => {
    if (!known.has(top)) known.set(top, seat(top));
    return { code, year, viewer: (await known.get(top)) as Viewer };
  };
  const all = (items: readonly { readonly code: string; readonly top: string }[]) =>
    Promise.all(items.map(asks));
  const questions = {
    nation: await all([{ code: '0', top: '0' }]),
    provinces: await all(provinces),
    counties: await all(counties),
    largest: await all([largest]),
  };
  return { year, questions, viewers: await Promise.all(known.values()) };
}
