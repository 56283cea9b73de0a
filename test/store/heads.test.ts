// The heads of the audit trail that the service keeps outside the database: a trail whose end was cut off is found without being told one.
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/exchange/trail/command.ts';
import type { Head } from '../../src/store/chain.ts';
import { type Client, openClient } from '../../src/store/client.ts';
import { keepHeads, readHeads } from '../../src/store/heads.ts';
import { openSealing } from '../../src/store/trail.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let client: Client;
let folder: string;
let seal: () => Promise<void>;

beforeAll(async () => {
  world = await openWorld();
  client = openClient({ url: world.appUrl });
  folder = await mkdtemp(join(tmpdir(), 'renda-heads-'));
  seal = openSealing(client, keepHeads(folder));
});
afterAll(async () => {
  await client.$disconnect();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const lastSeal = async () => (await world.sql<Head>('select max(n)::int as n from audit.seal'))[0]?.n ?? 0;

/** Something is done, and sealed as the service seals it. */
async function sealed(by = seal): Promise<void> {
  await world.arrange(
    `insert into audit_entry (division_id, place, action, target) select id, place, 'x', 't' from division where code = '53'`,
  );
  const before = await lastSeal();
  for (let round = 0; round < 100 && (await lastSeal()) === before; round += 1) {
    await by();
    await sleep(20);
  }
  expect(await lastSeal()).toBe(before + 1);
}

async function verified(of?: string) {
  const said: string[] = [];
  const code = await runAudit(['verify'], (line) => said.push(line), of)?.(world.ownerUrl);
  return { code, said: said.join('\n') };
}

/** What a superuser does past all triggers. */
const past = (...texts: readonly string[]) =>
  world.sql(`begin; set local session_replication_role = replica; ${texts.join('; ')}; commit`);

const headAt = (n: number) => ({ n, hash: 'f'.repeat(64), toId: String(n * 10), at: new Date() });

/** Makes a file one that was last written to so many days ago. */
const touched = async (path: string, days: number): Promise<void> => {
  const then = new Date(Date.now() - days * 86_400_000);
  await utimes(path, then, then);
};

describe('heads', () => {
  it('are kept after each seal, a short line for each, and the trail agrees with them', async () => {
    for (let n = 0; n < 3; n += 1) await sealed();
    await seal();
    const text = await readFile(join(folder, 'audit-heads.000000.log'), 'utf8');
    expect(text.split('\n')).toHaveLength(4);
    for (const line of text.trim().split('\n')) {
      expect(line.length).toBeLessThan(200);
      expect(JSON.parse(line)).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
    expect(await readHeads(folder)).toHaveLength(3);
    expect((await stat(join(folder, 'audit-heads.000000.log'))).mode & 0o077).toBe(0);
    expect(await verified(folder)).toMatchObject({
      code: 0,
      said: expect.stringContaining('against 3 heads'),
    });
  });

  it('that could not be kept are tried again, though nothing is sealed meanwhile', async () => {
    const kept: number[] = [];
    let isFull = true;
    const by = openSealing(client, async ({ n }) => {
      if (isFull) throw new Error('There is no room left');
      kept.push(n);
    });
    await sealed(() => by().catch(() => undefined));
    await expect(by()).rejects.toThrow('no room');
    isFull = false;
    await by();
    await by();
    expect(kept).toEqual([await lastSeal()]);
    // So does a service that begins where another ended before it kept what it had sealed.
    await openSealing(client, async ({ n }) => void kept.push(n))();
    expect(kept).toEqual([await lastSeal(), await lastSeal()]);
    await seal();
  });

  it('tell that the end was cut off, at the shell as well, which the database alone does not', async () => {
    await sealed();
    const last = await lastSeal();
    await past(
      `delete from audit_entry where id > (select after_id from audit.seal where n = ${last})`,
      `delete from audit.seal where n = ${last}`,
    );
    expect(await verified()).toMatchObject({ code: 0 });
    const found = { code: 1, said: expect.stringContaining(`Seal ${last} of the head is missing`) };
    expect(await verified(folder)).toMatchObject(found);
    const env = { ...process.env, DATABASE_URL: world.ownerUrl, RENDA_SECRET: 'tests', DATA_DIR: folder };
    const command = ['--import', 'tsx', 'src/cli.ts', 'audit', 'verify'];
    await expect(promisify(execFile)(process.execPath, command, { env })).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`Seal ${last} of the head is missing`),
    });
  }, 60_000);

  it('tell that it was made anew from there on', async () => {
    await sealed();
    expect(await verified()).toMatchObject({ code: 0 });
    const { said } = await verified(folder);
    expect(said).toMatch(/Seal \d+ is not the one of the head: the chain was made anew/);
  });

  it('are read past a line that was cut off when the machine went down', async () => {
    const before = await readHeads(folder);
    await appendFile(join(folder, 'audit-heads.000000.log'), '{"n":9,"ha');
    expect(await readHeads(folder)).toEqual(before);
    expect(await readHeads(join(folder, 'nowhere'))).toEqual([]);
  });

  it('take only so much room, and the latest is always there, also where two services keep them', async () => {
    const place = await mkdtemp(join(tmpdir(), 'renda-room-'));
    try {
      const keepers = [keepHeads(place, 20), keepHeads(place, 20)];
      const keep = (n: number) => Promise.all(keepers.map((each) => each(headAt(n))));
      for (let n = 0; n < 100; n += 1) {
        await keep(n);
        expect((await readHeads(place)).filter((kept) => kept.n === n)).toHaveLength(2);
      }
      expect(await readHeads(place)).toHaveLength(200);
      const names = [0, 1, 2, 3, 4].map((at) => `audit-heads.00000${at}.log`);
      expect((await readdir(place)).sort()).toEqual(names);
      await Promise.all(names.slice(0, 4).map((name) => touched(join(place, name), 101)));
      await touched(join(place, 'audit-heads.000001.log'), 99);
      await keep(100);
      expect((await readdir(place)).sort()).toEqual([names[1], names[4], 'audit-heads.000005.log']);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });

  it('are not thrown away by numbers that jump ahead: these are the database’s to say', async () => {
    const place = await mkdtemp(join(tmpdir(), 'renda-ahead-'));
    try {
      const keep = keepHeads(place);
      for (const n of [1, 2, 3_000_000, 3_100_000, 2_000_000_000]) await keep(headAt(n));
      expect((await readHeads(place)).map(({ n }) => n).sort((one, other) => one - other)).toEqual([
        1, 2, 3_000_000, 3_100_000, 2_000_000_000,
      ]);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });

  it('are read from the files that had no numbers yet as well', async () => {
    const place = await mkdtemp(join(tmpdir(), 'renda-former-'));
    try {
      for (const [name, n] of [
        ['audit-heads.earlier.log', 1],
        ['audit-heads.log', 2],
      ] as const) {
        await appendFile(join(place, name), `${JSON.stringify(headAt(n))}\n`);
        await touched(join(place, name), 500);
      }
      await keepHeads(place)(headAt(3));
      expect((await readHeads(place)).map(({ n }) => n)).toEqual([1, 2, 3]);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});
