// The items of scoring rules in the language, read and written.
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { ActivityTypeType } from '../activity/schema.ts';
import { LevelType } from '../division/schema.ts';
import { DutyKindType, DutyOutcomeType, DutyRoleType } from '../dutyRecord/schema.ts';
import { assessorTerms, formulaTerms, measureTerms, sourceTerms } from './card.ts';
import { assessorsOf, bandsOf } from './rules.ts';

const SourceType = builder.enumType('RuleSource', {
  description: 'Which records an item counts (计分来源).',
  values: described(sourceTerms),
});

const MeasureType = builder.enumType('RuleMeasure', {
  description: 'What an item counts of each record (计量方式).',
  values: described(measureTerms),
});

export const AssessorType = builder.enumType('AssessorKind', {
  description: 'Who gives marks (评议主体).',
  values: described(assessorTerms),
});

const FormulaType = builder.enumType('RuleFormula', {
  description: 'What the count is worth (计分公式).',
  values: described(formulaTerms),
});

const text = {
  category: 'Under which heading (类别).',
  text: 'What it says (内容).',
  note: 'What a reader should know of it, and of where it is from (说明).',
  source: 'Which records it counts (来源); null in a draft alone, where that is not known.',
  activityTypes: 'ATTENDANCE: only activities of these types (活动类型); none named: all.',
  atStation: 'ATTENDANCE: only activities at a station (是否须在家站).',
  kinds: 'DUTY: records of these kinds (履职类型).',
  roles: 'DUTY: only in one of these roles (角色); none named: whatever the role.',
  outcomes: 'DUTY: only with one of these outcomes (成果); none named: whatever came of it.',
  matter:
    'DUTY: only of this matter, as the record names it (事项). MARKS: what marks are given for (评议事项), as 年度民主评议; those of one matter count under each item that names it, in whichever version.',
  outOf: 'RATE: records of these kinds make up the whole, together with those that count (比率的其余部分).',
  measure: 'What it counts of each record (计量).',
  formula: 'What the count is worth (公式).',
  points: 'Points (分值); below zero they are taken away.',
  further: 'FURTHER, AROUND: for each beyond `count` (超出部分每次分值).',
  count: 'FURTHER, AROUND, THRESHOLD: how many (数量标准).',
  bands: 'BAND: from how much on how many points (分档), rising.',
  amountFrom: 'AMOUNT, MEAN: the fewest points a reviewer or an assessor gives (最低评定分).',
  amountTo: 'AMOUNT, MEAN: the most points a reviewer or an assessor gives (最高评定分).',
  cap: 'The most that the item comes to (本项最高分).',
  floor: 'The least that it comes to, zero or below (本项最低分).',
  isProRata:
    'BASE: only for the share of days in office and not suspended (是否按在任天数折算), of the days that these rules score: where they begin within a cycle, of those from then on.',
  exclusionGroup:
    'Of the items of one group only that which is worth most counts (互斥组，取最高): for each record where all count each record, else in all.',
  levels: 'Only for deputies of these levels (适用层级); none named: for all.',
  assessors: 'MARKS: who gives them, each kind with a weight (评议主体及权重); all weights together are 1.',
  spreads:
    'MARKS: whether the weight of a kind that gave no mark is spread over the others (缺评时权重分摊); if not, it counts nothing.',
} as const;

const AssessorInput = builder.inputType('RuleAssessorInput', {
  description: 'A kind of assessors (评议主体).',
  fields: (t) => ({
    kind: t.field({ type: AssessorType, required: true, description: 'Which (类型).' }),
    weight: t.field({ type: 'Decimal', required: true, description: 'Its weight, as 0.25 (权重).' }),
  }),
});

const AssessorWeight = builder.objectRef<ReturnType<typeof assessorsOf>[number]>('RuleAssessor').implement({
  description: 'A kind of assessors of an item, with its weight (评议主体及权重).',
  fields: (t) => ({
    kind: t.expose('kind', { type: AssessorType, description: 'Which (类型).' }),
    weight: t.expose('weight', { type: 'Decimal', description: 'Its weight (权重).' }),
  }),
});

const BandInput = builder.inputType('RuleBandInput', {
  description: 'A band of an item (档次).',
  fields: (t) => ({
    least: t.field({ type: 'Decimal', required: true, description: 'From so much on (下限).' }),
    points: t.field({ type: 'Decimal', required: true, description: 'Points (分值).' }),
  }),
});

