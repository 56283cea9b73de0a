// The file store in a folder and in a bucket: what is put is there whole, what is dropped is gone, and keys are no paths.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBucket } from '../../src/store/bucket.ts';
import { type Files, openFolder } from '../../src/store/files.ts';
import { readSettings } from '../../src/store/settings.ts';
import { type BucketServer, openBucketServer } from '../support/bucketServer.ts';

let folder: string;
let server: BucketServer;
const stores: Record<string, () => Files> = {
  'in a folder': () => openFolder(join(folder, 'files')),
  'in a bucket': () => openBucket(server.settings),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renda-files-'));
  server = await openBucketServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe.each(Object.keys(stores))('a file %s', (kind) => {
  const open = (): Files => stores[kind]?.() as Files;

  it('is read as it was put, by whoever opens the store, until it is dropped', async () => {
    const kept = Array.from({ length: 5 }, () => ({ key: randomUUID(), bytes: randomBytes(70_000) }));
    for (const { key, bytes } of kept) await open().put(key, bytes);
    for (const { key, bytes } of kept) {
      expect(Buffer.from((await open().get(key)) ?? []).equals(bytes)).toBe(true);
    }
    for (const { key } of kept) {
      await open().drop(key);
      expect(await open().get(key)).toBeNull();
    }
    await open().drop(kept[0]?.key ?? '');
  });

  it('has a key that is no path', async () => {
    for (const key of ['../secret', 'a/b', '', 'keys', `${randomUUID()}/..`, randomUUID().toUpperCase()]) {
      await expect(open().put(key, Buffer.from('x')), key).rejects.toThrow('UUID');
      await expect(open().get(key), key).rejects.toThrow('UUID');
      await expect(open().drop(key), key).rejects.toThrow('UUID');
    }
  });
});

describe('a folder', () => {
  it('drops what a writer that was killed left of a file, and nothing of others', async () => {
    const key = randomUUID();
    const part = join(folder, 'left', key.slice(0, 2));
    await mkdir(part, { recursive: true });
    for (const name of [`${key}.part`, 'notes.txt']) await writeFile(join(part, name), 'x');
    await openFolder(join(folder, 'left')).drop(key);
    expect(await readdir(part)).toEqual(['notes.txt']);
  });

  it('holds nothing of a file that could not be written', async () => {
    const path = join(folder, 'blocked');
    const key = randomUUID();
    await mkdir(join(path, key.slice(0, 2), key), { recursive: true });
    await expect(openFolder(path).put(key, Buffer.from('x'))).rejects.toThrow('EISDIR');
    expect(await readdir(join(path, key.slice(0, 2)))).toEqual([key]);
  });
});

describe('a bucket', () => {
  it('believes nobody without the secret, and says so', async () => {
    const stranger = openBucket({ ...server.settings, secretAccessKey: 'guessed' });
    await expect(stranger.put(randomUUID(), Buffer.from('x'))).rejects.toThrow('403');
    await expect(stranger.get(randomUUID())).rejects.toThrow('403');
    expect(server.strangers).toHaveLength(2);
    expect(server.objects.size).toBe(0);
  });

  it('that is out of order for a moment is asked again', async () => {
    const key = randomUUID();
    server.failing = 2;
    const files = openBucket(server.settings);
    await files.put(key, Buffer.from('there'));
    expect(Buffer.from((await files.get(key)) ?? []).toString()).toBe('there');
    await files.drop(key);
  });

  it('that does not exist keeps nothing, and says so', async () => {
    const files = openBucket({ ...server.settings, bucket: 'another' });
    await expect(files.put(randomUUID(), Buffer.from('x'))).rejects.toThrow('no such bucket');
  });

  it('is used when it is configured, in full', () => {
    const { endpoint, bucket, accessKeyId, secretAccessKey } = server.settings;
    const env = {
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    };
    expect(readSettings(env).bucket).toBeUndefined();
    const given = { ...env, S3_BUCKET: bucket, S3_REGION: 'cn-test-1' };
    expect(readSettings(given).bucket).toEqual(server.settings);
    for (const name of Object.keys(env)) {
      expect(() => readSettings({ ...given, [name]: '' }), name).toThrow(name);
    }
  });
});
