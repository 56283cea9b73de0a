// The laws of coverage: who was to report, who did, and the missing by name, on trees that chance has planted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../src/core/day.ts';
import { monthText, type Period } from '../../src/core/period.ts';
import { askCoverage, type Coverage } from '../support/asking.ts';
import { recount } from '../support/mend.ts';
import { plant, type Planted } from '../support/plant.ts';
import { daysAgo } from '../support/tree.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { sowRecords, tend } from '../support/tend.ts';
import { reporters } from '../support/truth.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const trees = Number(process.env['RENDA_LAW_TREES'] ?? 1);
const now = today().getUTCFullYear() * 12 + today().getUTCMonth();
const thisYear = Math.floor(now / 12) * 12;

const spans: Readonly<Record<string, Period>> = {
  'last year': { from: thisYear - 12, to: thisYear },
  'this year': { from: thisYear, to: thisYear + 12 },
  'this month': { from: now, to: now + 1 },
  'a month ten months ago': { from: now - 10, to: now - 9 },
  'next month': { from: now + 1, to: now + 2 },
  'a quarter': { from: thisYear - 9, to: thisYear - 6 },
  'half a year': { from: thisYear - 6, to: thisYear },
  'twelve months of two years': { from: thisYear - 9, to: thisYear + 3 },
  'two whole years': { from: thisYear - 24, to: thisYear },
  'seventeen months': { from: thisYear - 14, to: thisYear + 3 },
};

describe.each(Array.from({ length: trees }, (_, index) => index + 101))('on planted tree %i', (seed) => {
  let world: World;
  let planted: Planted;
  let analyst: Person;
  let random: Random;

  const fold = (most: number) => world.sql('select tally.fold($1)', [most]);
  /** Every division's coverage, as it is told and as the records have it. */
  const told = async (span: Period) =>
    [...(await askCoverage(analyst, planted.nodes, span)).values()].map(({ missing, ...rest }) => ({
      ...rest,
      missing: missing.edges.map(({ node }) => node.code),
    }));
  const truth = async (span: Period) => {
    const all = await reporters(world, span);
    return planted.nodes.map(({ id }) => {
      const expected = all.get(id) ?? [];
      const reporting = expected.filter(({ did }) => did).length;
      return {
        expected: expected.length,
        reporting,
        rate: expected.length === 0 ? null : reporting / expected.length,
        missing: expected.filter(({ did }) => !did).map(({ code }) => code),
      };
    });
  };

  beforeAll(async () => {
    random = randomFrom(seed);
    world = await openWorld('empty');
    planted = await plant(world, random);
    analyst = await world.as('ANALYST', '0');
    await sowRecords(world, random);
  });
  afterAll(() => world.close());

  it.each(Object.keys(spans))(
    'tells for %s who reported and who did not, all of it pending',
    async (name) => {
      const span = spans[name] as Period;
      expect(await told(span)).toEqual(await truth(span));
    },
  );

  it.each(Object.keys(spans))('tells it for %s after changes, some folded and some not', async (name) => {
    for (let round = 0; round < 2; round += 1) {
      for (let change = 0; change < 4; change += 1) await tend(world, random, planted);
      await fold(random.pick([1, 30, 500]));
      await tend(world, random, planted);
      const span = spans[name] as Period;
      expect(await told(span)).toEqual(await truth(span));
    }
  });

  it('takes back the report of a township whose last record goes, before and after folding', async () => {
    const span = spans['last year'] as Period;
    await fold(100_000);
    await world.arrange('delete from nil_report');
    expect(await told(span)).toEqual(await truth(span));
    await fold(100_000);
    await world.arrange('update opinion set withdrawn_at = now()');
    await fold(20);
    await world.arrange('update activity set withdrawn_at = now()');
    expect(await told(span)).toEqual(await truth(span));
    await fold(100_000);
    expect(await told(span)).toEqual(await truth(span));
    expect((await truth(span))[0]?.reporting).toBe(0);
    expect(await world.sql(recount)).toEqual([]);
  });

  it('expects a township until the month it is closed, and from the month it is born, not before the day comes', async () => {
    const towns = planted.nodes.filter(({ reports, closedOn }) => reports && closedOn === null);
    await world.arrange('update division set born_on = $2, closed_on = null where id = $1', [
      towns[0]?.id,
      daysAgo(-20),
    ]);
    await world.arrange('update division set born_on = null, closed_on = $2 where id = $1', [
      towns[1]?.id,
      daysAgo(-20),
    ]);
    await world.arrange('update division set closed_on = $2 where id = $1', [towns[2]?.id, daysAgo(0)]);
    for (const span of [{ from: now, to: now + 4 }, spans['this month'], spans['last year']]) {
      expect(await told(span as Period)).toEqual(await truth(span as Period));
    }
    await fold(100_000);
    const ahead = { from: now, to: now + 4 };
    expect(await told(ahead)).toEqual(await truth(ahead));
  });

  it('pages through the missing without a gap or a repeat', async () => {
    const span = spans['a quarter'] as Period;
    const period = { months: { from: monthText(span.from), to: monthText(span.to - 1) } };
    const document = `query ($period: PeriodInput!, $after: String) { division(code: "0") { rollup(period: $period) {
      coverage { missing(first: 3, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } } } } }`;
    const pages: string[][] = [];
    const read = async (after: string | null): Promise<void> => {
      const { data } = await analyst.ask<Answer, object>(document, { period, after });
      if (!data) throw new Error('There was no answer');
      const { edges, pageInfo } = data.division.rollup.coverage.missing;
      pages.push(edges.map(({ node }) => node.code));
      if (pageInfo.hasNextPage) await read(pageInfo.endCursor);
    };
    await read(null);
    expect(pages.flat()).toEqual((await truth(span))[0]?.missing);
    expect(pages.slice(0, -1).every((codes) => codes.length === 3)).toBe(true);
    expect(pages.length).toBeGreaterThan(1);
  });
});

interface Paged {
  readonly missing: Coverage['missing'] & { readonly pageInfo: { hasNextPage: boolean; endCursor: string } };
}

interface Answer {
  readonly division: { readonly rollup: { readonly coverage: Paged } };
}
