// Lists of marks in the language: of where they were given, of whoever scores them, and of whom they are given.
import { demandReckoned } from '../../core/day.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { may } from '../appraisal/card.ts';
import { Appraisal } from '../appraisal/schema.ts';
import { Deputy } from '../deputy/schema.ts';
import { named } from '../deputy/store.ts';
import { type At, toAppraise } from './store.ts';

/** Whom somebody gives marks, those of a name where one is asked for. */
async function sought(ctx: Context, division: At, on: Date, search: string | null | undefined) {
  demandReckoned(on, 'on');
  const whom = await toAppraise(ctx.db, ctx.viewer, division, on);
  return { AND: [whom, search ? named(search) : {}] };
}

const latestFirst = [{ cycleSince: 'desc' as const }, { id: 'desc' as const }];

const latest = () => ({ orderBy: latestFirst });

builder.prismaObjectFields('Division', (t) => ({
  appraisals: t.relatedConnection('appraisals', {
    type: Appraisal,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description:
      'The marks that were given here (本级评议打分), those taken back too, the latest cycle first, as far as you see them: a deputy those that the deputy gave.',
    query: latest,
  }),
  appraisalsToScore: t.relatedConnection('appraisalsToScore', {
    type: Appraisal,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description:
      'The marks that this division scores, wherever they were given (由本级计分的评议打分), those taken back too, the latest cycle first, as far as you see them.',
    query: latest,
  }),
  deputiesToAppraise: t.prismaConnection({
    type: Deputy,
    cursor: 'id',
    nullable: true,
    guard: may.give,
    // Which rules are in force on the day, and whose marks an appeal opened again.
    toil: 100,
    description:
      'Those whom you give marks at this division in the cycle of a day (评议对象), whether or not these are on record by now; once 90 days have passed since its end, those to whom an appeal lets marks be given still. Which may be given is told by appraisalsToGive.',
    args: {
      on: t.arg({ type: 'Date', required: true, description: 'In the cycle that this day lies in (日期).' }),
      search: t.arg.string({ description: 'Part of a name, or the start of its pinyin (关键词).' }),
    },
    totalCount: async (division, { on, search }, ctx) =>
      ctx.db.deputyCard.count({ where: await sought(ctx, division, on, search) }),
    resolve: async (query, division, { on, search }, ctx) =>
      ctx.db.deputyCard.findMany({
        ...query,
        where: await sought(ctx, division, on, search),
        orderBy: { id: 'asc' },
      }),
  }),
}));
