// Villages in the language: how many must have a station, how many have one, and which have none.
import { dayText, today } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';
import { builder } from '../../graph/builder.ts';
import { forward } from '../../graph/forward.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { Division, divisionsById } from '../division/schema.ts';
import { RateType } from '../rollup/schema.ts';
import { quotient } from '../tally/rules.ts';
import { mayCount } from '../tally/schema.ts';
import { may } from './card.ts';
import {
  type After,
  type Asked,
  type Coverage,
  coverageOf,
  missing,
  type Slice,
  type Village,
} from './store.ts';

const coverages = perSnapshot(
  (ctx, asked: readonly Asked[]) => coverageOf(ctx.db, asked),
  ({ from, to, on }) => `${from}:${to}:${dayText(on)}`,
);

const lacking = perSnapshot(
  (ctx, asked: readonly Slice[]) => missing(ctx.db, asked),
  ({ from, to, on, after, most }) => `${from}:${to}:${dayText(on)}:${after.place}:${after.name}:${most}`,
);

const VillageType = builder.objectRef<Village>('Village').implement({
  description: 'A village or community that must have a station (应建站的村、社区).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name (名称), as it was said of its deputies.' }),
    division: t.field({
      type: Division,
      nullable: true,
      description: 'The division it lies in (所属区划).',
      resolve: ({ divisionId }, _args, ctx) => divisionsById(ctx).load(divisionId),
    }),
    deputies: t.exposeInt('deputies', {
      description:
        'How many deputies live or work there that day (驻村代表): persons, whatever number of mandates they hold.',
    }),
    demanded: t.exposeInt('demanded', {
      description: 'From how many on the standard in force there demands a station (必建站点的代表人数).',
    }),
  }),
});

const cursorOf = ({ place, name }: After): string => Buffer.from(`${place}:${name}`).toString('base64url');

/** The village after which to go on. Refuses with INVALID what no list of villages gave. */
function afterOf(cursor: string | undefined): After {
  if (cursor === undefined) return { place: -1n, name: '' };
  const [, place, name] = /^(\d{1,13}):(.+)$/u.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  demand(place !== undefined && name !== undefined, 'This is no cursor of this list', 'after');
  return { place: BigInt(place), name };
}

const definition =
  'Villages and communities that must have a station and have one open on the day ÷ those that must have one.';

const VillageCoverage = builder.objectRef<Coverage & { readonly asked: Asked }>('VillageCoverage').implement({
  description:
    'How many villages and communities have the station they must have (村、社区必建站点覆盖情况), by the standard in force in their division.',
  fields: (t) => ({
    required: t.exposeInt('required', { description: 'Those that must have one (应建).' }),
    covered: t.exposeInt('covered', { description: 'Those of them where one is open (已建).' }),
    rate: t.field({
      type: RateType,
      description: 'Covered ÷ required (覆盖率).',
      resolve: ({ required, covered }) => quotient(covered, required, definition),
    }),
    missing: t.connection({
      type: VillageType,
      description: 'Those without one (未建), in the order of the tree.',
      resolve: ({ asked }, args, ctx) =>
        forward(
          args,
          ({ after, most }) => lacking(ctx).load({ ...asked, after: afterOf(after), most }),
          (entry) => cursorOf(entry),
        ),
    }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  villageCoverage: t.field({
    type: VillageCoverage,
    nullable: true,
    guard: may.read,
    description:
      'The villages and communities of this division and all beneath it that must have a station (村、社区必建站点), by the standard in force there for rooms: its villageDeputies; null outside your part of the tree.',
    args: { on: t.arg({ type: 'Date', description: 'On this day (日期); today when left out.' }) },
    select: { place: true, placeEnd: true },
    resolve: async ({ place, placeEnd }, { on }, ctx) => {
      const range = { from: place, to: placeEnd };
      if (!mayCount(ctx, range)) return null;
      const asked = { ...range, on: on ?? today() };
      return { asked, ...(await coverages(ctx).load(asked)) };
    },
  }),
}));
