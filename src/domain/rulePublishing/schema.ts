// The mutations that publish scoring rules and end them.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../ruleSet/card.ts';
import { RuleSet } from '../ruleSet/schema.ts';
import { end, publish } from './store.ts';

const PublishRuleSetInput = builder.inputType('PublishRuleSetInput', {
  description: 'A draft to publish (发布办法).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

const EndRuleSetInput = builder.inputType('EndRuleSetInput', {
  description: 'Rules to end (废止办法).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The version (办法).' }),
    version: t.int(versionField),
    on: t.field({
      type: 'Date',
      required: true,
      description:
        'In force until before this day (废止日期): today or later. The day they take effect makes that they never do.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  endRuleSet: t.prismaField({
    type: RuleSet,
    nullable: true,
    guard: may.end,
    description:
      'Ends rules without others in their place (废止履职积分办法): on the days from then on, what is in force above applies, or nothing. A cycle that began before is scored by them still as of the days before the end, and as of later ones where the rules above have the same cycle.',
    args: { input: t.arg({ type: EndRuleSetInput, required: true, description: 'Which, and when (废止).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'endRuleSet', target: 'RuleSet', input }, (db, viewer) =>
        end(db, viewer.scope.write, {
          ...{ id: numberOf('RuleSet', input.id, 'id'), version: input.version, on: input.on },
        }),
      );
      return ctx.db.ruleSet.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishRuleSet: t.prismaField({
    type: RuleSet,
    nullable: true,
    guard: may.publish,
    description:
      'Publishes a draft that can be scored by (发布履职积分办法): it replaces the version in force on the day it takes effect, and never changes again. It takes effect in no cycle that is over and was judged by others.',
    args: { input: t.arg({ type: PublishRuleSetInput, required: true, description: 'Which (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'publishRuleSet', target: 'RuleSet', input }, (db, viewer) =>
        publish(db, viewer.scope.write, {
          id: numberOf('RuleSet', input.id, 'id'),
          version: input.version,
        }),
      );
      return ctx.db.ruleSet.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
