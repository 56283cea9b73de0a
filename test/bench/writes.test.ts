// The measured writers on little data: the bare copy differs in its counting alone, and wrong numbers are noticed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBare } from '../../bench/bare.ts';
import { clerkNames, type Crew, openCrew } from '../../bench/crew.ts';
import { type Baseline, baselineOf, drain, isRight, recount, takeBack } from '../../bench/exact.ts';
import { addFunctions, type Opened } from '../../bench/opened.ts';
import { type Act, work } from '../../bench/writers.ts';
import { appUrlFrom } from '../../src/store/roles.ts';
import { TEST_SECRET } from '../support/cluster.ts';
import { mend } from '../support/mend.ts';
import { openWorld, type World } from '../support/world.ts';

const year = 2024;

let world: World;
let opened: Opened;
let folder: string;
let crew: Crew;
let baseline: Baseline;

beforeAll(async () => {
  world = await openWorld('demo');
  folder = await mkdtemp(join(tmpdir(), 'renda-bench-'));
  const owner = new pg.Pool({ connectionString: world.ownerUrl, max: 4 });
  const appUrl = appUrlFrom(world.ownerUrl, TEST_SECRET);
  opened = { folder, ownerUrl: world.ownerUrl, appUrl, owner, close: () => owner.end() };
  await addFunctions(world.ownerUrl);
  crew = await openCrew(opened, year);
  await addBare(opened);
  baseline = await baselineOf(opened, year);
});
afterAll(async () => {
  await opened.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a table has beside its columns, with the schema left out of the words. */
async function around(schema: string, table: string): Promise<string[]> {
  const rows = await world.sql<{ text: string }>(
    `select replace(pg_get_indexdef(indexrelid), $1 || '.', '') as text from pg_index where indrelid = ($1 || '.' || $2)::regclass
     union all
     select replace(pg_get_constraintdef(oid), $1 || '.', '') from pg_constraint
     where conrelid = ($1 || '.' || $2)::regclass and contype in ('c', 'f')
     union all
     select concat_ws(' ', policyname, cmd, roles::text, replace(qual, $1 || '.', ''), with_check) from pg_policies
     where schemaname = $1 and tablename = $2
     union all
     select format('%s force row security: %s', relrowsecurity, relforcerowsecurity) from pg_class
     where oid = ($1 || '.' || $2)::regclass order by 1`,
    [schema, table],
  );
  return rows.map(({ text }) => text);
}

const pendingOf = async (): Promise<number> => {
  const [row] = await world.sql<{ n: number }>('select count(*)::int as n from tally.ledger');
  return Number(row?.n);
};

const shift = (act: Act) => ({ act, writers: crew.county.slice(0, 2), seconds: 0.2, year, hold: 0 });

describe('the bare copy', () => {
  it.each(['activity', 'attendance'])('has the rows, keys, indexes and walls of %s', async (table) => {
    expect(await around('bare', table)).toEqual(await around('public', table));
    const [rows] = await world.sql<{ same: boolean }>(
      `select (select count(*) from bare.${table}) = (select count(*) from public.${table}) as same`,
    );
    expect(rows?.same).toBe(true);
  });

  it('counts nothing, whatever is written', async () => {
    const before = await pendingOf();
    for (const act of ['record', 'alone', 'correct', 'withdraw'] as const) {
      expect((await work(opened, 'bare', shift(act))).perSecond, act).toBeGreaterThan(0);
    }
    expect(await pendingOf()).toBe(before);
  });
});

describe('the writers', () => {
  it('write behind the wall, and what they write is counted at once', async () => {
    for (const act of ['record', 'alone', 'correct', 'withdraw'] as const) {
      const before = await pendingOf();
      expect((await work(opened, 'public', shift(act))).perSecond, act).toBeGreaterThan(0);
      expect(await pendingOf(), act).toBeGreaterThan(before);
      expect(await isRight(opened.owner, baseline), act).toBe(true);
    }
  });

  it('cannot write outside their county', async () => {
    const [one] = crew.county;
    const other = crew.spread.find(({ from }) => from !== one?.from);
    const stray = { ...one, from: other?.from, to: other?.to } as NonNullable<typeof one>;
    await expect(work(opened, 'public', { ...shift('alone'), writers: [stray] })).rejects.toThrow(
      /row-level security/,
    );
    await expect(work(opened, 'bare', { ...shift('alone'), writers: [stray] })).rejects.toThrow(
      /row-level security/,
    );
  });

  it('are caught when a number is wrong, pending or counted in', async () => {
    const [row] = await world.sql<{ voters: number }>(
      'update tally.ledger set voters_received = voters_received + 1 where ctid = (select max(ctid) from tally.ledger where voters_received is not null) returning voters_received as voters',
    );
    expect(row).toBeDefined();
    expect(await isRight(opened.owner, baseline)).toBe(false);
    await drain(opened);
    expect(await isRight(opened.owner, baseline)).toBe(false);
    await mend(world);
    expect(await isRight(opened.owner, baseline)).toBe(true);
  });

  it('leave nothing behind', async () => {
    await takeBack(opened);
    const [left] = await world.sql<{ n: number }>(
      `select count(*)::int as n from activity a join seat s on s.id = a.recorded_by
       join account c on c.id = s.account_id where starts_with(c.name, $1)`,
      [clerkNames],
    );
    expect(left?.n).toBe(0);
    expect(await isRight(opened.owner, baseline)).toBe(true);
    expect((await recount(opened)).wrong).toBe(0);
  });
});
