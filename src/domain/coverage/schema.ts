// Coverage in the language: expected, reporting, and the missing by name.
import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay';
import { demand } from '../../core/refusal.ts';
import { builder } from '../../graph/builder.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { Division } from '../division/schema.ts';
import type { Quotient } from '../tally/rules.ts';
import { Rollup } from '../rollup/schema.ts';
import type { RollupOf } from '../tally/schema.ts';
import { expectedColumns } from '../tally/store.ts';
import { type Asked, missing, reporting } from './store.ts';

const reportingOf = perSnapshot(
  (ctx, asked: readonly Asked[]) => reporting(ctx.db, asked),
  ({ divisionId, period }) => `${divisionId}:${period.from}:${period.to}`,
);

interface CoverageOf extends Quotient {
  readonly rollup: RollupOf;
}

const Coverage = builder.objectRef<CoverageOf>('Coverage').implement({
  description: 'How much of the subtree has reported (上报情况): without it a zero says nothing.',
  fields: (t) => ({
    expected: t.int({
      description: 'Towns, townships and subdistricts that there were in the period (应上报).',
      resolve: ({ denominator }) => denominator,
    }),
    reporting: t.int({
      description: 'Those of them with a record of their own in the period, or a nil report (已上报).',
      resolve: ({ numerator }) => numerator,
    }),
    rate: t.float({
      nullable: true,
      description: 'Reporting ÷ expected (上报率); null where none is expected.',
      resolve: ({ value }) => value,
    }),
    missing: t.connection({
      type: Division,
      divisions: true,
      description: 'Those that have not reported (未上报), in the order of their codes.',
      resolve: ({ rollup }, args, ctx) => {
        demand(
          args.last == null && args.before == null,
          'This list is read forward: first and after',
          'last',
        );
        return resolveCursorConnection(
          {
            args,
            defaultSize: 20,
            maxSize: 100,
            toCursor: (division: { place: bigint }) => String(division.place),
          },
          async ({ after, limit }: ResolveCursorConnectionArgs) => {
            const rows = await missing(ctx.db, {
              top: rollup.range,
              period: rollup.period,
              after: /^\d{1,13}$/.test(after ?? '') ? BigInt(after ?? 0) : -1n,
              most: limit,
            });
            return ctx.db.division.findMany({
              where: { id: { in: rows.map((row) => row.id) } },
              orderBy: { place: 'asc' },
            });
          },
        );
      },
    }),
  }),
});

builder.objectField(Rollup, 'coverage', (t) =>
  t.field({
    type: Coverage,
    description: 'How much of the subtree has reported (上报情况).',
    resolve: async (rollup, _args, ctx) => {
      const numerator = await reportingOf(ctx).load({ divisionId: rollup.divisionId, period: rollup.period });
      const { counts } = rollup;
      const denominator = (counts[expectedColumns.stock] ?? 0) + (counts[expectedColumns.flow] ?? 0);
      const value = denominator === 0 ? null : numerator / denominator;
      return { rollup, numerator, denominator, value, definition: '' };
    },
  }),
);
