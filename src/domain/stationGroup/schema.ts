// A group of stations in the language: what they come to, and what is made of it.
import type {
  Division as DivisionRow,
  Standard as StandardRow,
  StandardItem,
} from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import type { Visit } from '../../graph/cost.ts';
import { described } from '../../graph/described.ts';
import { Division } from '../division/schema.ts';
import { RateType } from '../rollup/schema.ts';
import { Standard } from '../standard/schema.ts';
import { Item, TopicType } from '../standardItem/schema.ts';
import type { Sought } from '../stationUse/store.ts';
import { quotient } from '../tally/rules.ts';
import { measureTerms } from './card.ts';
import { type Counted, definitions, rateOf, type Share, type TopicShare } from './rules.ts';

/** The stations of a division and of all beneath it, counted. */
export interface Group extends Counted {
  readonly division: DivisionRow;
  readonly sought: Sought;
  readonly topics: readonly TopicShare[];
  /** Null where they are compared by topic. */
  readonly items: readonly ItemShare[] | null;
  readonly standards: readonly JudgedUnder[];
}

export interface ItemShare extends Share {
  readonly item: StandardItem;
}

export interface JudgedUnder {
  readonly standard: StandardRow;
  readonly assessed: number;
  readonly compliant: number;
}

export const MeasureType = builder.enumType('StationMeasure', {
  description: 'What groups of stations are put in order by (比较指标).',
  values: described(measureTerms),
});

const share = {
  met: 'How many meet it (达标数).',
  applicable: 'Of how many it is asked (适用数).',
  share: 'Met ÷ applicable (达标占比); null where it is asked of none.',
} as const;

const shareOf = ({ met, applicable }: Share): number | null => (applicable === 0 ? null : met / applicable);

const TopicShareType = builder.objectRef<TopicShare>('StationTopicShare').implement({
  description:
    'How many of the assessed stations meet a topic (主题达标情况): all items of it that apply to them, whatever their lists call them.',
  fields: (t) => ({
    topic: t.expose('topic', { type: TopicType, description: 'The topic (主题).' }),
    met: t.exposeInt('met', { description: share.met }),
    applicable: t.exposeInt('applicable', { description: share.applicable }),
    share: t.float({ nullable: true, description: share.share, resolve: shareOf }),
  }),
});

const ItemShareType = builder.objectRef<ItemShare>('StationItemShare').implement({
  description: 'How many of the assessed stations meet an item of the standard (条目达标情况).',
  fields: (t) => ({
    item: t.expose('item', { type: Item, description: 'The item (条目).' }),
    met: t.exposeInt('met', { description: share.met }),
    applicable: t.exposeInt('applicable', { description: share.applicable }),
    share: t.float({ nullable: true, description: share.share, resolve: shareOf }),
  }),
});

const JudgedUnderType = builder.objectRef<JudgedUnder>('StationsUnderStandard').implement({
  description: 'The stations of a group that were judged under one version of a standard (按标准分列).',
  fields: (t) => ({
    standard: t.expose('standard', { type: Standard, description: 'The version (标准).' }),
    assessed: t.exposeInt('assessed', { description: 'How many were judged under it (已评估, 个).' }),
    compliant: t.exposeInt('compliant', { description: 'How many of them comply (达标, 个).' }),
    rate: t.field({
      type: RateType,
      description: 'Compliant ÷ assessed (达标率), under this version alone.',
      resolve: ({ compliant, assessed }) => quotient(compliant, assessed, definitions.compliance),
    }),
  }),
});

