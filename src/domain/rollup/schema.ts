// Roll-ups in the language: every metric of the catalogue as a field, over any period, at any division.
import type { Metric } from '../../core/metric.ts';
import { lengthOf, monthText, parsePeriod, periodText, type PeriodWish } from '../../core/period.ts';
import { builder } from '../../graph/builder.ts';
import type { Visit } from '../../graph/cost.ts';
import { PeriodInput } from '../../graph/periodInput.ts';
import { namesOf } from '../../graph/selection.ts';
import { ActivityTypeType } from '../activity/schema.ts';
import { LevelType } from '../division/schema.ts';
import { StationKindType } from '../station/schema.ts';
import { catalogue } from '../tally/card.ts';
import { type Counts, type MonthCounts, numberOf, quotientOf, type Quotient } from '../tally/rules.ts';
import { type Rolled, type RollupOf, rollUp, roller } from '../tally/schema.ts';

const enums = { level: LevelType, kind: StationKindType, type: ActivityTypeType } as const;

const describe = (metric: Metric): string =>
  `${metric.term}（${metric.unit}）: ${metric.definition} ${metric.kind === 'stock' ? 'A stock, taken at the end of the period or today.' : 'A flow over the period.'}`;

export const RateType = builder.objectRef<Quotient>('Rate').implement({
  description: 'A quotient with its parts (比率). Divided last: add up the parts, never the values.',
  fields: (t) => ({
    numerator: t.exposeInt('numerator', { description: 'What is divided (分子).' }),
    denominator: t.exposeInt('denominator', { description: 'What it is divided by (分母).' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The quotient (比值); null where there is nothing to divide by.',
    }),
    definition: t.exposeString('definition', { description: 'What is divided by what (口径).' }),
  }),
});

export const Rollup = builder.objectRef<RollupOf>('Rollup');
const MonthCount = builder.objectRef<MonthCounts>('MonthRollup');

const countsOfRollup = ({ of, at }: RollupOf): Counts => of.counts(at);
const countsOfMonth = ({ counts }: MonthCounts): Counts => counts;

for (const [type, countsOf] of [
  [Rollup, countsOfRollup],
  [MonthCount, countsOfMonth as unknown as typeof countsOfRollup],
] as const) {
  for (const metric of catalogue.metrics) {
    const { by } = metric;
    builder.objectField(type as typeof Rollup, metric.key, (t) =>
      by
        ? t.int({
            description: describe(metric),
            args: {
              [by.argument]: t.arg({
                type: enums[by.argument],
                description: 'Only these (只计此类).',
              }),
            },
            resolve: (counted: RollupOf, args) =>
              numberOf(metric, countsOf(counted), (args as Partial<Record<string, string>>)[by.argument]),
          })
        : t.int({
            description: describe(metric),
            resolve: (counted: RollupOf) => numberOf(metric, countsOf(counted), null),
          }),
    );
  }
  for (const rate of catalogue.rates) {
    builder.objectField(type as typeof Rollup, rate.key, (t) =>
      t.field({
        type: RateType,
        description: `${rate.term}: ${rate.definition}`,
        resolve: (counted: RollupOf) => quotientOf(rate, catalogue, countsOf(counted)),
      }),
    );
  }
}

MonthCount.implement({
  description: 'The counts of one month of a series (逐月统计): flows in the month, stocks at its end.',
  fields: (t) => ({
    month: t.string({
      description: 'The month (月份), like 2024-03.',
      resolve: ({ month }) => monthText(month),
    }),
  }),
});

/** How many months the period has that a roll-up was asked for. */
function monthsAsked(visit: Visit | null): number {
  if (!visit) return 12;
  const { period } = visit.args;
  if (typeof period !== 'object' || period === null) return monthsAsked(visit.parent);
  try {
    return lengthOf(parsePeriod(period));
  } catch {
    return 12; // It is refused when it is resolved.
  }
}

Rollup.implement({
  description:
    'The counts of a division and all beneath it over a period (汇总统计), exact at the moment asOf.',
  fields: (t) => ({
    period: t.string({
      description: 'The period in words (统计期).',
      resolve: ({ of }) => periodText(of.period),
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'The moment at which this was true (数据时点).',
      resolve: ({ of }) => of.asOf(),
    }),
    series: t.field({
      weigh: (visit) => (visit.parent?.rows ?? 1) * monthsAsked(visit.parent),
      type: [MonthCount],
      description: 'Month by month (逐月).',
      resolve: ({ of, month }) => of.months(month),
    }),
    previousPeriod: t.expose('previousPeriod', {
      type: Rollup,
      nullable: true,
      description: 'The period of the same length just before (环比期).',
    }),
    previousYear: t.expose('previousYear', {
      type: Rollup,
      nullable: true,
      description: 'The same months a year earlier (同比期).',
    }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  rollup: t.field({
    type: Rollup,
    nullable: true,
    description:
      'The counts of this division and all beneath it over a period (汇总统计); null outside your part of the tree.',
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'The period (统计期).' }) },
    resolve: (division, { period }, ctx, info) => rollUp(ctx, division, parsePeriod(period), namesOf(info)),
    direct: (division: Rolled, args: { period: PeriodWish }, asking, selected) =>
      asking.once(args, 'roller', () => roller(asking, parsePeriod(args.period), selected))(division),
  }),
}));
