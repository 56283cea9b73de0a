// Asking for counts: what a query selected, batched into one read for all of its roll-ups.
import type { GraphQLResolveInfo } from 'graphql';
import { columnsOf } from '../../core/metric.ts';
import { type Period, previousPeriod, previousYear } from '../../core/period.ts';
import { covers, type Range } from '../../core/place.ts';
import type { Context } from '../../graph/context.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { selectedNames } from '../../graph/selection.ts';
import { catalogue } from './card.ts';
import type { Counts, Question } from './rules.ts';
import { expectedColumns, type MonthCounts, series, totals } from './store.ts';

/** A division's counts over a period, with what is needed to ask on. */
export interface RollupOf {
  readonly divisionId: number;
  readonly range: Range;
  readonly period: Period;
  readonly counts: Counts;
  readonly asOf: Date;
  readonly series: readonly MonthCounts[];
  readonly previousPeriod: RollupOf | null;
  readonly previousYear: RollupOf | null;
}

const keyOf = (question: Question): string =>
  `${question.divisionId}:${question.period.from}:${question.period.to}`;

function columnsOfAll(questions: readonly Question[]) {
  const all = new Set(questions.flatMap((question) => question.columns));
  return {
    flows: [...catalogue.flows, expectedColumns.flow].filter((each) => all.has(each)),
    stocks: [...catalogue.stocks, expectedColumns.stock].filter((each) => all.has(each)),
  };
}

const totalOf = perSnapshot(
  (ctx, questions: readonly Question[]) => totals(ctx.db, questions, columnsOfAll(questions)),
  (question) => `${keyOf(question)}:${question.columns.join()}`,
);
const seriesOf = perSnapshot(
  (ctx, questions: readonly Question[]) => series(ctx.db, questions, columnsOfAll(questions)),
  (question) => `${keyOf(question)}:${question.columns.join()}`,
);

const partsOf = (name: string): string[] => {
  const rate = catalogue.rates.find((each) => each.key === name);
  const metrics = rate ? [rate.numerator, rate.denominator] : [name];
  return metrics.flatMap((key) => {
    const metric = catalogue.metric(key);
    return metric ? columnsOf(metric) : [];
  });
};

/** The counter columns that the selected fields read. */
function columnsFor(names: ReadonlySet<string>): string[] {
  const expected = names.has('coverage') ? [expectedColumns.flow, expectedColumns.stock] : [];
  return [...new Set([...[...names].flatMap(partsOf), ...expected])].sort();
}

/** Who may read the counts of a part of the tree: a seat whose range holds it. The wall says the same. */
export const mayCount = (ctx: Context, range: Range): boolean =>
  ctx.viewer !== null &&
  ['ANALYST', 'CLERK', 'KEEPER'].includes(ctx.viewer.role) &&
  covers(ctx.viewer.scope.read, range);

/** The sums of some counter columns for a division over a period, read in the same statement as every roll-up. */
export const countsOf = async (
  ctx: Context,
  divisionId: number,
  period: Period,
  columns: readonly string[],
): Promise<Counts> => (await totalOf(ctx).load({ divisionId, period, columns })).counts;

export interface Rolled {
  readonly id: number;
  readonly place: bigint;
  readonly placeEnd: bigint;
}

/**
 * The roll-up of a division, or null outside one's range. All roll-ups of one operation, those before and a year ago
 * included, take one statement; all series take one more.
 */
export async function rollUp(
  ctx: Context,
  division: Rolled,
  period: Period,
  info: GraphQLResolveInfo,
  path: readonly string[] = [],
): Promise<RollupOf | null> {
  const range = { from: division.place, to: division.placeEnd };
  if (!mayCount(ctx, range)) return null;
  const names = selectedNames(info, path);
  const columns = columnsFor(names.all);
  const question = { divisionId: division.id, period, columns };
  const before = (wanted: string, other: Period) =>
    names.direct.has(wanted) ? rollUp(ctx, division, other, info, [...path, wanted]) : Promise.resolve(null);
  const [total, months, last, lastYear] = await Promise.all([
    totalOf(ctx).load(question),
    names.direct.has('series') ? seriesOf(ctx).load(question) : [],
    before('previousPeriod', previousPeriod(period)),
    before('previousYear', previousYear(period)),
  ]);
  return {
    ...total,
    divisionId: division.id,
    range,
    period,
    series: months,
    previousPeriod: last,
    previousYear: lastYear,
  };
}
