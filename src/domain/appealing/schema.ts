// The mutations that raise appeals, decide them and take them back.
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../appeal/card.ts';
import { Appeal, DecisionType } from '../appeal/schema.ts';
import { decide, raise, withdraw } from './store.ts';

const target = 'Appeal';

const RaiseAppealInput = builder.inputType('RaiseAppealInput', {
  description: 'What somebody says against a duty record (提出申诉).',
  fields: (t) => ({
    dutyRecord: t.id({ required: true, description: 'Against which record (履职记录).' }),
    ground: t.string({ required: true, description: 'Why (申诉理由), at most 5,000 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const DecideAppealInput = builder.inputType('DecideAppealInput', {
  description: 'How an appeal is decided (处理申诉).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal (申诉).' }),
    version: t.int(versionField),
    decision: t.field({ type: DecisionType, required: true, description: 'How (处理结果).' }),
    reason: t.string({ required: true, description: 'Why so (处理理由), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawAppealInput = builder.inputType('WithdrawAppealInput', {
  description: 'An appeal to take back (撤回申诉).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal (申诉).' }),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (撤回理由), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  raiseAppeal: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.raise,
    description:
      'Appeals against a duty record (提出申诉) while it is published for objection, and for as many days after that as the rules say: by the deputy, or by whoever declared it where it was done. Too late is WRONG_STATE.',
    args: { input: t.arg({ type: RaiseAppealInput, required: true, description: 'What is said (申诉).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'raiseAppeal', target, input }, (db, viewer) =>
        raise(db, viewer, {
          id: numberOf('DutyRecord', input.dutyRecord, 'dutyRecord'),
          ground: demandText(input.ground, 'content', 'A ground', 'ground'),
        }),
      );
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  decideAppeal: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.decide,
    description:
      'Decides an appeal (处理申诉), with a reason: by whoever scores the record, and nobody who raised it or declared or reviewed the record, or whom it is about. If it is upheld, the record is sent back to be declared anew.',
    args: {
      input: t.arg({ type: DecideAppealInput, required: true, description: 'Which, and how (处理).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'decideAppeal', target, input }, (db, viewer) =>
        decide(db, viewer, {
          ...{ id: numberOf('Appeal', input.id, 'id'), version: input.version, decision: input.decision },
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawAppeal: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.withdraw,
    description:
      'Takes an appeal back before it is decided (撤回申诉), with a reason: by whoever raised it. The record goes on as it would have, and may be appealed against again while there is time.',
    args: {
      input: t.arg({ type: WithdrawAppealInput, required: true, description: 'Which, and why (撤回).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawAppeal', target, input }, (db, viewer) =>
        withdraw(db, viewer, {
          ...{ id: numberOf('Appeal', input.id, 'id'), version: input.version },
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
