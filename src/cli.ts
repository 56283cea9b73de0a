// The door for commands: tokens for development, seats, sheets in, the recount, the audit trail, backups, and the printed schema.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { roles } from './core/role.ts';
import { demandAccountName } from './domain/account/rules.ts';
import { ensureSeat } from './exchange/demo/seats.ts';
import { recountAll } from './exchange/recount.ts';
import { importUsage, importWishOf, runImport, templateOf } from './exchange/sheets/command.ts';
import { placeOf } from './exchange/sheets/seats.ts';
import { noteRotation, revokeToken } from './exchange/tokens.ts';
import { auditUsage, runAudit } from './exchange/trail/command.ts';
import { backupUsage, runBackup, runRestore } from './exchange/backup.ts';
import { type Database, openDatabase } from './store/database.ts';
import { sealWith } from './store/seal.ts';
import { openSecret, readSettings } from './store/settings.ts';
import { openTokens } from './store/token.ts';
import { longestLife, readKeys, rotateKeys } from './store/tokenKeys.ts';

const usage = `Commands:
  token role@code      a development token, like clerk@610902 (roles: ${roles.join(', ').toLowerCase()})
  token revoke jti     takes a token back, named by its jti or given whole: it is refused from the next operation on
  seat account role@code  gives an account a seat: the first clerk, or an auditor
${importUsage}
  keys                 tells the keys that tokens are signed with
  keys rotate [--at-once]  makes a new one; the old one's tokens stay good until they run out, or not
  recount [--repair]     counts all records again and tells any difference; with --repair mends it
${auditUsage}
${backupUsage}
  schema               writes schema.graphql from the code`;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** Opens the service's own database for the length of one command. Its sayings go to the error stream. */
async function withDatabase<Result>(
  work: (database: Database, secret: string) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(process.env);
  const secret = await openSecret(settings.dataFolder);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const database = await openDatabase({ ...settings, secret, say });
  try {
    return await work(database, secret);
  } finally {
    await database.stop();
  }
}

const withOwner = <Result>(work: (ownerUrl: string) => Promise<Result>): Promise<Result> =>
  withDatabase(({ ownerUrl }) => {
    if (!ownerUrl) throw new Error('This needs the owner of the database: set MIGRATION_DATABASE_URL');
    return work(ownerUrl);
  });

async function token([wish, word]: readonly string[]): Promise<number> {
  if (wish === 'revoke') {
    if (!word) return misunderstood();
    const { jti, isNew } = await withOwner((ownerUrl) => revokeToken(ownerUrl, word));
    tell(isNew ? `${jti} is taken back.` : `${jti} was taken back before.`);
    return 0;
  }
  const settings = readSettings(process.env);
  if (settings.production) throw new Error('Development tokens are refused in production');
  const { role, code } = placeOf(wish ?? '');
  const given = await withOwner((ownerUrl) => ensureSeat(ownerUrl, role, code));
  const tokens = await openTokens({ folder: join(settings.dataFolder, 'keys'), ...settings.tokens });
  process.stdout.write(`${await tokens.sign(given.account, given.id, longestLife)}\n`);
  return 0;
}

const notOurs =
  'JWKS_URL is set: tokens are checked with the keys that stand there, and changing these takes none back. Nothing was changed: change the keys at the provider, or take single tokens back with renda token revoke';

async function keys([word, ...rest]: readonly string[]): Promise<number> {
  const isRotation = word === 'rotate' && rest.every((each) => each === '--at-once');
  if (word !== undefined && !isRotation) return misunderstood();
  const settings = readSettings(process.env);
  if (isRotation && settings.tokens.jwksUrl) {
    process.stderr.write(`${notOurs}\n`);
    return 1;
  }
  const folder = join(settings.dataFolder, 'keys');
  const { good } = isRotation
    ? await rotateKeys(folder, { atOnce: rest.length > 0 })
    : await readKeys(folder);
  for (const { kid, retiredAt } of good) {
    const until = retiredAt && new Date((retiredAt + longestLife) * 1_000).toISOString();
    process.stdout.write(`${kid} ${until ? `good until ${until}` : 'signs'}\n`);
  }
  if (!isRotation) return 0;
  // The keys are changed also where the database cannot be had: whoever does it may be in haste.
  try {
    await withOwner((ownerUrl) => noteRotation(ownerUrl, ['renda keys rotate', ...rest].join(' ')));
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The keys are changed, but that is not on record in the audit trail: ${why}\n`);
    return 1;
  }
}

async function seat(account: string | undefined, wish: string | undefined): Promise<number> {
  const { role, code } = placeOf(wish ?? '');
  if (!account) throw new Error('Name the account: renda seat account role@code');
  demandAccountName(account);
  const { id } = await withOwner((ownerUrl) => ensureSeat(ownerUrl, role, code, account));
  process.stdout.write(`Seat ${id}: ${account} is ${role.toLowerCase()} at ${code}.\n`);
  return 0;
}

async function takeIn(words: readonly string[]): Promise<number> {
  const wish = importWishOf(words);
  if (!wish) return misunderstood();
  if (wish.file === null) {
    const { line, says } = templateOf(wish.kind);
    process.stdout.write(`${line}\n`);
    process.stderr.write(`${says.join('\n')}\n`);
    return 0;
  }
  const isWell = await withDatabase(({ appUrl }, secret) =>
    runImport({ appUrl, seal: sealWith(secret) }, wish, tell),
  );
  return isWell ? 0 : 1;
}

async function recount(words: readonly string[]): Promise<number> {
  if (words.some((word) => word !== '--repair')) return misunderstood();
  return withOwner((ownerUrl) => recountAll(ownerUrl, words.length > 0, tell));
}

async function audit(words: readonly string[]): Promise<number> {
  const work = runAudit(words, tell, readSettings(process.env).dataFolder);
  return work ? withOwner(work) : misunderstood();
}

async function schema(): Promise<number> {
  const { plainSchema } = await import('./schema.ts');
  const path = fileURLToPath(new URL('../schema.graphql', import.meta.url));
  await writeFile(path, `${printSchema(lexicographicSortSchema(plainSchema))}\n`);
  return 0;
}

async function run([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'token') return token(rest);
  if (command === 'seat') return seat(rest[0], rest[1]);
  if (command === 'keys') return keys(rest);
  if (command === 'recount') return recount(rest);
  if (command === 'import') return takeIn(rest);
  if (command === 'audit') return audit(rest);
  const [folder] = rest;
  if (command === 'backup' && folder) return runBackup(readSettings(process.env), folder, tell);
  if (command === 'restore' && folder) {
    return runRestore(readSettings(process.env), folder, tell, withOwner);
  }
  if (command === 'schema') return schema();
  return misunderstood();
}

function misunderstood(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
