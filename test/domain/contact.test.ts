// How to reach a deputy: masked everywhere, shown one at a time to those who keep it, and never without a trace.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostReveals } from '../../src/domain/contact/card.ts';
import { masked } from '../../src/domain/mandate/rules.ts';
import { elect, identityNumber, type Named, refused, seat } from '../support/congresses.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;
let deputy: Named;
const town = '530502105';
const phone = '138 8750 4321';
const wish = {
  division: town,
  name: '段玉梅',
  gender: 'FEMALE',
  electoralUnit: '第一选区',
  manner: 'GENERAL',
  phone,
};

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.as('CLERK', '530502');
  await seat(clerk, town);
  deputy = await elect(clerk, town, wish);
});
afterAll(() => world.close());

const mutation = 'mutation ($input: RevealContactInput!) { revealContact(input: $input) { phone } }';
const reveal = async (person: Person, more: object = {}) => {
  const input = { deputy: deputy.id, reason: '通知参加座谈会', ...more };
  const { data, errors } = await person.ask<{ revealContact: { phone: string } | null }, object>(mutation, {
    input,
  });
  return data?.revealContact?.phone ?? errors?.[0]?.extensions.code;
};
const onRecord = () =>
  world.sql<{ note: string; seat_id: number; target: string }>(
    `select note, seat_id, target from audit_entry where category = 'REVEAL' order by id`,
  );

describe('a telephone number', () => {
  it('is never its own mask, and keeps seven of its digits at most', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?\d[\d -]{0,22}\d$/), (number) => {
        const shown = masked(number);
        expect(shown).not.toBe(number);
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(7);
        expect(shown).toContain('*');
      }),
    );
  });

  it('is shown to a clerk who keeps it and says why, each time with an entry of its own', async () => {
    expect(await reveal(clerk, { idempotencyKey: 'the same key' })).toBe(phone);
    expect(await reveal(clerk, { idempotencyKey: 'the same key' })).toBe(phone);
    expect(await onRecord()).toEqual(
      Array.from({ length: 2 }, () => ({ note: '通知参加座谈会', seat_id: clerk.seatId, target: 'Deputy' })),
    );
    const held = await world.sql(`select 1 from audit_entry e where to_jsonb(e)::text like '%4321%'`);
    expect(held).toEqual([]);
  });

  it('is shown to nobody else, and that they asked stands in the trail', async () => {
    expect(await reveal(await world.as('CLERK', '5305'))).toBe('NOT_FOUND');
    expect(await reveal(await world.as('CLERK', '530521'))).toBe('NOT_FOUND');
    for (const role of ['ANALYST', 'KEEPER', 'AUDITOR', 'DEPUTY'] as const)
      expect(await reveal(await world.as(role, town), { reason: role })).toBe('FORBIDDEN');
    expect(await reveal(world.anonymous)).toBe('UNAUTHENTICATED');
    expect(await reveal(clerk, { reason: '  ' })).toBe('INVALID');
    expect(await onRecord()).toHaveLength(2);
    await world.trail.flush();
    const denied = await world.sql(
      `select note from audit_entry where category = 'DENIAL' and action = 'revealContact'`,
    );
    expect(denied).toHaveLength(7);
  });

  it('is shown so many times within an hour and no more', async () => {
    const other = await world.as('CLERK', town);
    await world.arrange(
      `insert into audit_entry (category, division_id, place, seat_id, action, target)
       select 'REVEAL', id, place, $1, 'revealContact', 'Deputy' from division, generate_series(2, $2) where code = $3`,
      [other.seatId, mostReveals, town],
    );
    // One is left, whether they are asked for one after the other or all at once.
    const told = await Promise.all(Array.from({ length: 8 }, () => reveal(other)));
    expect(told.filter((each) => each === phone)).toHaveLength(1);
    expect(told.filter((each) => each === 'BUSY')).toHaveLength(7);
    expect(await reveal(other)).toBe('BUSY');
    expect(await reveal(clerk)).toBe(phone);
  });
});

it('of what was sent with a key, a keyed hash is kept, which guesses do not find', async () => {
  const input = { ...wish, name: '杨成', identityNumber: identityNumber(7), idempotencyKey: 'electing-1' };
  const { errors } = await clerk.ask(
    'mutation ($input: ElectDeputyInput!) { electDeputy(input: $input) { id } }',
    { input },
  );
  expect(errors).toBeUndefined();
  const [row] = await world.sql<{ hash: string }>(
    `select request_hash as hash from idempotency where key = 'electing-1'`,
  );
  const plain = createHash('sha256').update(JSON.stringify(['electDeputy', input]));
  expect(row?.hash).toMatch(/^[\w-]{43}$/);
  expect([plain.copy().digest('hex'), plain.digest('base64url')]).not.toContain(row?.hash);
  expect(await refused(clerk, 'electDeputy', { ...input, name: '别人' })).toMatchObject({
    code: 'KEY_REUSED',
  });
});
