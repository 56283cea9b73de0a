// A division among its siblings in the language.
import { dayText } from '../../core/day.ts';
import { parsePeriod } from '../../core/period.ts';
import { builder } from '../../graph/builder.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { PeriodInput } from '../../graph/periodInput.ts';
import { demandTopic } from '../comparison/rules.ts';
import { TopicType } from '../standardItem/schema.ts';
import { MeasureType } from '../stationGroup/schema.ts';
import { windowOf } from '../stationUse/rules.ts';
import { mayCount, rangeOf } from '../tally/schema.ts';
import { fewest, fewestForQuartiles, may } from './card.ts';
import { type Asked, type Position, positionsOf } from './store.ts';

const hidden = `Nothing is told of fewer than ${fewest} siblings with a value: it would tell of each of them.`;
const quartilesHidden = `Quartiles are not told of fewer than ${fewestForQuartiles} siblings with a value: they would be values of single ones.`;

const fewQuartiles = `Null for fewer than ${fewestForQuartiles} siblings.`;

function hiddenBecause({ siblings }: Position): string | null {
  if (siblings < fewest) return hidden;
  return siblings < fewestForQuartiles ? quartilesHidden : null;
}

const PositionType = builder.objectRef<Position>('SiblingPosition').implement({
  description: `Where a division stands among its siblings (同级位次): those of its level under the same division above. Aggregates alone, rounded, and none of them by name: the percentile among ${fewest} or more, the quartiles among ${fewestForQuartiles} or more.`,
  fields: (t) => ({
    siblings: t.exposeInt('siblings', {
      description: 'How many siblings have a value (有数据的同级区划, 个), this division not included.',
    }),
    hiddenBecause: t.string({
      nullable: true,
      description: 'Why nothing, or no quartile, is told of them (不予显示的理由); null where all is.',
      resolve: hiddenBecause,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: "The division's own value (本区划值); null where there is nothing to divide by.",
    }),
    percentile: t.exposeFloat('percentile', {
      nullable: true,
      description: `How many siblings in a hundred have a lower value (百分位); equals count half. Null for fewer than ${fewest} siblings.`,
    }),
    lowerQuartile: t.exposeFloat('lowerQuartile', {
      nullable: true,
      description: `A quarter of the siblings lie below this (下四分位数). ${fewQuartiles}`,
    }),
    median: t.exposeFloat('median', {
      nullable: true,
      description: `Half of the siblings lie below this (中位数). ${fewQuartiles}`,
    }),
    upperQuartile: t.exposeFloat('upperQuartile', {
      nullable: true,
      description: `A quarter of the siblings lie above this (上四分位数). ${fewQuartiles}`,
    }),
  }),
});

const positions = perSnapshot(
  (ctx, asked: readonly Asked[]) => positionsOf(ctx.db, asked),
  ({ divisionId, measure, topic, window }) =>
    `${divisionId}:${measure}:${topic}:${dayText(window.since)}:${dayText(window.day)}`,
);

/** Looking at all siblings costs something, however little is told of them. */
const lookedAt = 100;

builder.prismaObjectFields('Division', (t) => ({
  amongSiblings: t.field({
    type: PositionType,
    nullable: true,
    guard: may.read,
    description:
      'Where its stations stand among those of its siblings by one measure (同级位次), without their records; null outside your part of the tree.',
    args: {
      measure: t.arg({ type: MeasureType, required: true, description: 'By this measure (指标).' }),
      topic: t.arg({ type: TopicType, description: 'With TOPIC: which one (主题).' }),
      period: t.arg({ type: PeriodInput, required: true, description: 'The period (统计期).' }),
    },
    select: { id: true, place: true, placeEnd: true },
    weigh: ({ parent }) => (parent?.rows ?? 1) * lookedAt,
    resolve: (division, { measure, topic = null, period }, ctx) => {
      demandTopic(measure, topic);
      const asked = { divisionId: division.id, measure, topic, window: windowOf(parsePeriod(period)) };
      return mayCount(ctx, rangeOf(division)) ? positions(ctx).load(asked) : null;
    },
  }),
}));
