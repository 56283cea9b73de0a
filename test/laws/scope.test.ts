// A scope sees exactly its part of every table, whatever statement is sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../support/session.ts';
import { openWalled, type Ranges, type Walled } from '../support/walled.ts';

let walled: Walled;
const at = (code: string) => walled.at(code);
const as: Walled['as'] = (role, ranges, work) => walled.as(role, ranges, work);

beforeAll(async () => {
  walled = await openWalled();
});
afterAll(() => walled.close());

const codesIn = async (session: Session, table: string): Promise<string[] | 'refused'> => {
  await session.run('savepoint looking');
  try {
    const rows = await session.run<{ code: string }>(
      `select distinct d.code from ${table} x join division d on d.id = x.division_id order by 1`,
    );
    return rows.map(({ code }) => code);
  } catch (error) {
    await session.run('rollback to savepoint looking');
    if ((error as { code?: string }).code === '42501') return 'refused';
    throw error;
  }
};

/** What a role sees of every table: the tables by the codes of the divisions whose rows it sees. */
const seen = (role: string, ranges: Ranges) =>
  as(role, ranges, async (session) => {
    const found: Record<string, string[] | 'refused'> = {};
    for (const { table } of walled.owned) found[table] = await codesIn(session, table);
    return found;
  });

const beneath = (code: string) => walled.codes.filter((each) => each.startsWith(code));
const everywhere = () => [...walled.codes];
const nothing: readonly unknown[] = [[], 'refused'];

it('finds a row of every division in every table that is owned', async () => {
  for (const { table } of walled.owned) {
    const rows = await walled.world.sql<{ code: string }>(
      `select distinct d.code from ${table} x join division d on d.id = x.division_id where d.code <> '0' order by 1`,
    );
    expect(
      rows.map(({ code }) => code),
      table,
    ).toEqual(everywhere());
  }
});

describe('without a scope', () => {
  it.each(['renda_public', 'renda_reader', 'renda_staff', 'renda_deputy', 'renda_auditor'])(
    'a %s sees no row of any owned table, public cards aside',
    async (role) => {
      for (const [table, found] of Object.entries(await seen(role, {}))) {
        if (table === 'deputy_card' && role !== 'renda_public') expect(found).toEqual(everywhere());
        else expect(nothing, table).toContainEqual(found);
      }
    },
  );

  it('the login that serves sees nothing but the seats it has to look up', async () => {
    for (const [table, found] of Object.entries(await seen('renda_app', {}))) {
      if (table === 'seat') expect(found).toEqual(everywhere());
      else expect(nothing, table).toContainEqual(found);
    }
  });
});

describe('with a scope', () => {
  const hidden: Readonly<Record<string, readonly string[]>> = {
    // What was left at a station is for those who write there, and the ranges here are for reading.
    renda_reader: ['audit_entry', 'deputy_contact', 'message', 'message_contact', 'seat'],
    renda_staff: ['audit_entry', 'message', 'message_contact'],
  };

  it.each(
    ['renda_reader', 'renda_staff'].flatMap((role) =>
      ['11', '1101', '110101', '110101100', '12'].map((code) => [role, code] as const),
    ),
  )('a %s of %s sees that part of every table, all of it, and nothing beside it', async (role, code) => {
    for (const [table, found] of Object.entries(await seen(role, { read: at(code), grant: at(code) }))) {
      if (table === 'deputy_card') expect(found).toEqual(everywhere());
      else if (hidden[role]?.includes(table)) expect(nothing, table).toContainEqual(found);
      // The nation has counts and no records, and is beneath nobody.
      else expect(found, table).toEqual(beneath(code));
    }
  });

  it('an auditor sees who did what and who sits where, and none of the records', async () => {
    for (const [table, found] of Object.entries(await seen('renda_auditor', { read: at('1101') }))) {
      if (table === 'deputy_card') expect(found).toEqual(everywhere());
      else if (['audit_entry', 'seat'].includes(table)) expect(found, table).toEqual(beneath('1101'));
      else expect(nothing, table).toContainEqual(found);
    }
  });

  it('staff who may grant no seats see none', async () => {
    expect(nothing).toContainEqual((await seen('renda_staff', { read: at('110101') }))['seat']);
  });

  it('a deputy sees what is on record of the own person by mandates of where the seat is, and no other', async () => {
    const mine = new Set([
      'activity',
      'appeal',
      'attendance',
      'demonstration',
      'deputy_contact',
      'duty_record',
      'mandate',
      'score_exemption',
      'serving',
      'station',
      'station_assignment',
      'congress',
      'term',
    ]);
    for (const [table, found] of Object.entries(
      await seen('renda_deputy', { person: at('110101'), read: at('1101') }),
    )) {
      if (table === 'deputy_card') expect(found).toEqual(everywhere());
      else if (mine.has(table)) expect(found, table).toEqual(['110101']);
      else expect(nothing, table).toContainEqual(found);
    }
  });

  it('a deputy’s seat given elsewhere shows nothing of the mandate', async () => {
    const found = await seen('renda_deputy', { person: at('110101'), read: at('110101100') });
    for (const table of ['mandate', 'deputy_contact', 'serving', 'attendance', 'activity']) {
      expect(nothing, table).toContainEqual(found[table]);
    }
  });

  it('rules and standards are read downward once they are published, and not before', async () => {
    for (const table of ['rule_set', 'standard']) {
      await walled.world.arrange(`update ${table} set state = 'PUBLISHED' where division_id = any($1)`, [
        [at('11').id, at('12').id],
      ]);
    }
    const found = await seen('renda_reader', { read: at('110101100') });
    for (const table of ['rule_set', 'rule_item', 'rule_grade', 'standard', 'standard_item']) {
      expect(found[table], table).toEqual(['11', '110101100']);
    }
  });

  it('the account behind a seat is seen with the seat, and no other', async () => {
    const names = await as('renda_staff', { read: at('110101'), grant: at('110101') }, (session) =>
      session.run<{ id: number }>('select id from account order by id'),
    );
    expect(names.map(({ id }) => id)).toEqual(
      beneath('110101')
        .map((code) => at(code).id)
        .sort((a, b) => a - b),
    );
    expect(
      await as('renda_reader', { read: at('110101') }, (session) => session.run('select id from account')),
    ).toEqual([]);
  });

  it('no request lists persons', async () => {
    for (const role of [
      'renda_public',
      'renda_reader',
      'renda_staff',
      'renda_deputy',
      'renda_auditor',
      'renda_app',
    ]) {
      const tried = as(role, { read: at('11'), write: at('11') }, (session) =>
        session.run('select * from person'),
      );
      await expect(tried, role).rejects.toMatchObject({ code: '42501' });
    }
  });
});
