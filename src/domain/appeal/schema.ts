// Appeals in the language: what is said against a record, and what came of it; and those that wait.
import { today } from '../../core/day.ts';
import type { AppealState } from '../../generated/prisma/enums.ts';
import { builder } from '../../graph/builder.ts';
import { CaseEventType, historyOf } from '../../graph/cases.ts';
import { described } from '../../graph/described.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { may, stateTerms, subjectTerms } from './card.ts';
import { awaitsCorrection, mayRaise, mayWithdraw, movesOf } from './rules.ts';
import { ownAmong, scoredUnder, uncorrectedUnder } from './store.ts';

const StateType = builder.enumType('AppealState', {
  description: 'How far an appeal has come (申诉状态).',
  values: described(stateTerms),
});

export const DecisionType = builder.enumType('AppealDecision', {
  description: 'How an appeal is decided (申诉处理结果).',
  values: {
    UPHOLD: {
      value: 'uphold',
      description: 'It is right: what it is against is to be set right (申诉成立).',
    },
    REJECT: { value: 'reject', description: 'The record stands (申诉不成立).' },
  },
});

const history = historyOf('appeal');

const isOwn = perSnapshot((ctx, appeals: readonly number[]) => ownAmong(ctx.db, appeals));

const SubjectType = builder.enumType('AppealSubject', {
  description: 'What an appeal is against (申诉对象).',
  values: described(subjectTerms),
});

export const Appeal = builder.prismaNode('Appeal', {
  id: { field: 'id' },
  nullable: true,
  description:
    'What somebody says against an entry of a score that concerns them (申诉): seen where the record was made, by whoever scores it, and by the deputy.',
  fields: (t) => ({
    subject: t.field({
      type: SubjectType,
      description: 'What it is against (申诉对象).',
      resolve: ({ dutyRecordId, activityId }) =>
        dutyRecordId !== null ? 'DUTY_RECORD' : activityId !== null ? 'ATTENDANCE' : 'MARKS',
    }),
    dutyRecord: t.relation('dutyRecord', {
      nullable: true,
      description: 'Against which duty record (履职记录), where it is against one.',
    }),
    activity: t.relation('activity', {
      nullable: true,
      description:
        'Against the attendance of which activity (活动), where it is against one; null as well where it is not for you to see.',
    }),
    deputy: t.relation('card', {
      nullable: true,
      description: 'Whose attendance or marks (代表); of a duty record, that says so.',
    }),
    matter: t.exposeString('matter', {
      nullable: true,
      description: 'Against the marks in which matter (评议事项), where it is against marks.',
    }),
    since: t.expose('cycleSince', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the cycle that the marks are of (周期首日).',
    }),
    until: t.expose('cycleUntil', {
      type: 'Date',
      nullable: true,
      description: 'That cycle lasts until before this day (周期止日).',
    }),
    awaitsCorrection: t.boolean({
      description:
        'Whether it was upheld and waits for whoever recorded the activity to correct or withdraw that (是否待更正): what others recorded is not decided away. The next correction of the activity answers it.',
      select: { activity: { select: { version: true, withdrawnAt: true } } },
      resolve: (appeal) => awaitsCorrection(appeal),
    }),
    division: t.relation('division', {
      description: 'Where the record was made (记录区划); of marks, who scores them.',
    }),
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
        ctx.viewer ? movesOf({ ...appeal, isOwn: await isOwn(ctx).load(appeal.id) }, ctx.viewer) : [],
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

builder.queryField('appealsAwaitingCorrection', (t) =>
  t.prismaConnection({
    type: Appeal,
    cursor: 'id',
    nullable: true,
    guard: may.read,
    description:
      'Appeals that were upheld against attendances of activities which a division and those beneath it recorded (待更正的申诉), oldest first, until these are corrected: correctActivity, withdrawActivity.',
    args: {
      under: t.arg({
        type: 'DivisionCode',
        required: true,
        description: 'The activities are of this division or beneath it (区划代码).',
      }),
    },
    totalCount: async (_root, { under }, ctx) =>
      ctx.db.appeal.count({ where: await uncorrectedUnder(ctx.db, under) }),
    resolve: async (query, _root, { under }, ctx) =>
      ctx.db.appeal.findMany({
        ...query,
        where: await uncorrectedUnder(ctx.db, under),
        orderBy: { id: 'asc' },
      }),
  }),
);
