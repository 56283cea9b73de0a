// The mutations that take an opinion in, correct it, and take it back.
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../opinion/card.ts';
import { Opinion, OpinionSourceType } from '../opinion/schema.ts';
import { correct, receive, withdraw } from './store.ts';

const target = 'Opinion';

const ReceiveOpinionInput = builder.inputType('ReceiveOpinionInput', {
  description:
    'An opinion that was received (收集民情民意). A division, a station or an activity says where.',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', description: 'In which division (区划代码).' }),
    station: t.id({ description: 'At which station (家站); it was open that day.' }),
    activity: t.id({
      description: 'At which activity (活动); its station and day are those of the opinion.',
    }),
    content: t.string({ required: true, description: 'What was said (内容), at most 5,000 characters.' }),
    source: t.field({
      type: OpinionSourceType,
      description: 'How it came (来源); left out: by station, by visit with an activity elsewhere, or other.',
    }),
    receivedOn: t.field({ type: 'Date', required: true, description: 'The day (收集日期).' }),
    idempotencyKey: t.string(keyField),
  }),
});

const CorrectOpinionInput = builder.inputType('CorrectOpinionInput', {
  description: 'What to correct of an opinion (更正民情民意). What is left out stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The opinion (民情民意).' }),
    version: t.int(versionField),
    content: t.string({ description: 'What was said (内容).' }),
    source: t.field({ type: OpinionSourceType, description: 'How it came (来源).' }),
    receivedOn: t.field({
      type: 'Date',
      description:
        'The day (收集日期); of what an activity collected, correct the activity, unless that was withdrawn.',
    }),
    station: t.id({
      description:
        'At which station (家站) of its division; null: at none. Of what an activity collected, correct the activity, unless that was withdrawn.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawOpinionInput = builder.inputType('WithdrawOpinionInput', {
  description: 'An opinion to take back (撤回民情民意).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The opinion (民情民意).' }),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (撤回原因), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  receiveOpinion: t.prismaField({
    type: Opinion,
    nullable: true,
    guard: may.receive,
    description: 'Takes in what somebody brought forward (收集民情民意). One matter is one opinion.',
    args: {
      input: t.arg({ type: ReceiveOpinionInput, required: true, description: 'What was said (意见).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'receiveOpinion', target, input }, (db, viewer) =>
        receive(db, viewer.scope.write, {
          division: input.division ?? null,
          stationId: numberOrNull('Station', input.station, 'station'),
          activityId: numberOrNull('Activity', input.activity, 'activity'),
          content: demandText(input.content, 'content', 'An opinion', 'content'),
          source: input.source ?? null,
          receivedOn: input.receivedOn,
        }),
      );
      return ctx.db.opinion.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  correctOpinion: t.prismaField({
    type: Opinion,
    nullable: true,
    guard: may.correct,
    description: 'Corrects what was written down of an opinion (更正民情民意); the counts follow.',
    args: {
      input: t.arg({ type: CorrectOpinionInput, required: true, description: 'The correction (更正).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'correctOpinion', target, input }, (db, viewer) =>
        correct(db, viewer.scope.write, {
          id: numberOf('Opinion', input.id, 'id'),
          version: input.version,
          content:
            input.content == null ? undefined : demandText(input.content, 'content', 'An opinion', 'content'),
          source: input.source ?? undefined,
          receivedOn: input.receivedOn ?? undefined,
          stationId:
            input.station === undefined ? undefined : numberOrNull('Station', input.station, 'station'),
        }),
      );
      return ctx.db.opinion.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawOpinion: t.prismaField({
    type: Opinion,
    nullable: true,
    guard: may.withdraw,
    description:
      'Takes an opinion back (撤回民情民意); it is no longer counted and nothing more is done with it.',
    args: { input: t.arg({ type: WithdrawOpinionInput, required: true, description: 'Why (撤回).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawOpinion', target, input }, (db, viewer) =>
        withdraw(db, viewer.scope.write, {
          id: numberOf('Opinion', input.id, 'id'),
          version: input.version,
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.opinion.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
