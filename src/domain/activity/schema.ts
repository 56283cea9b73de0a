// Activities in the language: what each was, and the activities of a division.
import type { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { numberOf } from '../../graph/ids.ts';
import { between } from '../../graph/spans.ts';
import { type ActivityType, typeTerms } from './card.ts';
import { hourText, mayChange } from './rules.ts';

export const ActivityTypeType = builder.enumType('ActivityType', {
  description: 'What deputies did (活动类型).',
  values: described(typeTerms),
});

const newestFirst = [{ heldOn: 'desc' as const }, { id: 'desc' as const }];

export const Activity = builder.prismaNode('Activity', {
  id: { field: 'id' },
  nullable: true,
  description: 'What deputies did on a day (活动). It counts once, at its lead organiser.',
  fields: (t) => ({
    division: t.relation('division', {
      description: 'The division that held it (主办区划); of a joint one, the lead organiser.',
    }),
    type: t.expose('type', { type: ActivityTypeType, description: 'What it was (类型).' }),
    title: t.exposeString('title', { description: 'The title (标题).' }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'The day (活动日期).' }),
    startsAt: t.string({
      nullable: true,
      description: 'The hour it began, Beijing time (开始时间), like 09:30.',
      select: { startsAt: true },
      resolve: ({ startsAt }) => (startsAt === null ? null : hourText(startsAt)),
    }),
    station: t.relation('station', { nullable: true, description: 'The station where it was held (家站).' }),
    group: t.relation('group', {
      nullable: true,
      description: 'The deputy group that held it (代表小组).',
    }),
    leadOrganiser: t.exposeString('leadOrganiser', {
      nullable: true,
      description: 'Who led it (牵头单位).',
    }),
    votersReceived: t.exposeInt('votersReceived', {
      description: 'Voters received (接待选民人次), one for each voter.',
    }),
    opinionsCollected: t.relationCount('opinions', {
      where: { withdrawnAt: null },
      description: 'How many opinions were collected there (收集意见条数), those taken back left out.',
    }),
    opinions: t.relatedConnection('opinions', {
      cursor: 'id',
      totalCount: true,
      description: 'The opinions collected there (收集的意见), those taken back left out.',
      query: () => ({ where: { withdrawnAt: null }, orderBy: { id: 'asc' as const } }),
    }),
    remark: t.exposeString('remark', { nullable: true, description: 'What else there is to say (备注).' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded (记录时间).' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back (撤回时间); then it is not counted.',
    }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why (撤回原因).' }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    mayCorrect: t.boolean({
      description: 'Whether it stands and is yours to correct (可否更正活动): correctActivity.',
      select: { place: true, withdrawnAt: true },
      resolve: (activity, _args, ctx) => mayChange('correct', activity, ctx.viewer),
    }),
    mayWithdraw: t.boolean({
      description: 'Whether it stands and is yours to take back (可否撤回活动): withdrawActivity.',
      select: { place: true, withdrawnAt: true },
      resolve: (activity, _args, ctx) => mayChange('withdraw', activity, ctx.viewer),
    }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was made up for the demonstration (是否演示数据).',
    }),
  }),
});

interface Wanted {
  readonly type?: ActivityType | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly station?: string | null | undefined;
  readonly includeWithdrawn?: boolean | null | undefined;
}

const wanted = ({ type, from, to, station, includeWithdrawn }: Wanted): Prisma.ActivityWhereInput => ({
  heldOn: between(from, to),
  ...(type ? { type } : {}),
  ...(station == null ? {} : { stationId: numberOf('Station', station, 'station') }),
  ...(includeWithdrawn ? {} : { withdrawnAt: null }),
});

const filters = { query: (args: Wanted) => ({ where: wanted(args), orderBy: newestFirst }) };

builder.prismaObjectFields('Division', (t) => ({
  activities: t.relatedConnection('activities', {
    cursor: 'id',
    totalCount: true,
    description: 'The activities this division held (本级活动), newest first; those beneath it not included.',
    args: {
      type: t.arg({ type: ActivityTypeType, description: 'Only of this type (类型).' }),
      from: t.arg({ type: 'Date', description: 'Held on this day or later (起).' }),
      to: t.arg({ type: 'Date', description: 'Held on this day or earlier (止).' }),
      station: t.arg.id({ description: 'Only those held at this station (家站).' }),
      includeWithdrawn: t.arg.boolean({ description: 'Those taken back as well (含已撤回).' }),
    },
    ...filters,
  }),
}));

builder.prismaObjectFields('Station', (t) => ({
  activities: t.relatedConnection('activities', {
    cursor: 'id',
    totalCount: true,
    description: 'The activities held at this station (家站活动), newest first.',
    args: {
      type: t.arg({ type: ActivityTypeType, description: 'Only of this type (类型).' }),
      from: t.arg({ type: 'Date', description: 'Held on this day or later (起).' }),
      to: t.arg({ type: 'Date', description: 'Held on this day or earlier (止).' }),
    },
    ...filters,
  }),
}));
