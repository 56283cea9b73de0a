// Scoring rules in the language: the versions a division owns, with all they say.
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { Consequence } from '../ruleConsequence/schema.ts';
import { Condition, Grade } from '../ruleGrade/schema.ts';
import { RuleItem } from '../ruleItem/schema.ts';
import { cycleTerms, stateTerms, subjectTerms } from './card.ts';

const StateType = builder.enumType('RuleSetState', {
  description: 'How far a version of scoring rules has come (办法状态).',
  values: described(stateTerms),
});

export const SubjectType = builder.enumType('RuleSubject', {
  description: 'Whom rules score (计分对象).',
  values: described(subjectTerms),
});

export const CycleType = builder.enumType('ScoreCycle', {
  description: 'Over what time points are added up (计分周期).',
  values: described(cycleTerms),
});

export const CategoryInput = builder.inputType('RuleCategoryInput', {
  description: 'A heading under which items stand (类别).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is called (名称).' }),
    cap: t.field({ type: 'Decimal', description: 'The most that its items come to together (类别最高分).' }),
    floor: t.field({ type: 'Decimal', description: 'The least, zero or below (类别最低分).' }),
    extensionCap: t.field({
      type: 'Decimal',
      description:
        'How many points an item may bring at most that a division beneath adds here (允许下级增设条目的最高分); left out: none may be added.',
    }),
  }),
});

export const Category = builder.prismaObject('RuleCategory', {
  description: 'A heading under which items stand (类别), with the bounds of what they come to together.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which one (序号).' }),
    name: t.exposeString('name', { description: 'What it is called (名称).' }),
    cap: t.expose('cap', { type: 'Decimal', nullable: true, description: 'The most (类别最高分).' }),
    floor: t.expose('floor', { type: 'Decimal', nullable: true, description: 'The least (类别最低分).' }),
    extensionCap: t.expose('extensionCap', {
      type: 'Decimal',
      nullable: true,
      description:
        'How many points an item may bring at most that a division beneath adds here (允许下级增设条目的最高分); null: none may be added.',
    }),
  }),
});

const inOrder = { orderBy: { number: 'asc' as const } };

export const RuleSet = builder.prismaNode('RuleSet', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A version of scoring rules (履职积分办法). Drafts are seen where they are written, published ones by all beneath too.',
  fields: (t) => ({
    division: t.relation('division', { description: 'Whose rules (制定区划).' }),
    label: t.exposeString('label', { description: 'What it is called (名称).' }),
    number: t.exposeInt('number', { description: "Which of the division's versions (版次)." }),
    state: t.expose('state', { type: StateType, description: 'How far it has come (状态).' }),
    subject: t.expose('subject', { type: SubjectType, description: 'Whom it scores (计分对象).' }),
    cycle: t.expose('cycle', { type: CycleType, description: 'Over what time (计分周期).' }),
    windowFrom: t.expose('windowFrom', {
      type: 'Date',
      nullable: true,
      description: 'CUSTOM: the first day (起).',
    }),
    windowTo: t.expose('windowTo', {
      type: 'Date',
      nullable: true,
      description: 'CUSTOM: until before this day (止).',
    }),
    cap: t.expose('cap', {
      type: 'Decimal',
      nullable: true,
      description: 'The most that a score can be (总分上限).',
    }),
    floor: t.expose('floor', { type: 'Decimal', nullable: true, description: 'The least (总分下限).' }),
    objectionDays: t.exposeInt('objectionDays', {
      description: 'For how many days a reviewed duty record is published for objection (公示天数).',
    }),
    appealDays: t.exposeInt('appealDays', {
      description: 'For how many days after that it may still be appealed against (公示后申诉天数).',
    }),
    document: t.exposeString('document', { nullable: true, description: 'By which document (依据文件).' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who made it known (发布者).' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the source is from (发布日期).',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where to read it (来源网址).' }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know of it (说明).' }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Date',
      description: 'In force from this day (施行日期).',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'In force until before this day (失效日期); null while no end is set.',
    }),
    extends: t.relation('extends', {
      nullable: true,
      description:
        'The version of a division above that it adds items to (补充对象), and whose cycle, categories and grades hold; null when it stands alone.',
    }),
    categories: t.relation('categories', {
      type: Category,
      description: 'Its headings (类别).',
      query: inOrder,
    }),
    items: t.relation('items', {
      type: RuleItem,
      description: 'What it scores itself (条目), in order; what it extends not included.',
      query: inOrder,
    }),
    grades: t.relation('grades', {
      type: Grade,
      description: 'Its grades (等次), the best first.',
      query: inOrder,
    }),
    conditions: t.relation('conditions', {
      type: Condition,
      description: 'What keeps from a grade or from awards (限制性条件).',
      query: inOrder,
    }),
    consequences: t.relation('consequences', {
      type: Consequence,
      description: 'What follows from scores over several cycles (积分结果运用).',
      query: inOrder,
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was put in force for the demonstration alone (是否演示数据).',
    }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  ruleSets: t.relatedConnection('ruleSets', {
    type: RuleSet,
    cursor: 'id',
    totalCount: true,
    description: "The division's own scoring rules (本级履职积分办法), latest version first.",
    query: () => ({ orderBy: { number: 'desc' as const } }),
  }),
}));
