// What is done by command is on record as what is done by people is: the auditor reads who, where and by which command.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSeat } from '../../src/exchange/demo/seats.ts';
import { recountAll } from '../../src/exchange/recount.ts';
import { revokeToken } from '../../src/exchange/tokens.ts';
import { type Client, openClient } from '../../src/store/client.ts';
import { forgetTokens } from '../../src/store/keys.ts';
import { elect, seat } from '../support/congresses.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let folder: string;
let auditor: Person;
let client: Client;

beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'renda-commands-'));
  auditor = await world.as('AUDITOR', '0');
  client = openClient({ url: world.appUrl });
});
afterAll(async () => {
  await client.$disconnect();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

interface Entry {
  readonly action: string;
  readonly target: string;
  readonly targetId: number | null;
  readonly lines: number | null;
  readonly note: string | null;
  readonly seat: number | null;
  readonly kind: string;
  readonly division: { readonly code: string };
}

/** What the auditor reads of a part of the tree, latest first. */
async function trail(under = '0', by = auditor): Promise<readonly Entry[]> {
  const { data, errors } = await by.ask<{ auditTrail: { edges: { node: Entry }[] } }, object>(
    `query ($under: DivisionCode!) { auditTrail(under: $under, kind: WRITE, first: 20) {
       edges { node { kind action target targetId lines note seat division { code } } } } }`,
    { under },
  );
  expect(errors).toBeUndefined();
  return data?.auditTrail.edges.map(({ node }) => node) ?? [];
}

/** Runs a command as it is shipped, on the world's database. */
const renda = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...words], {
    env: { ...process.env, DATABASE_URL: world.ownerUrl, RENDA_SECRET: 'tests', DATA_DIR: folder },
  });

const who = '{ viewer { account } }';
const codeOf = async (person: Person) =>
  (await person.ask<object, object>(who)).errors?.[0]?.extensions.code ?? 'answered';

describe('a seat that is given by command', () => {
  it('is on record where it is, once, and for the auditor there', async () => {
    const { id } = await ensureSeat(world.ownerUrl, 'CLERK', '610902', 'wang');
    await ensureSeat(world.ownerUrl, 'CLERK', '610902', 'wang');
    const there = await world.as('AUDITOR', '610902');
    const given = {
      ...{ kind: 'WRITE', action: 'grantSeat', target: 'Seat', targetId: id, lines: null, seat: null },
      ...{ note: 'renda seat wang clerk@610902', division: { code: '610902' } },
    };
    expect(await trail('610902', there)).toEqual([given]);
    expect(await trail()).toEqual([given]);
    expect(await trail('53', await world.as('AUDITOR', '53'))).toEqual([]);
  });

  it('is never a deputy’s for a named account: whose it would be is not said', async () => {
    const clerk = await world.as('CLERK', '610902');
    await seat(clerk, '610902');
    await elect(clerk, '610902');
    const before = await trail();
    await expect(renda('seat', 'li', 'deputy@610902')).rejects.toMatchObject({
      ...{ code: 1, stdout: '', stderr: expect.stringContaining('grantSeat, which names the deputy') },
    });
    expect(await trail()).toEqual(before);
    expect(await world.sql(`select from account where name = 'li'`)).toEqual([]);
    // To try things out the demo's own account stands for whoever comes first.
    expect(await ensureSeat(world.ownerUrl, 'DEPUTY', '610902')).toMatchObject({
      account: 'demo-deputy-610902',
    });
  }, 60_000);

  it('is not there, nor on record, where it could not be given', async () => {
    const before = await trail();
    await expect(ensureSeat(world.ownerUrl, 'DEPUTY', '530502')).rejects.toThrow('No deputy');
    await expect(ensureSeat(world.ownerUrl, 'CLERK', '999999', 'li')).rejects.toThrow('no division');
    expect(await trail()).toEqual(before);
  });
});

describe('a token', () => {
  it('that is taken back by its name, or given whole, is refused from the next operation on, and that is on record', async () => {
    for (const isWhole of [false, true]) {
      const person = await world.as('CLERK', '610902');
      const { jti } = await world.tokens.verify(person.token ?? '');
      expect(await codeOf(person)).toBe('answered');
      const word = isWhole ? (person.token ?? '') : jti;
      expect(await revokeToken(world.ownerUrl, word)).toEqual({ jti, isNew: true });
      expect(await codeOf(person)).toBe('UNAUTHENTICATED');
      const [entry] = await trail();
      expect(entry).toMatchObject({
        ...{ action: 'revokeToken', target: 'Token', note: `renda token revoke ${jti}`, seat: null },
      });
      // Once is enough.
      const before = await trail();
      expect(await revokeToken(world.ownerUrl, word)).toEqual({ jti, isNew: false });
      expect(await trail()).toEqual(before);
    }
    for (const none of ['', 'two words', 'x'.repeat(201), 'eyJhbGciOiJub25lIn0.e30.'])
      await expect(revokeToken(world.ownerUrl, none)).rejects.toThrow('Name the token by its jti');
  });

  it('that was taken back is remembered for as long as anybody could send it, and then forgotten', async () => {
    const kept = async () =>
      (await world.sql<{ jti: string }>('select jti from revoked_token order by 1')).map(({ jti }) => jti);
    await revokeToken(world.ownerUrl, 'lasting');
    await world.arrange(`delete from revoked_token where jti <> 'lasting'`);
    const [{ hours } = { hours: 0 }] = await world.sql<{ hours: number }>(
      'select extract(epoch from until - now())::int / 3600 as hours from revoked_token',
    );
    // The hour more is for whoever knows it as good still, and the day for clocks that are apart.
    expect([48, 49]).toContain(hours);
    // One that is taken back again, as its provider names several after each other, is remembered for as long again.
    await world.arrange(`update revoked_token set until = now() + interval '1 minute'`);
    expect(await revokeToken(world.ownerUrl, 'lasting')).toEqual({ jti: 'lasting', isNew: false });
    expect(
      await world.sql(`select from revoked_token where until > now() + interval '47 hours'`),
    ).toHaveLength(1);
    await world.arrange(
      `insert into revoked_token select 'gone-' || n, now() - interval '1 minute' from generate_series(1, 5001) n`,
    );
    expect(await forgetTokens(client)).toBe(5_001);
    expect(await kept()).toEqual(['lasting']);
    expect(await forgetTokens(client)).toBe(0);
  });
});

