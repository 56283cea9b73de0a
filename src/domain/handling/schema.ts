// The mutations that carry an opinion through its life.
import { today } from '../../core/day.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../opinion/card.ts';
import { Opinion } from '../opinion/schema.ts';
import { answer, assign, decline, resolve } from './store.ts';

const target = 'Opinion';

/** Said wherever words are asked for that the public may come to read. */
const toldToo = 'Whoever left the message that it came from reads it (留言人可见).';

const AssignOpinionInput = builder.inputType('AssignOpinionInput', {
  description: 'Who is to deal with an opinion (交办).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The opinion (民情民意).' }),
    version: t.int(versionField),
    to: t.field({
      type: 'DivisionCode',
      required: true,
      description: 'The division that deals with it (承办区划): its own or one above.',
    }),
    handler: t.string({ description: 'Who there (承办单位或承办人), at most 100 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const AnswerOpinionInput = builder.inputType('AnswerOpinionInput', {
  description: 'What was answered (答复).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The opinion (民情民意).' }),
    version: t.int(versionField),
    answer: t.string({
      required: true,
      description: `The answer (答复内容), at most 5,000 characters. ${toldToo}`,
    }),
    on: t.field({ type: 'Date', description: 'The day (答复日期); today when left out.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const ResolveOpinionInput = builder.inputType('ResolveOpinionInput', {
  description: 'What came of an opinion (解决).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The opinion (民情民意).' }),
    version: t.int(versionField),
    outcome: t.string({
      required: true,
      description: `The outcome (办理结果), at most 5,000 characters. ${toldToo}`,
    }),
    on: t.field({ type: 'Date', description: 'The day (解决日期); today when left out.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const DeclineOpinionInput = builder.inputType('DeclineOpinionInput', {
  description: 'Why nothing comes of an opinion (不予采纳).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The opinion (民情民意).' }),
    version: t.int(versionField),
    reason: t.string({
      required: true,
      description: `The reason (理由), at most 5,000 characters. ${toldToo}`,
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const wishOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  id: numberOf('Opinion', id, 'id'),
  version,
});

builder.mutationFields((t) => ({
  assignOpinion: t.prismaField({
    type: Opinion,
    nullable: true,
    guard: may.assign,
    description: 'Hands an opinion to its own division or to one above, or hands it on (交办、转办).',
    args: { input: t.arg({ type: AssignOpinionInput, required: true, description: 'To whom (承办方).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'assignOpinion', target, input }, (db, viewer) => {
        const handler = demandTextIfGiven(input.handler, 'name', 'The name of a handler', 'handler');
        return assign(db, viewer, { ...wishOf(input), to: input.to, handler: handler ?? null });
      });
      return ctx.db.opinion.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  answerOpinion: t.prismaField({
    type: Opinion,
    nullable: true,
    guard: may.answer,
    description:
      'Writes down what was answered (答复); whoever left the message that it came from reads it. Also for the staff of the division above that it is assigned to.',
    args: { input: t.arg({ type: AnswerOpinionInput, required: true, description: 'The answer (答复).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'answerOpinion', target, input }, (db, viewer) => {
        const text = demandText(input.answer, 'content', 'An answer', 'answer');
        return answer(db, viewer, { ...wishOf(input), text, on: input.on ?? today() });
      });
      return ctx.db.opinion.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  resolveOpinion: t.prismaField({
    type: Opinion,
    nullable: true,
    guard: may.resolve,
    description:
      'Closes an opinion with an outcome (解决); it is counted on that day, and whoever left the message that it came from reads the outcome. Also for the staff of the division above that it is assigned to.',
    args: { input: t.arg({ type: ResolveOpinionInput, required: true, description: 'The outcome (结果).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'resolveOpinion', target, input }, (db, viewer) => {
        const outcome = demandText(input.outcome, 'content', 'An outcome', 'outcome');
        return resolve(db, viewer, { ...wishOf(input), outcome, on: input.on ?? today() });
      });
      return ctx.db.opinion.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  declineOpinion: t.prismaField({
    type: Opinion,
    nullable: true,
    guard: may.decline,
    description:
      'Closes an opinion without an outcome, for a reason (不予采纳); whoever left the message that it came from reads the reason.',
    args: { input: t.arg({ type: DeclineOpinionInput, required: true, description: 'Why (理由).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'declineOpinion', target, input }, (db, viewer) => {
        const reason = demandText(input.reason, 'content', 'A reason', 'reason');
        return decline(db, viewer, { ...wishOf(input), reason });
      });
      return ctx.db.opinion.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
