// Coverage in the language: expected, reporting, and the missing by name.
import { askFor, type Asking, type Batch } from '../../graph/asking.ts';
import { builder } from '../../graph/builder.ts';
import { forward, placeAfter } from '../../graph/forward.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { Division, divisionsById } from '../division/schema.ts';
import type { Quotient } from '../tally/rules.ts';
import { Rollup } from '../rollup/schema.ts';
import { rangeOf, type RollupOf } from '../tally/schema.ts';
import { expectedColumns } from '../tally/rules.ts';
import { type Asked, missing, reporting, type Slice } from './store.ts';

interface Reporting extends Batch {
  place(asked: Asked): number;
  reporting(at: number): number;
}

function reportingOf(): Reporting {
  const asked: Asked[] = [];
  const told = new Map<unknown, number>();
  return {
    place: (one) => asked.push(one) - 1,
    statements: () => [reporting(asked)],
    answer: ([rows = []]) => {
      for (const { at, n } of rows) told.set(at, Number(n));
    },
    reporting: (at) => told.get(at) ?? 0,
  };
}

interface CoverageOf extends Quotient {
  readonly rollup: RollupOf;
}

/** The coverage of a roll-up, whose numbers are there once the batches are answered. */
function coverageOf(asking: Asking, rollup: RollupOf): CoverageOf {
  const batch = asking.batch('reporting', reportingOf);
  const at = batch.place({ divisionId: rollup.division.id, period: rollup.of.period });
  return {
    rollup,
    definition: '',
    get numerator() {
      return batch.reporting(at);
    },
    get denominator() {
      const counts = rollup.of.counts(rollup.at);
      return (counts[expectedColumns.stock] ?? 0) + (counts[expectedColumns.flow] ?? 0);
    },
    get value() {
      return this.denominator === 0 ? null : this.numerator / this.denominator;
    },
  };
}

const lacking = perSnapshot(
  (ctx, asked: readonly Slice[]) => missing(ctx.db, asked),
  ({ top, period, after, most }) => `${top.from}:${top.to}:${period.from}:${period.to}:${after}:${most}`,
);

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
      resolve: ({ rollup: { division, of } }, args, ctx) =>
        forward(
          args,
          async ({ after, most }) => {
            const slice = { top: rangeOf(division), period: of.period, after: placeAfter(after), most };
            const ids = await lacking(ctx).load(slice);
            const rows = await Promise.all(ids.map((id) => divisionsById(ctx).load(id)));
            return rows.filter((row) => row !== null);
          },
          ({ place }) => String(place),
        ),
    }),
  }),
});

builder.objectField(Rollup, 'coverage', (t) =>
  t.field({
    type: Coverage,
    description: 'How much of the subtree has reported (上报情况).',
    resolve: (rollup, _args, ctx) => askFor(ctx, (asking) => coverageOf(asking, rollup)),
    direct: (rollup: RollupOf, _args: object, asking) => coverageOf(asking, rollup),
  }),
);
