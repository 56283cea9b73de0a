// Lists of marks in the language: of where they were given, and of whoever scores them.
import { builder } from '../../graph/builder.ts';
import { may } from '../appraisal/card.ts';
import { Appraisal } from '../appraisal/schema.ts';

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
}));
