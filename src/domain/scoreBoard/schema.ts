// Rankings by score in the language: one division's, under one set of rules. Across divisions there are no points.
import { resolveArrayConnection } from '@pothos/plugin-relay';
import { today } from '../../core/day.ts';
import { builder, page } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { numberOrNull } from '../../graph/ids.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { tellsOf, toldOfOne } from '../../graph/recorded.ts';
import { Deputy } from '../deputy/schema.ts';
import { Grade } from '../ruleGrade/schema.ts';
import { RuleSet } from '../ruleSet/schema.ts';
import { may } from '../score/card.ts';
import { boardFor, gradesOfRules, type Score, scoreTold, ScoreType } from '../score/schema.ts';
import {
  leastOf,
  parted,
  rankingDay,
  type Ranked as OfRank,
  ranksOf,
  rounded,
  type Spread,
  spreadOf,
  standardised,
} from './rules.ts';
import { among, cardsOf } from './store.ts';

/** Scores by one version over the same days, best first. */
export interface Board {
  readonly judged: Score['judged'];
  readonly scores: readonly OfRank<Score>[];
  readonly exempt: readonly Score[];
  /** Of those who are ranked. */
  readonly spread: Spread;
  /** Of all that it is to show, also of those whose scores are left out until they are reckoned. */
  readonly standings: readonly Score['standing'][];
}

/** A board of some scores, best first; null of none. */
export function boardOf(
  scores: readonly Score[],
  standings = scores.map(({ standing }) => standing),
): Board | null {
  const [first] = scores;
  if (!first) return null;
  const { ranked, exempt } = parted(scores);
  const spread = spreadOf(ranked.map(({ total }) => total));
  return { judged: first.judged, scores: ranked, exempt, spread, standings };
}

const onTheDay =
  'on the last day of the cycle, or today while it runs; whoever left before is not among them';

interface Ranked {
  readonly rank: number;
  readonly score: Score;
  readonly spread: Spread;
}

const cardOf = perSnapshot((ctx, ids: readonly number[]) => cardsOf(ctx.db, ids));

/** Whose a score is. */
export async function cardBehind(ctx: Context, id: number) {
  const found = await cardOf(ctx).load(id);
  if (!found) throw new Error(`There is no card ${id}`);
  return found;
}

const RankedType = builder.objectRef<Ranked>('RankedScore').implement({
  ...tellsOf('Score', ({ score }: Ranked) => scoreTold(score)),
  description: 'A deputy in a ranking by score (积分排名项).',
  fields: (t) => ({
    rank: t.exposeInt('rank', {
      description:
        'The place among those asked for (名次); whoever has as many shares it, and the next comes after all of them.',
    }),
    deputy: t.field({
      type: Deputy,
      description: 'The deputy (代表).',
      resolve: ({ score }, _args, ctx) => cardBehind(ctx, score.subjectId),
    }),
    score: t.expose('score', { type: ScoreType, description: 'The score (积分).' }),
    zScore: t.field({
      type: 'Decimal',
      description:
        'How far it lies from the mean of the division in standard deviations (标准分), with two decimals: to be compared across divisions, where points are not.',
      resolve: ({ score, spread }) => rounded(standardised(score.total, spread)),
    }),
  }),
});

const GradeCount = builder
  .objectRef<{ readonly grade: typeof Grade.$inferType; readonly count: number }>('ScoreGradeCount')
  .implement({
    description: 'How many have a grade (等次人数).',
    fields: (t) => ({
      grade: t.expose('grade', { type: Grade, description: 'The grade (等次).' }),
      count: t.exposeInt('count', { description: 'How many (人数).' }),
    }),
  });

/** Of whom a board tells as a whole: of the one who is ranked, where there are no others. */
export const boardTold = ({ judged, scores }: Board) => toldOfOne(judged.divisionId, scores.length, judged);

export const BoardType = builder.objectRef<Board>('ScoreBoard').implement({
  ...tellsOf('Score', boardTold),
  description:
    "The scores of a division's deputies over a cycle (积分榜), all by one version of the rules. Those of two divisions are never added up: their ranks, grades and standard scores can be compared.",
  fields: (t) => ({
    ruleSet: t.field({
      type: RuleSet,
      description: 'The version they are scored by (计分依据).',
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
    isStale: t.boolean({
      description:
        'Whether these are the scores by the rules that applied before (是否旧分), or lack some whose are: those that apply now are still being reckoned with.',
      resolve: ({ standings }) => standings.some(({ isStale }) => isStale),
    }),
    progress: t.int({
      nullable: true,
      description:
        'How many in a hundred of the scores by the rules that apply are reckoned (重算进度); null when all are.',
      resolve: ({ standings }) => leastOf(standings.flatMap(({ progress }) => progress ?? [])),
    }),
    count: t.int({
      description: 'How many are ranked (排名人数); the exempt not included.',
      resolve: ({ scores }) => scores.length,
    }),
    mean: t.field({
      type: 'Decimal',
      description: 'The mean of those who are ranked (平均分), with two decimals.',
      resolve: ({ spread }) => rounded(spread.mean),
    }),
    grades: t.field({
      type: [GradeCount],
      description: 'How many have each grade (等次分布), the best first.',
      resolve: async ({ judged, scores }, _args, ctx) => {
        const grades = await gradesOfRules(ctx, judged.terms.id);
        return grades.map((grade) => ({
          grade,
          count: scores.filter(({ gradeId }) => gradeId === grade.id).length,
        }));
      },
    }),
    ranking: t.connection({
      type: RankedType,
      description:
        'The deputies by score, best first (积分排名): of the whole division, or of a delegation, a group or a station alone.',
      args: {
        electoralUnit: t.arg.string({
          description: 'Only of this constituency or delegation (选区或代表团).',
        }),
        group: t.arg.id({ description: `Only those in this group (代表小组) ${onTheDay}.` }),
        station: t.arg.id({ description: `Only those assigned to this station (家站) ${onTheDay}.` }),
      },
      resolve: async ({ judged, scores, spread }, args, ctx) => {
        const ids = scores.map(({ subjectId }) => subjectId);
        const members = await among(ctx.db, ids, {
          electoralUnit: args.electoralUnit ?? null,
          groupId: numberOrNull('DeputyGroup', args.group, 'group'),
          stationId: numberOrNull('Station', args.station, 'station'),
          on: rankingDay(judged, today()),
        });
        const asked = scores.filter(({ subjectId }) => members.has(subjectId));
        const ranks = ranksOf(asked);
        const ranked = asked.map((score, at) => ({ rank: ranks[at] ?? 0, score, spread }));
        return resolveArrayConnection({ args, defaultSize: page.usual, maxSize: page.most }, ranked);
      },
    }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  scoreBoard: t.field({
    type: BoardType,
    nullable: true,
    guard: may.rank,
    description:
      "The scores of the division's own deputies in the cycle of a day (本级代表积分榜). Null where no rules apply, nobody is scored, or it is not for you to see.",
    args: {
      on: t.arg({
        type: 'Date',
        description: 'In the cycle that this day lies in, by default today (日期).',
      }),
    },
    select: { id: true },
    resolve: async ({ id }, { on }, ctx) =>
      boardOf(await boardFor(ctx, { subject: 'DEPUTY', divisionId: id, on: on ?? today() })),
  }),
}));
