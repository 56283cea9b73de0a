// Proves that the database opens ready to serve, through a login that row-level security binds, and never another.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openDatabase,
  refuseBypass,
  type Database,
  type DatabaseSettings,
} from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { freshDatabase, TEST_SECRET, type TestDatabase } from '../support/cluster.ts';
import { sql } from '../support/sql.ts';

let scratch: string;
let settings: DatabaseSettings;
const said: string[] = [];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'renda-database-'));
  await chmod(scratch, 0o755);
  const migrations = join(scratch, 'migrations');
  await mkdir(join(migrations, '20260101000000_first'), { recursive: true });
  await writeFile(join(migrations, '20260101000000_first/migration.sql'), 'create table station (id int);');
  settings = {
    dataFolder: join(scratch, 'data'),
    databaseMemory: 512,
    migrations,
    secret: TEST_SECRET,
    say: (line) => said.push(line),
  };
});

afterAll(() => rm(scratch, { recursive: true }));

describe('without settings', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(settings);
  });

  afterAll(() => database.stop());

  test('a private server holds the database, migrated, and serves as renda_app', async () => {
    expect(database.kind).toBe('embedded');
    expect(said).toContain('Migrated the database: 20260101000000_first');
    expect(await sql(database.appUrl, 'select current_user as me, current_database() as here')).toEqual([
      { me: 'renda_app', here: 'renda' },
    ]);
    await expect(sql(database.appUrl, 'select * from station')).rejects.toThrow('permission denied');
  });

  test('the private server takes as much memory as it was given', async () => {
    expect(await sql(database.appUrl, "select current_setting('shared_buffers') as cache")).toEqual([
      { cache: '128MB' },
    ]);
  });

  test('a second process finds all of it there', async () => {
    said.length = 0;
    const second = await openDatabase(settings);
    expect(second.appUrl).toBe(database.appUrl);
    expect(said).toEqual([]);
    await second.stop();
    expect(await sql(database.appUrl, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  });

  test('no role has more than its part needs', async () => {
    const query = `select rolname as role, array_remove(array[
        case when rolcanlogin then 'login' end, case when rolsuper then 'super' end,
        case when rolbypassrls then 'bypassrls' end, case when rolinherit then 'inherit' end,
        case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end], null) as has,
      array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
        where m.member = r.oid and not m.inherit_option and not m.admin_option order by 1) as becomes
      from pg_roles r where rolname like 'renda%' order by 1`;
    const principals = ['renda_auditor', 'renda_deputy', 'renda_public', 'renda_reader', 'renda_staff'];
    expect(await sql(database.appUrl, query)).toEqual([
      { role: 'renda_app', has: ['login'], becomes: principals },
      { role: 'renda_auditor', has: [], becomes: [] },
      { role: 'renda_deputy', has: [], becomes: [] },
      { role: 'renda_import', has: [], becomes: [] },
      {
        role: 'renda_migrator',
        has: [],
        becomes: ['renda_import', 'renda_owner', 'renda_sheets', 'renda_tally'],
      },
      { role: 'renda_owner', has: [], becomes: ['renda_sheets', 'renda_tally'] },
      { role: 'renda_public', has: [], becomes: [] },
      { role: 'renda_reader', has: [], becomes: [] },
      { role: 'renda_sheets', has: [], becomes: [] },
      { role: 'renda_staff', has: [], becomes: [] },
      { role: 'renda_tally', has: [], becomes: [] },
    ]);
  });

  test('the serving login becomes each kind of reader, and never the owner', async () => {
    for (const role of ['renda_public', 'renda_reader', 'renda_staff', 'renda_deputy', 'renda_auditor'])
      expect(await sql(database.appUrl, `set role ${role}`, 'select current_user as me')).toEqual([
        { me: role },
      ]);
    for (const role of [
      'renda_owner',
      'renda_tally',
      'renda_sheets',
      'renda_import',
      'renda_migrator',
      'postgres',
    ])
      await expect(sql(database.appUrl, `set role ${role}`)).rejects.toThrow('permission denied');
  });

  test('a role that was given too much is cut back at the next start', async () => {
    await sql(
      database.ownerUrl ?? '',
      'alter role renda_app bypassrls createdb',
      'alter role renda_staff login',
    );
    await (await openDatabase(settings)).stop();
    const query =
      "select rolname as role from pg_roles where rolname like 'renda%' and (rolbypassrls or rolcreatedb or rolcanlogin)";
    expect(await sql(database.appUrl, query)).toEqual([{ role: 'renda_app' }]);
  });

  test('a server that asks for passwords lets renda_app in by the one made of the secret', async () => {
    const rules = join(settings.dataFolder, 'postgres/data/pg_hba.conf');
    const before = await readFile(rules, 'utf8');
    await writeFile(rules, `local all renda_app scram-sha-256\n${before}`);
    await sql(database.ownerUrl ?? '', 'select pg_reload_conf()');
    await expect(sql(database.appUrl, 'select 1')).rejects.toThrow(/password/);
    const open = (secret: string) => openDatabase({ ...settings, secret, databaseUrl: database.ownerUrl });
    const first = await open('one');
    expect(await sql(first.appUrl, 'select session_user as me')).toEqual([{ me: 'renda_app' }]);
    expect((await open('one')).appUrl).toBe(first.appUrl);
    const second = await open('two');
    expect(await sql(second.appUrl, 'select session_user as me')).toEqual([{ me: 'renda_app' }]);
    await expect(sql(first.appUrl, 'select 1')).rejects.toThrow('password authentication failed');
  });
});

