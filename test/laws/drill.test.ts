// The drill: a backup of a service at work, its loss, and its restore, after which all that was promised is there.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startServer } from '../../src/store/embedded.ts';
import { restore } from '../../src/store/restore.ts';
import { type Desk, type Writer, writer } from '../support/crowd.ts';
import { openDesks, tokensFor } from '../support/desks.ts';
import { recount } from '../support/mend.ts';
import { randomFrom } from '../support/random.ts';
import { type Service, startService } from '../support/service.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let scratch: string;
let service: Service;
let desks: readonly Desk[];
let writers: Writer[];
let token: string;
/** What was acknowledged before the backup began. */
let promised: readonly { readonly line: string }[];

let saidOfBackup: string;

const at = (name: string) => join(scratch, name);
const evidence = 'files/ab/abababab-abab-4bab-8bab-abababababab';
const keyIn = (folder: string) => readFile(at(`${folder}/keys/token-key.pem`), 'utf8');
const changesOfKeys = `select note from audit_entry where action = 'rotateKeys'`;

/** Runs a command as people do; answers what it said, and throws what it said when it fails. */
async function renda(dataFolder: string, ...words: string[]): Promise<string> {
  return rendaWith({}, dataFolder, ...words);
}

/** The same with more said by its environment. */
async function rendaWith(
  also: Readonly<Record<string, string>>,
  dataFolder: string,
  ...words: string[]
): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: '', RENDA_DEMO: 'off', ...also };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', ...words],
    {
      cwd: root,
      env,
    },
  );
  return stdout;
}

/** Begins to restore with a secret, and goes no further than that all is as the manifest says. */
async function stopped(from: string, secret: string): Promise<unknown> {
  vi.stubEnv('RENDA_SECRET', secret);
  try {
    return await restore(at(from), at('stopped'), async () => {
      throw new Error('That far');
    });
  } finally {
    vi.unstubAllEnvs();
  }
}

const entries = () =>
  writers.flatMap((each) => each.acknowledged).map(({ action, id }) => ({ line: `${action} ${id}` }));
const until = (count: number) =>
  Promise.all(
    writers.map(async (each) => {
      while (entries().length < count) await each.step();
    }),
  );

async function asked(query: string): Promise<unknown> {
  const response = await fetch(service.url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'renda-drill-'));
  await chmod(scratch, 0o755);
  await mkdir(at('data'));
  service = await startService(at('data'));
  desks = await openDesks(service.ownerUrl, at('data'));
  token = desks[0]?.token ?? '';
  writers = desks.map((desk, index) =>
    writer(`writer-${index}`, desk, randomFrom(index + 7), () => service.url()),
  );
  await mkdir(at('data/files/ab'), { recursive: true });
  await writeFile(at(`data/${evidence}`), 'a picture of a room');
});
afterAll(async () => {
  await service?.stop();
  await rm(scratch, { recursive: true, force: true });
});

it('is taken while people work, and is for nobody else to read', async () => {
  await until(80);
  promised = entries();
  const [said] = await Promise.all([renda(at('data'), 'backup', at('backup')), until(200)]);
  saidOfBackup = said;
  expect(said).toMatch(/^\d+ files, [\d.]+ MB in /);
  expect((await stat(at('backup'))).mode & 0o077).toBe(0);
  await expect(renda(at('data'), 'backup', at('backup'))).rejects.toThrow('is not empty');
}, 120_000);

it('is refused where something is, and where a byte of it is another', async () => {
  await expect(renda(at('data'), 'restore', at('backup'))).rejects.toThrow('is not empty');
  const path = at(`backup/${evidence}`);
  await writeFile(path, 'another picture');
  await expect(renda(at('spoilt'), 'restore', at('backup'))).rejects.toThrow('is not what was taken');
  await expect(stat(at('spoilt/postgres'))).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(stat(at('spoilt/secret'))).rejects.toMatchObject({ code: 'ENOENT' });
  await writeFile(path, 'a picture of a room');
});

const refusedWith = async (secret: string, from: string) => {
  const refused = rendaWith({ RENDA_SECRET: secret }, at('refused'), 'restore', at(from));
  const said = await refused.then(
    () => 'restored',
    ({ stderr }: { stderr: string }) => stderr.trim(),
  );
  await expect(stat(at('refused')), said).rejects.toMatchObject({ code: 'ENOENT' });
  return said;
};
const manifestOf = (folder: string) => readFile(at(`${folder}/renda-backup.json`), 'utf8');

it('says that it holds the secret, tells it from others without giving it away, and is not restored to another', async () => {
  expect(saidOfBackup).toContain('\nIt holds keys and secret: whoever has it is the service. Audit head: ');
  const secret = await readFile(at('data/secret'), 'utf8');
  const manifest = await manifestOf('backup');
  expect(manifest).toContain('"secret": "');
  expect(manifest).not.toContain(secret);
  expect(await refusedWith('another', 'backup')).toBe(
    'RENDA_SECRET is not the secret of the service that this is a backup of: set it to that one, or leave it out where that one is in the backup',
  );
  await expect(stopped('backup', secret)).rejects.toThrow('That far');
});