describe('a recount', () => {
  const silent = () => undefined;

  it('tells how many differences there are, also where it tells of the first hundred alone', async () => {
    await world.sql(
      `insert into tally.cell (division_id, own, grain, period, place, activity_visit)
       select id, true, 'month', date '2023-03-01', place, 1 from division where level = 'TOWNSHIP' order by id limit 120`,
    );
    const said: string[] = [];
    expect(await recountAll(world.ownerUrl, false, (line) => said.push(line))).toBe(1);
    const [, many = '0'] =
      /^(\d+) differences, of which the first 100 are told\.$/.exec(said.at(-1) ?? '') ?? [];
    expect(said).toHaveLength(101);
    expect(Number(many)).toBeGreaterThanOrEqual(120);
    expect(await recountAll(world.ownerUrl, true, silent)).toBe(0);
    said.length = 0;
    expect(await recountAll(world.ownerUrl, false, (line) => said.push(line))).toBe(0);
    expect(said).toEqual(['No difference.']);
  }, 60_000);

  it('is told how to be asked for where a word of it is unknown, and counts nothing', async () => {
    for (const words of [['--repiar'], ['--repair', 'now']])
      await expect(renda('recount', ...words)).rejects.toMatchObject({ code: 2, stdout: '' });
  }, 120_000);

  it('is on record where it mended something, with how many, and not where it only looked', async () => {
    const before = await trail();
    expect(await recountAll(world.ownerUrl, true, silent)).toBe(0);
    await world.sql(
      `insert into tally.ledger (division_id, place, on_date, activity_visit)
       select id, place, date '2024-03-05', 1 from division where code = '610902'`,
    );
    expect(await recountAll(world.ownerUrl, false, silent)).toBe(1);
    expect(await trail()).toEqual(before);
    expect(await recountAll(world.ownerUrl, true, silent)).toBe(0);
    const now = await trail();
    expect(now.slice(now.length - before.length)).toEqual(before);
    const [entry] = now;
    expect(entry).toMatchObject({
      ...{ action: 'recount', target: 'Tally', note: 'renda recount --repair', seat: null },
      division: { code: '0' },
    });
    expect(entry?.lines).toBeGreaterThan(0);
    expect(await recountAll(world.ownerUrl, true, silent)).toBe(0);
    expect(await trail()).toEqual(now);
  }, 60_000);
});

it('the commands do so at the shell: a seat, keys that are changed, a token that is taken back', async () => {
  const given = await renda('seat', 'zhao', 'clerk@530502');
  expect(given.stdout).toMatch(/^Seat \d+: zhao is clerk at 530502\.\n$/);
  await renda('keys', 'rotate', '--at-once');
  expect((await renda('token', 'revoke', 'a-jti')).stdout).toBe('a-jti is taken back.\n');
  expect((await renda('token', 'revoke', 'a-jti')).stdout).toBe('a-jti was taken back before.\n');
  await expect(renda('token', 'revoke')).rejects.toMatchObject({ code: 2 });
  expect((await trail()).slice(0, 3).map(({ note }) => note)).toEqual([
    'renda token revoke a-jti',
    'renda keys rotate --at-once',
    'renda seat zhao clerk@530502',
  ]);
  // Where a provider's keys count, these are left as they are, and nobody believes that tokens are taken back.
  const before = (await renda('keys')).stdout;
  const others = {
    ...process.env,
    DATABASE_URL: world.ownerUrl,
    DATA_DIR: folder,
    JWKS_URL: 'https://id.example.cn/keys',
  };
  await expect(
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'keys', 'rotate', '--at-once'], {
      env: others,
    }),
  ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Nothing was changed'), stdout: '' });
  expect((await renda('keys')).stdout).toBe(before);
  expect((await trail())[0]?.note).toBe('renda token revoke a-jti');
  // The keys are in no database: they are changed also where it cannot be had, and it is said that this is not on record.
  const env = { ...process.env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', DATA_DIR: folder };
  await expect(
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'keys', 'rotate'], { env }),
  ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('not on record') });
}, 120_000);
