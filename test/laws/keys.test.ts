// Laws that hold whoever writes, even past the wall: what a row may point to, and what may be at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAgo } from '../support/tree.ts';
import { classOf, type Key, keysBetween } from '../support/wall.ts';
import { openWalled, type Walled } from '../support/walled.ts';

let walled: Walled;
let keys: readonly Key[];
const at = (code: string) => walled.at(code);

beforeAll(async () => {
  walled = await openWalled();
  keys = await keysBetween(walled.world);
});
afterAll(() => walled.close());

/** Tries a statement under the role that no policy holds back; answers its rows' number or the refusal's code. */
const attempt = (text: string, values: unknown[] = []): Promise<number | string | undefined> =>
  walled
    .as('renda_import', {}, async (session) => {
      const rows = await session.run(text, values);
      await session.run('set constraints all immediate');
      return rows.length;
    })
    .catch((error: { code?: string }) => error.code);

const town = '110101100';
const sibling = '110101101';

describe('a row', () => {
  it('points to nothing that another division owns, by any of its keys', async () => {
    const same = keys.filter((key) => classOf(key) === 'SAME');
    expect(same.length).toBeGreaterThan(12);
    for (const { from, columns, name } of same) {
      const pointing = columns.filter((column) => !['division_id', 'place'].includes(column)).at(0);
      const update = `update ${from} set ${pointing} = $2 where division_id = $1 returning 1`;
      const code = await attempt(update, [at(town).id, at(sibling).id]);
      expect(code, name).toMatch(/^(?:23503|23505|23514|RD002|RD061|RD095|RD098|RD101)$/);
    }
  });

  it('has the place of its division', async () => {
    // Counts are written by the counting alone.
    const owners = keys.filter((key) => classOf(key) === 'OWNER' && !key.from.startsWith('tally.'));
    for (const { from } of owners) {
      const update = `update ${from} set place = place + 1 where division_id = $1 returning 1`;
      // What is on the trail is changed by nobody.
      expect(await attempt(update, [at(town).id]), from).toBe(from === 'audit_entry' ? '42501' : '23503');
    }
  });
});

describe('a station above', () => {
  const place = (above: string, division = above, below = town) =>
    attempt(
      `update station set parent_id = $2, parent_division_id = $3, parent_place = $4 where division_id = $1 returning 1`,
      [at(below).id, at(above).id, at(division).id, at(division).from],
    );

  it('belongs to the same division or to one above', async () => {
    expect(await place('110101')).toBe(1);
    expect(await place('11')).toBe(1);
    expect(await place(sibling)).toBe('RD003');
    expect(await place('110102')).toBe('RD003');
    expect(await place('12')).toBe('RD003');
    expect(await place(town, town, '110101')).toBe('RD003');
  });

  it('is named with the division that owns it', async () => {
    expect(await place(sibling, '110101')).toBe('23503');
    const bare = 'update station set parent_id = $2 where division_id = $1 returning 1';
    expect(await attempt(bare, [at(town).id, at('110101').id])).toBe('RD003');
  });

  it('is neither the station itself nor one beneath it', async () => {
    expect(await place(town)).toBe('RD003');
    const other = await walled.world.arrange<{ id: number }>(
      `insert into station (division_id, place, kind, name, opened_on, public_code, parent_id, parent_division_id, parent_place)
       select division_id, place, kind, name, opened_on, 'another', id, division_id, place from station where division_id = $1 returning id`,
      [at(town).id],
    );
    const round = `update station set parent_id = $2, parent_division_id = division_id, parent_place = place where id = $1 returning 1`;
    expect(await attempt(round, [at(town).id, other[0]?.id])).toBe('RD003');
  });
});

describe('a demonstration site', () => {
  const site = (set: string) =>
    attempt(`update demonstration set ${set} where division_id = $1 returning 1`, [at(town).id]);
  const another = (from: string, until: string) =>
    attempt(
      `insert into demonstration (division_id, place, station_id, level, granted_on, ended_on, "end")
       select division_id, place, station_id, 'PROVINCE', ${from}, ${until}, 'RAISED' from demonstration
       where division_id = $1 returning 1`,
      [at(town).id],
    );

  it('is one of a level at a time', async () => {
    expect(await another('granted_on - 9', 'granted_on + 1')).toBe('RD061');
    expect(await another('granted_on + 9', 'granted_on + 10')).toBe('RD061');
    expect(await another('granted_on - 9', 'granted_on')).toBe(1);
    expect(await another('granted_on + 9', 'granted_on + 9')).toBe(1);
  });

  it('is one while its station is open, and no longer', async () => {
    expect(await site('granted_on = granted_on - 31')).toBe('RD061');
    const open = (set: string) =>
      attempt(`update station set ${set} where division_id = $1 returning 1`, [at(town).id]);
    expect(await open(`opened_on = date '${daysAgo(29)}'`)).toBe('RD061');
    expect(await open(`closed_on = date '${daysAgo(31)}'`)).toBe('RD061');
    const ended = await walled.as('renda_import', {}, async (session) => {
      await session.run('update station set closed_on = $2 where division_id = $1', [
        ...[at(town).id, daysAgo(3)],
      ]);
      return session.run(`select "end", ended_on::text as day from demonstration where division_id = $1`, [
        at(town).id,
      ]);
    });
    expect(ended).toEqual([{ end: 'CLOSED', day: daysAgo(3) }]);
  });
});

