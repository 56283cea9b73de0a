// Messages in the language, for those who keep the station: what was left, by whom to be reached, and what was decided.
import type { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';
import { masked } from '../mandate/rules.ts';
import { may, type MessageState, reasonTerms, stateTerms } from './card.ts';

const MessageStateType = builder.enumType('MessageState', {
  description: 'Whether a message was taken in (留言状态).',
  values: described(stateTerms),
});

export const MessageReasonType = builder.enumType('MessageReason', {
  description: 'Why a message was not taken in (未受理原因).',
  values: described(reasonTerms),
});

export const Message = builder.prismaNode('Message', {
  id: { field: 'id' },
  nullable: true,
  description:
    'What somebody without an account left at a station (群众留言). It is counted once it is taken in, as the opinion that it becomes.',
  fields: (t) => ({
    division: t.relation('division', { description: 'The division of the station (所属区划).' }),
    station: t.relation('station', { description: 'Where it was left (家站).' }),
    content: t.exposeString('content', { description: 'What was left, as plain text (内容).' }),
    deputy: t.relation('card', {
      nullable: true,
      description: 'The deputy it is addressed to (留言对象); null when it is to the station.',
    }),
    state: t.expose('state', { type: MessageStateType, description: 'Whether it was taken in (状态).' }),
    leftAt: t.expose('leftAt', { type: 'DateTime', description: 'When it was left (留言时间).' }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken in or declined (审核时间).',
    }),
    reason: t.expose('reason', {
      type: MessageReasonType,
      nullable: true,
      description: 'Why it was not taken in (未受理原因).',
    }),
    opinion: t.relation('opinion', {
      nullable: true,
      description: 'The opinion that it became (转成的民情民意).',
    }),
    phone: t.string({
      nullable: true,
      guard: may.moderate,
      personal: 'CONTACT',
      description:
        'The telephone of whoever left it, if it was given (留言人电话), but for a few digits masked; revealMessageContact shows it to those who write where the station is.',
      select: { contact: { select: { phone: true } } },
      resolve: ({ contact }) => contact && masked(contact.phone),
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

builder.prismaObjectField('Opinion', 'message', (t) =>
  t.relation('message', {
    nullable: true,
    description:
      'The message that it was (来自留言); null for what came another way, and for everybody who does not write where the station is.',
  }),
);

const wanted = (state: MessageState | null | undefined): Prisma.MessageWhereInput => (state ? { state } : {});

/** Those that wait longest come first. */
const oldestFirst = { id: 'asc' as const };

const stateArg = { type: MessageStateType, description: 'Only in this state (状态).' } as const;

builder.prismaObjectFields('Station', (t) => ({
  messages: t.relatedConnection('messages', {
    type: Message,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description: 'What people left at this station (群众留言), for those who keep it, oldest first.',
    args: { state: t.arg(stateArg) },
    query: ({ state }) => ({ where: wanted(state), orderBy: oldestFirst }),
  }),
}));

interface Wanted {
  readonly under: string;
  readonly state?: MessageState | null | undefined;
}

/** The condition for what was left in a division or in one beneath it. */
async function sought(db: Db, { under, state }: Wanted): Promise<Prisma.MessageWhereInput> {
  const top = await find(db, under);
  return { ...wanted(state), ...(top ? { place: { gte: top.from, lt: top.to } } : { id: { in: [] } }) };
}

builder.queryField('messages', (t) =>
  t.prismaConnection({
    type: Message,
    cursor: 'id',
    nullable: true,
    guard: may.read,
    description:
      'What people left at the stations of a division and of all beneath it (查找群众留言), oldest first: those that wait are in the state RECEIVED. Seen where one writes.',
    args: {
      under: t.arg({
        type: 'DivisionCode',
        required: true,
        description: 'Of this division and of all beneath it (区划代码).',
      }),
      state: t.arg(stateArg),
    },
    totalCount: async (_root, args, ctx) => ctx.db.message.count({ where: await sought(ctx.db, args) }),
    resolve: async (query, _root, args, ctx) =>
      ctx.db.message.findMany({ ...query, where: await sought(ctx.db, args), orderBy: oldestFirst }),
  }),
);
