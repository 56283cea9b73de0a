// The mutations that draft scoring rules, write a draft anew, and give it up.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { divisionToWrite } from '../division/store.ts';
import { ConsequenceInput, consequenceOf } from '../ruleConsequence/schema.ts';
import { ConditionInput, conditionOf, GradeInput, gradeOf } from '../ruleGrade/schema.ts';
import { ItemInput } from '../ruleItem/schema.ts';
import { may } from '../ruleSet/card.ts';
import type { Item } from '../ruleItem/rules.ts';
import type { Draft } from '../ruleSet/rules.ts';
import { CategoryInput, CycleType, RuleSet, SubjectType } from '../ruleSet/schema.ts';
import { demandDraft } from './rules.ts';
import { discard, draft, revise } from './store.ts';

const target = 'RuleSet';

type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What a version says, whether it is new or written anew. */
const body = (t: Fields) => ({
  label: t.string({ required: true, description: 'What the rules are called (名称).' }),
  subject: t.field({ type: SubjectType, defaultValue: 'DEPUTY', description: 'Whom they score (计分对象).' }),
  cycle: t.field({ type: CycleType, defaultValue: 'YEAR', description: 'Over what time (计分周期).' }),
  windowFrom: t.field({ type: 'Date', description: 'CUSTOM: the first day (起).' }),
  windowTo: t.field({ type: 'Date', description: 'CUSTOM: until before this day (止).' }),
  cap: t.field({ type: 'Decimal', description: 'The most that a score can be (总分上限).' }),
  floor: t.field({ type: 'Decimal', description: 'The least, zero or below (总分下限).' }),
  objectionDays: t.int({
    defaultValue: 5,
    description:
      'For how many days a reviewed duty record is published for objection (公示天数), at most 60.',
  }),
  appealDays: t.int({
    defaultValue: 0,
    description:
      'For how many days after that the deputy, or whoever declared it, may still appeal (公示后申诉天数), at most 60.',
  }),
  document: t.string({ description: 'By which document (依据文件).' }),
  publisher: t.string({ description: 'Who made it known (发布者).' }),
  publishedOn: t.field({ type: 'Date', description: 'When the source is from (发布日期).' }),
  url: t.string({ description: 'Where to read it (来源网址).' }),
  note: t.string({ description: 'What a reader should know of it (说明).' }),
  effectiveFrom: t.field({ type: 'Date', required: true, description: 'In force from this day (施行日期).' }),
  effectiveTo: t.field({ type: 'Date', description: 'In force until before this day (失效日期).' }),
  extends: t.id({
    description:
      'The published version of a division above that they add items to (补充对象); left out, they stand alone.',
  }),
  categories: t.field({ type: [CategoryInput], description: 'The headings (类别), in order.' }),
  items: t.field({ type: [ItemInput], required: true, description: 'What is scored (条目), in order.' }),
  grades: t.field({ type: [GradeInput], description: 'The grades (等次), the best first.' }),
  conditions: t.field({ type: [ConditionInput], description: 'What keeps from them (限制性条件).' }),
  consequences: t.field({ type: [ConsequenceInput], description: 'What follows (积分结果运用).' }),
});

const DraftRuleSetInput = builder.inputType('DraftRuleSetInput', {
  description: 'A version of scoring rules to draft (起草办法).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Whose rules (区划代码).' }),
    ...body(t),
    idempotencyKey: t.string(keyField),
  }),
});

const ReviseRuleSetInput = builder.inputType('ReviseRuleSetInput', {
  description: 'A draft as it is to read from now on, as a whole (修改草案).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    ...body(t),
    idempotencyKey: t.string(keyField),
  }),
});

