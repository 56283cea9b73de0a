// Appeals in the language: what is said against a record, and what came of it.
import { today } from '../../core/day.ts';
import { builder } from '../../graph/builder.ts';
import { CaseEventType, historyOf } from '../../graph/cases.ts';
import { described } from '../../graph/described.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { Division } from '../division/schema.ts';
import { may, stateTerms, subjectTerms } from './card.ts';
import { mayRaise, mayWithdraw, movesOf } from './rules.ts';
import { type Contested, contestedBy, ownAmong } from './store.ts';

export const StateType = builder.enumType('AppealState', {
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

const contested = perSnapshot((ctx, appeals: readonly number[]) => contestedBy(ctx.db, appeals));

/** An activity as far as it is told with an appeal: where, as it is now, and its version when the appeal was raised. */
type ContestedActivity = Contested & { readonly divisionId: number; readonly version: number };

const ContestedType = builder.objectRef<ContestedActivity>('ContestedActivity').implement({
  ...tellsOf('Activity', (activity: ContestedActivity) => ({
    divisionId: activity.divisionId,
    of: activity,
  })),
  description:
    'An activity as far as whoever decides about an attendance of it has to know it (被申诉的活动), also where it was recorded at another division: what it is called and when it was as that stands now.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title (标题).' }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'The day (活动日期).' }),
    version: t.exposeInt('version', {
      description:
        'Its version when the appeal was raised (申诉时版本号); of one that was upheld before 2026-12-01 it may be a later one, or 0 where the deputy was then taken off the list.',
    }),
  }),
});

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
        'Against the attendance of which activity (活动), where it is against one; null as well where it is not for you to see: then contested tells whoever decides.',
    }),
    contested: t.field({
      type: ContestedType,
      nullable: true,
      description:
        'What that activity is called and when it was, as they are now, and the version that the appeal was raised against (被申诉的活动): for whoever sees it, and for whoever decides. Whether anything that counts was corrected meanwhile is told by wasCorrected.',
      select: { activity: { select: { title: true, heldOn: true } } },
      resolve: async ({ id, divisionId, activityVersion: version, activity }, _args, ctx) => {
        if (version === null) return null;
        const isDecider = ctx.viewer !== null && may.decide.allows(ctx.viewer) === true;
        const found = activity ?? (isDecider ? await contested(ctx).load(id) : null);
        return found && { title: found.title, heldOn: found.heldOn, divisionId, version };
      },
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
    awaitsCorrection: t.exposeBoolean('awaitsCorrection', {
      description:
        'Whether it was upheld and waits for whoever recorded the activity to correct or withdraw that (是否待更正): what others recorded is not decided away. It is answered when the deputy is taken off the list or the activity withdrawn; and, unless wasAbsent, when the day, type or station is corrected, also where that was done since it was raised and before it was decided (wasCorrected). Where these are corrected back, it waits again.',
    }),
    wasAbsent: t.exposeBoolean('wasAbsent', {
      description:
        'Whether it was upheld since the deputy was not at the activity (是否认定未出席): then nothing answers it but that the deputy is taken off the list, or the activity withdrawn.',
    }),
    wasCorrected: t.exposeBoolean('wasCorrected', {
      description:
        'Whether the day, type or station of the activity was corrected, and not corrected back, or it was withdrawn, after the appeal was raised and before it was decided (申诉提出后活动是否已更正).',
    }),
    corrector: t.field({
      type: Division,
      nullable: true,
      description:
        'Who corrects that (更正区划): the division that recorded the activity, and whoever writes there; null where nothing waits.',
      select: (_args, _ctx, nested) => ({ awaitsCorrection: true, division: nested(true) }),
      resolve: ({ awaitsCorrection, division }) => (awaitsCorrection ? division : null),
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
    select: { appeals: { select: { state: true, raisedAt: true } } },
    resolve: (record, _args, ctx) => ctx.viewer !== null && mayRaise(record, ctx.viewer, today()),
  }),
}));
