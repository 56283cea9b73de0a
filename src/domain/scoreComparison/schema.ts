// Scores of many divisions in the language. Points meet only where one version scores them all; across versions there are none to ask for.
import { resolveArrayConnection } from '@pothos/plugin-relay';
import { today } from '../../core/day.ts';
import type { Range } from '../../core/place.ts';
import type { Division as DivisionRow, Prisma } from '../../generated/prisma/client.ts';
import type { Level } from '../../generated/prisma/enums.ts';
import { builder, page } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { Deputy } from '../deputy/schema.ts';
import { Division, LevelType } from '../division/schema.ts';
import { find } from '../division/store.ts';
import { RuleSet } from '../ruleSet/schema.ts';
import type { Begun } from '../ruleSetInForce/store.ts';
import { may } from '../score/card.ts';
import { boardFor, judgedFor, scoreTold } from '../score/schema.ts';
import { rounded, standardised } from '../scoreBoard/rules.ts';
import { type Board, BoardType, boardOf, boardTold, cardBehind } from '../scoreBoard/schema.ts';
import { placedByShare, type Share } from '../scoreDelegation/rules.ts';
import { passRateOf, ShareType } from '../scoreDelegation/schema.ts';
import { bestFirst, demandFew, together, toil } from './rules.ts';
import { seatedAt } from './store.ts';

interface Placed {
  readonly division: DivisionRow;
  readonly ruling: Begun;
  readonly board: Board;
}

/** The boards of the congresses of a level at or beneath a division, as far as one sees them. */
async function boardsAt(ctx: Context, top: Range, level: Level, on: Date): Promise<Placed[]> {
  const divisions = await seatedAt(ctx.db, top, level, on);
  demandFew(divisions.length);
  const found = await Promise.all(
    divisions.map(async (division) => {
      const asked = { subject: 'DEPUTY' as const, divisionId: division.id, on };
      const [ruling, board] = [await judgedFor(ctx, asked), boardOf(await boardFor(ctx, asked))];
      return ruling && board ? [{ division, ruling, board }] : [];
    }),
  );
  return found.flat();
}

const onArg = {
  type: 'Date',
  description: 'In the cycles that this day lies in, by default today (日期).',
} as const;

builder.prismaObjectFields('Division', (t) => ({
  levelScoreBoard: t.field({
    type: BoardType,
    nullable: true,
    guard: may.rank,
    toil,
    description:
      'The scores of the deputies of all congresses of a level here and beneath (同级代表积分榜) that are scored by the version in force here, over the same days; those of other versions are left out, their points mean something else. While a new version is reckoned with, isStale says so: the congresses that have no scores by it yet are left out as well, or all are shown as they were until the first has. Null where nobody is.',
    args: {
      level: t.arg({ type: LevelType, required: true, description: 'Of congresses of this level (层级).' }),
      on: t.arg(onArg),
    },
    select: { id: true, place: true, placeEnd: true },
    resolve: async ({ id, place, placeEnd }, { level, on }, ctx) => {
      const day = on ?? today();
      const judged = await judgedFor(ctx, { subject: 'DEPUTY', divisionId: id, on: day });
      if (!judged) return null;
      const boards = await boardsAt(ctx, { from: place, to: placeEnd }, level, day);
      const { shown, standings } = together(boards, judged);
      const scores = shown.flatMap(({ board }) => [...board.scores, ...board.exempt]);
      return boardOf(scores.sort(bestFirst), standings);
    },
  }),
}));

interface Compared extends Placed {
  readonly passRate: Share | null;
  readonly rank: number | null;
}

