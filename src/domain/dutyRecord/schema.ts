// Duty records in the language: what was done, by whom, and how far its review has come.
import type { Prisma } from '../../generated/prisma/client.ts';
import type { DutyState } from '../../generated/prisma/enums.ts';
import { builder } from '../../graph/builder.ts';
import { CaseEventType, historyOf } from '../../graph/cases.ts';
import { described } from '../../graph/described.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { between } from '../../graph/spans.ts';
import { kindTerms, outcomeTerms, roleTerms, stateTerms } from './card.ts';
import { type Move, movesOf } from './rules.ts';
import { ownAmong } from './store.ts';

export const DutyKindType = builder.enumType('DutyKind', {
  description: 'What a duty record is of (履职类型).',
  values: described(kindTerms),
});

export const DutyRoleType = builder.enumType('DutyRole', {
  description: 'In which role, or for how long, somebody took part (履职角色).',
  values: described(roleTerms),
});

export const DutyOutcomeType = builder.enumType('DutyOutcome', {
  description: 'What came of what was done (履职成果).',
  values: described(outcomeTerms),
});

const StateType = builder.enumType('DutyState', {
  description: 'How far a duty record has come (审核状态).',
  values: described(stateTerms),
});

const moveTerms: Readonly<Record<Move, readonly [name: string, description: string]>> = {
  redeclare: ['REDECLARE', 'Declare it anew: redeclareDuty (重新申报).'],
  withdraw: ['WITHDRAW', 'Take it back: withdrawDuty (撤回).'],
  firstReview: ['FIRST_REVIEW', 'Review it where it was done: reviewDuty (初审).'],
  secondReview: ['SECOND_REVIEW', 'Review it for the second time: reviewDuty (复审).'],
  publish: ['PUBLISH', 'Publish it for objection: publishDuty (公示).'],
  finalise: ['FINALISE', 'Let it stand: finaliseDuty (确认).'],
  sendBack: ['SEND_BACK', 'Send it back with a reason: sendDutyBack (退回).'],
};

const MoveType = builder.enumType('DutyMove', {
  description: 'A step that may be taken with a duty record (审核操作).',
  values: Object.fromEntries(
    Object.entries(moveTerms).map(([value, [name, description]]) => [
      name,
      { value: value as Move, description },
    ]),
  ),
});

const history = historyOf('dutyRecord');

const isTheirs = perSnapshot((ctx, records: readonly number[]) => ownAmong(ctx.db, records));

export const DutyRecord = builder.prismaNode('DutyRecord', {
  id: { field: 'id' },
  nullable: true,
  description:
    'One thing that a deputy or a group did (履职记录): seen where it was done, by whoever scores it, and by the deputy.',
  fields: (t) => ({
    division: t.relation('division', { description: 'Where it was recorded (记录区划).' }),
    scorer: t.relation('scorer', {
      description: 'Who scores it (计分区划): the division of the congress, or that of the group.',
    }),
    deputy: t.relation('card', { nullable: true, description: "Whose it is (代表); null for a group's." }),
    group: t.relation('group', {
      nullable: true,
      description: "Whose it is (代表小组); null for a deputy's.",
    }),
    activity: t.relation('activity', {
      nullable: true,
      description: 'At which activity it was done (活动).',
    }),
    kind: t.expose('kind', { type: DutyKindType, description: 'What it is of (类型).' }),
    title: t.exposeString('title', { description: 'What was done (事项名称).' }),
    happenedOn: t.expose('happenedOn', { type: 'Date', description: 'The day (日期).' }),
    quantity: t.expose('quantity', { type: 'Decimal', description: 'How many or how much (数量).' }),
    halfDays: t.exposeInt('halfDays', { description: 'Over how many half-days (半天数).' }),
    role: t.expose('role', { type: DutyRoleType, nullable: true, description: 'In which role (角色).' }),
    outcomes: t.expose('outcomes', { type: [DutyOutcomeType], description: 'What came of it (成果).' }),
    matter: t.exposeString('matter', {
      nullable: true,
      description: 'As the rules name it, where they tell apart what the kinds do not (事项).',
    }),
    amount: t.expose('amount', {
      type: 'Decimal',
      nullable: true,
      description: 'Points that a reviewer gave (评定分值), for items that count them.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What is said with it (说明).' }),
    state: t.expose('state', { type: StateType, description: 'How far it has come (状态).' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'Since when it is published for objection (公示起始日期).',
    }),
    objectionUntil: t.expose('objectionUntil', {
      type: 'Date',
      nullable: true,
      description: 'Until before which day; from then on it counts (公示截止日期).',
    }),
    appealUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Until before which day the deputy, or whoever declared it, may appeal (申诉截止日期).',
      resolve: ({ appealUntil, objectionUntil }) => appealUntil ?? objectionUntil,
    }),
    moves: t.field({
      type: [MoveType],
      description: 'What you may do with it now (可执行操作).',
      select: { appeals: { where: { state: 'OPEN' }, select: { id: true } } },
      resolve: async (record, _args, ctx) =>
        ctx.viewer ? movesOf({ ...record, isTheirs: await isTheirs(ctx).load(record.id) }, ctx.viewer) : [],
    }),
    history: t.field({
      type: [CaseEventType],
      description: 'What was done with it, oldest first (办理过程).',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => history(ctx).load(id),
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was made up for the demonstration (是否演示数据).',
    }),
  }),
});

interface Wanted {
  readonly state?: DutyState | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

const wanted = ({ state, from, to }: Wanted): Prisma.DutyRecordWhereInput => ({
  happenedOn: between(from, to),
  ...(state ? { state } : {}),
});

const newestFirst = [{ happenedOn: 'desc' as const }, { id: 'desc' as const }];

const stateArg = { type: StateType, description: 'Only in this state (状态).' } as const;
const fromArg = { type: 'Date', description: 'Done on this day or later (起).' } as const;
const toArg = { type: 'Date', description: 'Done on this day or earlier (止).' } as const;

builder.prismaObjectFields('DeputyCard', (t) => ({
  dutyRecords: t.relatedConnection('dutyRecords', {
    cursor: 'id',
    totalCount: true,
    description:
      'What is on record of the deputy beside activities (履职记录), newest first, as far as you see it.',
    args: { state: t.arg(stateArg), from: t.arg(fromArg), to: t.arg(toArg) },
    query: (args) => ({ where: wanted(args), orderBy: newestFirst }),
  }),
}));

builder.prismaObjectFields('Division', (t) => ({
  dutyRecords: t.relatedConnection('dutyRecords', {
    cursor: 'id',
    totalCount: true,
    description: 'Duty records made here (本级履职记录), newest first.',
    args: { state: t.arg(stateArg), from: t.arg(fromArg), to: t.arg(toArg) },
    query: (args) => ({ where: wanted(args), orderBy: newestFirst }),
  }),
  dutyRecordsToScore: t.relatedConnection('dutyRecordsToScore', {
    cursor: 'id',
    totalCount: true,
    description:
      'Duty records that this division scores, wherever they were made (由本级计分的履职记录), newest first.',
    args: { state: t.arg(stateArg), from: t.arg(fromArg), to: t.arg(toArg) },
    query: (args) => ({ where: wanted(args), orderBy: newestFirst }),
  }),
}));
