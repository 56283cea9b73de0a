// The mutations that review duty records, publish them for objection, let them stand, and send them back.
import { given } from '../../core/given.ts';
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../dutyRecord/card.ts';
import { DutyOutcomeType, DutyRecord, DutyRoleType } from '../dutyRecord/schema.ts';
import { finalise, publish, review, sendBack } from './store.ts';

const target = 'DutyRecord';
const idField = { required: true, description: 'The record (履职记录).' } as const;

const ReviewDutyInput = builder.inputType('ReviewDutyInput', {
  description: 'A duty record that passes, with what is set right (审核履职); what is left out stays.',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    quantity: t.field({ type: 'Decimal', description: 'How many or how much (数量).' }),
    halfDays: t.int({ description: 'Over how many half-days (半天数).' }),
    role: t.field({ type: DutyRoleType, description: 'In which role (角色).' }),
    outcomes: t.field({ type: [DutyOutcomeType], description: 'What came of it (成果).' }),
    matter: t.string({ description: 'As the rules name it (事项).' }),
    amount: t.field({
      type: 'Decimal',
      description: 'Points that are given for it (评定分值), within the range of an item that counts them.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const MoveDutyInput = builder.inputType('MoveDutyInput', {
  description: 'A duty record to carry on (履职记录).',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

const SendDutyBackInput = builder.inputType('SendDutyBackInput', {
  description: 'A duty record to send back (退回履职记录).',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (退回原因), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const wishOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  id: numberOf('DutyRecord', id, 'id'),
  version,
});

builder.mutationFields((t) => ({
  reviewDuty: t.prismaField({
    type: DutyRecord,
    nullable: true,
    guard: may.firstReview,
    description:
      'Passes a duty record (审核履职): for the first time (初审) where it was done, for the second (复审) by the division of the congress. Nobody reviews what they declared or reviewed themselves, nor what they did themselves as a deputy.',
    args: {
      input: t.arg({
        type: ReviewDutyInput,
        required: true,
        description: 'Which, and what is set right (审核).',
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { quantity, halfDays, role, outcomes, matter, amount } = input;
      const id = await act(ctx, { name: 'reviewDuty', target, input }, (db, viewer) =>
        review(db, viewer, {
          ...wishOf(input),
          correction: given({
            ...{ quantity: quantity ?? undefined, halfDays: halfDays ?? undefined, role, matter, amount },
            outcomes: outcomes ?? undefined,
          }),
        }),
      );
      return ctx.db.dutyRecord.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  publishDuty: t.prismaField({
    type: DutyRecord,
    nullable: true,
    guard: may.publish,
    description:
      'Publishes a duty record that was reviewed twice for objection (公示), for as many days as the rules say; it counts when they are over. Nobody publishes what they did themselves as a deputy.',
    args: { input: t.arg({ type: MoveDutyInput, required: true, description: 'Which (履职记录).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'publishDuty', target, input }, (db, viewer) =>
        publish(db, viewer, wishOf(input)),
      );
      return ctx.db.dutyRecord.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  finaliseDuty: t.prismaField({
    type: DutyRecord,
    nullable: true,
    guard: may.finalise,
    description:
      'Lets a duty record stand (确认履职记录) when the time for objections is over: not the own, as a deputy.',
    args: { input: t.arg({ type: MoveDutyInput, required: true, description: 'Which (履职记录).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'finaliseDuty', target, input }, (db, viewer) =>
        finalise(db, viewer, wishOf(input)),
      );
      return ctx.db.dutyRecord.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  sendDutyBack: t.prismaField({
    type: DutyRecord,
    nullable: true,
    guard: may.sendBack,
    description:
      'Sends a duty record back to be declared anew (退回履职记录): also when an objection is upheld.',
    args: {
      input: t.arg({ type: SendDutyBackInput, required: true, description: 'Which, and why (退回).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'sendDutyBack', target, input }, (db, viewer) =>
        sendBack(db, viewer, {
          ...wishOf(input),
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.dutyRecord.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
