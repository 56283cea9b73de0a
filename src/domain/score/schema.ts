// Scores in the language: what a deputy or a group has scored, with rank and grade.
import { demandReckoned, today } from '../../core/day.ts';
import type { RuleSubject } from '../../generated/prisma/enums.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { Grade } from '../ruleGrade/schema.ts';
import { Category, RuleSet } from '../ruleSet/schema.ts';
import { type Standing, standings } from '../rescoring/store.ts';
import { type Begun, type Judged, judgedBy, type Scorable } from '../ruleSetInForce/store.ts';
import { may } from './card.ts';
import {
  boards,
  categoriesOf,
  gradesOf,
  gradesOfSets,
  keyOfJudged,
  type Scored,
  type Subject,
} from './store.ts';

const judging = perSnapshot(
  (ctx, asked: readonly Scorable[]) => judgedBy(ctx.db, asked),
  ({ subject, divisionId, on }) => `${subject}:${divisionId}:${on.getTime()}`,
);
const standingOf = perSnapshot((ctx, judged: readonly Judged[]) => standings(ctx.db, judged), keyOfJudged);
const boardOf = perSnapshot((ctx, judged: readonly Judged[]) => boards(ctx.db, judged), keyOfJudged);
const gradeOf = perSnapshot((ctx, ids: readonly number[]) => gradesOf(ctx.db, ids));
const gradesOfSet = perSnapshot((ctx, ids: readonly number[]) => gradesOfSets(ctx.db, ids));
const categoryOf = perSnapshot((ctx, ids: readonly number[]) => categoriesOf(ctx.db, ids));

/** A score: whose, by what, and what it came to. */
export type Score = Subject & Scored & { readonly standing: Standing };

/** What a category came to. */
type Heading = Awaited<ReturnType<typeof categoriesOf>>[number][number] & { readonly total: string };

const ScoreCategory = builder.objectRef<Heading>('ScoreCategory').implement({
  description: 'What the items of a category came to together (类别得分), within its bounds.',
  fields: (t) => ({
    category: t.field({ type: Category, description: 'The category (类别).', resolve: (heading) => heading }),
    points: t.expose('total', { type: 'Decimal', description: 'What it came to (得分).' }),
  }),
});

/** The grades that a version gives, the best first. */
export const gradesOfRules = (ctx: Context, ruleSetId: number) => gradesOfSet(ctx).load(ruleSetId);

/** The grade of a score, if its rules give it one. */
export const gradeOfScore = (ctx: Context, { gradeId }: Score) =>
  gradeId === null ? null : gradeOf(ctx).load(gradeId);

/** Of whom a score tells. */
export const scoreTold = (score: Score) => ({ divisionId: score.judged.divisionId, of: score });

