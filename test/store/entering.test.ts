// Whichever way a seat reads, the wall is told the same of it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookUp } from '../../src/domain/account/store.ts';
import { openClient } from '../../src/store/client.ts';
import { openReader } from '../../src/store/reader.ts';
import { openReading } from '../../src/store/scope.ts';
import { statement } from '../../src/store/statement.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const told = `select current_setting('role') as role, current_setting('timezone') as timezone, ${[
  'read_from',
  'read_to',
  'write_from',
  'write_to',
  'grant_from',
  'grant_to',
  'chain',
  'seat',
  'person',
]
  .map((name) => `current_setting('app.${name}', true) as ${name}`)
  .join(', ')}`;

it('is told where a seat reads, writes and grants', async () => {
  const { token } = await world.as('CLERK', '530502');
  const claims = await world.tokens.verify(String(token));
  const client = openClient({ url: world.appUrl });
  const reader = openReader({ url: world.appUrl });
  try {
    const viewer = await lookUp(client, claims);
    const { account, seatId, role, division: held, scope } = viewer;
    const { stands, rows } = await reader.read(scope, { account, seatId, role, held, jti: claims.jti }, [
      statement(told, []),
    ]);
    const reading = await openReading(client, scope);
    const [other] = await reading.db.$queryRawUnsafe<Record<string, unknown>[]>(told);
    await reading.close();
    expect(stands).toBe(true);
    expect(rows[0]).toEqual([other]);
    expect(other).toMatchObject({
      role: 'renda_staff',
      write_from: '530502000000',
      seat: String(seatId),
      person: '',
    });
  } finally {
    await reader.end();
    await client.$disconnect();
  }
});
