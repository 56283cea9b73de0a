// Rankings in the language: a division's busiest stations and its most active deputies over any period.
import { parsePeriod, type PeriodWish } from '../../core/period.ts';
import type { DeputyCard, Station as StationRow } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import type { Visit } from '../../graph/cost.ts';
import { PeriodInput } from '../../graph/periodInput.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { Deputy } from '../deputy/schema.ts';
import { Station } from '../station/schema.ts';
import { mayCount, type Rolled } from '../tally/schema.ts';
import { type Kind, usualLength } from './rules.ts';
import { cardsOf, type Question, type Ranked, rankings, stationsOf } from './store.ts';

interface RankedStation extends Ranked {
  readonly station: StationRow;
}

interface RankedDeputy extends Ranked {
  readonly deputy: DeputyCard;
  /** Where the deputy took part: the division that is asked, which need not be whose deputy it is. */
  readonly divisionId: number;
}

const rank =
  'The place in the ranking (名次); whoever has as many shares it, and the next comes after all of them.';

const RankedStationType = builder.objectRef<RankedStation>('RankedStation').implement({
  description: 'A station in a ranking, with what was done there in the period (家站排行项).',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: rank }),
    station: t.expose('station', { type: Station, description: 'The station (家站).' }),
    activityCount: t.exposeInt('activities', {
      description: 'Activities held there (家站活动, 场次): what the ranking goes by.',
    }),
    deputyStationVisits: t.exposeInt('visits', {
      description: 'Deputies at them, one for each deputy at each (代表进站, 人次).',
    }),
    votersReceived: t.exposeInt('voters', { description: 'Voters received at them (接待选民, 人次).' }),
  }),
});

const RankedDeputyType = builder.objectRef<RankedDeputy>('RankedDeputy').implement({
  ...tellsOf('Deputy', ({ deputy, divisionId }: RankedDeputy) => ({ divisionId, of: deputy })),
  description: 'A deputy in a ranking, with what the deputy took part in over the period (代表排行项).',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: rank }),
    deputy: t.expose('deputy', { type: Deputy, description: 'The deputy (代表).' }),
    activityAttendances: t.exposeInt('activities', {
      description: 'Activities attended (活动参加, 次): what the ranking goes by.',
    }),
    deputyStationVisits: t.exposeInt('visits', {
      description: 'Those of them that were held at a station (其中进站, 次).',
    }),
  }),
});

const rankingOf = perSnapshot(
  (ctx, questions: readonly Question[]) => rankings(ctx.db, questions),
  ({ kind, range, period, most }) => `${kind}:${range.from}:${range.to}:${period.from}:${period.to}:${most}`,
);
const stationOf = perSnapshot((ctx, ids: readonly number[]) => stationsOf(ctx.db, ids));
const cardOf = perSnapshot((ctx, ids: readonly number[]) => cardsOf(ctx.db, ids));

interface Wish {
  readonly period: PeriodWish;
  readonly first?: number | null | undefined;
}

/** The entries of a division's ranking, or null outside one's range. All rankings of one operation take one statement. */
function ranked(ctx: Context, kind: Kind, { place, placeEnd }: Rolled, wish: Wish): Promise<Ranked[]> | null {
  const range = { from: place, to: placeEnd };
  const question = { kind, range, period: parsePeriod(wish.period), most: wish.first ?? usualLength };
  return mayCount(ctx, range) ? rankingOf(ctx).load(question) : null;
}

/** Finding the first costs something, however few are shown. */
const weigh = ({ args, parent }: Omit<Visit, 'rows'>): number =>
  (parent?.rows ?? 1) * Math.max(Number(args['first'] ?? usualLength), usualLength);

const select = { id: true, place: true, placeEnd: true } as const;

builder.prismaObjectFields('Division', (t) => {
  const args = {
    period: t.arg({ type: PeriodInput, required: true, description: 'The period (统计期).' }),
    first: t.arg.int({ defaultValue: usualLength, description: 'How many entries, at most 100 (条数).' }),
  };
  return {
    busiestStations: t.field({
      type: [RankedStationType],
      nullable: true,
      description:
        'The stations of this division and all beneath it where most activities were held in the period (家站活跃度排行), those with as many in the order of their ids; null outside your part of the tree.',
      args,
      select,
      weigh,
      resolve: async (division, wish, ctx) => {
        const entries = await ranked(ctx, 'station', division, wish);
        const stations = entries && (await Promise.all(entries.map(({ id }) => stationOf(ctx).load(id))));
        return stations && withSubject(entries, stations, (station) => ({ station }));
      },
    }),
    mostActiveDeputies: t.field({
      type: [RankedDeputyType],
      nullable: true,
      description:
        'The deputies, of whatever level, who attended most activities of this division and all beneath it in the period (代表活跃度排行), those with as many in the order of their ids; null outside your part of the tree.',
      args,
      select,
      weigh,
      resolve: async (division, wish, ctx) => {
        const entries = await ranked(ctx, 'deputy', division, wish);
        const cards = entries && (await Promise.all(entries.map(({ id }) => cardOf(ctx).load(id))));
        return cards && withSubject(entries, cards, (deputy) => ({ deputy, divisionId: division.id }));
      },
    }),
  };
});

/** Each entry with whose it is. */
function withSubject<Row, Named extends object>(
  entries: readonly Ranked[],
  rows: readonly (Row | null)[],
  named: (row: Row) => Named,
): (Ranked & Named)[] {
  return entries.flatMap((entry, at) => {
    const row = rows[at];
    return row == null ? [] : [{ ...entry, ...named(row) }];
  });
}
