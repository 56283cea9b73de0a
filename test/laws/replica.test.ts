// The law of replicas: queries are answered by the standby as it stands, mutations by the database itself.
import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureSeat } from '../../src/exchange/demo/seats.ts';
import { type Server, startServer } from '../../src/store/embedded.ts';
import { openTokens } from '../../src/store/token.ts';
import { type Service, startService } from '../support/service.ts';

const town = '530502105';
const county = '530502';

let folder: string;
let standby: Server;
let service: Service;
let owner: pg.Pool;
let follower: pg.Pool;
let tokens: { readonly keeper: string; readonly analyst: string };

/** Starts a server on a copy of another's files, following that one. */
async function follow(copy: string, url: string): Promise<Server> {
  const sockets = new URL(url).searchParams.get('host') ?? '';
  const data = join(copy, 'data');
  await writeFile(join(data, 'standby.signal'), '');
  await appendFile(
    join(data, 'postgresql.auto.conf'),
    `\nprimary_conninfo = 'host=${sockets} port=5432 user=postgres'\n`,
  );
  return startServer(copy);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renda-replica-'));
  await chmod(folder, 0o755);
  const first = await startService(folder);
  service = first;
  await first.stop();
  // With the account that the files belong to.
  execFileSync('cp', ['-a', join(folder, 'postgres'), join(folder, 'standby')]);
  const primary = await startServer(join(folder, 'postgres'));
  const url = primary.url('renda');
  owner = new pg.Pool({ connectionString: url, max: 2 });
  owner.on('error', () => undefined);
  standby = await follow(join(folder, 'standby'), url);
  follower = new pg.Pool({ connectionString: standby.url('renda'), max: 2 });
  follower.on('error', () => undefined);
  service = await startService(folder, { REPLICA_URL: standby.url('renda', 'renda_app') });
  const keys = await openTokens({ folder: join(folder, 'keys'), issuer: 'renda', audience: 'renda' });
  const tokenOf = async (role: 'KEEPER' | 'ANALYST', code: string) => {
    const seat = await ensureSeat(url, role, code);
    return keys.sign(seat.account, seat.id, 3_600);
  };
  tokens = { keeper: await tokenOf('KEEPER', town), analyst: await tokenOf('ANALYST', county) };
  await caughtUp();
}, 180_000);

afterAll(async () => {
  await follower?.end();
  await standby?.stop();
  await owner?.end();
  await service?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Waits until the standby has taken in all that was committed. */
async function caughtUp(): Promise<void> {
  const { rows } = await owner.query<{ at: string }>('select pg_current_wal_lsn()::text as at');
  for (;;) {
    const { rows: there } = await follower.query<{ is: boolean }>(
      'select pg_last_wal_replay_lsn() >= $1::pg_lsn as is',
      [rows[0]?.at],
    );
    if (there[0]?.is) return;
    await sleep(20);
  }
}

async function ask(token: string, query: string) {
  const response = await fetch(service.url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

const rollup = `{ division(code: "${county}") { rollup(period: { year: 2024 }) { votersReceived asOf } } }`;
const read = async () => (await ask(tokens.analyst, rollup)).division.rollup;
const listed = async () => {
  const query = `{ division(code: "${town}") { activities(first: 100) { edges { node { title } } } } }`;
  const { division } = await ask(tokens.keeper, query);
  return division.activities.edges.map(({ node }: { node: { title: string } }) => node.title);
};
const record = (title: string) =>
  ask(
    tokens.keeper,
    `mutation { recordActivity(input: { division: "${town}", type: RECEPTION, title: "${title}", heldOn: "2024-05-06",
      votersReceived: 4 }) { title division { rollup(period: { year: 2024 }) { votersReceived } } } }`,
  );

it('answers a query from the standby, and says by asOf how far that has come', async () => {
  await follower.query('select pg_wal_replay_pause()');
  const before = await read();
  const from = Date.now();
  const { recordActivity } = await record('接待甲');
  expect(recordActivity.title).toBe('接待甲');
  const stale = await read();
  expect(stale.votersReceived).toBe(before.votersReceived);
  expect(Date.parse(stale.asOf)).toBeLessThan(from);
  expect(await listed()).not.toContain('接待甲');

  await follower.query('select pg_wal_replay_resume()');
  await caughtUp();
  const fresh = await read();
  expect(fresh.votersReceived).toBe(before.votersReceived + 4);
  expect(Date.parse(fresh.asOf)).toBeGreaterThanOrEqual(from);
  expect(await listed()).toContain('接待甲');
});

it('shows what a mutation has just done from where it was done', async () => {
  const received = async () => (await record('接待乙')).recordActivity.division.rollup.votersReceived;
  const before = await received();
  await follower.query('select pg_wal_replay_pause()');
  expect(await received()).toBe(before + 4);
  await follower.query('select pg_wal_replay_resume()');
});

it('refuses who was sent away at once, however far the standby is behind', async () => {
  await read();
  await read();
  await follower.query('select pg_wal_replay_pause()');
  const [, claims = ''] = tokens.analyst.split('.');
  const { jti } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  await owner.query(`insert into revoked_token values ($1, now() + interval '1 day')`, [jti]);
  await expect(read()).rejects.toThrow(/no longer yours/);
  await follower.query('select pg_wal_replay_resume()');
});

it('writes nothing on the standby', async () => {
  const log = await readFile(join(folder, 'standby/data/standby.signal'), 'utf8');
  expect(log).toBe('');
  await expect(follower.query(`delete from activity`)).rejects.toThrow(/read-only/);
});
