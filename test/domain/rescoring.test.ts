// While new rules are reckoned with, readers see the old scores, marked, and what records changed in them all the same.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { elect, type Named, seat } from '../support/congresses.ts';
import { dutyOf, enact, settleScores, within } from '../support/scoring.ts';
import { ask } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;
let deputy: Named;
const code = '530502';

interface Shown {
  readonly total: string;
  readonly isStale: boolean;
  readonly computedAt: string | null;
  readonly progress: number | null;
  readonly ruleSet: { readonly number: number };
  readonly explain: readonly string[];
}

const shown = async (): Promise<Shown> =>
  (
    await ask<{ node: { score: Shown } }>(
      clerk,
      `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) {
        total isStale computedAt progress ruleSet { number } explain(language: EN) } } } }`,
      { id: deputy.id, on: within() },
    )
  ).node.score;

const board = async () =>
  (
    await ask<{ division: { scoreBoard: { isStale: boolean; progress: number | null; mean: string } } }>(
      clerk,
      `{ division(code: "${code}") { scoreBoard(on: "${within()}") { isStale progress mean } } }`,
    )
  ).division.scoreBoard;

const levelBoard = async () =>
  (
    await ask<{
      division: { board: { isStale: boolean; progress: number | null; count: number; mean: string } | null };
    }>(
      clerk,
      `{ division(code: "${code}") { board: levelScoreBoard(level: TOWNSHIP, on: "${within()}") { isStale progress count mean } } }`,
    )
  ).division.board;

const rules = (points: string, wish: object = {}) => ({
  items: [{ text: '办实事', source: 'DUTY', kinds: ['DEED'], points }],
  ...wish,
});

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  deputy = await elect(clerk, code, { name: '甲' });
  await enact(clerk, code, rules('2'));
  await dutyOf(world, code, deputy, { kind: 'DEED' });
});
afterAll(() => world.close());

it('are worked out as they are read until they are stored, and then say since when', async () => {
  expect(await shown()).toMatchObject({ total: '2', isStale: false, computedAt: null });
  await settleScores(world);
  const stored = await shown();
  expect(stored).toMatchObject({ total: '2', isStale: false, progress: null });
  expect(stored.computedAt).not.toBeNull();
});

it('are the old ones while new rules are reckoned with, and say so', async () => {
  const before = await shown();
  await enact(clerk, code, rules('5', { effectiveFrom: '2020-06-01' }));
  expect(await shown()).toEqual({ ...before, isStale: true, progress: 0 });
  await dutyOf(world, code, deputy, { kind: 'DEED' });
  const meanwhile = await shown();
  expect(meanwhile).toMatchObject({ total: '4', isStale: true, ruleSet: before.ruleSet });
  expect(meanwhile.explain.at(-1)).toContain('4 points');
  expect(await board()).toMatchObject({ isStale: true, progress: 0 });
  await settleScores(world);
  const after = await shown();
  expect(after).toMatchObject({ total: '10', isStale: false, progress: null });
  expect(after.ruleSet.number).toBeGreaterThan(before.ruleSet.number);
  expect(await board()).toMatchObject({ isStale: false, progress: null });
});

it('of a level are those of all its congresses, marked, or lack those that are not reckoned yet, and say so', async () => {
  const towns = ['530502105', '530502106'];
  for (const town of towns) {
    await seat(clerk, town);
    await dutyOf(world, town, await elect(clerk, town, { name: town }), { kind: 'DEED' });
  }
  await enact(clerk, code, rules('5', { effectiveFrom: '2020-06-15' }));
  await settleScores(world);
  expect(await levelBoard()).toEqual({ isStale: false, progress: null, count: 2, mean: '5' });
  await enact(clerk, code, rules('7', { effectiveFrom: '2020-07-01' }));
  expect(await levelBoard()).toEqual({ isStale: true, progress: 0, count: 2, mean: '5' });
  const reckoned = async () =>
    (
      await world.sql(
        `select from tally.score_board b join division d on d.id = b.division_id join rule_set s on s.id = b.set_id
         where d.code = any($1) and s.effective_from = '2020-07-01' and b.computed_at is not null and b.until > tally.today()`,
        [towns],
      )
    ).length;
  while ((await reckoned()) === 0) await world.sql('select tally.reckon_boards(1)');
  expect(await reckoned()).toBe(1);
  const half = await levelBoard();
  expect(half).toMatchObject({ isStale: true, count: 1, mean: '7' });
  expect(half?.progress).toBeLessThan(100);
  await settleScores(world);
  expect(await levelBoard()).toEqual({ isStale: false, progress: null, count: 2, mean: '7' });
});
