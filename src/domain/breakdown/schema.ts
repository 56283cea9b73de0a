// Breakdowns: the divisions of a lower level, each with its roll-up, as one list.
import { parsePeriod, type Period, type PeriodWish } from '../../core/period.ts';
import { type Level, type Range, rankOf } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import type { Division as DivisionRow } from '../../generated/prisma/client.ts';
import { askFor, type Asking } from '../../graph/asking.ts';
import { builder } from '../../graph/builder.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { PeriodInput } from '../../graph/periodInput.ts';
import { namesOf, type Selected } from '../../graph/selection.ts';
import { mostAt } from '../division/rules.ts';
import { Division, LevelType, rootOf } from '../division/schema.ts';
import { atLevel } from '../division/store.ts';
import { Rollup } from '../rollup/schema.ts';
import { mayCount, type RollupOf, roller } from '../tally/schema.ts';

interface Broken {
  readonly division: DivisionRow;
  readonly rollup: RollupOf | null;
}

const Breakdown = builder.objectRef<Broken>('DivisionRollup').implement({
  description: 'One division of a breakdown with its roll-up (分项).',
  fields: (t) => ({
    division: t.field({
      type: Division,
      description: 'The division (区划).',
      resolve: ({ division }) => division,
    }),
    rollup: t.expose('rollup', { type: Rollup, nullable: true, description: 'Its counts (统计).' }),
  }),
});

interface Wanted {
  readonly level: Level;
  readonly range: Range;
}

const divisionsAt = perSnapshot(
  (ctx, wanted: readonly Wanted[]) => atLevel(ctx.db, wanted),
  ({ level, range }) => `${level}:${range.from}`,
);

interface Args {
  readonly level: Level;
  readonly period: PeriodWish;
}

/** What a breakdown spans. Refuses with INVALID a level that is no lower one. */
function demanded(division: DivisionRow, level: Level, period: PeriodWish) {
  demand(rankOf(level) > rankOf(division.level), 'A breakdown goes to a lower level', 'level');
  return { range: { from: division.place, to: division.placeEnd }, span: parsePeriod(period) };
}

function brokenDown(
  asking: Asking,
  divisions: readonly DivisionRow[],
  span: Period,
  selected: Selected,
): Broken[] {
  const rolled = roller(asking, span, selected);
  return divisions.map((division) => ({ division, rollup: rolled(division) }));
}

builder.prismaObjectFields('Division', (t) => ({
  breakdown: t.field({
    type: [Breakdown],
    nullable: true,
    divisions: true,
    description:
      'The divisions of a lower level beneath it, each with its roll-up (分区划统计), in the order of their codes; null outside your part of the tree.',
    args: {
      level: t.arg({ type: LevelType, required: true, description: 'A level below this one (层级).' }),
      period: t.arg({ type: PeriodInput, required: true, description: 'The period (统计期).' }),
    },
    weigh: (visit) => {
      const level = visit.args['level'] as Level;
      const root = rootOf(visit.parent);
      return root ? mostAt(root.level, level) : (visit.parent?.rows ?? 1) * mostAt('NATION', level);
    },
    resolve: async (division, { level, period }, ctx, info) => {
      const { range, span } = demanded(division, level, period);
      if (!mayCount(ctx, range)) return null;
      const divisions = await divisionsAt(ctx).load({ level, range });
      const selected = namesOf(info).under('rollup');
      return askFor(ctx, (asking) => brokenDown(asking, divisions, span, selected));
    },
    direct: (division: DivisionRow, { level, period }: Args, asking, selected) => {
      const { range, span } = demanded(division, level, period);
      if (!mayCount(asking, range)) return null;
      return brokenDown(asking, asking.tree.atLevel(level, range), span, selected.under('rollup'));
    },
  }),
}));
