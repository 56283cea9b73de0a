// A year whose halves, quarters or months are scored for themselves is what they come to together.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cyclesOf } from '../../src/domain/scoreYear/rules.ts';
import { parseDay } from '../../src/core/day.ts';
import { elect, type Named, seat } from '../support/congresses.ts';
import { dutyOf, enact, within } from '../support/scoring.ts';
import { ask } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let clerk: Person;
let deputy: Named;
const code = '530502';

/** Two days of one year, in different months, of those on which the deputies of the tests are in office. */
const [one = '', other = ''] =
  Array.from({ length: 49 }, (_, at) => within(at - 24))
    .flatMap((day, _at, days) => days.map((later) => [day, later] as const))
    .find(([a, b]) => a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) < b.slice(5, 7)) ?? [];

interface Year {
  readonly total: string;
  readonly cycles: readonly { readonly total: string; readonly from: string }[];
}

const scoreOn = async (on: string) =>
  (
    await ask<{ node: { score: { total: string; year: Year | null } } }>(
      clerk,
      'query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) { total year { total cycles { total from } } } } } }',
      { id: deputy.id, on },
    )
  ).node.score;

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  deputy = await elect(clerk, code, { name: '甲' });
  for (const day of [one, one, one, other])
    await dutyOf(world, code, deputy, { kind: 'DEED', happened_on: day });
});
afterAll(() => world.close());

const items = [{ text: '办实事', source: 'DUTY', kinds: ['DEED'], points: '4.5', cap: '9' }];

it('adds up what each cycle comes to within its own bounds', async () => {
  await enact(clerk, code, { cycle: 'MONTH', windowFrom: null, windowTo: null, items });
  const score = await scoreOn(one);
  expect(score.total).toBe('9');
  expect(score.year?.total).toBe('13.5');
  const counted = score.year?.cycles
    .filter(({ total }) => total !== '0')
    .map(({ from: day, total }) => [day.slice(0, 7), total]);
  expect(counted).toEqual([
    [one.slice(0, 7), '9'],
    [other.slice(0, 7), '4.5'],
  ]);
  expect((await scoreOn(other)).year?.total).toBe('13.5');
});

it('has as many cycles as its scheme says, and none where a cycle is as long as itself', () => {
  const day = parseDay('2025-08-09');
  expect(cyclesOf('HALF_YEAR', day).map(({ since }) => since.toISOString().slice(0, 10))).toEqual([
    '2025-01-01',
    '2025-07-01',
  ]);
  expect(cyclesOf('QUARTER', day)).toHaveLength(4);
  expect(cyclesOf('MONTH', day)).toHaveLength(12);
  for (const cycle of ['YEAR', 'TERM', 'CUSTOM'] as const) expect(cyclesOf(cycle, day)).toEqual([]);
});
