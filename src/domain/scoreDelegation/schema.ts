// Delegations and pass rates in the language: of one board, so by one version of the rules.
import type { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { tellsOf, toldOfOne } from '../../graph/recorded.ts';
import { Division } from '../division/schema.ts';
import { divisionsOf } from '../division/store.ts';
import { gradesOfRules } from '../score/schema.ts';
import { rounded, spreadOf } from '../scoreBoard/rules.ts';
import { type Board, BoardType } from '../scoreBoard/schema.ts';
import { groupedBy, passedOf, percentOf, placesOf, type Share } from './rules.ts';
import { cardsById } from './store.ts';

export const ShareType = builder.objectRef<Share>('PassRate').implement({
  description:
    'How many pass (合格率): have the last grade that the rules mark as passing, or a better one. The exempt are not counted.',
  fields: (t) => ({
    passed: t.exposeInt('passed', { description: 'How many pass (合格人数).' }),
    of: t.exposeInt('of', { description: 'Of how many who are ranked (总人数).' }),
    percent: t.field({
      type: 'Decimal',
      description: 'How many in a hundred (百分率), with two decimals.',
      resolve: percentOf,
    }),
  }),
});

/** How many of a board pass; null where its rules mark no grade. */
export const passRateOf = async (ctx: Context, { judged, scores }: Pick<Board, 'judged' | 'scores'>) =>
  passedOf(await gradesOfRules(ctx, judged.terms.id), scores);

interface Delegation {
  readonly divisionId: number;
  readonly name: string;
  readonly rank: number;
  readonly count: number;
  readonly mean: Prisma.Decimal;
  readonly passRate: Share | null;
}

const divisions = perSnapshot((ctx, ids: readonly number[]) => divisionsOf(ctx.db, ids));

const DelegationType = builder.objectRef<Delegation>('DelegationScore').implement({
  ...tellsOf('Score', (each: Delegation) => toldOfOne(each.divisionId, each.count, each)),
  description: 'What the scores of a delegation come to (代表团积分).',
  fields: (t) => ({
    division: t.field({
      type: Division,
      nullable: true,
      description: 'Of which congress (区划).',
      resolve: ({ divisionId }, _args, ctx) => divisions(ctx).load(divisionId),
    }),
    name: t.exposeString('name', { description: 'Which constituency or delegation (选区或代表团).' }),
    rank: t.exposeInt('rank', { description: 'The place by the mean (名次); equals share it.' }),
    count: t.exposeInt('count', { description: 'How many of it are ranked (排名人数).' }),
    mean: t.field({
      type: 'Decimal',
      description: 'The mean (平均分), with two decimals.',
      resolve: ({ mean }) => rounded(mean),
    }),
    passRate: t.expose('passRate', {
      type: ShareType,
      nullable: true,
      description: 'How many pass (合格率); null where the rules mark no grade.',
    }),
  }),
});

/** The delegations of a board, by their means, best first. */
async function delegationsOf(ctx: Context, { judged, scores }: Board): Promise<Delegation[]> {
  const ids = scores.map(({ subjectId }) => subjectId);
  const cards = await cardsById(ctx.db, ids);
  const placed = scores.flatMap((score) => {
    const card = cards.get(score.subjectId);
    return card ? [{ ...score, divisionId: card.divisionId, unit: card.electoralUnit }] : [];
  });
  const groups = groupedBy(placed, ({ divisionId, unit }) => `${divisionId}:${unit}`);
  const grades = await gradesOfRules(ctx, judged.terms.id);
  const found = groups.map(([first, ...others]) => {
    const own = [first, ...others];
    const { mean } = spreadOf(own.map(({ total }) => total));
    const { divisionId, unit: name } = first;
    return { divisionId, name, count: own.length, mean, passRate: passedOf(grades, own) };
  });
  const byMean = (one: { mean: Prisma.Decimal }, other: { mean: Prisma.Decimal }) => other.mean.cmp(one.mean);
  const ordered = found.sort(
    (one, other) =>
      byMean(one, other) || one.divisionId - other.divisionId || (one.name < other.name ? -1 : 1),
  );
  const places = placesOf(ordered, byMean);
  return ordered.map((each, at) => ({ ...each, rank: places[at] ?? 0 }));
}

builder.objectFields(BoardType, (t) => ({
  passRate: t.field({
    type: ShareType,
    nullable: true,
    description: 'How many pass (合格率); null where the rules mark no grade.',
    resolve: (board, _args, ctx) => passRateOf(ctx, board),
  }),
  delegations: t.field({
    type: [DelegationType],
    description: 'Its delegations by the mean of their deputies (各代表团平均分), best first.',
    resolve: (board, _args, ctx) => delegationsOf(ctx, board),
  }),
}));