describe('with a server of one’s own', () => {
  let database: TestDatabase;
  let login: string;

  beforeEach(async () => {
    database = await freshDatabase();
    login = `t_${randomBytes(6).toString('hex')}`;
    await sql(database.ownerUrl, `create role ${login} login noinherit password 'pw'`);
  });

  afterEach(async () => {
    await sql(database.ownerUrl, `drop owned by ${login}`, `drop role ${login}`);
    await database.drop();
  });

  const as = (name: string): string => {
    const url = new URL(database.ownerUrl);
    url.username = name;
    url.password = 'pw';
    return url.href;
  };

  test('a privileged login alone prepares everything, and renda_app serves', async () => {
    const opened = await openDatabase({ ...settings, databaseUrl: database.ownerUrl });
    expect(opened).toMatchObject({ kind: 'external', ownerUrl: database.ownerUrl });
    expect(await sql(opened.appUrl, 'select session_user as me')).toEqual([{ me: 'renda_app' }]);
  });

  test('a login of one’s own serves, where another migrates', async () => {
    const both = { ...settings, databaseUrl: as(login), migrationDatabaseUrl: database.ownerUrl };
    const opened = await openDatabase(both);
    expect(opened).toMatchObject({ appUrl: as(login), ownerUrl: database.ownerUrl });
    expect(await sql(opened.appUrl, 'set role renda_staff', 'select current_user as me')).toEqual([
      { me: 'renda_staff' },
    ]);
    const alone = await openDatabase({ ...settings, databaseUrl: as(login) });
    expect(alone).toMatchObject({ appUrl: as(login), ownerUrl: undefined });
  });

  test('a login that may not migrate says what the database lacks', async () => {
    const alone = openDatabase({ ...settings, databaseUrl: as(login) });
    await expect(alone).rejects.toThrow(/lacks 20260101000000_first, .* set MIGRATION_DATABASE_URL/);
  });

  test('a server that does not answer is named as the trouble', async () => {
    const nowhere = openDatabase({
      ...settings,
      databaseUrl: 'postgresql://me:secret-word@127.0.0.1:1/renda',
    });
    await expect(nowhere).rejects.toThrow(/^Cannot connect to the database: (?!.*secret-word)/);
  });

  test('a superuser is refused where it is named as the login that serves', async () => {
    const both = { ...settings, databaseUrl: as(login), migrationDatabaseUrl: database.ownerUrl };
    await sql(database.ownerUrl, `alter role ${login} superuser`);
    await expect(openDatabase(both)).rejects.toThrow(`The login ${login} may not serve: it is a superuser.`);
  });

  test.each([
    ['bypasses row-level security', 'alter role LOGIN bypassrls', 'it has BYPASSRLS'],
    ['may make roles', 'alter role LOGIN createrole', 'it has CREATEROLE'],
    ['owns a table', 'create table mine (id int); alter table mine owner to LOGIN', 'it owns tables'],
    ['may become the owner', 'grant renda_migrator to LOGIN', 'it may become'],
    [
      'has a reader’s rights always',
      'alter role LOGIN inherit; grant renda_staff to LOGIN',
      'it inherits renda_staff',
    ],
  ])('a login that %s may not serve', async (_, grant, reason) => {
    await migrate(database.ownerUrl, settings.migrations);
    await refuseBypass(as(login));
    await sql(database.ownerUrl, grant.replaceAll('LOGIN', login));
    await expect(refuseBypass(as(login))).rejects.toThrow(reason);
  });
});
