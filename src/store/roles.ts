// Makes the database's roles: who owns the tables, who counts, who serves, and what each kind of reader becomes.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

interface Role {
  readonly name: string;
  readonly purpose: string;
  readonly login?: true;
  /** The roles that this one may become; it has none of their rights until it does. */
  readonly becomes: readonly string[];
}

/** What a request becomes for its one transaction: policies and grants name these. */
export const PRINCIPALS = [
  'renda_public',
  'renda_reader',
  'renda_staff',
  'renda_deputy',
  'renda_auditor',
] as const;

/** The login that serves requests. */
export const APP_ROLE = 'renda_app';

/** The role that migrations run as. */
export const OWNER_ROLE = 'renda_owner';

const ROLES: readonly Role[] = [
  {
    name: 'renda_public',
    purpose: 'a citizen without an account: public cards, and a message left',
    becomes: [],
  },
  { name: 'renda_reader', purpose: 'an analyst: reads the scope, writes nothing', becomes: [] },
  { name: 'renda_staff', purpose: 'a clerk or station keeper: reads and writes the scope', becomes: [] },
  { name: 'renda_deputy', purpose: 'a deputy: reads the own record and score', becomes: [] },
  { name: 'renda_auditor', purpose: 'an auditor: reads who did what, and no business data', becomes: [] },
  { name: 'renda_tally', purpose: 'runs the counting functions, which cross every scope', becomes: [] },
  {
    name: 'renda_sheets',
    purpose: 'checks and takes in the sheets of a seat, within its scope',
    becomes: [],
  },
  { name: 'renda_import', purpose: 'loads and arranges data from outside any seat', becomes: [] },
  {
    name: OWNER_ROLE,
    purpose: 'owns tables, views and functions; hands counting to renda_tally, sheets to renda_sheets',
    becomes: ['renda_tally', 'renda_sheets'],
  },
  {
    name: 'renda_migrator',
    purpose: 'what a login must hold to change the schema or import',
    becomes: [OWNER_ROLE, 'renda_tally', 'renda_sheets', 'renda_import'],
  },
  { name: APP_ROLE, purpose: 'serves requests; reads nothing of its own', login: true, becomes: PRINCIPALS },
];

/** A row of pg_roles, by the words that CREATE ROLE has for its columns. */
type Attributes = Readonly<
  Record<'super' | 'bypass' | 'inherit' | 'createrole' | 'createdb' | 'login', boolean>
>;

const OFF = {
  super: 'nosuperuser',
  bypass: 'nobypassrls',
  inherit: 'noinherit',
  createrole: 'nocreaterole',
  createdb: 'nocreatedb',
} as const;

const NOT_ENOUGH =
  'The roles take a superuser, a login with CREATEROLE, or, once they are made, one that was granted renda_migrator';

/** Another session made or granted the same role in the same moment. */
const COLLISIONS = ['23505', '42710', 'XX000'];

/**
 * Makes sure that every role is there, as declared, and that the login of `client` may become `renda_owner`. It needs
 * a superuser, or a login with CREATEROLE; where all is in place already, any member of `renda_migrator` will do.
 * Roles belong to the whole server: two services on one server with different secrets need logins of their own.
 * @param appPassword set as the password of `renda_app`, which otherwise keeps the one it has
 * @throws if the login has not the right to make what is missing
 */
export async function ensureRoles(client: pg.Client, appPassword?: string): Promise<void> {
  for (let left = 5; ; left--) {
    await client.query('begin');
    try {
      await client.query("select pg_advisory_xact_lock(hashtext('renda_roles'))");
      await makeRoles(client, appPassword);
      await client.query('commit');
      return;
    } catch (error) {
      await client.query('rollback');
      const { code, message } = error as { code?: string; message: string };
      if (code === '42501') throw new Error(`${NOT_ENOUGH}: ${message}`, { cause: error });
      // The lock holds within one database only, while roles belong to all of the server's.
      if (left === 0 || !code || !COLLISIONS.includes(code)) throw error;
    }
  }
}

/** Lets another login serve: makes it able to become each principal. */
export async function allowToServe(client: pg.Client, login: string): Promise<void> {
  await grantMissing(client, PRINCIPALS, login);
}

/** The password of `renda_app`: the same in every process that shares the secret. */
export function appPasswordFrom(secret: string): string {
  return createHmac('sha256', secret).update(APP_ROLE).digest('base64url');
}

/** The database of `url` with `renda_app` as its login. */
export function appUrlFrom(url: string, secret: string): string {
  // `new URL` takes no login without a host, which pg does, where the host is a socket's folder in the query.
  const app = new URL(url.replace(/^([a-z]+:\/\/)([^/?#]*@)?(?=[/?])/, '$1$2localhost'));
  app.username = APP_ROLE;
  app.password = appPasswordFrom(secret);
  for (const name of ['user', 'password']) app.searchParams.delete(name);
  return app.href;
}

async function makeRoles(client: pg.Client, appPassword?: string): Promise<void> {
  for (const role of ROLES) await makeRole(client, role);
  for (const role of ROLES) await grantMissing(client, role.becomes, role.name);
  const me = await client.query<{ login: string }>('select session_user as login');
  await grantMissing(client, ['renda_migrator'], me.rows[0]?.login ?? '');
  if (appPassword === undefined) return;
  await client.query(`alter role ${APP_ROLE} password ${client.escapeLiteral(scramVerifier(appPassword))}`);
}

async function makeRole(client: pg.Client, role: Role): Promise<void> {
  const found = await client.query<Attributes>(
    `select rolsuper as super, rolbypassrls as bypass, rolinherit as inherit, rolcreaterole as createrole,
       rolcreatedb as createdb, rolcanlogin as login from pg_roles where rolname = $1`,
    [role.name],
  );
  const login = role.login ? 'login' : 'nologin';
  const [now] = found.rows;
  if (!now) {
    await client.query(`create role ${role.name} ${[login, ...Object.values(OFF)].join(' ')}`);
    await client.query(`comment on role ${role.name} is ${client.escapeLiteral(`Renda: ${role.purpose}`)}`);
    return;
  }
  const wrong = (Object.keys(OFF) as (keyof typeof OFF)[])
    .filter((name) => now[name])
    .map((name) => OFF[name]);
  const words = now.login === (role.login ?? false) ? wrong : [...wrong, login];
  if (words.length > 0) await client.query(`alter role ${role.name} ${words.join(' ')}`);
}

async function grantMissing(client: pg.Client, roles: readonly string[], member: string): Promise<void> {
  const version = await client.query<{ n: number }>("select current_setting('server_version_num')::int as n");
  // Since 16 it is the grant, not the member, that says whether rights come without SET ROLE, and a role's maker is a
  // member of it who may neither use nor become it.
  const perGrant = (version.rows[0]?.n ?? 0) >= 160_000;
  const held = await client.query<{ name: string }>(
    `select granted.rolname as name from pg_auth_members m join pg_roles granted on granted.oid = m.roleid
       join pg_roles holder on holder.oid = m.member where holder.rolname = $1${perGrant ? ' and m.set_option' : ''}`,
    [member],
  );
  const has = new Set(held.rows.map((row) => row.name));
  const how = perGrant ? ' with inherit false, set true' : '';
  for (const role of roles.filter((name) => !has.has(name)))
    await client.query(`grant ${role} to ${client.escapeIdentifier(member)}${how}`);
}

/** What PostgreSQL keeps of a password (RFC 5803), made here so that the password itself is in no server's log. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}
