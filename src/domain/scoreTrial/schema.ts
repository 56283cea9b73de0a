// Trials of scoring rules in the language: who would gain, who would lose, and whose grade would change.
import { resolveArrayConnection } from '@pothos/plugin-relay';
import type { DeputyCard, RuleGrade } from '../../generated/prisma/client.ts';
import { builder, page } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { find } from '../division/store.ts';
import { Deputy } from '../deputy/schema.ts';
import { Grade } from '../ruleGrade/schema.ts';
import { RuleSet } from '../ruleSet/schema.ts';
import { may } from '../score/card.ts';
import { boardFor } from '../score/schema.ts';
import { parted } from '../scoreBoard/rules.ts';
import { cardsById } from '../scoreDelegation/store.ts';
import type { Judged } from '../ruleSetInForce/store.ts';
import { gradesById, trial, type Tried } from './store.ts';

type Standing = Tried & { readonly grade: RuleGrade | null };

interface Change {
  readonly deputy: DeputyCard;
  readonly before: Standing;
  readonly after: Standing;
}

interface Trial {
  readonly judged: Judged;
  readonly changes: readonly Change[];
}

const StandingType = builder.objectRef<Standing>('ScoreStanding').implement({
  description: 'Where somebody stands by one version of the rules (积分情况).',
  fields: (t) => ({
    total: t.expose('total', { type: 'Decimal', description: 'The score (总分).' }),
    rank: t.exposeInt('rank', { description: 'The place (名次).' }),
    grade: t.expose('grade', { type: Grade, nullable: true, description: 'The grade (等次).' }),
  }),
});

const ChangeType = builder.objectRef<Change>('ScoreChange').implement({
  ...tellsOf('Score', ({ deputy }: Change) => ({ divisionId: deputy.divisionId, of: deputy })),
  description: 'What would change for a deputy (变化情况).',
  fields: (t) => ({
    deputy: t.expose('deputy', { type: Deputy, description: 'The deputy (代表).' }),
    before: t.expose('before', { type: StandingType, description: 'By the rules in force (现行办法).' }),
    after: t.expose('after', { type: StandingType, description: 'By the rules that are tried (模拟办法).' }),
  }),
});

const nameOf = ({ grade }: Standing): string | null => grade?.name ?? null;
const moves = ({ before, after }: Change): boolean => nameOf(before) !== nameOf(after);

interface Split {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

const SplitType = builder.objectRef<Split>('ScoreTrialGrade').implement({
  description: 'How many have a grade, and would have it (等次分布变化).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the grade is called (等次名称).' }),
    before: t.exposeInt('before', { description: 'By the rules in force (现行人数).' }),
    after: t.exposeInt('after', { description: 'By the rules that are tried (模拟人数).' }),
  }),
});

/** How many have each grade before and after, in the order in which they come up, best first. */
function splitsOf(changes: readonly Change[]): Split[] {
  const best = (one: Standing, other: Standing) => (one.grade?.number ?? 0) - (other.grade?.number ?? 0);
  const standings = changes.flatMap(({ before, after }) => [before, after]).sort(best);
  const names = [...new Set(standings.flatMap((each) => nameOf(each) ?? []))];
  const count = (name: string, of: 'before' | 'after') =>
    changes.filter((each) => nameOf(each[of]) === name).length;
  return names.map((name) => ({ name, before: count(name, 'before'), after: count(name, 'after') }));
}

const TrialType = builder.objectRef<Trial>('ScoreTrial').implement({
  description:
    'What other rules would have made of the records of a cycle (模拟计分结果), beside what those in force make of them, for everybody who is ranked. Nothing of it is stored.',
  fields: (t) => ({
    inForce: t.field({
      type: RuleSet,
      description: 'The rules in force (现行办法).',
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
    count: t.int({
      description: 'How many are scored (计分人数).',
      resolve: ({ changes }) => changes.length,
    }),
    gaining: t.int({
      description: 'How many would be ranked higher (名次上升人数).',
      resolve: ({ changes }) => changes.filter(({ before, after }) => after.rank < before.rank).length,
    }),
    losing: t.int({
      description: 'How many would be ranked lower (名次下降人数).',
      resolve: ({ changes }) => changes.filter(({ before, after }) => after.rank > before.rank).length,
    }),
    grades: t.field({
      type: [SplitType],
      description: 'How many have each grade, and would have it (等次分布变化).',
      resolve: ({ changes }) => splitsOf(changes),
    }),
    gradeChanges: t.field({
      type: [ChangeType],
      description: 'Everybody whose grade would be another (等次变化名单), best first.',
      resolve: ({ changes }) => changes.filter(moves),
    }),
    changes: t.connection({
      type: ChangeType,
      description: 'What would change for each (变化明细), best first by the rules that are tried.',
      resolve: ({ changes }, args) =>
        resolveArrayConnection({ args, defaultSize: page.usual, maxSize: page.most }, [...changes]),
    }),
  }),
});

builder.queryField('scoreTrial', (t) =>
  t.field({
    type: TrialType,
    nullable: true,
    guard: may.rank,
    description:
      'Tries rules, as a rule a draft, on a past cycle of a division (模拟计分): its own owner or one beneath it. Null where no rules are in force to compare with, nobody is scored, or it is not for you to see.',
    args: {
      ruleSet: t.arg.id({ required: true, description: 'The version to try (模拟办法).' }),
      division: t.arg({ type: 'DivisionCode', required: true, description: 'On whose deputies (区划代码).' }),
      on: t.arg({
        type: 'Date',
        required: true,
        description: 'Over the cycle that this day lies in (日期).',
      }),
    },
    resolve: async (_root, args, ctx) => {
      const division = await find(ctx.db, args.division);
      if (!division) return null;
      const board = await boardFor(ctx, { subject: 'DEPUTY', divisionId: division.id, on: args.on });
      const judged = board[0]?.judged;
      if (!judged) return null;
      const tried = await trial(ctx.db, numberOf('RuleSet', args.ruleSet, 'ruleSet'), division.id, judged);
      if (tried.length === 0) return null;
      const grades = await gradesById(
        ctx.db,
        [...board, ...tried].flatMap(({ gradeId }) => gradeId ?? []),
      );
      const cards = await cardsById(
        ctx.db,
        tried.map(({ subjectId }) => subjectId),
      );
      const graded = (each: Tried): Standing => ({ ...each, grade: grades.get(each.gradeId ?? 0) ?? null });
      const byId = new Map(parted(board).ranked.map((each) => [each.subjectId, each]));
      const changes = tried.flatMap((after) => {
        const [before, deputy] = [byId.get(after.subjectId), cards.get(after.subjectId)];
        return before && deputy ? [{ deputy, before: graded(before), after: graded(after) }] : [];
      });
      return { judged, changes };
    },
  }),
);