export const ItemInput = builder.inputType('RuleItemInput', {
  description: 'One item of scoring rules (积分条目).',
  fields: (t) => ({
    category: t.string({ description: text.category }),
    text: t.string({ required: true, description: text.text }),
    note: t.string({ description: text.note }),
    source: t.field({ type: SourceType, description: text.source }),
    activityTypes: t.field({ type: [ActivityTypeType], description: text.activityTypes }),
    atStation: t.boolean({ defaultValue: false, description: text.atStation }),
    kinds: t.field({ type: [DutyKindType], description: text.kinds }),
    roles: t.field({ type: [DutyRoleType], description: text.roles }),
    outcomes: t.field({ type: [DutyOutcomeType], description: text.outcomes }),
    matter: t.string({ description: text.matter }),
    outOf: t.field({ type: [DutyKindType], description: text.outOf }),
    measure: t.field({ type: MeasureType, defaultValue: 'EVENT', description: text.measure }),
    formula: t.field({ type: FormulaType, defaultValue: 'EACH', description: text.formula }),
    points: t.field({ type: 'Decimal', description: text.points }),
    further: t.field({ type: 'Decimal', description: text.further }),
    count: t.field({ type: 'Decimal', description: text.count }),
    bands: t.field({ type: [BandInput], description: text.bands }),
    amountFrom: t.field({ type: 'Decimal', description: text.amountFrom }),
    amountTo: t.field({ type: 'Decimal', description: text.amountTo }),
    cap: t.field({ type: 'Decimal', description: text.cap }),
    floor: t.field({ type: 'Decimal', description: text.floor }),
    isProRata: t.boolean({ defaultValue: false, description: text.isProRata }),
    exclusionGroup: t.string({ description: text.exclusionGroup }),
    levels: t.field({ type: [LevelType], description: text.levels }),
    assessors: t.field({ type: [AssessorInput], description: text.assessors }),
    spreads: t.boolean({ defaultValue: false, description: text.spreads }),
  }),
});

const BandType = builder
  .objectRef<{ readonly least: string; readonly points: string }>('RuleBand')
  .implement({
    description: 'A band of an item (档次).',
    fields: (t) => ({
      least: t.expose('least', { type: 'Decimal', description: 'From so much on (下限).' }),
      points: t.expose('points', { type: 'Decimal', description: 'Points (分值).' }),
    }),
  });

export const RuleItem = builder.prismaNode('RuleItem', {
  id: { field: 'id' },
  nullable: true,
  description: 'One item of scoring rules (积分条目).',
  fields: (t) => {
    const decimal = (field: 'points' | 'further' | 'count' | 'amountFrom' | 'amountTo' | 'cap' | 'floor') =>
      t.expose(field, { type: 'Decimal', nullable: true, description: text[field] });
    return {
      number: t.exposeInt('number', { description: 'Which one of its rules (序号).' }),
      category: t.exposeString('category', { nullable: true, description: text.category }),
      text: t.exposeString('text', { description: text.text }),
      note: t.exposeString('note', { nullable: true, description: text.note }),
      source: t.expose('source', { type: SourceType, nullable: true, description: text.source }),
      activityTypes: t.expose('activityTypes', { type: [ActivityTypeType], description: text.activityTypes }),
      atStation: t.exposeBoolean('atStation', { description: text.atStation }),
      kinds: t.expose('kinds', { type: [DutyKindType], description: text.kinds }),
      roles: t.expose('roles', { type: [DutyRoleType], description: text.roles }),
      outcomes: t.expose('outcomes', { type: [DutyOutcomeType], description: text.outcomes }),
      matter: t.exposeString('matter', { nullable: true, description: text.matter }),
      outOf: t.expose('outOf', { type: [DutyKindType], description: text.outOf }),
      measure: t.expose('measure', { type: MeasureType, description: text.measure }),
      formula: t.expose('formula', { type: FormulaType, description: text.formula }),
      points: decimal('points'),
      further: decimal('further'),
      count: decimal('count'),
      bands: t.field({ type: [BandType], description: text.bands, resolve: bandsOf }),
      amountFrom: decimal('amountFrom'),
      amountTo: decimal('amountTo'),
      cap: decimal('cap'),
      floor: decimal('floor'),
      isProRata: t.exposeBoolean('isProRata', { description: text.isProRata }),
      exclusionGroup: t.exposeString('exclusionGroup', { nullable: true, description: text.exclusionGroup }),
      levels: t.expose('levels', { type: [LevelType], description: text.levels }),
      assessors: t.field({ type: [AssessorWeight], description: text.assessors, resolve: assessorsOf }),
      spreads: t.exposeBoolean('spreads', { description: text.spreads }),
    };
  },
});
