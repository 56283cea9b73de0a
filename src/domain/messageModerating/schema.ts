// The mutations that take a message in, and that decline it.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../message/card.ts';
import { Message, MessageReasonType } from '../message/schema.ts';
import { accept, decline } from './store.ts';

const target = 'Message';

const AcceptMessageInput = builder.inputType('AcceptMessageInput', {
  description: 'A message to take in (受理留言).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The message (留言).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

const DeclineMessageInput = builder.inputType('DeclineMessageInput', {
  description: 'A message not to take in (不予受理留言).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The message (留言).' }),
    version: t.int(versionField),
    reason: t.field({
      type: MessageReasonType,
      required: true,
      description: 'Why (未受理原因); whoever left it is told.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  acceptMessage: t.prismaField({
    type: Message,
    nullable: true,
    guard: may.moderate,
    description:
      'Takes a message in as an opinion received at its station on the day it was left (受理留言); it is counted from now on.',
    args: { input: t.arg({ type: AcceptMessageInput, required: true, description: 'Which (留言).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'acceptMessage', target, input }, (db, viewer) =>
        accept(db, viewer.scope.write, { id: numberOf('Message', input.id, 'id'), version: input.version }),
      );
      return ctx.db.message.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  declineMessage: t.prismaField({
    type: Message,
    nullable: true,
    guard: may.moderate,
    description: 'Declines a message for a reason (不予受理留言); it is never counted.',
    args: {
      input: t.arg({ type: DeclineMessageInput, required: true, description: 'Which, and why (留言).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'declineMessage', target, input }, (db, viewer) =>
        decline(db, viewer.scope.write, {
          id: numberOf('Message', input.id, 'id'),
          version: input.version,
          reason: input.reason,
        }),
      );
      return ctx.db.message.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
