// Lists of assessments and gaps in the language: of a station, of a division, and of all beneath one.
import { today } from '../../core/day.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import type { Db } from '../../store/client.ts';
import { may } from '../assessment/card.ts';
import { openGaps } from '../assessment/rules.ts';
import {
  Assessment,
  AssessmentItem,
  AssessmentStateType,
  type Wanted,
  wanted,
} from '../assessment/schema.ts';
import { find } from '../division/store.ts';

const newestFirst = [{ onDate: 'desc' as const }, { id: 'desc' as const }];
const soonestFirst = [{ dueOn: 'asc' as const }, { id: 'asc' as const }];

const stateArg = { type: AssessmentStateType, description: 'Only in this state (状态).' } as const;
const compliantArg = { description: 'Only those that comply, or that do not (是否达标).' } as const;
const standardArg = { description: 'Only those judged by this version (标准).' } as const;
const overdueArg = {
  description: 'Only those past their day, or those that are not (是否逾期); left out, all.',
} as const;
const underArg = {
  type: 'DivisionCode',
  required: true,
  description: 'Of this division and of all beneath it (区划代码).',
} as const;

/** Gaps that are open, by their day. */
const gapsWhere = (overdue: boolean | null | undefined): Prisma.AssessmentItemWhereInput => ({
  ...openGaps(today()),
  ...(overdue == null ? {} : { dueOn: overdue ? { lt: today() } : { gte: today() } }),
});

builder.prismaObjectFields('Station', (t) => ({
  assessments: t.relatedConnection('assessments', {
    cursor: 'id',
    totalCount: true,
    description: 'All its assessments (历次评估), the latest day first.',
    args: { state: t.arg(stateArg) },
    query: (args) => ({ where: wanted(args), orderBy: newestFirst }),
  }),
}));

builder.prismaObjectFields('Division', (t) => ({
  assessments: t.relatedConnection('assessments', {
    cursor: 'id',
    totalCount: true,
    description:
      'The assessments of the stations of this division (本级家站评估), the latest day first; those beneath it not included.',
    args: {
      state: t.arg(stateArg),
      isCompliant: t.arg.boolean(compliantArg),
      standard: t.arg.id(standardArg),
    },
    query: (args) => ({ where: wanted(args), orderBy: newestFirst }),
  }),
  gaps: t.relatedConnection('assessmentItems', {
    cursor: 'id',
    totalCount: true,
    description:
      'What the stations of this division still lack (本级缺项), by the last assessment of each that stands, the most urgent first; those beneath it not included.',
    args: { overdue: t.arg.boolean(overdueArg) },
    query: ({ overdue }) => ({ where: gapsWhere(overdue), orderBy: soonestFirst }),
  }),
}));

/** The condition for what belongs to a division or to one beneath it. */
async function placed(db: Db, code: string) {
  const top = await find(db, code);
  return top ? { place: { gte: top.from, lt: top.to } } : { id: { in: [] } };
}

const sought = async (db: Db, { under, ...args }: Wanted & { readonly under: string }) => ({
  ...wanted(args),
  ...(await placed(db, under)),
});

const missing = async (
  db: Db,
  { under, overdue }: { under: string; overdue?: boolean | null | undefined },
) => ({
  ...gapsWhere(overdue),
  ...(await placed(db, under)),
});

builder.queryFields((t) => ({
  assessments: t.prismaConnection({
    type: Assessment,
    cursor: 'id',
    nullable: true,
    guard: may.read,
    description:
      'The assessments of a division and of all beneath it (查找家站评估), the latest day first: those that wait to be verified are in the state SUBMITTED.',
    args: {
      under: t.arg(underArg),
      state: t.arg(stateArg),
      isCompliant: t.arg.boolean(compliantArg),
      standard: t.arg.id(standardArg),
    },
    totalCount: async (_root, args, ctx) => ctx.db.assessment.count({ where: await sought(ctx.db, args) }),
    resolve: async (query, _root, args, ctx) =>
      ctx.db.assessment.findMany({
        ...query,
        where: await sought(ctx.db, args),
        orderBy: newestFirst,
      }),
  }),
  gaps: t.prismaConnection({
    type: AssessmentItem,
    cursor: 'id',
    nullable: true,
    guard: may.read,
    description:
      'What the stations of a division and of all beneath it still lack (查找缺项), by the last assessment of each that stands, the most urgent first.',
    args: { under: t.arg(underArg), overdue: t.arg.boolean(overdueArg) },
    totalCount: async (_root, args, ctx) =>
      ctx.db.assessmentItem.count({ where: await missing(ctx.db, args) }),
    resolve: async (query, _root, args, ctx) =>
      ctx.db.assessmentItem.findMany({
        ...query,
        where: await missing(ctx.db, args),
        orderBy: soonestFirst,
      }),
  }),
}));
