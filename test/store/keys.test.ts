// The keys of requests as they are kept: thirty days, so that what is sent again does nothing more, and then no longer.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openClient, type Client } from '../../src/store/client.ts';
import { forgetKeys } from '../../src/store/keys.ts';
import { type Named, refused } from '../support/congresses.ts';
import { openStation, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;
let client: Client;

beforeAll(async () => {
  world = await openWorld();
  ({ clerk } = await peopleOf(world));
  client = openClient({ url: world.appUrl });
});
afterAll(async () => {
  await client.$disconnect();
  await world.close();
});

const age = (key: string, days: number) =>
  world.sql(`update idempotency set at = now() - make_interval(hours => ${days * 24 - 1}) where key = $1`, [
    key,
  ]);

const kept = async (): Promise<string[]> => {
  const rows = await world.sql<{ key: string }>('select key from idempotency order by 1');
  return rows.map(({ key }) => key);
};

it('are forgotten after thirty days; then the same request is a new one', async () => {
  const wishes = [20, 30, 31].map((days) => ({
    days,
    wish: { kind: 'ROOM', name: `联络室${days}`, idempotencyKey: `kept-for-${days}` },
  }));
  const first: Named[] = [];
  for (const { wish } of wishes) first.push(await openStation(clerk, wish));
  for (const { wish, days } of wishes) await age(wish.idempotencyKey, days);
  expect(await forgetKeys(client)).toBe(1);
  expect(await kept()).toEqual(['kept-for-20', 'kept-for-30']);
  const again: Named[] = [];
  for (const { wish } of wishes) again.push(await openStation(clerk, wish));
  expect(again.map((each, at) => each.id === first[at]?.id)).toEqual([true, true, false]);
});

it('of sheets are kept for good: a sheet that is taken in twice would count twice', async () => {
  await world.sql(
    `insert into idempotency (seat_id, key, request_hash, at)
     values ($1, 'import-activities-x', 'x', now() - interval '2 years')`,
    [clerk.seatId],
  );
  expect(await forgetKeys(client)).toBe(0);
  expect(await kept()).toContain('import-activities-x');
});

it('of sheets are given by no client: what one names so would be taken for a sheet that came in', async () => {
  const wish = { kind: 'ROOM', name: '冒名', idempotencyKey: 'import-activities-0123' };
  const { code, message } = await refused(clerk, 'openStation', {
    ...{ division: '530502105', openedOn: '2024-01-01' },
    ...wish,
  });
  expect([code, message]).toEqual(['INVALID', 'A key that begins with import- is one of a sheet.']);
  expect(await kept()).not.toContain('import-activities-0123');
});

it('go however many they are', async () => {
  await world.sql(
    `insert into idempotency (seat_id, key, request_hash, at)
     select $1, 'many-' || n, '', now() - interval '60 days' from generate_series(1, 10001) n`,
    [clerk.seatId],
  );
  expect(await forgetKeys(client)).toBe(10_001);
  expect((await kept()).filter((key) => key.startsWith('many-'))).toEqual([]);
});