it('says that the secret is not in it where the environment holds that, and is restored with it alone', async () => {
  const secret = await readFile(at('data/secret'), 'utf8');
  await rename(at('data/secret'), at('secret'));
  const said = await rendaWith({ RENDA_SECRET: secret }, at('data'), 'backup', at('without'));
  expect(await stat(at('data/secret')).catch(() => 'none')).toBe('none');
  expect(said).toContain(
    'It holds the keys, and not the secret in use, which is that of RENDA_SECRET. Keep that of the service elsewhere: a restore needs it',
  );
  expect(await refusedWith('', 'without')).toMatch(
    /^The secret of the service is not in this backup: set RENDA_SECRET/,
  );
  expect(await refusedWith('another', 'without')).toMatch(/^RENDA_SECRET is not the secret of the service/);
  await expect(stopped('without', secret)).rejects.toThrow('That far');

  // A secret that lies in the folder and is not in use does not stand in for the one that is.
  await writeFile(at('data/secret'), 'of long ago');
  const again = await rendaWith({ RENDA_SECRET: secret }, at('data'), 'backup', at('beside'));
  expect(again).toContain('It holds the keys, and not the secret in use');
  expect(await refusedWith('', 'beside')).toBe(
    'The secret in this backup is not the one that the service ran with: set RENDA_SECRET to that one',
  );
  await expect(stopped('beside', secret)).rejects.toThrow('That far');

  await rm(at('data/secret'));
  const unknown = await rendaWith({ RENDA_SECRET: '' }, at('data'), 'backup', at('unknown'));
  expect(unknown).toContain('It holds the keys, and no secret: RENDA_SECRET is not set here');
  expect(await refusedWith('', 'unknown')).toMatch(/^The secret of the service is not in this backup/);
  await expect(stopped('unknown', secret)).rejects.toThrow('That far');
  await rename(at('secret'), at('data/secret'));
}, 120_000);

it('is restored as ever where it was taken before secrets had fingerprints', async () => {
  const manifest = await manifestOf('backup');
  const { secret: _, ...old } = JSON.parse(manifest) as Record<string, unknown>;
  await writeFile(at('backup/renda-backup.json'), JSON.stringify(old));
  await expect(stopped('backup', 'another')).rejects.toThrow('That far');
  await writeFile(at('backup/renda-backup.json'), manifest);
});

it('brings all of it back after the loss, counters and trail as they were', async () => {
  await service.stop();
  await rm(at('data'), { recursive: true });
  const said = await renda(at('restored'), 'restore', at('backup'));
  expect(said).toContain('No difference.');
  expect(said).toMatch(/\d+ entries of the audit trail are as they were sealed/);
  expect(said).toContain('The keys for tokens are new');
  expect(said).toMatch(/What was taken away after \d{4}-\S+ is there again/);
  expect(await readFile(at(`restored/${evidence}`), 'utf8')).toBe('a picture of a room');

  service = await startService(at('restored'));
  const owner = new pg.Client({ connectionString: service.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ line: string }>(
    `select action || ' ' || target_id as line from audit_entry where category = 'WRITE' and seat_id is not null`,
  );
  const there = new Set(rows.map(({ line }) => line));
  expect(promised.filter(({ line }) => !there.has(line))).toEqual([]);
  const known = new Set(entries().map(({ line }) => line));
  // Nothing but what was done while it was taken, and nothing by half.
  expect(rows.filter(({ line }) => !known.has(line))).toEqual([]);
  expect((await owner.query(recount)).rows).toEqual([]);
  const changed = await owner.query(changesOfKeys);
  expect(changed.rows).toEqual([{ note: 'renda restore' }]);
  await owner.end();
}, 120_000);

it('has other keys for tokens before there is anything to start', async () => {
  expect(await keyIn('restored')).not.toBe(await keyIn('backup'));
  let begun: [boolean, boolean] | undefined;
  const interrupted = restore(at('backup'), at('halfway'), async () => {
    const isThere = (name: string) =>
      stat(at(name)).then(
        () => true,
        () => false,
      );
    begun = [await isThere('halfway/keys/token-key.pem'), await isThere('halfway/postgres/data')];
    throw new Error('No room is left for a key');
  });
  await expect(interrupted).rejects.toThrow('No room is left');
  expect(begun).toEqual([true, false]);
  await expect(stat(at('halfway/keys'))).rejects.toMatchObject({ code: 'ENOENT' });
}, 60_000);

it('leaves the keys as they are where tokens are an identity provider’s, and says that those stay good', async () => {
  const also = { JWKS_URL: 'https://id.example.org/keys', TOKEN_ISSUER: 'https://id.example.org' };
  const said = await rendaWith(also, at('provided'), 'restore', at('backup'));
  expect(said).toMatch(
    /identity provider's \(JWKS_URL\) and stay good, those as well that were taken back after \d{4}-/,
  );
  expect(said).not.toContain('signs in again');
  expect(await keyIn('provided')).toBe(await keyIn('backup'));
  const server = await startServer(at('provided/postgres'));
  const owner = new pg.Client({ connectionString: server.url('renda') });
  await owner.connect();
  expect((await owner.query(changesOfKeys)).rows).toEqual([]);
  await owner.end();
  await server.stop();
}, 120_000);

it('lets the same people go on once they have signed in again: keys that were thrown away since sign nothing', async () => {
  expect(await asked('{ viewer { role } }')).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const tokenOf = await tokensFor(service.ownerUrl, at('restored'));
  const [desk] = desks;
  token = await tokenOf('CLERK', desk?.county ?? '');
  expect(await asked('{ viewer { role } }')).toMatchObject({ data: { viewer: { role: 'CLERK' } } });
  const again = writer('writer-again', { ...(desk as Desk), token }, randomFrom(99), () => service.url());
  await again.insist('after-the-drill', 'receiveOpinion', {
    division: '530502',
    content: 'after the drill',
    receivedOn: '2024-05-06',
  });
  expect(again.acknowledged).toHaveLength(1);
});
