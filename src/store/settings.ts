// What the service is told by its environment, and where it keeps what it makes.
import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Role, roles } from '../core/role.ts';
import { databaseMemory } from './memory.ts';
import type { BucketSettings } from './bucket.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What the pages are told of an identity provider: how a public client signs in there, by code and PKCE. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** What the tokens are asked for (RFC 8707), where the provider wants to know. */
  readonly resource: string | null;
}

/** Who may ask in words of their own, beside documents that are known by name: whoever has one of these roles. */
export type AdHoc = 'ANYONE' | 'SIGNED_IN' | readonly Role[];

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly production: boolean;
  /** Whether the demo's synthetic records are loaded; never in production. */
  readonly demo: boolean;
  readonly dataFolder: string;
  readonly migrations: string;
  readonly databaseUrl: string | undefined;
  readonly migrationDatabaseUrl: string | undefined;
  /** A standby that follows the database: what only reads is read there. */
  readonly replicaUrl: string | undefined;
  /** Megabytes of memory that the private database may use. */
  readonly databaseMemory: number;
  /** Where files are kept, where that is not the data folder. */
  readonly bucket: BucketSettings | undefined;
  /** The origins of others' pages that may ask from a browser. */
  readonly origins: readonly string[];
  /** The addresses of the proxies before the service. */
  readonly trustProxy: string;
  /** How many points of cost a seat may ask for in a minute; null: any number. */
  readonly pointsAMinute: number | null;
  readonly adHoc: AdHoc;
  /** Files of documents that are known by name, beside those of the pages. */
  readonly documentFiles: readonly string[];
  readonly tokens: {
    readonly issuer: string;
    readonly audience: string;
    readonly jwksUrl: string | undefined;
    readonly accountClaim: string | undefined;
  };
  /** How the pages sign in at an identity provider; null: by a token that is pasted. */
  readonly signIn: SignIn | null;
  /** A folder with maps to show instead of those that come along. */
  readonly mapFolder: string | undefined;
}

function bucketOf(env: NodeJS.ProcessEnv): BucketSettings | undefined {
  const bucket = env['S3_BUCKET'];
  if (!bucket) return undefined;
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`With S3_BUCKET set, ${name} is needed too`);
    return value;
  };
  return {
    bucket,
    endpoint: needed('S3_ENDPOINT'),
    region: env['S3_REGION'] ?? 'us-east-1',
    accessKeyId: needed('S3_ACCESS_KEY_ID'),
    secretAccessKey: needed('S3_SECRET_ACCESS_KEY'),
  };
}

const audienceOf = (env: NodeJS.ProcessEnv): string => env['TOKEN_AUDIENCE'] ?? 'renda';

function signInOf(env: NodeJS.ProcessEnv): SignIn | null {
  const clientId = env['OIDC_CLIENT_ID'];
  if (!clientId) return null;
  const issuer = env['TOKEN_ISSUER'];
  if (!issuer || !URL.canParse(issuer) || !env['JWKS_URL'])
    throw new Error('With OIDC_CLIENT_ID set, TOKEN_ISSUER (a URL) and JWKS_URL are needed too');
  if (clientId === audienceOf(env)) {
    throw new Error(
      'OIDC_CLIENT_ID and TOKEN_AUDIENCE are the same: ID tokens, which are for the client, could be taken for access tokens. Let the provider issue access tokens for another audience',
    );
  }
  return {
    issuer,
    clientId,
    scope: env['OIDC_SCOPE'] || 'openid',
    resource: env['OIDC_RESOURCE'] || null,
  };
}

const usualPoints = 1_000_000;

function pointsOf(said: string | undefined): number | null {
  if (said === 'off') return null;
  const points = Number(said || usualPoints);
  if (!Number.isInteger(points) || points < 1)
    throw new Error('RATE_LIMIT is off, or how many points a seat may ask for in a minute');
  return points;
}

const listed = (said: string | undefined): string[] =>
  (said ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

function originsOf(said: string | undefined): string[] {
  return listed(said).filter((each) => {
    if (URL.canParse(each) && new URL(each).origin === each) return true;
    throw new Error(`CORS_ORIGINS are origins with commas, like https://pages.example.cn: ${each} is none`);
  });
}

function adHocOf(said: string | undefined, production: boolean): AdHoc {
  const words = listed(said?.toUpperCase().replaceAll('-', '_'));
  const [only = production ? 'SIGNED_IN' : 'ANYONE', ...more] = words;
  if (more.length === 0 && (only === 'ANYONE' || only === 'SIGNED_IN')) return only;
  if (words.join() === 'NONE') return [];
  const named = roles.filter((role) => words.includes(role));
  if (named.length === new Set(words).size) return named;
  throw new Error(
    `AD_HOC_QUERIES is anyone, signed-in, none, or roles with commas: ${roles.join(', ').toLowerCase()}`,
  );
}

/** Reads the environment. Throws a sentence when a value cannot be. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('PORT is a number from 0 to 65535');
  const production = env['NODE_ENV'] === 'production';
  return {
    port,
    host: env['HOST'] ?? '127.0.0.1',
    production,
    demo: !production && env['RENDA_DEMO'] !== 'off',
    dataFolder: resolve(env['DATA_DIR'] || join(project, '.data')),
    migrations: join(project, 'prisma', 'migrations'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    migrationDatabaseUrl: env['MIGRATION_DATABASE_URL'] || undefined,
    replicaUrl: env['REPLICA_URL'] || undefined,
    databaseMemory: databaseMemory(env['DATABASE_MEMORY']),
    bucket: bucketOf(env),
    origins: originsOf(env['CORS_ORIGINS']),
    trustProxy: env['TRUST_PROXY'] || 'loopback',
    pointsAMinute: pointsOf(env['RATE_LIMIT']),
    adHoc: adHocOf(env['AD_HOC_QUERIES'], production),
    documentFiles: listed(env['DOCUMENTS']).map((path) => resolve(path)),
    tokens: {
      issuer: env['TOKEN_ISSUER'] ?? 'renda',
      audience: audienceOf(env),
      jwksUrl: env['JWKS_URL'] || undefined,
      accountClaim: env['TOKEN_ACCOUNT'] || undefined,
    },
    signIn: signInOf(env),
    mapFolder: env['MAP_DATA_DIR'] ? resolve(env['MAP_DATA_DIR']) : undefined,
  };
}

/** The folder's secret as it is in its file; null where it has none. */
export async function secretIn(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, 'secret'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** The secret that would be in use with a folder, as long as none is made: RENDA_SECRET goes before the folder's. */
export const secretFor = async (folder: string): Promise<string | null> =>
  process.env['RENDA_SECRET'] || (await secretIn(folder));

/** The folder's secret, made on first use: passwords and keyed hashes come from it. RENDA_SECRET overrides it. */
export async function openSecret(folder: string): Promise<string> {
  const known = await secretFor(folder);
  if (known !== null) return known;
  const path = join(folder, 'secret');
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  // The first of two processes wins; both then use its secret.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(path, 'utf8');
}
