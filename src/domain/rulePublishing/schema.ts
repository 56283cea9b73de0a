// The mutation that publishes scoring rules.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../ruleSet/card.ts';
import { RuleSet } from '../ruleSet/schema.ts';
import { publish } from './store.ts';

const PublishRuleSetInput = builder.inputType('PublishRuleSetInput', {
  description: 'A draft to publish (发布办法).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  publishRuleSet: t.prismaField({
    type: RuleSet,
    nullable: true,
    guard: may.publish,
    description:
      'Publishes a draft that can be scored by (发布履职积分办法): it replaces the version in force on the day it takes effect, and never changes again.',
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
