// Grades and conditions of scoring rules in the language, read and written.
import { builder } from '../../graph/builder.ts';
import { DutyKindType, DutyOutcomeType } from '../dutyRecord/schema.ts';
import type { Condition as Said, Grade as SaidGrade } from './rules.ts';

export const GradeInput = builder.inputType('RuleGradeInput', {
  description: 'A grade (等次), the best first: given to whoever meets all that it asks.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is called (名称).' }),
    least: t.field({ type: 'Decimal', description: 'From so many points on (最低分).' }),
    quota: t.int({ description: 'For so many of the first, those of better grades included (名额).' }),
    share: t.field({
      type: 'Decimal',
      description: 'For so many in a hundred of the first, those of better grades included (比例).',
    }),
    isPass: t.boolean({
      defaultValue: false,
      description: 'Whether it is the last that passes (是否为合格线); those above it pass as well.',
    }),
  }),
});

export const ConditionInput = builder.inputType('RuleConditionInput', {
  description:
    'What keeps somebody from a better grade, or from awards (一票否决、限制性条件): records of a kind, or too few points in a category.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'What it says (内容).' }),
    kinds: t.field({
      type: [DutyKindType],
      description: 'Duty records of these kinds that count (履职类型).',
    }),
    outcomes: t.field({ type: [DutyOutcomeType], description: 'Only with one of these outcomes (成果).' }),
    matter: t.string({ description: 'Only of this matter (事项).' }),
    count: t.int({ description: 'From so many of them on (次数).' }),
    category: t.string({ description: 'Or: where this category (类别) …' }),
    below: t.field({ type: 'Decimal', description: '… comes to less than so many points (低于).' }),
    bestGrade: t.int({
      description: 'The number of the best grade that is left (可评最高等次); left out: any.',
    }),
    barsAward: t.boolean({
      defaultValue: false,
      description: 'Whether it bars from awards (是否取消评先评优).',
    }),
  }),
});

export const Grade = builder.prismaObject('RuleGrade', {
  description: 'A grade (等次): given to whoever meets all that it asks.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which one, the best first (序号).' }),
    name: t.exposeString('name', { description: 'What it is called (名称).' }),
    least: t.expose('least', {
      type: 'Decimal',
      nullable: true,
      description: 'From so many points on (最低分).',
    }),
    quota: t.exposeInt('quota', {
      nullable: true,
      description: 'For so many of the first, those of better grades included (名额); ties share a rank.',
    }),
    share: t.expose('share', {
      type: 'Decimal',
      nullable: true,
      description: 'For so many in a hundred of the first, those of better grades included (比例).',
    }),
    isPass: t.exposeBoolean('isPass', {
      description: 'Whether it is the last that passes (是否为合格线); those above it pass as well.',
    }),
  }),
});

export const Condition = builder.prismaObject('RuleCondition', {
  description: 'What keeps somebody from a better grade, or from awards (一票否决、限制性条件).',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which one (序号).' }),
    text: t.exposeString('text', { description: 'What it says (内容).' }),
    kinds: t.expose('kinds', {
      type: [DutyKindType],
      description: 'Duty records of these kinds (履职类型).',
    }),
    outcomes: t.expose('outcomes', {
      type: [DutyOutcomeType],
      description: 'With one of these outcomes (成果).',
    }),
    matter: t.exposeString('matter', { nullable: true, description: 'Of this matter (事项).' }),
    count: t.exposeInt('count', { nullable: true, description: 'From so many records on (次数).' }),
    category: t.exposeString('category', { nullable: true, description: 'Or in this category (类别).' }),
    below: t.expose('below', {
      type: 'Decimal',
      nullable: true,
      description: 'Less than so many points (低于).',
    }),
    bestGrade: t.exposeInt('bestGrade', {
      nullable: true,
      description: 'The number of the best grade that is left (可评最高等次); null: any.',
    }),
    barsAward: t.exposeBoolean('barsAward', {
      description: 'Whether it bars from awards (是否取消评先评优).',
    }),
  }),
});

/** A grade as it was sent. */
export const gradeOf = ({ name, isPass, ...said }: typeof GradeInput.$inferInput): SaidGrade => ({
  ...{ name, isPass: isPass ?? false },
  ...{ least: said.least ?? null, quota: said.quota ?? null, share: said.share ?? null },
});

/** A condition as it was sent. */
export const conditionOf = (said: typeof ConditionInput.$inferInput): Said => ({
  text: said.text,
  kinds: said.kinds ?? [],
  outcomes: said.outcomes ?? [],
  matter: said.matter ?? null,
  count: said.count ?? null,
  category: said.category ?? null,
  below: said.below ?? null,
  bestGrade: said.bestGrade ?? null,
  barsAward: said.barsAward ?? false,
});
