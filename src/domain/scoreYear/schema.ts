// A year out of shorter cycles, in the language.
import { today } from '../../core/day.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { boardFor, judgedFor, type Score, scoreTold, ScoreType } from '../score/schema.ts';
import { apart, isPartOfYear, lastDaysOf, sumOf } from './rules.ts';

const YearType = builder.objectRef<readonly Score[]>('ScoreYear').implement({
  // It is a list of scores, and tells of each.
  ...tellsOf('Score', scoreTold),
  description:
    'What the cycles of a year came to together (全年累计), each within its own bounds: as the year of a scheme that scores by halves, quarters or months.',
  fields: (t) => ({
    total: t.field({
      type: 'Decimal',
      description: 'All of them together (全年总分).',
      resolve: (scores) => sumOf(scores.map(({ total }) => total)),
    }),
    cycles: t.field({
      type: [ScoreType],
      description: 'Each that has begun and that is scored (各周期积分), in order.',
      resolve: (scores) => [...scores],
    }),
  }),
});

/** The scores of the cycles of the year that have begun, by the rules of the same owner. */
async function yearOf(ctx: Context, { judged, subjectId }: Score): Promise<Score[] | null> {
  const { ruleSet, terms, divisionId, since } = judged;
  if (!isPartOfYear(terms.cycle)) return null;
  // Of whatever length cycles are, each that ends in the year ends with a month. By the rules that hold at its end: where they came up in it, they count from their first day on.
  const found = await Promise.all(
    lastDaysOf(since, today()).map(async (on) => {
      const asked = { subject: ruleSet.subject, divisionId, on };
      const ruling = await judgedFor(ctx, asked);
      return ruling ? [{ ...ruling, asked }] : [];
    }),
  );
  const cycles = apart(found.flat());
  if (!cycles) return null;
  const boards = await Promise.all(cycles.map(({ asked }) => boardFor(ctx, asked)));
  const own = boards.flatMap((board) => board.filter((score) => score.subjectId === subjectId));
  return own.every((score) => score.judged.terms.divisionId === terms.divisionId) ? own : null;
}

builder.objectFields(ScoreType, (t) => ({
  year: t.field({
    type: YearType,
    nullable: true,
    description:
      'The year that the cycle begins in, all its cycles together (全年累计); whether or not they are of one length; null where the cycle is no part of a year, where rules of different owners applied, whose points are not added up, or where the cycles changed so that one reaches out of the year or into the days of another, whose records would count twice.',
    resolve: (score, _args, ctx) => yearOf(ctx, score),
  }),
}));
