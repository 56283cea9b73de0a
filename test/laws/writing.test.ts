// A scope writes nothing beyond its own part of the tree, whatever statement is sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Node } from '../support/tree.ts';
import { openWalled, type Ranges, type Walled } from '../support/walled.ts';

let walled: Walled;
const at = (code: string) => walled.at(code);
const as: Walled['as'] = (role, ranges, work) => walled.as(role, ranges, work);

beforeAll(async () => {
  walled = await openWalled();
});
afterAll(() => walled.close());

describe('writing', () => {
  const mine = '110101100';
  const clerk: () => Ranges = () => ({ read: at('110101'), write: at(mine) });
  const attempt = (text: string, values: unknown[]) =>
    as('renda_staff', clerk(), async (session) => (await session.run(text, values)).length).catch(
      (error: { code?: string }) => error.code,
    );
  const rowOf = async (table: string, code: string) => {
    const [row] = await walled.world.sql<{ row: object }>(
      `select to_jsonb(x) as row from ${table} x where division_id = $1`,
      [at(code).id],
    );
    return JSON.stringify(row?.row);
  };

  /** The columns of a table that are not made of others. */
  const given = async (table: string) => {
    const [row] = await walled.world.sql<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    return row?.columns ?? '';
  };

  const changeableBy = async (ranges: Ranges) => {
    const tried = walled.owned.map(async ({ table }) => {
      const update = `update ${table} set place = place where division_id = $1 returning 1`;
      const count = await as('renda_staff', ranges, (session) => session.run(update, [at(mine).id])).catch(
        () => [],
      );
      return count.length > 0 ? [table] : [];
    });
    return (await Promise.all(tried)).flat();
  };

  it('reaches the own rows, in every table that staff may change', async () => {
    expect((await changeableBy(clerk())).join(' ')).toMatchInlineSnapshot(
      `"activity appeal appraisal assessment assessment_item attendance by_election congress demonstration deputy_card deputy_contact deputy_group duty_record group_member mandate message nil_report opinion rule_category rule_condition rule_consequence rule_grade rule_item rule_set score_exemption serving session standard standard_item station station_assignment station_notice term"`,
    );
    expect(await changeableBy({ read: at('110101') })).toEqual([]);
  });

  it.each([
    ['110101101', 'the sibling one may read'],
    ['110101', 'the county above'],
    ['120101100', 'a stranger'],
  ])('does not change, take or remove a row of %s, %s', async (code) => {
    for (const { table } of walled.owned) {
      const to = [at(code).id];
      const refused = [0, '42501'];
      expect(refused, table).toContain(
        await attempt(`update ${table} set place = place where division_id = $1 returning 1`, to),
      );
      expect(refused, table).toContain(
        await attempt(`delete from ${table} where division_id = $1 returning 1`, to),
      );
      const taking = `update ${table} set division_id = $2, place = $3 where division_id = $1 returning 1`;
      expect(refused, table).toContain(await attempt(taking, [...to, at(mine).id, at(mine).from]));
    }
  });

  it.each(['110101101', '110101', '120101100'])('does not put a row into %s', async (code) => {
    for (const { table } of walled.owned) {
      const columns = await given(table);
      const insert = `insert into ${table} (${columns}) overriding system value
        select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb) returning 1`;
      // A law may be quicker than the wall: to it, what lies outside the scope is not there.
      expect(await attempt(insert, [await rowOf(table, code)]), table).toMatch(/^(?:42501|RD\d{3})$/);
    }
  });

  it('does not give an own row away', async () => {
    const changeable = await changeableBy(clerk());
    for (const table of changeable) {
      const { id, from } = at('110101101');
      const giving = `update ${table} set division_id = $2, place = $3 where division_id = $1 returning 1`;
      expect(await attempt(giving, [at(mine).id, id, from]), table).toMatch(/^(?:42501|RD\d{3})$/);
    }
  });

  it('does not smuggle a row in under the own place and another’s id, or the other way round', async () => {
    const [own, other] = [at(mine), at('110101101')];
    const insert = `insert into opinion (division_id, place, source, content, received_on)
      values ($1, $2, 'OTHER', 'O', '2024-01-01') returning 1`;
    expect(await attempt(insert, [other.id, own.from])).toBe('23503');
    expect(await attempt(insert, [own.id, other.from])).toBe('42501');
    expect(await attempt(insert, [own.id, own.from])).toBe(1);
  });

  it('of the audit is done in the name of one’s own seat, about what one may read', async () => {
    const insert = `insert into audit_entry (division_id, place, seat_id, action, target) values ($1, $2, $3, 'a', 't')`;
    const write = (code: string, seat: Node) =>
      as('renda_staff', { ...clerk(), seat: at(mine) }, async (session) => {
        await session.run(insert, [at(code).id, at(code).from, seat.id]);
        return 'written';
      }).catch((error: { code?: string }) => error.code);
    expect(await write('110101101', at(mine))).toBe('written');
    expect(await write('110101101', at('110101'))).toBe('42501');
    expect(await write('110102100', at(mine))).toBe('42501');
  });

  it('is nobody’s but staff’s', async () => {
    for (const role of ['renda_public', 'renda_reader', 'renda_deputy', 'renda_auditor', 'renda_app']) {
      for (const { table } of walled.owned) {
        const tried = as(role, { read: at('11'), write: at('11'), grant: at('11') }, (session) =>
          session.run(`update ${table} set place = place`),
        );
        await expect(tried, `${role} ${table}`).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  it('of a seat needs the range in which seats may be granted, which a write range is not', async () => {
    const update = 'update seat set version = version + 1 where division_id = $1 returning 1';
    const tries = (ranges: Ranges, code: string) =>
      as('renda_staff', ranges, async (session) => (await session.run(update, [at(code).id])).length);
    expect(await tries(clerk(), mine)).toBe(0);
    expect(await tries({ ...clerk(), grant: at('110101') }, mine)).toBe(1);
    expect(await tries({ ...clerk(), grant: at('110101') }, '110102100')).toBe(0);
  });
});
