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