const GroupUse = builder.objectRef<Group>('StationGroupUse').implement({
  description: 'How the stations of a group are used (使用情况), beside what they have.',
  fields: (t) => ({
    active: t.exposeInt('active', {
      description:
        "Stations where a deputy came to an activity in the three months before the period's end, or before today if that comes first (在用, 个). Activities that none came to do not count.",
    }),
    unused: t.exposeInt('unused', {
      description:
        'Stations that were open over all of these three months and that no deputy came to: built, and not used (建而不用, 个). One that opened later and that none came to yet is neither active nor unused.',
    }),
    compliantButUnused: t.exposeInt('compliantButUnused', {
      description: 'Stations that have everything they must have, and are unused (达标但未使用, 个).',
    }),
    activityCount: t.exposeInt('activities', {
      description: 'Activities held at the stations in the period (家站活动, 场次).',
    }),
    deputyStationVisits: t.exposeInt('visits', {
      description:
        'Deputies at activities held at the stations in the period, one for each deputy at each (代表进站, 人次).',
    }),
    votersReceived: t.exposeInt('voters', {
      description: 'Voters received at activities held at the stations in the period (接待选民, 人次).',
    }),
    opinionsCollected: t.exposeInt('opinions', {
      description: 'Opinions received at the stations in the period (收集意见, 条).',
    }),
    opinionsClosed: t.exposeInt('closed', {
      description:
        'Opinions received at the stations in the period that were resolved by its end (其中办结, 条).',
    }),
    activeRate: t.field({
      type: RateType,
      description: 'Active ÷ stations (在用率).',
      resolve: (group) => rateOf('ACTIVE', group),
    }),
    visitsPerStation: t.field({
      type: RateType,
      description: 'Deputy visits for each station (站均代表进站).',
      resolve: (group) => rateOf('VISITS', group),
    }),
    votersPerStation: t.field({
      type: RateType,
      description: 'Voters received for each station (站均接待选民).',
      resolve: (group) => rateOf('VOTERS', group),
    }),
    closedLoopRate: t.field({
      type: RateType,
      description: 'Opinions closed of those collected (闭环率).',
      resolve: (group) => rateOf('CLOSED_LOOP', group),
    }),
  }),
});

/** Lists that are counted with the group and not fetched for it: they cost less than objects do. */
const counted = ({ parent }: Omit<Visit, 'rows'>): number => (parent?.rows ?? 1) / 5;

export const StationGroup = builder.objectRef<Group>('StationGroup').implement({
  description:
    "The stations of a division and of all beneath it that are open at the period's end, or today if that comes first (家站分组).",
  fields: (t) => ({
    division: t.expose('division', { type: Division, description: 'The division (区划).' }),
    stations: t.exposeInt('stations', { description: 'How many stations there are (家站, 个).' }),
    assessed: t.exposeInt('assessed', {
      description:
        'How many have an assessment that counts on the day (已评估, 个); one that has expired counts as none.',
    }),
    compliant: t.exposeInt('compliant', {
      description: 'How many comply by it: every required item that applies is met (达标, 个).',
    }),
    rate: t.field({
      type: RateType,
      description: 'Compliant ÷ assessed (达标率).',
      resolve: (group) => rateOf('COMPLIANCE', group),
    }),
    assessedRate: t.field({
      type: RateType,
      description: 'Assessed ÷ stations (评估率).',
      resolve: (group) => rateOf('ASSESSED', group),
    }),
    topics: t.expose('topics', {
      type: [TopicShareType],
      weigh: counted,
      description:
        'How many meet each topic that is asked for (按主题达标情况), in the fixed order of topics.',
    }),
    items: t.expose('items', {
      type: [ItemShareType],
      nullable: true,
      weigh: counted,
      description:
        'How many meet each item of the standard that is asked for (按条目达标情况); null where only topics can be compared.',
    }),
    medianGaps: t.exposeFloat('medianGaps', {
      nullable: true,
      description: 'How many items the middle one of the assessed stations lacks (缺项中位数, 项).',
    }),
    standards: t.expose('standards', {
      type: [JudgedUnderType],
      weigh: counted,
      description: 'Under which versions they were judged, the most frequent first (所依标准).',
    }),
    use: t.field({
      type: GroupUse,
      description: 'How they are used (使用情况).',
      resolve: (group) => group,
    }),
  }),
});
