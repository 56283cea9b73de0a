// The mutations that declare duty records, declare them anew, and take them back.
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import type { Viewer } from '../../graph/context.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { may } from '../dutyRecord/card.ts';
import { DutyKindType, DutyOutcomeType, DutyRecord, DutyRoleType } from '../dutyRecord/schema.ts';
import { demandDeclared } from './rules.ts';
import { declare, mayDeclare, ownDivisions, redeclare, withdraw } from './store.ts';

const target = 'DutyRecord';

type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What a record says, whether it is new or declared anew. */
const body = (t: Fields) => ({
  kind: t.field({ type: DutyKindType, required: true, description: 'What it is of (类型).' }),
  title: t.string({ required: true, description: 'What was done (事项名称), at most 200 characters.' }),
  happenedOn: t.field({ type: 'Date', required: true, description: 'The day (日期).' }),
  quantity: t.field({ type: 'Decimal', defaultValue: '1', description: 'How many or how much (数量).' }),
  halfDays: t.int({ defaultValue: 1, description: 'Over how many half-days (半天数), at most 60.' }),
  role: t.field({ type: DutyRoleType, description: 'In which role (角色).' }),
  outcomes: t.field({ type: [DutyOutcomeType], description: 'What came of it (成果).' }),
  matter: t.string({
    description: 'As the rules name it (事项): only what an item of the rules in force names.',
  }),
  note: t.string({ description: 'What is said with it (说明), at most 5,000 characters.' }),
});

const DeclareDutyInput = builder.inputType('DeclareDutyInput', {
  description: 'What a deputy or a group did (申报履职).',
  fields: (t) => ({
    division: t.field({
      type: 'DivisionCode',
      required: true,
      description:
        "Where it is recorded (记录区划): the congress's division, or where the deputy is registered.",
    }),
    deputy: t.id({ description: 'Whose it is (代表) …' }),
    group: t.id({ description: '… or which group of the division (代表小组).' }),
    activity: t.id({ description: 'At which activity of the division it was done (活动).' }),
    ...body(t),
    idempotencyKey: t.string(keyField),
  }),
});

const RedeclareDutyInput = builder.inputType('RedeclareDutyInput', {
  description: 'A duty record as it is to read from now on, as a whole (重新申报).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The record (履职记录).' }),
    version: t.int(versionField),
    ...body(t),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawDutyInput = builder.inputType('WithdrawDutyInput', {
  description: 'A duty record to take back (撤回履职记录).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The record (履职记录).' }),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (撤回原因), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const declaredOf = (said: Omit<typeof RedeclareDutyInput.$inferInput, 'id' | 'version'>) =>
  demandDeclared({
    kind: said.kind,
    title: said.title,
    happenedOn: said.happenedOn,
    quantity: said.quantity ?? '1',
    halfDays: said.halfDays ?? 1,
    role: said.role ?? null,
    outcomes: said.outcomes ?? [],
    matter: said.matter ?? null,
    note: said.note ?? null,
  });

const ownPlaces = perSnapshot((ctx, viewers: readonly Viewer[]) =>
  Promise.all(viewers.map((viewer) => ownDivisions(ctx.db, viewer))),
);

builder.prismaObjectField('Division', 'mayDeclareDuty', (t) =>
  t.boolean({
    description:
      'Whether you may declare duty records of this division (可否申报履职): declareDuty. A deputy does so at the own congress, and where registered.',
    resolve: (division, _args, ctx) =>
      mayDeclare(division, ctx.viewer, (viewer) => ownPlaces(ctx).load(viewer)),
  }),
);

builder.mutationFields((t) => ({
  declareDuty: t.prismaField({
    type: DutyRecord,
    nullable: true,
    guard: may.declare,
    description:
      'Declares what a deputy or a group did (申报履职), to be reviewed. A deputy declares what is the own.',
    args: { input: t.arg({ type: DeclareDutyInput, required: true, description: 'What was done (履职).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'declareDuty', target, input }, (db, viewer) =>
        declare(db, viewer, {
          ...declaredOf(input),
          division: input.division,
          deputyId: numberOrNull('Deputy', input.deputy, 'deputy'),
          groupId: numberOrNull('DeputyGroup', input.group, 'group'),
          activityId: numberOrNull('Activity', input.activity, 'activity'),
        }),
      );
      return ctx.db.dutyRecord.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  redeclareDuty: t.prismaField({
    type: DutyRecord,
    nullable: true,
    guard: may.redeclare,
    description:
      'Declares a record anew (重新申报): one that was sent back, or that nobody has reviewed yet.',
    args: {
      input: t.arg({ type: RedeclareDutyInput, required: true, description: 'The record (履职记录).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'redeclareDuty', target, input }, (db, viewer) => {
        const wish = { id: numberOf('DutyRecord', input.id, 'id'), version: input.version };
        return redeclare(db, viewer, { ...declaredOf(input), ...wish });
      });
      return ctx.db.dutyRecord.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawDuty: t.prismaField({
    type: DutyRecord,
    nullable: true,
    guard: may.withdraw,
    description:
      'Takes a record back before its second review (撤回履职记录), by whoever declared it or a clerk, and before its first by the deputy who did; it stays on record.',
    args: { input: t.arg({ type: WithdrawDutyInput, required: true, description: 'Which (履职记录).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawDuty', target, input }, (db, viewer) =>
        withdraw(db, viewer, {
          id: numberOf('DutyRecord', input.id, 'id'),
          version: input.version,
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.dutyRecord.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
