// The rules that scores are measured by: they score every deputy of the provinces, from every source, and leave nothing behind.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Opened } from '../../bench/opened.ts';
import {
  addRules,
  boardsOf,
  countOf,
  provincesOf,
  reckonAll,
  removeRules,
} from '../../bench/rulesToScore.ts';
import { appUrlFrom } from '../../src/store/roles.ts';
import { TEST_SECRET } from '../support/cluster.ts';
import { openWorld, type World } from '../support/world.ts';

/** The cycle before that of today is reckoned as well, and none before. */
const year = new Date().getUTCFullYear() - 1;

let world: World;
let opened: Opened;

beforeAll(async () => {
  world = await openWorld('demo');
  const owner = new pg.Pool({ connectionString: world.ownerUrl, max: 4 });
  const appUrl = appUrlFrom(world.ownerUrl, TEST_SECRET);
  opened = { folder: '', ownerUrl: world.ownerUrl, appUrl, owner, close: () => owner.end() };
});
afterAll(async () => {
  await opened.close();
  await world.close();
});

/** Rules and boards there are, and every law of theirs at work. */
const standing = () =>
  world.sql(
    `select (select count(*)::int from rule_set) as sets, (select count(*)::int from rule_item) as items,
       (select count(*)::int from tally.score_board) as boards, (select count(*)::int from tally.fact) as facts,
       (select count(*)::int from tally.tallied) as tallied,
       (select count(*)::int from pg_trigger where tgenabled = 'D') as disabled`,
  );

it('score every deputy of a year, and are gone afterwards', async () => {
  await reckonAll(opened.owner);
  const before = await standing();
  const provinces = await provincesOf(opened, year);
  expect(provinces.length).toBeGreaterThan(0);
  try {
    await addRules(opened, provinces);
    await reckonAll(opened.owner);
    const boards = await boardsOf(opened, year);
    const { deputies, facts } = await countOf(opened, boards);
    const [held] = await world.sql<{ n: number }>(
      `select count(*)::int as n from mandate m join tally.score_board b on b.id = any($1) and b.division_id = m.division_id
       where m.starts_on < b.until and m.ends_on > b.since`,
      [boards],
    );
    expect(deputies).toBeGreaterThan(100);
    expect(deputies).toBe(held?.n);
    expect(facts).toBeGreaterThan(deputies);
    const [scored] = await world.sql<{ most: number }>(
      'select max(total)::float8 as most from tally.score where board_id = any($1)',
      [boards],
    );
    expect(scored?.most).toBeGreaterThanOrEqual(40);
  } finally {
    await removeRules(opened);
  }
  expect(await standing()).toEqual(before);
}, 120_000);
