// Appeals in the language: what is said against a record, and what came of it; and those that wait.
import { today } from '../../core/day.ts';
import type { AppealState } from '../../generated/prisma/enums.ts';
import { builder } from '../../graph/builder.ts';
import { CaseEventType, historyOf } from '../../graph/cases.ts';
import { described } from '../../graph/described.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { may, stateTerms } from './card.ts';
import { mayRaise, mayWithdraw, movesOf } from './rules.ts';
import { ownAmong, scoredUnder } from './store.ts';

const StateType = builder.enumType('AppealState', {
  description: 'How far an appeal has come (申诉状态).',
  values: described(stateTerms),
});

export const DecisionType = builder.enumType('AppealDecision', {
  description: 'How an appeal is decided (申诉处理结果).',
  values: {
    UPHOLD: {
      value: 'uphold',
      description: 'It is right: the record is sent back to be set right (申诉成立).',
    },
    REJECT: { value: 'reject', description: 'The record stands (申诉不成立).' },
  },
});

const history = historyOf('appeal');

const isOwn = perSnapshot((ctx, records: readonly number[]) => ownAmong(ctx.db, records));

export const Appeal = builder.prismaNode('Appeal', {
  id: { field: 'id' },
  nullable: true,
  description:
    'What somebody says against a duty record that concerns them (申诉): seen where the record was made, by whoever scores it, and by the deputy.',
  fields: (t) => ({
    dutyRecord: t.relation('dutyRecord', { description: 'Against which record (履职记录).' }),
    division: t.relation('division', { description: 'Where the record was made (记录区划).' }),
    scorer: t.relation('scorer', { description: 'Who decides: whoever scores the record (处理区划).' }),
    ground: t.exposeString('ground', { description: 'What is said against it (申诉理由).' }),
    state: t.expose('state', { type: StateType, description: 'How far it has come (状态).' }),
    raisedOn: t.expose('raisedOn', { type: 'Date', description: 'The day it was raised (申诉日期).' }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was decided or taken back (处理或撤回日期).',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why so (处理或撤回理由).' }),
    moves: t.field({
      type: [DecisionType],
      description: 'How you may decide it now (可执行操作).',
      select: { dutyRecord: true },
      resolve: async (appeal, _args, ctx) =>
        ctx.viewer
          ? movesOf({ ...appeal, isOwn: await isOwn(ctx).load(appeal.dutyRecordId) }, ctx.viewer)
          : [],
    }),
    mayWithdraw: t.boolean({
      description: 'Whether you may take it back now (可否撤回): whoever raised it, until it is decided.',
      resolve: (appeal, _args, ctx) => ctx.viewer !== null && mayWithdraw(appeal, ctx.viewer),
    }),
    history: t.field({
      type: [CaseEventType],
      description: 'What was done with it, oldest first (办理过程).',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => history(ctx).load(id),
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

const oldestFirst = { orderBy: { id: 'asc' as const } };

builder.prismaObjectFields('DutyRecord', (t) => ({
  appeals: t.relation('appeals', {
    type: Appeal,
    description: 'What was said against it (申诉), oldest first.',
    query: oldestFirst,
  }),
  mayAppeal: t.boolean({
    description: 'Whether you may appeal against it now (可否申诉): raiseAppeal.',
    select: { appeals: { select: { state: true, raisedOn: true } } },
    resolve: (record, _args, ctx) => ctx.viewer !== null && mayRaise(record, ctx.viewer, today()),
  }),
}));

const stateIs = (state: AppealState | null | undefined) => (state ? { state } : {});

builder.queryField('appeals', (t) =>
  t.prismaConnection({
    type: Appeal,
    cursor: 'id',
    nullable: true,
    guard: may.read,
    description:
      'Appeals that a division and those beneath it decide (查找申诉), oldest first: those that wait, unless said otherwise.',
    args: {
      under: t.arg({
        type: 'DivisionCode',
        required: true,
        description: 'Decided by this division or beneath it (区划代码).',
      }),
      state: t.arg({
        type: StateType,
        defaultValue: 'OPEN',
        description: 'Only in this state (状态); null: in any.',
      }),
    },
    totalCount: async (_root, { under, state }, ctx) =>
      ctx.db.appeal.count({ where: { ...(await scoredUnder(ctx.db, under)), ...stateIs(state) } }),
    resolve: async (query, _root, { under, state }, ctx) =>
      ctx.db.appeal.findMany({
        ...query,
        where: { ...(await scoredUnder(ctx.db, under)), ...stateIs(state) },
        orderBy: { id: 'asc' },
      }),
  }),
);
