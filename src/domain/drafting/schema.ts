// The mutations that draft scoring rules, revise a draft, and publish it.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from '../score/card.ts';
import { RuleSet } from '../score/schema.ts';
import { demandDraft, type Draft } from './rules.ts';
import { draft, publish, revise } from './store.ts';

const target = 'RuleSet';

const RuleItemInput = builder.inputType('RuleItemInput', {
  description: 'One item of scoring rules (积分条目).',
  fields: (t) => ({
    category: t.string({ description: 'Under which heading (类别).' }),
    text: t.string({ required: true, description: 'What it says (内容).' }),
  }),
});

const described = {
  label: { required: true, description: 'What the rules are called (名称).' },
  document: { description: 'By which document (依据文件).' },
  effectiveFrom: { type: 'Date', required: true, description: 'In force from this day (施行日期).' },
  effectiveTo: { type: 'Date', description: 'In force until before this day (失效日期).' },
} as const;

const itemsField = { required: true, description: 'What is scored (条目), in order.' } as const;

const DraftRuleSetInput = builder.inputType('DraftRuleSetInput', {
  description: 'A version of scoring rules to draft (起草办法).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Whose rules (区划代码).' }),
    label: t.string(described.label),
    document: t.string(described.document),
    effectiveFrom: t.field(described.effectiveFrom),
    effectiveTo: t.field(described.effectiveTo),
    items: t.field({ type: [RuleItemInput], ...itemsField }),
    idempotencyKey: t.string(keyField),
  }),
});

const ReviseRuleSetInput = builder.inputType('ReviseRuleSetInput', {
  description: 'A draft as it is to read from now on, as a whole (修改草案).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    label: t.string(described.label),
    document: t.string(described.document),
    effectiveFrom: t.field(described.effectiveFrom),
    effectiveTo: t.field(described.effectiveTo),
    items: t.field({ type: [RuleItemInput], ...itemsField }),
    idempotencyKey: t.string(keyField),
  }),
});

const PublishRuleSetInput = builder.inputType('PublishRuleSetInput', {
  description: 'A draft to publish (发布办法).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

interface Said {
  readonly label: string;
  readonly document?: string | null | undefined;
  readonly effectiveFrom: Date;
  readonly effectiveTo?: Date | null | undefined;
  readonly items: readonly { readonly category?: string | null | undefined; readonly text: string }[];
}

const draftOf = ({ label, document, effectiveFrom, effectiveTo, items }: Said): Draft =>
  demandDraft({
    label,
    effectiveFrom,
    document: document ?? null,
    effectiveTo: effectiveTo ?? null,
    items: items.map(({ category, text }) => ({ text, category: category ?? null })),
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
        draft(db, await divisionToWrite(db, input.division, viewer.scope.write), draftOf(input)),
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
        const wish = { id: numberOf('RuleSet', input.id, 'id'), version: input.version };
        return revise(db, viewer.scope.write, draftOf(input), wish);
      });
      return ctx.db.ruleSet.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishRuleSet: t.prismaField({
    type: RuleSet,
    nullable: true,
    guard: may.publish,
    description:
      'Publishes a draft (发布履职积分办法): it replaces the version in force on the day it takes effect, and never changes again.',
    args: { input: t.arg({ type: PublishRuleSetInput, required: true, description: 'Which (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'publishRuleSet', target, input }, (db, viewer) =>
        publish(db, viewer.scope.write, {
          id: numberOf('RuleSet', input.id, 'id'),
          version: input.version,
        }),
      );
      return ctx.db.ruleSet.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
