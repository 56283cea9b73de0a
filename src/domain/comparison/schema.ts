// Comparing stations in the language: many parts of the tree at once, which may lie in each other.
import { parsePeriod, periodText } from '../../core/period.ts';
import { type Level, rankOf } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import type { Visit } from '../../graph/cost.ts';
import { described } from '../../graph/described.ts';
import { numberOrNull } from '../../graph/ids.ts';
import { PeriodInput } from '../../graph/periodInput.ts';
import { namesOf } from '../../graph/selection.ts';
import { highestMeant, mostAt } from '../division/rules.ts';
import { LevelType } from '../division/schema.ts';
import { atLevel } from '../division/store.ts';
import { RateType } from '../rollup/schema.ts';
import { Standard } from '../standard/schema.ts';
import { TopicType } from '../standardItem/schema.ts';
import { StationKindType } from '../station/schema.ts';
import type { Measure } from '../stationGroup/card.ts';
import { rateOf } from '../stationGroup/rules.ts';
import { type Group, MeasureType, StationGroup } from '../stationGroup/schema.ts';
import { mayCount, rangeOf } from '../tally/schema.ts';
import { basisTerms, may } from './card.ts';
import { demandDistinct, demandSome, demandTopic, type Ranked, ranked } from './rules.ts';
import { type Comparison, compared, divisionsOf } from './store.ts';

const BasisType = builder.enumType('ComparisonBasis', {
  description: 'On which ground groups of stations can be compared (可比依据).',
  values: described(basisTerms),
});

interface RankedGroup extends Ranked<Group> {
  readonly measure: Measure;
  readonly topic: Group['topics'][number]['topic'] | null;
}

const topicOf = ({ topics }: Group, wanted: RankedGroup['topic']) =>
  topics.find(({ topic }) => topic === wanted);

const RankedGroupType = builder.objectRef<RankedGroup>('RankedStationGroup').implement({
  description: 'A group of stations in a ranking (分组排行项).',
  fields: (t) => ({
    rank: t.exposeInt('rank', {
      description: 'The place in the ranking (名次); equals share it, and the next comes after all of them.',
    }),
    group: t.field({ type: StationGroup, description: 'The group (分组).', resolve: ({ of }) => of }),
    value: t.field({
      type: RateType,
      description: 'What the ranking goes by (指标值).',
      resolve: ({ of, measure, topic }) => rateOf(measure, of, topicOf(of, topic)),
    }),
  }),
});

const groupsIn = ({ groups }: Comparison): Group[] => groups.filter((each) => each !== null);

interface GroupsWish {
  readonly beneath?: { readonly division: string; readonly level: Level } | null | undefined;
  readonly divisions?: readonly string[] | null | undefined;
}

/** Under how many versions the stations of a comparison were judged, as a rule. */
const usualStandards = 10;

/** How many groups there can be at most. */
function groupsAsked({ args }: Omit<Visit, 'rows'>): number {
  const wish = args['groups'] as GroupsWish | undefined;
  if (wish?.divisions) return wish.divisions.length;
  return wish?.beneath ? mostAt(highestMeant(wish.beneath.division), wish.beneath.level) : 1;
}

