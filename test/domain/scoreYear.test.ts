// A year whose halves, quarters or months are scored for themselves is what they come to together.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayText, parseDay } from '../../src/core/day.ts';
import { scoreCycles } from '../../src/core/scoreCycle.ts';
import { isPartOfYear, lastDaysOf } from '../../src/domain/scoreYear/rules.ts';
import { dayFrom, does, elect, type Named, seat } from '../support/congresses.ts';
import { dutyOf, enact, numberIn, rulesOf, within } from '../support/scoring.ts';
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

const last = Number(dayFrom(0).slice(0, 4)) - 1;

/** Rules for last year, which the language lets nobody make any more: it is over. */
async function enforced(division: string, cycle: string, since: number, until: string | null): Promise<void> {
  const effectiveFrom = `${last}-${String(since).padStart(2, '0')}-01`;
  const wish = { cycle, effectiveFrom, effectiveTo: until, windowFrom: null, windowTo: null };
  const one = [{ text: '办实事', source: 'DUTY', kinds: ['DEED'], points: '1' }];
  const { id } = await does(clerk, 'draftRuleSet', rulesOf(division, { ...wish, items: one }));
  await world.arrange(`update rule_set set state = 'PUBLISHED' where id = $1`, [numberIn(id)]);
}

it.each([
  { at: '530102', from: 'YEAR', to: 'HALF_YEAR', month: 7, comes: null },
  { at: '530521', from: 'YEAR', to: 'QUARTER', month: 7, comes: null },
  { at: '530523', from: 'HALF_YEAR', to: 'QUARTER', month: 7, comes: ['6', '3', '3'] },
  { at: '530524', from: 'QUARTER', to: 'HALF_YEAR', month: 7, comes: ['3', '3', '6'] },
  { at: '530581', from: 'QUARTER', to: 'MONTH', month: 5, comes: null },
  { at: '530103', from: 'MONTH', to: 'HALF_YEAR', month: 8, comes: ['1', '1', '1', '1', '1', '1', '1', '5'] },
])(
  'counts what is done once where its owner goes from $from to $to in month $month, or adds nothing up',
  async ({ at, from, to, month, comes }) => {
    clerk = await world.as('CLERK', at);
    await seat(clerk, at);
    deputy = await elect(clerk, at, { name: '乙' });
    const months = Array.from({ length: 12 }, (_, each) => String(each + 1).padStart(2, '0'));
    await enforced(at, from, 1, `${last}-${months[month - 1]}-01`);
    await enforced(at, to, month, null);
    for (const each of months)
      await dutyOf(world, at, deputy, { kind: 'DEED', happened_on: `${last}-${each}-20` });
    const { year } = await scoreOn(`${last}-09-15`);
    expect(year?.cycles.map(({ total }) => total) ?? null).toEqual(comes);
    expect(year?.total ?? null).toBe(comes && '12');
  },
);

it('is made up of months that have begun, and of none where a cycle is as long as itself', () => {
  const [first = '', ...later] = lastDaysOf(parseDay('2024-08-09'), parseDay('2024-03-05')).map(dayText);
  expect([first, ...later]).toEqual(['2024-01-31', '2024-02-29', '2024-03-05']);
  expect(lastDaysOf(parseDay('2024-08-09'), parseDay('2026-03-05'))).toHaveLength(12);
  expect(scoreCycles.filter(isPartOfYear)).toEqual(['MONTH', 'QUARTER', 'HALF_YEAR']);
});