export const ScoreType = builder.objectRef<Score>('Score').implement({
  ...tellsOf('Score', scoreTold),
  description:
    'What somebody scored over a cycle (履职积分), worked out from the records as they are now. Scores under different rules say nothing about each other: ranks do.',
  fields: (t) => ({
    ruleSet: t.field({
      type: RuleSet,
      description: 'The version it is scored by (计分依据): the one in force when the cycle began.',
      resolve: ({ judged }) => judged.ruleSet,
    }),
    from: t.field({
      type: 'Date',
      description: 'The first day (起).',
      resolve: ({ judged }) => judged.since,
    }),
    to: t.field({
      type: 'Date',
      description: 'Until before this day (止).',
      resolve: ({ judged }) => judged.until,
    }),
    isOver: t.boolean({
      description: 'Whether the cycle is over (周期是否结束); until then more may come.',
      resolve: ({ judged }) => judged.until <= today(),
    }),
    total: t.expose('total', { type: 'Decimal', description: 'The score (总分).' }),
    categories: t.field({
      type: [ScoreCategory],
      description: 'What each category came to (类别得分), in order.',
      resolve: async ({ judged, categories }, _args, ctx) => {
        const headings = await categoryOf(ctx).load(judged.terms.id);
        return headings.map((each) => ({ ...each, total: categories?.[each.name] ?? '0' }));
      },
    }),
    isExempt: t.boolean({
      description:
        'Whether somebody is exempt in this cycle (是否免予排名): scored, and neither ranked nor graded.',
      resolve: ({ rank }) => rank === null,
    }),
    rank: t.exposeInt('rank', {
      nullable: true,
      description:
        'The place among all who are ranked with it (名次); whoever has as many shares it, and the next comes after all of them. Null for whoever is exempt.',
    }),
    ranked: t.exposeInt('ranked', { description: 'Among how many (排名人数); the exempt not included.' }),
    grade: t.field({
      type: Grade,
      nullable: true,
      description:
        'The grade (等次), as it would be today; null where the rules give none, none is reached, or somebody is exempt.',
      resolve: (score, _args, ctx) => gradeOfScore(ctx, score),
    }),
    isBarred: t.exposeBoolean('isBarred', {
      description: 'Whether a condition of the rules bars from awards (是否取消评先评优资格).',
    }),
    isStale: t.boolean({
      description:
        'Whether it is the score by the rules that applied before (是否旧分): those that apply now are still being reckoned with.',
      resolve: ({ standing }) => standing.isStale,
    }),
    computedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the scores of the division were reckoned by these rules (计算时间); null where they are worked out as they are read. Records that changed since are in the score.',
      resolve: ({ standing }) => standing.computedAt,
    }),
    progress: t.int({
      nullable: true,
      description:
        'How many in a hundred of the scores by the rules that apply are reckoned (重算进度); null when all are.',
      resolve: ({ standing }) => standing.progress,
    }),
  }),
});

/** By what whoever a division scores is judged on a day, and over which days; null where no rules apply. */
export const judgedFor = (ctx: Context, asked: Scorable): Promise<Begun | null> => judging(ctx).load(asked);

/** Everybody whom a division scores in a cycle as it is shown, best first. */
export async function boardBy(ctx: Context, standing: Standing): Promise<Score[]> {
  const { judged } = standing;
  const board = await boardOf(ctx).load(judged);
  return board.map((scored) => ({ judged, standing, ...scored }));
}

/** Everybody whom a division scores in the cycle that a day lies in, best first; nobody where no rules apply. Refuses with INVALID a day that nothing is reckoned for. */
export async function boardFor(ctx: Context, asked: Scorable): Promise<Score[]> {
  demandReckoned(asked.on, 'on');
  const ruling = await judgedFor(ctx, asked);
  if (!ruling) return [];
  return boardBy(ctx, await standingOf(ctx).load(ruling));
}

/** What somebody scored in the cycle that a day lies in; null where no rules apply, or it is not for the viewer to see. */
async function scoreOf(ctx: Context, asked: Scorable, subjectId: number): Promise<Score | null> {
  return (await boardFor(ctx, asked)).find((each) => each.subjectId === subjectId) ?? null;
}

const described = (whose: string, term: string) =>
  `What ${whose} scored in the cycle of a day (${term}), by the rules in force when it began. Null where there are none, and for all but the owner's staff and the deputy.`;

const onArg = {
  type: 'Date',
  description: 'In the cycle that this day lies in, by default today (日期).',
} as const;
const subjects: Readonly<Record<'deputy' | 'group', RuleSubject>> = { deputy: 'DEPUTY', group: 'GROUP' };

builder.prismaObjectFields('DeputyCard', (t) => ({
  score: t.field({
    type: ScoreType,
    nullable: true,
    guard: may.read,
    description: described('the deputy', '履职积分'),
    args: { on: t.arg(onArg) },
    select: { id: true, divisionId: true },
    resolve: ({ id, divisionId }, { on }, ctx) =>
      scoreOf(ctx, { subject: subjects.deputy, divisionId, on: on ?? today() }, id),
  }),
}));

builder.prismaObjectFields('DeputyGroup', (t) => ({
  score: t.field({
    type: ScoreType,
    nullable: true,
    guard: may.read,
    description: described('the group', '小组积分'),
    args: { on: t.arg(onArg) },
    select: { id: true, divisionId: true },
    resolve: ({ id, divisionId }, { on }, ctx) =>
      scoreOf(ctx, { subject: subjects.group, divisionId, on: on ?? today() }, id),
  }),
}));
