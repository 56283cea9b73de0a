// The items of standards in the language, read and written.
import { daysOf } from '../../core/cycle.ts';
import { today } from '../../core/day.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { ActivityTypeType } from '../activity/schema.ts';
import { comparisonTerms, cycleTerms, itemKindTerms, measureTerms, topicTerms } from './card.ts';
import { type Frequency, frequencyOf, type Quantity, quantityOf } from './rules.ts';

export const TopicType = builder.enumType('StandardTopic', {
  description:
    'What an item is about, whatever its list calls it (标准主题): fixed, so that different lists can be compared.',
  values: described(topicTerms),
});

const ItemKindType = builder.enumType('StandardItemKind', {
  description: 'How an item is judged (条目类型).',
  values: described(itemKindTerms),
});

const ComparisonType = builder.enumType('StandardComparison', {
  description: 'How a quantity stands to its threshold (比较方式).',
  values: described(comparisonTerms),
});

const MeasureType = builder.enumType('StandardMeasure', {
  description: 'What a frequency counts, out of the records (频次口径).',
  values: described(measureTerms),
});

const CycleType = builder.enumType('StandardCycle', {
  description: 'How often (周期). On any day it is counted over the cycle that ends on that day.',
  values: described(cycleTerms),
});

const QuantityInput = builder.inputType('StandardQuantityInput', {
  description: 'How much of what (数量要求).',
  fields: (t) => ({
    unit: t.string({ description: 'Counted in (单位).' }),
    comparison: t.field({ type: ComparisonType, description: 'How it stands to the threshold (比较方式).' }),
    threshold: t.float({ description: 'The threshold (阈值), with two decimals at most.' }),
    thresholdTo: t.float({ description: 'The upper threshold of BETWEEN (阈值上限).' }),
  }),
});

const FrequencyInput = builder.inputType('StandardFrequencyInput', {
  description: 'How often what (频次要求).',
  fields: (t) => ({
    measure: t.field({ type: MeasureType, description: 'What is counted (口径).' }),
    activityTypes: t.field({
      type: [ActivityTypeType],
      description: 'Only activities of these types (活动类型); left out, all of them.',
    }),
    count: t.int({ description: 'At least so many times (次数).' }),
    per: t.field({ type: CycleType, description: 'In each (周期).' }),
  }),
});

export const ItemInput = builder.inputType('StandardItemInput', {
  description: 'One thing that a standard asks of a station (标准条目).',
  fields: (t) => ({
    section: t.string({ description: 'Under which heading (类别).' }),
    text: t.string({ required: true, description: 'What it says (内容).' }),
    topic: t.field({ type: TopicType, description: 'What it is about (主题); needed when it is published.' }),
    kind: t.field({ type: ItemKindType, required: true, description: 'How it is judged (类型).' }),
    weight: t.float({ defaultValue: 1, description: 'How much it weighs beside the others (权重).' }),
    isRequired: t.boolean({
      defaultValue: true,
      description: 'Whether a station without it does not comply (是否必备).',
    }),
    note: t.string({ description: 'What a reader should know of it (说明).' }),
    quantity: t.field({ type: QuantityInput, description: 'For a QUANTITY: how much of what (数量要求).' }),
    frequency: t.field({ type: FrequencyInput, description: 'For a FREQUENCY: how often what (频次要求).' }),
    documents: t.stringList({ description: 'For a DOCUMENT_SET: which documents (资料名称).' }),
  }),
});

const QuantityType = builder.objectRef<Quantity>('StandardQuantity').implement({
  description: 'How much of what (数量要求). A draft may leave parts of it open.',
  fields: (t) => ({
    unit: t.exposeString('unit', { nullable: true, description: 'Counted in (单位).' }),
    comparison: t.expose('comparison', {
      type: ComparisonType,
      nullable: true,
      description: 'How it stands to the threshold (比较方式).',
    }),
    threshold: t.exposeFloat('threshold', { nullable: true, description: 'The threshold (阈值).' }),
    thresholdTo: t.exposeFloat('thresholdTo', {
      nullable: true,
      description: 'The upper threshold of BETWEEN (阈值上限).',
    }),
  }),
});

const DaysType = builder.objectRef<ReturnType<typeof daysOf>>('StandardDays').implement({
  description: 'From one day to another, both counted (起止日期).',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day (起).' }),
    to: t.expose('to', { type: 'Date', description: 'The last day (止).' }),
  }),
});

const FrequencyType = builder.objectRef<Frequency>('StandardFrequency').implement({
  description: 'How often what (频次要求). A draft may leave parts of it open.',
  fields: (t) => ({
    measure: t.expose('measure', {
      type: MeasureType,
      nullable: true,
      description: 'What is counted (口径).',
    }),
    activityTypes: t.field({
      type: [ActivityTypeType],
      description: 'Only activities of these types (活动类型); all of them where none is named.',
      resolve: ({ activityTypes }) => [...activityTypes],
    }),
    count: t.exposeInt('count', { nullable: true, description: 'At least so many times (次数).' }),
    per: t.expose('per', { type: CycleType, nullable: true, description: 'In each (周期).' }),
    days: t.field({
      type: DaysType,
      nullable: true,
      description: 'Over which days that is counted on a day (统计起止).',
      args: { on: t.arg({ type: 'Date', description: 'On this day, by default today (日期).' }) },
      resolve: ({ per }, { on }) => (per ? daysOf(per, on ?? today()) : null),
    }),
  }),
});

export const Item = builder.prismaNode('StandardItem', {
  id: { field: 'id' },
  nullable: true,
  description: 'One thing that a standard asks of a station (标准条目).',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which one of its standard (序号).' }),
    section: t.exposeString('section', { nullable: true, description: 'Under which heading (类别).' }),
    text: t.exposeString('text', { description: 'What it says (内容).' }),
    topic: t.expose('topic', {
      type: TopicType,
      nullable: true,
      description: 'What it is about (主题); null in a draft alone.',
    }),
    kind: t.expose('kind', { type: ItemKindType, description: 'How it is judged (类型).' }),
    weight: t.float({
      description: 'How much it weighs beside the others (权重).',
      resolve: ({ weight }) => Number(weight),
    }),
    isRequired: t.exposeBoolean('isRequired', {
      description: 'Whether a station without it does not comply, whatever else it has (是否必备).',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a reader should know of it, and of where it is from (说明).',
    }),
    quantity: t.field({
      type: QuantityType,
      nullable: true,
      description: 'How much of what (数量要求), for an item of that kind.',
      resolve: quantityOf,
    }),
    frequency: t.field({
      type: FrequencyType,
      nullable: true,
      description: 'How often what (频次要求), for an item of that kind.',
      resolve: frequencyOf,
    }),
    documents: t.exposeStringList('documents', {
      description: 'The documents that must be there (资料名称), for an item of that kind.',
    }),
  }),
});
