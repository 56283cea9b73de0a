// The steps that a viewer may take with an assessment now.
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { viewerOf } from '../../graph/context.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { moveTerms } from './card.ts';
import { movesOf } from './rules.ts';
import { pastOf } from './store.ts';

const MoveType = builder.enumType('AssessmentMove', {
  description: 'What may be done with an assessment (可办环节).',
  values: described(moveTerms),
});

const pasts = perSnapshot((ctx, ids: readonly number[]) => pastOf(ctx.db, ids, viewerOf(ctx).accountId));
const nothing = { isOwn: false, verifier: null };
const depends = ['VERIFY', 'SPOT_CHECK'] as const;

builder.prismaObjectFields('Assessment', (t) => ({
  moves: t.field({
    type: [MoveType],
    description: 'What you may do with it now (可办环节); SUBMIT lets its items be judged as well.',
    select: { id: true, place: true, state: true, upheld: true },
    resolve: async (assessment, _args, ctx) => {
      const viewer = viewerOf(ctx);
      const may = movesOf(assessment, nothing, viewer);
      if (!depends.some((move) => may.includes(move))) return may;
      return movesOf(assessment, await pasts(ctx).load(assessment.id), viewer);
    },
  }),
}));
