// The mutations that publish a standard and end it.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../standard/card.ts';
import { Standard } from '../standard/schema.ts';
import { end, publish } from './store.ts';

const PublishStandardInput = builder.inputType('PublishStandardInput', {
  description: 'A draft to publish (发布标准).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

const EndStandardInput = builder.inputType('EndStandardInput', {
  description: 'A standard to end (废止标准).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The version (标准).' }),
    version: t.int(versionField),
    on: t.field({
      type: 'Date',
      required: true,
      description:
        'In force until before this day (废止日期): today or later. The day it takes effect makes that it never does.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  publishStandard: t.prismaField({
    type: Standard,
    nullable: true,
    guard: may.publish,
    description:
      'Publishes a draft that can be judged (发布建设标准): it replaces the version in force for the same kinds on the day it takes effect, and never changes again.',
    args: { input: t.arg({ type: PublishStandardInput, required: true, description: 'Which (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'publishStandard', target: 'Standard', input }, (db, viewer) =>
        publish(db, viewer.scope.write, {
          id: numberOf('Standard', input.id, 'id'),
          version: input.version,
        }),
      );
      return ctx.db.standard.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  endStandard: t.prismaField({
    type: Standard,
    nullable: true,
    guard: may.end,
    description:
      'Ends a standard without another in its place (废止建设标准): from that day on, what is in force above applies.',
    args: {
      input: t.arg({ type: EndStandardInput, required: true, description: 'Which, and when (废止).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'endStandard', target: 'Standard', input }, (db, viewer) =>
        end(db, viewer.scope.write, {
          id: numberOf('Standard', input.id, 'id'),
          version: input.version,
          on: input.on,
        }),
      );
      return ctx.db.standard.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
