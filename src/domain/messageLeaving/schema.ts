// Leaving a message and following it in the language: open to everybody, by the code of a door and by a receipt.
import { parseDay } from '../../core/day.ts';
import { demandKey } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { numberOrNull } from '../../graph/ids.ts';
import { keyField } from '../../graph/inputs.ts';
import { may, publicStateTerms } from '../message/card.ts';
import { demandContent, demandPhone } from '../message/rules.ts';
import { MessageReasonType } from '../message/schema.ts';
import { openCode } from '../station/rules.ts';
import { follow, type Followed, leave, type Left } from './store.ts';

const PublicMessageStateType = builder.enumType('PublicMessageState', {
  description: 'Where a message stands, for whoever left it (留言办理状态).',
  values: described(publicStateTerms),
});

const LeftMessage = builder.objectRef<Left>('LeftMessage').implement({
  description: 'That a message was left, and the receipt by which to follow it (留言回执).',
  fields: (t) => ({
    receipt: t.exposeString('receipt', {
      description: 'The code to follow it by (回执码). It is told here and never again.',
    }),
    station: t.exposeString('station', { description: 'The name of the station (家站名称).' }),
    leftAt: t.expose('leftAt', { type: 'DateTime', description: 'When it was left (留言时间).' }),
  }),
});

const day = (text: string | null): Date | null => (text === null ? null : parseDay(text));

const PublicMessage = builder.objectRef<Followed>('PublicMessage').implement({
  description: 'What has come of one message (留言办理情况), for whoever holds its receipt.',
  fields: (t) => ({
    station: t.exposeString('station', { description: 'The name of the station (家站名称).' }),
    state: t.expose('state', { type: PublicMessageStateType, description: 'Where it stands (办理状态).' }),
    reason: t.expose('reason', {
      type: MessageReasonType,
      nullable: true,
      description: 'Why it was not taken in (未受理原因).',
    }),
    leftAt: t.field({
      type: 'DateTime',
      description: 'When it was left (留言时间).',
      resolve: ({ leftAt }) => new Date(leftAt),
    }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken in or declined (审核时间).',
      resolve: ({ decidedAt }) => (decidedAt === null ? null : new Date(decidedAt)),
    }),
    answer: t.exposeString('answer', { nullable: true, description: 'What was answered (答复内容).' }),
    answeredOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When (答复日期).',
      resolve: ({ answeredOn }) => day(answeredOn),
    }),
    outcome: t.exposeString('outcome', {
      nullable: true,
      description: 'What came of it, or why nothing could (办理结果).',
    }),
    resolvedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it was resolved (解决日期).',
      resolve: ({ resolvedOn }) => day(resolvedOn),
    }),
  }),
});

builder.queryField('publicMessage', (t) =>
  t.field({
    type: PublicMessage,
    nullable: true,
    guard: may.follow,
    description:
      'What has come of a message, by its receipt (凭回执查询留言), for anybody; null when there is none. After ten receipts that are none an address waits a quarter of an hour.',
    args: { receipt: t.arg.string({ required: true, description: 'The receipt (回执码).' }) },
    resolve: async (_root, { receipt }, ctx) => {
      // Counted before it is looked up, so that many at once are many.
      await ctx.limits.guesses.take(ctx.payer);
      const found = await follow(ctx.db, ctx.seal, receipt);
      if (found) await ctx.limits.guesses.giveBack(ctx.payer);
      return found;
    },
  }),
);

const PublicLeaveMessageInput = builder.inputType('PublicLeaveMessageInput', {
  description: 'A message to leave at a station (留言).',
  fields: (t) => ({
    code: t.string({ required: true, description: 'The code printed on its door (公示码).' }),
    content: t.string({
      required: true,
      description: 'What to say (内容), at most 2,000 characters; kept as plain text.',
    }),
    phone: t.string({
      description:
        'By which telephone to be reached (电话), if one likes; those who write where the station is see it: its keepers, and the staff of its township and of its county.',
    }),
    deputy: t.id({ description: 'To which of its deputies (留言对象); left out, to the station.' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('publicLeaveMessage', (t) =>
  t.field({
    type: LeftMessage,
    nullable: true,
    guard: may.leave,
    description:
      'Leaves a message at a station, for anybody (群众留言). Once its keeper has taken it in it is an opinion received there. An address, and a station, take so many in an hour and in a day.',
    args: {
      input: t.arg({ type: PublicLeaveMessageInput, required: true, description: 'The message (留言).' }),
    },
    resolve: async (_root, { input }, ctx) => {
      const draft = {
        content: demandContent(input.content),
        phone: demandPhone(input.phone),
        cardId: numberOrNull('Deputy', input.deputy, 'deputy'),
        key: demandKey(input.idempotencyKey),
        door: openCode(input.code, ctx.seal),
      };
      const { messages } = ctx.limits;
      await messages.take(ctx.payer);
      // What was asked for before this one may hold a connection still.
      await ctx.renew();
      const left = await leave(ctx.client, ctx.seal, draft);
      if (left.isRepeated) await messages.giveBack(ctx.payer);
      return left;
    },
  }),
);
