// Who writes: clerks of counties, each with towns to record in and deputies who are registered there.
import { join } from 'node:path';
import { ensureSeat } from '../src/exchange/demo/seats.ts';
import { openTokens } from '../src/store/token.ts';
import type { Opened } from './opened.ts';
import { spread } from './world.ts';

/** A clerk. The lists go together: a town, its place, and two registered deputies for each. */
export interface Writer {
  readonly token: string;
  readonly seatId: number;
  readonly from: string;
  readonly to: string;
  readonly codes: readonly string[];
  readonly divisions: readonly number[];
  readonly places: readonly string[];
  readonly servings: readonly number[];
  readonly cards: readonly number[];
}

export interface Crew {
  /** Each in a county of its own, over the nation. */
  readonly spread: readonly Writer[];
  /** All in one county. */
  readonly county: readonly Writer[];
}

/** What the accounts of clerks begin with. */
export const clerkNames = 'bench-clerk-';

const most = 64;
const tokenSeconds = 86_400;

interface Town {
  readonly county: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly id: number;
  readonly place: string;
  readonly servings: number[];
  readonly cards: number[];
}

/** The towns of which two deputies or more are registered all through the year, by county. */
async function townsByCounty({ owner }: Opened, year: number): Promise<Map<string, Town[]>> {
  const { rows } = await owner.query<Town>(
    `select c.code as county, c.place::text as "from", c.place_end::text as "to", d.code, d.id, d.place::text as place,
       (array_agg(s.id order by s.id))[1:2] as servings, (array_agg(s.card_id order by s.id))[1:2] as cards
     from serving s join division d on d.id = s.division_id and d.level = 'TOWNSHIP' and d.closed_on is null
     join division c on c.level = 'COUNTY' and d.place >= c.place and d.place < c.place_end
     where s.since <= make_date($1, 1, 1) and (s.until is null or s.until >= make_date($1 + 1, 1, 1))
     group by c.id, d.id having count(distinct s.card_id) > 1 and count(distinct s.card_id) = count(*)
     order by d.place`,
    [year],
  );
  const towns = new Map<string, Town[]>();
  for (const town of rows) towns.set(town.county, [...(towns.get(town.county) ?? []), town]);
  return towns;
}

/** Seats clerks over the nation, and the same number in the county with the most towns. */
export async function openCrew(opened: Opened, year: number): Promise<Crew> {
  const tokens = await openTokens({
    folder: join(opened.folder, 'keys'),
    issuer: 'renda',
    audience: 'renda',
  });
  const towns = await townsByCounty(opened, year);
  if (towns.size === 0) throw new Error(`No deputies are registered with any town all through ${year}`);
  const writer = async (county: string): Promise<Writer> => {
    const { id, account } = await ensureSeat(opened.ownerUrl, 'CLERK', county, `${clerkNames}${county}`);
    const mine = towns.get(county) ?? [];
    return {
      token: await tokens.sign(account, id, tokenSeconds),
      seatId: id,
      from: String(mine[0]?.from),
      to: String(mine[0]?.to),
      codes: mine.map((town) => town.code),
      divisions: mine.map((town) => town.id),
      places: mine.map((town) => town.place),
      servings: mine.flatMap((town) => town.servings),
      cards: mine.flatMap((town) => town.cards),
    };
  };
  const counties = spread([...towns.keys()], most);
  const seated = await Promise.all(counties.map(writer));
  const [fullest = ''] = [...towns.keys()].sort(
    (a, b) => Number(towns.get(b)?.length) - Number(towns.get(a)?.length),
  );
  const clerk = await writer(fullest);
  return {
    spread: Array.from({ length: most }, (_, index) => seated[index % seated.length] as Writer),
    county: Array.from({ length: most }, () => clerk),
  };
}
