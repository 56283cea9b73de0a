// Standards by law, even past the wall: what is published stays what it is, and one applies at a time.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAgo } from '../support/tree.ts';
import { openWalled, type Walled } from '../support/walled.ts';

let walled: Walled;
const town = '110101100';
const county = '110101';
const id = (code: string) => walled.at(code).id;

beforeAll(async () => {
  walled = await openWalled();
  await walled.world.arrange(
    `update standard set state = 'PUBLISHED', extension_topics = '{FUNDS}' where division_id = any($1)`,
    [[id(county), id(town), id('1101')]],
  );
});
afterAll(() => walled.close());

/** Tries a statement under the role that no policy holds back; answers how many rows or the refusal's code. */
const attempt = (text: string, values: unknown[] = []): Promise<number | string | undefined> =>
  walled
    .as('renda_import', {}, async (session) => (await session.run(text, values)).length)
    .catch((error: { code?: string }) => error.code);

const standard = (set: string, code = town) =>
  attempt(`update standard set ${set} where division_id = $1 returning 1`, [id(code)]);

describe('a published standard', () => {
  it.each([
    [`label = '六有'`],
    [`title = 'X'`],
    ['number = 2'],
    ['is_model = true'],
    [`document = 'X'`],
    [`note = 'X'`],
    [`kinds = '{ROOM,HOME}'`],
    ['effective_from = effective_from - 1'],
    [`extension_topics = '{}'`],
    [`star_bands = '{60}'`],
    ['validity_months = 6'],
    ['is_synthetic = true'],
    [`state = 'DRAFT'`],
  ])('keeps what it says: %s', async (set) => {
    expect(await standard(set)).toBe('RD062');
  });

  it('may end, sooner and never later, and be replaced', async () => {
    expect(await standard(`effective_to = date '${daysAgo(0)}'`)).toBe(1);
    expect(await standard(`state = 'SUPERSEDED', effective_to = date '${daysAgo(1)}'`)).toBe(1);
    await walled.as('renda_import', {}, async (session) => {
      const end = (set: string) =>
        session.run(`update standard set ${set} where division_id = $1`, [id(town)]);
      await end(`state = 'SUPERSEDED', effective_to = date '${daysAgo(1)}'`);
      await end(`effective_to = date '${daysAgo(2)}'`);
      await session.run('savepoint ended');
      for (const set of [
        `effective_to = date '${daysAgo(0)}'`,
        'effective_to = null',
        `state = 'PUBLISHED'`,
      ]) {
        await expect(end(set), set).rejects.toMatchObject({ code: 'RD062' });
        await session.run('rollback to savepoint ended');
      }
    });
  });

  it('keeps its items: none is changed, added, moved or taken away', async () => {
    const items = (text: string) => attempt(`${text} returning 1`, [id(town)]);
    expect(await items(`update standard_item set text = 'X' where division_id = $1`)).toBe('RD062');
    expect(await items('update standard_item set weight = 2 where division_id = $1')).toBe('RD062');
    expect(await items('delete from standard_item where division_id = $1')).toBe('RD062');
    expect(
      await items(`insert into standard_item (division_id, place, standard_id, number, text, kind)
        select division_id, place, id, 2, 'X', 'PRESENCE' from standard where division_id = $1`),
    ).toBe('RD062');
  });

  it('is never deleted, and never begins as one', async () => {
    expect(await attempt('delete from standard where division_id = $1 returning 1', [id(town)])).toBe(
      'RD062',
    );
    const columns = 'division_id, place, label, title, kinds, effective_from, state';
    const again = `insert into standard (number, ${columns}) select 2, ${columns} from standard where division_id = $1`;
    expect(await attempt(again, [id(town)])).toBe('RD062');
  });

  it('moves with its division', async () => {
    const moved = await walled.as('renda_import', {}, async (session) => {
      await session.run('set constraints all deferred');
      await session.run(
        `update division set place = place + 500, place_end = place_end + 500 where id = $1`,
        [id(town)],
      );
      return session.run(
        `select (s.place = d.place)::text as moved from division d join standard s on s.division_id = d.id
         join standard_item i on i.standard_id = s.id and i.place = d.place where d.id = $1`,
        [id(town)],
      );
    });
    expect(moved).toEqual([{ moved: 'true' }]);
  });
});

describe('a draft', () => {
  const draft = '110101101';

  it('is published with items that have topics, kinds and a day', async () => {
    expect(await standard(`state = 'PUBLISHED'`, draft)).toBe(1);
    expect(await standard(`state = 'PUBLISHED', kinds = '{}'`, draft)).toBe('23514');
    expect(await standard(`state = 'PUBLISHED', effective_from = null`, draft)).toBe('23514');
    const without = await walled
      .as('renda_import', {}, async (session) => {
        await session.run('update standard_item set topic = null where division_id = $1', [id(draft)]);
        await session.run(`update standard set state = 'PUBLISHED' where division_id = $1`, [id(draft)]);
      })
      .catch((error: { code?: string }) => error.code);
    expect(without).toBe('RD062');
    const bare = await walled
      .as('renda_import', {}, async (session) => {
        // What is assessed by it is a matter of its own.
        await session.run('set constraints all deferred');
        await session.run('delete from standard_item where division_id = $1', [id(draft)]);
        await session.run(`update standard set state = 'PUBLISHED' where division_id = $1`, [id(draft)]);
      })
      .catch((error: { code?: string }) => error.code);
    expect(bare).toBe('RD062');
  });

  it('adds to a published one of a division above, and to no other', async () => {
    const adding = (to: string) =>
      standard(
        `extends_id = ${id(to)}, extends_division_id = ${id(to)}, extends_place = ${walled.at(to).from}`,
        draft,
      );
    expect(await adding(county)).toBe(1);
    expect(await adding('1101')).toBe(1);
    expect(await adding('11')).toBe('RD063');
    expect(await adding(town)).toBe('RD063');
    expect(await adding(draft)).toBe('RD063');
    expect(await standard(`extends_id = ${id(county)}`, draft)).toBe('RD063');
  });

  it('is published where no other of its division is in force for the same kind on the same day', async () => {
    const second = (from: string, until: string, kind = 'ROOM') =>
      walled
        .as('renda_import', {}, async (session) => {
          await session.run(
            `insert into standard (division_id, place, label, title, number, kinds, effective_from, effective_to)
             select division_id, place, label, title, 2, '{${kind}}', ${from}, ${until} from standard where division_id = $1`,
            [id(town)],
          );
          await session.run(
            `insert into standard_item (division_id, place, standard_id, number, text, topic, kind)
             select division_id, place, id, 1, 'T', 'FUNDS', 'PRESENCE' from standard where division_id = $1 and number = 2`,
            [id(town)],
          );
          const update = `update standard set state = 'PUBLISHED' where division_id = $1 and number = 2 returning 1`;
          return (await session.run(update, [id(town)])).length;
        })
        .catch((error: { code?: string }) => error.code);
    expect(await second('effective_from', 'null')).toBe('RD064');
    expect(await second('effective_from + 100', 'null')).toBe('RD064');
    expect(await second('effective_from - 100', 'effective_from + 1')).toBe('RD064');
    expect(await second('effective_from - 100', 'effective_from')).toBe(1);
    expect(await second('effective_from', 'null', 'HOME')).toBe(1);
    expect(await second('effective_from + 5', 'effective_from + 5')).toBe(1);
  });
});
