// The heads of the audit trail that the service keeps outside the database: a trail whose end was cut off is found without being told one.
import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/exchange/trail/command.ts';
import type { Head } from '../../src/store/chain.ts';
import { type Client, openClient } from '../../src/store/client.ts';
import { keepHeads, readHeads } from '../../src/store/heads.ts';
import { seal } from '../../src/store/trail.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let client: Client;
let folder: string;

beforeAll(async () => {
  world = await openWorld();
  client = openClient({ url: world.appUrl });
  folder = await mkdtemp(join(tmpdir(), 'renda-heads-'));
});
afterAll(async () => {
  await client.$disconnect();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const lastSeal = async () => (await world.sql<Head>('select max(n)::int as n from audit.seal'))[0]?.n ?? 0;

/** Something is done, and sealed as the service seals it. */
async function sealed(): Promise<void> {
  await world.arrange(
    `insert into audit_entry (division_id, place, action, target) select id, place, 'x', 't' from division where code = '53'`,
  );
  const before = await lastSeal();
  for (let round = 0; round < 100 && (await lastSeal()) === before; round += 1) {
    await seal(client, keepHeads(folder));
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

describe('heads', () => {
  it('are kept after each seal, a short line for each, and the trail agrees with them', async () => {
    for (let n = 0; n < 3; n += 1) await sealed();
    await seal(client, keepHeads(folder));
    const text = await readFile(join(folder, 'audit-heads.log'), 'utf8');
    expect(text.split('\n')).toHaveLength(4);
    for (const line of text.trim().split('\n')) {
      expect(line.length).toBeLessThan(200);
      expect(JSON.parse(line)).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
    expect(await readHeads(folder)).toHaveLength(3);
    expect((await stat(join(folder, 'audit-heads.log'))).mode & 0o077).toBe(0);
    expect(await verified(folder)).toMatchObject({
      code: 0,
      said: expect.stringContaining('against 3 heads'),
    });
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
    await appendFile(join(folder, 'audit-heads.log'), '{"n":9,"ha');
    expect(await readHeads(folder)).toEqual(before);
    expect(await readHeads(join(folder, 'nowhere'))).toEqual([]);
  });

  it('take only so much room, and the latest is always there', async () => {
    const place = await mkdtemp(join(tmpdir(), 'renda-room-'));
    try {
      const keep = keepHeads(place, 2_000);
      for (let n = 1; n <= 100; n += 1) {
        await keep({ n, hash: 'f'.repeat(64), toId: String(n * 10), at: new Date() });
        expect((await readHeads(place)).at(-1)?.n).toBe(n);
      }
      const names = await readdir(place);
      expect(names.sort()).toEqual(['audit-heads.earlier.log', 'audit-heads.log']);
      for (const name of names) expect((await stat(join(place, name))).size).toBeLessThan(2_300);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});
