// Opinions in the language: what was said, where it stands, and the opinions of a division.
import type { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import { CaseEventType, historyOf } from '../../graph/cases.ts';
import { numberOf } from '../../graph/ids.ts';
import { between } from '../../graph/spans.ts';
import { type OpinionSource, type OpinionState, sourceTerms, stateTerms } from './card.ts';
import { type Move, movesOf } from './rules.ts';

const described = <Name extends string>(terms: Readonly<Record<Name, string>>) =>
  Object.fromEntries(
    Object.entries<string>(terms).map(([name, description]) => [name, { description }]),
  ) as Record<Name, { description: string }>;

export const OpinionStateType = builder.enumType('OpinionState', {
  description: 'Where an opinion stands (办理状态).',
  values: described<OpinionState>(stateTerms),
});

export const OpinionSourceType = builder.enumType('OpinionSource', {
  description: 'How an opinion came (来源).',
  values: described<OpinionSource>(sourceTerms),
});

const moveTerms: Readonly<Record<Move, string>> = {
  assign: 'Hand it to somebody to deal with: assignOpinion (交办).',
  answer: 'Answer it: answerOpinion (答复).',
  resolve: 'Close it with an outcome: resolveOpinion (解决).',
  decline: 'Close it without one: declineOpinion (不予采纳).',
};

const MoveType = builder.enumType('OpinionMove', {
  description: 'A step that may be taken with an opinion (办理操作).',
  values: Object.fromEntries(
    Object.entries(moveTerms).map(([move, description]) => [
      move.toUpperCase(),
      { value: move, description },
    ]),
  ) as Record<Uppercase<Move>, { value: Move; description: string }>,
});

const events = historyOf('opinion');

export const Opinion = builder.prismaNode('Opinion', {
  id: { field: 'id' },
  nullable: true,
  description: 'One matter that people brought forward, and what came of it (民情民意).',
  fields: (t) => ({
    division: t.relation('division', { description: 'The division that received it (所属区划).' }),
    source: t.expose('source', { type: OpinionSourceType, description: 'How it came (来源).' }),
    content: t.exposeString('content', { description: 'What was said (内容).' }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'The day it was received (收集日期).' }),
    station: t.relation('station', { nullable: true, description: 'The station where it was said (家站).' }),
    activity: t.relation('activity', {
      nullable: true,
      description: 'The activity it was collected at (活动).',
    }),
    state: t.expose('state', { type: OpinionStateType, description: 'Where it stands (办理状态).' }),
    moves: t.field({
      type: [MoveType],
      description: 'What you may do with it now (可执行操作).',
      select: { place: true, assigneePlace: true, state: true, withdrawnAt: true },
      resolve: (opinion, _args, ctx) => (ctx.viewer ? movesOf(opinion, ctx.viewer) : []),
    }),
    history: t.field({
      type: [CaseEventType],
      description: 'What was done with it, oldest first (办理过程).',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => events(ctx).load(id),
    }),
    assignee: t.relation('assignee', {
      nullable: true,
      description: 'The division that deals with it (承办区划), its own or one above.',
    }),
    handler: t.exposeString('handler', {
      nullable: true,
      description: 'Who deals with it there (承办单位或承办人).',
    }),
    answer: t.exposeString('answer', { nullable: true, description: 'What was answered (答复内容).' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'When (答复日期).' }),
    outcome: t.exposeString('outcome', {
      nullable: true,
      description: 'What came of it, or why it was declined (办理结果).',
    }),
    resolvedOn: t.expose('resolvedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was resolved (解决日期).',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back (撤回时间); then it is not counted.',
    }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why (撤回原因).' }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was made up for the demonstration (是否演示数据).',
    }),
  }),
});

interface Wanted {
  readonly state?: OpinionState | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly station?: string | null | undefined;
  readonly includeWithdrawn?: boolean | null | undefined;
}

const wanted = ({ state, from, to, station, includeWithdrawn }: Wanted): Prisma.OpinionWhereInput => ({
  receivedOn: between(from, to),
  ...(state ? { state } : {}),
  ...(station == null ? {} : { stationId: numberOf('Station', station, 'station') }),
  ...(includeWithdrawn ? {} : { withdrawnAt: null }),
});

const newestFirst = [{ receivedOn: 'desc' as const }, { id: 'desc' as const }];

builder.prismaObjectFields('Division', (t) => ({
  opinions: t.relatedConnection('opinions', {
    cursor: 'id',
    totalCount: true,
    description:
      'The opinions this division received (本级民情民意), newest first; those beneath it not included.',
    args: {
      state: t.arg({ type: OpinionStateType, description: 'Only in this state (办理状态).' }),
      from: t.arg({ type: 'Date', description: 'Received on this day or later (起).' }),
      to: t.arg({ type: 'Date', description: 'Received on this day or earlier (止).' }),
      station: t.arg.id({ description: 'Only those said at this station (家站).' }),
      includeWithdrawn: t.arg.boolean({ description: 'Those taken back as well (含已撤回).' }),
    },
    query: (args) => ({ where: wanted(args), orderBy: newestFirst }),
  }),
  opinionsAssigned: t.relatedConnection('opinionsAssigned', {
    cursor: 'id',
    totalCount: true,
    description: 'The opinions that this division is to deal with (承办的民情民意), newest first.',
    args: { state: t.arg({ type: OpinionStateType, description: 'Only in this state (办理状态).' }) },
    query: ({ state }) => ({ where: wanted({ state }), orderBy: newestFirst }),
  }),
}));

builder.prismaObjectFields('Station', (t) => ({
  opinions: t.relatedConnection('opinions', {
    cursor: 'id',
    totalCount: true,
    description: 'The opinions received at this station (家站收集的意见), newest first.',
    args: { state: t.arg({ type: OpinionStateType, description: 'Only in this state (办理状态).' }) },
    query: ({ state }) => ({ where: wanted({ state }), orderBy: newestFirst }),
  }),
}));
