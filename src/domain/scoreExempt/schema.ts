// Those on a board who are scored and not ranked, in the language.
import { builder } from '../../graph/builder.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { Deputy } from '../deputy/schema.ts';
import { Exemption } from '../exemption/schema.ts';
import { type Excused, exemptAmong } from '../exemption/store.ts';
import { type Score, scoreTold, ScoreType } from '../score/schema.ts';
import { BoardType } from '../scoreBoard/schema.ts';

interface Exempt extends Excused {
  readonly score: Score;
}

const ExemptType = builder.objectRef<Exempt>('ExemptScore').implement({
  ...tellsOf('Score', ({ score }: Exempt) => scoreTold(score)),
  description: 'A deputy who is scored and not ranked (免予排名人员).',
  fields: (t) => ({
    deputy: t.expose('deputy', { type: Deputy, description: 'The deputy (代表).' }),
    score: t.expose('score', { type: ScoreType, description: 'The score (积分), without a rank.' }),
    exemptions: t.field({
      type: [Exemption],
      description: 'Why, and over which days (免予排名记录).',
      resolve: ({ exemptions }) => [...exemptions],
    }),
  }),
});

builder.objectFields(BoardType, (t) => ({
  exempt: t.field({
    type: [ExemptType],
    description: 'Who is scored and not ranked (免予排名人员): in no mean, rate or rank.',
    resolve: async ({ exempt, judged }, _args, ctx) => {
      const ids = exempt.map(({ subjectId }) => subjectId);
      const found = await exemptAmong(ctx.db, ids, judged);
      const byId = new Map(found.map((each) => [each.deputy.id, each]));
      return exempt.flatMap((score) => {
        const own = byId.get(score.subjectId);
        return own ? [{ ...own, score }] : [];
      });
    },
  }),
}));