const DiscardRuleSetInput = builder.inputType('DiscardRuleSetInput', {
  description: 'A draft to give up (放弃草案).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

const itemOf = ({ bands, assessors, ...said }: typeof ItemInput.$inferInput): Item => ({
  category: said.category ?? null,
  text: said.text,
  note: said.note ?? null,
  source: said.source ?? null,
  activityTypes: said.activityTypes ?? [],
  atStation: said.atStation ?? false,
  kinds: said.kinds ?? [],
  roles: said.roles ?? [],
  outcomes: said.outcomes ?? [],
  matter: said.matter ?? null,
  outOf: said.outOf ?? [],
  measure: said.measure ?? 'EVENT',
  formula: said.formula ?? 'EACH',
  points: said.points ?? null,
  further: said.further ?? null,
  count: said.count ?? null,
  bandLeast: (bands ?? []).map(({ least }) => least),
  bandPoints: (bands ?? []).map(({ points }) => points),
  amountFrom: said.amountFrom ?? null,
  amountTo: said.amountTo ?? null,
  cap: said.cap ?? null,
  floor: said.floor ?? null,
  isProRata: said.isProRata ?? false,
  exclusionGroup: said.exclusionGroup ?? null,
  levels: said.levels ?? [],
  assessors: (assessors ?? []).map(({ kind }) => kind),
  weights: (assessors ?? []).map(({ weight }) => weight),
  spreads: said.spreads ?? false,
});

const draftOf = (said: Omit<typeof ReviseRuleSetInput.$inferInput, 'id' | 'version'>): Draft =>
  demandDraft({
    label: said.label,
    subject: said.subject ?? 'DEPUTY',
    cycle: said.cycle ?? 'YEAR',
    windowFrom: said.windowFrom ?? null,
    windowTo: said.windowTo ?? null,
    cap: said.cap ?? null,
    floor: said.floor ?? null,
    objectionDays: said.objectionDays ?? 5,
    appealDays: said.appealDays ?? 0,
    document: said.document ?? null,
    publisher: said.publisher ?? null,
    publishedOn: said.publishedOn ?? null,
    url: said.url ?? null,
    note: said.note ?? null,
    effectiveFrom: said.effectiveFrom,
    effectiveTo: said.effectiveTo ?? null,
    categories: (said.categories ?? []).map(({ name, cap, floor, extensionCap }) => ({
      ...{ name, cap: cap ?? null, floor: floor ?? null, extensionCap: extensionCap ?? null },
    })),
    items: said.items.map(itemOf),
    grades: (said.grades ?? []).map(gradeOf),
    conditions: (said.conditions ?? []).map(conditionOf),
    consequences: (said.consequences ?? []).map(consequenceOf),
  });

builder.mutationFields((t) => ({
  draftRuleSet: t.prismaField({
    type: RuleSet,
    nullable: true,
    guard: may.draft,
    description: "Drafts the next version of a division's scoring rules (起草履职积分办法).",
    args: { input: t.arg({ type: DraftRuleSetInput, required: true, description: 'The draft (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'draftRuleSet', target, input }, async (db, viewer) =>
        draft(
          db,
          await divisionToWrite(db, input.division, viewer.scope.write),
          draftOf(input),
          numberOrNull('RuleSet', input.extends, 'extends'),
        ),
      );
      return ctx.db.ruleSet.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  reviseRuleSet: t.prismaField({
    type: RuleSet,
    nullable: true,
    guard: may.revise,
    description: 'Writes a draft anew (修改草案). What is published never changes: draft the next version.',
    args: { input: t.arg({ type: ReviseRuleSetInput, required: true, description: 'The draft (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'reviseRuleSet', target, input }, (db, viewer) => {
        const wish = {
          id: numberOf('RuleSet', input.id, 'id'),
          version: input.version,
          extendsId: numberOrNull('RuleSet', input.extends, 'extends'),
        };
        return revise(db, viewer.scope.write, draftOf(input), wish);
      });
      return ctx.db.ruleSet.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  discardRuleSet: t.prismaField({
    type: 'Division',
    nullable: true,
    guard: may.discard,
    description:
      'Gives a draft up (放弃草案) and answers the division. What is published is never deleted: it can be ended.',
    args: { input: t.arg({ type: DiscardRuleSetInput, required: true, description: 'Which (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'discardRuleSet', target: 'Division', input }, (db, viewer) =>
        discard(db, viewer.scope.write, { id: numberOf('RuleSet', input.id, 'id'), version: input.version }),
      );
      return ctx.db.division.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
