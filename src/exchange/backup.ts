// The commands that keep a service safe: a backup of it while it runs, and its restore, with the proof that all is there.
import { join } from 'node:path';
import { backUp, type Manifest } from '../store/backup.ts';
import { restore } from '../store/restore.ts';
import { fingerprintOf } from '../store/seal.ts';
import { secretIn, type Settings } from '../store/settings.ts';
import { rotateKeys } from '../store/tokenKeys.ts';
import { connected } from './bulk.ts';
import { recountAll } from './recount.ts';
import { noteRotation } from './tokens.ts';
import { sealLate } from './trail/loose.ts';
import { readHead, verify } from './trail/verify.ts';
import type { Head } from '../store/chain.ts';

export const backupUsage = `  backup folder        copies database, evidence, keys and the secret of DATA_DIR into a new folder, while the service runs
  restore folder       puts such a copy into an empty DATA_DIR, and holds counters and audit trail against it`;

type Say = (line: string) => void;
type Where = Pick<Settings, 'dataFolder' | 'databaseUrl' | 'bucket'>;
type Whither = Where & Pick<Settings, 'tokens'>;

function demandPrivate({ databaseUrl, bucket }: Where, say: Say): void {
  if (databaseUrl) {
    throw new Error(
      'DATABASE_URL names a server of your own: back it up with pg_basebackup or pg_dump, and DATA_DIR beside it',
    );
  }
  if (bucket) say('Evidence is in a bucket: it is not part of this, back the bucket up as well.');
}

/** What a backup holds that makes whoever has it the service, and what is to be kept beside it. */
async function contents(folder: string, fingerprint: Manifest['secret']): Promise<string> {
  const kept = await secretIn(folder);
  if (kept !== null && fingerprintOf(kept) === fingerprint) {
    return 'It holds keys and secret: whoever has it is the service.';
  }
  const lacks = fingerprint
    ? 'It holds the keys, and not the secret in use, which is that of RENDA_SECRET'
    : 'It holds the keys, and no secret: RENDA_SECRET is not set here, and DATA_DIR has none';
  return `${lacks}. Keep that of the service elsewhere: a restore needs it, and whoever has both is the service.`;
}

/** Takes a backup. */
export async function runBackup(settings: Where, folder: string, say: Say): Promise<number> {
  demandPrivate(settings, say);
  const { parts, head, secret } = await backUp(settings.dataFolder, folder, readHead);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  say(`${parts.length} files, ${(bytes / 1e6).toFixed(1)} MB in ${folder}.`);
  say(`${await contents(folder, secret)} Audit head: ${JSON.stringify(head)}`);
  return 0;
}

/**
 * Restores one, starts it, and proves it. Its keys for tokens are changed before there is anything to start: one that was thrown away
 * after the backup would sign again, and nobody loses more by it than the day's sign-in. Where tokens are an identity provider's,
 * these keys count for nothing and stay.
 */
export async function runRestore(
  settings: Whither,
  folder: string,
  say: Say,
  withOwner: (work: (ownerUrl: string) => Promise<number>) => Promise<number>,
): Promise<number> {
  demandPrivate(settings, say);
  const { dataFolder, tokens } = settings;
  const isOurs = tokens.jwksUrl === undefined;
  const { takenAt, parts, head } = await restore(folder, dataFolder, async () => {
    if (isOurs) await rotateKeys(join(dataFolder, 'keys'), { atOnce: true });
  });
  say(`${parts.length} files of ${takenAt} are in ${dataFolder}, each as it was.`);
  return withOwner(async (ownerUrl) => {
    if (isOurs) await noteRotation(ownerUrl, 'renda restore');
    say(
      isOurs
        ? 'The keys for tokens are new: whoever was signed in by one of the old ones signs in again.'
        : `Tokens are the identity provider's (JWKS_URL) and stay good, those as well that were taken back after ${takenAt}.`,
    );
    say(
      `What was taken away after ${takenAt} is there again: take tokens back, withdraw seats and disable accounts anew.`,
    );
    const counted = await recountAll(ownerUrl, false, say);
    const { faults, sealed } = await connected(ownerUrl, async (client) => {
      await sealLate(client);
      return verify(client, head as Head | null);
    });
    for (const fault of faults) say(`${fault}.`);
    if (faults.length === 0) say(`${sealed} entries of the audit trail are as they were sealed.`);
    return counted === 0 && faults.length === 0 ? 0 : 1;
  });
}