const ComparisonType = builder.objectRef<Comparison>('StationComparison').implement({
  description: 'Groups of stations side by side (家站比较).',
  fields: (t) => ({
    period: t.string({
      description: 'The period in words (统计期).',
      resolve: ({ period }) => periodText(period),
    }),
    on: t.field({
      type: 'Date',
      description:
        "The day on which stations and their assessments are taken (基准日): the period's last, or today if that comes first.",
      resolve: ({ day }) => day,
    }),
    comparableBy: t.field({
      type: BasisType,
      description: 'On which ground they can be compared (可比依据).',
      resolve: ({ ground }) => ground.basis,
    }),
    because: t.string({
      description: 'Why on this ground, in a sentence (可比依据说明).',
      resolve: ({ ground }) => ground.because,
    }),
    standards: t.field({
      type: [Standard],
      weigh: () => usualStandards,
      description: 'All versions under which they were judged (所依标准).',
      resolve: ({ standards }) => [...standards],
    }),
    groups: t.field({
      type: [StationGroup],
      nullable: { list: false, items: true },
      weigh: ({ parent }) => parent?.rows ?? 1,
      description:
        'The groups (分组), in the order of their codes or as they were named; null for each outside your part of the tree.',
      resolve: ({ groups }) => [...groups],
    }),
    ranking: t.field({
      type: [RankedGroupType],
      weigh: ({ parent }) => parent?.rows ?? 1,
      description:
        'The groups by one measure, the highest first (分组排行). Equals share a rank and stand in the order of the tree, by place and then by id; a group without a value is left out.',
      args: {
        by: t.arg({
          type: MeasureType,
          required: true,
          description: 'What they are put in order by (指标).',
        }),
        topic: t.arg({ type: TopicType, description: 'With TOPIC: which one of those compared (主题).' }),
      },
      resolve: (comparison, { by, topic }) => {
        demandTopic(by, topic ?? null);
        demand(
          !topic || comparison.topics.includes(topic),
          'This topic is not among those compared',
          'topic',
        );
        const valueOf = (group: Group) => rateOf(by, group, topicOf(group, topic ?? null)).value;
        const entries = ranked(groupsIn(comparison), valueOf, ({ division }) => division);
        return entries.map((entry) => ({ ...entry, measure: by, topic: topic ?? null }));
      },
    }),
  }),
});

const BeneathInput = builder.inputType('DivisionsBeneathInput', {
  description: 'The divisions of a level beneath one (下级区划).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Beneath this one (上级区划).' }),
    level: t.field({ type: LevelType, required: true, description: 'A level below it (层级).' }),
  }),
});

const GroupsInput = builder.inputType('StationGroupsInput', {
  isOneOf: true,
  description:
    'Which groups (分组方式); exactly one is given. Each division stands for itself and for all beneath it.',
  fields: (t) => ({
    beneath: t.field({ type: BeneathInput, description: 'All divisions of a level beneath one (按层级).' }),
    divisions: t.field({
      type: ['DivisionCode'],
      description: 'These, each once; they may be of different levels, and lie in each other (指定区划).',
    }),
  }),
});

/** The divisions in question, null for each outside one's part of the tree; null where all of them are. */
async function divisionsAsked(ctx: Context, { beneath, divisions }: GroupsWish) {
  if (!beneath) {
    const found = await divisionsOf(ctx.db, divisions ?? []);
    return found.map((each) => (each && mayCount(ctx, rangeOf(each)) ? each : null));
  }
  const [top] = await divisionsOf(ctx.db, [beneath.division]);
  if (!top || !mayCount(ctx, rangeOf(top))) return null;
  demand(rankOf(beneath.level) > rankOf(top.level), 'Groups are of a lower level', 'groups');
  const [found] = await atLevel(ctx.db, [{ level: beneath.level, range: rangeOf(top) }]);
  return found ?? [];
}

builder.queryField('compareStations', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    guard: may.read,
    divisions: true,
    weigh: groupsAsked,
    description:
      "Compares the stations of divisions (家站比较): what they come to under their standards at the period's end, and how they were used over it. Null outside your part of the tree.",
    args: {
      groups: t.arg({ type: GroupsInput, required: true, description: 'Which groups (分组方式).' }),
      period: t.arg({ type: PeriodInput, required: true, description: 'The period (统计期).' }),
      standard: t.arg.id({
        description:
          'By the items of this version (标准), where all were judged under it; otherwise by topics.',
      }),
      topics: t.arg({ type: [TopicType], description: 'Only these topics (主题); left out, all.' }),
      kinds: t.arg({ type: [StationKindType], description: 'Only stations of these kinds (家站类型).' }),
    },
    resolve: async (_root, { groups, standard, ...args }, ctx, info) => {
      for (const field of ['topics', 'kinds'] as const) demandSome(args[field], field);
      demandSome(groups.divisions, 'groups');
      demandDistinct(groups.divisions ?? [], 'groups');
      const period = parsePeriod(args.period);
      const divisions = await divisionsAsked(ctx, groups);
      if (!divisions) return null;
      const asked = { ...args, divisions, period, standard: numberOrNull('Standard', standard, 'standard') };
      return compared(ctx.db, asked, namesOf(info));
    },
  }),
);
