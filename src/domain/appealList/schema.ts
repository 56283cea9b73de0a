// Lists of appeals in the language: of whoever decides them, and of whoever corrects what they are against.
import type { AppealState } from '../../generated/prisma/enums.ts';
import { builder } from '../../graph/builder.ts';
import { may } from '../appeal/card.ts';
import { Appeal, StateType } from '../appeal/schema.ts';
import { scoredUnder, uncorrectedUnder } from './store.ts';

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
