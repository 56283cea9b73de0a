// What followed from scores, in the language: of one score, and of all on a board.
import type { DeputyCard } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import type { Visit } from '../../graph/cost.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { Deputy } from '../deputy/schema.ts';
import type { Standing } from '../rescoring/store.ts';
import { Consequence } from '../ruleConsequence/schema.ts';
import { boardBy, type Score, ScoreType } from '../score/schema.ts';
import { keyOfJudged } from '../score/store.ts';
import { mostDivisions } from '../scoreBoard/rules.ts';
import { type Board, BoardType, cardBehind } from '../scoreBoard/schema.ts';
import { type Taken, taken } from './store.ts';

const takenOn = perSnapshot(
  (ctx, boards: readonly Standing[]) => taken(ctx.db, boards),
  ({ judged }) => keyOfJudged(judged),
);

/** What follows for whoever has a score. */
const followsFrom = async (ctx: Context, { standing, subjectId }: Score): Promise<Taken[]> =>
  (await takenOn(ctx).load(standing)).filter((each) => each.subjectId === subjectId);

/** The scores of the cycles that a consequence was drawn from. */
async function scoresBehind(ctx: Context, { cycles, subjectId }: Taken): Promise<Score[]> {
  const boards = await Promise.all(cycles.map((standing) => boardBy(ctx, standing)));
  return boards.flatMap((board) => board.filter((score) => score.subjectId === subjectId));
}

/** What it takes to rank everybody of a division in several cycles. */
const toil = 20;
/** The same for a board, which may be that of many divisions together. */
const toilOf = (board: Visit | null): number =>
  toil * (board?.field === 'levelScoreBoard' ? mostDivisions : 1);

const behind =
  'The scores of the cycles that it is drawn from (所依据的各周期积分), earliest first, each by its own rules: their points are not added up.';

const FollowsType = builder.objectRef<Taken>('ScoreConsequence').implement({
  description: 'What follows for somebody from scores over several cycles (积分结果运用).',
  fields: (t) => ({
    consequence: t.field({
      type: Consequence,
      description: 'What the rules say (办法规定).',
      resolve: ({ consequence }) => consequence,
    }),
    cycles: t.field({
      type: [ScoreType],
      toil,
      description: behind,
      resolve: (each, _args, ctx) => scoresBehind(ctx, each),
    }),
  }),
});

interface Follower extends Taken {
  readonly deputy: DeputyCard;
}

const FollowerType = builder.objectRef<Follower>('ConsequenceDeputy').implement({
  ...tellsOf('Score', ({ deputy }: Follower) => ({ divisionId: deputy.divisionId, of: deputy })),
  description: 'A deputy whom a consequence takes in (结果运用对象).',
  fields: (t) => ({
    deputy: t.expose('deputy', { type: Deputy, description: 'The deputy (代表).' }),
    cycles: t.field({
      type: [ScoreType],
      toil,
      description: behind,
      resolve: (each, _args, ctx) => scoresBehind(ctx, each),
    }),
  }),
});

interface Roll {
  readonly consequence: Taken['consequence'];
  readonly followers: readonly Follower[];
}

const RollType = builder.objectRef<Roll>('ConsequenceRoll').implement({
  description: 'Whom a consequence takes in, of those on a board (结果运用名单).',
  fields: (t) => ({
    consequence: t.field({
      type: Consequence,
      description: 'What the rules say (办法规定).',
      resolve: ({ consequence }) => consequence,
    }),
    count: t.int({ description: 'How many (人数).', resolve: ({ followers }) => followers.length }),
    deputies: t.field({
      type: [FollowerType],
      description: 'Who (名单), best first.',
      resolve: ({ followers }) => [...followers],
    }),
  }),
});

/** The consequences that take in anybody on a board, in the order of the rules. */
async function rollsOf(ctx: Context, { scores }: Board): Promise<Roll[]> {
  const follows = (await Promise.all(scores.map((score) => followsFrom(ctx, score)))).flat();
  const followers = await Promise.all(
    follows.map(async (each) => ({ ...each, deputy: await cardBehind(ctx, each.subjectId) })),
  );
  const consequences = new Map(follows.map(({ consequence }) => [consequence.id, consequence]));
  return [...consequences.values()]
    .sort((one, other) => one.ruleSetId - other.ruleSetId || one.number - other.number)
    .map((consequence) => ({
      consequence,
      followers: followers.filter((each) => each.consequence.id === consequence.id),
    }));
}

const onlyOver = 'none while the cycle is not over, and none for the exempt';

builder.objectFields(ScoreType, (t) => ({
  consequences: t.field({
    type: [FollowsType],
    toil,
    description: `What follows from this score and those before it (积分结果运用), in the order of the rules: ${onlyOver}. A cycle that is ranked anew, as when a record of it is corrected, may change it.`,
    resolve: (score, _args, ctx) => followsFrom(ctx, score),
  }),
}));

builder.objectFields(BoardType, (t) => ({
  consequences: t.field({
    type: [RollType],
    toil: toilOf,
    description: `Whom the consequences of the rules take in (积分结果运用名单), in the order of the rules: ${onlyOver}; those that take in nobody are left out.`,
    resolve: (board, _args, ctx) => rollsOf(ctx, board),
  }),
}));
