// Sixteen people at desks of townships and counties of the real tree, with stations to meet at and deputies to come.
import { join } from 'node:path';
import pg from 'pg';
import type { Role } from '../../src/core/role.ts';
import { ensureSeat } from '../../src/exchange/demo/seats.ts';
import { openTokens } from '../../src/store/token.ts';
import type { Desk } from './crowd.ts';
import { type Node, daysAgo, owner, sow } from './tree.ts';

const counties = ['530502', '610902'];
const townshipsEach = 3;
const deputiesEach = 4;
const people = 16;

const globalId = (type: string, id: number): string => Buffer.from(`${type}:${id}`).toString('base64');

type Place = Pick<Node, 'id' | 'from' | 'code'>;

/** Runs a statement under the import role, in a transaction of its own. */
const arrangeIn = (client: pg.Client) => async (text: string, values?: unknown[]) => {
  await client.query('begin');
  await client.query(`select set_config('role', 'renda_import', true)`);
  const { rows } = await client.query(text, values);
  await client.query('commit');
  return rows;
};

async function placesOf(client: pg.Client, county: string): Promise<readonly [Place, ...Place[]]> {
  const { rows } = await client.query<{ id: number; from: string; code: string }>(
    `select id, place::int8 as from, code from division
     where code = $1 or (reports and closed_on is null and code like $1 || '%') order by code limit $2`,
    [county, townshipsEach + 1],
  );
  const [first, ...rest] = rows.map((row) => ({ ...row, from: BigInt(row.from) }));
  if (!first) throw new Error(`${county} is not in the tree`);
  return [first, ...rest];
}

/** Deputies of a county who are served in each of its townships, and a station in each; ids begin at `first`. */
async function furnish(
  client: pg.Client,
  [county, ...townships]: readonly [Place, ...Place[]],
  first: number,
) {
  const world = { arrange: arrangeIn(client) };
  const own = owner(county as Node);
  const term = { starts_on: daysAgo(1_000), ends_on: daysAgo(-800) };
  const seat = { ...own, ...term, level: 'COUNTY', electoral_unit: 'U', status: 'ACTIVE' };
  const ids = Array.from({ length: deputiesEach }, (_, at) => first + at);
  await sow(world, 'congress', [{ ...own, id: first, level: 'COUNTY', name: 'C' }]);
  await sow(world, 'term', [{ ...own, ...term, id: first, congress_id: first, number: 1, seat_quota: 9 }]);
  await sow(
    world,
    'person',
    ids.map((id) => ({ id })),
  );
  await sow(
    world,
    'mandate',
    ids.map((id) => ({ ...seat, id, person_id: id, term_id: first, manner: 'GENERAL' })),
  );
  await sow(
    world,
    'deputy_card',
    ids.map((id) => ({ ...seat, id, ...{ name: 'N', pinyin: 'n', gender: 'MALE', term_number: 1 } })),
  );
  for (const [at, place] of townships.entries()) {
    const here = owner(place as Node);
    await sow(
      world,
      'serving',
      ids.map((id) => ({ ...here, card_id: id, level: 'COUNTY', since: daysAgo(900) })),
    );
    const station = { name: 'S', opened_on: daysAgo(900), public_code: `code-${first + at}` };
    await sow(world, 'station', [{ ...here, ...station, id: first + at, kind: 'STATION' }]);
  }
  return townships.map((place, at) => ({
    division: place.code,
    county: county.code,
    station: globalId('Station', first + at),
    deputies: ids.map((id) => globalId('Deputy', id)),
  }));
}

/** Gives out tokens that are good for an hour: role and code say for which seat of the service. */
export async function tokensFor(ownerUrl: string, dataFolder: string) {
  const tokens = await openTokens({ folder: join(dataFolder, 'keys'), issuer: 'renda', audience: 'renda' });
  return async (role: Role, code: string): Promise<string> => {
    const seat = await ensureSeat(ownerUrl, role, code);
    return tokens.sign(seat.account, seat.id, 3_600);
  };
}

/** Furnishes townships of the loaded tree and seats people there: every fourth is the clerk of the county. */
export async function openDesks(ownerUrl: string, dataFolder: string): Promise<Desk[]> {
  const tokenOf = await tokensFor(ownerUrl, dataFolder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const places: Awaited<ReturnType<typeof furnish>> = [];
    for (const [at, county] of counties.entries()) {
      places.push(...(await furnish(client, await placesOf(client, county), 1_000 * (at + 1))));
    }
    const desks: Desk[] = [];
    for (let at = 0; at < people; at += 1) {
      const place = places[at % places.length];
      if (!place) throw new Error('No township was furnished');
      const token = await (at % 4 === 0 ? tokenOf('CLERK', place.county) : tokenOf('KEEPER', place.division));
      desks.push({ ...place, token, silentYear: 2000 + at });
    }
    return desks;
  } finally {
    await client.end();
  }
}