const ComparedType = builder.objectRef<Compared>('ComparedDivision').implement({
  ...tellsOf('Score', ({ board }: Compared) => boardTold(board)),
  description:
    'A division beside others, each by its own rules (参与比较的区划): how many pass, and no points.',
  fields: (t) => ({
    division: t.field({
      type: Division,
      description: 'Which (区划).',
      resolve: ({ division }) => division,
    }),
    ruleSet: t.field({
      type: RuleSet,
      description: 'By which rules it scores (计分依据).',
      resolve: ({ board }) => board.judged.ruleSet,
    }),
    count: t.int({
      description: 'How many are ranked (排名人数).',
      resolve: ({ board }) => board.scores.length,
    }),
    exempt: t.int({
      description: 'How many are exempt (免予排名人数).',
      resolve: ({ board }) => board.exempt.length,
    }),
    passRate: t.expose('passRate', {
      type: ShareType,
      nullable: true,
      description: 'How many pass (合格率); null where its rules mark no grade.',
    }),
    rank: t.exposeInt('rank', {
      nullable: true,
      description: 'The place by how many in a hundred pass (合格率名次); equals share it.',
    }),
  }),
});

interface Standing {
  readonly division: DivisionRow;
  readonly score: Board['scores'][number];
  readonly zScore: Prisma.Decimal;
}

const StandingType = builder.objectRef<Standing>('ComparedDeputy').implement({
  ...tellsOf('Score', ({ score }: Standing) => scoreTold(score)),
  description: 'Where a deputy stands among those of the own congress (参与比较的代表): no points.',
  fields: (t) => ({
    deputy: t.field({
      type: Deputy,
      description: 'Who (代表).',
      resolve: ({ score }, _args, ctx) => cardBehind(ctx, score.subjectId),
    }),
    division: t.field({
      type: Division,
      description: 'Of which congress (区划).',
      resolve: ({ division }) => division,
    }),
    rank: t.int({ description: 'The place there (本级名次).', resolve: ({ score }) => score.rank }),
    ranked: t.int({ description: 'Among how many (排名人数).', resolve: ({ score }) => score.ranked }),
    zScore: t.field({
      type: 'Decimal',
      description:
        'How far the score lies from the mean there in standard deviations (标准分), with two decimals.',
      resolve: ({ zScore }) => rounded(zScore),
    }),
  }),
});

/** The boards by how many in a hundred pass, best first; those that mark no grade come last. */
const compared = async (ctx: Context, boards: readonly Placed[]): Promise<Compared[]> =>
  placedByShare(
    await Promise.all(boards.map(async (each) => ({ ...each, passRate: await passRateOf(ctx, each.board) }))),
  );

const ComparisonType = builder.objectRef<readonly Placed[]>('ScoreComparison').implement({
  description:
    'Congresses beside each other, each by its own rules (跨区划积分比较). Points by different rules are never added up, averaged or set side by side: ranks, pass rates and standard scores are.',
  fields: (t) => ({
    divisions: t.field({
      type: [ComparedType],
      description: 'The divisions by pass rate (合格率排名), best first.',
      resolve: (boards, _args, ctx) => compared(ctx, boards),
    }),
    deputies: t.connection({
      type: StandingType,
      description: 'Their deputies by standard score (标准分排名), best first.',
      resolve: (boards, args) => {
        const scored = boards.flatMap(({ division, board }) =>
          board.scores.map((score) => ({ division, score, zScore: standardised(score.total, board.spread) })),
        );
        scored.sort(
          (one, other) => other.zScore.cmp(one.zScore) || one.score.subjectId - other.score.subjectId,
        );
        return resolveArrayConnection({ args, defaultSize: page.usual, maxSize: page.most }, scored);
      },
    }),
  }),
});

builder.queryField('compareScores', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    guard: may.rank,
    toil,
    description:
      'Sets the congresses of a level at and beneath a division side by side (跨区划积分比较), as far as you read their scores: at most 200 of them. Null where there is no such division.',
    args: {
      under: t.arg({
        type: 'DivisionCode',
        required: true,
        description: 'At or beneath this division (区划代码).',
      }),
      level: t.arg({ type: LevelType, required: true, description: 'Congresses of this level (层级).' }),
      on: t.arg(onArg),
    },
    resolve: async (_root, { under, level, on }, ctx) => {
      const top = await find(ctx.db, under);
      return top ? boardsAt(ctx, top, level, on ?? today()) : null;
    },
  }),
);
