// Every column has a class of personal data, and what is most personal is where it has to be and nowhere else.
import { readFileSync } from 'node:fs';
import { isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsOf } from '../../src/graph/guard.ts';
import { plainSchema } from '../../src/schema.ts';
import { openWorld, type World } from '../support/world.ts';

const classes = ['NONE', 'PUBLIC', 'OFFICE', 'FREE', 'CONTACT', 'IDENTITY'];
const lines = readFileSync(new URL('../../prisma/personal.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [table = '', kind = '', columns = ''] = line.split('\t');
    return { table, kind, columns: columns.split(' ') };
  });

let world: World;
let columns: { table: string; column: string }[];

beforeAll(async () => {
  world = await openWorld('empty');
  columns = await world.sql(
    `select c.oid::regclass::text as table, a.attname::text as column from pg_class c
     join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p', 'm') and not c.relispartition and c.relname <> '_prisma_migrations'
       and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1, a.attnum`,
  );
});
afterAll(() => world.close());

const classOf = (table: string, column: string): string | undefined =>
  (
    lines.find((line) => line.table === table && line.columns.includes(column)) ??
    lines.find((line) => line.table === table && line.columns.includes('*'))
  )?.kind;

describe('the classes of personal data', () => {
  it('are of every column, one each, and of none that is not there', () => {
    const without = columns.filter(({ table, column }) => classOf(table, column) === undefined);
    expect(without).toEqual([]);
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const said = lines.flatMap((line) => line.columns.map((column) => `${line.table}.${column}`));
    expect(said.filter((name) => !there.has(name) && !name.endsWith('.*'))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
    expect(lines.filter(({ kind }) => !classes.includes(kind))).toEqual([]);
  });

  it('put what reaches somebody, and who somebody is, in tables of their own', () => {
    const apart = columns.filter(({ table, column }) =>
      ['CONTACT', 'IDENTITY'].includes(classOf(table, column) ?? ''),
    );
    expect(apart.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'deputy_contact.phone',
      'message_contact.phone',
      'person.identity_hash',
    ]);
    const odd = columns.filter(
      ({ table, column }) =>
        /phone|mobile|identity|id_?card|passport|email/.test(column) &&
        table !== 'station' &&
        !['CONTACT', 'IDENTITY'].includes(classOf(table, column) ?? ''),
    );
    expect(odd).toEqual([]);
  });

  it('let the two be read by those alone who keep them or are them', async () => {
    const policies = await world.sql(
      `select tablename || ' ' || cmd as what, array_to_string(roles, ',') as who from pg_policies
       where tablename in ('deputy_contact', 'message_contact', 'person') and cmd in ('SELECT', 'ALL') order by 1, 2`,
    );
    expect(policies).toEqual([
      { what: 'deputy_contact ALL', who: 'renda_import' },
      { what: 'deputy_contact SELECT', who: 'renda_deputy' },
      { what: 'deputy_contact SELECT', who: 'renda_staff' },
      { what: 'deputy_contact SELECT', who: 'renda_tally' },
      { what: 'message_contact ALL', who: 'renda_import' },
      { what: 'message_contact SELECT', who: 'renda_staff' },
      { what: 'person ALL', who: 'renda_import,renda_tally' },
    ]);
  });
});

describe('in the language', () => {
  const types = Object.values(plainSchema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

  it('a number that reaches somebody goes out masked, or as it was shown; one left to be called back, to who keep the station', () => {
    const out = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          (field) => optionsOf(field).personal === 'CONTACT' || /phone|mobile|identity/i.test(field.name),
        )
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(out.sort()).toEqual([
      'Deputy.contact',
      'DeputyContact.phone',
      'Message.phone',
      'RevealedContact.phone',
      'Station.phone',
    ]);
  });

  it('comes in where it is recorded or corrected, and never to filter, sort or group by', () => {
    const taking = types.filter(isInputObjectType).flatMap((type) =>
      Object.keys(type.getFields())
        .filter((name) => /phone|mobile|identity/i.test(name))
        .map((name) => `${type.name}.${name}`),
    );
    const mutations = Object.values(plainSchema.getMutationType()?.getFields() ?? {}).map((field) =>
      String(field.args[0]?.type).replace('!', ''),
    );
    expect(taking.filter((name) => !mutations.includes(name.split('.')[0] ?? ''))).toEqual([]);
  });
});

describe('counts', () => {
  it('are read in the scope of the records behind them and no further, so none names anybody out of it', async () => {
    const policies = await world.sql<{ table: string; roles: string; text: string }>(
      `select (schemaname || '.' || tablename) as table, array_to_string(roles, ',') as roles, qual as text from pg_policies
       where cmd = 'SELECT' and (schemaname, tablename) in (('tally', 'cell'), ('tally', 'ledger'), ('tally', 'subject_cell'), ('public', 'activity'))
         and roles && '{renda_public,renda_reader,renda_staff,renda_deputy,renda_auditor}' and roles <> '{renda_deputy}'`,
    );
    expect(policies.length).toBe(4);
    expect(new Set(policies.map(({ roles, text }) => `${roles} ${text}`)).size).toBe(1);
  });
});