it('an opinion is assigned to its own division or to one above, at that division’s place', async () => {
  const assign = (to: string, place = to) =>
    attempt('update opinion set assignee_id = $2, assignee_place = $3 where division_id = $1 returning 1', [
      ...[at(town).id, at(to).id, at(place).from],
    ]);
  expect(await assign(town)).toBe(1);
  expect(await assign('1101')).toBe(1);
  expect(await assign(sibling)).toBe('RD004');
  expect(await assign('12')).toBe('RD004');
  expect(await assign('1101', '12')).toBe('23503');
});

describe('a congress', () => {
  const found = (code: string, level: string) =>
    attempt(`insert into congress (division_id, place, level, name) values ($1, $2, $3, 'C') returning 1`, [
      ...[at(code).id, at(code).from, level],
    ]);

  it('is found where the law provides for one, and nowhere else', async () => {
    await walled.world.arrange('delete from session where term_id = $1', [at(sibling).id]);
    expect(await found('0', 'NATION')).toBe('RD001');
    await walled.world.arrange('update division set has_congress = false where id = $1', [at(sibling).id]);
    expect(await attempt('update congress set name = name where division_id = $1', [at(sibling).id])).toBe(
      'RD001',
    );
    await walled.world.arrange('update division set has_congress = true where id = $1', [at(sibling).id]);
    expect(await attempt(`update congress set level = 'COUNTY' where division_id = $1`, [at(town).id])).toBe(
      'RD001',
    );
  });

  it('seats its deputies within the term and at its own level', async () => {
    const change = (set: string) =>
      attempt(`update mandate set ${set} where division_id = $1 returning 1`, [at(town).id]);
    expect(await change(`level = 'COUNTY'`)).toBe('RD002');
    expect(await change(`starts_on = date '${daysAgo(500)}'`)).toBe('RD002');
    expect(await change(`ends_on = date '${daysAgo(-500)}'`)).toBe('RD002');
    expect(await change(`ends_on = date '${daysAgo(1)}'`)).toBe(1);
  });
});

describe('what cannot be', () => {
  it.each([
    ['a negative count', 'activity', 'voters_received = -1'],
    ['an absurd count', 'activity', 'voters_received = 100001'],
    ['an hour after midnight', 'activity', 'starts_at = 1440'],
    ['a day before the state', 'activity', `held_on = date '1949-09-30'`],
    ['a term that ends before it begins', 'term', 'ends_on = starts_on - 1'],
    ['a congress without seats', 'term', 'seat_quota = 0'],
    ['a session that closes before it opens', 'session', 'closes_on = opens_on - 1'],
    ['a station that closes before it opens', 'station', 'closed_on = opened_on - 1'],
    ['a demonstration site of a town', 'demonstration', `level = 'TOWNSHIP'`],
    ['a site that ends before it begins', 'demonstration', `ended_on = granted_on - 1, "end" = 'RAISED'`],
    ['a site that ends and nobody says how', 'demonstration', 'ended_on = granted_on'],
    ['a reason to withdraw without an end', 'demonstration', `end_reason = 'R'`],
    ['a group that dissolves before it forms', 'deputy_group', 'dissolved_on = formed_on - 1'],
    ['a resolution without a day', 'opinion', `state = 'RESOLVED'`],
    ['a resolution before the opinion', 'opinion', `state = 'RESOLVED', resolved_on = received_on - 1`],
    ['a nil report for a day', 'nil_report', `month = date '2024-03-02'`],
  ])('is refused: %s', async (_what, table, set) => {
    expect(await attempt(`update ${table} set ${set} where division_id = $1`, [at(town).id])).toBe('23514');
  });

  it('is refused: a division that closes before it is born, or that ends before it begins', async () => {
    const change = (set: string) => attempt(`update division set ${set} where id = $1`, [at(town).id]);
    expect(await change(`born_on = date '2024-02-01', closed_on = date '2024-01-31'`)).toBe('23514');
    expect(await change('place_end = place')).toBe('23514');
  });

  it('is refused: two nil reports of a month, two terms of a number, one deputy twice at an activity', async () => {
    for (const [table, columns] of [
      ['nil_report', 'division_id, place, month'],
      ['term', 'division_id, place, congress_id, number, starts_on, ends_on, seat_quota'],
      ['attendance', 'division_id, place, activity_id, serving_id, card_id'],
      ['congress', 'division_id, place, level, name'],
    ]) {
      const again = `insert into ${table} (${columns}) select ${columns} from ${table} where division_id = $1`;
      expect(await attempt(again, [at(town).id]), table).toBe('23505');
    }
  });
});
