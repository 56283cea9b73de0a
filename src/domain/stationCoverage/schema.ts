// Coverage by stations in the language: how many townships have one, and which have none.
import { dayText, today } from '../../core/day.ts';
import { builder } from '../../graph/builder.ts';
import { forward, placeAfter } from '../../graph/forward.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { Division, divisionsById } from '../division/schema.ts';
import { RateType } from '../rollup/schema.ts';
import { quotient } from '../tally/rules.ts';
import { mayCount, rangeOf } from '../tally/schema.ts';
import { may } from './card.ts';
import { type Asked, type Coverage, coverageOf, missing, type Slice } from './store.ts';

const coverages = perSnapshot(
  (ctx, asked: readonly Asked[]) => coverageOf(ctx.db, asked),
  ({ from, to, on }) => `${from}:${to}:${dayText(on)}`,
);

const lacking = perSnapshot(
  (ctx, asked: readonly Slice[]) => missing(ctx.db, asked),
  ({ from, to, on, after, most }) => `${from}:${to}:${dayText(on)}:${after}:${most}`,
);

const definition =
  'Towns, townships and subdistricts with a station of their own open on the day ÷ all there are on it.';

const CoverageType = builder.objectRef<Coverage & { readonly asked: Asked }>('StationCoverage').implement({
  description:
    'How many towns, townships and subdistricts have the station they must have (乡镇街道家站覆盖情况).',
  fields: (t) => ({
    required: t.exposeInt('required', { description: 'Those that there are: each must have one (应建).' }),
    covered: t.exposeInt('covered', { description: 'Those of them where one is open (已建).' }),
    rate: t.field({
      type: RateType,
      description: 'Covered ÷ required (覆盖率).',
      resolve: ({ covered, required }) => quotient(covered, required, definition),
    }),
    missing: t.connection({
      type: Division,
      divisions: true,
      description: 'Those without one (未建), in the order of their codes; read forward.',
      resolve: ({ asked }, args, ctx) =>
        forward(
          args,
          async ({ after, most }) => {
            const ids = await lacking(ctx).load({ ...asked, after: placeAfter(after), most });
            const rows = await Promise.all(ids.map((id) => divisionsById(ctx).load(id)));
            return rows.filter((row) => row !== null);
          },
          ({ place }) => String(place),
        ),
    }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  stationCoverage: t.field({
    type: CoverageType,
    nullable: true,
    guard: may.read,
    description:
      'Whether the towns, townships and subdistricts of this division and all beneath it have a station (乡镇街道家站覆盖情况); null outside your part of the tree.',
    args: { on: t.arg({ type: 'Date', description: 'On this day (日期); today when left out.' }) },
    select: { id: true, place: true, placeEnd: true },
    resolve: async (division, { on }, ctx) => {
      const range = rangeOf(division);
      if (!mayCount(ctx, range)) return null;
      const asked = { ...range, on: on ?? today() };
      return { asked, ...(await coverages(ctx).load(asked)) };
    },
  }),
}));
