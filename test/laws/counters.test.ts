// The laws of counting, on trees that chance has planted: whatever comes, moves or goes, the counts are the records'.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../src/core/day.ts';
import { monthText, monthsOf, type Period, previousPeriod, previousYear } from '../../src/core/period.ts';
import { catalogue } from '../../src/domain/tally/card.ts';
import { askNumbers, askSeries, keys } from '../support/asking.ts';
import { recount } from '../support/mend.ts';
import { plant, type Planted } from '../support/plant.ts';
import { type Node } from '../support/tree.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { sowRecords, tend } from '../support/tend.ts';
import { distinctNumbers, knownMetrics, type Numbers, ownNumbers } from '../support/truth.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const trees = Number(process.env['RENDA_LAW_TREES'] ?? 2);
const changes = 40;

const now = today().getUTCFullYear() * 12 + today().getUTCMonth();
const thisYear = Math.floor(now / 12) * 12;
const spans: Readonly<Record<string, Period>> = {
  'last year': { from: thisYear - 12, to: thisYear },
  'this year': { from: thisYear, to: thisYear + 12 },
  'the year before': { from: thisYear - 24, to: thisYear - 12 },
  'a quarter': { from: thisYear - 9, to: thisYear - 6 },
  'this month': { from: now, to: now + 1 },
  'seventeen months': { from: thisYear - 14, to: thisYear + 3 },
  'two whole years and a little': { from: thisYear - 25, to: thisYear + 1 },
};

const zeros = (own: Readonly<Record<string, number>> | undefined) => ({
  ...Object.fromEntries(keys.all.map((key) => [key, 0])),
  ...own,
});

const add = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) =>
  Object.fromEntries(keys.additive.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));

const pick = (numbers: Readonly<Record<string, number>> | undefined, wanted: readonly string[]) =>
  Object.fromEntries(wanted.map((key) => [key, numbers?.[key] ?? 0]));

/** What a division has to say: its own records, and what its children say. */
function expected(node: Node, nodes: readonly Node[], own: Numbers, answers: Numbers) {
  const mine = zeros(own.get(node.id));
  const start = { ...mine, vacantSeats: (mine['seatQuota'] ?? 0) - (mine['filledSeats'] ?? 0) };
  const children = nodes.filter(({ parent }) => parent?.id === node.id);
  return children.reduce((sum, child) => add(sum, zeros(answers.get(child.id))), pick(start, keys.additive));
}

const distinct = keys.all.filter((key) => !keys.additive.includes(key));

it('is known for every metric of the catalogue', () => {
  expect(catalogue.metrics.map(({ key }) => key).sort()).toEqual([...knownMetrics].sort());
});

describe.each(Array.from({ length: trees }, (_, index) => index + 1))('on planted tree %i', (seed) => {
  let world: World;
  let planted: Planted;
  let analyst: Person;
  let random: Random;

  const differences = () => world.sql(recount);
  const fold = async (most: number) => {
    const [row] = await world.sql<{ n: number }>('select tally.fold($1) as n', [most]);
    return row?.n ?? 0;
  };
  /** What each division tells, and what its own records, its children and the persons beneath it make. */
  const compared = async (span: Period) => {
    const { nodes } = planted;
    const answers = await askNumbers(analyst, nodes, span);
    const own = await ownNumbers(world, span);
    const persons = await distinctNumbers(world, span);
    return {
      told: nodes.map(({ id, code }) => ({ code, ...pick(answers.get(id), keys.all) })),
      ought: nodes.map((node) => ({
        code: node.code,
        ...expected(node, nodes, own, answers),
        ...pick(persons.get(node.id), distinct),
      })),
    };
  };

  beforeAll(async () => {
    random = randomFrom(seed);
    world = await openWorld('empty');
    planted = await plant(world, random);
    analyst = await world.as('ANALYST', '0');
    await sowRecords(world, random);
  });
  afterAll(() => world.close());

  it('reads the same with everything pending, half of it folded, and all of it folded', async () => {
    const read = () =>
      Promise.all(Object.values(spans).map((span) => askNumbers(analyst, planted.nodes, span)));
    const [row] = await world.sql<{ n: number }>(
      'select count(*)::int as n from tally.ledger where on_date <= tally.today()',
    );
    const pending = row?.n ?? 0;
    expect(pending).toBeGreaterThan(100);
    const unfolded = await read();
    expect(await fold(Math.floor(pending / 2))).toBe(Math.floor(pending / 2));
    expect(await read()).toEqual(unfolded);
    expect(await differences()).toEqual([]);
    expect(await fold(pending)).toBe(Math.ceil(pending / 2));
    expect(await fold(pending)).toBe(0);
    expect(await read()).toEqual(unfolded);
    expect(await differences()).toEqual([]);
  });

  it(`recounts to the same after each of ${changes} changes, folded or not`, async () => {
    for (let change = 1; change <= changes; change += 1) {
      await tend(world, random, planted);
      const most = random.pick([0, 0, 1, 7, 40, 100_000]);
      if (most > 0) await fold(most);
      expect(await differences(), `after change ${change}`).toEqual([]);
    }
  });

  it.each(Object.keys(spans))(
    'says for %s at each division what its own records and its children say, and counts nobody twice',
    async (name) => {
      await tend(world, random, planted);
      const { told, ought } = await compared(spans[name] as Period);
      expect(told).toEqual(ought);
    },
  );

  it('adds the months of a series up to the total, and ends in its stocks', async () => {
    await tend(world, random, planted);
    for (const span of [spans['last year'], spans['this year'], spans['seventeen months']] as Period[]) {
      const [some, others] = [planted.nodes.slice(0, 12), planted.nodes.slice(-8)];
      for (const { total, months, series } of await askSeries(analyst, [...some, ...others], span)) {
        expect(months).toEqual(monthsOf(span).map(monthText));
        const sum = (key: string) => series.reduce((sum, month) => sum + (month[key] ?? Number.NaN), 0);
        expect(Object.fromEntries(keys.flows.map((key) => [key, sum(key)]))).toEqual(pick(total, keys.flows));
        expect(pick(series.at(-1), keys.stocks)).toEqual(pick(total, keys.stocks));
      }
    }
  });

  it('says of each month of a series what it says of the month alone', async () => {
    const span = spans['seventeen months'] as Period;
    const nodes = planted.nodes.slice(0, 3);
    const answers = await askSeries(analyst, nodes, span);
    for (const [at, month] of monthsOf(span).entries()) {
      const alone = await askNumbers(analyst, nodes, { from: month, to: month + 1 });
      expect(answers.map(({ series }) => series[at])).toEqual([...alone.values()]);
    }
  });

  it('compares with what it says of the period before and of the year before', async () => {
    const span = spans['a quarter'] as Period;
    const nodes = planted.nodes.slice(0, 20);
    const answers = await askSeries(analyst, nodes, span);
    const before = await askNumbers(analyst, nodes, previousPeriod(span));
    const yearBefore = await askNumbers(analyst, nodes, previousYear(span));
    expect(answers.map((each) => each.previousPeriod)).toEqual([...before.values()]);
    expect(answers.map((each) => each.previousYear)).toEqual([...yearBefore.values()]);
  });
});
