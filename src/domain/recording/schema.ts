// The mutations that record an activity, correct it, and take it back.
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { mayAt } from '../../graph/permit.ts';
import { may } from '../activity/card.ts';
import { demandAttendees, demandOpinions, demandVoters, parseHour } from '../activity/rules.ts';
import { Activity, ActivityTypeType } from '../activity/schema.ts';
import { OpinionSourceType } from '../opinion/schema.ts';
import { correct, record, withdraw } from './store.ts';

const target = 'Activity';

const CollectedOpinionInput = builder.inputType('CollectedOpinionInput', {
  description: 'An opinion collected at an activity (收集的意见).',
  fields: (t) => ({
    content: t.string({ required: true, description: 'What was said (内容), at most 5,000 characters.' }),
    source: t.field({
      type: OpinionSourceType,
      description: 'How it came (来源); left out, at the station, or on a visit where there is none.',
    }),
  }),
});

const RecordActivityInput = builder.inputType('RecordActivityInput', {
  description: 'An activity that was held (活动登记). A division, station or group says whose it is.',
  fields: (t) => ({
    division: t.field({
      type: 'DivisionCode',
      description: 'The division that held it (主办区划); of a joint one, the lead organiser.',
    }),
    station: t.id({ description: 'The station where it was held (家站); it was open that day.' }),
    group: t.id({ description: 'The deputy group that held it (代表小组).' }),
    type: t.field({ type: ActivityTypeType, required: true, description: 'What it was (类型).' }),
    title: t.string({ required: true, description: 'The title (标题), at most 200 characters.' }),
    heldOn: t.field({ type: 'Date', required: true, description: 'The day (活动日期), not ahead.' }),
    startsAt: t.string({ description: 'The hour it began, Beijing time (开始时间), like 09:30.' }),
    leadOrganiser: t.string({ description: 'Who led it (牵头单位), at most 100 characters.' }),
    votersReceived: t.int({ description: 'Voters received (接待选民人次); none when left out.' }),
    attendees: t.idList({
      description: 'The deputies who took part (出席代表), registered with the division on that day.',
    }),
    opinions: t.field({
      type: [CollectedOpinionInput],
      description: 'The opinions collected there (收集的意见), at most 100.',
    }),
    remark: t.string({ description: 'What else there is to say (备注), at most 5,000 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const CorrectActivityInput = builder.inputType('CorrectActivityInput', {
  description: 'What to correct of an activity (更正活动). What is left out stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The activity (活动).' }),
    version: t.int(versionField),
    type: t.field({ type: ActivityTypeType, description: 'What it was (类型).' }),
    title: t.string({ description: 'The title (标题).' }),
    heldOn: t.field({ type: 'Date', description: 'The day (活动日期); its opinions move with it.' }),
    startsAt: t.string({ description: 'The hour it began (开始时间); null takes it away.' }),
    station: t.id({ description: 'The station of its division (家站); null: at none.' }),
    group: t.id({ description: 'The deputy group of its division (代表小组); null: none.' }),
    leadOrganiser: t.string({ description: 'Who led it (牵头单位); null takes it away.' }),
    votersReceived: t.int({ description: 'Voters received (接待选民人次).' }),
    attendees: t.idList({
      description: 'All deputies who took part (出席代表), in place of those on record.',
    }),
    remark: t.string({ description: 'What else there is to say (备注); null takes it away.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawActivityInput = builder.inputType('WithdrawActivityInput', {
  description: 'An activity to take back (撤回活动).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The activity (活动).' }),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (撤回原因), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

/** What both inputs may leave out or take away, as it is kept. */
const optional = (input: {
  startsAt?: string | null | undefined;
  leadOrganiser?: string | null | undefined;
  remark?: string | null | undefined;
}) => ({
  startsAt: input.startsAt == null ? input.startsAt : parseHour(input.startsAt),
  leadOrganiser: demandTextIfGiven(input.leadOrganiser, 'name', 'A lead organiser', 'leadOrganiser'),
  remark: demandTextIfGiven(input.remark, 'content', 'A remark', 'remark'),
});

const titleOf = (text: string): string => demandText(text, 'title', 'The title of an activity', 'title');

function attendeesOf(ids: readonly string[]): number[] {
  const cardIds = ids.map((id) => numberOf('Deputy', id, 'attendees'));
  demandAttendees(cardIds);
  return cardIds;
}

builder.prismaObjectField('Division', 'mayRecordActivity', (t) =>
  t.boolean({
    description: 'Whether you may record activities of this division (可否登记活动): recordActivity.',
    resolve: ({ place }, _args, ctx) => mayAt(may.record, ctx.viewer, place),
  }),
);

builder.mutationFields((t) => ({
  recordActivity: t.prismaField({
    type: Activity,
    nullable: true,
    guard: may.record,
    description: 'Records an activity, who came and what was said there, all in one (活动登记).',
    args: {
      input: t.arg({ type: RecordActivityInput, required: true, description: 'The activity (活动).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'recordActivity', target, input }, (db, viewer) => {
        const { startsAt = null, leadOrganiser = null, remark = null } = optional(input);
        const { type, heldOn, division = null, votersReceived } = input;
        const opinions = input.opinions ?? [];
        demandVoters(votersReceived ?? 0);
        demandOpinions(opinions);
        return record(db, viewer, {
          type,
          heldOn,
          division,
          startsAt,
          leadOrganiser,
          remark,
          title: titleOf(input.title),
          votersReceived: votersReceived ?? 0,
          stationId: numberOrNull('Station', input.station, 'station'),
          groupId: numberOrNull('DeputyGroup', input.group, 'group'),
          attendees: attendeesOf(input.attendees ?? []),
          opinions: opinions.map(({ content, source }) => ({
            content: demandText(content, 'content', 'An opinion', 'opinions'),
            source: source ?? null,
          })),
        });
      });
      return ctx.db.activity.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  correctActivity: t.prismaField({
    type: Activity,
    nullable: true,
    guard: may.correct,
    description:
      'Corrects an activity (更正活动): the counts follow, and so do day and station of the opinions collected there.',
    args: {
      input: t.arg({ type: CorrectActivityInput, required: true, description: 'The correction (更正).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'correctActivity', target, input }, (db, viewer) => {
        const { station, group, votersReceived, attendees } = input;
        if (votersReceived != null) demandVoters(votersReceived);
        return correct(db, viewer.scope.write, {
          id: numberOf('Activity', input.id, 'id'),
          version: input.version,
          change: {
            ...optional(input),
            type: input.type ?? undefined,
            title: input.title == null ? undefined : titleOf(input.title),
            heldOn: input.heldOn ?? undefined,
            votersReceived: votersReceived ?? undefined,
            stationId: station === undefined ? station : numberOrNull('Station', station, 'station'),
            groupId: group === undefined ? group : numberOrNull('DeputyGroup', group, 'group'),
          },
          attendees: attendees == null ? undefined : attendeesOf(attendees),
        });
      });
      return ctx.db.activity.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawActivity: t.prismaField({
    type: Activity,
    nullable: true,
    guard: may.withdraw,
    description:
      'Takes an activity back (撤回活动): it is no longer counted, nor are its attendances. The opinions collected there stay; withdraw those that were not said.',
    args: { input: t.arg({ type: WithdrawActivityInput, required: true, description: 'Why (撤回).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawActivity', target, input }, (db, viewer) =>
        withdraw(db, viewer.scope.write, {
          id: numberOf('Activity', input.id, 'id'),
          version: input.version,
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.activity.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
